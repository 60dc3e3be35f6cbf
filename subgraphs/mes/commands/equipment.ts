import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { createEquipment as create, decide } from '../domain/equipment.ts';
import type { CreateEquipmentInput, RecordEquipmentStateInput } from '../schema.generated.ts';
import { insertEquipment, intervalsFrom, lockEquipment, saveStateRecorded } from '../store/equipment.ts';

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
    const intervals = await intervalsFrom(transaction, equipment.id, at);
    const recorded = decide(intervals, { state: input.state, reason: input.reason, at, now });
    await saveStateRecorded(transaction, equipment, recorded);
    transaction.append({
      type: 'org.millgraph.mes.equipment.state-changed.v1',
      subject: `equipment/${equipment.id}`,
      plant: equipment.plant,
      time: at,
      data: { equipment: equipment.id, state: recorded.interval.state, reason: recorded.interval.reason },
    });
    return equipment.id;
  });
