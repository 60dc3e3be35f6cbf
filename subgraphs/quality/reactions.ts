import type { CloudEvent } from '#contracts/events.ts';
import { convert } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import type { Projections } from '#platform/events/replay.ts';
import { request, withdraw } from './commands/inspection.ts';
import {
  lockInspectionsOfReceipt,
  lockRequestedOfJob,
  lockRequestedOfLots,
  lockRequestedOfOrder,
} from './store/inspection.ts';
import { inspectionPlansFor } from './store/inspection-plan.ts';
import { makeItemObsolete, saveItem } from './store/item.ts';
import {
  endedJobs,
  lockJob,
  saveEndedJob,
  saveLotParts,
  saveLots,
  saveOrder,
  savePlant,
  saveReceipt,
  saveReport,
  saveReworkReturn,
  saveSupplier,
  voidLots,
} from './store/known.ts';
import { reverseReceiptRejection, upsertReceiptRejections } from './store/receipt-rejection.ts';
import { deleteRoutings, saveRoutings } from './store/released-routing.ts';

/** What was reported of production, for first pass yield: read by figures only, so that it may be made anew. */
const productionReports = 'production-reports';

/** The tables of each projection. */
export const projections: Projections = { [productionReports]: ['production_report', 'rework_return'] };

/**
 * What quality does on the events of other systems: it keeps what exists, of history too, and requests and withdraws
 * inspections.
 */
export const reactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.plm.item.released.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveItem(transaction, data.item);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.item.obsoleted.v1',
    historical: true,
    handle: async (transaction, { data, time }) => {
      await makeItemObsolete(transaction, data.item, time);
    },
  }),
  // What is to be inspected of a revision: how that is planned is told by `ItemRevision.inspectionReadiness`.
  reaction({
    type: 'org.millgraph.plm.revision.released.v1',
    historical: true,
    handle: (transaction, { data: { revision, item, routings } }) =>
      saveRoutings(transaction, revision.id, item.id, routings),
  }),
  reaction({
    type: 'org.millgraph.plm.revision.obsoleted.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await deleteRoutings(transaction, data.revision);
    },
  }),
  reaction({
    type: 'org.millgraph.erp.plant.changed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await savePlant(transaction, data.plant, data.timeZone);
    },
  }),
  reaction({
    type: 'org.millgraph.erp.supplier.changed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveSupplier(transaction, data.supplier);
    },
  }),
  reaction({
    type: 'org.millgraph.erp.order.created.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { order: id, item } = event.data;
      await saveOrder(transaction, { id, plant: plantOf(event), item, kind: null });
    },
  }),
  reaction({
    type: 'org.millgraph.erp.order.released.v1',
    historical: true,
    handle: async (transaction, event) => takeRelease(transaction, event, event.data),
  }),
  reaction({
    type: 'org.millgraph.erp.order.split.v1',
    historical: true,
    handle: async (transaction, event) => takeRelease(transaction, event, event.data.into),
  }),
  reaction({
    type: 'org.millgraph.erp.order.cancelled.v1',
    historical: false,
    handle: async (transaction, { time, data: { order, reason } }) => {
      await withdraw(transaction, await lockRequestedOfOrder(transaction, order), reason, time);
    },
  }),
  // What is received for inspection is inspected; its lot is known whatever it is received for.
  reaction({
    type: 'org.millgraph.erp.goods.received.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { receipt: id, supplier, item, lot, quantity, status } = event.data;
      const plant = plantOf(event);
      const { time: receivedAt, historical } = event;
      await saveReceipt(transaction, { id, plant, supplier, item, lot, quantity, receivedAt, reversal: null });
      await saveLots(transaction, [{ id: lot, plant, item, supplier }]);
      if (status !== 'QUALITY_INSPECTION' || historical) return;
      const plan = (await inspectionPlansFor(transaction, item, plant, [null])).get(null) ?? null;
      const command = { kind: 'RequestInspection', plan, plant, item, lot, goodsReceipt: id, at: receivedAt } as const;
      await request(transaction, [command]);
    },
  }),
  reaction({
    type: 'org.millgraph.erp.goods-receipt.reversed.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { reversal, receipt: id, supplier, item, lot, quantity, reason } = event.data;
      const plant = plantOf(event);
      const { time } = event;
      await saveReceipt(transaction, { id, plant, supplier, item, lot, quantity, receivedAt: time, reversal });
      await withdraw(transaction, await lockInspectionsOfReceipt(transaction, id, lot), reason, time);
      await forgetLots(transaction, [lot], reason, time);
    },
  }),
  // What was refused at the dock was delivered too: it is rejected, and received, in the parts per million.
  reaction({
    type: 'org.millgraph.erp.delivery.rejected.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { rejection, purchaseOrder, line, supplier, item, quantity } = event.data;
      const refused = { rejected: quantity, received: quantity, recordedAt: event.time };
      const delivery = { id: rejectionId(rejection), plant: plantOf(event), supplier, item };
      await upsertReceiptRejections(transaction, [{ ...delivery, purchaseOrder, line, ...refused }]);
    },
  }),
  // Told after the rejection, which has the same subject.
  reaction({
    type: 'org.millgraph.erp.delivery-rejection.reversed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await reverseReceiptRejection(transaction, rejectionId(data.rejection), data.reversal);
    },
  }),
  // What is given up is inspected no more: nothing waits for it.
  reaction({
    type: 'org.millgraph.mes.job.cancelled.v1',
    historical: false,
    handle: (transaction, event) => endJob(transaction, event),
  }),
  reaction({
    type: 'org.millgraph.mes.job.aborted.v1',
    historical: false,
    handle: (transaction, event) => endJob(transaction, event),
  }),
  reaction({
    type: 'org.millgraph.mes.lot.completed.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { lot: id, item } = event.data;
      await saveLots(transaction, [{ id, plant: plantOf(event), item, supplier: null }]);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot.split.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { lot, item } = event.data;
      const into = event.data.into.map((part) => part.lot);
      await saveLotParts(transaction, { plant: plantOf(event), item, from: [lot], into });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot.merged.v1',
    historical: true,
    handle: async (transaction, event) => {
      const { into, item } = event.data;
      const from = event.data.from.map((part) => part.lot);
      await saveLotParts(transaction, { plant: plantOf(event), item, from, into: [into] });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-completion.reversed.v1',
    historical: true,
    handle: (transaction, { data: { lot, reason }, time }) => forgetLots(transaction, [lot], reason, time),
  }),
  reaction({
    type: 'org.millgraph.mes.lot-split.reversed.v1',
    historical: true,
    handle: (transaction, { data: { into, reason }, time }) => {
      const parts = into.map(({ lot }) => lot);
      return forgetLots(transaction, parts, reason, time);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-merge.reversed.v1',
    historical: true,
    handle: (transaction, { data: { into, reason }, time }) => forgetLots(transaction, [into], reason, time),
  }),
  reaction({
    type: 'org.millgraph.mes.rework.returned.v1',
    historical: true,
    projection: productionReports,
    handle: async (transaction, event) => {
      const { id, time: returnedAt, data } = event;
      await saveReworkReturn(transaction, { event: id, plant: plantOf(event), returnedAt, reversal: null, ...data });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.rework-return.reversed.v1',
    historical: true,
    projection: productionReports,
    handle: async (transaction, event) => {
      const { id, time: returnedAt, data } = event;
      await saveReworkReturn(transaction, { event: id, plant: plantOf(event), returnedAt, ...data });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.job.progressed.v1',
    historical: true,
    projection: productionReports,
    handle: async (transaction, event) => saveReport(transaction, reportOf(event, null)).then(() => undefined),
  }),
  reaction({
    type: 'org.millgraph.mes.production-report.reversed.v1',
    historical: true,
    projection: productionReports,
    handle: async (transaction, event) =>
      saveReport(transaction, reportOf(event, event.data.reversal)).then(() => undefined),
  }),
];

type ReleaseEvent = CloudEvent<'org.millgraph.erp.order.released.v1' | 'org.millgraph.erp.order.split.v1'>;
type Release = CloudEvent<'org.millgraph.erp.order.released.v1'>['data'];

/** Keeps a released order; every operation with a checkpoint gets an inspection, for which the completion of its job waits. */
async function takeRelease(transaction: Transaction, event: ReleaseEvent, release: Release): Promise<void> {
  const { order, item, kind, operations } = release;
  const plant = plantOf(event);
  const sequences = operations.map(({ sequence }) => sequence);
  await saveOrder(transaction, { id: order, plant, item, kind }, sequences);
  const ended = await endedJobs(
    transaction,
    sequences.map((sequence) => `${order}/${sequence}`),
  );
  const checkpoints = operations
    .filter(({ sequence, checkpoint }) => checkpoint && !ended.has(`${order}/${sequence}`))
    .map(({ sequence }) => sequence);
  if (checkpoints.length === 0 || event.historical) return;
  const plans = await inspectionPlansFor(transaction, item, plant, checkpoints);
  await request(
    transaction,
    checkpoints.map((sequence) => {
      const job = `${order}/${sequence}`;
      const plan = plans.get(sequence) ?? null;
      return { kind: 'RequestInspection', plan, plant, item, order, job, at: event.time };
    }),
  );
}

/** Withdraws the inspections of a job that is given up, and those that its order's release would request of it later. */
async function endJob(
  transaction: Transaction,
  event: CloudEvent<'org.millgraph.mes.job.cancelled.v1' | 'org.millgraph.mes.job.aborted.v1'>,
): Promise<void> {
  const { job, reason } = event.data;
  await lockJob(transaction, job);
  await saveEndedJob(transaction, job, plantOf(event), reason);
  await withdraw(transaction, await lockRequestedOfJob(transaction, job), reason, event.time);
}

/** Lots that never were: they are known no more, and what is not inspected of them yet is not inspected. */
async function forgetLots(
  transaction: Transaction,
  lots: readonly string[],
  reason: string,
  time: string,
): Promise<void> {
  const forgotten = (await voidLots(transaction, lots)).map(({ id }) => id);
  await withdraw(transaction, await lockRequestedOfLots(transaction, forgotten), reason, time);
}

/** A report in one unit: that of what was good. */
function reportOf(
  event: CloudEvent<'org.millgraph.mes.job.progressed.v1' | 'org.millgraph.mes.production-report.reversed.v1'>,
  reversal: string | null,
) {
  const { report: id, order, job, good, scrap, rework } = event.data;
  const { unit } = good;
  return {
    id,
    plant: plantOf(event),
    order,
    job,
    good: good.value,
    scrap: convert(scrap, unit).value,
    rework: convert(rework, unit).value,
    unit,
    reportedAt: event.time,
    reversal,
  };
}

/** The plant an event happened in. Throws when it names none: what happens, happens in a plant. */
function plantOf(event: CloudEvent): string {
  if (event.plant === null) throw new Error(`event ${event.id} of type ${event.type} names no plant`);
  return event.plant;
}

/** Beside the receipts of imported history. */
const rejectionId = (rejection: string): string => `delivery-rejection/${rejection}`;
