import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator, type RequestContext } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { know } from './fixture.ts';
import { quality } from './subgraph.ts';

let system: TestSubgraph;
/** A cursor from before all that is told. */
let beginning = '';
const inP1 = demoAdministrator({ subject: 'p1', plants: ['P1'] });
const supplierS1 = demoAdministrator({ subject: 's1', suppliers: ['S-1'] });
const nobody = demoAdministrator({ subject: 'nobody', plants: [], suppliers: [] });

const open = (plant: string, supplier: string | null): object => ({
  plant,
  item: 'SEAL-7',
  supplier,
  severity: 'MAJOR',
  defectCode: 'POROSITY',
  quantity: { value: '2', unit: 'C62' },
});
const openDocument = `mutation ($input: OpenNonconformanceInput!, $key: ID!) {
  openNonconformance(input: $input, idempotencyKey: $key) { id }
}`;
const holdDocument = `mutation ($input: PlaceHoldInput!, $key: ID!) { placeHold(input: $input, idempotencyKey: $key) { id } }`;
const releaseDocument = `mutation ($id: ID!, $key: ID!) {
  releaseHold(input: { id: $id, reason: "Clean" }, idempotencyKey: $key) { active }
}`;
const planDocument = `mutation ($plant: ID, $key: ID!) {
  createInspectionPlan(
    input: { item: "SEAL-7", name: "Lip", plant: $plant, characteristics: [{ name: "Lip", unit: "MMT", upperLimit: "1" }] }
    idempotencyKey: $key
  ) { id }
}`;
const everything = `{
  nonconformances(orderBy: { field: NUMBER, direction: ASC }) { totalCount nodes { id dispositions { decision } } }
  holds(orderBy: { field: PLACED_AT, direction: ASC }) { totalCount nodes { id } }
  inspections { totalCount }
  _entities(representations: [{ __typename: "Supplier", id: "S-1" }, { __typename: "Item", id: "SEAL-7" }]) {
    ... on Supplier { receiptRejections { count } openNonconformances { id } }
    ... on Item { inspectionPlans { id characteristics { name } } }
  }
}`;

beforeAll(async () => {
  system = await openTestSubgraph(quality);
  await know(system.subgraph, {
    items: ['SEAL-7'],
    plants: ['P1', 'P2'],
    suppliers: ['S-1', 'S-2'],
    lots: [
      { id: 'L-1', plant: 'P1', item: 'SEAL-7', supplier: 'S-1' },
      { id: 'L-2', plant: 'P2', item: 'SEAL-7', supplier: 'S-2' },
    ],
  });
  ({ nonconformanceEventsCursor: beginning } = await system.execute<{ nonconformanceEventsCursor: string }>(
    '{ nonconformanceEventsCursor }',
  ));
  const commands: readonly [string, object][] = [
    [openDocument, { input: open('P1', 'S-1') }],
    [openDocument, { input: open('P1', 'S-2') }],
    [openDocument, { input: open('P2', 'S-1') }],
    [openDocument, { input: open('P2', null) }],
    [holdDocument, { input: { target: 'LOT', targetId: 'L-1', plant: 'P1', reason: 'Porous' } }],
    [holdDocument, { input: { target: 'LOT', targetId: 'L-2', plant: 'P2', reason: 'Porous' } }],
    [holdDocument, { input: { target: 'SUPPLIER', targetId: 'S-1', reason: 'Porous' } }],
    [holdDocument, { input: { target: 'SUPPLIER', targetId: 'S-2', plant: 'P2', reason: 'Porous' } }],
    [planDocument, {}],
    [planDocument, { plant: 'P1' }],
    [planDocument, { plant: 'P2' }],
    [
      `mutation ($key: ID!) {
        requestInspection(input: { plant: "P2", item: "SEAL-7", lot: "L-2" }, idempotencyKey: $key) { id }
        dispositionNonconformance(
          input: { id: "NC-3", decision: SCRAP, quantity: { value: "1", unit: "C62" } }, idempotencyKey: $key
        ) { id }
      }`,
      {},
    ],
  ];
  for (const [index, [document, variables]] of commands.entries()) {
    await system.execute(document, { ...variables, key: `${index}` });
  }
  const rejection = { item: 'SEAL-7', purchaseOrder: '4500', line: '1', recordedAt: '2025-11-03T06:00:00Z' };
  const amounts = { rejected: { value: '1', unit: 'C62' }, received: { value: '9', unit: 'C62' } };
  await system.subgraph.imports['receipt-rejection']?.(system.subgraph.database.session(demoAdministrator()), [
    { ...rejection, ...amounts, id: 'R-1', plant: 'P1', supplier: 'S-1' },
    { ...rejection, ...amounts, id: 'R-2', plant: 'P2', supplier: 'S-1' },
    { ...rejection, ...amounts, id: 'R-3', plant: 'P2', supplier: 'S-2' },
  ]);
});
afterAll(() => system.close());

const characteristics = [{ name: 'Lip' }];

test('a caller of one plant sees what is of this plant and of every plant', async () => {
  await expect(system.execute(everything, {}, inP1)).resolves.toEqual({
    nonconformances: {
      totalCount: 2,
      nodes: [
        { id: 'NC-1', dispositions: [] },
        { id: 'NC-2', dispositions: [] },
      ],
    },
    holds: { totalCount: 2, nodes: [{ id: 'H-1' }, { id: 'H-3' }] },
    inspections: { totalCount: 0 },
    _entities: [
      { receiptRejections: { count: 1 }, openNonconformances: [{ id: 'NC-1' }] },
      {
        inspectionPlans: [
          { id: 'IP-1', characteristics },
          { id: 'IP-2', characteristics },
        ],
      },
    ],
  });
  await expect(
    system.execute(`{ nonconformance(id: "NC-3") { id } hold(id: "H-2") { id } }`, {}, inP1),
  ).resolves.toEqual({
    nonconformance: null,
    hold: null,
  });
});

test('a caller limited to a supplier sees only what names it', async () => {
  await expect(system.execute(everything, {}, supplierS1)).resolves.toEqual({
    nonconformances: {
      totalCount: 2,
      nodes: [
        { id: 'NC-1', dispositions: [] },
        { id: 'NC-3', dispositions: [{ decision: 'SCRAP' }] },
      ],
    },
    holds: { totalCount: 1, nodes: [{ id: 'H-3' }] },
    inspections: { totalCount: 0 },
    _entities: [
      { receiptRejections: { count: 2 }, openNonconformances: [{ id: 'NC-3' }, { id: 'NC-1' }] },
      { inspectionPlans: [] },
    ],
  });
});

test('a caller without a plant sees nothing', async () => {
  await expect(system.execute(everything, {}, nobody)).resolves.toMatchObject({
    nonconformances: { totalCount: 0 },
    holds: { totalCount: 0 },
    _entities: [{ receiptRejections: { count: 0 } }, { inspectionPlans: [] }],
  });
});

test('a command on what lies outside the scope finds nothing', async () => {
  const close = `mutation { closeNonconformance(input: { id: "NC-3" }, idempotencyKey: "out-1") { id } }`;
  await expect(system.execute(close, {}, inP1)).rejects.toThrow('NOT_FOUND');
  await expect(system.execute(releaseDocument, { id: 'H-2', key: 'out-2' }, inP1)).rejects.toThrow('NOT_FOUND');
});

test('a lot of another plant is not found by a caller without that plant', async () => {
  const input = { target: 'LOT', targetId: 'L-2', plant: 'P2', reason: 'Porous' };
  await expect(system.execute(holdDocument, { input, key: 'out-3' }, inP1)).rejects.toThrow(
    'NOT_FOUND: There is no lot "L-2"',
  );
});

test('a command that would write outside the scope is denied and leaves nothing', async () => {
  const denied: readonly [string, object][] = [
    [openDocument, { input: open('P2', null) }],
    [holdDocument, { input: { target: 'ITEM', targetId: 'SEAL-7', plant: 'P2', reason: 'Porous' } }],
    [planDocument, { plant: 'P2' }],
  ];
  for (const [index, [document, variables]] of denied.entries()) {
    await expect(system.execute(document, { ...variables, key: `deny-${index}` }, inP1)).rejects.toThrow(
      'SCOPE_DENIED',
    );
  }
  await expect(system.execute(openDocument, { input: open('P1', 'S-2'), key: 'deny-s' }, supplierS1)).rejects.toThrow(
    'SCOPE_DENIED',
  );
  await expect(system.execute(`{ nonconformances { totalCount } holds { totalCount } }`)).resolves.toEqual({
    nonconformances: { totalCount: 4 },
    holds: { totalCount: 4 },
  });
});

test('what holds in every plant is written only by callers of every plant', async () => {
  const everywhere = { target: 'ITEM', targetId: 'SEAL-7', reason: 'Porous' };
  await expect(system.execute(holdDocument, { input: everywhere, key: 'every-1' }, inP1)).rejects.toThrow(
    'SCOPE_DENIED',
  );
  await expect(system.execute(planDocument, { key: 'every-2' }, inP1)).rejects.toThrow('SCOPE_DENIED');
  await expect(system.execute(releaseDocument, { id: 'H-3', key: 'every-3' }, inP1)).rejects.toThrow('SCOPE_DENIED');
  const withdraw = `mutation { withdrawInspectionPlan(input: { id: "IP-1", reason: "x" }, idempotencyKey: "every-4") { id } }`;
  await expect(system.execute(withdraw, {}, inP1)).rejects.toThrow('SCOPE_DENIED');
  const action = `mutation { openCorrectiveAction(input: { title: "x", item: "SEAL-7" }, idempotencyKey: "every-5") { id } }`;
  await expect(system.execute(action, {}, inP1)).rejects.toThrow('SCOPE_DENIED');
  await expect(system.execute(`{ hold(id: "H-3") { active } }`)).resolves.toEqual({ hold: { active: true } });
});

test('what becomes of nonconformances is told in order, to each caller of his plants and suppliers', async () => {
  const told = async (count: number, filter: string, context: RequestContext): Promise<readonly unknown[]> => {
    const query = `subscription ($after: String) { nonconformanceChanged(filter: ${filter}, after: $after) {
      type plant { id } nonconformance { id state severity }
    } }`;
    const events: unknown[] = [];
    for await (const { data } of system.subgraph.subscribe({ query, variables: { after: beginning } }, context)) {
      events.push(data?.['nonconformanceChanged']);
      if (events.length === count) break;
    }
    return events;
  };
  const event = (verb: string, plant: string, id: string, severity = 'MAJOR', state = 'OPEN'): unknown => ({
    ...{ type: `org.millgraph.quality.nonconformance.${verb}.v1`, plant: { id: plant } },
    nonconformance: { id, state, severity },
  });
  await system.execute(`mutation {
    escalateNonconformance(input: { id: "NC-2", severity: CRITICAL, reason: "Worse" }, idempotencyKey: "live-1") { id }
  }`);
  const administrator = demoAdministrator();
  const ofP1 = [
    event('opened', 'P1', 'NC-1'),
    event('opened', 'P1', 'NC-2', 'CRITICAL'),
    event('escalated', 'P1', 'NC-2', 'CRITICAL'),
  ];
  expect(await told(3, '{ plant: "P1" }', administrator)).toEqual(ofP1);
  expect(await told(3, '{}', inP1)).toEqual(ofP1);
  expect(await told(2, '{ nonconformance: "NC-2" }', administrator)).toEqual(ofP1.slice(1));
  const ofSupplier = [event('opened', 'P1', 'NC-1'), event('opened', 'P2', 'NC-3', 'MAJOR', 'INVESTIGATING')];
  expect(await told(2, '{ supplier: "S-1" }', administrator)).toEqual(ofSupplier);
  expect(await told(2, '{}', supplierS1)).toEqual(ofSupplier);
});
