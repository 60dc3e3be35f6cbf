import { add, compare, subtract, type Decimal } from '#contracts/decimal.ts';
import type { JobState } from './job.ts';
import { isBefore, isSame } from './time.ts';
import type { Violation } from './violation.ts';

/** What a job goes through. */
export type JobEventKind =
  'DISPATCHED' | 'READY' | 'STARTED' | 'SUSPENDED' | 'RESUMED' | 'COMPLETED' | 'ABORTED' | 'CANCELLED' | 'CLOSED';

export interface Happening {
  /** `<kind>/<id>` of the record. */
  readonly record: string;
  readonly at: string;
  readonly sequence: number;
  /** Orders what is otherwise at once, the same in whatever order it arrives: which fact of whom; of a command: its number. */
  readonly key: string;
  /** Whether the shop floor told it, rather than a command that was checked. */
  readonly isFact: boolean;
}

export interface JobHappening extends Happening {
  readonly kind: JobEventKind;
  readonly workCenter: string | null;
}

export interface Reported extends Happening {
  readonly pieces: Decimal;
}

export interface Consumed extends Happening {
  readonly quantity: Decimal;
}

/** A job as its events leave it. */
export interface FoldedJob {
  readonly state: JobState;
  readonly workCenter: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly changedAt: string | null;
  /** Whether it was given up, also once it is closed. */
  readonly isAborted: boolean;
}

/** Rules broken, by record. */
export type Violations = ReadonlyMap<string, Violation>;

const unstarted: readonly JobState[] = ['PENDING', 'DISPATCHED', 'READY'];
const over: readonly JobState[] = ['COMPLETED', 'ABORTED', 'CANCELLED', 'CLOSED'];

/** From which states a job may come by a kind of event. */
const legalFrom: Readonly<Record<JobEventKind, readonly JobState[]>> = {
  DISPATCHED: ['PENDING'],
  READY: ['DISPATCHED'],
  STARTED: ['DISPATCHED', 'READY'],
  SUSPENDED: ['RUNNING'],
  RESUMED: ['SUSPENDED'],
  COMPLETED: ['RUNNING'],
  ABORTED: ['RUNNING', 'SUSPENDED'],
  CANCELLED: unstarted,
  CLOSED: ['COMPLETED', 'ABORTED'],
};

/**
 * The state of a job from all that was told of it, in whatever order it arrived: what happened later counts, what cannot
 * follow is marked as broken. A job that is over stays so.
 */
export function foldJob(
  job: string,
  workCenter: string | null,
  events: readonly JobHappening[],
  reports: readonly Reported[],
  consumptions: readonly Happening[],
): { readonly job: FoldedJob; readonly violations: Violations } {
  const violations = new Map<string, Violation>();
  let now: FoldedJob = {
    state: 'PENDING',
    workCenter,
    startedAt: null,
    endedAt: null,
    changedAt: null,
    isAborted: false,
  };
  const expect = (happening: Happening, states: readonly JobState[], done: string): void => {
    if (!happening.isFact || states.includes(now.state)) return;
    violations.set(happening.record, {
      rule: 'ILLEGAL_STATE',
      message: `Job ${job} was ${now.state} at ${happening.at}; only a job that is ${states.join(' or ')} is ${done}.`,
    });
  };
  const steps = [
    ...events.map((event) => ({ event, happening: event, rank: ranks[event.kind] })),
    ...reports.map((happening) => ({ event: null, happening, rank: 4 })),
    ...consumptions.map((happening) => ({ event: undefined, happening, rank: 4 })),
  ].sort(byTime);
  for (const { event, happening } of steps) {
    if (event === null) expect(happening, ['RUNNING', 'COMPLETED'], 'reported on');
    else if (event === undefined) expect(happening, ['RUNNING'], 'consuming');
    else {
      expect(event, legalFrom[event.kind], done[event.kind]);
      now = after(now, event);
    }
  }
  return { job: now, violations };
}

/** Which facts reported more than reached a job in all; the latest are too many. */
export function foldPieces(job: string, arrived: Decimal, reports: readonly Reported[], unit: string): Violations {
  return beyond(
    reports,
    (report) => report.pieces,
    arrived,
    (total) => ({
      rule: 'RULE_VIOLATED',
      message: `${arrived} ${unit} reached job ${job}; with this report ${total} are reported.`,
    }),
  );
}

/** Which facts put more into lots than is good; the latest are too many. */
export function foldLots(order: string, good: Decimal, lots: readonly Consumed[], unit: string): Violations {
  return beyond(
    lots,
    (lot) => lot.quantity,
    good,
    (total) => ({
      rule: 'RULE_VIOLATED',
      message: `Order ${order} has ${good} ${unit} good at its last operation; with this lot ${total} are in lots.`,
    }),
  );
}

/** Which facts took more of what a rework order mends than it is ordered to; the latest are too many. */
export function foldMended(
  order: string,
  ordered: Decimal,
  { issued, consumptions }: { readonly issued: Decimal; readonly consumptions: readonly Consumed[] },
  unit: string,
): Violations {
  return beyond(
    consumptions,
    (used) => used.quantity,
    subtract(ordered, issued),
    (total) => ({
      rule: 'RULE_VIOLATED',
      message: `Rework order ${order} mends ${ordered} ${unit}; with this consumption ${add(total, issued)} are taken.`,
    }),
  );
}

/** Which facts consumed more than a lot held, beside what else went from it; the latest are too many. */
export function foldConsumption(
  lot: string,
  available: Decimal,
  consumptions: readonly Consumed[],
  unit: string,
): Violations {
  return beyond(
    consumptions,
    (used) => used.quantity,
    available,
    (total) => ({
      rule: 'INSUFFICIENT_STOCK',
      message: `Lot ${lot} had ${available} ${unit} to consume; with this consumption ${total} ${unit} are taken.`,
    }),
  );
}

function beyond<Record extends Happening>(
  records: readonly Record[],
  amountOf: (record: Record) => Decimal,
  limit: Decimal,
  toViolation: (total: Decimal) => Violation,
): Violations {
  const violations = new Map<string, Violation>();
  let total: Decimal = '0';
  for (const record of records.map((happening) => ({ happening, rank: 4 })).sort(byTime)) {
    total = add(total, amountOf(record.happening));
    if (record.happening.isFact && compare(total, limit) > 0) {
      violations.set(record.happening.record, toViolation(total));
    }
  }
  return violations;
}

function after(job: FoldedJob, { kind, at, workCenter }: JobHappening): FoldedJob {
  if (over.includes(job.state)) {
    const isClosed = kind === 'CLOSED' && legalFrom.CLOSED.includes(job.state);
    return isClosed ? { ...job, state: 'CLOSED', changedAt: at } : job;
  }
  const startedAt = job.startedAt ?? at;
  switch (kind) {
    case 'DISPATCHED':
      return job.state === 'PENDING'
        ? { ...job, state: 'DISPATCHED', workCenter: workCenter ?? job.workCenter, changedAt: at }
        : job;
    case 'READY':
      return unstarted.includes(job.state) ? { ...job, state: 'READY', changedAt: at } : job;
    case 'STARTED':
    case 'RESUMED':
      return { ...job, state: 'RUNNING', startedAt, changedAt: at };
    case 'SUSPENDED':
      return { ...job, state: 'SUSPENDED', startedAt, changedAt: at };
    case 'COMPLETED':
      return { ...job, state: 'COMPLETED', startedAt, endedAt: at, changedAt: at };
    case 'ABORTED':
      return { ...job, state: 'ABORTED', startedAt, endedAt: at, changedAt: at, isAborted: true };
    case 'CANCELLED':
      return job.startedAt === null ? { ...job, state: 'CANCELLED', changedAt: at } : job;
    case 'CLOSED':
      return job;
    default:
      return kind satisfies never;
  }
}

/** What comes first of what is at once: a job is dispatched before it starts, and works before it stops. */
const ranks: Readonly<Record<JobEventKind, number>> = {
  ...{ DISPATCHED: 0, READY: 1, STARTED: 2, RESUMED: 3 },
  ...{ SUSPENDED: 5, COMPLETED: 6, ABORTED: 7, CANCELLED: 8, CLOSED: 9 },
};

const done: Readonly<Record<JobEventKind, string>> = {
  ...{ DISPATCHED: 'dispatched', READY: 'made ready', STARTED: 'started', RESUMED: 'resumed', SUSPENDED: 'suspended' },
  ...{ COMPLETED: 'completed', ABORTED: 'aborted', CANCELLED: 'cancelled', CLOSED: 'closed' },
};

interface Ranked {
  readonly happening: Happening;
  readonly rank: number;
}

function byTime(left: Ranked, right: Ranked): number {
  const [one, other] = [left.happening, right.happening];
  if (!isSame(one.at, other.at)) return isBefore(one.at, other.at) ? -1 : 1;
  if (one.sequence !== other.sequence) return one.sequence - other.sequence;
  if (left.rank !== right.rank) return left.rank - right.rank;
  return one.key < other.key ? -1 : 1;
}
