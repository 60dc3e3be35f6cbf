import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { MillgraphError } from '../../errors.ts';
import { codeOf, makeSocketFolder, removeSocketFolder, socketPort } from './place.ts';
import type { DataPlace } from './place.ts';

const pollMillis = 20;
const fastShutdownMillis = 20_000;
const immediateShutdownMillis = 10_000;
const largestLogBytes = 10 * 1024 * 1024;

/** What `postmaster.pid` says about a place, held against the processes that run. */
export type Postmaster =
  | { readonly kind: 'none' }
  | { readonly kind: 'dead'; readonly pid: number; readonly host: string | undefined }
  | LivePostmaster;

export interface LivePostmaster {
  readonly kind: 'live';
  readonly pid: number;
  /** Its data directory as it was when it started: it may have been moved since. */
  readonly data: string;
  /** The folder of its socket. */
  readonly host: string;
  readonly port: number;
  /** As Postgres writes it: `starting`, `ready`, `stopping`; empty before the first. */
  readonly status: string;
}

/** Reads who runs a place. The lines of `postmaster.pid` are those of Postgres's `miscadmin.h`. */
export async function inspectPostmaster(place: DataPlace): Promise<Postmaster> {
  let content: string;
  try {
    content = await readFile(join(place.data, 'postmaster.pid'), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return { kind: 'none' };
    throw error;
  }
  const [pidLine = '', dataLine = '', , portLine = '', hostLine = '', , , statusLine = ''] = content.split('\n');
  const pid = Math.abs(Number.parseInt(pidLine, 10)) || 0;
  const host = hostLine.trim();
  if (pid === 0 || !(await isPostmasterOf(pid, dataLine))) return { kind: 'dead', pid, host };
  // A data directory that was copied while it ran brings the file along; the socket is the original's.
  if (await isElsewhere(dataLine, place.data)) return { kind: 'dead', pid, host: undefined };
  return { kind: 'live', pid, data: dataLine, host, port: Number(portLine) || socketPort, status: statusLine.trim() };
}

/** Process ids are used again: after a restart of the machine the one in the file may be any program's. */
async function isPostmasterOf(pid: number, data: string): Promise<boolean> {
  const command = await commandOf(pid);
  return `${command} `.includes(`postgres -D ${data} `);
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    try {
      return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
    } catch (error) {
      if (['ENOENT', 'ESRCH'].includes(codeOf(error))) return '';
      throw error;
    }
  }
  try {
    return (await promisify(execFile)('ps', ['-ww', '-p', String(pid), '-o', 'args='])).stdout.trim();
  } catch (error) {
    // `ps` leaves with 1 where there is no such process.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 1) return '';
    throw error;
  }
}

async function isElsewhere(dataInFile: string, data: string): Promise<boolean> {
  try {
    const [theirs, ours] = await Promise.all([stat(dataInFile), stat(data)]);
    return theirs.ino !== ours.ino || theirs.dev !== ours.dev;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Starts Postgres in its own process group, so that Ctrl-C in a terminal reaches only us, and waits until it is ready.
 *
 * @returns undefined where another postmaster, or what is left of one, still holds the data: try again.
 * @throws MillgraphError UNAVAILABLE with the reason from the log, where Postgres cannot start.
 */
export async function launchPostmaster(
  place: DataPlace,
  binaries: string,
  stale: Exclude<Postmaster, LivePostmaster>,
): Promise<LivePostmaster | undefined> {
  const host = await makeSocketFolder(place);
  const logFrom = await startLog(place);
  const settings = {
    listen_addresses: '',
    unix_socket_directories: host,
    unix_socket_permissions: '0700',
    port: String(socketPort),
  };
  const child = await spawnLogged(
    place,
    join(binaries, 'bin/postgres'),
    ['-D', place.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      detached: true,
      // Postgres skips this id when it looks whether the last postmaster lives, and replaces that file in safety itself:
      // if we removed the file, two starts at once could remove each other's.
      env: stale.kind === 'dead' ? { PG_GRANDPARENT_PID: String(stale.pid) } : {},
    },
  );
  child.unref();
  let failure: string | undefined;
  void endOf(child).then((reason) => {
    failure = reason ?? '';
  });
  for (;;) {
    const now = await inspectPostmaster(place);
    if (now.kind === 'live' && now.pid === child.pid && now.status === 'ready') {
      if (stale.kind === 'dead' && stale.host !== undefined) await removeSocketFolder(stale.host);
      return now;
    }
    if (failure !== undefined) break;
    await sleep(pollMillis);
  }
  await removeSocketFolder(host);
  const reason = failure || (await reasonInLog(place, logFrom));
  if (/lock file .* already exists|shared memory block .* is still in use/.test(reason)) return undefined;
  throw new MillgraphError('UNAVAILABLE', `The embedded Postgres of ${place.location} does not start: ${reason}`);
}

/**
 * Stops Postgres and waits until it is gone: a fast shutdown, after 20 s an immediate one, which the next start recovers
 * from. Does nothing when it is not that process any more.
 *
 * @throws MillgraphError UNAVAILABLE when it is still there after both.
 */
export async function shutDown(place: DataPlace, postmaster: LivePostmaster): Promise<void> {
  const isGone = async () => !(await isPostmasterOf(postmaster.pid, postmaster.data));
  for (const [signal, millis] of [
    ['SIGINT', fastShutdownMillis],
    ['SIGQUIT', immediateShutdownMillis],
  ] as const) {
    if (await isGone()) return;
    try {
      process.kill(postmaster.pid, signal);
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error;
    }
    const deadline = Date.now() + millis;
    while (Date.now() < deadline) {
      if (await isGone()) return;
      await sleep(pollMillis);
    }
  }
  throw new MillgraphError(
    'UNAVAILABLE',
    `The embedded Postgres of ${place.location} (process ${postmaster.pid}) does not stop; see ${place.logFile}.`,
  );
}

/**
 * Runs one of Postgres's programs to its end.
 *
 * @throws MillgraphError UNAVAILABLE with the reason it gave.
 */
export async function runToEnd(place: DataPlace, program: string, args: readonly string[]): Promise<void> {
  const logFrom = await startLog(place);
  const child = await spawnLogged(place, program, args, {});
  const failure = await endOf(child);
  if (failure === undefined && child.exitCode === 0) return;
  const reason = failure ?? (await reasonInLog(place, logFrom));
  throw new MillgraphError('UNAVAILABLE', `The embedded Postgres of ${place.location} cannot be made: ${reason}`);
}

async function spawnLogged(
  place: DataPlace,
  program: string,
  args: readonly string[],
  options: { readonly detached?: boolean; readonly env?: Readonly<Record<string, string>> },
): Promise<ChildProcess> {
  const log = await open(place.logFile, 'a', 0o600);
  try {
    return spawn(program, args, {
      cwd: place.location,
      detached: options.detached ?? false,
      stdio: ['ignore', log.fd, log.fd],
      // None of our variables: PGDATA and its kin would change what Postgres does.
      env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', ...options.env },
      ...place.runAs,
    });
  } finally {
    await log.close();
  }
}

/** The fault that kept a program from running, undefined when it ran and ended. */
function endOf(child: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve(undefined);
    });
    child.once('error', (error) => {
      resolve(`this system cannot run ${child.spawnfile} (${error.message}). Set DATABASE_URL to a Postgres server.`);
    });
  });
}

/** Where in the log file the lines of what is started next begin. */
async function startLog(place: DataPlace): Promise<number> {
  try {
    const { size } = await stat(place.logFile);
    if (size <= largestLogBytes) return size;
    await rename(place.logFile, `${place.logFile}.1`);
    return 0;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  }
}

/** The last fault in the log, with its detail, without time and process id. */
async function reasonInLog(place: DataPlace, from: number): Promise<string> {
  const text = (await readFile(place.logFile)).subarray(from).toString('utf8');
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^.* \[\d+\] /, ''));
  const at = lines.findLastIndex((line) => /(FATAL|PANIC|error):/.test(line));
  const [fault = `no reason given, see ${place.logFile}`, detail = ''] = at < 0 ? lines.slice(-1) : lines.slice(at);
  return [fault, ...(detail.startsWith('DETAIL') ? [detail] : [])]
    .map((line) => line.replace(/^.*?(FATAL|PANIC|error|DETAIL):\s+/, ''))
    .join(' ');
}
