import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database } from '#platform/database/session.ts';
import { LogReaders } from '#platform/events/partitions.ts';
import { createLog } from '#platform/log.ts';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';
import { startUpkeep } from './upkeep.ts';

let testDatabase: TestDatabase;
let database: Database;
/** The server's own user. */
let admin: postgres.Sql;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = openDatabase(testDatabase.url, 'plm');
  admin = openPool(testDatabase.url, { max: 1, connection: { search_path: 'plm' } });
});
afterAll(async () => {
  await database.close();
  await admin.end();
  await testDatabase.drop();
});

test('at the start and later partitions are made, readers noted and old keys forgotten, whatever else fails', async () => {
  await admin`drop table event_log_first`;
  await admin`
    insert into accepted_command (caller, mutation, idempotency_key, input_hash, accepted_at)
    values ('me', 'm', 'old', 'h', now() - interval '31 days'), ('me', 'm', 'new', 'h', now())
  `;
  // Retention fails by this.
  await admin`alter table log_dropped rename to log_dropped_elsewhere`;
  const lines: string[] = [];
  const log = createLog('test', { level: 'warn', stream: { write: (line: string) => void lines.push(line) } });
  const logReaders = new LogReaders();
  logReaders.note('erp', null);
  const upkeep = startUpkeep({ subgraph: { name: 'plm', database, logReaders }, retentionDays: 400, log });
  await upkeep.run();
  await upkeep.stop();
  const [partitions] = await admin`select count(*)::integer from pg_inherits where inhparent = 'event_log'::regclass`;
  expect(partitions).toEqual({ count: 3 });
  await expect(admin`select consumer from log_reader`).resolves.toMatchObject([{ consumer: 'erp' }]);
  await expect(admin`select idempotency_key from accepted_command`).resolves.toMatchObject([
    { idempotency_key: 'new' },
  ]);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toContain(
    'could not drop old events; trying again in an hour',
  );
});
