import fc from 'fast-check';
import { startOfTime, tellItem, type ErpFixture } from './erp-fixture.ts';
import { makeItem, releaseOrderOf, setUpItem, shopFloor, type ShopFloor } from './order-fixture.ts';

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });
const money = (amount: string) => ({ amount, currency: 'EUR' });
let serial = 0;

/** Something that happens to an order, and how it is taken back. */
export interface Deed {
  readonly kind: string;
  readonly reversed: 'NO' | 'AT_ONCE' | 'AT_THE_END';
  readonly does: (order: string) => Promise<() => Promise<unknown>>;
}

/**
 * A PLATE is made of two A and half a B, with one GLUE that is backflushed, and leaves a SWARF and an OFFCUT beside it; S1
 * coats it.
 */
export async function setUpPlates(system: ErpFixture): Promise<void> {
  await system.command('createCustomer', { id: 'C1', name: 'Machines' });
  for (const [item, cost] of [
    ['GLUE', '1'],
    ['SWARF', '0.5'],
    ['OFFCUT', '3'],
  ] as const) {
    await tellItem(system, item);
    await system.command('createItemAtPlant', {
      ...{ item, plant: 'P1', procurement: 'BUY', standardCost: money(cost), ...at },
    });
  }
  const kilograms = { quantity: { value: '0.5', unit: 'KGM' } };
  await makeItem(system, 'PLATE', {
    lines: [
      ['', 10, 'A', '2'],
      ['', 20, 'B', '0.5', kilograms],
      ['', 30, 'GLUE', '1', { issueMethod: 'BACKFLUSH' }],
      ['', 40, 'SWARF', '1', { useType: 'BY_PRODUCT' }],
      ['', 50, 'OFFCUT', '1', { useType: 'CO_PRODUCT' }],
    ],
    segments: [
      ['', 10],
      ['', 20, { workCenter: null, subcontractSupplier: 'S1' }],
    ],
  });
  await setUpItem(system, 'PLATE', 'MAKE', '30');
  const rate = { item: 'PLATE', plant: 'P1', supplier: 'S1', rate: money('2'), from: '2026-01-01' };
  await system.command('setSubcontractRate', rate);
  const line = { item: 'GLUE', quantity: pieces('1000'), unitPrice: money('1') };
  await system.command('createPurchaseOrder', { number: 'PO-GLUE', plant: 'P1', supplier: 'S1', lines: [line], ...at });
  const received = { purchaseOrder: 'PO-GLUE', line: 1, quantity: pieces('1000'), lot: 'LG' };
  await system.command('receiveMaterial', { ...received, ...at });
  const sold = { item: 'PLATE', quantity: pieces('10000'), unitPrice: money('50'), requestedDate: '2026-02-01' };
  await system.command('createSalesOrder', { number: 'SO-1', plant: 'P1', customer: 'C1', lines: [sold], ...at });
}

/** A released order of 100 PLATE, to which 20 A were issued. */
export async function plateOrder(system: ErpFixture): Promise<string> {
  const id = await releaseOrderOf(system, 'PLATE', '100');
  await system.command('issueMaterial', { id, item: 'A', lot: 'LA', quantity: pieces('20'), ...at });
  return id;
}

const reversed = fc.constantFrom('NO' as const, 'AT_ONCE' as const, 'AT_THE_END' as const);
const amount = fc.integer({ min: 1, max: 9 }).map(String);
const consumption = fc.tuple(fc.constantFrom(['A', 'LA', 'C62'], ['B', 'LB', 'KGM']), amount);
const role = fc.constantFrom(
  ['PLATE', 'PRODUCT'] as const,
  ['SWARF', 'BY_PRODUCT'] as const,
  ['OFFCUT', 'CO_PRODUCT'] as const,
);

/** What may happen to an order of plates. */
export function deedOn(system: ErpFixture): fc.Arbitrary<Deed> {
  const floorOf = (order: string): ShopFloor => shopFloor(system, order, { item: 'PLATE' });
  const takeBack = (movement: string | undefined) =>
    system.command('reverseInventoryMovement', { movement, reason: 'mistaken', ...at });
  /** The movements of an order that a command posts. */
  const posted = async (order: string, mutation: string, input: Record<string, unknown>): Promise<string[]> => {
    const { movements: before } = await movementsOf(order);
    await system.command(mutation, { ...input, ...at });
    const { movements: after } = await movementsOf(order);
    return after.map(({ id }) => id).filter((id) => !before.some((known) => known.id === id));
  };
  const movementsOf = async (order: string): Promise<{ movements: { id: string }[] }> =>
    (
      await system.execute<{ productionOrder: { movements: { id: string }[] } }>(
        `query ($id: ID!) { productionOrder(id: $id) { movements { id } } }`,
        { id: order },
      )
    ).productionOrder;
  const idOf = async (mutation: string, input: Record<string, unknown>): Promise<string> =>
    (await system.command<{ id: string }>(mutation, { ...input, ...at }, 'id')).id;

  return fc.oneof(
    fc.tuple(reversed, consumption).map(([when, [[item = '', lot = '', unit = ''], value]]) => ({
      kind: 'consume',
      reversed: when,
      async does(order: string) {
        const name = `C${++serial}`;
        await floorOf(order).consume(name, item, lot, value, unit);
        return () => floorOf(order).unconsume(name, item, lot, value, unit);
      },
    })),
    fc.tuple(reversed, amount, fc.option(amount)).map(([when, machine, labor]) => ({
      kind: 'report',
      reversed: when,
      async does(order: string) {
        const name = `R${++serial}`;
        await floorOf(order).report(name, machine, labor);
        return () => floorOf(order).unreport(name, machine, labor);
      },
    })),
    fc.tuple(reversed, amount, role).map(([when, value, [item, of]]) => ({
      kind: `complete ${of}`,
      reversed: when,
      async does(order: string) {
        const lot = `L${++serial}`;
        const more = { item, role: of, revision: of === 'PRODUCT' ? 'PLATE/A' : null };
        await floorOf(order).complete(lot, value, more);
        return () => floorOf(order).uncomplete(lot, value, more);
      },
    })),
    fc.tuple(reversed, amount, amount).map(([when, good, scrap]) => ({
      kind: 'backflush',
      reversed: when,
      async does(order: string) {
        const confirmed = await system.command<{ confirmations: { id: string }[] }>(
          'confirmProductionOrder',
          { id: order, good: pieces(good), scrap: pieces(scrap), ...at },
          'confirmations { id }',
        );
        const id = confirmed.confirmations.at(-1)?.id;
        const issues = await posted(order, 'backflushMaterial', { id: order });
        return async () => {
          for (const issue of issues) await takeBack(issue);
          await system.command('reverseOrderConfirmation', { id, reason: 'miscounted', ...at });
        };
      },
    })),
    fc.tuple(reversed, amount).map(([when, value]) => ({
      kind: 'issue',
      reversed: when,
      async does(order: string) {
        const issue = { id: order, item: 'A', lot: 'LA', quantity: pieces(value) };
        const [movement] = await posted(order, 'issueMaterial', issue);
        return () => takeBack(movement);
      },
    })),
    reversed.map((when) => ({
      kind: 'return',
      reversed: when,
      async does(order: string) {
        const back = { id: order, item: 'A', lot: 'LA', quantity: pieces('2') };
        const [movement] = await posted(order, 'returnMaterial', back);
        return () => takeBack(movement);
      },
    })),
    fc.tuple(reversed, amount).map(([when, value]) => ({
      kind: 'subcontract',
      reversed: when,
      async does(order: string) {
        const done = { id: order, operationSequence: 20, quantity: pieces(value), unitPrice: money('2.5'), ...at };
        const { subcontracting } = await system.command<{ subcontracting: { id: string }[] }>(
          'confirmSubcontracting',
          done,
          'subcontracting { id }',
        );
        const id = subcontracting.at(-1)?.id;
        return () => system.command('reverseSubcontracting', { id, reason: 'invoiced twice', ...at });
      },
    })),
    fc.tuple(reversed, amount).map(([when, value]) => ({
      kind: 'receive',
      reversed: when,
      async does() {
        const lot = `A${++serial}`;
        await system.command('receiveMaterial', {
          purchaseOrder: 'PO-1',
          line: 1,
          lot,
          quantity: pieces(value),
          ...at,
        });
        const [row] = await system.rows<{ id: string }>(`select id from goods_receipt where lot = '${lot}'`);
        return () => system.command('reverseGoodsReceipt', { receipt: row?.id, reason: 'miscounted', ...at });
      },
    })),
    fc.tuple(reversed, amount).map(([when, value]) => ({
      kind: 'ship',
      reversed: when,
      async does(order: string) {
        const lot = `L${++serial}`;
        await floorOf(order).complete(lot, value, { revision: 'PLATE/A' });
        const id = await idOf('createShipment', { salesOrder: 'SO-1' });
        const picks = [{ line: 1, lot, quantity: pieces(value) }];
        await system.command('pickShipment', { id, picks, ...at });
        await system.command('confirmShipment', { id, ...at });
        return async () => {
          await system.command('reverseShipment', { id, reason: 'refused', ...at });
          await floorOf(order).uncomplete(lot, value, { revision: 'PLATE/A' });
        };
      },
    })),
    fc.constant({
      kind: 'finish',
      reversed: 'AT_ONCE' as const,
      async does(order: string) {
        const { confirmations } = await system.command<{ confirmations: { id: string }[] }>(
          'confirmProductionOrder',
          { id: order, good: pieces('0'), final: true, ...at },
          'confirmations { id }',
        );
        await system.command('completeProductionOrder', { id: order, ...at });
        return async () => {
          await system.command('reopenProductionOrder', { id: order, reason: 'too early', ...at });
          await system.command('reverseOrderConfirmation', { id: confirmations.at(-1)?.id, reason: 'not all', ...at });
        };
      },
    }),
    fc.constant({
      kind: 'split',
      reversed: 'NO' as const,
      async does(order: string) {
        await system.command('splitProductionOrder', { id: order, quantity: pieces('1'), ...at });
        return () => Promise.resolve();
      },
    }),
  );
}
