import { byId, type Case } from './case.ts';

const items = [
  { id: 'i1', sku: 's1', name: 'Bolt' },
  { id: 'i2', sku: 's2', name: 'Nut' },
];

export const keys: readonly Case[] = [
  {
    name: 'an entity with two keys, each known to another subgraph',
    subgraphs: {
      catalog: {
        sdl: `type Query { items: [Item!]! }
          type Item @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! name: String! }`,
        resolvers: { Query: { items: () => items }, Item: { __resolveReference: byId(items, 'id', 'sku') } },
      },
      stock: {
        sdl: `type Query { shelf: Item } type Item @key(fields: "sku") { sku: String! onHand: Int! }`,
        resolvers: {
          Query: { shelf: () => ({ sku: 's2' }) },
          Item: { onHand: ({ sku }: { sku: string }) => (sku === 's1' ? 10 : 20) },
        },
      },
      price: {
        sdl: `type Item @key(fields: "id") { id: ID! price: Float! }`,
        resolvers: { Item: { price: ({ id }: { id: string }) => (id === 'i1' ? 1.5 : 2) } },
      },
    },
    questions: [
      {
        name: 'from the subgraph that knows both',
        query: '{ items { name onHand price } }',
        data: {
          items: [
            { name: 'Bolt', onHand: 10, price: 1.5 },
            { name: 'Nut', onHand: 20, price: 2 },
          ],
        },
      },
      {
        name: 'from one key over the other to the third subgraph',
        query: '{ shelf { price id sku } }',
        data: { shelf: { price: 2, id: 'i2', sku: 's2' } },
      },
    ],
  },
  {
    name: 'compound and nested keys',
    subgraphs: {
      plan: {
        sdl: `type Query { steps: [Step!]! }
          type Step @key(fields: "order { plant { id } number } sequence") { order: Order! sequence: Int! }
          type Order { plant: Plant! number: String! } type Plant { id: ID! }`,
        resolvers: {
          Query: {
            steps: () => [
              { order: { plant: { id: 'P1' }, number: '7' }, sequence: 10 },
              { order: { plant: { id: 'P2' }, number: '7' }, sequence: 20 },
            ],
          },
        },
      },
      floor: {
        sdl: `type Step @key(fields: "order { plant { id } number } sequence") {
            order: Order! @external sequence: Int! @external state: String! label: String! }
          type Order { plant: Plant! @external number: String! @external }
          type Plant { id: ID! @external }`,
        resolvers: {
          Step: {
            state: ({ sequence }: { sequence: number }) => (sequence === 10 ? 'DONE' : 'OPEN'),
            label: (step: { order: { plant: { id: string }; number: string }; sequence: number }) =>
              `${step.order.plant.id}/${step.order.number}/${step.sequence}`,
          },
        },
      },
    },
    questions: [
      {
        name: 'the whole key goes along',
        query: '{ steps { label state } }',
        data: {
          steps: [
            { label: 'P1/7/10', state: 'DONE' },
            { label: 'P2/7/20', state: 'OPEN' },
          ],
        },
      },
      {
        name: 'beside an alias that has the name of a part of the key',
        query: '{ steps { sequence: label order: state number: sequence } }',
        data: {
          steps: [
            { sequence: 'P1/7/10', order: 'DONE', number: 10 },
            { sequence: 'P2/7/20', order: 'OPEN', number: 20 },
          ],
        },
      },
    ],
  },
  {
    name: 'a key that is null, an entity that is unknown, and lists with holes',
    subgraphs: {
      a: {
        sdl: `type Query { books: [Book] box: Box }
          type Box { book: Book books: [[Book]] }
          type Book @key(fields: "upc") { upc: ID! }`,
        resolvers: {
          Query: {
            books: () => [{ upc: 'b1' }, null, { upc: 'b2' }, { upc: 'b1' }],
            box: () => ({ book: null, books: [[{ upc: 'b1' }], null, [null, { upc: 'b3' }]] }),
          },
        },
      },
      b: {
        sdl: `type Book @key(fields: "upc") @key(fields: "id") { upc: ID! id: ID }`,
        resolvers: {
          Book: {
            __resolveReference: byId(
              [
                { upc: 'b1', id: '1' },
                { upc: 'b3', id: null },
              ],
              'upc',
            ),
          },
        },
      },
      c: {
        sdl: `type Book @key(fields: "id") { id: ID author: String }`,
        resolvers: { Book: { author: ({ id }: { id: string | null }) => (id === null ? null : `author ${id}`) } },
      },
    },
    questions: [
      {
        name: 'are null without an error',
        query: '{ books { upc id author } }',
        data: {
          books: [
            { upc: 'b1', id: '1', author: 'author 1' },
            null,
            { upc: 'b2', id: null, author: null },
            { upc: 'b1', id: '1', author: 'author 1' },
          ],
        },
      },
      {
        name: 'in lists of lists',
        query: '{ box { book { author } books { author } } }',
        data: { box: { book: null, books: [[{ author: 'author 1' }], null, [null, { author: null }]] } },
      },
    ],
  },
  {
    name: 'circular references and the same entity in many places',
    subgraphs: {
      bom: {
        sdl: `type Query { part: Part }
          type Part @key(fields: "id") { id: ID! parent: Part children: [Part!]! twin: Part }`,
        resolvers: {
          Query: { part: () => ({ id: 'p1' }) },
          Part: {
            parent: ({ id }: { id: string }) => (id === 'p1' ? null : { id: 'p1' }),
            children: ({ id }: { id: string }) => (id === 'p1' ? [{ id: 'p2' }, { id: 'p3' }] : []),
            twin: ({ id }: { id: string }) => ({ id }),
          },
        },
      },
      names: {
        sdl: `type Part @key(fields: "id") { id: ID! name: String! maker: Maker! }
          type Maker { name: String! of: Part! }`,
        resolvers: {
          Part: {
            name: ({ id }: { id: string }) => `part ${id}`,
            maker: ({ id }: { id: string }) => ({ name: `maker of ${id}`, of: { id } }),
          },
        },
      },
    },
    questions: [
      {
        name: 'down and up again',
        query:
          '{ part { name children { name parent { name children { id } } twin { maker { name of { twin { name } } } } } } }',
        data: {
          part: {
            name: 'part p1',
            children: ['p2', 'p3'].map((id) => ({
              name: `part ${id}`,
              parent: { name: 'part p1', children: [{ id: 'p2' }, { id: 'p3' }] },
              twin: { maker: { name: `maker of ${id}`, of: { twin: { name: `part ${id}` } } } },
            })),
          },
        },
      },
      {
        name: 'one entity in two places, of which each wants something else',
        query: '{ part { twin { maker { name } } children { parent { maker { of { name } } } } } }',
        data: {
          part: {
            twin: { maker: { name: 'maker of p1' } },
            children: [1, 2].map(() => ({ parent: { maker: { of: { name: 'part p1' } } } })),
          },
        },
      },
    ],
  },
  {
    name: 'a value asked in two places with different arguments',
    subgraphs: {
      orders: {
        sdl: `type Query { order: Order } type Order { main: Item spare: Item items: [Item!]! }
          type Item @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { order: () => ({ main: { id: 'x' }, spare: { id: 'x' }, items: [{ id: 'x' }, { id: 'y' }] }) },
        },
      },
      items: {
        sdl: `type Item @key(fields: "id") { id: ID! pack: Pack! }
          type Pack @key(fields: "code") { code: ID! }`,
        resolvers: { Item: { pack: ({ id }: { id: string }) => ({ code: `pack ${id}` }) } },
      },
      packs: {
        sdl: `type Pack @key(fields: "code") { code: ID! weight(unit: String!): String! }`,
        resolvers: {
          Pack: { weight: ({ code }: { code: string }, { unit }: { unit: string }) => `${code} in ${unit}` },
        },
      },
    },
    questions: [
      {
        name: 'keeps both, though it is the same entity',
        query: `{ order {
          main { pack { weight(unit: "kg") } } spare { pack { weight(unit: "lb") } }
          items { pack { weight(unit: "g") more: weight(unit: "t") } } } }`,
        data: {
          order: {
            main: { pack: { weight: 'pack x in kg' } },
            spare: { pack: { weight: 'pack x in lb' } },
            items: ['x', 'y'].map((id) => ({ pack: { weight: `pack ${id} in g`, more: `pack ${id} in t` } })),
          },
        },
      },
    ],
  },
  {
    name: 'a key that a subgraph names, but leaves to another to tell',
    subgraphs: {
      docs: {
        sdl: `type Query { find(id: ID!): Findable @shareable } interface Findable { id: ID! }
          type Drawing implements Findable @key(fields: "id") { id: ID! title: String! }
          type Batch implements Findable @key(fields: "id") { id: ID! @external drawing: Drawing! }`,
        resolvers: {
          Query: {
            find: (_root: unknown, { id }: { id: string }) =>
              id === 'd1' ? { __typename: 'Drawing', id, title: 'Shaft' } : { __typename: 'Batch', id: 'not here' },
          },
          Batch: { drawing: () => ({ id: 'd1', title: 'Shaft' }) },
        },
      },
      floor: {
        sdl: `type Query { find(id: ID!): Findable @shareable } interface Findable { id: ID! }
          type Drawing implements Findable @key(fields: "id") { id: ID! @external batches: [Batch!]! }
          type Batch implements Findable @key(fields: "id") { id: ID! quantity: Int! }`,
        resolvers: {
          Query: {
            find: (_root: unknown, { id }: { id: string }) =>
              id === 'b1' ? { __typename: 'Batch', id, quantity: 40 } : { __typename: 'Drawing', id: 'not here' },
          },
          Drawing: { batches: () => [{ id: 'b1', quantity: 40 }] },
        },
      },
    },
    questions: [
      {
        name: 'is not taken from it',
        query: `{ drawing: find(id: "d1") { ... on Drawing { id title batches { id } } }
          batch: find(id: "b1") { ... on Batch { id quantity drawing { title } } } }`,
        data: {
          drawing: { id: 'd1', title: 'Shaft', batches: [{ id: 'b1' }] },
          batch: { id: 'b1', quantity: 40, drawing: { title: 'Shaft' } },
        },
      },
      {
        name: 'is put together where each subgraph tells it of other types',
        query: '{ drawing: find(id: "d1") { id } batch: find(id: "b1") { id } }',
        data: { drawing: { id: 'd1' }, batch: { id: 'b1' } },
        referenceFault: 'It finds no plan.',
      },
    ],
  },
  {
    name: 'a key of what another subgraph tells of the objects within',
    subgraphs: {
      plan: {
        sdl: `type Query { kit: Kit! } type Kit @key(fields: "parts { id }") { parts: [Part!]! } type Part @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { kit: () => ({ parts: [{ id: 'p1' }, { id: 'p2' }] }) } },
      },
      master: {
        sdl: `type Part @key(fields: "id") { id: ID! sku: String! @shareable }`,
        resolvers: { Part: { sku: ({ id }: { id: string }) => `sku of ${id}` } },
      },
      cost: {
        sdl: `type Kit @key(fields: "parts { id sku }") { parts: [Part!]! priced: String! }
          type Part @key(fields: "id sku") { id: ID! sku: String! }`,
        resolvers: {
          Kit: {
            priced: ({ parts }: { parts: { id: string; sku: string }[] }) => parts.map(({ sku }) => sku).join(),
          },
        },
      },
    },
    questions: [
      {
        name: 'is put together first',
        query: '{ kit { priced } }',
        data: { kit: { priced: 'sku of p1,sku of p2' } },
      },
      {
        name: 'beside the client asking for another by that name',
        query: '{ kit { priced parts { sku: id } } }',
        data: { kit: { priced: 'sku of p1,sku of p2', parts: [{ sku: 'p1' }, { sku: 'p2' }] } },
        referenceFault: 'It confuses aliases that are names of keys.',
      },
    ],
  },
];
