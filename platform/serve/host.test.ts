import { expect, test } from '@jest/globals';
import { openSocket, startServer } from './test-server.ts';

test.each(['localhost', 'LOCALHOST:4000', 'localhost.', '127.0.0.1:1', '127.1.2.3', '[::1]', '[::1]:80'])(
  'Bound to loopback, a request to %s is answered.',
  async (host) => {
    const server = await startServer();
    const connection = await openSocket(server);

    connection.send('GET /healthz HTTP/1.1', `Host: ${host}`, '', '');

    expect(await connection.receive('{"status":"ok"}')).toMatch(/^HTTP\/1.1 200 /);
  },
);

test.each([
  ['another site', 'Host: evil.example'],
  ['another site on our port', 'Host: evil.example:4000'],
  ['a name that only begins like ours', 'Host: localhost.evil.example'],
  ['a name that only looks like an address', 'Host: 127.0.0.1.evil.example'],
  ['an address of another machine', 'Host: 192.168.0.7'],
  ['user information before our name', 'Host: evil@localhost'],
  ['no host', 'X-Other: 1'],
  ['an empty host', 'Host:'],
])('Bound to loopback, a request to %s is refused with 403.', async (_kind, header) => {
  const server = await startServer();
  const connection = await openSocket(server);

  connection.send('GET /healthz HTTP/1.1', header, '', '');

  expect(await connection.receive('HOST_NOT_ALLOWED')).toMatch(/^HTTP\/1.1 403 /);
});

test('An absolute request target is answered by its own host, not by the Host header.', async () => {
  const server = await startServer();

  const own = await openSocket(server);
  own.send('GET http://localhost/healthz HTTP/1.1', 'Host: localhost', '', '');
  expect(await own.receive('"ok"')).toMatch(/^HTTP\/1.1 200 /);

  const foreign = await openSocket(server);
  foreign.send('GET http://evil.example/healthz HTTP/1.1', 'Host: localhost', '', '');
  expect(await foreign.receive('HOST_NOT_ALLOWED')).toMatch(/^HTTP\/1.1 403 /);
});

test('Names in allowedHosts are answered besides those of the machine, and "*" allows any.', async () => {
  const ask = async (allowedHosts: string[] | '*', host: string): Promise<string> => {
    const connection = await openSocket(await startServer([], { allowedHosts }));
    connection.send('GET /healthz HTTP/1.1', `Host: ${host}`, 'Connection: close', '', '');
    return (await connection.closed).slice(9, 12);
  };

  expect(await ask(['graph.example'], 'Graph.Example:443')).toBe('200');
  expect(await ask(['graph.example'], 'localhost')).toBe('200');
  expect(await ask(['graph.example'], 'evil.example')).toBe('403');
  expect(await ask('*', 'evil.example')).toBe('200');
});

test('Bound to more than loopback, any host is answered.', async () => {
  const server = await startServer([], { host: '0.0.0.0' });
  const connection = await openSocket(server);

  connection.send('GET /healthz HTTP/1.1', 'Host: graph.example', '', '');

  expect(await connection.receive('"ok"')).toMatch(/^HTTP\/1.1 200 /);
  expect(server.url).toBe(`http://localhost:${server.port}`);
});
