import type { Resolvers } from '../schema.generated.ts';

export const orderCostResolvers: Resolvers = {
  OrderCost: {
    postings: ({ order }, _, { loaders }) => loaders.costPostings.load(order),
  },
  CostPosting: {
    amount: ({ amount, currency }) => ({ amount, currency }),
  },
};
