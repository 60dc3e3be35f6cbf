import type { GraphQLSchema } from 'graphql';
import type { Session } from '#platform/database/session.ts';
import { changedKeys, presentMoment, type LogMoment } from '#platform/export/changes.ts';
import { momentCursor, readMomentCursor, readRowCursor, rowCursorStart } from '#platform/export/cursors.ts';
import { rowColumns, rowWriter, type Format, type RowWriter } from '#platform/export/formats.ts';
import { exportedLists, listNamed, type ExportedList, type KeyedRow } from '#platform/export/lists.ts';
import { readFilter, readTarget, single } from '#platform/export/request.ts';
import { Turns, type TurnLimits } from '#platform/export/turns.ts';
import type { RequestContext } from '#platform/identity.ts';
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
export const chunkRows = 250;

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
      const reading = await beginReading(source, list, filter, parameters, request);
      request.signal?.addEventListener('abort', giveBack);
      return {
        status: 200,
        headers: {
          ...{ 'content-type': writer.contentType, 'cache-control': 'no-store' },
          'content-disposition': `attachment; filename="${name}.${form satisfies Format}"`,
          [columnsHeader]: columns.map((column) => column.name).join(','),
          [cursorHeader]: momentCursor(reading.began),
        },
        body: text(writer, reading, giveBack),
      };
    } catch (error) {
      giveBack();
      throw error;
    }
  };
}

/** An export under way. The first chunk is read before the reply begins: what fails then is told as an error. */
interface Reading {
  readonly began: LogMoment;
  readonly first: IteratorResult<readonly unknown[][], undefined>;
  readonly rest: AsyncGenerator<readonly unknown[][], undefined>;
}

async function beginReading(
  source: ExportSource,
  list: ExportedList,
  filter: object,
  parameters: URLSearchParams,
  request: RequestContext,
): Promise<Reading> {
  const now = await presentMoment(source.makeContext(request).session);
  const changedSince = single(parameters, 'changedSince');
  const since = changedSince === null ? null : readMomentCursor(changedSince, now);
  const after = single(parameters, 'after');
  const place = after === null ? null : readRowCursor(after, now);
  const began = place?.began ?? now;
  const asked = { source, list, filter, request, began };
  const rest =
    since === null
      ? wholeList(asked, place?.key ?? null)
      : changes(asked, place ?? { transactionId: since.watermark, key: '' });
  return { began, first: await rest.next(), rest };
}

interface Asked {
  readonly source: ExportSource;
  readonly list: ExportedList;
  readonly filter: object;
  readonly request: RequestContext;
  readonly began: LogMoment;
}

/** Every row, in the order of the keys: one that is there all the while comes exactly once, whatever is written meanwhile. */
async function* wholeList(asked: Asked, from: string | null): AsyncGenerator<readonly unknown[][], undefined> {
  const { source, list, filter, request, began } = asked;
  const start = `${rowCursorStart(began)}0.`;
  for (let after = from; ;) {
    request.signal?.throwIfAborted();
    const context = source.makeContext(request);
    const rows = await list.read(filter, { after, limit: chunkRows }, context);
    yield await Promise.all(rows.map((row) => presentRow(list, row, start, context)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < chunkRows) return undefined;
    after = last.cursor;
  }
}

/** The rows that changed, in the order of their change; one that is gone or no longer matches, as its end. */
async function* changes(
  asked: Asked,
  from: { readonly transactionId: string; readonly key: string },
): AsyncGenerator<readonly unknown[][], undefined> {
  const { source, list, filter, request, began } = asked;
  const start = rowCursorStart(began);
  for (let after = from; ;) {
    request.signal?.throwIfAborted();
    const context = source.makeContext(request);
    const range = { list: list.name, after, watermark: began.watermark, limit: chunkRows };
    const changed = await changedKeys(context.session, range);
    const found = changed.length === 0 ? [] : await list.read(filter, { keys: changed.map(({ key }) => key) }, context);
    const rows = new Map(found.map((row) => [row.cursor, row]));
    yield await Promise.all(
      changed.map(({ key, transactionId }) => {
        const cursorStart = `${start}${transactionId}.`;
        const row = rows.get(key);
        return row === undefined ? endOfRow(list, key, cursorStart) : presentRow(list, row, cursorStart, context);
      }),
    );
    const last = changed.at(-1);
    if (last === undefined || changed.length < chunkRows) return undefined;
    after = last;
  }
}

async function presentRow(list: ExportedList, row: KeyedRow, cursorStart: string, context: object): Promise<unknown[]> {
  const values = await list.rows.read(row.node, context);
  values.push(row.cursor, cursorStart + row.cursor, false);
  return values;
}

const endOfRow = async (list: ExportedList, key: string, cursorStart: string): Promise<unknown[]> => [
  ...list.rows.columns.map(() => null),
  ...[key, cursorStart + key, true],
];

/** The export as text, a chunk at a time and none before the one before it was taken. */
async function* text(writer: RowWriter, { first, rest }: Reading, giveBack: () => void): AsyncGenerator<string> {
  try {
    let head = writer.head;
    for (let chunk = first; chunk.done !== true; chunk = await rest.next()) {
      const written = head + chunk.value.map((values) => writer.row(values)).join('');
      head = '';
      if (written !== '') yield written;
    }
  } finally {
    giveBack();
    await rest.return(undefined);
  }
}
