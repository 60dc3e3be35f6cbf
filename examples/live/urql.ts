import { Client, subscriptionExchange } from '@urql/core';
import { connect, isExpired, loaded, query, type Follower } from './resuming.ts';

/** Follows the shop floor with urql. Returns how to stop. */
export function follow(url: string, follower: Follower, webSocketImpl?: unknown): () => void {
  const { onEvent, onError } = follower;
  const socket = connect(url, webSocketImpl);
  const client = new Client({
    url: url.replace(/^ws/, 'http'),
    preferGetMethod: false,
    exchanges: [
      subscriptionExchange({
        forwardSubscription: ({ query: text = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: text, variables: variables as Record<string, unknown> },
              sink as never,
            ),
          }),
        }),
      }),
    ],
  });
  const stopping = new AbortController();
  const begin = async (): Promise<void> => {
    const after = await loaded(follower, stopping.signal);
    if (after === undefined) return;
    client.subscription<{ productionEvents: unknown }>(query, { after }).subscribe(({ data, error }) => {
      if (data?.productionEvents != null) onEvent(data.productionEvents);
      else if (isExpired(error?.graphQLErrors)) begin().catch(onError);
      else onError(error);
    });
  };
  begin().catch(onError);
  return () => {
    stopping.abort();
    void socket.dispose();
  };
}
