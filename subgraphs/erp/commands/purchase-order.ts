import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, type PurchaseOrder } from '../domain/purchase-order.ts';
import type {
  CancelPurchaseOrderInput,
  ClosePurchaseOrderInput,
  CreatePurchaseOrderInput,
} from '../schema.generated.ts';
import { approvalsOf } from '../store/approved-supplier.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsAtPlant, keyOf } from '../store/item-at-plant.ts';
import { lockPurchaseOrder, nextPurchaseOrderNumber } from '../store/purchase-order.ts';
import { suppliersById } from '../store/supplier.ts';
import { requirePlant } from './plant.ts';
import { savePurchaseOrderEvents } from './save-purchase-order-events.ts';

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
    const items = [...new Set(input.lines.map(({ item }) => item))];
    const setUp = await itemsAtPlant(
      transaction,
      items.map((item) => keyOf({ plant: plant.id, item })),
    );
    const number = input.number ?? (await nextPurchaseOrderNumber(transaction));
    const existing = await lockPurchaseOrder(transaction, number);
    const events = decide(existing, {
      kind: 'CreatePurchaseOrder',
      number,
      plant,
      supplier,
      lines: input.lines,
      setUp: new Map(setUp.map((each) => [each.item, each])),
      approvals: await approvalsOf(transaction, { plant: plant.id, supplier: supplier.id, items }),
      holds: await holdsOn(transaction, { plant: plant.id, supplier: supplier.id, items }),
      at,
    });
    return savePurchaseOrderEvents(transaction, existing, events, { currency: plant.currency, at });
  });

/** Closes a purchase order and answers its id. */
export const closePurchaseOrder = (
  session: Session,
  idempotencyKey: string,
  input: ClosePurchaseOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'closePurchaseOrder', idempotencyKey, input }, (transaction) =>
    change(transaction, input, 'ClosePurchaseOrder'),
  );

/** Withdraws a purchase order and answers its id. */
export const cancelPurchaseOrder = (
  session: Session,
  idempotencyKey: string,
  input: CancelPurchaseOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'cancelPurchaseOrder', idempotencyKey, input }, (transaction) =>
    change(transaction, input, 'CancelPurchaseOrder'),
  );

async function change(
  transaction: Transaction,
  input: ClosePurchaseOrderInput,
  kind: 'ClosePurchaseOrder' | 'CancelPurchaseOrder',
): Promise<string> {
  const at = occurredAt(transaction, input);
  const order = await requirePurchaseOrder(transaction, input.id, 'input.id');
  const plant = await requirePlant(transaction, order.plant, at);
  return savePurchaseOrderEvents(transaction, order, decide(order, { kind }), { currency: plant.currency, at });
}

/** The purchase order under a lock. Throws NOT_FOUND. */
export const requirePurchaseOrder = async (
  transaction: Transaction,
  id: string,
  argument: string,
): Promise<PurchaseOrder> => found(await lockPurchaseOrder(transaction, id), 'purchase order', id, argument);
