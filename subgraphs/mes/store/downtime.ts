import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { foundBy } from '#platform/search.ts';
import type { Classification, DowntimeCategory } from '../domain/downtime.ts';
import type { EquipmentState, StateInterval } from '../domain/equipment-state.ts';
import type { TimeRange } from '../domain/time-range.ts';
import type { DowntimeFilter, DowntimeSort } from '../schema.generated.ts';
import { saveStatesNow } from './equipment-state.ts';

/** A stop of an equipment; `reason` and `category` are null until it is classified. */
export interface DowntimeRow {
  readonly id: string;
  readonly equipment: string;
  readonly state: EquipmentState;
  readonly from: string;
  readonly to: string | null;
  readonly minutes: string | null;
  readonly reason: string | null;
  readonly category: DowntimeCategory | null;
  readonly planned: boolean;
  readonly note: string | null;
}

/** A page of downtimes as it is read. */
export type DowntimePage = Connection<DowntimeRow>;

/** Downtimes by id, in any order. */
export const downtimesById = (session: Scoped, ids: readonly string[]): Promise<readonly DowntimeRow[]> =>
  session.query<DowntimeRow>(
    (sql) => sql`
      select
        record as id, equipment, state, from_at as "from", to_at as "to",
        trim_scale(extract(epoch from to_at - from_at) / 60) as minutes,
        downtime_reason as reason, downtime_category as category, planned, reason as note
      from equipment_state
      where record = any(${ids as string[]}) and planned is not null
    `,
  );

/** The downtimes of equipment that overlap a half-open range of time, oldest first, by equipment. */
export async function downtimesOf(
  session: Scoped,
  equipment: readonly string[],
  range: TimeRange,
): Promise<ReadonlyMap<string, readonly DowntimeRow[]>> {
  const rows = await session.query<DowntimeRow>(
    (sql) => sql`
      select
        record as id, equipment, state, from_at as "from", to_at as "to",
        trim_scale(extract(epoch from to_at - from_at) / 60) as minutes,
        downtime_reason as reason, downtime_category as category, planned, reason as note
      from equipment_state
      where
        equipment = any(${equipment as string[]})
        and planned is not null
        and from_at < ${range.to}
        and (to_at is null or to_at > ${range.from})
      order by equipment, from_at
    `,
  );
  return Map.groupBy(rows, (row) => row.equipment);
}

/** A state that an equipment is or was in, as its record came to it. */
export type StopAtHand = Pick<StateInterval, 'record' | 'state' | 'from' | 'to'>;

/** What a record came to; null when it was taken back, replaced, or there is none. */
export async function intervalOfRecord(transaction: Transaction, record: string): Promise<StopAtHand | null> {
  const [row] = await transaction.query<StopAtHand>(
    (sql) => sql`
      select record, state, from_at as "from", to_at as "to"
      from equipment_state
      where record = ${record}
    `,
  );
  return row ?? null;
}

/** The reasons that downtimes were given, oldest first. */
export const classificationsOf = (
  session: Scoped,
  records: readonly string[],
): Promise<readonly (Classification & { readonly record: string; readonly recordedAt: string })[]> =>
  session.query<Classification & { readonly record: string; readonly recordedAt: string }>(
    (sql) => sql`
      select record, reason, category, planned, note, recorded_at
      from downtime_classification
      where record = any(${records as string[]})
      order by record, number
    `,
  );

/** Adds a classification; it is the one that counts. */
export async function saveClassification(
  transaction: Transaction,
  record: string,
  plant: string,
  { reason, category, planned, note }: Classification,
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into downtime_classification (record, plant, reason, category, planned, note)
      values (${record}, ${plant}, ${reason}, ${category}, ${planned}, ${note})
    `,
  );
  await transaction.query(
    (sql) => sql`
      update equipment_state
      set downtime_reason = ${reason}, downtime_category = ${category}, planned = ${planned}
      where record = ${record}
    `,
  );
  const [stopped] = await transaction.query<{ equipment: string }>(
    (sql) => sql`
      select equipment
      from equipment_state
      where record = ${record}
    `,
  );
  if (stopped !== undefined) await saveStatesNow(transaction, [stopped.equipment]);
}

/** How the list of downtimes is read. */
export const downtimeList = (filter: DowntimeFilter): ListSource<DowntimeSort> => ({
  list: 'downtimes',
  select: (sql) => sql`
    record as id, equipment, state, from_at as "from", to_at as "to",
    trim_scale(extract(epoch from to_at - from_at) / 60) as minutes,
    downtime_reason as reason, downtime_category as category, planned, reason as note
  `,
  from: (sql) => sql`from equipment_state`,
  where: (sql) =>
    allOf(sql, [
      sql`planned is not null`,
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.equipment != null && sql`equipment = ${filter.equipment}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.reason != null && sql`downtime_reason = ${filter.reason}`,
      filter.category != null && sql`downtime_category = ${filter.category}`,
      filter.planned != null && sql`case when planned then 1 else 0 end = ${filter.planned ? 1 : 0}`,
      filter.classified === true && sql`downtime_reason is not null`,
      filter.classified === false && sql`downtime_reason is null`,
      filter.from?.from != null && sql`from_at >= ${filter.from.from}`,
      filter.from?.to != null && sql`from_at < ${filter.from.to}`,
      filter.to != null && sql`to_at is not null`,
      filter.to?.from != null && sql`to_at >= ${filter.to.from}`,
      filter.to?.to != null && sql`to_at < ${filter.to.to}`,
      filter.text != null &&
        sql`record in (
          ${foundBy(sql, 'equipment_state', filter.text)}
          union
          select record from equipment_state
          where downtime_reason in (${foundBy(sql, 'downtime_reason', filter.text)})
        )`,
    ]),
  id: 'record',
  sorts: {
    FROM: { expression: 'from_at', type: 'timestamptz' },
    TO: { expression: 'to_at', absent: 'infinity', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    EQUIPMENT: { expression: 'equipment', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    REASON: { expression: 'downtime_reason', absent: '', type: 'text' },
    CATEGORY: { expression: 'downtime_category', absent: '', type: 'text' },
    PLANNED: { expression: 'case when planned then 1 else 0 end', type: 'integer' },
    CLASSIFIED: { expression: '(downtime_reason is not null)', type: 'boolean' },
  },
  defaultOrder: { field: 'FROM', direction: 'DESC' },
});

/** A page of downtimes. */
export const downtimePage = (
  session: Scoped,
  page: PageArguments<DowntimeSort>,
  filter: DowntimeFilter,
): Promise<DowntimePage> => readPage<DowntimeRow, DowntimeSort>(session, page, downtimeList(filter));
