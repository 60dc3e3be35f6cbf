import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { mes } from './subgraph.ts';
import { tell } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
const everyDay = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const night = {
  ...{ name: 'NIGHT', weekdays: everyDay, start: '22:00', end: '06:00' },
  breaks: [{ start: '02:00', end: '02:30' }],
};
const calendar = {
  ...{ id: 'CAL-P1', plant: 'P1', name: 'Nights', timeZone: 'Europe/Berlin', validFrom: '2026-01-01' },
  shifts: [night],
};
const create = (change: Readonly<Record<string, unknown>>) =>
  floor.attempt('createWorkCalendar', { ...calendar, ...change });

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: `Plant ${plant}`, level: 'SITE', plant });
    for (const [id, level, parent] of [
      [`${plant}-L`, 'PRODUCTION_LINE', plant],
      [`${plant}-WC`, 'WORK_CENTER', `${plant}-L`],
      [`${plant}-U`, 'WORK_UNIT', `${plant}-WC`],
    ] as const) {
      await floor.perform('createEquipment', { id, name: id, level, plant, parent });
    }
  }
  await floor.perform('createWorkCalendar', calendar);
});
afterAll(() => system.close());

const shiftFields = 'name productionDate from to plannedBusyTime { value unit } breaks { from to } calendar { id }';

async function shiftsOf(equipment: string, from: string, to: string): Promise<readonly Record<string, unknown>[]> {
  const answer = await floor.query<{ equipment: { shifts: readonly Record<string, unknown>[] } }>(
    `query ($id: ID!, $from: DateTime!, $to: DateTime!) {
      equipment(id: $id) { shifts(from: $from, to: $to) { ${shiftFields} } } }`,
    { id: equipment, from, to },
  );
  return answer.equipment.shifts;
}

test('a plant and its equipment tell their shifts in instants, right over the change of the clock', async () => {
  const spring = {
    ...{
      name: 'NIGHT',
      productionDate: '2026-03-28',
      from: '2026-03-28T21:00:00.000Z',
      to: '2026-03-29T04:00:00.000Z',
    },
    ...{ plannedBusyTime: { value: '390', unit: 'MIN' }, calendar: { id: 'CAL-P1' } },
    breaks: [{ from: '2026-03-29T01:00:00.000Z', to: '2026-03-29T01:30:00.000Z' }],
  };
  const [from, to] = ['2026-03-29T00:00:00Z', '2026-03-29T12:00:00Z'];
  await expect(shiftsOf('P1-U', from, to)).resolves.toEqual([spring]);
  await expect(
    floor.query(
      `query ($plants: [_Any!]!) { _entities(representations: $plants) {
        ... on Plant { shifts(from: "${from}", to: "${to}") { ${shiftFields} } } } }`,
      {
        plants: [
          { __typename: 'Plant', id: 'P1' },
          { __typename: 'Plant', id: 'P2' },
        ],
      },
    ),
  ).resolves.toEqual({ _entities: [{ shifts: [spring] }, { shifts: [] }] });
  await expect(shiftsOf('P1-U', '2026-01-01T00:00:00Z', '2026-04-04T00:00:00Z')).rejects.toThrow('at most 92 days');
});

test('equipment without a calendar of its own works as the nearest thing it is part of, on the days that one is valid', async () => {
  const day = { name: 'DAY', weekdays: everyDay, start: '08:00', end: '16:00' };
  await expect(
    create({ id: 'CAL-LINE', equipment: 'P1-L', validFrom: '2026-06-02', validTo: '2026-06-03', shifts: [day] }),
  ).resolves.toBeNull();
  const [from, to] = ['2026-06-01T06:00:00Z', '2026-06-04T03:00:00Z'];
  const days = async (equipment: string) =>
    (await shiftsOf(equipment, from, to)).map(
      ({ name, productionDate }) => `${String(productionDate)} ${String(name)}`,
    );
  const ofLine = ['2026-06-01 NIGHT', '2026-06-02 DAY', '2026-06-03 NIGHT'];
  await expect(days('P1-L')).resolves.toEqual(ofLine);
  await expect(days('P1-U')).resolves.toEqual(ofLine);
  await expect(days('P1')).resolves.toEqual(['2026-06-01 NIGHT', '2026-06-02 NIGHT', '2026-06-03 NIGHT']);
  await expect(days('P2-U')).resolves.toEqual([]);
});

test('a plant or an equipment has one calendar on a day; it is ended before another follows', async () => {
  await expect(create({})).resolves.toBe('ALREADY_EXISTS');
  await expect(create({ id: 'CAL-2', validFrom: '2027-01-01' })).resolves.toBe('RULE_VIOLATED');
  // That of a SITE is its plant's own.
  await expect(create({ id: 'CAL-2', equipment: 'P1', validFrom: '2027-01-01' })).resolves.toBe('RULE_VIOLATED');
  await expect(create({ id: 'CAL-2', equipment: 'P1-L', validFrom: '2026-05-01' })).resolves.toBe('RULE_VIOLATED');
  await floor.perform('endWorkCalendar', { id: 'CAL-P1', validTo: '2027-01-01' });
  await expect(create({ id: 'CAL-2', validFrom: '2027-01-01' })).resolves.toBeNull();
  await expect(floor.attempt('endWorkCalendar', { id: 'CAL-P1', validTo: '2027-01-02' })).resolves.toBe(
    'RULE_VIOLATED',
  );
  await expect(floor.attempt('endWorkCalendar', { id: 'CAL-P1', validTo: '2026-01-01' })).resolves.toBe('BAD_INPUT');
  await expect(floor.attempt('endWorkCalendar', { id: 'CAL-X', validTo: '2026-01-01' })).resolves.toBe('NOT_FOUND');
});

test('the database itself refuses two calendars of one plant or one equipment on a day', async () => {
  const session = system.subgraph.database.session(demoAdministrator());
  for (const [equipment, constraint] of [
    [null, 'one_calendar_of_a_plant_at_a_time'],
    ['P1-L', 'one_calendar_of_an_equipment_at_a_time'],
  ] as const) {
    const overlap = session.transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          insert into work_calendar (id, plant, equipment, name, time_zone, valid_from, shifts)
          values ('CAL-9', 'P1', ${equipment}, 'Wrong', 'UTC', '2026-06-02', '[]')
        `,
      ),
    );
    await expect(overlap).rejects.toThrow(constraint);
  }
});

test('a calendar is of an equipment of its plant, in a known time zone, and its overrides fit their kind', async () => {
  await expect(create({ id: 'CAL-3', equipment: 'P2-L' })).resolves.toBe('RULE_VIOLATED');
  await expect(create({ id: 'CAL-3', equipment: 'P9-L' })).resolves.toBe('NOT_FOUND');
  await expect(create({ id: 'CAL-3', plant: 'P2', timeZone: 'Europe/Atlantis' })).resolves.toBe('BAD_INPUT');
  const change = (input: Readonly<Record<string, unknown>>) =>
    floor.attempt('overrideCalendarDay', { calendar: 'CAL-P1', date: '2026-07-01', reason: 'Outing', ...input });
  const shift = { name: 'EXTRA', start: '08:00', end: '12:00' };
  await expect(change({ kind: 'EXTRA_SHIFT' })).resolves.toBe('BAD_INPUT');
  await expect(change({ kind: 'CLOSED', shift })).resolves.toBe('BAD_INPUT');
  await expect(change({ kind: 'CLOSED', date: '2027-01-01' })).resolves.toBe('BAD_INPUT');
  await expect(change({ kind: 'CLOSED', reason: ' ' })).resolves.toBe('BAD_INPUT');
  await expect(change({ kind: 'CLOSED', calendar: 'CAL-X' })).resolves.toBe('NOT_FOUND');
  await expect(change({ kind: 'EXTRA_SHIFT', shift: { ...shift, end: '22:30' } })).resolves.toBe('RULE_VIOLATED');
  await expect(change({ kind: 'CLOSED' })).resolves.toBeNull();
  await expect(change({ kind: 'CLOSED' })).resolves.toBe('ALREADY_EXISTS');
});

test('reports and consumptions keep the production day and shift of when they were recorded', async () => {
  await floor.release('MO-1', 1);
  await floor.deliver('WIRE-1');
  await floor.perform('dispatchJob', { id: 'MO-1/10', occurredAt: '2026-02-01T00:00:00Z' });
  await floor.perform('startJob', { id: 'MO-1/10', occurredAt: '2026-02-01T00:00:00Z' });
  const good = { value: '1', unit: 'C62' };
  const quantity = { value: '1', unit: 'MTR' };
  // Half past one in the night, of which the day began before midnight; and noon, outside every shift.
  await floor.perform('reportProduction', {
    id: 'MO-1/10',
    good,
    equipment: 'P1-U',
    occurredAt: '2026-02-03T00:30:00Z',
  });
  await floor.perform('reportProduction', { id: 'MO-1/10', good, occurredAt: '2026-02-03T11:00:00Z' });
  await floor.perform('consumeMaterial', {
    id: 'MO-1/10',
    lot: 'WIRE-1',
    quantity,
    occurredAt: '2026-02-03T00:30:00Z',
  });
  await floor.perform('endWorkCalendar', { id: 'CAL-P1', validTo: '2026-01-02' });
  await expect(
    floor.query(`{ job(id: "MO-1/10") {
      reports { productionDate shift equipment { id } } materialConsumed { productionDate shift } } }`),
  ).resolves.toEqual({
    job: {
      reports: [
        { productionDate: '2026-02-02', shift: 'NIGHT', equipment: { id: 'P1-U' } },
        { productionDate: '2026-02-03', shift: null, equipment: { id: 'P1-WC' } },
      ],
      materialConsumed: [{ productionDate: '2026-02-02', shift: 'NIGHT' }],
    },
  });
  await floor.perform('endWorkCalendar', { id: 'CAL-P1', validTo: '2027-01-01' });
  await expect(floor.attempt('reportProduction', { id: 'MO-1/10', good, equipment: 'P2-U' })).resolves.toBe(
    'RULE_VIOLATED',
  );
  await expect(floor.attempt('reportProduction', { id: 'MO-1/10', good, equipment: 'P9' })).resolves.toBe('NOT_FOUND');
  const [report] = (await floor.published()).filter(({ type }) => type === 'org.millgraph.mes.job.progressed.v1');
  expect(report?.data).toMatchObject({ equipment: 'P1-U' });
});

test('every fact of the floor keeps the production day and shift of when it was recorded, and tells it', async () => {
  const night = { productionDate: '2026-02-02', shift: 'NIGHT' };
  const occurredAt = '2026-02-03T00:30:00Z';
  const good = { value: '5', unit: 'C62' };
  await floor.release('MO-N', 1);
  await floor.perform('dispatchJob', { id: 'MO-N/10', occurredAt });
  await floor.perform('startJob', { id: 'MO-N/10', occurredAt });
  const scrap = { value: '1', unit: 'C62' };
  await floor.perform('reportProduction', { id: 'MO-N/10', good, scrap, scrapReason: 'burr', occurredAt });
  await floor.perform('completeLot', { order: 'MO-N', lot: 'L-N', quantity: { value: '3', unit: 'C62' }, occurredAt });
  await floor.perform('completeLot', {
    ...{ order: 'MO-N', lot: 'L-NOON', quantity: { value: '2', unit: 'C62' } },
    occurredAt: '2026-02-03T11:00:00Z',
  });
  await floor.perform('scrapLot', { id: 'L-N', quantity: { value: '1', unit: 'C62' }, reason: 'Dropped', occurredAt });
  const answers = await tell(floor, [
    { document: 'N1', kind: 'JOB_SUSPENDED', job: 'MO-N/10', reason: 'Jam', occurredAt: '2026-02-03T00:40:00Z' },
    { document: 'N2', kind: 'LOT_COMPLETED', order: 'MO-N', lot: 'L-F', quantity: good, occurredAt },
  ]);
  expect(answers.map(({ code }) => code)).toEqual([null, null]);
  await floor.perform('endWorkCalendar', { id: 'CAL-P1', validTo: '2026-01-02' });
  const order = await floor.query(`{ _entities(representations: [{ __typename: "ProductionOrder", id: "MO-N" }]) {
    ... on ProductionOrder {
      events { kind productionDate shift } lotsProduced { id productionDate shift } scrapRecords { productionDate shift }
    }
  } }`);
  await floor.perform('endWorkCalendar', { id: 'CAL-P1', validTo: '2027-01-01' });
  expect(order).toEqual({
    _entities: [
      {
        events: ['DISPATCHED', 'STARTED', 'SUSPENDED'].map((kind) => ({ kind, ...night })),
        lotsProduced: [
          { id: 'L-F', ...night },
          { id: 'L-N', ...night },
          { id: 'L-NOON', productionDate: '2026-02-03', shift: null },
        ],
        scrapRecords: [night],
      },
    ],
  });
  const told = (await floor.published()).filter(
    ({ subject, data }) =>
      subject === 'lot/L-N' || subject === 'lot/L-F' || ('report' in data && subject === 'job/MO-N/10'),
  );
  expect(told.map(({ type, data }) => [type.split('.').slice(3, 5).join('.'), data])).toEqual([
    ['job.progressed', expect.objectContaining(night)],
    ['lot.completed', expect.objectContaining({ lot: 'L-N', ...night })],
    ['lot.scrapped', expect.objectContaining({ lot: 'L-N', ...night })],
    ['lot.completed', expect.objectContaining({ lot: 'L-F', ...night })],
  ]);
});

test('calendars are filtered, ordered and paged', async () => {
  await create({ id: 'CAL-S', plant: 'P2', name: 'Shanghai', timeZone: 'Asia/Shanghai', validFrom: '2026-03-01' });
  const ids = async (filter: string): Promise<readonly string[]> => {
    const { workCalendars } = await floor.query<{ workCalendars: { nodes: { id: string }[] } }>(
      `{ workCalendars(filter: ${filter}) { totalCount nodes { id } } }`,
    );
    return workCalendars.nodes.map(({ id }) => id);
  };
  await expect(ids('{ plant: "P2" }')).resolves.toEqual(['CAL-S']);
  await expect(ids('{ equipment: "P1-L" }')).resolves.toEqual(['CAL-LINE']);
  await expect(ids('{ timeZone: "Asia/Shanghai" }')).resolves.toEqual(['CAL-S']);
  await expect(ids('{ plant: "P1", validOn: "2027-01-01" }')).resolves.toEqual(['CAL-2']);
  await expect(ids('{ plant: "P1", validOn: "2026-12-31" }')).resolves.toEqual(['CAL-P1']);
  await expect(ids('{ validFrom: { from: "2026-03-01", to: "2026-06-03" } }')).resolves.toEqual(['CAL-LINE', 'CAL-S']);
  await expect(ids('{ validTo: { from: "2026-06-03", to: "2027-01-01" } }')).resolves.toEqual(['CAL-LINE']);
  await expect(ids('{ text: "shang" }')).resolves.toEqual(['CAL-S']);
  for (const [field, first] of [
    ['ID', 'CAL-2'],
    ['NAME', 'CAL-2'],
    ['PLANT', 'CAL-2'],
    ['EQUIPMENT', 'CAL-2'],
    ['TIME_ZONE', 'CAL-S'],
    ['VALID_FROM', 'CAL-P1'],
    ['VALID_TO', 'CAL-LINE'],
  ] as const) {
    const page = `query ($after: String) { workCalendars(first: 1, after: $after, orderBy: { field: ${field} }) {
      nodes { id equipment { id } plant { id } } pageInfo { endCursor } } }`;
    interface Page {
      readonly workCalendars: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
    }
    const seen: string[] = [];
    for (let after: string | null = null, left = 4; left > 0; left -= 1) {
      const { workCalendars }: Page = await floor.query<Page>(page, { after });
      seen.push(...workCalendars.nodes.map(({ id }) => id));
      after = workCalendars.pageInfo.endCursor;
    }
    expect([field, seen[0], [...seen].sort()]).toEqual([field, first, ['CAL-2', 'CAL-LINE', 'CAL-P1', 'CAL-S']]);
  }
});

test('a caller sees and changes the calendars of his plants only', async () => {
  const onlyP1 = demoAdministrator({ plants: ['P1'] });
  await expect(
    floor.query(
      `{ workCalendar(id: "CAL-S") { id } workCalendars(filter: { plant: "P2" }) { totalCount } }`,
      {},
      onlyP1,
    ),
  ).resolves.toEqual({ workCalendar: null, workCalendars: { totalCount: 0 } });
  await expect(
    floor.query(
      `mutation { createWorkCalendar(idempotencyKey: "c", input: {
        id: "CAL-4", plant: "P2", name: "Other", validFrom: "2020-01-01", validTo: "2020-01-02", shifts: [] }) { id } }`,
      {},
      onlyP1,
    ),
  ).rejects.toThrow('SCOPE_DENIED');
});

test('without a calendar the production day is local to the plant, and a new calendar takes its time zone', async () => {
  const zoneOf = async (id: string): Promise<unknown> => {
    const { workCalendar } = await floor.query<{ workCalendar: { timeZone: string } }>(
      `query ($id: ID!) { workCalendar(id: $id) { timeZone } }`,
      { id },
    );
    return workCalendar.timeZone;
  };
  const reportAt = async (order: string, occurredAt: string): Promise<unknown> => {
    await floor.perform('reportProduction', { id: `${order}/10`, good: { value: '1', unit: 'C62' }, occurredAt });
    const { job } = await floor.query<{ job: { reports: { productionDate: string; shift: string | null }[] } }>(
      `query ($id: ID!) { job(id: $id) { reports { productionDate shift } } }`,
      { id: `${order}/10` },
    );
    return job.reports.at(-1);
  };
  await floor.perform('createEquipment', { id: 'P3', name: 'Plant P3', level: 'SITE', plant: 'P3' });
  await floor.perform('createEquipment', { id: 'P3-WC', name: 'WC', level: 'WORK_CENTER', plant: 'P3', parent: 'P3' });
  await floor.release('MO-P3', 1, { plant: 'P3' });
  await floor.perform('dispatchJob', { id: 'MO-P3/10', occurredAt: '2026-02-01T00:00:00Z' });
  await floor.perform('startJob', { id: 'MO-P3/10', occurredAt: '2026-02-01T00:00:00Z' });
  const ofP3 = { ...calendar, plant: 'P3', timeZone: undefined, validTo: '2026-01-02' };
  await expect(reportAt('MO-P3', '2026-02-03T16:00:00Z')).resolves.toEqual({
    productionDate: '2026-02-03',
    shift: null,
  });
  await floor.receive('org.millgraph.erp.plant.changed.v1', {
    ...{ plant: 'P3', name: 'Nagoya', timeZone: 'Asia/Tokyo', currency: 'JPY' },
    ...{ adoption: 'MANUAL', gaplessEffectivity: false },
  });
  await expect(reportAt('MO-P3', '2026-02-03T16:00:01Z')).resolves.toEqual({
    productionDate: '2026-02-04',
    shift: null,
  });
  await floor.perform('createWorkCalendar', { ...ofP3, id: 'CAL-P3' });
  await expect(zoneOf('CAL-P3')).resolves.toBe('Asia/Tokyo');
  await floor.perform('createEquipment', { id: 'P4', name: 'Plant P4', level: 'SITE', plant: 'P4' });
  await floor.perform('createWorkCalendar', { ...ofP3, id: 'CAL-P4', plant: 'P4' });
  await expect(zoneOf('CAL-P4')).resolves.toBe('UTC');
});
