import { compare, divide, multiply, round, type Decimal } from '#contracts/decimal.ts';
import { addQuantities, convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';

/** Ratios of sums: elements are added up first, and divided once. */

export interface DefectsPerMillion {
  readonly value: Decimal | null;
  readonly reason: string | null;
  readonly rejected: readonly Quantity[];
  readonly received: readonly Quantity[];
}

export interface FirstPassResult {
  readonly value: Decimal | null;
  readonly reason: string | null;
  readonly goodAtFirstPass: Quantity | null;
  readonly processed: Quantity | null;
}

/** Sums by dimension, each in the first unit of it that is met. */
export function byDimension(quantities: readonly Quantity[]): readonly Quantity[] {
  const sums: Quantity[] = [];
  for (const quantity of quantities) {
    const place = sums.findIndex((sum) => isConvertible(quantity, sum.unit));
    const sum = sums[place];
    if (sum === undefined) sums.push(quantity);
    else sums[place] = addQuantities(sum, quantity);
  }
  return sums;
}

function isConvertible(quantity: Quantity, unit: string): boolean {
  try {
    convert(quantity, unit);
    return true;
  } catch (error) {
    if (!(error instanceof UnitMismatch)) throw error;
    return false;
  }
}

/** Defective parts per million received: rejected / received x 10^6. Quantities of several dimensions have no sum. */
export function partsPerMillion(given: {
  readonly received: readonly Quantity[];
  readonly rejected: readonly Quantity[];
}): DefectsPerMillion {
  const received = byDimension(given.received);
  const rejected = byDimension(given.rejected);
  const none = (reason: string): DefectsPerMillion => ({ value: null, reason, received, rejected });
  const [all, other] = received;
  if (all === undefined) return none('Nothing was received.');
  const [bad] = rejected;
  if (other !== undefined || rejected.some(({ unit }) => !isConvertible({ value: '0', unit }, all.unit))) {
    const units = [...new Set([...received, ...rejected].map(({ unit }) => unit))].join(', ');
    return none(`What was received and rejected has no sum: it is in ${units}. Ask for each item by itself.`);
  }
  const defective = bad === undefined ? '0' : convert(bad, all.unit).value;
  const value = round(divide(multiply(defective, '1000000'), all.value), 6);
  return { value, reason: null, received, rejected };
}

/** First pass yield of an order by what it processed for the first time, FPY = GP / IP (ISO 22400-2). */
export function firstPassYield(
  kind: 'PRODUCTION' | 'REWORK' | null,
  reports: readonly { readonly good: Decimal; readonly processed: Decimal; readonly unit: string }[],
): FirstPassResult {
  const [goodAtFirstPass = null] = byDimension(reports.map(({ good, unit }) => ({ value: good, unit })));
  const [processed = null] = byDimension(reports.map(({ processed: value, unit }) => ({ value, unit })));
  const none = (reason: string): FirstPassResult => ({ value: null, reason, goodAtFirstPass, processed });
  if (kind === 'REWORK') return none('A rework order has no first pass.');
  if (goodAtFirstPass === null || processed === null || compare(processed.value, '0') === 0) {
    return none('Nothing was processed.');
  }
  const value = round(divide(goodAtFirstPass.value, processed.value), 10);
  return { value, reason: null, goodAtFirstPass, processed };
}
