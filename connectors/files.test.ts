import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findDataFiles, readHeader, readRows, verifyReadable, type DataFile, type RowBatch } from './files.ts';
import { temporaryFiles } from './import-fixture.ts';
import { maximumRowLength } from './lines.ts';

const removals: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const remove of removals.splice(0)) await remove();
});

async function fileOf(name: string, content: string | Uint8Array): Promise<DataFile> {
  const { directory, remove } = await temporaryFiles({ [name]: content });
  removals.push(remove);
  const format = name.includes('.csv') ? 'csv' : 'tsv';
  return { path: join(directory, name), format, gzipped: name.endsWith('.gz') };
}

async function read(file: DataFile, columns: number, header = false, encoding = 'utf-8'): Promise<RowBatch> {
  const rows = [];
  const refused = [];
  for await (const batch of readRows(file, columns, { header, encoding })) {
    rows.push(...batch.rows);
    refused.push(...batch.refused);
  }
  return { rows, refused };
}

const valuesOf = ({ rows }: RowBatch): unknown => rows.map(({ values }) => values);

test('a TSV row is split at every tab, a quote is an ordinary character, and an empty value is null', async () => {
  const result = await read(await fileOf('a.tsv', 'a\t"b\tc"\n\t\t\n'), 3);
  expect(result).toEqual({
    rows: [
      { line: 1, values: ['a', '"b', 'c"'] },
      { line: 2, values: [null, null, null] },
    ],
    refused: [],
  });
});

test.each(['csv', 'tsv'])(
  'a byte order mark, CRLF and a missing last line end change nothing in %s',
  async (format) => {
    const separator = format === 'csv' ? ',' : '\t';
    const text = `\uFEFFa,b\r\n1,2\r\n3,4`.replaceAll(',', separator);
    const file = await fileOf(`a.${format}`, text);
    expect(await readHeader(file, 'utf-8')).toEqual(['a', 'b']);
    expect(await read(file, 2, true)).toEqual({
      rows: [
        { line: 2, values: ['1', '2'] },
        { line: 3, values: ['3', '4'] },
      ],
      refused: [],
    });
  },
);

test('a gzipped file reads like the plain one', async () => {
  const text = Array.from({ length: 50_000 }, (_, index) => `${index}\tvalue ${index}`).join('\n');
  const plain = await read(await fileOf('a.tsv', text), 2);
  const gzipped = await read(await fileOf('a.tsv.gz', gzipSync(text)), 2);
  expect(plain.rows).toHaveLength(50_000);
  expect(gzipped).toEqual(plain);
});

test('a row with the wrong number of values is refused with its line, and the rows after it are read', async () => {
  const result = await read(await fileOf('a.tsv', '1\t2\n1\n\n1\t2\t3\n3\t4\n'), 2);
  expect(valuesOf(result)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(result.refused.map(({ line, code }) => [line, code])).toEqual([
    [2, 'WRONG_COLUMN_COUNT'],
    [3, 'WRONG_COLUMN_COUNT'],
    [4, 'WRONG_COLUMN_COUNT'],
  ]);
  expect(result.refused[0]?.message).toBe('the row has 1 values where 2 columns are expected');
});

test('a CSV value over several lines counts from the line where its row begins', async () => {
  const result = await read(await fileOf('a.csv', 'a,"x\r\ny\r\nz"\r\nb,"say ""no"", then"\r\n'), 2);
  expect(result.rows).toEqual([
    { line: 1, values: ['a', 'x\r\ny\r\nz'] },
    { line: 4, values: ['b', 'say "no", then'] },
  ]);
});

test('broken quotes cost their own line only', async () => {
  const text = 'a,b\n1,x"y\n2,"x"y\n3,"never closed\n4,ok\n5,"also ""fine"""\n6,"open to the end\n7,z\n';
  const result = await read(await fileOf('a.csv', text), 2);
  expect(valuesOf(result)).toEqual([
    ['a', 'b'],
    ['4', 'ok'],
    ['5', 'also "fine"'],
    ['7', 'z'],
  ]);
  expect(result.refused.map(({ line, code }) => [line, code])).toEqual([
    [2, 'MALFORMED_CSV'],
    [3, 'MALFORMED_CSV'],
    [4, 'MALFORMED_CSV'],
    [7, 'MALFORMED_CSV'],
  ]);
});

test.each(['csv', 'tsv'])('a row that never ends is refused and does not fill the memory in %s', async (format) => {
  const separator = format === 'csv' ? ',' : '\t';
  const text = `1${separator}2\n${'x'.repeat(3 * maximumRowLength)}\n3${separator}4\n`;
  const result = await read(await fileOf(`a.${format}`, text), 2);
  expect(valuesOf(result)).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(result.refused.map(({ line, code }) => [line, code])).toEqual([[2, 'LINE_TOO_LONG']]);
});

test('bytes that are not of the encoding refuse their row, and another encoding can be stated', async () => {
  const bytes = Buffer.from('1\tM\xFCller\n2\tMeier\n', 'latin1');
  const asUtf8 = await read(await fileOf('a.tsv', bytes), 2);
  expect(asUtf8.refused.map(({ line, code }) => [line, code])).toEqual([[1, 'BAD_ENCODING']]);
  expect(valuesOf(asUtf8)).toEqual([['2', 'Meier']]);
  expect(valuesOf(await read(await fileOf('a.tsv', bytes), 2, false, 'windows-1252'))).toEqual([
    ['1', 'Müller'],
    ['2', 'Meier'],
  ]);
});

test('a damaged gzip file is an error that names the file', async () => {
  const whole = gzipSync('1\t2\n'.repeat(10_000));
  const file = await fileOf('a.tsv.gz', whole.subarray(0, whole.length - 20));
  await expect(verifyReadable(file)).rejects.toMatchObject({
    code: 'BAD_INPUT',
    message: expect.stringContaining(file.path),
  });
  const notGzip = await fileOf('b.tsv.gz', 'plain text');
  await expect(verifyReadable(notGzip)).rejects.toMatchObject({ message: expect.stringContaining(notGzip.path) });
});

test('a name finds each of the four endings, and only those of the wanted format', async () => {
  const { directory, remove } = await temporaryFiles({ 'a.csv': '', 'a.tsv.gz': '', 'b.csv.gz': '' });
  removals.push(remove);
  const endings = (name: string, format?: 'csv' | 'tsv'): string[] =>
    findDataFiles(directory, name, format).map(({ path }) => path.slice(directory.length + 1));
  expect(endings('a')).toEqual(['a.tsv.gz', 'a.csv']);
  expect(endings('a', 'csv')).toEqual(['a.csv']);
  expect(endings('b')).toEqual(['b.csv.gz']);
  expect(endings('c')).toEqual([]);
});

test('whatever stands in CSV values comes back unchanged, however the rows are quoted', async () => {
  const value = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\t', 'é', '𝄞', ' ') });
  const table = fc.array(fc.tuple(value, value, fc.boolean()), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const quote = (text: string, always: boolean): string =>
        always || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
      const text = rows.map(([left, right, always]) => `${quote(left, always)},${quote(right, always)}\r\n`).join('');
      const result = await read(await fileOf('a.csv', text), 2);
      expect(result.refused).toEqual([]);
      expect(valuesOf(result)).toEqual(rows.map(([left, right]) => [left || null, right || null]));
    }),
    { numRuns: 100 },
  );
});

test('every line of a random text is either a row or refused, in both formats', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\t', '\n', '\r\n') });
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      const lines = content.split('\n').length - (content.endsWith('\n') || content === '' ? 1 : 0);
      const tsv = await read(await fileOf('a.tsv', content), 2);
      expect(tsv.rows.length + tsv.refused.length).toBe(lines);
      const csv = await read(await fileOf('a.csv', content), 2);
      const embedded = csv.rows
        .flatMap(({ values }) => values)
        .reduce((sum, each) => sum + (each?.split('\n').length ?? 1) - 1, 0);
      const wrong = csv.refused.filter(({ code }) => code === 'WRONG_COLUMN_COUNT').length;
      const found = csv.rows.length + csv.refused.length + embedded;
      expect(found).toBeLessThanOrEqual(lines);
      if (wrong === 0) expect(found).toBe(lines);
    }),
    { numRuns: 200 },
  );
});
