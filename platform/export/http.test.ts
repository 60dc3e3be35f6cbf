import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { cursorHeader } from '#platform/export/exporter.ts';
import { httpExports } from '#platform/export/http.ts';
import { defaultHttpLimits } from '#platform/http-pool.ts';
import { demoAdministrator } from '#platform/identity.ts';

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

/** The exports of a real server that behaves as told, with short patience. */
async function exportsOf(behave: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => behave(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  disposals.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  const limits = { ...defaultHttpLimits, connectTimeoutMillis: 200, headersTimeoutMillis: 200 };
  const read = httpExports(url, undefined, limits);
  return () => read('/export/jobs.csv', demoAdministrator());
}

const away = { code: 'SUBGRAPH_UNAVAILABLE' };

test.each<[string, (response: ServerResponse) => void]>([
  ['never answers', () => undefined],
  ['breaks the connection', (response) => void response.destroy()],
  ['says a hundred megabytes instead of an error', (response) => void response.writeHead(500).end('x'.repeat(10 ** 8))],
])('a system that %s is unavailable', async (_name, behave) => {
  await expect((await exportsOf(behave))()).rejects.toMatchObject(away);
});

test('an export that stops in the midst of it fails while it is read', async () => {
  const read = await exportsOf((response) => void response.writeHead(200, { [cursorHeader]: 'c' }).write('id\nMO-1\n'));
  const { body } = await read();
  let text = '';
  await expect(async () => {
    for await (const chunk of body as AsyncIterable<Uint8Array>) text += Buffer.from(chunk).toString();
  }).rejects.toThrow('terminated');
  expect(text).toBe('id\nMO-1\n');
});

test('what a system says instead of an export passes on', async () => {
  const read = await exportsOf((response) => void response.writeHead(404).end('{"errors":[]}'));
  expect(await read()).toMatchObject({ status: 404, body: '{"errors":[]}' });
});
