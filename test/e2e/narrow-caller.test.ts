import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { systems } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

let millgraph: TestMillgraph;
/** The server's own user, whom no scope limits. */
let owner: postgres.Sql;
beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  owner = openPool(millgraph.databaseUrl, { max: 1 });
}, 120_000);
afterAll(async () => {
  await owner.end();
  await millgraph.close();
});

const elsewhere = demoAdministrator({ plants: ['P2'] });
const tablesWith = async (schema: string, column: string): Promise<string[]> =>
  (
    await owner<{ table: string }[]>`
      select columns.table_name as table
      from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = ${schema} and column_name = ${column} and table_type = 'BASE TABLE'
      order by 1
    `
  ).map(({ table }) => table);

/** What says that a row changed: of rows that everybody sees, to everybody, and of plants to their suppliers. Those are left out. */
const changes = 'row_change';

/** How many rows of each table a caller sees for which the condition holds. */
async function visible(schema: (typeof systems)[number], context = elsewhere, condition = 'true', column = 'plant') {
  const session = millgraph.subgraphs[schema].database.session(context);
  const counts: Record<string, number> = {};
  for (const table of await tablesWith(schema, column)) {
    const [row] = await session.query<{ count: number }>(
      (sql) =>
        sql`select count(*)::integer as count from ${sql(table)} where ${sql.unsafe(condition)} ${
          table === changes ? sql`and not everyone and list <> 'plants'` : sql``
        }`,
    );
    counts[table] = row?.count ?? -1;
  }
  return counts;
}
const filled = (counts: Readonly<Record<string, number>>): string[] =>
  Object.keys(counts).filter((table) => counts[table] !== 0);

test.each(systems)('whoever has only P2 sees no row of P1 in any table of %s', async (schema) => {
  const ofAll = await visible(schema, demoAdministrator(), "plant = 'P1'");
  // PLM's definitions here hold for every plant.
  if (schema !== 'plm') expect(filled(ofAll).length).toBeGreaterThan(3);
  expect(filled(await visible(schema, elsewhere, "plant = 'P1'"))).toEqual([]);
  expect(await visible(schema, demoAdministrator({ plants: ['P1'] }), "plant = 'P1'")).toEqual(ofAll);
});

test.each(systems)('whoever is limited to a supplier sees in %s only rows that name it', async (schema) => {
  const supplier = demoAdministrator({ plants: ['P1'], suppliers: ['SUP-01'] });
  const named = await visible(schema, supplier, "supplier = 'SUP-01'", 'supplier');
  if (schema !== 'plm') expect(filled(named)).not.toEqual([]);
  await expect(visible(schema, supplier, 'true', 'supplier')).resolves.toEqual(named);
  const withPlant = await visible(schema, supplier);
  // A supplier learns name and time zone of a plant that it delivers to, and nothing else that names none.
  const others = filled(withPlant).filter((table) => !(table in named));
  expect(others).toEqual(schema === 'erp' ? ['plant'] : []);
});

test('whoever has only P2 finds nothing of P1 through the graph, neither in lists nor by id', async () => {
  const query = `{
    productionOrders { totalCount nodes { id } }
    jobs { totalCount nodes { id } }
    lots { totalCount nodes { id } }
    nonconformances { totalCount nodes { id } }
    order: productionOrder(id: "MO-1001") { id }
    job(id: "MO-1001/10") { id }
    lot(id: "LOT-LA-1") { id }
  }`;
  type Lists = Readonly<Record<string, { readonly totalCount: number } | null>>;
  const all = await millgraph.client.execute<Lists>(query, {}, demoAdministrator());
  const none = { totalCount: 0, nodes: [] };
  for (const found of Object.values(all)) expect(found).not.toBeNull();
  for (const list of ['productionOrders', 'jobs', 'lots', 'nonconformances']) {
    expect(all[list]?.totalCount).toBeGreaterThan(0);
  }
  await expect(millgraph.client.execute(query, {}, elsewhere)).resolves.toEqual({
    productionOrders: none,
    jobs: none,
    lots: none,
    nonconformances: none,
    order: null,
    job: null,
    lot: null,
  });
});

/** Every row of every table, so that nothing at all may change. */
async function everything(): Promise<Record<string, unknown>> {
  await millgraph.settle();
  const digests: Record<string, unknown> = {};
  for (const schema of systems) {
    const tables = await owner<{ table: string }[]>`
      select tablename as table from pg_tables where schemaname = ${schema} and tablename <> 'consumer_position'
    `;
    for (const { table } of tables) {
      const [digest] = await owner<{ digest: string }[]>`
        select md5(coalesce(string_agg(row::text, ';' order by row::text), '')) as digest
        from ${owner(schema)}.${owner(table)} as row
      `;
      digests[`${schema}.${table}`] = digest?.digest;
    }
  }
  return digests;
}

const pieces = '{ value: "1", unit: "C62" }';
test.each([
  [
    'createProductionOrder',
    `{ number: "MO-X", plant: "P1", item: "LA-100", quantity: ${pieces}, dueDate: "2030-01-01" }`,
  ],
  ['releaseProductionOrder', '{ id: "MO-1004" }'],
  ['confirmProductionOrder', `{ id: "MO-1001", good: ${pieces}, scrap: { value: "0", unit: "C62" }, final: false }`],
  ['startJob', '{ id: "MO-1003/10" }'],
  ['dispatchJob', '{ id: "MO-1003/10" }'],
  ['consumeMaterial', `{ id: "MO-1001/10", lot: "LOT-WAS-M4", quantity: ${pieces} }`],
  ['createEquipment', '{ id: "P1-X", name: "X", level: AREA, plant: "P1", parent: "P1" }'],
  ['recordEquipmentState', '{ id: "P1-TEST", state: DOWN }'],
  ['openNonconformance', `{ plant: "P1", item: "LA-100", severity: MINOR, defectCode: "X", quantity: ${pieces} }`],
])('%s of whoever has only P2 is refused for what is of P1, and changes nothing', async (mutation, input) => {
  const before = await everything();
  const answer = await millgraph.gateway.fetch(
    { query: `mutation { ${mutation}(input: ${input}, idempotencyKey: "narrow-${mutation}") { id } }` },
    elsewhere,
  );
  expect(answer.errors).toHaveLength(1);
  expect(['SCOPE_DENIED', 'NOT_FOUND']).toContain(answer.errors?.[0]?.extensions?.['code']);
  await expect(everything()).resolves.toEqual(before);
});
