import type { Transaction } from '#platform/database/session.ts';
import type { Equipment } from '../domain/equipment.ts';
import type { JobState } from '../domain/job.ts';
import type { ImportedJob, ImportedOrder, ImportedScrap, ImportedScrapReason } from '../domain/imported.ts';

/** What was written, as ids: rows that are new or differ from before. */
type Written = Promise<readonly { readonly id: string }[]>;

/** Takes over equipment. */
export const upsertEquipment = (transaction: Transaction, records: readonly Equipment[]): Written =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      insert into equipment as known (id, plant, name, level, parent)
      select id, plant, name, level, parent
      from jsonb_to_recordset(${sql.json(records as never)}) as record (
        id text, plant text, name text, level text, parent text
      )
      on conflict (id) do update
      set name = excluded.name, parent = excluded.parent
      where (known.name, known.parent) is distinct from (excluded.name, excluded.parent)
      returning id
    `,
  );

/** Takes over scrap reasons. */
export const upsertScrapReasons = (transaction: Transaction, records: readonly ImportedScrapReason[]): Written =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      insert into scrap_reason as known (code, text)
      select code, text
      from jsonb_to_recordset(${sql.json(records as never)}) as record (code text, text text)
      on conflict (code) do update
      set text = excluded.text
      where known.text is distinct from excluded.text
      returning code as id
    `,
  );

/** An order as far as an import must know it. */
export interface KnownOrder {
  readonly id: string;
  readonly plant: string;
  readonly item: string | null;
  readonly unit: string | null;
  readonly releasedAt: string | null;
}

/** Orders by id, in any order. */
export const knownOrders = (transaction: Transaction, ids: readonly string[]): Promise<readonly KnownOrder[]> =>
  transaction.query<KnownOrder>(
    (sql) => sql`
      select id, plant, item, unit, released_at
      from production_order
      where id = any(${ids as string[]})
    `,
  );

/** Takes over orders; what a record leaves open stays as it is. */
export const upsertOrders = (transaction: Transaction, records: readonly ImportedOrder[]): Written =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      insert into production_order as known
        (id, plant, number, item, revision, quantity, unit, stated_execution_state)
      select id, plant, number, item, revision, quantity, unit, "executionState"
      from jsonb_to_recordset(${sql.json(records as never)}) as record (
        id text, plant text, number text, item text, revision text, quantity numeric, unit text, "executionState" text
      )
      on conflict (id) do update
      set
        number = coalesce(excluded.number, known.number),
        item = coalesce(excluded.item, known.item),
        revision = coalesce(excluded.revision, known.revision),
        quantity = coalesce(excluded.quantity, known.quantity),
        unit = coalesce(excluded.unit, known.unit),
        stated_execution_state = coalesce(excluded.stated_execution_state, known.stated_execution_state)
      where
        known.released_at is null
        and (
          (excluded.number is not null and excluded.number is distinct from known.number)
          or (excluded.item is not null and excluded.item is distinct from known.item)
          or (excluded.revision is not null and excluded.revision is distinct from known.revision)
          or (excluded.quantity is not null and excluded.quantity is distinct from known.quantity)
          or (excluded.unit is not null and excluded.unit is distinct from known.unit)
          or (
            excluded.stated_execution_state is not null
            and excluded.stated_execution_state is distinct from known.stated_execution_state
          )
        )
      returning id
    `,
  );

/** A job as far as an import must know it. */
export interface KnownJob {
  readonly id: string;
  readonly productionOrder: string;
  readonly sequence: number;
  readonly state: JobState;
}

/** Jobs that have one of these ids or belong to one of these orders. */
export const knownJobs = (
  transaction: Transaction,
  ids: readonly string[],
  orders: readonly string[],
): Promise<readonly KnownJob[]> =>
  transaction.query<KnownJob>(
    (sql) => sql`
      select id, production_order, sequence, state
      from job
      where id = any(${ids as string[]})
      union
      select id, production_order, sequence, state
      from job
      where production_order = any(${orders as string[]})
    `,
  );

/** Takes over jobs. */
export const upsertJobs = (transaction: Transaction, records: readonly ImportedJob[]): Written =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      insert into job as known (
        id, production_order, plant, sequence, name, work_center, state, planned_start, planned_end, actual_start,
        actual_end
      )
      select
        id, "order", plant, sequence, name, "workCenter", state, "plannedStart", "plannedEnd", "actualStart",
        "actualEnd"
      from jsonb_to_recordset(${sql.json(records as never)}) as record (
        id text, "order" text, plant text, sequence integer, name text, "workCenter" text, state text,
        "plannedStart" timestamptz, "plannedEnd" timestamptz, "actualStart" timestamptz, "actualEnd" timestamptz
      )
      on conflict (id) do update
      set
        name = excluded.name,
        work_center = excluded.work_center,
        state = excluded.state,
        planned_start = excluded.planned_start,
        planned_end = excluded.planned_end,
        actual_start = excluded.actual_start,
        actual_end = excluded.actual_end
      where
        (
          known.name, known.work_center, known.state, known.planned_start, known.planned_end, known.actual_start,
          known.actual_end
        )
        is distinct from (
          excluded.name, excluded.work_center, excluded.state, excluded.planned_start, excluded.planned_end,
          excluded.actual_start, excluded.actual_end
        )
      returning id
    `,
  );

/** Where and when a job reported what an import says of it; no day where it does not say when. */
export interface ImportedRecordTime {
  readonly equipment: string;
  readonly productionDate: string | null;
  readonly shift: string | null;
}

/** Takes over what jobs reported, one report for each job that has something; answers the ids of the jobs. */
export const upsertReports = (
  transaction: Transaction,
  records: readonly (ImportedJob & ImportedRecordTime)[],
): Written =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      insert into production_report as known
        (id, production_order, plant, job, good, unit, machine_hours, occurred_at, equipment, production_date, shift)
      select
        id || '/import', "order", plant, id, good, unit, "machineHours", coalesce("actualEnd", "actualStart"),
        equipment, "productionDate", shift
      from jsonb_to_recordset(${sql.json(records as never)}) as record (
        id text, "order" text, plant text, good numeric, unit text, "machineHours" numeric,
        "actualStart" timestamptz, "actualEnd" timestamptz, equipment text, "productionDate" date, shift text
      )
      where "machineHours" is not null or good is not null
      on conflict (id) do update
      set
        good = excluded.good,
        unit = excluded.unit,
        machine_hours = excluded.machine_hours,
        occurred_at = excluded.occurred_at,
        equipment = excluded.equipment,
        production_date = excluded.production_date,
        shift = excluded.shift
      where
        (known.good, known.unit, known.machine_hours, known.occurred_at, known.equipment)
        is distinct from (
          excluded.good, excluded.unit, excluded.machine_hours, excluded.occurred_at, excluded.equipment
        )
      returning job as id
    `,
  );

/** Takes over scrap that is recorded against orders. */
export const upsertScrap = (transaction: Transaction, records: readonly ImportedScrap[]): Written =>
  transaction.query<{ id: string }>(
    (sql) => sql`
      insert into imported_scrap as known
        (id, production_order, plant, quantity, unit, reason_code, reason, occurred_at)
      select id, "order", plant, quantity, unit, "reasonCode", reason, "recordedAt"
      from jsonb_to_recordset(${sql.json(records as never)}) as record (
        id text, "order" text, plant text, quantity numeric, unit text, "reasonCode" text, reason text,
        "recordedAt" timestamptz
      )
      on conflict (id) do update
      set quantity = excluded.quantity, unit = excluded.unit, reason = excluded.reason
      where
        (known.quantity, known.unit, known.reason) is distinct from (excluded.quantity, excluded.unit, excluded.reason)
      returning id
    `,
  );
