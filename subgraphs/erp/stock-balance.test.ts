import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GraphErrors } from '#platform/graph-client.ts';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
let serial = 0;

type Step = (order: string) => Promise<unknown>;

const quantity = fc.integer({ min: 1, max: 400 }).map((value) => ({ value: String(value), unit: 'C62' }));
const move = (mutation: 'issueMaterial' | 'returnMaterial') =>
  quantity.map(
    (moved): Step =>
      (id) =>
        system.command(mutation, { id, item: 'A', lot: 'LA', quantity: moved, ...at }),
  );
const step = fc.oneof(
  move('issueMaterial'),
  move('returnMaterial'),
  quantity.map(
    (received): Step =>
      (_) =>
        system.command('receiveMaterial', {
          purchaseOrder: 'PO-1',
          line: 1,
          quantity: received,
          location: 'SIDE',
          ...at,
        }),
  ),
  quantity.map(
    (consumed): Step =>
      (order) =>
        system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
          ...{ consumption: `C${++serial}`, order, job: `${order}-10`, item: 'A', lot: 'LA', quantity: consumed },
          violation: null,
        }),
  ),
  fc.integer({ min: 1, max: 20 }).map((made): Step => (order) => {
    const lot = `L${++serial}`;
    return system.tell('org.millgraph.mes.lot.completed.v1', `lot/${lot}`, {
      ...{ lot, kind: 'LOT', order, item: 'PUMP', revision: 'PUMP/A', quantity: { value: String(made), unit: 'C62' } },
      ...{ role: 'PRODUCT', expiryDate: null, violation: null },
    });
  }),
  fc.constant<Step>(async () => {
    const hold = `H${++serial}`;
    const data = { hold, target: 'ITEM' as const, targetId: 'A', plant: 'P1', reason: 'doubt' };
    await system.tell('org.millgraph.quality.hold.placed.v1', `hold/${hold}`, data);
    await system.tell('org.millgraph.quality.hold.released.v1', `hold/${hold}`, data);
  }),
  fc.boolean().map(
    (final): Step =>
      (id) =>
        system.command('confirmProductionOrder', { id, good: { value: '1', unit: 'C62' }, final, ...at }),
  ),
  fc.constant<Step>((id) => system.command('completeProductionOrder', { id, ...at })),
);

test('after any sequence of commands and facts, stock is the sum of movements and cost the sum of postings', async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const order = await releasedOrder(system);
      for (const next of steps) {
        try {
          await next(order);
          accepted += 1;
        } catch (error) {
          if (!(error instanceof GraphErrors) || error.message.includes('INTERNAL')) throw error;
        }
      }
      const unequal = await system.rows(`
        select * from
          (
            select plant, item, location, coalesce(lot, '') as lot, status, sum(quantity) as moved
            from inventory_movement group by 1, 2, 3, 4, 5
          ) as movement
          full join stock_balance as balance using (plant, item, location, lot, status)
        where moved is distinct from quantity
      `);
      expect(unequal).toEqual([]);
      const [sums] = await system.rows(`
        select
          (select coalesce(sum(amount), 0) from cost_posting where production_order = '${order}')::numeric(20, 2) as posted,
          (
            select coalesce(-sum(cost), 0) from inventory_movement
            where production_order = '${order}' and type in ('ISSUE', 'RETURN')
          )::numeric(20, 2) as material
      `);
      const answer = await system.execute<{
        productionOrder: {
          cost: { actual: { total: { amount: string } } };
          components: { issued: { value: string }; returned: { value: string } }[];
        };
      }>(
        `query ($id: ID!) { productionOrder(id: $id) { cost { actual { total { amount } } } components { issued { value } returned { value } } } }`,
        { id: order },
      );
      expect(sums).toEqual({
        posted: Number(answer.productionOrder.cost.actual.total.amount).toFixed(2),
        material: (sums as { posted: string }).posted,
      });
      for (const { issued, returned } of answer.productionOrder.components) {
        expect(Number(issued.value)).toBeGreaterThanOrEqual(Number(returned.value));
      }
      expect(await system.rows(`select from waiting_event`)).toEqual([]);
      expect(await system.rows(`select from held_stock`)).toEqual([]);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(accepted).toBeGreaterThan(12);
});

test('postings cannot be changed or deleted', async () => {
  for (const statement of [`update inventory_movement set quantity = 0`, `delete from cost_posting`]) {
    const work = system.subgraph.database
      .session({
        subject: 't',
        roles: [],
        scopes: [],
        plants: '*',
        suppliers: '*',
        audience: 'default',
        traceparent: '',
      })
      .transaction((transaction) => transaction.query((sql) => sql`${sql.unsafe(statement)}`));
    await expect(work).rejects.toThrow('is immutable');
  }
});
