import type { Session } from '#platform/database/session.ts';
import { namesOf, type KpiRequest } from '#platform/kpi.ts';
import type { KpiReading } from '../domain/kpi.ts';
import { countsIn, kpiPlants, ordersDueIn, stockUseIn, variancesIn, wipChangesIn } from './kpi.ts';

/** Reads all that the KPIs of ERP in a request are made of: a statement for each, and one for the plants. */
export async function readKpis(session: Session, request: KpiRequest): Promise<KpiReading> {
  const asked = new Set(namesOf(request, 'erp'));
  const [plants, due, variances, wip, stock, counts] = await Promise.all([
    asked.size > 0 ? kpiPlants(session, request.plants) : [],
    asked.has('onTimeInFull') ? ordersDueIn(session, request) : [],
    asked.has('costVariance') ? variancesIn(session, request) : [],
    asked.has('wipValue') ? wipChangesIn(session, request) : [],
    asked.has('inventoryTurns') ? stockUseIn(session, request) : [],
    asked.has('inventoryAccuracy') ? countsIn(session, request) : [],
  ]);
  return { request, plants, due, variances, wip, stock, counts };
}
