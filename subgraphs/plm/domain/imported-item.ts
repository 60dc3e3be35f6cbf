import { MillgraphError } from '#platform/errors.ts';
import type { Item } from './item.ts';

/** An item as another system states it. */
export type ImportedItem = Omit<Item, 'releasedAt' | 'obsoleteAt'>;

/** Items by id and by number. */
export interface KnownItems {
  readonly byId: ReadonlyMap<string, ImportedItem>;
  readonly byNumber: ReadonlyMap<string, ImportedItem>;
}

/**
 * Refuses an item that contradicts one that is known, or one before it in the same batch: a number belongs to one item, and
 * type, base unit and release stay, for quantities and definitions depend on them. Throws ALREADY_EXISTS, RULE_VIOLATED,
 * ILLEGAL_STATE.
 */
export function takeOver(item: ImportedItem, known: KnownItems, batch: KnownItems): void {
  const twin = batch.byId.get(item.id);
  if (twin !== undefined && !isSame(twin, item)) {
    throw new MillgraphError('ALREADY_EXISTS', `Item ${item.id} stands twice in one batch, with different content.`);
  }
  const owner = known.byNumber.get(item.number) ?? batch.byNumber.get(item.number);
  if (owner !== undefined && owner.id !== item.id) {
    throw new MillgraphError('ALREADY_EXISTS', `Number ${item.number} is the number of item ${owner.id}.`);
  }
  const before = known.byId.get(item.id);
  if (before === undefined) return;
  if (before.type !== item.type || before.baseUnit !== item.baseUnit) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Item ${item.id} is a ${before.type} counted in ${before.baseUnit} and stays so; the record says ${item.type} ` +
        `in ${item.baseUnit}.`,
    );
  }
  if (before.lifecycle !== 'DRAFT' && item.lifecycle === 'DRAFT') {
    throw new MillgraphError('ILLEGAL_STATE', `Item ${item.id} is ${before.lifecycle}; it does not become a DRAFT.`);
  }
}

const isSame = (left: ImportedItem, right: ImportedItem): boolean =>
  left.number === right.number &&
  left.name === right.name &&
  left.description === right.description &&
  left.type === right.type &&
  left.baseUnit === right.baseUnit &&
  left.lifecycle === right.lifecycle;
