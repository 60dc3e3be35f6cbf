import { boundedRows, kpiRequestOf } from '#platform/kpi.ts';
import { kpiFigures } from '../domain/kpi.ts';
import type { Resolvers } from '../schema.generated.ts';
import { readKpis } from '../store/kpi-reading.ts';

export const kpiResolvers: Resolvers = {
  KpiAnswer: {
    __resolveReference: ({ request }) => ({ request }),
    conformanceFigures: async ({ request }, _, { session }) =>
      boundedRows(kpiFigures(await readKpis(session, kpiRequestOf(request)))),
  },
};
