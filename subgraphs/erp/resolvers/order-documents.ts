import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { confirmationPage } from '../store/confirmation.ts';

/** What hangs on an order: components, by-products, operations, confirmations. */
export const orderDocumentResolvers: Resolvers = {
  Query: {
    orderConfirmations: (_, { filter, ...page }, { session }) => confirmationPage(session, page, filter ?? {}),
  },
  OrderComponent: {
    __resolveReference: async ({ id }, { loaders }) => {
      const [order = '', line = ''] = id.split('/');
      return (await loaders.components.load(order)).find((component) => String(component.line) === line) ?? null;
    },
    id: ({ order, line }) => `${order}/${line}`,
    bomLine: ({ bomLine }) => (bomLine === null ? null : { id: bomLine }),
    item: ({ item }) => ({ id: item }),
    required: ({ required, unit }) => ({ value: required, unit }),
    issued: ({ issued, unit }) => ({ value: issued, unit }),
    returned: ({ returned, unit }) => ({ value: returned, unit }),
  },
  ComponentAlternate: {
    item: ({ item }) => ({ id: item }),
    required: ({ required, unit }) => ({ value: required, unit }),
    issued: ({ issued, unit }) => ({ value: issued, unit }),
    returned: ({ returned, unit }) => ({ value: returned, unit }),
  },
  OrderByProduct: {
    bomLine: ({ bomLine }) => ({ id: bomLine }),
    item: ({ item }) => ({ id: item }),
    expected: ({ expected, unit }) => ({ value: expected, unit }),
    received: ({ received, unit }) => ({ value: received, unit }),
  },
  OrderOperation: {
    workCenter: ({ workCenter }) => (workCenter === null ? null : { id: workCenter }),
    subcontractSupplier: ({ subcontractSupplier }, _, { loaders }) =>
      subcontractSupplier === null ? null : loaders.supplier.load(subcontractSupplier),
  },
  OrderConfirmation: {
    __resolveReference: ({ id }, { loaders }) => loaders.confirmation.load(id),
    order: ({ productionOrder }, _, { loaders }) => loaders.order.load(productionOrder),
    good: ({ good, unit }) => ({ value: good, unit }),
    scrap: ({ scrap, unit }) => ({ value: scrap, unit }),
    reverses: ({ reverses }, _, { loaders }) => (reverses === null ? null : loaders.confirmation.load(reverses)),
    reversedBy: ({ reversedBy }, _, { loaders }) =>
      reversedBy === null ? null : loaders.confirmation.load(reversedBy),
  },
  SubcontractConfirmation: {
    supplier: ({ supplier }, _, { loaders }) => existing(loaders.supplier, supplier),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
    unitPrice: ({ unitPrice, currency }) => ({ amount: unitPrice, currency }),
  },
};
