import { readdir, readFile } from 'node:fs/promises';
import postgres from 'postgres';
import { MillgraphError } from '#platform/errors.ts';
import { openPool } from '#platform/database/pool.ts';
import { systems } from '#platform/systems.ts';

/** A system's own migrations: the folder of its numbered `.sql` files. */
export interface Schema {
  readonly system: string;
  readonly migrations: URL;
}

const foundation = new URL('./migrations/', import.meta.url);

/** Advisory lock under which roles are made, in database `postgres`, because roles belong to the whole cluster. */
const rolesLock = 0x4d_47_52_31;

/**
 * Makes role `millgraph_<system>` and the system's schema where they are missing, then applies the migrations that are
 * not yet recorded, the foundation's first. Several services may do so at once: each schema has its own advisory lock.
 *
 * @param url a Postgres URL of a user that may create roles and schemas
 * @throws INVALID_CONFIG with the SQL for a DBA, when that user may not
 */
export async function migrate(url: string, schema: Schema): Promise<void> {
  const { system } = schema;
  await withConnection(url, async () => ensureRole(url, system));
  await withConnection(url, async (sql) => {
    await sql`select pg_advisory_lock(hashtext(${`millgraph migrations ${system}`}))`;
    const [schemaFound] = await sql<{ exists: boolean }[]>`
      select exists (select from pg_namespace where nspname = ${system}) as exists
    `;
    // Not "if not exists": Postgres refuses that to a user who may not make schemas also where a DBA has made it.
    if (schemaFound?.exists !== true) {
      await refusedAs(url, system, sql`create schema ${sql(system)} authorization ${sql(roleOf(system))}`);
    }
    await sql`select set_config('role', ${roleOf(system)}, false), set_config('search_path', ${system}, false)`;
    await sql`
      create table if not exists migration (name text primary key, applied_at timestamptz not null default now())
    `;
    const applied = new Set((await sql<{ name: string }[]>`select name from migration`).map((row) => row.name));
    for (const { name, text } of [
      ...(await migrationsIn(foundation, 'foundation')),
      ...(await migrationsIn(schema.migrations, system)),
    ]) {
      if (applied.has(name)) continue;
      await sql.begin(async (transaction) => {
        await transaction`insert into migration (name) values (${name})`;
        await transaction.unsafe(text).simple();
      });
    }
  });
}

const roleOf = (system: string): string => `millgraph_${system}`;

async function migrationsIn(folder: URL, prefix: string): Promise<{ name: string; text: string }[]> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}_.*\.sql$/.test(file)).sort();
  return Promise.all(
    files.map(async (file) => ({ name: `${prefix}/${file}`, text: await readFile(new URL(file, folder), 'utf8') })),
  );
}

async function ensureRole(url: string, system: string): Promise<void> {
  const clusterUrl = new URL(url);
  clusterUrl.pathname = '/postgres';
  const role = roleOf(system);
  await withConnection(clusterUrl.href, async (sql) => {
    await sql`select pg_advisory_lock(${rolesLock})`;
    const [found] = await sql<{ exists: boolean; member: boolean }[]>`
      select
        exists (select from pg_roles where rolname = ${role}) as exists,
        coalesce((select pg_has_role(current_user, oid, 'member') from pg_roles where rolname = ${role}), false) as member
    `;
    if (found?.exists !== true) await refusedAs(url, system, sql`create role ${sql(role)} nologin`);
    if (found?.member !== true) await refusedAs(url, system, sql`grant ${sql(role)} to current_user`);
  });
}

/** Turns "permission denied" into the SQL that somebody with the right has to run. */
async function refusedAs(url: string, system: string, statement: PromiseLike<unknown>): Promise<void> {
  try {
    await statement;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError) || error.code !== '42501') throw error;
    const database = new URL(url).pathname.slice(1);
    throw new MillgraphError(
      'INVALID_CONFIG',
      `The user of the database URL may not set up system ${system}. Ask your DBA to run, in database ${database}:\n` +
        systems
          .map(
            (name) =>
              `  create role ${roleOf(name)} nologin; grant ${roleOf(name)} to <the user of the URL>;\n` +
              `  create schema ${name} authorization ${roleOf(name)};`,
          )
          .join('\n'),
      { argument: 'DATABASE_URL' },
    );
  }
}

/** Connects, or says in one line why not: no server, no such user, password or database. */
async function reach(url: string, sql: postgres.Sql): Promise<void> {
  try {
    await sql`select 1`;
  } catch (error) {
    const { host, pathname } = new URL(url);
    const reason = error instanceof Error ? error.message : String(error);
    throw new MillgraphError(
      'INVALID_CONFIG',
      `DATABASE_URL (or that of one system): database ${pathname.slice(1)} at ${host} cannot be used: ${reason}.`,
      { argument: 'DATABASE_URL' },
    );
  }
}

async function withConnection(url: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const sql = openPool(url, { max: 1 });
  try {
    await reach(url, sql);
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
