import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, negate, subtract } from '#contracts/decimal.ts';
import { serviceContext } from '#platform/identity.ts';
import { GraphErrors } from '#platform/graph-client.ts';
import { reverseMovements } from './commands/reverse-movements.ts';
import { openErp, releasedOrder, setUpPumps, startOfTime, type ErpFixture } from './erp-fixture.ts';
import {
  at,
  liftHold,
  load,
  pieces,
  placeHold,
  receiptOf,
  receiveLot,
  refusal,
  stockOf,
  told,
} from './logistics-fixture.ts';

let system: ErpFixture;
beforeAll(async () => {
  system = await openErp();
  await setUpPumps(system);
});
afterAll(() => system.close());

const a = (lot: string, more: Record<string, unknown> = {}) => ({ plant: 'P1', item: 'A', lot, ...at, ...more });
const idOf = async (mutation: string, input: Record<string, unknown>) =>
  (await system.command<{ id: string }>(mutation, input, 'id')).id;
const reverse = (movement: string, more: Record<string, unknown> = {}) =>
  system.command(
    'reverseInventoryMovement',
    { movement, reason: 'mistake', ...at, ...more },
    'type reason quantity { value } cost { amount } reverses { id reversedBy { type } }',
  );
const movementOf = async (lot: string, type: string): Promise<string> => {
  const [row] = await system.rows<{ id: string }>(
    `select id from inventory_movement where lot = '${lot}' and type = '${type}' order by recorded_at desc limit 1`,
  );
  if (row === undefined) throw new Error(`no ${type} of ${lot}`);
  return row.id;
};

/** What MES takes back, as ERP's reaction on it does. */
const takeBack = (sourceDocument: string, sourceSystem = 'mes') =>
  system.subgraph.database
    .session(serviceContext('test'))
    .transaction((transaction) =>
      reverseMovements(
        transaction,
        { sourceSystem, sourceDocument },
        { sourceSystem, sourceDocument: `UNDO-${sourceDocument}`, reason: 'mistake', at: startOfTime },
      ),
    );

test('scrap is taken back once, by a movement that names it, and both say so', async () => {
  await receiveLot(system, 'R1', '10');
  const scrap = await idOf('scrapStock', a('R1', { quantity: pieces('3'), reason: 'fell' }));
  await expect(reverse(scrap)).resolves.toEqual({
    type: 'REVERSAL',
    reason: 'mistake',
    quantity: { value: '3' },
    cost: { amount: '15' },
    reverses: { id: scrap, reversedBy: { type: 'REVERSAL' } },
  });
  expect(await stockOf(system, 'R1')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  await expect(refusal(reverse(scrap))).resolves.toMatchObject({ code: 'ILLEGAL_STATE', argument: 'input.movement' });
  const moved = (await told(system, 'inventory.moved', 'item/A')).slice(-2);
  expect(moved).toMatchObject([
    { movement: scrap, reverses: null, reversedType: null },
    { type: 'REVERSAL', reverses: scrap, reversedType: 'SCRAP', quantity: pieces('3') },
  ]);
});

test('a transfer and a status change are taken back with both their sides, whichever side is named', async () => {
  await receiveLot(system, 'R2', '10');
  const into = await idOf('transferStock', a('R2', { quantity: pieces('4'), toLocation: 'LINE' }));
  await reverse(into);
  const out = `select id from inventory_movement where lot = 'R2' and type = 'TRANSFER' and quantity < 0 order by recorded_at desc limit 1`;
  await system.command('transferStock', a('R2', { quantity: pieces('5'), toLocation: 'LINE' }));
  await reverse((await system.rows<{ id: string }>(out))[0]?.id ?? '');
  const change = { from: 'UNRESTRICTED', to: 'BLOCKED', reason: 'wet' };
  await reverse(await idOf('changeStockStatus', a('R2', { quantity: pieces('6'), ...change })));
  expect(await stockOf(system, 'R2')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  expect(await told(system, 'stock-status.changed', 'lot/R2')).toMatchObject([
    { from: 'UNRESTRICTED', to: 'BLOCKED', quantity: pieces('6') },
    { from: 'BLOCKED', to: 'UNRESTRICTED', quantity: pieces('6') },
  ]);
});

test('what brought stock that is gone is not taken back, and the refusal says how much is left', async () => {
  await receiveLot(system, 'R3', '10');
  const into = await idOf('transferStock', a('R3', { quantity: pieces('4'), toLocation: 'LINE' }));
  const scrap = await idOf('scrapStock', a('R3', { quantity: pieces('3'), reason: 'fell', location: 'LINE' }));
  await expect(refusal(reverse(into))).resolves.toMatchObject({
    code: 'INSUFFICIENT_STOCK',
    message: `Movement ${into} brought 4 C62, of which 1 C62 UNRESTRICTED are left of A, lot R3 at LINE in P1; bring the rest back there first.`,
  });
  await reverse(scrap);
  await reverse(into);
  expect(await stockOf(system, 'R3')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
});

test('a document of another system, command or hold is taken back there, and the refusal says where', async () => {
  const order = await releasedOrder(system, '5');
  await receiveLot(system, 'R4', '10');
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
    ...{ consumption: 'C-R4', order, job: `${order}-10`, item: 'A', lot: 'R4', quantity: pieces('2') },
    violation: null,
  });
  await placeHold(system, 'HR4', 'LOT', 'R4');
  await liftHold(system, 'HR4', 'LOT', 'R4');
  await load(system, 'inventory-movement', {
    ...{ id: 'IMPORT-R', plant: 'P1', item: 'A', type: 'RECEIPT', quantity: pieces('5'), cost: null },
    ...{ postedAt: startOfTime, sourceDocument: 'DOC', sourceLine: '1' },
  });
  const said = async (movement: string) => {
    const { code, message } = await refusal(reverse(movement));
    return `${String(code)}: ${String(message)}`;
  };
  expect(await said(await movementOf('R4', 'RECEIPT'))).toMatch(/^RULE_VIOLATED: .*reverseGoodsReceipt/);
  expect(await said(await movementOf('R4', 'ISSUE'))).toMatch(/^RULE_VIOLATED: .*C-R4; reverse that in MES/);
  expect(await said(await movementOf('R4', 'STATUS_CHANGE'))).toMatch(/^RULE_VIOLATED: .*HR4; release that/);
  expect(await said('IMPORT-R')).toMatch(/^RULE_VIOLATED: .*adjustStock/);
  const scrap = await idOf('scrapStock', a('R4', { quantity: pieces('1'), reason: 'fell' }));
  await reverse(scrap);
  expect(await said(await movementOf('R4', 'REVERSAL'))).toMatch(/^RULE_VIOLATED: .*itself a reversal/);
  await expect(refusal(reverse('IM-NONE'))).resolves.toMatchObject({ code: 'NOT_FOUND' });
});

test('an issue taken back gives material and cost back, and not while something of it was returned', async () => {
  const order = await releasedOrder(system, '5');
  await receiveLot(system, 'R5', '10');
  const issue = { id: order, item: 'A', lot: 'R5', ...at };
  await system.command('issueMaterial', { ...issue, quantity: pieces('6') });
  await system.command('returnMaterial', { ...issue, quantity: pieces('2') });
  await expect(refusal(reverse(await movementOf('R5', 'ISSUE')))).resolves.toMatchObject({ code: 'RULE_VIOLATED' });
  await reverse(await movementOf('R5', 'RETURN'));
  const state = `query ($id: ID!) { productionOrder(id: $id) { cost { actual { material { amount } } } components { issued { value } returned { value } } } }`;
  await expect(system.execute(state, { id: order })).resolves.toMatchObject({
    productionOrder: {
      cost: { actual: { material: { amount: '30' } } },
      components: [{ issued: { value: '6' }, returned: { value: '0' } }, {}],
    },
  });
  await reverse(await movementOf('R5', 'ISSUE'));
  await expect(system.execute(state, { id: order })).resolves.toMatchObject({
    productionOrder: {
      cost: { actual: { material: { amount: '0' } } },
      components: [{ issued: { value: '0' }, returned: { value: '0' } }, {}],
    },
  });
  expect(await stockOf(system, 'R5')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  await system.command('issueMaterial', { ...issue, quantity: pieces('1') });
  await system.command('confirmProductionOrder', { id: order, good: pieces('5'), final: true, ...at });
  await system.command('completeProductionOrder', { id: order, ...at });
  await expect(refusal(reverse(await movementOf('R5', 'ISSUE')))).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
});

test('a receipt taken back opens its line, undoes its price variance, and its lot may be received again', async () => {
  const quantity = { value: '4', unit: 'KGM' };
  const order = {
    plant: 'P1',
    supplier: 'S1',
    lines: [{ item: 'B', quantity, unitPrice: { amount: '9', currency: 'EUR' } }],
  };
  const id = await idOf('createPurchaseOrder', { ...order, ...at });
  const receive = () =>
    system.command(
      'receiveMaterial',
      { purchaseOrder: id, line: 1, quantity, lot: 'R6', supplierLot: 'X', ...at },
      'state',
    );
  await expect(receive()).resolves.toEqual({ state: 'RECEIVED' });
  const receipt = await receiptOf(system, 'R6');
  const back = () =>
    system.command(
      'reverseGoodsReceipt',
      { receipt, reason: 'wrong lot', ...at },
      `state lines { received { value } purchasePriceVariance { amount } receipts { id purchasePriceVariance { amount }
        reversedBy { reason reversedBy purchasePriceVariance { amount } reverses { id } } } }`,
    );
  const receipts = [
    {
      ...{ id: receipt, purchasePriceVariance: { amount: '4' } },
      reversedBy: {
        ...{ reason: 'wrong lot', reversedBy: 'demo-administrator', reverses: { id: receipt } },
        purchasePriceVariance: { amount: '-4' },
      },
    },
  ];
  await expect(back()).resolves.toMatchObject({
    state: 'OPEN',
    lines: [{ received: { value: '0' }, purchasePriceVariance: null, receipts }],
  });
  expect(await stockOf(system, 'R6')).toEqual([]);
  await expect(refusal(back())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  expect(await told(system, 'goods-receipt.reversed', 'lot/R6')).toMatchObject([
    { receipt, purchaseOrder: id, supplier: 'S1', item: 'B', lot: 'R6', quantity, reason: 'wrong lot' },
  ]);
  expect(await told(system, 'purchase-order.changed', id)).toMatchObject(
    ['OPEN', 'RECEIVED', 'OPEN'].map((state) => ({ state })),
  );
  await expect(receive()).resolves.toEqual({ state: 'RECEIVED' });
  await expect(refusal(receive())).resolves.toMatchObject({ code: 'ILLEGAL_STATE' });
  expect(await stockOf(system, 'R6')).toEqual(['P1 MAIN UNRESTRICTED: 4']);
  const again = await receiptOf(system, 'R6');
  const line = `{ purchaseOrder(id: "${id}") { lines { purchasePriceVariance { amount } } } }`;
  await expect(system.execute(line)).resolves.toEqual({
    purchaseOrder: { lines: [{ purchasePriceVariance: { amount: '4' } }] },
  });
  const kilogram = { quantity: { value: '1', unit: 'KGM' } };
  await system.command('scrapStock', { ...a('R6'), item: 'B', ...kilogram, reason: 'wet' });
  await expect(
    refusal(system.command('reverseGoodsReceipt', { receipt: again, reason: 'no', ...at })),
  ).resolves.toMatchObject({ code: 'INSUFFICIENT_STOCK' });
});

test('what MES takes back is posted even under a hold, and after the release stock is as if it had never been', async () => {
  const order = await releasedOrder(system, '20');
  const made = (lot: string) =>
    system.tell('org.millgraph.mes.lot.completed.v1', `lot/${lot}`, {
      ...{ lot, kind: 'LOT', order, item: 'PUMP', revision: 'PUMP/A', role: 'PRODUCT', quantity: pieces('5') },
      expiryDate: null,
      violation: null,
    });
  const consumed = (consumption: string, value: string) =>
    system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
      ...{ consumption, order, job: `${order}-10`, item: 'A', lot: 'R7', quantity: pieces(value) },
      violation: null,
    });
  await receiveLot(system, 'R7', '10');
  await consumed('C-R7', '4');
  await made('M1');
  await placeHold(system, 'HR7', 'LOT', 'R7');
  await placeHold(system, 'HM1', 'LOT', 'M1');
  await takeBack('C-R7');
  await takeBack('M1');
  expect(await stockOf(system, 'R7')).toEqual(['P1 MAIN BLOCKED: 10']);
  expect(await stockOf(system, 'M1')).toEqual([]);
  await expect(takeBack('M1')).resolves.toEqual([]);
  await placeHold(system, 'HM2', 'LOT', 'M2');
  await made('M2');
  await liftHold(system, 'HM2', 'LOT', 'M2');
  await takeBack('M2');
  expect(await stockOf(system, 'M2')).toEqual([]);
  await liftHold(system, 'HR7', 'LOT', 'R7');
  await liftHold(system, 'HM1', 'LOT', 'M1');
  expect(await stockOf(system, 'R7')).toEqual(['P1 MAIN UNRESTRICTED: 10']);
  expect(await stockOf(system, 'M1')).toEqual([]);
  await expect(system.rows(`select from held_stock`)).resolves.toEqual([]);
});

test('an exception about a movement is dealt with when the movement is taken back', async () => {
  const order = await releasedOrder(system, '20');
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
    ...{ consumption: 'C-R8', order, job: `${order}-10`, item: 'A', lot: 'R8', quantity: pieces('4') },
    violation: null,
  });
  await takeBack('C-R8');
  await expect(
    system.rows(`select state, resolved_by, comment from logistics_exception where production_order = '${order}'`),
  ).resolves.toEqual([{ state: 'RESOLVED', resolvedBy: 'mes', comment: 'Taken back by UNDO-C-R8: mistake' }]);
});

test('the database undoes a movement at most once, whoever asks', async () => {
  await receiveLot(system, 'R9', '10');
  const scrap = await idOf('scrapStock', a('R9', { quantity: pieces('3'), reason: 'fell' }));
  await reverse(scrap);
  const again = system.subgraph.database.session(serviceContext('test')).transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into inventory_movement (
          id, type, plant, item, location, lot, status, quantity, cost, currency, occurred_at, posted_at, posting_date,
          source_system, source_document, source_line, reverses, reversed_type, reason
        )
        select
          'IM-TWICE', type, plant, item, location, lot, status, quantity, cost, currency, occurred_at, posted_at,
          posting_date, source_system, source_document, 'twice', reverses, reversed_type, reason
        from inventory_movement
        where reverses = ${scrap}
      `,
    ),
  );
  await expect(again).rejects.toThrow('one_reversal_of_a_movement');
});

/** What a step did, as the test sees it: changes of stock by place and status. */
interface Done {
  readonly change: ReadonlyMap<string, string>;
  readonly undo: () => Promise<unknown>;
}
type Model = Map<string, string>;
type Step = (lot: string, model: Model) => Promise<Done>;

const locations = ['MAIN', 'SIDE'] as const;
const statuses = ['UNRESTRICTED', 'QUALITY_INSPECTION', 'BLOCKED'] as const;
const quantity = fc.integer({ min: 1, max: 12 }).map(String);
const location = fc.constantFrom(...locations);
const status = fc.constantFrom(...statuses);
const undoMovement = (id: string) => () => reverse(id);

const transfer = fc.tuple(quantity, location, location, status).map(([value, from, to, kept]): Step => async (lot) => {
  const input = { quantity: pieces(value), location: from, toLocation: to, status: kept };
  const id = await idOf('transferStock', a(lot, input));
  return {
    change: new Map([
      [`${from} ${kept}`, negate(value)],
      [`${to} ${kept}`, value],
    ]),
    undo: undoMovement(id),
  };
});
const statusChange = fc
  .tuple(quantity, location, status, status)
  .map(([value, where, from, to]): Step => async (lot) => {
    const input = { quantity: pieces(value), location: where, from, to, reason: 'test' };
    const id = await idOf('changeStockStatus', a(lot, input));
    return {
      change: new Map([
        [`${where} ${from}`, negate(value)],
        [`${where} ${to}`, value],
      ]),
      undo: undoMovement(id),
    };
  });
const scrapped = fc.tuple(quantity, location, status).map(([value, where, of]): Step => async (lot) => {
  const id = await idOf('scrapStock', a(lot, { quantity: pieces(value), location: where, status: of, reason: 'test' }));
  return { change: new Map([[`${where} ${of}`, negate(value)]]), undo: undoMovement(id) };
});
const counted = fc.tuple(quantity, location, status).map(([value, where, of]): Step => async (lot, model) => {
  const difference = subtract(value, model.get(`${where} ${of}`) ?? '0');
  await system.command('adjustStock', a(lot, { counted: pieces(value), location: where, status: of, reason: 'test' }));
  if (difference === '0') return { change: new Map(), undo: () => Promise.resolve() };
  const id = await movementOf(lot, 'ADJUSTMENT');
  return { change: new Map([[`${where} ${of}`, difference]]), undo: undoMovement(id) };
});
let consumptions = 0;
const consumed = quantity.map((value): Step => async (lot, model) => {
  const consumption = `C-P${++consumptions}`;
  // Where a lot lies that the shop floor takes is ERP's own choice; the model takes a lot that lies in one place alone.
  if ([...model].some(([place, held]) => !place.startsWith('MAIN') && held !== '0')) throw new GraphErrors([]);
  await system.tell('org.millgraph.mes.material.consumed.v1', `job/${order}-10`, {
    ...{ consumption, order, job: `${order}-10`, item: 'A', lot, quantity: pieces(value) },
    violation: null,
  });
  return { change: new Map([['MAIN UNRESTRICTED', negate(value)]]), undo: () => takeBack(consumption) };
});
let order = '';
let lots = 0;

const issued = quantity.map((value): Step => async (lot) => {
  await system.command('issueMaterial', { id: order, item: 'A', lot, quantity: pieces(value), ...at });
  return {
    change: new Map([['MAIN UNRESTRICTED', negate(value)]]),
    undo: undoMovement(await movementOf(lot, 'ISSUE')),
  };
});

/** Works with the lot on hold, and releases the hold whatever becomes of the work. */
async function underHold(lot: string, work: () => Promise<unknown>): Promise<void> {
  const hold = `HOLD-${lot}-${++holds}`;
  await placeHold(system, hold, 'LOT', lot);
  try {
    await work();
  } finally {
    await liftHold(system, hold, 'LOT', lot);
  }
}
let holds = 0;

test('after any mix of movements and reversals stock is what it would be without the reversed ones, and history has both', async () => {
  order = await releasedOrder(system, '1000');
  const counts = { done: 0, undone: 0, undoneUnderHold: 0 };
  const step = fc.oneof(
    fc.record({ do: fc.oneof(transfer, statusChange, scrapped, counted, consumed, issued) }),
    fc.record({ undo: fc.nat({ max: 20 }), held: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 14 }), async (steps) => {
      const lot = `PROP-${++lots}`;
      await receiveLot(system, lot, '20');
      const receipt = await receiptOf(system, lot);
      const received: Done = {
        change: new Map([['MAIN UNRESTRICTED', '20']]),
        undo: () => system.command('reverseGoodsReceipt', { receipt, reason: 'test', ...at }),
      };
      const inForce: Done[] = [received];
      const expected = (): Model => {
        const sum: Model = new Map();
        for (const { change } of inForce) {
          for (const [place, value] of change) sum.set(place, add(sum.get(place) ?? '0', value));
        }
        return sum;
      };
      let posted = 1;
      for (const next of steps) {
        try {
          if ('do' in next) {
            const done = await next.do(lot, expected());
            inForce.push(done);
            posted += done.change.size;
            counts.done += 1;
          } else {
            const index = next.undo % Math.max(inForce.length, 1);
            const target = inForce[index];
            if (target === undefined) continue;
            await (next.held ? underHold(lot, target.undo) : target.undo());
            inForce.splice(index, 1);
            posted += target.change.size;
            counts[next.held ? 'undoneUnderHold' : 'undone'] += 1;
          }
        } catch (error) {
          if (!(error instanceof GraphErrors) || error.message.includes('INTERNAL')) throw error;
        }
        const stock = [...expected()].filter(([, value]) => value !== '0');
        expect(await stockOf(system, lot)).toEqual(stock.map(([place, value]) => `P1 ${place}: ${value}`).sort());
      }
      // Besides: what holds moved, and what a reversal moved back and forth for them.
      const history = await system.rows(
        `select id from inventory_movement
         where lot = '${lot}' and source_system <> 'quality' and (source_system, type) <> ('mes', 'STATUS_CHANGE')`,
      );
      expect(history).toHaveLength(posted);
    }),
    { numRuns: 30, endOnFailure: true },
  );
  expect(counts.done).toBeGreaterThan(40);
  expect(counts.undone).toBeGreaterThan(8);
  expect(counts.undoneUnderHold).toBeGreaterThan(2);
  await expect(system.rows(`select from held_stock`)).resolves.toEqual([]);
});
