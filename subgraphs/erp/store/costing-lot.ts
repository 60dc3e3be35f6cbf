import type { Scoped, Transaction } from '#platform/database/session.ts';
import { partsOf } from './item-at-plant.ts';

/** Over how many base units a rolled standard cost spreads setup. */
export interface CostingLotRow {
  readonly plant: string;
  readonly item: string;
  readonly size: string;
}

/** The costing lot sizes of items at plants, where they were given. */
export function costingLots(session: Scoped, keys: readonly string[]): Promise<readonly CostingLotRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<CostingLotRow>(
    (sql) => sql`
      select plant, item, size
      from unnest(${plants}::text[], ${items}::text[]) as key (plant, item) join costing_lot using (plant, item)
    `,
  );
}

/** Keeps a costing lot size for the rolls to come. */
export const saveCostingLot = (transaction: Transaction, lot: CostingLotRow): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into costing_lot (plant, item, size) values (${lot.plant}, ${lot.item}, ${lot.size})
      on conflict (plant, item) do update set size = excluded.size
    `,
  );

/** The plants where an item is set up. */
export const plantsOfItem = async (session: Scoped, item: string): Promise<readonly string[]> => {
  const rows = await session.query<{ plant: string }>(
    (sql) => sql`select plant from item_at_plant where item = ${item} order by plant`,
  );
  return rows.map(({ plant }) => plant);
};
