import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import type { CloudEvent } from '#contracts/events.ts';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database, type Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { createLog } from '#platform/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';
import type { Patience } from './giving-up.ts';
import { NotKnownYet } from './not-known-yet.ts';
import { reaction, startConsumer, type Consumer, type EventReader, type Reaction } from './reactions.ts';
import { retryMillis } from './source-reader.ts';

let testDatabase: TestDatabase;
let database: Database;
/** The server's own user. */
let admin: postgres.Sql;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'plm');
  admin = openPool(testDatabase.url, { max: 1, connection: { search_path: 'plm' } });
  // What reactions do here: one row each, in the order in which they were handled.
  await admin`create table effect (place bigint generated always as identity, name text not null)`;
  await admin`alter table effect owner to millgraph_plm`;
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await testDatabase.drop();
});

/** What ERP has told so far, and the names of those events whose reaction fails. */
let told: CloudEvent[] = [];
let failing = new Set<string>();
const consumers: Consumer[] = [];
beforeEach(async () => {
  told = [];
  failing = new Set();
  await admin`truncate effect, inbox, consumer_position, waiting_event, event_log, dead_letter, dead_letter_decision, event_replay`;
});
afterEach(async () => {
  for (const consumer of consumers.splice(0)) await consumer.stop();
});

const posted = 'org.millgraph.erp.supplier.changed.v1';
const projected = 'org.millgraph.erp.purchase-order.changed.v1';

/** Event `a2` is the second one of subject `a`. */
const event = (name: string, more: Partial<CloudEvent> = {}): CloudEvent =>
  ({
    specversion: '1.0',
    datacontenttype: 'application/json',
    id: crypto.randomUUID(),
    type: posted,
    source: '//millgraph/erp/-',
    subject: `supplier/${name.replace(/\d/g, '')}`,
    plant: null,
    supplier: null,
    time: '2026-01-05T08:00:00Z',
    recordedtime: '2026-01-05T08:00:01Z',
    historical: false,
    correlationid: `correlation-${name}`,
    causationid: null,
    traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    data: { supplier: name, name, active: true },
    ...more,
  }) as CloudEvent;
const tell = (...names: string[]): void => void told.push(...names.map((name) => event(name)));

/** A log whose cursor is how many events were read. */
const readTold: EventReader = async ({ after, limit, types }) => {
  const start = Number(after ?? '0');
  const page = told.slice(start, start + Math.min(limit, 3));
  const end = start + page.length;
  return {
    events: page.filter(({ type }) => types.includes(type)),
    cursor: String(end),
    complete: end >= told.length,
  };
};

const record = async (transaction: Transaction, { data }: CloudEvent): Promise<void> => {
  const name = 'name' in data ? data.name : 'projected';
  await transaction.query((sql) => sql`insert into effect (name) values (${name})`);
  if (failing.has(name)) throw new Error(`${name} is missing something`);
};
const postings = reaction({ type: posted, historical: false, handle: record });

/** A consumer that reads only when it is told to, by `drain`. */
async function consumerOf(
  read: EventReader = readTold,
  reactions: readonly Reaction[] = [postings],
  log = createLog('test', { level: 'silent' }),
) {
  const consumer = startConsumer({ database, reactions, sources: { erp: read }, log });
  await consumer.stop();
  return consumer;
}

const effects = async (): Promise<string[]> =>
  (await admin<{ name: string }[]>`select name from effect order by place`).map(({ name }) => name);
const waiting = () =>
  admin<{ name: string; attempts: number; last_error: string }[]>`
    select event -> 'data' ->> 'name' as name, attempts, last_error from waiting_event order by place
  `;
const makeDue = () => admin`update waiting_event set next_attempt_at = now() - interval '1 second' where attempts > 0`;
const makeWait = () => admin`update waiting_event set next_attempt_at = now() + interval '1 day' where attempts > 0`;

test('every event takes effect once, in order, and the next consumer goes on behind them', async () => {
  const consumer = await consumerOf();
  tell('a1', 'b1', 'a2', 'c1', 'b2');
  await expect(consumer.drain()).resolves.toBe(5);
  await expect(effects()).resolves.toEqual(['a1', 'b1', 'a2', 'c1', 'b2']);
  const asked: (string | null)[] = [];
  const next = await consumerOf((request) => {
    asked.push(request.after);
    return readTold(request);
  });
  expect(asked).toEqual(['5']);
  expect(next.freshness()).toContainEqual({ system: 'erp', lastEventAt: '2026-01-05T08:00:00Z', lagSeconds: 0 });
  tell('a3');
  await next.drain();
  await expect(effects()).resolves.toEqual(['a1', 'b1', 'a2', 'c1', 'b2', 'a3']);
});

test('an event that is delivered twice takes effect once', async () => {
  const consumer = await consumerOf();
  tell('a1', 'b1', 'c1');
  told.push(...told.slice(0, 2), event('d1'), ...told.slice(0, 3));
  await consumer.drain();
  await expect(effects()).resolves.toEqual(['a1', 'b1', 'c1', 'd1']);
});

test('a consumer that ends between an effect and saving its position does not repeat the effect', async () => {
  const dying = await consumerOf();
  await admin`alter table consumer_position add constraint lost check (false) not valid`;
  try {
    tell('a1', 'b1');
    await expect(dying.drain()).rejects.toThrow(/lost/);
  } finally {
    await admin`alter table consumer_position drop constraint lost`;
  }
  await expect(effects()).resolves.toEqual(['a1', 'b1']);
  await expect(admin`select from consumer_position`).resolves.toHaveLength(0);
  tell('a2');
  await (await consumerOf()).drain();
  await expect(effects()).resolves.toEqual(['a1', 'b1', 'a2']);
});

test('behind an event that fails its subject waits in order, while other subjects go on', async () => {
  const consumer = await consumerOf();
  failing.add('a1');
  tell('a1', 'a2', 'b1', 'a3', 'c1');
  await consumer.drain();
  // What the failed reaction had written is gone with it.
  await expect(effects()).resolves.toEqual(['b1', 'c1']);
  await expect(waiting()).resolves.toMatchObject([
    { name: 'a1', attempts: 1, last_error: 'a1 is missing something' },
    { name: 'a2', attempts: 0 },
    { name: 'a3', attempts: 0 },
  ]);

  failing.delete('a1');
  await makeWait();
  tell('a4', 'b2');
  await consumer.drain();
  await expect(effects()).resolves.toEqual(['b1', 'c1', 'b2']);

  await makeDue();
  await consumer.drain();
  await expect(effects()).resolves.toEqual(['b1', 'c1', 'b2', 'a1', 'a2', 'a3', 'a4']);
  await expect(waiting()).resolves.toHaveLength(0);
  tell('a5');
  await consumer.drain();
  expect((await effects()).at(-1)).toBe('a5');
});

test('a reaction that fails again waits on, and what waits survives the consumer', async () => {
  const consumer = await consumerOf();
  failing.add('a1').add('a2');
  tell('a1', 'a2', 'a3', 'b1');
  await consumer.drain();
  await makeDue();
  await consumer.drain();
  await expect(waiting()).resolves.toMatchObject([
    { name: 'a1', attempts: 2 },
    { name: 'a2', attempts: 0 },
    { name: 'a3', attempts: 0 },
  ]);
  failing.delete('a1');
  await makeDue();
  const next = await consumerOf();
  await next.drain();
  await expect(effects()).resolves.toEqual(['b1', 'a1']);
  await expect(waiting()).resolves.toMatchObject([
    { name: 'a2', attempts: 1, last_error: 'a2 is missing something' },
    { name: 'a3', attempts: 0 },
  ]);
  failing.clear();
  await makeDue();
  await next.drain();
  await expect(effects()).resolves.toEqual(['b1', 'a1', 'a2', 'a3']);
});

test('the pause before another attempt doubles up to a minute, at least half of it', () => {
  const pauses = Array.from({ length: 30 }, (_, index) => retryMillis(index + 1));
  for (const [index, pause] of pauses.entries()) {
    const full = Math.min(60_000, 200 * 2 ** index);
    expect(pause).toBeGreaterThanOrEqual(full / 2);
    expect(pause).toBeLessThanOrEqual(full);
  }
});

test('imported history reaches projections and not reactions that post', async () => {
  const projections = reaction({ type: projected, historical: true, handle: record });
  const consumer = await consumerOf(readTold, [postings, projections]);
  const order = { type: projected, data: { purchaseOrder: 'PO-1', supplier: 'a', state: 'OPEN' } } as const;
  told.push(event('a1', { historical: true }), event('b1', { ...order, historical: true }));
  await consumer.drain();
  await expect(effects()).resolves.toEqual(['projected']);
  await expect(admin`select from inbox`).resolves.toHaveLength(1);
  told.push(event('a2'), event('b2', order));
  await consumer.drain();
  await expect(effects()).resolves.toEqual(['projected', 'a2', 'projected']);
});

test('two consumers of one name at once give each effect once and keep the order of each subject', async () => {
  const subjects = ['a', 'b', 'c', 'd', 'e'];
  for (let number = 1; number <= 12; number += 1) tell(...subjects.map((subject) => `${subject}${number}`));
  const refusals = new Set(['a3', 'b1', 'b2', 'd7', 'e12']);
  const flaky = reaction({
    type: posted,
    historical: false,
    async handle(transaction, handled) {
      await record(transaction, handled);
      // Fails the first time.
      if (refusals.delete(handled.data.name)) throw new Error('not yet');
    },
  });
  const log = createLog('test', { level: 'silent' });
  const start = () => startConsumer({ database, reactions: [flaky], sources: { erp: readTold }, log });
  const both = [start(), start()];
  consumers.push(...both);
  await Promise.all(both.map((consumer) => consumer.drain()));
  while ((await waiting()).length > 0) {
    await makeDue();
    await Promise.all(both.map((consumer) => consumer.drain()));
  }
  const done = await effects();
  for (const subject of subjects) {
    const inOrder = Array.from({ length: 12 }, (_, index) => `${subject}${index + 1}`);
    expect(done.filter((name) => name.startsWith(subject))).toEqual(inOrder);
  }
});

test('what a reaction tells names the event as its cause, and the correlation goes on', async () => {
  const telling = reaction({
    type: posted,
    historical: false,
    async handle(transaction, { data }) {
      transaction.append({
        type: 'org.millgraph.plm.change.approved.v1',
        subject: `engineering-change/${data.name}`,
        plant: null,
        time: transaction.now,
        data: { change: data.name, number: data.name },
      });
    },
  });
  const consumer = await consumerOf(readTold, [telling]);
  tell('a1');
  told.push(...told);
  await consumer.drain();
  const logged = await admin`select subject, correlation_id, causation_id from event_log`;
  expect(logged).toEqual([
    { subject: 'engineering-change/a1', correlation_id: 'correlation-a1', causation_id: told[0]?.id },
  ]);
});

test('a consumer whose position has expired reads the log anew, and repeats nothing', async () => {
  tell('a1', 'b1');
  await (await consumerOf()).drain();
  tell('a2');
  const restored: EventReader = async (request) => {
    if (request.after !== null && Number(request.after) < 3) {
      throw new MillgraphError('CURSOR_EXPIRED', 'The event cursor belongs to another database cluster.');
    }
    return { events: told, cursor: '3', complete: true };
  };
  await (await consumerOf(restored)).drain();
  await expect(effects()).resolves.toEqual(['a1', 'b1', 'a2']);
});

test('a consumer that finds what it has not read dropped says so, and goes on with what is there', async () => {
  tell('a1', 'a2');
  const trimmed: EventReader = async (request) => {
    if (request.after === '1') throw new MillgraphError('CURSOR_EXPIRED', 'Events behind the cursor were dropped.');
    return { events: told, cursor: '2', complete: true, droppedBefore: '2025-03-01T00:00:00Z' };
  };
  const lines: string[] = [];
  const log = createLog('test', { level: 'error', stream: { write: (line: string) => void lines.push(line) } });
  await admin`insert into consumer_position (consumer, source, cursor) values ('plm', 'erp', '1')`;
  await (await consumerOf(trimmed, [postings], log)).drain();
  await expect(effects()).resolves.toEqual(['a1', 'a2']);
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    expect.objectContaining({ level: 'error', source: 'erp', before: '2025-03-01T00:00:00Z' }),
  ]);
  const missed = () => admin`select cursor, missed_before::text from consumer_position`;
  await expect(missed()).resolves.toEqual([{ cursor: '2', missed_before: '2025-03-01 00:00:00+00' }]);
  // It stays said, also by the next process.
  tell('a3');
  await (await consumerOf(trimmed)).drain();
  await expect(effects()).resolves.toEqual(['a1', 'a2', 'a3']);
  await expect(missed()).resolves.toEqual([{ cursor: '2', missed_before: '2025-03-01 00:00:00+00' }]);
});

test('what was dropped is not read once more: the replay fails before anything is emptied', async () => {
  const trimmed: EventReader = async (request) => ({
    ...(await readTold(request)),
    droppedBefore: '2025-03-01T00:00:00Z',
  });
  await admin`
    insert into event_replay (kind, source, projection, from_at, include_discarded, requested_by, reason, correlation_id)
    values
      ('REBUILD', 'erp', 'suppliers', null, false, 'me', 'spoiled', 'c'),
      ('REDELIVERY', 'erp', null, '2025-02-28T00:00:00Z', false, 'me', 'lost', 'c'),
      ('REDELIVERY', 'erp', null, '2025-03-01T00:00:00Z', false, 'me', 'lost', 'c')
  `;
  await admin`insert into effect (name) values ('projected before')`;
  const projection = { ...postings, projection: 'suppliers' };
  const log = createLog('test', { level: 'silent' });
  const consumer = startConsumer({
    ...{ database, log, reactions: [projection], projections: { suppliers: ['effect'] }, sources: { erp: trimmed } },
  });
  while ((await consumer.drain()) > 0);
  await consumer.stop();
  await expect(effects()).resolves.toEqual(['projected before']);
  const replays = await admin<{ state: string; error: string }[]>`
    select state, error from event_replay order by requested_at, kind desc, from_at
  `;
  const error = 'What erp recorded before 2025-03-01T00:00:00Z was dropped: ask from then on.';
  expect(replays).toEqual([
    { state: 'FAILED', error },
    { state: 'DONE', error: null },
    { state: 'FAILED', error },
  ]);
});

test('a source that cannot be read keeps no other source waiting, and is not overtaken by the next pass', async () => {
  const released = Promise.withResolvers<null>();
  let readings = 0;
  const slow: EventReader = async (request) => {
    readings += 1;
    await released.promise;
    return readTold(request);
  };
  const log = createLog('test', { level: 'silent' });
  const completed = reaction({ type: 'org.millgraph.mes.order.completed.v1', historical: true, handle: record });
  const away: EventReader = () => Promise.reject(new Error('away'));
  const sources = { mes: away, erp: slow };
  tell('a1');
  const consumer = startConsumer({ database, reactions: [postings, completed], sources, log });
  consumers.push(consumer);
  const first = consumer.drain();
  const second = consumer.drain();
  released.resolve(null);
  await expect(first).rejects.toThrow('away');
  await expect(second).rejects.toThrow('away');
  await expect(effects()).resolves.toEqual(['a1']);
  expect(readings).toBeGreaterThanOrEqual(3);
});

test('a running consumer finds new events by itself, also behind a log that could not be read for a while', async () => {
  let reachable = false;
  const log = createLog('test', { level: 'silent' });
  const read: EventReader = async (request) => {
    if (!reachable) throw new Error('away');
    return readTold(request);
  };
  const consumer = startConsumer({ database, reactions: [postings], sources: { erp: read }, log });
  consumers.push(consumer);
  expect(consumer.freshness()).toContainEqual({ system: 'erp', lastEventAt: null, lagSeconds: null });
  tell('a1');
  await expect(consumer.drain()).rejects.toThrow('away');
  reachable = true;
  while ((await effects()).length === 0) consumer.wake();
  tell('a2');
  while ((await effects()).length < 2);
  await expect(effects()).resolves.toEqual(['a1', 'a2']);
});

const letters = () =>
  admin<{ name: string; state: string; attempts: number; error_code: string; error: string }[]>`
    select event -> 'data' ->> 'name' as name, state, attempts, error_code, error from dead_letter order by last_failed_at
  `;
const patiently = async (patience: Patience, handle: Reaction['handle'] = record) => {
  const log = createLog('test', { level: 'silent' });
  const reactions = [{ type: posted, historical: false, handle } as const];
  const consumer = startConsumer({ database, reactions, sources: { erp: readTold }, log, patience });
  await consumer.stop();
  return consumer;
};

test('after so many attempts an event is a dead letter: its subject waits behind it, and other subjects go on', async () => {
  const consumer = await patiently({ attempts: 3, hours: 24 });
  failing.add('a1');
  tell('a1', 'a2', 'b1');
  await consumer.drain();
  for (let attempt = 2; attempt <= 3; attempt += 1) {
    await expect(letters()).resolves.toEqual([]);
    await makeDue();
    await consumer.drain();
  }
  await expect(letters()).resolves.toEqual([
    {
      name: 'a1',
      state: 'DEAD',
      attempts: 3,
      error_code: 'INTERNAL_SERVER_ERROR',
      error: 'a1 is missing something',
    },
  ]);
  failing.delete('a1');
  tell('a3', 'b2');
  await makeDue();
  await consumer.drain();
  await expect(effects()).resolves.toEqual(['b1', 'b2']);
  await expect(waiting()).resolves.toMatchObject([{ name: 'a1' }, { name: 'a2' }, { name: 'a3' }]);
});

test('what is not known yet is tried for hours, however often, and then is a dead letter', async () => {
  const consumer = await patiently({ attempts: 2, hours: 24 }, () => Promise.reject(new NotKnownYet('no order MO-1')));
  tell('a1');
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    await consumer.drain();
    await makeDue();
  }
  await expect(letters()).resolves.toEqual([]);
  await admin`update waiting_event set first_failed_at = now() - interval '25 hours'`;
  await consumer.drain();
  await expect(letters()).resolves.toMatchObject([
    { name: 'a1', attempts: 6, error_code: 'NOT_KNOWN_YET', error: 'no order MO-1' },
  ]);
});

test('a database that was away costs no attempt', async () => {
  const away = new MillgraphError('UNAVAILABLE', 'The database was too busy to answer in time. Try again.');
  const consumer = await patiently({ attempts: 1, hours: 24 }, () => Promise.reject(away));
  tell('a1');
  await consumer.drain();
  await makeDue();
  await consumer.drain();
  await expect(letters()).resolves.toEqual([]);
  await expect(waiting()).resolves.toMatchObject([{ name: 'a1', attempts: 2 }]);
});

test('of a fault of the database a dead letter tells no SQL', async () => {
  const consumer = await patiently({ attempts: 1, hours: 24 }, async (transaction) => {
    await transaction.query((sql) => sql`insert into effect (name) values (null)`);
  });
  tell('a1');
  await consumer.drain();
  await expect(letters()).resolves.toMatchObject([
    {
      error_code: 'INTERNAL_SERVER_ERROR',
      error: `A fault of ours; the log holds it under event ${told[0]?.id ?? ''}.`,
    },
  ]);
});
