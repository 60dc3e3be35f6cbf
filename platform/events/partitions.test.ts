import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database, type Session } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { decodeCursor, hasHiddenEvents, readLog, type NewEvent } from './log.ts';
import { dropOldPartitions, forgetDropped, LogReaders, makePartitions } from './partitions.ts';

const log = createLog('test', { level: 'silent' });
let testDatabase: TestDatabase;
let database: Database;
let session: Session;
/** The server's own user. */
let admin: postgres.Sql;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'plm');
  session = database.session(demoAdministrator());
  admin = openPool(testDatabase.url, { max: 3, connection: { search_path: 'plm', TimeZone: 'UTC' } });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await testDatabase.drop();
});

const partitions = async (): Promise<string[]> =>
  (
    await admin<{ name: string }[]>`
      select relname as name from pg_inherits join pg_class on pg_class.oid = inhrelid
      where inhparent = 'plm.event_log'::regclass
      order by relname
    `
  ).map(({ name }) => name);

/** The partition of a month, as its name is. */
const month = (ago: number): string => {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - ago, 1));
  return `event_log_${first.toISOString().slice(0, 7).replace('-', '_')}`;
};
/** When that month was over. */
const monthsEnd = (ago: number): string =>
  `${month(ago - 1)
    .slice(10)
    .replace('_', '-')}-01T00:00:00Z`;

const change = (number: string): NewEvent => ({
  type: 'org.millgraph.plm.change.approved.v1',
  subject: `engineering-change/${number}`,
  plant: null,
  time: '2026-01-05T08:00:00Z',
  data: { change: number, number },
});
const tell = (number: string): Promise<void> =>
  session.transaction(async (transaction) => {
    transaction.append(change(number));
  });
const all = { after: null, limit: 1000, types: [] };

async function read(after: string | null) {
  // Other tests write to this server: what was committed is readable once their older transactions have ended.
  while (await hasHiddenEvents(session)) await session.query((sql) => sql`select pg_sleep(0.001)`);
  const { events, ...page } = await readLog(session, { ...all, after });
  return { ...page, numbers: events.map(({ subject }) => subject.split('/')[1]) };
}

/** A log of 20 months: an event of 20 months ago, one of 18 months ago, one of now. */
beforeEach(async () => {
  for (const name of await partitions()) await admin`drop table ${admin(name)}`;
  await admin`truncate log_dropped, log_reader, consumer_position, inbox, dead_letter, dead_letter_decision, event_replay`;
  for (const ago of [20, 18]) {
    await session.transaction((transaction) =>
      transaction.query((sql) => sql`call make_log_partition(now() - make_interval(months => ${ago}))`),
    );
    await tell(String(ago));
    await admin`
      update event_log set recorded_at = ${monthsEnd(ago + 1)} where recorded_at > now() - interval '1 day'
    `;
  }
  await tell('0');
});

test('an event of a month without a partition makes it, and the months ahead are made beforehand', async () => {
  await expect(partitions()).resolves.toEqual([month(20), month(18), month(0)]);
  await expect(read(null)).resolves.toMatchObject({ numbers: ['20', '18', '0'], droppedBefore: null });
  await makePartitions(session);
  await makePartitions(session);
  await expect(partitions()).resolves.toEqual([month(20), month(18), month(0), month(-1), month(-2)]);
});

test('partitions that are too old are dropped with their events, and nothing else is', async () => {
  const { cursor } = await read(null);
  await tell('1');
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([month(20), month(18)]);
  await expect(partitions()).resolves.toEqual([month(0)]);
  await expect(admin`select to_regclass(${month(20)}) as found`).resolves.toEqual([{ found: null }]);
  await expect(read(null)).resolves.toMatchObject({ numbers: ['0', '1'], droppedBefore: monthsEnd(18) });
  await expect(read(cursor)).resolves.toMatchObject({ numbers: ['1'] });
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([]);
});

test('who has not read what was dropped is told, and who has goes on', async () => {
  const first = await readLog(session, { ...all, limit: 1 }).then(({ cursor }) => cursor);
  const second = await readLog(session, { ...all, limit: 2 }).then(({ cursor }) => cursor);
  await read(null);
  await dropOldPartitions(database, 400, log);
  await expect(read(first)).rejects.toMatchObject({
    code: 'CURSOR_EXPIRED',
    message: `Events behind the cursor were dropped: the log begins with what was recorded at ${monthsEnd(18)}.`,
  });
  await expect(read(second)).resolves.toMatchObject({ numbers: ['0'] });
});

test('what a reader has not read is kept, until it has, or was not heard of for a month', async () => {
  const readers = new LogReaders();
  await read(null);
  readers.note('erp', null);
  readers.note('mes', decodeCursor((await readLog(session, { ...all, limit: 1 })).cursor));
  await readers.save(session);
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([]);
  await admin`update log_reader set read_at = now() - interval '31 days' where consumer = 'erp'`;
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([month(20)]);
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([]);
  readers.note('mes', decodeCursor((await read(null)).cursor));
  await readers.save(session);
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([month(18)]);
});

test('nobody waits while a partition goes, and a drop that was cut off is finished by the next', async () => {
  await admin.begin(async (holding) => {
    await holding`select from event_log`;
    const dropping = dropOldPartitions(database, 400, log);
    const failed = expect(dropping).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    let isOver = false;
    void failed.finally(() => (isOver = true));
    while ((await admin`select from pg_inherits where inhdetachpending`).length === 0) expect(isOver).toBe(false);
    // It waits for the reader of before; nobody waits for it.
    await admin`set lock_timeout = '1s'`;
    await tell('1');
    await expect(readLog(session, all)).resolves.toMatchObject({ droppedBefore: monthsEnd(20) });
    await expect(admin`select count(*)::integer as events from event_log`).resolves.toEqual([{ events: 3 }]);
    await admin`
      select pg_cancel_backend(pid) from pg_stat_activity
      where datname = current_database() and query like '%detach partition%' and pid <> pg_backend_pid()
    `;
    await failed;
  });
  await expect(partitions()).resolves.toContain(month(20));
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([month(18)]);
  await expect(partitions()).resolves.toEqual([month(0)]);
  await expect(admin`select to_regclass(${month(20)}) as found`).resolves.toEqual([{ found: null }]);
  await expect(read(null)).resolves.toMatchObject({ numbers: ['0', '1'] });
});

test('a partition that somebody took out of the log by hand is left to him', async () => {
  await admin.unsafe(`alter table event_log detach partition ${month(18)}`);
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([month(20)]);
  await expect(dropOldPartitions(database, 400, log)).resolves.toEqual([]);
  await expect(admin`select count(*)::integer as kept from ${admin(month(18))}`).resolves.toEqual([{ kept: 1 }]);
  await admin`drop table ${admin(month(18))}`;
});

test('notes about events are kept as long as any source may tell them again', async () => {
  await admin`
    insert into inbox (consumer, event_id, handled_at)
    select 'plm', gen_random_uuid(), '2025-01-01Z'::timestamptz + n * interval '1 day' from generate_series(0, 9) as n
  `;
  await admin`
    insert into dead_letter
      (id, source, type, subject, event, state, attempts, first_failed_at, last_failed_at, error_code, error)
    select
      state || days, 'erp', 'type', 'subject', '{}', state, 1, now(), '2025-01-01Z'::timestamptz + make_interval(days => days),
      'code', 'error'
    from unnest(array['DEAD', 'REDRIVEN', 'HANDLED', 'DISCARDED']) as state cross join unnest(array[0, 9]) as days
  `;
  await admin`
    insert into dead_letter_decision (dead_letter, decision, decided_by, reason, correlation_id)
    values ('DISCARDED0', 'DISCARDED', 'me', 'reason', 'c'), ('DISCARDED9', 'DISCARDED', 'me', 'reason', 'c')
  `;
  await admin`
    insert into event_replay (kind, source, include_discarded, requested_by, reason, correlation_id, state, finished_at)
    values
      ('REDELIVERY', 'erp', false, 'me', 'old', 'c', 'DONE', '2025-01-01Z'),
      ('REDELIVERY', 'erp', false, 'me', 'new', 'c', 'DONE', '2025-01-09Z'),
      ('REDELIVERY', 'erp', false, 'me', 'open', 'c', 'READING', null)
  `;
  const kept = async () => ({
    inbox: (await admin`select from inbox`).length,
    letters: (await admin`select id from dead_letter order by id`).map(({ id }) => id as string),
    decisions: (await admin`select from dead_letter_decision`).length,
    replays: (await admin`select reason from event_replay order by reason`).map(({ reason }) => reason as string),
  });
  const everything = await kept();
  await admin`
    insert into consumer_position (consumer, source, cursor, dropped_before)
    values ('plm', 'erp', 'c', '2025-01-06Z'), ('plm', 'mes', 'c', null)
  `;
  await forgetDropped(session);
  await expect(kept()).resolves.toEqual(everything);
  await admin`update consumer_position set dropped_before = '2025-02-01Z' where source = 'mes'`;
  await forgetDropped(session);
  await expect(kept()).resolves.toEqual({
    inbox: 6,
    letters: ['DEAD0', 'DEAD9', 'DISCARDED9', 'HANDLED9', 'REDRIVEN0', 'REDRIVEN9'],
    decisions: 1,
    replays: ['new', 'open'],
  });
});

test('a log that was one table keeps its rows, their order and its count', async () => {
  const folder = new URL('../database/migrations/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  const apply = async (isWanted: (file: string) => boolean): Promise<void> => {
    for (const file of files.filter(isWanted)) {
      const text = await readFile(new URL(file, folder), 'utf8');
      await admin.begin(async (sql) => {
        await sql.unsafe('set local role millgraph_plm; set local search_path to before_partitions').simple();
        await sql.unsafe(text).simple();
      });
    }
  };
  await admin`create schema before_partitions authorization millgraph_plm`;
  await apply((file) => file < '0100');
  const add = (id: string, recorded: string) => admin`
    insert into before_partitions.event_log (id, type, source, subject, time, recorded_at, correlation_id, traceparent, data)
    values (${id.repeat(8)}::uuid, 'type', 'source', ${id}, now(), ${recorded}, 'c', 't', '{}')
  `;
  for (const [id, recorded] of [
    ['1111', '2025-01-31T23:59:59Z'],
    ['2222', '2026-01-01T00:00:00Z'],
    // The clock was wrong.
    ['3333', '2031-05-31T23:30:00Z'],
  ] as const) {
    await add(id, recorded);
  }
  await apply((file) => file >= '0100');
  await add('4444', '2031-06-01T00:00:00Z').catch(() => undefined);
  await admin`call before_partitions.make_log_partition('2031-06-01T00:00:00Z')`;
  await add('4444', '2031-06-01T00:00:00Z');
  const rows = await admin`
    select subject, position::integer, (parse_ident(tableoid::regclass::text))[2] as partition from before_partitions.event_log
    order by transaction_id, position
  `;
  expect(rows).toEqual([
    { subject: '1111', position: 1, partition: 'event_log_first' },
    { subject: '2222', position: 2, partition: 'event_log_first' },
    { subject: '3333', position: 3, partition: 'event_log_first' },
    { subject: '4444', position: 6, partition: 'event_log_2031_06' },
  ]);
});
