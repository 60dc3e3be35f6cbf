import { negate } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import { evolve, type PurchaseOrder, type PurchaseOrderEvent, type Rejection } from '../domain/purchase-order.ts';
import type { PostingSource } from '../domain/posting-source.ts';
import type { ProvidedStock, Receipt } from '../domain/receipt.ts';
import { insertRejection } from '../store/delivery-rejection.ts';
import { insertReceipt } from '../store/goods-receipt.ts';
import { addHeldStock } from '../store/hold.ts';
import { keyOf } from '../store/item-at-plant.ts';
import { insertPurchasedLot } from '../store/lot.ts';
import { insertPurchaseOrder, savePurchaseOrderState } from '../store/purchase-order.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { valueOf } from '../domain/stock.ts';
import { postStock, type Posting } from './post-stock.ts';

/** What a supplier takes, for one receipt, of the material it was provided with. */
export interface Provision {
  readonly taken: readonly (ProvidedStock & { readonly unit: string })[];
  /** The day of the standard costs to value it at, local to the plant. */
  readonly date: string;
}

/** When events happened and are posted, and the currency of the plant's books. */
export interface Posted {
  readonly currency: string;
  readonly at: string;
  readonly postingDate?: string | null;
  /** The document of another system that a receipt posts; of several receipts each adds its lot to the line. */
  readonly source?: PostingSource | null;
}

/**
 * Writes what events change of a purchase order, its receipts and its stock, and tells the other systems. `provisions`
 * has one for each receipt of a subcontracted item. Answers the purchase order's id.
 */
export async function savePurchaseOrderEvents(
  transaction: Transaction,
  before: PurchaseOrder | null,
  events: readonly PurchaseOrderEvent[],
  posted: Posted,
  provisions: readonly Provision[] = [],
): Promise<string> {
  const order = events.reduce<PurchaseOrder | null>(evolve, before);
  if (order === null) throw new TypeError('a command on a purchase order decided nothing');
  const { source = null } = posted;
  const sourceOf = ({ lot }: Receipt): PostingSource | null =>
    source === null || events.length === 1 ? source : { ...source, line: `${source.line}/${lot}` };
  for (const [index, event] of events.entries()) {
    switch (event.kind) {
      case 'PurchaseOrderCreated':
        await insertPurchaseOrder(transaction, order);
        break;
      case 'MaterialReceived':
        await saveReceipt(
          transaction,
          order,
          event.receipt,
          { ...posted, source: sourceOf(event.receipt) },
          provisions[index],
        );
        break;
      case 'DeliveryRejected':
        await saveRejection(transaction, order, event.rejection);
        break;
      case 'ReceiptReversed':
      case 'PurchaseOrderClosed':
      case 'PurchaseOrderCancelled':
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
      time: posted.at,
      data: { purchaseOrder: id, supplier, state },
    });
  }
  return order.id;
}

async function saveReceipt(
  transaction: Transaction,
  order: PurchaseOrder,
  receipt: Receipt,
  { currency, postingDate, source = null }: Posted,
  provision: Provision | undefined,
): Promise<void> {
  const { plant, supplier } = order;
  const { item, lot, kind, location, status, stocked, value, supplierLot, expiryDate, at } = receipt;
  const id = await insertReceipt(transaction, order, receipt, currency, source);
  await insertPurchasedLot(transaction, { lot, item, kind, supplier, expiryDate, receipt: id });
  transaction.append({
    type: 'org.millgraph.erp.goods.received.v1',
    subject: `lot/${lot}`,
    plant,
    supplier,
    time: at,
    data: {
      ...{ receipt: id, purchaseOrder: order.id, line: receipt.line, supplier, item, lot, kind, supplierLot },
      ...{ quantity: stocked, expiryDate, status },
    },
  });
  const posting = {
    ...{ plant, currency, order: null, purchaseOrder: order.id, occurredAt: at, violation: null },
    ...{ sourceSystem: 'erp', sourceDocument: id, postingDate },
  };
  const provided = provision === undefined ? [] : await issuesOf(transaction, posting, provision, supplier);
  await postStock(transaction, [
    ...provided,
    {
      ...{ ...posting, item, location, lot, status, unit: stocked.unit },
      type: 'RECEIPT',
      quantity: stocked.value,
      cost: value,
      sourceLine: '1',
    },
  ]);
  if (receipt.hold === null) return;
  const held = { plant, item, location, lot, quantity: stocked.value, unit: stocked.unit };
  await addHeldStock(transaction, receipt.hold, [held]);
}

async function saveRejection(transaction: Transaction, order: PurchaseOrder, rejection: Rejection): Promise<void> {
  const { line, item, quantity, reason, at } = rejection;
  const id = await insertRejection(transaction, order, rejection);
  const { plant, supplier } = order;
  transaction.append({
    type: 'org.millgraph.erp.delivery.rejected.v1',
    subject: `purchase-order/${order.id}`,
    plant,
    supplier,
    time: at,
    data: { rejection: id, purchaseOrder: order.id, line, supplier, item, quantity, reason },
  });
}

/** What the supplier takes of what it was provided with, out of the location named as it is. */
async function issuesOf(
  transaction: Transaction,
  posting: Omit<Posting, 'type' | 'item' | 'location' | 'lot' | 'status' | 'quantity' | 'unit' | 'cost' | 'sourceLine'>,
  { taken, date }: Provision,
  supplier: string,
): Promise<readonly Posting[]> {
  const keys = [...new Set(taken.map(({ item }) => keyOf({ plant: posting.plant, item })))];
  const costs = new Map((await standardCostsOn(transaction, keys, date)).map(({ item, amount }) => [item, amount]));
  return taken.map(({ item, lot, quantity, unit }, index) => ({
    ...{ ...posting, item, lot, unit, location: supplier },
    type: 'ISSUE',
    status: 'UNRESTRICTED',
    quantity: negate(quantity),
    cost: valueOf(negate(quantity), costs.get(item) ?? null),
    sourceLine: `PROVIDED-${index + 1}`,
  }));
}
