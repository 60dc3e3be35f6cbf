import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { demoAdministrator } from '#platform/identity.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';
import { connect } from '../../examples/live/resuming.ts';
import { composeTestMillgraph, type TestMillgraph } from '../compose.ts';
import { freePort, startProgram, type Started } from '../processes.ts';

// Subgraphs and two gateways, each a process of its own; what happens is told through the one process beside them.
let millgraph: TestMillgraph;
let shared: Record<string, string>;
const ports = new Map<string, number>();
const programs = new Map<string, Started>();

const start = async (name: string): Promise<void> => {
  const file = name.startsWith('gateway') ? 'gateway/main.ts' : `subgraphs/${name}/main.ts`;
  const program = startProgram([file], { ...shared, PORT: String(ports.get(name)) });
  programs.set(name, program);
  await program.until(/http:\/\/127/);
};
const stop = async (name: string): Promise<void> => {
  const program = programs.get(name);
  program?.process.kill('SIGTERM');
  expect([name, await program?.ended]).toEqual([name, 0]);
};

const services = [...systems, 'gateway', 'gateway-2'];

beforeAll(async () => {
  millgraph = await composeTestMillgraph();
  await makeDemo(millgraph.client, millgraph.settle, () => undefined);
  for (const name of services) ports.set(name, await freePort());
  const urls = systems.map((system: SystemName) => [
    `${system.toUpperCase()}_URL`,
    `http://127.0.0.1:${ports.get(system)}/graphql`,
  ]);
  shared = {
    DATABASE_URL: millgraph.databaseUrl,
    LOG_LEVEL: 'error',
    SUBGRAPH_SECRET: 'a-secret-of-the-test-run',
    ...(Object.fromEntries(urls) as Record<string, string>),
  };
  await Promise.all(services.map(start));
}, 180_000);
afterAll(async () => {
  for (const name of services) await stop(name);
  await millgraph.close();
});

let happenings = 0;
/** Something happens to a machine, and its event says which time it was. */
async function happen(): Promise<string> {
  happenings += 1;
  const reason = `happening ${happenings}`;
  await run('recordEquipmentState', { id: 'P1-CNC', state: happenings % 2 === 0 ? 'DOWN' : 'PRODUCING', reason });
  return reason;
}

const run = (mutation: string, input: object): Promise<unknown> =>
  millgraph.client.execute(
    `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!, $key: ID!) {
      ${mutation}(input: $input, idempotencyKey: $key) { id }
    }`,
    { input, key: randomUUID() },
    demoAdministrator(),
  );

const ofGateway = (name: string): string => `ws://127.0.0.1:${ports.get(name)}/graphql`;
const clientOf = (name: string): Client => connect(ofGateway(name), WebSocket);

/** What a client gets of a subscription. */
class Screen {
  readonly events: ProductionEvent[] = [];
  readonly errors: unknown[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(client: Pick<Client, 'subscribe'>, query: string, variables: Record<string, unknown> = {}) {
    client.subscribe<{ productionEvents: ProductionEvent }>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (data != null) this.events.push(data.productionEvents);
          if (errors !== undefined) this.errors.push(errors);
          this.#changed();
        },
        error: (reason) => {
          this.errors.push(reason);
          this.#changed();
        },
        complete: () => undefined,
      },
    );
  }

  get reasons(): (string | null)[] {
    return this.events.map(({ reason }) => reason);
  }

  async until(isReached: () => boolean): Promise<void> {
    while (!isReached() && this.errors.length === 0) {
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  #changed(): void {
    for (const wake of [...this.#waiting]) wake();
    this.#waiting.clear();
  }
}

interface ProductionEvent {
  readonly cursor: string;
  readonly type: string;
  readonly reason: string | null;
  readonly order: unknown;
}

const query = `subscription ($after: String) {
  productionEvents(filter: { types: ["org.millgraph.mes.equipment.state-changed.v1"] }, after: $after) {
    cursor type reason
  }
}`;

/** Nothing tells a client that it is followed for: the first event does. */
async function begun(screen: Screen, happenOnce: () => Promise<unknown> = happen): Promise<void> {
  const first = screen.until(() => screen.events.length > 0);
  while (screen.events.length === 0 && screen.errors.length === 0) {
    const happened = happenOnce();
    await Promise.race([first, happened]);
    await happened;
  }
  expect(screen.errors).toEqual([]);
}

const numberOf = (reason: string | null | undefined): number => Number(/\d+$/.exec(reason ?? '')?.[0]);

/** Each event once and in its order, from the first that the screen has got until the last that happened. */
async function expectAll(screen: Screen): Promise<void> {
  const last = `happening ${happenings}`;
  await screen.until(() => screen.reasons.at(-1) === last);
  expect(screen.errors).toEqual([]);
  const first = numberOf(screen.reasons[0]);
  expect(screen.reasons).toEqual(
    Array.from({ length: happenings - first + 1 }, (_, index) => `happening ${first + index}`),
  );
}

test('an event selects fields of several systems, which are resolved after it', async () => {
  const client = clientOf('gateway');
  const headline = `subscription { productionEvents(filter: { order: "MO-1001" }) {
    cursor type time order { number item { name } cost { actual { total { amount } } } } } }`;
  const screen = new Screen(client, headline);
  const { productionOrder } = await millgraph.client.execute<{
    productionOrder: { jobs: { id: string; state: string }[] };
  }>('{ productionOrder(id: "MO-1001") { jobs { id state } } }', {}, demoAdministrator());
  const job = productionOrder.jobs.find(({ state }) => state === 'RUNNING');
  await begun(screen, () => run('reportProduction', { id: job?.id, laborTime: { value: '1', unit: 'MIN' } }));
  expect(screen.events[0]).toEqual({
    cursor: expect.any(String),
    type: 'org.millgraph.mes.job.progressed.v1',
    time: expect.any(String),
    order: {
      number: 'MO-1001',
      item: { name: expect.any(String) },
      cost: { actual: { total: { amount: expect.stringMatching(/^[\d.]+$/) } } },
    },
  });
  await client.dispose();
});

test('a screen goes on without a gap or a repetition over a restart of the gateway and a crash of the subgraph', async () => {
  const client = clientOf('gateway');
  const screen = new Screen(client, query);
  await begun(screen);
  for (let n = 0; n < 5; n += 1) await happen();
  await expectAll(screen);

  const stopped = stop('gateway');
  for (let n = 0; n < 5; n += 1) await happen();
  await stopped;
  for (let n = 0; n < 5; n += 1) await happen();
  await start('gateway');
  await happen();
  await expectAll(screen);

  programs.get('mes')?.process.kill('SIGKILL');
  await programs.get('mes')?.ended;
  for (let n = 0; n < 5; n += 1) await happen();
  await start('mes');
  await happen();
  await expectAll(screen);
  await client.dispose();
}, 240_000);

test('two gateways tell the same events with the same cursors, and a screen goes on at the other one', async () => {
  const [one, other] = [clientOf('gateway'), clientOf('gateway-2')];
  const [screen, beside] = [new Screen(one, query), new Screen(other, query)];
  await begun(screen);
  await begun(beside);
  for (let n = 0; n < 10; n += 1) await happen();
  await expectAll(screen);
  await expectAll(beside);
  const common = Math.min(screen.events.length, beside.events.length);
  expect(screen.events.slice(-common)).toEqual(beside.events.slice(-common));
  const third = screen.events.at(-8);
  const moved = new Screen(other, query, { after: third?.cursor });
  await moved.until(() => moved.events.length === 7);
  expect(moved.events).toEqual(screen.events.slice(-7));
  await one.dispose();
  await other.dispose();
});

test('a cursor of another log is refused, and a client is told what to do', async () => {
  const client = clientOf('gateway');
  const screen = new Screen(client, query, { after: 'no cursor' });
  await screen.until(() => screen.errors.length > 0);
  expect(screen.errors).toEqual([
    [expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) })],
  ]);
  await client.dispose();
});
