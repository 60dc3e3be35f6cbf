import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { add, divide, multiply, subtract, type Decimal } from '#contracts/decimal.ts';
import type { CloudEvent, EventType } from '#contracts/events.ts';
import { dayBuckets } from '#contracts/kpi/buckets.ts';
import { kpiDefinitions } from '#contracts/kpi/definitions.ts';
import { dateAt } from '#contracts/zone-time.ts';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { systems } from '#platform/systems.ts';
import {
  foldDeliveries,
  foldDue,
  foldFirstPass,
  foldKey,
  foldProduction,
  foldStock,
  foldTimes,
  ratioOf,
  type Elements,
  type Folded,
} from './kpi-fold.ts';
import type { SmallPlant } from './small-plant.ts';
import { openThreePlants, zones, type PlantId } from './three-plants.ts';

interface Row {
  readonly name: string;
  readonly bucketDate: string;
  readonly bucketStart: string;
  readonly bucketEnd: string;
  readonly shift: string | null;
  readonly key: string | null;
  readonly reasonCode: string | null;
  readonly value: string | null;
  readonly unit: string;
  readonly reason: string | null;
  readonly elements: readonly { readonly name: string; readonly value: string; readonly unit: string }[];
  readonly asOf: string;
}

let plant: SmallPlant;
let events: readonly CloudEvent[];

beforeAll(async () => {
  plant = await openThreePlants();
  const logs = await Promise.all(
    systems.map((system) =>
      plant.millgraph.subgraphs[system].readEvents({ consumer: 'test', after: null, limit: 1000, types: [] }),
    ),
  );
  expect(logs.every(({ complete }) => complete)).toBe(true);
  events = logs.flatMap((log) => log.events);
}, 500_000);
afterAll(() => plant.millgraph.close());

const told = <Type extends EventType>(type: Type): readonly CloudEvent<Type>[] =>
  events.filter((event) => event.type === type) as unknown as readonly CloudEvent<Type>[];

const kpi = async (call: string, context: RequestContext = demoAdministrator()): Promise<readonly Row[]> => {
  const query = `{ kpi(${call}) { rows {
    name bucketDate bucketStart bucketEnd shift key reasonCode value unit reason elements { name value unit } asOf
  } } }`;
  const answer = await plant.millgraph.client.execute<{ kpi: { rows: readonly Row[] } }>(query, {}, context);
  return answer.kpi.rows;
};

const range = 'from: "2026-10-19", to: "2026-11-02"';
const days = dayBuckets('2026-10-19', '2026-11-02', 'DAY').map(({ label }) => label);
/** Equipment without parts. */
const units: Readonly<Record<PlantId, readonly string[]>> = {
  P1: ['P1-CNC', 'P1-ASM', 'P1-U1', 'P1-U2'],
  P2: ['P2-U1', 'P2-U2'],
  P3: ['P3-U1', 'P3-U2'],
};

const byDay = (name: string): Promise<readonly Row[]> =>
  kpi(`names: ["${name}"], ${range}, grain: DAY, groupBy: PLANT`);
const elementsOf = ({ elements }: Row): Elements =>
  Object.fromEntries(elements.map(({ name, value }) => [name, value]));

/** What rows are made of must be what was folded, day by day and plant by plant; nothing folded is missing in them. */
function expectFolded(rows: readonly Row[], folded: Folded, name: string): void {
  const left = new Map([...folded].filter(([key]) => key.startsWith(`${name}|`)));
  expect(left.size).toBeGreaterThan(0);
  for (const row of rows) {
    const key = foldKey(name, row.key ?? '', row.bucketDate, row.reasonCode ?? '');
    const expected = left.get(key) ?? {};
    left.delete(key);
    const own: Elements = row.elements.length === 0 && row.value !== null ? { value: row.value } : elementsOf(row);
    for (const [element, value] of Object.entries({ ...expected, ...own })) {
      expect([key, element, own[element] ?? '0']).toEqual([key, element, expected[element] ?? '0']);
      expect(value).toBeDefined();
    }
  }
  expect([...left.keys()]).toEqual([]);
  expect(new Set(rows.map(({ key, bucketDate }) => `${key ?? ''} ${bucketDate}`)).size).toBe(3 * days.length);
}

/** The value of each row must be its formula over its elements. */
function expectFormula(rows: readonly Row[], formula: (elements: Elements) => Decimal | null): void {
  for (const row of rows) {
    expect([row.key, row.bucketDate, row.value]).toEqual([row.key, row.bucketDate, formula(elementsOf(row))]);
    expect([row.key, row.bucketDate, row.reason === null]).toEqual([row.key, row.bucketDate, row.value !== null]);
  }
}

const share =
  (part: string, whole: string, times = '1') =>
  (elements: Elements): Decimal | null =>
    (elements[whole] ?? '0') === '0' ? null : ratioOf(elements[part] ?? '0', elements[whole] ?? '0', times);

describe('each KPI recomputes from the events', () => {
  test('oee and its factors', async () => {
    const folded = foldTimes(told, units, days);
    for (const [key, elements] of foldProduction(told)) {
      if (!key.startsWith('oee|')) continue;
      const sum: Record<string, Decimal> = folded.get(key) ?? {};
      for (const [name, value] of Object.entries(elements)) sum[name] = add(sum[name] ?? '0', value);
      folded.set(key, sum);
    }
    const quotient =
      (part: string, whole: string) =>
      (elements: Elements): Decimal | null =>
        elements[whole] === '0' ? null : divide(elements[part] ?? '0', elements[whole] ?? '0');
    for (const [name, formula] of [
      ['availability', quotient('actualProductionTime', 'plannedBusyTime')],
      ['effectiveness', quotient('plannedRunTimeProduced', 'actualProductionTime')],
      ['quality', quotient('plannedRunTimeGood', 'plannedRunTimeProduced')],
    ] as const) {
      const rows = await byDay(name);
      expectFolded(rows, folded, 'oee');
      expectFormula(rows, formula);
      expect(rows.some(({ value }) => value !== null && value !== '0')).toBe(true);
    }
    const [row] = (await byDay('oee')).filter(({ value }) => value !== null && value !== '0');
    expect(row?.value).toBe(
      quotient('plannedRunTimeGood', 'plannedBusyTime')(elementsOf(row ?? ({ elements: [] } as never))),
    );
  });

  test.each([
    ['scrapRatio', share('scrapQuantity', 'producedQuantity')],
    ['scheduleAdherence', share('completedOnTime', 'plannedJobs')],
    ['throughput', null],
    ['scrapByReason', null],
  ] as const)('%s', async (name, formula) => {
    const rows = await byDay(name);
    expectFolded(rows, foldProduction(told), name);
    if (formula !== null) expectFormula(rows, formula);
  });

  test('downtimeByReason', async () => {
    const rows = await byDay('downtimeByReason');
    expectFolded(rows, foldTimes(told, units, days), 'downtimeByReason');
    expectFormula(rows, ({ planned = '0', unplanned = '0' }) => add(planned, unplanned));
  });

  test.each([
    ['onTimeInFull', foldDue, share('onTimeInFull', 'ordersDue')],
    ['firstPassYield', foldFirstPass, share('goodAtFirstPass', 'processed')],
    ['ppm', foldDeliveries, share('rejected', 'received', '1000000')],
  ] as const)('%s', async (name, fold, formula) => {
    const rows = await byDay(name);
    expectFolded(rows, fold(told), name);
    expectFormula(rows, formula);
  });

  test('inventoryTurns', async () => {
    const rows = await byDay('inventoryTurns');
    const folded = foldStock(told, days);
    for (const [key, elements] of folded) folded.set(key, { ...elements, days: '1' });
    expectFolded(rows, folded, 'inventoryTurns');
    expectFormula(rows, ({ consumption = '0', opening = '0', closing = '0' }) => {
      const average = divide(add(opening, closing), '2');
      return average === '0' ? null : ratioOf(consumption, average, '365');
    });
  });
});

interface Ledger {
  readonly orders: readonly {
    readonly id: string;
    readonly plant: { readonly id: PlantId };
    readonly completedAt: string | null;
    readonly quantity: { readonly value: string };
    readonly cost: Readonly<Record<'planned' | 'actual' | 'target', { readonly total: { readonly amount: string } }>>;
  }[];
  readonly postings: readonly {
    readonly order: { readonly id: string };
    readonly amount: { readonly amount: string };
    readonly postingDate: string;
  }[];
}

describe('KPIs of money recompute from the ledger, for cost is posted and told to nobody', () => {
  const ledger = async (): Promise<Ledger> => {
    const { orders, postings } = await plant.ask<{
      orders: { nodes: Ledger['orders'] };
      postings: { nodes: Ledger['postings'] };
    }>(`{
      orders: productionOrders(first: 500) { nodes {
        id plant { id } completedAt quantity { value }
        cost { planned { total { amount } } actual { total { amount } } target { total { amount } } }
      } }
      postings: costPostings(first: 500) { nodes { order { id } amount { amount } postingDate } }
    }`);
    return { orders: orders.nodes, postings: postings.nodes };
  };
  const completedOn = (order: Ledger['orders'][number]): string | null =>
    order.completedAt && dateAt(zones[order.plant.id], order.completedAt);

  test('wipValue', async () => {
    const { orders, postings } = await ledger();
    for (const row of await byDay('wipValue')) {
      const open = orders.filter(
        (order) =>
          order.plant.id === row.key && row.bucketDate >= '2026-10-21' && (completedOn(order) ?? '9') > row.bucketDate,
      );
      const ids = new Set(open.map(({ id }) => id));
      const actual = postings.filter(({ order, postingDate }) => ids.has(order.id) && postingDate <= row.bucketDate);
      const delivered = open.map(({ id, quantity, cost, plant: { id: at } }) => {
        const received = told('org.millgraph.erp.inventory.moved.v1').filter(
          ({ data, time }) => data.order === id && data.type === 'RECEIPT' && dateAt(zones[at], time) <= row.bucketDate,
        );
        const amount = add('0', ...received.map(({ data }) => data.quantity.value));
        return divide(multiply(cost.planned.total.amount, amount), quantity.value);
      });
      expect([row.key, row.bucketDate, elementsOf(row)]).toEqual([
        row.key,
        row.bucketDate,
        {
          actual: add('0', ...actual.map(({ amount }) => amount.amount)),
          delivered: add('0', ...delivered),
          orders: String(open.length),
        },
      ]);
      const { actual: cost = '', delivered: worth = '' } = elementsOf(row);
      expect(row.value).toBe(subtract(cost, worth));
    }
  });

  test('costVariance', async () => {
    const { orders } = await ledger();
    const rows = await byDay('costVariance');
    for (const row of rows) {
      const completed = orders.filter((order) => order.plant.id === row.key && completedOn(order) === row.bucketDate);
      const sum = (of: 'actual' | 'target'): Decimal => add('0', ...completed.map(({ cost }) => cost[of].total.amount));
      expect([row.key, row.bucketDate, row.value]).toEqual([
        row.key,
        row.bucketDate,
        subtract(sum('actual'), sum('target')),
      ]);
    }
    expect(rows.filter(({ value }) => value !== '0')).toHaveLength(4);
  });

  test('inventoryAccuracy', async () => {
    const rows = await byDay('inventoryAccuracy');
    const found = new Map<string, [number, number]>();
    for (const id of Object.keys(zones) as PlantId[]) {
      const { itemAtPlant } = await plant.ask<{
        itemAtPlant: {
          stockCounts: readonly { countedAt: string; quantity: { value: string }; recorded: { value: string } }[];
        };
      }>(
        `{ itemAtPlant(item: "CAST", plant: "${id}") { stockCounts { countedAt quantity { value } recorded { value } } } }`,
      );
      for (const { countedAt, quantity, recorded } of itemAtPlant.stockCounts) {
        const key = `${id} ${dateAt(zones[id], countedAt)}`;
        const [counts, accurate] = found.get(key) ?? [0, 0];
        found.set(key, [counts + 1, accurate + (quantity.value === recorded.value ? 1 : 0)]);
      }
    }
    expect(found.size).toBe(3);
    for (const row of rows) {
      const [counts, accurate] = found.get(`${row.key ?? ''} ${row.bucketDate}`) ?? [0, 0];
      expect(elementsOf(row)).toEqual({ counts: String(counts), accurate: String(accurate) });
    }
    expectFormula(rows, share('accurate', 'counts'));
  });
});

test.each(kpiDefinitions.filter(({ name }) => !['wipValue', 'inventoryTurns'].includes(name)).map(({ name }) => name))(
  'weeks and all plants together add the elements of %s up, and never its values',
  async (name) => {
    const key = (row: Row): string => `${row.reasonCode ?? ''} ${row.unit}`;
    const sums = (rows: readonly Row[]): ReadonlyMap<string, Decimal> => {
      const all = new Map<string, Decimal>();
      for (const row of rows) {
        const parts = row.elements.length === 0 ? [{ name: 'value', value: row.value ?? '0', unit: '' }] : row.elements;
        for (const part of parts.filter((each) => each.name !== 'relative')) {
          const place = `${key(row)} ${part.name} ${part.unit}`;
          all.set(place, add(all.get(place) ?? '0', part.value));
        }
      }
      return new Map([...all].filter(([, value]) => value !== '0').sort());
    };
    const everyDay = await byDay(name);
    const weeks = await kpi(`names: ["${name}"], ${range}, grain: WEEK`);
    expect(weeks.map(({ bucketDate }) => bucketDate).filter((date, index, all) => all.indexOf(date) === index)).toEqual(
      ['2026-10-19', '2026-10-26'],
    );
    expect(sums(weeks)).toEqual(sums(everyDay));
    expect(sums(weeks).size).toBeGreaterThan(0);
  },
);

test('a day of a plant is as long as its clock has it, and one of plants in three zones from the first midnight to the last', async () => {
  const bounds = async (more: string) => {
    const rows = await kpi(`names: ["throughput"], from: "2026-10-25", to: "2026-10-26"${more}`);
    return rows.map(({ key, bucketStart, bucketEnd }) => [key, Date.parse(bucketStart), Date.parse(bucketEnd)]);
  };
  const at = (time: string): number => Date.parse(`2026-10-${time}:00Z`);
  await expect(bounds(', groupBy: PLANT')).resolves.toEqual([
    ['P1', at('24T22:00'), at('25T23:00')],
    ['P2', at('25T06:00'), at('26T06:00')],
    ['P3', at('24T16:00'), at('25T16:00')],
  ]);
  await expect(bounds('')).resolves.toEqual([[null, at('24T16:00'), at('26T06:00')]]);
  await expect(bounds(', scope: { plants: ["P1", "P3"] }')).resolves.toEqual([[null, at('24T16:00'), at('25T23:00')]]);
});

test('by shift, the night in which clocks go back is nine hours long, belongs to the day it began on, and shifts add up to days', async () => {
  const call =
    'names: ["oee", "downtimeByReason"], from: "2026-10-24", to: "2026-10-25", scope: { equipment: "P1-L1" }, groupBy: LINE';
  const rows = await kpi(`${call}, grain: SHIFT`);
  const night = rows.find(({ name, shift }) => name === 'oee' && shift === 'NIGHT');
  expect(night).toMatchObject({ key: 'P1-L1', bucketDate: '2026-10-24', value: expect.stringMatching(/^0\./) });
  expect([night?.bucketStart, night?.bucketEnd].map((time) => Date.parse(time ?? ''))).toEqual([
    Date.parse('2026-10-24T20:00:00Z'),
    Date.parse('2026-10-25T05:00:00Z'),
  ]);
  expect(elementsOf(night ?? ({ elements: [] } as never))).toMatchObject({
    plannedBusyTime: '1080',
    actualDowntime: '90',
    actualProductionTime: String(450 + 420),
  });
  expect(
    rows
      .filter(({ name }) => name === 'downtimeByReason')
      .map(({ shift, reasonCode, value }) => [shift, reasonCode, value]),
  ).toEqual([
    ['EARLY', 'PUMP', '0'],
    ['NIGHT', 'PUMP', '90'],
  ]);
  const [day] = await kpi(`${call}, grain: DAY`);
  const sum = (element: string): Decimal =>
    add('0', ...rows.filter(({ name }) => name === 'oee').map((row) => elementsOf(row)[element] ?? '0'));
  for (const [element, value] of Object.entries(elementsOf(day ?? ({ elements: [] } as never)))) {
    expect([element, sum(element)]).toEqual([element, value]);
  }
});

test('rows by item and by supplier are those of which something was counted, and every one has all buckets', async () => {
  const items = await kpi(`names: ["scrapRatio", "onTimeInFull"], ${range}, grain: MONTH, groupBy: ITEM`);
  expect(items.map(({ name, key, bucketDate }) => [name, key, bucketDate])).toEqual(
    ['scrapRatio', 'onTimeInFull'].flatMap((name) => [
      [name, 'ACT', '2026-10-19'],
      [name, 'ACT', '2026-11-01'],
    ]),
  );
  const suppliers = await kpi(`names: ["ppm"], ${range}, grain: MONTH, groupBy: SUPPLIER, scope: { supplier: "S1" }`);
  expect(suppliers.map(({ key, value, reason }) => [key, value, reason])).toEqual([
    ['S1', ratioOf('26', '920', '1000000'), null],
    ['S1', null, 'NOTHING_COUNTED'],
  ]);
});

test('each row carries its definition, and a caller of one plant is told of that plant alone', async () => {
  const context = demoAdministrator({ plants: ['P2'] });
  const names = kpiDefinitions.filter(({ dimensions }) => dimensions.includes('PLANT')).map(({ name }) => `"${name}"`);
  const rows = await kpi(`names: [${names.join(', ')}], ${range}, grain: MONTH, groupBy: PLANT`, context);
  expect(new Set(rows.map(({ key }) => key))).toEqual(new Set(['P2']));
  const { kpi: answer } = await plant.ask<{ kpi: { rows: readonly unknown[] } }>(
    `{ kpi(names: ["ppm"], ${range}, grain: MONTH) { rows { definition { name formula source version system } } } }`,
  );
  expect(answer.rows[0]).toEqual({
    definition: {
      name: 'ppm',
      formula: 'rejected / received x 10^6',
      source: 'AIAG, VDA',
      version: 1,
      system: 'quality',
    },
  });
});

test.each([
  ['names: ["shoeSize"]', 'names'],
  ['names: []', 'names'],
  ['names: ["oee", "oee"]', 'names'],
  ['names: ["onTimeInFull"], grain: SHIFT', 'grain'],
  ['names: ["oee"], groupBy: ITEM', 'groupBy'],
  ['names: ["ppm"], scope: { equipment: "P1-L1" }', 'scope.equipment'],
  ['names: ["oee"], scope: { plants: [] }', 'scope.plants'],
  ['names: ["oee"], from: "1926-01-01", to: "2026-01-01"', 'to'],
  ['names: ["oee"], from: "9999-12-30", to: "9999-12-31"', 'to'],
  ['names: ["oee"], from: "0001-01-01", to: "0001-01-02"', 'from'],
  ['names: ["oee", "oee"]', 'names'],
  ['names: ["oee"], from: "2026-11-02", to: "2026-11-02"', 'to'],
  ['names: ["oee"], from: "2026-11-02", to: "2026-11-01"', 'to'],
  ['names: ["oee"], grain: SHIFT, from: "2026-01-01", to: "2026-10-01"', 'to'],
])('kpi(%s) is refused at once with BAD_INPUT and the argument', async (call, argument) => {
  const given = call.includes('from:') ? call : `${call}, ${range}`;
  const { errors, data } = await plant.millgraph.gateway.fetch(
    { query: `{ kpi(${given}) { rows { value } } }`, variables: {} },
    demoAdministrator(),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument });
  expect(data?.['kpi'] ?? null).toBeNull();
});

test.each([
  ['scope: { plants: ["P1", "P9"] }', 'scope.plants'],
  ['scope: { equipment: "NONE" }', 'scope.equipment'],
])('kpi(%s) is refused with NOT_FOUND', async (scope, argument) => {
  const { errors } = await plant.millgraph.gateway.fetch(
    { query: `{ kpi(names: ["oee"], ${range}, ${scope}) { rows { value } } }`, variables: {} },
    demoAdministrator(),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument });
});

test('work in process of a day that has not begun is null, with a reason', async () => {
  const { kpi } = await plant.millgraph.client.execute<{
    kpi: { rows: { value: string | null; reason: string | null }[] };
  }>(
    '{ kpi(names: ["wipValue"], from: "2190-01-01", to: "2190-01-02") { rows { value reason } } }',
    {},
    demoAdministrator(),
  );
  expect(kpi.rows.length).toBeGreaterThan(0);
  for (const row of kpi.rows) expect(row).toEqual({ value: null, reason: 'NOTHING_COUNTED' });
});
