import { expect, test } from '@jest/globals';
import { violationOfMaking, type BrokenRecord, type Making } from './making.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 0, 5, 6, minute)).toISOString();
const lot = (id: string, minute: number, recorded = 100): Making => ({
  ...{ record: `LOT/${id}`, lot: id, item: 'ACT', at: at(minute), sequence: 0, key: id, isFact: true },
  recordedAt: at(recorded),
});
const broken = (id: string, minute: number, more: Partial<BrokenRecord> = {}): BrokenRecord => ({
  ...{ record: `REPORT/${id}`, at: at(minute), sequence: 0, key: id, isFact: true, into: null, dealtWithAt: null },
  violation: { rule: 'RULE_VIOLATED', message: `${id} is wrong` },
  ...more,
});
const hold = (target: 'ORDER' | 'ITEM', targetId: string, from: number, to: number | null) => ({
  ...{ id: 'H-1', target, targetId, reason: 'porous' },
  ...{ placedAt: at(from), releasedAt: to === null ? null : at(to) },
});
const judged = (making: Making, ...records: readonly BrokenRecord[]) =>
  violationOfMaking(making, 'O', [], records, new Set(['A', 'B']));

test('given a broken rule, then every lot made from then on suffers, and none made before', () => {
  expect(judged(lot('A', 4), broken('R', 5))).toBe(null);
  expect(judged(lot('A', 5), broken('R', 5))?.of).toBe('REPORT/R');
  expect(judged(lot('A', 9), broken('LATER', 8), broken('R', 5))).toEqual({
    ...{ rule: 'RULE_VIOLATED', message: 'Made by order O after it broke a rule: R is wrong', of: 'REPORT/R' },
  });
});

test('given a broken rule about what went into a lot, then that lot alone suffers, whenever it was made', () => {
  const used = broken('C', 5, { into: 'A' });
  expect(judged(lot('A', 4), used)?.of).toBe('REPORT/C');
  expect(judged(lot('B', 9), used)).toBe(null);
  // A lot that was never made may be any of them.
  expect(judged(lot('B', 9), broken('C', 5, { into: 'NEVER' }))?.of).toBe('REPORT/C');
});

test('given somebody dealt with what was broken, then lots recorded from then on are free, and those before are not', () => {
  expect(judged(lot('A', 9, 50), broken('R', 5, { dealtWithAt: at(40) }))).toBe(null);
  expect(judged(lot('A', 9, 30), broken('R', 5, { dealtWithAt: at(40) }))?.of).toBe('REPORT/R');
});

test('given a hold on order or item, then what was made while it was in force suffers', () => {
  const under = (making: Making, ...holds: readonly ReturnType<typeof hold>[]) =>
    violationOfMaking(making, 'O', holds, [], new Set());
  expect(under(lot('A', 4), hold('ORDER', 'O', 5, null))).toBe(null);
  expect(under(lot('A', 5), hold('ORDER', 'O', 5, 9))).toMatchObject({ rule: 'ON_HOLD', of: null });
  expect(under(lot('A', 9), hold('ORDER', 'O', 5, 9))).toBe(null);
  expect(under(lot('A', 7), hold('ITEM', 'ACT', 5, 9))?.message).toBe('The item ACT was on hold (H-1: porous).');
  expect(under(lot('A', 7), hold('ITEM', 'OTHER', 5, 9))).toBe(null);
});
