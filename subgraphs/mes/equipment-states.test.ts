import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';
import { mes } from './subgraph.ts';

let system: TestSubgraph;
let floor: ShopFloor;
let stations = 0;

interface Change {
  readonly minute: number;
  readonly state: string;
  readonly reason: string | null;
}

beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1', name: 'Plant', level: 'SITE', plant: 'P1' });
  await floor.query(
    `mutation ($input: CreateDowntimeReasonInput!) { createDowntimeReason(input: $input, idempotencyKey: "1") { code } }`,
    { input: { code: 'SERVICE', text: 'Serviced', category: 'MAINTENANCE', planned: true } },
  );
});
afterAll(() => system.close());

/** A new work unit. */
async function station(): Promise<string> {
  stations += 1;
  const id = `P1-U${stations}`;
  await floor.perform('createEquipment', { id, name: id, level: 'WORK_UNIT', plant: 'P1', parent: 'P1' });
  return id;
}

const record = (id: string, { minute, state, reason }: Change): Record<string, unknown> => ({
  ...{ id, state, occurredAt: new Date(Date.UTC(2026, 0, 5, 6, minute)).toISOString() },
  ...(reason !== null && { reason }),
});

const recordAll = (records: readonly unknown[], key: string = randomUUID()) =>
  floor.query<{ recordEquipmentStates: { id: string }[] }>(
    `mutation ($input: RecordEquipmentStatesInput!, $key: ID!) {
      recordEquipmentStates(input: $input, idempotencyKey: $key) { id }
    }`,
    { input: { records }, key },
  );

/** All that can be seen of a station's states, without ids. */
async function seen(id: string): Promise<unknown> {
  const range = '(from: "2026-01-05T00:00:00Z", to: "2026-01-07T00:00:00Z")';
  const { equipment } = await floor.query<{ equipment: unknown }>(
    `query ($id: ID!) { equipment(id: $id) {
      state stateSince stateReason
      states${range} { state from to reason }
      stateRecords${range} { state occurredAt reason }
      downtimes${range} { state from to planned category reason { code } }
    } }`,
    { id },
  );
  return equipment;
}

const change = fc.record({
  // Some of them hours apart.
  minute: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 2000 })),
  state: fc.constantFrom('PRODUCING', 'SETUP', 'IDLE', 'DOWN', 'PLANNED_DOWN', 'OFF'),
  reason: fc.constantFrom(null, 'SERVICE', 'something'),
});

test('many states at once come to what each by itself, oldest first, comes to, also behind others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 4 }),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      async (before, changes) => {
        const [one, other, single] = [await station(), await station(), await station()];
        for (const each of before) {
          for (const id of [one, other, single]) await floor.perform('recordEquipmentState', record(id, each));
        }
        await recordAll(changes.flatMap((each) => [record(one, each), record(other, each)]));
        const oldestFirst = changes.toSorted((left, right) => left.minute - right.minute);
        for (const each of oldestFirst) await floor.perform('recordEquipmentState', record(single, each));
        const expected = await seen(single);
        expect([await seen(one), await seen(other)]).toEqual([expected, expected]);
      },
    ),
    { numRuns: 12 },
  );
}, 120_000);

test('a batch is recorded once, or not at all, and answers the equipment that it is about', async () => {
  const [first, second] = [await station(), await station()];
  const records = [
    record(first, { minute: 0, state: 'PRODUCING', reason: null }),
    record(second, { minute: 1, state: 'IDLE', reason: null }),
  ];
  const answer = { recordEquipmentStates: [{ id: first }, { id: second }] };
  await expect(recordAll(records, 'batch-1')).resolves.toEqual(answer);
  await expect(recordAll(records, 'batch-1')).resolves.toEqual(answer);
  const wrong = [
    record(first, { minute: 2, state: 'OFF', reason: null }),
    record('NOWHERE', { minute: 3, state: 'OFF', reason: null }),
  ];
  await expect(recordAll(wrong)).rejects.toThrow('NOWHERE');
  await expect(recordAll([])).rejects.toThrow('1 to 1000');
  await expect(seen(first)).resolves.toMatchObject({ state: 'PRODUCING', stateRecords: [{ state: 'PRODUCING' }] });
});
