import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divide, round } from '#contracts/decimal.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
const statements: string[] = [];
const pieces = (value: string) => ({ value, unit: 'C62' });
const everyDay = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

const createUnit = (id: string, parent = 'L1', level = 'WORK_UNIT') =>
  floor.perform('createEquipment', { id, name: `Unit ${id}`, level, plant: 'P1', parent });
const record = (id: string, state: string, occurredAt: string, reason?: string) =>
  floor.perform('recordEquipmentState', { id, state, occurredAt, reason });

/** Releases an order of one operation, planned to take so many hours, and starts it. */
async function start(order: string, quantity: string, machineHours: string, at: string): Promise<void> {
  await floor.receive('org.millgraph.erp.order.released.v1', {
    ...{ order, number: order, kind: 'PRODUCTION', item: 'ACT-1', revision: 'ACT-1/A', quantity: pieces(quantity) },
    ...{ dueDate: '2026-04-01', plannedStart: null, plannedEnd: null, components: [], byProducts: [] },
    originNonconformance: null,
    overDeliveryTolerance: '0',
    operations: [
      {
        ...{ sequence: 10, name: 'Assemble', workCenter: 'L1', subcontractSupplier: null, checkpoint: false },
        ...{ setupHours: '0.5', machineHours, laborHours: '2' },
      },
    ],
  });
  await floor.perform('dispatchJob', { id: `${order}/10`, occurredAt: at });
  await floor.perform('startJob', { id: `${order}/10`, occurredAt: at });
}

beforeAll(async () => {
  system = await openTestSubgraph(mes, { onStatement: (text) => statements.push(text) });
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1', name: 'Plant', level: 'SITE', plant: 'P1' });
  await createUnit('L1', 'P1', 'PRODUCTION_LINE');
  await createUnit('U1');
  await createUnit('U2');
  const day = {
    name: 'DAY',
    weekdays: everyDay,
    start: '06:00',
    end: '14:00',
    breaks: [{ start: '09:00', end: '09:30' }],
  };
  const calendar = { plant: 'P1', name: 'Day shift', timeZone: 'Europe/Berlin', validFrom: '2026-01-01' };
  await floor.perform('createWorkCalendar', { ...calendar, id: 'CAL-P1', shifts: [day] });
  const short = { ...day, end: '09:45', breaks: [] };
  await floor.perform('createWorkCalendar', { ...calendar, id: 'CAL-U2', equipment: 'U2', shifts: [short] });
  // 2 March 2026 in Berlin: the shift is from 05:00 to 13:00 UTC, the break from 08:00 to 08:30.
  for (const [unit, state, time] of [
    ['U1', 'PRODUCING', '04:00'],
    ['U1', 'SETUP', '05:00'],
    ['U1', 'PRODUCING', '05:35'],
    ['U1', 'IDLE', '06:00'],
    ['U1', 'PRODUCING', '06:20'],
    ['U1', 'DOWN', '07:00'],
    ['U1', 'PRODUCING', '07:25'],
    ['U1', 'OFF', '13:10'],
    ['U2', 'IDLE', '04:50'],
    ['U2', 'PRODUCING', '05:25'],
    ['U2', 'OFF', '08:45'],
  ] as const) {
    await record(unit, state, `2026-03-02T${time}:00Z`);
  }
  await start('MO-1', '1200', '10', '2026-03-02T05:00:00Z');
  await start('MO-2', '1000', '20', '2026-03-02T05:00:00Z');
  await floor.perform('reportProduction', {
    ...{ id: 'MO-1/10', equipment: 'U1', good: pieces('679'), scrap: pieces('21'), scrapReason: 'burr' },
    occurredAt: '2026-03-02T12:00:00Z',
  });
  await floor.perform('reportProduction', {
    ...{ id: 'MO-2/10', equipment: 'U2', good: pieces('150'), occurredAt: '2026-03-02T08:00:00Z' },
  });
});
afterAll(() => system.close());

interface OeeAnswer {
  readonly asOf: string;
  readonly availability: { readonly value: string | null; readonly unit: string; readonly reason: string | null };
  readonly effectiveness: OeeAnswer['availability'];
  readonly quality: OeeAnswer['availability'];
  readonly oee: OeeAnswer['availability'];
  readonly elements: Readonly<Record<string, { readonly value: string; readonly unit: string } | null>>;
  readonly unitsWithoutCalendar: readonly { readonly id: string }[];
}

const time = '{ value unit }';
const oeeFields = `
  asOf unitsWithoutCalendar { id }
  availability { value unit reason } effectiveness { value unit reason } quality { value unit reason }
  oee { value unit reason }
  elements {
    plannedBusyTime ${time} plannedDowntime ${time} actualSetupTime ${time} actualDelayTime ${time}
    actualDowntime ${time} unrecordedTime ${time} actualProductionTime ${time}
    plannedRunTimeProduced ${time} plannedRunTimeGood ${time} producedQuantity ${time} goodQuantity ${time}
  }`;

async function oee(id: string, range: { from?: string; to?: string; shift?: string | null } = {}): Promise<OeeAnswer> {
  const { equipment } = await floor.query<{ equipment: { oee: OeeAnswer } }>(
    `query ($id: ID!, $from: DateTime!, $to: DateTime!, $shift: String) {
      equipment(id: $id) { oee(from: $from, to: $to, shift: $shift) { ${oeeFields} } }
    }`,
    { id, from: '2026-03-02T00:00:00Z', to: '2026-03-03T00:00:00Z', ...range },
  );
  return equipment.oee;
}

const ratios = (answer: OeeAnswer) =>
  [answer.availability, answer.effectiveness, answer.quality, answer.oee].map(
    ({ value, reason }) => reason ?? (value === null ? null : round(value, 5)),
  );
const minutes = (answer: OeeAnswer) =>
  Object.fromEntries(Object.entries(answer.elements).map(([name, element]) => [name, element?.value ?? null]));

test('OEE of the worked example, made by commands alone, is exact for both units and their line', async () => {
  const [unit1, unit2, line, plant] = await Promise.all([oee('U1'), oee('U2'), oee('L1'), oee('P1')]);
  expect(ratios(unit1)).toEqual(['0.82222', '0.94595', '0.97', '0.75444']);
  expect(ratios(unit2)).toEqual(['0.88889', '0.9', '1', '0.8']);
  expect(ratios(line)).toEqual(['0.84444', '0.92982', '0.98019', '0.76963']);
  expect(minutes(unit1)).toEqual({
    ...{ plannedBusyTime: '450', plannedDowntime: '0', actualSetupTime: '35', actualDelayTime: '20' },
    ...{ actualDowntime: '25', unrecordedTime: '0', actualProductionTime: '370' },
    ...{ plannedRunTimeProduced: '350', plannedRunTimeGood: '339.5', producedQuantity: '700', goodQuantity: '679' },
  });
  expect(minutes(line)).toEqual({
    ...{ plannedBusyTime: '675', plannedDowntime: '0', actualSetupTime: '35', actualDelayTime: '45' },
    ...{ actualDowntime: '25', unrecordedTime: '0', actualProductionTime: '570' },
    ...{ plannedRunTimeProduced: '530', plannedRunTimeGood: '519.5', producedQuantity: '850', goodQuantity: '829' },
  });
  expect(line.elements['plannedBusyTime']?.unit).toBe('MIN');
  expect(line.elements['goodQuantity']?.unit).toBe('C62');
  expect(line.oee.unit).toBe('C62');
  expect(plant).toEqual(line);
});

test('a job tells its planned times and the planned run time per item', async () => {
  await expect(
    floor.query(`{ job(id: "MO-1/10") {
      plannedSetupTime { value unit } plannedMachineTime(unit: "MIN") { value } plannedLaborTime { value }
      plannedRunTimePerItem { value unit } } }`),
  ).resolves.toEqual({
    job: {
      ...{ plannedSetupTime: { value: '0.5', unit: 'HUR' }, plannedMachineTime: { value: '600' } },
      ...{ plannedLaborTime: { value: '2' }, plannedRunTimePerItem: { value: '0.5', unit: 'MIN' } },
    },
  });
});

test('a range cuts shifts and states exactly, also within a second, and counts only what lies in it', async () => {
  const cut = await oee('U1', { from: '2026-03-02T05:34:59.500001Z', to: '2026-03-02T06:10:00Z' });
  expect(minutes(cut)).toMatchObject({
    ...{ plannedBusyTime: '35.00833331666666666667', actualSetupTime: '0.00833331666666666667' },
    ...{ actualProductionTime: '25', actualDelayTime: '10', producedQuantity: '0' },
  });
  const upToReport = await oee('U1', { to: '2026-03-02T12:00:00Z' });
  expect(minutes(upToReport)['producedQuantity']).toBe('0');
});

test('by shift, only shifts of that name and what was reported in them count', async () => {
  expect(ratios(await oee('U1', { shift: 'DAY' }))).toEqual(ratios(await oee('U1')));
  await floor.perform('overrideCalendarDay', {
    ...{ calendar: 'CAL-P1', date: '2026-03-07', kind: 'EXTRA_SHIFT', reason: 'Backlog' },
    shift: { name: 'EXTRA', start: '14:00', end: '16:00' },
  });
  await record('U1', 'PRODUCING', '2026-03-07T13:30:00Z');
  await record('U1', 'OFF', '2026-03-07T15:00:00Z');
  await floor.perform('reportProduction', {
    ...{ id: 'MO-1/10', equipment: 'U1', good: pieces('90'), occurredAt: '2026-03-07T14:00:00Z' },
  });
  const saturday = { from: '2026-03-07T00:00:00Z', to: '2026-03-08T00:00:00Z' };
  expect(minutes(await oee('U1', { ...saturday, shift: 'EXTRA' }))).toMatchObject({
    ...{ plannedBusyTime: '120', actualDelayTime: '30', actualProductionTime: '90', producedQuantity: '90' },
  });
  expect(minutes(await oee('U1', { ...saturday, shift: 'DAY' }))['producedQuantity']).toBe('0');
  expect(minutes(await oee('U1', saturday))).toMatchObject({ plannedBusyTime: '570', producedQuantity: '90' });
});

test('a stop is planned or not as it is classified, also later, and a planned one is outside planned busy time', async () => {
  await createUnit('U4', 'P1', 'WORK_CENTER');
  for (const [state, at] of [
    ['PRODUCING', '05:00'],
    ['DOWN', '06:00'],
    ['PRODUCING', '07:00'],
    ['PLANNED_DOWN', '12:00'],
    ['OFF', '13:00'],
  ] as const) {
    await record('U4', state, `2026-03-02T${at}:00Z`);
  }
  expect(minutes(await oee('U4'))).toMatchObject({
    plannedBusyTime: '390',
    plannedDowntime: '60',
    actualDowntime: '60',
  });
  for (const [code, planned] of [
    ['SERVICE', true],
    ['PUMP', false],
  ] as const) {
    await floor.query(
      `mutation ($input: CreateDowntimeReasonInput!, $key: ID!) {
        createDowntimeReason(input: $input, idempotencyKey: $key) { code } }`,
      { key: code, input: { code, text: code, category: 'MAINTENANCE', planned } },
    );
  }
  const { equipment } = await floor.query<{ equipment: { downtimes: [{ id: string }, { id: string }] } }>(
    `{ equipment(id: "U4") { downtimes(from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z") { id } } }`,
  );
  const [down, plannedDown] = equipment.downtimes;
  await floor.perform('classifyDowntime', { id: down.id, reason: 'SERVICE' });
  expect(minutes(await oee('U4'))).toMatchObject({
    plannedBusyTime: '330',
    plannedDowntime: '120',
    actualDowntime: '0',
  });
  await floor.perform('classifyDowntime', { id: plannedDown.id, reason: 'PUMP' });
  expect(minutes(await oee('U4'))).toMatchObject({
    plannedBusyTime: '390',
    plannedDowntime: '60',
    actualDowntime: '60',
  });
});

test('a day that is closed has no busy time, until that is withdrawn', async () => {
  const sunday = { from: '2026-03-08T00:00:00Z', to: '2026-03-09T00:00:00Z' };
  expect(minutes(await oee('U1', sunday))['plannedBusyTime']).toBe('450');
  await floor.perform('overrideCalendarDay', {
    ...{ calendar: 'CAL-P1', date: '2026-03-08', kind: 'CLOSED', reason: 'Sunday' },
  });
  const closed = await oee('U1', sunday);
  expect(minutes(closed)['plannedBusyTime']).toBe('0');
  expect(ratios(closed)).toEqual(['NO_BUSY_TIME', 'NO_PRODUCTION_TIME', 'NO_PRODUCTION', 'NO_BUSY_TIME']);
  const { workCalendar } = await floor.query<{ workCalendar: { overrides: { id: string; kind: string }[] } }>(
    `{ workCalendar(id: "CAL-P1") { overrides { id kind } } }`,
  );
  const closing = workCalendar.overrides.find(({ kind }) => kind === 'CLOSED');
  await floor.perform('withdrawCalendarOverride', { id: closing?.id });
  expect(minutes(await oee('U1', sunday))['plannedBusyTime']).toBe('450');
  await expect(floor.attempt('withdrawCalendarOverride', { id: closing?.id })).resolves.toBe('NOT_FOUND');
});

test('what nobody recorded is no production; without a calendar no time is known; what the future holds is not counted', async () => {
  await createUnit('U5', 'P1', 'WORK_CENTER');
  const unrecorded = await oee('U5');
  expect(minutes(unrecorded)).toMatchObject({
    plannedBusyTime: '450',
    unrecordedTime: '450',
    actualProductionTime: '0',
  });
  expect(ratios(unrecorded)).toEqual(['0', 'NO_PRODUCTION_TIME', 'NO_PRODUCTION', 'NO_PRODUCTION_TIME']);
  await floor.perform('createEquipment', { id: 'P2', name: 'Other plant', level: 'SITE', plant: 'P2' });
  await floor.perform('createEquipment', { id: 'P2-U', name: 'Unit', level: 'WORK_UNIT', plant: 'P2', parent: 'P2' });
  const unknown = await oee('P2');
  expect(unknown.unitsWithoutCalendar).toEqual([{ id: 'P2-U' }]);
  expect(ratios(unknown)).toEqual(['NO_CALENDAR', 'NO_CALENDAR', 'NO_PRODUCTION', 'NO_CALENDAR']);
  expect(unknown.elements['plannedBusyTime']).toBeNull();
  const future = await oee('U1', { from: '2090-01-01T00:00:00Z', to: '2090-02-01T00:00:00Z' });
  expect([future.asOf, minutes(future)['plannedBusyTime']]).toEqual(['2090-01-01T00:00:00Z', '0']);
});

test('a report that was reversed leaves OEE, of its unit and of the line', async () => {
  const before = [await oee('U1'), await oee('L1')];
  await floor.perform('reportProduction', {
    ...{ id: 'MO-2/10', equipment: 'U1', good: pieces('100'), scrap: pieces('50'), scrapReason: 'burr' },
    occurredAt: '2026-03-02T11:00:00Z',
  });
  expect(minutes(await oee('U1'))).toMatchObject({ producedQuantity: '850', goodQuantity: '779' });
  expect(minutes(await oee('L1'))).toMatchObject({ producedQuantity: '1000', goodQuantity: '929' });
  const { productionReports } = await floor.query<{ productionReports: { nodes: [{ id: string }] } }>(
    `{ productionReports(filter: { order: "MO-2", equipment: "U1" }) { nodes { id } } }`,
  );
  const [{ id }] = productionReports.nodes;
  await floor.perform('reverseProductionReport', { id, reason: 'Counted at the wrong machine' });
  expect([await oee('U1'), await oee('L1')]).toEqual(before);
  await expect(
    floor.query(
      `{ productionReports(filter: { order: "MO-2", equipment: "U1" }) { nodes { reversedBy { reason } } } }`,
    ),
  ).resolves.toEqual({ productionReports: { nodes: [{ reversedBy: { reason: 'Counted at the wrong machine' } }] } });
});

test('a range of OEE is at most 366 days', async () => {
  await expect(oee('U1', { from: '2026-01-01T00:00:00Z', to: '2027-01-02T00:00:00Z' })).resolves.toBeDefined();
  await expect(oee('U1', { from: '2026-01-01T00:00:00Z', to: '2027-01-02T00:00:01Z' })).rejects.toThrow(
    'at most 366 days',
  );
});

test('a routing in minutes is exact; half a minute for one of 700 is planned, shown and counted as half a minute', async () => {
  // As ERP states it: the hours for one, of 20 digits, times 700.
  await start('MO-4', '700', '5.833333333333333331', '2026-03-16T05:00:00Z');
  await createUnit('U6');
  for (const [state, time] of [
    ['SETUP', '05:00'],
    ['PRODUCING', '05:35'],
    ['IDLE', '06:00'],
    ['PRODUCING', '06:20'],
    ['DOWN', '07:00'],
    ['PRODUCING', '07:25'],
  ] as const) {
    await record('U6', state, `2026-03-16T${time}:00Z`);
  }
  await floor.perform('reportProduction', {
    ...{ id: 'MO-4/10', equipment: 'U6', good: pieces('679'), scrap: pieces('21'), scrapReason: 'burr' },
    occurredAt: '2026-03-16T12:00:00Z',
  });
  const counted = await oee('U6', { from: '2026-03-16T00:00:00Z', to: '2026-03-17T00:00:00Z' });
  expect(minutes(counted)).toMatchObject({
    ...{ plannedBusyTime: '450', actualProductionTime: '370' },
    ...{ plannedRunTimeProduced: '350', plannedRunTimeGood: '339.5' },
  });
  expect([counted.effectiveness.value, counted.quality.value, counted.oee.value]).toEqual([
    ...[divide('350', '370'), '0.97', divide('339.5', '450')],
  ]);
  expect(counted.oee.value).toBe('0.75444444444444444444');
  await expect(
    floor.query(`{ job(id: "MO-4/10") { plannedRunTimePerItem { value unit } plannedMachineTime { value unit }
      minutes: plannedMachineTime(unit: "MIN") { value } } }`),
  ).resolves.toEqual({
    job: {
      plannedRunTimePerItem: { value: '0.5', unit: 'MIN' },
      plannedMachineTime: { value: divide('35', '6'), unit: 'HUR' },
      minutes: { value: '350' },
    },
  });
});

test('pieces whose unit is not known count for the line they were made on', async () => {
  await start('MO-3', '60', '1', '2026-03-10T05:00:00Z');
  await floor.perform('reportProduction', { id: 'MO-3/10', good: pieces('30'), occurredAt: '2026-03-10T06:00:00Z' });
  const day = { from: '2026-03-10T00:00:00Z', to: '2026-03-11T00:00:00Z' };
  expect(minutes(await oee('L1', day))).toMatchObject({ producedQuantity: '30', plannedRunTimeProduced: '30' });
  expect(minutes(await oee('U1', day))['producedQuantity']).toBe('0');
});

test('OEE of every unit of a plant costs as many statements as that of one', async () => {
  const count = async (filter: string): Promise<number> => {
    const before = statements.length;
    await floor.query(`{ equipmentList(first: 500, filter: ${filter}) { nodes {
      oee(from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z") { oee { value } }
      shifts(from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z") { name calendar { name } } } } }`);
    return statements.slice(before).filter((text) => !text.includes('pg_catalog')).length;
  };
  const one = await count('{ text: "Unit U1" }');
  for (let unit = 10; unit < 40; unit += 1) await createUnit(`U${unit}`);
  await expect(count('{ plant: "P1" }')).resolves.toBe(one);
});

test('after any mix of records and reversals OEE equals what it would be had the reversed never been', async () => {
  const step = fc.record({
    isReversal: fc.boolean(),
    state: fc.constantFrom('PRODUCING', 'SETUP', 'IDLE', 'DOWN', 'PLANNED_DOWN', 'OFF'),
    // A few instants, so that records take each other's place.
    minute: fc.integer({ min: 0, max: 11 }).map((twelfth) => twelfth * 40),
  });
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 5, minute)).toISOString();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }), async (steps) => {
      number += 1;
      const [mixed, never] = [`MIX-${number}`, `NEVER-${number}`];
      await createUnit(mixed, 'P1');
      await createUnit(never, 'P1');
      const records: { id: string; state: string; minute: number; isReversed: boolean }[] = [];
      for (const { isReversal, state, minute } of steps) {
        const standing = records.filter(({ isReversed }) => !isReversed);
        const chosen = standing[minute % Math.max(standing.length, 1)];
        if (isReversal && chosen !== undefined) {
          await floor.perform('reverseEquipmentState', { id: chosen.id, reason: 'wrong machine' });
          chosen.isReversed = true;
        } else {
          await record(mixed, state, at(minute));
          const known = new Set(records.map(({ id }) => id));
          const [added] = (await historyOf(mixed)).filter(({ id }) => !known.has(id));
          records.push({ id: added?.id ?? '', state, minute, isReversed: false });
        }
      }
      for (const { state, minute, isReversed } of records) if (!isReversed) await record(never, state, at(minute));
      await expect(oee(mixed)).resolves.toEqual(await oee(never));
      const withoutRecord = await statesOf(never);
      await expect(statesOf(mixed)).resolves.toEqual(withoutRecord);
      const history = await historyOf(mixed);
      expect(history).toHaveLength(records.length);
      expect(history.filter(({ reversedBy }) => reversedBy !== null)).toHaveLength(
        records.filter(({ isReversed }) => isReversed).length,
      );
    }),
    { numRuns: 12 },
  );
});

interface HistoryEntry {
  readonly id: string;
  readonly reversedBy: { readonly reverses: string; readonly reason: string } | null;
}

async function historyOf(id: string): Promise<readonly HistoryEntry[]> {
  const { equipment } = await floor.query<{ equipment: { stateRecords: readonly HistoryEntry[] } }>(
    `query ($id: ID!) { equipment(id: $id) {
      stateRecords(from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z") { id reversedBy { reverses reason } } } }`,
    { id },
  );
  return equipment.stateRecords;
}

const statesOf = (id: string): Promise<unknown> =>
  floor.query(
    `query ($id: ID!) { equipment(id: $id) { state stateSince
      states(from: "2026-03-02T00:00:00Z", to: "2026-03-03T00:00:00Z") { state from to } } }`,
    { id },
  );
