import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { MillgraphError } from '#platform/errors.ts';
import { CsvJoiner, type RowReceiver } from './csv.ts';
import { maximumRowLength, splitLines, type Line } from './lines.ts';
import type { RefusalCode } from './refusal.ts';

export type FileFormat = 'csv' | 'tsv';

/** A data file as found: its place, how it is written, and whether it is gzipped. */
export interface DataFile {
  readonly path: string;
  readonly format: FileFormat;
  readonly gzipped: boolean;
}

export interface DataRow {
  /** Counted from 1, the header included; of a quoted value over several lines, the line where the row begins. */
  readonly line: number;
  /** One per column; null where the file has nothing. */
  readonly values: readonly (string | null)[];
}

export interface RefusedRow {
  readonly line: number;
  readonly code: RefusalCode;
  readonly message: string;
}

/** Neighbouring rows, in the order of the file within each list. */
export interface RowBatch {
  readonly rows: readonly DataRow[];
  readonly refused: readonly RefusedRow[];
}

/** Rows before their columns are counted; what cannot be split is refused already. */
interface RawBatch {
  readonly rows: readonly { readonly line: number; readonly values: readonly string[] }[];
  readonly refused: readonly RefusedRow[];
}

export interface ReadOptions {
  /** A label of the WHATWG Encoding Standard: `utf-8`, `windows-1252`, `utf-16le` ... */
  readonly encoding: string;
  /** Whether the first row names the columns. */
  readonly header: boolean;
}

const readBytes = 262_144;
const replacementCharacter = '\uFFFD';

/** The files that `name` stands for in `directory`: `name.tsv`, `.tsv.gz`, `.csv` and `.csv.gz`, as many as exist. */
export function findDataFiles(directory: string, name: string, format?: FileFormat): DataFile[] {
  const formats: readonly FileFormat[] = format === undefined ? ['tsv', 'csv'] : [format];
  return formats
    .flatMap((each) => [false, true].map((gzipped) => ({ format: each, gzipped })))
    .map((each) => ({ ...each, path: join(directory, `${name}.${each.format}${each.gzipped ? '.gz' : ''}`) }))
    .filter(({ path }) => existsSync(path));
}

/** Reads the file to its end, so that a damaged one is known before anything of it is loaded. Throws BAD_INPUT. */
export async function verifyReadable(file: DataFile): Promise<void> {
  const chunks = openBytes(file);
  while ((await chunks.next()).done !== true);
}

/** The column names in the first row, or undefined when the file is empty. Throws BAD_INPUT when it cannot be read. */
export async function readHeader(file: DataFile, encoding: string): Promise<readonly string[] | undefined> {
  for await (const { rows } of splitRows(file, encoding)) {
    const first = rows[0];
    if (first !== undefined) return first.values.map((name) => name.trim());
  }
  return undefined;
}

/**
 * Streams the rows of a file in bounded memory. CSV is RFC 4180; TSV has no quoting, a tab always parts two values.
 * An empty value is null, a byte order mark and CR before LF are dropped. A row with another number of values than
 * `columnCount`, bytes that are not of the encoding, broken quotes or more than `maximumRowLength` characters is refused
 * with its line, and reading goes on. Throws BAD_INPUT, naming the file, when it cannot be read or unzipped.
 */
export async function* readRows(
  file: DataFile,
  columnCount: number,
  options: ReadOptions,
): AsyncGenerator<RowBatch, void, undefined> {
  let headerPending = options.header;
  for await (const batch of splitRows(file, options.encoding)) {
    const refused = [...batch.refused];
    const rows: DataRow[] = [];
    for (const { line, values } of batch.rows) {
      if (headerPending) {
        headerPending = false;
      } else if (values.length !== columnCount) {
        const message = `the row has ${values.length} values where ${columnCount} columns are expected`;
        refused.push({ line, code: 'WRONG_COLUMN_COUNT', message });
      } else if (values.some((value) => value.includes(replacementCharacter))) {
        refused.push({ line, code: 'BAD_ENCODING', message: `the row holds bytes that are not ${options.encoding}` });
      } else {
        rows.push({ line, values: values.map((value) => (value === '' ? null : value)) });
      }
    }
    yield { rows, refused };
  }
}

function splitRows(file: DataFile, encoding: string): AsyncGenerator<RawBatch, void, undefined> {
  return splitRecords(decode(openBytes(file), encoding), file.format);
}

async function* openBytes(file: DataFile): AsyncGenerator<Uint8Array, void, undefined> {
  const source = createReadStream(file.path, { highWaterMark: readBytes });
  const bytes = file.gzipped ? source.pipe(createGunzip({ chunkSize: readBytes })) : source;
  source.on('error', (error) => bytes.destroy(error));
  try {
    for await (const chunk of bytes) yield chunk as Uint8Array;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const remedy = file.gzipped ? 'Copy it again, and check it with `gzip -t`.' : 'Check that it may be read.';
    throw new MillgraphError('BAD_INPUT', `${file.path} cannot be read: ${reason}. ${remedy}`, { file: file.path });
  } finally {
    source.destroy();
    bytes.destroy();
  }
}

async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function* splitRecords(
  pieces: AsyncIterable<string>,
  format: FileFormat,
): AsyncGenerator<RawBatch, void, undefined> {
  let rows: { line: number; values: readonly string[] }[] = [];
  let refused: RefusedRow[] = [];
  const receiver: RowReceiver = {
    row: (line, values) => rows.push({ line, values }),
    refused: (line, code, message) => refused.push({ line, code, message }),
  };
  const csv = new CsvJoiner(receiver);
  const takeBatch = (): RawBatch => {
    const batch = { rows, refused };
    rows = [];
    refused = [];
    return batch;
  };

  for await (const lines of splitLines(pieces)) {
    for (const each of lines) {
      if (format === 'csv') csv.add(each);
      else splitTsvLine(each, receiver);
    }
    yield takeBatch();
  }
  csv.end();
  yield takeBatch();
}

function splitTsvLine({ line, text }: Line, receiver: RowReceiver): void {
  if (text === undefined) {
    receiver.refused(line, 'LINE_TOO_LONG', `the row is longer than ${maximumRowLength} characters`);
  } else {
    receiver.row(line, (text.endsWith('\r') ? text.slice(0, -1) : text).split('\t'));
  }
}
