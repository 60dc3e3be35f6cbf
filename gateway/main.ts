import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#platform/config.ts';
import { failStart } from '#platform/fail-start.ts';
import { MillgraphError } from '#platform/errors.ts';
import { httpExports } from '#platform/export/http.ts';
import { httpFetch } from '#platform/graph-client.ts';
import { createLog } from '#platform/log.ts';
import { onShutdown, serve } from '#platform/serve.ts';
import { systems } from '#platform/systems.ts';
import { explainService } from '#platform/usage.ts';
import { readSubgraphUrls } from './engine/supergraph.ts';
import { startGateway } from './gateway.ts';

/** Starts the gateway alone: its subgraphs are called over HTTP. */
async function start(): Promise<void> {
  const config = readConfig(process.env, { port: 4000 });
  const log = createLog('gateway', { level: config.logLevel });
  const supergraphSdl = await loadSupergraph(config.supergraph);
  const urls = [...readSubgraphUrls(supergraphSdl)].map(([name, url]): readonly [string, string] => [
    name,
    ownAddress(name, config) ?? url,
  ]);
  const gateway = await startGateway({
    supergraphSdl,
    fetches: Object.fromEntries(urls.map(([name, url]) => [name, httpFetch(url, config.subgraphSecret)])),
    exports: Object.fromEntries(urls.map(([name, url]) => [name, httpExports(url, config.subgraphSecret)])),
    engine: config.engine,
    log,
  });
  const served = await serve({
    host: config.host,
    port: config.port,
    // Whatever it listens on: who asks for it by another name came by a page of that name.
    allowedHosts: [],
    log,
    routes: gateway.routes,
    ready: async () => ({ checks: [{ name: 'supergraph', ok: true, message: 'loaded' }] }),
  });
  process.stdout.write(`Millgraph's graph: ${served.url}/graphql   explorer: ${served.url}/\n`);
  onShutdown(log, async () => {
    await served.close();
    await gateway.stop();
  });
}

/** `MES_URL` and so on say where Millgraph's own subgraphs are, whatever the supergraph says. */
function ownAddress(name: string, { subgraphUrls }: Config): string | undefined {
  const system = systems.find((candidate) => candidate === name);
  return system === undefined ? undefined : subgraphUrls[system];
}

const loadTimeoutMillis = 30_000;

/** The supergraph's SDL from a file or an http(s) URL. */
async function loadSupergraph(source: string | undefined): Promise<string> {
  try {
    if (source !== undefined && /^https?:/.test(source)) {
      const response = await fetch(source, { signal: AbortSignal.timeout(loadTimeoutMillis) });
      if (!response.ok) throw new Error(`${source} answers ${response.status}`);
      return await response.text();
    }
    return await readFile(source ?? fileURLToPath(new URL('../supergraph.graphql', import.meta.url)), 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MillgraphError('INVALID_CONFIG', `SUPERGRAPH cannot be read: ${reason}`, { argument: 'SUPERGRAPH' });
  }
}

const usage = `Usage: npm run start:gateway

Serves the graph alone, over subgraphs on HTTP: http://127.0.0.1:4000/graphql

Variables
  PORT            where to listen, 0 for any free port      4000
  HOST            loopback address to listen on             127.0.0.1
  PUBLISHED_ON_LOOPBACK
                  yes: whatever HOST is, this machine alone can reach it
                                                            no
  SUPERGRAPH      file or URL of any Federation 2 supergraph
                                                            supergraph.graphql
  MES_URL, PLM_URL, ERP_URL, QUALITY_URL                    what the supergraph says
  SUBGRAPH_SECRET signs requests to the subgraphs           requests are not signed
  ENGINE          what executes federated queries: millgraph, or apollo as a reference
                                                            millgraph
  LOG_LEVEL       silent, fatal, error, warn, info, debug, trace
                                                            info
`;

if (!explainService(usage)) await start().catch(failStart);
