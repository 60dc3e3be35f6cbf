import type { Config } from '#platform/config.ts';
import { startEmbeddedPostgres } from '#platform/database/embedded.ts';
import type { SystemName } from '#platform/systems.ts';
import { systems } from '#platform/systems.ts';

/** Where each system's data is, and how to let go of it. */
export interface Connected {
  readonly databaseUrls: Readonly<Record<SystemName, string>>;
  /** Where the embedded database keeps its data; null: given servers are used. */
  readonly embeddedAt: string | null;
  stop(): Promise<void>;
}

/**
 * The databases of the systems that are asked for: the servers that the configuration names, else the embedded one of
 * DATA_DIR, which an owner starts and a guest finds running.
 */
export async function connectDatabases(
  config: Config,
  role: 'owner' | 'guest',
  say: (message: string) => void,
  needed: readonly SystemName[] = systems,
): Promise<Connected> {
  const missing = needed.some((system) => config.databaseUrls[system] === undefined);
  const embedded = missing ? await startEmbeddedPostgres({ dataDir: config.dataDir, role, log: say }) : undefined;
  const databaseUrls = Object.fromEntries(
    needed.map((system) => [system, config.databaseUrls[system] ?? embedded?.url ?? '']),
  ) as Record<SystemName, string>;
  return {
    databaseUrls,
    embeddedAt: embedded?.location ?? null,
    stop: async () => embedded?.stop(),
  };
}
