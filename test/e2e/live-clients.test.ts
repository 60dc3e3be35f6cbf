import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createLog } from '#platform/log.ts';
import { serve, type Served } from '#platform/serve.ts';
import { systems } from '#platform/systems.ts';
import { follow as followWithApolloClient } from '../../examples/live/apollo-client.ts';
import { follow as followWithGraphqlWs } from '../../examples/live/graphql-ws.ts';
import { follow as followWithUrql } from '../../examples/live/urql.ts';
import type { Follower } from '../../examples/live/resuming.ts';
import { startGateway, type Gateway } from '../../gateway/gateway.ts';
import { SmallPlant } from './small-plant.ts';

// The clients of docs/live.md over a gateway that goes and comes back, while the subgraphs stay.
let plant: SmallPlant;
let gateway: Gateway;
let served: Served;
let port = 0;

async function startGraph(): Promise<void> {
  const { subgraphs } = plant.millgraph;
  const of = <Value>(read: (subgraph: (typeof subgraphs)['mes']) => Value): Record<string, Value> =>
    Object.fromEntries(systems.map((system) => [system, read(subgraphs[system])]));
  const log = createLog('clients', { level: 'error' });
  gateway = await startGateway({
    supergraphSdl: readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8'),
    fetches: of(({ fetch }) => fetch),
    subscribes: of(({ subscribe }) => subscribe),
    exports: of(({ fetchExport }) => fetchExport),
    engine: 'millgraph',
    log,
  });
  const { routes, sockets } = gateway;
  served = await serve({
    ...{ host: '127.0.0.1', port, log, routes, sockets, ready: async () => ({ checks: [] }) },
    drain: () => gateway.drain(),
  });
  port = served.port;
}

async function stopGraph(): Promise<void> {
  await served.close();
  await gateway.stop();
}

beforeAll(async () => {
  plant = await SmallPlant.open();
  await startGraph();
}, 120_000);
afterAll(async () => {
  await stopGraph();
  await plant.millgraph.close();
});

let happenings = 0;
async function happen(times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    happenings += 1;
    const state = happenings % 2 === 0 ? 'DOWN' : 'PRODUCING';
    await plant.say('recordEquipmentState', { id: 'P1-CNC', state, reason: `happening ${happenings}` });
  }
}

class Screen implements Follower {
  readonly reasons: string[] = [];
  readonly errors: unknown[] = [];
  /** How much had happened when what is shown was read. */
  readonly loads: number[] = [];
  #wake: (() => void) | undefined;

  readonly load = async (): Promise<string> => {
    const { productionEventsCursor } = await plant.ask<{ productionEventsCursor: string }>(
      '{ productionEventsCursor }',
    );
    this.loads.push(happenings);
    this.#wake?.();
    return productionEventsCursor;
  };

  readonly onEvent = (event: unknown): void => {
    this.reasons.push((event as { reason: string }).reason);
    this.#wake?.();
  };

  readonly onError = (reason: unknown): void => {
    this.errors.push(reason);
    this.#wake?.();
  };

  async until(isReached: () => boolean): Promise<void> {
    while (!isReached() && this.errors.length === 0) await new Promise<void>((resolve) => (this.#wake = resolve));
  }
}

test.each([
  ['graphql-ws', followWithGraphqlWs],
  ['urql', followWithUrql],
  ['Apollo Client', followWithApolloClient],
])('the client for %s goes on behind its last event when the gateway is back', async (_, follow) => {
  const screen = new Screen();
  const stop = follow(`ws://127.0.0.1:${port}/graphql`, screen, WebSocket);
  const last = (): boolean => screen.reasons.at(-1) === `happening ${happenings}`;
  await screen.until(() => screen.loads.length > 0);
  await happen(3);
  await screen.until(last);
  await stopGraph();
  await happen(3);
  await startGraph();
  await happen();
  await screen.until(last);
  const [first = 0, ...others] = screen.loads;
  const expected = Array.from({ length: happenings - first }, (_each, index) => `happening ${first + index + 1}`);
  expect([screen.errors, others, screen.reasons]).toEqual([[], [], expected]);
  stop();
});

test('docs/live.md shows these clients as they are', () => {
  const page = readFileSync(new URL('../../docs/live.md', import.meta.url), 'utf8');
  for (const name of ['resuming', 'graphql-ws', 'urql', 'apollo-client']) {
    const file = readFileSync(new URL(`../../examples/live/${name}.ts`, import.meta.url), 'utf8');
    expect(page).toContain(`\`\`\`ts\n${file}\`\`\``);
  }
});
