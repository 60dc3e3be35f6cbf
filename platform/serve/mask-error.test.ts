import { ApolloServer } from '@apollo/server';
import { expect, test } from '@jest/globals';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { MillgraphError } from '../errors.ts';
import { maskError } from './mask-error.ts';
import { memoryLog } from './test-server.ts';

/** What a client is told when a field throws `thrown`, and what the log holds. */
async function failWith(
  thrown: unknown,
  query = '{ field }',
): Promise<{ error: GraphQLFormattedError | undefined; logged: Record<string, unknown>[] }> {
  const { log, logged } = memoryLog();
  const apollo = new ApolloServer({
    typeDefs: 'type Query { field(argument: Int! = 1): String }',
    resolvers: {
      Query: {
        field: () => {
          throw thrown;
        },
      },
    },
    formatError: maskError(log),
    includeStacktraceInErrorResponses: true,
  });
  const { body } = await apollo.executeOperation({ query, variables: { nothing: null } });
  return { error: body.kind === 'single' ? body.singleResult.errors?.[0] : undefined, logged };
}

const at = { path: ['field'], locations: [{ line: 1, column: 3 }] };

test('A MillgraphError keeps its message, code, details and path, and loses its stack.', async () => {
  const { error, logged } = await failWith(new MillgraphError('ON_HOLD', 'Lot L1 is on hold.', { lot: 'L1' }));

  expect(error).toEqual({ ...at, message: 'Lot L1 is on hold.', extensions: { code: 'ON_HOLD', lot: 'L1' } });
  expect(logged).toEqual([]);
});

test('Any other error is told as INTERNAL_SERVER_ERROR with the id under which the log has it.', async () => {
  const { error, logged } = await failWith(new Error('duplicate key value violates "orders_pkey"'));

  expect(error).toEqual({
    ...at,
    message: expect.stringMatching(/the log has the details under [0-9a-f]{32}\.$/),
    extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) },
  });
  expect(logged).toEqual([
    expect.objectContaining({
      level: 'error',
      traceId: error?.extensions?.['traceId'],
      path: ['field'],
      err: expect.objectContaining({ message: 'duplicate key value violates "orders_pkey"' }),
    }),
  ]);
});

test.each([
  ['a value that is no error', 'secret text'],
  ['a GraphQLError without a code', new GraphQLError('secret text')],
  ['a GraphQLError with an unknown code', new GraphQLError('secret text', { extensions: { code: '23505' } })],
  [
    'an unmasked fault of a subgraph',
    new GraphQLError('secret text', { extensions: { code: 'INTERNAL_SERVER_ERROR', serviceName: 'legacy' } }),
  ],
])('The text of %s is masked.', async (_kind, thrown) => {
  const { error } = await failWith(thrown);

  expect(JSON.stringify(error)).not.toContain('secret');
  expect(error?.extensions?.['code']).toBe('INTERNAL_SERVER_ERROR');
});

test('A masked fault of a subgraph still names the subgraph.', async () => {
  const { error } = await failWith(new GraphQLError('secret', { extensions: { serviceName: 'legacy' } }));

  expect(error?.extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', serviceName: 'legacy' });
});

test.each([
  ['a code of the catalogue', { code: 'NOT_FOUND' }],
  ['a code of its own', { code: 'QUOTA_EXCEEDED', serviceName: 'legacy' }],
  ['a fault it has masked itself', { code: 'INTERNAL_SERVER_ERROR', traceId: 'a1', serviceName: 'mes' }],
])('An error that comes from a subgraph with %s passes as it is.', async (_kind, extensions) => {
  const { error, logged } = await failWith(new GraphQLError('From below.', { extensions }));

  expect(error).toEqual({ ...at, message: 'From below.', extensions });
  expect(logged).toEqual([]);
});

test.each([
  ['{ field', 'GRAPHQL_PARSE_FAILED'],
  ['{ other }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query ($nothing: Int!) { field(argument: $nothing) }', 'BAD_USER_INPUT'],
  ['query A { field } query B { field }', 'OPERATION_RESOLUTION_FAILURE'],
  ['query ($nothing: Int) { field(argument: $nothing) }', 'BAD_USER_INPUT'],
])('The fault of the request %s is told with the code %s and without a stack.', async (query, code) => {
  const { error, logged } = await failWith(new Error('not reached'), query);

  expect(error?.extensions).toEqual({ code });
  expect(error?.message).not.toContain('Millgraph');
  expect(logged).toEqual([]);
});
