import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import { refusal, shopFloor } from './order-fixture.ts';
import { deedOn, plateOrder, setUpPlates, type Deed } from './reversals-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
  await setUpPlates(system);
});
afterAll(() => system.close());

const at = { occurredAt: startOfTime };
const pieces = (value: string) => ({ value, unit: 'C62' });
let serial = 0;

/** What one can see of an order, and how much of each item and status the run put into stock. */
async function outcome(order: string, deeds: readonly Deed[], held: boolean) {
  const before = await stock();
  const hold = `H${++serial}`;
  const onHold = { hold, target: 'ITEM' as const, targetId: 'A', plant: 'P1', reason: 'doubt' };
  const last: (() => Promise<unknown>)[] = [];
  const waiting: (() => Promise<unknown>)[] = [];
  // What would come back while it is held, or what a hold moved away, is taken back once it is free.
  const undoOrWait = async (undo: () => Promise<unknown>): Promise<void> => {
    try {
      await undo();
    } catch (error) {
      if (!held || !/on hold|INSUFFICIENT_STOCK/.test(String(error))) throw error;
      waiting.push(undo);
    }
  };
  for (const [index, each] of deeds.entries()) {
    if (held && index === Math.floor(deeds.length / 2)) {
      await system.tell('org.millgraph.quality.hold.placed.v1', `hold/${hold}`, onHold);
    }
    const undo = await each.does(order).catch((error: unknown) => {
      if (held && String(error).includes('on hold')) return () => Promise.resolve();
      throw error;
    });
    if (each.reversed === 'AT_ONCE') await undoOrWait(undo);
    if (each.reversed === 'AT_THE_END') last.push(undo);
  }
  for (const undo of last) await undoOrWait(undo);
  if (held) await system.tell('org.millgraph.quality.hold.released.v1', `hold/${hold}`, onHold);
  for (const undo of waiting) await undo();
  const after = await stock();
  const seen = await system.execute<{ productionOrder: Record<string, unknown> }>(
    `query ($id: ID!) { productionOrder(id: $id) {
      actualStart actualEnd percentComplete goodQuantity { value } scrapQuantity { value } receivedQuantity { value }
      components { item { id } required { value } issued { value } returned { value } }
      cost {
        ${['planned', 'actual', 'target', 'variance'].map((name) => `${name} { material { amount } machine { amount } labor { amount } subcontract { amount } overhead { amount } total { amount } }`).join(' ')}
        delivered { amount } workInProcess { amount } lotSize { amount }
      }
    } }`,
    { id: order },
  );
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return {
    order: seen.productionOrder,
    stock: keys
      .map((key) => [key, Number(after[key] ?? '0') - Number(before[key] ?? '0')])
      .filter(([, moved]) => moved),
  };
}

async function stock(): Promise<Record<string, string>> {
  const rows = await system.rows<{ key: string; quantity: string }>(
    `select item || '/' || status as key, sum(quantity)::integer as quantity from stock_balance group by 1`,
  );
  return Object.fromEntries(rows.map(({ key, quantity }) => [key, quantity]));
}

test('after any mix of postings and reversals, stock, cost and work in process are as if the reversed had never been', async () => {
  const taken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(deedOn(system), { minLength: 5, maxLength: 9 }), fc.boolean(), async (deeds, held) => {
      const all = await outcome(await plateOrder(system), deeds, held);
      const nothing = () => Promise.resolve(() => Promise.resolve());
      const kept = deeds.map((each): Deed =>
        each.reversed === 'NO' ? each : { ...each, reversed: 'NO', does: nothing },
      );
      expect(all).toEqual(await outcome(await plateOrder(system), kept, held));
      for (const each of deeds) if (each.reversed !== 'NO') taken.add(each.kind);
      await expect(system.rows(`select subject, last_error from waiting_event`)).resolves.toEqual([]);
      await expect(
        system.rows(`
          select * from
            (
              select plant, item, location, coalesce(lot, '') as lot, status, sum(quantity) as moved
              from inventory_movement group by 1, 2, 3, 4, 5
            ) as movement
            full join stock_balance as balance using (plant, item, location, lot, status)
          where moved is distinct from quantity
        `),
      ).resolves.toEqual([]);
    }),
    { numRuns: 14, endOnFailure: true },
  );
  expect([...taken].sort()).toEqual([
    ...['backflush', 'complete BY_PRODUCT', 'complete CO_PRODUCT', 'complete PRODUCT', 'consume', 'finish', 'issue'],
    ...['receive', 'report', 'return', 'ship', 'subcontract'],
  ]);
}, 180_000);

test('the history shows what was posted and what took it back, each once', async () => {
  const id = await releasedOrder(system);
  const floor = shopFloor(system, id);
  await floor.report('R-H', '2', '1');
  await floor.unreport('R-H', '2', '1');
  await floor.unreport('R-H', '2', '1');
  await floor.consume('C-H', 'A', 'LA', '4');
  await floor.unconsume('C-H', 'A', 'LA', '4');
  const answer = await system.execute<{ productionOrder: { cost: { postings: Record<string, unknown>[] } } }>(
    `query ($id: ID!) { productionOrder(id: $id) { actualStart
      cost { actual { total { amount } } postings { id element amount { amount } sourceDocument reason reverses { id } reversedBy { id } } }
      movements { type quantity { value } } } }`,
    { id },
  );
  const { postings } = answer.productionOrder.cost;
  expect(answer.productionOrder).toMatchObject({
    actualStart: null,
    cost: { actual: { total: { amount: '0' } } },
    movements: [
      { type: 'ISSUE', quantity: { value: '-4' } },
      { type: 'REVERSAL', quantity: { value: '4' } },
    ],
  });
  expect(postings).toHaveLength(8);
  for (const posting of postings) {
    const { id: own, reverses, reversedBy } = posting as Record<string, { id: string } | null>;
    const other = postings.find((each) => each['id'] === (reverses ?? reversedBy)?.id);
    expect(other?.[reverses === null ? 'reverses' : 'reversedBy']).toEqual({ id: own });
  }
  expect(postings.filter(({ reason }) => reason === 'recorded by mistake')).toHaveLength(4);
});

test('a lot that was taken back may be completed again', async () => {
  const id = await releasedOrder(system);
  const floor = shopFloor(system, id);
  await floor.complete('L-AGAIN', '5');
  await floor.uncomplete('L-AGAIN', '5');
  await floor.complete('L-AGAIN', '4');
  await expect(
    system.execute(`query ($id: ID!) { productionOrder(id: $id) { receivedQuantity { value } } }`, { id }),
  ).resolves.toEqual({ productionOrder: { receivedQuantity: { value: '4' } } });
});

test('a confirmation is reversed once and by its own document, a final one too, until the order is completed', async () => {
  const id = await releasedOrder(system);
  const confirm = (good: string, final: boolean) =>
    system.command<{ confirmations: { id: string }[] }>(
      'confirmProductionOrder',
      { id, good: pieces(good), final, ...at },
      'confirmations { id }',
    );
  const first = (await confirm('60', true)).confirmations[0]?.id;
  const reverse = (confirmation: string | undefined) =>
    system.command(
      'reverseOrderConfirmation',
      { id: confirmation, reason: 'miscounted', ...at },
      `actualEnd percentComplete goodQuantity { value }
       confirmations { id final good { value } reverses { id } reversedBy { id } reason }`,
    );
  await expect(reverse(first)).resolves.toMatchObject({
    actualEnd: null,
    percentComplete: '0',
    goodQuantity: { value: '0' },
    confirmations: [
      { id: first, good: { value: '60' }, reverses: null, reversedBy: { id: expect.any(String) }, reason: null },
      { good: { value: '60' }, reverses: { id: first }, reversedBy: null, reason: 'miscounted' },
    ],
  });
  await expect(refusal(reverse(first))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  const second = (await confirm('100', true)).confirmations.at(-1)?.id;
  await expect(
    system.rows(
      `select data ->> 'confirmation' as confirmation from event_log
       where type = 'org.millgraph.erp.order-confirmation.reversed.v1' and data ->> 'order' = '${id}'`,
    ),
  ).resolves.toEqual([{ confirmation: first }]);
  await system.command('completeProductionOrder', { id, ...at });
  await expect(refusal(reverse(second))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});
