import { recordShopFloorFacts } from '../commands/shop-floor-facts.ts';
import type { ShopFloorFact } from '../domain/shop-floor-fact.ts';
import type { Resolvers } from '../schema.generated.ts';
import { answersOf, factPage } from '../store/shop-floor-fact.ts';

export const factResolvers: Resolvers = {
  Query: {
    shopFloorFacts: (_, { filter, ...page }, { session }) => factPage(session, page, filter ?? {}),
  },
  Mutation: {
    recordShopFloorFacts: async (_, { input, idempotencyKey }, { session }) => [
      ...(await answersOf(session, await recordShopFloorFacts(session, idempotencyKey, input))),
    ],
  },
  ShopFloorFact: {
    source: ({ source, document, line }) => ({ system: source, document, line }),
    sent: ({ fact, status }) => fact.sent ?? (status === 'QUARANTINED' ? asTold(fact) : null),
    plant: ({ plant }) => (plant === null ? null : { id: plant }),
  },
};

/** What a fact says, without who may tell it. */
const asTold = ({ plants: _plants, ...told }: ShopFloorFact): string => JSON.stringify(told);
