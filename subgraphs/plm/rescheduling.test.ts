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

const never = '9999-12-31';

/** An item with a revision for each of these first days: A, B and so on. */
async function revised(item: string, ...days: readonly string[]): Promise<void> {
  await products.item(item);
  for (const [index, day] of days.entries()) {
    const label = String.fromCharCode(65 + index);
    await products.revision(item, label);
    await products.release(`${item}/${label}`, day);
  }
}

const reschedule = (id: string, effectiveFrom: string, more: object = {}, context = demoAdministrator()) =>
  products.run(
    'rescheduleItemRevision',
    { id, effectiveFrom, reason: 'Mistyped', ...more },
    'state effectiveFrom effectiveTo releasedAt reschedulings { effectiveFromBefore effectiveFrom reason rescheduledBy rescheduledAt }',
    context,
  );

const builds = (item: string, plant: string | null, ...days: readonly string[]) =>
  Promise.all(
    days.map((asOf) =>
      system
        .execute<{ item: { revision: { label: string } | null } }>(
          `query ($item: ID!, $plant: ID, $asOf: Date) { item(id: $item) { revision(plant: $plant, asOf: $asOf) { label } } }`,
          { item, plant, asOf },
        )
        .then((answer) => answer.item.revision?.label ?? null),
    ),
  );

const adopt = (plant: string, revision: string, more: object) =>
  products.run('adoptRevision', { plant, revision, decision: 'ACCEPTED', ...more });

test('a released revision that has begun nowhere gets another first day, where the one before it ends', async () => {
  await revised('GEAR', '2026-01-01', never);
  await expect(products.run('obsoleteItemRevision', { id: 'GEAR/B' })).rejects.toThrow(/rescheduleItemRevision/);
  await products.revision('GEAR', 'C');
  await expect(products.release('GEAR/C', '2100-06-01')).rejects.toThrow(/begin later.*rescheduleItemRevision/);
  await expect(reschedule('GEAR/B', '2100-03-01', { occurredAt: '2026-10-01T08:00:00Z' })).resolves.toMatchObject({
    ...{ state: 'RELEASED', effectiveFrom: '2100-03-01', effectiveTo: null },
    reschedulings: [
      {
        ...{ effectiveFromBefore: never, effectiveFrom: '2100-03-01', reason: 'Mistyped' },
        ...{ rescheduledBy: 'demo-administrator', rescheduledAt: '2026-10-01T08:00:00Z' },
      },
    ],
  });
  await expect(builds('GEAR', null, '2100-02-28', '2100-03-01')).resolves.toEqual(['A', 'B']);
  await products.release('GEAR/C', '2100-06-01');
  await reschedule('GEAR/B', '2100-05-31');
  await expect(builds('GEAR', null, '2100-05-30', '2100-05-31', '2100-06-01')).resolves.toEqual(['A', 'B', 'C']);
  await expect(
    system.execute(`{ itemRevision(id: "GEAR/B") { state reschedulings { effectiveFrom } } }`),
  ).resolves.toEqual({
    itemRevision: {
      state: 'SUPERSEDED',
      reschedulings: [{ effectiveFrom: '2100-03-01' }, { effectiveFrom: '2100-05-31' }],
    },
  });
});

test('another first day is told as the release was, with the definitions, so that the others follow', async () => {
  await products.item('SCREW');
  await revised('KNOB', '2026-01-01');
  await products.revision('KNOB', 'B');
  await products.bom('KNOB/B', [{ component: 'SCREW' }]);
  await products.release('KNOB/B', never);
  await reschedule(
    'KNOB/B',
    '2100-01-01',
    { occurredAt: '2026-10-01T08:00:00Z' },
    demoAdministrator({ plants: ['X'] }),
  );
  const [, first, second, ...more] = (await eventsOf(system, 'org.millgraph.plm.revision.released.v1')).filter(
    ({ data }) => data.item.id === 'KNOB',
  );
  expect(more).toEqual([]);
  expect(first?.data.revision.effectiveFrom).toBe(never);
  expect(second?.data).toEqual({
    ...first?.data,
    revision: { ...first?.data.revision, effectiveFrom: '2100-01-01' },
  });
  expect(second?.data.boms).toHaveLength(1);
  expect(second?.time).toBe('2026-10-01T08:00:00Z');
});

test('a revision stays between its neighbours, and says so', async () => {
  await revised('CAM', '2026-01-01', '2100-03-01', '2100-06-01');
  await expect(reschedule('CAM/B', '2026-01-01')).rejects.toThrow(/RULE_VIOLATED.*CAM\/A begins on 2026-01-01/);
  await expect(reschedule('CAM/B', '2100-06-01')).rejects.toThrow(/RULE_VIOLATED.*CAM\/B ends on 2100-06-01/);
  await expect(reschedule('CAM/B', '2100-03-01')).rejects.toThrow(/ILLEGAL_STATE.*already/);
  await expect(reschedule('CAM/B', '2100-04-01', { reason: ' ' })).rejects.toThrow(/BAD_INPUT.*reason/);
  await products.revision('CAM', 'D');
  await expect(reschedule('CAM/D', '2100-09-01')).rejects.toThrow(/ILLEGAL_STATE.*IN_WORK/);
  await expect(reschedule('CAM/Z', '2100-09-01')).rejects.toThrow('NOT_FOUND');
  await expect(builds('CAM', null, '2100-02-28', '2100-03-01', '2100-06-01')).resolves.toEqual(['A', 'B', 'C']);
});

test('a first day that has come at any plant stays, whenever another one is said to have been decided', async () => {
  await plants.change('KIRITIMATI', { timeZone: 'Pacific/Kiritimati' });
  const days = await system.subgraph.database
    .session(demoAdministrator())
    .query<{ day: string }>(
      (sql) => sql`select plant_date('KIRITIMATI', now()) + days as day from unnest(array[0, 1]) as days order by day`,
    );
  const [today = '', tomorrow = ''] = days.map(({ day }) => day);
  await revised('DAWN', '2026-01-01', today);
  const narrow = demoAdministrator({ plants: ['X'] });
  await expect(reschedule('DAWN/B', '2100-01-01', { occurredAt: '2026-02-01T08:00:00Z' }, narrow)).rejects.toThrow(
    /ILLEGAL_STATE.*DAWN\/B is effective since/,
  );
  await revised('DUSK', '2026-01-01', tomorrow);
  await expect(reschedule('DUSK/B', '2100-01-01', {}, narrow)).resolves.toMatchObject({ effectiveFrom: '2100-01-01' });
});

test('a plant that decided to build a revision decides anew before the revision begins later than that', async () => {
  await plants.change('HAND', { adoption: 'MANUAL' });
  await revised('HUB', '2026-01-01', '2100-03-01');
  await adopt('HAND', 'HUB/B', { effectiveFrom: '2100-04-01' });
  const narrow = demoAdministrator({ plants: ['X'] });
  await expect(reschedule('HUB/B', '2100-05-01', {}, narrow)).rejects.toThrow(/RULE_VIOLATED.*HUB\/B.*HAND/);
  await reschedule('HUB/B', '2100-04-01', {}, narrow);
  await expect(builds('HUB', 'HAND', '2100-03-31', '2100-04-01')).resolves.toEqual(['A', 'B']);
  await adopt('HAND', 'HUB/B', { effectiveFrom: '2100-07-01' });
  await reschedule('HUB/B', '2100-05-01');
  await expect(builds('HUB', null, '2100-04-30', '2100-05-01')).resolves.toEqual(['A', 'B']);
  await expect(builds('HUB', 'HAND', '2100-06-30', '2100-07-01')).resolves.toEqual(['A', 'B']);
});

test('a plant that decided nothing goes on with what it builds, and begins the first revision when that begins', async () => {
  await plants.change('KEPT', { adoption: 'MANUAL' });
  await revised('RIM', '2100-01-01', '2100-06-01');
  await expect(builds('RIM', 'KEPT', '2100-01-01', '2100-06-01')).resolves.toEqual(['A', 'A']);
  for (const day of ['2100-03-01', '2099-11-01']) {
    await reschedule('RIM/A', day);
    await expect(builds('RIM', 'KEPT', '2099-10-31', day, '2100-06-01')).resolves.toEqual([null, 'A', 'A']);
  }
  const { itemRevision } = await system.execute<{ itemRevision: unknown }>(
    `{ itemRevision(id: "RIM/A") { effectivities { plant { id } from to } } }`,
  );
  expect(itemRevision).toMatchObject({
    effectivities: expect.arrayContaining([{ plant: { id: 'KEPT' }, from: '2099-11-01', to: null }]),
  });
});

test('no gap is left at a plant that enforces it, and no two revisions are effective at once', async () => {
  await plants.change('DENSE', { gaplessEffectivity: true });
  await revised('CLIP', '2026-01-01');
  await products.run('obsoleteItemRevision', { id: 'CLIP/A', effectiveTo: '2026-03-01' });
  await products.revision('CLIP', 'B');
  await plants.change('DENSE', { gaplessEffectivity: false });
  await products.release('CLIP/B', '2100-01-01');
  await plants.change('DENSE', { gaplessEffectivity: true });
  await expect(reschedule('CLIP/B', '2026-02-28')).rejects.toThrow(/RULE_VIOLATED.*end it first/);
  await expect(reschedule('CLIP/B', '2100-01-02')).rejects.toThrow(/RULE_VIOLATED.*CLIP.*DENSE from 2026-03-01/);
  await expect(reschedule('CLIP/B', '2026-03-01')).resolves.toMatchObject({ effectiveFrom: '2026-03-01' });
});
