import type { GraphQLSchema } from 'graphql';
import type { Session } from '#platform/database/session.ts';
import { changedKeys, presentMoment, type LogMoment } from '#platform/export/changes.ts';
import {
  expectInForce,
  momentCursor,
  readMomentCursor,
  readRowCursor,
  rowCursorStart,
} from '#platform/export/cursors.ts';
import { rowColumns, rowWriter, type Format, type RowWriter } from '#platform/export/formats.ts';
import { exportedLists, listNamed, type ExportedList } from '#platform/export/lists.ts';
import { readFilter, readTarget, single } from '#platform/export/request.ts';
import { Turns, type TurnLimits } from '#platform/export/turns.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { KeyedRow } from '#platform/page.ts';
import { jsonReply, type HttpReply } from '#platform/serve.ts';

/** The one way to read an export: in the same process or over HTTP. `target` is its path with its query. */
export type ExportFetch = (target: string, context: RequestContext) => Promise<HttpReply>;

/** The header that says from where `changedSince` goes on. */
export const cursorHeader = 'x-millgraph-cursor';
/** The header that names the columns, in their order. */
export const columnsHeader = 'x-millgraph-columns';

/** What exports are made of: the lists of a subgraph. */
export interface ExportSource {
  readonly schema: GraphQLSchema;
  /** Fields that no export has, as `Type.field`. */
  readonly omitted: readonly string[];
  /** The context that resolvers are given; asked anew for each chunk, so that no loader remembers all rows. */
  makeContext(request: RequestContext): { readonly session: Session };
  readonly turns?: TurnLimits;
}

/** Rows that are read, and held in memory, at a time. */
export const chunkRows = 500;

/** Reads the exports of a subgraph in this process. */
export function exporter(source: ExportSource): ExportFetch {
  const lists = exportedLists(source.schema, source.omitted);
  const turns = new Turns(source.turns);
  return async (target, request) => {
    const { list: name, form, parameters } = readTarget(target);
    const list = listNamed(lists, name);
    const columns = [...list.rows.columns, ...rowColumns];
    if (form === 'columns.json') return jsonReply(200, columns);
    const filter = readFilter(list.filter, parameters);
    const writer = rowWriter(form, columns);
    const giveBack = turns.take(request.subject);
    try {
      const reading = await beginReading({ source, list, filter, writer, request }, parameters);
      request.signal?.addEventListener('abort', giveBack);
      return {
        status: 200,
        headers: {
          ...{ 'content-type': writer.contentType, 'cache-control': 'no-store' },
          'content-disposition': `attachment; filename="${name}.${form satisfies Format}"`,
          [columnsHeader]: columns.map((column) => column.name).join(','),
          [cursorHeader]: momentCursor(reading.began),
        },
        body: text(writer.head, reading, giveBack),
      };
    } catch (error) {
      giveBack();
      throw error;
    }
  };
}

/** What is read, for whom, and how it is written. */
interface Asked {
  readonly source: ExportSource;
  readonly list: ExportedList;
  readonly filter: object;
  readonly writer: RowWriter;
  readonly request: RequestContext;
}

/** An export under way, as text. The first chunk is read before the reply begins: what fails then is told as an error. */
interface Reading {
  readonly began: LogMoment;
  readonly first: IteratorResult<string, undefined>;
  readonly rest: AsyncGenerator<string, undefined>;
}

async function beginReading(asked: Asked, parameters: URLSearchParams): Promise<Reading> {
  const changedSince = single(parameters, 'changedSince');
  const since = changedSince === null ? null : readMomentCursor(changedSince);
  const after = single(parameters, 'after');
  const place = after === null ? null : readRowCursor(asked.list.name, after);
  const now = await presentMoment(asked.source.makeContext(asked.request).session);
  if (since !== null) expectInForce(since, now, 'changedSince');
  if (place !== null) expectInForce(place.began, now, 'after');
  const began = place?.began ?? now;
  const rest =
    since === null
      ? wholeList(asked, began, place?.key ?? null)
      : changes(asked, began, place ?? { transactionId: since.watermark, key: '' });
  return { began, first: await rest.next(), rest };
}

/** Every row, in the order of the keys: one that is there all the while comes exactly once, whatever is written meanwhile. */
async function* wholeList(asked: Asked, began: LogMoment, from: string | null): AsyncGenerator<string, undefined> {
  const { source, list, filter, request } = asked;
  const lines = new Lines(asked, `${rowCursorStart(list.name, began)}0.`);
  for (let after = from; ;) {
    request.signal?.throwIfAborted();
    const context = source.makeContext(request);
    const rows = await list.read(filter, { after, limit: chunkRows }, context);
    for (const row of rows) lines.add(row, context);
    yield await lines.take();
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunkRows) return undefined;
    after = last.sortId;
  }
}

/** The rows that changed, in the order of their change; one that is gone or no longer matches, as its end. */
async function* changes(
  asked: Asked,
  began: LogMoment,
  from: { readonly transactionId: string; readonly key: string },
): AsyncGenerator<string, undefined> {
  const { source, list, filter, request } = asked;
  const lines = new Lines(asked, rowCursorStart(list.name, began));
  for (let after = from; ;) {
    request.signal?.throwIfAborted();
    const context = source.makeContext(request);
    const range = { list: list.name, after, watermark: began.watermark, limit: chunkRows };
    const changed = await changedKeys(context.session, range);
    const found = changed.length === 0 ? [] : await list.read(filter, { keys: changed.map(({ key }) => key) }, context);
    const rows = new Map(found.map((row) => [row.sortId, row]));
    for (const { key, transactionId } of changed) {
      const row = rows.get(key);
      if (row === undefined) lines.addEnd(key, `${transactionId}.`);
      else lines.add(row, context, `${transactionId}.`);
    }
    yield await lines.take();
    const last = changed.at(-1);
    if (last === undefined || changed.length < chunkRows) return undefined;
    after = last;
  }
}

/**
 * The lines of a chunk of rows. The arrays that hold their values are the same for every chunk: arrays that are made anew
 * V8 may take to live long, and then they and all their values stay until it next looks through the whole heap.
 */
class Lines {
  readonly #asked: Asked;
  readonly #cursorStart: string;
  readonly #rows: unknown[][] = [];
  #count = 0;
  #pending: Promise<unknown>[] = [];

  constructor(asked: Asked, cursorStart: string) {
    this.#asked = asked;
    this.#cursorStart = cursorStart;
  }

  add(row: KeyedRow, context: object, change = ''): void {
    const values = this.#next(row.sortId, change, false);
    const pending = this.#asked.list.rows.read(row, context, values);
    if (pending !== undefined) this.#pending.push(pending);
  }

  /** A row that is gone: nothing but its key. */
  addEnd(key: string, change: string): void {
    this.#next(key, change, true).fill(null, 0, this.#asked.list.rows.columns.length);
  }

  /** What was added, as text, once it is all there. */
  async take(): Promise<string> {
    await Promise.all(this.#pending);
    let text = '';
    for (let index = 0; index < this.#count; index += 1) text += this.#asked.writer.row(this.#rows[index] ?? []);
    this.#count = 0;
    this.#pending = [];
    return text;
  }

  #next(key: string, change: string, isDeleted: boolean): unknown[] {
    const { length } = this.#asked.list.rows.columns;
    const values = (this.#rows[this.#count] ??= new Array<unknown>(length + rowColumns.length).fill(null));
    this.#count += 1;
    values[length] = key;
    values[length + 1] = this.#cursorStart + change + key;
    values[length + 2] = isDeleted;
    return values;
  }
}

/** The export as text, a chunk at a time and none before the one before it was taken. */
async function* text(head: string, { first, rest }: Reading, giveBack: () => void): AsyncGenerator<string> {
  try {
    let unsaid = head;
    for (let chunk = first; chunk.done !== true; chunk = await rest.next()) {
      const written = unsaid + chunk.value;
      unsaid = '';
      if (written !== '') yield written;
    }
  } finally {
    giveBack();
    await rest.return(undefined);
  }
}
