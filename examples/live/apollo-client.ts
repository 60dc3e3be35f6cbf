import { ApolloClient, CombinedGraphQLErrors, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { connect, isExpired, query, type Follower } from './resuming.ts';

/** Follows the shop floor with Apollo Client. Returns how to stop. */
export function follow(url: string, { load, onEvent, onError }: Follower, webSocketImpl?: unknown): () => void {
  const socket = connect(url, webSocketImpl);
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const begin = async (): Promise<void> => {
    const after = await load();
    client
      // Events are not kept: the cache is for what is fetched.
      .subscribe<{ productionEvents: unknown }>({ query: gql(query), variables: { after }, fetchPolicy: 'no-cache' })
      .subscribe(({ data, error }) => {
        if (CombinedGraphQLErrors.is(error) && isExpired(error.errors)) begin().catch(onError);
        else if (data != null) onEvent(data.productionEvents);
        else onError(error);
      });
  };
  begin().catch(onError);
  return () => {
    client.stop();
    void socket.dispose();
  };
}
