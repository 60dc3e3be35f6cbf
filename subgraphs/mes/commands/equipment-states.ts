import { counted, found, notInFuture, optionalText } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import type { RecordEquipmentStatesInput } from '../schema.generated.ts';
import { lockEquipmentList } from '../store/equipment.ts';
import { recordStates, type StatedState } from './record-states.ts';

/**
 * Records many changes of state at once, as a collector of machine states tells them, and answers the ids of the equipment
 * concerned, with spaces between. It comes to what `recordEquipmentState` for each, oldest first, comes to.
 */
export const recordEquipmentStates = (
  session: Session,
  idempotencyKey: string,
  input: RecordEquipmentStatesInput,
): Promise<string> =>
  runCommand(session, { mutation: 'recordEquipmentStates', idempotencyKey, input }, async (transaction) => {
    counted(input.records, 'input.records', 1, 1000);
    const { now } = transaction;
    const ids = [...new Set(input.records.map(({ id }) => id))];
    const equipment = await lockEquipmentList(transaction, ids);
    for (const id of ids) found(equipment.get(id), 'equipment', id, 'input.records.id');
    const stated = input.records.map(({ id, state, reason, occurredAt }): StatedState => ({
      ...{ equipment: id, state, origin: null },
      at: notInFuture(occurredAt ?? now, now, 'input.occurredAt'),
      reason: optionalText(reason, 'input.reason'),
    }));
    await recordStates(
      transaction,
      equipment,
      stated.sort((left, right) => Date.parse(left.at) - Date.parse(right.at)),
    );
    return ids.join(' ');
  });
