import { readFile } from 'node:fs/promises';
import { GraphQLError, parse } from 'graphql';
import { MillgraphError } from '#platform/errors.ts';

/** Documents by the ids under which clients ask for them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads a manifest of trusted documents: Apollo's (`apollo-persisted-query-manifest`), or a JSON object of documents by
 * id, as Relay and others write it. Throws INVALID_CONFIG for a file that is neither, or a document that does not parse.
 */
export async function readTrustedDocuments(file: string): Promise<TrustedDocuments> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw invalid(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const documents = new Map<string, string>();
  for (const [id, text] of entriesOf(manifest)) {
    if (typeof id !== 'string' || typeof text !== 'string') throw invalid('has a document without an id or a text');
    try {
      parse(text, { noLocation: true });
    } catch (error) {
      if (error instanceof GraphQLError) throw invalid(`has a document ${id} that is none: ${error.message}`);
      throw error;
    }
    documents.set(id, text);
  }
  return documents;
}

const apolloFormat = 'apollo-persisted-query-manifest';

function entriesOf(manifest: unknown): (readonly [unknown, unknown])[] {
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw invalid(`is neither a JSON object of documents by id nor an ${apolloFormat}`);
  }
  if (!('format' in manifest) || manifest.format !== apolloFormat) return Object.entries(manifest);
  const { version, operations } = manifest as { readonly version?: unknown; readonly operations?: unknown };
  if (version !== 1 || !Array.isArray(operations)) throw invalid(`is an ${apolloFormat}, but not of version 1`);
  return operations.map((operation: unknown) => {
    const { id, body } = (operation ?? {}) as { readonly id?: unknown; readonly body?: unknown };
    return [id, body];
  });
}

const invalid = (reason: string): MillgraphError =>
  new MillgraphError('INVALID_CONFIG', `TRUSTED_DOCUMENTS ${reason}.`, { argument: 'TRUSTED_DOCUMENTS' });
