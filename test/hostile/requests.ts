import type { limitDefaults } from '#platform/limits.ts';

/** A request that no honest client sends, and what becomes of it. */
export interface HostileRequest {
  readonly name: string;
  /** The body, or what it is JSON of. */
  readonly body: string | object;
  /** The code it is refused with, and which limit did it; `answered`: it does no harm. */
  readonly refused: { readonly code: string; readonly limit?: string } | 'answered';
}

const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_unused, index) => make(index)).join(' ');
const limit = (name: keyof typeof limitDefaults): HostileRequest['refused'] => ({
  code: 'LIMIT_EXCEEDED',
  limit: name,
});
const nestedVariables = (levels: number): string =>
  `{ "query": "query ($f: ItemFilter) { items(filter: $f) { totalCount } }", "variables": { "f": ${'['.repeat(levels)}${']'.repeat(levels)} } }`;
const invalid = { code: 'GRAPHQL_VALIDATION_FAILED' };
const nested = (levels: number, inner: string): string =>
  Array.from({ length: levels }).reduce<string>((text, _unused, index) => `f${index} { ${text} }`, inner);

/** Of the graph of Millgraph. */
export const hostileRequests: readonly HostileRequest[] = [
  { name: '4,000 repeated fields', body: { query: `{ ${'__typename '.repeat(4000)} }` }, refused: limit('fields') },
  {
    name: '1,500 repeated fields',
    body: { query: `{ items { nodes { ${'id '.repeat(1500)} } } }` },
    refused: limit('repeats'),
  },
  {
    name: 'repeated fields within repeated fields',
    body: { query: `{ items { ${times(30, () => `nodes { ${times(20, () => 'defaultSupplier { id name }')} }`)} } }` },
    refused: limit('repeats'),
  },
  {
    name: 'aliases of one expensive field',
    body: { query: `{ ${times(1000, (index) => `a${index}: items(first: 500) { nodes { id } }`)} }` },
    refused: { code: 'LIMIT_EXCEEDED' },
  },
  {
    name: 'aliases of __typename',
    body: { query: `{ items { ${times(300, (index) => `a${index}: __typename`)} } }` },
    refused: limit('aliases'),
  },
  {
    name: 'root fields',
    body: { query: `{ ${times(60, (index) => `a${index}: items { totalCount }`)} }` },
    refused: limit('rootFields'),
  },
  {
    name: 'directives',
    body: { query: `{ items ${'@include(if: true) '.repeat(300)} { totalCount } }` },
    refused: limit('directives'),
  },
  {
    name: 'directives that are unknown',
    body: { query: `{ items ${'@a '.repeat(4000)} { totalCount } }` },
    refused: limit('directives'),
  },
  {
    name: 'fragments that use fragments twice',
    body: {
      query: `{ ...F0 } ${times(60, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F60 on Query { __typename }`,
    },
    refused: limit('fields'),
  },
  {
    name: 'fragments that use themselves',
    body: { query: '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename }' },
    refused: invalid,
  },
  {
    name: 'a thousand fragments',
    body: { query: `{ __typename } ${times(1000, (index) => `fragment F${index} on Query { __typename }`)}` },
    refused: limit('definitions'),
  },
  { name: 'a million braces', body: { query: '{'.repeat(1_000_000) }, refused: limit('nesting') },
  {
    name: 'a million brackets of a literal',
    body: { query: `{ items(filter: ${'['.repeat(1_000_000)}` },
    refused: limit('nesting'),
  },
  { name: 'pairs of braces', body: { query: '{}'.repeat(500_000) }, refused: limit('tokens') },
  { name: 'half a million tokens', body: { query: 'a '.repeat(500_000) }, refused: { code: 'GRAPHQL_PARSE_FAILED' } },
  { name: 'tokens within a selection', body: { query: `{ ${'a '.repeat(400_000)}` }, refused: limit('tokens') },
  { name: 'quotes', body: { query: '"'.repeat(400_000) }, refused: limit('stringCharacters') },
  {
    name: 'backslashes in a string',
    body: { query: `{ items(after: "${'\\'.repeat(400_000)}` },
    refused: limit('stringCharacters'),
  },
  {
    name: 'a string of many lines',
    body: { query: `{ item(id: """${'  a\n'.repeat(200_000)}""") { name } }` },
    refused: limit('stringCharacters'),
  },
  {
    name: 'a string of as many lines as are taken',
    body: { query: `{ item(id: """${'  a\n'.repeat(12_000)}""") { name } }` },
    refused: 'answered',
  },
  {
    name: 'a comment of a megabyte',
    body: { query: `#${'"{'.repeat(300_000)}` },
    refused: { code: 'GRAPHQL_PARSE_FAILED' },
  },
  { name: '10 MB of braces', body: '{'.repeat(10_000_000), refused: { code: 'PAYLOAD_TOO_LARGE' } },
  { name: 'a body of brackets alone', body: '['.repeat(1_000_000), refused: { code: 'BAD_REQUEST' } },
  {
    name: 'a batch',
    body: Array.from({ length: 100 }, () => ({ query: '{ __typename }' })),
    refused: { code: 'BAD_REQUEST' },
  },
  { name: 'fields within fields', body: { query: `{ ${nested(40, 'id')} }` }, refused: limit('depth') },
  {
    name: 'one field within itself',
    body: { query: `{ ${'item { '.repeat(13)} id ${'} '.repeat(13)} }` },
    refused: limit('repetition'),
  },
  {
    name: 'lists within lists',
    body: {
      query: '{ items(first: 500) { nodes { revisions { item { revisions { item { revisions { id } } } } } } } }',
    },
    refused: { code: 'LIMIT_EXCEEDED', limit: 'cost' },
  },
  {
    name: 'a page as long as a variable says',
    body: { query: 'query ($n: Int!) { items(first: $n) { nodes { id } } }', variables: { n: 2_147_483_647 } },
    refused: limit('cost'),
  },
  {
    name: 'an operation with a very long name',
    body: { query: `query ${'q'.repeat(100_000)} { __typename }` },
    refused: limit('nameCharacters'),
  },
  {
    name: 'variables that nest deep',
    body: nestedVariables(900),
    refused: limit('variableDepth'),
  },
  { name: 'variables that nest deeper than is read', body: nestedVariables(100_000), refused: { code: 'BAD_REQUEST' } },
  {
    name: 'variables that hold much',
    body: { query: 'query ($f: [ID!]!) { __typename }', variables: { f: Array.from({ length: 100_000 }, () => 'a') } },
    refused: limit('variableValues'),
  },
  {
    name: 'a wrong value that every error would repeat',
    body: {
      query: 'mutation ($i: CreateSupplierInput!) { createSupplier(input: $i, idempotencyKey: "k") { id } }',
      variables: {
        i: Object.fromEntries(Array.from({ length: 200 }, (_unused, index) => [`k${index}`, 'x'.repeat(4000)])),
      },
    },
    refused: { code: 'BAD_USER_INPUT' },
  },
  {
    name: 'unknown fields with long names',
    body: { query: `{ ${times(40, (index) => `${'x'.repeat(20_000)}${index}`)} }` },
    refused: limit('nameCharacters'),
  },
  {
    name: 'introspection within introspection',
    body: { query: `{ __schema { types { ${'fields { type { '.repeat(6)} name ${'} } '.repeat(6)} } } }` },
    refused: limit('cost'),
  },
  {
    name: 'introspection of everything many times',
    body: {
      query: `{ __schema { types { ${times(100, (index) => `a${index}: fields { name description args { name description type { name } } }`)} } } }`,
    },
    refused: limit('cost'),
  },
  { name: 'a subscription', body: { query: 'subscription { __typename }' }, refused: invalid },
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__defineGetter__'].flatMap(
    (name): HostileRequest[] => [
      {
        name: `${name} as an alias`,
        body: {
          query: `{ ${name}: __typename items(first: 1) { ${name}: totalCount nodes { ${name}: id x: ${name} } } }`,
        },
        refused: invalid,
      },
      {
        name: `${name} as an alias of fields there are`,
        body: { query: `{ ${name}: items(first: 1) { ${name}: totalCount nodes { ${name}: id } } }` },
        refused: 'answered',
      },
      {
        name: `${name} as a variable`,
        body: {
          query: `query ($${name}: Int = 1) { items(first: $${name}) { totalCount } }`,
          variables: JSON.parse(`{ "${name}": 1 }`) as object,
        },
        refused: 'answered',
      },
      {
        name: `${name} as a variable that is not declared`,
        body: `{ "query": "{ items(first: 1) { totalCount } }", "variables": { "${name}": { "${name}": 1 } }, "${name}": { "query": 1 } }`,
        refused: 'answered',
      },
      {
        name: `${name} as a key of an input`,
        body: `{ "query": "query ($f: ItemFilter) { items(filter: $f) { totalCount } }", "variables": { "f": { "${name}": 1 } } }`,
        refused: { code: 'BAD_USER_INPUT' },
      },
      {
        name: `${name} as an operation's name`,
        body: { query: `query ${name} { items(first: 1) { totalCount } }`, operationName: name },
        refused: 'answered',
      },
      {
        name: `${name} as the name of no operation`,
        body: { query: 'query A { __typename }', operationName: name },
        refused: { code: 'OPERATION_RESOLUTION_FAILURE' },
      },
      {
        name: `${name} as a fragment`,
        body: { query: `{ ...${name} } fragment ${name} on Query { __typename }` },
        refused: 'answered',
      },
      {
        name: `${name} as a document's id`,
        body: { extensions: { persistedQuery: { version: 1, sha256Hash: name } } },
        refused: { code: 'PERSISTED_QUERY_NOT_FOUND' },
      },
    ],
  ),
];
