import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { placeLines, type ArrivingBomLine, type ImportedBomLine } from './imported-bom-line.ts';

const arriving = (
  externalId: string,
  from: string | null,
  to: string | null,
  more: Partial<ArrivingBomLine['line']> = {},
): ArrivingBomLine['line'] => ({
  externalId,
  position: null,
  component: 'PART',
  quantity: '1',
  unit: 'C62',
  quantityInBaseUnit: '1',
  quantityBasis: 'PER_UNIT',
  scrapFactor: '0',
  operationSequence: null,
  issueMethod: 'EXPLICIT',
  useType: 'CONSUMED',
  alternateGroup: null,
  alternatePriority: null,
  effectiveFrom: from,
  effectiveTo: to,
  ...more,
});

const place = (existing: readonly ImportedBomLine[], ...lines: readonly ArrivingBomLine['line'][]) =>
  placeLines(
    existing,
    lines.map((line, index) => ({ index, line })),
  );

const positions = (lines: readonly ImportedBomLine[]) =>
  Object.fromEntries(lines.map(({ externalId, position }) => [externalId, position]));

test('a line has the position that is stated, else its number in the other system, else the next that is free', () => {
  const { lines, refused } = place(
    [],
    arriving('7', '2026-01-01', '2026-02-01'),
    arriving('X-1', '2026-02-01', '2026-03-01'),
    arriving('30', '2026-03-01', null, { position: 9 }),
    arriving('9', '2026-01-01', null, { component: 'OTHER' }),
  );
  expect(refused).toEqual([]);
  expect(positions(lines)).toEqual({ '30': 9, '7': 7, 'X-1': 10, '9': 11 });
});

test('a line keeps its position, and may not state another or take that of a second line', () => {
  const first = place([], arriving('A', null, null, { position: 10 })).lines;
  expect(positions(place(first, arriving('A', '2026-01-01', null)).lines)).toEqual({ A: 10 });
  const { lines, refused } = place(
    first,
    arriving('A', null, null, { position: 20 }),
    arriving('B', null, null, { position: 10, component: 'OTHER' }),
  );
  expect(lines).toEqual([]);
  expect(refused.map(({ index, error }) => [index, error.code])).toEqual([
    [0, 'RULE_VIOLATED'],
    [1, 'RULE_VIOLATED'],
  ]);
});

test('the same line twice in a batch counts once, and is refused when its content differs', () => {
  const line = arriving('1', '2026-01-01', null);
  expect(place([], line, line)).toMatchObject({ lines: [{ position: 1 }], refused: [] });
  expect(place([], line, { ...line, quantity: '2' })).toMatchObject({
    lines: [{ quantity: '1' }],
    refused: [{ index: 1, error: { code: 'ALREADY_EXISTS' } }],
  });
});

test('of two ranges of one component that overlap the later is refused, unless both have positions of their own', () => {
  const early = arriving('1', '2026-01-01', '2026-03-01');
  const late = arriving('2', '2026-02-01', null);
  expect(place([], early, late)).toMatchObject({
    lines: [{ externalId: '1' }],
    refused: [{ index: 1, error: { code: 'RULE_VIOLATED' } }],
  });
  expect(place(place([], early).lines, late).refused).toHaveLength(1);
  expect(place([], early, { ...late, effectiveFrom: '2026-03-01' }).refused).toEqual([]);
  expect(place([], early, { ...late, useType: 'BY_PRODUCT' }).refused).toEqual([]);
  expect(place([], { ...early, position: 10 }, { ...late, position: 20 }).refused).toEqual([]);
});

test('ranges that are moved together are judged by where they end up', () => {
  const before = place([], arriving('1', '2026-01-01', '2026-06-01'), arriving('2', '2026-06-01', null)).lines;
  const moved = [arriving('2', '2026-03-01', null), arriving('1', '2026-01-01', '2026-03-01')] as const;
  expect(place(before, ...moved).refused).toEqual([]);
  expect(place(before, moved[0]).refused).toHaveLength(1);
});

test('whatever arrives, in whatever batches, what stands has no two lines without positions of one component at once', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((number) => `2026-01-0${number}`);
  const line = fc
    .tuple(fc.integer({ min: 1, max: 8 }), day, fc.option(day), fc.constantFrom('PART', 'OTHER'))
    .filter(([, from, to]) => to === null || from < to)
    .map(([id, from, to, component]) => arriving(String(id), from, to, { component }));
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 6 }), { maxLength: 5 }), (batches) => {
      const standing = new Map<string, ImportedBomLine>();
      for (const batch of batches) {
        const { lines, refused } = place([...standing.values()], ...batch);
        expect(new Set(refused.map(({ index }) => index)).size).toBe(refused.length);
        for (const placed of lines) {
          expect(standing.get(placed.externalId)?.position ?? placed.position).toBe(placed.position);
          standing.set(placed.externalId, placed);
        }
      }
      const all = [...standing.values()];
      expect(new Set(all.map(({ position }) => position)).size).toBe(all.length);
      for (const left of all) {
        for (const right of all) {
          if (left === right || left.component !== right.component) continue;
          const apart =
            (left.effectiveTo ?? '9999') <= (right.effectiveFrom ?? '') ||
            (right.effectiveTo ?? '9999') <= (left.effectiveFrom ?? '');
          expect(apart).toBe(true);
        }
      }
    }),
    { seed: 20261127, numRuns: 500 },
  );
});
