import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { at, pieces, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
  await plant.receive('CAST-1', 100_000);
}, 60_000);
afterAll(() => plant.millgraph.close());

/** Something of the shop floor as it is told; the time is in minutes after six o'clock. */
interface Fact {
  readonly kind: string;
  readonly minutes: number;
  readonly more: object;
}

let documents = 0;

/** Tells facts in the batches given, and waits after each until every system has taken it over. */
async function tell(...batches: readonly (readonly Fact[])[]): Promise<void> {
  for (const batch of batches) {
    const facts = batch.map(({ kind, minutes, more }) => {
      documents += 1;
      const occurredAt = new Date(Date.parse(at(2, '06:00')) + minutes * 60_000).toISOString();
      return { document: `D-${documents}`, line: 1, kind, occurredAt, ...more };
    });
    await plant.run('recordShopFloorFacts', { source: 'line-1', facts }, 'outcome');
  }
}

const start = (job: string, minutes: number): Fact => ({ kind: 'JOB_STARTED', minutes, more: { job } });
const complete = (job: string, minutes: number): Fact => ({ kind: 'JOB_COMPLETED', minutes, more: { job } });
const report = (job: string, minutes: number, good: number): Fact => ({
  kind: 'PRODUCTION_REPORTED',
  minutes,
  more: { job, good: pieces(good) },
});
const make = (order: string, lot: string, minutes: number, quantity: number): Fact => ({
  kind: 'LOT_COMPLETED',
  minutes,
  more: { order, lot, quantity: pieces(quantity) },
});
const consume = (job: string, lot: string, minutes: number, quantity: number, producedLot?: string): Fact => ({
  kind: 'MATERIAL_CONSUMED',
  minutes,
  more: { job, lot, quantity: pieces(quantity), ...(producedLot !== undefined && { producedLot }) },
});

/** Releases an order whose jobs are dispatched before six o'clock. */
async function dispatched(order: string, quantity: number): Promise<void> {
  await plant.order(order, quantity);
  for (const id of [`${order}/10`, `${order}/20`]) await plant.run('dispatchJob', { id, occurredAt: at(2, '05:59') });
}

interface Standing {
  readonly lot: {
    readonly violation: { readonly rule: string } | null;
    readonly restrictions: readonly object[];
    readonly stock: readonly { readonly status: string; readonly quantity: { readonly value: string } }[];
  };
  readonly inventoryMovements: {
    readonly nodes: readonly { readonly id: string; readonly violation: string | null }[];
  };
  readonly broken: { readonly nodes: readonly { readonly id: string }[] };
  readonly logisticsExceptions: { readonly nodes: readonly { readonly state: string; readonly resolvedBy: string }[] };
}

/** Where a lot that an order made stands in MES and in ERP. */
const standingOf = (lot: string): Promise<Standing> =>
  plant.ask<Standing>(
    `query ($id: ID!) {
      lot(id: $id) { violation { rule } restrictions { status quantity { value } } stock { status quantity { value } } }
      inventoryMovements(filter: { lot: $id, type: RECEIPT }) { nodes { id violation } }
      broken: inventoryMovements(filter: { lot: $id, violation: true }) { nodes { id } }
      logisticsExceptions(filter: { lot: $id }) { nodes { state resolvedBy } }
    }`,
    { id: lot },
  );

const free = (value: string, resolved: readonly object[] = []) => ({
  lot: { violation: null, restrictions: [], stock: [{ status: 'UNRESTRICTED', quantity: { value } }] },
  inventoryMovements: { nodes: [{ violation: null }] },
  broken: { nodes: [] },
  logisticsExceptions: { nodes: resolved },
});
const blocked = (value: string, rule: string) => ({
  lot: {
    violation: { rule },
    restrictions: [{ status: 'BLOCKED', quantity: { value } }],
    stock: [{ status: 'BLOCKED', quantity: { value } }],
  },
  inventoryMovements: { nodes: [{ violation: expect.any(String) as unknown }] },
  broken: { nodes: [{ id: expect.any(String) as unknown }] },
});
const open = { logisticsExceptions: { nodes: [{ state: 'OPEN' }] } };
const resolved = [{ state: 'RESOLVED', resolvedBy: 'mes' }];

/** Runs an order to its last report; what it makes of it is up to the test. */
const run = (order: string, good: number): Fact[] => [
  ...[start(`${order}/10`, 0), report(`${order}/10`, 10, good)],
  ...[start(`${order}/20`, 20), report(`${order}/20`, 30, good)],
];

test('a lot that more was put into than is good is blocked until the report comes, and its stock is then free everywhere', async () => {
  await dispatched('LATE-1', 50);
  const rest = run('LATE-1', 50);
  const begun = rest.splice(0, 1);
  await tell([...begun, make('LATE-1', 'LATE-1-L', 40, 50)]);
  await expect(standingOf('LATE-1-L')).resolves.toMatchObject({ ...blocked('50', 'RULE_VIOLATED'), ...open });
  await tell(rest);
  await expect(standingOf('LATE-1-L')).resolves.toMatchObject(free('50', resolved));
  const used = { id: 'LATE-1-L', quantity: pieces(1), reason: 'Tried' };
  await plant.run('scrapLot', used);
}, 60_000);

test('a lot in stock is blocked when it turns out that its order had broken a rule before it, and no lot that was made before that', async () => {
  await dispatched('LATE-2', 50);
  await tell([...run('LATE-2', 50), make('LATE-2', 'LATE-2-A', 35, 20), make('LATE-2', 'LATE-2-B', 45, 30)]);
  await expect(standingOf('LATE-2-B')).resolves.toMatchObject(free('30'));
  // More than reached the job, reported between the two.
  await tell([report('LATE-2/20', 40, 5)]);
  await expect(standingOf('LATE-2-A')).resolves.toMatchObject(free('20'));
  await expect(standingOf('LATE-2-B')).resolves.toMatchObject({ ...blocked('30', 'RULE_VIOLATED'), ...open });
}, 60_000);

test('of what was consumed against a rule only the lot is blocked that it went into, where the shop floor says which', async () => {
  await dispatched('LATE-3', 50);
  await tell([...run('LATE-3', 50), make('LATE-3', 'LATE-3-A', 35, 20), make('LATE-3', 'LATE-3-B', 45, 30)]);
  await tell([consume('LATE-3/20', 'CAST-1', 15, 1, 'LATE-3-A')]);
  await expect(standingOf('LATE-3-A')).resolves.toMatchObject(blocked('20', 'ILLEGAL_STATE'));
  await expect(standingOf('LATE-3-B')).resolves.toMatchObject(free('30'));
}, 60_000);

test('what is explained while a hold is in force stays blocked, and is freed with the hold', async () => {
  await dispatched('LATE-4', 50);
  const rest = run('LATE-4', 50);
  const begun = rest.splice(0, 1);
  await tell([...begun, make('LATE-4', 'LATE-4-L', 40, 50)]);
  const hold = await plant.run<{ id: string }>(
    'placeHold',
    { target: 'LOT', targetId: 'LATE-4-L', plant: 'P1', reason: 'Burrs' },
    'id',
  );
  await tell(rest);
  await expect(standingOf('LATE-4-L')).resolves.toMatchObject({
    lot: {
      ...{ violation: null, restrictions: [{ status: 'BLOCKED' }] },
      stock: [{ status: 'BLOCKED', quantity: { value: '50' } }],
    },
    logisticsExceptions: { nodes: resolved },
  });
  await plant.run('releaseHold', { id: hold.id, reason: 'Deburred' });
  await expect(standingOf('LATE-4-L')).resolves.toMatchObject(free('50', resolved));
}, 60_000);

test('what turns out wrong while a hold is in force stays blocked when the hold is released', async () => {
  await dispatched('LATE-5', 50);
  await tell([...run('LATE-5', 50), make('LATE-5', 'LATE-5-L', 45, 50)]);
  const hold = await plant.run<{ id: string }>(
    'placeHold',
    { target: 'LOT', targetId: 'LATE-5-L', plant: 'P1', reason: 'Burrs' },
    'id',
  );
  await tell([report('LATE-5/20', 40, 5)]);
  await plant.run('releaseHold', { id: hold.id, reason: 'Deburred' });
  await expect(standingOf('LATE-5-L')).resolves.toMatchObject({ ...blocked('50', 'RULE_VIOLATED'), ...open });
}, 60_000);

test('what somebody freed stays free when it is explained', async () => {
  await dispatched('LATE-6', 50);
  const rest = run('LATE-6', 50);
  const begun = rest.splice(0, 1);
  await tell([...begun, make('LATE-6', 'LATE-6-L', 40, 50)]);
  const place = { plant: 'P1', item: 'ACT', location: 'MAIN', lot: 'LATE-6-L' };
  await plant.run('changeStockStatus', {
    ...{ ...place, from: 'BLOCKED', to: 'UNRESTRICTED', quantity: pieces(50), reason: 'Counted' },
  });
  await expect(standingOf('LATE-6-L')).resolves.toMatchObject({ lot: { restrictions: [] } });
  await plant.run('changeStockStatus', {
    ...{ ...place, from: 'UNRESTRICTED', to: 'BLOCKED', quantity: pieces(20), reason: 'Scratched' },
  });
  await tell(rest);
  await expect(standingOf('LATE-6-L')).resolves.toMatchObject({
    lot: {
      ...{ violation: null, restrictions: [{ status: 'BLOCKED', quantity: { value: '20' } }] },
      stock: [
        { status: 'BLOCKED', quantity: { value: '20' } },
        { status: 'UNRESTRICTED', quantity: { value: '30' } },
      ],
    },
  });
}, 60_000);

test('ERP knows what the shop floor does with an order also when it learns late what happened before', async () => {
  await dispatched('LATE-7', 50);
  const state = async (): Promise<unknown> => {
    const { mes, erp } = await plant.ask<{ mes: { executionState: string }; erp: { nodes: object[] } }>(
      `query { mes: productionOrder(id: "LATE-7") { executionState }
        erp: productionOrders(filter: { text: "LATE-7", executionState: COMPLETED }) { nodes { id } } }`,
    );
    return [mes.executionState, erp.nodes.length];
  };
  await tell([start('LATE-7/20', 50)]);
  await tell([complete('LATE-7/20', 60)], [start('LATE-7/10', 0)]);
  await expect(state()).resolves.toEqual(['RUNNING', 0]);
  await tell([complete('LATE-7/10', 10)]);
  await expect(state()).resolves.toEqual(['COMPLETED', 1]);
}, 60_000);

/** What an order goes through that keeps all rules: two lots of twenty each. */
const orderly = (order: string, cast: string): readonly Fact[] => [
  ...[start(`${order}/10`, 1), consume(`${order}/10`, cast, 5, 10), report(`${order}/10`, 11, 40)],
  ...[start(`${order}/20`, 21), consume(`${order}/20`, cast, 25, 10, `${order}-LB`), report(`${order}/20`, 31, 40)],
  ...[make(order, `${order}-LA`, 37, 20), make(order, `${order}-LB`, 47, 20)],
  ...[complete(`${order}/10`, 51), complete(`${order}/20`, 61)],
];

/** What else may be told of it, each at a minute of its own; what of the above is not; and when each of them arrives. */
const generated = fc.record({
  besides: fc.uniqueArray(
    fc.record({
      minutes: fc.integer({ min: 0, max: 35 }).map((half) => 2 * half),
      job: fc.constantFrom(10, 20),
      kind: fc.constantFrom(
        'JOB_SUSPENDED',
        'JOB_RESUMED',
        'PRODUCTION_REPORTED',
        'MATERIAL_CONSUMED',
        'LOT_COMPLETED',
      ),
      amount: fc.integer({ min: 1, max: 8 }),
      into: fc.constantFrom('LA', 'LB', undefined),
    }),
    { minLength: 0, maxLength: 2, selector: ({ minutes }) => minutes },
  ),
  missing: fc.option(fc.integer({ min: 0, max: 9 })),
  places: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 12, maxLength: 12 }),
});

/** Everything that is known of an order and its lots, in words that are the same for every order. */
async function everythingOf(order: string, cast: string): Promise<unknown> {
  const asked = await plant.ask<Record<string, unknown>>(
    `query ($id: ID!, $cast: ID!) {
      productionOrder(id: $id) {
        executionState
        jobs { state actualStart actualEnd reports { good { value } occurredAt violation { rule message } } }
        events { kind occurredAt violation { rule message } }
        lotsProduced { id violation { rule message } restrictions { status quantity { value } } stock { status quantity { value } } }
      }
      cast: lot(id: $cast) { quantity { value } restrictions { status quantity { value } } stock { status quantity { value } } }
      waiting: productionOrders(filter: { text: $id, executionState: WAITING }) { nodes { id } }
      ready: productionOrders(filter: { text: $id, executionState: READY }) { nodes { id } }
      running: productionOrders(filter: { text: $id, executionState: RUNNING }) { nodes { id } }
      suspended: productionOrders(filter: { text: $id, executionState: SUSPENDED }) { nodes { id } }
      completed: productionOrders(filter: { text: $id, executionState: COMPLETED }) { nodes { id } }
      materialConsumptions(first: 500, filter: { order: $id }) { nodes { occurredAt violation { rule message } } }
      executionExceptions(first: 500, filter: { order: $id, state: OPEN }) { nodes { rule message lot { id } } }
      inventoryMovements(first: 500, filter: { order: $id }) { nodes { type occurredAt quantity { value } violation } }
      logisticsExceptions(first: 500, filter: { order: $id, state: OPEN }) {
        nodes { rule message ownerRole lot { id } quantity { value } }
      }
    }`
      .replaceAll('text: $id', 'text: $text')
      .replace('$cast: ID!', '$cast: ID!, $text: String!'),
    { id: order, cast, text: order },
  );
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => JSON.stringify(sorted(each))).sort();
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)]));
  };
  return JSON.parse(JSON.stringify(sorted(asked)).replaceAll(cast, 'CAST').replaceAll(order, 'ORDER')) as unknown;
}

test('in whatever order facts arrive, both systems end where an orderly telling leads: state, restrictions, stock, exceptions', async () => {
  let runs = 0;
  const moves = async (): Promise<readonly string[]> => {
    const { inventoryMovements } = await plant.ask<{
      inventoryMovements: { nodes: { status: string; quantity: { value: string } }[] };
    }>(
      `{ inventoryMovements(first: 500, filter: { item: "ACT", type: STATUS_CHANGE }) { nodes { status quantity { value } } } }`,
    );
    return inventoryMovements.nodes.flatMap(({ status, quantity }) => (quantity.value.startsWith('-') ? [] : [status]));
  };
  const before = await moves();
  await fc.assert(
    fc.asyncProperty(generated, async ({ besides, missing, places }) => {
      runs += 1;
      const factsOf = (order: string, cast: string): readonly Fact[] => [
        ...orderly(order, cast).filter((_, index) => index !== missing),
        ...besides.map(({ minutes, job, kind, amount, into }): Fact => {
          const id = `${order}/${job}`;
          if (kind === 'LOT_COMPLETED') return make(order, `${order}-L${minutes}`, minutes, amount);
          if (kind === 'PRODUCTION_REPORTED') return report(id, minutes, amount);
          if (kind !== 'MATERIAL_CONSUMED') return { kind, minutes, more: { job: id } };
          return consume(id, cast, minutes, amount, into && `${order}-${into}`);
        }),
      ];
      const [straight, mixed] = [`ORDERLY-${runs}X`, `MIXED-${runs}X`];
      for (const order of [straight, mixed]) {
        await dispatched(order, 40);
        await plant.receive(`C-${order}`, 25);
      }
      await tell([...factsOf(straight, `C-${straight}`)].sort((left, right) => left.minutes - right.minutes));
      const arriving = factsOf(mixed, `C-${mixed}`)
        .map((fact, index) => ({ fact, place: places[index] ?? 0 }))
        .sort((left, right) => left.place - right.place)
        .map(({ fact }) => fact);
      for (let from = 0; from < arriving.length; from += 2) await tell(arriving.slice(from, from + 2));
      const expected = await everythingOf(straight, `C-${straight}`);
      expect(await everythingOf(mixed, `C-${mixed}`)).toEqual(expected);
    }),
    { numRuns: 4, endOnFailure: true },
  );
  const moved = (await moves()).slice(before.length);
  expect([...new Set(moved)].sort()).toEqual(['BLOCKED', 'UNRESTRICTED']);
}, 300_000);
