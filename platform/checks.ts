import { compare, isDecimal, sign, type Decimal } from '#contracts/decimal.ts';
import { convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import { isUnit, units } from '#contracts/units.ts';
import { MillgraphError } from '#platform/errors.ts';

/** Checks of single values. Each answers the value, or throws BAD_INPUT (UNIT_MISMATCH) with the argument's path. */

const refuse = (argument: string, message: string): MillgraphError =>
  new MillgraphError('BAD_INPUT', `${argument} ${message}`, { argument });

/** An identifier that people type and that stands in URLs: letters, digits, `.`, `_`, `-`. */
export function identifier(value: string, argument: string, maximumLength = 60): string {
  if (value.length > maximumLength || !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)) {
    const found = JSON.stringify(value.slice(0, 80));
    throw refuse(
      argument,
      `is ${found}; use letters, digits, ".", "_" and "-", beginning with a letter or digit, at most ${maximumLength}.`,
    );
  }
  return value;
}

/** Text of 1 to `maximumLength` characters that is not blank and holds no control characters but line breaks and tabs. */
export function text(value: string, argument: string, maximumLength = 200): string {
  if (value.trim() === '') throw refuse(argument, 'is blank.');
  if (value.length > maximumLength) {
    throw refuse(argument, `has ${value.length} characters; at most ${maximumLength} are allowed.`);
  }
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    const isSurrogate = code >= 0xd800 && code <= 0xdfff;
    if (isSurrogate || code === 0x7f || (code < 0x20 && !'\n\r\t'.includes(character))) {
      throw refuse(argument, 'holds a control character or a broken one.');
    }
  }
  return value;
}

/** As `text`, for an optional value; undefined becomes null. */
export const optionalText = (value: string | null | undefined, argument: string, maximumLength = 200): string | null =>
  value == null ? null : text(value, argument, maximumLength);

/** A whole number from `minimum` to `maximum`. */
export function integer(value: number, argument: string, minimum: number, maximum: number): number {
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw refuse(argument, `is ${value}; give a whole number from ${minimum} to ${maximum}.`);
  }
  return value;
}

/** A decimal from `minimum` (inclusive) to `maximum` (exclusive). */
export function decimalBetween(value: Decimal, argument: string, minimum: Decimal, maximum: Decimal): Decimal {
  if (!isDecimal(value) || compare(value, minimum) < 0 || compare(value, maximum) >= 0) {
    throw refuse(argument, `is ${value}; give a number of at least ${minimum} and less than ${maximum}.`);
  }
  return value;
}

/** The largest amount of anything that is accepted. */
const largest = '1000000000000000';

/** A quantity more than zero. */
export function positive(quantity: Quantity, argument: string): Quantity {
  if (sign(quantity.value) <= 0) throw refuse(`${argument}.value`, `is ${quantity.value}; it must be more than zero.`);
  return bounded(quantity, argument);
}

/** A quantity of zero or more. */
export function notNegative(quantity: Quantity, argument: string): Quantity {
  if (sign(quantity.value) < 0) throw refuse(`${argument}.value`, `is ${quantity.value}; it must not be negative.`);
  return bounded(quantity, argument);
}

function bounded(quantity: Quantity, argument: string): Quantity {
  if (compare(quantity.value, largest) >= 0) {
    throw refuse(`${argument}.value`, `is ${quantity.value}; it must be less than ${largest}.`);
  }
  if (!isUnit(quantity.unit)) throw refuse(`${argument}.unit`, `is ${quantity.unit}, which is no known unit.`);
  return quantity;
}

/** The quantity in `unit`. Throws UNIT_MISMATCH across dimensions. */
export function inUnit(quantity: Quantity, unit: string, argument: string): Quantity {
  try {
    return convert(quantity, unit);
  } catch (error) {
    if (!(error instanceof UnitMismatch)) throw error;
    const dimension = units[unit]?.dimension ?? 'another dimension';
    throw new MillgraphError(
      'UNIT_MISMATCH',
      `${argument} is in ${quantity.unit}; give it in ${unit} or another unit of ${dimension}.`,
      { argument },
    );
  }
}

/** A list of `minimum` to `maximum` entries. */
export function counted<Entry>(
  entries: readonly Entry[],
  argument: string,
  minimum: number,
  maximum: number,
): readonly Entry[] {
  if (entries.length < minimum || entries.length > maximum) {
    throw refuse(argument, `has ${entries.length} entries; give ${minimum} to ${maximum}.`);
  }
  return entries;
}

/** Entries whose keys are all different. */
export function unique<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string | number,
  argument: string,
): readonly Entry[] {
  const seen = new Set<string | number>();
  for (const [index, entry] of entries.entries()) {
    const key = keyOf(entry);
    if (seen.has(key)) throw refuse(`${argument}.${index}`, `repeats ${key}; each may stand once.`);
    seen.add(key);
  }
  return entries;
}

/** A half-open range of dates that is not empty. */
export function dateRange(from: string | null, to: string | null, argument: string): void {
  if (from !== null && to !== null && to <= from) {
    throw refuse(argument, `ends on ${to}, which is not after its beginning on ${from}.`);
  }
}

/** A point in time that is not in the future; a minute is left to clocks that differ. */
export function notInFuture(time: string, now: string, argument: string): string {
  if (Date.parse(time) > Date.parse(now) + 60_000) throw refuse(argument, `is ${time}, which is in the future.`);
  return time;
}

/** The thing, or NOT_FOUND with what was looked for. */
export function found<Thing>(thing: Thing | null | undefined, kind: string, id: string, argument: string): Thing {
  if (thing == null) {
    throw new MillgraphError('NOT_FOUND', `There is no ${kind} ${JSON.stringify(id.slice(0, 200))}.`, { argument });
  }
  return thing;
}
