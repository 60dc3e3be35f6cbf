import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { CalendarOverride, WorkCalendar } from '../domain/calendar.ts';
import type { WorkCalendarFilter, WorkCalendarSort } from '../schema.generated.ts';

/** A page of work calendars as it is read. */
export type WorkCalendarPage = Connection<WorkCalendar>;

const columns = (sql: Sql) => sql`
  id, plant, equipment, name, time_zone, valid_from, valid_to, shifts,
  (
    select
      coalesce(
        jsonb_agg(
          jsonb_build_object('id', day.id, 'date', date, 'kind', kind, 'reason', reason, 'shift', shift)
          order by date, day.recorded_at, day.id
        ),
        '[]'
      )
    from calendar_override as day
    where day.calendar = work_calendar.id and withdrawn_at is null
  ) as overrides
`;

/** Calendars by id, in any order. */
export const workCalendars = (session: Scoped, ids: readonly string[]): Promise<readonly WorkCalendar[]> =>
  session.query<WorkCalendar>(
    (sql) => sql`
      select ${columns(sql)}
      from work_calendar
      where id = any(${ids as string[]})
    `,
  );

/** Somewhere work is done: an equipment, or where that is null or not known the plant. */
export interface WorkPlace {
  readonly key: string;
  readonly equipment: string | null;
  readonly plant: string;
}

/**
 * The calendars of places, the nearest first: the equipment's own, those of what it is part of, the plant's. Each is looked
 * up (`offset 0` has Postgres do so): it takes the places for more than they are, and would read all equipment beside them.
 */
export async function calendarsByPlace(
  session: Scoped,
  places: readonly WorkPlace[],
): Promise<ReadonlyMap<string, readonly WorkCalendar[]>> {
  const rows = await session.query<{ key: string; calendars: readonly string[] }>(
    (sql) => sql`
      with recursive asked as (
        select key, equipment, plant
        from jsonb_to_recordset(${sql.json(places as never)}) as asked (key text, equipment text, plant text)
      ),
      place as (
        select key, id, parent, 0 as distance
        from asked join equipment on equipment.id = asked.equipment
        union all
        select key, above.id, above.parent, distance + 1
        from place cross join lateral (select id, parent from equipment where id = place.parent offset 0) as above
      ),
      applies as (
        select key, calendar.id, distance
        from place cross join lateral (select id from work_calendar where equipment = place.id offset 0) as calendar
        union all
        -- Last, after every level of the hierarchy.
        select key, calendar.id, 100
        from
          asked
          cross join lateral (
            select id from work_calendar where plant = asked.plant and equipment is null offset 0
          ) as calendar
      )
      select key, array_agg(id order by distance, id) as calendars
      from applies
      group by key
    `,
  );
  const ids = [...new Set(rows.flatMap(({ calendars }) => calendars))];
  const read = ids.length === 0 ? [] : await workCalendars(session, ids);
  const byId = new Map(read.map((calendar) => [calendar.id, calendar]));
  return new Map(rows.map(({ key, calendars }) => [key, calendars.flatMap((id) => byId.get(id) ?? [])]));
}

/** The calendar under a lock that lasts until the transaction ends; null when there is none. */
export async function lockWorkCalendar(transaction: Transaction, id: string): Promise<WorkCalendar | null> {
  const [row] = await transaction.query<WorkCalendar>(
    (sql) => sql`
      select ${columns(sql)}
      from work_calendar
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Adds a calendar. Throws RULE_VIOLATED when another one of the same plant or equipment is valid on one of its days. */
export const insertWorkCalendar = (transaction: Transaction, calendar: WorkCalendar): Promise<unknown> =>
  refusingOverlap(
    calendar,
    transaction.query(
      (sql) => sql`
        insert into work_calendar (id, plant, equipment, name, time_zone, valid_from, valid_to, shifts)
        values (
          ${calendar.id}, ${calendar.plant}, ${calendar.equipment}, ${calendar.name}, ${calendar.timeZone},
          ${calendar.validFrom}, ${calendar.validTo}, ${sql.json(calendar.shifts as never)}
        )
      `,
    ),
  );

/** Writes when a calendar ends. Throws RULE_VIOLATED likewise. */
export const saveCalendarEnd = (transaction: Transaction, calendar: WorkCalendar): Promise<unknown> =>
  refusingOverlap(
    calendar,
    transaction.query(
      (sql) => sql`
        update work_calendar
        set valid_to = ${calendar.validTo}
        where id = ${calendar.id}
      `,
    ),
  );

const exclusionViolation = '23P01';

async function refusingOverlap(
  { plant, equipment, validFrom, validTo }: WorkCalendar,
  written: Promise<unknown>,
): Promise<void> {
  try {
    await written;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === exclusionViolation)) throw error;
    const owner = equipment === null ? `plant ${plant}` : `equipment ${equipment}`;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Another calendar of ${owner} is valid from ${validFrom} to ${validTo ?? 'open'} or a part of that; end it first.`,
      { argument: 'input' },
    );
  }
}

/** An id for a new override. */
export async function nextOverrideId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'CO-' || nextval('calendar_override_number') as id`,
  );
  if (row === undefined) throw new Error('a sequence gave no number');
  return row.id;
}

/** Adds an override of a day. */
export const insertOverride = (
  transaction: Transaction,
  { id: calendar, plant }: WorkCalendar,
  change: CalendarOverride,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into calendar_override (id, calendar, plant, date, kind, reason, shift)
      values (
        ${change.id}, ${calendar}, ${plant}, ${change.date}, ${change.kind}, ${change.reason},
        ${change.shift === null ? null : sql.json(change.shift as never)}
      )
    `,
  );

/** The calendar of an override that counts; null when there is none. */
export async function calendarOfOverride(transaction: Transaction, id: string): Promise<string | null> {
  const [row] = await transaction.query<{ calendar: string }>(
    (sql) => sql`
      select calendar
      from calendar_override
      where id = ${id} and withdrawn_at is null
    `,
  );
  return row?.calendar ?? null;
}

/** Withdraws an override. */
export const saveWithdrawal = (transaction: Transaction, id: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update calendar_override
      set withdrawn_at = ${transaction.now}
      where id = ${id}
    `,
  );

/** A page of calendars. */
export const workCalendarPage = (
  session: Scoped,
  page: PageArguments<WorkCalendarSort>,
  filter: WorkCalendarFilter,
): Promise<WorkCalendarPage> =>
  readPage<WorkCalendar, WorkCalendarSort>(session, page, {
    list: 'workCalendars',
    select: columns,
    from: (sql) => sql`from work_calendar`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`plant = ${filter.plant}`,
        filter.equipment != null && sql`equipment = ${filter.equipment}`,
        filter.timeZone != null && sql`time_zone = ${filter.timeZone}`,
        filter.validOn != null &&
          sql`valid_from <= ${filter.validOn} and coalesce(valid_to, 'infinity') > ${filter.validOn}`,
        filter.validFrom?.from != null && sql`valid_from >= ${filter.validFrom.from}`,
        filter.validFrom?.to != null && sql`valid_from < ${filter.validFrom.to}`,
        filter.validTo != null && sql`valid_to is not null`,
        filter.validTo?.from != null && sql`valid_to >= ${filter.validTo.from}`,
        filter.validTo?.to != null && sql`valid_to < ${filter.validTo.to}`,
        filter.text != null && hasWord(sql, 'work_calendar', 'id', filter.text),
      ]),
    id: 'id',
    sorts: {
      ID: { expression: 'id', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
      PLANT: { expression: 'plant', type: 'text' },
      EQUIPMENT: { expression: 'equipment', absent: '', type: 'text' },
      TIME_ZONE: { expression: 'time_zone', type: 'text' },
      VALID_FROM: { expression: 'valid_from', type: 'date' },
      VALID_TO: { expression: 'valid_to', absent: 'infinity', type: 'date' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
