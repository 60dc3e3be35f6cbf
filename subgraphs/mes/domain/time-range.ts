import { MillgraphError } from '#platform/errors.ts';
import { isBefore } from './time.ts';

/** A half-open range of points in time, RFC 3339 UTC. */
export interface TimeRange {
  readonly from: string;
  readonly to: string;
}

const dayMillis = 24 * 60 * 60 * 1000;

/** A range of time that is read at once: not empty, and at most so many days. Throws BAD_INPUT. */
export function timeRange({ from, to }: TimeRange, maximumDays: number): TimeRange {
  if (!isBefore(from, to) || Date.parse(to) - Date.parse(from) > maximumDays * dayMillis) {
    throw new MillgraphError(
      'BAD_INPUT',
      `from ${from} to ${to} is no range of more than nothing and at most ${maximumDays} days.`,
      { argument: 'to' },
    );
  }
  return { from, to };
}
