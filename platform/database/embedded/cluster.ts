import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWhole } from './draft.ts';
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
 * Makes the data directory of Postgres where there is none. Of two starts at once one makes it; which of them owns it is
 * decided by the lock.
 *
 * @throws MillgraphError UNAVAILABLE when initdb fails.
 */
export function ensureCluster(place: DataPlace, binaries: string): Promise<void> {
  return makeWhole(place.data, async (draft) => {
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
  });
}
