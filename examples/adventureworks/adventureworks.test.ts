import { beforeAll, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { add } from '#contracts/decimal.ts';
import { RecordingSink } from '../../connectors/import-fixture.ts';
import { formatReport, type ImportReport } from '../../connectors/report.ts';
import { runImport } from '../../connectors/run-import.ts';
import type { CanonicalRecord, CanonicalValue } from '../../connectors/sink.ts';

const root = join(import.meta.dirname, '../..');
const dataDirectory = join(process.env['MILLGRAPH_TEST_DATA'] ?? join(root, '../shared/data'), 'adventureworks');
const present = existsSync(dataDirectory);
if (!present) process.stderr.write(`The AdventureWorks tests are skipped: there is no folder ${dataDirectory}.\n`);
const testWithData = present ? test : test.skip;

const sink = new RecordingSink();
let first: ImportReport;
let second: ImportReport;
let kinds: Map<string, readonly CanonicalRecord[]>;

beforeAll(async () => {
  if (!present) return;
  const options = { mappingsDirectory: import.meta.dirname, dataDirectory, sink };
  first = await runImport(options);
  kinds = new Map(
    [...Map.groupBy(sink.calls, ({ system, kind }) => `${system} ${kind}`)].map(([name, calls]) => [
      name,
      calls.flatMap(({ records }) => records),
    ]),
  );
  second = await runImport(options);
}, 120_000);

const of = (kind: string): readonly CanonicalRecord[] => kinds.get(kind) ?? [];

function amount(value: CanonicalValue | undefined): string {
  const found = typeof value === 'object' && value !== null && 'value' in value ? value['value'] : undefined;
  return typeof found === 'string' ? found : 'no quantity';
}

const total = (records: readonly CanonicalRecord[], field: string): string =>
  add(...records.map((record) => amount(record[field])));

const keyOf = (record: CanonicalRecord, ...fields: readonly string[]): string =>
  JSON.stringify(fields.map((field) => record[field]));

const unitOf = (value: CanonicalValue | undefined): unknown => (value as { unit?: unknown } | undefined)?.unit;

testWithData('every row is loaded or left out for a stated reason, and none is refused', () => {
  expect(first.stopped).toBeNull();
  expect(first.files.filter(({ refused }) => refused > 0)).toEqual([]);
  const skipped = first.files.flatMap(({ file, skippedReasons }) =>
    skippedReasons.map(({ code, count }) => [file, code, count]),
  );
  expect(skipped).toEqual([
    ['BillOfMaterials.tsv.gz', 'TOP_LEVEL_MARKER', 103],
    ['TransactionHistoryArchive.tsv.gz', 'COVERED_BY_WORK_ORDER', 41_589],
    ['TransactionHistoryArchive.tsv.gz', 'NOTHING_STOCKED', 69],
    ['TransactionHistory.tsv.gz', 'COVERED_BY_WORK_ORDER', 31_002],
    ['TransactionHistory.tsv.gz', 'NOTHING_STOCKED', 72],
  ]);
});

testWithData('each kind has as many records as the tables have rows for it', () => {
  expect(Object.fromEntries([...kinds].map(([kind, records]) => [kind, records.length]))).toEqual({
    'erp plant': 1,
    'erp location': 14,
    'mes equipment': 7,
    'mes scrap-reason': 16,
    'erp supplier': 104,
    'plm item': 504,
    'erp item-at-plant': 504,
    'erp standard-cost': 406,
    'plm bom-line': 2576,
    'erp production-order': 72_591,
    'erp inventory-movement': 73_320 + 47_595 + 82_369,
    'mes scrap': 729,
    'mes job': 67_131,
    'mes production-order': 72_591,
    'erp purchase-order': 4012,
    'erp purchase-order-line': 8845,
    'quality receipt-rejection': 563,
    'quality production-order': 72_591,
    'erp stock-count': 1069,
  });
});

testWithData('ordered is stocked and scrapped, in the orders and in their movements', () => {
  const orders = of('erp production-order');
  expect(total(orders, 'quantity')).toBe('4507721');
  expect(total(orders, 'goodQuantity')).toBe('4497070');
  expect(total(orders, 'scrapQuantity')).toBe('10651');
  const movements = of('erp inventory-movement').filter(({ order }) => typeof order === 'string');
  expect(
    total(
      movements.filter(({ type }) => type === 'RECEIPT'),
      'quantity',
    ),
  ).toBe('4497070');
  expect(
    total(
      movements.filter(({ type }) => type === 'SCRAP'),
      'quantity',
    ),
  ).toBe('10651');
  expect(total(of('mes scrap'), 'quantity')).toBe('10651');
});

testWithData('a purchase brings into stock what its lines say was stocked, not what was ordered', () => {
  const receipts = of('erp inventory-movement').filter(({ purchaseOrder }) => typeof purchaseOrder === 'string');
  expect(receipts).toHaveLength(8788 - 141);
  const lines = new Map(of('erp purchase-order-line').map((each) => [keyOf(each, 'purchaseOrder', 'line'), each]));
  const wrong = receipts.filter((each) => {
    const line = lines.get(keyOf(each, 'purchaseOrder', 'sourceLine'));
    return line === undefined || line['item'] !== each['item'] || amount(line['stocked']) !== amount(each['quantity']);
  });
  expect(wrong).toEqual([]);
});

testWithData('the operations belong to 42,625 orders, and every one names its work center', () => {
  const jobs = of('mes job');
  const centers = new Set(of('mes equipment').map(({ id }) => id));
  expect(new Set(jobs.map(({ order }) => order)).size).toBe(42_625);
  expect(jobs.filter(({ workCenter }) => !centers.has(workCenter ?? null))).toEqual([]);
  expect(jobs[0]).toEqual({
    id: 'WO-13-1',
    order: 'WO-13',
    sequence: '1',
    name: 'Frame Forming',
    workCenter: 'AW-WC10',
    plant: 'AW',
    plannedStart: '2022-06-02T07:00:00.000Z',
    plannedEnd: '2022-06-13T07:00:00.000Z',
    actualStart: '2022-06-02T07:00:00.000Z',
    actualEnd: '2022-06-18T07:00:00.000Z',
    machineHours: '4.1',
    state: 'COMPLETED',
  });
});

testWithData('the ranges of a BOM line or cost follow on each other without gap or overlap', () => {
  const broken: unknown[] = [];
  let successors = 0;
  const check = (records: readonly CanonicalRecord[], key: readonly string[], from: string, to: string): void => {
    for (const ranges of Map.groupBy(records, (each) => keyOf(each, ...key)).values()) {
      const sorted = ranges.toSorted((left, right) => (keyOf(left, from) < keyOf(right, from) ? -1 : 1));
      sorted.slice(1).forEach((range, index) => {
        successors += 1;
        if (sorted[index]?.[to] !== range[from]) broken.push(range);
      });
    }
  };
  check(of('plm bom-line'), ['item', 'component'], 'effectiveFrom', 'effectiveTo');
  expect(successors).toBe(189);
  check(of('erp standard-cost'), ['item'], 'from', 'to');
  expect(successors).toBe(189 + 102);
  expect(broken).toEqual([]);
});

testWithData('paint is stocked by the gallon and used by the fluid ounce', () => {
  const paints = new Set(
    of('plm item')
      .filter(({ baseUnit }) => baseUnit === 'GLL')
      .map(({ id }) => id),
  );
  expect([...paints]).toEqual(['AW-492', 'AW-493', 'AW-494', 'AW-495', 'AW-496']);
  const lines = of('plm bom-line');
  const used = new Set(lines.filter(({ quantity }) => unitOf(quantity) === 'OZA').map(({ component }) => component));
  expect(used).toEqual(paints);
  expect(new Set(lines.map(({ quantity }) => unitOf(quantity)))).toEqual(new Set(['C62', 'INH', 'OZA']));
});

testWithData('ids are unique, and every reference to an item, supplier, order or location is met', () => {
  for (const [kind, records] of kinds) {
    const ids = records.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    expect([kind, new Set(ids).size]).toEqual([kind, ids.length]);
  }
  const documents = of('erp inventory-movement').map((each) => keyOf(each, 'sourceDocument', 'sourceLine'));
  expect(new Set(documents).size).toBe(documents.length);
  const targets: readonly (readonly [string, string])[] = [
    ['item', 'plm item'],
    ['component', 'plm item'],
    ['supplier', 'erp supplier'],
    ['order', 'erp production-order'],
    ['purchaseOrder', 'erp purchase-order'],
    ['location', 'erp location'],
    ['plant', 'erp plant'],
  ];
  for (const [field, target] of targets) {
    const ids = new Set<CanonicalValue>(of(target).map(({ id }) => id ?? null));
    const missing = [...kinds.values()].flat().filter((each) => field in each && !ids.has(each[field] ?? null));
    expect([field, missing.length]).toEqual([field, 0]);
  }
});

testWithData('a second run changes nothing', () => {
  const loaded = first.files.reduce((sum, file) => sum + file.loaded, 0);
  expect(loaded).toBe(507_538);
  expect(second.files.reduce((sum, file) => sum + file.loaded, 0)).toBe(0);
  expect(second.files.reduce((sum, file) => sum + file.unchanged, 0)).toBe(loaded);
  expect(formatReport(second)).toContain('360,057 rows read, 0 loaded, 507,538 unchanged, 72,835 skipped, 0 refused');
});
