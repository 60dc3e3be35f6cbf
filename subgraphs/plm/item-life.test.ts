import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, knowSuppliers, productsOf } from './fixture.ts';
import { erpPlants } from './plant-fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
  await knowSuppliers(system, ['SUP-1', 'SUP-2']);
});
afterAll(() => system.close());

const write = (statement: string) =>
  system.subgraph.database
    .session(demoAdministrator())
    .transaction((transaction) => transaction.query((sql) => sql`${sql.unsafe(statement)}`));

test('what describes an item can change in every lifecycle; the systems that know it are told', async () => {
  await products.run('createItem', { number: 'SEAL', name: 'Seal', type: 'COMPONENT', baseUnit: 'C62' });
  const update = (input: object) => products.run('updateItem', { id: 'SEAL', ...input }, 'name description lifecycle');
  await expect(update({ description: 'NBR' })).resolves.toEqual({
    name: 'Seal',
    description: 'NBR',
    lifecycle: 'DRAFT',
  });
  await products.run('releaseItem', { id: 'SEAL' });
  await expect(update({ name: 'Shaft seal' })).resolves.toMatchObject({ name: 'Shaft seal', description: 'NBR' });
  await expect(update({ description: '' })).resolves.toMatchObject({ name: 'Shaft seal', description: null });
  await expect(update({ name: ' ' })).rejects.toThrow(/BAD_INPUT.*name/);
  const told = await eventsOf(system, 'org.millgraph.plm.item.released.v1');
  expect(told.map(({ data }) => data.item.name)).toEqual(['Seal', 'Shaft seal', 'Shaft seal']);
});

test('an OBSOLETE item is told to the other systems, gets no further revision, and is built into nothing new', async () => {
  await products.item('OLD');
  await products.item('BOX', 'SUBASSEMBLY');
  await products.revision('BOX');
  await products.bom('BOX/A', [{ component: 'OLD' }]);
  const occurredAt = '2026-02-03T04:05:06Z';
  await expect(products.run('obsoleteItem', { id: 'OLD', occurredAt }, 'lifecycle obsoleteAt')).resolves.toEqual({
    lifecycle: 'OBSOLETE',
    obsoleteAt: occurredAt,
  });
  await expect(products.run('obsoleteItem', { id: 'OLD' })).rejects.toThrow(/ILLEGAL_STATE.*OBSOLETE/);
  await expect(products.revision('OLD')).rejects.toThrow('ILLEGAL_STATE');
  await expect(products.release('BOX/A')).rejects.toThrow(/RULE_VIOLATED.*OLD \(OBSOLETE\)/);
  await expect(eventsOf(system, 'org.millgraph.plm.item.obsoleted.v1')).resolves.toMatchObject([
    { subject: 'item/OLD', time: occurredAt, data: { item: 'OLD' } },
  ]);
});

const suppliersOf = (item: string, plant?: string) =>
  system
    .execute<{
      item: { approvedSuppliers: { supplier: { id: string }; plant: { id: string } | null; status: string }[] };
    }>(
      `query ($item: ID!, $plant: ID) {
        item(id: $item) { approvedSuppliers(plant: $plant) { supplier { id } plant { id } status } }
      }`,
      { item, plant },
    )
    .then(({ item: { approvedSuppliers } }) =>
      approvedSuppliers.map(({ supplier, plant: at, status }) => `${supplier.id} ${at?.id ?? '*'} ${status}`),
    );

test("a plant's own status of a supplier comes before the one for every plant, and each change is told once", async () => {
  await products.item('CASTING');
  const set = (supplier: string, status: string, plant?: string) =>
    products.run('setApprovedSupplier', { item: 'CASTING', supplier, status, plant });
  await set('SUP-1', 'APPROVED');
  await set('SUP-1', 'BLOCKED', 'P2');
  await set('SUP-2', 'CONDITIONAL', 'P2');
  await set('SUP-2', 'CONDITIONAL', 'P2');
  await expect(suppliersOf('CASTING')).resolves.toEqual([
    'SUP-1 * APPROVED',
    'SUP-1 P2 BLOCKED',
    'SUP-2 P2 CONDITIONAL',
  ]);
  await expect(suppliersOf('CASTING', 'P1')).resolves.toEqual(['SUP-1 * APPROVED']);
  await expect(suppliersOf('CASTING', 'P2')).resolves.toEqual(['SUP-1 P2 BLOCKED', 'SUP-2 P2 CONDITIONAL']);
  await set('SUP-1', 'CONDITIONAL');
  await expect(suppliersOf('CASTING', 'P1')).resolves.toEqual(['SUP-1 * CONDITIONAL']);
  const told = await eventsOf(system, 'org.millgraph.plm.approved-supplier.changed.v1');
  expect(told.map(({ data, plant, supplier }) => [data, plant, supplier])).toEqual([
    [{ item: 'CASTING', supplier: 'SUP-1', plant: null, status: 'APPROVED' }, null, 'SUP-1'],
    [{ item: 'CASTING', supplier: 'SUP-1', plant: 'P2', status: 'BLOCKED' }, 'P2', 'SUP-1'],
    [{ item: 'CASTING', supplier: 'SUP-2', plant: 'P2', status: 'CONDITIONAL' }, 'P2', 'SUP-2'],
    [{ item: 'CASTING', supplier: 'SUP-1', plant: null, status: 'CONDITIONAL' }, null, 'SUP-1'],
  ]);
});

test('a supplier sees what is said of it alone, and an OBSOLETE item gets no supplier that may supply it', async () => {
  await products.item('FORGING');
  for (const supplier of ['SUP-1', 'SUP-2']) {
    await products.run('setApprovedSupplier', { item: 'FORGING', supplier, status: 'APPROVED' });
  }
  const limited = demoAdministrator({ suppliers: ['SUP-2'] });
  await expect(
    system.execute(`{ item(id: "FORGING") { approvedSuppliers { supplier { id } changedBy } } }`, {}, limited),
  ).resolves.toEqual({
    item: { approvedSuppliers: [{ supplier: { id: 'SUP-2' }, changedBy: 'demo-administrator' }] },
  });
  await products.run('obsoleteItem', { id: 'FORGING' });
  const set = (status: string) => products.run('setApprovedSupplier', { item: 'FORGING', supplier: 'SUP-1', status });
  await expect(set('CONDITIONAL')).rejects.toThrow(/ILLEGAL_STATE.*OBSOLETE/);
  await expect(set('BLOCKED')).resolves.toBeDefined();
});

test('only a supplier that ERP has told of may supply an item, of history too', async () => {
  await products.item('BRACKET');
  const set = (supplier: string) =>
    products.run('setApprovedSupplier', { item: 'BRACKET', supplier, status: 'APPROVED' }, 'id');
  const erp = erpPlants(system);
  for (const [supplier, historical] of [
    ['SUP-7', false],
    ['SUP-8', true],
  ] as const) {
    await expect(set(supplier)).rejects.toThrow(/NOT_FOUND.*SUP-/);
    await erp.supplier(supplier, historical);
    await expect(set(supplier)).resolves.toEqual({ id: 'BRACKET' });
  }
});

test('an external id of a system stands for one item, by which it is found', async () => {
  await products.item('NUT');
  await products.item('BOLT');
  const set = (item: string, externalId: string, of = 'SAP') =>
    products.run('setItemCrossReference', { item, system: of, externalId }, 'crossReferences { system externalId }');
  const find = (of: string, externalId: string) =>
    system
      .execute<{ itemByExternalId: { id: string } | null }>(
        `query ($system: String!, $externalId: String!) { itemByExternalId(system: $system, externalId: $externalId) { id } }`,
        { system: of, externalId },
      )
      .then(({ itemByExternalId }) => itemByExternalId?.id ?? null);
  await set('NUT', '0000 4711');
  await set('NUT', '0000 4711');
  await expect(set('NUT', 'N-1', 'CAD')).resolves.toEqual({
    crossReferences: [
      { system: 'CAD', externalId: 'N-1' },
      { system: 'SAP', externalId: '0000 4711' },
    ],
  });
  await expect(set('BOLT', '0000 4711')).rejects.toThrow(/ALREADY_EXISTS.*is item NUT/);
  await set('BOLT', '0000 4711', 'CAD');
  await expect(Promise.all([find('SAP', '0000 4711'), find('CAD', '0000 4711')])).resolves.toEqual(['NUT', 'BOLT']);
  await expect(
    write(`insert into cross_reference (entity, system, external_id, id) values ('Item', 'SAP', '0000 4711', 'BOLT')`),
  ).rejects.toThrow(/cross_reference_pkey/);
  const remove = { item: 'NUT', system: 'SAP', externalId: '0000 4711' };
  await expect(products.run('removeItemCrossReference', { ...remove, item: 'BOLT' })).rejects.toThrow('NOT_FOUND');
  await products.run('removeItemCrossReference', remove);
  await expect(find('SAP', '0000 4711')).resolves.toBeNull();
});
