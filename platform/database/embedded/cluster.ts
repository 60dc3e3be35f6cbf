import { chown, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { codeOf } from './place.ts';
import type { DataPlace } from './place.ts';
import { runToEnd } from './postmaster.ts';

/** What suits one laptop or one small plant server. They stand in postgresql.conf, to be changed there. */
const settings = {
  listen_addresses: '',
  max_connections: '200',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // Statements hold business data; the fault itself is logged.
  log_min_error_statement: 'panic',
} as const;

/**
 * Makes the data directory of Postgres where there is none: beside its place and then renamed, so that a start which is
 * killed leaves nothing half done.
 *
 * @throws MillgraphError UNAVAILABLE when initdb fails.
 */
export async function ensureCluster(place: DataPlace, binaries: string): Promise<void> {
  if (await isThere(place.data)) return;
  await removeDrafts(place);
  const draft = await mkdtemp(join(place.location, `initdb-${process.pid}-`));
  try {
    if (place.runAs !== undefined) await chown(draft, place.runAs.uid, place.runAs.gid);
    await runToEnd(place, join(binaries, 'bin/initdb'), [
      `--pgdata=${draft}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--auth-local=trust',
      '--auth-host=reject',
      '--no-instructions',
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]);
    await rename(draft, place.data);
    const folder = await open(place.location, 'r');
    await folder.sync();
    await folder.close();
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start on the same data directory was quicker; which of them owns it is decided by the lock.
    if (!(await isThere(place.data))) throw error;
  }
}

async function removeDrafts(place: DataPlace): Promise<void> {
  for (const name of await readdir(place.location)) {
    const pid = Number(/^initdb-(\d+)-/.exec(basename(name))?.[1]);
    if (pid > 0 && !isAlive(pid)) await rm(join(place.location, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
