import { expect, test } from '@jest/globals';
import { MillgraphError } from './errors.ts';
import { jsonReply, type HttpReply, type Route } from './serve.ts';
import { signal, startServer } from './serve/test-server.ts';

const route = (handle: Route['handle'], method: Route['method'] = 'GET', path = '/thing'): Route => ({
  method,
  path,
  handle,
});
const text = (body: HttpReply['body'], headers: HttpReply['headers'] = {}): HttpReply => ({
  status: 200,
  headers: { 'content-type': 'text/plain', ...headers },
  body,
});
const echo = route(async (request) => text(await request.body()), 'POST');

test('A living process answers /healthz, whatever its readiness.', async () => {
  const { url } = await startServer([], { ready: async () => ({ checks: [{ name: 'postgres', ok: false }] }) });

  const response = await fetch(`${url}/healthz`);

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('/readyz reports every check and says 200 only when all of them pass.', async () => {
  const checks = [{ name: 'postgres', ok: true, message: 'version 18' }];
  const { url } = await startServer([], { ready: async () => ({ checks }) });

  const ready = await fetch(`${url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ status: 'ready', checks });

  checks.push({ name: 'mes', ok: false, message: 'no answer' });
  const notReady = await fetch(`${url}/readyz`);
  expect(notReady.status).toBe(503);
  expect(await notReady.json()).toEqual({ status: 'not ready', checks });
});

test('A readiness check that throws counts as not ready, and its error stays in the log.', async () => {
  const ready = (): Promise<never> => Promise.reject(new Error('password of postgres is wrong'));
  const { url, logged } = await startServer([], { ready });

  const response = await fetch(`${url}/readyz`);

  expect(response.status).toBe(503);
  expect(await response.text()).not.toContain('password');
  expect(logged).toContainEqual(
    expect.objectContaining({ err: expect.objectContaining({ message: 'password of postgres is wrong' }) }),
  );
});

test('An exact path wins over a prefix, and a longer prefix over a shorter one.', async () => {
  const named = (path: string): Route => route(async () => text(path), 'GET', path);
  const { url } = await startServer([named('/*'), named('/files/*'), named('/files/list')]);
  const ask = async (path: string): Promise<string> => (await fetch(url + path)).text();

  expect(await ask('/files/list')).toBe('/files/list');
  expect(await ask('/files/other')).toBe('/files/*');
  expect(await ask('/elsewhere')).toBe('/*');
});

test('An unknown path is answered with 404 and a known one with another method with 405 and Allow.', async () => {
  const { url } = await startServer([route(async () => text('')), echo]);

  const unknown = await fetch(`${url}/nothing`);
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toEqual({
    errors: [{ message: 'There is nothing at /nothing.', extensions: { code: 'NOT_FOUND' } }],
  });

  const wrongMethod = await fetch(`${url}/thing`, { method: 'DELETE' });
  expect(wrongMethod.status).toBe(405);
  expect(wrongMethod.headers.get('allow')).toBe('GET, HEAD, POST');
});

test('Two routes for the same method and path are refused at start.', async () => {
  await expect(startServer([echo, echo])).rejects.toThrow('Two routes for POST /thing.');
});

test('HEAD is answered as GET without the body.', async () => {
  const { url } = await startServer([route(async () => text('12345'))]);

  const response = await fetch(`${url}/thing`, { method: 'HEAD' });

  expect(response.headers.get('content-length')).toBe('5');
  expect(await response.text()).toBe('');
});

test('A MillgraphError that a route throws becomes a reply with its code, details and a fitting status.', async () => {
  const handle = async (): Promise<never> => {
    throw new MillgraphError('CURSOR_EXPIRED', 'The cursor is too old.', { argument: 'after' });
  };
  const { url } = await startServer([route(handle)]);

  const response = await fetch(`${url}/thing`);

  expect(response.status).toBe(410);
  expect(await response.json()).toEqual({
    errors: [{ message: 'The cursor is too old.', extensions: { code: 'CURSOR_EXPIRED', argument: 'after' } }],
  });
});

test('An unexpected error is answered with nothing but an id, under which the log has it.', async () => {
  const handle = (): Promise<never> => {
    throw new Error('relation "erp.stock" does not exist');
  };
  const { url, logged } = await startServer([route(handle)]);
  const traceId = '0af7651916cd43dd8448eb211c80319c';

  const response = await fetch(`${url}/thing`, { headers: { traceparent: `00-${traceId}-b7ad6b7169203331-01` } });

  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: `Something went wrong in Millgraph; the log has the details under ${traceId}.`,
        extensions: { code: 'INTERNAL_SERVER_ERROR', traceId },
      },
    ],
  });
  const err = expect.objectContaining({ message: 'relation "erp.stock" does not exist' });
  expect(logged).toContainEqual(expect.objectContaining({ level: 'error', traceId, err }));
});

test('A reply with a header that HTTP forbids is answered as an unexpected error.', async () => {
  const { url } = await startServer([route(async () => text('', { 'x-name': 'two\r\nlines' }))]);

  expect((await fetch(`${url}/thing`)).status).toBe(500);
});

test('Every reply forbids sniffing and referrers, and HTML is given a policy unless it brings its own.', async () => {
  const html = (headers: HttpReply['headers']): Route['handle'] => {
    return async () => text('<p>', { 'content-type': 'text/html', ...headers });
  };
  const { url } = await startServer([
    route(html({}), 'GET', '/plain'),
    route(html({ 'content-security-policy': "script-src 'self'" }), 'GET', '/own'),
  ]);

  const { headers } = await fetch(`${url}/plain`);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");

  expect((await fetch(`${url}/own`)).headers.get('content-security-policy')).toBe("script-src 'self'");
  expect((await fetch(`${url}/nothing`)).headers.get('x-content-type-options')).toBe('nosniff');
});

test('A body up to the limit reaches the route byte by byte.', async () => {
  const { url } = await startServer([echo], { bodyLimitBytes: 4 });
  const bytes = new Uint8Array([0xff, 0, 0x80, 0x0a]);

  const response = await fetch(`${url}/thing`, { method: 'POST', body: bytes });

  expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
});

test.each([
  ['of a declared length', 'x'.repeat(5)],
  ['of an unknown length', new Blob(['xxx', 'xx']).stream()],
])('A body %s beyond the limit is refused with 413.', async (_kind, body) => {
  const { url } = await startServer([echo], { bodyLimitBytes: 4 });

  const response = await fetch(`${url}/thing`, { method: 'POST', body, duplex: 'half' });

  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({
    errors: [
      {
        message: 'The body is larger than 4 bytes.',
        extensions: { code: 'PAYLOAD_TOO_LARGE', limitBytes: 4 },
      },
    ],
  });
});

test('A compressed body is refused with 415, for nothing here would unpack it.', async () => {
  const { url } = await startServer([echo]);

  const response = await fetch(`${url}/thing`, { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } });

  expect(response.status).toBe(415);
});

test('An iterable body is sent piece by piece, the first before the second exists.', async () => {
  const next = signal();
  const { url } = await startServer([
    route(async () =>
      text(
        (async function* () {
          yield 'first ';
          await next.promise;
          yield Buffer.from('second');
        })(),
      ),
    ),
  ]);

  const response = await fetch(`${url}/thing`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();

  expect((await reader?.read())?.value).toBe('first ');
  next.resolve();
  expect((await reader?.read())?.value).toBe('second');
  expect((await reader?.read())?.done).toBe(true);
});

test('An iterable body that fails breaks the connection, so that nobody takes the part for the whole.', async () => {
  const { url, logged } = await startServer([
    route(async () =>
      text(
        (async function* () {
          yield 'half';
          throw new Error('cursor lost');
        })(),
      ),
    ),
  ]);

  const response = await fetch(`${url}/thing`);

  await expect(response.text()).rejects.toThrow();
  const err = expect.objectContaining({ message: 'cursor lost' });
  expect(logged).toContainEqual(expect.objectContaining({ level: 'error', err }));
});

test('A client that goes away aborts the signal of its request and ends the iterable body.', async () => {
  const ended = signal();
  const { url, logged } = await startServer([
    route(async (request) =>
      text(
        (async function* () {
          try {
            yield 'first';
            const { promise, resolve } = signal();
            request.signal.addEventListener('abort', () => resolve());
            await promise;
            yield 'never read';
          } finally {
            ended.resolve();
          }
        })(),
      ),
    ),
  ]);
  const client = new AbortController();

  const response = await fetch(`${url}/thing`, { signal: client.signal });
  await response.body?.getReader().read();
  client.abort();

  await ended.promise;
  expect(logged.filter((line) => line['level'] === 'error')).toEqual([]);
});

test('A client that reads slowly is sent no more than fits between it and the server.', async () => {
  let produced = 0;
  const mebibyte = Buffer.alloc(2 ** 20);
  const { url } = await startServer([
    route(async () =>
      text(
        (async function* () {
          for (; produced < 500; produced += 1) {
            yield mebibyte;
          }
        })(),
      ),
    ),
  ]);

  const response = await fetch(`${url}/thing`);
  const reader = response.body?.getReader();
  await reader?.read();
  // Enough turns of the event loop to produce all of it, if nothing held it back.
  for (let turn = 0; turn < 1000; turn += 1) {
    await new Promise(setImmediate);
  }

  expect(produced).toBeLessThan(100);
  await reader?.cancel();
});

test('A port that another process holds is refused with the variable to change.', async () => {
  const { port } = await startServer();

  await expect(startServer([], { port })).rejects.toMatchObject({
    code: 'INVALID_CONFIG',
    message: expect.stringContaining(`127.0.0.1:${port}: another process listens there`),
    extensions: { argument: 'PORT' },
  });
});

test('jsonReply forbids caches to keep the reply unless told otherwise.', () => {
  expect(jsonReply(201, { a: 1 })).toEqual({
    status: 201,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: '{"a":1}',
  });
  expect(jsonReply(200, null, { 'cache-control': 'max-age=1' }).headers['cache-control']).toBe('max-age=1');
});
