import { reload } from '#platform/loader.ts';
import { setExchangeRate } from '../commands/exchange-rate.ts';
import { rollStandardCost } from '../commands/roll-standard-cost.ts';
import { setSubcontractRate } from '../commands/subcontract.ts';
import { existing } from '../loaders.ts';
import type { Resolvers } from '../schema.generated.ts';
import { costPostingPage } from '../store/cost-posting.ts';
import { pairOn } from '../store/exchange-rate.ts';
import { keyOf } from '../store/item-at-plant.ts';

export const orderCostResolvers: Resolvers = {
  Query: {
    costPostings: (_, { filter, ...page }, { session }) => costPostingPage(session, page, filter ?? {}),
    exchangeRate: (_, pair, { loaders }) => loaders.exchangeRate.load(pairOn(pair)),
  },
  Mutation: {
    setSubcontractRate: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemAtPlant, await setSubcontractRate(session, idempotencyKey, input)),
    rollStandardCost: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.itemAtPlant, await rollStandardCost(session, idempotencyKey, input)),
    setExchangeRate: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.exchangeRate, await setExchangeRate(session, idempotencyKey, input)),
  },
  ItemAtPlant: {
    costingLotSize: async (row, _, { loaders }) => {
      const lot = await loaders.costingLot.load(keyOf(row));
      return lot && { value: lot.size, unit: row.baseUnit };
    },
    awaitedCostRolls: (row, _, { loaders }) => loaders.awaitedCostRolls.load(keyOf(row)),
    subcontractRates: (row, _, { loaders }) => loaders.subcontractRates.load(keyOf(row)),
  },
  StandardCost: {
    byElement: (row) => {
      const { material, machine, labor, subcontract, overhead, currency, origin } = row;
      if (origin === 'SET') return null;
      const money = (amount: string | null) => ({ amount: amount ?? '0', currency });
      return {
        ...{ material: money(material), machine: money(machine), labor: money(labor), overhead: money(overhead) },
        ...{ subcontract: money(subcontract), total: money(row.amount) },
        basis: `Standard costs and rates of ${row.from}, for a lot of ${row.lotSize ?? '1'} ${row.unit}.`,
      };
    },
    revision: ({ revision }) => (revision === null ? null : { id: revision }),
    bom: ({ bom }) => (bom === null ? null : { id: bom }),
    routing: ({ routing }) => (routing === null ? null : { id: routing }),
    lotSize: ({ lotSize, unit }) => (lotSize === null ? null : { value: lotSize, unit }),
  },
  AwaitedCostRoll: {
    revision: ({ revision }) => ({ id: revision }),
    reasons: ({ reasons }) => reasons.map(({ missing = null, ...reason }) => ({ ...reason, missing })),
  },
  SubcontractRate: {
    supplier: ({ supplier }, _, { loaders }) => existing(loaders.supplier, supplier),
    rate: ({ rate, currency }) => ({ amount: rate, currency }),
  },
  OrderCost: {
    postings: ({ order }, _, { loaders }) => loaders.costPostings.load(order),
  },
  CostPosting: {
    __resolveReference: ({ id }, { loaders }) => loaders.costPosting.load(id),
    order: ({ productionOrder }, _, { loaders }) => loaders.order.load(productionOrder),
    plant: ({ plant }, _, { loaders }) => existing(loaders.plant, plant),
    amount: ({ amount, currency }) => ({ amount, currency }),
    reverses: ({ reverses }, _, { loaders }) => (reverses === null ? null : loaders.costPosting.load(reverses)),
    reversedBy: ({ id }, _, { loaders }) => loaders.costPostingReversing.load(id),
  },
};
