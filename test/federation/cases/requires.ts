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
        query: '{ parts { cost } }',
        data: { parts: [{ cost: null }, { cost: 10 }] },
        errors: [{ path: ['parts', 0] }],
      },
    ],
  },
];
