import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { defaultHttpLimits, post, type HttpAnswer, type HttpLimits } from './http-pool.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(answer: (response: ServerResponse) => void): Promise<URL> {
  const server = createServer((request, response) => void request.resume().once('end', () => answer(response)));
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}

interface Asked extends Partial<HttpLimits> {
  readonly signal?: AbortSignal;
  readonly deadline?: number;
}

const ask = (url: URL, { signal, deadline = Date.now() + 60_000, ...limits }: Asked = {}): Promise<HttpAnswer> =>
  post(url, { headers: {}, body: '{}', deadline, signal, limits: { ...defaultHttpLimits, ...limits } });

const json = { 'content-type': 'application/json' };

test('what all answers together hold is limited, and what was read is given back', async () => {
  const begun = Promise.withResolvers<undefined>();
  const stalling = await listen((response) => {
    response.writeHead(200, json).write(' '.repeat(60_000), () => begun.resolve(undefined));
  });
  const whole = await listen((response) => void response.writeHead(200, json).end(' '.repeat(60_000)));
  const client = new AbortController();
  const first = ask(stalling, { signal: client.signal });
  await begun.promise;
  // Until the first holds what was sent, the second may have room: it is asked until it has none.
  let refused: unknown;
  while (refused === undefined) {
    await ask(whole, { maximumBufferedBytes: 100_000 }).catch((error: unknown) => (refused = error));
  }
  expect(refused).toMatchObject({ reason: 'TOO_BUSY' });
  client.abort();
  await expect(first).rejects.toMatchObject({ reason: 'ABORTED' });
  expect(await ask(whole, { maximumBufferedBytes: 100_000 })).toMatchObject({ status: 200 });
});

test('what is over before it begins never reaches the server', async () => {
  let reached = 0;
  const url = await listen((response) => {
    reached += 1;
    response.writeHead(200, json).end('{}');
  });
  await expect(ask(url, { signal: AbortSignal.abort() })).rejects.toMatchObject({ reason: 'ABORTED' });
  await expect(ask(url, { deadline: Date.now() - 1 })).rejects.toMatchObject({ reason: 'TIMEOUT' });
  await ask(url);
  expect(reached).toBe(1);
});

test.each([
  ['application/json; charset=utf-8', 200],
  ['application/graphql-response+json', 400],
])('%s is JSON', async (type, status) => {
  const url = await listen((response) => void response.writeHead(status, { 'content-type': type }).end('{}'));
  expect(await ask(url)).toEqual({ status, body: '{}' });
});

test.each([
  [{ 'content-type': 'text/plain' }, /content-type "text\/plain"/],
  [{ 'content-type': 'application/jsonx' }, /content-type/],
  [{ ...json, 'content-encoding': 'gzip' }, /content-encoding "gzip"/],
])('%j is refused', async (headers, message) => {
  const url = await listen((response) => void response.writeHead(200, headers).end('{}'));
  await expect(ask(url)).rejects.toMatchObject({
    reason: 'BAD_ANSWER',
    message: expect.stringMatching(message) as unknown,
  });
});
