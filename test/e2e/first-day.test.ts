import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { at, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
}, 60_000);
afterAll(() => plant.millgraph.close());

/** The revisions that orders of ACT planned for these days are built by, or would be. */
async function builtOn(...orders: readonly string[]): Promise<readonly (string | undefined)[]> {
  const found = await Promise.all(
    orders.map((id) =>
      plant.ask<{ productionOrder: { revision: { label: string } | null } }>(
        `query ($id: ID!) { productionOrder(id: $id) { revision { label } } }`,
        { id },
      ),
    ),
  );
  return found.map(({ productionOrder }) => productionOrder.revision?.label);
}

const planned = (number: string, day: string) =>
  plant.run('createProductionOrder', {
    ...{ number, plant: 'P1', item: 'ACT', quantity: pieces(1), dueDate: '2101-01-01' },
    ...{ plannedStart: `${day}T08:00:00Z`, occurredAt: at(2, '05:00') },
  });

test('orders that are planned follow another first day of a revision, and those that froze it keep it', async () => {
  await plant.receive('L1', 100);
  await plant.revise('B', '2100-01-01', 3);
  await planned('MO-FEB', '2100-02-01');
  await planned('MO-JUL', '2100-07-01');
  await planned('MO-FROZEN', '2100-02-01');
  await plant.run('releaseProductionOrder', { id: 'MO-FROZEN', occurredAt: at(2, '06:00') });
  const orders = ['MO-FEB', 'MO-JUL', 'MO-FROZEN'];
  await expect(builtOn(...orders)).resolves.toEqual(['B', 'B', 'B']);
  const moved = { id: 'ACT/B', effectiveFrom: '2100-06-01', reason: 'The tool is late' };
  await plant.run('rescheduleItemRevision', moved);
  await expect(builtOn(...orders)).resolves.toEqual(['A', 'B', 'B']);
});

test('a plant that decides anew is followed by the orders that are planned there', async () => {
  await plant.run('changePlant', { id: 'P1', adoption: 'MANUAL' });
  await plant.run('rescheduleItemRevision', { id: 'ACT/B', effectiveFrom: '2100-01-01', reason: 'It came' });
  const orders = ['MO-FEB', 'MO-JUL'];
  await expect(builtOn(...orders)).resolves.toEqual(['A', 'A']);
  const adopt = (more: object) => plant.run('adoptRevision', { plant: 'P1', revision: 'ACT/B', ...more });
  await adopt({ decision: 'ACCEPTED', effectiveFrom: '2100-02-01' });
  await expect(builtOn(...orders)).resolves.toEqual(['B', 'B']);
  await adopt({ decision: 'ACCEPTED', effectiveFrom: '2100-03-01' });
  await expect(builtOn(...orders)).resolves.toEqual(['A', 'B']);
  await adopt({ decision: 'DECLINED', reason: 'No tool for it' });
  await expect(builtOn(...orders)).resolves.toEqual(['A', 'A']);
});
