import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { graphql } from 'graphql';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { composeSubgraphs, subgraphSchema, type TestSubgraph } from '../test/federation/federation.ts';
import { startProgram, type Started } from '../test/processes.ts';

const disposals: (() => unknown)[] = [];
afterEach(async () => {
  for (const dispose of disposals.splice(0).reverse()) await dispose();
});

async function listen(handle: RequestListener): Promise<string> {
  const server: Server = createServer(handle).listen(0, '127.0.0.1');
  await once(server, 'listening');
  disposals.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** One subgraph that has a field for each version of the graph. */
const lines: TestSubgraph = {
  sdl: `type Query { line: Line } type Line { id: ID! v1: Int v2: Int v3: Int v4: Int }`,
  resolvers: { Query: { line: () => ({ id: 'L1', v1: 1, v2: 2, v3: 3, v4: 4 }) } },
};

/** Serves the subgraph, and the supergraph of a version: it shows the field of that version alone. */
async function openLines(): Promise<{ readonly supergraph: (version: number) => string }> {
  const schema = subgraphSchema(lines);
  const url = await listen((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { query } = JSON.parse(body) as { query: string };
      void graphql({ schema, source: query }).then((result) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(result)),
      );
    });
  });
  return {
    supergraph: (version) =>
      composeSubgraphs({
        lines: { sdl: `type Query { line: Line } type Line { id: ID! v${version}: Int }` },
      }).replace('http://127.0.0.1:1/lines', url),
  };
}

interface Served {
  readonly program: Started;
  readonly url: string;
  readonly ask: (query: string) => Promise<GraphAnswer>;
  ready(): Promise<string>;
  metrics(): Promise<string>;
}

async function startGatewayOf(supergraph: string): Promise<Served> {
  const program = startProgram(['gateway/main.ts'], { SUPERGRAPH: supergraph, PORT: '0', SUPERGRAPH_POLL_MILLIS: '5' });
  disposals.push(async () => {
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
  });
  const [, url = ''] = await program.until(/graph: (http:\S+)\/graphql/);
  return {
    program,
    url,
    async ask(query) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
      return (await response.json()) as GraphAnswer;
    },
    ready: async () => (await fetch(`${url}/readyz`)).text(),
    metrics: async () => (await fetch(`${url}/metrics`)).text(),
  };
}

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'supergraph-'));
  disposals.push(() => rm(path, { recursive: true }));
  return path;
}

interface Load {
  /** Resolves when so many more were answered. */
  more(count: number): Promise<void>;
  /** Ends it, and says what was answered otherwise than it should be. */
  stop(): Promise<unknown[]>;
}

/** Asks what every version answers, again and again, until it is stopped. */
function keepAsking({ ask }: Served): Load {
  const state = { isOver: false };
  let answered = 0;
  const waiting = new Set<() => void>();
  const wrong: unknown[] = [];
  const one = async (): Promise<void> => {
    while (!state.isOver) {
      const answer = await ask('{ line { id } }').catch((error: unknown) => ({ failed: String(error) }));
      answered += 1;
      for (const look of waiting) look();
      if (JSON.stringify(answer) !== '{"data":{"line":{"id":"L1"}}}') wrong.push(answer);
    }
  };
  disposals.push(() => (state.isOver = true));
  const asking = Promise.all([one(), one()]);
  return {
    more: (count) =>
      new Promise((resolve) => {
        const enough = answered + count;
        const look = (): void => {
          if (answered < enough) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
      }),
    async stop() {
      state.isOver = true;
      await asking;
      return wrong;
    },
  };
}

const serves = (served: Served, version: number): Promise<unknown> =>
  served.ask(`{ line { v${version} } }`).then(({ data }) => data);

test('a supergraph that changes under load is followed without a request that fails, and one that is broken is refused', async () => {
  const { supergraph } = await openLines();
  const path = join(await folder(), 'supergraph.graphql');
  await writeFile(path, supergraph(1));
  const served = await startGatewayOf(path);
  expect(await serves(served, 1)).toEqual({ line: { v1: 1 } });
  const load = keepAsking(served);
  const next = async (version: number, write: (text: string) => Promise<void>): Promise<void> => {
    const loaded = served.program.until(new RegExp(`(another supergraph is served[^]*){${version - 1}}`));
    await load.more(10);
    await write(supergraph(version));
    await loaded;
    await load.more(10);
    expect(await serves(served, version)).toEqual({ line: { [`v${version}`]: version } });
    // What the one before had is gone.
    expect(await serves(served, version - 1)).toBeUndefined();
  };
  const inPlace = (text: string): Promise<void> => writeFile(path, text);
  const byRename = async (text: string): Promise<void> => {
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
  };

  await next(2, inPlace);
  await next(3, byRename);

  const broken = [
    [`${supergraph(4)} type {`, /Syntax Error/],
    [supergraph(4).replaceAll('type Line', 'type Row'), /Unknown type/],
    [supergraph(4).replace(/url: "http:[^"]*"/, 'url: ""'), /gives \\"\\" as the address of lines/],
    ['type Query { a: Int }', /names no subgraph/],
  ] as const;
  for (const [index, [text, reason]] of broken.entries()) {
    const refused = served.program.until(new RegExp(`(a supergraph was refused[^]*){${index + 1}}`));
    await byRename(text);
    await refused;
    await load.more(10);
    expect(served.program.output()).toMatch(reason);
    expect(await serves(served, 3)).toEqual({ line: { v3: 3 } });
    const ready = await served.ready();
    expect(JSON.parse(ready)).toMatchObject({ status: 'ready' });
    expect(ready).toMatch(/refused [0-9a-f]{12}: /);
  }
  expect(await served.metrics()).toContain('millgraph_supergraph_loads_total{result="REFUSED"} 4');

  await next(4, inPlace);
  expect(await served.ready()).not.toMatch(/refused/);
  expect(await load.stop()).toEqual([]);
  expect(await served.metrics()).toContain('millgraph_supergraph_loads_total{result="LOADED"} 4');
});

test('a request that is under way when the supergraph changes ends on the one it began with', async () => {
  const held = Promise.withResolvers<undefined>();
  const reached = Promise.withResolvers<undefined>();
  const url = await listen((request, response) => {
    request.resume().on('end', () => {
      reached.resolve(undefined);
      void held.promise.then(() =>
        response.setHeader('content-type', 'application/json').end('{"data":{"line":{"v1":1}}}'),
      );
    });
  });
  const supergraph = (version: number): string =>
    composeSubgraphs({ lines: { sdl: `type Query { line: Line } type Line { v${version}: Int }` } }).replace(
      'http://127.0.0.1:1/lines',
      url,
    );
  const path = join(await folder(), 'supergraph.graphql');
  await writeFile(path, supergraph(1));
  const served = await startGatewayOf(path);
  const underWay = served.ask('{ line { v1 } }');
  await reached.promise;
  const loaded = served.program.until(/another supergraph is served/);
  await writeFile(path, supergraph(2));
  await loaded;
  expect((await served.ask('{ line { v1 } }')).errors).toHaveLength(1);
  held.resolve(undefined);
  expect(await underWay).toEqual({ data: { line: { v1: 1 } } });
});

test('what was asked before is planned before the next supergraph is served', async () => {
  const { supergraph } = await openLines();
  const path = join(await folder(), 'supergraph.graphql');
  await writeFile(path, supergraph(1));
  const served = await startGatewayOf(path);
  await served.ask('query Known { line { id } }');
  const loaded = served.program.until(/another supergraph is served/);
  await writeFile(path, supergraph(2));
  await loaded;
  const misses = async (): Promise<string | undefined> =>
    /millgraph_cache_lookups_total\{cache="plans",result="MISS"\} \d+/.exec(await served.metrics())?.[0];
  const before = await misses();
  await served.ask('query Known { line { id } }');
  expect(await misses()).toBe(before);
});

test('a supergraph at a URL is asked for by its ETag, and what is served outlives a URL that fails', async () => {
  const { supergraph } = await openLines();
  let current = { etag: '"1"', text: supergraph(1), status: 200 };
  let unchanged = 0;
  const noticed = Promise.withResolvers<undefined>();
  const url = await listen((request, response) => {
    if (current.status !== 200) response.writeHead(current.status).end('away');
    else if (request.headers['if-none-match'] === current.etag) {
      unchanged += 1;
      if (unchanged === 3) noticed.resolve(undefined);
      response.writeHead(304).end();
    } else response.setHeader('etag', current.etag).end(current.text);
  });
  const served = await startGatewayOf(`${url}/supergraph`);
  await noticed.promise;
  const unreadable = served.program.until(/the supergraph cannot be read[^]*answers 503|answers 503[^]*cannot be read/);
  current = { ...current, status: 503 };
  await unreadable;
  expect(await serves(served, 1)).toEqual({ line: { v1: 1 } });
  const loaded = served.program.until(/another supergraph is served/);
  current = { etag: '"2"', text: supergraph(2), status: 200 };
  await loaded;
  expect(await serves(served, 2)).toEqual({ line: { v2: 2 } });
});
