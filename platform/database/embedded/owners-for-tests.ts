import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import postgres from 'postgres';
import { type EmbeddedPostgres, isEmbeddedPostgresLive, startEmbeddedPostgres } from '../embedded.ts';
import { findPlace } from './place.ts';

export const isRoot = process.getuid?.() === 0;
export const nobody = { uid: 65534, gid: 65534 };
/** Postgres runs as another user when we are root. */
export const postgresUid = isRoot ? nobody.uid : process.getuid?.();
const embeddedModule = new URL('../embedded.ts', import.meta.url);

export const undo: (() => Promise<unknown>)[] = [];

/** Undoes what a test made, the last first, and all of it even where one step fails. */
export async function undoAll(): Promise<void> {
  const faults: unknown[] = [];
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
    await step().catch((fault: unknown) => faults.push(fault));
  }
  if (faults.length > 0) throw new AggregateError(faults, 'What the test made could not be removed.');
}

export async function newDataDir(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'embedded-test-'));
  const dataDir = join(folder, 'data');
  undo.push(async () => {
    if (await isEmbeddedPostgresLive(dataDir)) await (await startEmbeddedPostgres({ dataDir, role: 'owner' })).stop();
    const place = await findPlace(dataDir);
    if (place !== undefined) await rm(place.location, { recursive: true });
    await rm(folder, { recursive: true });
  });
  return dataDir;
}

export async function startOwner(dataDir: string): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  undo.push(() => database.stop());
  return database;
}

/** Runs statements on a connection of its own and returns the rows of the last. */
export async function query(database: { readonly host: string }, ...statements: string[]): Promise<postgres.Row[]> {
  const sql = postgres({ host: database.host, port: 5432, user: 'postgres', database: 'postgres', max: 1 });
  try {
    let rows: postgres.Row[] = [];
    for (const statement of statements) rows = [...(await sql.unsafe(statement))];
    return rows;
  } finally {
    await sql.end();
  }
}

export const keepRow = ['CREATE TABLE kept (id int)', 'INSERT INTO kept VALUES (7)'];

export type Answer = Pick<EmbeddedPostgres, 'host' | 'location' | 'startedHere'> & { code?: string; message?: string };

/** An owner in a process of its own. It stops when its standard input ends, and leaves when nothing keeps it. */
export async function ownerProcess(dataDir: string, user = {}): Promise<{ child: ChildProcess; answer: Answer }> {
  const script = `
    const { startEmbeddedPostgres } = await import(${JSON.stringify(embeddedModule.href)});
    const say = (answer) => process.stdout.write(JSON.stringify(answer) + '\\n');
    try {
      const database = await startEmbeddedPostgres({ dataDir: process.argv[1], role: 'owner' });
      say(database);
      process.stdin.resume().once('end', () => database.stop());
    } catch (error) {
      say({ code: error.code, message: error.message });
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, '--', dataDir], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    cwd: '/',
    ...user,
  });
  const exit = once(child, 'exit');
  undo.push(async () => {
    child.stdin.end();
    await exit;
  });
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, answer: JSON.parse(line) as Answer };
}

export async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  // The whole group, as a terminal would: Postgres must not be in it.
  process.kill(-Number(child.pid), 'SIGKILL');
  await exit;
}
