import { MillgraphError } from '#platform/errors.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';

/** How long a failed event is tried before it becomes a dead letter. */
export interface Patience {
  /** Failures that waiting does not mend, such as a refusal by a rule: so many, and the event is given up. */
  readonly attempts: number;
  /**
   * Hours for which an event is tried that speaks of what is not known yet, or met a database that was away: the other system
   * may be down for a night, and what it will tell mends everything.
   */
  readonly hours: number;
}

/** Twenty attempts take about ten minutes: time to mend a rate or an item that is missing, before anybody is called. */
export const defaultPatience: Patience = { attempts: 20, hours: 24 };

const hourMillis = 3_600_000;

/** Whether waiting may mend a failure by itself. */
export const isPassing = (error: unknown): boolean =>
  error instanceof NotKnownYet || (error instanceof MillgraphError && error.code === 'UNAVAILABLE');

/** Whether an event is given up that has just failed by `error`; `faults` and `waitedMillis` count this failure in. */
export const isGivenUp = (
  error: unknown,
  failed: { readonly faults: number; readonly waitedMillis: number },
  patience: Patience,
): boolean =>
  isPassing(error) ? failed.waitedMillis >= patience.hours * hourMillis : failed.faults >= patience.attempts;

/** What is told of a failure: neither stack nor SQL leaves the process. */
export interface ToldError {
  /** A code of the catalogue, or NOT_KNOWN_YET. */
  readonly code: string;
  readonly message: string;
}

const longestMessage = 1000;

/** A failure as it may be told. Of what our own code did not say by itself only the log knows more, under the event's id. */
export function toldOf(error: unknown, eventId: string): ToldError {
  if (error instanceof MillgraphError) return { code: error.code, message: error.message.slice(0, longestMessage) };
  if (error instanceof NotKnownYet) return { code: 'NOT_KNOWN_YET', message: error.message.slice(0, longestMessage) };
  // Reactions throw plain errors on events that cannot be; those of the driver and the runtime have classes of their own.
  const isOurs = error instanceof Error && Object.getPrototypeOf(error) === Error.prototype && !('code' in error);
  return {
    code: 'INTERNAL_SERVER_ERROR',
    message: isOurs
      ? error.message.slice(0, longestMessage)
      : `A fault of ours; the log holds it under event ${eventId}.`,
  };
}
