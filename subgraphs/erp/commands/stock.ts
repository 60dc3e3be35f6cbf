import { negate, sign, type Decimal } from '#contracts/decimal.ts';
import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { valueOf, type StockKey } from '../domain/stock.ts';
import {
  decideAdjustment,
  decideArrival,
  decideReturnToSupplier,
  decideScrap,
  decideStatusChange,
  decideTransfer,
  decideWithdrawal,
  postingDate,
  type StockSituation,
} from '../domain/stock-posting.ts';
import type {
  AdjustStockInput,
  ChangeStockStatusInput,
  ReceiveTransferInput,
  ReturnToSupplierInput,
  ScrapStockInput,
  TransferStockInput,
  WithdrawConsignmentInput,
} from '../schema.generated.ts';
import { receiptReversals, receiptsById } from '../store/goods-receipt.ts';
import { insertGoodsReturn, returnedOf } from '../store/goods-return.ts';
import { addHeldStock, holdsOn, takeFromHeldStock } from '../store/hold.ts';
import { itemsById, keyOf } from '../store/item-at-plant.ts';
import { nextStockDocument } from '../store/movement.ts';
import type { PlantOnDate } from '../store/plant.ts';
import { insertStockCount, lockBalance, lockSerialElsewhere } from '../store/stock.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { changeStatus, tellStatusChange } from './change-status.ts';
import { postOutflow } from './post-outflow.ts';
import { postStock, type Posting } from './post-stock.ts';
import { requirePlant } from './plant.ts';
import { requirePurchaseOrder } from './purchase-order.ts';

/** Moves stock to another location, or on its way to another plant; answers the id of the movement into there. */
export const transferStock = (session: Session, idempotencyKey: string, input: TransferStockInput): Promise<string> =>
  runCommand(session, { mutation: 'transferStock', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const target = await requirePlant(transaction, input.toPlant ?? plant.id, at);
    const key = keyAt(input, input.status);
    const situation = await situationOf(transaction, key);
    const { quantity, toLocation } = decideTransfer(situation, { ...input, toPlant: target.id });
    const posting = await postingOf(transaction, situation, { plant, at, given: input.postingDate });
    const isBetweenPlants = target.id !== plant.id;
    const arriving = { ...key, plant: target.id, location: toLocation };
    if (key.status === 'BLOCKED') await moveHeldStock(transaction, situation, quantity, arriving, isBetweenPlants);
    const arrival = isBetweenPlants
      ? await postingOf(
          transaction,
          { ...situation, key: { ...arriving, status: 'IN_TRANSIT' } },
          { plant: target, at },
        )
      : { ...posting, ...arriving };
    const type = 'TRANSFER';
    const document = { sourceDocument: posting.sourceDocument, type } as const;
    const [, movement = ''] = await postStock(transaction, [
      { ...posting, ...document, ...valued(posting, negate(quantity)) },
      { ...arrival, ...document, ...valued(arrival, quantity) },
    ]);
    return movement;
  });

/** Puts stock that is on its way to the plant into its stock; answers the id of the movement into there. */
export const receiveTransfer = (
  session: Session,
  idempotencyKey: string,
  input: ReceiveTransferInput,
): Promise<string> =>
  runCommand(session, { mutation: 'receiveTransfer', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const { status } = input;
    const situation = await situationOf(transaction, keyAt(input, 'IN_TRANSIT'));
    const { quantity, toLocation } = decideArrival(situation, {
      ...{ quantity: input.quantity, status },
      toLocation: input.toLocation ?? input.location,
    });
    const posting = await postingOf(transaction, situation, { plant, at, given: input.postingDate });
    const arrival = { ...posting, location: toLocation, status };
    const [, movement = ''] = await postStock(transaction, [
      { ...posting, type: 'TRANSFER', ...valued(posting, negate(quantity)) },
      { ...arrival, type: 'TRANSFER', ...valued(arrival, quantity) },
    ]);
    const { key, unit } = situation;
    const [hold] = situation.holds;
    if (status === 'BLOCKED' && hold !== undefined) {
      await addHeldStock(transaction, hold.id, [{ ...key, lot: key.lot ?? '', location: toLocation, quantity, unit }]);
    }
    const change = { ...key, location: toLocation, quantity, unit, from: 'IN_TRANSIT', to: status } as const;
    tellStatusChange(transaction, change, movement, at);
    return movement;
  });

/** Records a count, and corrects stock to it; answers the key of the item at the plant. */
export const adjustStock = (session: Session, idempotencyKey: string, input: AdjustStockInput): Promise<string> =>
  runCommand(session, { mutation: 'adjustStock', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const situation = await situationOf(transaction, keyAt(input, input.status));
    const { counted, difference, reason } = decideAdjustment(situation, input);
    const posting = await postingOf(transaction, situation, { plant, at, given: input.postingDate });
    await insertStockCount(transaction, {
      ...{ ...situation.key, countedAt: at, quantity: counted },
      recorded: situation.found,
    });
    if (sign(difference) !== 0) {
      await postOutflow(transaction, [{ ...posting, type: 'ADJUSTMENT', reason, ...valued(posting, difference) }]);
    }
    return keyOf(input);
  });

/** Throws stock away; answers the id of the movement. */
export const scrapStock = (session: Session, idempotencyKey: string, input: ScrapStockInput): Promise<string> =>
  runCommand(session, { mutation: 'scrapStock', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const situation = await situationOf(transaction, keyAt(input, input.status));
    const { quantity, reason } = decideScrap(situation, input);
    const posting = await postingOf(transaction, situation, { plant, at, given: input.postingDate });
    const scrapped: Posting = { ...posting, type: 'SCRAP', reason, ...valued(posting, negate(quantity)) };
    const [movement = ''] = await postOutflow(transaction, [scrapped]);
    return movement;
  });

/** Sends a received lot, or a part of it, back to its supplier; answers the id of the movement. */
export const returnToSupplier = (
  session: Session,
  idempotencyKey: string,
  input: ReturnToSupplierInput,
): Promise<string> =>
  runCommand(session, { mutation: 'returnToSupplier', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const [known] = await receiptsById(transaction, [input.receipt]);
    const receipt = found(known, 'goods receipt', input.receipt, 'input.receipt');
    const { lot, item, supplier, purchaseOrder, unit } = receipt;
    // Its lock keeps another return, or the reversal of the receipt, from coming in between.
    await requirePurchaseOrder(transaction, purchaseOrder, 'input.receipt');
    const [reversed] = await receiptReversals(transaction, [receipt.id]);
    if (reversed !== undefined) {
      throw new MillgraphError(
        'ILLEGAL_STATE',
        `Goods receipt ${receipt.id} is taken back by ${reversed.id} already.`,
        {
          argument: 'input.receipt',
        },
      );
    }
    const plant = await requirePlant(transaction, receipt.plant, at);
    const place = { plant: plant.id, item, location: input.location, lot };
    const situation = await situationOf(transaction, keyAt(place, input.status));
    const returned = await returnedOf(transaction, receipt.id);
    const { quantity, ofReceipt, reason } = decideReturnToSupplier(situation, { ...receipt, returned }, input);
    const posting = await postingOf(transaction, situation, { plant, at, given: input.postingDate });
    const [movement = ''] = await postOutflow(transaction, [
      { ...posting, type: 'RETURN', purchaseOrder, reason, ...valued(posting, negate(quantity)) },
    ]);
    await insertGoodsReturn(transaction, receipt, { movement, quantity: ofReceipt, at });
    transaction.append({
      type: 'org.millgraph.erp.goods.returned.v1',
      subject: lot === null ? `item/${item}` : `lot/${lot}`,
      plant: plant.id,
      supplier,
      time: at,
      data: {
        ...{ movement, receipt: receipt.id, purchaseOrder, line: receipt.line, supplier, item, lot },
        ...{ quantity: { value: ofReceipt, unit }, status: input.status, reason: reason ?? '' },
      },
    });
    return movement;
  });

/** Changes what stock may be used for; answers the id of the movement into the new status. */
export const changeStockStatus = (
  session: Session,
  idempotencyKey: string,
  input: ChangeStockStatusInput,
): Promise<string> =>
  runCommand(session, { mutation: 'changeStockStatus', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const situation = await situationOf(transaction, keyAt(input, input.from));
    const { from, to } = input;
    const { quantity, reason } = decideStatusChange(situation, input);
    const {
      sourceSystem,
      sourceDocument,
      postingDate: day,
    } = await postingOf(transaction, situation, {
      ...{ plant, at, given: input.postingDate },
    });
    const { key, unit } = situation;
    // What somebody frees is no longer kept by what was wrong with its lot.
    if (from === 'BLOCKED' && to === 'UNRESTRICTED') {
      await takeFromHeldStock(transaction, { ...key, lot: key.lot ?? '', quantity });
    }
    const [movement = ''] = await changeStatus(transaction, [{ ...key, quantity, unit, from, to }], {
      ...{ sourceSystem, sourceDocument, at, postingDate: day, reason },
    });
    return movement;
  });

/** Makes stock of a supplier that lies here the plant's; answers the id of the movement into unrestricted stock. */
export const withdrawConsignment = (
  session: Session,
  idempotencyKey: string,
  input: WithdrawConsignmentInput,
): Promise<string> =>
  runCommand(session, { mutation: 'withdrawConsignment', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const situation = await situationOf(transaction, keyAt(input, 'SUPPLIER_CONSIGNMENT'));
    const { quantity } = decideWithdrawal(situation, input);
    const posting = await postingOf(transaction, situation, { plant, at, given: input.postingDate });
    const own = { ...posting, status: 'UNRESTRICTED' as const };
    const [, movement = ''] = await postStock(transaction, [
      { ...posting, type: 'STATUS_CHANGE', quantity: negate(quantity), cost: null },
      { ...own, type: 'STATUS_CHANGE', ...valued(own, quantity) },
    ]);
    const { key, unit } = situation;
    const change = { ...key, quantity, unit, from: key.status, to: 'UNRESTRICTED' } as const;
    tellStatusChange(transaction, change, movement, at);
    return movement;
  });

interface StockPlace {
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot?: string | null | undefined;
}

const keyAt = ({ plant, item, location, lot }: StockPlace, status: StockKey['status']): StockKey => ({
  ...{ plant, item, location, status },
  lot: lot ?? null,
});

/** What a command meets where stock lies, under a lock. Throws NOT_FOUND for an item that ERP does not know. */
async function situationOf(transaction: Transaction, key: StockKey): Promise<StockSituation> {
  const [known] = await itemsById(transaction, [key.item]);
  const { baseUnit: unit } = found(known, 'item in ERP', key.item, 'input.item');
  const elsewhere = key.lot === null ? null : await lockSerialElsewhere(transaction, key);
  const onHand = await lockBalance(transaction, key);
  const { plant, item, lot } = key;
  return { key, unit, found: onHand, holds: await holdsOn(transaction, { plant, items: [item], lot }), elsewhere };
}

type OwnPosting = Omit<Posting, 'type' | 'quantity' | 'cost'> & { readonly unitCost: Decimal | null };

/** What every movement of a document of ours says, with the standard cost of the day to value it at. */
async function postingOf(
  transaction: Transaction,
  { key, unit }: StockSituation,
  of: { readonly plant: PlantOnDate; readonly at: string; readonly given?: string | null | undefined },
): Promise<OwnPosting> {
  const { plant, at } = of;
  const today = await requirePlant(transaction, plant.id, transaction.now);
  const [cost] = await standardCostsOn(transaction, [keyOf(key)], plant.date);
  return {
    ...key,
    unit,
    currency: plant.currency,
    order: null,
    purchaseOrder: null,
    occurredAt: at,
    postingDate: postingDate(of.given, today.date),
    sourceSystem: 'erp',
    sourceDocument: await nextStockDocument(transaction),
    sourceLine: null,
    violation: null,
    unitCost: cost?.amount ?? null,
  };
}

const valued = (
  { unitCost }: OwnPosting,
  quantity: Decimal,
): { readonly quantity: Decimal; readonly cost: Decimal | null } => ({
  quantity,
  cost: valueOf(quantity, unitCost),
});

/** What holds keep in BLOCKED goes with it to another location; on the way to another plant nothing is kept. */
async function moveHeldStock(
  transaction: Transaction,
  { key, unit }: StockSituation,
  quantity: Decimal,
  to: StockKey,
  leaves: boolean,
): Promise<void> {
  const stock = { plant: key.plant, item: key.item, lot: key.lot ?? '' };
  const place = { ...stock, location: key.location, quantity };
  const moved = await takeFromHeldStock(transaction, place, { freeFirst: true });
  if (leaves) return;
  for (const held of moved) {
    await addHeldStock(transaction, held.hold, [{ ...stock, location: to.location, quantity: held.quantity, unit }]);
  }
}
