import { createHash } from 'node:crypto';
import { limitDefaults, type Limits } from '#platform/limits.ts';
import { MalformedRequest, type GraphqlRequest } from '#platform/serve.ts';
import { BoundedCache } from './engine/bounded-cache.ts';
import { Refused } from './engine/document.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

export interface KnownDocumentsOptions {
  readonly limits?: Limits | undefined;
  /** Documents that the graph was given beforehand. */
  readonly trusted?: TrustedDocuments | undefined;
  /** Whether clients may ask for nothing else. */
  readonly onlyTrusted?: boolean | undefined;
}

/** Finds the document that a request means: its own text, a trusted one, or one that a client sent before (APQ). */
export class KnownDocuments {
  readonly #trusted: TrustedDocuments;
  readonly #trustedTexts: ReadonlySet<string> | undefined;
  readonly #keepsOthers: boolean;
  /** Texts by the hexadecimal SHA-256 of them. */
  readonly #sent: BoundedCache<string, string>;

  constructor({ limits = limitDefaults, trusted = new Map(), onlyTrusted = false }: KnownDocumentsOptions) {
    this.#trusted = trusted;
    this.#trustedTexts = onlyTrusted ? new Set(trusted.values()) : undefined;
    this.#keepsOthers = limits.persistedCharacters > 0 && !onlyTrusted;
    this.#sent = new BoundedCache(limits.persistedCharacters, (text) => text.length);
  }

  /** The text to execute. Throws MalformedRequest where names and text do not fit each other. */
  textOf(request: GraphqlRequest): string | Refused {
    const { query, documentId } = request;
    const hash = persistedHash(request);
    const named = [hash, documentId].flatMap((id) => (id === undefined ? [] : (this.#find(id) ?? [])));
    const [found] = named;
    if (query !== undefined) {
      if (hash !== undefined && hash !== sha256(query)) throw new MalformedRequest('provided sha does not match query');
      if (named.some((text) => text !== query)) {
        throw new MalformedRequest('The document that the request names is not the one that it sends.');
      }
    }
    const text = query ?? found;
    if (this.#trustedTexts !== undefined && (text === undefined || !this.#trustedTexts.has(text))) {
      return refuse(
        'DOCUMENT_NOT_TRUSTED',
        'Only trusted documents are answered here, and this is none of them. Have it added to the manifest.',
      );
    }
    if (text !== undefined) return text;
    // The messages are those that clients of Apollo Server look for.
    return hash !== undefined && !this.#keepsOthers
      ? refuse('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported')
      : refuse('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
  }

  /** Keeps the document of a request that was executed, where the client asked for that. */
  remember(request: GraphqlRequest): void {
    const hash = persistedHash(request);
    if (hash === undefined || request.query === undefined || !this.#keepsOthers) return;
    this.#sent.set(hash, request.query);
  }

  #find(id: string): string | undefined {
    const bare = id.replace(/^sha256:/, '');
    return this.#trusted.get(id) ?? this.#trusted.get(bare) ?? this.#sent.get(bare);
  }
}

const refuse = (code: string, message: string): Refused => new Refused([{ message, extensions: { code } }]);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash by which a client names its document: `extensions.persistedQuery`, version 1. Throws MalformedRequest. */
function persistedHash({ extensions = {} }: GraphqlRequest): string | undefined {
  const persisted = Object.hasOwn(extensions, 'persistedQuery') ? extensions['persistedQuery'] : undefined;
  if (persisted == null) return undefined;
  const { version, sha256Hash } = persisted as { readonly version?: unknown; readonly sha256Hash?: unknown };
  if (version !== 1) throw new MalformedRequest('Unsupported persisted query version');
  if (typeof sha256Hash !== 'string' || sha256Hash.length > maximumHash) {
    throw new MalformedRequest(`extensions.persistedQuery.sha256Hash is a text of at most ${maximumHash} characters.`);
  }
  return sha256Hash;
}

const maximumHash = 200;
