import type { Transaction } from '#platform/database/session.ts';
import type { JobEventKind } from '../domain/fold.ts';
import type { Lot } from '../domain/lot.ts';
import type { LotViolation } from '../domain/making.ts';
import type { Violation } from '../domain/violation.ts';

interface RecordRow {
  /** `<kind>/<id>`. */
  readonly record: string;
  readonly at: string;
  readonly sequence: number;
  readonly key: string;
  readonly isFact: boolean;
  readonly recordedAt: string;
  readonly violationRule: Violation['rule'] | null;
  readonly violationMessage: string | null;
  /** No later fact can explain it; of lots never. */
  readonly violationSettled: boolean;
}

/** A record of an order as a fold takes it; what a kind does not have is null. */
export interface OrderRecordRow extends RecordRow {
  readonly type: 'JOB_EVENT' | 'PRODUCTION_REPORT' | 'MATERIAL_CONSUMPTION' | 'LOT';
  readonly productionOrder: string;
  /** The id of the row. */
  readonly id: string;
  readonly job: string | null;
  readonly kind: JobEventKind | null;
  readonly workCenter: string | null;
  readonly reason: string | null;
  /** Pieces reported, consumed, or in the lot. */
  readonly quantity: string;
  /** Of what was consumed; of pieces it is the order's. */
  readonly unit: string | null;
  readonly lot: string | null;
  readonly item: string | null;
  readonly supplier: string | null;
  /** What a lot is to its order. */
  readonly role: Lot['role'];
  /** The lot that a consumption went into, as it was told. */
  readonly producedLot: string | null;
  /** The record because of which a lot is wrong that was made after it; null: the lot itself, or a hold. */
  readonly violationOf: string | null;
}

/** Notes that the shop floor told facts of orders. */
export const noteFacts = (transaction: Transaction, orders: readonly string[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update production_order
      set has_facts = true
      where id = any(${orders as string[]}) and not has_facts
    `,
  );

/** Of which of some orders the shop floor told facts. */
export async function withFacts(transaction: Transaction, orders: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`
      select id
      from production_order
      where id = any(${orders as string[]}) and has_facts
    `,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether the shop floor told that something of a lot was consumed. */
export async function isConsumedByFacts(transaction: Transaction, lot: string): Promise<boolean> {
  const [row] = await transaction.query<{ isConsumed: boolean }>(
    (sql) => sql`
      select exists (
        select from material_consumption where lot = ${lot} and source is not null and reversal is null
      ) as is_consumed
    `,
  );
  return row?.isConsumed ?? false;
}

/** Everything that commands and facts recorded of orders and nobody took back. */
export const recordsOfOrders = (
  transaction: Transaction,
  orders: readonly string[],
): Promise<readonly OrderRecordRow[]> =>
  transaction.query<OrderRecordRow>(
    (sql) => sql`
      select
        'JOB_EVENT' as type, production_order, id::text, 'JOB_EVENT/' || id as record, job, kind, work_center, reason, '0' as quantity,
        null as unit, null as lot, null as item, null as supplier, null as role, null as produced_lot, null as violation_of,
        occurred_at as at, sequence::integer,
        coalesce(source || '/' || document || '/' || line, lpad(id::text, 20, '0')) as key,
        source is not null as is_fact, recorded_at, violation_rule, violation_message, violation_settled
      from job_event
      where production_order = any(${orders as string[]})
      union all
      select
        'PRODUCTION_REPORT', production_order, id, 'PRODUCTION_REPORT/' || id, job, null, null, null, (good + scrap + rework)::text, null,
        null, null, null, null, null, null, occurred_at, sequence::integer,
        coalesce(source || '/' || document || '/' || line, id), source is not null, recorded_at, violation_rule,
        violation_message, violation_settled
      from production_report
      where production_order = any(${orders as string[]}) and reversal is null
      union all
      select
        'MATERIAL_CONSUMPTION', used.production_order, used.id, 'MATERIAL_CONSUMPTION/' || used.id, job, null, null, null, used.quantity::text,
        used.unit, used.lot, lot.item, lot.supplier, null, used.produced_lot, null, occurred_at, used.sequence::integer,
        coalesce(used.source || '/' || used.document || '/' || used.line, used.id), used.source is not null,
        used.recorded_at, used.violation_rule, used.violation_message, used.violation_settled
      from material_consumption as used join lot on lot.id = used.lot
      where used.production_order = any(${orders as string[]}) and used.reversal is null
      union all
      select
        'LOT', production_order, id, 'LOT/' || id, null, null, null, null, original_quantity::text, unit, id, item, null, role, null,
        violation_of, created_at, sequence::integer, coalesce(source || '/' || document || '/' || line, id),
        source is not null, recorded_at, violation_rule, violation_message, false
      from lot
      where production_order = any(${orders as string[]}) and role is not null and state <> 'VOIDED'
    `,
  );

/** The records of orders that broke a rule, as it stands written, and nobody took back. */
export const brokenRecordsOf = (
  transaction: Transaction,
  orders: readonly string[],
): Promise<
  readonly {
    readonly record: string;
    readonly productionOrder: string;
    readonly violationRule: Violation['rule'];
    readonly violationMessage: string;
  }[]
> =>
  transaction.query(
    (sql) => sql`
      select 'JOB_EVENT/' || id as record, production_order, violation_rule, violation_message
      from job_event
      where production_order = any(${orders as string[]}) and violation_rule is not null
      union all
      select 'PRODUCTION_REPORT/' || id, production_order, violation_rule, violation_message
      from production_report
      where production_order = any(${orders as string[]}) and violation_rule is not null and reversal is null
      union all
      select 'MATERIAL_CONSUMPTION/' || id, production_order, violation_rule, violation_message
      from material_consumption
      where production_order = any(${orders as string[]}) and violation_rule is not null and reversal is null
      union all
      select 'LOT/' || id, production_order, violation_rule, violation_message
      from lot
      where production_order = any(${orders as string[]}) and violation_rule is not null and state <> 'VOIDED'
    `,
  );

/** A consumption of a lot as a fold takes it. */
export interface ConsumptionRecordRow extends RecordRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly job: string;
  readonly lot: string;
  readonly item: string;
  readonly supplier: string | null;
  readonly quantity: string;
}

/** What was consumed of a lot, by whatever order, and not taken back. */
export const consumptionsOfLot = (transaction: Transaction, lot: string): Promise<readonly ConsumptionRecordRow[]> =>
  transaction.query<ConsumptionRecordRow>(
    (sql) => sql`
      select
        used.id, 'MATERIAL_CONSUMPTION/' || used.id as record, used.production_order, used.plant, job, used.lot,
        lot.item, lot.supplier, used.quantity, occurred_at as at, used.sequence::integer,
        coalesce(used.source || '/' || used.document || '/' || used.line, used.id) as key,
        used.source is not null as is_fact, used.recorded_at, used.violation_rule, used.violation_message, used.violation_settled
      from material_consumption as used join lot on lot.id = used.lot
      where used.lot = ${lot} and used.reversal is null
    `,
  );

const tables = {
  JOB_EVENT: 'job_event',
  PRODUCTION_REPORT: 'production_report',
  MATERIAL_CONSUMPTION: 'material_consumption',
} as const satisfies Partial<Record<OrderRecordRow['type'], string>>;

/** Says on a record which rule it broke; null: none, after all. */
export const saveViolation = (
  transaction: Transaction,
  type: keyof typeof tables,
  id: string,
  violation: Violation | null,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update ${sql(tables[type])}
      set violation_rule = ${violation?.rule ?? null}, violation_message = ${violation?.message ?? null}
      where id = ${type === 'JOB_EVENT' ? sql`${id}::bigint` : sql`${id}`}
    `,
  );

/**
 * Says what is wrong with a lot; null: nothing, after all. What is wrong with one that was right counts as BLOCKED until
 * ERP has heard of it.
 */
export const saveLotViolation = (
  transaction: Transaction,
  lot: string,
  violation: LotViolation | null,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update lot
      set
        violation_rule = ${violation?.rule ?? null},
        violation_message = ${violation?.message ?? null},
        violation_of = ${violation?.of ?? null},
        blocked_ahead = ${violation !== null} and (violation_rule is null or blocked_ahead)
      where id = ${lot}
    `,
  );

/** ERP has said what became of a lot that was told to be wrong. */
export const noteHeard = (transaction: Transaction, lot: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update lot
      set blocked_ahead = false
      where id = ${lot} and blocked_ahead
    `,
  );
