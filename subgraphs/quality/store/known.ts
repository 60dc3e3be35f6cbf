import type { Quantity } from '#contracts/quantity.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';

/** What exists in the other systems, as they told it. */

/** Things that a command names; null: it names none of the kind. */
export interface Named {
  readonly plant?: string | null | undefined;
  readonly item?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly job?: string | null | undefined;
  readonly lot?: string | null | undefined;
  readonly supplier?: string | null | undefined;
}

/** What of it is known; null: it is not, or nothing was named. */
export interface Known {
  readonly plant: { readonly id: string } | null;
  readonly item: { readonly id: string; readonly baseUnit: string; readonly obsolete: boolean } | null;
  readonly order: { readonly id: string; readonly plant: string; readonly item: string } | null;
  /** `givenUp`: why MES says that it is given up; null while it is not. */
  readonly job: { readonly id: string; readonly order: string; readonly givenUp: string | null } | null;
  readonly lot: {
    readonly id: string;
    readonly plant: string;
    readonly item: string;
    readonly supplier: string | null;
  } | null;
  readonly supplier: { readonly id: string } | null;
}

/** Looks up, in one statement, what a command names. */
export async function knownThings(session: Scoped, named: Named): Promise<Known> {
  const { plant = null, item = null, order = null, job = null, lot = null, supplier = null } = named;
  const [known] = await session.query<Known>(
    (sql) => sql`
      select
        (select jsonb_build_object('id', id) from plant where id = ${plant}) as plant,
        (
          select jsonb_build_object('id', id, 'baseUnit', base_unit, 'obsolete', obsolete_at is not null)
          from item
          where id = ${item}
        ) as item,
        (
          select jsonb_build_object('id', id, 'plant', plant, 'item', item) from production_order where id = ${order}
        ) as order,
        (
          select jsonb_build_object('id', job.id, 'order', production_order, 'givenUp', ended_job.reason)
          from job left join ended_job on ended_job.id = job.id
          where job.id = ${job}
        ) as job,
        (
          select jsonb_build_object('id', id, 'plant', plant, 'item', item, 'supplier', supplier)
          from lot
          where id = ${lot} and not voided
        ) as lot,
        (select jsonb_build_object('id', id) from supplier where id = ${supplier}) as supplier
    `,
  );
  return known ?? { plant: null, item: null, order: null, job: null, lot: null, supplier: null };
}

/** Writes a plant as ERP states it. */
export const savePlant = (transaction: Transaction, id: string, timeZone: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into plant (id, time_zone)
      values (${id}, ${timeZone})
      on conflict (id) do update set time_zone = excluded.time_zone
    `,
  );

/** Keeps a supplier. */
export const saveSupplier = (transaction: Transaction, id: string): Promise<unknown> =>
  transaction.query((sql) => sql`insert into supplier (id) values (${id}) on conflict do nothing`);

export interface KnownOrder {
  readonly id: string;
  readonly plant: string;
  readonly item: string;
  /** Null until it is released. */
  readonly kind: 'PRODUCTION' | 'REWORK' | null;
}

/** Keeps an order, with the jobs of its operations once it is released. */
export async function saveOrder(
  transaction: Transaction,
  order: KnownOrder,
  sequences: readonly number[] = [],
): Promise<void> {
  const { id, plant, item, kind } = order;
  await transaction.query(
    (sql) => sql`
      insert into production_order (id, plant, item, kind)
      values (${id}, ${plant}, ${item}, ${kind})
      on conflict (id) do update set kind = coalesce(excluded.kind, production_order.kind)
    `,
  );
  if (sequences.length === 0) return;
  await transaction.query(
    (sql) => sql`
      insert into job (id, plant, production_order)
      select ${id}::text || '/' || sequence, ${plant}, ${id}
      from unnest(${sequences as number[]}::integer[]) as operation (sequence)
      on conflict do nothing
    `,
  );
}

/** Keeps orders of another system's past, whose ids are all different, and answers how many were new or changed. */
export async function upsertOrders(
  transaction: Transaction,
  orders: readonly Omit<KnownOrder, 'kind'>[],
): Promise<number> {
  const [written] = await transaction.query<{ count: number }>(
    (sql) => sql`
      with written as (
        insert into production_order as known (id, plant, item)
        select id, plant, item
        from jsonb_to_recordset(${sql.json(orders)}) as stated (id text, plant text, item text)
        on conflict (id) do update
        set plant = excluded.plant, item = excluded.item
        where (known.plant, known.item) is distinct from (excluded.plant, excluded.item)
        returning 1
      )
      select count(*)::integer as count from written
    `,
  );
  return written?.count ?? 0;
}

export interface KnownLot {
  readonly id: string;
  readonly plant: string;
  readonly item: string;
  /** Null: it was made. */
  readonly supplier: string | null;
}

/** Keeps lots. What is known of a lot stands, until its making or receipt is taken back; then it may come anew. */
export const saveLots = (transaction: Transaction, lots: readonly KnownLot[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot (id, plant, item, supplier)
      select id, plant, item, supplier
      from jsonb_to_recordset(${sql.json(lots as never)}) as stated (id text, plant text, item text, supplier text)
      on conflict (id) do update
      set plant = excluded.plant, item = excluded.item, supplier = excluded.supplier, voided = false
      where lot.voided
    `,
  );

/** Keeps what became of a lot in the plant; who delivered it delivered its parts. */
export const saveLotParts = (
  transaction: Transaction,
  parts: {
    readonly plant: string;
    readonly item: string;
    readonly from: readonly string[];
    readonly into: readonly string[];
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot (id, plant, item, supplier)
      select
        part,
        ${parts.plant},
        ${parts.item},
        -- Of parts from several suppliers nobody delivered the whole.
        (
          select case when count(distinct coalesce(supplier, '')) = 1 then min(supplier) end
          from lot
          where id = any(${parts.from as string[]})
        )
      from unnest(${parts.into as string[]}::text[]) as part
      on conflict (id) do update
      set plant = excluded.plant, item = excluded.item, supplier = excluded.supplier, voided = false
      where lot.voided
    `,
  );

/** Forgets lots whose making was taken back, and those whose receipts are all taken back. */
export const voidLots = (
  transaction: Transaction,
  lots: readonly string[],
): Promise<readonly { readonly id: string }[]> =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      update lot
      set voided = true
      where
        id = any(${lots as string[]})
        and not exists (select from goods_receipt where goods_receipt.lot = lot.id and reversal is null)
      returning id
    `,
  );

/** Locks a job until the transaction ends, so that it is not given up while an inspection of it is requested. */
export const lockJob = (transaction: Transaction, id: string): Promise<unknown> =>
  transaction.query((sql) => sql`select from job where id = ${id} for update`);

/** Keeps that a job is given up. */
export const saveEndedJob = (transaction: Transaction, id: string, plant: string, reason: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`insert into ended_job (id, plant, reason) values (${id}, ${plant}, ${reason}) on conflict do nothing`,
  );

/** Which of some jobs are given up. */
export async function endedJobs(transaction: Transaction, jobs: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`select id from ended_job where id = any(${jobs as string[]})`,
  );
  return new Set(rows.map(({ id }) => id));
}

export interface Receipt {
  readonly id: string;
  readonly plant: string;
  readonly supplier: string;
  readonly item: string;
  readonly lot: string;
  readonly quantity: Quantity;
  readonly receivedAt: string;
  /** The document that took it back; null while it stands. */
  readonly reversal: string | null;
}

/** Keeps a goods receipt of a lot; one that was taken back stays so, in whatever order both are told. */
export const saveReceipt = (transaction: Transaction, receipt: Receipt): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into goods_receipt (id, plant, supplier, item, lot, quantity, unit, received_at, reversal)
      values (
        ${receipt.id}, ${receipt.plant}, ${receipt.supplier}, ${receipt.item}, ${receipt.lot}, ${receipt.quantity.value},
        ${receipt.quantity.unit}, ${receipt.receivedAt}, ${receipt.reversal}
      )
      on conflict (id, lot) do update set reversal = coalesce(goods_receipt.reversal, excluded.reversal)
    `,
  );

export interface Report {
  readonly id: string;
  readonly plant: string;
  readonly order: string;
  readonly job: string;
  readonly good: string;
  readonly scrap: string;
  readonly rework: string;
  readonly unit: string;
  readonly reportedAt: string;
  /** The document that took it back; null while it stands. */
  readonly reversal: string | null;
}

/** Keeps a report of the shop floor; one that was taken back stays so, in whatever order both are told. */
export const saveReport = (transaction: Transaction, report: Report): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into production_report
        (id, plant, production_order, job, good, scrap, rework, unit, reported_at, reversal)
      values (
        ${report.id}, ${report.plant}, ${report.order}, ${report.job}, ${report.good}, ${report.scrap},
        ${report.rework}, ${report.unit}, ${report.reportedAt}, ${report.reversal}
      )
      on conflict (id) do update set reversal = coalesce(production_report.reversal, excluded.reversal)
    `,
  );

export interface ReworkReturn {
  /** The id of the event that told it. */
  readonly event: string;
  /** Its document in MES. */
  readonly returned: string;
  readonly plant: string;
  readonly order: string;
  readonly job: string;
  readonly quantity: Quantity;
  readonly reworkOrder: string | null;
  readonly returnedAt: string;
  /** The document that took it back; null while it stands. */
  readonly reversal: string | null;
}

/** Keeps that pieces came back from rework; what was taken back stays so, in whatever order both are told. */
export const saveReworkReturn = (transaction: Transaction, returned: ReworkReturn): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into rework_return
        (event, document, plant, production_order, job, quantity, unit, rework_order, returned_at, reversal)
      values (
        ${returned.event}, ${returned.returned}, ${returned.plant}, ${returned.order}, ${returned.job},
        ${returned.quantity.value}, ${returned.quantity.unit}, ${returned.reworkOrder}, ${returned.returnedAt},
        ${returned.reversal}
      )
      on conflict (document) do update set reversal = coalesce(rework_return.reversal, excluded.reversal)
    `,
  );
