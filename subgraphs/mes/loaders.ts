import type DataLoader from 'dataloader';
import type { Session } from '#platform/database/session.ts';
import { byKeyAndArguments, manyByKey, oneByKey } from '#platform/loader.ts';
import { workInProcess, type Wip } from './domain/wip.ts';
import { equipmentById, equipmentByParent, equipmentByPlant, equipmentStates } from './store/equipment.ts';
import { exceptionsById, exceptionsByOrder } from './store/execution-exception.ts';
import { genealogyByLot } from './store/genealogy.ts';
import { jobEventsByOrder } from './store/job-event.ts';
import { jobsAtWork, jobsById, jobsByOrder, jobTotals, operationsByOrder } from './store/job.ts';
import { lotsById, lotsByOrder } from './store/lot.ts';
import { partsOfRegroupings, regroupingsById, regroupingsOfLots } from './store/lot-regrouping.ts';
import { restrictionsOf } from './store/lot-taking.ts';
import { consumptionByJob, consumptionByOrder, consumptionsById } from './store/material-consumption.ts';
import { executionStates, orderFacts } from './store/production-order.ts';
import { reportsById, reportsByJob } from './store/production-report.ts';
import { reversalsById } from './store/reversal.ts';
import { scrapByOrder } from './store/scrap.ts';
import { shipmentsOfLots } from './store/shipment.ts';

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Session) => ({
  equipment: oneByKey(
    (ids) => equipmentById(session, ids),
    (row) => row.id,
  ),
  equipmentOfPlant: manyByKey(
    (plants) => equipmentByPlant(session, plants),
    (row) => row.plant,
  ),
  equipmentParts: manyByKey(
    (parents) => equipmentByParent(session, parents),
    (row) => row.parent,
  ),
  equipmentStates: byKeyAndArguments((ids, range: { readonly from: string; readonly to: string }) =>
    equipmentStates(session, ids, range),
  ),
  jobsAtWork: manyByKey(
    (workCenters) => jobsAtWork(session, workCenters),
    (row) => row.workCenter,
  ),
  job: oneByKey(
    (ids) => jobsById(session, ids),
    (row) => row.id,
  ),
  jobTotals: oneByKey(
    (ids) => jobTotals(session, ids),
    (row) => row.job,
  ),
  reportsOfJob: manyByKey(
    (jobs) => reportsByJob(session, jobs),
    (row) => row.job,
  ),
  consumptionOfJob: manyByKey(
    (jobs) => consumptionByJob(session, jobs),
    (row) => row.job,
  ),
  executionState: oneByKey(
    (orders) => executionStates(session, orders),
    (row) => row.productionOrder,
  ),
  jobsOfOrder: manyByKey(
    (orders) => jobsByOrder(session, orders),
    (row) => row.productionOrder,
  ),
  wipOfOrder: oneByKey(
    (orders) => wipByOrder(session, orders),
    (row) => row.order,
  ),
  lotsOfOrder: manyByKey(
    (orders) => lotsByOrder(session, orders),
    (row) => row.order,
  ),
  consumptionOfOrder: manyByKey(
    (orders) => consumptionByOrder(session, orders),
    (row) => row.productionOrder,
  ),
  scrapOfOrder: manyByKey(
    (orders) => scrapByOrder(session, orders),
    (row) => row.productionOrder,
  ),
  lot: oneByKey(
    (ids) => lotsById(session, ids),
    (row) => row.id,
  ),
  reversal: oneByKey(
    (ids) => reversalsById(session, ids),
    (row) => row.id,
  ),
  report: oneByKey(
    (ids) => reportsById(session, ids),
    (row) => row.id,
  ),
  consumption: oneByKey(
    (ids) => consumptionsById(session, ids),
    (row) => row.id,
  ),
  regrouping: oneByKey(
    (ids) => regroupingsById(session, ids),
    (row) => row.id,
  ),
  partsOfRegrouping: manyByKey(
    (regroupings) => partsOfRegroupings(session, regroupings),
    (row) => row.regrouping,
  ),
  regroupingsOfLot: manyByKey(
    (lots) => regroupingsOfLots(session, lots),
    (row) => row.lot,
  ),
  restrictionsOfLot: manyByKey(
    (lots) => restrictionsOf(session, lots),
    (row) => row.lot,
  ),
  shipmentsOfLot: manyByKey(
    (lots) => shipmentsOfLots(session, lots),
    (row) => row.lot,
  ),
  exception: oneByKey(
    (ids) => exceptionsById(session, ids),
    (row) => row.id,
  ),
  exceptionsOfOrder: manyByKey(
    (orders) => exceptionsByOrder(session, orders),
    (row) => row.productionOrder,
  ),
  jobEventsOfOrder: manyByKey(
    (orders) => jobEventsByOrder(session, orders),
    (row) => row.productionOrder,
  ),
  orderFacts: oneByKey(
    (orders) => orderFacts(session, orders),
    (row) => row.id,
  ),
  genealogy: byKeyAndArguments(
    (lots, followed: { readonly direction: 'FORWARD' | 'BACKWARD'; readonly depth: number }) =>
      genealogyByLot(session, lots, followed),
  ),
});

export type Loaders = ReturnType<typeof createLoaders>;

/** What another row refers to, and so is there. Throws when it is not. */
export async function referredTo<Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`a row refers to ${id}, which cannot be read`);
  return row;
}

async function wipByOrder(
  session: Session,
  orders: readonly string[],
): Promise<readonly { readonly order: string; readonly wip: Wip }[]> {
  const rows = await operationsByOrder(session, orders);
  const groups = [...Map.groupBy(rows, (row) => row.productionOrder)];
  return groups.map(([order, operations]) => {
    const counts = operations.map((row) => ({ ...row, isStarted: row.startedAt !== null }));
    return { order, wip: workInProcess(counts, operations[0]?.unit ?? '') };
  });
}
