import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, compare, multiply, subtract } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, type ProductionOrder, type ProductionOrderCommand } from './production-order.ts';
import type { ReleasePlan } from './release.ts';

const at = '2026-01-05T06:00:00Z';
const pieces = (value: string) => ({ value, unit: 'C62' });

const plan: ReleasePlan = {
  reasons: [],
  revision: 'PUMP/A',
  bom: 'PUMP/A/M',
  routing: 'PUMP/A/R',
  decision: 'EFFECTIVE_AT_RELEASE',
  change: null,
  costDate: '2026-01-05',
  components: ['A', 'B'].map((item, index) => ({
    line: index + 1,
    bomLine: `PUMP/A/M/${index}`,
    item,
    required: '10',
    unit: 'C62',
    issueMethod: 'EXPLICIT',
    operationSequence: 10,
    fixed: false,
    alternates: [],
  })),
  adoption: null,
  byProducts: [],
  operations: [],
  planned: [],
};

const create: ProductionOrderCommand = {
  kind: 'CreateOrder',
  number: 'MO-1',
  plant: 'P1',
  item: 'PUMP',
  procurement: 'MAKE',
  status: 'ACTIVE',
  baseUnit: 'C62',
  quantity: pieces('10'),
  dueDate: '2026-02-01',
  priority: 5,
  at,
};

/** A world of one order: its stock, movements and cost postings, which the events of the order change. */
interface World {
  readonly order: ProductionOrder | null;
  readonly stock: Readonly<Record<string, string>>;
  readonly movements: readonly { readonly item: string; readonly quantity: string }[];
  readonly postings: readonly string[];
}

const opening = '9';
const empty: World = { order: null, stock: { A: opening, B: opening }, movements: [], postings: [] };

function run(world: World, command: ProductionOrderCommand): World {
  let { order, stock, movements, postings } = world;
  for (const event of decide(order, command)) {
    order = evolve(order, event);
    if (event.kind !== 'MaterialIssued' && event.kind !== 'MaterialReturned') continue;
    const sign = event.kind === 'MaterialIssued' ? '-1' : '1';
    const quantity = multiply(event.quantity, sign);
    stock = { ...stock, [event.item]: add(stock[event.item] ?? '0', quantity) };
    movements = [...movements, { item: event.item, quantity }];
    postings = [...postings, multiply(event.cost, sign, '-1')];
  }
  return { order, stock, movements, postings };
}

type Step = (world: World) => ProductionOrderCommand;

const amount = fc.integer({ min: 1, max: 12 }).map(String);
const item = fc.constantFrom('A', 'B', 'C');
const move = (kind: 'IssueMaterial' | 'ReturnMaterial') =>
  fc.tuple(item, amount, fc.boolean()).map(([of, value, held]): Step => ({ stock }) => ({
    kind,
    item: of,
    lot: null,
    location: 'MAIN',
    quantity: pieces(value),
    isSerial: false,
    unrestricted: stock[of] ?? '0',
    holds: held && value === '12' ? [{ id: 'H1', target: 'ITEM', targetId: of, reason: 'porous' }] : [],
    unitCost: '2.5',
    ...{ date: '2026-01-05', expiryDate: null, postingDate: '2026-01-05' },
    at,
  }));
const release =
  (lacking: boolean): Step =>
  () => ({
    kind: 'ReleaseOrder',
    plan: lacking ? { ...plan, reasons: [{ code: 'RULE_VIOLATED', message: 'It lacks something.' }] } : plan,
    by: 'planner',
    at,
  });
const confirm =
  (good: string, scrap: string, final: boolean): Step =>
  () => ({
    kind: 'ConfirmOrder',
    good: pieces(good),
    scrap: pieces(scrap),
    final,
    overDeliveryTolerance: '0.1',
    postingDate: '2026-01-05',
    by: 'planner',
    at,
  });
const complete: Step = () => ({ kind: 'CompleteOrder', openInspections: [], uninspected: [], at });
const close: Step = () => ({ kind: 'CloseOrder', at });
const cancel: Step = ({ order, movements }) => ({
  kind: 'CancelOrder',
  reason: 'no demand',
  execution: null,
  isPosted: movements.length > 0 || (order !== null && 'good' in order && add(order.good, order.scrap) !== '0'),
  at,
});
const change =
  (value: string): Step =>
  () => ({ kind: 'ChangeOrder', quantity: pieces(value) });
const divide =
  (value: string): Step =>
  ({ order }) => ({
    ...{ kind: 'SplitOrder', number: 'MO-2', quantity: pieces(value), holds: [], at },
    frozen: order?.state === 'RELEASED' ? plan : null,
  });
const reverse =
  (good: string): Step =>
  ({ order }) => ({
    kind: 'ReverseConfirmation',
    confirmation: {
      ...{ id: 'OC-1', good: order !== null && 'good' in order && compare(order.good, good) >= 0 ? good : '0' },
      ...{ scrap: '0', final: order !== null && 'good' in order && order.finallyConfirmedAt !== null },
      ...{ reverses: null, reversedBy: null },
    },
    ...{ reason: 'miscounted', postingDate: '2026-01-05', by: 'planner', at },
  });
const step = fc.oneof(
  fc.constant<Step>(() => create),
  fc.boolean().map(release),
  move('IssueMaterial'),
  move('ReturnMaterial'),
  fc.tuple(amount, amount, fc.boolean()).map(([good, scrap, final]) => confirm(good, scrap, final)),
  fc.constant(complete),
  fc.constantFrom(complete, close, cancel),
  amount.map(change),
  amount.map(divide),
  amount.map(reverse),
);

const total = (values: readonly string[]): string => add('0', ...values);

test('no sequence of commands reaches an illegal state, and its balances hold', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let world = empty;
      for (const next of [() => create, ...steps]) {
        try {
          world = run(world, next(world));
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
        const { order, stock, movements, postings } = world;
        if (order === null) throw new Error('the order was not created');
        reached.add(order.state);
        for (const each of ['A', 'B']) {
          const moved = total(movements.filter((movement) => movement.item === each).map(({ quantity }) => quantity));
          expect(stock[each]).toBe(add(opening, moved));
          expect(compare(stock[each] ?? '0', '0')).toBeGreaterThanOrEqual(0);
        }
        if (!('used' in order)) {
          expect(movements).toEqual([]);
          continue;
        }
        for (const use of order.used) expect(compare(use.issued, use.returned)).toBeGreaterThanOrEqual(0);
        const outstanding = total(order.used.map((use) => subtract(use.issued, use.returned)));
        expect(total(movements.map(({ quantity }) => quantity))).toBe(subtract('0', outstanding));
        expect(total(postings)).toBe(multiply(outstanding, '2.5'));
        expect(compare(order.good, '0')).toBeGreaterThanOrEqual(0);
        expect(compare(order.quantity.value, '0')).toBeGreaterThan(0);
        expect(compare(add(order.good, order.scrap), '14')).toBeLessThanOrEqual(0);
        if (order.state === 'COMPLETED') expect(order.finallyConfirmedAt).not.toBeNull();
      }
    }),
    {
      numRuns: 400,
      examples: [
        [[release(false), confirm('9', '1', true), complete, close]],
        [[release(false), divide('4'), confirm('6', '0', true), reverse('6'), cancel]],
      ],
    },
  );
  expect([...reached].sort()).toEqual(['CANCELLED', 'CLOSED', 'COMPLETED', 'FORECAST', 'RELEASED']);
});

test('good and scrap together are confirmed to the ordered quantity and its tolerance, and no further', () => {
  const confirm = (good: string, scrap: string, overDeliveryTolerance = '0'): ProductionOrderCommand => ({
    ...{ kind: 'ConfirmOrder', good: pieces(good), scrap: pieces(scrap), final: false, overDeliveryTolerance },
    ...{ postingDate: '2026-01-05', by: 'planner', at },
  });
  const released = [create, { kind: 'ReleaseOrder', plan, by: 'planner', at } as const].reduce(run, empty);
  expect(() => run(released, confirm('9', '5'))).toThrow(
    'Order MO-1 would be confirmed to 9 good and 5 scrap, 14 C62 together; ' +
      'with the over-delivery tolerance of P1 at most 10 C62 are allowed.',
  );
  const full = run(released, confirm('9', '1'));
  expect(() => run(full, confirm('0', '1'))).toThrow('9 good and 2 scrap, 11 C62 together');
  expect(run(full, confirm('0', '1', '0.1')).order).toMatchObject({ good: '9', scrap: '2' });
});

test('given a finally confirmed order, when it is completed, then nothing more happens to it', () => {
  const steps: ProductionOrderCommand[] = [
    create,
    { kind: 'ReleaseOrder', plan, by: 'planner', at },
    {
      ...{ kind: 'ConfirmOrder', good: pieces('10'), final: true, overDeliveryTolerance: '0' },
      ...{ postingDate: '2026-01-05', by: 'planner', at },
    },
    { kind: 'CompleteOrder', openInspections: [], uninspected: [], at },
  ];
  const world = steps.reduce(run, empty);
  for (const command of steps) expect(() => run(world, command)).toThrow(MillgraphError);
});
