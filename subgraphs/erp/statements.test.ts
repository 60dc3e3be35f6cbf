import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bomLine, openErp, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

/** What ERP answers of the order overview. */
const overview = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on ProductionOrder {
  number state quantity { value unit } dueDate isLate daysLate percentComplete onTimeInFull plant { name currency }
  item { id } revision { id } bom { id } routing { id } revisionDecision { decidedAt change { id } }
  goodQuantity { value } receivedQuantity { value }
  components { item { id } required { value unit } issued { value unit } returned { value }
    atPlant { standardCost { amount currency } inventory { onHand { value unit } available { value unit } balances { id quantity { value } } } } }
  cost { planned { total { amount currency } } actual { total { amount } } variance { total { amount } } workInProcess { amount }
    postings { id } }
  confirmations { id reverses { id } reversedBy { id } } movements { id } byProducts { item { id } } operations { sequence }
  subcontracting { id } splits { id } children { id } splitFrom { id } parent { id }
  converted: cost(currency: "USD", rateDate: "2026-01-05") { missingReason }
  freshness { system lagSeconds }
} } }`;

test('the order overview costs the same statements for 1 order and for 300 of 300 items', async () => {
  const count = 300;
  await system.rows('select 1');
  const items = Array.from({ length: count }, (_, index) => `I${index}`);
  const session = system.subgraph.database.session({
    subject: 'test',
    roles: [],
    scopes: [],
    plants: '*',
    suppliers: '*',
    audience: 'default',
    traceparent: '',
  });
  const quantity = { value: '10', unit: 'C62' };
  const load = (kind: string, records: readonly Record<string, unknown>[]) =>
    system.subgraph.imports[kind]?.(session, records);
  await load(
    'item-at-plant',
    items.map((item) => ({ item, plant: 'P1', procurement: 'MAKE', baseUnit: 'C62' })),
  );
  await load(
    'standard-cost',
    items.map((item) => ({ item, plant: 'P1', cost: { amount: '1', currency: 'EUR' }, from: '2026-01-01', to: null })),
  );
  await load(
    'production-order',
    items.map((item, index) => ({
      id: `WO-${index}`,
      number: `WO-${index}`,
      plant: 'P1',
      item,
      quantity,
      state: 'RELEASED',
      plannedStart: startOfTime,
      dueDate: '2026-02-01',
    })),
  );
  await session.transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into order_component (production_order, line, plant, bom_line, item, required, unit, issue_method, open)
        select 'WO-' || n, 1, 'P1', ${bomLine('X', 1, 'A', '1').id}, 'I' || n, 1, 'C62', 'EXPLICIT', true
        from generate_series(0, ${count - 1}::integer) as n
      `,
    ),
  );
  const run = async (orders: number) => {
    const ids = Array.from({ length: orders }, (_, index) => ({ __typename: 'ProductionOrder', id: `WO-${index}` }));
    system.statements();
    const answer = await system.execute<{ _entities: { components: unknown[] }[] }>(overview, { ids });
    expect(answer._entities.filter(({ components }) => components.length === 1)).toHaveLength(orders);
    return system.statements().filter((text) => text.includes('select') && !text.includes('set_config')).length;
  };
  await system.consumer.stop();
  // New connections ask Postgres for its types.
  await run(count);
  const one = await run(1);
  expect(one).toBeGreaterThan(5);
  expect(await run(count)).toBe(one);
});
