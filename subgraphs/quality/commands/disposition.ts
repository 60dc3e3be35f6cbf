import { found, optionalText } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, type ReviewedNonconformance } from '../domain/nonconformance.ts';
import type { RejectDispositionInput, ReverseDispositionInput, SignDispositionInput } from '../schema.generated.ts';
import { nextDocumentId } from '../store/inspection.ts';
import { lockReviewed } from './nonconformance.ts';
import { saveNonconformanceEvents } from './save-nonconformance-events.ts';

/** Signs a disposition, and answers the nonconformance's id. */
export const signDisposition = (
  session: Session,
  idempotencyKey: string,
  input: SignDispositionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'signDisposition', idempotencyKey, input }, async (transaction) => {
    const nonconformance = await lockReviewOf(transaction, input.disposition);
    const { disposition, role } = input;
    const by = optionalText(input.signedBy, 'input.signedBy') ?? session.context.subject;
    const at = occurredAt(transaction, input);
    return saveNonconformanceEvents(
      transaction,
      nonconformance,
      decide(nonconformance, { kind: 'SignDisposition', disposition, role, by, at }),
    );
  });

/** Refuses a disposition, and answers the nonconformance's id. */
export const rejectDisposition = (
  session: Session,
  idempotencyKey: string,
  input: RejectDispositionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'rejectDisposition', idempotencyKey, input }, async (transaction) => {
    const nonconformance = await lockReviewOf(transaction, input.disposition);
    const { disposition, role, reason } = input;
    const by = optionalText(input.rejectedBy, 'input.rejectedBy') ?? session.context.subject;
    const at = occurredAt(transaction, input);
    return saveNonconformanceEvents(
      transaction,
      nonconformance,
      decide(nonconformance, { kind: 'RejectDisposition', disposition, role, reason, by, at }),
    );
  });

/** Takes back a disposition, and answers the nonconformance's id. */
export const reverseDisposition = (
  session: Session,
  idempotencyKey: string,
  input: ReverseDispositionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseDisposition', idempotencyKey, input }, async (transaction) => {
    const nonconformance = await lockReviewOf(transaction, input.disposition);
    const { disposition, reason } = input;
    const reversal = await nextDocumentId(transaction, 'disposition_reversal');
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return saveNonconformanceEvents(
      transaction,
      nonconformance,
      decide(nonconformance, { kind: 'ReverseDisposition', disposition, reversal, reason, by, at }),
    );
  });

/** The nonconformance of a disposition, `<nonconformance>/<position>`, under a lock. Throws NOT_FOUND. */
async function lockReviewOf(transaction: Transaction, disposition: string): Promise<ReviewedNonconformance> {
  const nonconformance = await lockReviewed(transaction, disposition.slice(0, disposition.lastIndexOf('/')));
  return found(nonconformance, 'disposition', disposition, 'input.disposition');
}
