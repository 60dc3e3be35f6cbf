import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { mes } from './subgraph.ts';
import { metres, minute, pieces, tell as tellFloor, type Fact } from './shop-floor-facts-fixture.ts';
import { shopFloor, type ShopFloor } from './shop-floor-fixture.ts';

let system: TestSubgraph;
let floor: ShopFloor;
beforeAll(async () => {
  system = await openTestSubgraph(mes);
  floor = shopFloor(system.subgraph);
  await floor.perform('createEquipment', { id: 'P1-WC', name: 'Assembly', level: 'WORK_CENTER', plant: 'P1' });
});
afterAll(() => system.close());

const tell = (facts: readonly Fact[]) => tellFloor(floor, facts);
const outcomes = async (facts: readonly Fact[]): Promise<readonly string[]> =>
  (await tell(facts)).map(({ outcome }) => outcome);

const standing = `
  executionState
  wip {
    started { value } inProcess { value } completed { value } scrapped { value } rework { value }
    byOperation {
      inTransit { value } received { value } queued { value } inProcess { value } good { value } scrap { value }
    }
  }
  jobs {
    id state actualStart actualEnd
    reports { source { document } good { value } occurredAt violation { rule message } }
    materialConsumed { source { document } lot { id } quantity { value } violation { rule message } }
  }
  events { kind job { id } occurredAt violation { rule message } }
  lotsProduced { id state quantity { value } violation { rule message } restrictions { status quantity { value } } genealogy(direction: BACKWARD) { edges { from { id } quantity { value } } } }
`;

async function standingOf(order: string): Promise<unknown> {
  const { _entities } = await floor.query<{ _entities: readonly [object] }>(
    `query ($id: ID!) {
      _entities(representations: [{ __typename: "ProductionOrder", id: $id }]) { ... on ProductionOrder { ${standing} } }
    }`,
    { id: order },
  );
  const { executionExceptions } = await floor.query<{ executionExceptions: { nodes: object[] } }>(
    `query ($order: ID) {
      executionExceptions(first: 500, filter: { order: $order, state: OPEN }) { nodes { rule message job { id } lot { id } } }
    }`,
    { order },
  );
  const { lots } = await floor.query<{ lots: object }>(
    `query ($text: String) { lots(filter: { text: $text }) { nodes { id state quantity { value } } } }`,
    { text: `${order}-` },
  );
  const sorted = <Row>(rows: readonly Row[]): readonly Row[] =>
    [...rows].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  const text = JSON.stringify(
    { ..._entities[0], open: sorted(executionExceptions.nodes), lots },
    (key, value: unknown) =>
      ['reports', 'materialConsumed', 'events', 'edges', 'lotsProduced'].includes(key) && Array.isArray(value)
        ? sorted(value)
        : value,
  );
  return JSON.parse(text.replaceAll(order, 'ORDER')) as unknown;
}

/** What may be told of an order of three operations, in an hour. */
const generatedFact = fc.record({
  minutes: fc.integer({ min: 0, max: 60 }),
  sequence: fc.integer({ min: 0, max: 2 }),
  job: fc.constantFrom(10, 20, 30),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('JOB_STARTED') },
    { weight: 1, arbitrary: fc.constantFrom('JOB_SUSPENDED', 'JOB_RESUMED', 'JOB_COMPLETED') },
    { weight: 4, arbitrary: fc.constant('PRODUCTION_REPORTED') },
    { weight: 2, arbitrary: fc.constantFrom('MATERIAL_CONSUMED', 'LOT_COMPLETED') },
  ),
  amount: fc.integer({ min: 1, max: 30 }),
  late: fc.boolean(),
});

/** What others believe of an order who heard what MES told: the last word on each record, and on the order. */
async function believedOf(order: string): Promise<{ readonly state: string; readonly broken: readonly string[] }> {
  const broken = new Map<string, string>();
  let state = 'WAITING';
  for (const { type, data } of await floor.published()) {
    if (!('order' in data) || data.order !== order) continue;
    if ('executionState' in data) state = data.executionState;
    if (!('violation' in data)) continue;
    const told = data as { report?: string; consumption?: string; lot?: string; record?: string; document?: string };
    const document = type.endsWith('violation.changed.v1')
      ? told.document
      : (told.report ?? told.consumption ?? told.lot);
    if (told.record === 'JOB_EVENT' || document === undefined) continue;
    const violation = data.violation as { readonly message: string } | null;
    if (violation === null) broken.delete(document);
    else broken.set(document, violation.message);
  }
  return { state, broken: [...broken.values()].sort() };
}

/** What MES has of the same. */
async function knownOf(order: string): Promise<{ readonly state: string; readonly broken: readonly string[] }> {
  interface Row {
    readonly violation: { readonly message: string } | null;
  }
  const { _entities } = await floor.query<{
    _entities: readonly [
      { executionState: string; jobs: { reports: Row[]; materialConsumed: Row[] }[]; lotsProduced: Row[] },
    ];
  }>(
    `query ($id: ID!) { _entities(representations: [{ __typename: "ProductionOrder", id: $id }]) {
      ... on ProductionOrder { executionState jobs { reports { violation { message } } materialConsumed {
        violation { message } } } lotsProduced { violation { message } } } } }`,
    { id: order },
  );
  const [{ executionState: state, jobs, lotsProduced }] = _entities;
  const rows = [...jobs.flatMap(({ reports, materialConsumed }) => [...reports, ...materialConsumed]), ...lotsProduced];
  return { state, broken: rows.flatMap(({ violation }) => (violation === null ? [] : [violation.message])).sort() };
}

test('the same facts in any order, in any batches and told again end in the same state, and whoever heard of them knows it', async () => {
  let number = 0;
  let violated = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(generatedFact, { minLength: 4, maxLength: 25 }),
      fc.infiniteStream(fc.integer({ min: 0, max: 1000 })),
      async (generated, numbers) => {
        number += 1;
        const draw = (): number => Number(numbers.next().value);
        const factsOf = (order: string): readonly Fact[] =>
          generated.map(({ minutes, sequence, job, kind, amount, late }, index) => ({
            ...{ document: `${order}-${index}`, kind, occurredAt: minute(minutes), sequence },
            ...(kind === 'LOT_COMPLETED'
              ? { order, lot: `${order}-L${index}`, quantity: pieces(String(amount)) }
              : { job: `${order}/${job}` }),
            ...(kind === 'PRODUCTION_REPORTED' && { good: pieces(String(amount)) }),
            ...(kind === 'MATERIAL_CONSUMED' && {
              lot: `${order}-${late ? 'LATE' : 'WIRE'}`,
              quantity: metres(String(amount)),
            }),
          }));
        const [straight, shuffled] = [`A${number}X`, `B${number}X`];
        for (const order of [straight, shuffled]) {
          await floor.release(order, 3, { quantity: '50' });
          await floor.deliver(`${order}-WIRE`, { quantity: metres('40') });
        }
        await floor.deliver(`${straight}-LATE`, { quantity: metres('40') });
        const byTime = [...factsOf(straight)].sort((left, right) =>
          String(left['occurredAt']) < String(right['occurredAt']) ? -1 : 1,
        );
        expect(new Set(await outcomes(byTime))).toEqual(new Set(['ACCEPTED']));
        const mixed = [...factsOf(shuffled)]
          .map((fact) => ({ fact, place: draw() }))
          .sort((left, right) => left.place - right.place)
          .map(({ fact }) => fact);
        for (let from = 0, size = 0; from < mixed.length; from += size) {
          size = 1 + (draw() % 4);
          const batch = mixed.slice(from, from + size);
          await tell(draw() % 2 === 0 ? batch : [...batch, ...mixed.slice(0, draw() % (from + 1))]);
        }
        // The lot of which it was told already.
        await floor.deliver(`${shuffled}-LATE`, { quantity: metres('40') });
        expect(new Set(await outcomes(mixed))).toEqual(new Set(['DUPLICATE']));
        const expected = await standingOf(straight);
        expect(await standingOf(shuffled)).toEqual(expected);
        for (const order of [straight, shuffled]) expect(await believedOf(order)).toEqual(await knownOf(order));
        if (JSON.stringify(expected).includes('ILLEGAL_STATE')) violated += 1;
      },
    ),
    { numRuns: 15 },
  );
  expect(violated).toBeGreaterThan(0);
}, 120_000);

test('a late fact explains an earlier one: its violation goes, and its exception resolves itself', async () => {
  await floor.release('LATE-1', 1);
  const report = { document: 'LATE-1-r', kind: 'PRODUCTION_REPORTED', job: 'LATE-1/10', good: pieces('5') };
  await tell([{ ...report, occurredAt: minute(10) }]);
  const reports = `{ productionReports(filter: { order: "LATE-1" }) { nodes { violation { rule message } } }
    executionExceptions(filter: { order: "LATE-1" }) { nodes { state rule ownerRole resolvedBy comment } } }`;
  await expect(floor.query(reports)).resolves.toEqual({
    productionReports: {
      nodes: [
        {
          violation: {
            rule: 'ILLEGAL_STATE',
            message: expect.stringContaining('Job LATE-1/10 was PENDING at 2026-01-05T06:10') as unknown,
          },
        },
      ],
    },
    executionExceptions: {
      nodes: [
        { state: 'OPEN', rule: 'ILLEGAL_STATE', ownerRole: 'PRODUCTION_SUPERVISOR', resolvedBy: null, comment: null },
      ],
    },
  });
  // The floor tells both: that it was dispatched, and that it started.
  await tell([{ document: 'LATE-1-s', kind: 'JOB_STARTED', job: 'LATE-1/10', occurredAt: minute(5) }]);
  await tell([{ document: 'LATE-1-d', kind: 'JOB_DISPATCHED', job: 'LATE-1/10', occurredAt: minute(1) }]);
  await expect(floor.query(reports)).resolves.toMatchObject({
    productionReports: { nodes: [{ violation: null }] },
    executionExceptions: {
      nodes: [
        { state: 'RESOLVED', rule: 'ILLEGAL_STATE', resolvedBy: 'mes' },
        { state: 'RESOLVED', rule: 'ILLEGAL_STATE', resolvedBy: 'mes' },
      ],
    },
  });
});
