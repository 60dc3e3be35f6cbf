import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { MillgraphError } from '#platform/errors.ts';
import { systems } from '#platform/systems.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';

// A server of its own: roles belong to the whole server, and here there are none at first.
let folder: string;
let server: EmbeddedPostgres;
let administrator: postgres.Sql;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrate-test-'));
  server = await startEmbeddedPostgres({ dataDir: join(folder, 'data'), role: 'owner' });
  administrator = openPool(server.url, { max: 1 });
}, 60_000);
afterAll(async () => {
  await administrator.end();
  await server.stop();
  for (const each of [server.location, folder]) await rm(each, { recursive: true, force: true });
});

/** The URL of a new database, for a user. */
async function newDatabase(name: string, user = 'postgres'): Promise<string> {
  await administrator`create database ${administrator(name)}`;
  return server.url.replace('/postgres?', `/${name}?`).replace('postgres@', `${user}@`);
}

async function query<Row extends object>(url: string, statement: (sql: postgres.Sql) => Promise<readonly Row[]>) {
  const sql = openPool(url, { max: 1 });
  try {
    return [...(await statement(sql))];
  } finally {
    await sql.end();
  }
}

const migrationsOf = (system: string): URL => new URL(`../../subgraphs/${system}/migrations/`, import.meta.url);

/** A folder of migrations with these files. */
async function migrations(files: Readonly<Record<string, string>>): Promise<URL> {
  const made = await mkdtemp(join(folder, 'migrations-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(made, name), text);
  return pathToFileURL(`${made}/`);
}

const applied = (url: string, system: string): Promise<readonly string[]> =>
  query<{ name: string }>(url, (sql) => sql`select name from ${sql(system)}.migration order by applied_at, name`).then(
    (rows) => rows.map(({ name }) => name),
  );

test('a user who may not make roles is told the SQL for the DBA, and after it was run may migrate', async () => {
  await administrator`create role clerk login`;
  const url = await newDatabase('of_a_clerk', 'clerk');
  const schema = { system: 'plm', migrations: migrationsOf('plm') };
  const refusal: unknown = await migrate(url, schema).catch((error: unknown) => error);
  if (!(refusal instanceof MillgraphError)) throw refusal;
  expect(refusal).toMatchObject({ code: 'INVALID_CONFIG', extensions: { argument: 'DATABASE_URL' } });
  expect(refusal.message).toContain('in database of_a_clerk');
  const [, ...lines] = refusal.message.split('\n');
  expect(lines).toHaveLength(2 * systems.length);

  const forTheDba = lines.join('\n').replaceAll('<the user of the URL>', 'clerk');
  await query(url.replace('clerk@', 'postgres@'), async (sql) => sql.unsafe(forTheDba).simple());
  for (const system of systems) await migrate(url, { system, migrations: migrationsOf(system) });
  await expect(applied(url.replace('clerk@', 'postgres@'), 'plm')).resolves.toContain(
    'plm/0001_product_definition.sql',
  );
  await administrator`drop database of_a_clerk`;
  for (const system of systems) await administrator`drop role ${administrator(`millgraph_${system}`)}`;
});

test('several migrators at once, of all systems, on a server that knows none of them, apply each migration once', async () => {
  const url = await newDatabase('together');
  await Promise.all(
    Array.from({ length: 4 }, () => systems)
      .flat()
      .map((system) => migrate(url, { system, migrations: migrationsOf(system) })),
  );
  for (const system of systems) {
    const names = await applied(url, system);
    expect(names).toContain('foundation/0001_foundation.sql');
    expect(names.some((name) => name.startsWith(`${system}/0001_`))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
  }
  const strangers = await query(
    url,
    (sql) => sql`
      select schemaname, tablename, tableowner from pg_tables
      where schemaname = any(${[...systems]}) and tableowner <> 'millgraph_' || schemaname
    `,
  );
  expect(strangers).toEqual([]);
});

test('only what is new is applied, in the order of the numbers, and other files are none of it', async () => {
  const url = await newDatabase('in_order');
  const files = {
    '0002_more.sql': `alter table thing add column colour text`,
    '0001_thing.sql': `create table thing (id text); create index thing_by_id on thing (id);`,
    'README.md': 'nothing to run',
    '3_wrong.sql': 'select 1 / 0',
  };
  await migrate(url, { system: 'plm', migrations: await migrations(files) });
  const before = await applied(url, 'plm');
  expect(before.filter((name) => name.startsWith('plm/'))).toEqual(['plm/0001_thing.sql', 'plm/0002_more.sql']);
  const later = { ...files, '0010_last.sql': `alter table thing drop column colour` };
  await migrate(url, { system: 'plm', migrations: await migrations(later) });
  await expect(applied(url, 'plm')).resolves.toEqual([...before, 'plm/0010_last.sql']);
});

test('a migration that fails leaves nothing of itself, keeps those before it, and is tried again', async () => {
  const url = await newDatabase('failing');
  const good = { '0001_thing.sql': 'create table thing (id text)' };
  const bad = { ...good, '0002_half.sql': 'create table half (id text); select 1 / 0;' };
  await expect(migrate(url, { system: 'plm', migrations: await migrations(bad) })).rejects.toThrow('division by zero');
  const tables = () =>
    query<{ name: string }>(
      url,
      (sql) => sql`select tablename as name from pg_tables where schemaname = 'plm' and tablename in ('thing', 'half')`,
    );
  await expect(tables()).resolves.toEqual([{ name: 'thing' }]);
  await expect(applied(url, 'plm')).resolves.not.toContain('plm/0002_half.sql');
  const mended = { ...good, '0002_half.sql': 'create table half (id text)' };
  await migrate(url, { system: 'plm', migrations: await migrations(mended) });
  await expect(tables()).resolves.toHaveLength(2);
});
