import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { postedOnce, type PostingSource } from '../domain/posting-source.ts';
import type { SubcontractConfirmed, SubcontractRate } from '../domain/subcontract.ts';

/** A rate as it is stored; `to` is the first day it no longer holds, null while open. */
export interface SubcontractRateRow extends SubcontractRate {
  readonly to: string | null;
}

/** The rates of suppliers for an item at a plant that hold on a day. */
export const subcontractRatesOn = (
  session: Scoped,
  at: { readonly plant: string; readonly item: string },
  suppliers: readonly string[],
  day: string,
): Promise<readonly SubcontractRateRow[]> =>
  session.query<SubcontractRateRow>(
    (sql) => sql`
      select plant, supplier, item, rate, currency, lower(effective) as from, upper(effective) as to
      from subcontract_rate
      where
        plant = ${at.plant} and item = ${at.item} and supplier = any(${suppliers as string[]})
        and effective @> ${day}::date
    `,
  );

/** All subcontract rates of items at plants, by supplier and day. */
export const subcontractRates = (
  session: Scoped,
  keys: { readonly plants: readonly string[]; readonly items: readonly string[] },
): Promise<readonly SubcontractRateRow[]> =>
  session.query<SubcontractRateRow>(
    (sql) => sql`
      select plant, supplier, item, rate, currency, lower(effective) as from, upper(effective) as to
      from
        unnest(${keys.plants as string[]}::text[], ${keys.items as string[]}::text[]) as key (plant, item)
        join subcontract_rate using (plant, item)
      order by supplier, lower(effective)
    `,
  );

/** The first day of the latest rate; null when none is set. */
export async function latestSubcontractRateFrom(
  transaction: Transaction,
  at: { readonly plant: string; readonly supplier: string; readonly item: string },
): Promise<string | null> {
  const [row] = await transaction.query<{ from: string | null }>(
    (sql) => sql`
      select max(lower(effective)) as from from subcontract_rate
      where plant = ${at.plant} and supplier = ${at.supplier} and item = ${at.item}
    `,
  );
  return row?.from ?? null;
}

/** Ends the rate that holds on the new one's first day, and writes the new one. */
export async function insertSubcontractRate(transaction: Transaction, rate: SubcontractRate): Promise<void> {
  await transaction.query(
    (sql) => sql`
      update subcontract_rate set effective = daterange(lower(effective), ${rate.from}::date)
      where
        plant = ${rate.plant} and supplier = ${rate.supplier} and item = ${rate.item}
        and effective @> ${rate.from}::date
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into subcontract_rate (plant, supplier, item, effective, rate, currency)
      values (
        ${rate.plant}, ${rate.supplier}, ${rate.item}, daterange(${rate.from}::date, null), ${rate.rate},
        ${rate.currency}
      )
    `,
  );
}

/** What a supplier did of an order, as it is stored. */
export interface SubcontractConfirmationRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly operationSequence: number;
  readonly supplier: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly currency: string;
  readonly confirmedBy: string;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly postingDate: string;
  readonly recordedAt: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
}

const columns = (sql: Sql) => sql`
  c.id, c.production_order, c.plant, c.operation_sequence, c.supplier, c.quantity, c.unit, c.unit_price, c.currency,
  c.confirmed_by, c.reverses, undo.id as reversed_by, c.reason, c.occurred_at, c.posting_date,
  c.recorded_at, c.source_system, c.source_document, c.source_line
`;

/** What suppliers did of orders, oldest first. */
export const subcontractsByOrder = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly SubcontractConfirmationRow[]> =>
  session.query<SubcontractConfirmationRow>(
    (sql) => sql`
      select ${columns(sql)}
      from subcontract_confirmation as c left join subcontract_confirmation as undo on undo.reverses = c.id
      where c.production_order = any(${orders as string[]})
      order by c.occurred_at, c.recorded_at, c.id
    `,
  );

/** One of them; null when there is none. */
export async function subcontractById(
  transaction: Transaction,
  id: string,
): Promise<SubcontractConfirmationRow | null> {
  const [row] = await transaction.query<SubcontractConfirmationRow>(
    (sql) => sql`
      select ${columns(sql)}
      from subcontract_confirmation as c left join subcontract_confirmation as undo on undo.reverses = c.id
      where c.id = ${id}
    `,
  );
  return row ?? null;
}

/** Writes what a supplier did, or its reversal, and answers its id. Throws ALREADY_EXISTS when its source has posted before. */
export async function insertSubcontract(
  transaction: Transaction,
  done: SubcontractConfirmed,
  source: PostingSource | null = null,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into subcontract_confirmation (
        id, production_order, plant, operation_sequence, supplier, quantity, unit, unit_price, currency, confirmed_by,
        reverses, reason, occurred_at, posting_date, source_system, source_document, source_line
      )
      select
        number.id, ${done.order}, ${done.plant}, ${done.operationSequence},
        ${done.supplier}, ${done.quantity}, ${done.unit}, ${done.unitPrice}, ${done.currency}, ${done.by},
        ${done.reverses}, ${done.reason}, ${done.at}, ${done.postingDate},
        coalesce(${source?.system ?? null}::text, 'erp'), coalesce(${source?.document ?? null}::text, number.id),
        coalesce(${source?.line ?? null}::text, '1')
      from (select 'SC-' || nextval('subcontract_confirmation_number') as id) as number
      on conflict (source_system, source_document, source_line) do nothing
      returning id
    `,
  );
  return postedOnce(row?.id, source);
}
