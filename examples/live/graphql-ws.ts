import { createClient } from 'graphql-ws';
import { isCursorExpired, resuming } from './resuming.ts';

const query = `subscription ($after: String) {
  productionEvents(after: $after) { cursor type time order { number item { name } } }
}`;

export interface Follower {
  readonly onEvent: (event: unknown) => void;
  /** Events were missed: what is shown has to be fetched afresh. */
  readonly onGap: () => void;
}

/** Follows the shop floor with graphql-ws. Returns how to stop. `webSocketImpl`: needed where there is no global WebSocket. */
export function followWithGraphqlWs(url: string, { onEvent, onGap }: Follower, webSocketImpl?: unknown): () => void {
  const client = createClient({ url, webSocketImpl, retryAttempts: Infinity, shouldRetry: () => true });
  const live = resuming(client);
  const follow = (): void => {
    live.subscribe(
      { query },
      {
        next: ({ data }) =>
          onEvent((data as { readonly productionEvents: unknown } | null | undefined)?.productionEvents),
        error(reason) {
          if (!isCursorExpired(reason)) throw reason;
          onGap();
          follow();
        },
        complete: () => undefined,
      },
    );
  };
  follow();
  return () => void client.dispose();
}
