import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph } from '../compose.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';
import { runChaos, sessionsTerminated } from './chaos.ts';
import { services } from './plant.ts';
import { differences, readState, type PlantState } from './state.ts';

let orderly: PlantState;
let database: TestDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  const millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  await millgraph.settle();
  orderly = await readState(millgraph.databaseUrl);
  await millgraph.close();
  database = await createTestDatabase();
  sql = openPool(database.url, { max: 1 });
}, 120_000);
afterAll(async () => {
  await sql.end();
  await database.drop();
});

test('a week made while every service dies and sessions of the database end is the week of an orderly run', async () => {
  const report = await runChaos({
    databaseUrl: database.url,
    seed: 1,
    commandsBetween: 6,
    faults: [sessionsTerminated(sql)],
  });
  expect(Object.keys(report.faults)).toEqual(expect.arrayContaining(services.map((service) => `${service} killed`)));
  expect(differences(orderly, await readState(database.url))).toEqual([]);
}, 300_000);
