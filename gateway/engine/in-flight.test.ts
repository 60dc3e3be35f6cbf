import { expect, test } from '@jest/globals';
import { InFlight } from './in-flight.ts';

test('equal work that is under way is done once, and again once it has ended', async () => {
  const inFlight = new InFlight<number>();
  let started = 0;
  const work = async (): Promise<number> => {
    started += 1;
    await Promise.resolve();
    return started;
  };

  const both = await Promise.all([inFlight.share('a', undefined, work), inFlight.share('a', undefined, work)]);
  expect(both).toEqual([1, 1]);
  await expect(inFlight.share('a', undefined, work)).resolves.toBe(2);
});

test('work is given up when all who wait for it have gone, and not before', async () => {
  const inFlight = new InFlight<string>();
  const [first, second] = [new AbortController(), new AbortController()];
  const { promise, resolve } = Promise.withResolvers<string>();
  let signal: AbortSignal | undefined;
  const work = (given: AbortSignal): Promise<string> => {
    signal = given;
    return promise;
  };
  const results = [inFlight.share('a', first.signal, work), inFlight.share('a', second.signal, work)];

  first.abort();
  expect(signal?.aborted).toBe(false);
  second.abort();
  expect(signal?.aborted).toBe(true);

  // Whoever comes now begins anew.
  const anew = inFlight.share('a', undefined, async () => 'anew');
  resolve('old');
  await expect(Promise.all([...results, anew])).resolves.toEqual(['old', 'old', 'anew']);
});

test('work that fails fails for all who wait, and is not kept', async () => {
  const inFlight = new InFlight<string>();
  const fail = async (): Promise<string> => Promise.reject(new Error('no'));
  const results = await Promise.allSettled([
    inFlight.share('a', undefined, fail),
    inFlight.share('a', undefined, fail),
  ]);

  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(inFlight.share('a', undefined, async () => 'yes')).resolves.toBe('yes');
});
