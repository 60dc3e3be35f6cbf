import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decideAdoption, type PlantRange, type RevisionAdoption } from '../domain/adoption.ts';
import type { AdoptRevisionInput } from '../schema.generated.ts';
import { insertAdoption, lastDecision } from '../store/adoption.ts';
import {
  deletePlantRange,
  endPlantRange,
  generalRevision,
  insertPlantRange,
  plantRanges,
  refuseGaps,
} from '../store/effectivity.ts';
import { lockItem } from '../store/item.ts';
import { lockRevision, revisionsById } from '../store/item-revision.ts';
import { dateAt, lockPlants, plantById } from '../store/plant.ts';

/**
 * Records what a plant decides about a revision, tells the other systems what it builds, and answers the revision's id.
 * Whether it may decide anew is judged by now, whenever the decision is said to have been made.
 */
export const adoptRevision = (session: Session, idempotencyKey: string, input: AdoptRevisionInput): Promise<string> =>
  runCommand(session, { mutation: 'adoptRevision', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    await lockPlants(transaction);
    const [known] = await revisionsById(transaction, [input.revision]);
    const { item } = found(known, 'item revision', input.revision, 'input.revision');
    await lockItem(transaction, item);
    const revision = found(
      await lockRevision(transaction, input.revision),
      'item revision',
      input.revision,
      'input.revision',
    );
    const plant = found(await plantById(transaction, input.plant), 'plant', input.plant, 'input.plant');
    const day = input.effectiveFrom ?? revision.effectiveFrom;
    const { adoption, withdraws, ends, begins } = decideAdoption(
      {
        plant,
        revision,
        today: await dateAt(transaction, plant.id, transaction.now),
        before: await lastDecision(transaction, revision.id, plant.id),
        ranges: await plantRanges(transaction, item, plant.id),
        general: day === null ? null : await generalRevision(transaction, item, day),
      },
      { ...input, by: transaction.context.subject, at },
    );
    await insertAdoption(transaction, adoption);
    if (withdraws !== null) await deletePlantRange(transaction, plant.id, withdraws);
    if (ends !== null) {
      await endPlantRange(transaction, plant.id, ends);
      const [ended] = await revisionsById(transaction, [ends.revision]);
      const built = {
        ...adoption,
        revision: ends.revision,
        change: ended?.change ?? null,
        decision: 'ACCEPTED',
      } as const;
      tell(transaction, built, ends);
    }
    if (begins !== null) await insertPlantRange(transaction, plant.id, item, begins);
    await refuseGaps(transaction, begins === null ? 'input.decision' : 'input.effectiveFrom');
    // Of a declined revision it is said from when on it would have been built.
    tell(transaction, adoption, begins ?? { from: revision.effectiveFrom ?? '', to: null });
    return revision.id;
  });

/** Tells the other systems from when to when a plant builds a revision, or that it does not. */
export function tell(
  transaction: Transaction,
  adoption: Pick<RevisionAdoption, 'revision' | 'item' | 'plant' | 'change' | 'decision' | 'decidedBy' | 'decidedAt'>,
  { from, to }: Pick<PlantRange, 'from' | 'to'>,
): void {
  const { revision, item, plant, change, decision, decidedBy, decidedAt } = adoption;
  transaction.append({
    type: 'org.millgraph.plm.revision.adopted.v1',
    // One subject for all revisions of the item: one ends before the next begins.
    subject: `item/${item}`,
    plant,
    time: decidedAt,
    data: { revision, item, plant, effectiveFrom: from, effectiveTo: to, change, decision, decidedBy },
  });
}
