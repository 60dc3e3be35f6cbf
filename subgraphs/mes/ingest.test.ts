import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { acceptRequestContext } from '#platform/request-context.ts';
import { ingestPath, ingestRoute } from '#platform/ingest/http.ts';
import type { EventAnswer } from '#platform/ingest/ingest.ts';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { contextHeaders } from '#platform/signature.ts';
import { demoAdministrator, serviceContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { flowQuarantined, waitingFactsWork } from './commands/shop-floor-facts.ts';
import { minute, pieces } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';
import { insertEquipment } from './store/equipment.ts';
import { mes } from './subgraph.ts';

const secret = 'of the services alone';
let system: TestSubgraph;
let floor: ShopFloor;
let served: Served;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  served = await serve({
    host: '127.0.0.1',
    port: 0,
    log: createLog('test', { level: 'silent' }),
    bodyLimitBytes: 8 * 2 ** 20,
    routes: [
      ingestRoute(
        ingestPath,
        () => system.subgraph.ingest,
        (request) => acceptRequestContext(request, secret),
      ),
    ],
    ready: async () => ({ checks: [] }),
  });
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(async () => {
  await served.close();
  await system.close();
});

interface Reply {
  readonly status: number;
  readonly events?: readonly EventAnswer[];
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

async function post(body: string | Buffer, type = 'application/cloudevents-batch+json', signed = true): Promise<Reply> {
  const request = { method: 'POST', path: ingestPath, body };
  const reply = await fetch(`${served.url}${ingestPath}`, {
    method: 'POST',
    headers: {
      'content-type': type,
      ...contextHeaders(request, demoAdministrator(), signed ? secret : 'of somebody else'),
    },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  });
  return { status: reply.status, ...((await reply.json()) as Omit<Reply, 'status'>) };
}

const told = (type: string, data: object, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  ...{ specversion: '1.0', id: randomUUID(), source: '//esslingen.example/P1/line-1' },
  ...{ type: `org.millgraph.shop-floor.${type}.v1`, time: minute(30), data, ...more },
});
const stateOf = (state: string, more: Readonly<Record<string, unknown>> = {}) =>
  told('equipment.state-changed', { equipment: 'P1-WC', state }, more);

/** Events, or their JSON. */
async function send(...events: readonly unknown[]): Promise<readonly EventAnswer[]> {
  const reply = await post(
    `[${events.map((event) => (typeof event === 'string' ? event : JSON.stringify(event))).join()}]`,
  );
  expect(reply).toMatchObject({ status: 200 });
  return reply.events ?? [];
}

const inQuarantine = async (text: string): Promise<unknown> =>
  (
    await floor.query<{ shopFloorFacts: { nodes: unknown } }>(
      `query ($text: String) { shopFloorFacts(filter: { status: QUARANTINED, text: $text }) {
        nodes { source { system document } kind code message pointer waitsFor sent }
      } }`,
      { text },
    )
  ).shopFloorFacts.nodes;

test('each event of a batch has its answer, in order, and what is accepted is there', async () => {
  await floor.release('IN-1', 1);
  const started = told('job.started', { job: 'IN-1/10' }, { id: 'IN-1-started', time: minute(1) });
  const reported = told(
    'production.reported',
    { job: 'IN-1/10', good: pieces('5') },
    { id: 'IN-1-r', time: minute(2) },
  );
  const answers = await send(
    reported,
    started,
    { ...started },
    told(
      'material.consumed',
      { job: 'IN-1/10', lot: 'IN-1-WIRE', quantity: { value: '2', unit: 'MTR' } },
      { id: 'IN-1-c' },
    ),
    told('job.started', { job: 'IN-1/10' }, { id: 'IN-1-soon', time: new Date(Date.now() + 3_600_000).toISOString() }),
    told('production.reported', { job: 'IN-1/10', good: pieces('-5') }, { id: 'IN-1-minus' }),
    stateOf('DOWN', { id: 'IN-1-down', sequence: '7', subject: 'equipment/P1-WC' }),
  );
  expect(answers.map(({ id, status, code, pointer }) => [id, status, code, pointer])).toEqual([
    ['IN-1-r', 'accepted', null, null],
    ['IN-1-started', 'accepted', null, null],
    ['IN-1-started', 'duplicate', null, null],
    ['IN-1-c', 'accepted', 'NOT_FOUND', '/data/lot'],
    ['IN-1-soon', 'rejected', 'BAD_INPUT', '/time'],
    ['IN-1-minus', 'rejected', 'BAD_INPUT', '/data/good/value'],
    ['IN-1-down', 'accepted', null, null],
  ]);
  await expect(
    floor.query(`{
      jobs(filter: { order: "IN-1" }) { nodes { state actualStart reports { good { value } source { system document } } } }
      equipment(id: "P1-WC") { state stateSince }
    }`),
  ).resolves.toEqual({
    jobs: {
      nodes: [
        {
          ...{ state: 'RUNNING', actualStart: minute(1).replace('.000Z', 'Z') },
          reports: [{ good: { value: '5' }, source: { system: '//esslingen.example/P1/line-1', document: 'IN-1-r' } }],
        },
      ],
    },
    equipment: { state: 'DOWN', stateSince: minute(30).replace('.000Z', 'Z') },
  });
});

test('what waits for a lot goes on once the lot is there; what cannot be right can be sent again in another form', async () => {
  await floor.release('IN-2', 1);
  const consumed = told('material.consumed', {
    job: 'IN-2/10',
    lot: 'IN-2-WIRE',
    quantity: { value: '2', unit: 'MTR' },
  });
  const started = told('job.started', { job: 'IN-2/10' }, { time: minute(1) });
  expect((await send(started, consumed)).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
  await floor.deliver('IN-2-WIRE');
  expect(await send(consumed)).toMatchObject([{ status: 'duplicate' }]);
  await expect(
    floor.query(`{ jobs(filter: { order: "IN-2" }) { nodes { materialConsumed { lot { id } } } } }`),
  ).resolves.toEqual({ jobs: { nodes: [{ materialConsumed: [{ lot: { id: 'IN-2-WIRE' } }] }] } });

  const wrong = told('production.reported', { job: 'IN-2/10', good: { value: 5, unit: 'C62' } }, { id: 'IN-2-wrong' });
  expect(await send(wrong, wrong)).toMatchObject([
    { status: 'rejected', pointer: '/data/good/value', message: 'must be string.' },
    { status: 'rejected' },
  ]);
  expect(await inQuarantine('IN-2-wrong')).toEqual([
    {
      ...{ source: { system: wrong['source'], document: 'IN-2-wrong' }, kind: 'UNREADABLE', code: 'BAD_INPUT' },
      ...{ message: 'must be string.', pointer: '/data/good/value', waitsFor: null, sent: JSON.stringify(wrong) },
    },
  ]);
  const right = { ...wrong, data: { job: 'IN-2/10', good: pieces('5') } };
  expect(await send(right)).toMatchObject([{ status: 'accepted' }]);
  expect(await send(wrong, right)).toMatchObject([{ status: 'rejected' }, { status: 'duplicate' }]);
  expect(await inQuarantine('IN-2-wrong')).toEqual([]);
});

test('a state of equipment that is not known waits for it', async () => {
  const down = told('equipment.state-changed', { equipment: 'P1-NEW', state: 'DOWN' }, { id: 'NEW-1' });
  expect(await send(down)).toMatchObject([{ status: 'accepted', code: 'NOT_FOUND', pointer: '/data/equipment' }]);
  expect(await inQuarantine('NEW-1')).toMatchObject([{ waitsFor: 'equipment/P1-NEW' }]);
  await floor.perform('createEquipment', {
    id: 'P1-NEW',
    name: 'New',
    level: 'WORK_UNIT',
    plant: 'P1',
    parent: 'P1-WC',
  });
  expect(await inQuarantine('NEW-1')).toEqual([]);
  await expect(floor.query(`{ equipment(id: "P1-NEW") { state } }`)).resolves.toEqual({ equipment: { state: 'DOWN' } });
});

test('what is told of a thing while that is becoming known takes effect as well', async () => {
  const session = system.subgraph.database.session(serviceContext('test'));
  const unit = { id: 'P1-RACE', name: 'Race', level: 'WORK_UNIT', plant: 'P1', parent: 'P1-WC' } as const;
  await session.transaction(async (transaction) => {
    await insertEquipment(transaction, unit);
    await flowQuarantined(transaction, ['equipment/P1-RACE']);
    // It is not committed yet: nobody else knows it.
    const down = told('equipment.state-changed', { equipment: 'P1-RACE', state: 'DOWN' }, { id: 'RACE-1' });
    expect(await send(down)).toMatchObject([{ status: 'accepted', code: 'NOT_FOUND' }]);
  });
  await send(told('equipment.state-changed', { equipment: 'P1-NEVER', state: 'DOWN' }, { id: 'NEVER-1' }));
  await waitingFactsWork.run(session);
  expect(await inQuarantine('RACE-1')).toEqual([]);
  expect(await inQuarantine('NEVER-1')).toMatchObject([{ waitsFor: 'equipment/P1-NEVER' }]);
  await expect(floor.query(`{ equipment(id: "P1-RACE") { state } }`)).resolves.toEqual({
    equipment: { state: 'DOWN' },
  });
});

test('times finer than a microsecond and the largest sequence are taken, and what waits or is refused can be read', async () => {
  const finer = stateOf('OFF', { time: '2026-01-05T06:40:00.1234567+00:00', sequence: '2147483647' });
  const soon = stateOf('DOWN', { id: 'SOON-1', time: new Date(Date.now() + 3_600_000).toISOString() });
  expect(await send(finer, soon)).toMatchObject([{ status: 'accepted' }, { status: 'rejected', pointer: '/time' }]);
  const [quarantined] = (await inQuarantine('SOON-1')) as [{ sent: string }];
  expect(JSON.parse(quarantined.sent)).toMatchObject({ equipment: 'P1-WC', state: 'DOWN', document: 'SOON-1' });
});

test.each([
  ['no object', 7, '', 'is no JSON object.'],
  [
    'another version of CloudEvents',
    stateOf('OFF', { specversion: '0.3' }),
    '/specversion',
    'must be equal to constant.',
  ],
  ['no source', stateOf('OFF', { source: undefined }), '/source', 'is missing.'],
  [
    'an id of 101 characters',
    stateOf('OFF', { id: 'x'.repeat(101) }),
    '/id',
    'must NOT have more than 100 characters.',
  ],
  [
    'a type that is not taken in',
    stateOf('OFF', { type: 'a/b' }),
    '/type',
    expect.stringMatching(/^is of no type that is taken in; there are org\./),
  ],
  ['no time of day', stateOf('OFF', { time: '2026-01-05' }), '/time', 'must match format "date-time".'],
  ['a leap second', stateOf('OFF', { time: '2016-12-31T23:59:60Z' }), '/time', 'is no time of the calendar.'],
  [
    'a time of a clock that was reset',
    stateOf('OFF', { time: '1970-01-01T00:00:12Z' }),
    '/time',
    'is before 2000-01-01T00:00:00Z: the clock of the source stands wrong.',
  ],
  ['a sequence too large to keep', stateOf('OFF', { sequence: '2147483648' }), '/sequence', 'is more than 2147483647.'],
  [
    'half of a character',
    stateOf('OFF', { data: { equipment: 'P1-WC', state: 'OFF', reason: 'cut \ud83d' } }),
    '/data/reason',
    'is cut within a character (half of a surrogate pair).',
  ],
  [
    'half of a character in a name',
    stateOf('OFF', { data: { '\ud83d': 1 } }),
    '/data',
    'has a name that is cut within a character.',
  ],
  [
    'levels without end',
    JSON.stringify(stateOf('OFF', { data: 0 })).replace(
      '"data":0',
      `"data":${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    ),
    expect.stringMatching(/^\/data(\/0){15}$/),
    'has more than 16 levels.',
  ],
  [
    'a subject of something else',
    stateOf('OFF', { subject: 'equipment/X' }),
    '/subject',
    'is not equipment/P1-WC, of which the data tells; it may be left out.',
  ],
  ['a state that there is not', stateOf('BROKEN'), '/data/state', 'must be equal to one of the allowed values.'],
  [
    'a field that the type does not have',
    told('job.started', { job: 'IN-1/10', 'a/b': 1 }),
    '/data/a~1b',
    'is no field of this type.',
  ],
  [
    'a NUL character',
    told('job.suspended', { job: 'IN-1/10', reason: 'a\u0000b' }),
    '/data/reason',
    expect.stringMatching(/^must match pattern/),
  ],
  ['data in base64', stateOf('OFF', { data: undefined, data_base64: 'e30=' }), '/data', 'is missing.'],
  [
    'a number too large to keep',
    told('production.reported', { job: 'IN-1/10', good: pieces('1234567890123456') }),
    '/data/good/value',
    expect.stringMatching(/^must match pattern/),
  ],
] as const)('an event with %s is rejected with its place, and no other for it', async (_, event, pointer, message) => {
  const answers = await send(event, stateOf('IDLE', { time: minute(31) }));
  expect(answers).toMatchObject([{ status: 'rejected', code: 'BAD_INPUT', pointer, message }, { status: 'accepted' }]);
});

test('a body that is no batch of events is refused whole', async () => {
  const one = JSON.stringify(stateOf('IDLE'));
  const batch = 'application/cloudevents-batch+json';
  const many = (count: number) => JSON.stringify(Array.from({ length: count }, () => stateOf('IDLE')));
  const replies = [
    await post('{"id":'),
    await post(Buffer.from([0x22, 0xff, 0x22])),
    await post(one, batch),
    await post(`[${one}]`, 'application/cloudevents+json'),
    await post(one, 'text/plain'),
    await post(one, 'application/json; charset=latin1'),
    await post(many(1001)),
    await post(JSON.stringify([stateOf('x'.repeat(5 * 2 ** 20))])),
    await post(one, 'application/json', false),
  ];
  expect(replies.map(({ status, errors }) => [status, errors?.[0]?.extensions.code])).toEqual([
    ...[
      [400, 'BAD_INPUT'],
      [400, 'BAD_INPUT'],
      [400, 'BAD_INPUT'],
      [400, 'BAD_INPUT'],
    ],
    ...[
      [415, 'BAD_INPUT'],
      [415, 'BAD_INPUT'],
      [413, 'PAYLOAD_TOO_LARGE'],
      [413, 'PAYLOAD_TOO_LARGE'],
    ],
    [401, 'UNAUTHENTICATED'],
  ]);
  const accepted = [
    await post(one, 'application/json'),
    await post(`[${one}]`, 'application/json; charset=UTF-8'),
    await post('[]'),
    await post(many(1000)),
  ];
  expect(accepted.map(({ status, events }) => [status, events?.length])).toEqual([
    [200, 1],
    [200, 1],
    [200, 0],
    [200, 1000],
  ]);
});

test('who sees one plant tells nothing of another', async () => {
  await floor.release('IN-3', 1, { plant: 'P2' });
  const body = Buffer.from(JSON.stringify([told('job.started', { job: 'IN-3/10' }), stateOf('OFF')]));
  const reply = await system.subgraph.ingest?.(body, 'application/json', demoAdministrator({ plants: ['P3'] }));
  expect(JSON.parse(reply?.body ?? '')).toMatchObject({
    events: [
      { status: 'accepted', code: 'NOT_FOUND' },
      { status: 'accepted', code: 'NOT_FOUND' },
    ],
  });
  await expect(floor.query(`{ jobs(filter: { order: "IN-3" }) { nodes { state } } }`)).resolves.toEqual({
    jobs: { nodes: [{ state: 'PENDING' }] },
  });
});

test('batches that overlap and come at once are taken in without waiting for each other in a circle', async () => {
  const orders = ['IN-4', 'IN-5', 'IN-6'];
  for (const order of orders) await floor.release(order, 1);
  const events = orders.flatMap((order) => [
    told('job.started', { job: `${order}/10` }, { id: `${order}-s`, time: minute(1) }),
    told('production.reported', { job: `${order}/10`, good: pieces('1') }, { id: `${order}-r`, time: minute(2) }),
    stateOf('PRODUCING', { id: `${order}-e`, time: minute(40) }),
  ]);
  const batches = Array.from({ length: 6 }, (_, index) => (index % 2 === 0 ? events : events.toReversed()));
  const answers = (await Promise.all(batches.map((batch) => send(...batch)))).flat();
  const accepted = answers.filter(({ status }) => status === 'accepted').map(({ id }) => id);
  expect(accepted.sort()).toEqual(events.map(({ id }) => String(id)).sort());
  expect(answers.filter(({ status }) => status === 'rejected')).toEqual([]);
});
