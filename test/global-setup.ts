import { chown, mkdir, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
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

const memory = '/dev/shm';
const mostBytes = 4 * 2 ** 30;

/**
 * A folder in memory for the databases of tests, each of which is some 2,000 files: on a disk it takes seconds to make one.
 * Undefined where there is not enough of it. Belongs to whom `dataDir` belongs to.
 */
async function folderInMemory(dataDir: string): Promise<string | undefined> {
  const space = await statfs(memory).catch(() => null);
  if (space === null || space.bavail * space.bsize < mostBytes) return undefined;
  for (const name of await readdir(memory)) {
    const [, pid] = /^millgraph-test-(\d+)$/.exec(name) ?? [];
    // Of a run that was killed.
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(memory, name), { recursive: true, force: true });
  }
  const folder = join(memory, `millgraph-test-${process.pid}`);
  await mkdir(folder, { mode: 0o700 });
  const { uid, gid } = await stat(dataDir);
  await chown(folder, uid, gid);
  return folder;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Starts the Postgres of the test run (or takes the one that TEST_DATABASE_URL names) and makes the template database that
 * each test file's own is cloned from: all four schemas, no rows.
 */
export default async function globalSetup(): Promise<void> {
  // Programs that tests start, of which there are a hundred, compile their modules once.
  const compiled = await mkdtemp(join(tmpdir(), 'millgraph-compiled-'));
  process.env['NODE_COMPILE_CACHE'] = compiled;
  let serverUrl = process.env['TEST_DATABASE_URL'];
  let folder: string | undefined;
  globalThis.millgraphTestServer = () => rm(compiled, { recursive: true, force: true });
  if (serverUrl === undefined) {
    const dataDir = await mkdtemp(join(tmpdir(), 'millgraph-test-'));
    const embedded = await startEmbeddedPostgres({ dataDir, role: 'owner' });
    folder = await folderInMemory(join(embedded.location, 'data'));
    const folders = [compiled, embedded.location, dataDir, ...(folder === undefined ? [] : [folder])];
    globalThis.millgraphTestServer = async () => {
      await embedded.stop();
      for (const each of folders) await rm(each, { recursive: true, force: true });
    };
    serverUrl = embedded.url;
    await hurry(serverUrl);
  }
  process.env['MILLGRAPH_TEST_SERVER'] = serverUrl;
  const template = templateName();
  const sql = openPool(serverUrl, { max: 1 });
  await sql`drop database if exists ${sql(template)}`;
  if (folder === undefined) {
    await sql`create database ${sql(template)}`;
  } else {
    await sql.unsafe(`create tablespace memory location '${folder}'`);
    await sql`create database ${sql(template)} tablespace memory`;
  }
  await sql.end();
  process.env['MILLGRAPH_TEST_TEMPLATE'] = template;
  const url = new URL(serverUrl);
  url.pathname = `/${template}`;
  for (const system of systems) {
    await migrate(url.href, { system, migrations: new URL(`../subgraphs/${system}/migrations/`, import.meta.url) });
  }
}
