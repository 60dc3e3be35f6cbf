import { createClient, type Client } from 'graphql-ws';

/** What is shown, and what becomes of it. */
export interface Follower {
  /** Reads what is shown, and returns the cursor (`productionEventsCursor`) that it asked for before that. */
  readonly load: () => Promise<string>;
  readonly onEvent: (event: unknown) => void;
  /** The subscription was refused: asked again, it would be so again. */
  readonly onError: (reason: unknown) => void;
}

/** The field selects `cursor` under that name, and takes `$after`. */
export const query = `subscription Floor($after: String) {
  productionEvents(after: $after) { cursor type time reason order { number item { name } } }
}`;

/** `webSocketImpl`: only where there is no global WebSocket. */
export const connect = (url: string, webSocketImpl?: unknown): Client =>
  resuming(createClient({ url, webSocketImpl, retryAttempts: Infinity, shouldRetry: () => true }));

/** A client whose subscriptions go on where they broke off, whenever it has connected again. */
function resuming(client: Client): Client {
  const subscribe: Client['subscribe'] = (payload, sink) => {
    // graphql-ws sends the payload anew after each connection: with the cursor that stands there then.
    const variables = { ...payload.variables };
    return client.subscribe(
      { ...payload, variables },
      {
        next(result) {
          for (const event of Object.values(result.data ?? {}) as { readonly cursor?: string }[]) {
            if (event.cursor !== undefined) variables['after'] = event.cursor;
          }
          sink.next(result as Parameters<typeof sink.next>[0]);
        },
        error: (reason) => sink.error(reason),
        complete: () => sink.complete(),
      },
    );
  };
  return { ...client, subscribe };
}

export const isExpired = (errors: unknown): boolean =>
  Array.isArray(errors) &&
  (errors as { readonly extensions?: { readonly code?: unknown } }[]).some(
    ({ extensions }) => extensions?.code === 'CURSOR_EXPIRED',
  );
