import { HeaderMap, type ApolloServer, type BaseContext, type HTTPGraphQLRequest } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { MillgraphError } from '../errors.ts';
import type { GraphRequest } from '../graph-client.ts';
import { httpStatus } from './error-reply.ts';
import type { HttpReply, HttpRequest, Route } from './http.ts';

/** How a GraphQL endpoint differs from Apollo Server's own. */
export interface GraphqlRouteOptions<C> {
  readonly path?: string;
  /**
   * Answers well-formed `POST` requests with the JSON of the whole answer, without Apollo Server; undefined leaves a
   * request to it.
   */
  readonly answer?: ((request: GraphRequest, context: C) => Promise<Buffer | undefined>) | undefined;
}

/**
 * The routes of a started Apollo Server: `GET` and `POST` of `path`, by the GraphQL-over-HTTP specification.
 * `makeContext` runs once per request; a MillgraphError it throws becomes the reply, with a fitting status.
 */
export function graphqlRoute<C extends BaseContext>(
  server: ApolloServer<C>,
  makeContext: (request: HttpRequest) => Promise<C>,
  { path = '/graphql', answer }: GraphqlRouteOptions<C> = {},
): Route[] {
  const handle = async (request: HttpRequest): Promise<HttpReply> => {
    const parsed = request.method === 'POST' ? await parseJsonBody(request) : { body: undefined };
    if ('refusal' in parsed) {
      return parsed.refusal;
    }
    const plain = answer && readPlainRequest(parsed.body, request.headers.accept);
    if (plain !== undefined) {
      const answered = await answer?.(plain.request, await makeContext(request));
      if (answered !== undefined) {
        return {
          status: 200,
          headers: { 'content-type': `${plain.mediaType}; charset=utf-8`, 'cache-control': 'no-store' },
          body: answered,
        };
      }
    }
    const httpGraphQLRequest: HTTPGraphQLRequest = {
      method: request.method,
      headers: toHeaderMap(request.headers),
      search: request.url.search,
      body: parsed.body,
    };
    const { status, headers, body } = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest,
      context: () => withHttpStatus(makeContext(request)),
    });
    return {
      status: status ?? 200,
      headers: Object.fromEntries(headers),
      body: body.kind === 'complete' ? body.string : body.asyncIterator,
    };
  };
  return [
    { method: 'GET', path, handle },
    { method: 'POST', path, handle },
  ];
}

const mediaTypes: ReadonlyMap<string, string> = new Map([
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
]);

/** A body of nothing but query, variables and operation name, with the media type that the client likes best. */
function readPlainRequest(
  body: unknown,
  accept = '*/*',
): { readonly request: GraphRequest; readonly mediaType: string } | undefined {
  // Weights and rarer types are Apollo Server's to weigh.
  const mediaType = accept.includes(';') ? undefined : mediaTypes.get(accept.split(',')[0]?.trim() ?? '');
  if (mediaType === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const { query, variables, operationName, extensions } = body as Record<string, unknown>;
  const isPlain =
    typeof query === 'string' &&
    (variables == null || (typeof variables === 'object' && !Array.isArray(variables))) &&
    (operationName == null || typeof operationName === 'string') &&
    extensions == null;
  if (!isPlain) return undefined;
  return {
    request: {
      query,
      variables: (variables as Record<string, unknown> | null) ?? undefined,
      operationName: operationName ?? undefined,
    },
    mediaType,
  };
}

async function parseJsonBody(request: HttpRequest): Promise<{ body: unknown } | { refusal: HttpReply }> {
  if (!isJson(request.headers['content-type'])) {
    const message = 'The body of a GraphQL request must be sent as content-type: application/json (UTF-8).';
    return { refusal: badRequest(request, 415, message) };
  }
  const bytes = await request.body();
  try {
    return { body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    // JSON.parse quotes what it found, which is the client's own.
    const reason = error instanceof SyntaxError ? error.message : 'it is not UTF-8';
    return { refusal: badRequest(request, 400, `The body of the request is not valid JSON: ${reason}.`) };
  }
}

function isJson(contentType: string | undefined): boolean {
  const [essence, ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='));
  return essence?.trim() === 'application/json' && /^(charset="?utf-8"?)?$/.test(charset ?? '');
}

/** In the form, and with the code, of Apollo Server's own answers to malformed requests. */
function badRequest(request: HttpRequest, status: number, message: string): HttpReply {
  const prefersGraphqlType = request.headers.accept?.includes('application/graphql-response+json') ?? false;
  const contentType = prefersGraphqlType ? 'application/graphql-response+json' : 'application/json';
  return {
    status,
    headers: { 'content-type': `${contentType}; charset=utf-8`, 'cache-control': 'no-store' },
    body: JSON.stringify({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] }),
  };
}

function toHeaderMap(headers: HttpRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) {
      map.set(name, Array.isArray(value) ? value.join(', ') : value);
    }
  }
  return map;
}

/** Apollo Server answers a failed context with 500 unless the error says otherwise in its own way. */
async function withHttpStatus<C>(context: Promise<C>): Promise<C> {
  try {
    return await context;
  } catch (error) {
    if (error instanceof MillgraphError) {
      const http = { status: httpStatus(error.code), headers: new HeaderMap() };
      throw new GraphQLError(error.message, { extensions: { ...error.extensions, http }, originalError: error });
    }
    throw error;
  }
}
