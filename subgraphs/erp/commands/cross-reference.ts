import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { crossReference, referenceKey } from '../domain/cross-reference.ts';
import type { SetBusinessCrossReferenceInput } from '../schema.generated.ts';
import { saveCrossReference, thingExists } from '../store/cross-reference.ts';

/** Says what another system calls a thing of ERP's, and answers the key of the thing. */
export const setBusinessCrossReference = (
  session: Session,
  idempotencyKey: string,
  input: SetBusinessCrossReferenceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setBusinessCrossReference', idempotencyKey, input }, async (transaction) => {
    const { entity, id } = input;
    const kind = entity.toLowerCase().replace('_', ' ');
    found((await thingExists(transaction, entity, id)) ? id : null, kind, id, 'input.id');
    await saveCrossReference(transaction, crossReference(input));
    return referenceKey(entity, id);
  });
