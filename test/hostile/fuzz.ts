import { examples } from '../../examples/examples.ts';
import { Chance } from '../federation/random/chance.ts';

/** A body made from that of a valid request, by one way of spoiling it. */
export interface FuzzedBody {
  readonly kind: string;
  readonly body: Buffer;
}

const valid: readonly object[] = [
  ...examples(new Date('2026-11-29T00:00:00Z')).map(({ query, variables }) => ({ query, variables })),
  { query: '{ items(first: 3) { totalCount nodes { id name } pageInfo { hasNextPage endCursor } } }' },
  { query: 'query A { __typename } query B { items { totalCount } }', operationName: 'B' },
  { query: '{ __type(name: "Item") { name fields { name type { name ofType { name } } } } }' },
  {
    query:
      'query ($filter: ItemFilter, $n: Int) { items(filter: $filter, first: $n) { nodes { ...I } } } fragment I on Item { id name }',
    variables: { filter: { type: 'MADE' }, n: 5 },
  },
  {
    query:
      'mutation ($input: CreateSupplierInput!, $key: ID!) { createSupplier(input: $input, idempotencyKey: $key) { id name } }',
    variables: { input: { id: 'SUP-FUZZ', name: 'Fuzz' }, key: 'fuzz-1' },
  },
  { extensions: { persistedQuery: { version: 1, sha256Hash: 'ab'.repeat(32) } } },
];

const strange: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    -1,
    1e400,
    1.5,
    9_007_199_254_740_993,
    -0,
    '',
    ' ',
    '\0',
    '\uD800',
    '\u{1F600}',
    [],
    {},
    [[]],
  ],
  ...['__proto__', 'constructor', 'toString', 'NaN', '1e999999', 'x'.repeat(5000), [null], { __proto__: null }],
  ...[JSON.parse('{"__proto__":{"x":1}}') as object, JSON.parse('['.repeat(200) + ']'.repeat(200)) as unknown[]],
];
const words: readonly string[] = [
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '...',
    ':',
    '!',
    '$',
    '@',
    '=',
    '|',
    '&',
    '"',
    '"""',
    '#',
    '\n',
    ',',
    '\\',
    '\uFEFF',
    '\0',
  ],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'null',
    'true',
    'type',
    'extend',
    'schema',
    '{}',
    '$x',
    '-0',
    '1e9',
  ],
  ...[
    '__typename',
    '__schema',
    '__type',
    '__proto__',
    'constructor',
    'items',
    'nodes',
    'id',
    'first',
    '@skip(if: true)',
    '...F',
  ],
];

type Spoil = (request: object, chance: Chance) => string | Buffer;

/** A value, with one of those in it replaced by a strange one. */
function replaced(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.is(0.15)) return chance.of(strange);
  if (Array.isArray(value)) {
    const at = chance.below(value.length);
    return value.map((inner: unknown, index) => (index === at ? replaced(inner, chance) : inner));
  }
  const entries = Object.entries(value);
  const at = chance.below(entries.length);
  return Object.fromEntries(
    entries.map(([key, inner]: [string, unknown], index): [string, unknown] => {
      if (index !== at) return [key, inner];
      return chance.is(0.15) ? [chance.of(words), inner] : [key, replaced(inner, chance)];
    }),
  );
}

const tokensOf = (text: string): string[] => text.match(/"(?:[^"\\]|\\.)*"|\w+|\.\.\.|\s+|[^\w\s]/g) ?? [];

const spoilText = (request: object, chance: Chance, spoil: (tokens: string[]) => string[]): string => {
  const query = 'query' in request ? String(request.query) : '{ __typename }';
  const changed = Array.from({ length: 1 + chance.below(3) }).reduce<string[]>(spoil, tokensOf(query));
  return JSON.stringify({ ...request, query: changed.join('') });
};

/** By name: each makes a body of a request. */
const spoils: Readonly<Record<string, Spoil>> = {
  'bytes flipped': (request, chance) => {
    const bytes = Buffer.from(JSON.stringify(request));
    for (let count = 1 + chance.below(4); count > 0; count -= 1) bytes[chance.below(bytes.length)] = chance.below(256);
    return bytes;
  },
  truncated: (request, chance) => {
    const bytes = Buffer.from(JSON.stringify(request));
    return bytes.subarray(0, chance.below(bytes.length));
  },
  'values of other types': (request, chance) => JSON.stringify(replaced(request, chance)),
  'tokens shuffled': (request, chance) =>
    spoilText(request, chance, (tokens) => {
      const [from, to] = [chance.below(tokens.length), chance.below(tokens.length)];
      const moved = [...tokens];
      moved.splice(to, 0, ...moved.splice(from, 1 + chance.below(5)));
      return moved;
    }),
  'tokens replaced': (request, chance) =>
    spoilText(request, chance, (tokens) =>
      tokens.map((token) => (chance.is(2 / tokens.length) ? ` ${chance.of(words)} ` : token)),
    ),
  'tokens repeated': (request, chance) =>
    spoilText(request, chance, (tokens) => {
      const from = chance.below(tokens.length);
      const part = tokens.slice(from, from + 1 + chance.below(8));
      return [
        ...tokens.slice(0, from),
        ...Array.from({ length: 2 + chance.below(30) }, () => part).flat(),
        ...tokens.slice(from),
      ];
    }),
  'tokens left out': (request, chance) =>
    spoilText(request, chance, (tokens) => tokens.filter(() => !chance.is(2 / tokens.length))),
  'nothing but noise': (_request, chance) =>
    Buffer.from(Array.from({ length: chance.below(300) }, () => chance.below(256))),
};
const kinds = Object.keys(spoils);

/** The body of a seed: always the same. */
export function fuzzedBody(seed: number): FuzzedBody {
  const chance = new Chance(seed);
  const kind = chance.of(kinds);
  const body = spoils[kind]?.(chance.of(valid), chance) ?? '';
  return { kind, body: Buffer.from(body) };
}

/** Text that no answer holds: of stacks, of the machine, of the database. */
const internals =
  /\bat (?:async )?[\w.<>]+ \([^)]*:\d+|node:internal|node_modules|file:\/\/|\.[jt]s:\d+|TypeError|ReferenceError|RangeError|Cannot read|is not a function|is not iterable|Maximum call stack|PostgresError|violates|relation "/;

/** What is wrong with an answer, or undefined: whatever was asked, it is HTTP that holds an answer of GraphQL. */
export function faultOf(status: number, contentType: string, text: string): string | undefined {
  if (status >= 500) return `status ${status}`;
  if (!/^application\/(?:graphql-response\+)?json; charset=utf-8$/.test(contentType))
    return `content type ${contentType}`;
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return 'no JSON';
  }
  if (!isAnswer(answer)) return 'no answer of GraphQL';
  const isFault = answer.errors?.some(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR');
  if (isFault === true) return 'a fault of ours';
  // Data may quote what it likes; the word of an error may not.
  const told = internals.exec(JSON.stringify(answer.errors ?? []));
  return told === null ? undefined : `it tells ${told[0]}`;
}

interface Answer {
  readonly data?: object | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

function isAnswer(answer: unknown): answer is Answer {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  const { data, errors } = answer as Record<string, unknown>;
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  return (errors === undefined && typeof data === 'object' && data !== null) || (hasErrors && typeof data !== 'string');
}

function isError(error: unknown): boolean {
  const { message, extensions } = (error ?? {}) as { readonly message?: unknown; readonly extensions?: unknown };
  const { code } = (extensions ?? {}) as { readonly code?: unknown };
  return typeof message === 'string' && message.length < 2000 && typeof code === 'string';
}
