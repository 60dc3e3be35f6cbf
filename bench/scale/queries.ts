import { readFile } from 'node:fs/promises';
import type postgres from 'postgres';

/** What is sent: a query with its variables, or the address of an export. */
export type Ask =
  { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } | { readonly path: string };

export interface Measurement {
  readonly name: string;
  /** How many times as long it may take on the most orders as on the fewest. */
  readonly target: number;
  /** What is asked in each turn; `cursor`: behind which row of a list, where `behind` says so. */
  readonly ask: (turn: number, cursor: string) => Ask;
  /** The query of pages by whose cursor a row far down is found, and how many pages are passed. */
  readonly behind?: { readonly page: string; readonly pages: number };
}

/** Things to ask about, evenly from all of the past. */
export interface Subjects {
  readonly orders: readonly string[];
  readonly shipped: readonly string[];
  readonly purchased: readonly string[];
}

const subjectsOfEach = 100;
const target = 1.5;

export async function readSubjects(sql: postgres.Sql): Promise<Subjects> {
  const read = async (table: string, condition: string): Promise<readonly string[]> => {
    const rows = await sql.unsafe<{ id: string }[]>(`
      select min(id) as id
      from (select id, ntile(${subjectsOfEach}) over (order by id) as part from ${table} where ${condition}) as parted
      group by part
      order by part
    `);
    return rows.map(({ id }) => id);
  };
  return {
    orders: await read('erp.production_order', `state <> 'FORECAST'`),
    shipped: await read('mes.lot', `state = 'SHIPPED'`),
    purchased: await read('mes.lot', `supplier like '%CASTINGS'`),
  };
}

const example = (name: string): Promise<string> =>
  readFile(new URL(`../../examples/${name}.graphql`, import.meta.url), 'utf8');

const of = <Thing>(things: readonly Thing[], turn: number): Thing => {
  const thing = things[turn % things.length];
  if (thing === undefined) throw new RangeError('there is nothing to ask about');
  return thing;
};
const two = (number: number): string => String(number).padStart(2, '0');
// Plants and families in another step, so that each meets each.
const plantOf = (turn: number): string => `P${two(1 + (turn % 40))}`;
const familyOf = (turn: number): string => `F${two(1 + ((turn * 7) % 20))}`;

const order = `
  number state executionState priority dueDate isLate quantity { value unit }
  item { number name } revision { label }
  jobs { sequence state }
  cost { planned { total { amount } } actual { total { amount } } }
  nonconformances { number }
`;
const job = 'id sequence name state actualStart actualEnd workCenter { name } good { value }';
const movement = 'id type quantity { value unit } location lot { id } order { number } postedAt';
const lot = 'id state quantity { value } createdAt item { number } supplier { name } order { number } holds { reason }';
const nonconformance = 'number severity state defectCode lot { id } item { number }';

type FilterOf = (turn: number) => Readonly<Record<string, unknown>>;

/** The first 50 of a list of what is asked for in each turn, in an order that is not the list's own. */
function list(name: string, root: string, orderBy: string, filter: FilterOf, fields: string): Measurement {
  const type = `${root.charAt(0).toUpperCase()}${root.slice(1, -1)}Filter`;
  const [field, direction] = orderBy.split(' ');
  const query = `query ($filter: ${type}!) {
    ${root}(first: 50, filter: $filter, orderBy: { field: ${field}, direction: ${direction} }) {
      nodes { ${fields} } pageInfo { hasNextPage endCursor }
    }
  }`;
  return { name, target, ask: (turn) => ({ query, variables: { filter: filter(turn) } }) };
}

const ofPlant =
  (more: object): FilterOf =>
  (turn) => ({ plant: plantOf(turn), ...more });
const ofItem =
  (name: string, more: object): FilterOf =>
  (turn) => ({ item: `${familyOf(turn)}-${name}`, ...more });

const orders = 'productionOrders';
const lists = (subjects: Subjects): readonly Measurement[] => [
  list('headline: 50 orders of a plant', orders, 'DUE_DATE DESC', ofPlant({ state: 'CLOSED' }), order),
  list('late orders of an item', orders, 'PRIORITY ASC', ofItem('ACTUATOR', { late: true }), order),
  list('open orders of a plant', orders, 'PRIORITY ASC', ofPlant({ state: 'RELEASED' }), order),
  list('running orders', orders, 'ACTUAL_START ASC', () => ({ executionState: 'RUNNING' }), order),
  list('orders by words', orders, 'CREATED_AT DESC', (turn) => ({ text: of(subjects.orders, turn) }), order),
  list('jobs of a work center', 'jobs', 'ACTUAL_END DESC', (turn) => ({ workCenter: `${plantOf(turn)}-TEST` }), job),
  list('running jobs of a plant', 'jobs', 'ACTUAL_START ASC', ofPlant({ state: 'RUNNING' }), job),
  list('issues of an item', 'inventoryMovements', 'POSTED_AT DESC', ofItem('MOTOR', { type: 'ISSUE' }), movement),
  list('used up lots of an item', 'lots', 'CREATED_AT DESC', ofItem('SPINDLE', { state: 'CONSUMED' }), lot),
  list('lots of an item in stock', 'lots', 'QUANTITY DESC', ofItem('MOTOR', { state: 'ACTIVE' }), lot),
  list(
    ...(['closed nonconformances of a supplier', 'nonconformances', 'OPENED_AT DESC'] as const),
    (turn) => ({ supplier: `${familyOf(turn)}-CASTINGS`, state: 'CLOSED' }),
    nonconformance,
  ),
  list(
    ...(['open nonconformances of a plant', 'nonconformances', 'SEVERITY DESC'] as const),
    ofPlant({ state: 'OPEN' }),
    nonconformance,
  ),
];

/**
 * What is measured of databases whose last week began on `monday` (milliseconds). What covers a range of time covers the
 * same in all of them: the last quarter or a part of it, of which all have the same rows.
 */
export async function measurements(subjects: Subjects, monday: number): Promise<readonly Measurement[]> {
  const dateOf = (weeks: number): string => new Date(monday - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  const [overview, whereUsed, backward, forward, kpis, stock] = await Promise.all(
    [
      ...['order-overview', 'where-used', 'genealogy-backward', 'genealogy-forward', 'kpi-all-by-plant'],
      'stock-by-plant-and-status',
    ].map(example),
  );
  const allOrders = `query ($first: Int!, $after: String) {
    productionOrders(first: $first, after: $after, orderBy: { field: DUE_DATE, direction: DESC }) {
      nodes { ${order} } pageInfo { hasNextPage endCursor }
    }
  }`;
  const month = { from: dateOf(5), to: dateOf(1) };
  const quarter = { from: dateOf(12), to: dateOf(0) };
  return [
    { name: 'headline: an order whole', target, ask: (turn) => ask(overview, { id: of(subjects.orders, turn) }) },
    ...lists(subjects),
    {
      ...{ name: '50 orders behind 9,000', target, behind: { page: allOrders, pages: 18 } },
      ask: (_, cursor) => ask(allOrders, { first: 50, after: cursor }),
    },
    {
      ...{ name: "how many of a plant's month", target },
      ask: (turn) =>
        ask('query ($filter: ProductionOrderFilter!) { productionOrders(first: 1, filter: $filter) { totalCount } }', {
          filter: { plant: plantOf(turn), dueDate: month },
        }),
    },
    {
      ...{ name: 'where-used', target },
      ask: (turn) => ask(whereUsed, { item: `${familyOf(turn)}-CAST`, date: month.from }),
    },
    { name: 'genealogy backward', target, ask: (turn) => ask(backward, { serial: of(subjects.shipped, turn) }) },
    { name: 'genealogy forward', target, ask: (turn) => ask(forward, { lot: of(subjects.purchased, turn) }) },
    {
      ...{ name: "summary: a plant's month of orders", target },
      ask: (turn) =>
        ask(
          `query ($filter: ProductionOrderFilter!) {
            productionOrdersSummary(filter: $filter, groupBy: [STATE, ITEM]) {
              keys { name value } count sums { name value unit }
            }
          }`,
          { filter: { plant: plantOf(turn), dueDate: month } },
        ),
    },
    { name: 'summary: stock of an item now', target, ask: (turn) => ask(stock, { item: `${familyOf(turn)}-MOTOR` }) },
    {
      ...{ name: 'KPI: OEE of a line, a week by shift', target },
      ask: (turn) =>
        ask(
          `query ($line: ID!, $from: Date!, $to: Date!) {
            kpi(names: ["oee"], scope: { equipment: $line }, from: $from, to: $to, grain: SHIFT) {
              rows { bucketStart shift value elements { name value } }
            }
          }`,
          { line: `${plantOf(turn)}-L1`, from: dateOf(1 + (turn % 10)), to: dateOf(turn % 10) },
        ),
    },
    {
      ...{ name: 'KPI: eight of a plant, a quarter by week', target },
      ask: (turn) => ask(scoped(kpis), { plant: plantOf(turn), ...quarter }),
    },
    {
      ...{ name: "export: a plant's month of movements", target },
      ask: (turn) => ({
        path: `/export/inventoryMovements.csv?plant=${plantOf(turn)}&postingDate.from=${month.from}&postingDate.to=${month.to}`,
      }),
    },
  ];
}

const ask = (query: string | undefined, variables: Readonly<Record<string, unknown>>): Ask => ({
  query: query ?? '',
  variables,
});

/** The example asks for all plants. */
const scoped = (query = ''): string =>
  query.replace('($from', '($plant: ID!, $from').replace('from: $from', 'scope: { plants: [$plant] }, from: $from');
