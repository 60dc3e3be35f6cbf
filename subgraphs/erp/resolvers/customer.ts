import { reload } from '#platform/loader.ts';
import { changeCustomer, createCustomer } from '../commands/customer.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import type { Resolvers } from '../schema.generated.ts';
import { customerPage } from '../store/customer.ts';

export const customerResolvers: Resolvers = {
  Query: {
    customer: (_, { id }, { loaders }) => loaders.customer.load(id),
    customers: (_, { filter, ...page }, { session }) => customerPage(session, page, filter ?? {}),
  },
  Mutation: {
    createCustomer: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.customer, await createCustomer(session, idempotencyKey, input)),
    changeCustomer: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.customer, await changeCustomer(session, idempotencyKey, input)),
  },
  Customer: {
    __resolveReference: ({ id }, { loaders }) => loaders.customer.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('CUSTOMER', id)),
  },
};
