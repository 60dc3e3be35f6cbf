import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import type { LivePostmaster } from './postmaster.ts';

/** A predecessor that was just killed keeps its session until its socket is seen closed. */
const predecessorMillis = 1_000;
const retryMillis = 50;

/** The lock of one data directory: a session's advisory lock, which frees itself when the owner dies. */
export interface OwnerLock {
  /** The session may now end with the server. */
  expectShutdown(): void;
  close(): Promise<void>;
}

/** A session in database `postgres` that lasts as long as both ends live. */
export function connect(postmaster: LivePostmaster, onclose?: () => void): postgres.Sql {
  return postgres({
    host: postmaster.host,
    port: postmaster.port,
    user: 'postgres',
    database: 'postgres',
    max: 1,
    idle_timeout: 0,
    // The driver's default would end the session, and the lock with it, after half an hour.
    max_lifetime: null,
    connect_timeout: 5,
    fetch_types: false,
    ssl: false,
    ...(onclose === undefined ? {} : { onclose }),
    connection: { application_name: 'millgraph owner' },
  });
}

/**
 * Takes the lock on a connection of its own. When that connection breaks while the server lives (Postgres restarts all
 * sessions after one crashed), it is taken again.
 *
 * @returns undefined when another owner holds it.
 * @throws the driver's error when the server does not answer.
 */
export async function takeOwnerLock(
  postmaster: LivePostmaster,
  log: (message: string) => void,
): Promise<OwnerLock | undefined> {
  let held = false;
  const sql = connect(postmaster, () => {
    if (held) void takeAgain();
  });
  const tryLock = async () => {
    const [row] = await sql<{ taken: boolean }[]>`SELECT pg_try_advisory_lock(1835625580, 1) AS taken`;
    return row?.taken === true;
  };
  let taking = false;
  const takeAgain = async () => {
    if (taking) return;
    taking = true;
    log('The connection that holds the lock of the embedded Postgres broke; it is taken again.');
    while (held) {
      const taken = await tryLock().catch(() => false);
      if (taken) break;
      await sleep(retryMillis, undefined, { ref: false });
    }
    taking = false;
  };
  const expectShutdown = () => {
    held = false;
  };
  const close = async () => {
    expectShutdown();
    await sql.end({ timeout: 0 });
  };
  try {
    const deadline = Date.now() + predecessorMillis;
    for (;;) {
      held = await tryLock();
      if (held) return { close, expectShutdown };
      if (Date.now() > deadline) break;
      await sleep(retryMillis);
    }
  } catch (error) {
    await close();
    throw error;
  }
  await close();
  return undefined;
}
