import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { shopFloor, type ShopFloor } from '../subgraphs/mes/shop-floor-fixture.ts';
import { mes } from '../subgraphs/mes/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../test/open-subgraph.ts';

let system: TestSubgraph;
let floor: ShopFloor;
let minute = 0;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: plant, level: 'SITE', plant });
    await floor.perform('createEquipment', {
      id: `${plant}-U`,
      name: 'Unit',
      level: 'WORK_UNIT',
      plant,
      parent: plant,
    });
  }
});
afterAll(() => system.close());

const record = (unit: string, state: string): Promise<unknown> =>
  floor.perform('recordEquipmentState', {
    ...{ id: unit, state, occurredAt: new Date(Date.UTC(2026, 0, 5, 6, (minute += 1))).toISOString() },
  });

const subscribe = (query: string, variables = {}, context: RequestContext = demoAdministrator()) =>
  system.subgraph.subscribe({ query, variables }, context)[Symbol.asyncIterator]();

const states = `subscription ($plant: ID, $after: String) {
  equipmentStateChanged(plant: $plant, after: $after) {
    cursor type time equipmentState plant { id } equipment { id state }
  }
}`;

const following = async (): Promise<void> => {
  while (!system.subgraph.tail.use.isPolling) await new Promise(setImmediate);
};

test('an event is told with what it refers to as it is after it', async () => {
  const events = subscribe(states);
  const first = events.next();
  await following();
  await record('P1-U', 'PRODUCING');
  const { value } = (await first) as { value: GraphAnswer };
  expect(value).toEqual({
    data: {
      equipmentStateChanged: {
        cursor: expect.any(String) as unknown,
        type: 'org.millgraph.mes.equipment.state-changed.v1',
        time: '2026-01-05T06:01:00Z',
        equipmentState: 'PRODUCING',
        plant: { id: 'P1' },
        equipment: { id: 'P1-U', state: 'PRODUCING' },
      },
    },
  });
  await events.return?.();
  expect(system.subgraph.tail.use).toEqual({ followers: 0, isPolling: false, events: 0, bytes: 0 });
});
