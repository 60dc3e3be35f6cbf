import { randomBytes } from 'node:crypto';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';

/** A database of one test file's own, with all four schemas and no rows. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Clones the run's template into a new database. `drop` it in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['MILLGRAPH_TEST_SERVER'];
  const template = process.env['MILLGRAPH_TEST_TEMPLATE'];
  if (serverUrl === undefined || template === undefined) throw new Error('the tests run under jest, by `npm test`');
  const name = `millgraph_test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => onServer(serverUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function onServer(url: string, statement: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = openPool(url, { max: 1 });
  try {
    await statement(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
