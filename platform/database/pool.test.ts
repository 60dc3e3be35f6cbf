import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { demoAdministrator } from '#platform/identity.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { Connection, openPool, readTogether } from './pool.ts';
import { openDatabase, type Database, type Session, type Sql, type Transaction } from './session.ts';

let testDatabase: TestDatabase;
/** The server's own user. */
let admin: postgres.Sql;
/** A pool whose only connection each caller gets after the other. */
let single: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  admin = openPool(testDatabase.url, { max: 2 });
  single = openDatabase(testDatabase.url, 'mes', { connections: 1 });
});
afterAll(async () => {
  await single.close();
  await admin.end();
  await testDatabase.drop();
});

beforeEach(async () => {
  await admin`truncate mes.scrap_reason`;
});

const insertReason = (code: string) => (sql: Sql) => sql`insert into scrap_reason (code, text) values (${code}, '')`;
const reasons = async (): Promise<string[]> =>
  (await admin<{ code: string }[]>`select code from mes.scrap_reason order by code`).map(({ code }) => code);
const visibleReasons = async (session: Pick<Session, 'query'>): Promise<string[]> =>
  (await session.query<{ code: string }>((sql) => sql`select code from scrap_reason order by code`)).map(
    ({ code }) => code,
  );

/** Counts how often a client speaks after its server did: the round trips of a connection. */
async function countRoundTrips(
  url: string,
): Promise<{ url: string; count(): number; cut(): void; close(): Promise<void> }> {
  const target = new URL(url);
  const folder = target.searchParams.get('host');
  const port = Number(target.port || 5432);
  const open = new Set<Socket>();
  let roundTrips = 0;
  const proxy = createServer((client) => {
    const server = folder === null ? connect(port, target.hostname) : connect(`${folder}/.s.PGSQL.${port}`);
    let clientSpoke = false;
    client.on('data', () => {
      if (!clientSpoke) roundTrips += 1;
      clientSpoke = true;
    });
    server.on('data', () => (clientSpoke = false));
    for (const socket of [client, server]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
    }
    client.pipe(server).pipe(client);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  target.searchParams.delete('host');
  target.hostname = '127.0.0.1';
  target.port = String((proxy.address() as AddressInfo).port);
  return {
    url: target.href,
    count: () => roundTrips,
    /** Breaks all connections, as a database that is restarted does. */
    cut() {
      for (const socket of open) socket.destroy();
      open.clear();
    },
    async close() {
      for (const socket of open) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}

test('a query takes one round trip with its scope and its transaction, and so do reads by key together', async () => {
  const counted = await countRoundTrips(testDatabase.url);
  const through = openDatabase(counted.url, 'mes', { connections: 1 });
  try {
    const session = through.session(demoAdministrator());
    const byKey = through.readsByKey(demoAdministrator());
    for (const read of [
      () => visibleReasons(session),
      // As several loaders do in one turn.
      () => Promise.all([visibleReasons(byKey), ownPid(byKey), visibleReasons(byKey)]),
    ]) {
      // The first one connects and prepares its statements.
      await read();
      const before = counted.count();
      await read();
      expect(counted.count() - before).toBe(1);
    }
  } finally {
    await through.close();
    await counted.close();
  }
});

const ownPid = async (scoped: Pick<Transaction, 'query'>): Promise<number> => {
  const [row] = await scoped.query<{ pid: number }>((sql) => sql`select pg_backend_pid() as pid`);
  return row?.pid ?? 0;
};
const terminate = async (pid: number): Promise<void> => {
  // Waits until it is gone.
  await expect(admin`select pg_terminate_backend(${pid}, 5000) as ended`).resolves.toEqual([{ ended: true }]);
};
const unavailable = { code: 'UNAVAILABLE' };

test('a backend that is terminated under a running statement is UNAVAILABLE, and the next query works', async () => {
  const session = single.session(demoAdministrator());
  const pid = await ownPid(session);
  const running = session.query((sql) => sql`select pg_sleep(25)`);
  const refused = expect(running).rejects.toMatchObject(unavailable);
  for (;;) {
    const [active] = await admin`
      select from pg_stat_activity where pid = ${pid} and state = 'active' and wait_event = 'PgSleep'
    `;
    if (active !== undefined) break;
  }
  await terminate(pid);
  await refused;
  await expect(visibleReasons(session)).resolves.toEqual([]);
  await expect(ownPid(session)).resolves.not.toBe(pid);
});

test('a backend that is terminated in a transaction leaves nothing of it, and the next one works', async () => {
  const session = single.session(demoAdministrator());
  const interrupted = session.transaction(async (transaction) => {
    await transaction.query(insertReason('R1'));
    await terminate(await ownPid(transaction));
    await transaction.query(insertReason('R2'));
  });
  await expect(interrupted).rejects.toMatchObject(unavailable);
  await expect(reasons()).resolves.toEqual([]);
  await session.transaction((transaction) => transaction.query(insertReason('R3')));
  await expect(reasons()).resolves.toEqual(['R3']);
});

test('what a lost transaction still asks for is refused and reaches no other one on its connection', async () => {
  const session = single.session(demoAdministrator());
  const paused = Promise.withResolvers<unknown>();
  const late = Promise.withResolvers<unknown>();
  const lost = session.transaction(async (transaction) => {
    await terminate(await ownPid(transaction));
    await paused.promise;
    late.resolve(transaction.query(insertReason('LATE')));
    await late.promise;
  });
  await expect(lost).rejects.toMatchObject(unavailable);
  await session.transaction(async (transaction) => {
    await transaction.query(insertReason('R1'));
    paused.resolve(null);
    await expect(late.promise).rejects.toThrow('the transaction is over');
  });
  await expect(reasons()).resolves.toEqual(['R1']);
});

test('connections that were ended while nobody used them are replaced unnoticed', async () => {
  const several = openDatabase(testDatabase.url, 'mes', { connections: 3 });
  try {
    const sessions = Array.from({ length: 3 }, () => several.session(demoAdministrator()));
    const pids = await Promise.all(sessions.map(ownPid));
    expect(new Set(pids).size).toBe(3);
    for (const pid of pids) await terminate(pid);
    await expect(Promise.all(sessions.map(visibleReasons))).resolves.toEqual([[], [], []]);
  } finally {
    await several.close();
  }
});

test('connections that break in the midst of whatever is said on them leave nobody waiting', async () => {
  const proxy = await countRoundTrips(testDatabase.url);
  const several = openDatabase(proxy.url, 'mes', { connections: 4 });
  let isOver = false;
  const successes = Array.from({ length: 8 }, () => 0);
  const worker = async (number: number): Promise<void> => {
    const session = several.session(demoAdministrator());
    const select = (sql: Sql) => sql`select 1 as one`;
    while (!isOver) {
      try {
        if (number % 2 === 0) await session.query(select);
        else await session.transaction((transaction) => transaction.query(select));
        successes[number] = (successes[number] ?? 0) + 1;
      } catch (error) {
        expect(error).toMatchObject(unavailable);
      }
    }
  };
  const workers = successes.map((_none, number) => worker(number));
  try {
    for (let round = 0; round < 15; round += 1) {
      const before = [...successes];
      proxy.cut();
      // Each goes on, however long it takes.
      while (before.some((count, number) => successes[number] === count)) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
  } finally {
    isOver = true;
    await Promise.all(workers);
    await several.close();
    await proxy.close();
  }
});

test('statements that postgres.js sends on another connection than their transaction began on answer nothing', async () => {
  // It is replaced while the first statement runs; the second one waits for what the first one's parameters are.
  const shortLived = new Connection((onclose) => openPool(testDatabase.url, { max: 1, max_lifetime: 0.2, onclose }));
  try {
    const read = readTogether(shortLived, (sql) => [sql`select pg_sleep(${0.6})`, sql`select 1 as one`]);
    await expect(read).rejects.toMatchObject({ code: expect.stringMatching(/^CONNECTION_/) as unknown });
  } finally {
    await shortLived.sql.end();
  }
});

test('a server that is not there is UNAVAILABLE', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  await once(closed, 'close');
  const away = openDatabase(`postgresql://nobody@127.0.0.1:${port}/postgres`, 'mes', { connections: 1 });
  try {
    await expect(away.ping()).rejects.toMatchObject(unavailable);
    await expect(visibleReasons(away.session(demoAdministrator()))).rejects.toMatchObject(unavailable);
  } finally {
    await away.close();
  }
});
