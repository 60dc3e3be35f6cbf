import type { Happening } from './fold.ts';
import type { Hold } from './hold.ts';
import { isBefore, isSame } from './time.ts';
import type { Violation } from './violation.ts';

/** What is wrong with a lot. */
export interface LotViolation extends Violation {
  /** The record that broke the rule before the lot was made; null: the lot itself, or a hold it was made on. */
  readonly of: string | null;
}

/** A lot that an order made. */
export interface Making extends Happening {
  readonly lot: string;
  readonly item: string;
  readonly recordedAt: string;
}

/** A record of an order that broke a rule. */
export interface BrokenRecord extends Happening {
  readonly violation: Violation;
  /** The lot that it went into; null: it is not known. */
  readonly into: string | null;
  /** When somebody had dealt with it; null: nobody has. */
  readonly dealtWithAt: string | null;
}

type HoldInTime = Hold & { readonly placedAt: string; readonly releasedAt: string | null };

/**
 * What is wrong with a lot beside what it broke itself: its order or item was on hold when it was made, or the order broke
 * a rule before. Which pieces a report brought nobody tells apart, so every lot is concerned that was made from then on
 * before somebody dealt with it; a consumption that names the lot it went into concerns that one alone.
 */
export function violationOfMaking(
  making: Making,
  order: string,
  holds: readonly HoldInTime[],
  broken: readonly BrokenRecord[],
  made: ReadonlySet<string>,
): LotViolation | null {
  const hold = holds.find(
    ({ target, targetId, placedAt, releasedAt }) =>
      targetId === (target === 'ORDER' ? order : making.item) &&
      !isBefore(making.at, placedAt) &&
      (releasedAt === null || isBefore(making.at, releasedAt)),
  );
  if (hold !== undefined) {
    const { target, targetId, id, reason } = hold;
    return {
      rule: 'ON_HOLD',
      message: `The ${target.toLowerCase()} ${targetId} was on hold (${id}: ${reason}).`,
      of: null,
    };
  }
  const [first] = broken.filter((record) => concerns(record, making, made)).sort(inOrder);
  if (first === undefined) return null;
  const { rule, message } = first.violation;
  return { rule, message: `Made by order ${order} after it broke a rule: ${message}`, of: first.record };
}

function concerns(record: BrokenRecord, making: Making, made: ReadonlySet<string>): boolean {
  if (record.dealtWithAt !== null && !isBefore(making.recordedAt, record.dealtWithAt)) return false;
  // A lot that was never made leaves open which one it went into.
  if (record.into !== null && made.has(record.into)) return record.into === making.lot;
  if (!isSame(record.at, making.at)) return isBefore(record.at, making.at);
  return record.sequence <= making.sequence;
}

function inOrder(left: Happening, right: Happening): number {
  if (!isSame(left.at, right.at)) return isBefore(left.at, right.at) ? -1 : 1;
  return left.sequence - right.sequence || (left.key < right.key ? -1 : 1);
}
