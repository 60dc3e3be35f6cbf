import { connect, isExpired, loaded, query, type Follower } from './resuming.ts';

/** Follows the shop floor with graphql-ws. Returns how to stop. */
export function follow(url: string, follower: Follower, webSocketImpl?: unknown): () => void {
  const { onEvent, onError } = follower;
  const client = connect(url, webSocketImpl);
  const stopping = new AbortController();
  const begin = async (): Promise<void> => {
    const after = await loaded(follower, stopping.signal);
    if (after === undefined) return;
    client.subscribe<{ productionEvents: unknown }>(
      { query, variables: { after } },
      {
        next({ data, errors }) {
          if (data?.productionEvents != null) onEvent(data.productionEvents);
          else onError(errors);
        },
        error(reason) {
          if (isExpired(reason)) begin().catch(onError);
          else onError(reason);
        },
        complete: () => undefined,
      },
    );
  };
  begin().catch(onError);
  return () => {
    stopping.abort();
    void client.dispose();
  };
}
