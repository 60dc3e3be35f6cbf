import type { Transaction } from '#platform/database/session.ts';
import { isStop, type Classification } from '../domain/downtime.ts';
import type { EquipmentState, RankedInterval, StateInterval } from '../domain/equipment-state.ts';
import { saveStatesNow } from './equipment-state.ts';
import type { FactIdentity } from './record.ts';

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

/** By equipment, the intervals that begin in its times, both ends included, and the ones before and behind each. */
export async function intervalsAround(
  transaction: Transaction,
  times: readonly { readonly equipment: string; readonly from: string; readonly to: string }[],
): Promise<ReadonlyMap<string, readonly RankedInterval[]>> {
  const rows = await transaction.query<RankedInterval & { readonly equipment: string }>(
    (sql) => sql`
      select
        asked.equipment, state.record, state.state, state.from_at as "from", state.to_at as "to", state.reason,
        stated.source is null as is_command, stated.sequence,
        coalesce(stated.source || '/' || stated.document || '/' || stated.line, '') as key
      from
        jsonb_to_recordset(${sql.json(times)}) as asked (equipment text, "from" timestamptz, "to" timestamptz)
        cross join lateral (
          (
            select record, state, from_at, to_at, reason
            from equipment_state
            where equipment_state.equipment = asked.equipment and from_at < asked."from"
            order by from_at desc
            limit 1
          )
          union all
          (
            select record, state, from_at, to_at, reason
            from equipment_state
            where
              equipment_state.equipment = asked.equipment and from_at >= asked."from" and from_at <= asked."to"
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
        -- Looked up for each interval: not all records.
        cross join lateral (
          select source, document, line, sequence
          from equipment_state_record
          where id = state.record
          limit 1
        ) as stated
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
    readonly origin: (FactIdentity & { readonly sequence: number }) | null;
  }[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into equipment_state_record
        (id, equipment, plant, state, reason, occurred_at, source, document, line, sequence)
      select
        record, id, plant, state, reason, at, origin ->> 'source', origin ->> 'document', (origin ->> 'line')::integer,
        coalesce((origin ->> 'sequence')::integer, 0)
      from
        jsonb_to_recordset(${sql.json(records as never)})
          as stated (record text, id text, plant text, state text, reason text, at timestamptz, origin jsonb)
    `,
  );

/** Ends intervals elsewhere, adds new ones with the reasons of stops, and notes what the equipment is doing now. */
export async function saveIntervals(
  transaction: Transaction,
  ended: readonly Pick<StateInterval, 'record' | 'to'>[],
  added: readonly ClassifiedInterval[],
  equipment: readonly string[],
): Promise<void> {
  if (ended.length > 0) {
    await transaction.query(
      (sql) => sql`
        update equipment_state
        set to_at = changed."to"
        from jsonb_to_recordset(${sql.json(ended as never)}) as changed (record text, "to" timestamptz)
        where equipment_state.record = changed.record
      `,
    );
  }
  const rows = added.map(({ equipment, plant, record, state, reason, from, to, classification }) => ({
    ...{ equipment, plant, record, state, reason, from, to },
    planned: classification?.planned ?? (isStop(state) ? state === 'PLANNED_DOWN' : null),
    downtime_reason: classification?.reason ?? null,
    downtime_category: classification?.category ?? null,
    note: classification?.note ?? null,
  }));
  await transaction.query(
    (sql) => sql`
      insert into equipment_state
        (equipment, plant, record, state, reason, from_at, to_at, planned, downtime_reason, downtime_category)
      select equipment, plant, record, state, reason, "from", "to", planned, downtime_reason, downtime_category
      from
        jsonb_to_recordset(${sql.json(rows as never)})
          as added (
            equipment text, plant text, record text, state text, reason text, "from" timestamptz, "to" timestamptz,
            planned boolean, downtime_reason text, downtime_category text
          )
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
  if (rows.some(({ downtime_reason }) => downtime_reason !== null)) {
    await transaction.query(
      (sql) => sql`
        insert into downtime_classification (record, plant, reason, category, planned, note)
        select record, plant, downtime_reason, downtime_category, planned, note
        from
          jsonb_to_recordset(${sql.json(rows as never)})
            as changed (
              record text, plant text, downtime_reason text, downtime_category text, planned boolean, note text
            )
        where downtime_reason is not null
      `,
    );
  }
  await saveStatesNow(transaction, equipment);
}
