import { setTimeout as pause } from 'node:timers/promises';
import type { GraphClient } from '#platform/graph-client.ts';
import { serviceContext } from '#platform/identity.ts';
import type { IngestFetch } from '#platform/ingest/ingest.ts';
import { makeDemo } from '../../demo/actuator-week/demo.ts';

/** Sends a batch of events to MES, and answers the status of the reply; rejects where there was none. */
export type SendEvents = (batch: string) => Promise<number>;

/** The machine that has a collector beside what commands say of it. */
const machine = 'P1-TEST';
const batches = 40;
const eventsInBatch = 25;

/**
 * Makes the demo week through a client, while the collector of a machine sends what it did minute by minute: the last batch
 * first, each of them twice. Resolves once all of it was made and taken.
 */
export async function makeWeek(
  client: GraphClient,
  settle: () => Promise<void>,
  send: SendEvents,
  say: (message: string) => void = () => undefined,
): Promise<void> {
  let collected: Promise<void> | undefined;
  const watching: GraphClient = {
    async execute<Data>(...[query, variables = {}, context]: Parameters<GraphClient['execute']>): Promise<Data> {
      const answer = await client.execute<Data>(query, variables, context);
      const { id, occurredAt } = (variables['input'] ?? {}) as { readonly id?: string; readonly occurredAt?: string };
      if (id === machine && query.includes('recordEquipmentState') && occurredAt !== undefined) {
        collected ??= collect(send, occurredAt.slice(0, 10));
      }
      return answer;
    },
  };
  await makeDemo(watching, settle, say);
  if (collected === undefined) throw new Error(`nothing was collected of ${machine}`);
  await collected;
  await settle();
}

async function collect(send: SendEvents, day: string): Promise<void> {
  const first = Date.parse(`${day}T05:00:00Z`);
  for (let batch = batches - 1; batch >= 0; batch -= 1) {
    const events = Array.from({ length: eventsInBatch }, (_, index) => {
      const number = batch * eventsInBatch + index;
      return {
        ...{ specversion: '1.0', id: `collected-${number}`, source: '//plant.example/P1/collector' },
        type: 'org.millgraph.shop-floor.equipment.state-changed.v1',
        time: new Date(first + number * 60_000).toISOString(),
        data: { equipment: machine, state: number % 2 === 0 ? 'PRODUCING' : 'IDLE' },
      };
    });
    for (const body of [JSON.stringify(events), JSON.stringify(events.toReversed())]) await persist(send, body);
    await pause(20);
  }
}

/** As a collector has to: until the batch is answered with 200. */
async function persist(send: SendEvents, body: string): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const status = await send(body).catch(() => 0);
    if (status === 200) return;
    if (status !== 0 && status < 500 && status !== 429) throw new Error(`a batch was answered with ${status}`);
    await pause(100);
  }
  throw new Error('a batch was never taken in');
}

/** Sends to MES in this process. */
export const sendTo =
  (ingest: IngestFetch | undefined): SendEvents =>
  async (batch) => {
    const reply = await ingest?.(Buffer.from(batch), 'application/cloudevents-batch+json', serviceContext('collector'));
    return reply?.status ?? 0;
  };
