import type { Session } from '#platform/database/session.ts';
import { namesOf, type KpiRequest } from '#platform/kpi.ts';
import type { KpiReading } from '../domain/kpi.ts';
import { deliveriesIn, firstPassesIn, kpiPlants } from './kpi.ts';

/** Reads all that the KPIs of quality in a request are made of: a statement for each, and one for the plants. */
export async function readKpis(session: Session, request: KpiRequest): Promise<KpiReading> {
  const asked = new Set(namesOf(request, 'quality'));
  const [plants, firstPasses, deliveries] = await Promise.all([
    asked.size > 0 ? kpiPlants(session, request.plants) : [],
    asked.has('firstPassYield') ? firstPassesIn(session, request) : [],
    asked.has('ppm') ? deliveriesIn(session, request) : [],
  ]);
  return { request, plants, firstPasses, deliveries };
}
