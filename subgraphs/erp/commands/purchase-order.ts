import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type PurchaseOrder, type PurchaseOrderEvent, type Receipt } from '../domain/purchase-order.ts';
import type { CreatePurchaseOrderInput, ReceiveMaterialInput } from '../schema.generated.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsAtPlant, keyOf } from '../store/item-at-plant.ts';
import {
  insertPurchaseOrder,
  insertReceipt,
  itemOfLot,
  lockPurchaseOrder,
  nextLot,
  nextPurchaseOrderNumber,
  savePurchaseOrderState,
} from '../store/purchase-order.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { suppliersById } from '../store/supplier.ts';
import { requirePlant } from './plant.ts';
import { postStock } from './post-stock.ts';

/** Orders items from a supplier and answers the purchase order's id. */
export const createPurchaseOrder = (
  session: Session,
  idempotencyKey: string,
  input: CreatePurchaseOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createPurchaseOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const [known] = await suppliersById(transaction, [input.supplier]);
    const supplier = found(known, 'supplier', input.supplier, 'input.supplier');
    const keys = [...new Set(input.lines.map(({ item }) => keyOf({ plant: plant.id, item })))];
    const setUp = await itemsAtPlant(transaction, keys);
    const number = input.number ?? (await nextPurchaseOrderNumber(transaction));
    const existing = await lockPurchaseOrder(transaction, number);
    const events = decide(existing, {
      kind: 'CreatePurchaseOrder',
      number,
      plant,
      supplier,
      lines: input.lines,
      baseUnits: new Map(setUp.map(({ item, baseUnit }) => [item, baseUnit])),
      holds: await holdsOn(transaction, { plant: plant.id, supplier: supplier.id }),
      at,
    });
    return store(transaction, existing, events, plant.currency, at);
  });

/** Receives a line into stock as a new lot and answers the purchase order's id. */
export const receiveMaterial = (
  session: Session,
  idempotencyKey: string,
  input: ReceiveMaterialInput,
): Promise<string> =>
  runCommand(session, { mutation: 'receiveMaterial', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const locked = await lockPurchaseOrder(transaction, input.purchaseOrder);
    const order = found(locked, 'purchase order', input.purchaseOrder, 'input.purchaseOrder');
    const plant = await requirePlant(transaction, order.plant, at);
    const line = order.lines.find((each) => each.line === input.line);
    const key = keyOf({ plant: plant.id, item: line?.item ?? '' });
    const [setUp] = await itemsAtPlant(transaction, [key]);
    const [cost] = await standardCostsOn(transaction, [key], plant.date);
    const lot = input.lot ?? (await nextLot(transaction));
    const { supplier } = order;
    const events = decide(order, {
      kind: 'ReceiveMaterial',
      ...input,
      lot,
      lotTakenBy: await itemOfLot(transaction, lot),
      baseUnit: setUp?.baseUnit ?? line?.quantity.unit ?? '',
      unitCost: cost?.amount ?? null,
      holds: await holdsOn(transaction, { plant: plant.id, items: line ? [line.item] : [], lot, supplier }),
      at,
    });
    return store(transaction, order, events, plant.currency, at);
  });

async function store(
  transaction: Transaction,
  before: PurchaseOrder | null,
  events: readonly PurchaseOrderEvent[],
  currency: string,
  at: string,
): Promise<string> {
  const order = events.reduce<PurchaseOrder | null>(evolve, before);
  if (order === null) throw new TypeError('a command on a purchase order decided nothing');
  for (const event of events) {
    switch (event.kind) {
      case 'PurchaseOrderCreated':
        await insertPurchaseOrder(transaction, order);
        break;
      case 'MaterialReceived':
        await storeReceipt(transaction, order, event.receipt, currency);
        break;
      default:
        event satisfies never;
    }
  }
  if (order.state !== before?.state) {
    if (before !== null) await savePurchaseOrderState(transaction, order);
    const { id, supplier, plant, state } = order;
    transaction.append({
      type: 'org.millgraph.erp.purchase-order.changed.v1',
      subject: `purchase-order/${id}`,
      plant,
      supplier,
      time: at,
      data: { purchaseOrder: id, supplier, state },
    });
  }
  return order.id;
}

async function storeReceipt(
  transaction: Transaction,
  order: PurchaseOrder,
  receipt: Receipt,
  currency: string,
): Promise<void> {
  const { plant, supplier } = order;
  const { item, lot, location, status, stocked, value, supplierLot, expiryDate, at } = receipt;
  const id = await insertReceipt(transaction, order, receipt, currency);
  transaction.append({
    type: 'org.millgraph.erp.goods.received.v1',
    subject: `lot/${lot}`,
    plant,
    supplier,
    time: at,
    data: {
      receipt: id,
      purchaseOrder: order.id,
      line: receipt.line,
      supplier,
      item,
      quantity: stocked,
      lot,
      kind: 'LOT',
      supplierLot,
      expiryDate,
      status,
    },
  });
  await postStock(transaction, [
    {
      type: 'RECEIPT',
      plant,
      item,
      location,
      lot,
      status,
      quantity: stocked.value,
      unit: stocked.unit,
      cost: value,
      currency,
      order: null,
      purchaseOrder: order.id,
      occurredAt: at,
      sourceSystem: 'erp',
      sourceDocument: id,
      sourceLine: '1',
      violation: null,
    },
  ]);
}
