import { GraphQLError } from 'graphql';
import type { Case } from './case.ts';

const fail = (code: string): never => {
  throw new GraphQLError(`failed with ${code}`, { extensions: { code } });
};

const orders = {
  sdl: `type Query { orders: [Order!]! order: Order strict: [Strict] must: Order! }
    type Order @key(fields: "id") { id: ID! item: Item items: [Item] }
    type Strict @key(fields: "id") { id: ID! }
    type Item @key(fields: "id") { id: ID! }`,
  resolvers: {
    Query: {
      orders: () => ['1', '2', '3'].map((id) => ({ id, item: { id: 'bad' }, items: [{ id: 'good' }, { id: 'bad' }] })),
      order: () => ({ id: '1', item: { id: 'good' } }),
      strict: () => [{ id: '1' }, { id: '2' }],
      must: () => ({ id: '3', item: { id: 'bad' } }),
    },
  },
};

const details = {
  sdl: `type Order @key(fields: "id") { id: ID! note: String cost: Cost }
    type Cost { total: Int! parts: [Int!] }
    type Strict @key(fields: "id") { id: ID! value: Int! }
    type Item @key(fields: "id") { id: ID! name: String maker: Maker }
    type Maker { name: String! }`,
  resolvers: {
    Order: {
      note: ({ id }: { id: string }) => (id === '2' ? fail('NOTE_LOST') : `note ${id}`),
      cost: ({ id }: { id: string }) => ({
        total: () => (id === '1' ? fail('NO_TOTAL') : 5),
        parts: () => (id === '3' ? [1, null, 2] : [1]),
      }),
    },
    Strict: { value: ({ id }: { id: string }) => (id === '1' ? fail('NO_VALUE') : 8) },
    Item: {
      __resolveReference: (reference: { id: string }) => reference,
      name: ({ id }: { id: string }) => (id === 'bad' ? fail('NO_NAME') : id),
      maker: ({ id }: { id: string }) => (id === 'bad' ? { name: () => fail('NO_MAKER') } : { name: 'ACME' }),
    },
  },
};

export const failures: readonly Case[] = [
  {
    name: 'errors of subgraphs',
    subgraphs: { orders, details },
    questions: [
      {
        name: 'stand at their field, with their code',
        query: '{ list: orders { remark: note } }',
        data: { list: [{ remark: 'note 1' }, { remark: null }, { remark: 'note 3' }] },
        errors: [{ path: ['list', 1, 'remark'], code: 'NOTE_LOST' }],
        referenceFault: 'paths',
      },
      {
        name: 'null the nearest that may be null',
        query: '{ orders { cost { total parts } } }',
        data: { orders: [{ cost: null }, { cost: { total: 5, parts: [1] } }, { cost: { total: 5, parts: null } }] },
        errors: [
          { path: ['orders', 0, 'cost', 'total'], code: 'NO_TOTAL' },
          { path: ['orders', 2, 'cost', 'parts', 1] },
        ],
      },
      {
        name: 'that null an entity null what the client knows of it',
        query: '{ strict { id value } }',
        data: { strict: [null, { id: '2', value: 8 }] },
        errors: [{ path: ['strict', 0, 'value'], code: 'NO_VALUE' }],
      },
      {
        name: 'about one entity stand at each place that has it',
        query: '{ orders { item { name } items { name maker { name } } } }',
        data: {
          orders: [1, 2, 3].map(() => ({
            item: { name: null },
            items: [
              { name: 'good', maker: { name: 'ACME' } },
              { name: null, maker: null },
            ],
          })),
        },
        errors: [0, 1, 2].flatMap((index) => [
          { path: ['orders', index, 'item', 'name'], code: 'NO_NAME' },
          { path: ['orders', index, 'items', 1, 'name'], code: 'NO_NAME' },
          { path: ['orders', index, 'items', 1, 'maker', 'name'], code: 'NO_MAKER' },
        ]),
      },
    ],
  },
  {
    name: 'a subgraph that is down',
    subgraphs: { orders, details },
    down: ['details'],
    questions: [
      {
        name: 'nulls its fields and leaves the rest',
        query: '{ orders { id note item { id name } } }',
        data: { orders: ['1', '2', '3'].map((id) => ({ id, note: null, item: { id: 'bad', name: null } })) },
        errors: [{ path: ['orders'], code: 'SUBGRAPH_UNAVAILABLE' }],
      },
      {
        name: 'stands at its one place',
        query: '{ order { id note } }',
        data: { order: { id: '1', note: null } },
        errors: [{ path: ['order'], code: 'SUBGRAPH_UNAVAILABLE' }],
      },
      {
        name: 'nulls what cannot be without it, with no second error',
        query: '{ strict { id value } }',
        data: { strict: [null, null] },
        errors: [{ path: ['strict'], code: 'SUBGRAPH_UNAVAILABLE' }],
      },
    ],
  },
  {
    name: 'a subgraph that is down at the root',
    subgraphs: { orders, details },
    down: ['orders'],
    questions: [
      {
        name: 'nulls each root field',
        query: '{ order { id } strict { id } __typename }',
        data: { order: null, strict: null, __typename: 'Query' },
        errors: [
          { path: ['order'], code: 'SUBGRAPH_UNAVAILABLE' },
          { path: ['strict'], code: 'SUBGRAPH_UNAVAILABLE' },
        ],
      },
      {
        name: 'and all, where it must not be null',
        query: '{ order { id } must { id } }',
        data: null,
        errors: [
          { path: ['order'], code: 'SUBGRAPH_UNAVAILABLE' },
          { path: ['must'], code: 'SUBGRAPH_UNAVAILABLE' },
        ],
      },
    ],
  },
];
