import { add, sign, subtract } from '#contracts/decimal.ts';
import type { ViolationFact } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import { brokenRule, isBroken, violationText, type FactViolation } from '../domain/fact-violation.ts';
import { ownerRoleOf } from '../domain/logistics-exception.ts';
import { beyondTolerance, shortage } from '../domain/order-material.ts';
import type { ProductionOrder } from '../domain/production-order.ts';
import {
  consumptionsOf,
  lockFactViolation,
  receiptsOf,
  saveFactViolation,
  saveMovementViolation,
  saveTogether,
  unrestrictedOf,
  type FactKey,
  type KnownViolation,
} from '../store/fact-violation.ts';
import {
  addHeldStock,
  keeperOf,
  lockUnrestrictedOfLot,
  takeHeldStock,
  takeOverHeldStock,
  type HeldStock,
} from '../store/hold.ts';
import { amendException, resolveExceptionsOf } from '../store/logistics-exception.ts';
import { movementsById } from '../store/movement.ts';
import type { PlantOnDate } from '../store/plant.ts';
import { changeStatus, type StatusChange } from './change-status.ts';
import { raiseException } from './raise-exception.ts';

/** A fact of the shop floor with the movement that posts it. */
export interface PostedFact extends FactKey {
  readonly movement: string;
}

/** What MES says of a fact that is posted now, and whether it had said anything before: a later word may overtake the fact. */
export async function lastWord(
  transaction: Transaction,
  key: FactKey,
  told: ViolationFact | null,
  recordedAt: string,
): Promise<Pick<KnownViolation, 'told' | 'toldAt'> & { readonly isKnown: boolean }> {
  const known = await lockFactViolation(transaction, key, recordedAt);
  if (known?.isLater === true) return { told: known.told, toldAt: known.toldAt, isKnown: true };
  return { told, toldAt: recordedAt, isKnown: known !== null };
}

/** Keeps what is wrong with a fact that is posted now. Of one with which nothing is nothing is kept. */
export async function keep(
  transaction: Transaction,
  fact: FactKey & { readonly plant: string },
  violation: KnownViolation & { readonly isKnown: boolean },
): Promise<void> {
  if (violation.isKnown || violationText(violation) !== null) await saveFactViolation(transaction, fact, violation);
}

/**
 * Takes note that something else is wrong with a posted fact than before, or nothing: its movement says so, somebody is told
 * or need not care any more, and stock of a lot is blocked, or free unless a hold has it.
 */
export async function change(
  transaction: Transaction,
  fact: PostedFact,
  before: FactViolation,
  after: FactViolation,
  at: string,
): Promise<void> {
  const text = violationText(after);
  if (text !== violationText(before)) {
    await saveMovementViolation(transaction, fact.movement, text);
    await settleException(transaction, fact.movement, before, after, at);
  }
  if (fact.kind !== 'LOT' || isBroken(before) === isBroken(after)) return;
  const lot = fact.document;
  const moved = isBroken(after) ? await block(transaction, lot, at) : await free(transaction, lot, at);
  const places = new Map(moved.map((stock) => [JSON.stringify([stock.plant, stock.lot]), stock]));
  for (const stock of places.values()) await judgeConsumptions(transaction, stock, at);
}

/** Judges again what was received of an order: of too much what happened last is in the wrong, whatever came here last. */
export async function judgeReceipts(
  transaction: Transaction,
  order: ProductionOrder,
  plant: Pick<PlantOnDate, 'overDeliveryTolerance'>,
  at: string,
): Promise<void> {
  for (const fact of await receiptsOf(transaction, order)) {
    const together = beyondTolerance(order, fact.altogether, plant.overDeliveryTolerance);
    if (together === fact.before.together) continue;
    await saveTogether(transaction, fact, together);
    await change(transaction, fact, fact.before, { ...fact.before, together }, at);
  }
}

/** Judges again what the shop floor consumed of a lot at a plant, as `judgeReceipts` does. */
export async function judgeConsumptions(
  transaction: Transaction,
  stock: { readonly plant: string; readonly item: string; readonly lot: string },
  at: string,
): Promise<void> {
  const facts = await consumptionsOf(transaction, stock);
  const last = facts.at(-1);
  if (last === undefined) return;
  const available = add(await unrestrictedOf(transaction, stock), last.altogether);
  for (const fact of facts) {
    const left = subtract(available, subtract(fact.altogether, fact.quantity));
    const together = shortage(left, fact.quantity, fact.unit);
    if (together === fact.before.together) continue;
    await saveTogether(transaction, fact, together);
    await change(transaction, fact, fact.before, { ...fact.before, together }, at);
  }
}

async function settleException(
  transaction: Transaction,
  id: string,
  before: FactViolation,
  after: FactViolation,
  at: string,
): Promise<void> {
  const message = violationText(after);
  if (message === null) {
    const comment = 'What happened besides, learned of later, explains it.';
    await resolveExceptionsOf(transaction, [id], { comment, by: 'mes', at });
    return;
  }
  const rule = brokenRule(after);
  if (await amendException(transaction, id, { rule, ownerRole: ownerRoleOf(rule), message })) return;
  // Somebody dealt with it, unless it is something new.
  if (violationText(before) !== null && brokenRule(before) === rule) return;
  const [movement] = await movementsById(transaction, [id]);
  if (movement === undefined) throw new TypeError(`there is no movement ${id}`);
  const { plant, item, lot, productionOrder: order, quantity: value, unit } = movement;
  await raiseException(transaction, {
    ...{ plant, item, lot, order, movement: id, rule, message, quantity: { value, unit }, at },
  });
}

/** Blocks what is unrestricted of a lot, and of what came of it; what holds keep of it, their release frees no more. */
async function block(transaction: Transaction, lot: string, at: string): Promise<readonly HeldStock[]> {
  const stock = await lockUnrestrictedOfLot(transaction, lot);
  await changeStatus(transaction, stock.map(statusChange('UNRESTRICTED', 'BLOCKED')), by(lot, at));
  await addHeldStock(transaction, keeperOf(lot), stock);
  await takeOverHeldStock(transaction, lot);
  return stock;
}

/** Frees what was blocked of a lot and still lies there; what a hold has by now, it keeps. */
async function free(transaction: Transaction, lot: string, at: string): Promise<readonly HeldStock[]> {
  const kept = (await takeHeldStock(transaction, keeperOf(lot))).filter(({ quantity }) => sign(quantity) > 0);
  for (const [hold, passed] of Map.groupBy(kept, ({ otherHold }) => otherHold)) {
    if (hold !== null) await addHeldStock(transaction, hold, passed);
  }
  const stock = kept.filter(({ otherHold }) => otherHold === null);
  await changeStatus(transaction, stock.map(statusChange('BLOCKED', 'UNRESTRICTED')), by(lot, at));
  return stock;
}

const statusChange =
  (from: 'UNRESTRICTED' | 'BLOCKED', to: 'UNRESTRICTED' | 'BLOCKED') =>
  ({ plant, item, location, lot, quantity, unit }: HeldStock): StatusChange => ({
    ...{ plant, item, location, lot, quantity, unit, from, to },
  });

const by = (lot: string, at: string) => ({ sourceSystem: 'mes', sourceDocument: keeperOf(lot), at });
