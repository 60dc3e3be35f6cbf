import { expect, test } from '@jest/globals';
import { execute, GraphQLInt, GraphQLObjectType, GraphQLSchema, parse } from 'graphql';
import { loadWithParts, manyByKey, oneByKey } from './loader.ts';

/** An order of two jobs and a cost that cannot be read, and what was read of it, in order. */
function ask(query: string): { readonly answer: Promise<unknown>; readonly read: readonly string[] } {
  const read: string[] = [];
  const order = oneByKey(
    async (ids) => {
      read.push('order');
      await new Promise(setImmediate);
      read.push('order is known');
      return ids.map((id) => ({ id }));
    },
    (row) => row.id,
  );
  const jobs = manyByKey(
    async ([id = '']) => {
      read.push('jobs');
      return [{ order: id }, { order: id }];
    },
    (row) => row.order,
  );
  const cost = oneByKey<{ id: string }>(
    async () => {
      read.push('cost');
      throw new Error('no cost');
    },
    (row) => row.id,
  );
  const orderType = new GraphQLObjectType<{ readonly id: string }>({
    name: 'Order',
    fields: {
      jobCount: { type: GraphQLInt, resolve: async ({ id }) => (await jobs.load(id)).length },
      cost: { type: GraphQLInt, resolve: async ({ id }) => ((await cost.load(id)) === null ? 0 : 1) },
    },
  });
  const parts = { jobCount: jobs, cost };
  const queryType = new GraphQLObjectType({
    name: 'Query',
    fields: { order: { type: orderType, resolve: (_, __, ___, info) => loadWithParts(order, 'MO-1', parts, info) } },
  });
  const schema = new GraphQLSchema({ query: queryType });
  return { answer: Promise.resolve(execute({ schema, document: parse(query) })), read };
}

test.each(['{ order { jobCount } }', '{ order { ... { ...Jobs } } } fragment Jobs on Order { jobCount }'])(
  'what hangs on a key is read beside the thing itself, once, where %s selects it',
  async (query) => {
    const { answer, read } = ask(query);
    await expect(answer).resolves.toMatchObject({ data: { order: { jobCount: 2 } } });
    expect(read).toEqual(['jobs', 'order', 'order is known']);
  },
);

test('a part that cannot be read fails its own field', async () => {
  const { answer } = ask('{ order { jobCount cost } }');
  await expect(answer).resolves.toMatchObject({
    data: { order: { jobCount: 2, cost: null } },
    errors: [{ path: ['order', 'cost'], message: 'no cost' }],
  });
});
