import { negate } from '#contracts/decimal.ts';
import type { CloudEvent } from '#contracts/events.ts';
import { convert } from '#contracts/quantity.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { withTaken } from './domain/lot.ts';
import { saveHold } from './store/hold.ts';
import { insertJobs, saveInspection } from './store/job.ts';
import { insertLot, lockLot, lotsById, saveLot } from './store/lot.ts';
import { addOrderIssue, takenOf } from './store/order-issue.ts';
import { insertReleasedOrder } from './store/production-order.ts';

/** What MES does on events of other systems. */
export const reactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.erp.order.released.v1',
    historical: false,
    async handle(transaction, event) {
      const plant = plantOf(event);
      if (!(await insertReleasedOrder(transaction, plant, event.time, event.data))) return;
      const { order, quantity, plannedStart, plannedEnd } = event.data;
      const operations = [...event.data.operations].sort((left, right) => left.sequence - right.sequence);
      if (operations.length === 0) return;
      await insertJobs(
        transaction,
        { id: order, plant, quantity: quantity.value, at: event.time },
        // ERP plans the order, not its operations: only the first start and the last end are planned.
        operations.map((operation, index) => ({
          ...operation,
          plannedStart: index === 0 ? plannedStart : null,
          plannedEnd: index === operations.length - 1 ? plannedEnd : null,
        })),
      );
    },
  }),

  reaction({
    type: 'org.millgraph.erp.goods.received.v1',
    historical: false,
    async handle(transaction, event) {
      const { lot: id, item, quantity, supplier, purchaseOrder, supplierLot, expiryDate } = event.data;
      const isNew = await insertLot(transaction, {
        id,
        kind: 'LOT',
        origin: 'PURCHASED',
        item,
        revision: null,
        plant: plantOf(event),
        state: 'ACTIVE',
        originalQuantity: quantity.value,
        quantity: quantity.value,
        unit: quantity.unit,
        order: null,
        supplier,
        purchaseOrder,
        supplierLot,
        expiryDate,
        createdAt: event.time,
      });
      if (isNew) return;
      const [known] = await lotsById(transaction, [id]);
      if (known?.item !== item || known.purchaseOrder !== purchaseOrder) {
        throw new Error(
          `lot ${id} of purchase order ${purchaseOrder} has the id of another lot, of item ${known?.item ?? '-'}`,
        );
      }
    },
  }),

  reaction({
    type: 'org.millgraph.erp.inventory.moved.v1',
    historical: false,
    async handle(transaction, event) {
      const { movement, type, sourceSystem, lot: id, order } = event.data;
      // What jobs consume MES knows, and ERP posts it as an issue of MES.
      if (sourceSystem !== 'erp' || id === null || order === null || (type !== 'ISSUE' && type !== 'RETURN')) return;
      const lot = await lockLot(transaction, id);
      if (lot === null) throw new Error(`movement ${movement} is of lot ${id}, which is not known yet`);
      const { unit } = lot;
      const quantity = negate(convert(event.data.quantity, unit).value);
      await addOrderIssue(transaction, { lot: id, order, plant: plantOf(event), quantity, unit });
      await saveLot(transaction, withTaken(lot, await takenOf(transaction, id)));
    },
  }),

  reaction({
    type: 'org.millgraph.quality.hold.placed.v1',
    historical: true,
    async handle(transaction, event) {
      await saveHold(transaction, event.data, event.time, false);
    },
  }),

  reaction({
    type: 'org.millgraph.quality.hold.released.v1',
    historical: true,
    async handle(transaction, event) {
      await saveHold(transaction, event.data, event.time, true);
    },
  }),

  reaction({
    type: 'org.millgraph.quality.inspection.recorded.v1',
    historical: true,
    async handle(transaction, event) {
      const { inspection, job, verdict } = event.data;
      if (job === null) return;
      const isKnown = await saveInspection(transaction, job, { passed: verdict === 'PASS', at: event.time });
      if (!isKnown) throw new Error(`inspection ${inspection} is of job ${job}, which is not known yet`);
    },
  }),
];

/** The plant an event happened in. Throws when it names none: MES has every fact in a plant. */
function plantOf(event: CloudEvent): string {
  if (event.plant === null) throw new Error(`event ${event.id} of type ${event.type} names no plant`);
  return event.plant;
}
