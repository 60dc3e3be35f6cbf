import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase, type Database } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { foundBy, hasWord } from '#platform/search.ts';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';

let own: TestDatabase;
let owner: postgres.Sql;
let database: Database;

beforeAll(async () => {
  own = await createTestDatabase();
  owner = openPool(own.url, { max: 1, onnotice: () => undefined });
  await owner.unsafe(`
    set role millgraph_plm;
    set search_path = plm;
    create table book (id text primary key, title text not null, note text);
    call protect('book', 'shared');
    select set_config('millgraph.plants', '{*}', false);
    insert into book values ('old', 'Gear Cutting-Tools', null);
    call searchable('book', 'id', 'title', 'note');
  `);
  database = openDatabase(own.url, 'plm');
});
afterAll(async () => {
  await database.close();
  await owner.end();
  await own.drop();
});

const found = async (text: string): Promise<readonly string[]> => {
  const rows = await database
    .session(demoAdministrator())
    .query<{ id: string }>((sql) => sql`select id from book where ${hasWord(sql, 'book', 'id', text)} order by id`);
  return rows.map(({ id }) => id);
};

test('a text is found by its beginning at any word, in any case, in rows from before and after', async () => {
  await owner`insert into book values ('m1', 'MO-1001', 'Ball  screw, 20x5 (C7)'), ('m2', 'MO-1002', null)`;
  expect(await found('gear')).toEqual(['old']);
  expect(await found('TOOLS')).toEqual(['old']);
  expect(await found('mo-100')).toEqual(['m1', 'm2']);
  expect(await found('1002')).toEqual(['m2']);
  expect(await found('Screw, 20')).toEqual(['m1']);
  expect(await found('(c7')).toEqual(['m1']);
  expect(await found('crew')).toEqual([]);
});

test('a text without a letter or digit finds nothing, alone and in a search over several tables', async () => {
  const rows = (text: string) =>
    database.session(demoAdministrator()).query(
      (sql) => sql`
        select id from book where id in (${foundBy(sql, 'book', text)} union select id from book where id = 'old')
      `,
    );
  for (const text of ['%', '-', ' ', '', '(*)']) {
    expect(await found(text)).toEqual([]);
    expect(await rows(text)).toEqual([{ id: 'old' }]);
  }
});

test('what changes is found by its new words alone, and what is gone not at all', async () => {
  await owner`insert into book values ('n1', 'Spindle', 'first'), ('n2', 'Spindle', 'second')`;
  await owner`update book set title = 'Shaft' where id = 'n1'`;
  await owner`update book set note = 'third' where id = 'n2'`;
  expect(await found('spindle')).toEqual(['n2']);
  expect(await found('shaft')).toEqual(['n1']);
  expect(await found('second')).toEqual([]);
  await owner`insert into book values ('n2', 'Worm', null) on conflict (id) do update set title = excluded.title`;
  expect(await found('worm')).toEqual(['n2']);
  await owner`delete from book where id = 'n1'`;
  expect(await found('shaft')).toEqual([]);
});

test('long texts are found by their first 40 characters, and words beyond the hundredth are not kept', async () => {
  const long = 'x'.repeat(60);
  await owner`insert into book values ('l1', ${long}, ${Array.from({ length: 120 }, (_, n) => `w${n}`).join(' ')})`;
  expect(await found(`${long}zzz`)).toEqual(['l1']);
  expect(await found('w99')).toEqual(['l1']);
  expect(await found('w100')).toEqual([]);
});

test('the search itself shows nothing to a caller without scope', async () => {
  const nobody = { ...demoAdministrator(), plants: [], suppliers: [] };
  const rows = await database.session(nobody).query((sql) => sql`select 1 as seen from search_word`);
  expect(rows).toEqual([]);
});
