import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Equipment } from '../domain/equipment.ts';
import { isStop } from '../domain/downtime.ts';
import type {
  EquipmentState,
  StateInterval,
  StateRecord,
  StateRecorded,
  StateReversed,
} from '../domain/equipment-state.ts';
import type { TimeRange } from '../domain/time-range.ts';

/** A record of a state with the document that took it back, if any. */
export interface StateRecordRow {
  readonly id: string;
  readonly equipment: string;
  readonly state: EquipmentState;
  readonly reason: string | null;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly reversal: string | null;
  readonly reversalReason: string | null;
  readonly reversedAt: string | null;
}

/** The states of equipment in a half-open range of time, oldest first, by equipment. */
export async function equipmentStates(
  session: Scoped,
  ids: readonly string[],
  range: TimeRange,
): Promise<ReadonlyMap<string, readonly StateInterval[]>> {
  const rows = await session.query<StateInterval & { readonly equipment: string }>(
    (sql) => sql`
      select equipment, record, state, from_at as "from", to_at as "to", reason
      from equipment_state
      where
        equipment = any(${ids as string[]})
        and from_at < ${range.to}
        and (to_at is null or to_at > ${range.from})
      order by equipment, from_at
    `,
  );
  return Map.groupBy(rows, (row) => row.equipment);
}

/** What was recorded of equipment in a half-open range of time, oldest first, by equipment. */
export async function stateRecords(
  session: Scoped,
  ids: readonly string[],
  range: TimeRange,
): Promise<ReadonlyMap<string, readonly StateRecordRow[]>> {
  const rows = await session.query<StateRecordRow>(
    (sql) => sql`
      select
        record.id, equipment, state, record.reason, occurred_at, record.recorded_at,
        reversal.id as reversal, reversal.reason as reversal_reason, reversal.recorded_at as reversed_at
      from equipment_state_record as record left join equipment_state_reversal as reversal on record = record.id
      where equipment = any(${ids as string[]}) and occurred_at >= ${range.from} and occurred_at < ${range.to}
      order by equipment, occurred_at, number
    `,
  );
  return Map.groupBy(rows, (row) => row.equipment);
}

/** The interval that holds an instant and the one after it, where there are such. */
export const intervalsFrom = (transaction: Transaction, id: string, at: string): Promise<readonly StateInterval[]> =>
  transaction.query<StateInterval>(
    (sql) => sql`
      select record, state, from_at as "from", to_at as "to", reason
      from equipment_state
      where equipment = ${id} and (to_at is null or to_at > ${at})
      order by from_at
      limit 2
    `,
  );

/** An id for a new record. */
export async function nextStateRecordId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'ES-' || nextval('equipment_state_record_number') as id`,
  );
  if (row === undefined) throw new Error('a sequence gave no number');
  return row.id;
}

/** The equipment that a record is of; null when there is no such record. */
export async function equipmentOfRecord(transaction: Transaction, record: string): Promise<string | null> {
  const [row] = await transaction.query<{ equipment: string }>(
    (sql) => sql`
      select equipment
      from equipment_state_record
      where id = ${record}
    `,
  );
  return row?.equipment ?? null;
}

/** The records of a record's equipment at its very instant, itself among them, as they were recorded. */
export const recordsBeside = (transaction: Transaction, record: string): Promise<readonly StateRecord[]> =>
  transaction.query<StateRecord>(
    (sql) => sql`
      select beside.id, beside.state, beside.occurred_at, beside.reason, reversal.id is not null as is_reversed
      from
        equipment_state_record as asked
        join equipment_state_record as beside
          on beside.equipment = asked.equipment and beside.occurred_at = asked.occurred_at
        left join equipment_state_reversal as reversal on reversal.record = beside.id
      where asked.id = ${record}
      order by
        beside.source is null, beside.sequence, beside.source || '/' || beside.document || '/' || beside.line, beside.number
    `,
  );

/** Adds the record, ends the interval that it begins in, if any, and adds the interval that it comes to. */
export async function saveStateRecorded(
  transaction: Transaction,
  equipment: Equipment,
  { interval }: StateRecorded,
): Promise<void> {
  const { record, state, reason, from, to } = interval;
  const planned = isStop(state) ? state === 'PLANNED_DOWN' : null;
  await transaction.query(
    (sql) => sql`
      insert into equipment_state_record (id, equipment, plant, state, reason, occurred_at)
      values (${record}, ${equipment.id}, ${equipment.plant}, ${state}, ${reason}, ${from})
    `,
  );
  await transaction.query(
    (sql) => sql`
      update equipment_state
      set to_at = ${from}
      where equipment = ${equipment.id} and from_at < ${from} and (to_at is null or to_at > ${from})
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into equipment_state (equipment, plant, record, state, reason, from_at, to_at, planned)
      values (${equipment.id}, ${equipment.plant}, ${record}, ${state}, ${reason}, ${from}, ${to}, ${planned})
      on conflict (equipment, from_at) do update
      set
        record = excluded.record,
        state = excluded.state,
        reason = excluded.reason,
        recorded_at = excluded.recorded_at,
        planned = excluded.planned,
        downtime_reason = null,
        downtime_category = null
    `,
  );
  await saveStatesNow(transaction, [equipment.id]);
}

/** Adds the reversal, answers its id, and lets what was there before the record last on. */
export async function saveStateReversed(
  transaction: Transaction,
  equipment: Equipment,
  { record: { id: record }, beneath, reason }: StateReversed,
): Promise<string> {
  const [reversal] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into equipment_state_reversal (record, plant, reason)
      values (${record}, ${equipment.plant}, ${reason})
      returning id
    `,
  );
  if (reversal === undefined) throw new Error('a reversal was not written');
  if (beneath === null) await removeInterval(transaction, record);
  else await replaceInterval(transaction, record, beneath);
  await saveStatesNow(transaction, [equipment.id]);
  return reversal.id;
}

async function removeInterval(transaction: Transaction, record: string): Promise<void> {
  const [gone] = await transaction.query<{ equipment: string; from: string; to: string | null }>(
    (sql) => sql`
      delete from equipment_state
      where record = ${record}
      returning equipment, from_at as "from", to_at as "to"
    `,
  );
  if (gone === undefined) return;
  await transaction.query(
    (sql) => sql`
      update equipment_state
      set to_at = ${gone.to}
      where equipment = ${gone.equipment} and from_at < ${gone.from} and to_at = ${gone.from}
    `,
  );
}

/** Puts another record in the place of one, with the reason that it had been given as a stop. */
const replaceInterval = (
  transaction: Transaction,
  record: string,
  { id, state, reason }: StateRecord,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update equipment_state
      set
        record = ${id},
        state = ${state},
        reason = ${reason},
        planned = coalesce(given.planned, ${isStop(state) ? state === 'PLANNED_DOWN' : null}::boolean),
        downtime_reason = given.reason,
        downtime_category = given.category
      from
        (values (true)) as always
        left join lateral (
          select classification.reason, category, planned
          from downtime_classification as classification
          where classification.record = ${id}
          order by number desc
          limit 1
        ) as given on true
      where record = ${record}
    `,
  );

/** Notes in equipment what it is doing now, and since when it is stopped, unplanned, in whatever states of that kind. */
export const saveStatesNow = (transaction: Transaction, equipment: readonly string[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update equipment
      set
        state = coalesce(now_in.state, 'UNKNOWN'),
        state_since = now_in.from_at,
        down_since = case when now_in.planned is false then coalesce(running.until, first.from_at) end
      from
        unnest(${equipment as string[]}::text[]) as asked (id)
        left join equipment_state as now_in on now_in.equipment = asked.id and now_in.to_at is null
        left join lateral (
          select to_at as until
          from equipment_state as earlier
          where
            now_in.planned is false
            and earlier.equipment = asked.id
            and earlier.from_at < now_in.from_at
            and earlier.planned is distinct from false
          order by earlier.from_at desc
          limit 1
        ) as running on true
        left join lateral (
          select from_at
          from equipment_state as earlier
          where now_in.planned is false and running.until is null and earlier.equipment = asked.id
          order by from_at
          limit 1
        ) as first on true
      where equipment.id = asked.id
    `,
  );
