import { add, negate, sign, type Decimal } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { beyondTolerance, receiptViolation } from '../domain/order-material.ts';
import type { Plant } from '../domain/plant.ts';
import { decide, evolve, type ProductionOrder } from '../domain/production-order.ts';
import { refuseInsufficient, sentence, type StockKey } from '../domain/stock.ts';
import { receivedOf } from '../store/fact-violation.ts';
import { movementsById } from '../store/movement.ts';
import { byProductsByOrder, type ByProductRow } from '../store/order-documents.ts';
import { plantsById } from '../store/plant.ts';
import { lockOrder, plannedHere } from '../store/production-order.ts';
import { lockBalance } from '../store/stock.ts';

/** A movement that an import brings, signed and in the item's base unit. */
export interface ImportedMovement {
  readonly id: string;
  readonly plant: string;
  readonly item: string;
  readonly type: 'ISSUE' | 'RECEIPT' | 'RETURN' | 'SCRAP' | 'ADJUSTMENT' | 'BY_PRODUCT';
  readonly quantity: Decimal;
  readonly unit: string;
  readonly order: string | null;
  readonly postedAt: string;
}

/** Why an import refuses a movement. */
export interface Refusal {
  readonly code: string;
  readonly problem: string;
}

/**
 * Judges the movements of a batch, in its order, by the rules of the orders that were planned here, as the commands would:
 * answers why each of those that breaks one is refused. History of imported orders, or of none, is as its source has it.
 */
export async function judgeImports(
  transaction: Transaction,
  rows: readonly ImportedMovement[],
): Promise<ReadonlyMap<ImportedMovement, Refusal>> {
  const given = [...new Set(rows.flatMap(({ order }) => order ?? []))].sort();
  const ids = given.length === 0 ? [] : await plannedHere(transaction, given);
  const refused = new Map<ImportedMovement, Refusal>();
  if (ids.length === 0) return refused;
  const orders = await readOrders(transaction, ids);
  const posted = await movementsById(
    transaction,
    rows.map(({ id }) => id),
  );
  const seen = new Set(posted.map(({ id }) => id));
  const stock = new Map<string, Decimal>();
  for (const row of rows) {
    if (seen.has(row.id)) continue;
    seen.add(row.id);
    const key = { plant: row.plant, item: row.item, location: 'MAIN', lot: null, status: 'UNRESTRICTED' } as const;
    const place = JSON.stringify([row.plant, row.item]);
    const found = stock.get(place) ?? (await lockBalance(transaction, key));
    const judged = row.order === null ? undefined : orders.get(row.order);
    try {
      if (judged !== undefined) judge(judged, row, key, found);
      stock.set(place, add(found, row.quantity));
    } catch (error) {
      if (!(error instanceof MillgraphError)) throw error;
      refused.set(row, { code: error.code, problem: error.message });
    }
  }
  return refused;
}

/** An order with what it has after the movements that were judged. */
interface JudgedOrder {
  order: ProductionOrder;
  received: Decimal;
  readonly plant: Plant;
  readonly byProducts: readonly ByProductRow[];
}

async function readOrders(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, JudgedOrder>> {
  const orders = new Map<string, JudgedOrder>();
  for (const id of ids) {
    const order = await lockOrder(transaction, id);
    if (order === null) continue;
    const [plant] = await plantsById(transaction, [order.plant]);
    if (plant === undefined) throw new TypeError(`order ${id} is of no plant`);
    const { total: received } = await receivedOf(transaction, order, { lot: '', at: order.createdAt });
    orders.set(id, { order, received, plant, byProducts: await byProductsByOrder(transaction, [id]) });
  }
  return orders;
}

/** Throws for a movement that breaks a rule of its order; one that breaks none counts for those after it. */
function judge(judged: JudgedOrder, row: ImportedMovement, key: StockKey, found: Decimal): void {
  const { order } = judged;
  if (order.state !== 'RELEASED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Order ${order.number} was planned here and is ${order.state}; only a RELEASED one is posted to.`,
    );
  }
  if (row.plant !== order.plant) throw broken(`order ${order.number} is made at ${order.plant}, not ${row.plant}`);
  if (row.type === 'RECEIPT' || row.type === 'BY_PRODUCT') judgeReceipt(judged, row);
  if (row.type === 'ISSUE' || row.type === 'RETURN') judged.order = used(order, row, found);
  if (sign(row.quantity) >= 0) return;
  refuseInsufficient(key, { found, quantity: negate(row.quantity), unit: row.unit }, 'taken', 'quantity');
}

function judgeReceipt(judged: JudgedOrder, { type, item, quantity }: ImportedMovement): void {
  const { order, plant, byProducts } = judged;
  const isCoProduct = item !== order.item && byProducts.some((each) => each.item === item && each.useType !== type);
  const role = type === 'BY_PRODUCT' ? 'BY_PRODUCT' : isCoProduct ? 'CO_PRODUCT' : 'PRODUCT';
  const received = role === 'PRODUCT' ? add(judged.received, quantity) : judged.received;
  const violation =
    receiptViolation(order, { item, role, byProducts }) ??
    (role === 'PRODUCT' ? beyondTolerance(order, received, plant.overDeliveryTolerance) : null);
  if (violation !== null) throw broken(violation);
  judged.received = received;
}

/** The order after an issue or return. What of it is held the import itself refuses; its cost is what the source states. */
function used(order: ProductionOrder, row: ImportedMovement, found: Decimal): ProductionOrder {
  const { item, unit, postedAt: at } = row;
  const isIssue = row.type === 'ISSUE';
  const events = decide(order, {
    kind: isIssue ? 'IssueMaterial' : 'ReturnMaterial',
    ...{ item, lot: null, location: 'MAIN', unrestricted: found, holds: [], unitCost: '0', expiryDate: null, at },
    isSerial: false,
    ...{ quantity: { value: isIssue ? negate(row.quantity) : row.quantity, unit }, date: '', postingDate: '' },
  });
  return events.reduce<ProductionOrder>(evolve, order);
}

const broken = (violation: string): MillgraphError => new MillgraphError('RULE_VIOLATED', sentence(violation));
