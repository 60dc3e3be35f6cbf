import type { Config } from '#platform/config.ts';
import type { Log } from '#platform/log.ts';
import type { Route } from '#platform/serve.ts';
import { measureProcess, Registry, serveMetrics } from '#platform/telemetry/metrics.ts';
import type { Tracing } from '#platform/telemetry/span.ts';
import { startTracing } from '#platform/telemetry/tracing.ts';

/** How a process is seen: its metrics, and the traces of what it is asked. */
export interface Telemetry {
  readonly registry: Registry;
  readonly tracing: Tracing;
  /** `/metrics`, for the service's own server; none where it has a port of its own. */
  readonly routes: readonly Route[];
  stop(): Promise<void>;
}

/** Begins to measure this process, and to trace it where the configuration says where to. */
export async function startTelemetry(service: string, config: Config, log: Log): Promise<Telemetry> {
  const registry = new Registry();
  measureProcess(registry);
  const tracing = await startTracing(service, config.otlpEndpoint, log);
  const { routes, served } = await serveMetrics({
    registry,
    port: config.metricsPort,
    host: config.metricsHost,
    log,
  });
  if (served !== undefined) log.info({ url: `${served.url}/metrics` }, 'metrics are served');
  return {
    registry,
    tracing,
    routes,
    async stop() {
      await served?.close();
      await tracing.stop().catch((error: unknown) => log.warn({ err: error }, 'the last spans could not be sent'));
    },
  };
}
