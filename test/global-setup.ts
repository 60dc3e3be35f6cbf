import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openPool } from '#platform/database/pool.ts';
import { systems } from '#platform/systems.ts';
import { templateName } from './template.ts';

declare global {
  var millgraphTestServer: (() => Promise<void>) | undefined;
}

/** The rows of tests need not outlive a power cut; those that test durability start servers of their own. */
async function hurry(serverUrl: string): Promise<void> {
  const sql = openPool(serverUrl, { max: 1 });
  for (const safety of ['synchronous_commit', 'fsync', 'full_page_writes']) {
    await sql.unsafe(`alter system set ${safety} = off`);
  }
  await sql`select pg_reload_conf()`;
  await sql.end();
}

/**
 * Starts the Postgres of the test run (or takes the one that TEST_DATABASE_URL names) and makes the template database that
 * each test file's own is cloned from: all four schemas, no rows.
 */
export default async function globalSetup(): Promise<void> {
  let serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined) {
    const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-test-'));
    const embedded = await startEmbeddedPostgres({ dataDir, role: 'owner' });
    globalThis.millgraphTestServer = async () => {
      await embedded.stop();
      for (const folder of [embedded.location, dataDir]) await rm(folder, { recursive: true, force: true });
    };
    serverUrl = embedded.url;
    await hurry(serverUrl);
  }
  process.env['MILLGRAPH_TEST_SERVER'] = serverUrl;
  const template = templateName();
  const sql = openPool(serverUrl, { max: 1 });
  await sql`drop database if exists ${sql(template)}`;
  await sql`create database ${sql(template)}`;
  await sql.end();
  process.env['MILLGRAPH_TEST_TEMPLATE'] = template;
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  for (const system of systems) {
    await migrate(url.href, { system, migrations: new URL(`../subgraphs/${system}/migrations/`, import.meta.url) });
  }
}
