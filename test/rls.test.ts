import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { openDatabase } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { systems } from '#platform/systems.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool(database.url, { max: 2 });
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

interface Protection {
  readonly table: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  readonly policies: readonly {
    readonly condition: string | null;
    readonly check: string | null;
    readonly command: string;
    readonly permissive: boolean;
    readonly roles: string;
  }[];
}

/** That a row changed which everybody sees. */
const sharedChanges = '(everyone AND ( SELECT is_scoped() AS is_scoped))';

/**
 * What is read beyond these kinds: a supplier learns name and time zone of a plant that it delivers to, and that they
 * changed; a plant of a lot that was brought to it; everybody, that rows changed which everybody sees.
 */
const alsoSeen: Readonly<Record<string, readonly string[]>> = {
  'erp.plant': [
    '(( SELECT all_plants() AS all_plants) OR (id = ANY (( SELECT visible_plants() AS visible_plants)::text[])))',
  ],
  'mes.lot': [
    '((also_at && ( SELECT visible_plants() AS visible_plants)) AND (( SELECT all_suppliers() AS all_suppliers) OR ' +
      '(supplier = ANY (( SELECT visible_suppliers() AS visible_suppliers)::text[]))))',
  ],
  'erp.row_change': [
    sharedChanges,
    "((list = 'plants'::text) AND (( SELECT all_plants() AS all_plants) OR (plant = ANY (( SELECT visible_plants() AS visible_plants)::text[]))))",
  ],
  ...Object.fromEntries(['mes', 'plm', 'quality'].map((schema) => [`${schema}.row_change`, [sharedChanges]])),
};

/**
 * How every table of a schema is protected, what permits first; the record of migrations alone is read before there is a
 * scope.
 */
const protections = (schema: string): Promise<readonly Protection[]> => owner<Protection[]>`
  select
    relation.relname as table,
    relation.relrowsecurity as enabled,
    relation.relforcerowsecurity as forced,
    coalesce(
      jsonb_agg(
        jsonb_build_object(
          'condition', replace(pg_get_expr(policy.polqual, relation.oid), namespace.nspname || '.', ''),
          'check', pg_get_expr(policy.polwithcheck, relation.oid),
          'command', policy.polcmd,
          'permissive', policy.polpermissive,
          'roles', policy.polroles::text
        )
        order by policy.polpermissive desc, policy.polname <> 'scope'
      ) filter (where policy.oid is not null),
      '[]'
    ) as policies
  from
    pg_class as relation
    join pg_namespace as namespace on namespace.oid = relation.relnamespace
    left join pg_policy as policy on policy.polrelid = relation.oid
  where namespace.nspname = ${schema} and relation.relkind in ('r', 'p', 'f', 'm') and relation.relname <> 'migration'
  group by relation.oid
  order by relation.relname
`;

/** The conditions that `protect` writes, for tables with columns plant and supplier. */
async function knownConditions(schema: string): Promise<Readonly<Record<string, string>>> {
  const conditions: Record<string, string> = {};
  await owner
    .begin(async (sql) => {
      await sql`select set_config('search_path', ${schema}, true)`;
      for (const kind of ['shared', 'plant', 'supplier']) {
        await sql`create table ${sql(`probe_${kind}`)} (plant text, supplier text)`;
        await sql`call protect(${`probe_${kind}`}, ${kind})`;
        const [policy] = await sql<{ condition: string }[]>`
          select pg_get_expr(polqual, polrelid) as condition from pg_policy where polrelid = ${`probe_${kind}`}::regclass
        `;
        conditions[kind] = policy?.condition ?? '';
      }
      throw new Rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    });
  return conditions;
}
class Rollback extends Error {}

test.each(systems)(
  'every table of %s lets its rows be seen by one policy of the known kinds, its owner included',
  async (schema) => {
    const tables = await protections(schema);
    const known = await knownConditions(schema);
    expect(tables.map(({ table }) => table)).toEqual(
      expect.arrayContaining(['event_log', 'inbox', 'accepted_command']),
    );
    expect(tables.length).toBeGreaterThan(8);
    const wrong = tables.filter(({ table, enabled, forced, policies: [permission, ...more] }) => {
      const isKnown =
        permission?.permissive === true &&
        Object.values(known).includes(permission.condition ?? '') &&
        permission.check === null &&
        permission.command === '*' &&
        permission.roles === '{0}';
      return (
        !enabled ||
        !forced ||
        !isKnown ||
        more.some(
          ({ permissive, condition }) =>
            permissive && alsoSeen[`${schema}.${table}`]?.includes(condition ?? '') !== true,
        )
      );
    });
    expect(wrong).toEqual([]);
  },
);

test.each(systems)('a table of %s with a column plant or supplier is protected by it', async (schema) => {
  const known = await knownConditions(schema);
  const tables = await protections(schema);
  const columns = await owner<{ table: string; column: string }[]>`
    select table_name as table, column_name as column
    from information_schema.columns
    where table_schema = ${schema} and column_name in ('plant', 'supplier')
  `;
  const loose = tables.flatMap(({ table, policies: [policy] }) => {
    const has = (column: string) => columns.some((each) => each.table === table && each.column === column);
    const kind = has('plant') ? (has('supplier') ? ['supplier', 'plant'] : ['plant']) : null;
    const isTight = kind === null || kind.some((each) => known[each] === policy?.condition);
    return isTight ? [] : [table];
  });
  expect(loose).toEqual([]);
});

test.each(systems)('without a scope the role of %s sees no row of any table, and with one it does', async (schema) => {
  const tables = (await protections(schema)).map(({ table }) => table);
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`
      insert into ${sql(schema)}.event_log
        (id, type, source, subject, plant, time, correlation_id, traceparent, data)
      values (gen_random_uuid(), 'type', 'source', 'subject', 'P1', now(), 'c', 't', '{}')
    `;
    await sql`insert into ${sql(schema)}.inbox (consumer, event_id) values ('consumer', gen_random_uuid())`;
  });
  const role = `millgraph_${schema}`;
  const unscoped = openPool(database.url, { max: 1, connection: { role, search_path: schema } });
  try {
    for (const table of tables) {
      const [row] = await unscoped<{ count: string }[]>`select count(*) from ${unscoped(table)}`;
      expect([table, row?.count]).toEqual([table, '0']);
    }
  } finally {
    await unscoped.end();
  }
  const system = openDatabase(database.url, schema);
  try {
    const seen = (plants: readonly string[] | '*') =>
      system
        .session(demoAdministrator({ plants }))
        .query<{ log: number; inbox: number }>(
          (sql) => sql`
            select
              (select count(*)::integer from event_log) as log,
              (select count(*)::integer from inbox) as inbox
          `,
        )
        .then(([row]) => row);
    await expect(seen('*')).resolves.toEqual({ log: 1, inbox: 1 });
    await expect(seen(['P1'])).resolves.toEqual({ log: 1, inbox: 1 });
    await expect(seen(['P2'])).resolves.toEqual({ log: 0, inbox: 1 });
    await expect(seen([])).resolves.toEqual({ log: 0, inbox: 0 });
  } finally {
    await system.close();
  }
});

const pairs = systems.flatMap((reader) =>
  systems.filter((read) => read !== reader).map((read) => [reader, read] as const),
);

test.each(pairs)('the role of %s may not read or write what is of %s', async (reader, read) => {
  const sql = openPool(database.url, { max: 1, connection: { role: `millgraph_${reader}` } });
  try {
    await expect(sql`select from ${sql(read)}.event_log`).rejects.toMatchObject({ code: '42501' });
    await expect(sql`delete from ${sql(read)}.event_log`).rejects.toMatchObject({ code: '42501' });
    await expect(sql`create table ${sql(read)}.intruder ()`).rejects.toMatchObject({ code: '42501' });
    await expect(sql`select ${sql(read)}.is_scoped()`).rejects.toMatchObject({ code: '42501' });
  } finally {
    await sql.end();
  }
});

test('MES cannot look into the production orders of ERP', async () => {
  await owner
    .begin(async (sql) => {
      await sql`set local role millgraph_mes`;
      await expect(sql`select * from erp.production_order`).rejects.toThrow('permission denied for schema erp');
      throw new Rollback();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Rollback)) throw error;
    });
});

test('no role of a system stands above the policies, logs in, or belongs to another', async () => {
  const roles = await owner`
    select
      rolname as name,
      rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as strong,
      (
        select count(*)::integer
        from pg_auth_members join pg_roles as granted on granted.oid = roleid
        where member = pg_roles.oid and granted.rolname like 'millgraph%'
      ) as memberships
    from pg_roles
    where rolname in ${owner(systems.map((system) => `millgraph_${system}`))}
    order by rolname
  `;
  expect(roles).toEqual(
    [...systems].sort().map((system) => ({ name: `millgraph_${system}`, strong: false, memberships: 0 })),
  );
});
