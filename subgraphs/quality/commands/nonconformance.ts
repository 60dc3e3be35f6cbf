import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, type ReviewedNonconformance } from '../domain/nonconformance.ts';
import type { NonconformanceCommand } from '../domain/nonconformance-command.ts';
import type {
  CancelNonconformanceInput,
  CloseNonconformanceInput,
  DispositionNonconformanceInput,
  EscalateNonconformanceInput,
  InvestigateNonconformanceInput,
  OpenNonconformanceInput,
} from '../schema.generated.ts';
import { dispositionsOfNonconformances } from '../store/disposition.ts';
import { inspectionsById } from '../store/inspection.ts';
import { lockNonconformance, nextNonconformanceNumber } from '../store/nonconformance.ts';
import { known } from './known.ts';
import { saveNonconformanceEvents } from './save-nonconformance-events.ts';

/** Opens a nonconformance, and answers its id. */
export const openNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: OpenNonconformanceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'openNonconformance', idempotencyKey, input }, async (transaction) => {
    const { plant, order, job, lot } = input;
    const things = await known(transaction, { plant, item: input.item, order, job, lot, supplier: input.supplier });
    const item = found(things.item, 'released item', input.item, 'input.item');
    const inspection = input.inspection == null ? null : await inspectionNamed(transaction, input.inspection);
    const supplier = deliveredBy(things.lot, input.supplier ?? null);
    const number = await nextNonconformanceNumber(transaction);
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return saveNonconformanceEvents(
      transaction,
      null,
      decide(null, { kind: 'OpenNonconformance', ...input, supplier, number, item, inspection, by, at }),
    );
  });

/** Looks into a nonconformance, and answers its id. */
export const investigateNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: InvestigateNonconformanceInput,
): Promise<string> =>
  run(session, 'investigateNonconformance', idempotencyKey, input, (at) => {
    const { causeCode } = input;
    return { kind: 'InvestigateNonconformance', causeCode, at };
  });

/** Gives a nonconformance a graver severity, and answers its id. */
export const escalateNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: EscalateNonconformanceInput,
): Promise<string> =>
  run(session, 'escalateNonconformance', idempotencyKey, input, (at, by) => {
    const { severity, reason } = input;
    return { kind: 'EscalateNonconformance', severity, reason, by, at };
  });

/** Decides about a part of the nonconforming quantity, and answers the nonconformance's id. */
export const dispositionNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: DispositionNonconformanceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'dispositionNonconformance', idempotencyKey, input }, async (transaction) => {
    const { decision, lot } = input;
    if (decision === 'PENDING') {
      throw new MillgraphError('BAD_INPUT', 'input.decision is PENDING; say what becomes of it.', {
        argument: 'input.decision',
      });
    }
    const nonconformance = found(await lockReviewed(transaction, input.id), 'nonconformance', input.id, 'input.id');
    const { plant, item } = nonconformance;
    if (lot != null) await known(transaction, { plant, item, lot });
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return saveNonconformanceEvents(
      transaction,
      nonconformance,
      decide(nonconformance, { kind: 'DispositionNonconformance', ...input, decision, by, at }),
    );
  });

/** Closes a nonconformance about all of which was decided, and answers its id. */
export const closeNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: CloseNonconformanceInput,
): Promise<string> =>
  run(session, 'closeNonconformance', idempotencyKey, input, (at) => ({ kind: 'CloseNonconformance', at }));

/** Withdraws a nonconformance, and answers its id. */
export const cancelNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: CancelNonconformanceInput,
): Promise<string> =>
  run(session, 'cancelNonconformance', idempotencyKey, input, (at, by) => {
    const { reason } = input;
    return { kind: 'CancelNonconformance', reason, by, at };
  });

/** Runs a command on a nonconformance that exists, as `make` states it at a time by a caller. */
const run = (
  session: Session,
  mutation: string,
  idempotencyKey: string,
  input: { readonly id: string; readonly occurredAt?: string | null | undefined },
  make: (at: string, by: string) => NonconformanceCommand,
): Promise<string> =>
  runCommand(session, { mutation, idempotencyKey, input }, async (transaction) => {
    const nonconformance = found(await lockReviewed(transaction, input.id), 'nonconformance', input.id, 'input.id');
    const command = make(occurredAt(transaction, input), session.context.subject);
    return saveNonconformanceEvents(transaction, nonconformance, decide(nonconformance, command));
  });

/** The nonconformance with its dispositions, under a lock that lasts until the transaction ends; null: there is none. */
export async function lockReviewed(transaction: Transaction, id: string): Promise<ReviewedNonconformance | null> {
  const nonconformance = await lockNonconformance(transaction, id);
  if (nonconformance === null) return null;
  return { ...nonconformance, dispositions: await dispositionsOfNonconformances(transaction, [id]) };
}

/** Who delivered what does not conform: as stated, else who delivered the lot. Throws RULE_VIOLATED for another one. */
function deliveredBy(
  lot: { readonly id: string; readonly supplier: string | null } | null,
  stated: string | null,
): string | null {
  const supplier = lot?.supplier ?? null;
  if (stated !== null && supplier !== null && stated !== supplier) {
    throw new MillgraphError('RULE_VIOLATED', `Lot ${lot?.id ?? ''} was delivered by ${supplier}, not by ${stated}.`, {
      argument: 'input.supplier',
    });
  }
  return stated ?? supplier;
}

async function inspectionNamed(transaction: Transaction, id: string) {
  const [inspection] = await inspectionsById(transaction, [id]);
  return found(inspection, 'inspection', id, 'input.inspection');
}
