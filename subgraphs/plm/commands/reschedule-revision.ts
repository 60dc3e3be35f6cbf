import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, type ItemRevision } from '../domain/item-revision.ts';
import type { RescheduleItemRevisionInput } from '../schema.generated.ts';
import { refuseGaps } from '../store/effectivity.ts';
import { lockItem } from '../store/item.ts';
import { lockRevision, revisionsById, saveRevision } from '../store/item-revision.ts';
import { lockPlants } from '../store/plant.ts';
import { insertRescheduling, latestDate, moveWhereKept, plantsThatBeginBefore } from '../store/rescheduling.ts';
import { after } from './release-revision.ts';
import { appendReleasedDefinitions } from './released-definition.ts';

/**
 * Gives a released revision that is effective nowhere yet another first day, moves the end of the one before with it, tells
 * the other systems as its release did, and answers its id. Whether its day has come is judged by now, whenever the decision
 * is said to have been made: what was done by a revision that had begun would lose its ground.
 */
export const rescheduleItemRevision = (
  session: Session,
  idempotencyKey: string,
  input: RescheduleItemRevisionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'rescheduleItemRevision', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const { id, effectiveFrom, reason } = input;
    await lockPlants(transaction);
    const [known] = await revisionsById(transaction, [id]);
    const { item } = found(known, 'item revision', id, 'input.id');
    await lockItem(transaction, item);
    const revision = found(await lockRevision(transaction, id), 'item revision', id, 'input.id');
    const supersedes = revision.supersedes === null ? null : await lockRevision(transaction, revision.supersedes);
    const events = decide(revision, {
      kind: 'RescheduleItemRevision',
      ...{ effectiveFrom, reason, supersedes, at, by: transaction.context.subject },
      today: await latestDate(transaction, transaction.now),
      builtBefore: await plantsThatBeginBefore(transaction, id, effectiveFrom),
    });
    const moved = after(revision, events);
    await saveBoth(transaction, moved, supersedes);
    for (const event of events) {
      if (event.kind !== 'ItemRevisionRescheduled') continue;
      await moveWhereKept(transaction, id, event.effectiveFromBefore, effectiveFrom);
      await insertRescheduling(transaction, { revision: id, ...event });
    }
    await refuseGaps(transaction, 'input.effectiveFrom');
    await appendReleasedDefinitions(transaction, [id], { time: at, historical: false });
    return id;
  });

/** Writes a revision that begins on another day, and the one before, which ends there: first the one that becomes shorter. */
async function saveBoth(transaction: Transaction, moved: ItemRevision, supersedes: ItemRevision | null): Promise<void> {
  if (supersedes === null || moved.effectiveFrom === null) {
    await saveRevision(transaction, moved);
    return;
  }
  const command = { kind: 'SupersedeItemRevision', effectiveTo: moved.effectiveFrom } as const;
  const ended = after(supersedes, decide(supersedes, command));
  const isEarlier = supersedes.effectiveTo !== null && moved.effectiveFrom < supersedes.effectiveTo;
  for (const each of isEarlier ? [ended, moved] : [moved, ended]) await saveRevision(transaction, each);
}
