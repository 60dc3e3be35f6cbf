import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { classify, isStop, type Classification, type DowntimeReason } from '../domain/downtime.ts';
import { createEquipment as create, type Equipment } from '../domain/equipment.ts';
import { decide, reverse } from '../domain/equipment-state.ts';
import type {
  ClassifyDowntimeInput,
  CreateEquipmentInput,
  RecordEquipmentStateInput,
  ReverseEquipmentStateInput,
} from '../schema.generated.ts';
import { intervalOfRecord, saveClassification, type StopAtHand } from '../store/downtime.ts';
import { downtimeReasons } from '../store/downtime-reason.ts';
import { insertEquipment, lockEquipment } from '../store/equipment.ts';
import {
  equipmentOfRecord,
  intervalsFrom,
  nextStateRecordId,
  recordsBeside,
  saveStateRecorded,
  saveStateReversed,
} from '../store/equipment-state.ts';
import { clearEndedAlerts } from './downtime-alert.ts';
import { flowQuarantined } from './shop-floor-facts.ts';

/** Creates an equipment and answers its id. */
export const createEquipment = (
  session: Session,
  idempotencyKey: string,
  input: CreateEquipmentInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createEquipment', idempotencyKey, input }, async (transaction) => {
    const parent =
      input.parent == null
        ? null
        : found(await lockEquipment(transaction, input.parent), 'equipment', input.parent, 'input.parent');
    const equipment = create(await lockEquipment(transaction, input.id), input, parent);
    await insertEquipment(transaction, equipment);
    await flowQuarantined(transaction, [`equipment/${equipment.id}`]);
    return equipment.id;
  });

/** Records a change of an equipment's state and answers the equipment's id. */
export const recordEquipmentState = (
  session: Session,
  idempotencyKey: string,
  input: RecordEquipmentStateInput,
): Promise<string> =>
  runCommand(session, { mutation: 'recordEquipmentState', idempotencyKey, input }, async (transaction) => {
    const equipment = found(await lockEquipment(transaction, input.id), 'equipment', input.id, 'input.id');
    const { now } = transaction;
    const at = input.occurredAt ?? now;
    const record = await nextStateRecordId(transaction);
    const intervals = await intervalsFrom(transaction, equipment.id, at);
    const recorded = decide(intervals, { record, state: input.state, reason: input.reason, at, now });
    await saveStateRecorded(transaction, equipment, recorded);
    const { interval } = recorded;
    transaction.append({
      type: 'org.millgraph.mes.equipment.state-changed.v1',
      subject: `equipment/${equipment.id}`,
      plant: equipment.plant,
      time: at,
      data: { record, equipment: equipment.id, state: interval.state, reason: interval.reason },
    });
    const known = await knownReason(transaction, interval.reason);
    if (known !== null && isStop(interval.state)) {
      await saveClassified(transaction, equipment, interval, classify(interval, known, null));
    }
    await clearEndedAlerts(transaction, [equipment.id]);
    return equipment.id;
  });

/** Takes back a record of an equipment's state and answers the equipment's id. */
export const reverseEquipmentState = (
  session: Session,
  idempotencyKey: string,
  input: ReverseEquipmentStateInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseEquipmentState', idempotencyKey, input }, async (transaction) => {
    const equipment = await lockEquipmentOf(transaction, input.id);
    const reversed = reverse(await recordsBeside(transaction, input.id), input.id, input.reason);
    const reversal = await saveStateReversed(transaction, equipment, reversed);
    const { id: record, state, occurredAt } = reversed.record;
    transaction.append({
      type: 'org.millgraph.mes.equipment-state.reversed.v1',
      subject: `equipment/${equipment.id}`,
      plant: equipment.plant,
      time: occurredAt,
      data: { reversal, record, equipment: equipment.id, state, reason: reversed.reason },
    });
    await clearEndedAlerts(transaction, [equipment.id]);
    return equipment.id;
  });

/** Gives a downtime its reason and answers the downtime's id. */
export const classifyDowntime = (
  session: Session,
  idempotencyKey: string,
  input: ClassifyDowntimeInput,
): Promise<string> =>
  runCommand(session, { mutation: 'classifyDowntime', idempotencyKey, input }, async (transaction) => {
    const equipment = await lockEquipmentOf(transaction, input.id);
    const stop = found(await intervalOfRecord(transaction, input.id), 'downtime', input.id, 'input.id');
    const reason = await knownReason(transaction, input.reason);
    const classification = classify(stop, found(reason, 'downtime reason', input.reason, 'input.reason'), input.note);
    await saveClassified(transaction, equipment, stop, classification);
    await clearEndedAlerts(transaction, [equipment.id]);
    return stop.record;
  });

async function lockEquipmentOf(transaction: Transaction, record: string): Promise<Equipment> {
  const id = found(await equipmentOfRecord(transaction, record), 'equipment state record', record, 'input.id');
  return found(await lockEquipment(transaction, id), 'equipment', id, 'input.id');
}

async function knownReason(transaction: Transaction, code: string | null): Promise<DowntimeReason | null> {
  const [reason = null] = code === null ? [] : await downtimeReasons(transaction, [code]);
  return reason;
}

async function saveClassified(
  transaction: Transaction,
  equipment: Equipment,
  { record, from, to }: StopAtHand,
  classification: Classification,
): Promise<void> {
  await saveClassification(transaction, record, equipment.plant, classification);
  transaction.append({
    type: 'org.millgraph.mes.downtime.classified.v1',
    subject: `equipment/${equipment.id}`,
    plant: equipment.plant,
    time: transaction.now,
    data: {
      record,
      equipment: equipment.id,
      from,
      to,
      reason: classification.reason,
      planned: classification.planned,
    },
  });
}
