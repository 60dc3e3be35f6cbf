import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { add, compare } from '#contracts/decimal.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { formatReport, type ImportReport } from '../../connectors/report.ts';
import { runImport } from '../../connectors/run-import.ts';
import { sinkOf } from '../../main.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const root = join(import.meta.dirname, '../..');
const dataDirectory = join(process.env['MILLGRAPH_TEST_DATA'] ?? join(root, '../shared/data'), 'adventureworks');
const present = existsSync(dataDirectory);
if (!present) process.stderr.write(`The AdventureWorks import is not tested: there is no folder ${dataDirectory}.\n`);
const testWithData = present ? test : test.skip;

let millgraph: TestMillgraph;
let report: ImportReport;

const load = (mappingsDirectory = join(root, 'examples/adventureworks')): Promise<ImportReport> =>
  runImport({
    mappingsDirectory,
    dataDirectory,
    sink: sinkOf(millgraph, createLog('test', { level: 'error' })),
  });

beforeAll(async () => {
  if (!present) return;
  millgraph = await composeTestMillgraph();
  report = await load();
  await millgraph.settle();
}, 900_000);
afterAll(() => (present ? millgraph.close() : undefined));

const ask = <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> =>
  millgraph.client.execute<Data>(query, variables, demoAdministrator());

/** Loaded records of a system's kind, over all files. */
const loaded = (system: string, kind: string): number =>
  report.files
    .flatMap((file) => file.kinds)
    .filter((each) => each.system === system && each.kind === kind)
    .reduce((sum, each) => sum + each.loaded, 0);

testWithData('every table is loaded; what is refused is refused for a stated reason', () => {
  expect(report.stopped).toBeNull();
  expect(loaded('erp', 'production-order')).toBe(72_591);
  expect(loaded('mes', 'production-order')).toBe(72_591);
  expect(loaded('mes', 'job')).toBe(67_131);
  expect(loaded('plm', 'item')).toBe(504);
  const text = formatReport(report);
  expect(text).toContain('WorkOrder');
  expect(text).not.toMatch(/INTERNAL_SERVER_ERROR|insert into|select /i);
});

interface OrderPage {
  readonly productionOrders: {
    readonly totalCount?: number;
    readonly nodes: readonly {
      readonly number: string;
      readonly quantity: { readonly value: string };
      readonly goodQuantity: { readonly value: string };
      readonly scrapQuantity: { readonly value: string };
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

testWithData(
  'paging over all 72,591 orders finds each once, and their quantities add up to the known totals',
  async () => {
    const page = `query ($after: String) {
      productionOrders(first: 500, after: $after) {
        nodes { number quantity { value } goodQuantity { value } scrapQuantity { value } }
        pageInfo { hasNextPage endCursor }
      }
    }`;
    const numbers = new Set<string>();
    let rows = 0;
    let [ordered, good, scrap, withScrap] = ['0', '0', '0', 0];
    for (let after: string | null = null, more = true; more;) {
      const { productionOrders }: OrderPage = await ask(page, { after });
      for (const order of productionOrders.nodes) {
        rows += 1;
        numbers.add(order.number);
        if (compare(order.scrapQuantity.value, '0') > 0) withScrap += 1;
      }
      ordered = add(ordered, ...productionOrders.nodes.map((order) => order.quantity.value));
      good = add(good, ...productionOrders.nodes.map((order) => order.goodQuantity.value));
      scrap = add(scrap, ...productionOrders.nodes.map((order) => order.scrapQuantity.value));
      more = productionOrders.pageInfo.hasNextPage;
      after = productionOrders.pageInfo.endCursor;
    }
    expect({ rows, different: numbers.size }).toEqual({ rows: 72_591, different: 72_591 });
    expect({ ordered, good, scrap, withScrap }).toEqual({
      ordered: '4507721',
      good: '4497070',
      scrap: '10651',
      withScrap: 729,
    });
    await expect(
      ask(`{ productionOrders { totalCount } jobs { totalCount } items { totalCount } suppliers { totalCount } }`),
    ).resolves.toEqual({
      productionOrders: { totalCount: 72_591 },
      jobs: { totalCount: 67_131 },
      items: { totalCount: 504 },
      suppliers: { totalCount: 104 },
    });
  },
  300_000,
);

testWithData('the graph answers about a real work order across the systems', async () => {
  const { productionOrder } = await ask<{ productionOrder: Record<string, unknown> }>(
    `query ($id: ID!) {
      productionOrder(id: $id) {
        state executionState
        quantity { value unit } goodQuantity { value } scrapQuantity { value }
        item { number name }
        plant { name currency timeZone }
        revisionDecision { decidedAt }
        bom { lines(asOf: "2023-01-31") { component { id } } explosion(asOf: "2023-01-31", depth: 1) { lines { component { number } required { value } } truncated } }
        jobs { sequence name state workCenter { name } machineTime { value unit } actualStart actualEnd }
        scrapRecords { quantity { value } reason }
        cost { actual { total { amount } } missingReason }
      }
    }`,
    { id: 'WO-10311' },
  );
  expect(productionOrder).toMatchObject({
    state: 'COMPLETED',
    executionState: 'COMPLETED',
    quantity: { value: '54', unit: 'C62' },
    goodQuantity: { value: '53' },
    scrapQuantity: { value: '1' },
    item: { number: 'FR-M94S-38', name: 'HL Mountain Frame - Silver, 38' },
    plant: { name: 'Adventure Works Cycles', currency: 'USD', timeZone: 'America/Los_Angeles' },
    revisionDecision: null,
    jobs: [
      { sequence: 1, workCenter: { name: 'Frame Forming' }, machineTime: { value: '4.1', unit: 'HUR' } },
      { sequence: 2, workCenter: { name: 'Frame Welding' }, machineTime: { value: '3.5', unit: 'HUR' } },
      { sequence: 3, machineTime: { value: '1', unit: 'HUR' } },
      { sequence: 5, machineTime: { value: '2', unit: 'HUR' } },
      { sequence: 6, workCenter: { name: 'Subassembly' }, machineTime: { value: '3', unit: 'HUR' } },
      { sequence: 7, workCenter: { name: 'Final Assembly' }, machineTime: { value: '4', unit: 'HUR' } },
    ],
    scrapRecords: [{ quantity: { value: '1' }, reason: 'Color incorrect' }],
    cost: { actual: null, missingReason: expect.stringMatching(/\w/) as unknown },
  });
  // Of the rows of this frame those that were open on the day; its 8 fluid ounces of paint are 1/16 of a gallon.
  const { explosion, lines } = productionOrder['bom'] as {
    lines: { component: { id: string } }[];
    explosion: { truncated: boolean; lines: { component: { number: string }; required: { value: string } }[] };
  };
  expect(lines.map((line) => line.component.id)).toHaveLength(10);
  const required = explosion.lines.map((line) => line.required.value).sort();
  expect(required).toEqual(['0.0625', '1', '1', '1', '1', '1', '1', '2', '2', '4']);
});

/** All mappings but those of jobs and movements, which take longest: that those load once has tests of MES and ERP. */
async function someMappings(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'millgraph-mappings-'));
  const all = join(root, 'examples/adventureworks');
  const left = ['routings', 'transactions'];
  for (const file of await readdir(all)) {
    if (file.includes('mapping.yaml') && !left.some((part) => file.includes(part))) {
      await copyFile(join(all, file), join(folder, file));
    }
  }
  return folder;
}

testWithData(
  'the same again loads nothing and changes no answer: orders, items, purchases, receipts and inventory',
  async () => {
    const question = `{
      productionOrders(first: 3, orderBy: { field: DUE_DATE }) { totalCount nodes { id goodQuantity { value } } }
      inventoryMovements { totalCount }
      stockBalances(first: 50) { totalCount nodes { id quantity { value } } }
      items { totalCount }
      jobs { totalCount }
    }`;
    const before = await ask(question);
    const mappings = await someMappings();
    const again = await load(mappings);
    await rm(mappings, { recursive: true });
    await millgraph.settle();
    expect(again.files.flatMap((file) => file.kinds).filter((kind) => kind.loaded > 0)).toEqual([]);
    await expect(ask(question)).resolves.toEqual(before);
  },
  900_000,
);
