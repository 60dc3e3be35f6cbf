import { found, notInFuture } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, type Job, type JobCommand, type Situation } from '../domain/job.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import { later } from '../domain/time.ts';
import type {
  CompleteJobInput,
  DispatchJobInput,
  ReportProductionInput,
  ResumeJobInput,
  StartJobInput,
  SuspendJobInput,
} from '../schema.generated.ts';
import { lockEquipment } from '../store/equipment.ts';
import { holdsOn } from '../store/hold.ts';
import { operationsByOrder } from '../store/job.ts';
import { lockOrderOfJob } from '../store/production-order.ts';
import { released } from './released-order.ts';
import { saveJobEvents } from './save-job-events.ts';

/** Dispatches a job and answers its id. */
export const dispatchJob = (session: Session, key: string, input: DispatchJobInput): Promise<string> =>
  onJob(session, 'dispatchJob', key, input, async (at, { transaction, order, job }) => {
    const workCenter = input.workCenter ?? job.workCenter;
    if (workCenter !== null) await expectInPlant(transaction, order, workCenter, 'input.workCenter');
    return { kind: 'DispatchJob', workCenter: input.workCenter ?? null, at };
  });

/** Starts a job and answers its id. */
export const startJob = (session: Session, key: string, input: StartJobInput): Promise<string> =>
  onJob(session, 'startJob', key, input, (at) => ({ kind: 'StartJob', at }));

/** Suspends a job and answers its id. */
export const suspendJob = (session: Session, key: string, input: SuspendJobInput): Promise<string> =>
  onJob(session, 'suspendJob', key, input, (at) => ({ kind: 'SuspendJob', reason: input.reason, at }));

/** Resumes a job and answers its id. */
export const resumeJob = (session: Session, key: string, input: ResumeJobInput): Promise<string> =>
  onJob(session, 'resumeJob', key, input, (at) => ({ kind: 'ResumeJob', at }));

/** Reports what a job made and answers the job's id. */
export const reportProduction = (session: Session, key: string, input: ReportProductionInput): Promise<string> =>
  onJob(session, 'reportProduction', key, input, async (at, { transaction, order }) => {
    if (input.equipment != null) await expectInPlant(transaction, order, input.equipment, 'input.equipment');
    return { ...input, kind: 'ReportProduction', at };
  });

/** Completes a job, with the last one its order, and answers the job's id. */
export const completeJob = (session: Session, key: string, input: CompleteJobInput): Promise<string> =>
  onJob(session, 'completeJob', key, input, (at) => ({ kind: 'CompleteJob', at }));

interface JobInput {
  readonly id: string;
  readonly occurredAt?: string | null | undefined;
}

/** A job with its order, both under the order's lock. */
export interface JobAtHand {
  readonly transaction: Transaction;
  readonly order: ReleasedOrder;
  readonly jobs: readonly Job[];
  readonly job: Job;
}

/** Loads a job under the lock of its order. Throws NOT_FOUND, and ILLEGAL_STATE for an imported one. */
export async function takeJob(transaction: Transaction, id: string): Promise<JobAtHand> {
  const order = released(found(await lockOrderOfJob(transaction, id), 'job', id, 'input.id'), 'input.id');
  const jobs = (await operationsByOrder(transaction, [order.id])) as readonly Job[];
  const job = found(
    jobs.find((candidate) => candidate.id === id),
    'job',
    id,
    'input.id',
  );
  return { transaction, order, jobs, job };
}

/** When it happened: as stated, else now; a clock behind the one that started the job does not refuse the command. */
export const timeOf = (input: JobInput, { transaction, job }: JobAtHand): string =>
  input.occurredAt == null
    ? later(transaction.now, job.startedAt ?? transaction.now)
    : notInFuture(input.occurredAt, transaction.now, 'input.occurredAt');

const onJob = (
  session: Session,
  mutation: string,
  idempotencyKey: string,
  input: JobInput,
  toCommand: (at: string, atHand: JobAtHand) => JobCommand | Promise<JobCommand>,
): Promise<string> =>
  runCommand(session, { mutation, idempotencyKey, input }, async (transaction) => {
    const atHand = await takeJob(transaction, input.id);
    const { order, jobs, job } = atHand;
    const holds = await holdsOn(transaction, order.plant, [
      ['ORDER', order.id],
      ['ITEM', order.item],
    ]);
    const command = await toCommand(timeOf(input, atHand), atHand);
    const situation: Situation = { job: job.id, unit: order.unit, jobs, holds };
    const events = decide(situation, command);
    await saveJobEvents(transaction, order, events, events.reduce(evolve, jobs));
    return job.id;
  });

async function expectInPlant(
  transaction: Transaction,
  order: ReleasedOrder,
  id: string,
  argument: string,
): Promise<void> {
  const equipment = found(await lockEquipment(transaction, id), 'equipment', id, argument);
  if (equipment.plant === order.plant) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Equipment ${id} is in plant ${equipment.plant}, order ${order.id} in ${order.plant}.`,
    { argument },
  );
}
