import { expect, test } from '@jest/globals';
import { byDeadline } from './graph-client.ts';

const never = new Promise<never>(() => undefined);

test('work in this process is given up at its deadline', async () => {
  await expect(byDeadline(never, { deadline: Date.now() + 1 })).rejects.toMatchObject({ reason: 'TIMEOUT' });
});

test('work in this process is given up when nobody waits for it', async () => {
  const client = new AbortController();
  const waiting = byDeadline(never, { deadline: Date.now() + 60_000, signal: client.signal });
  client.abort();
  await expect(waiting).rejects.toMatchObject({ reason: 'ABORTED' });
  await expect(byDeadline(never, { signal: client.signal })).rejects.toMatchObject({ reason: 'ABORTED' });
});

test('what is done in time is answered, and its own error thrown', async () => {
  const signal = new AbortController().signal;
  expect(await byDeadline(Promise.resolve(1), { deadline: Date.now() + 60_000, signal })).toBe(1);
  await expect(byDeadline(Promise.reject(new Error('own')), { signal })).rejects.toThrow('own');
});
