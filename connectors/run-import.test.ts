import { afterEach, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RecordingSink, temporaryFiles } from './import-fixture.ts';
import { formatReport, type ImportReport } from './report.ts';
import { runImport, type ImportOptions, type ImportProgress } from './run-import.ts';
import type { RecordSink } from './sink.ts';

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

const partMapping = `source: { file: Part, columns: [Id, Name, Make, Vendor] }
defaults: { plant: AW, unit: C62 }
maps:
  procurement: { '1': MAKE, '0': BUY }
lookups:
  vendorName: { file: Vendor, columns: [Code, Name], key: Code, match: Vendor, value: Name }
skip:
  - { code: DRAFT, reason: drafts are not parts, when: { Name: Draft } }
records:
  - system: erp
    kind: item-at-plant
    fields: { item: Id, plant: { default: plant }, procurement: { map: procurement, of: Make } }
  - system: plm
    kind: item
    when: { Make: '1' }
    fields:
      id: Id
      number: Id
      name: Name
      description: vendorName
      type: { constant: COMPONENT }
      baseUnit: { default: unit }
      lifecycle: { constant: ACTIVE }
`;

const parts = [
  'P1\tBolt\t1\tV1',
  'P2\tNut\t0\t',
  'P3\tDraft\t1\t',
  'P4\tWasher\t7\t',
  'P5\tPin',
  '\tRod\t1\t',
  'P7\tCap\t1\tV9',
];

async function run(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> & { sink: RecordSink },
): Promise<ImportReport> {
  const { directory, remove } = await temporaryFiles({ 'Vendor.tsv': 'V1\tSmith\n', ...files });
  removals.push(remove);
  return runImport({ mappingsDirectory: directory, dataDirectory: directory, ...options });
}

const withParts = (rows: readonly string[]): Record<string, string> => ({
  '10-part.mapping.yaml': partMapping,
  'Part.tsv': `${rows.join('\n')}\n`,
});

const many = (count: number): Record<string, string> =>
  withParts(Array.from({ length: count }, (_, index) => `P${index}\tPart ${index}\t1\tV1`));

test('bad rows are refused with line and reason, and all others are loaded', async () => {
  const sink = new RecordingSink();
  const report = await run(withParts(parts), { sink });
  expect(sink.of('item-at-plant').map(({ item }) => item)).toEqual(['P1', 'P2']);
  expect(sink.of('item')).toEqual([
    {
      id: 'P1',
      number: 'P1',
      name: 'Bolt',
      description: 'Smith',
      type: 'COMPONENT',
      baseUnit: 'C62',
      lifecycle: 'ACTIVE',
    },
  ]);
  expect(report.stopped).toBeNull();
  expect(report.files).toHaveLength(1);
  expect(report.files[0]).toMatchObject({ file: 'Part.tsv', read: 7, loaded: 3, unchanged: 0, skipped: 1, refused: 4 });
  expect(report.files[0]?.skippedReasons).toEqual([
    { code: 'DRAFT', count: 1, examples: [{ line: 3, message: 'drafts are not parts' }] },
  ]);
  expect(report.files[0]?.refusedReasons.map(({ code, examples }) => [code, examples[0]?.line])).toEqual([
    ['WRONG_COLUMN_COUNT', 5],
    ['UNKNOWN_CODE', 4],
    ['MISSING_VALUE', 6],
    ['UNKNOWN_REFERENCE', 7],
  ]);
});

test('the report reads as text with counts, lines and reasons', async () => {
  const report = await run(withParts(parts), { sink: new RecordingSink() });
  expect(formatReport({ ...report, seconds: 0.04 }).replaceAll(/\/\S*\//g, ''))
    .toBe(`Part.tsv: 7 rows read, 3 loaded, 0 unchanged, 1 skipped, 4 refused
  erp item-at-plant: 2 loaded, 0 unchanged
  plm item: 1 loaded, 0 unchanged
  skipped DRAFT: 1
    line 3: drafts are not parts
  refused WRONG_COLUMN_COUNT: 1
    line 5: the row has 2 values where 4 columns are expected
  refused UNKNOWN_CODE: 1
    line 4: the map "procurement" has no "7"
  refused MISSING_VALUE: 1
    line 6: item-at-plant needs "item", and the row has nothing for it
  refused UNKNOWN_REFERENCE: 1
    line 7: "V9" is not in Vendor.tsv, which vendorName looks it up in

Total: 7 rows read, 3 loaded, 0 unchanged, 1 skipped, 4 refused, in 0.0 s
`);
});

test('a second run finds everything unchanged', async () => {
  const sink = new RecordingSink();
  const first = await run(many(5000), { sink });
  const content = [...sink.content];
  const second = await run(many(5000), { sink });
  expect(first.files[0]).toMatchObject({ read: 5000, loaded: 10_000, unchanged: 0, refused: 0 });
  expect(second.files[0]).toMatchObject({ read: 5000, loaded: 0, unchanged: 10_000, refused: 0 });
  expect([...sink.content]).toEqual(content);
});

test('batches keep the order of the file, and no system gets two at once', async () => {
  const sink = new RecordingSink();
  await run(many(5000), { sink, batchRows: 1000 });
  expect(sink.of('item').map(({ id }) => id)).toEqual(Array.from({ length: 5000 }, (_, index) => `P${index}`));
  expect(sink.calls).toHaveLength(10);
  expect(Math.max(...sink.calls.map(({ records }) => records.length))).toBe(1000);
  expect(sink.mostUnderWay).toBe(2);
});

test('reading waits for a sink that is slow', async () => {
  const seen: number[] = [];
  let progressed = 0;
  const release: (() => void)[] = [];
  const sink: RecordSink = {
    accept: async (_system, _kind, records) => {
      await new Promise<void>((resolve) => release.push(resolve));
      return { loaded: records.length, unchanged: 0, refused: [] };
    },
  };
  const running = run(many(20_000), { sink, batchRows: 1000, progress: ({ rows }) => (progressed = rows) });
  const releaser = setInterval(() => {
    seen.push(release.length);
    for (const each of release.splice(0)) each();
  }, 1);
  const report = await running;
  clearInterval(releaser);
  expect(report.files[0]?.loaded).toBe(40_000);
  expect(progressed).toBe(20_000);
  expect(Math.max(...seen)).toBeLessThanOrEqual(2);
});

test('a record that a system refuses is reported with the line of its row', async () => {
  const sink: RecordSink = {
    accept: (system, _kind, records) => {
      const index = records.length - 1;
      const refused = system === 'erp' ? [{ index, code: 'NOT_FOUND', message: 'no plant AW' }] : [];
      return Promise.resolve({ loaded: records.length - refused.length, unchanged: 0, refused });
    },
  };
  const report = await run(withParts(['x', ...parts.slice(0, 2)]), { sink });
  expect(report.files[0]).toMatchObject({ loaded: 2, refused: 2 });
  expect(report.files[0]?.refusedReasons[1]).toEqual({
    code: 'NOT_FOUND',
    count: 1,
    examples: [{ line: 3, message: 'erp item-at-plant: no plant AW' }],
  });
});

test('a dry run maps everything and sends nothing', async () => {
  const sink = new RecordingSink();
  const report = await run(withParts(parts), { sink, dryRun: true });
  expect(sink.calls).toEqual([]);
  expect(report.files[0]).toMatchObject({ read: 7, loaded: 0, refused: 4 });
  expect(report.files[0]?.kinds.map(({ kind, mapped }) => [kind, mapped])).toEqual([
    ['item-at-plant', 2],
    ['item', 1],
  ]);
  expect(formatReport(report)).toContain('3 records mapped, none sent (dry run)');
});

test('a damaged file is an error before anything is loaded', async () => {
  const whole = gzipSync('P1\tBolt\t1\tV1\n'.repeat(10_000));
  const sink = new RecordingSink();
  const files = {
    '00-good.mapping.yaml': partMapping,
    'Part.tsv': `${parts.join('\n')}\n`,
    '10-bad.mapping.yaml': partMapping.replace('file: Part', 'file: Damaged'),
    'Damaged.tsv.gz': whole.subarray(0, whole.length - 9),
  };
  await expect(run(files, { sink })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringMatching(/Damaged\.tsv\.gz cannot be read: .*unexpected end of file/),
  });
  expect(sink.calls).toEqual([]);
});

test('a sink that fails stops the run, and the report says what was loaded until then', async () => {
  let calls = 0;
  const sink: RecordSink = {
    accept: (_system, _kind, records) => {
      calls += 1;
      if (calls > 4) return Promise.reject(new Error('the database is away'));
      return Promise.resolve({ loaded: records.length, unchanged: 0, refused: [] });
    },
  };
  const report = await run(many(5000), { sink, batchRows: 1000 });
  expect(report.stopped).toEqual({ code: 'INTERNAL_SERVER_ERROR', message: 'the database is away' });
  expect(report.files[0]?.loaded).toBe(4000);
  expect(formatReport(report)).toContain('STOPPED (INTERNAL_SERVER_ERROR): the database is away');
});

test('a signal stops the run between two batches', async () => {
  const stop = new AbortController();
  const sink = new RecordingSink();
  const progress = ({ rows }: ImportProgress): void => {
    if (rows > 0) stop.abort();
  };
  const report = await run(many(50_000), { sink, batchRows: 1000, progress, signal: stop.signal });
  expect(report.stopped).toEqual({ code: 'ABORTED', message: 'the import was told to stop' });
  expect(sink.of('item')).toHaveLength(1000);
  expect(report.files[0]?.loaded).toBe(2000);
});

test('mappings run in the order of their names, and one source may be several files', async () => {
  const two = partMapping.replace('file: Part', 'file: [Other, Part]');
  const files = {
    '20-last.mapping.yaml': partMapping,
    '10-first.mapping.yaml': two,
    'Part.tsv': 'P1\tBolt\t1\tV1\n',
    'Other.csv': 'P2,"Nut, big",1,V1\n',
  };
  const report = await run(files, { sink: new RecordingSink() });
  expect(report.files.map(({ mapping, file, loaded, unchanged }) => [mapping, file, loaded, unchanged])).toEqual([
    ['10-first.mapping.yaml', 'Other.csv', 2, 0],
    ['10-first.mapping.yaml', 'Part.tsv', 2, 0],
    ['20-last.mapping.yaml', 'Part.tsv', 0, 2],
  ]);
});

test('rows may be written in the mapping itself', async () => {
  const mapping = `source: { rows: [{ id: P1, zone: Europe/Berlin }, { id: P2 }] }
records:
  - system: erp
    kind: plant
    fields: { id: id, name: id, timeZone: zone, currency: { constant: EUR } }
`;
  const sink = new RecordingSink();
  const report = await run({ 'plant.mapping.yaml': mapping }, { sink });
  expect(sink.of('plant')).toEqual([{ id: 'P1', name: 'P1', timeZone: 'Europe/Berlin', currency: 'EUR' }]);
  expect(report.files[0]).toMatchObject({ file: 'plant.mapping.yaml', read: 2, loaded: 1, refused: 1 });
});

test('a lookup with several values refuses the rows that use it, unless the largest is picked', async () => {
  const files = { ...withParts(['P1\tBolt\t1\tV1']), 'Vendor.tsv': 'V1\t9\nV1\t10\n' };
  const refusing = await run(files, { sink: new RecordingSink() });
  expect(refusing.files[0]?.refusedReasons[0]?.code).toBe('AMBIGUOUS_REFERENCE');
  const sink = new RecordingSink();
  const picking = partMapping.replace('value: Name }', 'value: Name, pick: largest }');
  await run({ ...files, '10-part.mapping.yaml': picking }, { sink });
  expect(sink.of('item')[0]).toMatchObject({ description: '10' });
});

test('a missing data folder is named', async () => {
  const sink = new RecordingSink();
  const { directory, remove } = await temporaryFiles({ '10-part.mapping.yaml': partMapping });
  removals.push(remove);
  const missing = join(directory, 'none');
  await expect(runImport({ mappingsDirectory: directory, dataDirectory: missing, sink })).rejects.toMatchObject({
    code: 'INVALID_CONFIG',
    message: expect.stringContaining(missing),
  });
});
