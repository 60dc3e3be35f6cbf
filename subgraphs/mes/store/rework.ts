import type { Transaction } from '#platform/database/session.ts';
import type { RecordPlace } from './record.ts';

/** What a job handed to rework orders, of what it set aside. */
export async function leftForRework(transaction: Transaction, job: string): Promise<string> {
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select coalesce(sum(quantity), 0) as quantity
      from rework_return
      where job = ${job} and rework_order is not null
    `,
  );
  return row?.quantity ?? '0';
}

/** Notes that pieces set aside for rework went back into the operation, or to a rework order. */
export const insertReworkReturn = (
  transaction: Transaction,
  place: RecordPlace,
  quantity: string,
  reworkOrder: string | null,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into rework_return (production_order, plant, job, quantity, rework_order, occurred_at)
      values (${place.order}, ${place.plant}, ${place.job}, ${quantity}, ${reworkOrder}, ${place.at})
    `,
  );
