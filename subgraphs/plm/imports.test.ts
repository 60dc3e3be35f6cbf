import { afterAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { serviceContext } from '#platform/identity.ts';
import type { BatchResult, CanonicalRecord } from '#platform/import.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { plm } from './subgraph.ts';

const opened: TestSubgraph[] = [];
let system: TestSubgraph;
const statements: string[] = [];

async function open(): Promise<TestSubgraph> {
  const next = await openTestSubgraph(plm, { onStatement: (text) => statements.push(text) });
  opened.push(next);
  return next;
}
beforeEach(async () => {
  system = await open();
});
afterAll(() => Promise.all(opened.map((each) => each.close())));

function load(kind: string, records: readonly CanonicalRecord[], into = system): Promise<BatchResult> {
  const handler = plm.imports[kind];
  if (handler === undefined) throw new Error(`PLM imports no ${kind}`);
  return handler(into.subgraph.database.session(serviceContext('import')), records);
}

const item = (id: string, more: CanonicalRecord = {}): CanonicalRecord => ({
  id,
  number: `N-${id}`,
  name: `Item ${id}`,
  type: 'COMPONENT',
  baseUnit: 'C62',
  lifecycle: 'ACTIVE',
  ...more,
});

const line = (externalId: string, assembly: string, component: string, more: CanonicalRecord = {}) => ({
  externalId,
  item: assembly,
  plant: 'AW',
  component,
  quantity: { value: '1', unit: 'C62' },
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  useType: 'CONSUMED',
  ...more,
});

const codes = (result: BatchResult) =>
  [...result.refused].sort((left, right) => left.index - right.index).map(({ index, code }) => [index, code]);

const definition = (id: string) =>
  system.execute(
    `query ($id: ID!) {
      item(id: $id) {
        number lifecycle
        revisions {
          id state effectiveFrom
          boms { id state plant { id } lines { id component { id } quantity { value unit } effectiveFrom effectiveTo } }
        }
      }
    }`,
    { id },
  );

test('an imported item is released with revision 1 since ever, told as history, and importing it again changes nothing', async () => {
  const records = [item('A'), item('B', { lifecycle: 'OBSOLETE' }), item('C', { lifecycle: 'DRAFT' })];
  await expect(load('item', records)).resolves.toEqual({ loaded: 3, unchanged: 0, refused: [] });
  await expect(load('item', records)).resolves.toEqual({ loaded: 0, unchanged: 3, refused: [] });
  await expect(definition('A')).resolves.toEqual({
    item: {
      number: 'N-A',
      lifecycle: 'ACTIVE',
      revisions: [{ id: 'A/1', state: 'RELEASED', effectiveFrom: '1900-01-01', boms: [] }],
    },
  });
  await expect(definition('C')).resolves.toMatchObject({ item: { lifecycle: 'DRAFT', revisions: [] } });
  const items = await eventsOf(system, 'org.millgraph.plm.item.released.v1');
  expect(items.map(({ subject, historical }) => [subject, historical])).toEqual([
    ['item/A', true],
    ['item/B', true],
  ]);
  const revisions = await eventsOf(system, 'org.millgraph.plm.revision.released.v1');
  expect(revisions.map(({ subject, historical }) => [subject, historical])).toEqual([
    ['item-revision/A/1', true],
    ['item-revision/B/1', true],
  ]);
  const releasedAt = `{ item(id: "A") { releasedAt } }`;
  const before = await system.execute(releasedAt);
  await expect(load('item', [item('A', { name: 'Renamed' }), ...records.slice(1)])).resolves.toEqual({
    loaded: 1,
    unchanged: 2,
    refused: [],
  });
  await expect(system.execute(releasedAt)).resolves.toEqual(before);
});

test('the number of an imported item is no number for another one', async () => {
  await load('item', [item('A')]);
  const input = { number: 'N-A', name: 'Another', type: 'COMPONENT', baseUnit: 'C62' };
  await expect(productsOf(system).run('createItem', input)).rejects.toThrow(/ALREADY_EXISTS.*N-A/);
});

test('a wrong item is refused by itself, with its reason', async () => {
  await load('item', [item('A'), item('B')]);
  const result = await load('item', [
    item('OK'),
    item('NO-UNIT', { baseUnit: 'EACH' }),
    item('a b'),
    item('TWIN'),
    item('TWIN', { name: 'Another' }),
    item('TWIN'),
    item('THIEF', { number: 'N-A' }),
    item('THIEF-2', { number: 'N-OK' }),
    item('A', { type: 'PHANTOM' }),
    item('B', { lifecycle: 'DRAFT' }),
    item('NO-TYPE', { type: 'GADGET' }),
    { id: 5 },
  ]);
  expect(result).toMatchObject({ loaded: 2, unchanged: 1 });
  expect(codes(result)).toEqual([
    [1, 'BAD_INPUT'],
    [2, 'BAD_INPUT'],
    [4, 'ALREADY_EXISTS'],
    [6, 'ALREADY_EXISTS'],
    [7, 'ALREADY_EXISTS'],
    [8, 'RULE_VIOLATED'],
    [9, 'ILLEGAL_STATE'],
    [10, 'BAD_INPUT'],
    [11, 'BAD_INPUT'],
  ]);
});

test('lines make one released BOM for each assembly and plant, whose lines keep their own dates', async () => {
  await load('item', [item('BIKE'), item('WHEEL'), item('SEAT'), item('PAINT', { baseUnit: 'LTR' })]);
  const records = [
    line('11', 'BIKE', 'WHEEL', { quantity: { value: '2', unit: 'C62' }, effectiveTo: '2022-01-01' }),
    line('12', 'BIKE', 'WHEEL', { quantity: { value: '2', unit: 'C62' }, effectiveFrom: '2022-01-01' }),
    line('13', 'BIKE', 'SEAT', { plant: null }),
    line('14', 'BIKE', 'PAINT', { quantity: { value: '250', unit: 'MLT' } }),
  ];
  await expect(load('bom-line', records)).resolves.toEqual({ loaded: 4, unchanged: 0, refused: [] });
  await expect(load('bom-line', records)).resolves.toEqual({ loaded: 0, unchanged: 4, refused: [] });
  const wheel = { component: { id: 'WHEEL' }, quantity: { value: '2', unit: 'C62' } };
  await expect(definition('BIKE')).resolves.toMatchObject({
    item: {
      revisions: [
        {
          id: 'BIKE/1',
          boms: [
            { id: 'BIKE/1/BOM/*/1', state: 'RELEASED', plant: null, lines: [{ id: 'BIKE/1/BOM/*/1/13' }] },
            {
              id: 'BIKE/1/BOM/AW/1',
              state: 'RELEASED',
              plant: { id: 'AW' },
              lines: [
                { ...wheel, id: 'BIKE/1/BOM/AW/1/11', effectiveFrom: '2021-01-01', effectiveTo: '2022-01-01' },
                { ...wheel, id: 'BIKE/1/BOM/AW/1/12', effectiveFrom: '2022-01-01', effectiveTo: null },
                { id: 'BIKE/1/BOM/AW/1/14', quantity: { value: '250', unit: 'MLT' } },
              ],
            },
          ],
        },
      ],
    },
  });
  const releases = await eventsOf(system, 'org.millgraph.plm.revision.released.v1');
  const told = releases.filter(({ subject }) => subject === 'item-revision/BIKE/1');
  expect(told.map(({ historical, data }) => [historical, data.boms.map(({ lines }) => lines.length)])).toEqual([
    [true, []],
    [true, [1, 3]],
  ]);
  expect(told.at(-1)?.data.boms[1]?.lines[2]).toMatchObject({ quantity: { value: '0.25', unit: 'LTR' } });
  const changed = [line('13', 'BIKE', 'SEAT', { plant: null, quantity: { value: '3', unit: 'C62' } })];
  await expect(load('bom-line', changed)).resolves.toEqual({ loaded: 1, unchanged: 0, refused: [] });
});

test('a wrong line is refused by itself, with its reason', async () => {
  const products = productsOf(system);
  await products.item('OURS', 'SUBASSEMBLY');
  await products.revision('OURS');
  await products.item('OURS-TOO', 'SUBASSEMBLY');
  await products.revision('OURS-TOO');
  await products.release('OURS-TOO/A');
  await load('item', [
    item('BIKE'),
    item('WHEEL'),
    item('KIT', { type: 'PHANTOM' }),
    item('D', { lifecycle: 'DRAFT' }),
  ]);
  const result = await load('bom-line', [
    line('1', 'BIKE', 'WHEEL'),
    line('2', 'NONE', 'WHEEL'),
    line('3', 'BIKE', 'NONE'),
    line('4', 'BIKE', 'BIKE'),
    line('5', 'BIKE', 'KIT', { quantity: { value: '1', unit: 'KGM' } }),
    line('6', 'BIKE', 'KIT', { quantity: { value: '0', unit: 'C62' } }),
    line('7', 'BIKE', 'KIT', { effectiveFrom: '2021-02-30' }),
    line('8', 'BIKE', 'KIT', { effectiveTo: '2020-01-01' }),
    line('9', 'BIKE', 'WHEEL', { effectiveFrom: '2025-01-01' }),
    line('10', 'D', 'WHEEL'),
    line('11', 'OURS', 'WHEEL'),
    line('12', 'BIKE', 'KIT', { useType: 'BY_PRODUCT' }),
    line('13', 'BIKE', 'KIT', { position: '0' }),
    line('14', 'BIKE', 'KIT', { plant: 'A/W' }),
    line('15', 'BIKE', 'KIT', { position: '77' }),
    line('16', 'OURS-TOO', 'WHEEL'),
  ]);
  expect(result).toMatchObject({ loaded: 2, unchanged: 0 });
  expect(codes(result)).toEqual([
    [1, 'NOT_FOUND'],
    [2, 'NOT_FOUND'],
    [3, 'RULE_VIOLATED'],
    [4, 'UNIT_MISMATCH'],
    [5, 'BAD_INPUT'],
    [6, 'BAD_INPUT'],
    [7, 'BAD_INPUT'],
    [8, 'RULE_VIOLATED'],
    [9, 'ILLEGAL_STATE'],
    [10, 'RULE_VIOLATED'],
    [11, 'RULE_VIOLATED'],
    [12, 'BAD_INPUT'],
    [13, 'BAD_INPUT'],
    [15, 'RULE_VIOLATED'],
  ]);
  await expect(definition('BIKE')).resolves.toMatchObject({
    item: { revisions: [{ boms: [{ lines: [{ id: 'BIKE/1/BOM/AW/1/1' }, { id: 'BIKE/1/BOM/AW/1/77' }] }] }] },
  });
});

test('a BOM that commands made takes no imported lines', async () => {
  const products = productsOf(system);
  await load('item', [item('BIKE'), item('WHEEL'), item('SEAT')]);
  await products.bom('BIKE/1', [{ component: 'WHEEL' }], { plant: 'AW' });
  const result = await load('bom-line', [line('1', 'BIKE', 'SEAT'), line('2', 'BIKE', 'SEAT', { plant: null })]);
  expect(codes(result)).toEqual([[0, 'RULE_VIOLATED']]);
  expect(result.loaded).toBe(1);
});

test('in whatever order and batches lines arrive, the same structure results', async () => {
  const items = ['BIKE', 'FRAME', 'WHEEL', 'SEAT', 'BOLT'].map((id) => item(id));
  const lines = [
    line('31', 'BIKE', 'WHEEL'),
    line('5', 'BIKE', 'SEAT', { effectiveTo: '2022-01-01' }),
    line('17', 'BIKE', 'SEAT', { effectiveFrom: '2022-01-01' }),
    line('8', 'BIKE', 'FRAME'),
    line('9', 'FRAME', 'BOLT', { plant: null }),
    line('10', 'WHEEL', 'BOLT'),
  ];
  const structure = async (batches: readonly (readonly CanonicalRecord[])[]) => {
    system = await open();
    await load('item', items);
    for (const batch of batches) await load('bom-line', batch);
    return Promise.all(['BIKE', 'FRAME', 'WHEEL'].map(definition));
  };
  const inOrder = await structure([lines]);
  const orders = fc
    .tuple(fc.shuffledSubarray(lines, { minLength: lines.length }), fc.integer({ min: 1, max: 5 }))
    .map(([shuffled, cut]) => [shuffled.slice(0, cut), shuffled.slice(cut)]);
  await fc.assert(
    fc.asyncProperty(orders, async (batches) => {
      expect(await structure(batches)).toEqual(inOrder);
    }),
    { numRuns: 4, seed: 20261128 },
  );
});

test('a batch costs the same statements whatever its size', async () => {
  const count = async (size: number): Promise<number> => {
    const ids = Array.from({ length: size }, (_, index) => `S${size}-${index}`);
    statements.length = 0;
    await load(
      'item',
      ids.map((id) => item(id)),
    );
    await load(
      'bom-line',
      ids.slice(1).map((id, index) => line(String(index + 1), ids[index] ?? '', id)),
    );
    return statements.length;
  };
  await count(2);
  const few = await count(3);
  await expect(count(500)).resolves.toBe(few);
});
