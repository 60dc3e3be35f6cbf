import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readConfig } from '#platform/config.ts';
import { failStart } from '#platform/fail-start.ts';
import { MillgraphError } from '#platform/errors.ts';
import { httpExports } from '#platform/export/http.ts';
import { httpFetch } from '#platform/graph-client.ts';
import { createLog } from '#platform/log.ts';
import { onShutdown, serve } from '#platform/serve.ts';
import { subgraphUrl } from '#platform/run-subgraph.ts';
import { systems } from '#platform/systems.ts';
import { explainService } from '#platform/usage.ts';
import { startGateway } from './gateway.ts';

/** Starts the gateway alone: its subgraphs are called over HTTP. */
async function start(): Promise<void> {
  const config = readConfig(process.env, { port: 4000 });
  const log = createLog('gateway', { level: config.logLevel });
  const bySystem = <Value>(connect: (url: string) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(systems.map((system) => [system, connect(config.subgraphUrls[system] ?? subgraphUrl(system))]));
  const gateway = await startGateway({
    supergraphSdl: await readSupergraph(config.supergraph),
    fetches: bySystem((url) => httpFetch(url, config.subgraphSecret)),
    exports: bySystem((url) => httpExports(url, config.subgraphSecret)),
    engine: config.engine,
    log,
  });
  const served = await serve({
    host: config.host,
    port: config.port,
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

async function readSupergraph(file: string | undefined): Promise<string> {
  const path = file ?? fileURLToPath(new URL('../supergraph.graphql', import.meta.url));
  try {
    return await readFile(path, 'utf8');
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
  SUPERGRAPH      the supergraph's file                     supergraph.graphql
  MES_URL, PLM_URL, ERP_URL, QUALITY_URL                    http://127.0.0.1:4001/graphql ...
  SUBGRAPH_SECRET signs requests to the subgraphs           requests are not signed
  ENGINE          what executes federated queries: apollo   apollo
  LOG_LEVEL       silent, fatal, error, warn, info, debug   info
`;

if (!explainService(usage)) await start().catch(failStart);
