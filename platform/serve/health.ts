import type { Log } from '../log.ts';
import { jsonReply, type Route } from './http.ts';

export interface ReadyCheck {
  /** What is needed: `postgres`, `migrations`, `subgraph mes`. */
  readonly name: string;
  readonly ok: boolean;
  /** For whoever operates the service: what is missing and what to do. */
  readonly message?: string;
}

export interface ReadyReport {
  readonly checks: readonly ReadyCheck[];
}

interface HealthOptions {
  readonly log: Log;
  readonly ready: () => Promise<ReadyReport>;
  readonly isDraining: () => boolean;
}

/**
 * `/healthz`: the process answers (restart it when it does not). `/readyz`: it can do its work (send it no requests
 * when it cannot): every check passes and no drain has begun.
 */
export function healthRoutes({ log, ready, isDraining }: HealthOptions): Route[] {
  return [
    { method: 'GET', path: '/healthz', handle: async () => jsonReply(200, { status: 'ok' }) },
    {
      method: 'GET',
      path: '/readyz',
      handle: async () => {
        if (isDraining()) {
          return jsonReply(503, { status: 'draining', checks: [] });
        }
        const checks = await runChecks(ready, log);
        const isReady = checks.every((check) => check.ok);
        return jsonReply(isReady ? 200 : 503, { status: isReady ? 'ready' : 'not ready', checks });
      },
    },
  ];
}

async function runChecks(ready: () => Promise<ReadyReport>, log: Log): Promise<readonly ReadyCheck[]> {
  try {
    return (await ready()).checks;
  } catch (error) {
    log.error({ err: error }, 'readiness could not be determined');
    return [{ name: 'readiness', ok: false, message: 'The checks themselves failed; see the log.' }];
  }
}
