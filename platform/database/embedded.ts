import { setTimeout as sleep } from 'node:timers/promises';
import { MillgraphError } from '../errors.ts';
import { installedBinaries, usableBinaries } from './embedded/binaries.ts';
import { ensureCluster } from './embedded/cluster.ts';
import { connect, takeOwnerLock } from './embedded/owner-lock.ts';
import type { OwnerLock } from './embedded/owner-lock.ts';
import { codeOf, findPlace, makePlace, removeSocketFolder } from './embedded/place.ts';
import type { DataPlace } from './embedded/place.ts';
import { inspectPostmaster, launchPostmaster, shutDown } from './embedded/postmaster.ts';
import type { LivePostmaster } from './embedded/postmaster.ts';

const pollMillis = 50;
/** Another process's Postgres may be recovering, or writing its last checkpoint. */
const transitionMillis = 120_000;
const answerMillis = 10_000;

export interface EmbeddedPostgresOptions {
  /** The data directory (`DATA_DIR`), made when absent. Its Postgres runs as long as an owner wants. */
  readonly dataDir: string;
  /** An owner starts, or adopts, and stops; there is one at a time. A guest uses what an owner runs. */
  readonly role: 'owner' | 'guest';
  /** Takes a sentence about what happens, for whoever starts the program. Default: nothing is said. */
  readonly log?: (message: string) => void;
}

/** A running Postgres on a Unix socket that only its own user (and root) can reach. */
export interface EmbeddedPostgres {
  /** The folder of the socket: what libpq and postgres.js take as `host`. */
  readonly host: string;
  readonly port: number;
  readonly user: 'postgres';
  readonly database: 'postgres';
  /**
   * `postgresql://postgres@localhost/postgres?host=<URL-encoded socket folder>`: for libpq, node-postgres and DBOS.
   * postgres.js does not read `host` there: give it host, port, user and database.
   */
  readonly url: string;
  /** The folder that holds data and log: outside the data directory for root. */
  readonly location: string;
  /** False when it ran already: a guest's, or one whose owner was killed. */
  readonly startedHere: boolean;
  /** For an owner: ends all sessions and waits until Postgres is gone. For a guest nothing. May be called again. */
  stop(): Promise<void>;
}

/**
 * Starts, adopts or attaches to the Postgres of a data directory.
 *
 * @throws MillgraphError INVALID_CONFIG when another owner runs it, a guest finds none, the platform has no binaries, or
 *   the data directory cannot be used; UNAVAILABLE with Postgres's own reason when it does not start or answer.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, role, log = () => undefined } = options;
  try {
    return role === 'owner' ? await own(dataDir, log) : await attach(dataDir);
  } catch (error) {
    throw plain(dataDir, error);
  }
}

/** Whether a Postgres of this data directory runs and answers. */
export async function isEmbeddedPostgresLive(dataDir: string): Promise<boolean> {
  try {
    return (await findAnswering(dataDir)) !== undefined;
  } catch (error) {
    throw plain(dataDir, error);
  }
}

async function own(dataDir: string, log: (message: string) => void): Promise<EmbeddedPostgres> {
  const installed = await installedBinaries();
  const place = await makePlace(dataDir, log);
  const binaries = await usableBinaries(installed, place);
  await ensureCluster(place, binaries);
  const begun = Date.now();
  let startedHere = false;
  let unanswered = 0;
  for (;;) {
    const found = await inspectPostmaster(place);
    const launched = found.kind === 'live' ? undefined : await launchPostmaster(place, binaries, found);
    startedHere ||= launched !== undefined;
    const postmaster = launched ?? found;
    if (postmaster.kind === 'live' && postmaster.status === 'ready') {
      try {
        const lock = await takeOwnerLock(postmaster, log);
        if (lock === undefined) throw ownedByAnother(dataDir);
        return owned(place, postmaster, lock, startedHere);
      } catch (error) {
        if (error instanceof MillgraphError) throw error;
        // It may have begun to stop since; what it says next is seen in the next round.
        unanswered ||= Date.now();
        if (Date.now() - unanswered > answerMillis) throw unanswering(place, postmaster);
      }
    }
    if (Date.now() - begun > transitionMillis) throw stuck(place);
    await sleep(pollMillis);
  }
}

function owned(place: DataPlace, postmaster: LivePostmaster, lock: OwnerLock, startedHere: boolean): EmbeddedPostgres {
  const end = async () => {
    lock.expectShutdown();
    try {
      // The lock is held to the end: nobody may adopt what is being stopped.
      await shutDown(place, postmaster);
      await removeSocketFolder(postmaster.host);
    } finally {
      await lock.close();
    }
  };
  let ending: Promise<void> | undefined;
  return { ...describe(place, postmaster), startedHere, stop: () => (ending ??= end()) };
}

async function attach(dataDir: string): Promise<EmbeddedPostgres> {
  const found = await findAnswering(dataDir);
  if (found === undefined) {
    throw new MillgraphError(
      'INVALID_CONFIG',
      `No embedded Postgres runs on DATA_DIR ${dataDir}: run \`npm start\` first, or set DATABASE_URL.`,
      { argument: 'DATABASE_URL' },
    );
  }
  return { ...describe(found.place, found.postmaster), startedHere: false, stop: () => Promise.resolve() };
}

async function findAnswering(
  dataDir: string,
): Promise<{ readonly place: DataPlace; readonly postmaster: LivePostmaster } | undefined> {
  const place = await findPlace(dataDir);
  if (place === undefined) return undefined;
  const deadline = Date.now() + answerMillis;
  while (Date.now() < deadline) {
    const postmaster = await inspectPostmaster(place);
    if (postmaster.kind !== 'live' || postmaster.status === 'stopping') return undefined;
    if (postmaster.status === 'ready' && (await answers(postmaster))) return { place, postmaster };
    await sleep(pollMillis);
  }
  return undefined;
}

async function answers(postmaster: LivePostmaster): Promise<boolean> {
  const sql = connect(postmaster);
  try {
    await sql`SELECT 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

function describe(place: DataPlace, postmaster: LivePostmaster) {
  return {
    host: postmaster.host,
    port: postmaster.port,
    user: 'postgres',
    database: 'postgres',
    url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(postmaster.host)}`,
    location: place.location,
  } as const;
}

const ownedByAnother = (dataDir: string) =>
  new MillgraphError(
    'INVALID_CONFIG',
    `DATA_DIR ${dataDir}: another Millgraph runs on it. Stop that one, or choose another DATA_DIR.`,
    { argument: 'DATA_DIR' },
  );

const unanswering = (place: DataPlace, postmaster: LivePostmaster) =>
  new MillgraphError(
    'UNAVAILABLE',
    `The embedded Postgres of ${place.location} runs (process ${postmaster.pid}) but does not answer on its socket in ` +
      `${postmaster.host}; see ${place.logFile}. End that process and start again: no committed row is lost.`,
  );

const stuck = (place: DataPlace) =>
  new MillgraphError(
    'UNAVAILABLE',
    `The embedded Postgres of ${place.location} is neither started nor stopped after ${transitionMillis / 1000} s; ` +
      `see ${place.logFile}.`,
  );

/** A folder that cannot be written, a full disk: the system's own words, with the variable they are about. */
function plain(dataDir: string, error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof MillgraphError || code === '') return error;
  const reason = typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : code;
  return new MillgraphError('INVALID_CONFIG', `DATA_DIR ${dataDir} cannot be used: ${reason}.`, {
    argument: 'DATA_DIR',
  });
}
