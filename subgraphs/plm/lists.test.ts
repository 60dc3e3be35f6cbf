import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { knowSuppliers, productsOf } from './fixture.ts';
import { erpPlants } from './plant-fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
const statements: string[] = [];
const piece = { value: '1', unit: 'C62' };
const hour = { value: '1', unit: 'HUR' };

/** Three items, of which MOTOR and PUMP have revisions with BOMs and routings, some of them for P1. */
beforeAll(async () => {
  system = await openTestSubgraph(plm, { onStatement: (text) => statements.push(text) });
  products = productsOf(system);
  await erpPlants(system).change('P2', { adoption: 'MANUAL' });
  const item = async (number: string, type: string, baseUnit: string, occurredAt: string) => {
    await products.run('createItem', { number, name: `The ${number.toLowerCase()}`, type, baseUnit });
    await products.run('releaseItem', { id: number, occurredAt });
  };
  await item('WIRE', 'RAW_MATERIAL', 'MTR', '2026-01-03T00:00:00Z');
  await item('MOTOR', 'SUBASSEMBLY', 'C62', '2026-01-02T00:00:00Z');
  await item('PUMP', 'FINISHED_GOOD', 'C62', '2026-01-01T00:00:00Z');
  await products.run('createItem', { number: 'IDEA', name: 'An idea', type: 'COMPONENT', baseUnit: 'KGM' });
  await knowSuppliers(system, ['SUP-1']);
  await products.run('setApprovedSupplier', { item: 'WIRE', supplier: 'SUP-1', status: 'APPROVED' });
  await products.run('createEngineeringChange', {
    number: 'EC-9',
    kind: 'ORDER',
    title: 'Motor B',
    occurredAt: '2026-02-01T00:00:00Z',
    affectedItems: [{ item: 'MOTOR', from: null }],
  });
  await products.run('createEngineeringChange', {
    number: 'EC-8',
    kind: 'REQUEST',
    title: 'A wish',
    occurredAt: '2026-02-02T00:00:00Z',
  });
  await products.run('approveEngineeringChange', { id: 'EC-9', occurredAt: '2026-02-03T00:00:00Z' });
  for (const [revision, more] of [
    ['MOTOR/A', {}],
    ['MOTOR/B', { plant: 'P1', alternative: 2 }],
    ['PUMP/1', { type: 'ENGINEERING' }],
  ] as const) {
    const [of = '', label] = revision.split('/');
    await products.revision(of, label);
    const component = of === 'PUMP' ? { component: 'MOTOR' } : { component: 'WIRE', unit: 'MTR' };
    await products.bom(revision, [component], more);
  }
  await products.run('createRouting', {
    revision: 'MOTOR/A',
    baseQuantity: piece,
    segments: [{ sequence: 10, name: 'Wind', workCenter: 'WC-1', setupTime: hour, machineTime: hour, laborTime: hour }],
  });
  await products.run('createRouting', {
    revision: 'PUMP/1',
    plant: 'P1',
    alternative: 2,
    baseQuantity: piece,
    segments: [
      { sequence: 10, name: 'Coat', subcontractSupplier: 'SUP-2', setupTime: hour, machineTime: hour, laborTime: hour },
    ],
  });
  await products.release('MOTOR/A', '2026-01-01', { occurredAt: '2026-03-02T00:00:00Z' });
  await products.release('MOTOR/B', '2026-06-01', { occurredAt: '2026-03-03T00:00:00Z', change: 'EC-9' });
  await products.run('adoptRevision', {
    plant: 'P2',
    revision: 'MOTOR/B',
    decision: 'ACCEPTED',
    effectiveFrom: '2026-09-01',
  });
});
afterAll(() => system.close());

/** The ids in a list, read a page of two at a time. */
async function ids(list: string, filter: object = {}, orderBy: object | null = null): Promise<readonly string[]> {
  const type = { items: 'Item', itemRevisions: 'ItemRevision', boms: 'Bom', routings: 'Routing' }[list];
  const name = type ?? 'EngineeringChange';
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const answer: Record<
      string,
      { nodes: { id: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
    > = await system.execute(
      `query ($filter: ${name}Filter, $orderBy: ${name}Order, $after: String) {
        ${list}(first: 2, after: $after, filter: $filter, orderBy: $orderBy) {
          nodes { id } totalCount pageInfo { hasNextPage endCursor }
        }
      }`,
      { filter, orderBy, after },
    );
    const page = answer[list];
    if (page === undefined) throw new Error(`no ${list}`);
    found.push(...page.nodes.map(({ id }) => id));
    if (page.pageInfo.hasNextPage) after = page.pageInfo.endCursor;
    else {
      expect(found).toHaveLength(page.totalCount);
      return found;
    }
  }
}

const [boms, routings] = [
  ['MOTOR/A/BOM/*/1', 'MOTOR/B/BOM/P1/2', 'PUMP/1/BOM/*/1/E'],
  ['MOTOR/A/ROUTING/*/1', 'PUMP/1/ROUTING/P1/2'],
] as const;

test.each([
  ['items', {}, ['IDEA', 'MOTOR', 'PUMP', 'WIRE']],
  ['items', { type: 'SUBASSEMBLY' }, ['MOTOR']],
  ['items', { lifecycle: 'DRAFT' }, ['IDEA']],
  ['items', { baseUnit: 'MTR' }, ['WIRE']],
  ['items', { releasedAt: { from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00Z' } }, ['MOTOR']],
  ['items', { obsoleteAt: { from: '2020-01-01T00:00:00Z' } }, []],
  ['items', { supplier: 'SUP-1' }, ['WIRE']],
  ['items', { plant: 'P1' }, ['MOTOR', 'PUMP']],
  ['items', { plant: 'P2' }, ['MOTOR']],
  ['items', { text: 'the m' }, ['MOTOR']],
  ['items', { text: '-' }, []],
  ['itemRevisions', {}, ['MOTOR/A', 'MOTOR/B', 'PUMP/1']],
  ['itemRevisions', { item: 'PUMP' }, ['PUMP/1']],
  ['itemRevisions', { type: 'SUBASSEMBLY' }, ['MOTOR/A', 'MOTOR/B']],
  ['itemRevisions', { state: 'SUPERSEDED' }, ['MOTOR/A']],
  ['itemRevisions', { change: 'EC-9' }, ['MOTOR/B']],
  ['itemRevisions', { effectiveOn: '2026-07-01' }, ['MOTOR/B']],
  ['itemRevisions', { effectiveOn: '2026-07-01', plant: 'P2' }, ['MOTOR/A']],
  ['itemRevisions', { effectiveOn: '2026-09-01', plant: 'P2' }, ['MOTOR/B']],
  ['itemRevisions', { effectiveFrom: { from: '2026-06-01', to: '2026-06-02' } }, ['MOTOR/B']],
  ['itemRevisions', { effectiveFrom: { to: '2026-06-01' } }, ['MOTOR/A']],
  ['itemRevisions', { releasedAt: { from: '2026-03-03T00:00:00Z' } }, ['MOTOR/B']],
  ['itemRevisions', { text: 'the pu' }, ['PUMP/1']],
  ['itemRevisions', { text: '-' }, []],
  ['boms', {}, boms],
  ['boms', { item: 'MOTOR' }, boms.slice(0, 2)],
  ['boms', { revision: 'MOTOR/A' }, [boms[0]]],
  ['boms', { type: 'ENGINEERING' }, [boms[2]]],
  ['boms', { plant: 'P2' }, [boms[0], boms[2]]],
  ['boms', { state: 'IN_WORK' }, [boms[2]]],
  ['boms', { component: 'MOTOR' }, [boms[2]]],
  ['boms', { effectiveFrom: { from: '2026-06-01' } }, [boms[1]]],
  ['boms', { effectiveFrom: { to: '2026-06-01' } }, [boms[0]]],
  ['boms', { effectiveFrom: { from: '2026-06-01', to: '2026-01-01' } }, []],
  ['boms', { text: 'the pump' }, [boms[2]]],
  ['boms', { text: '/p1/' }, [boms[1]]],
  ['boms', { text: '-' }, []],
  ['routings', {}, routings],
  ['routings', { item: 'MOTOR' }, [routings[0]]],
  ['routings', { revision: 'PUMP/1' }, [routings[1]]],
  ['routings', { plant: 'P2' }, [routings[0]]],
  ['routings', { state: 'RELEASED' }, [routings[0]]],
  ['routings', { workCenter: 'WC-1' }, [routings[0]]],
  ['routings', { subcontractSupplier: 'SUP-2' }, [routings[1]]],
  ['routings', { effectiveFrom: { from: '2026-01-01', to: '2026-01-02' } }, [routings[0]]],
  ['routings', { text: 'the motor' }, [routings[0]]],
  ['routings', { text: '-' }, []],
  ['engineeringChanges', {}, ['EC-8', 'EC-9']],
  ['engineeringChanges', { item: 'MOTOR' }, ['EC-9']],
  ['engineeringChanges', { plant: 'P2' }, ['EC-9']],
  ['engineeringChanges', { approvedAt: { from: '2026-02-03T00:00:00Z' } }, ['EC-9']],
  ['engineeringChanges', { approvedAt: { to: '2026-02-03T00:00:00Z' } }, []],
  ['engineeringChanges', { releasedAt: { from: '2020-01-01T00:00:00Z' } }, []],
])('%s filtered by %j are found, page by page', async (list, filter, expected) => {
  await expect(ids(list, filter)).resolves.toEqual(expected);
});

test.each([
  ['items', 'NUMBER', ['IDEA', 'MOTOR', 'PUMP', 'WIRE']],
  ['items', 'NAME', ['IDEA', 'MOTOR', 'PUMP', 'WIRE']],
  ['items', 'TYPE', ['IDEA', 'PUMP', 'WIRE', 'MOTOR']],
  ['items', 'LIFECYCLE', ['MOTOR', 'PUMP', 'WIRE', 'IDEA']],
  ['items', 'BASE_UNIT', ['MOTOR', 'PUMP', 'IDEA', 'WIRE']],
  ['items', 'RELEASED_AT', ['PUMP', 'MOTOR', 'WIRE', 'IDEA']],
  ['itemRevisions', 'ITEM', ['MOTOR/A', 'MOTOR/B', 'PUMP/1']],
  ['itemRevisions', 'LABEL', ['PUMP/1', 'MOTOR/A', 'MOTOR/B']],
  ['itemRevisions', 'STATE', ['PUMP/1', 'MOTOR/B', 'MOTOR/A']],
  ['itemRevisions', 'EFFECTIVE_FROM', ['MOTOR/A', 'MOTOR/B', 'PUMP/1']],
  ['itemRevisions', 'RELEASED_AT', ['MOTOR/A', 'MOTOR/B', 'PUMP/1']],
  ['itemRevisions', 'TYPE', ['PUMP/1', 'MOTOR/A', 'MOTOR/B']],
  ['itemRevisions', 'CHANGE', ['MOTOR/A', 'PUMP/1', 'MOTOR/B']],
  ['boms', 'REVISION', boms],
  ['boms', 'ITEM', boms],
  ['boms', 'EFFECTIVE_FROM', boms],
  ['routings', 'ITEM', routings],
  ['routings', 'EFFECTIVE_FROM', routings],
  ['boms', 'TYPE', [boms[2], boms[0], boms[1]]],
  ['boms', 'PLANT', [boms[0], boms[2], boms[1]]],
  ['boms', 'ALTERNATIVE', [boms[0], boms[2], boms[1]]],
  ['boms', 'STATE', [boms[2], boms[0], boms[1]]],
  ['routings', 'REVISION', routings],
  ['routings', 'PLANT', routings],
  ['routings', 'ALTERNATIVE', routings],
  ['routings', 'STATE', [routings[1], routings[0]]],
  ['engineeringChanges', 'NUMBER', ['EC-8', 'EC-9']],
  ['engineeringChanges', 'CREATED_AT', ['EC-9', 'EC-8']],
  ['engineeringChanges', 'TITLE', ['EC-8', 'EC-9']],
  ['engineeringChanges', 'KIND', ['EC-9', 'EC-8']],
  ['engineeringChanges', 'STATE', ['EC-9', 'EC-8']],
  ['engineeringChanges', 'APPROVED_AT', ['EC-9', 'EC-8']],
  ['engineeringChanges', 'RELEASED_AT', ['EC-8', 'EC-9']],
])('%s are ordered by %s both ways', async (list, field, expected) => {
  await expect(ids(list, {}, { field, direction: 'ASC' })).resolves.toEqual(expected);
  await expect(ids(list, {}, { field, direction: 'DESC' })).resolves.toEqual([...expected].reverse());
});

test('an item is found, and sorted before others, by when it was made obsolete', async () => {
  await products.run('obsoleteItem', { id: 'WIRE', occurredAt: '2026-04-01T00:00:00Z' });
  const within = { from: '2026-04-01T00:00:00Z', to: '2026-04-02T00:00:00Z' };
  await expect(ids('items', { obsoleteAt: within })).resolves.toEqual(['WIRE']);
  await expect(ids('items', { obsoleteAt: { to: '2026-04-01T00:00:00Z' } })).resolves.toEqual([]);
  const sorted = await ids('items', {}, { field: 'OBSOLETE_AT', direction: 'ASC' });
  expect(sorted).toEqual(['WIRE', 'IDEA', 'MOTOR', 'PUMP']);
});

test('what hangs on items, revisions and changes costs as many statements for 40 more of each as for a few', async () => {
  const query = `{
    items(first: 500) {
      nodes {
        revision(asOf: "2026-07-01", plant: "P2", serial: "S1") { label }
        approvedSuppliers(plant: "P1") { item { number } supplier { id } } crossReferences { externalId }
      }
    }
    itemRevisions(first: 500) {
      nodes {
        effectivities { plant { id } from } unitEffectivities { from } adoptions { revision { label } change { number } }
        specifications { name } boms { diff(against: "MOTOR/A/BOM/*/1") { changed { fields from { position } } } }
      }
    }
    engineeringChanges(first: 500) {
      nodes {
        approvals { by } history { state } affectedItems { item { number } from { label } to { label } }
        adoptions { decision } pendingAdoptions { revision { label } plant { id } } revisions { label }
      }
    }
  }`;
  const read = async () => {
    statements.length = 0;
    const answer = await system.execute<Record<string, { nodes: unknown[] }>>(query, {}, demoAdministrator());
    // The driver asks each new connection for the array types once.
    const reads = statements.filter((text) => /^\s*(select|with)\b/.test(text) && !/set_config|pg_type/.test(text));
    return { rows: Object.values(answer).map(({ nodes }) => nodes.length), statements: reads.length };
  };
  const few = await read();
  for (let number = 1; number <= 40; number += 1) {
    const [item, change] = [`MORE-${number}`, `MORE-EC-${number}`];
    await products.run('createItem', { number: item, name: item, type: 'SUBASSEMBLY', baseUnit: 'C62' });
    await products.run('releaseItem', { id: item });
    await products.run('setApprovedSupplier', { item, supplier: 'SUP-1', status: 'APPROVED' });
    await products.run('createEngineeringChange', {
      number: change,
      kind: 'ORDER',
      title: change,
      affectedItems: [{ item, from: null }],
    });
    await products.run('approveEngineeringChange', { id: change });
    await products.revision(item, 'A');
    await products.bom(`${item}/A`, [{ component: 'MOTOR' }]);
    await products.release(`${item}/A`, '2026-06-01', { change });
    if (number % 2 === 0) {
      const adoption = { plant: 'P2', revision: `${item}/A`, decision: 'ACCEPTED', effectiveFrom: '2026-09-01' };
      await products.run('adoptRevision', adoption);
    }
  }
  const many = await read();
  expect(many.rows).toEqual(few.rows.map((count) => count + 40));
  expect(few.statements).toBeGreaterThan(15);
  // What is asked for in one turn goes together, and turns may fall otherwise; one statement for each would be 40 more.
  expect(many.statements).toBeLessThan(few.statements + 20);
});
