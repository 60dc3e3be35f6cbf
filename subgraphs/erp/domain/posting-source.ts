import { text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** What a document posts: each line of one posts once. */
export interface PostingSource {
  readonly system: string;
  readonly document: string;
  readonly line: string;
}

/** The document of another system that a command posts; null when it posts none but its own. Throws BAD_INPUT. */
export function postingSource(stated: PostingSource | null | undefined): PostingSource | null {
  if (stated == null) return null;
  const system = text(stated.system, 'input.source.system', 60);
  if (system === 'erp') {
    throw new MillgraphError('BAD_INPUT', 'input.source.system is erp; leave source out for what ERP itself posts.', {
      argument: 'input.source.system',
    });
  }
  const document = text(stated.document, 'input.source.document', 100);
  return { system, document, line: text(stated.line, 'input.source.line', 100) };
}

/** The id of a document that was written; null: its source has posted before. Throws ALREADY_EXISTS. */
export function postedOnce(id: string | undefined, source: PostingSource | null): string {
  if (id !== undefined) return id;
  if (source === null) throw new Error('a document was not written');
  throw new MillgraphError(
    'ALREADY_EXISTS',
    `Line ${source.line} of document ${source.document} of ${source.system} has been posted already.`,
    { argument: 'input.source' },
  );
}
