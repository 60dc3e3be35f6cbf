import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { erpPlants, type ErpPlants } from './plant-fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
let plants: ErpPlants;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
  plants = erpPlants(system);
});
afterAll(() => system.close());

const change = (number: string, input: Record<string, unknown> = {}) =>
  products.run('createEngineeringChange', { number, kind: 'ORDER', title: number, ...input }, 'id state');
const step = (
  mutation: string,
  id: string,
  more: Record<string, unknown> = {},
  selection = 'state',
  subject?: string,
) =>
  products.run(
    `${mutation}EngineeringChange`,
    { id, ...more },
    selection,
    subject === undefined ? undefined : demoAdministrator({ subject }),
  );

/** An item at revision A, with B in work. */
async function between(item: string): Promise<void> {
  await products.item(item);
  await products.revision(item, 'A');
  await products.release(`${item}/A`, '2026-01-01');
  await products.revision(item, 'B');
}
const affects = (...items: readonly string[]) =>
  items.map((item) => ({ item, from: `${item}/A`, to: `${item}/B`, dispositionPolicy: 'USE_UP' }));

const write = (statement: string) =>
  system.subgraph.database
    .session(demoAdministrator())
    .transaction((transaction) => transaction.query((sql) => sql`${sql.unsafe(statement)}`));

test('a change is APPROVED when every role that it requires has approved it, each by whom and when', async () => {
  await change('EC-ROLES', { requiredApproverRoles: ['quality', 'plant manager'] });
  await expect(step('approve', 'EC-ROLES', { role: 'quality' })).rejects.toThrow(/ILLEGAL_STATE.*DRAFT.*IN_REVIEW/);
  await step('submit', 'EC-ROLES', { occurredAt: '2026-01-01T08:00:00Z' }, 'state', 'ada');
  await expect(step('approve', 'EC-ROLES')).rejects.toThrow(/RULE_VIOLATED.*quality, plant manager/);
  await expect(step('approve', 'EC-ROLES', { role: 'sales' })).rejects.toThrow('RULE_VIOLATED');
  const first = { role: 'plant manager', occurredAt: '2026-01-02T08:00:00Z' };
  await expect(step('approve', 'EC-ROLES', first, 'state approvedBy approvedAt', 'mara')).resolves.toEqual({
    state: 'IN_REVIEW',
    approvedBy: null,
    approvedAt: null,
  });
  await expect(step('approve', 'EC-ROLES', first)).rejects.toThrow(
    /RULE_VIOLATED.*still needs the approval of quality,/,
  );
  const last = { role: 'quality', occurredAt: '2026-01-03T08:00:00Z' };
  const selection = `state approvedBy approvedAt requiredApproverRoles approvals { role by at } history { state by at reason }`;
  await expect(step('approve', 'EC-ROLES', last, selection, 'ines')).resolves.toMatchObject({
    state: 'APPROVED',
    approvedBy: 'ines',
    approvedAt: '2026-01-03T08:00:00Z',
    requiredApproverRoles: ['quality', 'plant manager'],
    approvals: [
      { role: 'plant manager', by: 'mara', at: '2026-01-02T08:00:00Z' },
      { role: 'quality', by: 'ines', at: '2026-01-03T08:00:00Z' },
    ],
    history: [
      { state: 'DRAFT' },
      { state: 'IN_REVIEW', by: 'ada', at: '2026-01-01T08:00:00Z', reason: null },
      { state: 'APPROVED', by: 'ines', at: '2026-01-03T08:00:00Z', reason: null },
    ],
  });
  const approved = await eventsOf(system, 'org.millgraph.plm.change.approved.v1');
  expect(approved.filter(({ data }) => data.change === 'EC-ROLES')).toMatchObject([{ time: '2026-01-03T08:00:00Z' }]);
});

test('required roles are each named once', async () => {
  await expect(change('EC-TWICE', { requiredApproverRoles: ['quality', 'quality'] })).rejects.toThrow(
    /BAD_INPUT.*repeats quality/,
  );
});

test('a rejection is for good and tells its reason to the other systems', async () => {
  await change('EC-NO');
  await expect(step('reject', 'EC-NO', { reason: 'Too dear' })).rejects.toThrow(/ILLEGAL_STATE.*DRAFT/);
  await step('submit', 'EC-NO');
  await expect(step('reject', 'EC-NO', { reason: ' ' })).rejects.toThrow(/BAD_INPUT.*reason/);
  await expect(
    step('reject', 'EC-NO', { reason: 'Too dear' }, 'state history { state reason }'),
  ).resolves.toMatchObject({
    state: 'REJECTED',
    history: [{ state: 'DRAFT' }, { state: 'IN_REVIEW' }, { state: 'REJECTED', reason: 'Too dear' }],
  });
  await expect(step('approve', 'EC-NO')).rejects.toThrow(/ILLEGAL_STATE.*REJECTED/);
  await expect(eventsOf(system, 'org.millgraph.plm.change.rejected.v1')).resolves.toMatchObject([
    { data: { change: 'EC-NO', number: 'EC-NO', reason: 'Too dear' } },
  ]);
});

test('a suspended change takes no step but back to where it was, or its end', async () => {
  await change('EC-WAIT');
  await step('approve', 'EC-WAIT');
  await expect(step('hold', 'EC-WAIT', { reason: 'Tool is late' })).resolves.toEqual({ state: 'ON_HOLD' });
  await between('WAITING');
  await expect(products.release('WAITING/B', '2026-02-01', { change: 'EC-WAIT' })).rejects.toThrow(
    /ILLEGAL_STATE.*EC-WAIT is ON_HOLD/,
  );
  await expect(step('release', 'EC-WAIT')).rejects.toThrow(/ILLEGAL_STATE.*ON_HOLD/);
  await expect(step('resume', 'EC-WAIT')).resolves.toEqual({ state: 'APPROVED' });
  await expect(step('cancel', 'EC-WAIT', { reason: 'Not needed' })).resolves.toEqual({ state: 'CANCELLED' });
  await expect(step('resume', 'EC-WAIT')).rejects.toThrow(/ILLEGAL_STATE.*CANCELLED/);
});

test('the target revisions of a change are released together, from one day on, and the others are told what it affects', async () => {
  for (const item of ['SEAL', 'RING']) await between(item);
  await change('EC-BOTH', { affectedItems: affects('SEAL', 'RING') });
  await step('approve', 'EC-BOTH');
  const released = await step(
    'release',
    'EC-BOTH',
    { effectiveFrom: '2026-06-01', occurredAt: '2026-05-01T08:00:00Z' },
    `state releasedAt revisions { id state effectiveFrom }
     affectedItems { item { id } from { id state } to { id } dispositionPolicy }`,
  );
  expect(released).toEqual({
    state: 'RELEASED',
    releasedAt: '2026-05-01T08:00:00Z',
    revisions: [
      { id: 'SEAL/B', state: 'RELEASED', effectiveFrom: '2026-06-01' },
      { id: 'RING/B', state: 'RELEASED', effectiveFrom: '2026-06-01' },
    ],
    affectedItems: ['RING', 'SEAL'].map((item) => ({
      item: { id: item },
      from: { id: `${item}/A`, state: 'SUPERSEDED' },
      to: { id: `${item}/B` },
      dispositionPolicy: 'USE_UP',
    })),
  });
  await expect(eventsOf(system, 'org.millgraph.plm.change.released.v1')).resolves.toMatchObject([
    {
      time: '2026-05-01T08:00:00Z',
      data: { change: 'EC-BOTH', number: 'EC-BOTH', affectedItems: affects('RING', 'SEAL') },
    },
  ]);
  const revisions = await eventsOf(system, 'org.millgraph.plm.revision.released.v1');
  expect(revisions.filter(({ data }) => data.revision.change === 'EC-BOTH').map(({ subject }) => subject)).toEqual([
    'item-revision/RING/B',
    'item-revision/SEAL/B',
  ]);
});

test('one target that cannot be released keeps all of them back, and every reason is said at once', async () => {
  for (const item of ['GOOD', 'LATE', 'MOVED', 'BARE']) await between(item);
  await products.run('createItem', { number: 'DRAFTED', name: 'Draft', type: 'COMPONENT', baseUnit: 'C62' });
  await products.bom('LATE/B', [{ component: 'DRAFTED' }]);
  await change('EC-STUCK', {
    affectedItems: [...affects('GOOD', 'LATE', 'MOVED'), { item: 'BARE', from: 'BARE/A' }],
  });
  await step('approve', 'EC-STUCK');
  await products.revision('MOVED', 'C');
  await products.release('MOVED/C', '2026-03-01');
  await expect(step('release', 'EC-STUCK')).rejects.toThrow(/BAD_INPUT.*effectiveFrom/);
  const refusal = await step('release', 'EC-STUCK', { effectiveFrom: '2026-02-01' }).catch(String);
  expect(refusal).toContain('RULE_VIOLATED');
  expect(refusal).toContain('Item BARE has no target revision.');
  expect(refusal).toContain('Components must be ACTIVE before they are built in: DRAFTED (DRAFT).');
  expect(refusal).toContain('Item MOVED is at revision MOVED/C by now, not at MOVED/A as the change states.');
  expect(refusal).toContain('Revision MOVED/C begins on 2026-03-01; one that replaces it must begin later');
  await expect(
    system.execute(`{ itemRevision(id: "GOOD/B") { state } engineeringChange(id: "EC-STUCK") { state } }`),
  ).resolves.toEqual({ itemRevision: { state: 'IN_WORK' }, engineeringChange: { state: 'APPROVED' } });
});

test('a target that was released under its change before stays as it is; an ORDER that changes nothing is not released', async () => {
  await between('EARLY');
  await change('EC-EARLY', { affectedItems: affects('EARLY') });
  await step('approve', 'EC-EARLY');
  await products.release('EARLY/B', '2026-04-01', { change: 'EC-EARLY' });
  await expect(step('release', 'EC-EARLY', {}, 'state revisions { id effectiveFrom }')).resolves.toEqual({
    state: 'RELEASED',
    revisions: [{ id: 'EARLY/B', effectiveFrom: '2026-04-01' }],
  });
  await change('EC-EMPTY');
  await step('approve', 'EC-EMPTY');
  await expect(step('release', 'EC-EMPTY')).rejects.toThrow(/RULE_VIOLATED.*without affected items/);
  await change('EC-WISH', { kind: 'REQUEST', affectedItems: [{ item: 'EARLY' }] });
  await step('approve', 'EC-WISH');
  await expect(step('release', 'EC-WISH')).resolves.toEqual({ state: 'RELEASED' });
});

test('an item is in one ORDER at a time that is not yet RELEASED, and in any number of requests', async () => {
  await between('BUSY');
  await change('EC-FIRST', { affectedItems: affects('BUSY') });
  for (const number of ['RQ-1', 'RQ-2']) await change(number, { kind: 'REQUEST', affectedItems: affects('BUSY') });
  await change('DV-1', { kind: 'DEVIATION', deviation: { validTo: '2026-03-01' }, affectedItems: affects('BUSY') });
  await expect(change('EC-SECOND', { affectedItems: affects('BUSY') })).rejects.toThrow(
    /RULE_VIOLATED.*BUSY \(EC-FIRST\)/,
  );
  await change('EC-SECOND');
  const second = { id: 'EC-SECOND', affectedItems: affects('BUSY') };
  await expect(products.run('setAffectedItems', second)).rejects.toThrow(/RULE_VIOLATED.*BUSY \(EC-FIRST\)/);
  await step('hold', 'EC-FIRST', { reason: 'Wait' });
  await expect(products.run('setAffectedItems', second)).rejects.toThrow('RULE_VIOLATED');
  await step('resume', 'EC-FIRST');
  await step('approve', 'EC-FIRST');
  await step('release', 'EC-FIRST', { effectiveFrom: '2026-02-01' });
  await products.run('setAffectedItems', second);
  await step('cancel', 'EC-SECOND', { reason: 'No' });
  await expect(change('EC-THIRD', { affectedItems: affects('BUSY') })).resolves.toMatchObject({ state: 'DRAFT' });
});

test('the database itself refuses an item in two ORDERs that are not yet RELEASED, also when one of them opens again', async () => {
  await between('PAIR');
  await change('EC-P1', { affectedItems: affects('PAIR') });
  await change('EC-P2');
  const insert = `insert into affected_item (change, change_kind, change_is_open, item) values ('EC-P2', 'ORDER', true, 'PAIR')`;
  await expect(write(insert)).rejects.toThrow(/one_open_order_of_an_item/);
  await expect(write(insert.replace(`'ORDER'`, `'REQUEST'`))).rejects.toThrow(/foreign key/);
  await step('cancel', 'EC-P1', { reason: 'No' });
  await write(insert);
  await expect(write(`update engineering_change set state = 'DRAFT' where id = 'EC-P1'`)).rejects.toThrow(
    /one_open_order_of_an_item/,
  );
});

test('of two ORDERs that want one item at the same time, one is refused', async () => {
  await between('RACE');
  const outcomes = await Promise.allSettled(
    ['EC-R1', 'EC-R2'].map((number) => change(number, { affectedItems: affects('RACE') })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(String(refused?.reason)).toContain('RULE_VIOLATED');
});

test('what a change affects is settled while it is a DRAFT, and names revisions of the item', async () => {
  await between('CORE');
  await change('EC-SET');
  const set = (affectedItems: readonly object[]) =>
    products.run('setAffectedItems', { id: 'EC-SET', affectedItems }, 'affectedItems { item { id } to { id } }');
  await expect(set([{ item: 'CORE' }, { item: 'CORE' }])).rejects.toThrow(/BAD_INPUT.*repeats CORE/);
  await expect(set([{ item: 'NONE' }])).rejects.toThrow(/NOT_FOUND.*NONE/);
  await expect(set([{ item: 'CORE', to: 'CORE/Z' }])).rejects.toThrow(/NOT_FOUND.*CORE\/Z/);
  await expect(set([{ item: 'CORE', to: 'SEAL/B' }])).rejects.toThrow(/BAD_INPUT.*SEAL/);
  await expect(set([{ item: 'CORE', from: 'CORE/A', to: 'CORE/A' }])).rejects.toThrow(/BAD_INPUT.*itself/);
  await expect(set(affects('CORE'))).resolves.toEqual({
    affectedItems: [{ item: { id: 'CORE' }, to: { id: 'CORE/B' } }],
  });
  await expect(set([])).resolves.toEqual({ affectedItems: [] });
  await step('submit', 'EC-SET');
  await expect(set([])).rejects.toThrow(/ILLEGAL_STATE.*IN_REVIEW/);
});

test('a change is not IMPLEMENTED while a plant has neither adopted nor declined a revision of it', async () => {
  await plants.change('AUTO', { timeZone: 'Asia/Shanghai' });
  await plants.change('HAND-1', { adoption: 'MANUAL' });
  await plants.change('HAND-2', { adoption: 'MANUAL' });
  for (const item of ['MOTOR', 'DRIVE']) await between(item);
  await products.item('FRESH');
  await products.revision('FRESH', 'A');
  await change('EC-ALL', { affectedItems: [...affects('MOTOR', 'DRIVE'), { item: 'FRESH', to: 'FRESH/A' }] });
  await step('approve', 'EC-ALL');
  await step('release', 'EC-ALL', { effectiveFrom: '2026-06-01' });
  await expect(step('implement', 'EC-ALL')).rejects.toThrow(/ILLEGAL_STATE.*RELEASED/);
  await step('startImplementing', 'EC-ALL');

  const adopt = (plant: string, revision: string, more: object) =>
    products.run('adoptRevision', { plant, revision, ...more });
  const declined = { decision: 'DECLINED', reason: 'Not made here' };
  await adopt('HAND-1', 'MOTOR/B', { decision: 'ACCEPTED', effectiveFrom: '2026-07-01' });
  await adopt('HAND-2', 'MOTOR/B', declined);
  await adopt('HAND-1', 'DRIVE/B', declined);
  const narrow = demoAdministrator({ plants: ['AUTO'] });
  const implement = (occurredAt: string) =>
    products.run('implementEngineeringChange', { id: 'EC-ALL', occurredAt }, 'state implementedAt', narrow);

  // In Shanghai the first of June begins at 16:00 in UTC on the day before, in Berlin at 22:00.
  await expect(implement('2026-05-31T15:59:59Z')).rejects.toThrow(
    /DRIVE\/B at AUTO, FRESH\/A at AUTO, MOTOR\/B at AUTO, FRESH\/A at HAND-1, DRIVE\/B at HAND-2, FRESH\/A at HAND-2/,
  );
  await expect(implement('2026-05-31T16:00:00Z')).rejects.toThrow(
    /declined: FRESH\/A at HAND-1, DRIVE\/B at HAND-2, FRESH\/A at HAND-2/,
  );
  await expect(implement('2026-06-01T08:00:00Z')).rejects.toThrow(/RULE_VIOLATED.*declined: DRIVE\/B at HAND-2\./);
  const { engineeringChange } = await system.execute<{ engineeringChange: unknown }>(
    `{ engineeringChange(id: "EC-ALL") {
      pendingAdoptions { plant { id } revision { id } } adoptions { plant { id } revision { id } decision }
    } }`,
  );
  expect(engineeringChange).toEqual({
    pendingAdoptions: [{ plant: { id: 'HAND-2' }, revision: { id: 'DRIVE/B' } }],
    adoptions: [
      { plant: { id: 'HAND-1' }, revision: { id: 'MOTOR/B' }, decision: 'ACCEPTED' },
      { plant: { id: 'HAND-2' }, revision: { id: 'MOTOR/B' }, decision: 'DECLINED' },
      { plant: { id: 'HAND-1' }, revision: { id: 'DRIVE/B' }, decision: 'DECLINED' },
    ],
  });
  await adopt('HAND-2', 'DRIVE/B', declined);
  await expect(implement('2026-06-01T08:00:00Z')).resolves.toEqual({
    state: 'IMPLEMENTED',
    implementedAt: '2026-06-01T08:00:00Z',
  });
  await expect(eventsOf(system, 'org.millgraph.plm.change.implemented.v1')).resolves.toMatchObject([
    { time: '2026-06-01T08:00:00Z', data: { change: 'EC-ALL', number: 'EC-ALL' } },
  ]);
});

test('a deviation has a limit by date or quantity, and other kinds have none', async () => {
  const create = (number: string, kind: string, deviation?: object) =>
    products.run(
      'createEngineeringChange',
      { number, kind, title: number, deviation },
      'deviation { validFrom validTo quantity { value unit } }',
    );
  const quantity = { value: '40', unit: 'C62' };
  await expect(create('DV-NONE', 'DEVIATION')).rejects.toThrow(/BAD_INPUT.*validTo, a quantity/);
  await expect(create('DV-OPEN', 'DEVIATION', { validFrom: '2026-02-01' })).rejects.toThrow('BAD_INPUT');
  const backwards = { validFrom: '2026-02-01', validTo: '2026-02-01' };
  await expect(create('DV-BACK', 'DEVIATION', backwards)).rejects.toThrow('BAD_INPUT');
  const nothing = { quantity: { value: '0', unit: 'C62' } };
  await expect(create('DV-ZERO', 'DEVIATION', nothing)).rejects.toThrow('BAD_INPUT');
  for (const kind of ['ORDER', 'REQUEST']) {
    await expect(create(`EC-${kind}`, kind, { validTo: '2026-03-01' })).rejects.toThrow('BAD_INPUT');
  }
  await expect(create('EC-PLAIN', 'ORDER')).resolves.toEqual({ deviation: null });
  const dates = { validFrom: '2026-02-01', validTo: '2026-03-01' };
  await expect(create('DV-DAYS', 'DEVIATION', dates)).resolves.toEqual({ deviation: { ...dates, quantity: null } });
  await expect(create('DV-PIECES', 'DEVIATION', { quantity })).resolves.toEqual({
    deviation: { validFrom: null, validTo: null, quantity },
  });
});

test('a deviation is released without its revisions, and no revision is released under it', async () => {
  await between('DEVIANT');
  await change('DV-RUN', {
    kind: 'DEVIATION',
    deviation: { validTo: '2026-03-01' },
    affectedItems: affects('DEVIANT'),
  });
  await step('approve', 'DV-RUN');
  await expect(products.release('DEVIANT/B', '2026-02-01', { change: 'DV-RUN' })).rejects.toThrow(
    /RULE_VIOLATED.*DEVIATION/,
  );
  await expect(step('release', 'DV-RUN', { effectiveFrom: '2026-02-01' })).resolves.toEqual({ state: 'RELEASED' });
  await expect(system.execute(`{ item(id: "DEVIANT") { revisions { id state effectiveTo } } }`)).resolves.toEqual({
    item: {
      revisions: [
        { id: 'DEVIANT/A', state: 'RELEASED', effectiveTo: null },
        { id: 'DEVIANT/B', state: 'IN_WORK', effectiveTo: null },
      ],
    },
  });
  const told = await eventsOf(system, 'org.millgraph.plm.change.released.v1');
  expect(told.find(({ data }) => data.change === 'DV-RUN')?.data.affectedItems).toEqual([]);
  for (const mutation of ['startImplementing', 'implement']) await step(mutation, 'DV-RUN');
  await expect(write(`update engineering_change set kind = 'ORDER' where id = 'DV-RUN'`)).rejects.toThrow(
    'check constraint',
  );
});
