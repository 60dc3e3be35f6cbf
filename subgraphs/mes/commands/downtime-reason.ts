import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { createDowntimeReason as create } from '../domain/downtime.ts';
import type { CreateDowntimeReasonInput } from '../schema.generated.ts';
import { downtimeReasons, insertDowntimeReason } from '../store/downtime-reason.ts';

/** Adds a downtime reason to the catalogue and answers its code. */
export const createDowntimeReason = (
  session: Session,
  idempotencyKey: string,
  input: CreateDowntimeReasonInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createDowntimeReason', idempotencyKey, input }, async (transaction) => {
    const [existing = null] = await downtimeReasons(transaction, [input.code]);
    const reason = create(existing, input);
    await insertDowntimeReason(transaction, reason);
    return reason.code;
  });
