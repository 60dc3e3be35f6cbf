import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { eventsRoute, httpEventReader } from './http.ts';
import type { EventPage } from './log.ts';
import type { EventReader } from './reactions.ts';

const secret = 'a-secret-of-the-test-run';
let served: Served;
let asked: unknown[] = [];
let answer: EventPage = { events: [], cursor: 'c', complete: true };
const read: EventReader = (request) => {
  asked.push(request);
  return Promise.resolve(answer);
};
beforeAll(async () => {
  const log = createLog('test', { level: 'silent' });
  served = await serve({
    ...{ host: '127.0.0.1', port: 0, log, routes: [eventsRoute(read, secret)] },
    ready: () => Promise.resolve({ checks: [] }),
  });
});
afterAll(() => served.close());
beforeEach(() => {
  asked = [];
});

test('what a system asks of the log of another one arrives there as it was asked, and so does the answer', async () => {
  const reader = httpEventReader(`${served.url}/graphql`, secret);
  const bounds = { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00.000001Z', until: 'until', onlyCount: true };
  const request = { consumer: 'mes', after: 'after', limit: 7, types: ['a', 'b'], ...bounds };
  answer = { events: [], cursor: 'next', complete: false, count: { events: 3, isCapped: false, seconds: 1.5 } };
  await expect(reader(request)).resolves.toEqual(answer);
  const plain = { consumer: 'mes', after: null, limit: 1, types: [] };
  answer = { events: [], cursor: 'next', complete: true };
  await expect(reader(plain)).resolves.toEqual(answer);
  expect(asked).toEqual([request, { ...plain, from: null, to: null, until: null, onlyCount: false }]);
});

test.each(['yesterday', "2026-01-01T00:00:00Z'", '2026-01-01'])('%s is refused as a time of the log', async (from) => {
  const reader = httpEventReader(`${served.url}/graphql`, secret);
  await expect(reader({ consumer: 'mes', after: null, limit: 1, types: [], from })).rejects.toThrow(/status 400/);
  expect(asked).toEqual([]);
});
