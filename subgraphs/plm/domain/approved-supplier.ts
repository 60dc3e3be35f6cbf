import { identifier } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Item } from './item.ts';

/** Whether a supplier may supply an item. */
export interface ApprovedSupplier {
  readonly item: string;
  readonly supplier: string;
  /** Null: every plant without a status of its own. */
  readonly plant: string | null;
  readonly status: 'APPROVED' | 'CONDITIONAL' | 'BLOCKED';
  readonly changedAt: string;
  readonly changedBy: string;
}

export interface SetApprovedSupplier {
  readonly item: Item;
  readonly supplier: string;
  readonly plant?: string | null | undefined;
  readonly status: ApprovedSupplier['status'];
  readonly at: string;
  readonly by: string;
}

/**
 * What is said of a supplier from now on. An OBSOLETE item gets no supplier that may supply it, but one may still be blocked.
 * Throws BAD_INPUT, ILLEGAL_STATE.
 */
export function approvedSupplier({ item, at, by, status, ...stated }: SetApprovedSupplier): ApprovedSupplier {
  if (item.lifecycle === 'OBSOLETE' && status !== 'BLOCKED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Item ${item.id} is OBSOLETE; its suppliers are BLOCKED or stay as they are, not ${status}.`,
      { argument: 'input.status' },
    );
  }
  return {
    item: item.id,
    supplier: identifier(stated.supplier, 'input.supplier'),
    plant: stated.plant == null ? null : identifier(stated.plant, 'input.plant'),
    status,
    changedAt: at,
    changedBy: by,
  };
}

/** What counts at a plant: of each supplier the status at the plant, else the one for every plant. */
export function countingAt<Row extends ApprovedSupplier>(plant: string, rows: readonly Row[]): readonly Row[] {
  const counting = new Map<string, Row>();
  for (const row of rows) {
    if (row.plant === plant || (row.plant === null && !counting.has(row.supplier))) counting.set(row.supplier, row);
  }
  return [...counting.values()];
}
