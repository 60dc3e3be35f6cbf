import { expect, test } from '@jest/globals';
import { nearestUses, type Use } from './where-used.ts';

/** Uses from `component > assembly` pairs; each assembly has one revision. */
const uses = (...pairs: readonly string[]): readonly Use[] =>
  pairs.map((pair) => {
    const [component = '', item = ''] = pair.split(' > ');
    return { component, item, revision: `${item}/A` };
  });

const shown = (item: string, all: readonly Use[], depth = 20) => {
  const { uses: found, truncated, cyclic } = nearestUses(item, all, depth);
  return { uses: found.map(({ level, revision }) => `${level} ${revision}`).join(', '), truncated, cyclic };
};

test('an assembly that is reached on several ways is listed once, at the nearest level', () => {
  expect(shown('screw', uses('screw > kit', 'kit > motor', 'screw > motor', 'motor > drive'))).toEqual({
    uses: '1 kit/A, 1 motor/A, 2 drive/A',
    truncated: false,
    cyclic: false,
  });
});

test('every revision of an assembly is a use of its own', () => {
  const revisions = [
    { component: 'screw', item: 'kit', revision: 'kit/B' },
    { component: 'screw', item: 'kit', revision: 'kit/A' },
  ];
  expect(shown('screw', revisions).uses).toBe('1 kit/A, 1 kit/B');
});

test('uses above the depth are left out, which is said only when there are any that are not listed', () => {
  const chain = uses('a > b', 'b > c');
  expect(shown('a', chain, 1)).toEqual({ uses: '1 b/A', truncated: true, cyclic: false });
  expect(shown('a', chain, 2)).toEqual({ uses: '1 b/A, 2 c/A', truncated: false, cyclic: false });
  expect(shown('a', uses('a > b', 'a > c', 'b > c'), 1)).toEqual({
    uses: '1 b/A, 1 c/A',
    truncated: false,
    cyclic: false,
  });
});

test('a cycle is found wherever it lies within the depth, and not beyond it', () => {
  expect(shown('a', uses('a > b', 'b > a'))).toEqual({ uses: '1 b/A, 2 a/A', truncated: false, cyclic: true });
  expect(shown('s', uses('s > a', 'a > b', 'b > a'))).toMatchObject({ cyclic: true });
  expect(shown('s', uses('s > a', 'a > b', 'b > a'), 1)).toMatchObject({ cyclic: false, truncated: true });
  const beside = uses('s > a', 'a > b', 'b > a', 's > p', 'p > q', 'q > x', 'q > y', 'q > z');
  expect(shown('s', beside, 3)).toMatchObject({ cyclic: true });
});
