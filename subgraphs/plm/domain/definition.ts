import { identifier, inUnit, integer, positive } from '#platform/checks.ts';
import type { Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Item } from './item.ts';
import type { ItemRevision } from './item-revision.ts';

/** What a BOM and a routing have in common: they define a revision, for one plant or every other. */
export interface Definition {
  readonly id: string;
  readonly revision: string;
  /** Null: every plant without one of its own. */
  readonly plant: string | null;
  readonly alternative: number;
  readonly state: 'IN_WORK' | 'RELEASED';
  /** In the item's base unit. */
  readonly baseQuantity: Decimal;
  readonly baseUnit: string;
}

/** How the definition of a revision is stated. */
export interface NewDefinition {
  readonly revision: ItemRevision;
  readonly item: Item;
  readonly plant?: string | null | undefined;
  readonly alternative: number;
  readonly baseQuantity: Quantity;
}

/** A definition in work, from what was stated. Throws BAD_INPUT, UNIT_MISMATCH, ILLEGAL_STATE. */
export function newDefinition(id: string, stated: NewDefinition): Definition {
  const { revision, item } = stated;
  if (revision.state !== 'IN_WORK' && revision.state !== 'RELEASED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Revision ${revision.id} is ${revision.state}; it takes definitions while it is IN_WORK or RELEASED.`,
      { argument: 'input.revision' },
    );
  }
  const plant = stated.plant == null ? null : identifier(stated.plant, 'input.plant');
  const alternative = integer(stated.alternative, 'input.alternative', 1, 99);
  const quantity = inUnit(positive(stated.baseQuantity, 'input.baseQuantity'), item.baseUnit, 'input.baseQuantity');
  return {
    id,
    revision: revision.id,
    plant,
    alternative,
    state: 'IN_WORK',
    baseQuantity: positive(quantity, 'input.baseQuantity').value,
    baseUnit: item.baseUnit,
  };
}

/** Refuses to release a definition that is not in work, or whose revision is not released. Throws ILLEGAL_STATE. */
export function mayRelease(definition: Definition | null, revision: ItemRevision): void {
  if (definition?.state !== 'IN_WORK') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `${definition?.id ?? 'The definition'} is ${definition?.state ?? 'unknown'}; only one that is IN_WORK is released.`,
      { argument: 'input.id' },
    );
  }
  if (revision.state !== 'RELEASED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Revision ${revision.id} is ${revision.state}; what is IN_WORK of it is released with the revision, or after it.`,
      { argument: 'input.id' },
    );
  }
}
