import type { Transaction } from '#platform/database/session.ts';
import { consumedLines, isPhantom, type Definition, type ItemData } from '../domain/components.ts';
import type { ProductionOrder } from '../domain/production-order.ts';
import type { ReleaseSituation } from '../domain/release.ts';
import { effectiveDefinitions } from '../store/definition.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsAtPlant, itemsById, keyOf } from '../store/item-at-plant.ts';
import { plantOnDate } from '../store/plant.ts';
import { ratesOn, standardCostsOn } from '../store/standard-cost.ts';

/** Reads all that a release of an order meets; the statements grow with the depth of its phantoms alone. */
export async function readReleaseSituation(
  transaction: Transaction,
  order: ProductionOrder,
  at: string,
): Promise<ReleaseSituation> {
  const onRelease = await plantOnDate(transaction, order.plant, at);
  const onStart = await plantOnDate(transaction, order.plant, order.plannedStart ?? at);
  if (onRelease === null || onStart === null) throw new Error(`plant ${order.plant} of order ${order.id} is gone`);
  const { date } = onStart;
  const { definitions, items } = await readProduct(transaction, order, date);

  const wanted = [...items.keys()].map((item) => keyOf({ plant: order.plant, item }));
  const definition = definitions.get(order.item) ?? null;
  const workCenters = (definition?.routing?.segments ?? []).flatMap(({ workCenter }) => workCenter ?? []);
  const costDate = onRelease.date;
  const setUp = await itemsAtPlant(transaction, wanted);
  const costs = await standardCostsOn(transaction, wanted, costDate);
  const rates = await ratesOn(transaction, order.plant, workCenters, costDate);
  return {
    order,
    definition,
    product: { date, definitions, items },
    costDate,
    setUp: new Set(setUp.map(({ item }) => item)),
    standardCosts: new Map(costs.map(({ item, amount }) => [item, amount])),
    rates: new Map(rates.map((rate) => [rate.workCenter, rate])),
    holds: await holdsOn(transaction, { plant: order.plant, order: order.id, items: [order.item] }),
  };
}

/** The definitions of an order's item and of the phantoms below it, and the items they name; level by level. */
export async function readProduct(
  transaction: Transaction,
  order: Pick<ProductionOrder, 'plant' | 'item'>,
  date: string,
): Promise<{ definitions: ReadonlyMap<string, Definition>; items: ReadonlyMap<string, ItemData> }> {
  const definitions = new Map<string, Definition>();
  const items = new Map<string, ItemData>();
  const asked = new Set<string>();
  let level: readonly string[] = [order.item];
  while (level.length > 0) {
    for (const item of level) asked.add(item);
    const read = await effectiveDefinitions(transaction, order.plant, level, date);
    for (const definition of read) definitions.set(definition.item, definition);
    const lines = read.flatMap(({ bom }) => (bom === null ? [] : consumedLines(bom, date)));
    const unknown = new Set(lines.map(({ component }) => component).filter((component) => !items.has(component)));
    for (const item of await itemsById(transaction, [...unknown])) items.set(item.id, item);
    const phantoms = lines.filter((line) => isPhantom(line, items)).map(({ component }) => component);
    level = [...new Set(phantoms)].filter((item) => !asked.has(item));
  }
  return { definitions, items };
}
