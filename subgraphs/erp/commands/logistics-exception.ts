import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { resolve } from '../domain/logistics-exception.ts';
import type { ResolveLogisticsExceptionInput } from '../schema.generated.ts';
import { lockException, saveResolution } from '../store/logistics-exception.ts';

/** Says how an exception was dealt with and answers its id. */
export const resolveLogisticsException = (
  session: Session,
  idempotencyKey: string,
  input: ResolveLogisticsExceptionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'resolveLogisticsException', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const exception = found(await lockException(transaction, input.id), 'logistics exception', input.id, 'input.id');
    const { subject: by } = transaction.context;
    await saveResolution(transaction, resolve(exception, { comment: input.comment, by, at }));
    return input.id;
  });
