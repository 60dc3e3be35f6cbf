import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/database/embedded.ts';
import { migrate } from '#platform/database/migrate.ts';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import { heldSeconds, readWatermark, watchWatermark } from './watermark.ts';

/** A server that nobody else writes to. */
let own: EmbeddedPostgres;
let dataDir: string;
let database: Database;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'millgraph-watermark-'));
  own = await startEmbeddedPostgres({ dataDir, role: 'owner' });
  await migrate(own.url, { system: 'plm', migrations: new URL('../../subgraphs/plm/migrations/', import.meta.url) });
  database = openDatabase(own.url, 'plm');
}, 60_000);
afterAll(async () => {
  await database.close();
  await own.stop();
  for (const folder of [own.location, dataDir]) await rm(folder, { recursive: true, force: true });
});

const session = () => database.session(demoAdministrator());
const tell = (): Promise<void> =>
  session().transaction(async (transaction) => {
    transaction.append({
      type: 'org.millgraph.plm.change.approved.v1',
      subject: 'engineering-change/1',
      plant: null,
      time: '2026-01-05T08:00:00Z',
      data: { change: '1', number: '1' },
    });
  });

/** A log that keeps the lines of a watch. */
function kept(): { log: Log; lines: { level: string; details: unknown }[] } {
  const lines: { level: string; details: unknown }[] = [];
  const at = (level: string) => (details: unknown) => void lines.push({ level, details });
  return { log: { warn: at('warn'), info: at('info'), debug: at('debug') } as unknown as Log, lines };
}

test('whoever holds events back is named, with what is hidden, and the log warns once and says when it is over', async () => {
  const { log, lines } = kept();
  const watch = watchWatermark({ database, log, alarmSeconds: 0 });
  const elsewhere = openPool(own.url, { max: 1, connection: { application_name: 'a-report' } });
  try {
    await expect(readWatermark(session())).resolves.toEqual({ holder: null, hiddenEvents: 0, hiddenSeconds: null });
    await watch.check();
    expect(lines).toEqual([]);

    await elsewhere`begin`;
    await elsewhere`create temporary table note (text text)`;
    const [writer] = await elsewhere<{ pid: number }[]>`select pg_backend_pid() as pid`;
    await tell();
    await tell();
    const watermark = await readWatermark(session());
    const holder = { pid: writer?.pid, application: 'a-report', database: 'postgres', state: 'idle in transaction' };
    expect(watermark).toMatchObject({ holder, hiddenEvents: 2 });
    expect(heldSeconds(watermark)).toBeGreaterThan(0);
    await watch.check();
    await watch.check();
    const warning = { level: 'warn', details: expect.objectContaining({ holder: expect.objectContaining(holder) }) };
    expect(lines).toEqual([warning]);

    await elsewhere`rollback`;
    await watch.check();
    expect(lines).toEqual([warning, { level: 'info', details: expect.any(String) }]);
    await expect(readWatermark(session())).resolves.toMatchObject({ holder: null, hiddenEvents: 0 });
  } finally {
    await elsewhere.end();
    await watch.stop();
  }
});

test('a transaction that is younger than the limit raises no alarm', async () => {
  const { log, lines } = kept();
  const watch = watchWatermark({ database, log, alarmSeconds: 86_400 });
  const elsewhere = openPool(own.url, { max: 1 });
  try {
    await elsewhere`begin`;
    await elsewhere`create temporary table note (text text)`;
    await tell();
    await watch.check();
    expect(lines).toEqual([]);
    await elsewhere`rollback`;
  } finally {
    await elsewhere.end();
    await watch.stop();
  }
});
