import type { Sql, Transaction } from '#platform/database/session.ts';

/** A record that was not taken, by its place in the batch. */
export interface RefusedRow {
  readonly index: number;
  readonly code: string;
  readonly message: string;
}

/** What became of the rows of a batch; the rest was there already. */
export interface LoadResult {
  readonly loaded: number;
  readonly refused: readonly RefusedRow[];
}

/**
 * Runs an import's statement. `record` must be a common table with `index`, and `problem` and `code` that are null for a
 * good row; `changed` one with a row for each that was written. Both are counted in that statement.
 */
export async function load(transaction: Transaction, tables: (sql: Sql) => ReturnType<Sql>): Promise<LoadResult> {
  // A plan kept from the first batches, when the tables were empty, would scan them for every batch once they are full. What
  // the statement sets off for each row (triggers, foreign keys) is to keep its plan: it is looked up by key.
  await transaction.query((sql) => sql`select set_config('plan_cache_mode', 'force_custom_plan', true)`);
  const [result] = await transaction.query<LoadResult>(
    (sql) => sql`
      with ${tables(sql)}
      select
        case
          when set_config('plan_cache_mode', 'auto', true) is not null then (select count(*)::integer from changed)
        end as loaded,
        (
          select coalesce(jsonb_agg(jsonb_build_object('index', index, 'code', code, 'message', problem)), '[]')
          from record where problem is not null
        ) as refused
    `,
  );
  if (result === undefined) throw new Error('an import answered nothing');
  return result;
}
