import { dateRange } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { ImportHandlers } from '#platform/import.ts';
import { inUnit } from '#platform/checks.ts';
import { sign } from '#contracts/decimal.ts';
import { isTimeZone } from '../domain/plant.ts';
import { tellPlant } from '../commands/plant.ts';
import { pricedItem, rollWhatWaits } from '../commands/roll-standard-cost.ts';
import { tellSupplier } from '../commands/supplier.ts';
import { awaitedAmong } from '../store/awaited-cost-roll.ts';
import {
  loadCustomers,
  loadItemsAtPlants,
  loadLocations,
  loadPlants,
  loadStandardCosts,
  loadSuppliers,
} from '../store/import-master.ts';
import { itemsById } from '../store/item-at-plant.ts';
import type { LoadResult } from '../store/load-result.ts';
import { plantsById } from '../store/plant.ts';
import { suppliersById } from '../store/supplier.ts';
import { importer } from './fields.ts';

/** Plants, suppliers, customers, storage locations, items at plants and their standard costs. */
export const masterImports: ImportHandlers = {
  plant: importer((fields) => {
    const timeZone = fields.text('timeZone');
    if (!isTimeZone(timeZone)) throw new MillgraphError('BAD_INPUT', `timeZone is ${timeZone}, no IANA time zone.`);
    return { id: fields.id('id', 20), name: fields.text('name'), timeZone, currency: fields.currency('currency') };
  }, importPlants),

  supplier: importer(
    (fields) => ({
      id: fields.id('id'),
      name: fields.text('name'),
      active: fields.oneOf('active', ['true', 'false']) === 'true',
    }),
    importSuppliers,
  ),

  customer: importer(
    (fields) => ({
      id: fields.id('id'),
      name: fields.text('name'),
      active: fields.oneOf('active', ['true', 'false']) === 'true',
    }),
    loadCustomers,
  ),

  location: importer(
    (fields) => ({ id: fields.id('id'), plant: fields.id('plant'), name: fields.text('name') }),
    loadLocations,
  ),

  'item-at-plant': importer(
    (fields) => ({
      item: fields.id('item'),
      plant: fields.id('plant'),
      procurement: fields.oneOf('procurement', ['MAKE', 'BUY', 'SUBCONTRACT']),
      leadTimeDays: fields.has('leadTimeDays') ? fields.integer('leadTimeDays', 0, 3650) : null,
      safety: fields.optionalNotNegative('safetyStock'),
      statedUnit: fields.has('baseUnit') ? fields.unit('baseUnit') : null,
    }),
    async (transaction, rows) => {
      const known = await itemsById(transaction, [...new Set(rows.map(({ item }) => item))]);
      const baseUnits = new Map(known.map(({ id, baseUnit }) => [id, baseUnit]));
      const refused: { index: number; code: string; message: string }[] = [];
      const converted = rows.flatMap(({ safety, statedUnit, ...row }) => {
        const baseUnit = baseUnits.get(row.item) ?? statedUnit ?? safety?.unit ?? 'C62';
        try {
          const safetyStock = safety === null ? null : inUnit(safety, baseUnit, 'safetyStock').value;
          return [{ ...row, baseUnit, safetyStock }];
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
          refused.push({ index: row.index, code: error.code, message: error.message });
          return [];
        }
      });
      const result = await loadItemsAtPlants(transaction, converted);
      return { loaded: result.loaded, refused: [...refused, ...result.refused] };
    },
  ),

  'standard-cost': importer((fields) => {
    const { amount, currency } = fields.money('cost');
    if (sign(amount) < 0) throw new MillgraphError('BAD_INPUT', `cost is ${amount}; it must not be negative.`);
    const from = fields.date('from');
    const to = fields.optionalDate('to');
    dateRange(from, to, 'to');
    return { item: fields.id('item'), plant: fields.id('plant'), amount, currency, from, to };
  }, importStandardCosts),
};

/** Loads plants, and tells the other systems, as history, of those that are new or changed. */
async function importPlants(transaction: Transaction, rows: readonly { readonly id: string }[]): Promise<LoadResult> {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const before = new Map((await plantsById(transaction, ids)).map((plant) => [plant.id, JSON.stringify(plant)]));
  const result = await loadPlants(transaction, rows);
  for (const plant of await plantsById(transaction, ids)) {
    if (before.get(plant.id) !== JSON.stringify(plant)) tellPlant(transaction, plant, true);
  }
  return result;
}

/** Loads suppliers, and tells the other systems, as history, of those that are new or changed. */
async function importSuppliers(
  transaction: Transaction,
  rows: readonly { readonly id: string }[],
): Promise<LoadResult> {
  const ids = [...new Set(rows.map(({ id }) => id))];
  const before = new Map(
    (await suppliersById(transaction, ids)).map((supplier) => [supplier.id, JSON.stringify(supplier)]),
  );
  const result = await loadSuppliers(transaction, rows);
  for (const supplier of await suppliersById(transaction, ids)) {
    if (before.get(supplier.id) !== JSON.stringify(supplier)) tellSupplier(transaction, supplier, true);
  }
  return result;
}

/** Loads standard costs, and makes the rolls that waited for them. */
async function importStandardCosts(
  transaction: Transaction,
  rows: readonly { readonly plant: string; readonly item: string; readonly from: string }[],
): Promise<LoadResult> {
  const result = await loadStandardCosts(transaction, rows);
  for (const { plant, item, from } of await awaitedAmong(transaction, rows)) {
    await rollWhatWaits(transaction, pricedItem({ plant, item }, from), transaction.now);
  }
  return result;
}
