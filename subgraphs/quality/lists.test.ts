import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { know, madeLot } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
const severities = ['MINOR', 'MAJOR', 'CRITICAL'];

// Twelve of each, so that NC-10 would come before NC-2 in the alphabet; number n happened on day n.
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const plantOf = (number: number): string => (number % 2 === 0 ? 'P2' : 'P1');
  const itemOf = (number: number): string => (number <= 6 ? 'SEAL-7' : 'SEAL-8');
  await know(system.subgraph, {
    items: ['SEAL-7', 'SEAL-8'],
    plants: ['P1', 'P2'],
    suppliers: numbers.map((number) => `S-${number}`),
    orders: numbers.map((number) => ({ id: `PO-${number}`, plant: plantOf(number), item: itemOf(number) })),
    lots: numbers.map((number) => madeLot(`L-${number}`, itemOf(number), plantOf(number))),
  });
  for (const number of numbers) {
    const plant = plantOf(number);
    const item = itemOf(number);
    const occurredAt = `2025-11-${String(number).padStart(2, '0')}T06:00:00Z`;
    await system.execute(
      `mutation ($inspection: RequestInspectionInput!, $nonconformance: OpenNonconformanceInput!, $hold: PlaceHoldInput!, $action: OpenCorrectiveActionInput!, $plan: CreateInspectionPlanInput!, $key: ID!) {
        requestInspection(input: $inspection, idempotencyKey: $key) { id }
        openNonconformance(input: $nonconformance, idempotencyKey: $key) { id }
        placeHold(input: $hold, idempotencyKey: $key) { id }
        openCorrectiveAction(input: $action, idempotencyKey: $key) { id }
        createInspectionPlan(input: $plan, idempotencyKey: $key) { id }
      }`,
      {
        key: `${number}`,
        inspection: { plant, item, order: `PO-${number}`, job: `PO-${number}/10`, lot: `L-${number}`, occurredAt },
        nonconformance: {
          plant,
          item,
          order: `PO-${number}`,
          job: `PO-${number}/10`,
          lot: `L-${number}`,
          supplier: `S-${number}`,
          causeCode: number === 4 ? 'GAS' : null,
          severity: severities[number % 3],
          defectCode: number === 3 ? '100%_SCRATCHED' : 'POROSITY',
          quantity: { value: '1', unit: 'C62' },
          occurredAt,
        },
        action: {
          title: number === 3 ? '50%_less pores' : 'No pores',
          plant,
          ...(number <= 6 ? { supplier: `S-${number}` } : { item }),
          disciplines: number <= 4 ? [{ discipline: 'D1', owner: 'anna', dueDate: `2025-12-0${number}` }] : [],
          occurredAt,
        },
        plan: {
          ...{ item, plant, operation: number, name: number === 3 ? 'Lip, 100%_ of all' : 'Lip' },
          characteristics: [{ name: 'Lip', unit: 'MMT', upperLimit: '1' }],
        },
        hold: {
          target: 'LOT',
          targetId: `L-${number}`,
          plant,
          reason: 'Porous',
          nonconformance: `NC-${number}`,
          occurredAt,
        },
      },
    );
  }
  await system.execute(`mutation {
    first: recordInspection(input: { id: "IN-1", results: [], verdict: FAIL }, idempotencyKey: "r1") { id }
    second: recordInspection(input: { id: "IN-2", results: [], verdict: PASS }, idempotencyKey: "r2") { id }
    releaseHold(input: { id: "H-1", reason: "Clean" }, idempotencyKey: "r3") { id }
    dispositionNonconformance(
      input: { id: "NC-1", decision: SCRAP, quantity: { value: "1", unit: "C62" } }, idempotencyKey: "r4"
    ) { id }
    withdrawInspectionPlan(input: { id: "IP-1", reason: "Gone" }, idempotencyKey: "r5") { id }
  }`);
});
afterAll(() => system.close());

async function ids(list: string, selection: string): Promise<readonly string[]> {
  const data = await system.execute<Record<string, { nodes: { id: string }[] }>>(
    `{ ${list}${selection} { nodes { id } } }`,
  );
  return data[list]?.nodes.map(({ id }) => id) ?? [];
}

test.each([
  ['inspections', 'IN', ''],
  ['nonconformances', 'NC', ''],
  ['holds', 'H', ''],
  ['correctiveActions', 'CA', ''],
  ['nonconformances', 'NC', '(orderBy: { field: NUMBER, direction: DESC })'],
])('%s (%s) come the newest first, and all pages together are all of them %s', async (list, prefix, order) => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const data: Record<string, { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
      await system.execute(
        `query ($after: String) { ${list}${order === '' ? '(' : order.slice(0, -1)} first: 5, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor }
        } }`,
        { after },
      );
    const page = data[list];
    seen.push(...(page?.nodes.map(({ id }) => id) ?? []));
    after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(Array.from({ length: 12 }, (_, index) => `${prefix}-${12 - index}`));
});

test.each([
  ['inspections', 'plant: "P2", item: "SEAL-7"', ['IN-6', 'IN-4', 'IN-2']],
  ['inspections', 'order: "PO-5"', ['IN-5']],
  ['inspections', 'lot: "L-7"', ['IN-7']],
  ['inspections', 'state: RECORDED', ['IN-2', 'IN-1']],
  ['inspections', 'verdict: FAIL', ['IN-1']],
  ['inspections', 'requestedAt: { from: "2025-11-03T06:00:00Z", to: "2025-11-05T06:00:00Z" }', ['IN-4', 'IN-3']],
  ['nonconformances', 'plant: "P1", item: "SEAL-8"', ['NC-11', 'NC-9', 'NC-7']],
  ['nonconformances', 'order: "PO-5"', ['NC-5']],
  ['nonconformances', 'lot: "L-7"', ['NC-7']],
  ['nonconformances', 'supplier: "S-8"', ['NC-8']],
  ['nonconformances', 'state: DISPOSITIONED', ['NC-1']],
  ['nonconformances', 'severity: CRITICAL', ['NC-11', 'NC-8', 'NC-5', 'NC-2']],
  ['nonconformances', 'openedAt: { to: "2025-11-03T06:00:00Z" }', ['NC-2', 'NC-1']],
  ['nonconformances', 'text: "100%_scr"', ['NC-3']],
  ['nonconformances', 'text: "nc-12"', ['NC-12']],
  ['inspections', 'job: "PO-5/10"', ['IN-5']],
  ['inspections', 'recordedAt: { from: "2025-11-01T00:00:00Z" }', ['IN-2', 'IN-1']],
  ['inspections', 'recordedAt: { to: "2025-11-01T00:00:00Z" }', []],
  ['inspections', 'plan: "IP-0"', []],
  ['inspections', 'plan: "IP-10"', ['IN-12']],
  ['inspections', 'text: "po-12"', ['IN-12']],
  ['nonconformances', 'job: "PO-5/10"', ['NC-5']],
  ['nonconformances', 'defectCode: "100%_SCRATCHED"', ['NC-3']],
  ['nonconformances', 'causeCode: "GAS"', ['NC-4']],
  ['nonconformances', 'closedAt: { from: "2025-11-01T00:00:00Z" }', []],
  ['nonconformances', 'text: "gas"', ['NC-4']],
  ['holds', 'nonconformance: "NC-2"', ['H-2']],
  ['holds', 'releasedAt: { from: "2025-11-01T00:00:00Z" }', ['H-1']],
  ['holds', 'releasedAt: { to: "2025-11-01T00:00:00Z" }', []],
  ['holds', 'text: "l-12"', ['H-12']],
  ['correctiveActions', 'plant: "P1", item: "SEAL-8"', ['CA-11', 'CA-9', 'CA-7']],
  ['correctiveActions', 'supplier: "S-5"', ['CA-5']],
  ['correctiveActions', 'nonconformance: "NC-1"', []],
  ['correctiveActions', 'state: CLOSED', []],
  ['correctiveActions', 'overdue: true', ['CA-4', 'CA-3', 'CA-2', 'CA-1']],
  ['correctiveActions', 'overdue: false, plant: "P2"', ['CA-12', 'CA-10', 'CA-8', 'CA-6']],
  ['correctiveActions', 'openedAt: { to: "2025-11-03T06:00:00Z" }', ['CA-2', 'CA-1']],
  ['correctiveActions', 'nextDueDate: { from: "2025-12-02", to: "2025-12-04" }', ['CA-3', 'CA-2']],
  ['correctiveActions', 'text: "50%_LESS"', ['CA-3']],
  ['inspectionPlans', 'plant: "P1", item: "SEAL-8"', ['IP-11', 'IP-9', 'IP-7']],
  ['inspectionPlans', 'operation: 5', ['IP-5']],
  ['inspectionPlans', 'state: WITHDRAWN', ['IP-1']],
  ['inspectionPlans', 'createdAt: { to: "2025-11-01T00:00:00Z" }', []],
  ['inspectionPlans', 'text: "100%_"', ['IP-3']],
  ['holds', 'plant: "P1", active: true', ['H-11', 'H-9', 'H-7', 'H-5', 'H-3']],
  ['holds', 'active: false', ['H-1']],
  ['holds', 'target: LOT, targetId: "L-4"', ['H-4']],
  ['holds', 'target: ORDER', []],
  ['holds', 'placedAt: { from: "2025-11-11T06:00:00Z" }', ['H-12', 'H-11']],
])('%s are filtered by %s', async (list, filter, expected) => {
  await expect(ids(list, `(filter: { ${filter} })`)).resolves.toEqual(expected);
});

const sorts: readonly [string, readonly string[]][] = [
  ['inspections', ['REQUESTED_AT', 'RECORDED_AT', 'PLANT', 'ITEM', 'ORDER', 'JOB', 'LOT', 'PLAN', 'STATE', 'VERDICT']],
  [
    'nonconformances',
    [
      ...['NUMBER', 'OPENED_AT', 'CLOSED_AT', 'PLANT', 'ITEM', 'LOT', 'ORDER', 'JOB', 'SUPPLIER', 'STATE', 'SEVERITY'],
      ...['DEFECT_CODE', 'CAUSE_CODE'],
    ],
  ],
  ['holds', ['PLACED_AT', 'RELEASED_AT', 'PLANT', 'TARGET', 'TARGET_ID', 'NONCONFORMANCE']],
  [
    'correctiveActions',
    ['OPENED_AT', 'NEXT_DUE_DATE', 'PLANT', 'ITEM', 'SUPPLIER', 'NONCONFORMANCE', 'STATE', 'TITLE'],
  ],
  ['inspectionPlans', ['CREATED_AT', 'PLANT', 'ITEM', 'OPERATION', 'STATE', 'NAME', 'VERSION']],
];

test.each(sorts.flatMap(([list, fields]) => fields.map((field) => [list, field] as const)))(
  '%s are sorted by %s in both directions, page by page, each once',
  async (list, field) => {
    const walk = async (direction: string): Promise<readonly string[]> => {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const data: Record<string, { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } }> =
          await system.execute(
            `query ($after: String) {
              ${list}(first: 5, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
                nodes { id } pageInfo { hasNextPage endCursor }
              }
            }`,
            { after },
          );
        const page = data[list];
        seen.push(...(page?.nodes.map(({ id }) => id) ?? []));
        after = page?.pageInfo.endCursor ?? null;
        more = page?.pageInfo.hasNextPage ?? false;
      }
      return seen;
    };
    const rising = await walk('ASC');
    expect(new Set(rising).size).toBe(12);
    expect(await walk('DESC')).toEqual(rising.toReversed());
  },
);

test('sort keys order by what they say', async () => {
  await expect(ids('nonconformances', '(first: 4, orderBy: { field: SEVERITY, direction: DESC })')).resolves.toEqual([
    'NC-8',
    'NC-5',
    'NC-2',
    'NC-11',
  ]);
  await expect(
    ids('correctiveActions', '(first: 5, orderBy: { field: NEXT_DUE_DATE, direction: ASC })'),
  ).resolves.toEqual(['CA-1', 'CA-2', 'CA-3', 'CA-4', 'CA-10']);
  await expect(ids('inspections', '(first: 2, orderBy: { field: RECORDED_AT, direction: ASC })')).resolves.toEqual([
    'IN-1',
    'IN-2',
  ]);
  await expect(ids('inspectionPlans', '(first: 3, orderBy: { field: OPERATION, direction: DESC })')).resolves.toEqual([
    'IP-12',
    'IP-11',
    'IP-10',
  ]);
});

test('numbers sort as numbers', async () => {
  await expect(ids('nonconformances', '(first: 2, orderBy: { field: NUMBER, direction: ASC })')).resolves.toEqual([
    'NC-1',
    'NC-2',
  ]);
});

test('an open nonconformance of an item stands among at most 500, the newest first', async () => {
  await system.subgraph.database.session(serviceContext('test')).transaction((transaction) =>
    transaction.query(
      (sql) => sql`
        insert into nonconformance (
          id, number, ordinal, state, severity, defect_code, plant, item, quantity, pending, unit, opened_at, opened_by
        )
        select
          'NC-' || ordinal, 'NC-' || ordinal, ordinal, 'OPEN', 'MINOR', 'BULK', 'P1', 'SEAL-8', 1, 1, 'C62',
          timestamptz '2025-12-01Z' + ordinal * interval '1 minute', 'test'
        from generate_series(1001, 1600) as ordinal
      `,
    ),
  );
  const item = await system.execute<{ _entities: { openNonconformances: { id: string }[] }[] }>(
    `{ _entities(representations: [{ __typename: "Item", id: "SEAL-8" }]) { ... on Item { openNonconformances { id } } } }`,
  );
  const open = item._entities[0]?.openNonconformances.map(({ id }) => id);
  expect(open).toHaveLength(500);
  expect(open?.[0]).toBe('NC-1600');
  expect(open?.at(-1)).toBe('NC-1101');
});
