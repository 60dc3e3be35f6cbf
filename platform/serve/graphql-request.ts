import type { ErrorCode } from '../errors.ts';
import type { HttpRequest } from './http.ts';

/** What one GraphQL request asks, as GraphQL over HTTP names it: of the right types, nothing else was looked at. */
export interface GraphqlRequest {
  readonly query: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
  readonly extensions: Readonly<Record<string, unknown>> | undefined;
  /** Names a document that the server knows, instead of `query`. */
  readonly documentId: string | undefined;
  /** Whether it came by `GET`, and so must not write. */
  readonly isGet: boolean;
}

/** A request that is refused for its form, before anything of GraphQL is looked at: the status says so to everyone. */
export class MalformedRequest extends Error {
  readonly status: number;
  readonly code: ErrorCode | 'BAD_REQUEST';

  constructor(message: string, status = 400, code: ErrorCode | 'BAD_REQUEST' = 'BAD_REQUEST') {
    super(message);
    this.name = 'MalformedRequest';
    this.status = status;
    this.code = code;
  }
}

/** What a request asks: one thing, or, in a batch, several. Throws MalformedRequest. */
export async function readGraphqlRequest(
  request: HttpRequest,
  maximumBatch: number,
): Promise<GraphqlRequest | readonly GraphqlRequest[]> {
  if (request.method !== 'POST') return readSearch(request.url.searchParams);
  const body = await readJsonBody(request);
  if (!Array.isArray(body)) return readGraphqlParameters(body);
  if (maximumBatch === 0) throw new MalformedRequest('Batches are not taken: send one operation in a request.');
  if (body.length === 0 || body.length > maximumBatch) {
    throw new MalformedRequest(`A batch has 1 to ${maximumBatch} operations, this one ${body.length}.`);
  }
  return body.map(readGraphqlParameters);
}

function readSearch(search: URLSearchParams): GraphqlRequest {
  const parsed = (name: string): unknown => {
    const text = search.get(name);
    if (text === null || text === '') return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw new MalformedRequest(`The parameter ${name} is not valid JSON.`);
    }
  };
  const names = ['query', 'operationName', 'documentId', 'doc_id'];
  const asked = readGraphqlParameters({
    ...Object.fromEntries(names.map((name) => [name, search.get(name)])),
    variables: parsed('variables'),
    extensions: parsed('extensions'),
  });
  return { ...asked, isGet: true };
}

/** What a JSON value asks that came by whatever transport. Throws MalformedRequest. */
export function readGraphqlParameters(body: unknown): GraphqlRequest {
  if (!isMap(body)) throw new MalformedRequest('A GraphQL request is a JSON object.');
  const asked = {
    query: text(body, 'query'),
    variables: map(body, 'variables'),
    operationName: text(body, 'operationName'),
    extensions: map(body, 'extensions'),
    // The name of the specification's draft, and Relay's.
    documentId: text(body, 'documentId') ?? text(body, 'doc_id'),
    isGet: false,
  };
  const hasPersisted = asked.extensions !== undefined && Object.hasOwn(asked.extensions, 'persistedQuery');
  if (asked.query === undefined && asked.documentId === undefined && !hasPersisted) {
    throw new MalformedRequest('A GraphQL request has a query, or names a document that the server knows.');
  }
  return asked;
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const own = (body: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(body, name) ? (body[name] ?? undefined) : undefined;

function text(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = own(body, name);
  if (value === undefined || typeof value === 'string') return value;
  throw new MalformedRequest(`The parameter ${name} is a string.`);
}

function map(body: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> | undefined {
  const value = own(body, name);
  if (value === undefined || isMap(value)) return value;
  throw new MalformedRequest(`The parameter ${name} is a JSON object.`);
}

async function readJsonBody(request: HttpRequest): Promise<unknown> {
  if (!isJson(request.headers['content-type'])) {
    const message = 'The body of a GraphQL request must be sent as content-type: application/json (UTF-8).';
    throw new MalformedRequest(message, 415);
  }
  const bytes = await request.body();
  try {
    const json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (json.length > longBody && nestsTooDeep(json)) {
      throw new MalformedRequest(`The body of the request nests objects and lists deeper than ${deepestBody} levels.`);
    }
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof MalformedRequest) throw error;
    // JSON.parse quotes what it found, which is the client's own.
    const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    throw new MalformedRequest(`The body of the request is not valid JSON: ${reason}.`);
  }
}

/** JSON.parse takes long for a megabyte of brackets; a shorter body cannot keep it busy. Characters. */
const longBody = 16_384;
const deepestBody = 1_000;

/** Whether brackets outside of strings nest deeper than is read. */
function nestsTooDeep(json: string): boolean {
  let depth = 0;
  for (const [sign] of json.matchAll(/[{}[\]]|"(?:[^"\\]+|\\[^])*"?/g)) {
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (depth > deepestBody) return true;
  }
  return false;
}

function isJson(contentType: string | undefined): boolean {
  const [essence, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  return essence?.trim() === 'application/json' && /^(charset="?utf-8"?)?$/.test(charset ?? '');
}

/** What an HTML form or a script of another site can send without asking first (Fetch standard, CORS-safelisted). */
const simpleTypes: ReadonlySet<string> = new Set([
  '',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'text/plain',
]);
const preflightHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'] as const;

/**
 * Refuses what a page of another site could make a browser send, with the rule of Apollo Server: a content type or a
 * header that needs a preflight, to which this service never agrees. Throws MalformedRequest.
 */
export function preventCsrf({ headers }: HttpRequest): void {
  const essence = (headers['content-type'] ?? '').split(';', 1).join().trim().toLowerCase();
  if (!simpleTypes.has(essence) || preflightHeaders.some((name) => (headers[name]?.length ?? 0) > 0)) return;
  throw new MalformedRequest(
    'The request could be a cross-site request forgery (CSRF): send content-type: application/json, or a header ' +
      `${preflightHeaders.join(' or ')} with any value.`,
  );
}
