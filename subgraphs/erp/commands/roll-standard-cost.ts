import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { MissingPrice } from '../domain/components.ts';
import { rollCost, rolledOrRefused, type CostRoll } from '../domain/cost-roll.ts';
import { planRelease } from '../domain/release.ts';
import { positiveInUnit } from '../domain/stock.ts';
import type { RollStandardCostInput } from '../schema.generated.ts';
import { awaitedFrom, deleteAwaitedRoll, rollsAwaiting, saveAwaitedRoll } from '../store/awaited-cost-roll.ts';
import { costingLots, saveCostingLot } from '../store/costing-lot.ts';
import { itemsAtPlant, keyOf, lockItemAtPlant } from '../store/item-at-plant.ts';
import { plantsById } from '../store/plant.ts';
import { setStandardCost } from '../store/standard-cost.ts';
import { requirePlant } from './plant.ts';
import { readPrices, readProduct } from './release-situation.ts';

/** Calculates the standard cost of a made item and sets it from a date on; answers the key of the item at the plant. */
export const rollStandardCost = (
  session: Session,
  idempotencyKey: string,
  input: RollStandardCostInput,
): Promise<string> =>
  runCommand(session, { mutation: 'rollStandardCost', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const locked = await lockItemAtPlant(transaction, plant.id, input.item);
    const made = found(locked, `item at plant ${plant.id}`, input.item, 'input.item');
    const { item, procurement, latestCostFrom, baseUnit } = made;
    if (procurement !== 'MAKE') {
      throw new MillgraphError(
        'RULE_VIOLATED',
        `Item ${item} is procured by ${procurement} at ${plant.id}; the standard cost of a MAKE item only is rolled.`,
        { argument: 'input.item' },
      );
    }
    if (latestCostFrom !== null && input.date <= latestCostFrom) {
      throw new MillgraphError(
        'RULE_VIOLATED',
        `input.date is ${input.date}, but a standard cost holds from ${latestCostFrom} on; give a later day.`,
        { argument: 'input.date' },
      );
    }
    if (input.lotSize != null) {
      const { value } = positiveInUnit(input.lotSize, baseUnit, 'input.lotSize');
      await saveCostingLot(transaction, { plant: plant.id, item, size: value });
    }
    const where = { plant: plant.id, item, baseUnit };
    const roll = rolledOrRefused(await calculate(transaction, where, input.date), where);
    await write(transaction, { ...where, currency: plant.currency }, roll, input.date, at);
    return keyOf(where);
  });

/**
 * Rolls the standard cost of an item where a revision takes effect: at each of the plants that makes it, where no cost is
 * set for that day or a later one, and where the plant then builds that revision. Where something needed is not priced on
 * that day the roll is awaited, and made when the price appears (`rollWhatWaits`).
 */
export async function rollForRevision(
  transaction: Transaction,
  revision: { readonly id: string; readonly item: string },
  effective: { readonly plants: readonly string[]; readonly from: string },
  at: string,
): Promise<void> {
  const { item } = revision;
  for (const id of effective.plants) {
    const locked = await lockItemAtPlant(transaction, id, item);
    const [plant] = await plantsById(transaction, [id]);
    const before = await awaitedFrom(transaction, id, revision.id);
    const from = before === null || before < effective.from ? effective.from : before;
    const isOver = locked?.procurement !== 'MAKE' || (locked.latestCostFrom !== null && from <= locked.latestCostFrom);
    if (plant === undefined || isOver) {
      await deleteAwaitedRoll(transaction, id, revision.id);
      continue;
    }
    const where = { plant: id, item, baseUnit: locked.baseUnit };
    const { roll, revision: built, reasons } = await calculate(transaction, where, from);
    if (roll === null && built === revision.id) {
      await saveAwaitedRoll(transaction, { plant: id, item, revision: revision.id, from, since: at, reasons });
      continue;
    }
    await deleteAwaitedRoll(transaction, id, revision.id);
    if (roll?.revision !== revision.id) continue;
    await write(transaction, { ...where, currency: plant.currency }, roll, from, at);
  }
}

/** Something at a plant that has a price now, and from when on. */
export interface NewPrice {
  readonly plant: string;
  readonly of: string;
  readonly kinds: readonly MissingPrice['kind'][];
  /** The item that is priced, or that the price is for; null: any. */
  readonly item: string | null;
  /** Null: it says nothing of a day. */
  readonly from: string | null;
}

/** Makes the rolls that waited for a price, as far as nothing else is missing; from the day of the price, if that is later. */
export async function rollWhatWaits(transaction: Transaction, price: NewPrice, at: string): Promise<void> {
  const { plant, from } = price;
  for (const { item, revision, ...awaited } of await rollsAwaiting(transaction, plant, price)) {
    const day = item === price.of || from === null || from < awaited.from ? awaited.from : from;
    await rollForRevision(transaction, { id: revision, item }, { plants: [plant], from: day }, at);
  }
}

interface Made {
  readonly plant: string;
  readonly item: string;
  readonly baseUnit: string;
}

/** What a lot would be planned to cost on a day, shared among its units. */
async function calculate(
  transaction: Transaction,
  { plant, item, baseUnit }: Made,
  date: string,
): Promise<ReturnType<typeof rollCost>> {
  const { definitions, items } = await readProduct(transaction, { plant, item }, date);
  const definition = definitions.get(item) ?? null;
  const wanted = [...items.keys()];
  const setUp = await itemsAtPlant(
    transaction,
    wanted.map((each) => keyOf({ plant, item: each })),
  );
  const [known] = await costingLots(transaction, [keyOf({ plant, item })]);
  const lot = { item, size: known?.size ?? '1', isGiven: known !== undefined };
  const plan = planRelease({
    order: { plant, item, quantity: { value: lot.size, unit: baseUnit }, plannedStart: null, rework: null },
    ...{ status: null, decided: null, deviation: null, definition },
    product: { date, definitions, items },
    prices: await readPrices(transaction, { plant, item }, wanted, definition?.routing?.segments ?? [], date),
    setUp: new Set(setUp.map((each) => each.item)),
    available: null,
    holds: [],
  });
  return rollCost(plan, lot);
}

async function write(
  transaction: Transaction,
  at: Made & { readonly currency: string },
  roll: CostRoll,
  from: string,
  time: string,
): Promise<void> {
  const cost = { amount: roll.amount, currency: at.currency };
  await setStandardCost(transaction, at, cost, from, roll);
  transaction.append({
    type: 'org.millgraph.erp.standard-cost.changed.v1',
    subject: `item/${at.item}`,
    plant: at.plant,
    time,
    data: { item: at.item, cost, from },
  });
  await rollWhatWaits(transaction, pricedItem(at, from), time);
}

/** That an item has a standard cost at a plant from a day on. */
export const pricedItem = (at: { readonly plant: string; readonly item: string }, from: string | null): NewPrice => ({
  ...{ plant: at.plant, of: at.item, kinds: ['ITEM_AT_PLANT', 'STANDARD_COST'], item: at.item, from },
});
