import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { GraphAnswer, GraphFetch } from '#platform/graph-client.ts';
import { millgraphEngine } from '../../gateway/engines/millgraph.ts';
import { composeSubgraphs, openSupergraph } from './federation.ts';

/**
 * The engine takes an answer's text, in place of what it means, only where that makes no difference: whatever the text,
 * the client gets what it would get if it were parsed.
 */

const sdl = composeSubgraphs({
  erp: {
    sdl: `type Query { orders: [Order!]! first: Order party: Party }
      type Order @key(fields: "id") {
        id: ID! number: String! lines: Int weight: Float isLate: Boolean! state: State! due: Date
        tags: [String!] item: Item cost: Cost moves: [[Move!]]
      }
      type Item @key(fields: "id") { id: ID! }
      type Cost @shareable { amount: String! currency: String }
      type Move { at: Date! by: String }
      union Party = Person | Firm
      type Person { name: String! }
      type Firm { name: String! number: Int }
      enum State { OPEN CLOSED }
      scalar Date`,
  },
  plm: {
    sdl: `type Item @key(fields: "id") { id: ID! name: String! sizes: [Int] cost: Cost }
      type Cost @shareable { amount: String! currency: String }`,
  },
});

const query = `{
  orders { __typename number lines weight isLate state due tags item { id name sizes cost { currency amount } }
    cost { amount currency } moves { at by } }
  first { number }
  party { ... on Person { name } ... on Firm { name number } }
}`;

const order = (id: string, more: object = {}): object => ({
  __typename: 'Order',
  number: `MO-${id}`,
  lines: 3,
  weight: 1.5,
  isLate: false,
  state: 'OPEN',
  due: '2026-11-02',
  tags: ['a', 'b'],
  item: { id: `I-${id}` },
  cost: { amount: '12.00', currency: null },
  moves: [[{ at: '2026-11-02', by: null }], null, []],
  ...more,
});

const good = {
  erp: JSON.stringify({
    data: {
      orders: [order('1'), order('2', { lines: null, tags: null, item: null, due: 7 })],
      first: { number: 'MO-1' },
      party: { __typename: 'Firm', name: '3/4" fittings \\ Söhne', number: 4 },
    },
  }),
  plm: JSON.stringify({
    data: { _entities: [{ name: 'Pump', sizes: [1, null], cost: { currency: 'EUR', amount: '1' } }] },
  }),
};

type Texts = Readonly<typeof good>;

let texts: Texts = good;
let mayRead = true;
const taken = { erp: 0, plm: 0 };

const answerOf =
  (name: keyof Texts): GraphFetch =>
  async ({ readData }) => {
    const text = texts[name];
    const data = mayRead ? readData?.(text) : undefined;
    if (data === undefined) return JSON.parse(text) as GraphAnswer;
    taken[name] += 1;
    return { data };
  };

const open = (): ReturnType<typeof openSupergraph> =>
  openSupergraph(sdl, { erp: answerOf('erp'), plm: answerOf('plm') }, millgraphEngine);
let federation = open();

/** A new engine, which has been asked once: it reads from now on. */
async function warm(): Promise<void> {
  texts = good;
  federation = open();
  await federation.execute(query);
  taken.erp = 0;
  taken.plm = 0;
}

/** What the client gets when the answers are read as text, and when they are parsed. */
async function ask(given: Partial<Texts>): Promise<{ read: GraphAnswer; parsed: GraphAnswer }> {
  texts = { ...good, ...given };
  mayRead = false;
  const parsed = await federation.execute(query);
  mayRead = true;
  return { read: await federation.execute(query), parsed };
}

beforeEach(warm);
afterAll(() => federation.stop());

test('an answer of the expected form is taken as text, whoever else looks into it', async () => {
  const { read, parsed } = await ask({});

  expect(read).toEqual(parsed);
  expect(taken).toEqual({ erp: 1, plm: 1 });
  expect(read.data).toMatchObject({
    orders: [{ item: { id: 'I-1', name: 'Pump', cost: { currency: 'EUR', amount: '1' } } }, { item: null }],
    party: { name: '3/4" fittings \\ Söhne', number: 4 },
  });
});

describe('is not taken as text', () => {
  const erp = (from: string | RegExp, to: string): Partial<Texts> => ({ erp: good.erp.replace(from, to) });
  test.each<[string, Partial<Texts>]>([
    ['with an error', erp(/}$/, ',"errors":[{"message":"no"}]}')],
    ['cut off', { erp: good.erp.slice(0, -1) }],
    ['with more after it', { erp: `${good.erp}1` }],
    ['with white space within', erp('"number":', '"number": ')],
    ['with members in another order', erp('"lines":3,"weight":1.5', '"weight":1.5,"lines":3')],
    ['with a member that nobody asked for', erp('"lines":3', '"lines":3,"more":1')],
    ['with a member twice', erp('"lines":3', '"lines":3,"lines":4')],
    ['with null for what must not be null', erp('"isLate":false', '"isLate":null')],
    ['with a hidden value of an enum', erp('"state":"OPEN"', '"state":"GONE"')],
    ['with a number for a text', erp('"number":"MO-1"', '"number":1')],
    ['with a text for a number', erp('"lines":3', '"lines":"3"')],
    ['with a fraction for an integer', erp('"lines":3', '"lines":3.5')],
    ['with an exponent', erp('"weight":1.5', '"weight":1e400')],
    ['with a leading zero', erp('"lines":3', '"lines":03')],
    ['with an object for a scalar', erp('"due":"2026-11-02"', '"due":{"year":2026}')],
    ['with a control character', erp('MO-1', 'MO\n1')],
    ['with an escape that is none', erp('MO-1', '\\x')],
    ['with a list for an object', erp('"item":{"id":"I-1"}', '"item":"I-1"')],
    ['with an object of another type', erp('"__typename":"Order"', '"__typename":"Other","x":1')],
    ['nested beyond all stacks', { erp: `{"data":{"orders":${'['.repeat(200_000)}` }],
    ['that is not JSON', { erp: '<html>' }],
  ])('an answer %s', async (_what, given) => {
    const { read, parsed } = await ask(given);

    expect(read).toEqual(parsed);
    expect(taken.erp).toBe(0);
  });
});

test.each<[string, Partial<Texts>]>([
  ['a line feed at the end', { erp: `${good.erp}\n` }],
  ['escapes', { erp: good.erp.replaceAll('MO-1', '\\u004dO\\n\\"1') }],
  ['half of a surrogate pair', { erp: good.erp.replaceAll('MO-1', '\\ud800') }],
  ['other scripts', { erp: good.erp.replaceAll('MO-1', '订单一') }],
  ['no entity', { plm: '{"data":{"_entities":[null]}}' }],
  ['an empty list', { erp: good.erp.replace(/\[\{"__typename":"Order".*\],"first"/, '[],"first"') }],
])('an answer with %s is', async (_what, given) => {
  const { read, parsed } = await ask(given);

  expect(read).toEqual(parsed);
  expect(taken.erp).toBe(1);
});

test('a subgraph whose answers are never of the expected form is parsed without a try', async () => {
  for (let count = 0; count < 30; count += 1) await ask({ erp: good.erp.replace('"lines":', '"lines": ') });
  const { read, parsed } = await ask({});

  expect(read).toEqual(parsed);
  expect(taken.erp).toBe(0);
});

test('whatever becomes of a text on its way, no more is taken over than is there', async () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', ',', ':', '"', '\\', 'null', 'true', '0', '-', '.', 'e', ' ', '\n', '{}', '[]', '""', 'x'],
    ...['"__typename":"Order"', '"number":"A"', '"item":{"id":"I-9"}', ',"lines":1', '"__proto__":{"a":1}'],
  );
  const damage = fc.record({ at: fc.nat(), length: fc.nat(12), piece: fc.option(piece, { nil: '' }) });
  const apply = (text: string, damages: readonly { at: number; length: number; piece: string }[]): string =>
    damages.reduce((now, { at, length, piece: put }) => {
      const start = at % (now.length + 1);
      return now.slice(0, start) + put + now.slice(start + length);
    }, text);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<keyof Texts>('erp', 'plm'),
      fc.array(damage, { minLength: 1, maxLength: 3 }),
      async (name, damages) => {
        // So that the engine does not give up reading.
        await ask({});
        const { read, parsed } = await ask({ [name]: apply(good[name], damages) });
        expect(read).toEqual(parsed);
      },
    ),
    { numRuns: 500 },
  );
});
