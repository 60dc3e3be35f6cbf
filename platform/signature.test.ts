import { afterEach, expect, jest, test } from '@jest/globals';
import { MillgraphError } from './errors.ts';
import { demoAdministrator, type RequestContext } from './identity.ts';
import { acceptContext, contextHeader, contextHeaders, signatureHeader, type SignedRequest } from './signature.ts';

const request: SignedRequest = { method: 'POST', path: '/graphql', body: '{"query":"{ items { totalCount } }"}' };
const context: RequestContext = demoAdministrator({
  subject: 'anna',
  plants: ['P1', 'P2'],
  suppliers: ['S-1'],
  correlationId: 'c-1',
  traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
});
const secret = 'a secret that both know';
const encode = (stated: unknown): string => Buffer.from(JSON.stringify(stated)).toString('base64url');

afterEach(() => {
  jest.restoreAllMocks();
});

test('a signed context arrives as it was sent', () => {
  const headers = contextHeaders(request, context, secret);
  expect(acceptContext(request, headers, secret)).toEqual(context);
  expect(headers['traceparent']).toBe(context.traceparent);
});

test('the signal of a request stays where it is', () => {
  const headers = contextHeaders(request, { ...context, signal: new AbortController().signal }, secret);
  expect(acceptContext(request, headers, secret)).toEqual(context);
});

test('a body counts by its bytes, as text or as a buffer', () => {
  const headers = contextHeaders({ ...request, body: 'Grüße' }, context, secret);
  expect(acceptContext({ ...request, body: Buffer.from('Grüße') }, headers, secret)).toEqual(context);
});

test.each<[string, Partial<SignedRequest>]>([
  ['method', { method: 'GET' }],
  ['path', { path: '/graphql?x' }],
  ['body', { body: `${request.body as string} ` }],
])('a signature is of one %s', (_, other) => {
  const headers = contextHeaders(request, context, secret);
  expect(() => acceptContext({ ...request, ...other }, headers, secret)).toThrow(MillgraphError);
});

test('what is not signed with the secret is refused, and says nothing of why', () => {
  const headers = contextHeaders(request, context, secret);
  const signature = headers[signatureHeader] ?? '';
  const [seconds = '', mac = ''] = signature.split('.');
  const forged: readonly Record<string, string>[] = [
    {},
    { [contextHeader]: headers[contextHeader] ?? '' },
    contextHeaders(request, context, 'another secret'),
    contextHeaders(request, context, undefined),
    { ...headers, [contextHeader]: encode({ ...context, plants: '*' }) },
    { ...headers, [signatureHeader]: `${Number(seconds) + 1}.${mac}` },
    { ...headers, [signatureHeader]: `.${mac}` },
    { ...headers, [signatureHeader]: mac },
    { ...headers, [signatureHeader]: `${seconds}.` },
    { ...headers, [signatureHeader]: signature.slice(0, -1) },
    { ...headers, [signatureHeader]: `${signature}A` },
    { ...headers, [signatureHeader]: `${seconds}.${'Ä'.repeat(mac.length)}` },
  ];
  for (const attempt of forged) {
    expect(() => acceptContext(request, attempt, secret)).toThrow(
      expect.objectContaining({
        code: 'UNAUTHENTICATED',
        message: 'The request is not signed by a service that shares SUBGRAPH_SECRET.',
      }),
    );
  }
});

test.each([
  [60, true],
  [-60, true],
  [61.5, false],
  [-61.5, false],
  [86_400, false],
])('a signature that is %d seconds old is accepted: %s', (age, isAccepted) => {
  const start = 1_793_601_000_000;
  const clock = jest.spyOn(Date, 'now').mockReturnValue(start);
  const headers = contextHeaders(request, context, secret);
  clock.mockReturnValue(start + age * 1000);
  const accept = (): unknown => acceptContext(request, headers, secret);
  if (isAccepted) expect(accept()).toEqual(context);
  else expect(accept).toThrow(MillgraphError);
});

test('without a secret a stated context is taken, and none is none', () => {
  expect(acceptContext(request, contextHeaders(request, context, undefined), undefined)).toEqual(context);
  expect(acceptContext(request, {}, undefined)).toBeUndefined();
});

test.each<[string, unknown]>([
  ['no object', null],
  ['a list', []],
  ['no subject', { ...context, subject: undefined }],
  ['roles that are no texts', { ...context, roles: [1] }],
  ['scopes that are no list', { ...context, scopes: '*' }],
  ['plants in one text', { ...context, plants: 'P1' }],
  ['no suppliers', { ...context, suppliers: undefined }],
  ['no audience', { ...context, audience: null }],
  ['a traceparent that is none', { ...context, traceparent: '00-1-2-01' }],
])('a context header with %s is refused', (_, stated) => {
  expect(() => acceptContext(request, { [contextHeader]: encode(stated) }, undefined)).toThrow(
    expect.objectContaining({ code: 'UNAUTHENTICATED', message: 'The context header of the request is malformed.' }),
  );
});

test('a context header that is no JSON is refused', () => {
  expect(() => acceptContext(request, { [contextHeader]: '***' }, undefined)).toThrow('malformed');
});
