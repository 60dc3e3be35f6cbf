import type { Transaction } from '#platform/database/session.ts';

/** What a movement out of BLOCKED took of what a hold kept there. */
export interface HeldStockTaken {
  readonly movement: string;
  readonly hold: string;
  readonly plant: string;
  readonly quantity: string;
}

/** Notes what movements took of what holds kept. */
export const insertHeldStockTaken = (transaction: Transaction, taken: readonly HeldStockTaken[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into held_stock_taken (movement, hold, plant, quantity)
      select movement, hold, plant, quantity
      from jsonb_to_recordset(${sql.json(taken as never)}) as row (
        movement text, hold text, plant text, quantity numeric
      )
    `,
  );

/** What movements took of what holds kept, and whether each hold is in force still. */
export const heldStockTakenBy = (
  transaction: Transaction,
  movements: readonly string[],
): Promise<readonly (HeldStockTaken & { readonly isInForce: boolean })[]> =>
  transaction.query<HeldStockTaken & { isInForce: boolean }>(
    (sql) => sql`
      select movement, hold, taken.plant, quantity, released_at is null as is_in_force
      from held_stock_taken as taken join hold on hold.id = taken.hold
      where movement = any(${movements as string[]})
      order by movement, hold
    `,
  );
