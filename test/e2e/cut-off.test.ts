import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import type { EventAnswer } from '#platform/ingest/ingest.ts';
import { random } from '../../demo/random.ts';
import { noFaults, Wire, type Faults } from '../../demo/wire.ts';
import { shopFloor, type ShopFloor } from '../../subgraphs/mes/shop-floor-fixture.ts';
import { mes } from '../../subgraphs/mes/subgraph.ts';
import { openTestSubgraph, type TestSubgraph } from '../open-subgraph.ts';

/** An hour of a plant's events reach one MES as they happen, and another one late, twice and in disorder. */
interface Told {
  readonly id: string;
  readonly time: string;
  readonly type: string;
  readonly data: object;
}

const beginning = Date.UTC(2026, 0, 5, 6);
const minutes = 60;
const orders = Array.from({ length: 6 }, (_, index) => `CUT-${index + 1}`);
const machines = Array.from({ length: 4 }, (_, index) => `P1-M${index + 1}`);
const floors: { readonly system: TestSubgraph; readonly floor: ShopFloor }[] = [];

beforeAll(async () => {
  for (let index = 0; index < 2; index += 1) {
    const system = await openTestSubgraph(mes);
    const floor = shopFloor(system.subgraph);
    floors.push({ system, floor });
    await floor.perform('createEquipment', { id: 'P1-WC', name: 'Center', level: 'WORK_CENTER', plant: 'P1' });
    for (const id of machines) {
      await floor.perform('createEquipment', { id, name: id, level: 'WORK_UNIT', plant: 'P1', parent: 'P1-WC' });
    }
    for (const [code, planned] of [
      ['JAM', false],
      ['CLEAN', true],
    ] as const) {
      await floor.query(
        `mutation ($input: CreateDowntimeReasonInput!, $key: ID!) { createDowntimeReason(input: $input, idempotencyKey: $key) { code } }`,
        { input: { code, text: code, category: 'OTHER', planned }, key: code },
      );
    }
    await floor.perform('createWorkCalendar', {
      ...{ id: 'CAL', name: 'Day', plant: 'P1', timeZone: 'UTC', validFrom: '2026-01-01' },
      shifts: [{ name: 'Early', weekdays: ['MONDAY'], start: '06:00', end: '14:00', breaks: [] }],
    });
    for (const order of orders) {
      await floor.release(order, 3, { quantity: '40' });
      await floor.deliver(`${order}-WIRE`, { quantity: { value: '30', unit: 'MTR' } });
    }
  }
});
afterAll(async () => {
  for (const { system } of floors) await system.close();
});

/** What happens in the hour, by a seed, in the order in which it happens; some of it breaks rules. */
function anHour(seed: string): readonly Told[] {
  const chance = random(seed);
  const told: { readonly at: number; readonly type: string; readonly data: object }[] = [];
  const pieces = (value: number) => ({ value: String(value), unit: 'C62' });
  for (const order of orders) {
    let at = chance.between(0, 600);
    let arrived = 40;
    for (const sequence of [10, 20, 30]) {
      const job = `${order}/${sequence}`;
      const say = (type: string, data: object = {}, later = chance.between(1, 120)): void => {
        told.push({ at: (at += later), type, data: { job, ...data } });
      };
      say('job.dispatched');
      // Sometimes nobody says that it began, or it makes more than reached it.
      if (chance.chance(0.9)) say('job.started');
      let good = 0;
      for (let left = arrived; left > 0;) {
        const made = Math.min(left, chance.between(3, 12));
        left -= made;
        const scrap = chance.chance(0.2) ? 1 : 0;
        good += made - scrap;
        const equipment = chance.pick(machines);
        say('production.reported', {
          ...{ equipment, good: pieces(made - scrap + (chance.chance(0.03) ? 30 : 0)) },
          ...(scrap > 0 && { scrap: pieces(scrap), scrapReason: 'DIM' }),
          machineTime: { value: String(made), unit: 'MIN' },
        });
        if (sequence === 10) {
          say('material.consumed', { lot: `${order}-WIRE`, quantity: { value: String(made), unit: 'MTR' } }, 0);
        }
        if (chance.chance(0.15)) {
          say('job.suspended', { reason: 'tool' });
          say('job.resumed');
        }
        if (sequence === 30) {
          const lot = `${order}-L${left}`;
          told.push({ at: at + 1, type: 'lot.completed', data: { order, lot, quantity: pieces(made) } });
        }
      }
      say('job.completed');
      arrived = good;
    }
  }
  const states = ['PRODUCING', 'PRODUCING', 'SETUP', 'IDLE', 'DOWN', 'PLANNED_DOWN', 'OFF'];
  for (const equipment of machines) {
    for (let at = chance.between(0, 60); at < minutes * 60; at += chance.pick([0, 5, 40, 90])) {
      const state = chance.pick(states);
      const isStop = state === 'DOWN' || state === 'PLANNED_DOWN';
      const reason = isStop && chance.chance(0.7) ? { reason: chance.pick(['JAM', 'CLEAN']) } : {};
      told.push({ at, type: 'equipment.state-changed', data: { equipment, state, ...reason } });
    }
  }
  return told
    .map((each, index) => ({ ...each, index }))
    .filter(({ at }) => at < minutes * 60)
    .sort((left, right) => left.at - right.at || left.index - right.index)
    .map(({ at, type, data }, index) => ({
      ...{ specversion: '1.0', id: `${seed}-${index}`, source: '//esslingen.example/P1', sequence: String(index) },
      ...{ time: new Date(beginning + at * 1000).toISOString(), type: `org.millgraph.shop-floor.${type}.v1`, data },
    }));
}

/** Has a plant tell an hour to a MES over a wire; answers how often each answer was given. */
async function tellAll(
  to: TestSubgraph,
  hour: readonly Told[],
  faults: Faults,
): Promise<Readonly<Record<string, number>>> {
  let now = beginning;
  let batch: Told[] = [];
  const answers: Record<string, number> = {};
  const post = async (events: readonly Told[]): Promise<void> => {
    const body = Buffer.from(JSON.stringify(events));
    const reply = await to.subgraph.ingest?.(body, 'application/cloudevents-batch+json', demoAdministrator());
    const answered = JSON.parse(reply?.body ?? '') as { readonly events: readonly EventAnswer[] };
    for (const { status } of answered.events) answers[status] = (answers[status] ?? 0) + 1;
  };
  const wire = new Wire<Told>(faults, {
    ...{ seed: 'wire', now: () => now },
    // A collector sends what it has of some minutes at once.
    send: async (events) => {
      batch.push(...events);
      if (batch.length < 60) return;
      const due = batch;
      batch = [];
      await post(due);
    },
  });
  for (const event of hour) {
    now = Date.parse(event.time);
    await wire.tell('P1', event);
  }
  now = beginning + minutes * 60_000;
  await wire.flush();
  await post(batch);
  return answers;
}

const drawn = /^(PR|MC|ES|EX|JE|TR)-\d+$/;

/** All that the graph shows of the hour, without the ids that MES draws and the times at which it learned. */
async function shownBy(floor: ShopFloor): Promise<unknown> {
  const range = '(from: "2026-01-05T06:00:00Z", to: "2026-01-05T07:00:00Z")';
  const violation = 'violation { rule message }';
  const answer = await floor.query<object>(
    `query ($orders: [_Any!]!) {
      _entities(representations: $orders) { ... on ProductionOrder {
        id executionState
        wip {
          started { value } inProcess { value } completed { value } scrapped { value } rework { value }
          byOperation { inTransit { value } received { value } queued { value } inProcess { value } good { value } scrap { value } }
        }
        events { kind job { id } occurredAt ${violation} }
        lotsProduced { id state quantity { value } ${violation} restrictions { status quantity { value } } }
        jobs {
          id state actualStart actualEnd good { value } scrap { value } machineTime { value }
          reports { source { document } good { value } occurredAt productionDate shift ${violation} }
          materialConsumed { source { document } lot { id quantity { value } } quantity { value } ${violation} }
        }
      } }
      equipmentList(first: 50) { nodes {
        id state stateSince stateReason
        states${range} { state from to reason }
        stateRecords${range} { state occurredAt reason }
        downtimes${range} { state from to planned category reason { code } }
        oee${range} {
          availability { value reason } effectiveness { value reason } quality { value reason } oee { value reason }
          elements { actualProductionTime { value } actualDowntime { value } plannedDowntime { value } producedQuantity { value } goodQuantity { value } }
        }
      } }
      executionExceptions(first: 500, filter: { state: OPEN }) { nodes { rule message job { id } lot { id } ownerRole } }
      shopFloorFacts(first: 500, filter: { status: QUARANTINED }) { nodes { source { document } code } }
    }`,
    { orders: orders.map((id) => ({ __typename: 'ProductionOrder', id })) },
  );
  const text = JSON.stringify(answer, (key, value: unknown) => {
    if (typeof value === 'string' && drawn.test(value)) return 'DRAWN';
    if (!Array.isArray(value) || ['states', 'jobs', 'byOperation'].includes(key)) return value;
    return [...(value as unknown[])].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  });
  return JSON.parse(text);
}

test('an hour that comes late, twice and in disorder ends as one that came as it happened', async () => {
  const hour = anHour('a');
  const [orderly, cutOff] = floors;
  if (orderly === undefined || cutOff === undefined) throw new Error('there are two floors');
  const orderlyAnswers = await tellAll(orderly.system, hour, noFaults);
  expect(orderlyAnswers).toEqual({ accepted: hour.length });
  const faults = { duplicates: 0.2, disorder: 0.5, cutOffs: new Map([['P1', minutes * 60_000]]) };
  const { accepted, duplicate = 0, rejected } = await tellAll(cutOff.system, hour, faults);
  expect([accepted, rejected]).toEqual([hour.length, undefined]);
  expect(duplicate).toBeGreaterThan(hour.length / 10);
  const shown = await shownBy(orderly.floor);
  expect(JSON.stringify(shown)).toContain('RULE_VIOLATED');
  expect(await shownBy(cutOff.floor)).toEqual(shown);
});
