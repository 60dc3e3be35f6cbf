import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { gapWidths } from './domain/published-fixture.ts';
import { commandRunner, know, madeLot } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
let planId = '';
const { run, idOf } = commandRunner((document, variables) => system.execute(document, variables));
const plan = {
  item: 'PART',
  name: 'Gap',
  characteristics: [{ name: 'Gap', unit: 'MMT', lowerLimit: '240', upperLimit: '270', subgroupSize: 5 }],
};

/** Records one subgroup in an inspection of its own, on a day of November 2025, and answers the inspection's id. */
async function record(values: readonly number[], day: number): Promise<string> {
  const occurredAt = `2025-11-${String(day).padStart(2, '0')}T06:00:00Z`;
  const id = await idOf('requestInspection', { plant: 'P1', item: 'PART', lot: 'L-1', occurredAt });
  const results = values.map((value) => ({ characteristic: 'Gap', value: `${value}` }));
  await run('recordInspection', { id, results, occurredAt }, 'id');
  return id;
}

beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, { items: ['PART'], plants: ['P1', 'P2'], lots: [madeLot('L-1', 'PART')] });
  planId = await idOf('createInspectionPlan', plan);
  for (const [index, values] of gapWidths.entries()) await record(values, index + 1);
});
afterAll(() => system.close());

const november = `from: "2025-11-01T00:00:00Z", to: "2025-12-01T00:00:00Z"`;
const ofGap = async (fields: string, id = planId): Promise<Record<string, unknown>> => {
  const { inspectionPlan } = await system.execute<{ inspectionPlan: { characteristics: Record<string, unknown>[] } }>(
    `query ($id: ID!) { inspectionPlan(id: $id) { characteristics { ${fields} } } }`,
    { id },
  );
  return inspectionPlan.characteristics[0] ?? {};
};
const chart = `controlChart(plant: "P1", ${november}) {
  kind subgroupSize unit reason incompleteSubgroups
  limits { id center lower upper spreadCenter spreadLower spreadUpper sigma subgroups baseFrom baseTo frozenAt frozenBy comment }
  points { value spread violations spreadBeyondLimits recordedAt inspection { id } }
}`;
interface Chart {
  readonly controlChart: {
    readonly limits: Readonly<Record<string, string>>;
    readonly points: readonly { readonly value: string; readonly violations: readonly string[] }[];
  };
}

test('a chart and its capability follow from what was recorded, as published (SAS/QC, Partgaps)', async () => {
  const { controlChart, capability } = await ofGap(
    `${chart} capability(plant: "P1", ${november}) { measured estimator cp { value } cpk { value reason } }`,
  );
  expect(controlChart).toMatchObject({
    ...{ kind: 'MEAN_RANGE', subgroupSize: 5, unit: 'MMT', reason: null, incompleteSubgroups: 0 },
    limits: { id: null, subgroups: 21, frozenAt: null, baseFrom: '2025-11-01T00:00:00Z', spreadLower: '0' },
  });
  const { limits, points } = controlChart as Chart['controlChart'];
  const rounded = ['lower', 'center', 'upper', 'sigma'].map((line) => Number(limits[line]).toPrecision(6));
  expect(rounded).toEqual(['242.087', '259.667', '277.246', '13.1028']);
  expect(points).toHaveLength(21);
  expect(points[0]).toMatchObject({ value: '270', spread: '35', recordedAt: '2025-11-01T06:00:00Z' });
  expect(capability).toMatchObject({ measured: 105, estimator: 'AVERAGE_RANGE', cpk: { reason: null } });
  const study = capability as { cp: { value: string }; cpk: { value: string } };
  expect([study.cp, study.cpk].map(({ value }) => Number(value).toFixed(5))).toEqual(['0.38160', '0.26288']);
});

test('limits that were frozen from a base period judge what comes later, and do not move with it', async () => {
  const base = { from: '2025-11-01T00:00:00Z', to: '2025-11-22T00:00:00Z' };
  const frozen = await run(
    'freezeControlLimits',
    { characteristic: `${planId}/1`, plant: 'P1', base, comment: 'First 21 samples' },
    'id center sigma subgroups baseFrom baseTo frozenBy comment',
  );
  expect(frozen).toMatchObject({
    ...{ id: expect.stringMatching(/^CL-\d+$/), subgroups: 21, frozenBy: 'demo-administrator' },
    ...{ baseFrom: base.from, baseTo: base.to, comment: 'First 21 samples' },
  });
  await record([300, 300, 301, 300, 299], 23);
  const { controlChart } = (await ofGap(chart)) as unknown as Chart;
  expect(controlChart.limits).toMatchObject(frozen as object);
  expect(controlChart.points).toHaveLength(22);
  expect(controlChart.points[21]).toMatchObject({ value: '300', violations: ['BEYOND_LIMITS'] });
});

test('what was taken back is no point of the chart', async () => {
  const before = ((await ofGap(chart)) as unknown as Chart).controlChart.points.length;
  const wrong = await record([200, 200, 201, 200, 200], 24);
  expect(((await ofGap(chart)) as unknown as Chart).controlChart.points).toHaveLength(before + 1);
  await run('reverseInspection', { id: wrong, reason: 'Gauge was off' }, 'id');
  expect(((await ofGap(chart)) as unknown as Chart).controlChart.points).toHaveLength(before);
});

test('versions of a plan make one series, judged by the same frozen limits; a plant sees its own', async () => {
  const before = ((await ofGap(chart)) as unknown as Chart).controlChart;
  const second = await idOf('createInspectionPlan', plan);
  await record([260, 261, 260, 259, 262], 25);
  const { controlChart } = (await ofGap(chart, second)) as unknown as Chart;
  expect(controlChart.limits['id']).toBe(before.limits['id']);
  expect(controlChart.points).toHaveLength(before.points.length + 1);
  await expect(
    ofGap(`controlChart(plant: "P2", ${november}) { limits { id } reason points { value } }`),
  ).resolves.toEqual({
    controlChart: {
      ...{ limits: null, points: [], reason: 'There are 0 complete subgroups of 5; an estimate needs two.' },
    },
  });
});

test('limits are frozen only from a period that gives some', async () => {
  const freeze = (input: object): Promise<unknown> =>
    run('freezeControlLimits', { characteristic: `${planId}/1`, plant: 'P1', ...input }, 'id');
  const period = (from: string, to: string) => ({ from: `2025-11-${from}T00:00:00Z`, to: `2025-11-${to}T00:00:00Z` });
  await expect(freeze({ base: period('01', '02') })).rejects.toThrow('RULE_VIOLATED: The base period gives no limits');
  await expect(freeze({ base: period('02', '01') })).rejects.toThrow('BAD_INPUT: input.base ends at');
  await expect(freeze({ base: period('01', '22'), plant: 'P0' })).rejects.toThrow('NOT_FOUND: There is no plant');
  for (const characteristic of ['IP-0/1', `${planId}/9`, 'nothing', '/', `${planId}/99999999999999999999`]) {
    await expect(freeze({ base: period('01', '22'), characteristic })).rejects.toThrow(
      'NOT_FOUND: There is no characteristic',
    );
  }
});
