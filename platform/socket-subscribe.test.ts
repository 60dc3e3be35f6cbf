import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphAnswer, GraphSubscribe } from '#platform/graph-client.ts';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { graphqlSocket, serve, type Served } from '#platform/serve.ts';
import { signedCallers } from '#platform/signed-socket.ts';
import { socketSubscribe } from '#platform/socket-subscribe.ts';
import { shopFloor, type ShopFloor } from '../subgraphs/mes/shop-floor-fixture.ts';
import { mes } from '../subgraphs/mes/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../test/open-subgraph.ts';

const secret = 'a-secret-of-the-test-run';
let system: TestSubgraph;
let floor: ShopFloor;
let served: Served;
let address = '';
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: plant, level: 'SITE', plant });
  }
  served = await start();
  address = `${served.url}/graphql`;
});
afterAll(async () => {
  await served.close();
  await system.close();
});

const log = createLog('test', { level: 'error' });
const start = (port = 0): Promise<Served> =>
  serve({
    ...{ host: '127.0.0.1', port, log, routes: [], drainMillis: 100, ready: async () => ({ checks: [] }) },
    sockets: [graphqlSocket({ subscribe: system.subgraph.subscribe, callers: signedCallers(secret), log })],
  });

let minute = 0;
const record = (unit: string, state: string): Promise<unknown> =>
  floor.perform('recordEquipmentState', {
    ...{ id: unit, state, occurredAt: new Date(Date.UTC(2026, 0, 5, 6, (minute += 1))).toISOString() },
  });

const states = `subscription ($plant: ID, $after: String) {
  equipmentStateChanged(plant: $plant, after: $after) { cursor equipmentState equipment { id state } }
}`;
const begin = (via: GraphSubscribe, variables = {}, context: RequestContext = demoAdministrator()) =>
  via({ query: states, variables }, context)[Symbol.asyncIterator]();

const followers = async (count: number): Promise<void> => {
  while (system.subgraph.tail.use.followers !== count) await new Promise(setImmediate);
};

test('a subscription over a socket answers as one in the process, under the same scope', async () => {
  const via = socketSubscribe(address, secret, { idleMillis: 0 });
  const events = begin(via, {}, demoAdministrator({ plants: ['P2'] }));
  const first = events.next();
  await followers(1);
  await record('P1', 'DOWN');
  await record('P2', 'IDLE');
  const { value } = (await first) as { value: GraphAnswer };
  expect(value).toEqual({
    data: {
      equipmentStateChanged: {
        cursor: expect.any(String) as unknown,
        equipmentState: 'IDLE',
        equipment: { id: 'P2', state: 'IDLE' },
      },
    },
  });
  await events.return?.();
  await followers(0);
  expect(system.subgraph.tail.use.isPolling).toBe(false);
});
