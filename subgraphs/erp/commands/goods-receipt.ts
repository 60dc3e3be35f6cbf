import { found, text } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { resolveComponents } from '../domain/components.ts';
import { decide, type PurchaseOrder, type PurchaseOrderEvent } from '../domain/purchase-order.ts';
import { postingSource } from '../domain/posting-source.ts';
import { takeProvided } from '../domain/receipt.ts';
import { refuseHeld } from '../domain/stock.ts';
import { postingDate, refuseGone } from '../domain/stock-posting.ts';
import type { ReceiveMaterialInput, ReverseGoodsReceiptInput } from '../schema.generated.ts';
import { approvalsOf } from '../store/approved-supplier.ts';
import { insertReceiptReversal, receiptReversals, receiptsById } from '../store/goods-receipt.ts';
import { holdsOn, takeFromHeldStock } from '../store/hold.ts';
import { itemsAtPlant, keyOf } from '../store/item-at-plant.ts';
import { forgetLotsOf, itemsOfLots } from '../store/lot.ts';
import { movementsInForce } from '../store/movement.ts';
import type { PlantOnDate } from '../store/plant.ts';
import { nextLot } from '../store/purchase-order.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { lockBalance, lockUnrestrictedAt } from '../store/stock.ts';
import { requirePlant } from './plant.ts';
import { requirePurchaseOrder } from './purchase-order.ts';
import { readProduct } from './release-situation.ts';
import { postReversals } from './reverse-movements.ts';
import { savePurchaseOrderEvents, type Provision } from './save-purchase-order-events.ts';

/** Receives a line into stock, as a new lot or as one for each serial number, and answers the purchase order's id. */
export const receiveMaterial = (
  session: Session,
  idempotencyKey: string,
  input: ReceiveMaterialInput,
): Promise<string> =>
  runCommand(session, { mutation: 'receiveMaterial', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requirePurchaseOrder(transaction, input.purchaseOrder, 'input.purchaseOrder');
    const plant = await requirePlant(transaction, order.plant, at);
    const today = await requirePlant(transaction, order.plant, transaction.now);
    const line = order.lines.find((each) => each.line === input.line);
    const items = line === undefined ? [] : [line.item];
    const key = keyOf({ plant: plant.id, item: line?.item ?? '' });
    const [setUp] = await itemsAtPlant(transaction, [key]);
    const [cost] = await standardCostsOn(transaction, [key], plant.date);
    const lot = input.lot ?? (await nextLot(transaction));
    const lots = input.serials ?? [lot];
    const { supplier } = order;
    const approvals = await approvalsOf(transaction, { plant: plant.id, supplier, items });
    const events = decide(order, {
      kind: 'ReceiveMaterial',
      ...input,
      lot,
      lotsTaken: await itemsOfLots(transaction, lots),
      baseUnit: setUp?.baseUnit ?? line?.quantity.unit ?? '',
      unitCost: cost?.amount ?? null,
      approval: approvals.get(line?.item ?? '') ?? null,
      holds: await holdsOn(transaction, { plant: plant.id, items, lots, supplier }),
      at,
    });
    const provisions =
      setUp?.procurement === 'SUBCONTRACT' ? await provisionsFor(transaction, order, events, plant) : [];
    const day = postingDate(input.postingDate, today.date);
    return savePurchaseOrderEvents(
      transaction,
      order,
      events,
      { currency: plant.currency, at, postingDate: day, source: postingSource(input.source) },
      provisions,
    );
  });

/** What each receipt of a subcontracted item takes of the material that its supplier was provided with. */
async function provisionsFor(
  transaction: Transaction,
  order: PurchaseOrder,
  events: readonly PurchaseOrderEvent[],
  plant: PlantOnDate,
): Promise<readonly Provision[]> {
  const receipts = events.flatMap((event) => (event.kind === 'MaterialReceived' ? [event.receipt] : []));
  const [receipt] = receipts;
  if (receipt === undefined) return [];
  const { item, stocked } = receipt;
  const { date } = plant;
  const product = await readProduct(transaction, { plant: plant.id, item }, date);
  const bom = product.definitions.get(item)?.bom ?? null;
  if (bom === null) {
    throw new MillgraphError(
      'REVISION_NOT_EFFECTIVE',
      `Item ${item} is SUBCONTRACT at ${plant.id}, but no manufacturing BOM that is effective on ${date} says what ` +
        `${order.supplier} is provided with; release one.`,
      { argument: 'input.line' },
    );
  }
  const made = { item, quantity: stocked.value, unit: stocked.unit };
  const { components, reasons } = resolveComponents(made, bom, { date, ...product });
  const [reason] = reasons;
  if (reason !== undefined) {
    throw new MillgraphError(reason.code, reasons.map(({ message }) => message).join(' '), { reasons });
  }
  const items = [...new Set(components.map((component) => component.item))];
  refuseHeld(await holdsOn(transaction, { plant: plant.id, items }), 'input.purchaseOrder');
  const place = { plant: plant.id, location: order.supplier, items };
  const stock = await lockUnrestrictedAt(transaction, place);
  const at = { plant: plant.id, supplier: order.supplier };
  return takeProvided(components, receipts.length, stock, at).map((taken) => ({ taken, date }));
}

/** Takes a receipt back, with what its supplier took for it, and answers the purchase order's id. */
export const reverseGoodsReceipt = (
  session: Session,
  idempotencyKey: string,
  input: ReverseGoodsReceiptInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseGoodsReceipt', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const reason = text(input.reason, 'input.reason', 500);
    const [known] = await receiptsById(transaction, [input.receipt]);
    const { purchaseOrder } = found(known, 'goods receipt', input.receipt, 'input.receipt');
    const order = await requirePurchaseOrder(transaction, purchaseOrder, 'input.receipt');
    // Read again under the lock of its purchase order: another reversal may have come first.
    const [receipt] = await receiptsById(transaction, [input.receipt]);
    const [reversed] = await receiptReversals(transaction, [input.receipt]);
    if (receipt === undefined || reversed !== undefined) {
      throw new MillgraphError(
        'ILLEGAL_STATE',
        `Goods receipt ${input.receipt} is taken back by ${reversed?.id ?? 'another one'} already.`,
        { argument: 'input.receipt' },
      );
    }
    const plant = await requirePlant(transaction, order.plant, at);
    const source = { sourceSystem: 'erp', sourceDocument: receipt.id };
    const movements = await movementsInForce(transaction, source);
    for (const movement of movements) {
      const { item, lot } = movement;
      const holds = await holdsOn(transaction, { plant: plant.id, items: [item], lot });
      refuseGone({ ...movement, found: await lockBalance(transaction, movement), holds }, 'input.receipt');
    }
    const reversal = await insertReceiptReversal(transaction, receipt, {
      ...{ reason, by: transaction.context.subject, at },
    });
    await postReversals(transaction, movements, { sourceSystem: 'erp', sourceDocument: reversal, reason, at });
    const stocked = movements.find(({ type }) => type === 'RECEIPT');
    if (stocked?.status === 'BLOCKED') {
      await takeFromHeldStock(transaction, { ...stocked, lot: stocked.lot ?? '' });
    }
    await forgetLotsOf(transaction, receipt.id);
    if (receipt.lot !== null && stocked !== undefined) {
      transaction.append({
        type: 'org.millgraph.erp.goods-receipt.reversed.v1',
        subject: `lot/${receipt.lot}`,
        plant: plant.id,
        supplier: order.supplier,
        time: at,
        data: {
          ...{ reversal, receipt: receipt.id, purchaseOrder: order.id, supplier: order.supplier, item: receipt.item },
          ...{ quantity: { value: stocked.quantity, unit: stocked.unit }, lot: receipt.lot, reason },
        },
      });
    }
    const events = decide(order, { kind: 'ReverseReceipt', line: receipt.line, quantity: receipt.quantity });
    return savePurchaseOrderEvents(transaction, order, events, { currency: plant.currency, at });
  });
