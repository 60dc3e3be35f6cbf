import type { SubscribePayload } from 'graphql-ws';
import type { GraphRequest } from '#platform/graph-client.ts';
import { acceptTraceparent, demoAdministrator, serviceContext, type RequestContext } from '#platform/identity.ts';
import type { SocketCallers } from '#platform/serve.ts';
import { acceptContext, contextHeaders, type SignedRequest } from '#platform/signature.ts';

/**
 * A connection carries subscriptions of many callers, so each is signed with its own context, as a request over HTTP is; and
 * the connection once, so that strangers cannot hold any. What was signed for one connection is worth nothing on another:
 * the signature covers what that one alone was told.
 */
const subscribing = (
  path: string,
  nonce: string,
  { query, variables, operationName }: GraphRequest,
): SignedRequest => ({
  method: 'SUBSCRIBE',
  path: `${path} ${nonce}`,
  // Both ends write it anew from the values: JSON says the same of the same values.
  body: JSON.stringify([query, variables ?? null, operationName ?? null]),
});

const connecting = (path: string): SignedRequest => ({ method: 'CONNECT', path, body: '' });

/** What a client says of itself when it connects. */
export const connectionParameters = (path: string, secret: string | undefined): Record<string, unknown> =>
  contextHeaders(connecting(path), serviceContext('subscriber'), secret);

/** The extensions of a subscription that state its context and, given a secret, prove it. */
export const subscriptionExtensions = (
  request: GraphRequest,
  context: RequestContext,
  connection: { readonly path: string; readonly nonce: string; readonly secret: string | undefined },
): Record<string, unknown> => ({
  millgraph: contextHeaders(subscribing(connection.path, connection.nonce, request), context, connection.secret),
});

/**
 * Takes from other services what they state and sign; without a secret also from others, who then are the demo administrator.
 */
export const signedCallers = (secret: string | undefined): SocketCallers => ({
  connect(parameters, path) {
    if (secret !== undefined) acceptContext(connecting(path), texts(parameters), secret);
  },
  contextOf(payload: SubscribePayload, { path, nonce }) {
    const { query, variables, operationName, extensions } = payload;
    const request = { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
    const stated = texts(extensions?.['millgraph']);
    const context = acceptContext(subscribing(path, nonce, request), stated, secret);
    return context ?? demoAdministrator({ traceparent: acceptTraceparent(stated['traceparent']) });
  },
});

const texts = (stated: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(stated !== null && typeof stated === 'object' ? stated : {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
