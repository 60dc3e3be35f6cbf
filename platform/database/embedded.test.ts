import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { isEmbeddedPostgresLive, startEmbeddedPostgres } from './embedded.ts';
import { installedBinaries } from './embedded/binaries.ts';
import {
  isRoot,
  keepRow,
  kill,
  newDataDir,
  nobody,
  ownerProcess,
  postgresUid,
  query,
  startOwner,
  undo,
  undoAll,
} from './embedded/owners-for-tests.ts';
import { findPlace, othersMayEnter } from './embedded/place.ts';

afterEach(undoAll);

async function postmasterPid(location: string): Promise<number> {
  return Number.parseInt(await readFile(join(location, 'data/postmaster.pid'), 'utf8'), 10);
}

async function gone(pid: number): Promise<boolean> {
  for (let round = 0; round < 250; round++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(20);
  }
  return false;
}

test('a database that was stopped has its rows at the next start, and leaves no process and no socket', async () => {
  const dataDir = await newDataDir();
  const first = await startOwner(dataDir);
  expect(first.startedHere).toBe(true);
  expect(first.url).toBe(`postgresql://postgres@localhost/postgres?host=${encodeURIComponent(first.host)}`);
  await query(first, ...keepRow);
  const pid = await postmasterPid(first.location);
  await Promise.all([first.stop(), first.stop()]);
  expect(await gone(pid)).toBe(true);
  await expect(stat(first.host)).rejects.toThrow('ENOENT');

  const second = await startOwner(dataDir);
  expect(second.startedHere).toBe(true);
  expect(second.location).toBe(first.location);
  expect(await query(second, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
});

test('it commits durably, in UTF-8, and is reachable by its socket alone', async () => {
  const database = await startOwner(await newDataDir());
  const settings = await query(
    database,
    `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous_commit,
       current_setting('server_encoding') AS encoding, current_setting('listen_addresses') AS listen_addresses,
       (SELECT array_agg(DISTINCT auth_method) FROM pg_hba_file_rules WHERE type <> 'local') AS over_tcp`,
  );
  expect(settings).toEqual([
    { fsync: 'on', synchronous_commit: 'on', encoding: 'UTF8', listen_addresses: '', over_tcp: ['reject'] },
  ]);
});

test('socket and data are closed to every user but the one that runs Postgres, who is never root', async () => {
  const dataDir = await newDataDir();
  await mkdir(dataDir);
  await chmod(dataDir, 0o700);
  const database = await startOwner(dataDir);
  for (const folder of [database.host, join(database.location, 'data')]) {
    const { mode, uid } = await stat(folder);
    expect({ folder, mode: mode & 0o777, uid }).toEqual({ folder, mode: 0o700, uid: postgresUid });
  }
  const socket = await stat(join(database.host, '.s.PGSQL.5432'));
  expect(socket.mode & 0o777).toBe(0o700);
  expect(await readdir(dataDir)).toEqual([isRoot ? 'database-id' : 'postgres']);
});

test('after the owner was killed the next one takes over its running Postgres, and stops it', async () => {
  const dataDir = await newDataDir();
  const { child, answer } = await ownerProcess(dataDir);
  await query(answer, ...keepRow);
  const pid = await postmasterPid(answer.location);
  await kill(child);

  const next = await startOwner(dataDir);
  expect(next).toMatchObject({ startedHere: false, host: answer.host });
  expect(await query(next, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  await next.stop();
  expect(await isEmbeddedPostgresLive(dataDir)).toBe(false);
  expect(await gone(pid)).toBe(true);
});

test('a second owner is refused by the name of its data directory, and the first is undisturbed', async () => {
  const dataDir = await newDataDir();
  const first = await startOwner(dataDir);
  const second = await ownerProcess(dataDir);
  expect(second.answer.code).toBe('INVALID_CONFIG');
  expect(second.answer.message).toContain(`DATA_DIR ${dataDir}`);
  expect(second.answer.message).toContain('another Millgraph runs on it');
  expect(await query(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('of three owners that start at the same instant on an empty directory exactly one wins', async () => {
  const dataDir = await newDataDir();
  const owners = await Promise.all([ownerProcess(dataDir), ownerProcess(dataDir), ownerProcess(dataDir)]);
  const codes = owners.map(({ answer }) => answer.code ?? 'won').sort();
  expect(codes).toEqual(['INVALID_CONFIG', 'INVALID_CONFIG', 'won']);
  const winner = owners.find(({ answer }) => answer.code === undefined);
  expect(await query(winner?.answer ?? { host: '' }, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  const place = await findPlace(dataDir);
  expect((await readdir(place?.location ?? '')).filter((name) => name.includes('draft'))).toEqual([]);
});

test('the lock outlives a crash of the session that holds it', async () => {
  const dataDir = await newDataDir();
  const owner = await startOwner(dataDir);
  const holder = `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted`;
  const [before] = await query(owner, holder);
  process.kill(Number(before?.['pid']), 'SIGKILL');
  let after: postgres.Row | undefined;
  for (let round = 0; round < 250 && (after === undefined || after['pid'] === before?.['pid']); round++) {
    await sleep(20);
    [after] = await query(owner, holder).catch(() => []);
  }
  await expect(startEmbeddedPostgres({ dataDir, role: 'owner' })).rejects.toThrow('another Millgraph runs on it');
});

test('a guest uses what an owner runs and cannot stop it', async () => {
  const dataDir = await newDataDir();
  const owner = await startOwner(dataDir);
  const guest = await startEmbeddedPostgres({ dataDir, role: 'guest' });
  expect(guest).toMatchObject({ host: owner.host, location: owner.location, startedHere: false });
  await guest.stop();
  expect(await isEmbeddedPostgresLive(dataDir)).toBe(true);
  expect(await query(owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a guest that finds none is told to run npm start or set DATABASE_URL, and makes nothing', async () => {
  const dataDir = await newDataDir();
  expect(await isEmbeddedPostgresLive(dataDir)).toBe(false);
  const attempt = startEmbeddedPostgres({ dataDir, role: 'guest' });
  await expect(attempt).rejects.toMatchObject({ code: 'INVALID_CONFIG' });
  await expect(attempt).rejects.toThrow(/npm start.*DATABASE_URL/);
  await expect(stat(dataDir)).rejects.toThrow('ENOENT');
});

test('a Postgres that was killed is recovered, also when its process id is now that of another program', async () => {
  const dataDir = await newDataDir();
  const { child, answer } = await ownerProcess(dataDir);
  await query(answer, ...keepRow);
  process.kill(await postmasterPid(answer.location), 'SIGKILL');
  await kill(child);
  const other = spawn('cat', [], {
    stdio: ['pipe', 'ignore', 'inherit'],
    cwd: '/',
    ...(isRoot ? nobody : {}),
  });
  await once(other, 'spawn');
  undo.push(async () => {
    other.stdin.end();
    await once(other, 'exit');
  });
  const file = join(answer.location, 'data/postmaster.pid');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^\d+/, String(other.pid)));

  expect(await isEmbeddedPostgresLive(dataDir)).toBe(false);
  const next = await startOwner(dataDir);
  expect(next.startedHere).toBe(true);
  expect(await query(next, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
  expect(other.exitCode).toBeNull();
  await expect(stat(answer.host)).rejects.toThrow('ENOENT');
});

test('a start that was killed before its data was whole leaves nothing in the way', async () => {
  const dataDir = await newDataDir();
  const first = await startOwner(dataDir);
  await first.stop();
  const ended = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(ended, 'exit');
  await rm(join(first.location, 'data'), { recursive: true });
  await mkdir(join(first.location, `data.draft-${ended.pid}-AbCdEf`, 'base'), { recursive: true });

  const next = await startOwner(dataDir);
  expect(await query(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect((await readdir(next.location)).filter((name) => name.includes('draft'))).toEqual([]);
});

test('a copy of a running database is a database of its own', async () => {
  const original = await startOwner(await newDataDir());
  await query(original, ...keepRow, 'CHECKPOINT');
  const dataDir = await newDataDir();
  await mkdir(dataDir);
  const id = randomBytes(8).toString('hex');
  if (isRoot) await writeFile(join(dataDir, 'database-id'), id);
  const copied = isRoot ? join(dirname(original.location), id) : join(dataDir, 'postgres');
  await once(spawn('cp', ['-a', original.location, copied], { stdio: 'inherit' }), 'exit');

  expect(await isEmbeddedPostgresLive(dataDir)).toBe(false);
  const copy = await startOwner(dataDir);
  await query(copy, 'DELETE FROM kept');
  expect(await query(original, 'SELECT id FROM kept')).toEqual([{ id: 7 }]);
});

test('a Postgres that cannot start says in one line where its data is and why', async () => {
  const dataDir = await newDataDir();
  const first = await startOwner(dataDir);
  await first.stop();
  await writeFile(join(first.location, 'data/PG_VERSION'), '9\n');
  const attempt = startEmbeddedPostgres({ dataDir, role: 'owner' });
  await expect(attempt).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await expect(attempt).rejects.toThrow(
    `The embedded Postgres of ${first.location} does not start: database files are incompatible with server ` +
      'The data directory was initialized by PostgreSQL version 9',
  );
});

test('a platform without binaries is asked for DATABASE_URL', async () => {
  const attempt = installedBinaries('plan9-mips');
  await expect(attempt).rejects.toMatchObject({ code: 'INVALID_CONFIG' });
  await expect(attempt).rejects.toThrow('set DATABASE_URL');
});

const projectIsOpen = await othersMayEnter(fileURLToPath(new URL('.', import.meta.url)));
const testAsOrdinaryUser = isRoot && !projectIsOpen ? test.skip : test;

testAsOrdinaryUser(
  'an ordinary user has everything in the data directory, and the program ends by itself',
  async () => {
    const home = await mkdtemp(join(tmpdir(), 'embedded-test-'));
    undo.push(() => rm(home, { recursive: true }));
    const dataDir = join(home, 'data');
    if (isRoot) await chown(home, nobody.uid, nobody.gid);
    const { child, answer } = await ownerProcess(dataDir, isRoot ? nobody : {});
    expect(answer.message).toBeUndefined();
    expect(answer.location).toBe(join(dataDir, 'postgres'));
    expect(await readdir(dataDir)).toEqual(['postgres']);
    const { mode, uid } = await stat(answer.location);
    expect({ mode: mode & 0o777, uid }).toEqual({ mode: 0o700, uid: postgresUid });
    expect(await query(answer, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    const exit = once(child, 'exit');
    child.stdin?.end();
    expect(await exit).toEqual([0, null]);
    if (isRoot) {
      await expect(startEmbeddedPostgres({ dataDir, role: 'owner' })).rejects.toThrow('belongs to user 65534');
    }
  },
);
