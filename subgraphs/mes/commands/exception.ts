import { found, text } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ResolveExecutionExceptionInput } from '../schema.generated.ts';
import { insertException, lockException, saveResolution, type NewException } from '../store/execution-exception.ts';

/** Raises an exception, tells the other systems, and answers its id. */
export async function raise(transaction: Transaction, exception: NewException): Promise<string> {
  const id = await insertException(transaction, exception);
  const { rule, message, ownerRole, productionOrder: order, job, lot, item } = exception;
  transaction.append({
    type: 'org.millgraph.mes.exception.raised.v1',
    subject: `exception/${id}`,
    plant: exception.plant,
    time: transaction.now,
    data: { exception: id, rule, message, ownerRole, order, job, lot, item },
  });
  return id;
}

/** Notes that somebody looked at an exception and what came of it; answers its id. */
export const resolveExecutionException = (
  session: Session,
  idempotencyKey: string,
  input: ResolveExecutionExceptionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'resolveExecutionException', idempotencyKey, input }, async (transaction) => {
    const exception = found(await lockException(transaction, input.id), 'exception', input.id, 'input.id');
    const comment = text(input.comment, 'input.comment', 1000);
    if (exception.state !== 'OPEN') {
      throw new MillgraphError(
        'ILLEGAL_STATE',
        `Exception ${exception.id} was resolved by ${exception.resolvedBy ?? '-'}; only one that is OPEN is resolved.`,
        { argument: 'input.id' },
      );
    }
    await saveResolution(transaction, exception.id, comment);
    return exception.id;
  });
