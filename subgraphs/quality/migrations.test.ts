import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.ts';

let database: TestDatabase;
let owner: postgres.Sql;
const foundation = new URL('../../platform/database/migrations/', import.meta.url);
const own = new URL('./migrations/', import.meta.url);

async function apply(sql: postgres.Sql, folder: URL, isWanted: (file: string) => boolean): Promise<void> {
  for (const file of (await readdir(folder)).sort().filter(isWanted)) {
    const text = await readFile(new URL(file, folder), 'utf8');
    await sql.begin(async (transaction) => {
      await transaction`select set_config('role', 'millgraph_quality', true), set_config('search_path', 'quality', true)`;
      await transaction.unsafe(text).simple();
    });
  }
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.url, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

test('rows of the first tables are taken over as versions, records and dispositions in force', async () => {
  await owner`drop schema quality cascade`;
  await owner`create schema quality authorization millgraph_quality`;
  await apply(owner, foundation, () => true);
  await apply(owner, own, (file) => file.startsWith('0001'));
  await owner`set search_path to quality`;
  await owner
    .unsafe(
      `
    insert into item values ('SEAL', 'C62');
    insert into inspection_plan (id, item, name, plant, created_at) values
      ('IP-1', 'SEAL', 'Old', null, '2025-11-01Z'), ('IP-2', 'SEAL', 'New', null, '2025-11-02Z'),
      ('IP-3', 'SEAL', 'P1', 'P1', '2025-11-03Z');
    insert into characteristic (inspection_plan, position, name, unit, upper_limit)
      values ('IP-1', 1, 'Lip', 'MMT', 1), ('IP-2', 1, 'Lip', 'MMT', 1), ('IP-3', 1, 'Lip', 'MMT', 1);
    insert into inspection (id, state, verdict, plan, plant, item, lot, requested_at, recorded_at) values
      ('IN-1', 'RECORDED', 'PASS', 'IP-2', 'P1', 'SEAL', 'L-1', '2025-11-03Z', '2025-11-04Z'),
      ('IN-2', 'CANCELLED', null, null, 'P1', 'SEAL', 'L-1', '2025-11-03Z', null);
    insert into inspection_result (inspection, position, plant, characteristic, value, unit, upper_limit, passed)
      values ('IN-1', 1, 'P1', 'Lip', 0.5, 'MMT', 1, true), ('IN-1', 2, 'P1', 'Lip', 0.6, 'MMT', 1, true);
    insert into nonconformance
      (id, number, ordinal, state, severity, defect_code, plant, item, lot, quantity, pending, unit, opened_at, opened_by)
      values ('NC-1', 'NC-1', 1, 'INVESTIGATING', 'MINOR', 'X', 'P1', 'SEAL', 'L-1', 5, 3, 'C62', '2025-11-03Z', 'anna'),
        ('NC-2', 'NC-2', 2, 'CANCELLED', 'MINOR', 'X', 'P1', 'SEAL', null, 5, 5, 'C62', '2025-11-03Z', 'anna');
    insert into disposition (nonconformance, position, plant, decision, quantity, unit, decided_by, decided_at)
      values ('NC-1', 1, 'P1', 'SCRAP', 2, 'C62', 'anna', '2025-11-04Z');
  `,
    )
    .simple();
  await apply(owner, own, (file) => !file.startsWith('0001'));
  await expect(owner`select id, version, state, series, supersedes from inspection_plan order by id`).resolves.toEqual([
    { id: 'IP-1', version: 1, state: 'WITHDRAWN', series: 'IP-1', supersedes: null },
    { id: 'IP-2', version: 2, state: 'ACTIVE', series: 'IP-1', supersedes: 'IP-1' },
    { id: 'IP-3', version: 1, state: 'ACTIVE', series: 'IP-3', supersedes: null },
  ]);
  await expect(owner`select sample_size, subgroup_size from characteristic limit 1`).resolves.toEqual([
    { sample_size: 1, subgroup_size: 1 },
  ]);
  await expect(
    owner`
      select inspection.record, inspection_record.verdict, position, series, reversed
      from inspection join inspection_record on inspection_record.id = record join inspection_result using (record)
      order by position
    `,
  ).resolves.toEqual([
    { record: 'IR-1', verdict: 'PASS', position: 1, series: 'IP-1', reversed: false },
    { record: 'IR-1', verdict: 'PASS', position: 2, series: 'IP-1', reversed: false },
  ]);
  await expect(owner`select state, item, lot, required_roles from disposition`).resolves.toEqual([
    { state: 'IN_FORCE', item: 'SEAL', lot: 'L-1', required_roles: [] },
  ]);
  await expect(
    owner`select cancel_reason is not null as reason from nonconformance where state = 'CANCELLED'`,
  ).resolves.toEqual([{ reason: true }]);
});
