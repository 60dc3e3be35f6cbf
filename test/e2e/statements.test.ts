import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kpiDefinitions } from '#contracts/kpi/definitions.ts';
import type { GraphFetch } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const overview = readFileSync(new URL('../../examples/order-overview.graphql', import.meta.url), 'utf8');
const orders = 150;
let statements: string[] = [];
let millgraph: TestMillgraph;

/** Runs many mutations of one kind, fifty in a request. */
async function many(fetch: GraphFetch, mutation: string, inputs: readonly object[]): Promise<void> {
  const inputType = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  for (let start = 0; start < inputs.length; start += 50) {
    const chunk = inputs.slice(start, start + 50);
    const declared = chunk.map((_, index) => `$i${index}: ${inputType}!`).join(', ');
    const fields = chunk
      .map(
        (_, index) =>
          `m${index}: ${mutation}(input: $i${index}, idempotencyKey: "${mutation}-${start + index}") { __typename }`,
      )
      .join('\n');
    const variables = Object.fromEntries(chunk.map((input, index) => [`i${index}`, input]));
    const answer = await fetch({ query: `mutation (${declared}) { ${fields} }`, variables }, demoAdministrator());
    expect(answer.errors).toBeUndefined();
  }
}

const numbered = (make: (number: number) => object): object[] =>
  Array.from({ length: orders }, (_, index) => make(index));
const pieces = (value: number) => ({ value: String(value), unit: 'C62' });
const hour = { value: '1', unit: 'HUR' };

beforeAll(async () => {
  millgraph = await composeTestMillgraph({ onStatement: (text) => statements.push(text) });
  const { plm, erp, mes } = millgraph.subgraphs;
  await many(erp.fetch, 'createPlant', [{ id: 'P1', name: 'One', timeZone: 'Europe/Berlin', currency: 'EUR' }]);
  await many(mes.fetch, 'createEquipment', [{ id: 'P1', name: 'One', level: 'SITE', plant: 'P1' }]);
  const components = numbered((n) => ({
    number: `C-${n}`,
    name: `Component ${n}`,
    type: 'COMPONENT',
    baseUnit: 'C62',
  }));
  const products = numbered((n) => ({
    number: `F-${n}`,
    name: `Product ${n}`,
    type: 'FINISHED_GOOD',
    baseUnit: 'C62',
  }));
  await many(plm.fetch, 'createItem', [...components, ...products]);
  const ids = [...numbered((n) => ({ id: `C-${n}` })), ...numbered((n) => ({ id: `F-${n}` }))];
  await many(plm.fetch, 'releaseItem', ids);
  await many(plm.fetch, 'createEngineeringChange', [{ number: 'EC-1', kind: 'ORDER', title: 'First release' }]);
  await many(plm.fetch, 'approveEngineeringChange', [{ id: 'EC-1' }]);
  await many(
    plm.fetch,
    'createItemRevision',
    numbered((n) => ({ item: `F-${n}`, label: 'A' })),
  );
  await many(
    plm.fetch,
    'createBom',
    numbered((n) => ({
      revision: `F-${n}/A`,
      baseQuantity: pieces(1),
      lines: [{ position: 10, component: `C-${n}`, quantity: pieces(2) }],
    })),
  );
  await many(
    plm.fetch,
    'createRouting',
    numbered((n) => ({
      revision: `F-${n}/A`,
      baseQuantity: pieces(1),
      segments: [
        { sequence: 10, name: 'Make', workCenter: 'P1', setupTime: hour, machineTime: hour, laborTime: hour },
        { sequence: 20, name: 'Test', workCenter: 'P1', setupTime: hour, machineTime: hour, laborTime: hour },
      ],
    })),
  );
  await many(
    plm.fetch,
    'releaseItemRevision',
    numbered((n) => ({ id: `F-${n}/A`, effectiveFrom: '2026-01-01', change: 'EC-1' })),
  );
  await millgraph.settle();
  await many(erp.fetch, 'setWorkCenterRate', [
    {
      plant: 'P1',
      workCenter: 'P1',
      machineRate: { amount: '60', currency: 'EUR' },
      laborRate: { amount: '40', currency: 'EUR' },
      overheadShare: '0.2',
      from: '2026-01-01',
    },
  ]);
  const atPlant = (item: string, procurement: string) => ({
    item,
    plant: 'P1',
    procurement,
    standardCost: { amount: '5', currency: 'EUR' },
    standardCostFrom: '2026-01-01',
  });
  await many(erp.fetch, 'createItemAtPlant', [
    ...numbered((n) => atPlant(`C-${n}`, 'BUY')),
    ...numbered((n) => atPlant(`F-${n}`, 'MAKE')),
  ]);
  await many(
    erp.fetch,
    'createProductionOrder',
    numbered((n) => ({ number: `O-${n}`, plant: 'P1', item: `F-${n}`, quantity: pieces(10), dueDate: '2027-01-01' })),
  );
  await many(
    erp.fetch,
    'releaseProductionOrder',
    numbered((n) => ({ id: `O-${n}` })),
  );
  await millgraph.settle();
}, 180_000);
afterAll(() => millgraph.close());

/** The headline query's selection, for a list of orders. */
const forMany = overview
  .replace(/query OrderOverview\([^)]*\)/, 'query Many($first: Int!)')
  .replace('productionOrder(id: $id) {', 'productionOrders(first: $first) { nodes {')
  .replace(/}\s*$/, '} }');

/** The statements of reading requests; the reactions' own are left out. */
async function statementsFor(first: number): Promise<{ count: number; nodes: unknown[] }> {
  statements = [];
  const answer = await millgraph.gateway.fetch({ query: forMany, variables: { first } }, demoAdministrator());
  expect(answer.errors).toBeUndefined();
  const own = statements.filter((text) => !/event_log|event_replay|waiting_event|consumer_position/.test(text));
  // The driver asks each new connection for the array types once.
  const reads = own.filter((text) => !/^\s*(begin|commit)|set_config|pg_catalog\.pg_type/i.test(text));
  return { count: reads.length, nodes: (answer.data?.['productionOrders'] as { nodes: unknown[] }).nodes };
}

test('the headline query runs as many statements for 150 orders with 150 items as for one', async () => {
  const one = await statementsFor(1);
  const all = await statementsFor(orders);
  expect(all.nodes).toHaveLength(orders);
  expect(one.count).toBeGreaterThan(5);
  expect(all.count).toBe(one.count);
});

test('KPIs of all systems and summaries run as many statements for a year and every order as for a day', async () => {
  const names = kpiDefinitions.map(({ name }) => `"${name}"`).join(', ');
  const count = async (kpi: string, summary: string): Promise<number> => {
    statements = [];
    const query = `{ kpi(names: [${names}], ${kpi}) { rows { value } } productionOrdersSummary(${summary}) { count } }`;
    const answer = await millgraph.gateway.fetch({ query, variables: {} }, demoAdministrator());
    expect(answer.errors).toBeUndefined();
    const own = statements.filter((text) => !/event_log|event_replay|waiting_event|consumer_position/.test(text));
    return own.filter((text) => !/^\s*(begin|commit)|set_config|pg_catalog\.pg_type/i.test(text)).length;
  };
  const day = await count('from: "2026-11-01", to: "2026-11-02"', 'groupBy: [PLANT]');
  const year = await count(
    'from: "2026-01-01", to: "2026-12-31", grain: WEEK, groupBy: PLANT',
    'groupBy: [ITEM, STATE]',
  );
  expect(day).toBeGreaterThan(15);
  expect(year).toBe(day);
});
