import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { readConfig } from '#platform/config.ts';
import { connectDatabases } from '#platform/database/connect.ts';
import { eventsRoute, httpEventReader } from '#platform/events/http.ts';
import { openBus } from '#platform/events/open-bus.ts';
import { watchWatermark } from '#platform/events/watermark.ts';
import { exportRoute } from '#platform/export/http.ts';
import { ingestPath, ingestRoute } from '#platform/ingest/http.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { limitDefaults, operationLimits } from '#platform/limits.ts';
import { acceptUnusedVariables } from '#platform/unused-variables.ts';
import type { RequestContext } from '#platform/identity.ts';
import { createLog } from '#platform/log.ts';
import { acceptRequestContext } from '#platform/request-context.ts';
import { failStart } from '#platform/fail-start.ts';
import { explainService } from '#platform/usage.ts';
import {
  apolloAnswer,
  graphqlRoute,
  graphqlSocket,
  maskError,
  onShutdown,
  serve,
  type GraphqlAnswer,
  type GraphqlRequest,
} from '#platform/serve.ts';
import { signedCallers } from '#platform/signed-socket.ts';
import { openSubgraph, type Subgraph, type SubgraphContext, type SubgraphDefinition } from '#platform/subgraph.ts';
import { DatabaseMetrics, EventMetrics } from '#platform/telemetry/metrics.ts';
import type { Tracing } from '#platform/telemetry/span.ts';
import { startTelemetry } from '#platform/telemetry/telemetry.ts';
import { telemetryUsage } from '#platform/telemetry/usage.ts';
import { startUpkeep } from '#platform/upkeep.ts';
import { defaultPorts, systems, type SystemName } from '#platform/systems.ts';

/** Starts one subgraph alone over HTTP, with its reactions on the logs of the others, until SIGTERM or SIGINT. */
export async function runSubgraph<Loaders>(definition: SubgraphDefinition<Loaders>): Promise<void> {
  const { name } = definition;
  if (explainService(usageOf(name, defaultPorts[name]))) return;
  await start(definition).catch(failStart);
}

const usageOf = (name: SystemName, port: number): string => `Usage: npm run start:${name}

Serves the ${name} subgraph alone: http://127.0.0.1:${port}/graphql

Variables
  PORT            where to listen, 0 for any free port      ${port}
  HOST            loopback address to listen on; any with SUBGRAPH_SECRET
                                                            127.0.0.1
  DATABASE_URL    the Postgres server, or ${name.toUpperCase()}_DATABASE_URL for this system alone
                                                            the embedded one of a running npm start
  DATA_DIR        where that embedded database lives        .data
  MES_URL, PLM_URL, ERP_URL, QUALITY_URL                    the other subgraphs' standard ports
  SUBGRAPH_SECRET signs requests between services           requests are not signed
  PUBLISHED_ON_LOOPBACK
                  yes: whatever HOST is, this machine alone can reach it
                                                            no
  REDIS_URL       a Redis that carries events between processes
                                                            none: they are read from the logs
  EVENT_ATTEMPTS  how often an event that fails is tried before it is a dead letter
                                                            20
  EVENT_PATIENCE_HOURS
                  the same for what is not known yet        24
  EVENT_RETENTION_DAYS
                  how old events may grow in the log, 0: nothing is dropped
                                                            400
  WATERMARK_ALARM_SECONDS
                  how long a transaction may hold events back before the log warns
                                                            5
  LOG_LEVEL       silent, fatal, error, warn, info, debug, trace
                                                            info
${telemetryUsage}`;

async function start<Loaders>(definition: SubgraphDefinition<Loaders>): Promise<void> {
  const { name } = definition;
  const config = readConfig(process.env, { port: defaultPorts[name], answersSignedAlone: true });
  const log = createLog(name, { level: config.logLevel });
  const say = (message: string): void => void process.stdout.write(`${message}\n`);
  const telemetry = await startTelemetry(`millgraph-${name}`, config, log);
  const metrics = new DatabaseMetrics(telemetry.registry);
  const databases = await connectDatabases(config, 'guest', say, [name]);
  const bus = await openBus(config.redisUrl, log);
  const subgraph = await openSubgraph(definition, {
    databaseUrl: databases.databaseUrls[name],
    log,
    patience: config.patience,
    ...(bus && { bus }),
    meter: metrics.meter(name),
  });
  metrics.watch(name, () => subgraph.database.use);
  const apollo = new ApolloServer<SubgraphContext<unknown>>({
    schema: subgraph.schema,
    introspection: true,
    parseOptions: { maxLexicalTokens: limitDefaults.tokens },
    persistedQueries: false,
    validationRules: [operationLimits],
    plugins: [ApolloServerPluginInlineTraceDisabled(), acceptUnusedVariables],
    stopOnTerminationSignals: false,
    formatError: maskError(log),
  });
  await apollo.start();
  const consumer = subgraph.startReactions(otherLogs(name, config.subgraphUrls, config.subgraphSecret));
  const eventMetrics = new EventMetrics(telemetry.registry);
  eventMetrics.watch(name, () => consumer.traffic());
  eventMetrics.watchTail(name, () => subgraph.tail.use);
  eventMetrics.watchHearing(name, subgraph.hearing);
  const watch = watchWatermark({ database: subgraph.database, log, alarmSeconds: config.watermarkAlarmSeconds });
  subgraph.startPeriodicWork();
  const upkeep = startUpkeep({ subgraph, retentionDays: config.eventRetentionDays, log });
  const served = await serve({
    host: config.host,
    port: config.port,
    log,
    bodyLimitBytes: 32 * 2 ** 20,
    routes: [
      ...graphqlRoute(tracedAnswer(subgraph, apolloAnswer(apollo), telemetry.tracing), (request) =>
        acceptRequestContext(request, config.subgraphSecret),
      ),
      exportRoute(subgraph.fetchExport, (request) => acceptRequestContext(request, config.subgraphSecret)),
      eventsRoute(subgraph.readEvents, config.subgraphSecret),
      ...(subgraph.ingest === undefined
        ? []
        : [
            ingestRoute(
              ingestPath,
              () => subgraph.ingest,
              (request) => acceptRequestContext(request, config.subgraphSecret),
            ),
          ]),
      ...telemetry.routes,
    ],
    sockets: [graphqlSocket({ subscribe: subgraph.subscribe, callers: signedCallers(config.subgraphSecret), log })],
    ready: async () => ({ checks: [await databaseCheck(() => subgraph.database.ping())] }),
  });
  say(`Millgraph ${name} serves ${served.url}/graphql`);
  onShutdown(log, async () => {
    await served.close();
    await consumer.stop();
    await watch.stop();
    await upkeep.stop();
    await apollo.stop();
    await subgraph.close();
    await bus?.close();
    await databases.stop();
    await telemetry.stop();
  });
}

/** Answers within a part of the caller's trace, where it is traced. */
const tracedAnswer =
  (
    subgraph: Subgraph,
    answer: (request: GraphqlRequest, context: SubgraphContext<unknown>) => Promise<GraphqlAnswer>,
    tracing: Tracing,
  ) =>
  async (request: GraphqlRequest, context: RequestContext): Promise<GraphqlAnswer> => {
    const { traceparent, span } = tracing.accept(`${subgraph.name} operation`, context.traceparent);
    try {
      return await answer(request, subgraph.makeContext({ ...context, traceparent, ...(span && { span }) }));
    } finally {
      span?.end();
    }
  };

/** The event logs of all systems but one, at their URLs or their standard ports on this machine. */
function otherLogs(
  own: SystemName,
  urls: Readonly<Record<SystemName, string | undefined>>,
  secret: string | undefined,
): Partial<Record<SystemName, EventReader>> {
  const others = systems.filter((system) => system !== own);
  return Object.fromEntries(
    others.map((system) => [system, httpEventReader(urls[system] ?? subgraphUrl(system), secret)]),
  );
}

/** Where a subgraph that runs alone answers, unless a variable says otherwise. */
export const subgraphUrl = (system: SystemName): string => `http://127.0.0.1:${defaultPorts[system]}/graphql`;

/** A readiness check by a database's ping. */
export async function databaseCheck(
  ping: () => Promise<void>,
): Promise<{ name: string; ok: boolean; message: string }> {
  try {
    await ping();
    return { name: 'database', ok: true, message: 'answers' };
  } catch (error) {
    return { name: 'database', ok: false, message: error instanceof Error ? error.message : 'does not answer' };
  }
}
