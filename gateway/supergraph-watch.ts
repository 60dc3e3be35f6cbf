import { setTimeout as delay } from 'node:timers/promises';
import type { Log } from '#platform/log.ts';
import type { ReadyCheck } from '#platform/serve.ts';
import { versionOf } from './gateway.ts';
import type { GatewayMetrics } from './metrics.ts';
import type { SupergraphSource } from './supergraph-source.ts';

export interface SupergraphWatchOptions {
  readonly source: SupergraphSource;
  /** What is served to begin with. */
  readonly supergraphSdl: string;
  /** 0: it is not watched. */
  readonly pollMillis: number;
  /** Goes over to another supergraph, or rejects and stays with what there is. */
  readonly apply: (supergraphSdl: string) => Promise<void>;
  readonly metrics: GatewayMetrics;
  readonly log: Log;
}

/** Follows a supergraph. */
export interface SupergraphWatch {
  /** What is served, and what was refused since. */
  check(): ReadyCheck;
  stop(): Promise<void>;
}

/** Looks for another supergraph again and again, and has the gateway go over to what can be used. */
export function watchSupergraph(options: SupergraphWatchOptions): SupergraphWatch {
  const { source, pollMillis, apply, metrics, log } = options;
  let served = versionOf(options.supergraphSdl);
  let loadedAt = new Date();
  /** The version that was looked at last, whatever became of it. */
  let lastVersion = served;
  let refusal: string | undefined;
  let unreadable: string | undefined;

  const look = async (): Promise<void> => {
    let text: string | undefined;
    try {
      text = await source.read();
      unreadable = undefined;
    } catch (error) {
      const reason = messageOf(error);
      // Said once, not each time it is looked for.
      if (reason !== unreadable) log.error({ source: source.name, reason }, 'the supergraph cannot be read');
      unreadable = reason;
      metrics.notLoaded('UNREADABLE');
      return;
    }
    if (text === undefined) return;
    const version = versionOf(text);
    if (version === lastVersion) return;
    lastVersion = version;
    if (version === served) {
      refusal = undefined;
      return;
    }
    const begun = performance.now();
    try {
      await apply(text);
      served = version;
      loadedAt = new Date();
      refusal = undefined;
      const tookMillis = Math.round(performance.now() - begun);
      log.info({ source: source.name, version, tookMillis }, 'another supergraph is served');
    } catch (error) {
      refusal = messageOf(error);
      log.error({ source: source.name, version, reason: refusal, served }, 'a supergraph was refused');
      metrics.notLoaded('REFUSED');
    }
  };

  const stopping = new AbortController();
  const follow = async (): Promise<void> => {
    for (;;) {
      await delay(pollMillis, undefined, { signal: stopping.signal });
      await look();
    }
  };
  // It ends by the pause that is aborted.
  const following = pollMillis === 0 ? Promise.resolve() : follow().catch(() => undefined);
  return {
    check() {
      const parts = [
        `serves ${served} since ${loadedAt.toISOString()}`,
        ...(refusal === undefined ? [] : [`refused ${lastVersion}: ${refusal}`]),
        ...(unreadable === undefined ? [] : [`cannot be read: ${unreadable}`]),
      ];
      // What is served goes on being served: a balancer must not take this gateway away for that.
      return { name: 'supergraph', ok: true, message: parts.join('; ') };
    },
    async stop() {
      stopping.abort();
      await following;
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
