import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { commandRunner, know, loggedEvents, madeLot } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, {
    items: ['ACT-100', 'SEAL-7'],
    plants: ['P1', 'P2'],
    orders: [{ id: 'PO-1', plant: 'P1', item: 'ACT-100' }],
    lots: [madeLot('L-1', 'SEAL-7'), madeLot('L-2', 'SEAL-7', 'P2'), madeLot('L-3', 'ACT-100')],
  });
});
afterAll(() => system.close());

const { run, idOf } = commandRunner((document, variables) => system.execute(document, variables));

const plan = {
  item: 'ACT-100',
  name: 'Final',
  characteristics: [
    { name: 'Stroke', unit: 'MMT', lowerLimit: '99.5', target: '100', upperLimit: '100.5' },
    { name: 'Leakage', unit: 'MLT', upperLimit: '0.2' },
  ],
};

test('an inspection follows its plan from the request to the verdict', async () => {
  const planId = await idOf('createInspectionPlan', plan);
  await expect(
    system.execute(
      `query ($id: ID!) {
        inspectionPlan(id: $id) {
          name item { id } plant { id } characteristics { name unit lowerLimit target upperLimit }
        }
      }`,
      { id: planId },
    ),
  ).resolves.toEqual({
    inspectionPlan: {
      name: 'Final',
      item: { id: 'ACT-100' },
      plant: null,
      characteristics: [
        { name: 'Stroke', unit: 'MMT', lowerLimit: '99.5', target: '100', upperLimit: '100.5' },
        { name: 'Leakage', unit: 'MLT', lowerLimit: null, target: null, upperLimit: '0.2' },
      ],
    },
  });

  const request = { plant: 'P1', item: 'ACT-100', order: 'PO-1', job: 'PO-1/20', occurredAt: '2025-11-03T06:00:00Z' };
  const id = await idOf('requestInspection', request);
  const results = [
    { characteristic: 'Stroke', value: '10.05', unit: 'CMT' },
    { characteristic: 'Leakage', value: '0.21' },
  ];
  const recorded = await run(
    'recordInspection',
    { id, results, inspector: 'insp-7', occurredAt: '2025-11-03T08:00:00+01:00' },
    `state verdict requestedAt recordedAt inspector plan { id } plant { id } item { id } order { id } job { id } lot { id }
     results { characteristic value unit lowerLimit upperLimit passed }`,
  );
  expect(recorded).toEqual({
    state: 'RECORDED',
    verdict: 'FAIL',
    requestedAt: '2025-11-03T06:00:00Z',
    recordedAt: '2025-11-03T07:00:00Z',
    inspector: 'insp-7',
    plan: { id: planId },
    plant: { id: 'P1' },
    item: { id: 'ACT-100' },
    order: { id: 'PO-1' },
    job: { id: 'PO-1/20' },
    lot: null,
    results: [
      { characteristic: 'Stroke', value: '100.5', unit: 'MMT', lowerLimit: '99.5', upperLimit: '100.5', passed: true },
      { characteristic: 'Leakage', value: '0.21', unit: 'MLT', lowerLimit: null, upperLimit: '0.2', passed: false },
    ],
  });
  await expect(run('recordInspection', { id, results }, 'id')).rejects.toThrow(`ILLEGAL_STATE: Inspection ${id}`);

  const data = { inspection: id, item: 'ACT-100', order: 'PO-1', job: 'PO-1/20', lot: null };
  const events = (await loggedEvents(system.subgraph)).filter((event) => event.subject === `inspection/${id}`);
  expect(events).toMatchObject([
    { type: 'org.millgraph.quality.inspection.requested.v1', plant: 'P1', time: '2025-11-03T06:00:00Z', data },
    {
      type: 'org.millgraph.quality.inspection.recorded.v1',
      time: '2025-11-03T07:00:00Z',
      data: { ...data, verdict: 'FAIL' },
    },
  ]);
});
test('a plan takes the place of the one in use of the same item, plant and operation, as its next version', async () => {
  const seals = { ...plan, item: 'SEAL-7' };
  const first = await idOf('createInspectionPlan', seals);
  const ofPlant = await idOf('createInspectionPlan', { ...seals, plant: 'P2' });
  const second = (await run(
    'createInspectionPlan',
    seals,
    'id version state supersedes { id state withdrawnBy withdrawReason }',
  )) as { id: string };
  expect(second).toEqual({
    id: second.id,
    version: 2,
    state: 'ACTIVE',
    supersedes: {
      ...{ id: first, state: 'WITHDRAWN', withdrawnBy: 'demo-administrator' },
      withdrawReason: `Version 2, ${second.id}, takes its place.`,
    },
  });
  const planIn = (plant: string, lot: string, named?: string): Promise<unknown> =>
    run('requestInspection', { item: 'SEAL-7', lot, plant, plan: named }, 'plan { id }');
  await expect(planIn('P1', 'L-1')).resolves.toEqual({ plan: { id: second.id } });
  await expect(planIn('P2', 'L-2')).resolves.toEqual({ plan: { id: ofPlant } });
  await expect(planIn('P2', 'L-2', second.id)).resolves.toEqual({ plan: { id: second.id } });
  await expect(planIn('P1', 'L-1', ofPlant)).rejects.toThrow('RULE_VIOLATED');
  await expect(planIn('P1', 'L-1', first)).rejects.toThrow(`RULE_VIOLATED: Inspection plan ${first} is WITHDRAWN`);
  await expect(planIn('P1', 'L-1', 'IP-0')).rejects.toThrow('NOT_FOUND: There is no inspection plan "IP-0"');
  await expect(
    run('withdrawInspectionPlan', { id: ofPlant, reason: 'Gauge lost' }, 'state withdrawReason'),
  ).resolves.toEqual({ state: 'WITHDRAWN', withdrawReason: 'Gauge lost' });
  await expect(planIn('P2', 'L-2')).resolves.toEqual({ plan: { id: second.id } });
  await expect(run('withdrawInspectionPlan', { id: ofPlant, reason: 'Again' }, 'id')).rejects.toThrow('ILLEGAL_STATE');
});

test("a job is inspected by its operation's plan", async () => {
  const ofOperation = await idOf('createInspectionPlan', { ...plan, operation: 30 });
  const request = { plant: 'P1', item: 'ACT-100', order: 'PO-1' };
  await expect(run('requestInspection', { ...request, job: 'PO-1/30' }, 'plan { id operation }')).resolves.toEqual({
    plan: { id: ofOperation, operation: 30 },
  });
  await expect(run('requestInspection', { ...request, job: 'PO-1/20' }, 'plan { operation }')).resolves.toEqual({
    plan: { operation: null },
  });
});

test('what was recorded is taken back by its own document, and recorded again; history keeps both', async () => {
  const id = await idOf('requestInspection', { plant: 'P1', item: 'ACT-100', order: 'PO-1' });
  const record = (stroke: string): Promise<unknown> =>
    run(
      'recordInspection',
      {
        id,
        results: [
          { characteristic: 'Stroke', value: stroke },
          { characteristic: 'Leakage', value: '0.1' },
        ],
      },
      'verdict',
    );
  await expect(run('reverseInspection', { id, reason: 'x' }, 'id')).rejects.toThrow('ILLEGAL_STATE');
  await expect(record('101')).resolves.toEqual({ verdict: 'FAIL' });
  await expect(run('cancelInspection', { id, reason: 'x' }, 'id')).rejects.toThrow('take back a record first');
  await expect(
    run('reverseInspection', { id, reason: 'Gauge was off' }, 'state verdict recordedAt inspector results { value }'),
  ).resolves.toEqual({ state: 'REQUESTED', verdict: null, recordedAt: null, inspector: null, results: [] });
  await expect(record('100')).resolves.toEqual({ verdict: 'PASS' });
  await expect(
    system.execute(
      `query ($id: ID!) { inspection(id: $id) {
        results { value } records { verdict results { value } reversedBy { id reason reversedBy } }
      } }`,
      { id },
    ),
  ).resolves.toEqual({
    inspection: {
      results: [{ value: '100' }, { value: '0.1' }],
      records: [
        {
          ...{ verdict: 'FAIL', results: [{ value: '101' }, { value: '0.1' }] },
          reversedBy: {
            ...{ id: expect.stringMatching(/^IV-\d+$/), reason: 'Gauge was off', reversedBy: 'demo-administrator' },
          },
        },
        { verdict: 'PASS', results: [{ value: '100' }, { value: '0.1' }], reversedBy: null },
      ],
    },
  });
  const events = (await loggedEvents(system.subgraph)).filter((event) => event.subject === `inspection/${id}`);
  expect(events.map(({ type, data }) => [type.split('.')[4], data])).toMatchObject([
    ['requested', { order: 'PO-1' }],
    ['recorded', { verdict: 'FAIL' }],
    ['reversed', { verdict: 'FAIL', reason: 'Gauge was off', order: 'PO-1' }],
    ['recorded', { verdict: 'PASS' }],
  ]);
});

test('an inspection that is cancelled says why, and is told of', async () => {
  const id = await idOf('requestInspection', { plant: 'P1', item: 'ACT-100', order: 'PO-1', job: 'PO-1/10' });
  await expect(
    run('cancelInspection', { id, reason: 'Not needed' }, 'state cancelledBy cancelReason'),
  ).resolves.toEqual({ state: 'CANCELLED', cancelledBy: 'demo-administrator', cancelReason: 'Not needed' });
  const events = (await loggedEvents(system.subgraph)).filter((event) => event.subject === `inspection/${id}`);
  expect(events.at(-1)).toMatchObject({
    type: 'org.millgraph.quality.inspection.cancelled.v1',
    data: { inspection: id, job: 'PO-1/10', reason: 'Not needed' },
  });
});
