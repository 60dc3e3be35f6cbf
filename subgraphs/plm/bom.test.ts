import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { bomsOfRevisions } from './store/bom.ts';
import { releasedDefinitions } from './store/released-definition.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
  await products.item('PART');
  await products.item('WIRE', 'RAW_MATERIAL', 'MTR');
  await products.item('KIT', 'PHANTOM');
  await products.item('UNIT', 'SUBASSEMBLY');
  await products.revision('UNIT');
});
afterAll(() => system.close());

async function lastRelease(revision: string) {
  const events = await eventsOf(system, 'org.millgraph.plm.revision.released.v1');
  const last = events.filter((event) => event.subject === `item-revision/${revision}`).at(-1);
  if (last === undefined) throw new Error(`${revision} was not released`);
  return last.data;
}

const segment = { sequence: 10, name: 'Assemble', machineTime: hours('1'), laborTime: hours('1') };
function hours(value: string) {
  return { value, unit: 'HUR' };
}
const routing = (revision: string, more: Record<string, unknown> = {}) =>
  products.run('createRouting', {
    revision,
    baseQuantity: { value: '1', unit: 'C62' },
    segments: [{ ...segment, setupTime: hours('0') }],
    ...more,
  });

test('ids say revision, plant, alternative and type, and each may be made once', async () => {
  const lines = [{ component: 'PART' }];
  await expect(products.bom('UNIT/A', lines)).resolves.toEqual({ id: 'UNIT/A/BOM/*/1' });
  await expect(products.bom('UNIT/A', lines, { plant: 'P1', alternative: 2 })).resolves.toEqual({
    id: 'UNIT/A/BOM/P1/2',
  });
  await expect(products.bom('UNIT/A', lines, { type: 'ENGINEERING' })).resolves.toEqual({ id: 'UNIT/A/BOM/*/1/E' });
  await expect(routing('UNIT/A', { plant: 'P1' })).resolves.toEqual({ id: 'UNIT/A/ROUTING/P1/1' });
  await expect(products.bom('UNIT/A', lines)).rejects.toThrow(/ALREADY_EXISTS.*UNIT\/A\/BOM\/\*\/1/);
  await expect(routing('UNIT/A', { plant: 'P1' })).rejects.toThrow('ALREADY_EXISTS');
  const { itemRevision } = await system.execute<{ itemRevision: { boms: { id: string }[] } }>(
    `{ itemRevision(id: "UNIT/A") { boms { id } } }`,
  );
  expect(itemRevision.boms.map(({ id }) => id)).toEqual(['UNIT/A/BOM/*/1', 'UNIT/A/BOM/*/1/E', 'UNIT/A/BOM/P1/2']);
});

test.each([
  ['an unknown component', { component: 'NONE' }, /NOT_FOUND.*NONE/],
  ['the item itself', { component: 'UNIT' }, /RULE_VIOLATED.*component of itself/],
  ['a quantity of another dimension', { component: 'WIRE', unit: 'KGM' }, /UNIT_MISMATCH.*KGM.*MTR/],
  ['no quantity', { component: 'PART', quantity: '0' }, /BAD_INPUT.*more than zero/],
  ['a phantom as by-product', { component: 'KIT', useType: 'BY_PRODUCT' }, /RULE_VIOLATED.*phantom/],
  ['a stocked item as phantom', { component: 'PART', useType: 'PHANTOM' }, /RULE_VIOLATED.*PHANTOM/],
  ['a scrap factor of 10', { component: 'PART', scrapFactor: '10' }, /BAD_INPUT.*scrapFactor/],
  ['position 0', { component: 'PART', position: 0 }, /BAD_INPUT.*position/],
  [
    'an end before its beginning',
    { component: 'PART', effectiveFrom: '2026-02-01', effectiveTo: '2026-02-01' },
    /BAD_INPUT.*effectiveTo/,
  ],
])('a line with %s is refused and nothing is written', async (_what, line, refusal) => {
  await expect(products.bom('UNIT/A', [{ component: 'PART' }, line], { alternative: 9 })).rejects.toThrow(refusal);
  await expect(system.execute(`{ bom(id: "UNIT/A/BOM/*/9") { id } }`)).resolves.toEqual({ bom: null });
});

test('positions and sequences are unique, alternatives bounded, base quantities in the dimension of the item', async () => {
  const twice = [
    { component: 'PART', position: 5 },
    { component: 'WIRE', unit: 'MTR', position: 5 },
  ];
  await expect(products.bom('UNIT/A', twice, { alternative: 9 })).rejects.toThrow(/BAD_INPUT.*repeats 5/);
  await expect(products.bom('UNIT/A', [], { alternative: 9 })).rejects.toThrow('BAD_INPUT');
  await expect(products.bom('UNIT/A', [{ component: 'PART' }], { alternative: 100 })).rejects.toThrow('BAD_INPUT');
  await expect(products.bom('UNIT/A', [{ component: 'PART' }], { plant: 'P/1' })).rejects.toThrow('BAD_INPUT');
  const kilogram = { alternative: 9, baseQuantity: { value: '1', unit: 'KGM' } };
  await expect(products.bom('UNIT/A', [{ component: 'PART' }], kilogram)).rejects.toThrow('UNIT_MISMATCH');
  await expect(routing('UNIT/A', kilogram)).rejects.toThrow('UNIT_MISMATCH');
  const setupTime = { value: '3', unit: 'KGM' };
  await expect(routing('UNIT/A', { segments: [{ ...segment, setupTime }] })).rejects.toThrow(
    /UNIT_MISMATCH.*segments.0.setupTime/,
  );
  const free = { ...segment, setupTime: hours('0') };
  await expect(routing('UNIT/A', { segments: [free, free] })).rejects.toThrow(/BAD_INPUT.*repeats 10/);
});

test('lines that stand in for each other are of one operation and use, each with a priority of its own', async () => {
  const group = { alternateGroup: 'G', operationSequence: 10 };
  const create = (second: object) =>
    products.bom(
      'UNIT/A',
      [
        { component: 'PART', ...group, alternatePriority: 1 },
        { component: 'WIRE', unit: 'MTR', ...group, alternatePriority: 2, ...second },
      ],
      { alternative: 8 },
    );
  await expect(create({ alternatePriority: 1 })).rejects.toThrow(/RULE_VIOLATED.*priority 1, which another line has/);
  await expect(create({ operationSequence: 20 })).rejects.toThrow(/RULE_VIOLATED.*another operation/);
  await expect(create({ useType: 'BY_PRODUCT' })).rejects.toThrow(/RULE_VIOLATED.*another use/);
  await expect(create({ alternatePriority: null })).rejects.toThrow(/BAD_INPUT.*group without a priority/);
  await expect(create({ alternateGroup: null })).rejects.toThrow(/BAD_INPUT.*priority without a group/);
  await expect(create({ alternatePriority: 0 })).rejects.toThrow(/BAD_INPUT.*alternatePriority/);
  await create({});
  const { bom } = await system.execute<{ bom: unknown }>(
    `{ bom(id: "UNIT/A/BOM/*/8") { lines { component { id } alternateGroup alternatePriority } } }`,
  );
  expect(bom).toEqual({
    lines: [
      { component: { id: 'PART' }, alternateGroup: 'G', alternatePriority: 1 },
      { component: { id: 'WIRE' }, alternateGroup: 'G', alternatePriority: 2 },
    ],
  });
});

test('an explosion takes the first effective line of each group of alternates, and says of which group', async () => {
  for (const item of ['SEAL-A', 'SEAL-B', 'SEAL-C']) await products.item(item);
  const alternate = (component: string, alternatePriority: number, more = {}) => ({
    ...{ component, alternateGroup: 'SEALS', alternatePriority },
    ...more,
  });
  await products.bom(
    'UNIT/A',
    [
      alternate('SEAL-C', 3),
      alternate('SEAL-B', 2),
      alternate('SEAL-A', 1, { effectiveTo: '2026-06-01' }),
      { component: 'PART', position: 99 },
    ],
    { alternative: 9 },
  );
  const explosion = async (asOf: string) => {
    const { bom } = await system.execute<{
      bom: {
        explosion: { lines: { component: { id: string }; line: { position: number }; alternateGroup: string }[] };
      };
    }>(
      `query ($asOf: Date) {
        bom(id: "UNIT/A/BOM/*/9") {
          explosion(asOf: $asOf) { lines { component { id } line { position } alternateGroup } }
        }
      }`,
      { asOf },
    );
    return bom.explosion.lines.map(
      ({ component, line, alternateGroup }) => `${line.position} ${component.id} ${alternateGroup}`,
    );
  };
  await expect(explosion('2026-05-31')).resolves.toEqual(['30 SEAL-A SEALS', '99 PART null']);
  await expect(explosion('2026-06-01')).resolves.toEqual(['20 SEAL-B SEALS', '99 PART null']);
});

test('a BOM says what differs from another one', async () => {
  await products.item('VALVE', 'SUBASSEMBLY');
  for (const label of ['A', 'B']) await products.revision('VALVE', label);
  await products.item('OTHER');
  await products.bom('VALVE/A', [{ component: 'PART' }, { component: 'OTHER' }, { component: 'WIRE', unit: 'MTR' }]);
  await products.bom('VALVE/B', [
    { component: 'PART', quantity: '2' },
    { component: 'OTHER' },
    { component: 'PART', position: 50 },
  ]);
  const { bom } = await system.execute<{ bom: unknown }>(
    `{ bom(id: "VALVE/B/BOM/*/1") { diff(against: "VALVE/A/BOM/*/1") {
      against { id } added { id component { id } } removed { id }
      changed { from { id quantity { value } } to { id quantity { value } } fields }
    } } }`,
  );
  expect(bom).toEqual({
    diff: {
      against: { id: 'VALVE/A/BOM/*/1' },
      added: [{ id: 'VALVE/B/BOM/*/1/50', component: { id: 'PART' } }],
      removed: [{ id: 'VALVE/A/BOM/*/1/30' }],
      changed: [
        {
          from: { id: 'VALVE/A/BOM/*/1/10', quantity: { value: '1' } },
          to: { id: 'VALVE/B/BOM/*/1/10', quantity: { value: '2' } },
          fields: ['QUANTITY'],
        },
      ],
    },
  });
  await expect(
    system.execute(`{ bom(id: "VALVE/B/BOM/*/1") { diff(against: "NONE") { added { id } } } }`),
  ).rejects.toThrow(/NOT_FOUND.*NONE/);
});

test('a segment says crew, queue and who does it elsewhere, within their bounds', async () => {
  const setupTime = hours('0');
  const create = (more: object) =>
    routing('UNIT/A', { alternative: 7, segments: [{ ...segment, setupTime, ...more }] });
  await expect(create({ crew: 0 })).rejects.toThrow(/BAD_INPUT.*crew/);
  await expect(create({ queueTime: { value: '1', unit: 'MTR' } })).rejects.toThrow(/UNIT_MISMATCH.*queueTime/);
  await expect(create({ queueTime: { value: '-1', unit: 'HUR' } })).rejects.toThrow(/BAD_INPUT.*queueTime/);
  await expect(create({ subcontractSupplier: 'S/1' })).rejects.toThrow(/BAD_INPUT.*subcontractSupplier/);
  await create({});
  const { routing: created } = await system.execute<{ routing: unknown }>(
    `{ routing(id: "UNIT/A/ROUTING/*/7") { segments { crew queueTime(unit: "MIN") { value unit } subcontractSupplier { id } } } }`,
  );
  expect(created).toEqual({
    segments: [{ crew: null, queueTime: { value: '0', unit: 'MIN' }, subcontractSupplier: null }],
  });
});

test('what is made after the release of its revision is released by itself, and told with all that was released before', async () => {
  await products.item('GEAR', 'SUBASSEMBLY');
  await products.revision('GEAR', 'A');
  await products.bom('GEAR/A', [{ component: 'PART' }]);
  await expect(products.run('releaseBom', { id: 'GEAR/A/BOM/*/1' })).rejects.toThrow(/ILLEGAL_STATE.*IN_WORK/);
  await products.release('GEAR/A');
  await expect(products.run('releaseBom', { id: 'GEAR/A/BOM/*/1' })).rejects.toThrow(/ILLEGAL_STATE.*is RELEASED/);

  await products.run('createItem', { number: 'LATE', name: 'Late', type: 'COMPONENT', baseUnit: 'C62' });
  await products.bom('GEAR/A', [{ component: 'LATE' }], { plant: 'P1' });
  await routing('GEAR/A', { plant: 'P2' });
  await expect(products.run('releaseBom', { id: 'GEAR/A/BOM/P1/1' })).rejects.toThrow(/RULE_VIOLATED.*LATE \(DRAFT\)/);
  await products.run('releaseItem', { id: 'LATE' });
  await expect(products.run('releaseBom', { id: 'GEAR/A/BOM/P1/1' }, 'id state')).resolves.toEqual({
    id: 'GEAR/A/BOM/P1/1',
    state: 'RELEASED',
  });
  expect((await lastRelease('GEAR/A')).boms.map(({ id }) => id)).toEqual(['GEAR/A/BOM/*/1', 'GEAR/A/BOM/P1/1']);
  expect((await lastRelease('GEAR/A')).routings).toEqual([]);

  await products.bom('GEAR/A', [{ component: 'PART' }], { alternative: 7 });
  await products.run('releaseRouting', { id: 'GEAR/A/ROUTING/P2/1' });
  expect((await lastRelease('GEAR/A')).boms).toHaveLength(2);
  expect((await lastRelease('GEAR/A')).routings.map(({ id }) => id)).toEqual(['GEAR/A/ROUTING/P2/1']);

  await products.revision('GEAR', 'B');
  await products.release('GEAR/B', '2026-06-01');
  await expect(products.bom('GEAR/A', [{ component: 'PART' }], { alternative: 2 })).rejects.toThrow(
    /ILLEGAL_STATE.*SUPERSEDED/,
  );
});

test("a caller of one plant sees and writes its plant's definitions, and what it releases is told whole", async () => {
  const p1 = demoAdministrator({ plants: ['P1'] });
  await products.item('MOTOR', 'SUBASSEMBLY');
  await products.revision('MOTOR', 'A');
  for (const plant of [undefined, 'P1', 'P2']) await products.bom('MOTOR/A', [{ component: 'PART' }], { plant });
  await products.release('MOTOR/A');
  const boms = `{ itemRevision(id: "MOTOR/A") { boms { id lines { id } } } bom(id: "MOTOR/A/BOM/P2/1") { id } }`;
  await expect(system.execute(boms, {}, p1)).resolves.toEqual({
    itemRevision: {
      boms: [
        { id: 'MOTOR/A/BOM/*/1', lines: [{ id: 'MOTOR/A/BOM/*/1/10' }] },
        { id: 'MOTOR/A/BOM/P1/1', lines: [{ id: 'MOTOR/A/BOM/P1/1/10' }] },
      ],
    },
    bom: null,
  });
  const create = (plant: string) => ({
    revision: 'MOTOR/A',
    plant,
    alternative: 2,
    baseQuantity: { value: '1', unit: 'C62' },
    lines: [{ position: 1, component: 'PART', quantity: { value: '1', unit: 'C62' } }],
  });
  await expect(products.run('createBom', create('P2'), 'id', p1)).rejects.toThrow('SCOPE_DENIED');
  await expect(products.run('releaseBom', { id: 'MOTOR/A/BOM/P2/1' }, 'id', p1)).rejects.toThrow('NOT_FOUND');
  await products.run('createBom', create('P1'), 'id', p1);
  await products.run('releaseBom', { id: 'MOTOR/A/BOM/P1/2' }, 'id', p1);
  expect((await lastRelease('MOTOR/A')).boms.map(({ id }) => id)).toEqual([
    'MOTOR/A/BOM/*/1',
    'MOTOR/A/BOM/P1/1',
    'MOTOR/A/BOM/P1/2',
    'MOTOR/A/BOM/P2/1',
  ]);
  const seenAfterwards = await system.subgraph.database.session(p1).transaction(async (transaction) => {
    await releasedDefinitions(transaction, ['MOTOR/A']);
    return bomsOfRevisions(transaction, ['MOTOR/A']);
  });
  expect(seenAfterwards.map(({ plant }) => plant)).toEqual([null, 'P1', 'P1']);
  const supplier = demoAdministrator({ suppliers: ['S1'] });
  await expect(system.execute(boms, {}, supplier)).resolves.toEqual({ itemRevision: { boms: [] }, bom: null });
});

test('BOM lines, routing segments and changes are found by the keys that other systems know', async () => {
  await products.run('createEngineeringChange', { number: 'EC-KEY', kind: 'REQUEST', title: 'A wish' });
  const answer = await system.execute<{ _entities: unknown[] }>(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Item { name }
        ... on ItemRevision { label }
        ... on Bom { alternative }
        ... on BomLine { position component { id } quantity(unit: "DZN") { value unit } }
        ... on Routing { alternative }
        ... on RoutingSegment { sequence name }
        ... on EngineeringChange { number state }
      }
    }`,
    {
      representations: [
        { __typename: 'Item', id: 'PART' },
        { __typename: 'ItemRevision', id: 'UNIT/A' },
        { __typename: 'Bom', id: 'UNIT/A/BOM/P1/2' },
        { __typename: 'BomLine', id: 'UNIT/A/BOM/P1/2/10' },
        { __typename: 'Routing', id: 'UNIT/A/ROUTING/P1/1' },
        { __typename: 'RoutingSegment', id: 'UNIT/A/ROUTING/P1/1/10' },
        { __typename: 'EngineeringChange', number: 'EC-KEY' },
        { __typename: 'EngineeringChange', id: 'EC-KEY' },
        { __typename: 'BomLine', id: 'UNIT/A/BOM/P1/2/11' },
      ],
    },
  );
  expect(answer._entities).toEqual([
    { name: 'The PART' },
    { label: 'A' },
    { alternative: 2 },
    { position: 10, component: { id: 'PART' }, quantity: { value: '0.08333333333333333333', unit: 'DZN' } },
    { alternative: 1 },
    { sequence: 10, name: 'Assemble' },
    { number: 'EC-KEY', state: 'DRAFT' },
    { number: 'EC-KEY', state: 'DRAFT' },
    null,
  ]);
});
