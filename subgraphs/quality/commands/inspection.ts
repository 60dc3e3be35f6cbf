import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import {
  decide,
  evolve,
  refuseGivenUp,
  type Inspection,
  type InspectionEvent,
  type RequestInspection,
} from '../domain/inspection.ts';
import { assertPlanFits } from '../domain/inspection-plan.ts';
import type {
  CancelInspectionInput,
  RecordInspectionInput,
  RequestInspectionInput,
  ReverseInspectionInput,
} from '../schema.generated.ts';
import {
  insertInspections,
  insertRecord,
  insertReversal,
  lockInspection,
  nextDocumentId,
  nextInspectionIds,
  updateInspection,
} from '../store/inspection.ts';
import { characteristicsOfPlans, inspectionPlansById, inspectionPlansFor } from '../store/inspection-plan.ts';
import { lockJob } from '../store/known.ts';
import { known } from './known.ts';

/** Requests an inspection, and answers its id. */
export const requestInspection = (
  session: Session,
  idempotencyKey: string,
  input: RequestInspectionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'requestInspection', idempotencyKey, input }, async (transaction) => {
    const { order, job, lot, plant, item } = input;
    if (job != null) await lockJob(transaction, job);
    const things = await known(transaction, { order, job, lot, plant, item });
    refuseGivenUp(things.job);
    const plan = await planFor(transaction, input);
    const at = occurredAt(transaction, input);
    const [id] = await request(transaction, [{ kind: 'RequestInspection', plan, plant, item, order, job, lot, at }]);
    return id ?? '';
  });

/**
 * Requests inspections within a transaction that has begun, and answers their ids in order. Throws what `decide` throws;
 * then nothing is written.
 */
export async function request(
  transaction: Transaction,
  commands: readonly Omit<RequestInspection, 'id'>[],
): Promise<readonly string[]> {
  const ids = await nextInspectionIds(transaction, commands.length);
  const inspections = commands.map((command, index) =>
    decide(null, { ...command, id: ids[index] ?? '' }).reduce<Inspection | null>(evolve, null),
  );
  const requested = inspections.filter((inspection) => inspection !== null);
  await insertInspections(transaction, requested);
  for (const inspection of requested) {
    transaction.append({
      type: 'org.millgraph.quality.inspection.requested.v1',
      ...about(inspection),
      time: inspection.requestedAt,
      data: fact(inspection),
    });
  }
  return ids;
}

/** Records what was measured, and answers the inspection's id. */
export const recordInspection = (
  session: Session,
  idempotencyKey: string,
  input: RecordInspectionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'recordInspection', idempotencyKey, input }, async (transaction) => {
    const inspection = found(await lockInspection(transaction, input.id), 'inspection', input.id, 'input.id');
    const characteristics =
      inspection.plan === null ? null : await characteristicsOfPlans(transaction, [inspection.plan]);
    const record = await nextDocumentId(transaction, 'inspection_record');
    const at = occurredAt(transaction, input);
    return store(
      transaction,
      inspection,
      decide(inspection, { kind: 'RecordInspection', ...input, record, characteristics, at }),
    );
  });

/** Takes back what was recorded, and answers the inspection's id. */
export const reverseInspection = (
  session: Session,
  idempotencyKey: string,
  input: ReverseInspectionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseInspection', idempotencyKey, input }, async (transaction) => {
    const inspection = found(await lockInspection(transaction, input.id), 'inspection', input.id, 'input.id');
    return reverse(transaction, inspection, input.reason, occurredAt(transaction, input));
  });

/** Withdraws an inspection, and answers its id. */
export const cancelInspection = (
  session: Session,
  idempotencyKey: string,
  input: CancelInspectionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'cancelInspection', idempotencyKey, input }, async (transaction) => {
    const inspection = found(await lockInspection(transaction, input.id), 'inspection', input.id, 'input.id');
    const at = occurredAt(transaction, input);
    const by = session.context.subject;
    return store(
      transaction,
      inspection,
      decide(inspection, { kind: 'CancelInspection', reason: input.reason, by, at }),
    );
  });

/** Withdraws inspections of what never was or will not be, within a transaction that has begun; a record is taken back first. */
export async function withdraw(
  transaction: Transaction,
  inspections: readonly Inspection[],
  reason: string,
  time: string,
): Promise<void> {
  const by = transaction.context.subject;
  for (const inspection of inspections) {
    let open = inspection;
    // Whatever happened to the inspection meanwhile, it is not withdrawn before that.
    const at = latest(time, inspection.recordedAt ?? inspection.requestedAt);
    if (open.state === 'RECORDED') {
      const reversal = await nextDocumentId(transaction, 'inspection_reversal');
      const events = decide(open, { kind: 'ReverseInspection', reversal, reason, by, at });
      await store(transaction, open, events);
      open = events.reduce<Inspection>(evolve, open);
    }
    if (open.state === 'CANCELLED') continue;
    await store(transaction, open, decide(open, { kind: 'CancelInspection', reason, by, at }));
  }
}

const latest = (left: string, right: string): string => (Date.parse(left) < Date.parse(right) ? right : left);

async function reverse(transaction: Transaction, inspection: Inspection, reason: string, at: string): Promise<string> {
  const reversal = await nextDocumentId(transaction, 'inspection_reversal');
  const by = transaction.context.subject;
  return store(transaction, inspection, decide(inspection, { kind: 'ReverseInspection', reversal, reason, by, at }));
}

/** The plan that the input names, else the item's for the job's operation and plant; null when there is none. */
async function planFor(transaction: Transaction, input: RequestInspectionInput): Promise<string | null> {
  if (input.plan == null) {
    const operation = input.job == null ? null : Number(input.job.slice(input.job.lastIndexOf('/') + 1));
    const plans = await inspectionPlansFor(transaction, input.item, input.plant, [operation]);
    return plans.get(operation) ?? null;
  }
  const [row] = await inspectionPlansById(transaction, [input.plan]);
  const plan = found(row, 'inspection plan', input.plan, 'input.plan');
  assertPlanFits(plan, input.item, input.plant);
  return plan.id;
}

const about = ({ id, plant }: Inspection) => ({ subject: `inspection/${id}`, plant });
const fact = ({ id, item, order, job, lot }: Inspection) => ({ inspection: id, item, order, job, lot });

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(
  transaction: Transaction,
  before: Inspection,
  events: readonly InspectionEvent[],
): Promise<string> {
  const inspection = events.reduce<Inspection>(evolve, before);
  for (const event of events) {
    switch (event.kind) {
      case 'InspectionRequested':
        throw new TypeError(`inspection ${before.id} is requested twice`);
      case 'InspectionRecorded':
        await insertRecord(transaction, inspection, event);
        transaction.append({
          type: 'org.millgraph.quality.inspection.recorded.v1',
          ...about(inspection),
          time: event.at,
          data: { ...fact(inspection), verdict: event.verdict },
        });
        break;
      case 'InspectionReversed':
        await insertReversal(transaction, inspection, event);
        transaction.append({
          type: 'org.millgraph.quality.inspection.reversed.v1',
          ...about(inspection),
          time: event.at,
          data: { ...fact(inspection), verdict: event.verdict, reason: event.reason },
        });
        break;
      case 'InspectionCancelled':
        transaction.append({
          type: 'org.millgraph.quality.inspection.cancelled.v1',
          ...about(inspection),
          time: event.at,
          data: { ...fact(inspection), reason: event.reason },
        });
        break;
      default:
        event satisfies never;
    }
  }
  await updateInspection(transaction, inspection);
  return inspection.id;
}
