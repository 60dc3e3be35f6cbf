import { forgetOldCommands } from '#platform/command.ts';
import { dropOldPartitions, forgetDropped, makePartitions } from '#platform/events/partitions.ts';
import { forgetSupersededChanges } from '#platform/export/changes.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import type { Subgraph } from '#platform/subgraph.ts';

const hourMillis = 3_600_000;

export interface Upkeep {
  /** Does what is due now, one after the other with what runs already. */
  run(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * What keeps a system's tables from growing for ever, at the start and every hour: partitions of the log are made ahead, those
 * older than `retentionDays` (null: none) dropped, and idempotency keys, superseded changes and notes about events forgotten.
 * What fails is logged, and tried again in an hour; the rest goes on.
 */
export function startUpkeep(options: {
  readonly subgraph: Pick<Subgraph, 'name' | 'database' | 'logReaders'>;
  readonly retentionDays: number | null;
  readonly log: Log;
}): Upkeep {
  const { subgraph, retentionDays } = options;
  const { database, name: system } = subgraph;
  const log = options.log.child({ system });
  const session = database.session(serviceContext('maintenance'));
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    'make partitions of the log': () => makePartitions(session),
    'note who reads the log': () => subgraph.logReaders.save(session),
    'drop old events': async () => retentionDays !== null && dropOldPartitions(database, retentionDays, log),
    'forget events that were dropped': () => forgetDropped(session),
    'forget old idempotency keys': () => forgetOldCommands(session),
    'forget superseded changes': () => forgetSupersededChanges(session),
  };
  let isStopping = false;
  const work = async (): Promise<void> => {
    for (const [step, take] of Object.entries(steps)) {
      if (isStopping) return;
      try {
        await take();
      } catch (err) {
        log.warn({ err }, `could not ${step}; trying again in an hour`);
      }
    }
  };
  let running = work();
  const run = (): Promise<void> => (running = running.then(work));
  const timer = setInterval(() => void run(), hourMillis);
  return {
    run,
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await running;
    },
  };
}
