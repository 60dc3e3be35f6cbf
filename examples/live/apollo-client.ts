import { ApolloClient, CombinedGraphQLErrors, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { connect, isExpired, loaded, query, type Follower } from './resuming.ts';

/** Follows the shop floor with Apollo Client. Returns how to stop. */
export function follow(url: string, follower: Follower, webSocketImpl?: unknown): () => void {
  const { onEvent, onError } = follower;
  const socket = connect(url, webSocketImpl);
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const stopping = new AbortController();
  const begin = async (): Promise<void> => {
    const after = await loaded(follower, stopping.signal);
    if (after === undefined) return;
    client
      .subscribe<{ productionEvents: unknown }>({
        ...{ query: gql(query), variables: { after } },
        // Events are not kept: the cache is for what is fetched.
        fetchPolicy: 'no-cache',
        // By default an event with an error in it would be kept from who is told.
        errorPolicy: 'all',
      })
      .subscribe(({ data, error }) => {
        if (data?.productionEvents != null) onEvent(data.productionEvents);
        else if (CombinedGraphQLErrors.is(error) && isExpired(error.errors)) begin().catch(onError);
        else onError(error);
      });
  };
  begin().catch(onError);
  return () => {
    stopping.abort();
    client.stop();
    void socket.dispose();
  };
}
