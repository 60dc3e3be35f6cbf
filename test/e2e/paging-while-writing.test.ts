import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isObjectType } from 'graphql';
import type { GraphClient } from '#platform/graph-client.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { readSupergraph } from '../../gateway/engine/supergraph.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';

const { apiSchema } = readSupergraph(readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8'));
/** Every root list of the graph. */
const lists = Object.values(apiSchema.getQueryType()?.getFields() ?? {})
  .filter(({ type }) => {
    const named = getNamedType(type);
    return isObjectType(named) && named.name.endsWith('Connection');
  })
  .map(({ name }) => name);

let millgraph: TestMillgraph;
beforeAll(async () => {
  millgraph = await composeTestMillgraph();
});
afterAll(() => millgraph.close());

interface Page {
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function page(list: string, first: number, after: string | null): Promise<Page> {
  const query = `query Page($first: Int!, $after: String) {
    list: ${list}(first: $first, after: $after) { edges { cursor } pageInfo { hasNextPage endCursor } }
  }`;
  const answer = await millgraph.client.execute<{ list: Page }>(query, { first, after }, demoAdministrator());
  return answer.list;
}

/** The rows of a list, by their cursors: no default order is by what changes. */
async function everyRow(list: string): Promise<readonly string[]> {
  const rows: string[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await page(list, 500, after);
    rows.push(...edges.map(({ cursor }) => cursor));
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

/** Goes through a list, a page of two rows at a time. */
class Pager {
  readonly #list: string;
  readonly before: readonly string[];
  readonly seen: string[] = [];
  #after: string | null = null;
  isDone = false;

  constructor(list: string, before: readonly string[]) {
    this.#list = list;
    this.before = before;
  }

  async turn(): Promise<void> {
    if (this.isDone) return;
    const { edges, pageInfo } = await page(this.#list, 2, this.#after);
    this.seen.push(...edges.map(({ cursor }) => cursor));
    this.#after = pageInfo.endCursor;
    this.isDone = !pageInfo.hasNextPage;
  }
}

/** Commands after which there is something in most lists, and as many again are to come. */
const commandsBefore = 90;

test('paging through any list while systems write shows no row twice, and none that was there throughout is lost', async () => {
  const pagers = new Map<string, Pager>();
  let commands = 0;
  const writing: GraphClient = {
    async execute<Data>(query: string, variables: Readonly<Record<string, unknown>>, context: never): Promise<Data> {
      const data = await millgraph.client.execute<Data>(query, variables, context);
      if (!query.startsWith('mutation')) return data;
      commands += 1;
      if (commands === commandsBefore) {
        await millgraph.settle();
        for (const list of lists) pagers.set(list, new Pager(list, await everyRow(list)));
      }
      for (const pager of pagers.values()) await pager.turn();
      return data;
    },
  };
  await makeDemo(writing, millgraph.settle, () => undefined);

  expect(commands).toBeGreaterThan(1.3 * commandsBefore);
  let grown = 0;
  for (const [list, pager] of pagers) {
    while (!pager.isDone) await pager.turn();
    const { seen, before } = pager;
    expect([list, seen.length - new Set(seen).size]).toEqual([list, 0]);
    const after = new Set(await everyRow(list));
    const lost = before.filter((row) => after.has(row) && !seen.includes(row));
    expect([list, lost]).toEqual([list, []]);
    if (after.size > before.length) grown += 1;
  }
  expect(grown).toBeGreaterThan(lists.length / 3);
}, 240_000);
