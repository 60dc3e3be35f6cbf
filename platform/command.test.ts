import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import { commandRetentionDays, forgetOldCommands, runCommand } from './command.ts';
import { openPool } from './database/pool.ts';
import { openDatabase, type Database, type Transaction } from './database/session.ts';
import { MillgraphError } from './errors.ts';
import { demoAdministrator, serviceContext } from './identity.ts';

let testDatabase: TestDatabase;
let database: Database;
/** The server's own user, whom no scope limits. */
let admin: postgres.Sql;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'mes');
  admin = openPool(testDatabase.url, { max: 1 });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await testDatabase.drop();
});

/** How often the command was carried out. */
let runs = 0;
beforeEach(async () => {
  runs = 0;
  await admin`truncate mes.accepted_command, mes.event_log, mes.scrap_reason`;
});

interface Request {
  readonly key?: string;
  readonly input?: unknown;
  readonly mutation?: string;
  readonly caller?: string;
  /** What happens between the change of state and the end of the command. */
  readonly meanwhile?: (transaction: Transaction) => Promise<unknown>;
}

/** A command that adds a scrap reason and tells of it; each time under a new id. */
const run = ({ key = 'key-1', input = { name: 'Burr' }, mutation = 'add', caller = 'ann', meanwhile }: Request = {}) =>
  runCommand(
    database.session(demoAdministrator({ subject: caller })),
    { mutation, idempotencyKey: key, input },
    async (transaction) => {
      runs += 1;
      const id = `R-${runs}`;
      await transaction.query((sql) => sql`insert into scrap_reason (code, text) values (${id}, '')`);
      transaction.append({
        type: 'org.millgraph.plm.change.approved.v1',
        subject: `engineering-change/${id}`,
        plant: null,
        time: transaction.now,
        data: { change: id, number: id },
      });
      await meanwhile?.(transaction);
      return id;
    },
  );

const kept = async (): Promise<Record<string, unknown>> => {
  const [counts] = await admin<Record<string, unknown>[]>`
    select
      (select count(*)::integer from mes.accepted_command) as commands,
      (select count(*)::integer from mes.event_log) as events,
      (select count(*)::integer from mes.scrap_reason) as reasons
  `;
  return { ...counts };
};
const reused = { code: 'IDEMPOTENCY_KEY_REUSED', extensions: { argument: 'idempotencyKey' } };

test('a command that is repeated with its key answers the first id and does nothing', async () => {
  await expect(run()).resolves.toBe('R-1');
  await expect(run()).resolves.toBe('R-1');
  expect(runs).toBe(1);
  await expect(kept()).resolves.toEqual({ commands: 1, events: 1, reasons: 1 });
});

test('the same input in another order of its fields is the same input', async () => {
  await run({ input: { name: 'Burr', at: { plant: 'P1', line: undefined, cell: '2' } } });
  await expect(run({ input: { at: { cell: '2', plant: 'P1' }, name: 'Burr' } })).resolves.toBe('R-1');
  expect(runs).toBe(1);
});

test.each([
  ['a value', { name: 'Crack' }],
  ['one field more', { name: 'Burr', severity: 1 }],
  ['one field less', {}],
  ['the type of a value', { name: ['Burr'] }],
])('a key is refused with another input: %s', async (_, input) => {
  await run();
  await expect(run({ input })).rejects.toMatchObject(reused);
  expect(runs).toBe(1);
  await expect(kept()).resolves.toEqual({ commands: 1, events: 1, reasons: 1 });
});

test('the order of a list belongs to the input', async () => {
  await run({ input: { lines: [1, 2] } });
  await expect(run({ input: { lines: [2, 1] } })).rejects.toMatchObject(reused);
});

test('the same key of another caller or for another mutation is another command', async () => {
  await expect(run()).resolves.toBe('R-1');
  await expect(run({ caller: 'bob', input: { name: 'Crack' } })).resolves.toBe('R-2');
  await expect(run({ mutation: 'remove', input: { name: 'Crack' } })).resolves.toBe('R-3');
  await expect(run({ caller: 'bob', input: { name: 'Crack' } })).resolves.toBe('R-2');
  await expect(run()).resolves.toBe('R-1');
});

test('a refused command leaves no trace, and its key may be used for another input', async () => {
  const refused = run({
    meanwhile: () => Promise.reject(new MillgraphError('RULE_VIOLATED', 'Not in this plant.')),
  });
  await expect(refused).rejects.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(kept()).resolves.toEqual({ commands: 0, events: 0, reasons: 0 });
  await expect(run({ input: { name: 'Crack' } })).resolves.toBe('R-2');
});

/** Resolves when a statement of this database waits for a transaction of another. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const [waiting] = await admin`
      select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
    `;
    if (waiting !== undefined) return;
  }
}

/** Starts a second command while the first is in its transaction, and lets the first end once the second waits for it. */
async function during(end: 'commit' | 'refuse', second: Request): Promise<PromiseSettledResult<string>[]> {
  const begun = Promise.withResolvers<null>();
  const first = run({
    async meanwhile() {
      begun.resolve(null);
      await somebodyWaits();
      if (end === 'refuse') throw new MillgraphError('RULE_VIOLATED', 'Not in this plant.');
    },
  });
  // A first command that fails before its own work must not leave the test waiting.
  await Promise.race([begun.promise, first]);
  return Promise.allSettled([first, run(second)]);
}

test('of two commands with one key at the same time one runs, and both get its answer', async () => {
  await expect(during('commit', {})).resolves.toEqual([
    { status: 'fulfilled', value: 'R-1' },
    { status: 'fulfilled', value: 'R-1' },
  ]);
  expect(runs).toBe(1);
  await expect(kept()).resolves.toEqual({ commands: 1, events: 1, reasons: 1 });
});

test('of two commands with one key and different inputs at the same time the second is refused', async () => {
  await expect(during('commit', { input: { name: 'Crack' } })).resolves.toEqual([
    { status: 'fulfilled', value: 'R-1' },
    { status: 'rejected', reason: expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' }) },
  ]);
  expect(runs).toBe(1);
});

test('a command that waited for one that was refused is carried out itself', async () => {
  await expect(during('refuse', {})).resolves.toEqual([
    { status: 'rejected', reason: expect.objectContaining({ code: 'RULE_VIOLATED' }) },
    { status: 'fulfilled', value: 'R-2' },
  ]);
  await expect(kept()).resolves.toEqual({ commands: 1, events: 1, reasons: 1 });
});

test.each(['', ' ', 'two words', 'tab\t', 'line\n', '\0', 'schlüssel', '\u{1F511}', 'k'.repeat(201)])(
  'the malformed key %j is refused before anything is done',
  async (key) => {
    await expect(run({ key })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      extensions: { argument: 'idempotencyKey' },
    });
    expect(runs).toBe(0);
    await expect(kept()).resolves.toEqual({ commands: 0, events: 0, reasons: 0 });
  },
);

test.each(['1', '!~', 'k'.repeat(200), "'; drop table job; --".replaceAll(' ', '_')])(
  'the key %j is accepted',
  async (key) => {
    await expect(run({ key })).resolves.toBe('R-1');
    await expect(run({ key })).resolves.toBe('R-1');
  },
);

test('accepted commands are forgotten when they are older than thirty days, and no sooner', async () => {
  expect(commandRetentionDays).toBe(30);
  await run({ key: 'just-now' });
  await admin`
    insert into mes.accepted_command (caller, mutation, idempotency_key, input_hash, entity_id, accepted_at)
    values
      ('ann', 'add', 'a-minute-short', '', 'R-8', now() - interval '30 days' + interval '1 minute'),
      ('ann', 'add', 'a-minute-over', '', 'R-9', now() - interval '30 days 1 minute')
  `;
  // More than are forgotten in one transaction.
  await admin`
    insert into mes.accepted_command (caller, mutation, idempotency_key, input_hash, entity_id, accepted_at)
    select 'ann', 'add', 'old-' || n, '', 'R-9', now() - interval '31 days' from generate_series(1, 2300) as n
  `;
  await forgetOldCommands(database.session(serviceContext('maintenance')));
  const left = await admin<{ key: string }[]>`
    select idempotency_key as key from mes.accepted_command order by idempotency_key
  `;
  expect(left.map(({ key }) => key)).toEqual(['a-minute-short', 'just-now']);
  await expect(run({ key: 'just-now' })).resolves.toBe('R-1');
  await expect(run({ key: 'a-minute-over' })).resolves.toBe('R-2');
});
