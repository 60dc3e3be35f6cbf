import { expect, test } from '@jest/globals';
import { describeFaults, noFaults, Wire, type Faults } from './wire.ts';

/** Tells events 1 to `count`, one a second, alternately of P1 and P2; answers what arrived, batch by batch. */
async function carried(faults: Faults, count = 200, seed = 'a'): Promise<readonly (readonly number[])[]> {
  let now = 0;
  const batches: (readonly number[])[] = [];
  const wire = new Wire<number>(faults, {
    ...{ seed, now: () => now },
    send: async (events) => {
      if (events.length > 0) batches.push(events);
    },
  });
  for (let event = 1; event <= count; event += 1) {
    now += 1000;
    await wire.tell(event % 2 === 1 ? 'P1' : 'P2', event);
  }
  await wire.flush();
  return batches;
}
const all = Array.from({ length: 200 }, (_, index) => index + 1);
const isSorted = (events: readonly number[]): boolean =>
  events.every((event, index) => index === 0 || event > (events[index - 1] ?? 0));

test('a wire without faults carries each event at once and in order', async () => {
  expect(await carried(noFaults)).toEqual(all.map((event) => [event]));
});

test('with faults nothing is lost, whatever is repeated or overtaken, and the same seed makes the same faults', async () => {
  const faults = { duplicates: 0.2, disorder: 0.3, cutOffs: new Map([['P2', 60_000]]) };
  const arrived = await carried(faults);
  const events = arrived.flat();
  expect([...new Set(events)].sort((left, right) => left - right)).toEqual(all);
  expect(events.length).toBeGreaterThan(220);
  expect(isSorted(events)).toBe(false);
  expect(await carried(faults)).toEqual(arrived);
  expect(await carried(faults, 200, 'b')).not.toEqual(arrived);
});

test('a plant that is cut off sends nothing, and then all it has at once', async () => {
  const arrived = await carried({ ...noFaults, cutOffs: new Map([['P2', 60_000]]) });
  const until = arrived.findIndex((batch) => batch.some((event) => event % 2 === 0));
  expect(arrived.slice(0, until).flat()).toEqual(all.filter((event) => event % 2 === 1).slice(0, until));
  expect(arrived.slice(until, until + 2).flat()).toEqual(expect.arrayContaining([2, 4, 56, 58]));
  expect(arrived.slice(until).every(isSorted)).toBe(true);
});

test('what could not be sent is sent again', async () => {
  let isDown = true;
  const arrived: number[] = [];
  const wire = new Wire<number>(noFaults, {
    ...{ seed: 'a', now: () => 0 },
    send: async (events) => {
      if (isDown) throw new Error('no answer');
      arrived.push(...events);
    },
  });
  await expect(wire.tell('P1', 1)).rejects.toThrow('no answer');
  isDown = false;
  await wire.tell('P1', 2);
  expect(arrived).toEqual([2, 1]);
});

test('says what goes wrong on purpose', () => {
  const now = new Date('2026-03-02T06:00:00Z');
  expect(describeFaults(noFaults, now)).toBeNull();
  expect(describeFaults({ duplicates: 0.05, disorder: 0.1, cutOffs: new Map([['P2', 600_000]]) }, now)).toBe(
    'On purpose, 5 % of the events are sent twice, 10 % are overtaken by later ones, P2 is cut off until 2026-03-02T06:10:00Z.',
  );
});
