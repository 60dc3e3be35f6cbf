import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getNamedType, isEnumType, type GraphQLField } from 'graphql';
import { add } from '#contracts/decimal.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { systems } from '#platform/systems.ts';
import { at, pieces, SmallPlant } from './small-plant.ts';

interface Row {
  readonly keys: readonly { readonly name: string; readonly value: string | null }[];
  readonly count: number;
  readonly sums: readonly {
    readonly name: string;
    readonly value: string;
    readonly unit: string | null;
    readonly currency: string | null;
  }[];
  readonly cursor: string;
}

let plant: SmallPlant;

/** Counts at three plants, some minutes before and after midnight of each, in the night when clocks in Berlin go back. */
const counts: readonly (readonly [plant: string, found: number, occurredAt: string])[] = [
  ['P1', 10, '2026-10-24T21:59:00Z'],
  ['P1', 30, '2026-10-24T22:01:00Z'],
  ['P1', 60, '2026-10-25T22:59:00Z'],
  ['P1', 100, '2026-10-25T23:01:00Z'],
  ['P2', 1, '2026-10-25T05:59:00Z'],
  ['P2', 3, '2026-10-25T06:01:00Z'],
  ['P3', 7, '2026-10-24T15:59:00Z'],
  ['P3', 15, '2026-10-24T16:01:00Z'],
];

beforeAll(async () => {
  plant = await SmallPlant.open();
  for (const [id, timeZone, currency] of [
    ['P2', 'America/Mexico_City', 'MXN'],
    ['P3', 'Asia/Shanghai', 'CNY'],
  ] as const) {
    await plant.run('createPlant', { id, name: id, timeZone, currency });
    await plant.run('createItemAtPlant', {
      ...{ item: 'CAST', plant: id, procurement: 'BUY', standardCostFrom: '2026-01-01' },
      standardCost: { amount: '7', currency },
    });
  }
  for (const [id, found, occurredAt] of counts) {
    await plant.run('adjustStock', {
      ...{ plant: id, item: 'CAST', counted: pieces(found), reason: 'count', occurredAt },
    });
  }
  await plant.receive('LOT-1', 200);
  await plant.order('MO-1', 50);
  await plant.order('MO-2', 20, { priority: 2 });
  await plant.start('MO-1/10');
  await plant.run('consumeMaterial', {
    ...{ id: 'MO-1/10', lot: 'LOT-1', quantity: pieces(100), occurredAt: at(2, '08:00') },
  });
  await plant.run('reportProduction', {
    ...{ id: 'MO-1/10', good: pieces(48), scrap: pieces(2), scrapReason: 'CRACK' },
    ...{ machineTime: { value: '2.5', unit: 'HUR' }, laborTime: { value: '3', unit: 'HUR' } },
    occurredAt: at(2, '09:00'),
  });
}, 240_000);
afterAll(() => plant.millgraph.close());

const summary = async (call: string): Promise<readonly Row[]> => {
  const answer = await plant.ask<{ rows: readonly Row[] }>(
    `{ rows: ${call} { keys { name value } count sums { name value unit currency } cursor } }`,
  );
  return answer.rows;
};

const flat = (rows: readonly Row[]): readonly string[] =>
  rows.map(({ keys, count, sums }) =>
    [
      ...keys.map(({ value }) => value ?? '-'),
      `${count}:`,
      ...sums.map(({ value, unit, currency }) => `${value} ${unit ?? currency ?? ''}`),
    ].join(' '),
  );

test('days begin at midnight of each plant, also in the night when its clock changes, and money keeps its currency', async () => {
  const rows = await summary(
    'inventoryMovementsSummary(filter: { type: ADJUSTMENT }, groupBy: [PLANT, OCCURRED_AT], grain: DAY)',
  );
  expect(flat(rows)).toEqual([
    'P1 2026-10-24 1: 10 C62 50 EUR',
    'P1 2026-10-25 2: 50 C62 250 EUR',
    'P1 2026-10-26 1: 40 C62 200 EUR',
    'P2 2026-10-24 1: 1 C62 7 MXN',
    'P2 2026-10-25 1: 2 C62 14 MXN',
    'P3 2026-10-24 1: 7 C62 49 CNY',
    'P3 2026-10-25 1: 8 C62 56 CNY',
  ]);
});

test('weeks begin on Monday, and a bucket of several plants holds the same local days of each, a sum for each currency', async () => {
  const rows = await summary(
    'inventoryMovementsSummary(filter: { type: ADJUSTMENT }, groupBy: [OCCURRED_AT], grain: WEEK)',
  );
  expect(flat(rows)).toEqual(['2026-10-19 7: 78 C62 105 CNY 300 EUR 21 MXN', '2026-10-26 1: 40 C62 200 EUR']);
  expect(
    flat(
      await summary(
        'inventoryMovementsSummary(filter: { type: ADJUSTMENT, plant: "P1" }, groupBy: [POSTING_DATE], grain: MONTH)',
      ),
    ),
  ).toEqual(['2026-10-01 4: 100 C62 500 EUR']);
});

test('a summary without keys is one row, also of nothing', async () => {
  expect(flat(await summary('productionOrdersSummary'))).toEqual(['2: 70 C62']);
  expect(flat(await summary('productionOrdersSummary(filter: { plant: "NOWHERE" })'))).toEqual(['0:']);
  expect(flat(await summary('costPostingsSummary(filter: { order: "MO-1" }, groupBy: [ELEMENT])'))).toEqual([
    'LABOR 1: 120 EUR',
    'MACHINE 1: 150 EUR',
    'MATERIAL 1: 500 EUR',
    'OVERHEAD 1: 54 EUR',
  ]);
  expect(flat(await summary('productionReportsSummary(groupBy: [SCRAP_REASON, PRODUCTION_DATE], grain: DAY)'))).toEqual(
    ['CRACK 2026-11-02 1: 48 C62 2 C62 0 C62 2.5 HUR 3 HUR'],
  );
});

test('pages of a summary, one after the other, are the whole of it', async () => {
  const call = (more: string): string => `inventoryMovementsSummary(groupBy: [PLANT, OCCURRED_AT], grain: DAY${more})`;
  const whole = await summary(call(''));
  const pages: Row[] = [];
  for (let after = ''; ; after = `, after: "${pages.at(-1)?.cursor ?? ''}"`) {
    const page = await summary(call(`, first: 2${after}`));
    pages.push(...page);
    if (page.length < 2) break;
  }
  expect(whole.length).toBeGreaterThan(6);
  expect(pages).toEqual(whole);
});

/** The summaries of all lists, with their keys. */
const summaries = (): readonly { readonly list: string; readonly field: GraphQLField<unknown, unknown> }[] =>
  systems.flatMap((system) =>
    Object.values(plant.millgraph.subgraphs[system].schema.getQueryType()?.getFields() ?? {})
      .filter(({ name }) => name.endsWith('Summary'))
      .map((field) => ({ list: field.name.replace(/Summary$/, ''), field })),
  );

const keysOf = (field: GraphQLField<unknown, unknown>): readonly string[] => {
  const argument = field.args.find(({ name }) => name === 'groupBy');
  const keys = argument && getNamedType(argument.type);
  return keys !== undefined && isEnumType(keys) ? keys.getValues().map(({ name }) => name) : [];
};

test('whatever a list is grouped by, its groups hold each of its rows once, and sums are those of all', async () => {
  let asked = 0;
  for (const { list, field } of summaries()) {
    const { page } = await plant.ask<{ page: { totalCount: number } }>(`{ page: ${list} { totalCount } }`);
    const [all] = await summary(`${list}Summary`);
    expect(all?.count).toBe(page.totalCount);
    for (const key of keysOf(field)) {
      const rows = await summary(`${list}Summary(groupBy: [${key}])`);
      expect([list, key, rows.reduce((sum, { count }) => sum + count, 0)]).toEqual([list, key, page.totalCount]);
      expect(new Set(rows.map(({ keys }) => keys[0]?.value)).size).toBe(rows.length);
      for (const total of all?.sums ?? []) {
        const parts = rows.flatMap(({ sums }) =>
          sums.filter(
            ({ name, unit, currency }) => name === total.name && unit === total.unit && currency === total.currency,
          ),
        );
        expect([list, key, total.name, add('0', ...parts.map(({ value }) => value))]).toEqual([
          list,
          key,
          total.name,
          total.value,
        ]);
      }
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(140);
}, 120_000);

test.each([
  ['inventoryMovementsSummary(groupBy: [PLANT, ITEM, TYPE])', 'BAD_INPUT', 'groupBy'],
  ['inventoryMovementsSummary(groupBy: [PLANT, PLANT])', 'BAD_INPUT', 'groupBy'],
  ['inventoryMovementsSummary(groupBy: [PLANT], grain: DAY)', 'BAD_INPUT', 'grain'],
  ['inventoryMovementsSummary(groupBy: [PLANT], first: 10000)', 'BAD_INPUT', 'first'],
  ['inventoryMovementsSummary(groupBy: [PLANT], first: 0)', 'BAD_INPUT', 'first'],
  ['inventoryMovementsSummary(groupBy: [PLANT], after: "forged")', 'INVALID_CURSOR', 'after'],
  ['inventoryMovementsSummary(groupBy: [PLANT], after: "WyJ4IiwieSJd")', 'INVALID_CURSOR', 'after'],
  ['inventoryMovementsSummary(groupBy: [SHOE_SIZE])', 'GRAPHQL_VALIDATION_FAILED', undefined],
  ['inventoryMovementsSummary(groupBy: [OCCURRED_AT], grain: HOUR)', 'GRAPHQL_VALIDATION_FAILED', undefined],
])('%s is refused with %s', async (call, code, argument) => {
  const { errors } = await plant.millgraph.gateway.fetch(
    { query: `{ ${call} { count } }`, variables: {} },
    demoAdministrator(),
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code, ...(argument !== undefined && { argument }) });
});
