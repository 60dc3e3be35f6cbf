import { reload } from '#platform/loader.ts';
import { changeSupplier, createSupplier } from '../commands/supplier.ts';
import { referenceKey } from '../domain/cross-reference.ts';
import type { Resolvers } from '../schema.generated.ts';
import { supplierPage } from '../store/supplier.ts';

export const supplierResolvers: Resolvers = {
  Query: {
    supplier: (_, { id }, { loaders }) => loaders.supplier.load(id),
    suppliers: (_, { filter, ...page }, { session }) => supplierPage(session, page, filter ?? {}),
  },
  Mutation: {
    createSupplier: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.supplier, await createSupplier(session, idempotencyKey, input)),
    changeSupplier: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.supplier, await changeSupplier(session, idempotencyKey, input)),
  },
  Supplier: {
    __resolveReference: ({ id }, { loaders }) => loaders.supplier.load(id),
    crossReferences: ({ id }, _, { loaders }) => loaders.crossReferences.load(referenceKey('SUPPLIER', id)),
  },
};
