import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
}, 60_000);
afterAll(() => plant.millgraph.close());

/** A deviation of ACT, released. */
async function permit(number: string, deviation: object): Promise<void> {
  const affectedItems = [{ item: 'ACT', from: 'ACT/A' }];
  await plant.run('createEngineeringChange', { number, kind: 'DEVIATION', title: number, affectedItems, deviation });
  await plant.run('approveEngineeringChange', { id: number });
  await plant.run('releaseEngineeringChange', { id: number });
}
const plan = (number: string, quantity: number, deviation: string, more: object = {}) =>
  plant.run('createProductionOrder', {
    ...{ number, plant: 'P1', item: 'ACT', quantity: pieces(quantity), dueDate: '2026-11-20', deviation },
    ...{ occurredAt: at(2, '05:00'), ...more },
  });
/** What stands against the release of an order; null: it is released. */
async function release(id: string): Promise<string | null> {
  try {
    await plant.run('releaseProductionOrder', { id, occurredAt: at(2, '06:00') });
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

test('orders count against the quantity of their deviation once they are released, and a release beyond it is refused', async () => {
  await permit('DV-1', { quantity: pieces(100) });
  await plan('D-1', 60, 'DV-1');
  await plan('D-2', 41, 'DV-1');
  // What is planned does not count yet.
  await expect(release('D-1')).resolves.toBeNull();
  await expect(release('D-2')).resolves.toMatch(
    /RULE_VIOLATED.*Deviation DV-1 permits 100 C62; with this order 101 C62 would be built under it/,
  );
  await expect(plant.ask(`{ productionOrder(id: "D-2") { state deviation { number kind } } }`)).resolves.toEqual({
    productionOrder: { state: 'FORECAST', deviation: { number: 'DV-1', kind: 'DEVIATION' } },
  });
  // Both parts of a split count as the whole did, and what is withdrawn counts no more.
  await plant.run('splitProductionOrder', { id: 'D-1', number: 'D-1-B', quantity: pieces(20) });
  await expect(plant.ask(`{ productionOrder(id: "D-1-B") { deviation { number } } }`)).resolves.toEqual({
    productionOrder: { deviation: { number: 'DV-1' } },
  });
  await expect(release('D-2')).resolves.toMatch('101 C62');
  await plant.run('cancelProductionOrder', { id: 'D-1-B', reason: 'Not needed' });
  await expect(release('D-2')).resolves.toBeNull();
  await plan('D-3', 20, 'DV-1');
  await expect(release('D-3')).resolves.toMatch('101 C62');
  // Orders under none, or under another, do not count.
  await permit('DV-2', { quantity: pieces(20) });
  await plan('D-4', 20, 'DV-2');
  await expect(release('D-4')).resolves.toBeNull();
});

test('a deviation permits within its dates, by the calendar of the plant, and while it is not suspended', async () => {
  await permit('DV-3', { validFrom: '2026-11-05', validTo: '2026-11-10' });
  const starts = [
    ['2026-11-04T22:59:00Z', /permits nothing before 2026-11-05; the order builds on 2026-11-04/],
    ['2026-11-04T23:00:00Z', null],
    ['2026-11-09T22:59:00Z', null],
    ['2026-11-09T23:00:00Z', /permits nothing from 2026-11-10 on; the order builds on 2026-11-10/],
  ] as const;
  for (const [index, [plannedStart, refusal]] of starts.entries()) {
    await plan(`E-${index}`, 1, 'DV-3', { plannedStart });
    const refused = await release(`E-${index}`);
    if (refusal === null) expect(refused).toBeNull();
    else expect(refused).toMatch(refusal);
  }
  const plannedStart = '2026-11-06T06:00:00Z';
  await plant.run('holdEngineeringChange', { id: 'DV-3', reason: 'Look again' });
  await plan('E-HELD', 1, 'DV-3', { plannedStart });
  await expect(release('E-HELD')).resolves.toMatch(/Deviation DV-3 permits nothing now/);
  await plant.run('resumeEngineeringChange', { id: 'DV-3' });
  await expect(release('E-HELD')).resolves.toBeNull();
});

test('an order names a deviation that PLM has released, and that affects its item', async () => {
  const order = { plant: 'P1', quantity: pieces(1), dueDate: '2026-11-20', occurredAt: at(2, '05:00') };
  await expect(plant.refusal('createProductionOrder', { ...order, item: 'ACT', deviation: 'DV-9' })).resolves.toBe(
    'NOT_FOUND',
  );
  await plant.run('createItem', { number: 'BASE', name: 'Base', type: 'COMPONENT', baseUnit: 'C62' });
  await plant.run('releaseItem', { id: 'BASE', occurredAt: at(1, '05:00') });
  await plant.run('createItemAtPlant', { item: 'BASE', plant: 'P1', procurement: 'MAKE' });
  await expect(plant.refusal('createProductionOrder', { ...order, item: 'BASE', deviation: 'DV-1' })).resolves.toBe(
    'RULE_VIOLATED',
  );
});
