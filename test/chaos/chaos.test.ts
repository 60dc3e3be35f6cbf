import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { composeTestMillgraph } from '../compose.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { runChaos, sessionsTerminated } from './chaos.ts';
import { startRedis, type ForgetfulRedis } from './redis.ts';
import { services } from './plant.ts';
import { differences, readState, type PlantState } from './state.ts';
import { makeWeek, sendTo } from './week.ts';

let orderly: PlantState;
let database: TestDatabase;
let sql: postgres.Sql;
let redis: ForgetfulRedis | undefined;

beforeAll(async () => {
  const millgraph = await composeTestMillgraph();
  await makeWeek(millgraph.client, millgraph.settle, sendTo(millgraph.subgraphs.mes.ingest));
  orderly = await readState(millgraph.databaseUrl);
  await millgraph.close();
  database = await createTestDatabase();
  sql = openPool(database.url, { max: 1 });
  redis = await startRedis();
}, 120_000);
afterAll(async () => {
  await redis?.stop();
  await sql.end();
  await database.drop();
});

test('a week made while every service dies, sessions end and Redis forgets is the week of an orderly run', async () => {
  const report = await runChaos({
    ...{ databaseUrl: database.url, seed: 1, commandsBetween: 13 },
    faults: [sessionsTerminated(sql), ...(redis?.faults ?? [])],
    ...(redis && { environment: { REDIS_URL: redis.url } }),
  });
  expect(Object.keys(report.faults)).toEqual(expect.arrayContaining(services.map((service) => `${service} killed`)));
  expect(differences(orderly, await readState(database.url))).toEqual([]);
  expect(report.notAsReplayed).toEqual([]);
}, 300_000);
