import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { readConfig } from '#platform/config.ts';
import { connectDatabases } from '#platform/database/connect.ts';
import { eventsRoute, httpEventReader } from '#platform/events/http.ts';
import { watchWatermark } from '#platform/events/watermark.ts';
import { exportRoute } from '#platform/export/http.ts';
import type { EventReader } from '#platform/events/reactions.ts';
import { operationLimits } from '#platform/limits.ts';
import { acceptUnusedVariables } from '#platform/unused-variables.ts';
import { createLog } from '#platform/log.ts';
import { acceptRequestContext } from '#platform/request-context.ts';
import { failStart } from '#platform/fail-start.ts';
import { explainService } from '#platform/usage.ts';
import { graphqlRoute, maskError, onShutdown, serve } from '#platform/serve.ts';
import { openSubgraph, type SubgraphContext, type SubgraphDefinition } from '#platform/subgraph.ts';
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
  HOST            loopback address to listen on             127.0.0.1
  DATABASE_URL    the Postgres server, or ${name.toUpperCase()}_DATABASE_URL for this system alone
                                                            the embedded one of a running npm start
  DATA_DIR        where that embedded database lives        .data
  MES_URL, PLM_URL, ERP_URL, QUALITY_URL                    the other subgraphs' standard ports
  SUBGRAPH_SECRET signs requests between services           requests are not signed
  EVENT_ATTEMPTS  how often an event that fails is tried    20
  EVENT_PATIENCE_HOURS, the same for what is not known yet  24
  WATERMARK_ALARM_SECONDS, how long a transaction may hold events back before the log warns  5
  LOG_LEVEL       silent, fatal, error, warn, info, debug   info
`;

async function start<Loaders>(definition: SubgraphDefinition<Loaders>): Promise<void> {
  const { name } = definition;
  const config = readConfig(process.env, { port: defaultPorts[name] });
  const log = createLog(name, { level: config.logLevel });
  const say = (message: string): void => void process.stdout.write(`${message}\n`);
  const databases = await connectDatabases(config, 'guest', say, [name]);
  const { patience } = config;
  const subgraph = await openSubgraph(definition, { databaseUrl: databases.databaseUrls[name], log, patience });
  const apollo = new ApolloServer<SubgraphContext<unknown>>({
    schema: subgraph.schema,
    introspection: true,
    csrfPrevention: true,
    validationRules: [operationLimits],
    plugins: [ApolloServerPluginInlineTraceDisabled(), acceptUnusedVariables],
    stopOnTerminationSignals: false,
    formatError: maskError(log),
  });
  await apollo.start();
  const consumer = subgraph.startReactions(otherLogs(name, config.subgraphUrls, config.subgraphSecret));
  const watch = watchWatermark({ database: subgraph.database, log, alarmSeconds: config.watermarkAlarmSeconds });
  const served = await serve({
    host: config.host,
    port: config.port,
    log,
    bodyLimitBytes: 32 * 2 ** 20,
    routes: [
      ...graphqlRoute(apollo, async (request) =>
        subgraph.makeContext(await acceptRequestContext(request, config.subgraphSecret)),
      ),
      exportRoute(subgraph.fetchExport, (request) => acceptRequestContext(request, config.subgraphSecret)),
      eventsRoute(subgraph.readEvents, config.subgraphSecret),
    ],
    ready: async () => ({ checks: [await databaseCheck(() => subgraph.database.ping())] }),
  });
  say(`Millgraph ${name} serves ${served.url}/graphql`);
  onShutdown(log, async () => {
    await served.close();
    await consumer.stop();
    await watch.stop();
    await apollo.stop();
    await subgraph.close();
    await databases.stop();
  });
}

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
