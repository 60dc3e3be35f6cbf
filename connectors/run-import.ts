import { MillgraphError } from '#platform/errors.ts';
import { basename } from 'node:path';
import type { SystemName } from '#platform/systems.ts';
import { FileTally } from './file-tally.ts';
import { readRows, verifyReadable, type DataFile, type DataRow, type RowBatch } from './files.ts';
import { loadMappings, type Mapping } from './mapping.ts';
import { Refusal } from './refusal.ts';
import type { ImportReport } from './report.ts';
import type { CanonicalRecord, RecordSink } from './sink.ts';

/** How far the import is. */
export interface ImportProgress {
  readonly mapping: string;
  readonly file: string;
  /** Rows of this file so far. */
  readonly rows: number;
  /** Rows of this file per second, loading included. */
  readonly rowsPerSecond: number;
  /** Whether the file is at its end. */
  readonly done: boolean;
}

export interface ImportOptions {
  /** The folder of the `*.mapping.yaml` files, which run in the order of their names. */
  readonly mappingsDirectory: string;
  readonly dataDirectory: string;
  readonly sink: RecordSink;
  /** Called after each batch and at the end of each file. */
  readonly progress?: (progress: ImportProgress) => void;
  /** Ends the import between two batches; the report then says `stopped`. */
  readonly signal?: AbortSignal;
  /** Read and map everything, send nothing. */
  readonly dryRun?: boolean;
  /** Rows taken together, 2,000 by default; a batch holds at most one record of its kind for each. */
  readonly batchRows?: number;
}

interface Batch {
  readonly system: SystemName;
  readonly kind: string;
  readonly lines: number[];
  readonly records: CanonicalRecord[];
}

const systemsAtOnce = 2;

/**
 * Imports files by mapping files. Before the first record is sent, every mapping is checked and every data file is read
 * to its end: INVALID_MAPPING, INVALID_CONFIG and BAD_INPUT (a file that cannot be read, or is damaged) are thrown with
 * nothing loaded. From then on a bad row or record is counted with its reason and never stops the run; a sink that
 * fails, or `signal`, does, and the report says what was loaded until then. Batches go to one system one after another,
 * in the order of file and mapping, to at most two systems at once, while the next rows are read.
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const startedAt = performance.now();
  const { mappingsDirectory, dataDirectory, dryRun = false } = options;
  const mappings = await loadMappings(mappingsDirectory, dataDirectory);
  await verifyAll(mappings);

  const tallies: FileTally[] = [];
  let stopped: ImportReport['stopped'] = null;
  try {
    for (const mapping of mappings) await importMapping(mapping, options, tallies);
  } catch (error) {
    stopped = whyStopped(error, options.signal);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  return { dryRun, seconds, files: tallies.map((tally) => tally.report()), stopped };
}

async function verifyAll(mappings: readonly Mapping[]): Promise<void> {
  const files = mappings.flatMap(({ source, lookups }) => [
    ...source.files,
    ...lookups.map(({ definition }) => definition.file),
  ]);
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const file of byPath.values()) await verifyReadable(file);
}

function whyStopped(error: unknown, signal: AbortSignal | undefined): { code: string; message: string } {
  if (signal?.aborted === true) return { code: 'ABORTED', message: 'the import was told to stop' };
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof MillgraphError ? error.code : 'INTERNAL_SERVER_ERROR', message };
}

async function importMapping(mapping: Mapping, options: ImportOptions, tallies: FileTally[]): Promise<void> {
  for (const lookup of mapping.lookups) await lookup.load();
  const { files, inlineRows, columns, options: readOptions } = mapping.source;
  if (files.length === 0) {
    const rows = inlineRows.map((values, index) => ({ line: index + 1, values }));
    await importFile(mapping, basename(mapping.path), inMemory({ rows, refused: [] }), options, tallies);
  }
  for (const file of files) {
    const batches = readRows(file, columns.length, readOptions);
    await importFile(mapping, fileName(file), batches, options, tallies);
  }
  for (const lookup of mapping.lookups) lookup.clear();
}

const fileName = (file: DataFile): string => basename(file.path);

async function* inMemory(batch: RowBatch): AsyncGenerator<RowBatch, void, undefined> {
  await Promise.resolve();
  yield batch;
}

async function importFile(
  mapping: Mapping,
  file: string,
  source: AsyncIterable<RowBatch>,
  options: ImportOptions,
  tallies: FileTally[],
): Promise<void> {
  const { batchRows = 2000, progress, signal } = options;
  const tally = new FileTally(basename(mapping.path), file);
  tallies.push(tally);
  const startedAt = performance.now();
  const tell = (done: boolean): void => {
    const seconds = Math.max((performance.now() - startedAt) / 1000, 0.001);
    const rowsPerSecond = Math.round(tally.read / seconds);
    progress?.({ mapping: tally.mapping, file, rows: tally.read, rowsPerSecond, done });
  };

  let underWay: Promise<void> = Promise.resolve();
  let waiting: DataRow[] = [];
  const send = async (rows: readonly DataRow[]): Promise<void> => {
    const batches = mapRows(mapping, rows, tally);
    await underWay;
    signal?.throwIfAborted();
    underWay = options.dryRun === true ? Promise.resolve() : sendBatches(batches, options.sink, tally);
    // The failure is thrown where `underWay` is awaited next; until then it must not count as unhandled.
    underWay.catch(() => undefined);
    tell(false);
  };

  try {
    for await (const { rows, refused } of source) {
      tally.read += rows.length + refused.length;
      for (const { line, code, message } of refused) tally.refuse(line, code, message);
      waiting = waiting.length === 0 ? [...rows] : waiting.concat(rows);
      while (waiting.length >= batchRows) {
        await send(waiting.slice(0, batchRows));
        waiting = waiting.slice(batchRows);
      }
    }
    await send(waiting);
  } finally {
    await underWay;
  }
  tell(true);
}

/** The records of the rows, a batch for each record of the mapping, in its order. A row that fails gives no record. */
function mapRows(mapping: Mapping, rows: readonly DataRow[], tally: FileTally): readonly Batch[] {
  const batches = mapping.records.map(({ system, kind }): Batch => ({ system, kind, lines: [], records: [] }));
  for (const { line, values } of rows) {
    try {
      const skip = mapping.skips.find(({ applies }) => applies(values));
      if (skip !== undefined) {
        tally.skip(line, skip.code, skip.reason);
        continue;
      }
      const records = mapping.records.map(({ applies, map }) => (applies(values) ? map(values) : undefined));
      if (records.every((record) => record === undefined)) {
        tally.skip(line, 'NO_RECORD', 'no record of the mapping applies to this row');
      }
      records.forEach((record, index) => {
        if (record === undefined) return;
        batches[index]?.lines.push(line);
        batches[index]?.records.push(record);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      tally.refuse(line, error.code, error.message);
    }
  }
  for (const { system, kind, records } of batches) tally.mapped(system, kind, records.length);
  return batches.filter(({ records }) => records.length > 0);
}

async function sendBatches(batches: readonly Batch[], sink: RecordSink, tally: FileTally): Promise<void> {
  const queues = [...Map.groupBy(batches, ({ system }) => system).values()];
  const sendQueue = async (): Promise<void> => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const { system, kind, lines, records } of queue) {
        tally.answered(system, kind, lines, await sink.accept(system, kind, records));
      }
    }
  };
  const outcomes = await Promise.allSettled(Array.from({ length: systemsAtOnce }, sendQueue));
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}
