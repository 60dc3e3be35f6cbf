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
