import type { Quantity } from '#contracts/quantity.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';

/** One line of a goods receipt, or a delivery at the dock, of which something was refused. */
export interface ReceiptRejection {
  readonly id: string;
  readonly plant: string;
  /** Null: unknown. */
  readonly supplier: string | null;
  readonly item: string;
  readonly purchaseOrder: string;
  readonly line: number;
  readonly rejected: Quantity;
  readonly received: Quantity;
  readonly recordedAt: string;
}

/** What was refused of a supplier's deliveries, summed by unit. */
export interface ReceiptRejectionsRow {
  readonly supplier: string;
  readonly count: number;
  readonly rejected: Quantity[];
  readonly received: Quantity[];
}

/** Writes rejections whose ids are all different, and answers how many were new or changed. */
export async function upsertReceiptRejections(
  transaction: Transaction,
  rejections: readonly ReceiptRejection[],
): Promise<number> {
  const [written] = await transaction.query<{ count: number }>(
    (sql) => sql`
      with written as (
        insert into receipt_rejection as known (
          id, plant, supplier, item, purchase_order, line, rejected, rejected_unit, received, received_unit, recorded_at
        )
        select
          id, plant, supplier, item, "purchaseOrder", line, (rejected ->> 'value')::numeric, rejected ->> 'unit',
          (received ->> 'value')::numeric, received ->> 'unit', "recordedAt"
        from
          jsonb_to_recordset(${sql.json(rejections as never)}) as stated (
            id text, plant text, supplier text, item text, "purchaseOrder" text, line integer, rejected jsonb,
            received jsonb, "recordedAt" timestamptz
          )
        on conflict (id) do update
        set
          plant = excluded.plant,
          supplier = excluded.supplier,
          item = excluded.item,
          purchase_order = excluded.purchase_order,
          line = excluded.line,
          rejected = excluded.rejected,
          rejected_unit = excluded.rejected_unit,
          received = excluded.received,
          received_unit = excluded.received_unit,
          recorded_at = excluded.recorded_at
        where known is distinct from excluded
        returning 1
      )
      select count(*)::integer as count from written
    `,
  );
  return written?.count ?? 0;
}

/** Marks a rejection as taken back: nothing was refused after all. */
export const reverseReceiptRejection = (transaction: Transaction, id: string, reversal: string): Promise<unknown> =>
  transaction.query((sql) => sql`update receipt_rejection set reversal = ${reversal} where id = ${id}`);

/** The sums of suppliers of whose deliveries something was refused; of others there is no row. */
export const receiptRejectionsOfSuppliers = (
  session: Scoped,
  suppliers: readonly string[],
): Promise<readonly ReceiptRejectionsRow[]> =>
  session.query<ReceiptRejectionsRow>(
    (sql) => sql`
      with
        line as (
          select supplier, rejected, rejected_unit, received, received_unit
          from receipt_rejection
          where supplier = any(${suppliers as string[]}) and reversal is null
        ),
        total as (
          select supplier, count(*)::integer as count
          from line
          group by supplier
        ),
        rejected as (
          select supplier, json_agg(json_build_object('value', value::text, 'unit', unit) order by unit) as quantities
          from (select supplier, rejected_unit as unit, sum(rejected) as value from line group by 1, 2) as by_unit
          group by supplier
        ),
        received as (
          select supplier, json_agg(json_build_object('value', value::text, 'unit', unit) order by unit) as quantities
          from (select supplier, received_unit as unit, sum(received) as value from line group by 1, 2) as by_unit
          group by supplier
        )
      select supplier, total.count, rejected.quantities as rejected, received.quantities as received
      from
        total
        join rejected using (supplier)
        join received using (supplier)
    `,
  );
