import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { serviceContext } from '#platform/identity.ts';
import { mes } from './subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
const statements: string[] = [];

/** `[order, the lots it made, the lots it consumed, each of them '<lot>' or '<lot> for <the lot it went into>']`. */
type Making = readonly [order: string, made: readonly string[], consumed: readonly string[]];

const makings: readonly Making[] = [
  ['G1', ['SUB-1', 'SUB-2'], ['RAW-1', 'RAW-2 for SUB-2', 'RAW-1']],
  ['G2', ['SUB-3'], ['RAW-1']],
  ['G3', ['TOP'], ['SUB-1', 'SUB-3', 'RAW-3 for NEVER-MADE']],
  ['C1', ['CYC-1'], ['CYC-3', 'CYC-RAW']],
  ['C2', ['CYC-2'], ['CYC-1']],
  ['C3', ['CYC-3'], ['CYC-2']],
];

beforeAll(async () => {
  system = await openTestSubgraph(mes, { onStatement: (text) => statements.push(text) });
  floor = shopFloor(system.subgraph);
  const session = system.subgraph.database.session(serviceContext('test'));
  const lots = new Set(makings.flatMap(([, made, consumed]) => [...made, ...consumed.map(lotOf)]));
  const madeBy = new Map(makings.flatMap(([order, made]) => made.map((lot) => [lot, order] as const)));
  for (const [order] of makings) await floor.release(order, 1);
  await session.transaction(async (transaction) => {
    for (const lot of lots) {
      const order = madeBy.get(lot) ?? null;
      await transaction.query(
        (sql) => sql`
          insert into lot
            (
              id, kind, origin, made_by, role, item, plant, state, original_quantity, quantity, unit, production_order,
              supplier, created_at
            )
          values (
            ${lot}, 'LOT', ${order === null ? 'PURCHASED' : 'PRODUCED'}, ${order === null ? 'RECEIPT' : 'COMPLETION'},
            ${order === null ? null : 'PRODUCT'}, 'ITEM', 'P1', 'ACTIVE', 100, 100, 'C62',
            ${order}, ${order === null ? 'S1' : null}, '2026-01-01T00:00:00Z'
          )
        `,
      );
    }
    for (const [order, , consumed] of makings) {
      for (const stated of consumed) {
        const named = stated.split(' for ')[1] ?? null;
        await transaction.query(
          (sql) => sql`
            insert into material_consumption
              (production_order, plant, job, lot, quantity, unit, produced_lot, occurred_at)
            values (${order}, 'P1', ${`${order}/10`}, ${lotOf(stated)}, 2, 'C62', ${named}, '2026-01-02T00:00:00Z')
          `,
        );
      }
    }
    // One lot that went into 21,000 others, and twelve layers of three lots that all went into all of the next layer.
    await transaction.query(
      (sql) => sql`
        insert into lot
          (id, kind, origin, made_by, item, plant, state, original_quantity, quantity, unit, supplier, created_at)
        values ('WIDE', 'LOT', 'PURCHASED', 'RECEIPT', 'ITEM', 'P1', 'ACTIVE', 100, 100, 'C62', 'S1', '2026-01-01T00:00:00Z')
      `,
    );
  });
  await floor.release('WIDE-ORDER', 1);
  for (let layer = 0; layer < 12; layer += 1) await floor.release(`LAYER-${layer}`, 1);
  await session.transaction(async (transaction) => {
    await transaction.query(
      (sql) => sql`
        insert into lot
          (
            id, kind, origin, made_by, role, item, plant, state, original_quantity, quantity, unit, production_order,
            created_at
          )
        select
          'SN-' || n, 'SERIAL', 'PRODUCED', 'COMPLETION', 'PRODUCT', 'ITEM', 'P1', 'ACTIVE', 1, 1, 'C62', 'WIDE-ORDER',
          '2026-01-01T00:00:00Z'::timestamptz
        from generate_series(1, 21000) as n
        union all
        select
          'LAYER-' || layer || '-' || n, 'LOT', 'PRODUCED', 'COMPLETION', 'PRODUCT', 'ITEM', 'P1', 'ACTIVE', 100, 100, 'C62', 'LAYER-' || layer,
          '2026-01-01T00:00:00Z'::timestamptz
        from generate_series(0, 11) as layer, generate_series(1, 3) as n
      `,
    );
    await transaction.query(
      (sql) => sql`
        insert into material_consumption (production_order, plant, job, lot, quantity, unit, occurred_at)
        select 'WIDE-ORDER', 'P1', 'WIDE-ORDER/10', 'WIDE', 5, 'C62', '2026-01-02T00:00:00Z'::timestamptz
        union all
        select
          'LAYER-' || layer + 1, 'P1', 'LAYER-' || layer + 1 || '/10', 'LAYER-' || layer || '-' || n, 1, 'C62',
          '2026-01-02T00:00:00Z'
        from generate_series(0, 10) as layer, generate_series(1, 3) as n
      `,
    );
  });
});
afterAll(() => system.close());

const lotOf = (stated: string): string => stated.split(' for ')[0] ?? stated;

interface Answer {
  readonly edges: readonly {
    readonly level: number;
    readonly from: { readonly id: string };
    readonly to: { readonly id: string };
    readonly quantity: { readonly value: string };
    readonly precision: string;
  }[];
  readonly lots: readonly { readonly id: string }[];
  readonly truncated: boolean;
  readonly cyclic: boolean;
}

async function follow(lot: string, direction: string, depth = 20): Promise<Answer> {
  const { lot: found } = await floor.query<{ lot: { genealogy: Answer } }>(
    `query ($lot: ID!, $direction: GenealogyDirection!, $depth: Int) {
      lot(id: $lot) {
        genealogy(direction: $direction, depth: $depth) {
          edges { level from { id } to { id } quantity { value } precision } lots { id } truncated cyclic
        }
      }
    }`,
    { lot, direction, depth },
  );
  return found.genealogy;
}

const shown = (answer: Answer): readonly string[] =>
  answer.edges.map(
    ({ level, from, to, quantity, precision }) => `${level} ${from.id} > ${to.id} ${quantity.value} ${precision}`,
  );

test('backward, a lot names every lot it came from, exactly where the consumption says so', async () => {
  const answer = await follow('TOP', 'BACKWARD');
  expect(shown(answer)).toEqual([
    // The lot it was for was never made: then any lot of the order may hold it.
    '1 RAW-3 > TOP 2 ORDER',
    '1 SUB-1 > TOP 2 ORDER',
    '1 SUB-3 > TOP 2 ORDER',
    // RAW-2 went into SUB-2, and so not into SUB-1; RAW-1 was consumed twice.
    '2 RAW-1 > SUB-1 4 ORDER',
    '2 RAW-1 > SUB-3 2 ORDER',
  ]);
  expect(answer).toMatchObject({ truncated: false, cyclic: false });
  expect(answer.lots.map(({ id }) => id)).toEqual(['RAW-3', 'SUB-1', 'SUB-3', 'RAW-1']);
});

test('forward, a lot names every branch it went into, and a diamond joins again', async () => {
  expect(shown(await follow('RAW-1', 'FORWARD'))).toEqual([
    '1 RAW-1 > SUB-1 4 ORDER',
    '1 RAW-1 > SUB-2 4 ORDER',
    '1 RAW-1 > SUB-3 2 ORDER',
    '2 SUB-1 > TOP 2 ORDER',
    '2 SUB-3 > TOP 2 ORDER',
  ]);
  expect(shown(await follow('RAW-2', 'FORWARD'))).toEqual(['1 RAW-2 > SUB-2 2 EXACT']);
  expect(shown(await follow('SUB-2', 'BACKWARD'))).toEqual(['1 RAW-1 > SUB-2 4 ORDER', '1 RAW-2 > SUB-2 2 EXACT']);
});

test('lots that contain each other end, each edge once, and the answer says so', async () => {
  const answer = await follow('CYC-1', 'BACKWARD');
  expect(shown(answer)).toEqual([
    '1 CYC-3 > CYC-1 2 ORDER',
    '1 CYC-RAW > CYC-1 2 ORDER',
    '2 CYC-2 > CYC-3 2 ORDER',
    '3 CYC-1 > CYC-2 2 ORDER',
  ]);
  expect(answer).toMatchObject({ truncated: false, cyclic: true });
  expect(answer.lots.map(({ id }) => id)).toEqual(['CYC-3', 'CYC-RAW', 'CYC-2']);
});

test('a limit of depth is said, and only when it left something out', async () => {
  await expect(follow('TOP', 'BACKWARD', 1)).resolves.toMatchObject({ truncated: true, cyclic: false });
  await expect(follow('TOP', 'BACKWARD', 2)).resolves.toMatchObject({ truncated: false });
  // The step after the second closes the circle: it is left out, and so is the word about it.
  await expect(follow('CYC-1', 'BACKWARD', 2)).resolves.toMatchObject({ truncated: true, cyclic: false });
  await expect(follow('RAW-1', 'BACKWARD', 1)).resolves.toEqual({
    ...{ edges: [], lots: [], truncated: false, cyclic: false },
  });
});

test('more than 20,000 edges are cut, and the answer says so', async () => {
  const { lot } = await floor.query<{ lot: { genealogy: { edges: unknown[]; truncated: boolean } } }>(
    `{ lot(id: "WIDE") { genealogy(direction: FORWARD) { edges { level } truncated } } }`,
  );
  expect(lot.genealogy.edges).toHaveLength(20_000);
  expect(lot.genealogy.truncated).toBe(true);
});

test('twelve layers in which all went into all have 99 edges from one lot, not 3 to the power of 11 paths', async () => {
  const answer = await follow('LAYER-0-1', 'FORWARD');
  expect(answer.edges).toHaveLength(3 + 10 * 9);
  expect(answer).toMatchObject({ truncated: false, cyclic: false });
});

test('the genealogies of many lots cost one statement', async () => {
  const before = statements.length;
  const { lots } = await floor.query<{ lots: { nodes: unknown[] } }>(
    `{ lots(first: 500, filter: { text: "LAYER" }) { nodes { genealogy(direction: BACKWARD) { edges { level } truncated } } } }`,
  );
  expect(lots.nodes).toHaveLength(36);
  const reads = statements.slice(before).filter((text) => text.includes('from lot') || text.includes('recursive'));
  expect(reads).toHaveLength(2);
});
