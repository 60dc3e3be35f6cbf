import { expect, test } from '@jest/globals';
import { genealogyDepth, isCyclic } from './genealogy.ts';

const edges = (...pairs: readonly string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

test('a diamond is no cycle, a lot that comes back to itself is one', () => {
  expect(isCyclic([])).toBe(false);
  expect(isCyclic(edges('ab', 'ac', 'bd', 'cd'))).toBe(false);
  expect(isCyclic(edges('ab', 'bc', 'cb'))).toBe(true);
  expect(isCyclic(edges('aa'))).toBe(true);
  expect(isCyclic(edges('ab', 'ab'))).toBe(false);
});

test('genealogy goes 1 to 50 steps', () => {
  expect(genealogyDepth(null)).toBe(20);
  expect(() => genealogyDepth(0)).toThrow('depth');
  expect(() => genealogyDepth(51)).toThrow('depth');
});
