import type { Transaction } from '#platform/database/session.ts';

/**
 * Does what concerns every plant, whatever the caller's plants are: what other systems are told of a revision must be whole,
 * and a release is one for all plants. The caller's plants count again afterwards.
 */
export async function withEveryPlant<Result>(transaction: Transaction, work: () => Promise<Result>): Promise<Result> {
  const [scope] = await transaction.query<{ plants: string }>(
    (sql) => sql`select current_setting('millgraph.plants') as plants`,
  );
  await setPlants(transaction, '{*}');
  const result = await work();
  await setPlants(transaction, scope?.plants ?? '{}');
  return result;
}

const setPlants = (transaction: Transaction, plants: string): Promise<unknown> =>
  transaction.query((sql) => sql`select set_config('millgraph.plants', ${plants}, true)`);
