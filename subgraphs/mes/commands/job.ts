import { found, notInFuture } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, type Job, type JobCommand, type Situation } from '../domain/job.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import { expectGoesOn } from '../domain/order-end.ts';
import { expectReworkOrder, reworkedPieces } from '../domain/rework.ts';
import { later } from '../domain/time.ts';
import type {
  AbortJobInput,
  CancelJobInput,
  CloseJobInput,
  CompleteJobInput,
  DispatchJobInput,
  MakeJobReadyInput,
  ReportProductionInput,
  ResumeJobInput,
  ReturnReworkedPiecesInput,
  StartJobInput,
  SuspendJobInput,
} from '../schema.generated.ts';
import { lockEquipment } from '../store/equipment.ts';
import { holdsOn } from '../store/hold.ts';
import { operationsByOrder } from '../store/job.ts';
import { lockOrder, lockOrderOfJob } from '../store/production-order.ts';
import { insertReworkReturn, leftForRework } from '../store/rework.ts';
import { released } from './released-order.ts';
import { saveJobEvents } from './save-job-events.ts';

/** Dispatches a job and answers its id. */
export const dispatchJob = (session: Session, key: string, input: DispatchJobInput): Promise<string> =>
  onJob(session, 'dispatchJob', key, input, async (at, { transaction, order, job }) => {
    const workCenter = input.workCenter ?? job.workCenter;
    if (workCenter !== null) await expectInPlant(transaction, order, workCenter, 'input.workCenter');
    return { kind: 'DispatchJob', workCenter: input.workCenter ?? null, at };
  });

/** Says that all a job needs is there, and answers its id. */
export const makeJobReady = (session: Session, key: string, input: MakeJobReadyInput): Promise<string> =>
  onJob(session, 'makeJobReady', key, input, (at) => ({ kind: 'MakeJobReady', at }));

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
    expectGoesOn(order, 'input.id');
    if (input.equipment != null) await expectInPlant(transaction, order, input.equipment, 'input.equipment');
    return { ...input, kind: 'ReportProduction', at };
  });

/** Completes a job, with the last one its order, and answers the job's id. */
export const completeJob = (session: Session, key: string, input: CompleteJobInput): Promise<string> =>
  onJob(session, 'completeJob', key, input, (at) => ({ kind: 'CompleteJob', at }));

/** Gives up a job that has started, and answers its id. */
export const abortJob = (session: Session, key: string, input: AbortJobInput): Promise<string> =>
  onJob(session, 'abortJob', key, input, (at) => ({ kind: 'AbortJob', reason: input.reason, at }));

/** Withdraws a job that has not started, and answers its id. */
export const cancelJob = (session: Session, key: string, input: CancelJobInput): Promise<string> =>
  onJob(session, 'cancelJob', key, input, (at) => ({ kind: 'CancelJob', reason: input.reason, at }));

/** Closes a job that is over, and answers its id. */
export const closeJob = (session: Session, key: string, input: CloseJobInput): Promise<string> =>
  onJob(session, 'closeJob', key, input, (at) => ({ kind: 'CloseJob', at }));

/** Takes pieces back that were set aside for rework, or hands them to a rework order; answers the job's id. */
export const returnReworkedPieces = (
  session: Session,
  idempotencyKey: string,
  input: ReturnReworkedPiecesInput,
): Promise<string> =>
  runCommand(session, { mutation: 'returnReworkedPieces', idempotencyKey, input }, async (transaction) => {
    const atHand = await takeJob(transaction, input.id);
    const { order, job } = atHand;
    expectGoesOn(order, 'input.id');
    const at = timeOf(input, atHand);
    const reworkOrder = input.reworkOrder ?? null;
    if (reworkOrder !== null) {
      const target = found(await lockOrder(transaction, reworkOrder), 'order', reworkOrder, 'input.reworkOrder');
      expectReworkOrder(target, order);
    }
    const left = await leftForRework(transaction, job.id);
    const quantity = reworkedPieces(job, input.quantity, left, order.unit);
    const place = { order: order.id, plant: order.plant, job: job.id, at };
    const returned = await insertReworkReturn(transaction, place, quantity, reworkOrder);
    transaction.append({
      ...{ type: 'org.millgraph.mes.rework.returned.v1', subject: `job/${job.id}`, plant: order.plant, time: at },
      data: { returned, order: order.id, job: job.id, quantity: { value: quantity, unit: order.unit }, reworkOrder },
    });
    return job.id;
  });

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
    ? later(transaction.now, job.changedAt ?? job.startedAt ?? transaction.now)
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
      ['SUPPLIER', job.subcontractSupplier],
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
