import type { Case } from './case.ts';

export const sharing: readonly Case[] = [
  {
    name: '@provides, @shareable and @external',
    subgraphs: {
      reviews: {
        sdl: `type Query { reviews: [Review!]! newest: Review @provides(fields: "author { name }") }
          type Review @key(fields: "id") { id: ID! author: User }
          type User @key(fields: "id") { id: ID! name: String @external }`,
        resolvers: {
          Query: {
            reviews: () => [{ id: 'r1', author: { id: 'u1' } }],
            newest: () => ({ id: 'r1', author: { id: 'u1', name: 'Ada' } }),
          },
        },
      },
      users: {
        sdl: `type User @key(fields: "id") { id: ID! name: String @shareable home: Place }
          type Place @shareable { city: String! country: String! }`,
        resolvers: { User: { name: () => 'Ada', home: () => ({ city: 'London', country: 'UK' }) } },
      },
      addresses: {
        sdl: `type User @key(fields: "id") { id: ID! work: Place } type Place @shareable { city: String! country: String! }`,
        resolvers: { User: { work: () => ({ city: 'Paris', country: 'FR' }) } },
      },
    },
    questions: [
      {
        name: 'what is provided needs no other subgraph',
        query: '{ newest { author { name } } }',
        data: { newest: { author: { name: 'Ada' } } },
        without: ['users'],
      },
      {
        name: 'elsewhere it does',
        query: '{ reviews { author { name } } newest { author { home { city } name } } }',
        data: {
          reviews: [{ author: { name: 'Ada' } }],
          newest: { author: { home: { city: 'London' }, name: 'Ada' } },
        },
      },
      {
        name: 'one value type from two subgraphs',
        query: '{ reviews { author { home { city } work { city country } } } }',
        data: { reviews: [{ author: { home: { city: 'London' }, work: { city: 'Paris', country: 'FR' } } }] },
      },
    ],
  },
  {
    name: 'a root field of two subgraphs, whose value type each knows in part',
    subgraphs: {
      a: {
        sdl: `type Query { me: Me @shareable } type Me { a: String! common: String! @shareable inner: Inner @shareable }
          type Inner { fromA: Int common: Int @shareable }`,
        resolvers: { Query: { me: () => ({ a: 'a', common: 'c', inner: { fromA: 1, common: 3 } }) } },
      },
      b: {
        sdl: `type Query { me: Me @shareable } type Me { b: String! common: String! @shareable inner: Inner @shareable }
          type Inner { fromB: Int common: Int @shareable }`,
        resolvers: { Query: { me: () => ({ b: 'b', common: 'c', inner: { fromB: 2, common: 3 } }) } },
      },
    },
    questions: [
      {
        name: 'is put together',
        query: '{ me { a b common inner { fromA fromB common } } }',
        data: { me: { a: 'a', b: 'b', common: 'c', inner: { fromA: 1, fromB: 2, common: 3 } } },
      },
    ],
  },
  {
    name: '@override',
    subgraphs: {
      old: {
        sdl: `type Query { orders: [Order!]! } type Order @key(fields: "id") { id: ID! total: Int! state: String! }`,
        resolvers: { Query: { orders: () => [{ id: 'o1', total: 1, state: 'OLD' }] } },
      },
      new: {
        sdl: `type Order @key(fields: "id") { id: ID! total: Int! @override(from: "old") }`,
        resolvers: { Order: { total: () => 2 } },
      },
    },
    questions: [
      {
        name: 'the field comes from its new home',
        query: '{ orders { total state } }',
        data: { orders: [{ total: 2, state: 'OLD' }] },
      },
    ],
  },
  {
    name: '@override by a label',
    subgraphs: {
      old: {
        sdl: `type Query { orders: [Order!]! } type Order @key(fields: "id") { id: ID! some: Int! all: Int! }`,
        resolvers: { Query: { orders: () => [{ id: 'o1', some: 1, all: 1 }] } },
      },
      new: {
        sdl: `type Order @key(fields: "id") { id: ID!
          some: Int! @override(from: "old", label: "percent(50)") all: Int! @override(from: "old", label: "percent(100)") }`,
        resolvers: { Order: { some: () => 2, all: () => 2 } },
      },
    },
    questions: [
      {
        name: 'moves a field when its share is all',
        query: '{ orders { some all } }',
        data: { orders: [{ some: 1, all: 2 }] },
        referenceFault: 'It moves a field for its share of the requests; ours is the same for all of them.',
      },
    ],
  },
  {
    name: '@inaccessible, and enums and inputs by intersection',
    subgraphs: {
      a: {
        sdl: `type Query { things(filter: Filter): [Thing!]! any: [Any] kind: Kind anyKind: Kind! list: [Kind!] }
          type Thing @key(fields: "id") { id: ID! secret: String @inaccessible state: State }
          union Any = Thing | Hidden
          type Hidden @inaccessible { x: Int }
          enum State { OPEN CLOSED INTERNAL @inaccessible }
          enum Kind { GOOD BAD @inaccessible }
          input Filter { state: State name: String }`,
        resolvers: {
          Query: {
            things: (_: unknown, { filter }: { filter?: { state?: string } }) => [
              { id: '1', secret: 's1', state: filter?.state ?? 'INTERNAL' },
            ],
            any: () => [
              { __typename: 'Thing', id: '1', state: 'OPEN' },
              { __typename: 'Hidden', x: 1 },
            ],
            kind: () => 'BAD',
            list: () => ['GOOD', 'BAD'],
            anyKind: () => 'GOOD',
          },
        },
      },
      b: {
        sdl: `type Thing @key(fields: "id") { id: ID! secret: String @external known: String @requires(fields: "secret") matches(filter: Filter): String }
          input Filter { state: State extra: Int }
          enum State { OPEN CLOSED }`,
        resolvers: {
          Thing: {
            known: ({ secret }: { secret: string }) => `knows ${secret}`,
            matches: (_: unknown, { filter }: { filter: unknown }) => JSON.stringify(filter),
          },
        },
      },
    },
    questions: [
      {
        name: 'what is hidden is used but not shown',
        query: '{ things { known } }',
        data: { things: [{ known: 'knows s1' }] },
      },
      {
        name: 'a hidden value of an enum is null',
        query: '{ things { state } kind }',
        data: { things: [{ state: null }], kind: null },
      },
      {
        name: 'and nulls the list in which it must not be null, with an error',
        query: '{ list anyKind }',
        data: { list: null, anyKind: 'GOOD' },
        errors: [{ path: ['list', 1] }],
        referenceFault: 'It gives null without an error.',
      },
      {
        name: 'an object of a hidden type is null',
        query: '{ any { __typename ... on Thing { id } } }',
        data: { any: [{ __typename: 'Thing', id: '1' }, null] },
      },
      {
        name: 'an input by variable reaches both',
        query: 'query ($filter: Filter) { things(filter: $filter) { state matches(filter: $filter) } }',
        variables: { filter: { state: 'CLOSED' } },
        data: { things: [{ state: 'CLOSED', matches: '{"state":"CLOSED"}' }] },
      },
      {
        name: 'introspection shows none of it',
        query: `{ state: __type(name: "State") { enumValues { name } } filter: __type(name: "Filter") { inputFields { name } }
          hidden: __type(name: "Hidden") { name } thing: __type(name: "Thing") { fields { name } }
          any: __type(name: "Any") { possibleTypes { name } } }`,
        data: {
          state: { enumValues: [{ name: 'OPEN' }, { name: 'CLOSED' }] },
          filter: { inputFields: [{ name: 'state' }] },
          hidden: null,
          thing: { fields: [{ name: 'id' }, { name: 'state' }, { name: 'known' }, { name: 'matches' }] },
          any: { possibleTypes: [{ name: 'Thing' }] },
        },
      },
    ],
  },
  {
    name: 'a root field of two subgraphs, of which one provides more',
    subgraphs: {
      bare: {
        sdl: `type Query { found: [Found!]! @shareable } union Found = Part | Tool
          type Part @key(fields: "id") { id: ID! } type Tool @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { found: () => [{ __typename: 'Part', id: 'p1' }] } },
      },
      names: {
        sdl: `type Part @key(fields: "id") { id: ID! name: String @shareable }
          type Tool @key(fields: "id") { id: ID! name: String @shareable }`,
        resolvers: { Part: { name: ({ id }: { id: string }) => `name of ${id}` } },
      },
      search: {
        sdl: `type Query { found: [Found!]! @shareable @provides(fields: "... on Part { name }") } union Found = Part | Tool
          type Part @key(fields: "id") { id: ID! name: String @external } type Tool @key(fields: "id") { id: ID! }`,
        resolvers: { Query: { found: () => [{ __typename: 'Part', id: 'p1', name: 'name of p1' }] } },
      },
    },
    questions: [
      {
        name: 'is asked of that one',
        query: '{ found { ... on Part { id name } ... on Tool { id } } }',
        data: { found: [{ id: 'p1', name: 'name of p1' }] },
        without: ['bare', 'names'],
      },
    ],
  },
];
