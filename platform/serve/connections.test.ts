import { expect, test } from '@jest/globals';
import type { Route } from '../serve.ts';
import { openSocket, signal, startServer } from './test-server.ts';

const get = (path: string, handle: Route['handle']): Route => ({ method: 'GET', path, handle });
const ok = { status: 200, headers: {}, body: 'ok' };

test.each<[string, string, number]>([
  ['percent-encoding that is not UTF-8', 'GET /%C0%80 HTTP/1.1', 400],
  ['broken percent-encoding', 'GET /%zz HTTP/1.1', 400],
  ['a path that looks like a host', 'GET //evil.example/healthz HTTP/1.1', 404],
  ['an invalid host in the target', 'GET http://[/ HTTP/1.1', 403],
  ['an asterisk as the path', 'OPTIONS * HTTP/1.1', 400],
  ['a method that no route has', 'PURGE /healthz HTTP/1.1', 405],
  ['text that is not HTTP', 'HELLO', 400],
  ['an unknown version', 'GET / HTTP/9.9', 400],
  ['headers beyond the limit', `GET / HTTP/1.1\r\nX-Long: ${'x'.repeat(40_000)}`, 431],
  ['two lengths', 'POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2', 400],
])('A request with %s gets an answer in JSON, and the server lives on.', async (_kind, head, status) => {
  const server = await startServer();
  const connection = await openSocket(server);

  connection.send(head, 'Host: localhost', 'Connection: close', '', '');

  const answer = await connection.closed;
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n')))).toEqual({
    errors: [{ message: expect.any(String), extensions: { code: expect.any(String) } }],
  });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});

test('A connection that breaks in the middle of a body fails the reading of it and nothing else.', async () => {
  const reading = signal();
  const failure = Promise.withResolvers<unknown>();
  const server = await startServer([
    {
      method: 'POST',
      path: '/',
      handle: async (request) => {
        reading.resolve();
        await request.body().catch(failure.resolve);
        request.signal.throwIfAborted();
        return ok;
      },
    },
  ]);
  const connection = await openSocket(server);

  connection.send('POST / HTTP/1.1', 'Host: localhost', 'Content-Length: 10', '', 'half');
  await reading.promise;
  connection.socket.resetAndDestroy();

  expect(await failure.promise).toMatchObject({ code: 'ECONNRESET' });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(server.logged.filter((line) => line['level'] === 'error')).toEqual([]);
});

test('A body that is asked for after the client has left is refused at once.', async () => {
  const arrived = signal();
  const failure = Promise.withResolvers<unknown>();
  const server = await startServer([
    get('/', async (request) => {
      arrived.resolve();
      await new Promise((resolve) => request.signal.addEventListener('abort', resolve));
      await request.body().catch(failure.resolve);
      return ok;
    }),
  ]);
  const connection = await openSocket(server);

  connection.send('GET / HTTP/1.1', 'Host: localhost', '', '');
  await arrived.promise;
  connection.socket.destroy();

  expect(await failure.promise).toMatchObject({ message: expect.stringContaining('before the body was read') });
});

test('The signal of a request that was answered does not abort when its connection closes later.', async () => {
  const signals: AbortSignal[] = [];
  const server = await startServer([
    get('/', async (request) => {
      signals.push(request.signal);
      return ok;
    }),
  ]);
  const connection = await openSocket(server);

  connection.send('GET / HTTP/1.1', 'Host: localhost', '', '');
  await connection.receive('ok');
  await server.close();

  await connection.closed;
  expect(signals.map((each) => each.aborted)).toEqual([false]);
});

test('A body that does not arrive in time is answered with 408.', async () => {
  const server = await startServer(
    [{ method: 'POST', path: '/', handle: async (request) => ({ ...ok, body: await request.body() }) }],
    { requestTimeoutMillis: 30 },
  );
  const connection = await openSocket(server);

  connection.send('POST / HTTP/1.1', 'Host: localhost', 'Content-Length: 10', '', 'half');

  const answer = await connection.closed;
  expect(answer).toMatch(/^HTTP\/1.1 408 /);
  expect(answer).toContain('was not complete in time');
});

test('Headers that do not arrive in time are answered with 408.', async () => {
  const server = await startServer([], { requestTimeoutMillis: 30 });
  const connection = await openSocket(server);

  connection.send('GET / HTTP/1.1', 'Host: loc');

  expect(await connection.closed).toMatch(/^HTTP\/1.1 408 /);
});

test('Request line and headers may be as long as is allowed, and no longer.', async () => {
  const server = await startServer([get('/', async () => ok)], { headerLimitBytes: 1000 });
  const ask = async (length: number): Promise<string> => {
    const connection = await openSocket(server);
    connection.send(`GET /?${'x'.repeat(length)} HTTP/1.1`, 'Host: localhost', 'Connection: close', '', '');
    return connection.closed;
  };

  expect(await ask(800)).toMatch(/^HTTP\/1.1 200 /);
  expect(await ask(1100)).toMatch(/^HTTP\/1.1 431 [^]*PAYLOAD_TOO_LARGE/);
});

test('Connections beyond the most are closed, and others live on.', async () => {
  const server = await startServer([get('/', async () => ok)], { maximumConnections: 2 });
  const first = await openSocket(server);
  await openSocket(server);

  const third = await openSocket(server);

  expect(await third.closed).toBe('');
  first.send('GET / HTTP/1.1', 'Host: localhost', 'Connection: close', '', '');
  expect(await first.closed).toMatch(/^HTTP\/1.1 200 /);
});

test('A client that does not read its answer is cut off.', async () => {
  const left = signal();
  const server = await startServer(
    [
      get('/', async (request) => {
        request.signal.addEventListener('abort', left.resolve);
        return { ...ok, body: Buffer.alloc(64 * 2 ** 20) };
      }),
    ],
    { stalledMillis: 100 },
  );
  const { socket } = await openSocket(server);
  socket.pause();

  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');

  await left.promise;
});

test('A malformed request behind one whose reply is under way adds nothing to that reply.', async () => {
  const server = await startServer([
    get('/', async () => ({
      ...ok,
      body: (async function* () {
        yield 'half';
        await new Promise(() => undefined);
      })(),
    })),
  ]);
  const connection = await openSocket(server);

  connection.send('GET / HTTP/1.1', 'Host: localhost', '', '');
  await connection.receive('half');
  connection.send('HELLO', '', '');

  expect((await connection.closed).match(/HTTP\/1.1/g)).toHaveLength(1);
});

test('A client that leaves while its reply waits behind another aborts both.', async () => {
  const bothAborted = signal();
  let aborted = 0;
  let arrived = 0;
  const bothArrived = signal();
  const server = await startServer([
    get('/', async (request) => {
      request.signal.addEventListener('abort', () => ++aborted === 2 && bothAborted.resolve());
      if (++arrived === 2) {
        bothArrived.resolve();
      }
      await bothAborted.promise;
      return ok;
    }),
  ]);
  const connection = await openSocket(server);

  connection.send('GET / HTTP/1.1', 'Host: localhost', '', 'GET / HTTP/1.1', 'Host: localhost', '', '');
  await bothArrived.promise;
  connection.socket.destroy();

  await bothAborted.promise;
  expect(aborted).toBe(2);
});

test('A drain finishes what is being answered, closes what is idle and accepts nothing new.', async () => {
  const arrived = signal();
  const finish = signal();
  const slow = get('/slow', async () => {
    arrived.resolve();
    await finish.promise;
    return ok;
  });
  const server = await startServer([slow], { drainMillis: 60_000 });
  const neverUsed = await openSocket(server);
  const keptAlive = await openSocket(server);
  keptAlive.send('GET /healthz HTTP/1.1', 'Host: localhost', '', '');
  await keptAlive.receive('"ok"');
  const busy = await openSocket(server);
  busy.send('GET /slow HTTP/1.1', 'Host: localhost', '', '');
  await arrived.promise;

  const closed = server.close();
  expect(server.close()).toBe(closed);
  await neverUsed.closed;
  await keptAlive.closed;
  await expect(openSocket(server)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  finish.resolve();

  const answer = await busy.closed;
  await closed;
  expect(answer).toMatch(/^HTTP\/1.1 200 [^]*Connection: close[^]*ok$/);
});

test('A connection whose reply had begun before the drain is closed as soon as the reply is complete.', async () => {
  const finish = signal();
  const stream = get('/', async () => ({
    ...ok,
    body: (async function* () {
      yield 'begin ';
      await finish.promise;
      yield 'end';
    })(),
  }));
  const server = await startServer([stream], { drainMillis: 60_000 });
  const connection = await openSocket(server);
  connection.send('GET / HTTP/1.1', 'Host: localhost', '', '');
  await connection.receive('begin');

  const closed = server.close();
  finish.resolve();

  await closed;
  expect(await connection.closed).toContain('end');
});

test('While it drains, a server is not ready.', async () => {
  const draining = signal();
  const arrived = signal();
  const stream = get('/stream', async () => ({
    ...ok,
    body: (async function* () {
      yield 'begin ';
      arrived.resolve();
      await draining.promise;
      yield 'end';
    })(),
  }));
  const behind = get('/behind', async () => {
    draining.resolve();
    return ok;
  });
  const server = await startServer([stream, behind], { drainMillis: 60_000 });
  const connection = await openSocket(server);
  connection.send('GET /stream HTTP/1.1', 'Host: localhost', '', '');
  await arrived.promise;

  const closed = server.close();
  connection.send('GET /readyz HTTP/1.1', 'Host: localhost', '', 'GET /behind HTTP/1.1', 'Host: localhost', '', '');

  const answers = await connection.closed;
  await closed;
  expect(answers).toMatch(/end[^]*HTTP\/1.1 503 [^]*"draining"/);
});

test('What is not finished by the end of the drain is cut off, aborted and counted in the log.', async () => {
  const arrived = signal();
  const aborted = signal();
  const endless = get('/', async (request) => {
    request.signal.addEventListener('abort', () => aborted.resolve());
    arrived.resolve();
    await aborted.promise;
    return ok;
  });
  const server = await startServer([endless], { drainMillis: 20 });
  const connection = await openSocket(server);
  connection.send('GET / HTTP/1.1', 'Host: localhost', '', '');
  await arrived.promise;

  await server.close();

  await aborted.promise;
  expect(await connection.closed).toBe('');
  expect(server.logged).toContainEqual(expect.objectContaining({ level: 'warn', unfinished: 1, drainMillis: 20 }));
});
