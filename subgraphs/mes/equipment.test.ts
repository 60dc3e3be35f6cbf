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
  const since = async (from: string, to: string) =>
    floor.query(`{ equipmentList(
      filter: { stateSince: { from: "2026-01-05T08:${from}:00Z", to: "2026-01-05T08:${to}:00Z" } }
      orderBy: { field: STATE_SINCE }
    ) { nodes { id } } }`);
  await expect(since('30', '31')).resolves.toEqual({ equipmentList: { nodes: [{ id: 'P1-WC' }] } });
  await expect(since('00', '30')).resolves.toEqual({ equipmentList: { nodes: [] } });
});

test.each([
  ['begins in another', '08:05', '08:06', 'WRONG', 'one_state_at_a_time'],
  ['ends in another', '05:00', '08:05', 'WRONG', 'one_state_at_a_time'],
  ['is of no record', '05:00', '05:01', 'NONE', 'there is no record NONE of equipment P1-WC'],
])('the database itself refuses a state that %s', async (_, from, to, record, refusal) => {
  const time = (clock: string): string => `2026-01-05T${clock}:00Z`;
  const session = system.subgraph.database.session(demoAdministrator());
  const overlap = session.transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        with wrong as (
          insert into equipment_state_record (id, equipment, plant, state, occurred_at)
          values ('WRONG', 'P1-WC', 'P1', 'OFF', ${time(from)})
        )
        insert into equipment_state (record, equipment, plant, state, from_at, to_at)
        values (${record}, 'P1-WC', 'P1', 'OFF', ${time(from)}, ${time(to)})
      `,
    ),
  );
  await expect(overlap).rejects.toThrow(refusal);
});

interface Downtimes {
  readonly downtimes: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

const createReason = (code: string, category: string, planned: boolean) =>
  floor.query<{ createDowntimeReason: unknown }>(
    `mutation ($input: CreateDowntimeReasonInput!, $key: ID!) {
      createDowntimeReason(input: $input, idempotencyKey: $key) { code text category planned } }`,
    { key: `${code}/${category}`, input: { code, text: `Because of ${code}`, category, planned } },
  );

test('the reason of a downtime may arrive later; each one given stays, the last one counts and others are told', async () => {
  await createReason('PUMP', 'BREAKDOWN', false);
  await createReason('SERVICE', 'MAINTENANCE', true);
  await expect(createReason('PUMP', 'OTHER', false)).rejects.toThrow('PUMP exists already');
  for (const [state, hour, reason] of [
    ['PRODUCING', '06', null],
    ['DOWN', '07', 'no pressure'],
    ['PRODUCING', '08', null],
    ['PLANNED_DOWN', '10', 'SERVICE'],
    ['DOWN', '12', null],
  ] as const) {
    await floor.perform('recordEquipmentState', {
      id: 'P2-WC',
      state,
      reason,
      occurredAt: `2026-02-02T${hour}:00:00Z`,
    });
  }
  const query = `{ equipment(id: "P2-WC") { downtimes(from: "2026-02-02T07:30:00Z", to: "2026-02-02T12:00:01Z") {
    id equipment { id } state from to duration(unit: "HUR") { value unit } reason { code text } category planned note
    classifications { reason category planned note } } } }`;
  const read = async () =>
    (await floor.query<{ equipment: { downtimes: readonly { readonly id: string }[] } }>(query)).equipment.downtimes;
  const [pump, service, open] = await read();
  expect([pump, service, open]).toMatchObject([
    {
      ...{ equipment: { id: 'P2-WC' }, state: 'DOWN', from: '2026-02-02T07:00:00Z', to: '2026-02-02T08:00:00Z' },
      ...{ duration: { value: '1', unit: 'HUR' }, reason: null, category: null, planned: false, note: 'no pressure' },
      classifications: [],
    },
    {
      ...{ state: 'PLANNED_DOWN', reason: { code: 'SERVICE' }, category: 'MAINTENANCE', planned: true },
      classifications: [{ reason: 'SERVICE' }],
    },
    { state: 'DOWN', to: null, duration: null, reason: null, planned: false },
  ]);
  await floor.perform('classifyDowntime', { id: pump?.id, reason: 'SERVICE' });
  await floor.perform('classifyDowntime', { id: pump?.id, reason: 'PUMP', note: 'the old one' });
  await expect(read()).resolves.toMatchObject([
    {
      ...{ reason: { code: 'PUMP', text: 'Because of PUMP' }, category: 'BREAKDOWN', planned: false },
      classifications: [
        { reason: 'SERVICE', category: 'MAINTENANCE', planned: true, note: null },
        { reason: 'PUMP', category: 'BREAKDOWN', planned: false, note: 'the old one' },
      ],
    },
    {},
    {},
  ]);
  const told = (await floor.published()).filter(({ type }) => type === 'org.millgraph.mes.downtime.classified.v1');
  expect(told.map(({ data }) => data)).toMatchObject([
    { record: service?.id, reason: 'SERVICE', planned: true, from: '2026-02-02T10:00:00Z' },
    { record: pump?.id, reason: 'SERVICE', planned: true },
    { record: pump?.id, reason: 'PUMP', planned: false, to: '2026-02-02T08:00:00Z', equipment: 'P2-WC' },
  ]);
});

test('only a stop is classified, and only by a reason of the catalogue', async () => {
  const { equipment } = await floor.query<{ equipment: { states: readonly { record: string }[] } }>(
    `{ equipment(id: "P2-WC") { states(from: "2026-02-02T06:00:00Z", to: "2026-02-02T07:30:00Z") { record } } }`,
  );
  const [producing, down] = equipment.states;
  const classify = (id: string | undefined, reason: string) => floor.attempt('classifyDowntime', { id, reason });
  await expect(classify(producing?.record, 'PUMP')).resolves.toBe('ILLEGAL_STATE');
  await expect(classify(down?.record, 'GREMLINS')).resolves.toBe('NOT_FOUND');
  await expect(classify('ES-0', 'PUMP')).resolves.toBe('NOT_FOUND');
});

test('downtimes and their reasons are filtered, ordered and paged', async () => {
  const count = async (filter: string): Promise<number> => {
    const { downtimes } = await floor.query<{ downtimes: { totalCount: number } }>(
      `{ downtimes(filter: ${filter}) { totalCount } }`,
    );
    return downtimes.totalCount;
  };
  for (const [filter, expected] of [
    ['{}', 4],
    ['{ plant: "P2" }', 3],
    ['{ equipment: "P2-WC", state: PLANNED_DOWN }', 1],
    ['{ reason: "PUMP" }', 1],
    ['{ category: MAINTENANCE }', 1],
    ['{ planned: true }', 1],
    ['{ planned: false, plant: "P2" }', 2],
    ['{ classified: true }', 2],
    ['{ classified: false, plant: "P2" }', 1],
    ['{ from: { from: "2026-02-02T07:00:00Z", to: "2026-02-02T12:00:00Z" } }', 2],
    ['{ to: { from: "2026-02-02T08:00:00Z", to: "2026-02-02T08:00:01Z" } }', 1],
    ['{ to: { from: "2026-02-02T08:00:00Z" } }', 2],
    ['{ text: "Because of pump" }', 1],
    ['{ text: "no press" }', 1],
  ] as const) {
    expect([filter, await count(filter)]).toEqual([filter, expected]);
  }
  for (const field of ['FROM', 'TO', 'PLANT', 'EQUIPMENT', 'STATE', 'REASON', 'CATEGORY', 'PLANNED']) {
    for (const direction of ['ASC', 'DESC']) {
      const page = `query ($after: String) {
        downtimes(first: 1, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
          nodes { id } pageInfo { endCursor } } }`;
      const seen = new Set<string>();
      for (let after: string | null = null, left = 4; left > 0; left -= 1) {
        const { downtimes }: Downtimes = await floor.query<Downtimes>(page, { after });
        for (const { id } of downtimes.nodes) seen.add(id);
        after = downtimes.pageInfo.endCursor;
      }
      expect([field, direction, seen.size]).toEqual([field, direction, 4]);
    }
  }
  await expect(
    floor.query(`{ latest: downtimes(first: 1) { nodes { from } }
      reasons: downtimeReasons(filter: { planned: false, category: BREAKDOWN, text: "pump" }) { totalCount nodes { code } }
      byText: downtimeReasons(orderBy: { field: TEXT, direction: DESC }) { nodes { code } }
      byCategory: downtimeReasons(orderBy: { field: CATEGORY }) { nodes { code } }
      byPlanned: downtimeReasons(orderBy: { field: PLANNED, direction: DESC }) { nodes { code } } }`),
  ).resolves.toEqual({
    latest: { nodes: [{ from: '2026-02-02T12:00:00Z' }] },
    reasons: { totalCount: 1, nodes: [{ code: 'PUMP' }] },
    byText: { nodes: [{ code: 'SERVICE' }, { code: 'PUMP' }] },
    byCategory: { nodes: [{ code: 'PUMP' }, { code: 'SERVICE' }] },
    byPlanned: { nodes: [{ code: 'SERVICE' }, { code: 'PUMP' }] },
  });
});

test('a wrong record of a state is taken back once; the state before lasts on, both stand in the history, others are told', async () => {
  const recordOf = async (): Promise<{ record: string; state: string }[]> => {
    const { equipment } = await floor.query<{ equipment: { states: { record: string; state: string }[] } }>(
      `{ equipment(id: "P2-WC") { states(from: "2026-02-02T06:00:00Z", to: "2026-02-03T00:00:00Z") { record state } } }`,
    );
    return equipment.states;
  };
  const service = (await recordOf()).find(({ state }) => state === 'PLANNED_DOWN');
  // At the very instant of the stop: it takes the stop's place, and gives it back with its reason.
  await floor.perform('recordEquipmentState', { id: 'P2-WC', state: 'SETUP', occurredAt: '2026-02-02T10:00:00Z' });
  await expect(floor.query(`{ downtime(id: "${service?.record ?? ''}") { id } }`)).resolves.toEqual({ downtime: null });
  const setup = (await recordOf()).find(({ state }) => state === 'SETUP');
  const reverse = (id: string | undefined) => floor.attempt('reverseEquipmentState', { id, reason: 'wrong machine' });
  await expect(reverse(setup?.record)).resolves.toBeNull();
  await expect(reverse(setup?.record)).resolves.toBe('ILLEGAL_STATE');
  await expect(reverse('ES-0')).resolves.toBe('NOT_FOUND');
  await expect(
    floor.query(`{ downtime(id: "${service?.record ?? ''}") { planned reason { code } } }`),
  ).resolves.toEqual({
    downtime: { planned: true, reason: { code: 'SERVICE' } },
  });
  const last = (await recordOf()).at(-1);
  await expect(reverse(last?.record)).resolves.toBeNull();
  const { equipment } = await floor.query<{
    equipment: { stateRecords: readonly unknown[] } & Record<string, unknown>;
  }>(
    `{ equipment(id: "P2-WC") { state stateSince
      stateRecords(from: "2026-02-02T10:00:00Z", to: "2026-02-03T00:00:00Z") {
        id state reason occurredAt reversedBy { reverses reason } } } }`,
  );
  expect(equipment).toMatchObject({ state: 'PLANNED_DOWN', stateSince: '2026-02-02T10:00:00Z' });
  expect(equipment.stateRecords).toMatchObject([
    { state: 'PLANNED_DOWN', reason: 'SERVICE', reversedBy: null },
    { state: 'SETUP', reversedBy: { reverses: setup?.record, reason: 'wrong machine' } },
    { state: 'DOWN', occurredAt: '2026-02-02T12:00:00Z', reversedBy: { reverses: last?.record } },
  ]);
  await expect(floor.query(`{ equipmentList(filter: { state: PLANNED_DOWN }) { nodes { id } } }`)).resolves.toEqual({
    equipmentList: { nodes: [{ id: 'P2-WC' }] },
  });
  const told = (await floor.published()).filter(({ type }) => type === 'org.millgraph.mes.equipment-state.reversed.v1');
  expect(told.map(({ data }) => data)).toMatchObject([
    { record: setup?.record, state: 'SETUP', equipment: 'P2-WC', reason: 'wrong machine' },
    { record: last?.record, state: 'DOWN' },
  ]);
});

test('equipment is filtered and ordered by plant, level, state and what it is part of', async () => {
  const list = async (rest: string): Promise<readonly string[]> => {
    const { equipmentList } = await floor.query<{ equipmentList: { nodes: readonly { id: string }[] } }>(
      `{ equipmentList(${rest}) { totalCount nodes { id } } }`,
    );
    return equipmentList.nodes.map(({ id }) => id);
  };
  await expect(list('filter: { parent: "P1" }')).resolves.toEqual(['P1-WC']);
  await expect(list('filter: { plant: "P2", level: SITE, text: "plant" }')).resolves.toEqual(['P2']);
  for (const [field, expected] of [
    ['PLANT', ['P1', 'P1-WC', 'P2', 'P2-WC']],
    ['LEVEL', ['P1', 'P2', 'P1-WC', 'P2-WC']],
    ['STATE', ['P1-WC', 'P2-WC', 'P1', 'P2']],
    ['PARENT', ['P1', 'P2', 'P1-WC', 'P2-WC']],
  ] as const) {
    await expect(list(`orderBy: { field: ${field} }`)).resolves.toEqual(expected);
    const page = `query ($after: String) { equipmentList(first: 3, after: $after, orderBy: { field: ${field} }) {
      nodes { id } pageInfo { endCursor } } }`;
    interface Page {
      readonly equipmentList: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
    }
    const first: Page = await floor.query<Page>(page);
    await expect(floor.query(page, { after: first.equipmentList.pageInfo.endCursor })).resolves.toMatchObject({
      equipmentList: { nodes: [{ id: expected[3] }] },
    });
  }
});

test('a caller sees the downtimes of his plants only, and reverses no others', async () => {
  const onlyP1 = demoAdministrator({ plants: ['P1'] });
  const { downtimes } = await floor.query<Downtimes>(`{ downtimes(filter: { plant: "P2" }) { nodes { id } } }`);
  const [downtime] = downtimes.nodes;
  await expect(
    floor.query(`{ downtimes { totalCount } downtime(id: "${downtime?.id ?? ''}") { id } }`, {}, onlyP1),
  ).resolves.toEqual({ downtimes: { totalCount: 1 }, downtime: null });
  const reversal = `mutation { reverseEquipmentState(idempotencyKey: "r",
    input: { id: "${downtime?.id ?? ''}", reason: "no" }) { id } }`;
  await expect(floor.query(reversal, {}, onlyP1)).rejects.toThrow('NOT_FOUND');
});
