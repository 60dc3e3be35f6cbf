import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, compare, subtract } from '#contracts/decimal.ts';
import { MemoryFloor } from '../memory-floor-fixture.ts';
import { generatedLife } from '../shop-command-fixture.ts';
import type { JobState } from './job.ts';

/** The states that a job may go to from another one, by one command. */
const legal: Readonly<Record<JobState, readonly JobState[]>> = {
  PENDING: ['DISPATCHED'],
  DISPATCHED: ['READY', 'RUNNING'],
  READY: ['RUNNING'],
  RUNNING: ['SUSPENDED', 'COMPLETED'],
  SUSPENDED: ['RUNNING'],
  COMPLETED: [],
  ABORTED: [],
  CANCELLED: [],
  CLOSED: [],
};

function expectBalanced(floor: MemoryFloor): void {
  const counts = floor.counts();
  const wip = floor.wip();
  for (const [index, operation] of wip.byOperation.entries()) {
    const { received, queued, inProcess, good, scrap, rework } = operation;
    expect(add(queued.value, inProcess.value, good.value, scrap.value, rework.value)).toBe(received.value);
    expect(compare(inProcess.value, '0')).toBeGreaterThanOrEqual(0);
    const next = counts[index + 1];
    if (next !== undefined) expect(good.value).toBe(add(next.received, next.inTransit));
  }
  const onTheWay = wip.byOperation.flatMap(({ inTransit, queued, inProcess }) => [inTransit, queued, inProcess]);
  const waiting = add(...onTheWay.map(({ value }) => value));
  const untouched = counts[0]?.isStarted === true ? '0' : (counts[0]?.received ?? '0');
  expect(wip.inProcess.value).toBe(subtract(waiting, untouched));
}

function expectLotsCovered(floor: MemoryFloor): void {
  const lots = floor.lots();
  const made = lots.filter(({ madeBy }) => madeBy === 'COMPLETION');
  const inLots = add('0', ...made.map((lot) => lot.originalQuantity));
  expect(compare(inLots, floor.wip().completed.value)).toBeLessThanOrEqual(0);
  for (const lot of lots) {
    const { consumed, regrouped } = floor.takings(lot.id);
    expect(add(lot.quantity, consumed, regrouped)).toBe(lot.originalQuantity);
    expect(lot.state).toBe(compare(lot.quantity, '0') === 0 ? 'CONSUMED' : 'ACTIVE');
  }
  // Splits and merges lose nothing: what is left of all wire is what was delivered, less what was consumed.
  const wire = lots.filter(({ item }) => item === 'WIRE').map(({ quantity }) => quantity);
  expect(add(...wire, ...floor.consumptions.map(({ quantity }) => quantity))).toBe('5');
}

test('no sequence of commands reaches an illegal state, loses a piece, or puts more into lots than is good', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(generatedLife, ({ operations, intentions }) => {
      const floor = new MemoryFloor(operations, '20', '0.15');
      for (const intention of intentions) {
        const before = floor.jobs;
        const command = floor.command(intention);
        const refusal = floor.perform(command);
        seen.add(`${command.mutation} ${refusal ?? 'accepted'}`);
        if (refusal !== null) expect(floor.jobs).toEqual(before);
        for (const [index, job] of floor.jobs.entries()) {
          const was = before[index]?.state ?? 'PENDING';
          if (job.state !== was) expect(legal[was]).toContain(job.state);
          // What evolve carries along is what the records say.
          const { inTransit, received, good, scrap, rework, tolerated } = floor.count(index);
          expect(job).toMatchObject({ inTransit, received, good, scrap, rework, tolerated });
        }
        expectBalanced(floor);
        expectLotsCovered(floor);
      }
      const isDone = floor.jobs.every((job) => job.state === 'COMPLETED');
      expect(floor.completion !== null).toBe(isDone);
      if (isDone) seen.add('order completed');
    }),
    { numRuns: 250 },
  );
  // The sequences are worth their name only if they reach all of this.
  const reached = [
    'order completed',
    'dispatchJob accepted',
    'dispatchJob ILLEGAL_STATE',
    'startJob accepted',
    'startJob ILLEGAL_STATE',
    'suspendJob accepted',
    'resumeJob accepted',
    'reportProduction accepted',
    'reportProduction RULE_VIOLATED',
    'reportProduction ILLEGAL_STATE',
    'consumeMaterial accepted',
    'consumeMaterial INSUFFICIENT_STOCK',
    'completeJob accepted',
    'completeJob RULE_VIOLATED',
    'completeLot accepted',
    'completeLot RULE_VIOLATED',
    'makeJobReady accepted',
    'returnReworkedPieces accepted',
    'returnReworkedPieces RULE_VIOLATED',
    'splitLot accepted',
    'splitLot INSUFFICIENT_STOCK',
    'mergeLots accepted',
    'reverseProductionReport accepted',
    'reverseProductionReport RULE_VIOLATED',
    'reverseMaterialConsumption accepted',
    'reverseLotCompletion accepted',
    'reverseLotCompletion RULE_VIOLATED',
    'reverseLotSplit accepted',
    'reverseLotSplit RULE_VIOLATED',
    'reverseLotMerge accepted',
  ];
  expect(reached.filter((outcome) => !seen.has(outcome))).toEqual([]);
});
