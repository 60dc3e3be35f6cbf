import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GraphErrors } from '#platform/graph-client.ts';
import { demoAdministrator, serviceContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { raiseAndEscalateAlerts } from './commands/downtime-alert.ts';
import { minute } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';
import { mes } from './subgraph.ts';

let system: TestSubgraph;
let floor: ShopFloor;
let stations = 0;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1', name: 'Plant', level: 'SITE', plant: 'P1' });
  await floor.perform('createEquipment', { id: 'P1-L', name: 'Line', level: 'PRODUCTION_LINE', plant: 'P1' });
  await setRule('P1', {
    after: time(10),
    acknowledgeWithin: time(5),
    ownerRoles: ['MAINTENANCE', 'SHIFT_LEAD', 'PLANT_MANAGER'],
  });
  await floor.query(
    `mutation ($input: CreateDowntimeReasonInput!) { createDowntimeReason(input: $input, idempotencyKey: "1") { code } }`,
    { input: { code: 'SERVICE', text: 'Serviced', category: 'MAINTENANCE', planned: true } },
  );
});
afterAll(() => system.close());

const time = (minutes: number) => ({ value: String(minutes), unit: 'MIN' });
const setRule = (equipment: string, rule: unknown) => floor.perform('setDowntimeAlertRule', { equipment, rule });

/** A new work unit, with a rule of its own or not. */
async function station(parent = 'P1-L'): Promise<string> {
  stations += 1;
  const id = `P1-U${stations}`;
  await floor.perform('createEquipment', { id, name: id, level: 'WORK_UNIT', plant: 'P1', parent });
  return id;
}
const goes = (id: string, state: string, minutes: number, reason?: string) =>
  floor.perform('recordEquipmentState', { id, state, occurredAt: minute(minutes), ...(reason && { reason }) });

/** Looks for what is due as of a minute. */
const look = (minutes: number) =>
  raiseAndEscalateAlerts(system.subgraph.database.session(serviceContext('test')), minute(minutes));

const fields = `id state ownerRole stoppedAt threshold(unit: "MIN") { value } raisedAt escalations escalateAt
  acknowledgedBy clearedBy clearedBecause comment`;
async function alertsOf(equipment: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { downtimeAlerts } = await floor.query<{ downtimeAlerts: { nodes: readonly Record<string, unknown>[] } }>(
    `query ($equipment: ID) {
      downtimeAlerts(filter: { equipment: $equipment }, orderBy: { field: RAISED_AT }) { nodes { ${fields} } }
    }`,
    { equipment },
  );
  return downtimeAlerts.nodes;
}
const told = async (equipment: string): Promise<readonly unknown[]> =>
  (await floor.published()).flatMap(({ type, data }) =>
    type.includes('downtime-alert') && 'equipment' in data && data.equipment === equipment
      ? [`${type.split('.')[4] ?? ''} ${'ownerRole' in data ? data.ownerRole : ''}`]
      : [],
  );
const at = (minutes: number): string => minute(minutes).replace('.000Z', 'Z');

test('a stop that lasts as long as its threshold raises one alert, which ends with the stop', async () => {
  const id = await station();
  await goes(id, 'DOWN', 0);
  await look(9);
  expect(await alertsOf(id)).toEqual([]);
  await look(10);
  await look(11);
  expect(await alertsOf(id)).toMatchObject([
    {
      ...{ state: 'RAISED', ownerRole: 'MAINTENANCE', stoppedAt: at(0), threshold: { value: '10' } },
      ...{ raisedAt: at(10), escalations: 0, escalateAt: at(15), clearedBecause: null },
    },
  ]);
  await expect(
    floor.query(
      `query ($id: ID!) { equipment(id: $id) { downtimeAlert { state } downtimeAlertRule { equipment { id } after { value unit } } } }`,
      { id },
    ),
  ).resolves.toEqual({
    equipment: {
      downtimeAlert: { state: 'RAISED' },
      downtimeAlertRule: { equipment: { id: 'P1' }, after: { value: '600', unit: 'SEC' } },
    },
  });
  await goes(id, 'PRODUCING', 12);
  expect(await alertsOf(id)).toMatchObject([
    { state: 'CLEARED', clearedBy: 'mes', clearedBecause: 'STOP_ENDED', escalateAt: null },
  ]);
  await look(60);
  expect(await told(id)).toEqual(['raised MAINTENANCE', 'cleared MAINTENANCE']);
});

test('an alert that nobody acknowledges calls one role after the other, and one that somebody has seen calls nobody', async () => {
  const id = await station();
  await goes(id, 'DOWN', 0);
  await look(10);
  await look(14);
  await look(15);
  expect(await alertsOf(id)).toMatchObject([{ ownerRole: 'SHIFT_LEAD', escalations: 1, escalateAt: at(20) }]);
  const [alert] = await alertsOf(id);
  const input = { id: alert?.['id'], comment: 'on my way' };
  await floor.perform('acknowledgeDowntimeAlert', input);
  await look(60);
  expect(await alertsOf(id)).toMatchObject([
    { state: 'ACKNOWLEDGED', ownerRole: 'SHIFT_LEAD', acknowledgedBy: 'demo-administrator', comment: 'on my way' },
  ]);
  expect(await floor.attempt('acknowledgeDowntimeAlert', input)).toBe('ILLEGAL_STATE');
  await floor.perform('clearDowntimeAlert', { id: alert?.['id'], comment: 'waits for a part' });
  await look(120);
  expect(await alertsOf(id)).toMatchObject([
    { state: 'CLEARED', clearedBecause: 'COMMAND', comment: 'waits for a part' },
  ]);
  expect(await floor.attempt('clearDowntimeAlert', input)).toBe('ILLEGAL_STATE');
  expect(await told(id)).toEqual([
    ...['raised MAINTENANCE', 'escalated SHIFT_LEAD', 'acknowledged SHIFT_LEAD', 'cleared SHIFT_LEAD'],
  ]);
  await goes(id, 'PRODUCING', 121);
  await goes(id, 'DOWN', 122);
  await look(132);
  await look(137);
  await look(142);
  await look(600);
  expect(await alertsOf(id)).toMatchObject([
    {},
    { state: 'RAISED', ownerRole: 'PLANT_MANAGER', escalations: 2, escalateAt: null },
  ]);
});

test('a machine that says again that it is down is in one stop', async () => {
  const id = await station();
  for (const minutes of [0, 4, 8, 12]) await goes(id, 'DOWN', minutes);
  await look(12);
  expect(await alertsOf(id)).toMatchObject([{ stoppedAt: at(0) }]);
  await goes(id, 'DOWN', 16);
  await look(40);
  expect(await alertsOf(id)).toMatchObject([{ state: 'RAISED' }]);
});

test('a planned stop calls nobody, nor one that is found to be planned, nor one that was over when it was told', async () => {
  const [planned, serviced, over] = [await station(), await station(), await station()];
  await goes(planned, 'PLANNED_DOWN', 0);
  await goes(serviced, 'DOWN', 0);
  await goes(over, 'PRODUCING', 30);
  await goes(over, 'DOWN', 0);
  await look(15);
  expect(await alertsOf(planned)).toEqual([]);
  expect(await alertsOf(over)).toEqual([]);
  expect(await alertsOf(serviced)).toMatchObject([{ state: 'RAISED' }]);
  const { equipment } = await floor.query<{ equipment: { downtimes: readonly { id: string }[] } }>(
    `query ($id: ID!) { equipment(id: $id) { downtimes(from: "2026-01-05T00:00:00Z", to: "2026-01-06T00:00:00Z") { id } } }`,
    { id: serviced },
  );
  await floor.perform('classifyDowntime', { id: equipment.downtimes[0]?.id, reason: 'SERVICE' });
  expect(await alertsOf(serviced)).toMatchObject([{ state: 'CLEARED', clearedBecause: 'STOP_ENDED' }]);
});

test('what is learned late of a stop ends its alert: that it was over before, or had never been', async () => {
  const [over, reversed] = [await station(), await station()];
  await goes(over, 'DOWN', 0);
  await goes(reversed, 'DOWN', 0);
  await look(10);
  await goes(over, 'IDLE', 5);
  expect(await alertsOf(over)).toMatchObject([{ state: 'CLEARED' }]);
  const { equipment } = await floor.query<{ equipment: { stateRecords: readonly { id: string }[] } }>(
    `query ($id: ID!) { equipment(id: $id) { stateRecords(from: "2026-01-05T00:00:00Z", to: "2026-01-06T00:00:00Z") { id } } }`,
    { id: reversed },
  );
  await floor.query(
    `mutation ($input: ReverseEquipmentStateInput!) { reverseEquipmentState(input: $input, idempotencyKey: "r") { id } }`,
    { input: { id: equipment.stateRecords[0]?.id, reason: 'wrong machine' } },
  );
  expect(await alertsOf(reversed)).toMatchObject([{ state: 'CLEARED' }]);
});

test('the rule of an equipment comes before that of what it is part of, and can be taken away again', async () => {
  await floor.perform('createEquipment', { id: 'P1-L2', name: 'Line 2', level: 'PRODUCTION_LINE', plant: 'P1' });
  const id = await station('P1-L2');
  await setRule('P1-L2', { after: time(2), acknowledgeWithin: time(1), ownerRoles: ['LINE_LEAD'] });
  await setRule(id, { after: time(1), acknowledgeWithin: time(1), ownerRoles: ['OPERATOR'] });
  const ruleOf = async () =>
    (
      await floor.query<{ equipment: unknown }>(
        `query ($id: ID!) { equipment(id: $id) { downtimeAlertRule { equipment { id } ownerRoles } } }`,
        { id },
      )
    ).equipment;
  expect(await ruleOf()).toEqual({ downtimeAlertRule: { equipment: { id }, ownerRoles: ['OPERATOR'] } });
  await setRule(id, null);
  expect(await ruleOf()).toEqual({ downtimeAlertRule: { equipment: { id: 'P1-L2' }, ownerRoles: ['LINE_LEAD'] } });
  await setRule('P1-L2', null);
  expect(await ruleOf()).toMatchObject({ downtimeAlertRule: { equipment: { id: 'P1' } } });
  const refused = async (rule: object) => floor.attempt('setDowntimeAlertRule', { equipment: id, rule });
  const rule = { after: time(1), acknowledgeWithin: time(1), ownerRoles: ['A'] };
  expect([
    await refused({ ...rule, after: time(0) }),
    await refused({ ...rule, after: time(44_641) }),
    await refused({ ...rule, after: { value: '1', unit: 'KGM' } }),
    await refused({ ...rule, ownerRoles: [] }),
    await refused({ ...rule, ownerRoles: ['A', 'A'] }),
  ]).toEqual(['BAD_INPUT', 'BAD_INPUT', 'UNIT_MISMATCH', 'BAD_INPUT', 'BAD_INPUT']);
});

test('however many processes look, and however often, a stop raises one alert', async () => {
  const ids = await Promise.all(Array.from({ length: 5 }, () => station()));
  for (const id of ids) await goes(id, 'DOWN', 200);
  await Promise.all(Array.from({ length: 4 }, () => look(210)));
  await look(210);
  for (const id of ids) expect(await told(id)).toEqual(['raised MAINTENANCE']);
});

test('alerts are seen and acknowledged by those of their plant alone', async () => {
  const id = await station();
  await goes(id, 'DOWN', 0);
  await look(10);
  const [alert] = await alertsOf(id);
  const other = demoAdministrator({ plants: ['P2'] });
  await expect(floor.query(`{ downtimeAlerts(first: 1) { totalCount } }`, {}, other)).resolves.toEqual({
    downtimeAlerts: { totalCount: 0 },
  });
  await expect(
    floor.query(
      `mutation ($id: ID!) { acknowledgeDowntimeAlert(input: { id: $id }, idempotencyKey: "other") { id } }`,
      { id: alert?.['id'] },
      other,
    ),
  ).rejects.toThrow(GraphErrors);
  expect(await alertsOf(id)).toMatchObject([{ state: 'RAISED' }]);
});
