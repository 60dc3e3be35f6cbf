import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type postgres from 'postgres';
import { kpiDefinitions } from '#contracts/kpi/definitions.ts';
import { openPool } from '#platform/database/pool.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';
import { fillLargePlant } from './large-plant.ts';

interface Sent {
  readonly text: string;
  readonly parameters: readonly unknown[];
}

let millgraph: TestMillgraph;
let database: postgres.Sql;
let sent: Sent[] = [];

beforeAll(async () => {
  millgraph = await composeTestMillgraph({ onStatement: (text, parameters) => sent.push({ text, parameters }) });
  database = openPool(millgraph.databaseUrl, { max: 1, fetch_types: false });
  await fillLargePlant(database);
}, 600_000);

afterAll(async () => {
  await database.end();
  await millgraph.close();
});

/** From this many rows on, a table is never read from end to end. */
const largeTable = 10_000;

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

/** The large tables that a statement would read from end to end. */
async function sequentialScans(system: SystemName, { text, parameters }: Sent): Promise<readonly string[]> {
  const rows = await database.begin(async (sql) => {
    await sql.unsafe(`set local role millgraph_${system}`);
    await sql.unsafe(`set local search_path = ${system}`);
    await sql`select set_config('millgraph.plants', '{*}', true), set_config('millgraph.suppliers', '{*}', true)`;
    return sql.unsafe<{ 'QUERY PLAN': readonly { Plan: Plan }[] }[]>(
      `explain (format json) ${text}`,
      parameters as string[],
    );
  });
  const scanned = (plan: Plan): string[] => [
    ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? ''] : []),
    ...(plan.Plans ?? []).flatMap(scanned),
  ];
  const names = rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => scanned(plan)));
  const large = await largeTables(system);
  return names.filter((name) => large.has(name));
}

const known = new Map<SystemName, Promise<ReadonlySet<string>>>();

function largeTables(system: SystemName): Promise<ReadonlySet<string>> {
  const read = async (): Promise<ReadonlySet<string>> => {
    const rows = await database<{ name: string }[]>`
      select relname as name from pg_class
      where relnamespace = ${system}::regnamespace and relkind in ('r', 'p') and reltuples >= ${largeTable}
    `;
    return new Set(rows.map(({ name }) => name));
  };
  const promise = known.get(system) ?? read();
  known.set(system, promise);
  return promise;
}

/** Runs a query on a subgraph and answers what it would read from end to end, with the statement. */
async function scansOf(system: SystemName, query: string): Promise<readonly string[]> {
  sent = [];
  const { errors } = await millgraph.subgraphs[system].fetch({ query, variables: {} }, demoAdministrator());
  if (errors !== undefined) return [`${query}: ${errors[0]?.message ?? ''}`];
  const found: string[] = [];
  for (const statement of sent.filter(
    ({ text }) => /^\s*(select|with)\b/i.test(text) && !text.includes('set_config('),
  )) {
    const scans = await sequentialScans(system, statement);
    found.push(...scans.map((table) => `${query} reads all of ${table}`));
  }
  return found;
}

/** A value that some rows have, as a literal. */
function sample(name: string, type: GraphQLInputType): string {
  const named = getNamedType(type);
  const literal = ((): string => {
    if (isEnumType(named)) return named.getValues().at(-1)?.name ?? '';
    if (isInputObjectType(named)) {
      const value = named.name === 'DateRangeInput' ? '"2026-06-01"' : '"2026-03-01T00:00:00Z"';
      const end = named.name === 'DateRangeInput' ? '"2026-06-02"' : '"2026-03-01T01:00:00Z"';
      return `{ from: ${value}, to: ${end} }`;
    }
    switch (named.name) {
      case 'Boolean':
        return 'true';
      case 'Int':
        return '3';
      case 'Decimal':
        return '"3"';
      case 'Date':
        return '"2026-06-01"';
      case 'DateTime':
        return '"2026-03-01T00:00:00Z"';
      default:
        return `"${samples.find(([part]) => part.test(name))?.[1] ?? 'MO-4711'}"`;
    }
  })();
  return isListType(getNullableType(type)) ? `[${literal}]` : literal;
}

const samples: readonly (readonly [RegExp, string])[] = [
  [/unit/i, 'C62'],
  [/currency/i, 'EUR'],
  [/plant/i, 'P7'],
  [/item|component/i, 'I-4711'],
  [/supplier/i, 'S-711'],
  [/lot/i, 'LOT-4711'],
  [/workCenter|equipment|parent/i, 'WC-711'],
  [/job/i, 'MO-4711/10'],
  [/revision/i, 'I-4711/A'],
  [/change/i, 'EC-4711'],
  [/purchaseOrder/i, 'PO-4711'],
];

/** The root lists of a subgraph: one query for each filter field, and for each order in both directions. */
function listQueries(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((list) => {
    const argument = (name: string) => list.args.find((candidate) => candidate.name === name)?.type;
    const filter = argument('filter');
    const orderBy = argument('orderBy');
    if (filter === undefined || orderBy === undefined || !isObjectType(getNamedType(list.type))) return [];
    const filterType = getNamedType(filter);
    const orderType = getNamedType(orderBy);
    if (!isInputObjectType(filterType) || !isInputObjectType(orderType)) return [];
    const sortEnum = getNamedType(orderType.getFields()['field']?.type ?? orderType);
    const sorts = isEnumType(sortEnum) ? sortEnum.getValues().map((value) => value.name) : [];
    const query = (given: string) => `{ ${list.name}(first: 20, ${given}) { edges { cursor } } }`;
    return [
      ...Object.values(filterType.getFields()).map((field) =>
        query(`filter: { ${field.name}: ${sample(field.name, field.type)} }`),
      ),
      ...sorts.flatMap((field) =>
        ['ASC', 'DESC'].map((direction) => query(`orderBy: { field: ${field}, direction: ${direction} }`)),
      ),
    ];
  });
}

/** The summaries of a subgraph: one query for each filter field, grouped by the first and the last of its keys. */
function summaryQueries(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((summary) => {
    const argument = (name: string) => summary.args.find((candidate) => candidate.name === name)?.type;
    const filter = getNamedType(argument('filter') ?? summary.type);
    const groupBy = getNamedType(argument('groupBy') ?? summary.type);
    if (!isInputObjectType(filter) || !isEnumType(groupBy)) return [];
    const keys = groupBy.getValues().map(({ name }) => name);
    return Object.values(filter.getFields()).map(
      (field) =>
        `{ ${summary.name}(filter: { ${field.name}: ${sample(field.name, field.type)} }, groupBy: [${keys[0] ?? ''}, ${keys.at(-1) ?? ''}]) { count } }`,
    );
  });
}

test.each(systems)(
  'no filter of the summaries of %s reads a large table from end to end',
  async (system) => {
    const found: string[] = [];
    for (const query of summaryQueries(millgraph.subgraphs[system].schema)) {
      found.push(...(await scansOf(system, query)));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

test.each(systems)(
  'no filter and no order of the lists of %s reads a large table from end to end',
  async (system) => {
    const found: string[] = [];
    for (const query of listQueries(millgraph.subgraphs[system].schema)) found.push(...(await scansOf(system, query)));
    expect(found).toEqual([]);
  },
  120_000,
);

/** What reads the documents of a range, and of it alone. */
const ranged = 'from: "2026-03-02", to: "2026-03-03"';

test('KPIs of a day read no large table from end to end', async () => {
  const found: string[] = [];
  for (const { name, system } of kpiDefinitions) {
    // The stock of the past is the stock of now less what was moved since: it reads all of what it is asked about.
    const scope = name === 'inventoryTurns' ? 'scope: { plants: ["P7"] }, ' : '';
    const asked = `names: ["${name}"], ${scope}${ranged}`;
    const query = `{ kpi(${asked}) { ${system === 'mes' ? 'request rows { value }' : 'request'} } }`;
    const own = system === 'mes' ? query.replace('request ', '') : query;
    found.push(...(await scansOf('mes', own)));
    if (system === 'mes') continue;
    const request = await requestOf(query);
    const figures = { erp: 'planFigures', quality: 'conformanceFigures' }[system];
    const representation = `{ __typename: "KpiAnswer", request: "${request}" }`;
    const entities = `{ _entities(representations: [${representation}]) { ... on KpiAnswer { ${figures} { value } } } }`;
    found.push(...(await scansOf(system, entities)));
  }
  expect(found).toEqual([]);
}, 120_000);

async function requestOf(query: string): Promise<string> {
  const { data } = await millgraph.subgraphs.mes.fetch({ query, variables: {} }, demoAdministrator());
  return (data?.['kpi'] as { request: string }).request;
}

test('a reconciliation and a transaction read no large table from end to end', async () => {
  const found = [
    ...(await scansOf('erp', `{ reconciliation(plant: "P7", ${ranged}, first: 20) { id confirmed { value } } }`)),
    ...(await scansOf('erp', '{ transaction(correlationId: "x") { entries { at } } }')),
  ];
  expect(found).toEqual([]);
});
