import { notInFuture, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { isBefore, isSame } from './time.ts';

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
