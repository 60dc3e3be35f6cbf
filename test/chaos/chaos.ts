import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { GraphClient } from '#platform/graph-client.ts';
import { serviceContext } from '#platform/identity.ts';
import { projections } from '../../subgraphs/quality/reactions.ts';
import { contentOf } from './state.ts';
import { startPlant, services, type Plant, type ServiceName } from './plant.ts';
import { makeWeek } from './week.ts';

/** What goes wrong while a command is under way. */
export interface Fault {
  readonly name: string;
  readonly happen: (plant: Plant) => unknown;
}

export interface ChaosOptions {
  readonly databaseUrl: string;
  /** Which chance; the same number does the same at the same commands. */
  readonly seed: number;
  /** How many commands there are from one fault to the next, on average. */
  readonly commandsBetween: number;
  /** Besides the death of each service. */
  readonly faults: readonly Fault[];
  readonly patienceMillis?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly say?: (message: string) => void;
}

export interface ChaosReport {
  readonly commands: number;
  /** How often each fault happened. */
  readonly faults: Readonly<Record<string, number>>;
  readonly repetitions: Readonly<Record<string, number>>;
  readonly starts: Readonly<Record<string, number>>;
  /** Tables that are not, made anew from the log, what they were. */
  readonly notAsReplayed: readonly string[];
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const death = (service: ServiceName): Fault => ({ name: `${service} killed`, happen: (plant) => plant.kill(service) });

/**
 * Makes the demo plant through services that die, while other things go wrong, and each command is tried again under its key,
 * and each batch of events under their ids, until it is answered. Resolves once all systems have come to rest.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosReport> {
  const { seed, commandsBetween, databaseUrl, patienceMillis = 120_000, say = () => undefined } = options;
  const random = chance(seed);
  const faults = [...services.map(death), ...options.faults];
  const happened = new Map<string, number>();
  const hourAhead = services[Math.floor(random() * services.length)] ?? 'erp';
  say(`seed ${seed}: the clock of ${hourAhead} is an hour ahead`);
  const plant = await startPlant({
    ...{ databaseUrl, hourAhead, patienceMillis },
    ...(options.environment && { environment: options.environment }),
  });
  let commands = 0;
  let nextFault = 1;
  /** Each once in a random order, then again. */
  let order: Fault[] = [];
  const inFlight: Promise<void>[] = [];
  const strike = async (fault: Fault, afterMillis: number): Promise<void> => {
    await pause(afterMillis);
    await fault.happen(plant);
    happened.set(fault.name, (happened.get(fault.name) ?? 0) + 1);
    say(`command ${commands}: ${fault.name}`);
  };
  const client: GraphClient = {
    async execute(query, variables, context) {
      if (query.startsWith('mutation')) {
        commands += 1;
        if (commands >= nextFault) {
          nextFault = commands + 1 + Math.floor(random() * 2 * commandsBetween);
          if (order.length === 0) order = shuffled(faults, random);
          const fault = order.pop();
          if (fault !== undefined) inFlight.push(strike(fault, random() * 30));
        }
      }
      return plant.client.execute(query, variables, context);
    },
  };
  try {
    await makeWeek(client, () => plant.settle(), plant.sendEvents, say);
    await Promise.all(inFlight);
    await plant.settle();
    const notAsReplayed = await replayed(plant, databaseUrl);
    return {
      commands,
      faults: Object.fromEntries(happened),
      repetitions: Object.fromEntries(plant.repetitions),
      starts: Object.fromEntries(plant.starts),
      notAsReplayed,
    };
  } finally {
    await plant.stop();
  }
}

/** Makes the projections anew from the log, and answers which of their tables are not as they were. */
async function replayed(plant: Plant, databaseUrl: string): Promise<string[]> {
  const tables = Object.values(projections).flat();
  const read = (): Promise<string[]> => Promise.all(tables.map((table) => contentOf(databaseUrl, 'quality', table)));
  const before = await read();
  for (const projection of Object.keys(projections)) {
    await plant.client.execute(
      `mutation Rebuild($input: RebuildQualityProjectionInput!, $key: ID!) {
        rebuildQualityProjection(input: $input, idempotencyKey: $key) { id }
      }`,
      { input: { projection, reason: 'to compare' }, key: `chaos-${projection}` },
      serviceContext('chaos'),
    );
  }
  await plant.settle();
  const after = await read();
  return tables.filter((_table, index) => before[index] !== after[index]);
}

function shuffled<Thing>(things: readonly Thing[], random: () => number): Thing[] {
  return things
    .map((thing) => ({ thing, place: random() }))
    .sort((left, right) => left.place - right.place)
    .map(({ thing }) => thing);
}

/** Ends the sessions of all systems on a database, in the middle of whatever they do. */
export const sessionsTerminated = (sql: postgres.Sql): Fault => ({
  name: 'database sessions terminated',
  happen: async () => sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name like 'millgraph%'
  `,
});
