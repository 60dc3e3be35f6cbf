import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
const hour = { value: '1', unit: 'HUR' };
const segment = { setupTime: hour, machineTime: hour, laborTime: hour };
beforeAll(async () => {
  plant = await SmallPlant.open();
  await plant.run('createPlant', { id: 'P2', name: 'Two', timeZone: 'Europe/Berlin', currency: 'EUR' });
  await plant.run('createItemRevision', { item: 'ACT', label: 'B' });
  await plant.run('createRouting', {
    ...{ revision: 'ACT/B', baseQuantity: pieces(1) },
    segments: [
      { ...segment, sequence: 10, name: 'Machine', workCenter: 'P1-NEW' },
      { ...segment, sequence: 20, name: 'Test', workCenter: 'P1-ASM', checkpoint: true },
    ],
  });
  // P2 has a way of its own, with another work center and nothing to inspect.
  await plant.run('createRouting', {
    ...{ revision: 'ACT/B', plant: 'P2', baseQuantity: pieces(1) },
    segments: [{ ...segment, sequence: 10, name: 'Print', workCenter: 'P1-CNC' }],
  });
}, 60_000);
afterAll(() => plant.millgraph.close());

interface Finding {
  readonly code: string;
  readonly plant: { readonly id: string } | null;
  readonly routing: { readonly id: string };
  readonly operation: number;
  readonly workCenter?: string;
}
/** What MES and what quality cannot accept of a revision, at a plant or as such. */
async function readinessOf(revision: string, at: string | null = null): Promise<readonly (readonly Finding[])[]> {
  const { itemRevision } = await plant.ask<{
    itemRevision: { executionReadiness: readonly Finding[]; inspectionReadiness: readonly Finding[] };
  }>(
    `query ($revision: ID!, $plant: ID) {
      itemRevision(id: $revision) {
        executionReadiness(plant: $plant) { code plant { id } routing { id } operation workCenter }
        inspectionReadiness(plant: $plant) { code plant { id } routing { id } operation }
      }
    }`,
    { revision, plant: at },
  );
  return [itemRevision.executionReadiness, itemRevision.inspectionReadiness];
}

const general = { routing: { id: 'ACT/B/ROUTING/*/1' } };
const own = { routing: { id: 'ACT/B/ROUTING/P2/1' } };
const missing = { code: 'UNKNOWN_WORK_CENTER', operation: 10 };
const unplanned = { code: 'NO_INSPECTION_PLAN', operation: 20 };

test('what MES and quality cannot accept of a released revision is told of it, as such and at a plant', async () => {
  await expect(readinessOf('ACT/A')).resolves.toEqual([[], []]);
  await expect(readinessOf('ACT/B')).resolves.toEqual([[], []]);
  await plant.run('releaseItemRevision', { id: 'ACT/B', effectiveFrom: '2026-12-01', occurredAt: at(1, '06:00') });
  await expect(readinessOf('ACT/B')).resolves.toEqual([
    [
      { ...missing, ...general, plant: null, workCenter: 'P1-NEW' },
      { ...missing, ...own, plant: { id: 'P2' }, workCenter: 'P1-CNC' },
    ],
    [{ ...unplanned, ...general, plant: null }],
  ]);
  await expect(readinessOf('ACT/B', 'P1')).resolves.toEqual([
    [{ ...missing, ...general, plant: { id: 'P1' }, workCenter: 'P1-NEW' }],
    [{ ...unplanned, ...general, plant: { id: 'P1' } }],
  ]);
  await expect(readinessOf('ACT/B', 'P2')).resolves.toEqual([
    [{ ...missing, ...own, plant: { id: 'P2' }, workCenter: 'P1-CNC' }],
    [],
  ]);
});

test('a finding goes when a plan or a work center appears, and comes back when the plan is withdrawn', async () => {
  await plant.run('createEquipment', { id: 'P1-NEW', name: 'New', level: 'WORK_CENTER', plant: 'P1', parent: 'P1' });
  const characteristics = [{ name: 'Force', unit: 'NEW', lowerLimit: '10' }];
  const plan = { item: 'ACT', name: 'Test', plant: 'P1', operation: 20, characteristics };
  const { id } = await plant.run<{ id: string }>('createInspectionPlan', plan, 'id');
  await expect(readinessOf('ACT/B', 'P1')).resolves.toEqual([[], []]);
  // The one at another plant is no help there.
  await expect(readinessOf('ACT/B', 'P3')).resolves.toMatchObject([[{ workCenter: 'P1-NEW' }, {}], [unplanned]]);
  await plant.run('withdrawInspectionPlan', { id, reason: 'Wrong force' });
  await expect(readinessOf('ACT/B', 'P1')).resolves.toMatchObject([[], [unplanned]]);
  await plant.run('createInspectionPlan', { item: 'ACT', name: 'Whole', characteristics });
  await expect(readinessOf('ACT/B', 'P1')).resolves.toEqual([[], []]);
});

test('nothing is found of a revision that became obsolete', async () => {
  await plant.run('createItemRevision', { item: 'CAST', label: 'A' });
  await plant.run('createRouting', {
    ...{ revision: 'CAST/A', baseQuantity: pieces(1) },
    segments: [{ ...segment, sequence: 10, name: 'Cast', workCenter: 'P1-NOWHERE', checkpoint: true }],
  });
  await plant.run('releaseItemRevision', { id: 'CAST/A', effectiveFrom: '2026-11-01', occurredAt: at(1, '06:00') });
  await expect(readinessOf('CAST/A')).resolves.toMatchObject([[missing], [{ operation: 10 }]]);
  await plant.run('obsoleteItemRevision', { id: 'CAST/A', effectiveTo: '2026-11-02', occurredAt: at(2, '06:00') });
  await expect(readinessOf('CAST/A')).resolves.toEqual([[], []]);
});

test('an inspection plan for an obsolete item is refused', async () => {
  await plant.run('createItem', { number: 'OLD', name: 'Old', type: 'COMPONENT', baseUnit: 'C62' });
  await plant.run('releaseItem', { id: 'OLD', occurredAt: at(1, '05:00') });
  const plan = { item: 'OLD', name: 'Test', characteristics: [{ name: 'Force', unit: 'NEW', lowerLimit: '10' }] };
  await plant.run('createInspectionPlan', plan);
  await plant.run('obsoleteItem', { id: 'OLD', occurredAt: at(2, '05:00') });
  await expect(plant.refusal('createInspectionPlan', plan)).resolves.toBe('RULE_VIOLATED');
});
