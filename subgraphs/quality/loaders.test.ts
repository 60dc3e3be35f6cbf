import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { serviceContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
let statements = 0;

// Things 1 to 50 of each kind, each with two of all that quality can say of it.
beforeAll(async () => {
  system = await openTestSubgraph(quality, {
    // A new connection asks for the catalogue's types.
    onStatement: (text) => (statements += text.includes('pg_catalog') ? 0 : 1),
  });
  await system.subgraph.database.session(serviceContext('test')).transaction((transaction) =>
    transaction.query((sql) =>
      sql`
        insert into item (id, base_unit) select 'ITEM-' || n, 'C62' from generate_series(1, 50) as n;

        insert into inspection_plan (id, item, name, operation, version, series, state, created_at)
        select
          'IP-' || n || '-' || k, 'ITEM-' || n, 'Final', k, 1, 'IP-' || n || '-' || k, 'ACTIVE', '2025-11-03Z'
        from generate_series(1, 50) as n, generate_series(1, 2) as k;

        insert into characteristic (inspection_plan, position, name, unit, upper_limit, sample_size, subgroup_size)
        select id, k, 'C' || k, 'MMT', 1, 1, 1 from inspection_plan, generate_series(1, 2) as k;

        insert into inspection (id, state, plan, plant, item, production_order, job, lot, requested_at)
        select
          'IN-' || n || '-' || k, 'REQUESTED', 'IP-' || n || '-' || k, 'P1', 'ITEM-' || n, 'PO-' || n, 'PO-' || n || '/10',
          'L-' || n, '2025-11-03Z'
        from generate_series(1, 50) as n, generate_series(1, 2) as k;

        insert into inspection_record (id, inspection, plant, verdict, recorded_at)
        select 'IR' || substring(id from 3), id, 'P1', 'FAIL', '2025-11-03Z' from inspection;

        update inspection
        set
          state = 'RECORDED', verdict = 'FAIL', recorded_at = '2025-11-03Z', record = 'IR' || substring(id from 3);

        insert into inspection_result
          (inspection, record, position, plant, series, characteristic, value, unit, upper_limit, passed, recorded_at)
        select id, record, k, 'P1', plan, 'C' || k, 0.5, 'MMT', 1, true, recorded_at
        from inspection, generate_series(1, 2) as k;

        insert into lot (id, plant, item, supplier)
        select 'L-' || n, 'P1', 'ITEM-' || n, 'S-' || n from generate_series(1, 50) as n;

        insert into goods_receipt (id, plant, supplier, item, lot, quantity, unit, received_at)
        select 'GR-' || n, 'P1', 'S-' || n, 'ITEM-' || n, 'L-' || n, 100, 'C62', '2025-11-03Z'
        from generate_series(1, 50) as n;

        insert into production_report
          (id, plant, production_order, job, good, scrap, rework, unit, reported_at)
        select 'R-' || n || '-' || k, 'P1', 'PO-' || n, 'PO-' || n || '/10', 8, 1, 1, 'C62', '2025-11-03Z'
        from generate_series(1, 50) as n, generate_series(1, 2) as k;

        insert into nonconformance (
          id, number, ordinal, state, severity, defect_code, plant, item, lot, production_order, supplier, inspection,
          quantity, pending, unit, opened_at, opened_by
        )
        select
          'NC-' || n || '-' || k, 'NC-' || n || '-' || k, 10 * n + k, 'INVESTIGATING', 'MAJOR', 'POROSITY', 'P1',
          'ITEM-' || n, 'L-' || n, 'PO-' || n, 'S-' || n, 'IN-' || n || '-' || k, 9, 5, 'C62',
          timestamptz '2025-11-03Z' + k * interval '1 day', 'test'
        from generate_series(1, 50) as n, generate_series(1, 2) as k;

        insert into disposition (
          nonconformance, position, plant, supplier, decision, quantity, unit, decided_by, decided_at, state, item, lot,
          required_roles, in_force_at
        )
        select
          id, k, 'P1', supplier, 'SCRAP', 2, 'C62', 'test', '2025-11-05Z', 'IN_FORCE', item, lot, '{}', '2025-11-05Z'
        from nonconformance, generate_series(1, 2) as k;

        insert into corrective_action (id, ordinal, state, title, nonconformance, plant, opened_by, opened_at)
        select 'CA' || substring(id from 3), ordinal, 'OPEN', 'No pores', id, 'P1', 'test', '2025-11-05Z'
        from nonconformance;

        insert into corrective_action_discipline (corrective_action, discipline, plant)
        select id, 'D' || k, 'P1' from corrective_action, generate_series(0, 8) as k;

        insert into hold (id, target, target_id, plant, reason, nonconformance, placed_by, placed_at)
        select
          'H-' || target || '-' || n || '-' || k, target, prefix || n, 'P1', 'Porous', 'NC-' || n || '-' || k, 'test',
          '2025-11-03Z'
        from
          (values ('ITEM', 'ITEM-'), ('LOT', 'L-'), ('ORDER', 'PO-'), ('SUPPLIER', 'S-')) as kind (target, prefix),
          generate_series(1, 50) as n, generate_series(1, 2) as k;

        insert into receipt_rejection (
          id, plant, supplier, item, purchase_order, line, rejected, rejected_unit, received, received_unit, recorded_at
        )
        select
          'R-' || n || '-' || k, 'P1', 'S-' || n, 'ITEM-' || n, '4500', k, k, 'C62', 10, 'C62', '2025-11-03Z'
        from generate_series(1, 50) as n, generate_series(1, 2) as k;
      `.simple(),
    ),
  );
});
afterAll(() => system.close());

const chart = `plant: "P1", from: "2025-11-01T00:00:00Z", to: "2025-12-01T00:00:00Z"`;
const characteristics = `characteristics {
  name controlChart(${chart}) { points { value inspection { id } } } capability(${chart}) { mean { value } }
}`;
const inspection = `id results { value } records { verdict results { value } } plan { ${characteristics} }`;
const nonconformance = `number pendingQuantity { value } dispositions { quantity { value } signatures { role } }
  escalations { reason } correctiveActions { title disciplines { discipline } } inspection { ${inspection} }`;
const record = `quality {
  openNonconformances { number } rejectedLots { id } ppm { value } later: ppm(from: "2025-12-01T00:00:00Z") { reason }
}`;
const hold = `reason nonconformance { ${nonconformance} }`;
const kinds = {
  ProductionOrder: [
    'PO-',
    `firstPassYield { value } inspections { ${inspection} } nonconformances { ${nonconformance} } holds { ${hold} }`,
  ],
  Lot: ['L-', `${record} inspections { ${inspection} } nonconformances { ${nonconformance} } holds { ${hold} }`],
  Item: [
    'ITEM-',
    `${record} inspectionPlans { ${characteristics} } openNonconformances { ${nonconformance} } holds { ${hold} }`,
  ],
  Supplier: [
    'S-',
    `${record} openNonconformances { ${nonconformance} } holds { ${hold} } receiptRejections { count rejected { value unit } }`,
  ],
  Nonconformance: ['NC-', nonconformance],
  Inspection: ['IN-', inspection],
  Hold: ['H-LOT-', hold],
  InspectionPlan: ['IP-', characteristics],
  CorrectiveAction: ['CA-', 'title nonconformance { number } disciplines { discipline }'],
} as const;

/** Resolves the first `count` things of a kind, and answers them with the number of statements that took. */
async function resolve(kind: keyof typeof kinds, count: number) {
  const [prefix, fields] = kinds[kind];
  const isOurs = ['Nonconformance', 'Inspection', 'Hold', 'InspectionPlan', 'CorrectiveAction'].includes(kind);
  const representations = Array.from({ length: count }, (_, index) => ({
    __typename: kind,
    id: `${prefix}${index + 1}${isOurs ? '-1' : ''}`,
  }));
  const before = statements;
  const { _entities } = await system.execute<{ _entities: object[] }>(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${kind} { ${fields} } } }`,
    { representations },
  );
  return { entities: _entities, statements: statements - before };
}

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  '50 entities of type %s take as many statements as one',
  async (kind) => {
    const one = await resolve(kind, 1);
    const fifty = await resolve(kind, 50);
    expect(one.statements).toBeGreaterThan(0);
    expect(fifty.statements).toBe(one.statements);
    expect(fifty.entities[0]).toEqual(one.entities[0]);
    expect(new Set(fifty.entities.map((entity) => JSON.stringify(Object.keys(entity)))).size).toBe(1);
  },
);

test('a list with all its details takes as many statements for 50 rows as for one', async () => {
  const count = async (first: number): Promise<number> => {
    const before = statements;
    await system.execute(
      `query ($first: Int) { nonconformances(first: $first) { totalCount nodes { ${nonconformance} } } }`,
      { first },
    );
    return statements - before;
  };
  expect(await count(50)).toBe(await count(1));
});

test('each thing gets what is its own, in order', async () => {
  const { entities } = await resolve('ProductionOrder', 50);
  for (const [index, order] of (entities as Record<string, { id?: string; number?: string }[]>[]).entries()) {
    expect(order['inspections']?.map(({ id }) => id)).toEqual([`IN-${index + 1}-1`, `IN-${index + 1}-2`]);
    expect(order['nonconformances']?.map(({ number }) => number)).toEqual([`NC-${index + 1}-1`, `NC-${index + 1}-2`]);
  }
  const { entities: items } = await resolve('Item', 3);
  expect(items[2]).toMatchObject({ openNonconformances: [{ number: 'NC-3-2' }, { number: 'NC-3-1' }] });
});

test('rejected receipts are summed by unit, and a supplier of whom nothing was refused has none', async () => {
  const { _entities } = await system.execute<{ _entities: object[] }>(
    `{ _entities(representations: [{ __typename: "Supplier", id: "S-1" }, { __typename: "Supplier", id: "S-0" }]) {
      ... on Supplier { receiptRejections { count rejected { value unit } received { value unit } } }
    } }`,
  );
  expect(_entities).toEqual([
    {
      receiptRejections: {
        count: 2,
        rejected: [{ value: '3', unit: 'C62' }],
        received: [{ value: '20', unit: 'C62' }],
      },
    },
    { receiptRejections: { count: 0, rejected: [], received: [] } },
  ]);
});

test('a job has its inspections, a nonconformance is resolved by its number, and what is unknown by nothing', async () => {
  const { _entities } = await system.execute<{ _entities: object[] }>(
    `{ _entities(representations: [
      { __typename: "Job", id: "PO-7/10" }, { __typename: "Job", id: "PO-7/20" }
      { __typename: "Nonconformance", number: "NC-7-2" }, { __typename: "Hold", id: "H-0" }
    ]) { ... on Job { inspections { id } } ... on Nonconformance { id } ... on Hold { id } } }`,
  );
  expect(_entities).toEqual([
    { inspections: [{ id: 'IN-7-1' }, { id: 'IN-7-2' }] },
    { inspections: [] },
    { id: 'NC-7-2' },
    null,
  ]);
});
