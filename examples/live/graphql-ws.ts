import { connect, isExpired, query, type Follower } from './resuming.ts';

/** Follows the shop floor with graphql-ws. Returns how to stop. */
export function follow(url: string, { onEvent, onGap }: Follower, webSocketImpl?: unknown): () => void {
  const client = connect(url, webSocketImpl);
  const subscribe = (): void =>
    void client.subscribe<{ productionEvents: unknown }>(
      { query },
      {
        next: ({ data }) => onEvent(data?.productionEvents),
        error(reason) {
          if (!isExpired(reason)) throw new Error('the subscription was refused', { cause: reason });
          onGap();
          subscribe();
        },
        complete: () => undefined,
      },
    );
  subscribe();
  return () => void client.dispose();
}
