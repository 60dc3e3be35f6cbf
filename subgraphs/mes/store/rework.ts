import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import type { RecordPlace } from './record.ts';

/** Pieces set aside for rework that went back into their operation, or to a rework order. */
export interface ReworkReturnRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly job: string;
  readonly value: string;
  readonly unit: string;
  readonly reworkOrder: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly reversal: string | null;
}

/** What went back from rework, by id, in any order. */
export const reworkReturnsById = (session: Scoped, ids: readonly string[]): Promise<readonly ReworkReturnRow[]> =>
  session.query<ReworkReturnRow>(
    (sql) => sql`
      select
        back.id, back.production_order, back.plant, job, back.quantity as value, unit, rework_order, occurred_at,
        back.recorded_at, reversal
      from rework_return as back join production_order on production_order.id = back.production_order
      where back.id = any(${ids as string[]})
    `,
  );

/** What went back from rework of jobs, oldest first; what was reversed too. */
export const reworkReturnsOfJobs = (session: Scoped, jobs: readonly string[]): Promise<readonly ReworkReturnRow[]> =>
  session.query<ReworkReturnRow>(
    (sql) => sql`
      select
        back.id, back.production_order, back.plant, job, back.quantity as value, unit, rework_order, occurred_at,
        back.recorded_at, reversal
      from rework_return as back join production_order on production_order.id = back.production_order
      where job = any(${jobs as string[]})
      order by job, occurred_at, back.id
    `,
  );

/** What a job handed to rework orders, of what it set aside. */
export async function leftForRework(transaction: Transaction, job: string): Promise<string> {
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select coalesce(sum(quantity), 0) as quantity
      from rework_return
      where job = ${job} and rework_order is not null and reversal is null
    `,
  );
  return row?.quantity ?? '0';
}

/** Notes that pieces set aside for rework went back into the operation, or to a rework order; answers the record's id. */
export async function insertReworkReturn(
  transaction: Transaction,
  place: RecordPlace,
  quantity: string,
  reworkOrder: string | null,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into rework_return (production_order, plant, job, quantity, rework_order, occurred_at)
      values (${place.order}, ${place.plant}, ${place.job}, ${quantity}, ${reworkOrder}, ${place.at})
      returning id
    `,
  );
  if (row === undefined) throw new Error('a return from rework was not written');
  return row.id;
}

/** What an order took of the item that it makes, by who took it: jobs consumed it, or ERP issued it less its returns. */
export const takenOfProduct = (
  transaction: Transaction,
  order: Pick<ReleasedOrder, 'id' | 'item'>,
): Promise<readonly { readonly by: 'JOBS' | 'ERP'; readonly value: string; readonly unit: string }[]> =>
  transaction.query(
    (sql) => sql`
      select 'JOBS' as by, sum(used.quantity) as value, used.unit
      from material_consumption as used join lot on lot.id = used.lot
      where used.production_order = ${order.id} and used.reversal is null and lot.item = ${order.item}
      group by used.unit
      union all
      select 'ERP', sum(issued.quantity), issued.unit
      from order_issue as issued join lot on lot.id = issued.lot
      where issued.production_order = ${order.id} and lot.item = ${order.item}
      group by issued.unit
    `,
  );
