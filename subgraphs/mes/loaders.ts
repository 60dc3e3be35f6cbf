import type DataLoader from 'dataloader';
import { add } from '#contracts/decimal.ts';
import type { Scoped } from '#platform/database/session.ts';
import { byKeyAndArguments, manyByKey, oneByKey } from '#platform/loader.ts';
import { workInProcess, type Wip } from './domain/wip.ts';
import { overallEquipmentEffectiveness, type Oee } from './domain/oee.ts';
import { busyTimes, shiftsIn, type Shift } from './domain/shift.ts';
import type { TimeRange } from './domain/time-range.ts';
import { classificationsOf, downtimesById, downtimesOf } from './store/downtime.ts';
import { downtimeReasons } from './store/downtime-reason.ts';
import { equipmentById, equipmentByParent, equipmentByPlant } from './store/equipment.ts';
import { equipmentStates, stateRecords } from './store/equipment-state.ts';
import { exceptionsById, exceptionsByOrder } from './store/execution-exception.ts';
import { genealogyByLot } from './store/genealogy.ts';
import { jobEventsByOrder } from './store/job-event.ts';
import { jobsAtWork, jobsById, jobsByOrder, jobTotals, operationsByOrder } from './store/job.ts';
import { lotsById, lotsByOrder } from './store/lot.ts';
import { membersOf, producedBy, timeSpent, type Member } from './store/oee.ts';
import { plannedTimes } from './store/planned-time.ts';
import { calendarsByPlace, workCalendars, type WorkPlace } from './store/work-calendar.ts';
import { partsOfRegroupings, regroupingsById, regroupingsOfLots } from './store/lot-regrouping.ts';
import { lotScrapsById, scrapsOfLots } from './store/lot-scrap.ts';
import { restrictionsOf } from './store/lot-taking.ts';
import { consumptionByJob, consumptionByOrder, consumptionsById } from './store/material-consumption.ts';
import { executionStates, orderFacts } from './store/production-order.ts';
import { reportsById, reportsByJob } from './store/production-report.ts';
import { floorFigures } from './store/reconciliation.ts';
import { alertRulesOf, alertsById, openAlertsOf } from './store/downtime-alert.ts';
import { unknownWorkCenters } from './store/released-routing.ts';
import { reversalsById } from './store/reversal.ts';
import { reworkReturnsById, reworkReturnsOfJobs } from './store/rework.ts';
import { scrapByOrder } from './store/scrap.ts';
import { shipmentsOfLots } from './store/shipment.ts';

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Scoped) => ({
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
  unknownWorkCenters: byKeyAndArguments(async (revisions, { plant }: { readonly plant: string | null }) =>
    Map.groupBy(await unknownWorkCenters(session, revisions, plant), (row) => row.revision),
  ),
  equipmentStates: byKeyAndArguments((ids, range: TimeRange) => equipmentStates(session, ids, range)),
  stateRecords: byKeyAndArguments((ids, range: TimeRange) => stateRecords(session, ids, range)),
  downtime: oneByKey(
    (ids) => downtimesById(session, ids),
    (row) => row.id,
  ),
  downtimeAlert: oneByKey(
    (ids) => alertsById(session, ids),
    (row) => row.id,
  ),
  openAlertOfEquipment: oneByKey(
    (equipment) => openAlertsOf(session, equipment),
    (row) => row.equipment,
  ),
  alertRuleOfEquipment: oneByKey(
    (equipment) => alertRulesOf(session, equipment),
    (row) => row.key,
  ),
  downtimesOfEquipment: byKeyAndArguments((ids, range: TimeRange) => downtimesOf(session, ids, range)),
  downtimeReason: oneByKey(
    (codes) => downtimeReasons(session, codes),
    (row) => row.code,
  ),
  classificationsOfDowntime: manyByKey(
    (records) => classificationsOf(session, records),
    (row) => row.record,
  ),
  workCalendar: oneByKey(
    (ids) => workCalendars(session, ids),
    (row) => row.id,
  ),
  shiftsOfEquipment: byKeyAndArguments((ids, range: TimeRange) => shiftsOfEquipment(session, ids, range)),
  shiftsOfPlant: byKeyAndArguments((plants, range: TimeRange) =>
    shiftsAt(
      session,
      plants.map((plant) => ({ key: plant, equipment: null, plant })),
      range,
    ),
  ),
  oee: byKeyAndArguments((ids, asked: TimeRange & { readonly shift: string | null }) =>
    oeeByEquipment(session, ids, asked),
  ),
  plannedTime: oneByKey(
    (jobs) => plannedTimes(session, jobs),
    (row) => row.job,
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
  scrapOfLot: oneByKey(
    (ids) => lotScrapsById(session, ids),
    (row) => row.id,
  ),
  scrapsOfLot: manyByKey(
    (lots) => scrapsOfLots(session, lots),
    (row) => row.lot,
  ),
  reworkReturn: oneByKey(
    (ids) => reworkReturnsById(session, ids),
    (row) => row.id,
  ),
  reworkReturnsOfJob: manyByKey(
    (jobs) => reworkReturnsOfJobs(session, jobs),
    (row) => row.job,
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
  floorFigures: oneByKey(
    (orders) => floorFigures(session, orders),
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
  session: Scoped,
  orders: readonly string[],
): Promise<readonly { readonly order: string; readonly wip: Wip }[]> {
  const rows = await operationsByOrder(session, orders);
  const groups = [...Map.groupBy(rows, (row) => row.productionOrder)];
  return groups.map(([order, operations]) => {
    const counts = operations.map((row) => ({ ...row, isStarted: row.startedAt !== null }));
    return { order, wip: workInProcess(counts, operations[0]?.unit ?? '') };
  });
}

/** The shifts of places in a range, by their keys. */
async function shiftsAt(
  session: Scoped,
  places: readonly WorkPlace[],
  range: TimeRange,
): Promise<ReadonlyMap<string, readonly Shift[]>> {
  const calendars = await calendarsByPlace(session, places);
  return new Map([...calendars].map(([key, nearestFirst]) => [key, shiftsIn(nearestFirst, range)]));
}

async function shiftsOfEquipment(
  session: Scoped,
  ids: readonly string[],
  range: TimeRange,
): Promise<ReadonlyMap<string, readonly Shift[]>> {
  const equipment = await equipmentById(session, ids);
  return shiftsAt(
    session,
    equipment.map(({ id, plant }) => ({ key: id, equipment: id, plant })),
    range,
  );
}

async function oeeByEquipment(
  session: Scoped,
  ids: readonly string[],
  { shift, ...range }: TimeRange & { readonly shift: string | null },
): Promise<ReadonlyMap<string, Oee>> {
  const members = await membersOf(session, ids, range);
  const units = [...new Map(members.filter(({ isWorkUnit }) => isWorkUnit).map((unit) => [unit.id, unit])).values()];
  const places = units.map(({ id, plant }) => ({ key: id, equipment: id, plant }));
  const calendars = await calendarsByPlace(session, places);
  // Work units under the same calendars are meant to work at the same times, which are worked out once.
  const groups = Map.groupBy(units, ({ id }) => JSON.stringify(calendars.get(id)?.map((calendar) => calendar.id)));
  const workTimes = [...groups.values()].map((group) => ({
    units: group.map(({ id }) => ({ id, key: id })),
    busy: shiftsIn(calendars.get(group[0]?.id ?? '') ?? [], range)
      .filter(({ name }) => shift === null || name === shift)
      .flatMap(busyTimes)
      .map((busy) => ({ ...busy, bucket: '' })),
  }));
  const [times, production] = await Promise.all([
    timeSpent(session, workTimes, range),
    producedBy(session, [...new Set(members.map(({ id }) => id))], range, shift),
  ]);
  const oeeOf = (group: readonly [Member, ...Member[]]): Oee => {
    const own = new Set(group.map(({ id }) => id));
    const ownTimes = times.filter(({ key }) => own.has(key));
    return overallEquipmentEffectiveness({
      asOf: group[0].asOf,
      shiftSeconds: add('0', ...ownTimes.filter(({ state }) => state === null).map(({ seconds }) => seconds)),
      spent: ownTimes.flatMap((time) => (time.state === null ? [] : time)),
      production: production.filter(({ equipment }) => own.has(equipment)),
      unitsWithoutCalendar: group.filter(({ id, isWorkUnit }) => isWorkUnit && !calendars.has(id)).map(({ id }) => id),
    });
  };
  return new Map(
    [...Map.groupBy(members, ({ asked }) => asked)].map(([id, group]) => [id, oeeOf(group as [Member, ...Member[]])]),
  );
}
