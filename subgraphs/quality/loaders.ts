import type { Scoped } from '#platform/database/session.ts';
import { byKeyAndArguments, manyByKey, oneByKey } from '#platform/loader.ts';
import type { HoldTarget } from './domain/hold.ts';
import { controlLimitsById, controlLimitsOf, subgroupsOf, type ChartRange } from './store/control-chart.ts';
import {
  correctiveActionsById,
  correctiveActionsOfNonconformances,
  disciplinesOfCorrectiveActions,
} from './store/corrective-action.ts';
import { dispositionsOfNonconformances } from './store/disposition.ts';
import { activeHoldsOn, holdsById } from './store/hold.ts';
import {
  inspectionsById,
  inspectionsOfJobs,
  inspectionsOfLots,
  inspectionsOfOrders,
  recordsOfInspections,
  resultsOfRecords,
} from './store/inspection.ts';
import { characteristicsOfPlans, inspectionPlansById, inspectionPlansOfItems } from './store/inspection-plan.ts';
import {
  escalationsOfNonconformances,
  nonconformancesById,
  nonconformancesByNumber,
  nonconformancesOfLots,
  nonconformancesOfOrders,
  openNonconformancesOf,
} from './store/nonconformance.ts';
import {
  deliveriesOf,
  firstPassOfOrders,
  rejectedLotsOf,
  type DeliveryRow,
  type Period,
  type RecordKind,
} from './store/quality-record.ts';
import { receiptRejectionsOfSuppliers } from './store/receipt-rejection.ts';
import { unplannedCheckpoints } from './store/released-routing.ts';

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Scoped) => {
  const activeHolds = (target: HoldTarget) =>
    manyByKey(
      (ids) => activeHoldsOn(session, target, ids),
      (row) => row.targetId,
    );
  const openNonconformances = (kind: RecordKind) =>
    manyByKey(
      (keys) => openNonconformancesOf(session, kind, keys),
      (row) => row[kind] ?? '',
    );
  const rejectedLots = (kind: RecordKind) =>
    manyByKey(
      (keys) => rejectedLotsOf(session, kind, keys),
      (row) => row.key,
    );
  const deliveries = (kind: RecordKind) =>
    byKeyAndArguments<Period, DeliveryRow>(
      async (keys, period) => new Map((await deliveriesOf(session, kind, keys, period)).map((row) => [row.key, row])),
    );
  return {
    inspectionPlan: oneByKey(
      (ids) => inspectionPlansById(session, ids),
      (row) => row.id,
    ),
    inspectionPlansOfItem: manyByKey(
      (items) => inspectionPlansOfItems(session, items),
      (row) => row.item,
    ),
    unplannedCheckpoints: byKeyAndArguments(async (revisions, { plant }: { readonly plant: string | null }) =>
      Map.groupBy(await unplannedCheckpoints(session, revisions, plant), (row) => row.revision),
    ),
    characteristics: manyByKey(
      (plans) => characteristicsOfPlans(session, plans),
      (row) => row.inspectionPlan,
    ),
    inspection: oneByKey(
      (ids) => inspectionsById(session, ids),
      (row) => row.id,
    ),
    inspectionsOfOrder: manyByKey(
      (orders) => inspectionsOfOrders(session, orders),
      (row) => row.order ?? '',
    ),
    inspectionsOfJob: manyByKey(
      (jobs) => inspectionsOfJobs(session, jobs),
      (row) => row.job ?? '',
    ),
    inspectionsOfLot: manyByKey(
      (lots) => inspectionsOfLots(session, lots),
      (row) => row.lot ?? '',
    ),
    results: manyByKey(
      (records) => resultsOfRecords(session, records),
      (row) => row.record,
    ),
    records: manyByKey(
      (inspections) => recordsOfInspections(session, inspections),
      (row) => row.inspection,
    ),
    subgroups: byKeyAndArguments(async (ids, range: ChartRange) =>
      Map.groupBy(await subgroupsOf(session, ids, range), (row) => row.characteristicId),
    ),
    controlLimits: oneByKey(
      (ids) => controlLimitsById(session, ids),
      (row) => row.id,
    ),
    controlLimitsInForce: byKeyAndArguments(
      async (ids, { plant }: { readonly plant: string }) =>
        new Map((await controlLimitsOf(session, ids, plant)).map((row) => [row.characteristicId, row])),
    ),
    nonconformance: oneByKey(
      (ids) => nonconformancesById(session, ids),
      (row) => row.id,
    ),
    nonconformanceByNumber: oneByKey(
      (numbers) => nonconformancesByNumber(session, numbers),
      (row) => row.number,
    ),
    nonconformancesOfOrder: manyByKey(
      (orders) => nonconformancesOfOrders(session, orders),
      (row) => row.order ?? '',
    ),
    nonconformancesOfLot: manyByKey(
      (lots) => nonconformancesOfLots(session, lots),
      (row) => row.lot ?? '',
    ),
    openNonconformances: {
      item: openNonconformances('item'),
      lot: openNonconformances('lot'),
      supplier: openNonconformances('supplier'),
    },
    rejectedLots: { item: rejectedLots('item'), lot: rejectedLots('lot'), supplier: rejectedLots('supplier') },
    deliveries: { item: deliveries('item'), lot: deliveries('lot'), supplier: deliveries('supplier') },
    firstPass: oneByKey(
      (orders) => firstPassOfOrders(session, orders),
      (row) => row.order,
    ),
    escalations: manyByKey(
      (nonconformances) => escalationsOfNonconformances(session, nonconformances),
      (row) => row.nonconformance,
    ),
    correctiveAction: oneByKey(
      (ids) => correctiveActionsById(session, ids),
      (row) => row.id,
    ),
    correctiveActionsOfNonconformance: manyByKey(
      (nonconformances) => correctiveActionsOfNonconformances(session, nonconformances),
      (row) => row.nonconformance ?? '',
    ),
    disciplines: manyByKey(
      (actions) => disciplinesOfCorrectiveActions(session, actions),
      (row) => row.correctiveAction,
    ),
    dispositions: manyByKey(
      (nonconformances) => dispositionsOfNonconformances(session, nonconformances),
      (row) => row.nonconformance,
    ),
    hold: oneByKey(
      (ids) => holdsById(session, ids),
      (row) => row.id,
    ),
    holdsOfItem: activeHolds('ITEM'),
    holdsOfLot: activeHolds('LOT'),
    holdsOfOrder: activeHolds('ORDER'),
    holdsOfSupplier: activeHolds('SUPPLIER'),
    receiptRejections: oneByKey(
      (suppliers) => receiptRejectionsOfSuppliers(session, suppliers),
      (row) => row.supplier,
    ),
  };
};

export type Loaders = ReturnType<typeof createLoaders>;
