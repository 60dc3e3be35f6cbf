import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type Inspection, type InspectionEvent, type RequestInspection } from '../domain/inspection.ts';
import { assertPlanFits } from '../domain/inspection-plan.ts';
import type { RecordInspectionInput, RequestInspectionInput } from '../schema.generated.ts';
import {
  insertInspections,
  insertResults,
  lockInspection,
  nextInspectionIds,
  updateInspection,
} from '../store/inspection.ts';
import { characteristicsOfPlans, inspectionPlanFor, inspectionPlansById } from '../store/inspection-plan.ts';
import { itemById } from '../store/item.ts';

/** Requests an inspection, and answers its id. */
export const requestInspection = (
  session: Session,
  idempotencyKey: string,
  input: RequestInspectionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'requestInspection', idempotencyKey, input }, async (transaction) => {
    found(await itemById(transaction, input.item), 'released item', input.item, 'input.item');
    const plan = await planFor(transaction, input);
    const { order, job, lot, plant, item } = input;
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
  for (const { id, item, order, job, lot, plant, requestedAt } of requested) {
    transaction.append({
      type: 'org.millgraph.quality.inspection.requested.v1',
      subject: `inspection/${id}`,
      plant,
      time: requestedAt,
      data: { inspection: id, item, order, job, lot },
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
    const at = occurredAt(transaction, input);
    return store(
      transaction,
      inspection,
      decide(inspection, { kind: 'RecordInspection', ...input, characteristics, at }),
    );
  });

/** The plan that the input names, else the item's for the plant; null when there is none. */
async function planFor(transaction: Transaction, input: RequestInspectionInput): Promise<string | null> {
  if (input.plan == null) return (await inspectionPlanFor(transaction, input.item, input.plant))?.id ?? null;
  const [row] = await inspectionPlansById(transaction, [input.plan]);
  const plan = found(row, 'inspection plan', input.plan, 'input.plan');
  assertPlanFits(plan, input.item, input.plant);
  return plan.id;
}

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(
  transaction: Transaction,
  before: Inspection,
  events: readonly InspectionEvent[],
): Promise<string> {
  const inspection = events.reduce<Inspection>(evolve, before);
  await updateInspection(transaction, inspection);
  const { id, item, order, job, lot, plant } = inspection;
  for (const event of events) {
    if (event.kind !== 'InspectionRecorded') continue;
    await insertResults(transaction, inspection, event.results);
    transaction.append({
      type: 'org.millgraph.quality.inspection.recorded.v1',
      subject: `inspection/${id}`,
      plant,
      time: event.at,
      data: { inspection: id, item, order, job, lot, verdict: event.verdict },
    });
  }
  return id;
}
