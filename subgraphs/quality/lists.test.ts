import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { knowItems } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
const severities = ['MINOR', 'MAJOR', 'CRITICAL'];

// Twelve of each, so that NC-10 would come before NC-2 in the alphabet; number n happened on day n.
beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await knowItems(system.subgraph, 'SEAL-7', 'SEAL-8');
  for (let number = 1; number <= 12; number += 1) {
    const plant = number % 2 === 0 ? 'P2' : 'P1';
    const item = number <= 6 ? 'SEAL-7' : 'SEAL-8';
    const occurredAt = `2025-11-${String(number).padStart(2, '0')}T06:00:00Z`;
    await system.execute(
      `mutation ($inspection: RequestInspectionInput!, $nonconformance: OpenNonconformanceInput!, $hold: PlaceHoldInput!, $key: ID!) {
        requestInspection(input: $inspection, idempotencyKey: $key) { id }
        openNonconformance(input: $nonconformance, idempotencyKey: $key) { id }
        placeHold(input: $hold, idempotencyKey: $key) { id }
      }`,
      {
        key: `${number}`,
        inspection: { plant, item, order: `PO-${number}`, lot: `L-${number}`, occurredAt },
        nonconformance: {
          plant,
          item,
          order: `PO-${number}`,
          lot: `L-${number}`,
          supplier: `S-${number}`,
          severity: severities[number % 3],
          defectCode: number === 3 ? '100%_SCRATCHED' : 'POROSITY',
          quantity: { value: '1', unit: 'C62' },
          occurredAt,
        },
        hold: { target: 'LOT', targetId: `L-${number}`, plant, reason: 'Porous', occurredAt },
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
  ['nonconformances', 'text: "00%_scr"', ['NC-3']],
  ['nonconformances', 'text: "nc-12"', ['NC-12']],
  ['holds', 'plant: "P1", active: true', ['H-11', 'H-9', 'H-7', 'H-5', 'H-3']],
  ['holds', 'active: false', ['H-1']],
  ['holds', 'target: LOT, targetId: "L-4"', ['H-4']],
  ['holds', 'target: ORDER', []],
  ['holds', 'placedAt: { from: "2025-11-11T06:00:00Z" }', ['H-12', 'H-11']],
])('%s are filtered by %s', async (list, filter, expected) => {
  await expect(ids(list, `(filter: { ${filter} })`)).resolves.toEqual(expected);
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
