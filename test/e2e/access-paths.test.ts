import { afterAll, beforeAll, expect, test } from '@jest/globals';
import DataLoader from 'dataloader';
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
import { cursorHeader } from '#platform/export/exporter.ts';
import { exportedLists } from '#platform/export/lists.ts';
import { GraphErrors } from '#platform/graph-client.ts';
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
  await fillLargePlant(millgraph.databaseUrl);
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
  readonly 'Index Cond'?: string;
  readonly 'Parent Relationship'?: string;
  readonly Plans?: readonly Plan[];
}

/** A plan and all that it is made of; of a page without what is worked out for each row of it. */
const nodesOf = (plan: Plan, ofPage: boolean): readonly Plan[] => {
  const parts = (plan.Plans ?? []).filter((part) => !ofPage || part['Parent Relationship'] !== 'SubPlan');
  return [plan, ...parts.flatMap((part) => nodesOf(part, ofPage))];
};

/** How Postgres would run a statement; `ofPage`: as if a table were large. */
async function planOf(system: SystemName, { text, parameters }: Sent, ofPage = false): Promise<readonly Plan[]> {
  const rows = await database.begin(async (sql) => {
    await sql.unsafe(`
      set local role millgraph_${system};
      set local search_path = ${system};
      set local millgraph.plants = '{*}';
      set local millgraph.suppliers = '{*}';
      set local enable_seqscan = ${ofPage ? 'off' : 'on'};
      set local enable_sort = ${ofPage ? 'off' : 'on'};
      set local enable_incremental_sort = ${ofPage ? 'off' : 'on'};
    `);
    return sql.unsafe<{ 'QUERY PLAN': readonly { Plan: Plan }[] }[]>(
      `explain (format json) ${text}`,
      parameters as string[],
    );
  });
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => nodesOf(plan, ofPage)));
}

/** How Postgres runs a statement by the plan that it keeps for all keys. */
async function keptPlanOf(system: SystemName, { text, parameters }: Sent, asIfLarge = false): Promise<readonly Plan[]> {
  const literals = parameters.map((value) => literal(Array.isArray(value) ? arrayText(value) : value));
  const rows = await database.begin(async (sql) => {
    await sql.unsafe(`
      set local role millgraph_${system};
      set local search_path = ${system};
      set local millgraph.plants = '{*}';
      set local millgraph.suppliers = '{*}';
      set local plan_cache_mode = force_generic_plan;
      set local enable_seqscan = ${asIfLarge ? 'off' : 'on'};
      prepare kept as ${text};
    `);
    const explained = await sql.unsafe<{ 'QUERY PLAN': readonly { Plan: Plan }[] }[]>(
      `explain (format json) execute kept${literals.length > 0 ? `(${literals.join(', ')})` : ''}`,
    );
    await sql`deallocate kept`;
    return explained;
  });
  return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan: plan }) => nodesOf(plan, false)));
}

const literal = (value: unknown): string =>
  value === null ? 'null' : `'${(value as string | number).toString().replaceAll("'", "''")}'`;

/** An array as Postgres reads it. */
const arrayText = (values: readonly unknown[]): string =>
  `{${values.map((value) => `"${String(value).replaceAll(/["\\\\]/g, '\\\\$&')}"`).join(',')}}`;

/** The large tables that a statement would read from end to end. */
async function sequentialScans(system: SystemName, statement: Sent, asIfLarge = false): Promise<readonly string[]> {
  const large = await largeTables(system);
  return (await planOf(system, statement, asIfLarge))
    .filter((plan) => plan['Node Type'] === 'Seq Scan')
    .map((plan) => plan['Relation Name'] ?? '')
    .filter((name) => large.has(name));
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

/** Runs a query on a subgraph and answers what it said, with the statements that it read by. */
async function run(system: SystemName, query: string): Promise<{ answer: Answer; statements: readonly Sent[] }> {
  sent = [];
  const answer = (await millgraph.subgraphs[system].fetch({ query, variables: {} }, demoAdministrator())) as Answer;
  return { answer, statements: readStatements() };
}

/** Those of what is done every few seconds are nobody's. */
const readStatements = (): readonly Sent[] =>
  sent.filter(
    ({ text }) => /^\s*(select|with)\b/i.test(text) && !/set_config\(|alert_due_at|escalate_at <=/.test(text),
  );

interface Answer {
  readonly data?: Readonly<Record<string, { readonly pageInfo: { readonly endCursor: string | null } }>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** What a query would read from end to end, or why it failed. */
async function scansOf(system: SystemName, query: string, asIfLarge = false): Promise<readonly string[]> {
  const { answer, statements } = await run(system, query);
  if (answer.errors !== undefined) return [`${query}: ${answer.errors[0]?.message ?? ''}`];
  return scansOfSent(system, query, statements, asIfLarge);
}

/** Reads the start of an export, and answers what it would read from end to end. */
async function scansOfExport(
  system: SystemName,
  target: string,
): Promise<{ readonly found: readonly string[]; readonly cursor: string }> {
  sent = [];
  const { body, headers } = await millgraph.subgraphs[system].fetchExport(`/export/${target}`, demoAdministrator());
  let chunks = 0;
  for await (const chunk of body) if (chunk !== '' && ++chunks === 2) break;
  return { found: await scansOfSent(system, target, readStatements(), true), cursor: headers[cursorHeader] ?? '' };
}

/** What statements would read from end to end. */
async function scansOfSent(
  system: SystemName,
  query: string,
  statements: readonly Sent[],
  asIfLarge: boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const statement of statements) {
    const scans = await sequentialScans(system, statement, asIfLarge);
    found.push(...scans.map((table) => `${query} reads all of ${table}`));
  }
  return found;
}

/**
 * What is wrong with the pages of a list in an order: a table that the first reads from end to end, or a second that does
 * not begin in an index at the last row of the first, but reads it from its start.
 */
async function flawsOfPages(system: SystemName, list: string, orderBy: string): Promise<readonly string[]> {
  const page = (after: string) => `{ ${list}(first: 20, ${after}${orderBy}) { pageInfo { endCursor } } }`;
  const first = await run(system, page(''));
  const cursor = first.answer.data?.[list]?.pageInfo.endCursor;
  if (cursor == null) return [`${page('')}: ${first.answer.errors?.[0]?.message ?? 'there are no rows'}`];
  const second = await run(system, page(`after: "${cursor}", `));
  const found: string[] = [];
  for (const statement of [...first.statements, ...second.statements]) {
    const scans = await sequentialScans(system, statement);
    found.push(...scans.map((table) => `${list} by ${orderBy} reads all of ${table}`));
  }
  // What else was read meanwhile is of the consumers of events.
  for (const statement of second.statements.filter(({ text }) => text.includes('as sort_id'))) {
    const plans = await planOf(system, statement, true);
    if (!plans.some((plan) => beginsAtRow(plan['Index Cond'] ?? ''))) found.push(`${list} by ${orderBy} seeks no row`);
    if (plans.some((plan) => plan['Node Type'].includes('Sort'))) found.push(`${list} by ${orderBy} is sorted`);
  }
  return found;
}

/** `ROW(key, id) > ROW(...)`; of a key that is the id alone, Postgres makes `id >= ...`. */
const beginsAtRow = (condition: string): boolean => /ROW\(.*\) [<>]|^\((id|code|place) [<>]= /.test(condition);

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

interface RootList {
  readonly name: string;
  readonly filters: readonly string[];
  readonly orders: readonly string[];
}

/** The root lists of a subgraph, each with every field of its filter and every order. */
function rootLists(schema: GraphQLSchema): readonly RootList[] {
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
    return [
      {
        name: list.name,
        filters: Object.values(filterType.getFields()).map(
          (field) => `filter: { ${field.name}: ${sample(field.name, field.type)} }`,
        ),
        orders: sorts.flatMap((field) =>
          ['ASC', 'DESC'].map((direction) => `orderBy: { field: ${field}, direction: ${direction} }`),
        ),
      },
    ];
  });
}

/** The summaries of a subgraph: one query for each filter field, grouped by the first and the last of its keys. */
function summaryQueries(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((summary) => {
    const argument = (name: string) => summary.args.find((candidate) => candidate.name === name)?.type;
    const filterArgument = argument('filter');
    const groupByArgument = argument('groupBy');
    if (filterArgument === undefined || groupByArgument === undefined) return [];
    const filter = getNamedType(filterArgument);
    const groupBy = getNamedType(groupByArgument);
    if (!isInputObjectType(filter) || !isEnumType(groupBy)) return [];
    const keys = groupBy.getValues().map(({ name }) => name);
    return Object.values(filter.getFields()).map(
      (field) =>
        `{ ${summary.name}(filter: { ${field.name}: ${sample(field.name, field.type)} }, groupBy: [${keys[0] ?? ''}, ${keys.at(-1) ?? ''}]) { count } }`,
    );
  });
}

test.each(systems)(
  // A summary of most of a table had better read all of it: whether there is an index for the filter is what is asked.
  'no filter of the summaries of %s has to read a large table from end to end',
  async (system) => {
    const found: string[] = [];
    for (const query of summaryQueries(millgraph.subgraphs[system].schema)) {
      found.push(...(await scansOf(system, query, true)));
    }
    expect(found).toEqual([]);
  },
  120_000,
);

test.each(systems)(
  'no filter of the lists of %s reads a large table from end to end',
  async (system) => {
    const found: string[] = [];
    for (const { name, filters } of rootLists(millgraph.subgraphs[system].schema)) {
      for (const filter of filters) {
        found.push(...(await scansOf(system, `{ ${name}(first: 20, ${filter}) { edges { cursor } } }`)));
      }
    }
    expect(found).toEqual([]);
  },
  300_000,
);

test.each(systems)(
  'in every order the pages of the lists of %s walk an index, each from the last row of the one before',
  async (system) => {
    const found: string[] = [];
    for (const { name, orders } of rootLists(millgraph.subgraphs[system].schema)) {
      for (const orderBy of orders) found.push(...(await flawsOfPages(system, name, orderBy)));
    }
    expect(found).toEqual([]);
  },
  300_000,
);

test.each(systems)(
  'no export of the lists of %s has to read a large table from end to end',
  async (system) => {
    const found: string[] = [];
    for (const list of exportedLists(millgraph.subgraphs[system].schema, []).keys()) {
      const whole = await scansOfExport(system, `${list}.csv`);
      const [epoch = ''] = Buffer.from(whole.cursor, 'base64url').toString().split('.');
      const begin = Buffer.from(`${epoch}.1`).toString('base64url');
      const changed = await scansOfExport(system, `${list}.csv?changedSince=${begin}`);
      found.push(...whole.found, ...changed.found);
    }
    expect(found).toEqual([]);
  },
  120_000,
);

/** What reads the documents of a range, and of it alone. */
const ranged = 'from: "2026-03-02", to: "2026-03-03"';

test('KPIs of a day of a plant have to read no large table from end to end', async () => {
  const found: string[] = [];
  for (const { name, system } of kpiDefinitions) {
    // All plants would be all of their equipment and all that is in process.
    const asked = `names: ["${name}"], scope: { plants: ["P7"] }, ${ranged}`;
    const query = `{ kpi(${asked}) { ${system === 'mes' ? 'request rows { value }' : 'request'} } }`;
    const own = system === 'mes' ? query.replace('request ', '') : query;
    found.push(...(await scansOf('mes', own, true)));
    if (system === 'mes') continue;
    const request = await requestOf(query);
    const figures = { erp: 'planFigures', quality: 'conformanceFigures' }[system];
    const representation = `{ __typename: "KpiAnswer", request: "${request}" }`;
    const entities = `{ _entities(representations: [${representation}]) { ... on KpiAnswer { ${figures} { value } } } }`;
    found.push(...(await scansOf(system, entities, true)));
  }
  expect(found).toEqual([]);
}, 120_000);

async function requestOf(query: string): Promise<string> {
  const { data, errors } = await millgraph.subgraphs.mes.fetch({ query, variables: {} }, demoAdministrator());
  if (errors !== undefined) throw new GraphErrors(errors);
  return (data?.['kpi'] as { request: string }).request;
}

const order = '_entities(representations: [{ __typename: "ProductionOrder", id: "MO-4711" }])';

test.each([
  [
    'erp',
    `{ productionOrder(id: "MO-4711") { plant { name } cost { actual { total { amount } } }
       components { atPlant { standardCost { amount } inventory { available { value } } } } } }`,
  ],
  [
    'mes',
    `{ ${order} { ... on ProductionOrder { executionState wip { started { value } } jobs { workCenter { state } } } } }`,
  ],
  ['plm', '{ itemRevision(id: "I-4711/A") { change { number } boms { lines { component { number } } } } }'],
  ['quality', `{ ${order} { ... on ProductionOrder { nonconformances { number } holds { reason } } } }`],
] as const)(
  'the plans that are kept for the headline query in %s read no large table from end to end',
  async (system, query) => {
    const { answer, statements } = await run(system, query);
    expect(answer.errors).toBeUndefined();
    const own = statements.filter(({ text }) => !/event_log|event_replay|waiting_event|consumer_position/.test(text));
    expect(own.length).toBeGreaterThan(1);
    const large = await largeTables(system);
    for (const statement of own) {
      const scanned = (await keptPlanOf(system, statement)).filter((plan) => plan['Node Type'] === 'Seq Scan');
      expect(scanned.map((plan) => plan['Relation Name'] ?? '').filter((name) => large.has(name))).toEqual([]);
    }
  },
);

/** A key of each kind of thing that loaders load by. */
const keys: readonly string[] = [
  ...['P11', 'S-711', 'I-4711', 'P11/I-4711', 'I-4711/A', 'I-4711/A/BOM/*/1', 'I-4711/A/BOM/*/1/10', 'EC-4711'],
  ...[
    'I-4711/A/ROUTING/*/1',
    'I-4711/A/ROUTING/*/1/10',
    'WC-4711',
    'WK-711',
    'R11',
    'ES-x4711',
    'MO-4711',
    'MO-4711/10',
  ],
  ...[
    'LOT-4711',
    'LG-x4711',
    'MC-x4711',
    'PR-x4711',
    'EX-x4711',
    'IM-4711',
    'CP-4711',
    'OC-4711',
    'PO-4711',
    'GR-4711',
  ],
  ...[
    'C-4711',
    'SO-4711',
    'SO-4711/1',
    'SH-4711',
    'WT-4711',
    'LX-4711',
    'IP-4711',
    'IP-4711/10',
    'IN-4711',
    'NC-4711',
    'WC-711',
    'WC-2212',
    'IR-x4711',
    'CL-4711',
    'WC-720',
  ],
  ...['H-4711', 'CA-4711', 'CUSTOMER/C-4711'],
];

/** What loaders are asked for by other keys. */
const ownKeys: Readonly<Record<string, readonly string[]>> = { exchangeRate: ['EUR/USD/2026-03-02'] };

/** What the loaders are asked for that take more than a key. */
const questions = {
  ...{
    from: '2026-01-01T00:00:00Z',
    to: '2026-03-02T00:00:00Z',
    shift: null,
    plant: 'P11',
    asOf: '2026-03-02',
    depth: 5,
  },
  ...{ direction: 'BACKWARD', serial: 'S1', lot: 'LOT-4711', quantity: '1', system: 'SAP', first: 20, after: null },
};

const questioned: ReadonlySet<string> = new Set([
  ...['standardCost', 'workCenterRates', 'unknownWorkCenters', 'equipmentStates', 'stateRecords', 'shiftsOfEquipment'],
  ...[
    'downtimesOfEquipment',
    'shiftsOfPlant',
    'oee',
    'genealogy',
    'itemByExternalId',
    'effectiveRevision',
    'whereUsed',
  ],
  ...['explosion', 'deliveries', 'unplannedCheckpoints', 'subgroups', 'controlLimitsInForce'],
]);

/** All loaders of a system, by name; of those of a group, each. */
function loadersOf(system: SystemName): readonly (readonly [string, DataLoader<unknown, unknown>])[] {
  const loaders = millgraph.subgraphs[system].makeContext(demoAdministrator()).loaders as object;
  return Object.entries(loaders).flatMap(([name, of]: [string, object]) =>
    (of instanceof DataLoader ? [of] : Object.values(of)).map(
      (loader) => [name, loader as DataLoader<unknown, unknown>] as const,
    ),
  );
}

test.each(systems)(
  'the plans that are kept for the loaders of %s read no large table from end to end, and can do without any',
  async (system) => {
    const found: string[] = [];
    const large = await largeTables(system);
    for (const [name, loader] of loadersOf(system)) {
      sent = [];
      await Promise.all(
        (ownKeys[name] ?? keys).map((key) => loader.load(questioned.has(name) ? { key, arguments: questions } : key)),
      );
      const statements = readStatements().filter(({ text }) => !/event_log|event_replay|consumer_position/.test(text));
      if (statements.length === 0) found.push(`${name} reads nothing`);
      for (const statement of statements) {
        const kept = await keptPlanOf(system, statement);
        const whole = kept.filter((plan) => large.has(plan['Relation Name'] ?? '') && isReadWhole(plan));
        const asIfLarge = await keptPlanOf(system, statement, true);
        const only = asIfLarge.filter(
          (plan) => plan['Node Type'] === 'Seq Scan' && !alwaysSmall.has(plan['Relation Name']),
        );
        found.push(...[...whole, ...only].map((plan) => `${name} reads all of ${plan['Relation Name'] ?? ''}`));
      }
    }
    expect(found).toEqual([]);
  },
  120_000,
);

/** Of events only those wait that cannot be applied yet. */
const alwaysSmall: ReadonlySet<string | undefined> = new Set(['waiting_event']);

/** Whether a table is read from end to end, be it by an index. */
const isReadWhole = (plan: Plan): boolean =>
  plan['Node Type'] === 'Seq Scan' || (plan['Node Type'].startsWith('Index') && plan['Index Cond'] === undefined);

test('a reconciliation and a transaction read no large table from end to end', async () => {
  const found = [
    ...(await scansOf('erp', `{ reconciliation(plant: "P7", ${ranged}, first: 20) { id confirmed { value } } }`)),
    ...(await scansOf('erp', '{ transaction(correlationId: "x") { entries { at } } }')),
  ];
  expect(found).toEqual([]);
});
