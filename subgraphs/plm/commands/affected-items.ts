import type { Transaction } from '#platform/database/session.ts';
import { affectedItemsOf, type NewAffectedItem } from '../domain/affected-item.ts';
import type { EngineeringChange } from '../domain/engineering-change.ts';
import type { ItemRevision } from '../domain/item-revision.ts';
import { openOrdersOfItems, replaceAffectedItems } from '../store/affected-item.ts';
import { itemsById, lockItems } from '../store/item.ts';
import { revisionsById } from '../store/item-revision.ts';

/** What affected items name, the items locked: what keeps two changes apart that want the same item. */
export interface LockedAffected {
  readonly items: ReadonlySet<string>;
  readonly revisions: ReadonlyMap<string, ItemRevision>;
}

/** Locks the items that a change is to affect. Do it before the change itself is locked. */
export async function lockAffected(
  transaction: Transaction,
  stated: readonly NewAffectedItem[],
): Promise<LockedAffected> {
  const named = stated.map(({ item }) => item);
  await lockItems(transaction, named);
  const items = await itemsById(transaction, named);
  const ids = stated.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  const revisions = await revisionsById(transaction, ids);
  return {
    items: new Set(items.map(({ id }) => id)),
    revisions: new Map(revisions.map((revision) => [revision.id, revision])),
  };
}

/** Decides what a change affects and writes it. */
export async function saveAffected(
  transaction: Transaction,
  change: EngineeringChange,
  stated: readonly NewAffectedItem[],
  locked: LockedAffected,
): Promise<void> {
  const openOrders = await openOrdersOfItems(transaction, [...locked.items], change.id);
  await replaceAffectedItems(transaction, change, affectedItemsOf(change, stated, { ...locked, openOrders }));
}
