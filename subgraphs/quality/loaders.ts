import type { Session } from '#platform/database/session.ts';
import { manyByKey, oneByKey } from '#platform/loader.ts';
import type { HoldTarget } from './domain/hold.ts';
import { activeHoldsOn, holdsById } from './store/hold.ts';
import {
  inspectionsById,
  inspectionsOfJobs,
  inspectionsOfLots,
  inspectionsOfOrders,
  resultsOfInspections,
} from './store/inspection.ts';
import { characteristicsOfPlans, inspectionPlansById, inspectionPlansOfItems } from './store/inspection-plan.ts';
import {
  dispositionsOfNonconformances,
  nonconformancesById,
  nonconformancesByNumber,
  nonconformancesOfLots,
  nonconformancesOfOrders,
  openNonconformancesOfItems,
  openNonconformancesOfSuppliers,
} from './store/nonconformance.ts';
import { receiptRejectionsOfSuppliers } from './store/receipt-rejection.ts';

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Session) => {
  const activeHolds = (target: HoldTarget) =>
    manyByKey(
      (ids) => activeHoldsOn(session, target, ids),
      (row) => row.targetId,
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
      (inspections) => resultsOfInspections(session, inspections),
      (row) => row.inspection,
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
    openNonconformancesOfItem: manyByKey(
      (items) => openNonconformancesOfItems(session, items),
      (row) => row.item,
    ),
    openNonconformancesOfSupplier: manyByKey(
      (suppliers) => openNonconformancesOfSuppliers(session, suppliers),
      (row) => row.supplier ?? '',
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
