import type { Transaction } from '#platform/database/session.ts';
import { isStop, type Classification } from '../domain/downtime.ts';
import type { EquipmentState, StateInterval } from '../domain/equipment-state.ts';

/** An interval as it is written, with the reason that is known of a stop. */
export type ClassifiedInterval = StateInterval & {
  readonly equipment: string;
  readonly plant: string;
  readonly classification: Classification | null;
};

/** Ids for new records. */
export async function stateRecordIds(transaction: Transaction, count: number): Promise<readonly string[]> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`
      select 'ES-' || nextval('equipment_state_record_number') as id
      from generate_series(1, ${count})
    `,
  );
  return rows.map(({ id }) => id);
}

/** By equipment, the intervals that reach into a time, both ends included, and the one that follows it. */
export async function intervalsAround(
  transaction: Transaction,
  times: readonly { readonly equipment: string; readonly from: string; readonly to: string }[],
): Promise<ReadonlyMap<string, readonly StateInterval[]>> {
  const rows = await transaction.query<StateInterval & { readonly equipment: string }>(
    (sql) => sql`
      select asked.equipment, state.record, state.state, state.from_at as "from", state.to_at as "to", state.reason
      from
        jsonb_to_recordset(${sql.json(times)}) as asked (equipment text, "from" timestamptz, "to" timestamptz)
        cross join lateral (
          (
            select record, state, from_at, to_at, reason
            from equipment_state
            where
              equipment_state.equipment = asked.equipment
              and from_at <= asked."to"
              and (to_at is null or to_at >= asked."from")
          )
          union all
          (
            select record, state, from_at, to_at, reason
            from equipment_state
            where equipment_state.equipment = asked.equipment and from_at > asked."to"
            order by from_at
            limit 1
          )
        ) as state
      order by asked.equipment, state.from_at
    `,
  );
  return Map.groupBy(rows, ({ equipment }) => equipment);
}

/** Adds records of states. */
export const saveRecords = (
  transaction: Transaction,
  records: readonly {
    readonly id: string;
    readonly record: string;
    readonly plant: string;
    readonly state: EquipmentState;
    readonly reason: string | null;
    readonly at: string;
  }[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into equipment_state_record (id, equipment, plant, state, reason, occurred_at)
      select record, id, plant, state, reason, at
      from
        jsonb_to_recordset(${sql.json(records as never)})
          as stated (record text, id text, plant text, state text, reason text, at timestamptz)
    `,
  );

/** Writes intervals that are new or end elsewhere, with the reasons of stops, and what the equipment is doing now. */
export async function saveIntervals(
  transaction: Transaction,
  intervals: readonly ClassifiedInterval[],
  equipment: readonly string[],
): Promise<void> {
  const rows = intervals.map(({ classification, ...interval }) => ({
    ...interval,
    planned: classification?.planned ?? (isStop(interval.state) ? interval.state === 'PLANNED_DOWN' : null),
    downtime_reason: classification?.reason ?? null,
    downtime_category: classification?.category ?? null,
    note: classification?.note ?? null,
  }));
  await transaction.query(
    (sql) => sql`
      update equipment_state
      set to_at = changed."to"
      from jsonb_to_recordset(${sql.json(rows as never)}) as changed (record text, "to" timestamptz)
      where equipment_state.record = changed.record
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into equipment_state
        (equipment, plant, record, state, reason, from_at, to_at, planned, downtime_reason, downtime_category)
      select equipment, plant, record, state, reason, "from", "to", planned, downtime_reason, downtime_category
      from
        jsonb_to_recordset(${sql.json(rows as never)})
          as changed (
            equipment text, plant text, record text, state text, reason text, "from" timestamptz, "to" timestamptz,
            planned boolean, downtime_reason text, downtime_category text
          )
      where not exists (select from equipment_state as known where known.record = changed.record)
      on conflict (equipment, from_at) do update
      set
        record = excluded.record,
        state = excluded.state,
        reason = excluded.reason,
        to_at = excluded.to_at,
        recorded_at = excluded.recorded_at,
        planned = excluded.planned,
        downtime_reason = excluded.downtime_reason,
        downtime_category = excluded.downtime_category
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into downtime_classification (record, plant, reason, category, planned, note)
      select record, plant, downtime_reason, downtime_category, planned, note
      from
        jsonb_to_recordset(${sql.json(rows as never)})
          as changed (
            record text, plant text, downtime_reason text, downtime_category text, planned boolean, note text
          )
      where
        downtime_reason is not null
        and not exists (select from downtime_classification as known where known.record = changed.record)
    `,
  );
  await transaction.query(
    (sql) => sql`
      update equipment
      set
        state = coalesce(
          (
            select equipment_state.state
            from equipment_state
            where equipment_state.equipment = equipment.id and to_at is null
          ),
          'UNKNOWN'
        )
      where id = any(${equipment as string[]})
    `,
  );
}
