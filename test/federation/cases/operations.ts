import type { Case } from './case.ts';

/** What the mutations did, in order; each question begins anew. */
let done: string[] = [];

export const operations: readonly Case[] = [
  {
    name: 'mutations',
    subgraphs: {
      a: {
        sdl: `type Query { log: [String!]! } type Mutation { start: [String!]! addA(id: ID!): Order fail: Int mustFail: Int! }
          type Order @key(fields: "id") { id: ID! seenByA: [String!]! }`,
        resolvers: {
          Query: { log: () => done },
          Mutation: {
            start: () => {
              done = [];
              return done;
            },
            addA: (_: unknown, { id }: { id: string }) => {
              done.push(`a ${id}`);
              return { id };
            },
            fail: () => {
              throw new Error('refused');
            },
            mustFail: () => {
              throw new Error('refused');
            },
          },
          Order: { seenByA: () => [...done] },
        },
      },
      b: {
        sdl: `type Mutation { addB(id: ID!): Order } type Order @key(fields: "id") { id: ID! seenByB: [String!]! }`,
        resolvers: {
          Mutation: {
            addB: (_: unknown, { id }: { id: string }) => {
              done.push(`b ${id}`);
              return { id };
            },
          },
          Order: { seenByB: () => [...done] },
        },
      },
    },
    questions: [
      {
        name: 'each is complete, with what others say of it, before the next begins',
        query: `mutation ($x: ID!) { start one: addA(id: $x) { id seenByB } two: addB(id: "2") { seenByA }
          three: addA(id: "3") { seenByB seenByA } }`,
        variables: { x: '1' },
        data: {
          start: [],
          one: { id: '1', seenByB: ['a 1'] },
          two: { seenByA: ['a 1', 'b 2'] },
          three: { seenByB: ['a 1', 'b 2', 'a 3'], seenByA: ['a 1', 'b 2', 'a 3'] },
        },
      },
      {
        name: 'one that fails is null, and the next goes on',
        query: 'mutation { start fail addA(id: "1") { id } type: __typename }',
        data: { start: [], fail: null, addA: { id: '1' }, type: 'Mutation' },
        errors: [{ path: ['fail'] }],
      },
      {
        name: 'one that must not be null ends it',
        query: 'mutation { start mustFail addA(id: "9") { id } }',
        data: null,
        errors: [{ path: ['mustFail'] }],
      },
      { name: 'so that nothing after it was done', query: '{ log }', data: { log: [] } },
    ],
  },
  {
    name: 'conditions, fragments and names',
    subgraphs: {
      a: {
        sdl: `type Query { order(id: ID!): Order orders(first: Int, filter: Filter): [Order!]! echo(text: String, list: [Int!], x: X): String constructor: String }
          scalar X
          input Filter { state: String = "OPEN" nested: Filter }
          type Order @key(fields: "id") { id: ID! number: String! toString: String item: Item }
          type Item @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: {
            order: (_: unknown, { id }: { id: string }) => ({
              id,
              number: `N${id}`,
              toString: 'text',
              item: { id: 'i' },
            }),
            orders: (_: unknown, { first }: { first?: number }) =>
              ['1', '2', '3'].slice(0, first).map((id) => ({ id, number: `N${id}`, item: { id: 'i' } })),
            echo: (_: unknown, given: object) => JSON.stringify(given),
            constructor: () => 'built',
          },
          Order: { __resolveReference: ({ id }: { id: string }) => ({ id, number: `N${id}` }) },
        },
      },
      b: {
        sdl: `type Order @key(fields: "id") { id: ID! note(lang: String = "en"): String cost: Cost }
          type Cost { amount: Float! currency: String! } type Item @key(fields: "id") { id: ID! name: String }`,
        resolvers: {
          Order: {
            note: ({ id }: { id: string }, { lang }: { lang: string }) => `${lang} note ${id}`,
            cost: () => ({ amount: 1.25, currency: 'EUR' }),
          },
          Item: { name: () => 'Bolt "M8" – Ω\u2028\u{1f529}' },
        },
      },
    },
    questions: [
      {
        name: '@skip and @include on fields, fragments and spreads, in both subgraphs',
        query: `query ($yes: Boolean!, $no: Boolean = false) {
          order(id: "1") { id @skip(if: $yes) number @include(if: $no) note @include(if: $yes)
            ... @include(if: $no) { cost { amount } } ...C @skip(if: $no) item @include(if: $yes) @skip(if: $yes) { name } } }
          fragment C on Order { cost { currency ... on Cost @include(if: $yes) { amount } } }`,
        variables: { yes: true },
        data: { order: { note: 'en note 1', cost: { currency: 'EUR', amount: 1.25 } } },
      },
      {
        name: 'nothing left',
        query: '{ order(id: "1") @include(if: false) { id } }',
        data: {},
        without: ['a', 'b'],
      },
      {
        name: 'an object of which nothing is left',
        query: '{ order(id: "1") { cost { amount @skip(if: true) } id @include(if: false) } }',
        data: { order: { cost: {} } },
      },
      {
        name: '__typename everywhere, and alone',
        query:
          '{ __typename t: __typename order(id: "1") { __typename kind: __typename cost { __typename } item { a: __typename } } }',
        data: {
          __typename: 'Query',
          t: 'Query',
          order: { __typename: 'Order', kind: 'Order', cost: { __typename: 'Cost' }, item: { a: 'Item' } },
        },
      },
      {
        name: 'fields merged from fragments, in the order of the first',
        query: `{ order(id: "1") { ...A note ...B } ... on Query { order(id: "1") { number } } }
          fragment A on Order { cost { amount } ...B } fragment B on Order { cost { currency } id item { name } }`,
        data: {
          order: {
            cost: { amount: 1.25, currency: 'EUR' },
            id: '1',
            item: { name: 'Bolt "M8" – Ω\u2028\u{1f529}' },
            note: 'en note 1',
            number: 'N1',
          },
        },
      },
      {
        name: 'aliases that are keys, fields of others, and members of every object',
        query: `{ o: order(id: "7") { id: number number: id cost: note(lang: "de") _e0: note(lang: "fr")
          __proto__: note constructor: id hasOwnProperty: cost { amount toString: currency } item { id: name name: id } toString } constructor }`,
        data: JSON.parse(`{ "o": { "id": "N7", "number": "7", "cost": "de note 7", "_e0": "fr note 7",
          "__proto__": "en note 7", "constructor": "7", "hasOwnProperty": { "amount": 1.25, "toString": "EUR" },
          "item": { "id": ${JSON.stringify('Bolt "M8" – Ω\u2028\u{1f529}')}, "name": "i" }, "toString": "text" },
          "constructor": "built" }`) as unknown,
        referenceFault: 'It confuses aliases that are names of keys.',
      },
      {
        name: 'variables with the names of a planner, and of members of every object',
        query: `query ($representations: ID!, $__proto__: String, $constructor: Int) {
          order(id: $representations) { note(lang: $__proto__) } orders(first: $constructor) { id } }`,
        variables: JSON.parse('{ "representations": "5", "__proto__": "it", "constructor": 1 }') as Record<
          string,
          unknown
        >,
        data: { order: { note: 'it note 5' }, orders: [{ id: '1' }] },
      },
      {
        name: 'values by variable, default and literal arrive as the specification coerces them',
        query: `query ($text: String = "d", $list: [Int!], $x: X, $none: String) {
          a: echo(text: $text, list: $list, x: $x) b: echo(text: $none, list: 4, x: { deep: [1, "two", null] }) }`,
        variables: { list: 3, x: { any: ['thing', 1.5, null] } },
        data: {
          a: '{"text":"d","list":[3],"x":{"any":["thing",1.5,null]}}',
          b: '{"list":[4],"x":{"deep":[1,"two",null]}}',
        },
      },
      {
        name: 'introspection beside data',
        query:
          'query ($name: String!) { type: __type(name: $name) { name kind } __schema { queryType { name } } order(id: "1") { id } }',
        variables: { name: 'Order' },
        data: {
          type: { name: 'Order', kind: 'OBJECT' },
          __schema: { queryType: { name: 'Query' } },
          order: { id: '1' },
        },
      },
    ],
  },
  {
    name: "a directive of the subgraphs' own, with a default in one of them only",
    subgraphs: {
      a: {
        sdl: `directive @log(level: Level!) on FIELD enum Level { LOW HIGH } type Query { a: String }`,
        resolvers: { Query: { a: () => 'a' } },
      },
      b: {
        sdl: `directive @log(level: Level! = LOW) on FIELD enum Level { LOW HIGH } type Query { b: String }`,
        resolvers: { Query: { b: () => 'b' } },
      },
    },
    questions: [
      {
        name: 'reaches both with a value',
        query: '{ a @log b @log more: b @log(level: HIGH) }',
        data: { a: 'a', b: 'b', more: 'b' },
        referenceFault: 'It knows no such directives.',
      },
    ],
  },
];
