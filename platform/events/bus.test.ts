import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { createClient } from 'redis';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database } from '#platform/database/session.ts';
import { serviceContext } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import { shards, type Bus, type Carrier } from './bus.ts';
import { readLog, type EventPage } from './log.ts';
import { reaction, startConsumer, type Consumer, type EventReader } from './reactions.ts';
import { createRedisBus, type RedisBusOptions } from './redis-bus.ts';

const log = createLog('test', { level: 'silent' });

/** A Redis that answers: the one of REDIS_URL, or of this machine. */
async function findRedis(): Promise<string | undefined> {
  const url = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
  const client = createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => undefined);
  try {
    await client.connect();
    client.destroy();
    return url;
  } catch {
    return process.env['REDIS_URL'];
  }
}
const redisUrl = await findRedis();
const redisServer = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path));

let testDatabase: TestDatabase;
let teller: Database;
let database: Database;
/** The server's own user. */
let admin: postgres.Sql;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  teller = openDatabase(testDatabase.url, 'erp', { onEventsCommitted: () => carrier?.wake() });
  database = openDatabase(testDatabase.url, 'plm');
  admin = openPool(testDatabase.url, { max: 1, connection: { search_path: 'plm' } });
  await admin`create table effect (place bigint generated always as identity, subject text, number integer)`;
  await admin`alter table effect owner to millgraph_plm`;
});
afterAll(async () => {
  await teller.close();
  await database.close();
  await admin.end();
  await testDatabase.drop();
});

let carrier: Carrier | undefined;
const consumers: Consumer[] = [];
const undo: (() => Promise<unknown> | undefined)[] = [];
beforeEach(async () => {
  await admin`truncate effect, inbox, consumer_position, waiting_event, erp.event_log`;
});
afterEach(async () => {
  for (const consumer of consumers.splice(0)) await consumer.stop();
  await carrier?.stop();
  carrier = undefined;
  for (const step of undo.splice(0).reverse()) await step();
});

/** Tells of each subject the next number, in one transaction. */
const tell = (number: number, subjects: readonly string[]): Promise<void> =>
  teller.session(serviceContext('test')).transaction(async (transaction) => {
    transaction.append(
      ...subjects.map((subject) => ({
        ...({ type: 'org.millgraph.erp.supplier.changed.v1', subject: `supplier/${subject}`, plant: null } as const),
        time: '2026-01-05T08:00:00Z',
        data: { supplier: subject, name: String(number), active: true },
      })),
    );
  });
const subjects = Array.from({ length: 12 }, (_, index) => `S${index}`);

const readTold: EventReader = ({ consumer, ...request }) => readLog(teller.session(serviceContext(consumer)), request);

function consumerOf(bus: Bus | undefined, read = readTold): Consumer {
  const keep = reaction({
    type: 'org.millgraph.erp.supplier.changed.v1',
    historical: false,
    async handle(transaction, { subject, data }) {
      await transaction.query((sql) => sql`insert into effect (subject, number) values (${subject}, ${data.name})`);
    },
  });
  const consumer = startConsumer({
    ...{ database, reactions: [keep], sources: { erp: read }, log },
    ...(bus && { bus }),
  });
  consumers.push(consumer);
  return consumer;
}

async function until(isSo: () => unknown): Promise<void> {
  while (!(await isSo())) await admin`select pg_sleep(0.01)`;
}

/** Waits for the effects of every subject's numbers up to a last one, and holds that each is there once, in order. */
async function expectAllUpTo(last: number): Promise<void> {
  await until(async () => {
    const [{ count } = { count: 0 }] = await admin<{ count: number }[]>`select count(*)::integer as count from effect`;
    return count >= subjects.length * last;
  });
  const effects = await admin`
    select subject, array_agg(number order by place) as numbers from effect group by subject order by subject
  `;
  const numbers = Array.from({ length: last }, (_, index) => index + 1);
  expect([...effects]).toEqual(
    subjects.map((subject) => ({ subject: `supplier/${subject}`, numbers })).sort(bySubject),
  );
}
const bySubject = (left: { subject: string }, right: { subject: string }): number =>
  left.subject < right.subject ? -1 : 1;

interface Transport {
  readonly bus: Bus | undefined;
}

/** What every way of carrying has to keep to. */
function keepsItsWord(open: () => Promise<Transport> | Transport): void {
  test('every event takes effect once, and those of a subject in order', async () => {
    const { bus } = await open();
    consumerOf(bus);
    for (let number = 1; number <= 10; number += 1) await tell(number, subjects);
    await expectAllUpTo(10);
  });

  test('with two processes of a consumer it is the same', async () => {
    const { bus } = await open();
    const [first, second] = [consumerOf(bus), consumerOf(bus)];
    for (let number = 1; number <= 5; number += 1) await tell(number, subjects);
    await expectAllUpTo(5);
    await first.stop();
    for (let number = 6; number <= 10; number += 1) await tell(number, subjects);
    await expectAllUpTo(10);
    await second.stop();
  });

  test('a consumer that was away goes on where it was', async () => {
    const { bus } = await open();
    const before = consumerOf(bus);
    await tell(1, subjects);
    await expectAllUpTo(1);
    await before.stop();
    await tell(2, subjects);
    consumerOf(bus);
    await tell(3, subjects);
    await expectAllUpTo(3);
  });
}

describe('Postgres alone', () => {
  keepsItsWord(() => ({ bus: undefined }));
});

(redisUrl === undefined ? describe.skip : describe)('Redis Streams', () => {
  const open = (options: Partial<RedisBusOptions> = {}) => {
    const prefix = `millgraph-test-${crypto.randomUUID()}`;
    const settings = { url: redisUrl ?? '', log, prefix, leaseMillis: 600, ...options };
    const bus = createRedisBus(settings);
    undo.push(() => bus.close());
    carrier = bus.carry(teller, log);
    undo.push(async () => {
      const client = await createClient({ url: settings.url }).connect();
      for (const key of await client.keys(`${prefix}:*`)) await client.del(key);
      client.destroy();
    });
    return { bus, prefix };
  };
  keepsItsWord(open);

  /** A client of the test's own. */
  async function clientOf(url = redisUrl ?? '') {
    const client = createClient({ url }).on('error', () => undefined);
    await client.connect();
    undo.push(async () => {
      client.destroy();
      await Promise.resolve();
    });
    return client;
  }
  type Client = Awaited<ReturnType<typeof clientOf>>;

  const keysOf = (client: Client, prefix: string): Promise<string[]> => client.keys(`${prefix}:*`);
  const streamsOf = async (client: Client, prefix: string): Promise<string[]> =>
    (await keysOf(client, prefix)).filter((key) => key.endsWith(`of${shards}`));

  const isCarried = (consumer: Consumer): boolean => consumer.traffic()[0]?.isCarried === true;

  test('once they are carried, the log need not be read for events', async () => {
    const { bus } = open();
    let readings = 0;
    const consumer = consumerOf(bus, (request) => {
      readings += 1;
      return readTold(request);
    });
    await until(() => isCarried(consumer));
    const before = readings;
    for (let number = 1; number <= 5; number += 1) await tell(number, subjects);
    await expectAllUpTo(5);
    await until(() => consumer.traffic()[0]?.bus === 5 * subjects.length);
    expect(consumer.traffic()).toMatchObject([{ source: 'erp', log: 0, isCarried: true }]);
    expect(readings).toBe(before);
    expect(consumer.freshness()[1]?.lagSeconds).toBeLessThan(5);
  });

  test('what a dead process had taken from a group is taken over from it', async () => {
    const { bus, prefix } = open();
    const client = await clientOf();
    const before = consumerOf(bus);
    await until(() => isCarried(before));
    await before.stop();
    // The log says nothing more from here on: what follows comes from the group or not at all.
    const seen: EventPage = await readTold({ consumer: 'plm', after: null, limit: 1, types: [] });
    await tell(1, subjects);
    const streams = await streamsOf(client, prefix);
    expect(streams).toHaveLength(shards);
    let taken = 0;
    await until(async () => {
      const read = await client.xReadGroup(
        'plm',
        'dead',
        streams.map((key) => ({ key, id: '>' })),
      );
      const given = (read ?? []) as unknown as { messages: { message: Record<string, string> }[] }[];
      taken += given.flatMap(({ messages }) => messages.filter(({ message }) => message['event'] !== undefined)).length;
      return taken === subjects.length;
    });
    let isFirst = true;
    const consumer = consumerOf(bus, async () => {
      if (!isFirst) throw new Error('the log does not answer');
      isFirst = false;
      return Promise.resolve(seen);
    });
    await expectAllUpTo(1);
    await until(() => consumer.traffic()[0]?.bus === subjects.length);
    expect(consumer.traffic()).toMatchObject([{ log: 0 }]);
    await until(async () => {
      const pending = await Promise.all(streams.map((stream) => client.xPending(stream, 'plm')));
      const groups = await Promise.all(streams.map((stream) => client.xInfoConsumers(stream, 'plm')));
      return pending.every((each) => each.pending === 0) && !groups.flat().some(({ name }) => name === 'dead');
    });
  });

  test('what was trimmed before a slow consumer took it is read from the log', async () => {
    const { bus, prefix } = open({ messagesKept: 3 });
    const client = await clientOf();
    const before = consumerOf(bus);
    await until(() => isCarried(before));
    await before.stop();
    const seen: EventPage = await readTold({ consumer: 'plm', after: null, limit: 1, types: [] });
    for (let number = 1; number <= 10; number += 1) await tell(number, subjects);
    const streams = await streamsOf(client, prefix);
    const toldAt = Date.now();
    await until(async () => {
      const ends = await Promise.all(streams.map((stream) => client.xRevRange(stream, '+', '-', { COUNT: 1 })));
      return ends.every((messages) => messages?.some(({ message }) => Number(message['readAt']) > toldAt));
    });
    for (const stream of streams) await expect(client.xLen(stream)).resolves.toBeLessThanOrEqual(3);
    // It begins behind what it had read, and meets the bus before the log.
    let isFirst = true;
    let isSilent = true;
    const consumer = consumerOf(bus, async (request) => {
      if (!isFirst && isSilent) throw new Error('the log does not answer');
      const page = isFirst ? seen : await readTold(request);
      isFirst = false;
      return page;
    });
    await until(() => (consumer.traffic()[0]?.gaps ?? 0) > 0);
    isSilent = false;
    await expectAllUpTo(10);
    await until(() => isCarried(consumer));
  });

  test('what every group has taken over is trimmed', async () => {
    const { bus, prefix } = open({ trimMillis: 50 });
    const client = await clientOf();
    const consumer = consumerOf(bus);
    await until(() => isCarried(consumer));
    for (let number = 1; number <= 5; number += 1) await tell(number, subjects);
    await expectAllUpTo(5);
    const streams = await streamsOf(client, prefix);
    await until(async () => {
      const lengths = await Promise.all(streams.map((stream) => client.xLen(stream)));
      return lengths.every((length) => length <= 2);
    });
  });

  /** A Redis of the test's own, which may be wiped and killed. */
  async function startRedis(): Promise<{ url: string; start: () => Promise<void>; kill: () => Promise<void> }> {
    const probe = createServer().listen(0, '127.0.0.1');
    await once(probe, 'listening');
    const { port } = probe.address() as AddressInfo;
    probe.close();
    const url = `redis://127.0.0.1:${port}`;
    let child: ChildProcess | undefined;
    const start = async (): Promise<void> => {
      const options = ['--port', String(port), '--save', '', '--appendonly', 'no', '--dir', tmpdir()];
      child = spawn(redisServer ?? '', options, { stdio: 'ignore' });
      const client = createClient({ url, socket: { reconnectStrategy: 20 } }).on('error', () => undefined);
      await client.connect();
      client.destroy();
    };
    const kill = async (): Promise<void> => {
      if (child?.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    undo.push(kill);
    await start();
    return { url, start, kill };
  }

  (redisServer === undefined ? test.skip : test)('a Redis that is wiped in mid-flow loses nothing', async () => {
    const redis = await startRedis();
    const { bus } = open({ url: redis.url });
    const client = await clientOf(redis.url);
    const consumer = consumerOf(bus);
    await until(() => isCarried(consumer));
    for (let number = 1; number <= 20; number += 1) {
      await tell(number, subjects);
      if (number % 5 === 0) await client.flushAll();
    }
    await expectAllUpTo(20);
    await until(() => isCarried(consumer));
    const { bus: carried = 0 } = consumer.traffic()[0] ?? {};
    await tell(21, subjects);
    await expectAllUpTo(21);
    await until(() => (consumer.traffic()[0]?.bus ?? 0) > carried);
  });

  (redisServer === undefined ? test.skip : test)(
    'a Redis that is killed is done without until it is back',
    async () => {
      const redis = await startRedis();
      const { bus } = open({ url: redis.url });
      const consumer = consumerOf(bus);
      await until(() => isCarried(consumer));
      await tell(1, subjects);
      await redis.kill();
      await tell(2, subjects);
      await expectAllUpTo(2);
      await until(() => !isCarried(consumer));
      await redis.start();
      await until(() => isCarried(consumer));
      await tell(3, subjects);
      await expectAllUpTo(3);
    },
  );
});
