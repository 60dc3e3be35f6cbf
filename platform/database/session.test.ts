import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import type { NewEvent } from '#platform/events/log.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { openPool } from './pool.ts';
import { openDatabase, type Database, type Scoped, type Session, type Sql, type Transaction } from './session.ts';

let testDatabase: TestDatabase;
/** The server's own user, whom no scope limits. */
let admin: postgres.Sql;
/** A pool of several connections, and one whose only connection each caller gets after the other. */
let database: Database;
let single: Database;
let announced = 0;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  admin = openPool(testDatabase.url, { max: 2 });
  database = openDatabase(testDatabase.url, 'mes', { onEventsCommitted: () => (announced += 1) });
  single = openDatabase(testDatabase.url, 'mes', { connections: 1 });
});
afterAll(async () => {
  await Promise.all([database.close(), single.close()]);
  await admin.end();
  await testDatabase.drop();
});

beforeEach(async () => {
  announced = 0;
  await admin`truncate mes.scrap_reason, mes.equipment cascade`;
  await admin`truncate mes.event_log`;
  await admin`
    insert into mes.equipment (id, plant, name, level) values ('P1', 'P1', 'One', 'SITE'), ('P2', 'P2', 'Two', 'SITE')
  `;
});

const everything = () => database.session(demoAdministrator());
const insertReason =
  (code: string, text = '') =>
  (sql: Sql) =>
    sql`insert into scrap_reason (code, text) values (${code}, ${text})`;
const insertEquipment = (id: string, plant: string) => (sql: Sql) =>
  sql`insert into equipment (id, plant, name, level) values (${id}, ${plant}, ${id}, 'AREA')`;
const reasons = async (): Promise<string[]> =>
  (await admin<{ code: string }[]>`select code from mes.scrap_reason order by code`).map(({ code }) => code);
const loggedSubjects = async (): Promise<string[]> =>
  (await admin<{ subject: string }[]>`select subject from mes.event_log order by position`).map(
    ({ subject }) => subject,
  );
const change = (number: string, plant: string | null = null): NewEvent => ({
  type: 'org.millgraph.quality.corrective-action.closed.v1',
  subject: `corrective-action/${number}`,
  plant,
  time: '2026-01-05T08:00:00Z',
  data: { correctiveAction: number },
});
const visiblePlants = async (session: Scoped): Promise<string[]> => {
  const rows = await session.query<{ plant: string }>((sql) => sql`select plant from equipment order by id`);
  return rows.map(({ plant }) => plant);
};

test('a query cannot write, nor can a read by key', async () => {
  const write = everything().query(insertReason('R1'));
  await expect(write).rejects.toMatchObject({ code: '25006' });
  const byKey = database.readsByKey(demoAdministrator()).query(insertReason('R1'));
  await expect(byKey).rejects.toMatchObject({ code: '25006' });
  await expect(reasons()).resolves.toEqual([]);
});

test('each caller sees the rows of its own plants, whoever used the connection before', async () => {
  const first = single.session(demoAdministrator({ plants: ['P1'] }));
  const second = single.session(demoAdministrator({ plants: ['P2'] }));
  const all = single.session(demoAdministrator());
  const none = single.session(demoAdministrator({ plants: [] }));
  const byKey = single.readsByKey(demoAdministrator({ plants: ['P1'] }));
  const turns = Array.from({ length: 5 }, () => [first, none, second, all, byKey, none]).flat();
  const expected = Array.from({ length: 5 }, () => [['P1'], [], ['P2'], ['P1', 'P2'], ['P1'], []]).flat();
  await expect(Promise.all(turns.map(visiblePlants))).resolves.toEqual(expected);
});

test.each([
  ['a query', (session: Session) => session.query((sql) => sql`select plant from equipment`)],
  ['a failed query', (session: Session) => session.query((sql) => sql`select 1 / 0`)],
  ['a transaction', (session: Session) => session.transaction((transaction) => transaction.query(insertReason('R1')))],
  ['a refused transaction', (session: Session) => session.transaction(() => Promise.reject(new Error('refused')))],
])('nothing of the scope is left on a connection after %s', async (_, use) => {
  await use(single.session(demoAdministrator({ plants: ['P1'], suppliers: ['SUP-01'] }))).catch(() => undefined);
  const left = await single.session(demoAdministrator({ plants: ['P2'] })).transaction(async (transaction) => {
    // From here on the connection is as the next caller's transaction finds it.
    await transaction.query((sql) => sql`commit`);
    return transaction.query(
      (sql) => sql`
        select
          coalesce(current_setting('millgraph.plants', true), '') as plants,
          coalesce(current_setting('millgraph.suppliers', true), '') as suppliers,
          (select count(*)::integer from equipment) as rows
      `,
    );
  });
  expect(left).toEqual([{ plants: '', suppliers: '', rows: 0 }]);
});

test('of reads by key that are sent together only those that cannot be read fail', async () => {
  const byKey = database.readsByKey(demoAdministrator());
  const divided = (by: number) => byKey.query<{ result: number }>((sql) => sql`select 6 / ${by}::integer as result`);
  const settled = await Promise.allSettled([divided(1), divided(0), divided(2), divided(0), divided(3)]);
  expect(settled.map((one) => (one.status === 'fulfilled' ? one.value[0]?.result : 'failed'))).toEqual([
    ...[6, 'failed', 3, 'failed', 2],
  ]);
});

test('a read by key is planned once on a connection, whatever the keys, and a query as Postgres decides', async () => {
  const plans = async (read: Scoped): Promise<unknown> => {
    const [row] = await read.query<{ mode: string }>((sql) => sql`select current_setting('plan_cache_mode') as mode`);
    return row?.mode;
  };
  await expect(plans(single.readsByKey(demoAdministrator()))).resolves.toBe('force_generic_plan');
  await expect(plans(single.session(demoAdministrator()))).resolves.toBe('auto');
});

test('a star among the plants of a caller does not mean every plant', async () => {
  const session = everything();
  await expect(visiblePlants(session)).resolves.toEqual(['P1', 'P2']);
  await expect(visiblePlants(database.session(demoAdministrator({ plants: ['*'] })))).resolves.toEqual([]);
  await expect(visiblePlants(database.session(demoAdministrator({ plants: ['*', 'P2'] })))).resolves.toEqual(['P2']);
});

test.each(['P1,P2', '{P1}', '"P1"', "P1'", 'P1\\', 'p1', ' P1', 'NULL', ''])(
  'a plant id of %j is one name and matches no other',
  async (plant) => {
    await expect(visiblePlants(database.session(demoAdministrator({ plants: [plant] })))).resolves.toEqual([]);
  },
);

test('numbers, dates and times arrive as exact text under camel-case names', async () => {
  const [row] = await everything().query<Record<string, unknown>>(
    (sql) => sql`
      select
        1.10::numeric as with_zero,
        123456789012345678901234567890.000000001::numeric as long_number,
        9007199254740993::bigint as big_integer,
        7::integer as small_integer,
        date '2026-03-29' as a_day,
        timestamptz '2026-03-29 03:00:00.000001+02' as a_microsecond,
        timestamptz '2026-03-29 01:00:00Z' as a_second,
        timestamptz '2026-03-29 01:00:00.120Z' as a_tenth,
        array[timestamptz '2026-03-29 01:00:00.000009Z'] as some_times,
        array[date '2026-02-28'] as some_days,
        null::timestamptz as no_time
    `,
  );
  expect(row).toEqual({
    withZero: '1.10',
    longNumber: '123456789012345678901234567890.000000001',
    bigInteger: '9007199254740993',
    smallInteger: 7,
    aDay: '2026-03-29',
    aMicrosecond: '2026-03-29T01:00:00.000001Z',
    aSecond: '2026-03-29T01:00:00Z',
    aTenth: '2026-03-29T01:00:00.12Z',
    someTimes: ['2026-03-29T01:00:00.000009Z'],
    someDays: ['2026-02-28'],
    noTime: null,
  });
});

test('numbers, dates and times are stored as exactly as they are given', async () => {
  const number = '123456789012345678901234567890.100000001';
  const [row] = await everything().query<Record<string, unknown>>(
    (sql) => sql`
      select ${number}::numeric as number, ${'2026-03-29'}::date as day,
        ${'2026-03-29T03:00:00.000001+02:00'}::timestamptz as time
    `,
  );
  expect(row).toEqual({ number, day: '2026-03-29', time: '2026-03-29T01:00:00.000001Z' });
});

test('the time of a transaction is what the database records, to the microsecond', async () => {
  const [now, recorded] = await everything().transaction(async (transaction) => {
    const [row] = await transaction.query<{ now: string }>((sql) => sql`select now() as now`);
    return [transaction.now, row?.now];
  });
  expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?Z$/);
  expect(recorded).toBe(now);
});

test('of two commands in a deadlock one is run again, and both take effect and tell of it once', async () => {
  await admin`insert into mes.scrap_reason (code, text) values ('A', ''), ('B', '')`;
  let locked = 0;
  let attempts = 0;
  let bothLocked: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (bothLocked = resolve));
  const add = (code: string, letter: string) => (sql: Sql) =>
    sql`update scrap_reason set text = text || ${letter} where code = ${code}`;
  const command = (letter: string, first: string, second: string) =>
    everything().transaction(async (transaction) => {
      attempts += 1;
      await transaction.query(add(first, letter));
      locked += 1;
      if (locked === 2) bothLocked();
      await both;
      await transaction.query(add(second, letter));
      transaction.append(change(letter));
      return letter;
    });
  await expect(Promise.all([command('x', 'A', 'B'), command('y', 'B', 'A')])).resolves.toEqual(['x', 'y']);
  expect(attempts).toBeGreaterThanOrEqual(3);
  const rows = await admin<{ text: string }[]>`select text from mes.scrap_reason order by code`;
  expect(rows.map(({ text }) => Array.from(text).sort().join(''))).toEqual(['xy', 'xy']);
  expect((await loggedSubjects()).sort()).toEqual(['corrective-action/x', 'corrective-action/y']);
});

test.each([
  ['a serialization failure', '40001'],
  ['a deadlock', '40P01'],
  ['a key that another has just taken', '23505'],
])('a transaction that only ever meets %s is given up after four attempts', async (_, code) => {
  let attempts = 0;
  const conflicting = everything().transaction(async (transaction) => {
    attempts += 1;
    await transaction.query(
      (sql) => sql`do ${sql.unsafe(`$$ begin raise exception 'conflict' using errcode = '${code}'; end $$`)}`,
    );
  });
  await expect(conflicting).rejects.toMatchObject({ code });
  expect(attempts).toBe(4);
});

test('a refused transaction is not run again', async () => {
  let attempts = 0;
  const refused = everything().transaction(() => {
    attempts += 1;
    return Promise.reject(new Error('refused'));
  });
  await expect(refused).rejects.toThrow('refused');
  expect(attempts).toBe(1);
});

test('appended events commit with the state, in the order in which they were appended', async () => {
  await everything().transaction(async (transaction) => {
    transaction.append(change('1'), change('2'));
    await transaction.query(insertReason('R1'));
    transaction.append(change('3'));
    // Written as the last statement, so that the log's rows are never locked for longer.
    const logged = await transaction.query((sql) => sql`select from event_log`);
    expect(logged).toHaveLength(0);
  });
  await expect(reasons()).resolves.toEqual(['R1']);
  await expect(loggedSubjects()).resolves.toEqual([
    'corrective-action/1',
    'corrective-action/2',
    'corrective-action/3',
  ]);
  expect(announced).toBe(1);
});

test('a transaction without events announces none', async () => {
  await everything().transaction((transaction) => transaction.query(insertReason('R1')));
  expect(announced).toBe(0);
});

test.each([
  ['the work throws after it', () => Promise.reject(new Error('refused')), /refused/],
  [
    'an event cannot be written',
    async (transaction: Transaction) => {
      transaction.append({ ...change('2'), time: 'yesterday noon' });
    },
    /time/,
  ],
  [
    'the state cannot be written',
    (transaction: Transaction) => transaction.query((sql) => sql`insert into scrap_reason (code) values ('R2')`),
    /null value/,
  ],
])('neither state nor event is kept when %s', async (_, spoil, message) => {
  const refused = everything().transaction(async (transaction) => {
    await transaction.query(insertReason('R1'));
    transaction.append(change('1'));
    await spoil(transaction);
  });
  await expect(refused).rejects.toThrow(message);
  await expect(reasons()).resolves.toEqual([]);
  await expect(loggedSubjects()).resolves.toEqual([]);
  expect(announced).toBe(0);
});

test('a write or an event outside the scope of a caller is SCOPE_DENIED, and nothing of its transaction is kept', async () => {
  const narrow = database.session(demoAdministrator({ plants: ['P2'] }));
  const write = narrow.transaction(async (transaction) => {
    await transaction.query(insertReason('R1'));
    await transaction.query(insertEquipment('P1-A', 'P1'));
  });
  await expect(write).rejects.toMatchObject({ code: 'SCOPE_DENIED' });
  const tell = narrow.transaction(async (transaction) => {
    await transaction.query(insertReason('R2'));
    transaction.append(change('1', 'P1'));
  });
  await expect(tell).rejects.toMatchObject({ code: 'SCOPE_DENIED' });
  await expect(reasons()).resolves.toEqual([]);
  await expect(loggedSubjects()).resolves.toEqual([]);
  await narrow.transaction(async (transaction) => {
    await transaction.query(insertEquipment('P2-A', 'P2'));
    transaction.append(change('2', 'P2'));
  });
  await expect(loggedSubjects()).resolves.toEqual(['corrective-action/2']);
});

test('a lock that does not come in time is UNAVAILABLE', async () => {
  await admin.begin(async (holder) => {
    await holder`lock table mes.scrap_reason`;
    const waiting = everything().transaction(async (transaction) => {
      await transaction.query((sql) => sql`set local lock_timeout = '1ms'`);
      await transaction.query(insertReason('R1'));
    });
    await expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});

test('what Postgres cannot store is BAD_INPUT', async () => {
  const store = (value: string) =>
    everything().transaction((transaction) => transaction.query(insertReason('R1', value)));
  await expect(store('a\0b')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  const number = everything().query((sql) => sql`select ${'1e200000'}::text::numeric`);
  await expect(number).rejects.toMatchObject({ code: 'BAD_INPUT' });
  const day = everything().query((sql) => sql`select ${'2026-02-30'}::text::date`);
  await expect(day).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

test('a transaction that finds its key just taken is run again, and decides by what it then finds', async () => {
  let looked = 0;
  let bothLooked: () => void = () => undefined;
  const both = new Promise<void>((resolve) => (bothLooked = resolve));
  const createOnce = () =>
    everything().transaction(async (transaction) => {
      const [found] = await transaction.query((sql) => sql`select code from scrap_reason where code = 'R1'`);
      looked += 1;
      if (looked === 2) bothLooked();
      await both;
      if (found !== undefined) return 'found';
      await transaction.query(insertReason('R1'));
      return 'made';
    });
  const outcomes = await Promise.all([createOnce(), createOnce()]);
  expect(outcomes.sort()).toEqual(['found', 'made']);
  await expect(reasons()).resolves.toEqual(['R1']);
});

test('a server that cannot be reached is UNAVAILABLE', async () => {
  const nowhere = openDatabase('postgresql://nobody@localhost/none?host=/nonexistent', 'mes', { connections: 1 });
  await expect(nowhere.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await expect(visiblePlants(nowhere.session(demoAdministrator()))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await nowhere.close();
});

test('nothing is begun for which nobody waits any more', async () => {
  const gone = database.session(demoAdministrator({ signal: AbortSignal.abort() }));
  const late = database.session(demoAdministrator({ deadline: Date.now() - 1 }));
  for (const session of [gone, late]) {
    await expect(session.query((sql) => sql`select 1`)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(session.transaction(async () => undefined)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  }
});

test('the database gives up a statement at the deadline of its request', async () => {
  const session = database.session(demoAdministrator({ deadline: Date.now() + 200 }));
  await expect(session.query((sql) => sql`select pg_sleep(60)`)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  const [row] = await everything().query<{ statementTimeout: string }>((sql) => sql`show statement_timeout`);
  expect(row).toEqual({ statementTimeout: '30s' });
});
