import { Client, subscriptionExchange } from '@urql/core';
import { connect, isExpired, query, type Follower } from './resuming.ts';

/** Follows the shop floor with urql. Returns how to stop. */
export function follow(url: string, { load, onEvent, onError }: Follower, webSocketImpl?: unknown): () => void {
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
  const begin = async (): Promise<void> => {
    const after = await load();
    client.subscription<{ productionEvents: unknown }>(query, { after }).subscribe(({ data, error }) => {
      if (isExpired(error?.graphQLErrors)) begin().catch(onError);
      else if (data !== undefined) onEvent(data.productionEvents);
      else onError(error);
    });
  };
  begin().catch(onError);
  return () => void socket.dispose();
}
