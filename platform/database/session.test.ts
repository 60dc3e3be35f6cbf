import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { openPool } from './pool.ts';
import { openDatabase, type Database, type Session } from './session.ts';

let testDatabase: TestDatabase;
let owner: postgres.Sql;
let database: Database;
let committed = 0;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  owner = openPool(testDatabase.url, { max: 1, connection: { role: 'millgraph_plm', search_path: 'plm' } });
  await owner`
    create table note (
      id text primary key, plant text, supplier text, unit_price numeric, written_at timestamptz, due date, pages bigint
    )
  `;
  await owner`call protect('note', 'supplier')`;
  database = openDatabase(testDatabase.url, 'plm', { connections: 4, onEventsCommitted: () => (committed += 1) });
});
beforeEach(async () => {
  await as().transaction((transaction) => transaction.query((sql) => sql`delete from note`));
  committed = 0;
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await testDatabase.drop();
});

const as = (caller: Partial<RequestContext> = {}): Session => database.session(demoAdministrator(caller));

const write = (session: Session, id: string, plant: string | null = null, supplier: string | null = null) =>
  session.transaction((transaction) =>
    transaction.query((sql) => sql`insert into note (id, plant, supplier) values (${id}, ${plant}, ${supplier})`),
  );

const idsSeenBy = async (session: Session): Promise<readonly string[]> =>
  (await session.query<{ id: string }>((sql) => sql`select id from note order by id`)).map(({ id }) => id);

const event = (subject: string) =>
  ({
    type: 'org.millgraph.plm.change.approved.v1',
    subject,
    plant: null,
    time: '2026-01-01T00:00:00Z',
    data: { change: subject, number: subject },
  }) as const;

const loggedSubjects = async (): Promise<readonly string[]> =>
  (await as().query<{ subject: string }>((sql) => sql`select subject from event_log order by position`)).map(
    ({ subject }) => subject,
  );

test('a caller sees the rows of its plants and suppliers, and those of every plant', async () => {
  await write(as(), 'everywhere');
  await write(as(), 'p1', 'P1');
  await write(as(), 'p1-s1', 'P1', 'S1');
  await write(as(), 'p2-s1', 'P2', 'S1');
  await expect(idsSeenBy(as())).resolves.toEqual(['everywhere', 'p1', 'p1-s1', 'p2-s1']);
  await expect(idsSeenBy(as({ plants: ['P1'] }))).resolves.toEqual(['everywhere', 'p1', 'p1-s1']);
  await expect(idsSeenBy(as({ plants: ['P1', 'P2'], suppliers: ['S1'] }))).resolves.toEqual(['p1-s1', 'p2-s1']);
  await expect(idsSeenBy(as({ plants: ['P2'], suppliers: ['S2'] }))).resolves.toEqual([]);
  await expect(idsSeenBy(as({ plants: [] }))).resolves.toEqual([]);
});

test('a plant that is called * or holds signs of SQL is a plant like any other', async () => {
  const odd = ['*', '{*}', 'P1","*', "P1'", 'P,1', '\\', '"', 'null', ''];
  for (const plant of odd) await write(as(), `in ${plant}`, plant);
  await write(as(), 'in P1', 'P1');
  for (const plant of odd.slice(1)) {
    await expect(idsSeenBy(as({ plants: [plant] }))).resolves.toEqual([`in ${plant}`]);
  }
  await expect(idsSeenBy(as({ plants: ['*'] }))).resolves.toEqual([]);
});

test('the scope of a caller does not stay on the connection for the next', async () => {
  await write(as(), 'p1', 'P1');
  const single = openDatabase(testDatabase.url, 'plm', { connections: 1 });
  try {
    const all = single.session(demoAdministrator());
    const none = single.session(demoAdministrator({ plants: ['P2'] }));
    await expect(idsSeenBy(all)).resolves.toEqual(['p1']);
    await expect(idsSeenBy(none)).resolves.toEqual([]);
    await expect(Promise.all([idsSeenBy(all), idsSeenBy(none), idsSeenBy(all)])).resolves.toEqual([['p1'], [], ['p1']]);
  } finally {
    await single.close();
  }
});

test('writing to a plant outside the scope is refused, and nothing of the transaction remains', async () => {
  const p1 = as({ plants: ['P1'] });
  const attempt = p1.transaction(async (transaction) => {
    await transaction.query((sql) => sql`insert into note (id, plant) values ('mine', 'P1')`);
    transaction.append(event('never'));
    await transaction.query((sql) => sql`insert into note (id, plant) values ('theirs', 'P2')`);
  });
  await expect(attempt).rejects.toMatchObject({ code: 'SCOPE_DENIED' });
  await write(as(), 'p2', 'P2');
  await p1.transaction((transaction) => transaction.query((sql) => sql`delete from note where id = 'p2'`));
  await expect(idsSeenBy(as())).resolves.toEqual(['p2']);
  await expect(loggedSubjects()).resolves.toEqual([]);
});

test('a query outside a transaction only reads', async () => {
  const attempt = as().query((sql) => sql`insert into note (id) values ('sneaked in')`);
  await expect(attempt).rejects.toThrow('read-only');
  await expect(idsSeenBy(as())).resolves.toEqual([]);
});

test('rows have camel-case names and exact values: numbers with their zeros, times in UTC, dates, large integers', async () => {
  const [row] = await as().transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into note
        values ('a', null, null, 12345678901234567890.1200, '2026-03-01 12:34:56.789+02', '2026-02-28', 9007199254740993)
        returning unit_price, written_at, due, pages, supplier
      `,
    ),
  );
  expect(row).toEqual({
    unitPrice: '12345678901234567890.1200',
    writtenAt: '2026-03-01T10:34:56.789Z',
    due: '2026-02-28',
    pages: '9007199254740993',
    supplier: null,
  });
});

test('state and events commit together, in the order in which they were appended, and then consumers are told', async () => {
  const now = await as().transaction(async (transaction) => {
    transaction.append(event('first'), event('second'));
    await transaction.query((sql) => sql`insert into note (id) values ('a')`);
    transaction.append(event('third'));
    expect(committed).toBe(0);
    return transaction.now;
  });
  expect(committed).toBe(1);
  expect(now).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
  await expect(loggedSubjects()).resolves.toEqual(['first', 'second', 'third']);
  const failure = as().transaction(async (transaction) => {
    transaction.append(event('fourth'));
    await transaction.query((sql) => sql`insert into note (id) values ('b')`);
    throw new Error('changed its mind');
  });
  await expect(failure).rejects.toThrow('changed its mind');
  await write(as(), 'c');
  expect(committed).toBe(1);
  await expect(loggedSubjects()).resolves.toEqual(['first', 'second', 'third']);
  await expect(idsSeenBy(as())).resolves.toEqual(['a', 'c']);
});

test('of two transactions that lock each other out both succeed, because one is run again', async () => {
  await write(as(), 'left');
  await write(as(), 'right');
  let runs = 0;
  let arrived = 0;
  let open: () => void = () => undefined;
  const bothHoldOne = new Promise<void>((resolve) => (open = resolve));
  const take = (first: string, second: string) =>
    as().transaction(async (transaction) => {
      runs += 1;
      await transaction.query((sql) => sql`select from note where id = ${first} for update`);
      arrived += 1;
      if (arrived === 2) open();
      await bothHoldOne;
      await transaction.query((sql) => sql`update note set pages = coalesce(pages, 0) + 1 where id = ${second}`);
      transaction.append(event(`${first} then ${second}`));
    });
  const before = (await loggedSubjects()).length;
  await Promise.all([take('left', 'right'), take('right', 'left')]);
  expect(runs).toBe(3);
  expect(committed).toBe(2);
  await expect(loggedSubjects()).resolves.toHaveLength(before + 2);
  const pages = await as().query((sql) => sql`select pages from note order by id`);
  expect(pages).toEqual([{ pages: '1' }, { pages: '1' }]);
});

test('a transaction that finds its key just taken is run again and decides by what it then finds', async () => {
  let open: () => void = () => undefined;
  let looked = 0;
  const bothLooked = new Promise<void>((resolve) => (open = resolve));
  const createOnce = () =>
    as().transaction(async (transaction) => {
      const [found] = await transaction.query((sql) => sql`select id from note where id = 'one'`);
      looked += 1;
      if (looked === 2) open();
      await bothLooked;
      if (found !== undefined) return 'found';
      await transaction.query((sql) => sql`insert into note (id) values ('one')`);
      return 'made';
    });
  const outcomes = await Promise.all([createOnce(), createOnce()]);
  expect(outcomes.sort()).toEqual(['found', 'made']);
  const hopeless = as().transaction((transaction) =>
    transaction.query((sql) => sql`insert into note (id) values ('one')`),
  );
  await expect(hopeless).rejects.toThrow('duplicate key');
});

test('what the database cannot do now is UNAVAILABLE, what it cannot store is BAD_INPUT', async () => {
  const waiting = as().transaction(async (transaction) => {
    await transaction.query((sql) => sql`set local statement_timeout = 1`);
    await transaction.query((sql) => sql`select pg_sleep(10)`);
  });
  await expect(waiting).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  const nowhere = openDatabase('postgresql://nobody@localhost/none?host=/nonexistent', 'plm', { connections: 1 });
  await expect(nowhere.ping()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await expect(nowhere.session(demoAdministrator()).query((sql) => sql`select 1`)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  });
  await nowhere.close();
  await expect(write(as(), 'a\u0000b')).rejects.toMatchObject({ code: 'BAD_INPUT' });
});

test('statements are told to whoever listens, those of the scope included', async () => {
  const statements: string[] = [];
  const listened = openDatabase(testDatabase.url, 'plm', { onStatement: (text) => statements.push(text.trim()) });
  await listened.session(demoAdministrator()).query((sql) => sql`select 1 as one`);
  await listened.close();
  expect(statements.filter((text) => text === 'select 1 as one')).toHaveLength(1);
  expect(statements.some((text) => text.includes('set_config'))).toBe(true);
});
