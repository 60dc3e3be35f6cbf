import { connect, isExpired, query, type Follower } from './resuming.ts';

/** Follows the shop floor with graphql-ws. Returns how to stop. */
export function follow(url: string, { load, onEvent, onError }: Follower, webSocketImpl?: unknown): () => void {
  const client = connect(url, webSocketImpl);
  const begin = async (): Promise<void> => {
    const after = await load();
    client.subscribe<{ productionEvents: unknown }>(
      { query, variables: { after } },
      {
        next: ({ data }) => onEvent(data?.productionEvents),
        error(reason) {
          if (isExpired(reason)) begin().catch(onError);
          else onError(reason);
        },
        complete: () => undefined,
      },
    );
  };
  begin().catch(onError);
  return () => void client.dispose();
}
