import { MillgraphError } from '../errors.ts';
import { httpStatus } from './error-reply.ts';
import { MalformedRequest, preventCsrf, readGraphqlRequest, type GraphqlRequest } from './graphql-request.ts';
import type { HttpReply, HttpRequest, Route } from './http.ts';
import { acceptedType, compressed } from './negotiate.ts';

/** What a graph answers. */
export interface GraphqlAnswer {
  /** The JSON of the whole answer. */
  readonly json: Buffer;
  /**
   * 200 where the operation was executed, whatever errors the answer holds. 400 for a well-formed request that cannot be
   * executed: who takes only `application/json` is told 200 instead, as the specification has it for older clients.
   */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface GraphqlRouteOptions {
  readonly path?: string;
  /** Most operations in one request, 0 for no batches. Default 0. */
  readonly maximumBatch?: number;
}

const mediaTypes = ['application/json', 'application/graphql-response+json'] as const;
type MediaType = (typeof mediaTypes)[number];

/**
 * The routes of a graph: `GET` and `POST` of `path`, by the GraphQL-over-HTTP specification. `makeContext` runs once for
 * each HTTP request; a MillgraphError it throws becomes the reply, with a fitting status.
 */
export function graphqlRoute<C>(
  answer: (request: GraphqlRequest, context: C) => Promise<GraphqlAnswer>,
  makeContext: (request: HttpRequest) => Promise<C>,
  { path = '/graphql', maximumBatch = 0 }: GraphqlRouteOptions = {},
): Route[] {
  const handle = async (request: HttpRequest): Promise<HttpReply> => {
    const mediaType = acceptedType(request.headers, mediaTypes);
    try {
      if (request.method !== 'POST') preventCsrf(request);
      if (mediaType === undefined) throw new MalformedRequest(`Accept ${mediaTypes.join(' or ')}.`, 406);
      const asked = await readGraphqlRequest(request, maximumBatch);
      const context = await makeContext(request);
      if (!('length' in asked)) return await reply(request, mediaType, await answer(asked, context));
      const answers = await Promise.all(asked.map((one) => answer(one, context)));
      return await reply(request, mediaType, { json: asList(answers), status: 200 });
    } catch (error) {
      return reply(request, mediaType ?? 'application/json', toRefusal(error), true);
    }
  };
  return [
    { method: 'GET', path, handle },
    { method: 'POST', path, handle },
  ];
}

async function reply(
  request: HttpRequest,
  mediaType: MediaType,
  { json, status, headers = {} }: GraphqlAnswer,
  isMalformed = false,
): Promise<HttpReply> {
  const { body, headers: encoding } = await compressed(request.headers, json);
  return {
    status: status === 400 && !isMalformed && mediaType === 'application/json' ? 200 : status,
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'no-store',
      vary: 'accept, accept-encoding',
      ...encoding,
      ...headers,
    },
    body,
  };
}

const asList = (answers: readonly GraphqlAnswer[]): Buffer =>
  Buffer.concat(answers.flatMap(({ json }, index) => [Buffer.from(index === 0 ? '[' : ','), json]).concat(closing));

const closing = Buffer.from(']');

/** Rethrows what is no refusal: it is a fault of ours. */
function toRefusal(error: unknown): GraphqlAnswer {
  if (error instanceof MalformedRequest) {
    return refusedAnswer([{ message: error.message, extensions: { code: error.code } }], error.status);
  }
  if (error instanceof MillgraphError) {
    return refusedAnswer([{ message: error.message, extensions: error.extensions }], httpStatus(error.code));
  }
  throw error;
}

/** The answer to a request that was not executed. */
export const refusedAnswer = (
  errors: readonly object[],
  status = 400,
  headers: GraphqlAnswer['headers'] = {},
): GraphqlAnswer => ({ json: Buffer.from(JSON.stringify({ errors })), status, headers });
