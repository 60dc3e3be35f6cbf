import { reload } from '#platform/loader.ts';
import { placeHold, releaseHold } from '../commands/hold.ts';
import type { Hold, HoldTarget } from '../domain/hold.ts';
import type { Resolvers } from '../schema.generated.ts';
import { holdPage } from '../store/hold.ts';
import type { Reference } from '../store/reference.ts';
import { reference } from './reference.ts';

/** What is held, when it is of the kind. */
const held =
  (kind: HoldTarget) =>
  ({ target, targetId }: Hold): Reference | null =>
    target === kind ? { id: targetId } : null;

export const holdResolvers: Resolvers = {
  Query: {
    hold: (_, { id }, { loaders }) => loaders.hold.load(id),
    holds: (_, { filter, ...page }, { session }) => holdPage(session, page, filter ?? {}),
  },
  Mutation: {
    placeHold: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.hold, await placeHold(session, idempotencyKey, input)),
    releaseHold: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.hold, await releaseHold(session, idempotencyKey, input)),
  },
  Hold: {
    __resolveReference: ({ id }, { loaders }) => loaders.hold.load(id),
    plant: ({ plant }) => reference(plant),
    lot: held('LOT'),
    order: held('ORDER'),
    item: held('ITEM'),
    supplier: held('SUPPLIER'),
    nonconformance: ({ nonconformance }, _, { loaders }) =>
      nonconformance === null ? null : loaders.nonconformance.load(nonconformance),
  },
};
