import { negate } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { ProductionOrder, ProductionOrderEvent } from '../domain/production-order.ts';
import { insertConfirmation, insertCostPostings } from '../store/order-documents.ts';
import { plantsById } from '../store/plant.ts';
import { insertOrder, noteEnd, noteStart, saveCompletion, saveRelease } from '../store/production-order.ts';
import { postStock } from './post-stock.ts';

/** Writes what an event changes of an order, its documents and its stock, and tells the other systems. */
export async function saveOrderEvent(
  transaction: Transaction,
  order: ProductionOrder,
  event: ProductionOrderEvent,
): Promise<void> {
  const { id, number, plant, item, quantity, dueDate } = order;
  const subject = `production-order/${id}`;
  switch (event.kind) {
    case 'OrderCreated':
      await insertOrder(transaction, order);
      transaction.append({
        type: 'org.millgraph.erp.order.created.v1',
        subject,
        plant,
        time: order.createdAt,
        data: { order: id, number, item, quantity, dueDate },
      });
      return;
    case 'OrderReleased': {
      await saveRelease(transaction, order, event);
      const { revision, operations } = event.plan;
      const components = event.plan.components.map(({ required, unit, ...component }) => {
        const { line, item: used, issueMethod, operationSequence } = component;
        return {
          line,
          item: used,
          required: { value: required, unit },
          issueMethod,
          operationSequence,
          alternates: [],
        };
      });
      const { plannedStart, plannedEnd } = order;
      transaction.append({
        type: 'org.millgraph.erp.order.released.v1',
        subject,
        plant,
        time: event.at,
        data: {
          ...{ order: id, number, kind: order.kind, item, revision, quantity, dueDate, plannedStart, plannedEnd },
          ...{ operations, components, byProducts: [], originNonconformance: null },
        },
      });
      return;
    }
    case 'MaterialIssued':
    case 'MaterialReturned':
      await saveMaterial(transaction, order, event);
      return;
    case 'OrderConfirmed': {
      const { unit } = quantity;
      const confirmation = await insertConfirmation(transaction, { id, plant, unit }, event);
      if (event.final) await noteEnd(transaction, id, event.at);
      transaction.append({
        type: 'org.millgraph.erp.order.confirmed.v1',
        subject,
        plant,
        time: event.at,
        data: {
          order: id,
          confirmation,
          good: { value: event.good, unit },
          scrap: { value: event.scrap, unit },
          final: event.final,
        },
      });
      return;
    }
    case 'OrderCompleted':
      await saveCompletion(transaction, id, event.at);
      transaction.append({
        type: 'org.millgraph.erp.order.completed.v1',
        subject,
        plant,
        time: event.at,
        data: { order: id, number },
      });
      return;
    default:
      event satisfies never;
  }
}

/** An issue takes from stock and charges the order, a return the opposite. */
async function saveMaterial(
  transaction: Transaction,
  order: ProductionOrder,
  event: Extract<ProductionOrderEvent, { kind: 'MaterialIssued' | 'MaterialReturned' }>,
): Promise<void> {
  const { item, lot, location, unit, at } = event;
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
      status: 'UNRESTRICTED',
      quantity: isIssue ? negate(event.quantity) : event.quantity,
      unit,
      cost: isIssue ? negate(event.cost) : event.cost,
      currency: plant.currency,
      order: order.id,
      purchaseOrder: null,
      occurredAt: at,
      sourceSystem: 'erp',
      sourceDocument: order.id,
      sourceLine: null,
      violation: null,
    },
  ]);
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
    },
  ]);
  await noteStart(transaction, order.id, at);
}
