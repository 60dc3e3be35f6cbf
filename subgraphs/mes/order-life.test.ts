import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { subtract } from '#contracts/decimal.ts';
import { mes } from './subgraph.ts';
import { generatedLife, MemoryFloor, type ShopCommand } from './memory-floor-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

/** The command as a mutation on this order's own jobs and lots. */
function toInput(order: string, { mutation, at, ...command }: ShopCommand): [string, Record<string, unknown>] {
  const { job, lot, ...rest } = command as { job?: number; lot?: string };
  if (mutation === 'completeLot') return [mutation, { ...rest, order, lot: `${order}-${lot ?? ''}`, occurredAt: at }];
  const input = { ...rest, id: `${order}/${((job ?? 0) + 1) * 10}`, occurredAt: at };
  return [mutation, mutation === 'consumeMaterial' ? { ...input, lot: `${order}-WIRE` } : input];
}

const everything = `query ($order: ID!, $wire: ID!) {
  _entities(representations: [{ __typename: "ProductionOrder", id: $order }]) {
    ... on ProductionOrder {
      jobs { state }
      lotsProduced { originalQuantity { value } }
      materialConsumed { quantity { value } }
      wip {
        started { value unit } inProcess { value unit } completed { value unit } scrapped { value unit }
        rework { value unit }
        byOperation {
          inTransit { value unit } received { value unit } queued { value unit } inProcess { value unit }
          good { value unit } scrap { value unit } rework { value unit }
        }
      }
    }
  }
  lot(id: $wire) { state quantity { value } }
}`;

interface Everything {
  readonly _entities: readonly [
    {
      readonly jobs: readonly { readonly state: string }[];
      readonly lotsProduced: readonly { readonly originalQuantity: { readonly value: string } }[];
      readonly materialConsumed: readonly { readonly quantity: { readonly value: string } }[];
      readonly wip: object;
    },
  ];
  readonly lot: { readonly state: string; readonly quantity: { readonly value: string } };
}

test('an order on Postgres accepts, refuses and counts exactly as one in memory does', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(generatedLife, async ({ operations, intentions }) => {
      number += 1;
      const order = `LIFE-${number}`;
      await floor.release(order, operations, { quantity: '20' });
      await floor.deliver(`${order}-WIRE`, { quantity: { value: '5', unit: 'MTR' } });
      const model = new MemoryFloor(operations, '20');
      for (const intention of intentions) {
        const command = model.command(intention);
        const expected = model.perform(command);
        const answer = await floor.attempt(...toInput(order, command));
        expect([command, answer]).toEqual([command, expected]);
      }
      const stored = await floor.query<Everything>(everything, { order, wire: `${order}-WIRE` });
      const [entity] = stored._entities;
      expect(entity.jobs.map((job) => job.state)).toEqual(model.jobs.map((job) => job.state));
      const { byOperation, ...totals } = model.wip();
      expect(entity.wip).toEqual({
        ...totals,
        byOperation: byOperation.map(({ sequence: _sequence, name: _name, ...counts }) => counts),
      });
      expect(entity.lotsProduced.map((lot) => lot.originalQuantity.value)).toEqual(
        model.lots.map((lot) => lot.originalQuantity),
      );
      expect(entity.materialConsumed.map((used) => used.quantity.value)).toEqual(model.consumed);
      expect(stored.lot).toEqual({ state: model.wire.state, quantity: { value: model.wire.quantity } });
      expect(subtract(model.wire.originalQuantity, model.wire.quantity)).toBe(
        model.consumed.reduce((total, used) => subtract(total, `-${used}`), '0'),
      );
    }),
    { numRuns: 24 },
  );
});
