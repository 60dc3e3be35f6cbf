import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: `Plant ${plant}`, level: 'SITE', plant });
    await floor.perform('createEquipment', {
      ...{ id: `${plant}-WC`, name: 'Assembly', level: 'WORK_CENTER', plant, parent: plant },
    });
  }
});
afterAll(() => system.close());

test('states of equipment are intervals; a change learned of late divides the one it falls into', async () => {
  const record = (state: string, minute: string, reason?: string) =>
    floor.perform('recordEquipmentState', { id: 'P1-WC', state, reason, occurredAt: `2026-01-05T08:${minute}:00Z` });
  const query = `{ equipment(id: "P1-WC") {
    state stateSince stateReason parent { id level } children { id } runningJobs { id }
    states(from: "2026-01-05T08:05:00Z", to: "2026-01-06T00:00:00Z") { state from to reason } } }`;
  await expect(floor.query(query)).resolves.toMatchObject({
    equipment: { state: 'UNKNOWN', stateSince: null, states: [] },
  });
  await record('PRODUCING', '00');
  await record('IDLE', '30');
  await record('DOWN', '10', 'coolant pump');
  await expect(floor.query(query)).resolves.toMatchObject({
    equipment: {
      ...{ state: 'IDLE', stateSince: '2026-01-05T08:30:00Z', stateReason: null, parent: { id: 'P1', level: 'SITE' } },
      states: [
        { state: 'PRODUCING', from: '2026-01-05T08:00:00Z', to: '2026-01-05T08:10:00Z' },
        { state: 'DOWN', from: '2026-01-05T08:10:00Z', to: '2026-01-05T08:30:00Z', reason: 'coolant pump' },
        { state: 'IDLE', from: '2026-01-05T08:30:00Z', to: null },
      ],
    },
  });
  await expect(
    floor.query(`{ equipmentList(filter: { state: IDLE }, orderBy: { field: NAME }) { totalCount nodes { id } } }`),
  ).resolves.toEqual({ equipmentList: { totalCount: 1, nodes: [{ id: 'P1-WC' }] } });
});

test('the database itself refuses two states of one equipment at a time', async () => {
  const session = system.subgraph.database.session(demoAdministrator());
  const overlap = session.transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        with wrong as (
          insert into equipment_state_record (id, equipment, plant, state, occurred_at)
          values ('WRONG', 'P1-WC', 'P1', 'OFF', '2026-01-05T08:05:00Z')
        )
        insert into equipment_state (record, equipment, plant, state, from_at, to_at)
        values ('WRONG', 'P1-WC', 'P1', 'OFF', '2026-01-05T08:05:00Z', '2026-01-05T08:06:00Z')
      `,
    ),
  );
  await expect(overlap).rejects.toThrow('one_state_at_a_time');
});
