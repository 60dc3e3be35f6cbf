import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { getIntrospectionQuery } from 'graphql';
import { createLog } from '#platform/log.ts';
import { limitDefaults } from '#platform/limits.ts';
import { serve } from '#platform/serve.ts';
import { composeSubgraphs, fetchesOf } from '../test/federation/federation.ts';
import { startGateway, type GatewaySettings } from './gateway.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

const subgraphs = {
  a: {
    sdl: `type Query { item: Item items(first: Int = 20): [Item!]! } type Mutation { rename(name: String!): Item }
      type Item @key(fields: "id") { id: ID! name: String }`,
    resolvers: {
      Query: {
        item: () => ({ id: '1', name: 'Screw' }),
        items: (_parent: unknown, { first }: { first: number }) =>
          Array.from({ length: first }, (_unused, index) => ({ id: String(index), name: `Item ${index}` })),
      },
      Mutation: { rename: (_parent: unknown, { name }: { name: string }) => ({ id: '1', name }) },
    },
  },
  b: {
    sdl: 'type Item @key(fields: "id") { id: ID! stock: Int }',
    resolvers: { Item: { stock: () => 3 } },
  },
};
const supergraphSdl = composeSubgraphs(subgraphs);
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing) await close();
});

/** A gateway on a socket: its URL. */
async function startServing(settings: GatewaySettings = {}, sdl = supergraphSdl): Promise<string> {
  const log = createLog('test', { level: 'silent' });
  const away = async (): Promise<never> => Promise.reject(new TypeError('connection refused'));
  const gateway = await startGateway({
    supergraphSdl: sdl,
    fetches: { mes: away, plm: away, erp: away, quality: away, ...fetchesOf(subgraphs, []) },
    exports: {},
    engine: 'millgraph',
    settings,
    log,
  });
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    log,
    routes: gateway.routes,
    ready: async () => ({ checks: [] }),
  });
  closing.push(
    () => served.close(),
    () => gateway.stop(),
  );
  return `${served.url}/graphql`;
}

interface Told {
  readonly status: number;
  readonly data?: unknown;
  readonly codes?: readonly unknown[];
  readonly message?: string;
}

async function tellOf(response: Response): Promise<Told> {
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: { message: string; extensions: { code: string } }[];
  };
  return {
    status: response.status,
    ...(data !== undefined && { data }),
    ...(errors && { codes: errors.map(({ extensions }) => extensions.code), message: errors[0]?.message ?? '' }),
  };
}

const graphqlJson = 'application/graphql-response+json';
const asJson = { 'content-type': 'application/json' };
const post = async (url: string, body: unknown, accept = graphqlJson): Promise<Told> =>
  tellOf(await fetch(url, { method: 'POST', headers: { ...asJson, accept }, body: JSON.stringify(body) }));
const get = async (
  url: string,
  search: Record<string, string>,
  headers: Record<string, string> = asJson,
): Promise<Told> =>
  tellOf(
    await fetch(`${url}?${String(new URLSearchParams(search))}`, { headers: { accept: graphqlJson, ...headers } }),
  );

let url: string;
beforeAll(async () => {
  url = await startServing();
});

describe('the audits of GraphQL over HTTP, on the graph of Millgraph', () => {
  let graph: string;
  beforeAll(async () => {
    graph = await startServing({}, readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8'));
  });
  /** `GET` without what a browser sends only after asking is refused: see "Other sites" in docs/http.md. */
  const refusedByCsrfProtection = ['5A70', 'D6D5', '6A70'];
  const audits = serverAudits({ url: () => graph });

  test('are as many as docs/http.md says', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map(({ id, name, fn }): [string, string, typeof fn] => [id, name, fn]))(
    '%s: %s',
    async (id, _name, audit) => {
      const result = await audit();
      const reason = 'reason' in result ? result.reason : undefined;
      expect([result.status, reason]).toEqual(
        refusedByCsrfProtection.includes(id)
          ? ['notice', expect.stringContaining('Response status code is not 200')]
          : ['ok', undefined],
      );
      if ('response' in result) expect(await result.response.text()).toContain('CSRF');
    },
  );

  test('with the header that needs a preflight, what those three ask is answered', async () => {
    const query = 'query Type($name: String!) { __type(name: $name) { name } }';
    const asked = { query, variables: '{"name":"sometype"}' };
    const answer = { status: 200, data: { __type: null } };
    for (const header of ['apollo-require-preflight', 'x-apollo-operation-name']) {
      expect(await get(graph, asked, { [header]: 'x' })).toEqual(answer);
    }
    expect(await get(graph, asked, { 'content-type': 'text/plain' })).toMatchObject({ status: 400 });
    expect(await get(graph, asked, { 'apollo-require-preflight': '' })).toMatchObject({ status: 400 });
  });
});

describe('status and content type', () => {
  test.each<[string, object, number, string | null]>([
    ['an operation that was executed', { query: '{ item { id } }' }, 200, null],
    ['text that does not parse', { query: '{' }, 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', { query: '{ nothing }' }, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation that asks too much', { query: '{ items(first: 1000000) { id } }' }, 400, 'LIMIT_EXCEEDED'],
    [
      'variables that do not fit',
      { query: 'query ($n: Int!) { items(first: $n) { id } }', variables: { n: 'x' } },
      400,
      'BAD_USER_INPUT',
    ],
    ['a name of no operation', { query: '{ item { id } }', operationName: 'A' }, 400, 'OPERATION_RESOLUTION_FAILURE'],
  ])(
    '%s is told by the status only to who takes application/graphql-response+json',
    async (_what, body, status, code) => {
      const codes = code === null ? undefined : [code];
      expect(await post(url, body, graphqlJson)).toMatchObject({ status, ...(codes && { codes }) });
      expect(await post(url, body, 'application/json')).toMatchObject({ status: 200, ...(codes && { codes }) });
    },
  );

  test.each([
    [undefined, 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    ['application/json, application/graphql-response+json;q=0.9', 'application/json'],
    ['application/graphql-response+json, application/json;q=0.9', graphqlJson],
    ['text/html, application/graphql-response+json;q=0.1', graphqlJson],
    ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', graphqlJson],
    ['application/json;charset="UTF-8";q=0.5', 'application/json'],
  ])('who accepts %s gets %s', async (accept, type) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...asJson, ...(accept !== undefined && { accept }) },
      body: '{"query":"{ item { id } }"}',
    });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, `${type}; charset=utf-8`]);
    expect(response.headers.get('vary')).toBe('accept, accept-encoding');
  });

  test('who takes no JSON is answered with 406', async () => {
    expect(await post(url, { query: '{ item { id } }' }, 'text/html')).toMatchObject({
      status: 406,
      codes: ['BAD_REQUEST'],
    });
  });

  test('a mutation by GET is refused with 405 and what is allowed, whatever the client accepts', async () => {
    const search = String(new URLSearchParams({ query: 'mutation { rename(name: "x") { id } }' }));
    for (const accept of [graphqlJson, 'application/json']) {
      const response = await fetch(`${url}?${search}`, { headers: { ...asJson, accept } });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    }
    expect(await post(url, { query: 'mutation { rename(name: "x") { name } }' })).toEqual({
      status: 200,
      data: { rename: { name: 'x' } },
    });
  });

  test('a GET with parameters that are no JSON, or of other types, is refused', async () => {
    const query = '{ item { id } }';
    expect(await get(url, { query, variables: '{', operationName: '' })).toMatchObject({ status: 400 });
    expect(await get(url, { query, variables: '[1]' })).toMatchObject({ status: 400 });
    expect(await get(url, { query, extensions: '"x"' })).toMatchObject({ status: 400 });
    expect(await get(url, { query, variables: '', operationName: '' })).toMatchObject({ status: 200 });
  });
});

describe('compression', () => {
  /** The reply as it is on the wire: `fetch` would unpack it. */
  async function raw(first: number, encoding?: string): Promise<{ encoding: unknown; body: Buffer }> {
    const headers = { ...asJson, ...(encoding !== undefined && { 'accept-encoding': encoding }) };
    const sent = request(url, { method: 'POST', headers });
    sent.end(JSON.stringify({ query: `{ items(first: ${first}) { id name stock } }` }));
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    expect(Number(response.headers['content-length'])).toBeGreaterThan(0);
    return { encoding: response.headers['content-encoding'], body: await buffer(response) };
  }

  test.each([
    ['br', 'br', brotliDecompressSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0.5, gzip', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ])('a large answer to who accepts %s comes as %s', async (accept, encoding, unpack) => {
    const plain = await raw(300);
    expect(plain.encoding).toBeUndefined();
    const packed = await raw(300, accept);
    expect(packed.encoding).toBe(encoding);
    expect(packed.body.length).toBeLessThan(plain.body.length / 4);
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
  });

  test('small answers, and those to who accepts no coding we have, come as they are', async () => {
    expect((await raw(2, 'gzip')).encoding).toBeUndefined();
    expect((await raw(300, 'zstd, identity')).encoding).toBeUndefined();
    expect((await raw(300, 'gzip;q=0')).encoding).toBeUndefined();
  });
});

describe('batches', () => {
  const one = { query: '{ item { id } }' };

  test('are refused unless they are allowed', async () => {
    expect(await post(url, [one])).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
  });

  test('are answered in their order, up to as many as are allowed, each by itself', async () => {
    const batching = await startServing({ limits: { ...limitDefaults, batch: 3 } });
    const send = async (body: unknown): Promise<unknown> =>
      (await fetch(batching, { method: 'POST', headers: asJson, body: JSON.stringify(body) })).json();
    expect(await send([one, { query: '{ nothing }' }, { query: '{ item { stock } }' }])).toEqual([
      { data: { item: { id: '1' } } },
      { errors: [expect.objectContaining({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })] },
      { data: { item: { stock: 3 } } },
    ]);
    expect(await send([one])).toEqual([{ data: { item: { id: '1' } } }]);
    for (const body of [[], [one, one, one, one], [one, null], [[one]]]) {
      expect(await send(body)).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: unknown, version = 1): object => ({ persistedQuery: { version, sha256Hash } });

describe('documents by hash', () => {
  const query = '{ item { id stock } }';
  const answer = { status: 200, data: { item: { id: '1', stock: 3 } } };

  test('are unknown at first, are sent once, and known from then on, also by GET', async () => {
    const extensions = persisted(sha256(query));
    expect(await post(url, { extensions })).toEqual({
      status: 400,
      codes: ['PERSISTED_QUERY_NOT_FOUND'],
      message: 'PersistedQueryNotFound',
    });
    expect(await post(url, { extensions }, 'application/json')).toMatchObject({ status: 200 });
    expect(await post(url, { query, extensions })).toEqual(answer);
    expect(await post(url, { extensions })).toEqual(answer);
    expect(await get(url, { extensions: JSON.stringify(extensions) })).toEqual(answer);
    expect(await post(url, { documentId: `sha256:${sha256(query)}` })).toEqual(answer);
  });

  test('are refused where the hash is of another text, and are then not known', async () => {
    const extensions = persisted(sha256('{ item { name } }'));
    expect(await post(url, { query, extensions }, 'application/json')).toMatchObject({
      status: 400,
      codes: ['BAD_REQUEST'],
    });
    expect(await post(url, { extensions })).toMatchObject({ codes: ['PERSISTED_QUERY_NOT_FOUND'] });
  });

  test('are not kept where they are not valid', async () => {
    const extensions = persisted(sha256('{ nothing }'));
    expect(await post(url, { query: '{ nothing }', extensions })).toMatchObject({
      codes: ['GRAPHQL_VALIDATION_FAILED'],
    });
    expect(await post(url, { extensions })).toMatchObject({ codes: ['PERSISTED_QUERY_NOT_FOUND'] });
  });

  test.each([[persisted('x'.repeat(201))], [persisted(1)], [persisted('ab', 2)], [{ persistedQuery: 5 }]])(
    'are refused in another form: %j',
    async (extensions) => {
      expect(await post(url, { extensions })).toMatchObject({ status: 400, codes: ['BAD_REQUEST'] });
    },
  );

  test('are forgotten, the one longest unused first, before they take more than is allowed', async () => {
    const texts = ['{ item { id a: id } }', '{ item { id b: id } }', '{ item { id c: id } }'];
    const small = await startServing({ limits: { ...limitDefaults, persistedCharacters: 50 } });
    for (const text of texts) await post(small, { query: text, extensions: persisted(sha256(text)) });
    const known = await Promise.all(texts.map((text) => post(small, { extensions: persisted(sha256(text)) })));
    expect(known.map(({ status }) => status)).toEqual([400, 200, 200]);
  });

  test('are not supported where nothing may be kept, and a text sent with its hash is answered all the same', async () => {
    const off = await startServing({ limits: { ...limitDefaults, persistedCharacters: 0 } });
    const extensions = persisted(sha256(query));
    expect(await post(off, { extensions })).toMatchObject({ message: 'PersistedQueryNotSupported' });
    expect(await post(off, { query, extensions })).toEqual(answer);
  });
});

describe('trusted documents', () => {
  const stock = 'query Stock { item { stock } }';
  const folder = mkdtempSync(join(tmpdir(), 'millgraph-trusted-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (content: unknown): string => {
    const file = join(folder, 'manifest.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  const apollo = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: sha256(stock), name: 'Stock', type: 'query', body: stock }],
  };
  const answer = { status: 200, data: { item: { stock: 3 } } };

  test.each([
    ["Apollo's manifest", apollo, sha256(stock)],
    ['documents by id', { stock }, 'stock'],
  ])('are read from %s, and asked for by their ids', async (_kind, manifest, id) => {
    const trusting = await startServing({ trusted: await readTrustedDocuments(write(manifest)) });
    expect(await post(trusting, { documentId: id })).toEqual(answer);
    expect(await post(trusting, { doc_id: id })).toEqual(answer);
    expect(await get(trusting, { documentId: id })).toEqual(answer);
    expect(await post(trusting, { extensions: persisted(id) })).toEqual(answer);
    expect(await post(trusting, { documentId: 'other' })).toMatchObject({ codes: ['PERSISTED_QUERY_NOT_FOUND'] });
    expect(await post(trusting, { query: '{ item { id } }' })).toMatchObject({ status: 200 });
    expect(await post(trusting, { documentId: id, query: '{ item { id } }' })).toMatchObject({
      codes: ['BAD_REQUEST'],
    });
  });

  test('are all that is answered where nothing else is trusted, and the refusal says so', async () => {
    const strict = await startServing({ trusted: await readTrustedDocuments(write(apollo)), onlyTrusted: true });
    const refused = { status: 400, codes: ['DOCUMENT_NOT_TRUSTED'], message: expect.stringContaining('manifest') };
    const query = '{ item { id } }';
    expect(await post(strict, { query })).toEqual(refused);
    expect(await post(strict, { query: getIntrospectionQuery() })).toEqual(refused);
    expect(await post(strict, { query, extensions: persisted(sha256(query)) })).toEqual(refused);
    expect(await post(strict, { extensions: persisted(sha256(query)) })).toEqual(refused);
    expect(await post(strict, { documentId: 'toString' })).toEqual(refused);
    expect(await post(strict, { query: `${stock} ` })).toEqual(refused);
    expect(await get(strict, { query })).toEqual(refused);
    expect(await post(strict, { documentId: sha256(stock) })).toEqual(answer);
    expect(await post(strict, { query: stock })).toEqual(answer);
  });

  test.each([
    ['that is no JSON', '{'],
    ['that is a list', []],
    ['of another version', { ...apollo, version: 2 }],
    ['with a document that does not parse', { a: '{' }],
    ['with an operation without a body', { ...apollo, operations: [{ id: 'a' }] }],
    ['with an operation that is none', { ...apollo, operations: [null] }],
  ])('are not read from a manifest %s', async (_what, manifest) => {
    await expect(readTrustedDocuments(write(manifest))).rejects.toMatchObject({
      code: 'INVALID_CONFIG',
      message: expect.stringMatching(/^TRUSTED_DOCUMENTS /),
    });
  });
});

describe('a graph whose schema is not told', () => {
  let closed: string;
  beforeAll(async () => {
    closed = await startServing({ introspection: false });
  });

  test('refuses introspection, and suggests no names', async () => {
    const { status, codes } = await post(closed, { query: getIntrospectionQuery() });
    expect([status, ...new Set(codes)]).toEqual([400, 'INTROSPECTION_DISABLED']);
    expect(await post(closed, { query: '{ __type(name: "Item") { name } }' })).toMatchObject({ status: 400 });
    expect(await post(closed, { query: '{ __typename item { __typename } }' })).toMatchObject({ status: 200 });
    const typo = { query: '{ itme { id } }' };
    expect((await post(url, typo)).message).toContain('Did you mean');
    expect((await post(closed, typo)).message).toBe('Cannot query field "itme" on type "Query".');
  });
});
