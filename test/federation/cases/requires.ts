import type { Case } from './case.ts';

interface Part {
  id: string;
  weight?: number | null;
  size?: { width: number; height: number } | null;
  price?: number | null;
  shippingEstimate?: string;
}

export const requires: readonly Case[] = [
  {
    name: '@requires',
    subgraphs: {
      catalog: {
        sdl: `type Query { parts: [Part!]! }
          type Part @key(fields: "id") { id: ID! weight: Float size: Size price(currency: String = "EUR"): Float tags: [Tag!]! }
          type Size { width: Int! height: Int! }
          union Tag = Color | Grade
          type Color { name: String! }
          type Grade { level: Int! }`,
        resolvers: {
          Query: { parts: () => ['p1', 'p2'].map((id) => ({ id })) },
          Part: {
            __resolveReference: ({ id }: Part) => ({ id }),
            weight: ({ id }: Part) => (id === 'p1' ? 2 : null),
            size: ({ id }: Part) => (id === 'p1' ? { width: 3, height: 4 } : null),
            price: ({ id }: Part, { currency }: { currency: string }) => {
              const euros = id === 'p1' ? 10 : 20;
              return currency === 'EUR' ? euros : euros * 2;
            },
            tags: () => [
              { __typename: 'Color', name: 'red' },
              { __typename: 'Grade', level: 8 },
            ],
          },
        },
      },
      shipping: {
        sdl: `type Part @key(fields: "id") {
            id: ID!
            weight: Float @external
            size: Size @external
            price(currency: String = "EUR"): Float @external
            tags: [Tag!]! @external
            shippingEstimate: String @requires(fields: "weight size { width height }")
            inDollars: String @requires(fields: "price(currency: \\"USD\\")")
            inEuros: String @requires(fields: "price(currency: \\"EUR\\")")
            tagText: String @requires(fields: "tags { ... on Color { name } ... on Grade { level } }")
          }
          type Size { width: Int! @external height: Int! @external }
          union Tag = Color | Grade
          type Color { name: String! @external }
          type Grade { level: Int! @external }`,
        resolvers: {
          Part: {
            shippingEstimate: ({ weight, size }: Part) =>
              `${weight ?? 'no weight'} x ${size ? size.width * size.height : 'no size'}`,
            inDollars: ({ price }: Part) => `${price} USD`,
            inEuros: ({ price }: Part) => `${price} EUR`,
            tagText: ({ tags }: { tags: { name?: string; level?: number }[] }) =>
              tags.map(({ name, level }) => name ?? level).join(','),
          },
        },
      },
      customs: {
        sdl: `type Part @key(fields: "id") {
            id: ID! shippingEstimate: String @external duty: String @requires(fields: "shippingEstimate") }`,
        resolvers: { Part: { duty: ({ shippingEstimate }: Part) => `duty on ${shippingEstimate}` } },
      },
    },
    questions: [
      {
        name: 'what is required is fetched first, null included',
        query: '{ parts { shippingEstimate } }',
        data: { parts: [{ shippingEstimate: '2 x 12' }, { shippingEstimate: 'no weight x no size' }] },
      },
      {
        name: 'beside the client asking for just the same',
        query: '{ parts { id size { width height } weight shippingEstimate } }',
        data: {
          parts: [
            { id: 'p1', size: { width: 3, height: 4 }, weight: 2, shippingEstimate: '2 x 12' },
            { id: 'p2', size: null, weight: null, shippingEstimate: 'no weight x no size' },
          ],
        },
      },
      {
        name: 'required fields of required fields',
        query: '{ parts { duty } }',
        data: { parts: [{ duty: 'duty on 2 x 12' }, { duty: 'duty on no weight x no size' }] },
      },
      {
        name: 'with an argument',
        query: '{ parts { inDollars } }',
        data: { parts: [{ inDollars: '20 USD' }, { inDollars: '40 USD' }] },
      },
      {
        name: 'two fields that require one field with different arguments',
        referenceFault: 'It takes one value for both.',
        query: '{ parts { inDollars inEuros } }',
        data: {
          parts: [
            { inDollars: '20 USD', inEuros: '10 EUR' },
            { inDollars: '40 USD', inEuros: '20 EUR' },
          ],
        },
      },
      {
        name: 'beside the client asking for that field with another argument, and under conditions',
        referenceFault: 'It asks for both under one key.',
        query: `query ($yes: Boolean!) {
          parts { price(currency: "USD") inEuros @include(if: $yes) inDollars @skip(if: $yes) mine: price } }`,
        variables: { yes: true },
        data: {
          parts: [
            { price: 20, inEuros: '10 EUR', mine: 10 },
            { price: 40, inEuros: '20 EUR', mine: 20 },
          ],
        },
      },
      {
        name: 'from the members of a union',
        query: '{ parts { tagText } }',
        data: { parts: [{ tagText: 'red,8' }, { tagText: 'red,8' }] },
      },
    ],
  },
  {
    name: '@requires in chains, and of what entities have',
    subgraphs: {
      a: {
        sdl: `type Query { order: Order } type Order @key(fields: "id") {
            id: ID! buyer: Buyer weight: Int @external volume: Int @external
            freight: String @requires(fields: "weight volume") }
          type Buyer @key(fields: "id") { id: ID! }`,
        resolvers: {
          Query: { order: () => ({ id: 'o1', buyer: { id: 'b1' } }) },
          Order: {
            freight: ({ weight, volume }: { weight?: number; volume?: number }) => `${weight} kg, ${volume} l`,
          },
        },
      },
      b: {
        sdl: `type Order @key(fields: "id") { id: ID! weight: Int volume: Int freight: String @external
            label: String @requires(fields: "freight") sticker: String @requires(fields: "label2") label2: String @external }
          type Buyer @key(fields: "id") { id: ID! country: String! zone(scale: Int): Int }`,
        resolvers: {
          Order: {
            weight: () => 3,
            volume: () => 7,
            label: ({ freight }: { freight?: string }) => `[${freight}]`,
            sticker: ({ label2 }: { label2?: string }) => `*${label2}*`,
          },
          Buyer: { country: () => 'DE', zone: (_: unknown, { scale }: { scale?: number }) => 10 * (scale ?? 1) },
        },
      },
      c: {
        sdl: `type Order @key(fields: "id") { id: ID! label: String @external buyer: Buyer @external
            label2: String @requires(fields: "label") duty: String @requires(fields: "buyer { country zone(scale: 2) } label") }
          type Buyer @key(fields: "id", resolvable: false) { id: ID! country: String! @external zone(scale: Int): Int @external }`,
        resolvers: {
          Order: {
            label2: ({ label }: { label?: string }) => `<${label}>`,
            duty: ({ buyer, label }: { buyer?: { country?: string; zone?: number }; label?: string }) =>
              `${buyer?.country}${buyer?.zone} ${label}`,
          },
        },
      },
    },
    questions: [
      {
        name: 'each after what it needs, there and back between two subgraphs',
        referenceFault: 'It asks for a field before what the field requires.',
        query: '{ order { sticker freight } }',
        data: { order: { sticker: '*<[3 kg, 7 l]>*', freight: '3 kg, 7 l' } },
      },
      {
        name: 'fields of an entity within, beside the same with another argument',
        referenceFault: 'It asks for a field before what the field requires.',
        query: '{ order { duty buyer { zone } } }',
        data: { order: { duty: 'DE20 [3 kg, 7 l]', buyer: { zone: 10 } } },
      },
      {
        name: 'fields of an entity within, of which the client asks for nothing but its key',
        query: '{ order { buyer { id } duty } }',
        data: { order: { buyer: { id: 'b1' }, duty: 'DE20 [3 kg, 7 l]' } },
      },
    ],
  },
  {
    name: '@requires of a field that fails',
    subgraphs: {
      a: {
        sdl: `type Query { parts: [Part!]! } type Part @key(fields: "id") { id: ID! weight: Float }`,
        resolvers: {
          Query: { parts: () => [{ id: '1' }, { id: '2' }] },
          Part: {
            weight: ({ id }: Part) => {
              if (id === '1') throw new Error('the scale is broken');
              return 5;
            },
          },
        },
      },
      b: {
        sdl: `type Part @key(fields: "id") {
          id: ID! weight: Float @external cost: Float @requires(fields: "weight") }`,
        resolvers: { Part: { cost: ({ weight }: Part) => (weight == null ? null : weight * 2) } },
      },
    },
    questions: [
      {
        name: 'says so where the client asked for it',
        query: '{ parts { weight cost } }',
        data: {
          parts: [
            { weight: null, cost: null },
            { weight: 5, cost: 10 },
          ],
        },
        errors: [{ path: ['parts', 0, 'weight'] }],
      },
      {
        name: 'and at the object where the client did not',
        referenceFault: 'It tells a path that the client did not ask for.',
        query: '{ parts { cost } }',
        data: { parts: [{ cost: null }, { cost: 10 }] },
        errors: [{ path: ['parts', 0] }],
      },
    ],
  },
];
