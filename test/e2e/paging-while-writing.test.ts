import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isObjectType, type GraphQLField } from 'graphql';
import type { GraphClient } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

/** Every root list is paged through in every order while the demo writes: a few commands, one page of each, and so on. */
const pageRows = 3;
const commandsBetweenPages = 12;

interface Row {
  readonly key: string;
  /** Where the row stands in the order. */
  readonly cursor: string;
}

interface Order {
  readonly system: SystemName;
  readonly list: string;
  /** Absent: the list's own. */
  readonly orderBy?: { readonly field: string; readonly direction: 'ASC' | 'DESC' };
}

/** What was seen of a list from the first page to the last. */
interface Reading {
  readonly order: Order;
  readonly before: readonly Row[];
  readonly seen: readonly string[];
  readonly after: readonly Row[];
}

let millgraph: TestMillgraph;
let orders: readonly (readonly Order[])[] = [];
const readings: Reading[] = [];

/**
 * The orders of the lists of a system, as its schema has them: a new list or order is paged through without a word here. Of
 * a sort, both directions.
 */
const ordersOf = (system: SystemName): readonly (readonly Order[])[] =>
  Object.values(millgraph.subgraphs[system].schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const connection = getNamedType(field.type);
    if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return [];
    const list = { system, list: field.name };
    const sorted = sortsOf(field).map((sort) =>
      (['ASC', 'DESC'] as const).map((direction) => ({ ...list, orderBy: { field: sort, direction } })),
    );
    return [[list], ...sorted];
  });

function sortsOf(field: GraphQLField<unknown, unknown>): readonly string[] {
  const argument = field.args.find(({ name }) => name === 'orderBy');
  const order = argument && getNamedType(argument.type);
  const sortField = isInputObjectType(order) ? order.getFields()['field'] : undefined;
  const sort = sortField && getNamedType(sortField.type);
  if (!isEnumType(sort)) throw new Error(`${field.name} cannot be sorted`);
  return sort.getValues().map(({ name }) => name);
}

/** A cursor holds the order, the value of the row in it, and the key of the row. */
const keyOf = (cursor: string): string => {
  const [, , key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string, string];
  return key;
};

/** By what rows are sorted, as their cursors have it; nothing where there are no rows. */
const sortOf = ([row]: readonly Row[]): readonly string[] => {
  if (row === undefined) return [];
  const [order] = JSON.parse(Buffer.from(row.cursor, 'base64url').toString()) as [string];
  return [order.replace(/\/(ASC|DESC)$/, '')];
};

interface Page {
  readonly rows: readonly Row[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
}

async function pageOf({ system, list, orderBy }: Order, first: number, after: string | null): Promise<Page> {
  const order = orderBy === undefined ? '' : `orderBy: { field: ${orderBy.field}, direction: ${orderBy.direction} }`;
  const { data, errors } = await millgraph.subgraphs[system].fetch(
    {
      query: `query ($after: String) {
        page: ${list}(first: ${first}, after: $after ${order}) {
          edges { cursor }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      variables: { after },
    },
    demoAdministrator(),
  );
  if (errors !== undefined) throw new Error(`${list}: ${JSON.stringify(errors)}`);
  const { page } = data as {
    page: {
      edges: readonly { cursor: string }[];
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
  return { rows: page.edges.map(({ cursor }) => ({ key: keyOf(cursor), cursor })), ...page.pageInfo };
}

async function wholeOf(order: Order): Promise<readonly Row[]> {
  const { rows, hasNextPage } = await pageOf(order, 500, null);
  if (hasNextPage) throw new Error(`${order.list} is longer than a page`);
  return rows;
}

/** Reads its orders, one after the other, again and again, a page at each `turn`. */
class Reader {
  readonly #orders: readonly Order[];
  #order: Order;
  #read = 0;
  #before: readonly Row[] = [];
  #seen: string[] = [];
  #after: string | null = null;

  constructor(ofOneSort: readonly Order[]) {
    this.#orders = ofOneSort;
    this.#order = this.#next();
  }

  get isDone(): boolean {
    return !this.isUnderWay && this.#read >= this.#orders.length;
  }

  #next(): Order {
    const order = this.#orders[this.#read % this.#orders.length];
    if (order === undefined) throw new Error('there is no order to read');
    return order;
  }

  get isUnderWay(): boolean {
    return this.#after !== null;
  }

  async turn(): Promise<void> {
    if (!this.isUnderWay) {
      this.#order = this.#next();
      this.#before = await wholeOf(this.#order);
      this.#seen = [];
    }
    const { rows, hasNextPage, endCursor } = await pageOf(this.#order, pageRows, this.#after);
    this.#seen.push(...rows.map(({ key }) => key));
    this.#after = hasNextPage ? endCursor : null;
    if (hasNextPage) return;
    this.#read += 1;
    readings.push({
      ...{ order: this.#order, before: this.#before, seen: this.#seen },
      after: await wholeOf(this.#order),
    });
  }
}

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  orders = systems.flatMap(ordersOf);
  const readers = orders.map((order) => new Reader(order));
  let commands = 0;
  const client: GraphClient = {
    async execute(document, variables, context) {
      if (document.startsWith('mutation')) {
        commands += 1;
        if (commands % commandsBetweenPages === 0) for (const reader of readers) await reader.turn();
      }
      return millgraph.client.execute(document, variables, context);
    },
  };
  await makeDemo(client, millgraph.settle, () => undefined);
  for (const reader of readers) while (!reader.isDone) await reader.turn();
}, 600_000);
afterAll(() => millgraph.close());

const nameOf = ({ list, orderBy }: Order): string =>
  orderBy === undefined ? list : `${list} by ${orderBy.field} ${orderBy.direction}`;

/** The rows that were in a list before its first page and are after its last; those that stayed where they were. */
function stayed({ before, after }: Reading, still: (row: Row, then: Row) => boolean): readonly string[] {
  const then = new Map(before.map((row) => [row.key, row]));
  return after.flatMap((row) => {
    const earlier = then.get(row.key);
    return earlier !== undefined && still(row, earlier) ? [row.key] : [];
  });
}

const twice = (keys: readonly string[]): readonly string[] => keys.filter((key, index) => keys.indexOf(key) < index);

const lostOf = (reading: Reading, expected: readonly string[]): readonly string[] => {
  const seen = new Set(reading.seen);
  return expected.filter((key) => !seen.has(key));
};

test.each(systems)(
  'every list of %s in its own order, and backwards, shows no row twice and loses none, whatever is written',
  (system) => {
    const ofSystem = readings.filter(({ order }) => order.system === system);
    const own = new Set(ofSystem.flatMap(({ order, after }) => (order.orderBy === undefined ? sortOf(after) : [])));
    for (const reading of ofSystem.filter(({ after }) => sortOf(after).some((sort) => own.has(sort)))) {
      const lost = lostOf(
        reading,
        stayed(reading, () => true),
      );
      expect({ order: nameOf(reading.order), lost, twice: twice(reading.seen) }).toEqual({
        ...{ order: nameOf(reading.order), lost: [], twice: [] },
      });
    }
  },
);

test.each(systems)('in every order of every list of %s a row whose value stays is shown exactly once', (system) => {
  for (const reading of readings.filter(({ order }) => order.system === system)) {
    const kept = new Set(stayed(reading, (row, then) => row.cursor === then.cursor));
    const shownTwice = twice(reading.seen).filter((key) => kept.has(key));
    expect({ order: nameOf(reading.order), lost: lostOf(reading, [...kept]), shownTwice }).toEqual({
      ...{ order: nameOf(reading.order), lost: [], shownTwice: [] },
    });
  }
});

test('lists were written to between their pages, and rows moved within them', () => {
  const grown = new Set(
    readings
      .filter(({ before, seen, after }) => seen.length > pageRows && after.length > before.length)
      .map(({ order }) => order.list),
  );
  for (const list of ['items', 'productionOrders', 'jobs', 'lots', 'inventoryMovements']) expect(grown).toContain(list);
  const moved = readings.filter(
    (reading) =>
      stayed(reading, (row, then) => row.cursor !== then.cursor).length > 0 && reading.seen.length > pageRows,
  );
  expect(moved.map(({ order }) => order.list)).toContain('jobs');
  expect(new Set(readings.map(({ order }) => nameOf(order)))).toEqual(new Set(orders.flat().map(nameOf)));
});
