import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';
import { faultOf, fuzzedBody } from '../hostile/fuzz.ts';
import { hostileRequests } from '../hostile/requests.ts';

/** `FUZZ_SEED=n` tries other bodies; a failure names the seed of its own. */
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);
const bodies = Number(process.env.FUZZ_BODIES ?? 5000);
const atOnce = 8;

let millgraph: TestMillgraph;
let served: Served;

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    log: createLog('test', { level: 'error' }),
    routes: millgraph.gateway.routes,
    ready: async () => ({ checks: [] }),
  });
}, 120_000);
afterAll(async () => {
  await served.close();
  await millgraph.close();
});

interface Answered {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

async function post(body: string | Buffer): Promise<Answered> {
  const response = await fetch(`${served.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  const contentType = response.headers.get('content-type') ?? '';
  return { status: response.status, contentType, text: await response.text() };
}

async function expectToLive(): Promise<void> {
  const query = readFileSync(new URL('../../examples/order-overview.graphql', import.meta.url), 'utf8');
  const { status, text } = await post(JSON.stringify({ query, variables: { id: 'MO-1001' } }));
  expect([status, text]).toEqual([200, expect.stringContaining('"MO-1001"')]);
  expect(text).not.toContain('"errors"');
}

test.each(hostileRequests.map((request) => [request.name, request] as const))(
  '%s: refused before anything is asked, or answered without harm',
  async (_name, { body, refused }) => {
    const { status, contentType, text } = await post(typeof body === 'string' ? body : JSON.stringify(body));
    expect(faultOf(status, contentType, text)).toBeUndefined();
    const answer = JSON.parse(text) as { data?: object; errors?: { extensions: { code: string; limit?: string } }[] };
    if (refused === 'answered') {
      expect([status, answer.errors]).toEqual([200, undefined]);
      expect(Object.keys(Object.prototype)).toEqual([]);
      return;
    }
    expect(answer.errors?.[0]?.extensions).toMatchObject(refused);
    expect(status).toBe(refused.code === 'PAYLOAD_TOO_LARGE' ? 413 : 400);
    expect(text.length).toBeLessThan(50_000);
    // Nothing was executed.
    expect(answer).not.toHaveProperty('data');
  },
);

test('after all of that a good query is answered', expectToLive);

test(`each of ${bodies} spoiled bodies gets an answer in its form, with no fault of ours`, async () => {
  let next = firstSeed;
  const faults: unknown[] = [];
  const ask = async (): Promise<void> => {
    while (next < firstSeed + bodies) {
      const seed = next;
      next += 1;
      const { kind, body } = fuzzedBody(seed);
      const { status, contentType, text } = await post(body);
      const fault = faultOf(status, contentType, text);
      if (fault !== undefined) faults.push({ seed, kind, fault, body: body.toString(), answer: text.slice(0, 1000) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  expect(faults).toEqual([]);
  await expectToLive();
}, 300_000);
