import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#platform/config.ts';
import { failStart } from '#platform/fail-start.ts';
import { MillgraphError } from '#platform/errors.ts';
import { httpExports } from '#platform/export/http.ts';
import type { ExportFetch } from '#platform/export/exporter.ts';
import { httpIngest } from '#platform/ingest/http.ts';
import type { IngestFetch } from '#platform/ingest/ingest.ts';
import { httpFetch, type GraphFetch, type GraphSubscribe } from '#platform/graph-client.ts';
import { createLog } from '#platform/log.ts';
import { onShutdown, serve, serverLimits } from '#platform/serve.ts';
import { socketSubscribe } from '#platform/socket-subscribe.ts';
import { settingsOf, subgraphUsage } from '#platform/subgraph-settings.ts';
import type { SystemName } from '#platform/systems.ts';
import { telemetryUsage } from '#platform/telemetry/usage.ts';
import { startTelemetry } from '#platform/telemetry/telemetry.ts';
import { explainService } from '#platform/usage.ts';
import { readSubgraphUrls } from './engine/supergraph.ts';
import { readGatewaySettings, startGateway, type GatewaySupergraph } from './gateway.ts';
import { readFirst, supergraphSource } from './supergraph-source.ts';
import { watchSupergraph } from './supergraph-watch.ts';

/** Starts the gateway alone: its subgraphs are called over HTTP. */
async function start(): Promise<void> {
  const config = readConfig(process.env, { port: 4000 });
  const log = createLog('gateway', { level: config.logLevel });
  const source = supergraphSource(config.supergraph ?? ownSupergraph);
  const supergraphSdl = await readFirst(source);
  const reach = reachSubgraphs(config);
  const telemetry = await startTelemetry('millgraph-gateway', config, log);
  const gateway = await startGateway({
    ...reach(supergraphSdl),
    engine: config.engine,
    settings: await readGatewaySettings(config),
    log,
    subgraphSettings: config.subgraphSettings,
    operationTimeoutMillis: config.operationTimeoutMillis,
    slowMillis: config.slowOperationMillis,
    showPlans: config.showPlans,
    registry: telemetry.registry,
    tracing: telemetry.tracing,
  });
  const watch = watchSupergraph({
    source,
    supergraphSdl,
    pollMillis: config.supergraphPollMillis ?? source.pollMillis,
    apply: async (sdl) => gateway.replace(reach(sdl)),
    metrics: gateway.metrics,
    log,
  });
  const served = await serve({
    host: config.host,
    port: config.port,
    ...serverLimits(config.limits),
    // Whatever it listens on: who asks for it by another name came by a page of that name.
    allowedHosts: [],
    log,
    routes: [...gateway.routes, ...telemetry.routes],
    sockets: gateway.sockets,
    drain: () => gateway.drain(),
    ready: async () => ({ checks: [watch.check()] }),
  });
  process.stdout.write(`Millgraph's graph: ${served.url}/graphql   explorer: ${served.url}/\n`);
  onShutdown(log, async () => {
    const closed = served.close();
    await watch.stop();
    await closed;
    await gateway.stop();
    await telemetry.stop();
  });
}

const ownSupergraph = fileURLToPath(new URL('../supergraph.graphql', import.meta.url));

/** How one subgraph is reached. */
interface Reached {
  readonly fetch: GraphFetch;
  readonly subscribe: GraphSubscribe;
  readonly fetchExport: ExportFetch;
  readonly ingest: IngestFetch;
}

/** How the subgraphs of a supergraph are reached. One that is where it was before is reached by the same function. */
function reachSubgraphs(config: Config): (supergraphSdl: string) => GatewaySupergraph {
  const known = new Map<string, Reached>();
  return (supergraphSdl) => {
    const subgraphs = [...readSubgraphUrls(supergraphSdl)].map(([name, stated]) => {
      // `MES_URL` and so on say where Millgraph's own subgraphs are, whatever the supergraph says.
      const url = config.subgraphUrls[name as SystemName] ?? stated;
      if (!URL.canParse(url)) {
        throw new MillgraphError('INVALID_CONFIG', `The supergraph gives "${url}" as the address of ${name}.`, {
          argument: 'SUPERGRAPH',
        });
      }
      const key = `${name} ${url}`;
      const limits = settingsOf(config.subgraphSettings, name);
      const found = known.get(key) ?? {
        fetch: httpFetch(url, config.subgraphSecret, { limits }),
        subscribe: socketSubscribe(url, config.subgraphSecret, {
          connectTimeoutMillis: limits.connectTimeoutMillis,
          maximumAnswerBytes: limits.maximumAnswerBytes,
        }),
        fetchExport: httpExports(url, config.subgraphSecret),
        ingest: httpIngest(url, config.subgraphSecret),
      };
      known.set(key, found);
      return { name, ...found };
    });
    return {
      supergraphSdl,
      fetches: Object.fromEntries(subgraphs.map(({ name, fetch }) => [name, fetch])),
      subscribes: Object.fromEntries(subgraphs.map(({ name, subscribe }) => [name, subscribe])),
      exports: Object.fromEntries(subgraphs.map(({ name, fetchExport }) => [name, fetchExport])),
      ingests: Object.fromEntries(subgraphs.map(({ name, ingest }) => [name, ingest])),
    };
  };
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
  INTROSPECTION   on or off: whether clients may read the schema
                                                            on, off in production
  TRUSTED_DOCUMENTS         manifest of documents by id     none
  TRUSTED_DOCUMENTS_ONLY    on: nothing else is answered    off
  LIMIT_DEPTH, LIMIT_COST, ...                              docs/http.md lists them
  LOG_LEVEL       silent, fatal, error, warn, info, debug, trace
                                                            info
  OPERATION_TIMEOUT_MILLIS
                  when an operation is answered with what there is
                                                            30000
  SUPERGRAPH_POLL_MILLIS
                  how often to look for another supergraph, 0 never
                                                            1000 for a file, 10000 for a URL
  SLOW_OPERATION_MILLIS
                  from when on an operation is logged as slow
                                                            1000
${telemetryUsage}
How subgraphs are asked; with _ERP after the name, for the subgraph erp alone
${subgraphUsage}`;

if (!explainService(usage)) await start().catch(failStart);
