import { negate } from '#contracts/decimal.ts';
import type { EventData } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { Frozen, OrderSplit } from '../domain/order-split.ts';
import type { OrderCore, ProductionOrder, ProductionOrderEvent } from '../domain/production-order.ts';
import { insertConfirmation } from '../store/confirmation.ts';
import { insertCostPostings } from '../store/cost-posting.ts';
import { deleteDeviationUse, saveDeviationUse } from '../store/deviation.ts';
import { addHeldStock } from '../store/hold.ts';
import { saveRelease, saveRemaining, saveSplit } from '../store/order-freeze.ts';
import { saveReopening } from '../store/order-reopening.ts';
import { plantsById } from '../store/plant.ts';
import {
  insertOrder,
  noteEnd,
  noteStart,
  saveCancellation,
  saveChange,
  saveClosing,
  saveCompletion,
} from '../store/production-order.ts';
import { postStock } from './post-stock.ts';

/** Writes what an event changes of an order, its documents and its stock, and tells the other systems. */
export async function saveOrderEvent(
  transaction: Transaction,
  order: ProductionOrder,
  event: ProductionOrderEvent,
): Promise<void> {
  const { id, number, plant } = order;
  const { unit } = order.quantity;
  const about = { subject: `production-order/${id}`, plant };
  switch (event.kind) {
    case 'OrderCreated':
      await insertOrder(transaction, event.order);
      tellCreated(transaction, event.order);
      return;
    case 'OrderChanged':
      await saveChange(transaction, order);
      return;
    case 'OrderReleased':
      await saveRelease(transaction, order, event);
      await countDeviation(transaction, order);
      transaction.append({
        ...{ type: 'org.millgraph.erp.order.released.v1', ...about, time: event.at },
        data: await releasedFact(transaction, order, event.plan.revision, event.plan),
      });
      return;
    case 'OrderSplit':
      await saveOrderSplit(transaction, order, event);
      return;
    case 'MaterialIssued':
    case 'MaterialReturned':
      await saveMaterial(transaction, order, event);
      return;
    case 'OrderConfirmed':
    case 'ConfirmationReversed': {
      const confirmation = await insertConfirmation(transaction, { id, plant, unit }, event);
      const isReversal = event.kind === 'ConfirmationReversed';
      if (event.final) await noteEnd(transaction, id, isReversal ? null : event.at);
      const good = { value: event.good, unit };
      const scrap = { value: event.scrap, unit };
      const data = { order: id, good, scrap, final: event.final };
      if (isReversal) {
        const { reverses, reason } = event;
        transaction.append({
          ...{ type: 'org.millgraph.erp.order-confirmation.reversed.v1', ...about, time: event.at },
          data: { ...data, reversal: confirmation, confirmation: reverses, reason },
        });
      } else {
        transaction.append({
          ...{ type: 'org.millgraph.erp.order.confirmed.v1', ...about, time: event.at },
          data: { ...data, confirmation },
        });
      }
      return;
    }
    case 'OrderCompleted':
      await saveCompletion(transaction, id, event.at);
      transaction.append({
        ...{ type: 'org.millgraph.erp.order.completed.v1', ...about, time: event.at },
        data: { order: id, number },
      });
      return;
    case 'OrderReopened': {
      const reopening = await saveReopening(transaction, order, event);
      transaction.append({
        ...{ type: 'org.millgraph.erp.order.reopened.v1', ...about, time: event.at },
        data: { reopening, order: id, number, reason: event.reason },
      });
      return;
    }
    case 'OrderClosed':
      await saveClosing(transaction, id, event.at);
      transaction.append({
        ...{ type: 'org.millgraph.erp.order.closed.v1', ...about, time: event.at },
        data: { order: id, number },
      });
      return;
    case 'OrderCancelled':
      await saveCancellation(transaction, id, event);
      await deleteDeviationUse(transaction, id);
      transaction.append({
        ...{ type: 'org.millgraph.erp.order.cancelled.v1', ...about, time: event.at },
        data: { order: id, number, reason: event.reason },
      });
      return;
    default:
      event satisfies never;
  }
}

/** A released order counts against the limit of its deviation. */
async function countDeviation(transaction: Transaction, order: OrderCore): Promise<void> {
  const { id, deviation, item, quantity } = order;
  if (deviation !== null) await saveDeviationUse(transaction, { order: id, deviation, item, quantity: quantity.value });
}

function tellCreated(transaction: Transaction, order: OrderCore): void {
  const { id, number, plant, item, quantity, dueDate, createdAt } = order;
  transaction.append({
    type: 'org.millgraph.erp.order.created.v1',
    subject: `production-order/${id}`,
    plant,
    time: createdAt,
    data: { order: id, number, item, quantity, dueDate },
  });
}

/** A released order as the other systems take it over. */
async function releasedFact(
  transaction: Transaction,
  order: OrderCore,
  revision: string,
  frozen: Frozen,
): Promise<EventData['org.millgraph.erp.order.released.v1']> {
  const { id, number, kind, item, quantity, dueDate, plannedStart, plannedEnd, originNonconformance } = order;
  const [plant] = await plantsById(transaction, [order.plant]);
  return {
    overDeliveryTolerance: plant?.overDeliveryTolerance ?? '0',
    ...{ order: id, number, kind, item, revision, quantity, dueDate, plannedStart, plannedEnd, originNonconformance },
    operations: frozen.operations,
    components: frozen.components.map(({ required, unit, alternates, ...component }) => ({
      line: component.line,
      item: component.item,
      required: { value: required, unit },
      issueMethod: component.issueMethod,
      operationSequence: component.operationSequence,
      alternates: alternates.map((each) => each.item),
    })),
    byProducts: frozen.byProducts.map((byProduct) => ({
      item: byProduct.item,
      useType: byProduct.useType,
      expected: { value: byProduct.expected, unit: byProduct.unit },
    })),
  };
}

/** The part becomes an order: planned when its origin is, released with its share of what was frozen when that is. */
async function saveOrderSplit(transaction: Transaction, order: ProductionOrder, event: OrderSplit): Promise<void> {
  const { into, remaining, frozen, at } = event;
  await saveRemaining(transaction, order.id, { quantity: remaining.value, rework: event.remainingRework });
  await insertOrder(transaction, into);
  tellCreated(transaction, into);
  if (frozen === null) return;
  await countDeviation(transaction, { ...order, quantity: remaining });
  await countDeviation(transaction, into);
  const revision = await saveSplit(transaction, order, { into: into.id, ...shares(frozen), at });
  transaction.append({
    type: 'org.millgraph.erp.order.split.v1',
    subject: `production-order/${order.id}`,
    plant: order.plant,
    time: at,
    data: { order: order.id, remaining, into: await releasedFact(transaction, into, revision, frozen.into) },
  });
}

const shares = ({ remaining, into }: NonNullable<OrderSplit['frozen']>) => ({ remaining, share: into });

/** An issue takes from stock and charges the order, a return the opposite. */
async function saveMaterial(
  transaction: Transaction,
  order: ProductionOrder,
  event: Extract<ProductionOrderEvent, { kind: 'MaterialIssued' | 'MaterialReturned' }>,
): Promise<void> {
  const { item, lot, location, unit, hold, postingDate, at } = event;
  const [plant] = await plantsById(transaction, [order.plant]);
  if (plant === undefined) throw new Error(`plant ${order.plant} of order ${order.id} is gone`);
  const isIssue = event.kind === 'MaterialIssued';
  const [movement = ''] = await postStock(transaction, [
    {
      type: isIssue ? 'ISSUE' : 'RETURN',
      plant: plant.id,
      item,
      location,
      lot,
      status: hold === null ? 'UNRESTRICTED' : 'BLOCKED',
      quantity: isIssue ? negate(event.quantity) : event.quantity,
      unit,
      cost: isIssue ? negate(event.cost) : event.cost,
      currency: plant.currency,
      order: order.id,
      purchaseOrder: null,
      occurredAt: at,
      postingDate,
      sourceSystem: 'erp',
      sourceDocument: order.id,
      sourceLine: null,
      violation: null,
    },
  ]);
  if (hold !== null) {
    const { quantity } = event;
    await addHeldStock(transaction, hold, [{ plant: plant.id, item, location, lot: lot ?? '', quantity, unit }]);
  }
  await insertCostPostings(transaction, [
    {
      order: order.id,
      plant: plant.id,
      element: 'MATERIAL',
      amount: isIssue ? event.cost : negate(event.cost),
      currency: plant.currency,
      sourceSystem: 'erp',
      sourceDocument: order.id,
      sourceLine: movement,
      at,
      postingDate,
    },
  ]);
  await noteStart(transaction, order.id, at);
}
