import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  counted,
  dateRange,
  decimalBetween,
  found,
  identifier,
  integer,
  inUnit,
  notInFuture,
  notNegative,
  optionalText,
  positive,
  text,
  unique,
} from './checks.ts';
import { MillgraphError, type ErrorCode } from './errors.ts';

/** What a check refuses with; undefined when it accepts. */
function refusalOf(check: () => unknown): { code: ErrorCode; argument: unknown; message: string } | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof MillgraphError)) throw error;
    return { code: error.code, argument: error.extensions['argument'], message: error.message };
  }
}
const badInput = (argument: string, message: string) => ({
  code: 'BAD_INPUT',
  argument,
  message: expect.stringContaining(message),
});

test.each(['A', 'ACT-100', '4711', 'a.b_c-d', 'x'.repeat(60)])('%s is an identifier', (value) => {
  expect(identifier(value, 'input.id')).toBe(value);
});

test.each(['', '-A', '.A', '_A', 'A B', 'A/B', 'Ä1', 'A\n', 'A"B', 'x'.repeat(61)])('%j is no identifier', (value) => {
  expect(refusalOf(() => identifier(value, 'input.id'))).toEqual(badInput('input.id', 'input.id is "'));
});

test('text is not blank, not too long, and holds no control characters but line breaks and tabs', () => {
  expect(text('Grüße\n\tan "P1" 🏭', 'input.name')).toBe('Grüße\n\tan "P1" 🏭');
  for (const value of ['', '  \n', '\u00a0']) {
    expect(refusalOf(() => text(value, 'input.name'))).toEqual(badInput('input.name', 'is blank'));
  }
  for (const value of ['a\0b', 'a\u001bb', 'a\u007fb', 'a\ud800b', '\udc00']) {
    expect(refusalOf(() => text(value, 'input.name'))).toEqual(
      badInput('input.name', 'a control character or a broken'),
    );
  }
  expect(text('x'.repeat(200), 'input.name')).toHaveLength(200);
  expect(refusalOf(() => text('x'.repeat(201), 'input.name'))).toEqual(
    badInput('input.name', 'has 201 characters; at most 200'),
  );
});

test('text that is absent is null, and text that is there is checked', () => {
  expect(optionalText(undefined, 'input.note')).toBeNull();
  expect(optionalText(null, 'input.note')).toBeNull();
  expect(optionalText('x', 'input.note')).toBe('x');
  expect(refusalOf(() => optionalText('', 'input.note'))).toEqual(badInput('input.note', 'is blank'));
});

test('a whole number and a decimal lie within their bounds', () => {
  expect([integer(1, 'n', 1, 9), integer(9, 'n', 1, 9)]).toEqual([1, 9]);
  for (const value of [0, 10, 1.5, NaN, Infinity]) {
    expect(refusalOf(() => integer(value, 'n', 1, 9))).toEqual(badInput('n', 'give a whole number from 1 to 9'));
  }
  expect(decimalBetween('0.10', 'd', '0.1', '1')).toBe('0.10');
  for (const value of ['0.0999', '1', '-1', 'x', '1e-1']) {
    expect(refusalOf(() => decimalBetween(value, 'd', '0.1', '1'))).toEqual(
      badInput('d', 'at least 0.1 and less than 1'),
    );
  }
});

test('a quantity is more than zero or not negative, not beyond measure, and in a known unit', () => {
  const pieces = (value: string) => ({ value, unit: 'C62' });
  expect(positive(pieces('0.0001'), 'q')).toEqual(pieces('0.0001'));
  expect(notNegative(pieces('0'), 'q')).toEqual(pieces('0'));
  expect(refusalOf(() => positive(pieces('0.00'), 'q'))).toEqual(badInput('q.value', 'must be more than zero'));
  expect(refusalOf(() => positive(pieces('-1'), 'q'))).toEqual(badInput('q.value', 'must be more than zero'));
  expect(refusalOf(() => notNegative(pieces('-0.1'), 'q'))).toEqual(badInput('q.value', 'must not be negative'));
  for (const check of [positive, notNegative]) {
    expect(check(pieces('999999999999999.999'), 'q').value).toBe('999999999999999.999');
    expect(refusalOf(() => check(pieces('1000000000000000'), 'q'))).toEqual(badInput('q.value', 'must be less than'));
    expect(refusalOf(() => check({ value: '1', unit: '__proto__' }, 'q'))).toEqual(badInput('q.unit', 'no known unit'));
  }
});

test('a quantity is taken in another unit of its dimension only', () => {
  expect(inUnit({ value: '1.5', unit: 'KGM' }, 'GRM', 'q')).toEqual({ value: '1500', unit: 'GRM' });
  expect(refusalOf(() => inUnit({ value: '1', unit: 'KGM' }, 'MTR', 'q'))).toEqual({
    code: 'UNIT_MISMATCH',
    argument: 'q',
    message: 'q is in KGM; give it in MTR or another unit of length.',
  });
});

test('a list has as many entries as it may, each key once', () => {
  expect(counted([1, 2], 'list', 1, 2)).toEqual([1, 2]);
  expect(refusalOf(() => counted([], 'list', 1, 2))).toEqual(badInput('list', 'has 0 entries; give 1 to 2'));
  expect(refusalOf(() => counted([1, 2, 3], 'list', 1, 2))).toEqual(badInput('list', 'has 3 entries'));
  const keyOf = (entry: { readonly key: string }): string => entry.key;
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 2 })), (keys) => {
      const entries = keys.map((key) => ({ key }));
      const firstRepeated = keys.findIndex((key, index) => keys.indexOf(key) < index);
      const refusal = refusalOf(() => unique(entries, keyOf, 'list'));
      expect(refusal?.argument).toBe(firstRepeated === -1 ? undefined : `list.${firstRepeated}`);
    }),
  );
});

test('a range of dates is open at an end or ends after its beginning', () => {
  expect(() => dateRange('2026-01-01', '2026-01-02', 'r')).not.toThrow();
  expect(() => dateRange(null, '2026-01-02', 'r')).not.toThrow();
  expect(() => dateRange('2026-01-01', null, 'r')).not.toThrow();
  for (const to of ['2026-01-01', '2025-12-31']) {
    expect(refusalOf(() => dateRange('2026-01-01', to, 'r'))).toEqual(badInput('r', 'not after its beginning'));
  }
});

test('a point in time is not in the future, but for a minute that clocks may differ by', () => {
  const now = '2026-11-02T06:00:00Z';
  expect(notInFuture('2026-11-02T06:01:00Z', now, 't')).toBe('2026-11-02T06:01:00Z');
  expect(refusalOf(() => notInFuture('2026-11-02T06:01:00.001Z', now, 't'))).toEqual(badInput('t', 'in the future'));
});

test('what is not there is not found, by its kind and id', () => {
  expect(found(0, 'item', 'A', 'input.item')).toBe(0);
  for (const nothing of [null, undefined]) {
    expect(refusalOf(() => found(nothing, 'item', 'A"B', 'input.item'))).toEqual({
      code: 'NOT_FOUND',
      argument: 'input.item',
      message: 'There is no item "A\\"B".',
    });
  }
  expect(refusalOf(() => found(null, 'item', 'x'.repeat(5000), 'input.item'))?.message.length).toBeLessThan(250);
});
