import type { Resolvers } from '../schema.generated.ts';

export const reconciliationResolvers: Resolvers = {
  OrderReconciliation: {
    __resolveReference: ({ id }) => ({ id }),
    floor: ({ id }, _, { loaders }) => loaders.floorFigures.load(id),
  },
};
