import { expect, test } from '@jest/globals';
import { Budget, Ring, type Entry } from './ring.ts';

const unbounded = { events: Infinity, bytes: Infinity };
const payload = (bytes: number): Buffer => Buffer.alloc(bytes);

function fill(ring: Ring, from: number, to: number, bytes = 0): void {
  for (let number = from; number <= to; number += 1) ring.append(`c${number}`, payload(bytes));
}

function cursorsBehind(entry: Entry | undefined): (string | undefined)[] {
  const cursors: (string | undefined)[] = [];
  for (let at = entry?.next; at !== undefined; at = at.next) cursors.push(at.cursor);
  return cursors;
}

test('a ring keeps the latest events, and is gone on with behind each of them and behind the one before', () => {
  const ring = new Ring(undefined, { events: 3, bytes: Infinity }, new Budget(Infinity));
  fill(ring, 1, 5);
  expect([ring.size, ring.find('c1')]).toEqual([3, undefined]);
  expect(cursorsBehind(ring.find('c2'))).toEqual(['c3', 'c4', 'c5']);
  expect(cursorsBehind(ring.find('c5'))).toEqual([]);
});

test('who stands at an event that is dropped can tell, and keeps nothing alive', () => {
  const ring = new Ring('c0', { events: 2, bytes: Infinity }, new Budget(Infinity));
  const place = ring.find('c0');
  fill(ring, 1, 2);
  expect([place?.isKept, place?.next?.cursor]).toEqual([true, 'c1']);
  fill(ring, 3, 3);
  expect([place?.isKept, place?.next]).toEqual([false, undefined]);
});

test('rings are bounded in their bytes, each and all together, and keep their latest event whatever its size', () => {
  const budget = new Budget(5_000);
  const rings = [new Ring('a', { events: 100, bytes: 3_000 }, budget), new Ring('b', unbounded, budget)];
  for (const ring of rings) fill(ring, 1, 50, 100);
  expect(rings.map(({ bytes }) => bytes)).toEqual([3_000, 1_800]);
  expect(budget.used).toBe(4_800);
  rings[1]?.append('large', payload(100_000));
  expect(rings[1]?.size).toBe(1);
  for (const ring of rings) ring.clear();
  expect(budget.used).toBe(0);
});

test.each([
  ['begins behind', 'c3', 4],
  ['begins with', undefined, 3],
])('what leads up to the event that another ring %s is put before it', (_, base, from) => {
  const budget = new Budget(Infinity);
  const [earlier, later] = [new Ring('c0', unbounded, budget), new Ring(base, unbounded, budget)];
  fill(earlier, 1, 3, 100);
  fill(later, from, 6, 100);
  const same = later.find('c3');
  const replaced = same && later.prepend(earlier, same);
  expect(cursorsBehind(later.head)).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
  expect(cursorsBehind(later.find('c0'))).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
  expect(cursorsBehind(replaced)).toEqual(cursorsBehind(later.find(base ?? 'c2')));
  expect([later.size, earlier.size, budget.used]).toEqual([6, 0, later.bytes]);
  fill(later, 7, 7);
  expect(cursorsBehind(later.find('c5'))).toEqual(['c6', 'c7']);
});

test('what another ring tells in its midst leads up to nothing that is not there', () => {
  const [earlier, later] = [
    new Ring('c0', unbounded, new Budget(Infinity)),
    new Ring('c1', unbounded, new Budget(Infinity)),
  ];
  fill(earlier, 1, 3);
  fill(later, 2, 6);
  const same = later.find('c3');
  expect(same && later.prepend(earlier, same)).toBeUndefined();
  expect(cursorsBehind(later.head)).toEqual(['c2', 'c3', 'c4', 'c5', 'c6']);
});
