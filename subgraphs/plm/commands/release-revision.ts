import { found } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { Item } from '../domain/item.ts';
import { decide, evolve, type ItemRevision, type ReleaseItemRevision } from '../domain/item-revision.ts';
import { componentsOf } from '../store/bom.ts';
import { withEveryPlant } from '../store/every-plant.ts';
import { lockItem } from '../store/item.ts';
import { lockOpenRevision, lockRevision, revisionsById, saveRevision } from '../store/item-revision.ts';
import { keepAtManualPlants, lockPlants } from '../store/plant.ts';
import { releaseDefinitions } from '../store/released-definition.ts';

/** A revision with what its release depends on, all of it locked but the components. */
export interface ReleaseSituation {
  readonly revision: ItemRevision;
  readonly item: Item;
  readonly components: readonly Item[];
  readonly supersedes: ItemRevision | null;
}

/**
 * Locks a revision with its item, which is what keeps two releases of its revisions apart, and before them plants, so that
 * the release meets each of them in one adoption. Throws NOT_FOUND.
 */
export async function lockReleaseSituation(
  transaction: Transaction,
  id: string,
  argument: string,
): Promise<ReleaseSituation> {
  await lockPlants(transaction);
  const [known] = await revisionsById(transaction, [id]);
  const { item: itemId } = found(known, 'item revision', id, argument);
  const item = found(await lockItem(transaction, itemId), 'item', itemId, argument);
  const revision = found(await lockRevision(transaction, id), 'item revision', id, argument);
  const supersedes = await lockOpenRevision(transaction, itemId);
  return { revision, item, components: await componentsOf(transaction, { revision: id }), supersedes };
}

/**
 * Decides the release of a revision and writes it: the one before ends where it begins, save at plants that decide
 * themselves, and what is in work of it is released too.
 */
export async function saveRelease(
  transaction: Transaction,
  revision: ItemRevision,
  command: ReleaseItemRevision,
): Promise<void> {
  const released = after(revision, decide(revision, command));
  const { supersedes, effectiveFrom } = command;
  if (supersedes !== null) {
    const ended = after(supersedes, decide(supersedes, { kind: 'SupersedeItemRevision', effectiveTo: effectiveFrom }));
    await saveRevision(transaction, ended);
    await withEveryPlant(transaction, () => keepAtManualPlants(transaction, ended));
  }
  await saveRevision(transaction, released);
  await releaseDefinitions(transaction, released.id);
}

/** A revision after what happened to it. */
export const after = (before: ItemRevision, events: ReturnType<typeof decide>): ItemRevision =>
  events.reduce<ItemRevision>(evolve, before);
