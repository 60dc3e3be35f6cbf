import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
const statements: string[] = [];
const pieces = (value: string) => ({ value, unit: 'C62' });

beforeAll(async () => {
  system = await openTestSubgraph(mes, { onStatement: (text) => statements.push(text) });
  floor = shopFloor(system.subgraph);
  for (const plant of ['P1', 'P2']) {
    await floor.perform('createEquipment', { id: plant, name: `Plant ${plant}`, level: 'SITE', plant });
    await floor.perform('createEquipment', {
      ...{ id: `${plant}-WC`, name: 'Assembly', level: 'WORK_CENTER', plant, parent: plant },
    });
  }
  await floor.release('MO-1', 2);
  await floor.deliver('WIRE-1', { supplierLot: 'CH-7' });
  for (const id of ['MO-1/10', 'MO-1/20']) {
    await floor.perform('dispatchJob', { id });
    await floor.perform('startJob', { id });
    await floor.perform('consumeMaterial', { id, lot: 'WIRE-1', quantity: { value: '1', unit: 'MTR' } });
    await floor.perform('reportProduction', { id, good: pieces('9'), scrap: pieces('1'), scrapReason: 'burr' });
    if (id === 'MO-1/10') await floor.perform('reportProduction', { id, good: pieces('90') });
  }
  await floor.perform('reportProduction', { id: 'MO-1/20', good: pieces('89') });
  await floor.perform('completeJob', { id: 'MO-1/10' });
  await floor.perform('completeJob', { id: 'MO-1/20' });
  await floor.perform('completeLot', { order: 'MO-1', quantity: pieces('98') });
});
afterAll(() => system.close());

interface Page {
  readonly jobs: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly sequence: number }[];
    readonly pageInfo: { readonly endCursor: string };
  };
}

test('a caller sees and writes the rows of his plants only, a supplier its own lots only', async () => {
  await floor.release('MO-5', 1, { plant: 'P2' });
  await floor.deliver('WIRE-P2', { plant: 'P2', supplier: 'S9' });
  const onlyP1 = demoAdministrator({ plants: ['P1'] });
  const rows = `{ jobs(first: 500) { nodes { plant { id } } } lots(first: 500) { nodes { plant { id } } }
    equipmentList { nodes { plant { id } } } job(id: "MO-5/10") { id } lot(id: "WIRE-P2") { id } }`;
  const seen = await floor.query<Record<string, { nodes: { plant: { id: string } }[] } | null>>(rows, {}, onlyP1);
  for (const list of ['jobs', 'lots', 'equipmentList']) {
    expect([...new Set(seen[list]?.nodes.map(({ plant }) => plant.id))]).toEqual(['P1']);
  }
  expect(seen).toMatchObject({ job: null, lot: null });
  const write = (text: string) => floor.query(`mutation { ${text} { id } }`, {}, onlyP1);
  await expect(write(`dispatchJob(input: { id: "MO-5/10" }, idempotencyKey: "p1")`)).rejects.toThrow('NOT_FOUND');
  await expect(
    write(`createEquipment(input: { id: "P2-X", name: "X", level: AREA, plant: "P2" }, idempotencyKey: "p2")`),
  ).rejects.toThrow('SCOPE_DENIED');
  const supplier = demoAdministrator({ suppliers: ['S9'] });
  await expect(
    floor.query(`{ lots(first: 500) { totalCount nodes { id } } jobs { totalCount } }`, {}, supplier),
  ).resolves.toEqual({ lots: { totalCount: 1, nodes: [{ id: 'WIRE-P2' }] }, jobs: { totalCount: 0 } });
});

test('everything of 500 orders costs as many statements as that of one', async () => {
  for (let number = 1; number <= 500; number += 1) await floor.release(`BULK-${number}`, 2);
  const query = `query ($orders: [_Any!]!) {
    _entities(representations: $orders) {
      ... on ProductionOrder {
        executionState wip { inProcess { value } byOperation { good { value } } }
        jobs {
          received { value } good { value } workCenter { name state } materialConsumed { id reversedBy { id } }
          reports { id reversedBy { id } }
        }
        lotsProduced {
          id restrictions { status } regroupings { parts { from { id } to { id } } }
          genealogy(direction: BACKWARD) { truncated lots { id } shipments { shipment { id } } }
        }
        materialConsumed { lot { id } } scrapRecords { job { id } }
        events { job { id } } executionExceptions { job { id } lot { id } } mendedLot { id }
      }
    }
  }`;
  const count = async (orders: readonly string[]): Promise<number> => {
    const before = statements.length;
    await floor.query(query, { orders: orders.map((id) => ({ __typename: 'ProductionOrder', id })) });
    // Without those of the driver, which asks each new connection for its types.
    return statements.slice(before).filter((text) => text.includes('any(')).length;
  };
  const one = await count(['MO-1']);
  expect(one).toBe(19);
  const bulk = Array.from({ length: 499 }, (_, index) => `BULK-${index + 1}`);
  await expect(count(['MO-1', ...bulk])).resolves.toBe(one);
});

test('lists are filtered, ordered by sequence and paged', async () => {
  const page = `query ($after: String) {
    jobs(first: 3, after: $after, filter: { order: "MO-PAGE", plant: "P1", item: "ACT-1", text: "operation" }) {
      totalCount nodes { sequence } pageInfo { hasNextPage endCursor } } }`;
  await floor.release('MO-PAGE', 12);
  const first = await floor.query<Page>(page);
  expect(first.jobs).toMatchObject({ totalCount: 12, nodes: [{ sequence: 10 }, { sequence: 20 }, { sequence: 30 }] });
  const second = await floor.query<Page>(page, { after: first.jobs.pageInfo.endCursor });
  expect(second.jobs.nodes).toEqual([{ sequence: 40 }, { sequence: 50 }, { sequence: 60 }]);
  for (const [field, other] of [
    ['PLANNED_START', '{ plannedStart: { from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z" } }'],
    ['ACTUAL_START', '{ state: COMPLETED, workCenter: "P1-WC", actualStart: { from: "2026-01-01T00:00:00Z" } }'],
  ] as const) {
    const list = `query ($after: String) { jobs(first: 1, after: $after, orderBy: { field: ${field} }, filter: ${other}) {
      totalCount nodes { sequence } pageInfo { endCursor } } }`;
    const { jobs } = await floor.query<Page>(list);
    expect(jobs.totalCount).toBeGreaterThan(1);
    await expect(floor.query(list, { after: jobs.pageInfo.endCursor })).resolves.toBeDefined();
  }
  await expect(
    floor.query(`{ lots(filter: { origin: PURCHASED, supplier: "S1", item: "WIRE", state: ACTIVE, text: "ch-7",
      createdAt: { to: "2026-01-01T00:00:00Z" } }, orderBy: { field: CREATED_AT }) { nodes { id } } }`),
  ).resolves.toEqual({ lots: { nodes: [{ id: 'WIRE-1' }] } });
});
