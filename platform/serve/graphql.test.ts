import { ApolloServer } from '@apollo/server';
import { expect, test } from '@jest/globals';
import { MillgraphError, type ErrorCode } from '../errors.ts';
import { apolloAnswer, graphqlRoute, maskError, type HttpRequest } from '../serve.ts';
import { memoryLog, startServer } from './test-server.ts';

interface Context {
  readonly caller: string;
}

const typeDefs = 'type Query { caller: String! add(a: Int!, b: Int!): Int! }';
const resolvers = {
  Query: {
    caller: (_parent: unknown, _arguments: unknown, context: Context) => context.caller,
    add: (_parent: unknown, { a, b }: { a: number; b: number }) => a + b,
  },
};
const callerFromHeader = async (request: HttpRequest): Promise<Context> => ({
  caller: String(request.headers['x-caller']),
});

async function startGraph(
  makeContext = callerFromHeader,
): Promise<(init: RequestInit, search?: string) => Promise<Response>> {
  const apollo = new ApolloServer<Context>({ typeDefs, resolvers, formatError: maskError(memoryLog().log) });
  await apollo.start();
  const { url } = await startServer(graphqlRoute(apolloAnswer(apollo), makeContext), { bodyLimitBytes: 1000 });
  return (init, search = '') => fetch(`${url}/graphql${search}`, init);
}

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  body,
  headers: { 'content-type': 'application/json', ...headers },
});

const codeOf = async (response: Response): Promise<unknown> => {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return errors[0]?.extensions.code;
};

test('A POST is answered with the context made from its own headers.', async () => {
  const ask = await startGraph();

  const response = await ask(post('{"query":"{ caller }"}', { 'x-caller': 'planner' }));

  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(await response.json()).toEqual({ data: { caller: 'planner' } });
});

test('Variables, an operation name and characters beyond ASCII arrive as sent.', async () => {
  const ask = await startGraph(async () => ({ caller: 'Grüße 工場' }));
  const query = 'query A($b: Int!) { add(a: 1, b: $b) caller } query B { caller }';

  const response = await ask(post(JSON.stringify({ query, variables: { b: 2 }, operationName: 'A' })));

  expect(await response.json()).toEqual({ data: { add: 3, caller: 'Grüße 工場' } });
});

test('A GET that a browser could not be tricked into is answered, any other is refused.', async () => {
  const ask = await startGraph();
  const search = `?query=${encodeURIComponent('query($a: Int!) { add(a: $a, b: 1) }')}&variables={"a":1}`;

  const answered = await ask({ headers: { 'apollo-require-preflight': 'true' } }, search);
  expect(await answered.json()).toEqual({ data: { add: 2 } });

  const refused = await ask({}, search);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('CSRF');
});

test.each([
  ['text that is not JSON', '{"query": ', 'is not valid JSON'],
  ['nothing at all', '', 'is not valid JSON'],
  ['bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'it is not UTF-8'],
])('A body of %s is answered with 400 and BAD_REQUEST.', async (_kind, body, reason) => {
  const ask = await startGraph();

  const response = await ask(post(body, { accept: 'application/graphql-response+json' }));

  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/graphql-response+json; charset=utf-8');
  expect(await response.json()).toEqual({
    errors: [{ message: expect.stringContaining(reason), extensions: { code: 'BAD_REQUEST' } }],
  });
});

test.each(['[]', '"text"', '{"query":1}', '{"variables":{}}', 'null'])(
  'The JSON %s, which is no GraphQL request, is answered with 400.',
  async (body) => {
    const ask = await startGraph();

    expect((await ask(post(body))).status).toBe(400);
  },
);

test.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['application/json; charset=utf-16', 415],
  ['application/jsonp', 415],
  ['Application/JSON; charset="UTF-8"', 200],
])('A body sent as %s is answered with %i.', async (contentType, status) => {
  const ask = await startGraph();

  expect((await ask(post('{"query":"{ __typename }"}', { 'content-type': contentType }))).status).toBe(status);
});

test('A body beyond the limit is answered with 413.', async () => {
  const ask = await startGraph();

  const response = await ask(post(JSON.stringify({ query: `{ __typename } #${'x'.repeat(1000)}` })));

  expect(response.status).toBe(413);
  expect(await codeOf(response)).toBe('PAYLOAD_TOO_LARGE');
});

test.each<[ErrorCode, number]>([
  ['UNAUTHENTICATED', 401],
  ['UNAVAILABLE', 503],
])('A context refused with %s is answered with that code and status %i.', async (code, status) => {
  const ask = await startGraph(async () => {
    throw new MillgraphError(code, 'No.');
  });

  const response = await ask(post('{"query":"{ caller }"}'));

  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ errors: [{ message: 'No.', extensions: { code } }] });
});

test('A context that fails unexpectedly is masked.', async () => {
  const ask = await startGraph(async () => {
    throw new Error('no such key: K7');
  });

  const response = await ask(post('{"query":"{ caller }"}'));

  expect(response.status).toBe(500);
  const body = await response.text();
  expect(body).toContain('INTERNAL_SERVER_ERROR');
  expect(body).not.toContain('K7');
});
