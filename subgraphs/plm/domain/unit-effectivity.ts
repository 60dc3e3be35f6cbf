import { counted, identifier, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ItemRevision } from './item-revision.ts';

export type UnitKind = 'SERIAL' | 'LOT';

/** A half-open range of serial numbers or lots: `prefix`, followed by a number from `from` to before `to`. */
export interface UnitRange {
  readonly kind: UnitKind;
  readonly prefix: string;
  /** Digits as they were written; what counts is the number. */
  readonly from: string;
  /** Null: open. */
  readonly to: string | null;
}

export interface NewUnitRange {
  readonly kind: UnitKind;
  readonly from: string;
  readonly to?: string | null | undefined;
}

/** A serial number or lot as prefix and number; null when it does not end in a number of up to 18 digits. */
export function unitNumber(unit: string): { readonly prefix: string; readonly number: string } | null {
  const [, prefix, number] = /^(.*?)(\d+)$/s.exec(unit) ?? [];
  return prefix === undefined || number === undefined || number.length > 18 ? null : { prefix, number };
}

/**
 * For which units a revision holds from now on, at a plant or (null) at every one without ranges of its own. Throws
 * BAD_INPUT, ILLEGAL_STATE.
 */
export function unitRangesOf(
  revision: ItemRevision,
  stated: readonly NewUnitRange[],
  plant: string | null | undefined,
): { readonly plant: string | null; readonly ranges: readonly UnitRange[] } {
  if (revision.state !== 'RELEASED' && revision.state !== 'SUPERSEDED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Revision ${revision.id} is ${revision.state}; only a released one holds for serial numbers or lots.`,
      { argument: 'input.revision' },
    );
  }
  const ranges = counted(stated, 'input.ranges', 0, 100).map((range, index) => toRange(range, `input.ranges.${index}`));
  return { plant: plant == null ? null : identifier(plant, 'input.plant'), ranges };
}

function toRange({ kind, from, to }: NewUnitRange, argument: string): UnitRange {
  const first = numbered(from, `${argument}.from`);
  if (to == null) return { kind, prefix: first.prefix, from: first.number, to: null };
  const end = numbered(to, `${argument}.to`);
  if (end.prefix !== first.prefix || BigInt(end.number) <= BigInt(first.number)) {
    throw new MillgraphError(
      'BAD_INPUT',
      `${argument} goes from ${from} to ${to}; the end has the same prefix and a higher number.`,
      { argument: `${argument}.to` },
    );
  }
  return { kind, prefix: first.prefix, from: first.number, to: end.number };
}

function numbered(unit: string, argument: string): { readonly prefix: string; readonly number: string } {
  const parts = unitNumber(text(unit, argument, 60));
  if (parts === null) {
    throw new MillgraphError('BAD_INPUT', `${argument} is ${unit}; it must end in a number of up to 18 digits.`, {
      argument,
    });
  }
  return parts;
}
