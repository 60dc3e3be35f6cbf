import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import type { CloudEvent } from '#contracts/events.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database, type Session } from '#platform/database/session.ts';
import { demoAdministrator, serviceContext } from '#platform/identity.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { appendToLog, hasHiddenEvents, readLog, type NewEvent } from './log.ts';

let testDatabase: TestDatabase;
let database: Database;
let session: Session;
/** A server that nobody else writes to: an open writer anywhere on a server holds back what is read of its logs. */
let own: EmbeddedPostgres;
let dataDir: string;
let ownDatabase: Database;
let ownSession: Session;
let ownPool: postgres.Sql;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'plm');
  session = database.session(demoAdministrator());
  dataDir = await mkdtemp(join(tmpdir(), 'millgraph-log-'));
  own = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  await migrate(own.url, { system: 'plm', migrations: new URL('../../subgraphs/plm/migrations/', import.meta.url) });
  ownDatabase = openDatabase(own.url, 'plm');
  ownSession = ownDatabase.session(demoAdministrator());
  ownPool = openPool(own.url, { max: 4, connection: { search_path: 'plm' } });
}, 60_000);
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
  await ownDatabase.close();
  await ownPool.end();
  await own.stop();
  for (const folder of [own.location, dataDir]) await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  const admin = openPool(testDatabase.url, { max: 1 });
  await admin`truncate plm.event_log`;
  await admin.end();
  await ownPool`truncate event_log`;
});

const change = (number: string): NewEvent => ({
  type: 'org.millgraph.plm.change.approved.v1',
  subject: `engineering-change/${number}`,
  plant: null,
  time: '2026-01-05T08:00:00.000001Z',
  data: { change: number, number },
});
const supplier = (id: string): NewEvent => ({
  type: 'org.millgraph.erp.supplier.changed.v1',
  subject: `supplier/${id}`,
  plant: null,
  time: '2026-01-05T08:00:00Z',
  data: { supplier: id, name: id, active: true },
});
const tell = (to: Session, ...events: NewEvent[]): Promise<void> =>
  to.transaction(async (transaction) => {
    transaction.append(...events);
  });
const subjects = (events: readonly CloudEvent[]): string[] => events.map(({ subject }) => subject);

/** Other tests write to this server: what was committed is readable once their older transactions have ended. */
async function readable(of: Session): Promise<void> {
  while (await hasHiddenEvents(of)) await of.query((sql) => sql`select pg_sleep(0.001)`);
}

const all = { after: null, limit: 1000, types: [] };

test('an event is read as it was appended, with who and what caused it', async () => {
  const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
  const caller = serviceContext('plm-reactions', { traceparent, correlationId: 'order-1', causationId: 'event-7' });
  await tell(
    database.session(caller),
    {
      ...{ type: 'org.millgraph.plm.approved-supplier.changed.v1', subject: 'item/PUMP', plant: 'P1' },
      ...{ supplier: 'SUP-01', time: '2026-01-05T08:00:00.000001Z', historical: true },
      data: { item: 'PUMP', supplier: 'SUP-01', plant: 'P1', status: 'APPROVED' },
    },
    change('2'),
  );
  await tell(database.session(demoAdministrator({ traceparent })), change('3'));
  await readable(session);
  const { events } = await readLog(session, all);
  expect(events).toEqual([
    {
      specversion: '1.0',
      datacontenttype: 'application/json',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      type: 'org.millgraph.plm.approved-supplier.changed.v1',
      source: '//millgraph/plm/P1',
      subject: 'item/PUMP',
      plant: 'P1',
      supplier: 'SUP-01',
      time: '2026-01-05T08:00:00.000001Z',
      recordedtime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/),
      historical: true,
      correlationid: 'order-1',
      causationid: 'event-7',
      traceparent,
      data: { item: 'PUMP', supplier: 'SUP-01', plant: 'P1', status: 'APPROVED' },
    },
    expect.objectContaining({ source: '//millgraph/plm/-', plant: null, supplier: null, historical: false }),
    // Without a cause, the trace is what its events have in common.
    expect.objectContaining({ correlationid: 'a'.repeat(32), causationid: null }),
  ]);
  expect(new Set(events.map(({ id }) => id)).size).toBe(3);
});

test.each([1, 2, 3, 7, 23, 24])('pages of %d give every event once, in order', async (limit) => {
  const told: string[] = [];
  for (const size of [1, 5, 2, 10, 1, 4]) {
    const events = Array.from({ length: size }, (_, index) => change(String(told.length + index)));
    told.push(...events.map(({ subject }) => subject));
    await tell(session, ...events);
  }
  await readable(session);
  const seen: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readLog>> = await readLog(session, { ...all, after, limit });
    expect(page.events.length).toBeLessThanOrEqual(limit);
    seen.push(...subjects(page.events));
    after = page.cursor;
    if (page.complete) break;
    expect(page.events).toHaveLength(limit);
  }
  expect(seen).toEqual(told);
  await expect(readLog(session, { ...all, after, limit })).resolves.toMatchObject({ events: [], complete: true });
  await tell(session, change('later'));
  await readable(session);
  expect(subjects((await readLog(session, { ...all, after, limit })).events)).toEqual(['engineering-change/later']);
});

test('a reader of some types gets these, and its cursor stands behind all the others too', async () => {
  const types = ['org.millgraph.erp.supplier.changed.v1'];
  await tell(session, change('1'), supplier('1'), change('2'));
  await tell(session, change('3'));
  await readable(session);
  const page = await readLog(session, { ...all, types });
  expect(subjects(page.events)).toEqual(['supplier/1']);
  expect(page.complete).toBe(true);
  await expect(readLog(session, { ...all, after: page.cursor })).resolves.toMatchObject({ events: [] });

  await tell(session, change('4'));
  await readable(session);
  const nothing = await readLog(session, { ...all, after: page.cursor, types });
  expect(nothing).toMatchObject({ events: [], complete: true });
  expect(nothing.cursor).not.toBe(page.cursor);
  await expect(readLog(session, { ...all, after: nothing.cursor })).resolves.toMatchObject({ events: [] });

  await tell(session, supplier('2'), supplier('3'));
  await readable(session);
  const one = await readLog(session, { after: nothing.cursor, limit: 1, types });
  expect(subjects(one.events)).toEqual(['supplier/2']);
  expect(one.complete).toBe(false);
  const rest = await readLog(session, { after: one.cursor, limit: 1, types });
  expect(subjects(rest.events)).toEqual(['supplier/3']);
});

test('a reader may ask for what was recorded in a range of time, and for nothing behind a cursor', async () => {
  for (const number of ['1', '2', '3', '4']) await tell(ownSession, change(number));
  await readable(ownSession);
  // Recorded a day apart; the second transaction began long before it wrote.
  await ownPool`
    update event_log
    set recorded_at = '2026-01-01T00:00:00Z'::timestamptz + interval '1 day' * split_part(subject, '/', 2)::integer
      - case when subject = 'engineering-change/3' then interval '5 minutes' else interval '0' end
  `;
  const day = (number: number): string => `2026-01-0${number}T00:00:00Z`;
  const range = async (from: string | null, to: string | null) =>
    subjects((await readLog(ownSession, { ...all, from, to })).events);
  await expect(range(day(3), null)).resolves.toEqual([
    'engineering-change/2',
    'engineering-change/3',
    'engineering-change/4',
  ]);
  await expect(range(day(4), null)).resolves.toEqual(['engineering-change/4']);
  await expect(range(day(3), day(5))).resolves.toEqual(['engineering-change/2', 'engineering-change/3']);
  await expect(range(null, day(3))).resolves.toEqual(['engineering-change/1']);
  await expect(range('2026-02-01T00:00:00Z', null)).resolves.toEqual([]);
  const { cursor: until } = await readLog(ownSession, { ...all, limit: 2 });
  const upTo = await readLog(ownSession, { ...all, until });
  expect(subjects(upTo.events)).toEqual(['engineering-change/1', 'engineering-change/2']);
  expect(upTo.complete).toBe(true);
  await expect(readLog(ownSession, { ...all, until: '***' })).rejects.toMatchObject({
    code: 'INVALID_CURSOR',
    extensions: { argument: 'until' },
  });
});

test('a range of time is found by the index of times, and read by the index of the log', async () => {
  await ownPool`
    insert into event_log (transaction_id, id, type, source, subject, time, recorded_at, correlation_id, traceparent, data)
    select
      n::text::xid8, gen_random_uuid(), 'type', 'source', 'subject', now(),
      '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', 'c', 't', '{}'
    from generate_series(3, 20000) as n
  `;
  // As in life, where nobody analyzes what is empty.
  await ownPool`analyze event_log_first`;
  const sent: { text: string; parameters: readonly unknown[] }[] = [];
  const observed = openDatabase(own.url, 'plm', {
    onStatement: (text, parameters) => sent.push({ text, parameters }),
  });
  try {
    const [from, to] = ['2026-01-08T00:00:00Z', '2026-01-09T00:00:00Z'];
    await readLog(observed.session(demoAdministrator()), { ...all, limit: 10, from, to });
  } finally {
    await observed.close();
  }
  const planOf = (part: string): Promise<string> =>
    ownPool.begin(async (sql) => {
      const statement = sent.find(({ text }) => text.includes(part));
      if (statement === undefined) throw new Error(`no statement has ${part}`);
      await sql.unsafe(`
        set local role millgraph_plm;
        set local millgraph.plants = '{*}';
        set local millgraph.suppliers = '{*}';
      `);
      const rows = await sql.unsafe<{ 'QUERY PLAN': string }[]>(
        `explain ${statement.text}`,
        statement.parameters as string[],
      );
      return rows.map((row) => row['QUERY PLAN']).join('\n');
    });
  await expect(planOf('order by recorded_at')).resolves.toMatch(/Index Scan using event_log_first_by_time/);
  const plan = await planOf('now_visible');
  expect(plan).toMatch(
    /Index Scan using event_log_first_transaction_id_position_idx.*\n +Index Cond: .*transaction_id >= .*transaction_id <= /,
  );
  // Only the page is sorted, once it is read.
  expect(plan.match(/Sort {2}/g)).toHaveLength(1);
  expect(plan).not.toMatch(/Seq Scan on event_log/);
});

test('a cursor of another database cluster is expired', async () => {
  const { cursor } = await readLog(ownSession, all);
  await expect(readLog(ownSession, { ...all, after: cursor })).resolves.toMatchObject({ complete: true });
  await expect(readLog(session, { ...all, after: cursor })).rejects.toMatchObject({
    code: 'CURSOR_EXPIRED',
    extensions: { argument: 'after' },
  });
});

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
test.each([
  ['nothing', ''],
  ['no base64', '***'],
  ['no numbers', encoded('a.b.c')],
  ['too little', encoded('1.2')],
  ['too much', encoded('1.2.3.4')],
  ['a negative number', encoded('1.-2.3')],
  ['a number beyond range', encoded(`1.2.${'9'.repeat(19)}`)],
  ['a line after it', encoded('1.2.3\n')],
  ['SQL', encoded("1.2.3'; drop table event_log; --")],
])('a malformed cursor that holds %s is refused', async (_, after) => {
  await expect(readLog(session, { ...all, after })).rejects.toMatchObject({
    code: 'INVALID_CURSOR',
    extensions: { argument: 'after' },
  });
});

/** A transaction that is open, with something written, until it is told to commit. */
async function openWriter(pool: postgres.Sql, write: (sql: postgres.TransactionSql) => PromiseLike<unknown>) {
  const written = Promise.withResolvers<null>();
  const ending = Promise.withResolvers<null>();
  const ended = pool.begin(async (sql) => {
    await write(sql);
    written.resolve(null);
    await ending.promise;
  });
  await Promise.race([written.promise, ended]);
  return async (): Promise<void> => {
    ending.resolve(null);
    await ended;
  };
}
const append =
  (...events: NewEvent[]) =>
  (sql: postgres.TransactionSql) =>
    appendToLog(
      sql,
      'plm',
      events.map((event) => ({ event, context: demoAdministrator() })),
    );

/** What a reader does that remembers the highest position it saw. */
const byPosition = (last: string) =>
  ownPool<{ position: string; subject: string }[]>`
    select position, subject from event_log where position > ${last} order by position
  `;

test('of two transactions that commit out of order a reader by position loses one event, and readLog none', async () => {
  const commitFirst = await openWriter(ownPool, append(change('first')));
  await tell(ownSession, change('second'));

  const naive = await byPosition('0');
  expect(naive.map(({ subject }) => subject)).toEqual(['engineering-change/second']);
  const before = await readLog(ownSession, all);
  expect(before).toMatchObject({ events: [], complete: true });
  await expect(hasHiddenEvents(ownSession)).resolves.toBe(true);

  await commitFirst();
  await readable(ownSession);
  await expect(byPosition(naive.at(-1)?.position ?? '')).resolves.toHaveLength(0);
  const after = await readLog(ownSession, { ...all, after: before.cursor });
  expect(subjects(after.events)).toEqual(['engineering-change/first', 'engineering-change/second']);
});

test('a reader that stands in the middle of the log loses nothing of what commits late', async () => {
  await tell(ownSession, change('1'), change('2'), change('3'));
  await readable(ownSession);
  const commitLate = await openWriter(ownPool, append(change('late')));
  const commitLater = await openWriter(ownPool, append(change('later')));
  await tell(ownSession, change('4'));
  const first = await readLog(ownSession, { ...all, limit: 2 });
  const second = await readLog(ownSession, { ...all, limit: 2, after: first.cursor });
  expect(subjects([...first.events, ...second.events])).toEqual([
    'engineering-change/1',
    'engineering-change/2',
    'engineering-change/3',
  ]);
  await commitLater();
  await expect(readLog(ownSession, { ...all, after: second.cursor })).resolves.toMatchObject({ events: [] });
  await commitLate();
  await readable(ownSession);
  const rest = await readLog(ownSession, { ...all, after: second.cursor });
  expect(subjects(rest.events)).toEqual([
    'engineering-change/late',
    'engineering-change/later',
    'engineering-change/4',
  ]);
});

test('a writer in another database of the server holds events back until it ends', async () => {
  await ownPool`drop database if exists elsewhere`;
  await ownPool`create database elsewhere`;
  const url = new URL(own.url);
  url.pathname = '/elsewhere';
  const elsewhere = openPool(url.href, { max: 1 });
  try {
    const end = await openWriter(elsewhere, (sql) => sql`create table note (text text)`);
    await tell(ownSession, change('1'));
    const held = await readLog(ownSession, all);
    expect(held).toMatchObject({ events: [], complete: true });
    await expect(hasHiddenEvents(ownSession)).resolves.toBe(true);
    await end();
    await readable(ownSession);
    expect(subjects((await readLog(ownSession, { ...all, after: held.cursor })).events)).toEqual([
      'engineering-change/1',
    ]);
  } finally {
    await elsewhere.end();
  }
});

test('a transaction that only reads holds nothing back', async () => {
  const end = await openWriter(ownPool, (sql) => sql`select from event_log`);
  try {
    await tell(ownSession, change('1'));
    await readable(ownSession);
    expect(subjects((await readLog(ownSession, all)).events)).toEqual(['engineering-change/1']);
  } finally {
    await end();
  }
});

test('an event that breaks the contract of its type is not told, and nothing of its transaction happens', async () => {
  const { data, ...incomplete } = change('1');
  const spoiled: readonly [string, object][] = [
    ["/data must have required property 'number'", { ...incomplete, data: { change: '1' } }],
    ['/data/number must be string', { ...incomplete, data: { change: '1', number: 1 } }],
    ['/data must not have the field title', { ...incomplete, data: { ...data, title: 'New pump' } }],
    ['/plant must be null', { ...incomplete, data, plant: 'P1' }],
    ['/time must match format "date-time"', { ...incomplete, data, time: '2026-01-05' }],
    ['/subject must be engineering-change/{change}', { ...incomplete, data, subject: 'change/1' }],
  ];
  for (const [fault, event] of spoiled) {
    await expect(tell(ownSession, change('0'), event as NewEvent)).rejects.toThrow(
      new TypeError(`an event org.millgraph.plm.change.approved.v1 breaks its contract: ${fault}`),
    );
  }
  const unknown = { ...change('1'), type: 'org.millgraph.plm.change.forgotten.v1' } as unknown as NewEvent;
  await expect(tell(ownSession, unknown)).rejects.toThrow(
    'there is no contract of org.millgraph.plm.change.forgotten.v1',
  );
  await tell(ownSession, change('2'));
  await readable(ownSession);
  expect(subjects((await readLog(ownSession, all)).events)).toEqual(['engineering-change/2']);
});

test('the events of a transaction that is rolled back are never read', async () => {
  const spoiled = ownPool.begin(async (sql) => {
    await append(change('1'))(sql);
    throw new Error('refused');
  });
  await expect(spoiled).rejects.toThrow('refused');
  await tell(ownSession, change('2'));
  await readable(ownSession);
  expect(subjects((await readLog(ownSession, all)).events)).toEqual(['engineering-change/2']);
});
