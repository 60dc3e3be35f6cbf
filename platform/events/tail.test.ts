import { getEventListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { CloudEvent } from '#contracts/events.ts';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database } from '#platform/database/session.ts';
import { endOfLog, hasHiddenEvents, readLog, type NewEvent } from '#platform/events/log.ts';
import { LogTail, visibleTo, type FollowedEvent, type Following, type TailLimits } from '#platform/events/tail.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';

let testDatabase: TestDatabase;
let database: Database;
let statements = 0;
const administrator = demoAdministrator();

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const onStatement = (text: string): void => {
    if (text.includes('event_log')) statements += 1;
  };
  database = openDatabase(testDatabase.url, 'mes', { onStatement });
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});
beforeEach(() =>
  database.session(administrator).transaction((transaction) => transaction.query((sql) => sql`delete from event_log`)),
);

const type = 'org.millgraph.mes.equipment.state-changed.v1';
const stateOf = (record: string, plant = 'P1', more: { supplier?: string; historical?: boolean } = {}): NewEvent => ({
  ...{ type, plant, subject: `equipment/${plant}-U`, time: '2026-01-05T08:00:00Z', ...more },
  data: { record, equipment: `${plant}-U`, state: 'PRODUCING', reason: null },
});
const tell = (...events: NewEvent[]): Promise<void> =>
  database.session(administrator).transaction(async (transaction) => transaction.append(...events));

const tails: LogTail[] = [];
const tailOf = (limits: Partial<TailLimits> = {}): LogTail => {
  const tail = new LogTail(database, createLog('test', { level: 'error' }), { pollMillis: 2, ...limits });
  tails.push(tail);
  return tail;
};
afterEach(() => {
  for (const tail of tails.splice(0)) tail.close();
});
const follow = (tail: LogTail, following: Partial<Following> = {}): AsyncGenerator<FollowedEvent, void, undefined> =>
  tail.follow({ context: administrator, after: null, types: [type], matches: () => true, ...following });

const idsOf = (events: readonly CloudEvent[]): readonly string[] => events.map(({ id }) => id);
async function take(from: AsyncIterator<FollowedEvent, void>, count: number): Promise<readonly FollowedEvent[]> {
  const taken: FollowedEvent[] = [];
  while (taken.length < count) {
    const { done, value } = await from.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}
const end = async (): Promise<string> => (await endOfLog(database.session(administrator))).cursor;
async function wholeLog(): Promise<{ readonly ids: readonly string[]; readonly cursors: readonly string[] }> {
  const session = database.session(administrator);
  // Other tests write to this server: what was committed is readable once their older transactions have ended.
  while (await hasHiddenEvents(session)) await sleep(1);
  const { events, cursors = [] } = await readLog(session, { after: null, limit: 1000, types: [], withCursors: true });
  return { ids: idsOf(events), cursors };
}

test('who follows from anywhere gets each event once and in order, while transactions commit out of order', async () => {
  const before = await end();
  // So small that followers fall behind what is kept, read the log and catch up again, all the time.
  const tail = tailOf({ ringEvents: 12, pageEvents: 5 });
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    for (let round = 0; round < 25; round += 1) {
      await database.session(administrator).transaction(async (transaction) => {
        // Its place in the log is taken now, and others that take theirs later commit before it.
        await transaction.query((sql) => sql`select pg_current_xact_id()`);
        await transaction.query((sql) => sql`select pg_sleep(${((writer * 7 + round * 3) % 10) / 1000})`);
        transaction.append(
          ...Array.from({ length: 1 + (round % 3) }, (_each, index) => stateOf(`${writer}-${round}-${index}`)),
        );
      });
    }
  });
  const total = 4 * (9 + 2 * 8 + 3 * 8);
  const starts: string[] = [];
  const following = Array.from({ length: 6 }, async (_, index) => {
    const got: string[] = [];
    const events = follow(tail, { after: before });
    for await (const { event, cursor } of events) {
      got.push(event.id);
      if (got.length === 20 * index) starts.push(cursor);
      if (index % 2 === 1 && got.length % 10 === index) await sleep(index);
      if (got.length === total) break;
    }
    return got;
  });
  const gone = await Promise.all(following);
  await Promise.all(writers);
  const { ids, cursors } = await wholeLog();
  expect(ids).toHaveLength(total);
  for (const got of gone) expect(got).toEqual(ids);
  for (const start of starts) {
    const rest = ids.slice(cursors.indexOf(start) + 1);
    const events = follow(tail, { after: start });
    expect(idsOf((await take(events, rest.length)).map(({ event }) => event))).toEqual(rest);
    await events.return();
  }
}, 60_000);

test('without a cursor it begins with what is told from then on', async () => {
  await tell(stateOf('old'));
  await wholeLog();
  const tail = tailOf();
  const events = follow(tail);
  const first = events.next();
  while (!tail.use.isPolling || statements === 0) await sleep(1);
  await tell(stateOf('new'));
  await expect(first).resolves.toMatchObject({ value: { event: { data: { record: 'new' } } } });
  await events.return();
});

test('what is imported as history is not told, neither of the log nor as it comes', async () => {
  const before = await end();
  await tell(stateOf('past', 'P1', { historical: true }), stateOf('1'));
  const tail = tailOf();
  const events = follow(tail, { after: before });
  await expect(events.next()).resolves.toMatchObject({ value: { event: { data: { record: '1' } } } });
  const next = events.next();
  await tell(stateOf('past too', 'P1', { historical: true }), stateOf('2'));
  await expect(next).resolves.toMatchObject({ value: { event: { data: { record: '2' } } } });
  await events.return();
});

test('a caller sees in memory exactly what row-level security shows of the log', async () => {
  for (const plant of ['P1', 'P2']) {
    for (const supplier of [undefined, 'S1', 'S2']) {
      await tell(stateOf(`${plant} ${supplier}`, plant, supplier === undefined ? {} : { supplier }));
    }
  }
  for (const supplier of [undefined, 'S1']) {
    await tell({
      ...{ type: 'org.millgraph.erp.supplier.changed.v1', subject: 'supplier/S1', plant: null },
      ...{ time: '2026-01-05T08:00:00Z', ...(supplier !== undefined && { supplier }) },
      data: { supplier: 'S1', name: 'S1', active: true },
    });
  }
  await wholeLog();
  const { events } = await readLog(database.session(administrator), { after: null, limit: 100, types: [] });
  expect(events).toHaveLength(8);
  const scopes = ['*', [], ['P1'], ['P2', 'P1'], ['*'], ['P3']] as const;
  for (const plants of scopes) {
    for (const suppliers of ['*', [], ['S1'], ['*'], ['S2', 'S1']] as const) {
      const caller = demoAdministrator({ plants, suppliers });
      const shown = await readLog(database.session(caller), { after: null, limit: 100, types: [] });
      expect([plants, suppliers, idsOf(events.filter(visibleTo(caller)))]).toEqual([
        plants,
        suppliers,
        idsOf(shown.events),
      ]);
    }
  }
});

const cursorOf = (epoch: string, transaction: string): string =>
  Buffer.from(`${epoch}.${transaction}.0`).toString('base64url');

test.each([true, false])(
  'a cursor that proves no continuity is refused (while others follow: %s)',
  async (isFollowed) => {
    const tail = tailOf();
    const other = follow(tail);
    const waiting = isFollowed ? other.next() : undefined;
    while (tail.use.isPolling !== isFollowed) await sleep(1);
    const [epoch = '', transaction = ''] = Buffer.from(await end(), 'base64url')
      .toString()
      .split('.');
    await expect(follow(tail, { after: cursorOf('12345', transaction) }).next()).rejects.toMatchObject({
      extensions: { code: 'CURSOR_EXPIRED', argument: 'after' },
    });
    const ahead = String(BigInt(transaction) + 1_000_000n);
    await expect(follow(tail, { after: cursorOf(epoch, ahead) }).next()).rejects.toMatchObject({
      extensions: { code: 'CURSOR_EXPIRED', argument: 'after' },
    });
    const malformedPlaces = ['1.2', `${epoch}.0${transaction}.0`, `${epoch}.021785.0`, `${epoch}.${transaction}.00`];
    const beyond = [`${epoch}.${2n ** 64n}.0`, `${epoch}.${transaction}.${2n ** 63n}`];
    const encoded = [...malformedPlaces, ...beyond].map((text) => Buffer.from(text).toString('base64url'));
    for (const malformed of ['', 'nonsense', ...encoded]) {
      await expect(follow(tail, { after: malformed }).next()).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      });
    }
    if (isFollowed) {
      await tell(stateOf('1'));
      await waiting;
    }
    await other.return();
    expect(tail.use).toEqual({ followers: 0, isPolling: false, events: 0, bytes: 0 });
  },
);

test('a thousand who follow look at the log once each time, together', async () => {
  const tail = tailOf({ pollMillis: 25 });
  statements = 0;
  const begun = performance.now();
  const all = Array.from({ length: 1_000 }, () => follow(tail));
  const firsts = all.map((events) => events.next());
  while (tail.use.followers < 1_000 || statements < 1) await sleep(1);
  await tell(stateOf('1'));
  const got = await Promise.all(firsts);
  expect(new Set(got.map(({ value }) => (value as FollowedEvent).event.id)).size).toBe(1);
  // Once a tick, once more for the end where all begin, and for the writing.
  expect(statements).toBeLessThanOrEqual((performance.now() - begun) / 24 + 3);
  await Promise.all(all.map((events) => events.return()));
  expect(tail.use.isPolling).toBe(false);
}, 30_000);

test('one who does not take what there is costs no memory, delays nobody, and misses nothing', async () => {
  const before = await end();
  const tail = tailOf({ ringEvents: 1_000, ringBytes: 20_000, pageEvents: 10 });
  const slow = follow(tail, { after: before });
  const quick = follow(tail, { after: before });
  await tell(stateOf('0'));
  const first = await slow.next();
  await quick.next();
  for (let batch = 0; batch < 10; batch += 1) {
    await tell(...Array.from({ length: 20 }, (_, index) => stateOf(`${batch}-${index}`)));
    expect(await take(quick, 20)).toHaveLength(20);
    expect(tail.use.bytes).toBeLessThanOrEqual(20_000);
    expect(tail.use.events).toBeLessThanOrEqual(20);
  }
  const rest = await take(slow, 200);
  const { ids } = await wholeLog();
  expect([(first.value as FollowedEvent).event.id, ...idsOf(rest.map(({ event }) => event))]).toEqual(ids);
  await slow.return();
  await quick.return();
});

test('leaving ends the looking, and leaves no listener', async () => {
  const tail = tailOf();
  const leaving = new AbortController();
  const { signal } = leaving;
  const events = follow(tail, { context: { ...administrator, signal } });
  const waiting = events.next();
  while (!tail.use.isPolling) await sleep(1);
  expect(getEventListeners(signal, 'abort')).not.toHaveLength(0);
  leaving.abort();
  await expect(waiting).resolves.toEqual({ done: true, value: undefined });
  expect(tail.use).toEqual({ followers: 0, isPolling: false, events: 0, bytes: 0 });
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

test('connections to the database that break are mended, and nothing is missed', async () => {
  const before = await end();
  const tail = tailOf({ readMillis: 200 });
  const events = follow(tail, { after: before });
  const first = events.next();
  while (!tail.use.isPolling) await sleep(1);
  const admin = openPool(testDatabase.url, { max: 1 });
  await admin`
    select pg_terminate_backend(pid)
    from pg_stat_activity
    where application_name = 'millgraph_mes' and datname = current_database()
  `;
  await admin.end();
  const told = async (): Promise<void> => {
    try {
      await tell(stateOf('1'));
    } catch {
      await told();
    }
  };
  await told();
  await expect(first).resolves.toMatchObject({ value: { event: { data: { record: '1' } } } });
  await events.return();
});

test('a tail that is closed ends all who follow with UNAVAILABLE', async () => {
  const tail = tailOf();
  const waiting = follow(tail).next();
  while (!tail.use.isPolling) await sleep(1);
  tail.close();
  await expect(waiting).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  await expect(follow(tail).next()).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  expect(tail.use.isPolling).toBe(false);
});
