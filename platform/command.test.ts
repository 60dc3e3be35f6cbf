import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import { commandRetentionDays, forgetOldCommands, runCommand } from './command.ts';
import { openDatabase, type Database, type Session, type Transaction } from './database/session.ts';
import { MillgraphError } from './errors.ts';
import { demoAdministrator } from './identity.ts';

let testDatabase: TestDatabase;
let database: Database;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'plm');
});
afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

const as = (subject = 'mara'): Session => database.session(demoAdministrator({ subject }));

interface Input {
  readonly id: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Writes a row and an event for each time that a command is decided. */
async function create(transaction: Transaction, { id }: Input): Promise<string> {
  await transaction.query(
    (sql) => sql`
      insert into item (id, number, name, type, base_unit, lifecycle) values (${id}, ${id}, ${id}, 'COMPONENT', 'C62', 'DRAFT')
    `,
  );
  transaction.append({
    type: 'org.millgraph.plm.change.approved.v1',
    subject: `item/${id}`,
    plant: null,
    time: transaction.now,
    data: { change: id, number: id },
  });
  return id;
}

const run = (idempotencyKey: string, input: Input, session = as(), decide = create, mutation = 'createItem') =>
  runCommand(session, { mutation, idempotencyKey, input }, decide);

/** How often something was written for an id: rows, events, and records of accepted commands. */
async function traces(id: string) {
  const [row] = await as().query(
    (sql) => sql`
      select
        (select count(*)::integer from item where item.id = ${id}) as items,
        (select count(*)::integer from event_log where subject = ${`item/${id}`}) as events,
        (select count(*)::integer from accepted_command where entity_id = ${id}) as commands
    `,
  );
  return row;
}
const once = { items: 1, events: 1, commands: 1 };
const nothing = { items: 0, events: 0, commands: 0 };

test('a repeated command is answered with the first answer and happens once', async () => {
  await expect(run('k-1', { id: 'A', more: { x: 1, y: [1, 2] } })).resolves.toBe('A');
  await expect(run('k-1', { more: { y: [1, 2], x: 1 }, id: 'A' })).resolves.toBe('A');
  await expect(traces('A')).resolves.toEqual(once);
});

test('a key that was used with another input is refused, in whatever depth the inputs differ', async () => {
  await run('k-2', { id: 'B', more: { lines: [{ quantity: '1' }] } });
  const others: Input[] = [
    { id: 'B2', more: { lines: [{ quantity: '1' }] } },
    { id: 'B', more: { lines: [{ quantity: '2' }] } },
    { id: 'B', more: { lines: [{ quantity: '1' }, {}] } },
    { id: 'B' },
  ];
  for (const other of others) {
    await expect(run('k-2', other)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  }
  await expect(traces('B')).resolves.toEqual(once);
  await expect(traces('B2')).resolves.toEqual(nothing);
});

test('a key belongs to one caller and one mutation', async () => {
  await expect(run('k-3', { id: 'C1' }, as('mara'))).resolves.toBe('C1');
  await expect(run('k-3', { id: 'C2' }, as('noor'))).resolves.toBe('C2');
  await expect(run('k-3', { id: 'C3' }, as('mara'), create, 'releaseItem')).resolves.toBe('C3');
});

test.each(['', ' ', 'a b', 'ä', 'x'.repeat(201), 'line\nbreak'])('a key of the form %j is refused', async (key) => {
  await expect(run(key, { id: 'NONE' })).rejects.toMatchObject({
    code: 'BAD_INPUT',
    extensions: { argument: 'idempotencyKey' },
  });
});

test('a refused command leaves nothing, and its key may be used for another input', async () => {
  const refuse = async (transaction: Transaction, input: Input): Promise<string> => {
    await create(transaction, input);
    throw new MillgraphError('RULE_VIOLATED', 'not today');
  };
  await expect(run('k-4', { id: 'D' }, as(), refuse)).rejects.toMatchObject({ code: 'RULE_VIOLATED' });
  await expect(traces('D')).resolves.toEqual(nothing);
  await expect(run('k-4', { id: 'D2' })).resolves.toBe('D2');
  await expect(traces('D2')).resolves.toEqual(once);
});

/** Lets a decision begin, and tells when; it goes on when it is let. */
function gate() {
  let begun: () => void = () => undefined;
  let proceed: () => void = () => undefined;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const mayProceed = new Promise<void>((resolve) => (proceed = resolve));
  return { hasBegun, proceed, pass: () => (begun(), mayProceed) };
}

/** Resolves when a statement of this database waits for a lock. */
async function someoneWaits(): Promise<void> {
  for (;;) {
    const [row] = await as().query<{ waiting: boolean }>(
      (sql) => sql`
        select exists (
          select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
        ) as waiting
      `,
    );
    if (row?.waiting === true) return;
  }
}

test('of two equal commands at the same time one happens, and both are answered alike', async () => {
  const first = gate();
  const slowly = async (transaction: Transaction, input: Input): Promise<string> => {
    await first.pass();
    return create(transaction, input);
  };
  const answers = [run('k-5', { id: 'E' }, as(), slowly)];
  await first.hasBegun;
  answers.push(run('k-5', { id: 'E' }));
  await someoneWaits();
  first.proceed();
  await expect(Promise.all(answers)).resolves.toEqual(['E', 'E']);
  await expect(traces('E')).resolves.toEqual(once);
});

test('of two equal commands at the same time the second is decided anew when the first is refused', async () => {
  const first = gate();
  const refused = run('k-6', { id: 'F' }, as(), async () => {
    await first.pass();
    throw new MillgraphError('ILLEGAL_STATE', 'not yet');
  });
  await first.hasBegun;
  const second = run('k-6', { id: 'F' });
  await someoneWaits();
  first.proceed();
  await expect(refused).rejects.toMatchObject({ code: 'ILLEGAL_STATE' });
  await expect(second).resolves.toBe('F');
  await expect(traces('F')).resolves.toEqual(once);
});

test('of two different commands with one key at the same time the second is refused', async () => {
  const first = gate();
  const accepted = run('k-7', { id: 'G' }, as(), async (transaction, input) => {
    await first.pass();
    return create(transaction, input);
  });
  await first.hasBegun;
  const second = run('k-7', { id: 'G2' });
  await someoneWaits();
  first.proceed();
  await expect(accepted).resolves.toBe('G');
  await expect(second).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  await expect(traces('G2')).resolves.toEqual(nothing);
});

test('accepted commands are forgotten when they are older than the retention, and not before', async () => {
  await run('k-old', { id: 'H1' });
  await run('k-young', { id: 'H2' });
  const age = (key: string, days: number) =>
    as().transaction((transaction) =>
      transaction.query(
        (sql) => sql`
          update accepted_command set accepted_at = now() - make_interval(days => ${days}) where idempotency_key = ${key}
        `,
      ),
    );
  await age('k-old', commandRetentionDays + 1);
  await age('k-young', commandRetentionDays - 1);
  await forgetOldCommands(as());
  await expect(run('k-old', { id: 'H3' })).resolves.toBe('H3');
  await expect(run('k-young', { id: 'H4' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
});
