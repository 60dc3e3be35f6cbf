import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { explorerRoutes, type ExplorerExample } from './explorer.ts';

const open: Served[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((served) => served.close()));
});

async function startExplorer(...examples: readonly ExplorerExample[]): Promise<string> {
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    log: createLog('test', { level: 'silent' }),
    routes: explorerRoutes('/graphql', () => examples),
    ready: async () => ({ checks: [] }),
  });
  open.push(served);
  return served.url;
}

/** Every URL that the page loads. */
const assetUrls = (page: string): string[] =>
  [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '').filter((url) => url !== 'data:,');

/** The reply as it is on the wire: `fetch` would unpack it. */
async function getRaw(url: string, headers: Record<string, string>): Promise<{ encoding: unknown; body: Buffer }> {
  const [response] = (await once(request(url, { headers }).end(), 'response')) as [IncomingMessage];
  return { encoding: response.headers['content-encoding'], body: await buffer(response) };
}

test('The page loads only from the service itself, and every file it names is there.', async () => {
  const url = await startExplorer();

  const page = await (await fetch(`${url}/`)).text();

  const urls = assetUrls(page);
  expect(urls).toHaveLength(6);
  for (const asset of urls) {
    expect(asset).toMatch(/^\/explorer\/[\w.-]+\?v=[0-9a-f]{16}$/);
    const response = await fetch(url + asset);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/(javascript|css); charset=utf-8$/);
    expect((await response.text()).length).toBeGreaterThan(20);
  }
});

test('The page holds no script of its own, and its policy allows none.', async () => {
  const url = await startExplorer();

  const response = await fetch(`${url}/`);

  expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|\son\w+=|javascript:/i);
  const policy = response.headers.get('content-security-policy')?.split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
});

test('Examples reach the page whole, whatever characters it has.', async () => {
  const query = '{ a(text: "</script><b>&amp;\'") }\n# {{settings}} $& ü';
  const example = { name: 'text', about: '<i>What</i> & why', query };
  const url = await startExplorer(
    { ...example, variables: { plant: '"P1"' }, isFirst: true },
    { ...example, variables: {} },
  );

  const page = await (await fetch(`${url}/`)).text();

  const attribute = /data-settings="([^"]*)"/.exec(page)?.[1] ?? '';
  expect(attribute).not.toMatch(/[<>]/);
  const json = attribute.replace(/&#(\d+);/g, (_entity, code) => String.fromCharCode(Number(code)));
  expect(JSON.parse(json)).toEqual({
    endpoint: '/graphql',
    examples: [{ ...example, variables: '{\n  "plant": "\\"P1\\""\n}', isFirst: true }, example],
  });
});

test('A file is kept by browsers for good under its version, and checked again under any other.', async () => {
  const url = await startExplorer();
  const [asset = ''] = assetUrls(await (await fetch(`${url}/`)).text());

  const current = await fetch(url + asset);
  expect(current.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const etag = current.headers.get('etag') ?? '';
  const again = await fetch(url + asset, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);

  const old = await fetch(`${url}${asset.split('?')[0] ?? ''}?v=0000000000000000`);
  expect(old.headers.get('cache-control')).toBe('no-cache');
  expect(await old.text()).toBe(await current.text());
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, GZIP;q=0.5', 'gzip'],
  ['identity', undefined],
])('Accepting %s, a client is sent the encoding %s.', async (accepted, encoding) => {
  const url = await startExplorer();
  const plain = await getRaw(`${url}/explorer/react.js`, {});

  const reply = await getRaw(`${url}/explorer/react.js`, { 'accept-encoding': accepted });

  expect(reply.encoding).toBe(encoding);
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? ''] ?? ((body: Buffer) => body);
  expect(unpack(reply.body).equals(plain.body)).toBe(true);
});

test.each(['/explorer/', '/explorer/package.json', '/explorer/..%2f..%2fpackage.json', '/explorer/constructor'])(
  'Nothing but the files of the explorer is served: not %s.',
  async (path) => {
    const url = await startExplorer();

    expect((await fetch(url + path)).status).toBe(404);
  },
);
