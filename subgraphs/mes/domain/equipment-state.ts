import { notInFuture, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { isBefore, isSame, sortable } from './time.ts';

/** What an equipment is doing, by the time model of ISO 22400-2. */
export type EquipmentState = 'PRODUCING' | 'SETUP' | 'IDLE' | 'DOWN' | 'PLANNED_DOWN' | 'OFF' | 'UNKNOWN';

/** A time spent in one state, half-open; `to` is null while it lasts. It is what a record comes to. */
export interface StateInterval {
  readonly record: string;
  readonly state: EquipmentState;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
}

/** The statement that an equipment went into a state. It stays, also when it is taken back. */
export interface StateRecord {
  readonly id: string;
  readonly state: EquipmentState;
  readonly occurredAt: string;
  readonly reason: string | null;
  readonly isReversed: boolean;
}

export interface RecordState {
  /** The id of the new record. */
  readonly record: string;
  readonly state: EquipmentState;
  readonly reason?: string | null | undefined;
  readonly at: string;
  readonly now: string;
}

/** An equipment went into a state; the state lasts until the next change that is known. */
export interface StateRecorded {
  readonly kind: 'StateRecorded';
  readonly interval: StateInterval;
}

/** A record is taken back: what was there before it lasts on, as if it had never been. */
export interface StateReversed {
  readonly kind: 'StateReversed';
  readonly record: StateRecord;
  /** The record that stands at the same instant then; null when there is none. */
  readonly beneath: StateRecord | null;
  readonly reason: string;
}

/**
 * What is recorded of a change of state, given all intervals that end after it. A change that is learned of late divides
 * the interval it falls into; one at the very instant of another takes its place. Throws BAD_INPUT.
 */
export function decide(intervals: readonly StateInterval[], command: RecordState): StateRecorded {
  const { record, state } = command;
  const from = notInFuture(command.at, command.now, 'input.occurredAt');
  const next = intervals.filter((interval) => isBefore(from, interval.from)).sort(byBeginning)[0];
  const reason = optionalText(command.reason, 'input.reason');
  return { kind: 'StateRecorded', interval: { record, state, from, to: next?.from ?? null, reason } };
}

/** The reversal of a record, given all of the equipment's at its instant as they were recorded. Throws ILLEGAL_STATE. */
export function reverse(records: readonly StateRecord[], id: string, reason: string): StateReversed {
  const record = records.find((candidate) => candidate.id === id);
  if (record === undefined) throw new TypeError(`record ${id} is none of the equipment's at its instant`);
  if (record.isReversed) {
    throw new MillgraphError('ILLEGAL_STATE', `Record ${id} is reversed already.`, { argument: 'input.id' });
  }
  const standing = records.filter(
    (other) => other.id !== id && !other.isReversed && isSame(other.occurredAt, record.occurredAt),
  );
  return { kind: 'StateReversed', record, beneath: standing.at(-1) ?? null, reason: text(reason, 'input.reason') };
}

/** The intervals after an event, oldest first. */
export function evolve(
  intervals: readonly StateInterval[],
  event: StateRecorded | StateReversed,
): readonly StateInterval[] {
  switch (event.kind) {
    case 'StateRecorded': {
      const { interval } = event;
      const kept = intervals
        .filter((other) => !isSame(other.from, interval.from))
        .map((other) =>
          isBefore(other.from, interval.from) && endsAfter(other, interval.from) ? cut(other, interval) : other,
        );
      return [...kept, interval].sort(byBeginning);
    }
    case 'StateReversed': {
      const gone = intervals.find(({ record }) => record === event.record.id);
      // Another record of the same instant has taken its place before.
      if (gone === undefined) return intervals;
      const { beneath } = event;
      if (beneath !== null) {
        const { id: record, state, reason } = beneath;
        return intervals.map((interval) => (interval === gone ? { ...gone, record, state, reason } : interval));
      }
      return intervals
        .filter((interval) => interval !== gone)
        .map((interval) =>
          interval.to !== null && isSame(interval.to, gone.from) ? { ...interval, to: gone.to } : interval,
        );
    }
    default:
      return event satisfies never;
  }
}

/** What decides between records of one instant: the one of a person's command, else what the source told last of it. */
export interface Precedence {
  readonly isCommand: boolean;
  readonly sequence: number;
  /** Which fact of whom; '' of a command. */
  readonly key: string;
}

/** An interval with the precedence of its record. */
export type RankedInterval = StateInterval & Precedence;

/** A record that is new, of any instant. */
export interface NewStateRecord extends Precedence {
  readonly record: string;
  readonly state: EquipmentState;
  readonly at: string;
  readonly reason: string | null;
}

/**
 * The intervals after many records, oldest first, whatever the order in which those arrived: the same as `decide` and
 * `evolve` of each, where no two are of one instant. `intervals` are those around the records, and the one that follows.
 */
export function foldStates(
  intervals: readonly RankedInterval[],
  records: readonly NewStateRecord[],
): readonly RankedInterval[] {
  const standing = new Map<string, RankedInterval>();
  for (const interval of intervals) standing.set(sortable(interval.from), interval);
  for (const { at: from, ...record } of records) {
    const known = standing.get(sortable(from));
    if (known === undefined || !precedes(record, known)) standing.set(sortable(from), { ...record, from, to: null });
  }
  const ends = new Map(intervals.map(({ record, to }) => [record, to]));
  return [...standing.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, interval], index, all) => {
      const next = all[index + 1]?.[1].from ?? null;
      const end = ends.get(interval.record) ?? null;
      return { ...interval, to: end !== null && (next === null || isBefore(end, next)) ? end : next };
    });
}

const precedes = (left: Precedence, right: Precedence): boolean => {
  if (left.isCommand !== right.isCommand) return right.isCommand;
  if (left.isCommand) return false;
  return left.sequence < right.sequence || (left.sequence === right.sequence && left.key < right.key);
};

/** The intervals that records come to, whatever their order: those not reversed, each until the next. Oldest first. */
export function intervalsOf(records: readonly StateRecord[]): readonly StateInterval[] {
  const standing = records.filter(
    (record, index) =>
      !record.isReversed &&
      !records.slice(index + 1).some((later) => !later.isReversed && isSame(later.occurredAt, record.occurredAt)),
  );
  return standing
    .map(({ id, state, occurredAt, reason }): StateInterval => ({
      record: id,
      state,
      from: occurredAt,
      to: null,
      reason,
    }))
    .sort(byBeginning)
    .map((interval, index, all) => ({ ...interval, to: all[index + 1]?.from ?? null }));
}

const endsAfter = (interval: StateInterval, time: string): boolean =>
  interval.to === null || isBefore(time, interval.to);
const cut = (interval: StateInterval, by: StateInterval): StateInterval => ({ ...interval, to: by.from });
const byBeginning = (left: StateInterval, right: StateInterval): number => (isBefore(left.from, right.from) ? -1 : 1);
