import { kpiDefinitions } from '#contracts/kpi/definitions.ts';
import { found } from '#platform/checks.ts';
import { boundedRows, checkedKpiRequest, kpiDefinition, kpiRequestKey, kpiRequestOf } from '#platform/kpi.ts';
import { kpiFigures } from '../domain/kpi.ts';

import type { Resolvers } from '../schema.generated.ts';
import { kpiPlants } from '../store/kpi.ts';
import { readKpis } from '../store/kpi-reading.ts';

export const kpiResolvers: Resolvers = {
  Query: {
    kpi: async (_, { scope, ...asked }, { session, loaders }) => {
      const request = checkedKpiRequest({
        ...{ names: asked.names, from: asked.from, to: asked.to, grain: asked.grain, groupBy: asked.groupBy ?? null },
        plants: scope?.plants ?? null,
        equipment: scope?.equipment ?? null,
        item: scope?.item ?? null,
        supplier: scope?.supplier ?? null,
      });
      const { plants, equipment } = request;
      if (plants !== null) {
        const known = new Set((await kpiPlants(session, plants)).map(({ plant }) => plant));
        for (const plant of plants) if (!known.has(plant)) found(null, 'plant', plant, 'scope.plants');
      }
      if (equipment !== null) {
        found(await loaders.equipment.load(equipment), 'equipment', equipment, 'scope.equipment');
      }
      return { request: kpiRequestKey(request) };
    },
    kpiDefinitions: () => [...kpiDefinitions],
  },
  KpiAnswer: {
    __resolveReference: (reference) => reference,
    rows: async ({ request: key, planFigures, conformanceFigures }, _, { session }) => {
      const request = kpiRequestOf(key);
      const own = kpiFigures(await readKpis(session, request));
      const all = [...own, ...(planFigures ?? []), ...(conformanceFigures ?? [])];
      const byName = Map.groupBy(all, ({ name }) => name);
      return boundedRows(request.names.flatMap((name) => byName.get(name) ?? []));
    },
  },
  KpiRow: { definition: ({ name }) => kpiDefinition(name) },
};
