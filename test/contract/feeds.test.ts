import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { columnsHeader, cursorHeader } from '#platform/export/exporter.ts';
import { demoAdministrator } from '#platform/identity.ts';
import type { HttpReply } from '#platform/serve.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

/** What every root list owes as a feed, held against each of them as the schemas have them. */
let millgraph: TestMillgraph;
let owner: postgres.Sql;
let sent: { readonly text: string; readonly parameters: readonly unknown[] }[] = [];
/** The header of each list by its form, when there was no row of anything. */
const emptyReplies = new Map<string, Reply>();

interface Reply extends HttpReply {
  readonly text: string;
}

const listsOf = (system: SystemName): readonly string[] =>
  Object.values(millgraph.subgraphs[system].schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.name.endsWith('Connection') ? [field.name] : [];
  });

async function read(system: SystemName, target: string): Promise<Reply> {
  const reply = await millgraph.subgraphs[system].fetchExport(`/export/${target}`, demoAdministrator());
  const { body } = reply;
  if (typeof body === 'string' || Buffer.isBuffer(body)) return { ...reply, text: body.toString() };
  let text = '';
  for await (const chunk of body) text += chunk.toString();
  return { ...reply, text };
}

type Row = Readonly<Record<string, unknown>> & { readonly _key: string; readonly _cursor: string };
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
const rowsOf = (text: string): readonly Row[] => linesOf(text).map((line) => JSON.parse(line) as Row);

beforeAll(async () => {
  millgraph = await composeTestMillgraph({ onStatement: (text, parameters) => sent.push({ text, parameters }) });
  owner = openPool(millgraph.databaseUrl, { max: 1, fetch_types: false });
  for (const system of systems) {
    for (const list of listsOf(system)) {
      for (const form of ['csv', 'ndjson']) emptyReplies.set(`${list}.${form}`, await read(system, `${list}.${form}`));
    }
  }
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
}, 240_000);
afterAll(async () => {
  await owner.end();
  await millgraph.close();
});

test.each(systems)(
  'every list of %s has the same flat columns when it is empty, in every form and every row',
  async (system) => {
    for (const list of listsOf(system)) {
      const described = JSON.parse((await read(system, `${list}.columns.json`)).text) as {
        name: string;
        type: string;
      }[];
      const columns = described.map(({ name }) => name);
      const expected = { list, columns, header: columns.join(',') };
      expect(new Set(columns).size).toBe(columns.length);
      expect(columns.slice(-3)).toEqual(['_key', '_cursor', '_deleted']);
      const [emptyCsv, emptyJson] = [emptyReplies.get(`${list}.csv`), emptyReplies.get(`${list}.ndjson`)];
      expect([emptyCsv?.text, emptyJson?.text]).toEqual([`${expected.header}\n`, '']);
      const [csv, ndjson] = [await read(system, `${list}.csv`), await read(system, `${list}.ndjson`)];
      for (const reply of [emptyCsv, emptyJson, csv, ndjson]) {
        expect({ list, header: reply?.headers[columnsHeader] }).toEqual({ list, header: expected.header });
        expect(reply?.headers[cursorHeader]).toMatch(/^[\w-]{10,}$/);
      }
      expect(linesOf(csv.text)[0]).toBe(expected.header);
      for (const row of rowsOf(ndjson.text)) {
        expect({ list, columns: Object.keys(row) }).toEqual({ list, columns });
        const nested = Object.values(row).filter((value) => typeof value === 'object' && value !== null);
        expect({ list, nested }).toEqual({ list, nested: [] });
      }
    }
  },
);

test.each(systems)(
  'an export of every list of %s goes on after any row, and each row has a key of its own',
  async (system) => {
    for (const list of listsOf(system)) {
      const rows = rowsOf((await read(system, `${list}.ndjson`)).text);
      const keys = rows.map(({ _key }) => _key);
      expect({ list, keys: new Set(keys).size }).toEqual({ list, keys: rows.length });
      const middle = rows[Math.floor(rows.length / 2)];
      if (middle === undefined) continue;
      const rest = rowsOf((await read(system, `${list}.ndjson?after=${encodeURIComponent(middle._cursor)}`)).text);
      expect({ list, rest: rest.map(({ _key }) => _key) }).toEqual({
        list,
        rest: keys.slice(keys.indexOf(middle._key) + 1),
      });
    }
  },
);

/** The tables that tell what changed of a list, and on what. */
async function feedsOf(system: SystemName): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const triggers = await owner<{ table: string; source: string; events: string }[]>`
    select
      class.relname as table, pg_get_functiondef(trigger.tgfoid) as source,
      concat(
        case when trigger.tgtype & 4 > 0 then 'I' end, case when trigger.tgtype & 8 > 0 then 'D' end,
        case when trigger.tgtype & 16 > 0 then 'U' end
      ) as events
    from pg_trigger as trigger join pg_class as class on class.oid = trigger.tgrelid
    where class.relnamespace = ${system}::regnamespace and trigger.tgname like 'feed\\_%' and trigger.tgenabled = 'O'
    order by trigger.tgtype
  `;
  const feeds = new Map<string, Map<string, string>>();
  for (const { table, source, events } of triggers) {
    const [, list = ''] = /insert into row_change[^]*?select\s+(?:distinct\s+)?'(\w+)'/.exec(source) ?? [];
    const tables = feeds.get(list) ?? new Map<string, string>();
    tables.set(table, [...new Set(`${tables.get(table) ?? ''}${events}`)].sort().join(''));
    feeds.set(list, tables);
  }
  return feeds;
}

interface Plan {
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const relationsOf = (plan: Plan): readonly string[] => [
  ...(plan['Relation Name'] === undefined ? [] : [plan['Relation Name']]),
  ...(plan.Plans ?? []).flatMap(relationsOf),
];

/** The tables that a list's own statement reads. */
async function tablesOf(system: SystemName, list: string): Promise<ReadonlySet<string>> {
  sent = [];
  await read(system, `${list}.ndjson`);
  const statement = sent.find(({ text }) => text.includes('as sort_id'));
  if (statement === undefined) throw new Error(`the export of ${list} ran no statement of its list`);
  const rows = await owner.begin(async (sql) => {
    await sql.unsafe(`
      set local role millgraph_${system};
      set local search_path = ${system};
      set local millgraph.plants = '{*}';
      set local millgraph.suppliers = '{*}';
    `);
    return sql.unsafe<{ 'QUERY PLAN': readonly { Plan: Plan }[] }[]>(
      `explain (format json) ${statement.text}`,
      statement.parameters as string[],
    );
  });
  return new Set(rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => relationsOf(plan))));
}

/** Tables that a list reads beside, and why no change of theirs changes a column. */
const withoutColumns: Readonly<Record<string, string>> = {
  'workCalendars.calendar_override': 'overrides are a list, which is no column',
  'engineeringChanges.engineering_change_approval': 'approvals are a list, which is no column',
  'itemsAtPlant.item': 'no command changes the base unit of an item',
  'inventoryMovements.item': 'no command changes the base unit of an item',
  'stockBalances.item': 'no command changes the base unit of an item',
  'productionOrders.plant': 'what is late by the clock of the plant is not exported',
  'correctiveActions.plant': 'what is overdue by the clock of the plant is not exported',
};

test('every list is told of what is added, changed and gone by each table that it is read from', async () => {
  const beside: string[] = [];
  for (const system of systems) {
    const feeds = await feedsOf(system);
    expect([...feeds.keys()].filter((list) => !listsOf(system).includes(list))).toEqual([]);
    for (const list of listsOf(system)) {
      const told = feeds.get(list) ?? new Map<string, string>();
      const untold = [...(await tablesOf(system, list))].filter((table) => told.get(table) !== 'DIU');
      expect({ list, isTold: told.size > 0 }).toEqual({ list, isTold: true });
      beside.push(...untold.map((table) => `${list}.${table}`));
    }
  }
  expect(beside.sort()).toEqual(Object.keys(withoutColumns).sort());
});
