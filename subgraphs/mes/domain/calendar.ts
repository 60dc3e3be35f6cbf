import { isTimeZone, localDate } from '#contracts/zone-time.ts';
import { counted, dateRange, identifier, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export type Weekday = (typeof weekdays)[number];

/** Local times of day, `HH:MM`; an end that is not after its start is on the next day. */
export interface ClockRange {
  readonly start: string;
  readonly end: string;
}

/** A shift as it is worked on one day. */
export interface DailyShift extends ClockRange {
  readonly name: string;
  /** Planned breaks, in order and within the shift. */
  readonly breaks: readonly ClockRange[];
}

/** A shift as it is worked every week, on the days on which it begins. */
export interface WeeklyShift extends DailyShift {
  readonly weekdays: readonly Weekday[];
}

/** A day that is not as the week has it: without the week's shifts, or with one more. Both together replace them. */
export type CalendarOverride = { readonly id: string; readonly date: string; readonly reason: string } & (
  { readonly kind: 'CLOSED'; readonly shift: null } | { readonly kind: 'EXTRA_SHIFT'; readonly shift: DailyShift }
);

/** When a plant or an equipment is meant to work. Its days are half-open and local; `equipment` is null for the plant's. */
export interface WorkCalendar {
  readonly id: string;
  readonly plant: string;
  readonly equipment: string | null;
  readonly name: string;
  readonly timeZone: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly shifts: readonly WeeklyShift[];
  readonly overrides: readonly CalendarOverride[];
}

export interface CreateCalendar {
  readonly id: string;
  readonly plant: string;
  readonly name: string;
  readonly timeZone: string;
  readonly validFrom: string;
  readonly validTo?: string | null | undefined;
  readonly shifts: readonly (ClockRange & {
    readonly name: string;
    readonly weekdays: readonly Weekday[];
    readonly breaks: readonly ClockRange[];
  })[];
}

export const dayMinutes = 24 * 60;

/** The new calendar. Throws BAD_INPUT, and RULE_VIOLATED for shifts that overlap. */
export function createCalendar(command: CreateCalendar, equipment: string | null): WorkCalendar {
  const { timeZone, validFrom, validTo = null } = command;
  if (!isTimeZone(timeZone)) {
    throw badInput(`input.timeZone is ${JSON.stringify(timeZone)}, which is no IANA time zone.`, 'input.timeZone');
  }
  dateRange(validFrom, validTo, 'input.validTo');
  const shifts = counted(command.shifts, 'input.shifts', 0, 50).map((shift, index) => {
    const argument = `input.shifts.${index}`;
    counted(shift.weekdays, `${argument}.weekdays`, 1, 7);
    unique(shift.weekdays, (weekday) => weekday, `${argument}.weekdays`);
    return { ...dailyShift(shift, argument), weekdays: shift.weekdays };
  });
  const spans = shifts.flatMap((shift) =>
    shift.weekdays.map((weekday) => spanOn(weekdays.indexOf(weekday), shift, shift.name)),
  );
  // The week goes round: its last shift may reach into its first day.
  const first = spans.map((span) => ({ ...span, start: span.start + 7 * dayMinutes, end: span.end + 7 * dayMinutes }));
  refuseOverlap([...spans, ...first], 'input.shifts');
  return {
    id: identifier(command.id, 'input.id'),
    plant: command.plant,
    equipment,
    name: text(command.name, 'input.name'),
    ...{ timeZone, validFrom, validTo, shifts, overrides: [] },
  };
}

/** The shift with its breaks in order. Throws BAD_INPUT for times that are none, and breaks outside of it or in each other. */
export function dailyShift(shift: DailyShift, argument: string): DailyShift {
  const name = text(shift.name, `${argument}.name`, 60);
  const { start, end } = clockRange(shift, argument);
  const length = minutesFrom(start, end);
  const breaks = counted(shift.breaks, `${argument}.breaks`, 0, 20)
    .map((pause, index) => clockRange(pause, `${argument}.breaks.${index}`))
    .sort((left, right) => sinceStart(start, left.start) - sinceStart(start, right.start));
  let free = 0;
  for (const pause of breaks) {
    const begins = sinceStart(start, pause.start);
    const ends = begins + minutesFrom(pause.start, pause.end);
    if (begins < free || ends > length) {
      throw badInput(
        `${argument}.breaks has ${pause.start} to ${pause.end}, outside the shift ${start} to ${end} or in another break.`,
        `${argument}.breaks`,
      );
    }
    free = ends;
  }
  return { name, start, end, breaks };
}

/** The calendar with one more day that is not as its week has it. Throws BAD_INPUT, ALREADY_EXISTS, RULE_VIOLATED. */
export function override(calendar: WorkCalendar, change: CalendarOverride): WorkCalendar {
  const { date } = change;
  if (date < calendar.validFrom || (calendar.validTo !== null && date >= calendar.validTo)) {
    const { id, validFrom, validTo } = calendar;
    throw badInput(`${date} is outside calendar ${id}, valid from ${validFrom} to ${validTo ?? 'open'}.`, 'input.date');
  }
  const sameDay = calendar.overrides.filter((other) => other.date === date);
  if (change.kind === 'CLOSED' && sameDay.some(({ kind }) => kind === 'CLOSED')) {
    throw new MillgraphError('ALREADY_EXISTS', `Calendar ${calendar.id} is closed on ${date} already.`, {
      argument: 'input.date',
    });
  }
  return expectNoOverlapAround(date, { ...calendar, overrides: [...calendar.overrides, change] });
}

/** The calendar without an override. Throws RULE_VIOLATED when shifts would overlap that it kept apart. */
export function withdraw(calendar: WorkCalendar, id: string): WorkCalendar {
  const [gone] = calendar.overrides.filter((change) => change.id === id);
  if (gone === undefined) throw new TypeError(`override ${id} is none of calendar ${calendar.id}`);
  const overrides = calendar.overrides.filter((change) => change !== gone);
  return expectNoOverlapAround(gone.date, { ...calendar, overrides });
}

/** The calendar that ends earlier or later. Throws BAD_INPUT. */
export function endCalendar(calendar: WorkCalendar, validTo: string): WorkCalendar {
  dateRange(calendar.validFrom, validTo, 'input.validTo');
  return { ...calendar, validTo };
}

const clockPattern = /^([01]\d|2[0-3]):[0-5]\d$/;

function clockRange({ start, end }: ClockRange, argument: string): ClockRange {
  for (const [name, time] of [
    ['start', start],
    ['end', end],
  ] as const) {
    if (!clockPattern.test(time)) {
      throw badInput(
        `${argument}.${name} is ${JSON.stringify(time)}; give a local time as HH:MM.`,
        `${argument}.${name}`,
      );
    }
  }
  return { start, end };
}

/** Minutes since midnight. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Minutes from one time of day to the next occurrence of another, a whole day for the same. */
export const minutesFrom = (start: string, end: string): number =>
  ((minuteOf(end) - minuteOf(start) + dayMinutes - 1) % dayMinutes) + 1;

/** Minutes from the start of a shift to a time of day within it. */
export const sinceStart = (start: string, time: string): number => minutesFrom(start, time) % dayMinutes;

interface Span {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function spanOn(day: number, { start, end }: ClockRange, name: string): Span {
  const begins = day * dayMinutes + minuteOf(start);
  return { name, start: begins, end: begins + minutesFrom(start, end) };
}

function refuseOverlap(spans: readonly Span[], argument: string): void {
  const sorted = [...spans].sort((left, right) => left.start - right.start);
  for (const [index, span] of sorted.entries()) {
    const next = sorted[index + 1];
    if (next !== undefined && next.start < span.end) {
      throw new MillgraphError('RULE_VIOLATED', `Shift ${next.name} begins before shift ${span.name} ends.`, {
        argument,
      });
    }
  }
}

function expectNoOverlapAround(date: string, calendar: WorkCalendar): WorkCalendar {
  const spans = [-1, 0, 1].flatMap((day) =>
    shiftsOn(calendar, dayAfter(date, day)).map((shift) => spanOn(day, shift, shift.name)),
  );
  refuseOverlap(spans, 'input.shift');
  return calendar;
}

/** The shifts that begin on a local day. */
export function shiftsOn(calendar: WorkCalendar, day: string): readonly DailyShift[] {
  const changes = calendar.overrides.filter(({ date }) => date === day);
  const weekday = weekdays[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7];
  const regular = changes.some(({ kind }) => kind === 'CLOSED')
    ? []
    : calendar.shifts.filter((shift) => shift.weekdays.some((worked) => worked === weekday));
  return [...regular, ...changes.flatMap(({ shift }) => shift ?? [])];
}

/** The local day so many days later. */
export const dayAfter = (day: string, days: number): string => localDate(day, days) ?? day;

const badInput = (message: string, argument: string): MillgraphError =>
  new MillgraphError('BAD_INPUT', message, { argument });
