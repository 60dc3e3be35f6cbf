import { add, compare, maximum, minimum, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { refuseHeld, type Hold } from './hold.ts';
import { production, type ProductionFigures, type StatedProduction } from './production.ts';
import { isBefore } from './time.ts';
import { unreported } from './wip.ts';

interface JobCore {
  readonly id: string;
  readonly sequence: number;
  readonly workCenter: string | null;
  /** Who does it, when it is not done in the plant. */
  readonly subcontractSupplier: string | null;
  readonly checkpoint: boolean;
  readonly inspectionPassed: boolean | null;
  /** Whether an inspection that it must pass is requested and not recorded. */
  readonly inspectionOpen: boolean;
  /** When its state last changed; null while PENDING. */
  readonly changedAt: string | null;
  /** Whether it was aborted, also once it is closed; absent: it was not. */
  readonly isAborted?: boolean;
  /** Counted from the transfers to the job and from its reports, in the order's unit. */
  readonly inTransit: Decimal;
  readonly received: Decimal;
  readonly good: Decimal;
  readonly scrap: Decimal;
  readonly rework: Decimal;
  /** Of the first job: what it may make yet beyond what reached it, by the order's tolerance; of others zero. */
  readonly tolerated: Decimal;
}

/** One operation of an order where it stands. */
export type Job = JobCore &
  (
    | {
        readonly state: 'PENDING' | 'DISPATCHED' | 'READY' | 'CANCELLED';
        readonly startedAt: null;
        readonly endedAt: null;
      }
    | { readonly state: 'RUNNING' | 'SUSPENDED'; readonly startedAt: string; readonly endedAt: null }
    | { readonly state: 'COMPLETED' | 'ABORTED' | 'CLOSED'; readonly startedAt: string; readonly endedAt: string }
  );

export type JobState = Job['state'];

/** What a decision on a job takes into account. */
export interface Situation {
  readonly job: string;
  /** The unit in which the order counts its pieces. */
  readonly unit: string;
  /** All jobs of the order, in sequence. */
  readonly jobs: readonly Job[];
  /** Holds in force on the order, its item, or the supplier who does the job. */
  readonly holds: readonly Hold[];
}

export type JobCommand =
  | { readonly kind: 'DispatchJob'; readonly workCenter: string | null; readonly at: string }
  | { readonly kind: 'MakeJobReady'; readonly at: string }
  | { readonly kind: 'StartJob'; readonly at: string }
  | { readonly kind: 'SuspendJob'; readonly reason: string; readonly at: string }
  | { readonly kind: 'ResumeJob'; readonly at: string }
  | ({ readonly kind: 'ReportProduction'; readonly at: string } & StatedProduction)
  | { readonly kind: 'CompleteJob'; readonly at: string }
  | { readonly kind: 'AbortJob'; readonly reason: string; readonly at: string }
  | { readonly kind: 'CancelJob'; readonly reason: string; readonly at: string }
  | { readonly kind: 'CloseJob'; readonly at: string };

export type JobEvent = { readonly job: string; readonly at: string } & (
  | { readonly kind: 'JobDispatched'; readonly workCenter: string | null }
  | { readonly kind: 'JobMadeReady' }
  | { readonly kind: 'PiecesReceived'; readonly quantity: Decimal }
  | { readonly kind: 'JobStarted' }
  | { readonly kind: 'JobSuspended'; readonly reason: string }
  | { readonly kind: 'JobResumed' }
  | { readonly kind: 'ProductionReported'; readonly figures: ProductionFigures }
  /** Good pieces are on their way from `job` to the next one. */
  | { readonly kind: 'PiecesSent'; readonly to: string; readonly quantity: Decimal }
  | { readonly kind: 'JobCompleted' }
  | { readonly kind: 'JobAborted'; readonly reason: string }
  | { readonly kind: 'JobCancelled'; readonly reason: string }
  | { readonly kind: 'JobClosed' }
  /** `job` was the last one. */
  | { readonly kind: 'OrderCompleted'; readonly good: Decimal; readonly scrap: Decimal }
);

/** What happens on a command. Throws BAD_INPUT, ILLEGAL_STATE, RULE_VIOLATED, ON_HOLD, UNIT_MISMATCH. */
export function decide(situation: Situation, command: JobCommand): readonly JobEvent[] {
  const { job, previous, next } = locate(situation);
  const { at } = command;
  const here = { job: job.id, at };
  switch (command.kind) {
    case 'DispatchJob': {
      expectState(job, ['PENDING'], 'dispatched');
      const workCenter = command.workCenter ?? job.workCenter;
      if (workCenter === null && job.subcontractSupplier === null) {
        throw violated(`Job ${job.id} has no work center by its routing; name one.`, 'input.workCenter');
      }
      return [{ kind: 'JobDispatched', ...here, workCenter }];
    }
    case 'MakeJobReady':
      expectState(job, ['DISPATCHED'], 'made ready');
      expectAfterChange(job, at);
      return [{ kind: 'JobMadeReady', ...here }];
    case 'StartJob':
      expectState(job, ['DISPATCHED', 'READY'], 'started');
      expectAfterChange(job, at);
      refuseHeld(situation.holds, 'input.id');
      return [...received(job, at), { kind: 'JobStarted', ...here }];
    case 'SuspendJob':
      expectState(job, ['RUNNING'], 'suspended');
      expectAfterStart(job, at);
      expectAfterChange(job, at);
      return [{ kind: 'JobSuspended', ...here, reason: text(command.reason, 'input.reason') }];
    case 'ResumeJob':
      expectState(job, ['SUSPENDED'], 'resumed');
      expectAfterStart(job, at);
      expectAfterChange(job, at);
      refuseHeld(situation.holds, 'input.id');
      return [{ kind: 'JobResumed', ...here }];
    case 'ReportProduction': {
      // Also when it is completed: a report that was reversed is made good by another one.
      expectState(job, ['RUNNING', 'COMPLETED'], 'reported on');
      expectAfterStart(job, at);
      const figures = production(command, situation.unit);
      const pieces = add(figures.good, figures.scrap, figures.rework);
      const left = add(unreported(job), job.inTransit, job.tolerated);
      if (sign(pieces) > 0 && compare(pieces, left) > 0) {
        throw violated(
          `Job ${job.id} has ${left} ${situation.unit} left to report: of ${limitOf(job)} that ` +
            `${reaches(job)}, ${job.good} good, ${job.scrap} scrap and ${job.rework} rework are reported. ` +
            `Good, scrap and rework of this report make ${pieces}.`,
        );
      }
      const sent = next !== undefined && sign(figures.good) > 0;
      return [
        ...received(job, at),
        { kind: 'ProductionReported', ...here, figures },
        ...(sent ? [{ kind: 'PiecesSent', ...here, to: next.id, quantity: figures.good } as const] : []),
      ];
    }
    case 'CompleteJob':
      expectState(job, ['RUNNING'], 'completed');
      expectAfterStart(job, at);
      expectAfterChange(job, at);
      expectAllDone(job, previous, situation.unit);
      return [
        { kind: 'JobCompleted', ...here },
        ...(next === undefined ? [{ kind: 'OrderCompleted', ...here, ...totals(situation.jobs) } as const] : []),
      ];
    case 'AbortJob':
      expectState(job, ['RUNNING', 'SUSPENDED'], 'aborted');
      expectAfterChange(job, at);
      return [{ kind: 'JobAborted', ...here, reason: text(command.reason, 'input.reason') }];
    case 'CancelJob':
      expectState(job, ['PENDING', 'DISPATCHED', 'READY'], 'cancelled');
      expectAfterChange(job, at);
      return [{ kind: 'JobCancelled', ...here, reason: text(command.reason, 'input.reason') }];
    case 'CloseJob':
      expectState(job, ['COMPLETED', 'ABORTED'], 'closed');
      expectAfterChange(job, at);
      return [{ kind: 'JobClosed', ...here }];
    default:
      return command satisfies never;
  }
}

/** The jobs of the order after an event. */
export function evolve(jobs: readonly Job[], event: JobEvent): readonly Job[] {
  const concerned = event.kind === 'PiecesSent' ? event.to : event.job;
  return jobs.map((job) => (job.id === concerned ? evolveJob(job, event) : job));
}

function evolveJob(job: Job, event: JobEvent): Job {
  switch (event.kind) {
    case 'JobMadeReady':
      return { ...job, state: 'READY', changedAt: event.at, startedAt: null, endedAt: null };
    case 'JobAborted':
      return { ...job, state: 'ABORTED', changedAt: event.at, startedAt: job.startedAt ?? event.at, endedAt: event.at };
    case 'JobCancelled':
      return { ...job, state: 'CANCELLED', changedAt: event.at, startedAt: null, endedAt: null };
    case 'JobClosed': {
      const { startedAt, endedAt } = job;
      return {
        ...job,
        state: 'CLOSED',
        changedAt: event.at,
        startedAt: startedAt ?? event.at,
        endedAt: endedAt ?? event.at,
      };
    }
    case 'JobDispatched':
      return {
        ...job,
        state: 'DISPATCHED',
        changedAt: event.at,
        workCenter: event.workCenter,
        startedAt: null,
        endedAt: null,
      };
    case 'PiecesReceived':
      return { ...job, received: add(job.received, event.quantity), inTransit: '0' };
    case 'JobStarted':
      return { ...job, state: 'RUNNING', changedAt: event.at, startedAt: event.at, endedAt: null };
    case 'JobSuspended':
      return { ...job, state: 'SUSPENDED', changedAt: event.at, startedAt: job.startedAt ?? event.at, endedAt: null };
    case 'JobResumed':
      return { ...job, state: 'RUNNING', changedAt: event.at, startedAt: job.startedAt ?? event.at, endedAt: null };
    case 'ProductionReported': {
      const { good, scrap, rework } = event.figures;
      const reported = {
        ...job,
        ...{ good: add(job.good, good), scrap: add(job.scrap, scrap), rework: add(job.rework, rework) },
      };
      // What is made beyond what reached the first job, it began as well.
      const more = minimum(maximum(subtract('0', unreported(reported)), '0'), job.tolerated);
      return { ...reported, received: add(job.received, more), tolerated: subtract(job.tolerated, more) };
    }
    case 'PiecesSent':
      return { ...job, inTransit: add(job.inTransit, event.quantity) };
    case 'JobCompleted':
      return {
        ...job,
        state: 'COMPLETED',
        changedAt: event.at,
        startedAt: job.startedAt ?? event.at,
        endedAt: event.at,
      };
    case 'OrderCompleted':
      return job;
    default:
      return event satisfies never;
  }
}

function locate({ job: id, jobs }: Situation): { job: Job; previous: Job | undefined; next: Job | undefined } {
  const index = jobs.findIndex((candidate) => candidate.id === id);
  const job = jobs[index];
  if (job === undefined) throw new TypeError(`job ${id} is none of its order's`);
  return { job, previous: jobs[index - 1], next: jobs[index + 1] };
}

/** How much a job may report in all. */
export const limitOf = (job: Pick<Job, 'received' | 'inTransit' | 'tolerated'>): Decimal =>
  add(job.received, job.inTransit, job.tolerated);

const reaches = (job: Job): string => (sign(job.tolerated) > 0 ? 'reached it or are tolerated' : 'reached it');

const received = (job: Job, at: string): readonly JobEvent[] =>
  sign(job.inTransit) > 0 ? [{ kind: 'PiecesReceived', job: job.id, at, quantity: job.inTransit }] : [];

const totals = (jobs: readonly Job[]): { good: Decimal; scrap: Decimal } => ({
  good: jobs.at(-1)?.good ?? '0',
  scrap: add(...jobs.map((job) => job.scrap)),
});

function expectAllDone(job: Job, previous: Job | undefined, unit: string): void {
  if (previous !== undefined && previous.state !== 'COMPLETED' && previous.state !== 'CLOSED') {
    throw violated(`Job ${previous.id}, before ${job.id}, is ${previous.state}; it is completed first.`);
  }
  if (sign(job.inTransit) > 0) {
    throw violated(`${job.inTransit} ${unit} are on their way to job ${job.id}; report them first.`);
  }
  const left = unreported(job);
  if (sign(left) > 0) {
    throw violated(`Job ${job.id} received ${job.received} ${unit}, and ${left} of them are not reported.`);
  }
  expectInspected(job);
}

/** Refuses completion while a required inspection is open or failed. Throws RULE_VIOLATED. */
export function expectInspected(job: Pick<Job, 'id' | 'checkpoint' | 'inspectionOpen' | 'inspectionPassed'>): void {
  const needed = job.checkpoint ? `Job ${job.id} is a checkpoint: it` : `Job ${job.id}`;
  const refuse = (complaint: string): MillgraphError =>
    violated(`${needed} is completed after its inspection passed, and ${complaint}.`);
  if (job.inspectionOpen) throw refuse('one is open');
  if (job.inspectionPassed === false) throw refuse('its inspection failed');
  if (job.checkpoint && job.inspectionPassed === null) throw refuse('no inspection is recorded');
}

/** Refuses what does not fit the job's state. Throws ILLEGAL_STATE. */
export function expectState(job: Pick<Job, 'id' | 'state'>, states: readonly JobState[], done: string): void {
  if (states.includes(job.state)) return;
  throw new MillgraphError(
    'ILLEGAL_STATE',
    `Job ${job.id} is ${job.state}; only a job that is ${states.join(' or ')} is ${done}.`,
    { argument: 'input.id' },
  );
}

/** Refuses what would have happened before the job started. Throws RULE_VIOLATED. */
export function expectAfterStart(job: Pick<Job, 'id' | 'startedAt'>, at: string): void {
  if (job.startedAt !== null && isBefore(at, job.startedAt)) {
    throw violated(`Job ${job.id} started at ${job.startedAt}, after ${at}.`, 'input.occurredAt');
  }
}

/** Refuses a change of state before the last one. Throws RULE_VIOLATED. */
function expectAfterChange(job: Pick<Job, 'id' | 'state' | 'changedAt'>, at: string): void {
  if (job.changedAt !== null && isBefore(at, job.changedAt)) {
    throw violated(`Job ${job.id} became ${job.state} at ${job.changedAt}, after ${at}.`, 'input.occurredAt');
  }
}

const violated = (message: string, argument = 'input.id'): MillgraphError =>
  new MillgraphError('RULE_VIOLATED', message, { argument });
