import { byId, type Case } from './case.ts';

const media = [
  { __typename: 'Book', id: 'm1', title: 'Steel', pages: 10 },
  { __typename: 'Film', id: 'm2', title: 'Forge', minutes: 90 },
];
const oneMedium = (reference: { id: string }): object | null => byId(media, 'id')(reference);

const machine = (id: string) => ({ __typename: 'Machine', id, name: 'Mill', power: 7 });

export const abstractTypes: readonly Case[] = [
  {
    name: 'an entity interface, and an interface object in other subgraphs',
    subgraphs: {
      library: {
        sdl: `type Query { media: [Media!]! medium(id: ID!): Media }
          interface Media @key(fields: "id") { id: ID! title: String! }
          type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int! }
          type Film implements Media @key(fields: "id") { id: ID! title: String! minutes: Int! }`,
        resolvers: {
          Query: { media: () => media, medium: (_: unknown, args: { id: string }) => oneMedium(args) },
          Media: { __resolveReference: oneMedium },
          Book: { __resolveReference: oneMedium },
          Film: { __resolveReference: oneMedium },
        },
      },
      reviews: {
        sdl: `type Query { reviewed: [Media!]! latest: Review }
          type Review { text: String! of: Media! }
          type Media @interfaceObject @key(fields: "id") { id: ID! reviews: [Review!]! stars: Int! }`,
        resolvers: {
          Query: {
            reviewed: () => [{ id: 'm2' }, { id: 'm1' }],
            latest: () => ({ text: 'good', of: { id: 'm1' } }),
          },
          Media: {
            reviews: ({ id }: { id: string }) => [{ text: `about ${id}`, of: { id } }],
            stars: ({ id }: { id: string }) => (id === 'm1' ? 5 : 3),
          },
        },
      },
      prices: {
        sdl: `type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int! @external price: Int! @requires(fields: "stars") }`,
        resolvers: { Media: { price: ({ stars }: { stars: number }) => stars * 100 } },
      },
    },
    questions: [
      {
        name: 'a field of the interface object on every implementation',
        query: '{ media { title stars ... on Book { pages stars } ... on Film { minutes reviews { text } } } }',
        data: {
          media: [
            { title: 'Steel', stars: 5, pages: 10 },
            { title: 'Forge', stars: 3, minutes: 90, reviews: [{ text: 'about m2' }] },
          ],
        },
      },
      {
        name: 'from the interface object alone, without asking what it is',
        query: '{ reviewed { id stars } }',
        data: {
          reviewed: [
            { id: 'm2', stars: 3 },
            { id: 'm1', stars: 5 },
          ],
        },
        without: ['library'],
      },
      {
        name: 'the type behind an interface object',
        query: '{ reviewed { __typename id } latest { of { kind: __typename title } } }',
        data: {
          reviewed: [
            { __typename: 'Film', id: 'm2' },
            { __typename: 'Book', id: 'm1' },
          ],
          latest: { of: { kind: 'Book', title: 'Steel' } },
        },
      },
      {
        name: 'fragments on implementations behind an interface object',
        query: '{ reviewed { ... on Book { pages } ... on Film { minutes stars } } }',
        data: { reviewed: [{ minutes: 90, stars: 3 }, { pages: 10 }] },
      },
      {
        name: '@requires between interface objects',
        query: '{ media { price } reviewed { price title } }',
        data: {
          media: [{ price: 500 }, { price: 300 }],
          reviewed: [
            { price: 300, title: 'Forge' },
            { price: 500, title: 'Steel' },
          ],
        },
      },
      {
        name: 'there and back',
        referenceFault: 'It leaves out fields that require others of the same object.',
        query: '{ medium(id: "m1") { reviews { of { title reviews { text } ... on Book { price } } } } }',
        data: {
          medium: { reviews: [{ of: { title: 'Steel', reviews: [{ text: 'about m1' }], price: 500 } }] },
        },
      },
    ],
  },
  {
    name: 'unions and interfaces that differ by subgraph, and node-style fields',
    subgraphs: {
      a: {
        sdl: `type Query { node(id: ID!): Node found: [Found!]! }
          interface Node { id: ID! }
          interface Named { name: String! }
          union Found = Machine | Tool
          type Machine implements Node & Named @key(fields: "id") { id: ID! name: String! power: Int }
          type Tool implements Node & Named @key(fields: "id") { id: ID! name: String! wear: Float! }`,
        resolvers: {
          Query: {
            node: (_: unknown, { id }: { id: string }) => ({
              __typename: id.startsWith('M') ? 'Machine' : 'Tool',
              id,
              name: `name ${id}`,
              power: 4,
              wear: 0.5,
            }),
            found: () => [
              { __typename: 'Tool', id: 'T1', name: 'Drill', wear: 1 },
              { __typename: 'Machine', id: 'M1', name: 'Mill', power: null },
            ],
          },
        },
      },
      b: {
        sdl: `type Query { place: Place }
          type Place { holds: [Thing!]! one: Found }
          union Thing = Machine | Tool | Shelf
          union Found = Machine
          type Machine @key(fields: "id") { id: ID! place: String! wear: String! }
          type Tool @key(fields: "id") { id: ID! place: String }
          type Shelf { level: Int! wear: Int }`,
        resolvers: {
          Query: {
            place: () => ({
              holds: [
                { __typename: 'Shelf', level: 3, wear: 9 },
                { __typename: 'Machine', id: 'M2', place: 'hall' },
                { __typename: 'Tool', id: 'T2', place: null },
              ],
              one: { __typename: 'Machine', id: 'M3', place: 'yard' },
            }),
          },
          Machine: { place: ({ id }: { id: string }) => `place of ${id}`, wear: () => 'none' },
          Tool: { place: () => null, __resolveReference: (reference: object) => reference },
        },
      },
    },
    questions: [
      {
        name: 'fields of other subgraphs on members of a union',
        query: '{ found { __typename ... on Machine { place name } ... on Tool { id at: place } } }',
        data: {
          found: [
            { __typename: 'Tool', id: 'T1', at: null },
            { __typename: 'Machine', place: 'place of M1', name: 'Mill' },
          ],
        },
      },
      {
        name: 'one name for different fields of different members',
        query: '{ place { holds { ... on Machine { x: place } ... on Shelf { n: level } ... on Tool { y: wear } } } }',
        data: { place: { holds: [{ n: 3 }, { x: 'place of M2' }, { y: 0.5 }] } },
      },
      {
        name: 'interfaces as conditions inside a union, and aliases everywhere',
        query: `{ found { ...N ... on Node { ref: id ... on Machine { watts: power } } } }
          fragment N on Named { label: name __typename }`,
        data: {
          found: [
            { label: 'Drill', __typename: 'Tool', ref: 'T1' },
            { label: 'Mill', __typename: 'Machine', ref: 'M1', watts: null },
          ],
        },
      },
      {
        name: 'a node by its id',
        query: `{ machine: node(id: "M9") { id ... on Machine { place power } }
          tool: node(id: "T9") { __typename ... on Machine { place } ... on Named { name } } }`,
        data: {
          machine: { id: 'M9', place: 'place of M9', power: 4 },
          tool: { __typename: 'Tool', name: 'name T9' },
        },
      },
      {
        name: 'a union that has fewer members elsewhere',
        query: '{ place { one { __typename ... on Machine { name place } ... on Tool { wear } } } }',
        data: { place: { one: { __typename: 'Machine', name: 'name M3', place: 'place of M3' } } },
      },
    ],
  },
  {
    name: 'members whose fields of one name differ in nullability in a subgraph',
    subgraphs: {
      a: {
        sdl: `type Query { values: [Value!]! }
          union Value = Measured | Counted
          type Measured @key(fields: "id") { id: ID! at: String! @shareable value(scale: Int): Float @shareable }
          type Counted @key(fields: "id") { id: ID! at: String @shareable value(scale: Int): Float! @shareable }`,
        resolvers: {
          Query: {
            values: () => [
              { __typename: 'Measured', id: '1', at: 'noon' },
              { __typename: 'Counted', id: '2', at: null },
            ],
          },
          Measured: { value: (_: unknown, { scale }: { scale: number }) => 1.5 * scale },
          Counted: { value: (_: unknown, { scale }: { scale: number }) => 2 * scale },
        },
      },
      b: {
        sdl: `type Measured @key(fields: "id") { id: ID! at: String @shareable value(scale: Int): Float @shareable note: String }
          type Counted @key(fields: "id") { id: ID! at: String @shareable value(scale: Int): Float @shareable note: String }`,
        resolvers: { Measured: { note: () => 'by scale' }, Counted: { note: () => 'by hand' } },
      },
    },
    questions: [
      {
        name: 'are told apart in what is asked, and not in what is answered',
        query: '{ values { ... on Measured { at note value(scale: 2) } ... on Counted { at note value(scale: 3) } } }',
        data: {
          values: [
            { at: 'noon', note: 'by scale', value: 3 },
            { at: null, note: 'by hand', value: 6 },
          ],
        },
      },
    ],
  },
  {
    name: 'an interface object whose interface has one implementation',
    subgraphs: {
      master: {
        sdl: `type Query { resources: [Resource!]! }
          interface Resource @key(fields: "id") { id: ID! name: String! }
          type Machine implements Resource @key(fields: "id") { id: ID! name: String! power: Int! }`,
        resolvers: {
          Query: { resources: () => [{ __typename: 'Machine', id: 'R1', name: 'Mill', power: 7 }] },
          Resource: { __resolveReference: ({ id }: { id: string }) => machine(id) },
          Machine: { __resolveReference: ({ id }: { id: string }) => machine(id) },
        },
      },
      load: {
        sdl: `type Query { busy: [Resource!]! } type Resource @interfaceObject @key(fields: "id") { id: ID! load: Float! }`,
        resolvers: {
          Query: { busy: () => [{ id: 'R1' }] },
          Resource: { load: () => 0.5 },
        },
      },
    },
    questions: [
      {
        name: 'what only the implementation has',
        query: '{ busy { ... on Machine { power } } }',
        data: { busy: [{ power: 7 }] },
      },
      {
        name: 'beside what the interface has, from both sides',
        query: '{ busy { load name ... on Machine { power id load } } resources { load ... on Machine { power } } }',
        data: { busy: [{ load: 0.5, name: 'Mill', power: 7, id: 'R1' }], resources: [{ load: 0.5, power: 7 }] },
      },
    ],
  },
];
// The tools and machines of subgraph a by reference.
const a = abstractTypes[1]?.subgraphs['a']?.resolvers as Record<string, Record<string, unknown>>;
for (const type of ['Machine', 'Tool']) {
  a[type] = {
    __resolveReference: ({ id }: { id: string }) => ({ id, name: `name ${id}`, power: 4, wear: 0.5 }),
  };
}
