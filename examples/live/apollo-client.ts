import { ApolloClient, CombinedGraphQLErrors, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { connect, isExpired, query, type Follower } from './resuming.ts';

/** Follows the shop floor with Apollo Client. Returns how to stop. */
export function follow(url: string, { onEvent, onGap }: Follower, webSocketImpl?: unknown): () => void {
  const socket = connect(url, webSocketImpl);
  // Events are not kept: the cache is for what is fetched.
  const client = new ApolloClient({ link: new GraphQLWsLink(socket), cache: new InMemoryCache() });
  const subscribe = (): void =>
    void client
      .subscribe<{ productionEvents: unknown }>({ query: gql(query), fetchPolicy: 'no-cache' })
      .subscribe(({ data, error }) => {
        if (CombinedGraphQLErrors.is(error) && isExpired(error.errors)) {
          onGap();
          subscribe();
        } else if (data != null) {
          onEvent(data.productionEvents);
        }
      });
  subscribe();
  return () => {
    client.stop();
    void socket.dispose();
  };
}
