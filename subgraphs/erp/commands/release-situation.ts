import type { Decimal } from '#contracts/decimal.ts';
import type { OperationFact, RoutingSegmentFact } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import { effectiveLines, isPhantom, type Definition, type ItemData } from '../domain/components.ts';
import type { Prices } from '../domain/planned-cost.ts';
import type { ProductionOrder } from '../domain/production-order.ts';
import type { ReleaseSituation } from '../domain/release.ts';
import { effectiveDefinitions } from '../store/definition.ts';
import { deviationSituation } from '../store/deviation.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsAtPlant, itemsById, keyOf } from '../store/item-at-plant.ts';
import { lockReworkSituation } from '../store/order-projection.ts';
import { plantOnDate } from '../store/plant.ts';
import { ratesOn, standardCostsOn } from '../store/standard-cost.ts';
import { inventories } from '../store/stock.ts';
import { subcontractRatesOn } from '../store/subcontract.ts';

/** Reads all that a release of an order meets; the statements grow with the depth of its phantoms alone. */
export async function readReleaseSituation(
  transaction: Transaction,
  order: ProductionOrder,
  at: string,
  options: { readonly requireAvailability: boolean },
): Promise<ReleaseSituation> {
  const { plant, item, rework } = order;
  const onRelease = await plantOnDate(transaction, plant, at);
  const onStart = await plantOnDate(transaction, plant, order.plannedStart ?? at);
  if (onRelease === null || onStart === null) throw new Error(`plant ${plant} of order ${order.id} is gone`);
  const { definitions, items } = await readProduct(transaction, order, onStart.date);
  const definition = definitions.get(item) ?? null;
  const wanted = rework === null ? [...items.keys()] : [item];
  const { originNonconformance: nonconformance } = order;
  const operations = rework?.operations ?? definition?.routing?.segments ?? [];
  const keys = wanted.map((each) => keyOf({ plant, item: each }));
  const setUp = await itemsAtPlant(transaction, [...new Set([...keys, keyOf({ plant, item })])]);
  const stock = options.requireAvailability ? await inventories(transaction, keys) : null;
  return {
    order,
    status: setUp.find((each) => each.item === item)?.status ?? null,
    decided: nonconformance === null ? null : await lockReworkSituation(transaction, nonconformance),
    deviation: order.deviation === null ? null : await deviationSituation(transaction, order.deviation, item),
    definition,
    product: { date: onStart.date, definitions, items },
    prices: await readPrices(transaction, { plant, item }, wanted, operations, onRelease.date),
    setUp: new Set(setUp.map((each) => each.item)),
    available: stock && new Map(stock.map((row) => [row.item, row.available])),
    holds: await holdsOn(transaction, { plant, order: order.id, items: [item] }),
  };
}

/** What the items and operations of something that is made cost on a day. */
export async function readPrices(
  transaction: Transaction,
  made: { readonly plant: string; readonly item: string },
  items: readonly string[],
  operations: readonly Pick<OperationFact | RoutingSegmentFact, 'workCenter' | 'subcontractSupplier'>[],
  date: string,
): Promise<Prices> {
  const { plant } = made;
  const keys = items.map((item) => keyOf({ plant, item }));
  const costs = await standardCostsOn(transaction, keys, date);
  const workCenters = operations.flatMap(({ workCenter }) => workCenter ?? []);
  const rates = await ratesOn(transaction, plant, workCenters, date);
  const suppliers = operations.flatMap(({ subcontractSupplier }) => subcontractSupplier ?? []);
  const subcontract = suppliers.length === 0 ? [] : await subcontractRatesOn(transaction, made, suppliers, date);
  return {
    date,
    standardCosts: new Map<string, Decimal>(costs.map(({ item, amount }) => [item, amount])),
    rates: new Map(rates.map((rate) => [rate.workCenter, rate])),
    subcontractRates: new Map(subcontract.map(({ supplier, rate }) => [supplier, rate])),
  };
}

/** The definitions of an item and of the phantoms below it, and the items they name; level by level. */
export async function readProduct(
  transaction: Transaction,
  made: { readonly plant: string; readonly item: string },
  date: string,
): Promise<{ definitions: ReadonlyMap<string, Definition>; items: ReadonlyMap<string, ItemData> }> {
  const definitions = new Map<string, Definition>();
  const items = new Map<string, ItemData>();
  const asked = new Set<string>();
  let level: readonly string[] = [made.item];
  while (level.length > 0) {
    for (const item of level) asked.add(item);
    const read = await effectiveDefinitions(transaction, made.plant, level, date);
    for (const definition of read) definitions.set(definition.item, definition);
    const lines = read.flatMap(({ bom }) => (bom === null ? [] : effectiveLines(bom, date)));
    const unknown = new Set(lines.map(({ component }) => component).filter((component) => !items.has(component)));
    for (const item of await itemsById(transaction, [...unknown])) items.set(item.id, item);
    const phantoms = lines.filter((line) => isPhantom(line, items)).map(({ component }) => component);
    level = [...new Set(phantoms)].filter((item) => !asked.has(item));
  }
  return { definitions, items };
}
