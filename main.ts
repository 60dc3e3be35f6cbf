import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig, type Config } from '#platform/config.ts';
import { connectDatabases } from '#platform/database/connect.ts';
import type { Bus } from '#platform/events/bus.ts';
import { openBus } from '#platform/events/open-bus.ts';
import { settle } from '#platform/events/settle.ts';
import { watchWatermark } from '#platform/events/watermark.ts';
import { isEmbeddedPostgresLive } from '#platform/database/embedded.ts';
import { MillgraphError } from '#platform/errors.ts';
import { failStart } from '#platform/fail-start.ts';
import { graphClient, type GraphClient } from '#platform/graph-client.ts';
import { newTraceparent, serviceContext } from '#platform/identity.ts';
import { createLog, type Log } from '#platform/log.ts';
import { databaseCheck } from '#platform/run-subgraph.ts';
import { logUnexpected, onShutdown, serve, serverLimits } from '#platform/serve.ts';
import { openSubgraph, type Subgraph, type SubgraphDefinition } from '#platform/subgraph.ts';
import { subgraphUsage, type GivenSettings } from '#platform/subgraph-settings.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { DatabaseMetrics, EventMetrics } from '#platform/telemetry/metrics.ts';
import { startTelemetry, type Telemetry } from '#platform/telemetry/telemetry.ts';
import { telemetryUsage } from '#platform/telemetry/usage.ts';
import { startUpkeep } from '#platform/upkeep.ts';
import { parseImportArguments } from './connectors/import-arguments.ts';
import { formatReport } from './connectors/report.ts';
import { runImport, type ImportProgress } from './connectors/run-import.ts';
import type { RecordSink } from './connectors/sink.ts';
import { defaults, faultsUsage, fullHour, parseDemoArguments, parseStartArguments } from './demo/arguments.ts';
import { checkDemo, weeksOfStories } from './demo/check/index.ts';
import { demoClock, makeDemo, type DemoClock, type DemoProgress } from './demo/demo.ts';
import type { DemoTarget } from './demo/player.ts';
import { startSimulator, type Simulator } from './demo/simulator.ts';
import { describeFaults, type Faults } from './demo/wire.ts';
import { examples } from './examples/examples.ts';
import { readGatewaySettings, startGateway, type Gateway, type GatewaySettings } from './gateway/gateway.ts';
import { erp } from './subgraphs/erp/subgraph.ts';
import { mes } from './subgraphs/mes/subgraph.ts';
import { plm } from './subgraphs/plm/subgraph.ts';
import { quality } from './subgraphs/quality/subgraph.ts';

/** All of Millgraph in one process: four subgraphs called directly, and the gateway over them. */
export interface Millgraph {
  readonly subgraphs: Readonly<Record<SystemName, Subgraph>>;
  readonly gateway: Gateway;
  readonly client: GraphClient;
  /** Waits until the systems have taken over what the others have said so far. */
  readonly settle: () => Promise<void>;
  close(): Promise<void>;
}

export interface ComposeOptions {
  readonly databaseUrls: Readonly<Record<SystemName, string>>;
  readonly log: Log;
  readonly engine?: Config['engine'];
  /** How the gateway asks the systems, where not by default. */
  readonly subgraphSettings?: GivenSettings;
  readonly operationTimeoutMillis?: number;
  readonly slowMillis?: number;
  readonly showPlans?: boolean;
  readonly telemetry?: Pick<Telemetry, 'registry' | 'tracing'>;
  /** What clients may ask of the graph. */
  readonly settings?: GatewaySettings;
  /** When an event that fails is given up. */
  readonly patience?: Config['patience'];
  /** What carries events besides the logs. */
  readonly bus?: Bus;
  /** Called with each SQL statement, for tests that count. */
  readonly onStatement?: (text: string, parameters: readonly unknown[]) => void;
}

const root = new URL('./', import.meta.url);

/** Opens the four subgraphs on their databases, joins them by their events, and composes the graph. */
export async function composeMillgraph(options: ComposeOptions): Promise<Millgraph> {
  const { log, onStatement } = options;
  const metrics = options.telemetry && new DatabaseMetrics(options.telemetry.registry);
  const wakeAll = (system: SystemName): void => {
    for (const consumer of consumers) consumer.wake(system);
  };
  const open = async <Loaders>(definition: SubgraphDefinition<Loaders>): Promise<Subgraph> => {
    const subgraph = await openSubgraph(definition, {
      databaseUrl: options.databaseUrls[definition.name],
      log,
      onEventsCommitted: () => {
        wakeAll(definition.name);
      },
      ...(options.patience && { patience: options.patience }),
      ...(options.bus && { bus: options.bus }),
      ...(onStatement && { onStatement }),
      ...(metrics && { meter: metrics.meter(definition.name) }),
    });
    metrics?.watch(definition.name, () => subgraph.database.use);
    return subgraph;
  };
  const consumers: ReturnType<Subgraph['startReactions']>[] = [];
  const subgraphs = { mes: await open(mes), plm: await open(plm), erp: await open(erp), quality: await open(quality) };
  const all = systems.map((system) => subgraphs[system]);
  consumers.push(
    ...all.map((subgraph) =>
      subgraph.startReactions(
        Object.fromEntries(all.filter((other) => other !== subgraph).map((other) => [other.name, other.readEvents])),
      ),
    ),
  );
  const eventMetrics = options.telemetry && new EventMetrics(options.telemetry.registry);
  for (const [index, consumer] of consumers.entries())
    eventMetrics?.watch(systems[index] ?? '', () => consumer.traffic());
  for (const { name, tail, hearing } of all) {
    eventMetrics?.watchTail(name, () => tail.use);
    eventMetrics?.watchHearing(name, hearing);
  }
  const gateway = await startGateway({
    supergraphSdl: readFileSync(new URL('supergraph.graphql', root), 'utf8'),
    fetches: Object.fromEntries(all.map((subgraph) => [subgraph.name, subgraph.fetch])),
    subscribes: Object.fromEntries(all.map((subgraph) => [subgraph.name, subgraph.subscribe])),
    exports: Object.fromEntries(all.map((subgraph) => [subgraph.name, subgraph.fetchExport])),
    ingests: Object.fromEntries(all.flatMap(({ name, ingest }) => (ingest === undefined ? [] : [[name, ingest]]))),
    engine: options.engine ?? 'millgraph',
    settings: options.settings,
    log,
    ...(options.subgraphSettings && { subgraphSettings: options.subgraphSettings }),
    ...(options.operationTimeoutMillis !== undefined && { operationTimeoutMillis: options.operationTimeoutMillis }),
    ...(options.slowMillis !== undefined && { slowMillis: options.slowMillis }),
    ...(options.showPlans !== undefined && { showPlans: options.showPlans }),
    ...options.telemetry,
    examples: () => examples(new Date()).map((example) => ({ ...example, isFirst: example.name === 'order-overview' })),
  });
  return {
    subgraphs,
    gateway,
    client: graphClient(gateway.fetch),
    settle: () =>
      settle(
        all.map((subgraph) => subgraph.database),
        consumers,
      ),
    async close() {
      await gateway.stop();
      // All consumers first: each reads the others' databases.
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await Promise.all(all.map((subgraph) => subgraph.close()));
    },
  };
}

const usage = `Usage: npm start [-- options]

Starts Millgraph in one process: the graph on http://127.0.0.1:4000/graphql, the explorer on http://127.0.0.1:4000/.
The first start makes a demo enterprise of three plants; another one: npm run demo -- --help.

Options
  --empty   make no demo plant
  --help    show this
What goes wrong on purpose between the plants and MES, while the live simulator plays
${faultsUsage}

Variables
  PORT            where to listen, 0 for any free port      4000
  HOST            loopback address to listen on             127.0.0.1
  PUBLISHED_ON_LOOPBACK
                  yes: whatever HOST is, this machine alone can reach it
                                                            no
  DATA_DIR        where the embedded database lives         .data
  DATABASE_URL    a Postgres server to use instead          the embedded database
  MES_DATABASE_URL, PLM_DATABASE_URL, ERP_DATABASE_URL, QUALITY_DATABASE_URL
                  one system's own                          DATABASE_URL
  SIMULATE        on, off, or events a second of the live simulator: 1 to 999
                                                            on: 2
  ENGINE          what executes federated queries: millgraph, or apollo as a reference
                                                            millgraph
  INTROSPECTION   on or off: whether clients may read the schema   on, off in production
  TRUSTED_DOCUMENTS         manifest of documents by id     none
  TRUSTED_DOCUMENTS_ONLY    on: nothing else is answered    off
  LIMIT_DEPTH, LIMIT_COST, ...                              docs/http.md lists them
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
  OPERATION_TIMEOUT_MILLIS
                  when an operation is answered with what there is    30000
  SLOW_OPERATION_MILLIS
                  from when on an operation is logged as slow         1000
${telemetryUsage}
How the gateway asks the systems; with _ERP after the name, for ERP alone
${subgraphUsage}`;

const say = (message: string): void => void process.stdout.write(`${message}\n`);

/** `npm start`. */
async function start(options: readonly string[]): Promise<void> {
  const asked = parseStartArguments(options);
  if (asked.kind !== 'start') {
    process.stderr.write(asked.problem === null ? '' : `${asked.problem}\n\n`);
    process.exitCode = asked.problem === null ? 0 : 2;
    say(usage);
    return;
  }
  const config = readConfig(process.env, { port: 4000 });
  const log = createLog('millgraph', { level: config.logLevel });
  const settings = await readGatewaySettings(config);
  const telemetry = await startTelemetry('millgraph', config, log);
  const databases = await connectDatabases(config, 'owner', say);
  const bus = await openBus(config.redisUrl, log);
  const millgraph = await composeMillgraph({
    databaseUrls: databases.databaseUrls,
    log,
    engine: config.engine,
    subgraphSettings: config.subgraphSettings,
    operationTimeoutMillis: config.operationTimeoutMillis,
    slowMillis: config.slowOperationMillis,
    showPlans: config.showPlans,
    telemetry,
    settings,
    patience: config.patience,
    ...(bus && { bus }),
  });
  // One for each server: whoever holds back the events of one system on it holds back those of all.
  const watches = [...new Map(systems.map((system) => [databases.databaseUrls[system], system])).values()].map(
    (system) =>
      watchWatermark({
        database: millgraph.subgraphs[system].database,
        log,
        alarmSeconds: config.watermarkAlarmSeconds,
      }),
  );
  for (const system of systems) millgraph.subgraphs[system].startPeriodicWork();
  const upkeeps = systems.map((system) =>
    startUpkeep({ subgraph: millgraph.subgraphs[system], retentionDays: config.eventRetentionDays, log }),
  );
  const served = await serve({
    host: config.host,
    port: config.port,
    ...serverLimits(config.limits),
    // Whatever it listens on: who asks for it by another name came by a page of that name.
    allowedHosts: [],
    log,
    routes: [...millgraph.gateway.routes, ...telemetry.routes],
    sockets: millgraph.gateway.sockets,
    drain: () => millgraph.gateway.drain(),
    ready: async () => ({
      checks: await Promise.all(
        systems.map(async (system) => {
          const check = await databaseCheck(() => millgraph.subgraphs[system].database.ping());
          return { ...check, name: `${system} ${check.name}` };
        }),
      ),
    }),
  });
  const stopping = new AbortController();
  let playing: Promise<Simulator | null> = Promise.resolve(null);
  onShutdown(log, async () => {
    stopping.abort();
    const closed = served.close();
    const simulator = await playing;
    await simulator?.stop();
    await closed;
    for (const watch of watches) await watch.stop();
    for (const upkeep of upkeeps) await upkeep.stop();
    await millgraph.close();
    await bus?.close();
    await databases.stop();
    await telemetry.stop();
  });
  say(`
Millgraph is ready
  graph      ${served.url}/graphql
  explorer   ${served.url}/
  data       ${databases.embeddedAt ?? 'on the given server'}

A first query to try:
  curl -s ${served.url}/graphql -H 'content-type: application/json' \\
    -d '{"query":"{ productionOrders(first: 5) { nodes { number state executionState item { name } } } }"}'`);
  if (asked.empty) return;
  playing = playDemo(millgraph, log, { eventsPerSecond: config.simulate, faults: asked.faults }, stopping.signal);
}

/** Makes the demo enterprise, or goes on with it, and then plays on from there at the rate given; null: it does not. */
async function playDemo(
  millgraph: Millgraph,
  log: Log,
  { eventsPerSecond, faults }: { readonly eventsPerSecond: number | null; readonly faults: Faults },
  signal: AbortSignal,
): Promise<Simulator | null> {
  const clock = await makeDemoBeside(millgraph, log, signal);
  if (clock === null || eventsPerSecond === null || signal.aborted) return null;
  say(`The live simulator plays ${eventsPerSecond} events a second; SIMULATE=off starts without it.`);
  const wrong = describeFaults(faults, new Date());
  if (wrong !== null) say(wrong);
  const onFault = (err: unknown): void => {
    log.warn({ err }, 'an event of the live simulator failed');
  };
  return startSimulator(demoTargetOf(millgraph), clock, { eventsPerSecond, faults, onFault });
}

/** The systems as the demo plays on them. */
const demoTargetOf = ({ subgraphs, settle: settled }: Millgraph): DemoTarget => ({
  ingest: subgraphs.mes.ingest,
  systems: {
    ...{ mes: subgraphs.mes.fetch, plm: subgraphs.plm.fetch },
    ...{ erp: subgraphs.erp.fetch, quality: subgraphs.quality.fetch },
  },
  settle: settled,
});

/** Makes the demo enterprise, or goes on with it until now, while the graph serves already. */
async function makeDemoBeside(millgraph: Millgraph, log: Log, signal: AbortSignal): Promise<DemoClock | null> {
  const target = demoTargetOf(millgraph);
  try {
    const known = await demoClock(target);
    if (known === 'foreign') return null;
    say(known === null ? '\nMaking the demo enterprise ...' : '\nThe demo enterprise goes on until now ...');
    const begun = Date.now();
    const { seed, scale } = known ?? defaults;
    const until = fullHour(Date.now());
    const clock = await makeDemo(target, { seed, scale, until, weeks: defaults.weeks, signal }, showDemoProgress());
    say(`The demo enterprise is complete, after ${Math.round((Date.now() - begun) / 1000)} s.`);
    return clock;
  } catch (error) {
    if (!signal.aborted)
      log.error({ err: error }, 'the demo enterprise is not complete; the next start goes on with it');
    return null;
  }
}

/** `npm run demo`: beside a running Millgraph on its database, or alone. */
async function demo(argv: readonly string[]): Promise<void> {
  const chosen = parseDemoArguments(argv, Date.now());
  if (chosen.kind === 'help') {
    say(chosen.text);
    return;
  }
  await withMillgraph('demo', async (millgraph) => {
    if (chosen.kind === 'check') {
      await check(millgraph);
      return;
    }
    const begun = Date.now();
    const clock = await makeDemo(demoTargetOf(millgraph), chosen, showDemoProgress());
    const seconds = Math.round((Date.now() - begun) / 1000);
    say(
      `The demo enterprise of seed ${clock.seed}, scale ${clock.scale} is made from ${clock.startDate} until ${clock.playedUntil}, in ${seconds} s.`,
    );
  });
}

/** Says of each figure what it is and what it should be. */
async function check(millgraph: Millgraph): Promise<void> {
  const clock = await demoClock(demoTargetOf(millgraph));
  if (clock === null || clock === 'foreign')
    throw new MillgraphError('INVALID_CONFIG', 'There is no demo enterprise here.');
  const findings = await checkDemo(millgraph.client, clock);
  for (const { name, value, expected, isRight } of findings) {
    say(`${isRight ? 'right' : 'WRONG'}  ${name}: ${value}${isRight ? '' : `, and should be ${expected}`}`);
  }
  const wrong = findings.filter(({ isRight }) => !isRight).length;
  if (!findings.some(({ name }) => name === 'items'))
    say(`Its other figures and its stories are complete from ${weeksOfStories} weeks on, and were not measured.`);
  say(`${findings.length} figures, ${wrong} of them wrong`);
  if (wrong > 0) process.exitCode = 1;
}

/** Shows how far the making is: one line that moves on a terminal, a line now and then elsewhere. */
function showDemoProgress(): (progress: DemoProgress) => void {
  const moving = process.stdout.isTTY;
  let shownAt = 0;
  let refusalsShown = 0;
  return ({ stage, share, sent, secondsLeft, refusals }) => {
    for (const refusal of refusals.slice(refusalsShown)) say(`  refused: ${refusal}`);
    refusalsShown = refusals.length;
    const left = secondsLeft === null ? '' : `, about ${secondsLeft} s left`;
    const line = `  ${String(Math.round(share * 100)).padStart(3)} %  ${stage}, ${sent.toLocaleString('en')} commands and facts${left}`;
    if (moving) process.stdout.write(`\r\x1b[K${line}${share >= 1 ? '\n' : ''}`);
    else if (Date.now() - shownAt > 5000 || share >= 1) {
      shownAt = Date.now();
      say(line);
    }
  };
}

/** Shows how far an import is: one line that moves on a terminal, one line per file elsewhere. */
function showProgress(): (progress: ImportProgress) => void {
  const moving = process.stdout.isTTY;
  return ({ file, rows, rowsPerSecond, done }) => {
    const line = `${file}: ${rows.toLocaleString('en')} rows, ${rowsPerSecond.toLocaleString('en')}/s`;
    if (moving) process.stdout.write(`\r\x1b[K${line}${done ? '\n' : ''}`);
    else if (done) say(line);
  };
}

/** Hands canonical records to the imports of the systems. */
export const sinkOf = (millgraph: Millgraph, log: Log): RecordSink => ({
  async accept(system, kind, records) {
    const { imports, database } = millgraph.subgraphs[system];
    const load = imports[kind];
    if (load === undefined) {
      throw new MillgraphError('INVALID_MAPPING', `${system} takes over no records of kind "${kind}".`);
    }
    try {
      return await load(database.session(serviceContext('import')), records);
    } catch (error) {
      if (error instanceof MillgraphError) throw error;
      const { message } = logUnexpected(log, error, newTraceparent().slice(3, 35), { system, kind });
      throw new MillgraphError('INTERNAL_SERVER_ERROR', message);
    }
  },
});

/** `npm run import`: beside a running Millgraph on its database, or alone. */
async function importFiles(argv: readonly string[]): Promise<void> {
  const chosen = parseImportArguments(argv);
  if (chosen.kind === 'help') {
    say(chosen.text);
    return;
  }
  await withMillgraph('import', async (millgraph, log) => {
    const report = await runImport({ ...chosen, sink: sinkOf(millgraph, log), progress: showProgress() });
    say('Waiting until the systems have taken over what concerns them ...');
    await millgraph.settle();
    say(formatReport(report));
  });
}

/** Works on the systems of a running Millgraph's database, or alone. */
async function withMillgraph(name: string, work: (millgraph: Millgraph, log: Log) => Promise<void>): Promise<void> {
  const config = readConfig(process.env, { port: 0 });
  const log = createLog(name, { level: config.logLevel });
  const role = (await isEmbeddedPostgresLive(config.dataDir)) ? 'guest' : 'owner';
  const databases = await connectDatabases(config, role, say);
  try {
    const millgraph = await composeMillgraph({ databaseUrls: databases.databaseUrls, log, engine: config.engine });
    try {
      await work(millgraph, log);
    } finally {
      await millgraph.close();
    }
  } finally {
    await databases.stop();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2);
  const run = command === 'import' ? importFiles(rest) : command === 'demo' ? demo(rest) : start(process.argv.slice(2));
  await run.catch(failStart);
}
