import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { erpPlants } from './plant-fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
  await products.item('SPECIFIED');
  await products.revision('SPECIFIED');
});
afterAll(() => system.close());

test('a revision under review takes no definitions; it comes back to work, or is released with what was in work', async () => {
  await products.item('PART');
  await products.item('DRIVE', 'FINISHED_GOOD');
  await products.revision('DRIVE');
  await products.bom('DRIVE/A', [{ component: 'PART' }]);
  const submit = () => products.run('submitItemRevision', { id: 'DRIVE/A' }, 'state');
  await expect(submit()).resolves.toEqual({ state: 'IN_REVIEW' });
  await expect(products.bom('DRIVE/A', [{ component: 'PART' }], { alternative: 2 })).rejects.toThrow(
    /ILLEGAL_STATE.*IN_REVIEW/,
  );
  await expect(submit()).rejects.toThrow(/ILLEGAL_STATE.*IN_REVIEW/);
  await expect(products.run('returnItemRevision', { id: 'DRIVE/A' }, 'state')).resolves.toEqual({ state: 'IN_WORK' });
  await expect(products.run('returnItemRevision', { id: 'DRIVE/A' })).rejects.toThrow(/ILLEGAL_STATE.*IN_WORK/);
  await products.bom('DRIVE/A', [{ component: 'PART' }], { alternative: 2 });
  await submit();
  await expect(products.release('DRIVE/A')).resolves.toMatchObject({ state: 'RELEASED' });
  await expect(system.execute(`{ itemRevision(id: "DRIVE/A") { boms { state } } }`)).resolves.toEqual({
    itemRevision: { boms: [{ state: 'RELEASED' }, { state: 'RELEASED' }] },
  });
});

const obsolete = (id: string, more: object = {}) =>
  products.run('obsoleteItemRevision', { id, ...more }, 'state effectiveTo obsoleteAt');

test('an OBSOLETE revision is effective no longer, and the other systems are told', async () => {
  await products.item('CAM');
  await products.revision('CAM');
  await expect(obsolete('CAM/A')).rejects.toThrow(/ILLEGAL_STATE.*IN_WORK/);
  await products.release('CAM/A', '2026-01-01');
  const occurredAt = '2026-03-01T12:00:00Z';
  await expect(obsolete('CAM/A', { effectiveTo: '2026-03-02', occurredAt })).rejects.toThrow(/RULE_VIOLATED.*until/);
  await expect(obsolete('CAM/A', { occurredAt })).resolves.toEqual({
    state: 'OBSOLETE',
    effectiveTo: '2026-03-01',
    obsoleteAt: occurredAt,
  });
  await expect(
    system.execute(
      `{ item(id: "CAM") { before: revision(asOf: "2026-02-28") { id } after: revision(asOf: "2026-03-01") { id } } }`,
    ),
  ).resolves.toEqual({ item: { before: { id: 'CAM/A' }, after: null } });
  await expect(eventsOf(system, 'org.millgraph.plm.revision.obsoleted.v1')).resolves.toMatchObject([
    { time: occurredAt, data: { revision: 'CAM/A', item: 'CAM', effectiveTo: '2026-03-01' } },
  ]);
});

test('a revision that a plant still builds by its own decision does not become OBSOLETE, and no plant adopts an OBSOLETE one', async () => {
  const plants = erpPlants(system);
  await plants.change('HAND', { adoption: 'MANUAL' });
  await products.item('SEAL');
  for (const [label, from] of [
    ['A', '2026-01-01'],
    ['B', '2026-02-01'],
    ['C', '2026-03-01'],
  ] as const) {
    await products.revision('SEAL', label);
    await products.release(`SEAL/${label}`, from);
  }
  const narrow = demoAdministrator({ plants: ['ELSEWHERE'] });
  await expect(products.run('obsoleteItemRevision', { id: 'SEAL/A' }, 'id', narrow)).rejects.toThrow(
    /RULE_VIOLATED.*built at HAND/,
  );
  await obsolete('SEAL/B');
  const adopt = { plant: 'HAND', decision: 'ACCEPTED', effectiveFrom: '2026-04-01' };
  await expect(products.run('adoptRevision', { ...adopt, revision: 'SEAL/B' })).rejects.toThrow(
    /ILLEGAL_STATE.*OBSOLETE/,
  );
  await products.run('adoptRevision', { ...adopt, revision: 'SEAL/C' });
  await expect(obsolete('SEAL/A', { occurredAt: '2026-03-31T00:00:00Z' })).rejects.toThrow('RULE_VIOLATED');
  await expect(obsolete('SEAL/A', { occurredAt: '2026-04-01T00:00:00Z' })).resolves.toMatchObject({
    state: 'OBSOLETE',
    effectiveTo: '2026-02-01',
  });
});

const specify = (specifications: readonly object[]) =>
  products.run(
    'setSpecifications',
    { revision: 'SHAFT/A', specifications },
    'specifications { name nominal lowerLimit upperLimit unit text document }',
  );

test('a revision says what it must be, by values with limits, text or a document, until it is released', async () => {
  await products.item('SHAFT');
  await products.revision('SHAFT');
  await specify([{ name: 'Old', text: 'gone' }]);
  const stated = [
    { name: 'Diameter', nominal: '20', lowerLimit: '19.98', upperLimit: '20.01', unit: 'MMT', document: 'DRW-7' },
    { name: 'Weight', upperLimit: '0.4', unit: 'KGM' },
    { name: 'Colour', text: 'black' },
  ];
  const blank = { nominal: null, lowerLimit: null, upperLimit: null, unit: null, text: null, document: null };
  await expect(specify(stated)).resolves.toEqual({
    specifications: stated.map((specification) => ({ ...blank, ...specification })),
  });
  await products.release('SHAFT/A');
  await expect(specify(stated)).rejects.toThrow(/ILLEGAL_STATE.*RELEASED/);
});

test.each([
  ['nothing', { name: 'X' }, /BAD_INPUT.*says nothing/],
  ['a value without a unit', { name: 'X', nominal: '1' }, /BAD_INPUT.*without a unit/],
  ['a unit without a value', { name: 'X', text: 'y', unit: 'MMT' }, /BAD_INPUT.*neither a value nor a limit/],
  ['limits the wrong way round', { name: 'X', lowerLimit: '2', upperLimit: '1', unit: 'MMT' }, /RULE_VIOLATED.*2, 1/],
  ['a value above its limit', { name: 'X', nominal: '2', upperLimit: '1', unit: 'MMT' }, /RULE_VIOLATED.*2, 1/],
  ['a name that stands twice', { name: 'Twice', text: 'y' }, /BAD_INPUT.*repeats Twice/],
])('a specification that states %s is refused', async (_what, specification, refusal) => {
  const specifications = [{ name: 'Twice', text: 'first' }, specification];
  await expect(products.run('setSpecifications', { revision: 'SPECIFIED/A', specifications })).rejects.toThrow(refusal);
});

const ofUnit = (asked: { serial?: string; lot?: string; plant?: string }) =>
  system
    .execute<{ item: { revision: { label: string } | null } }>(
      `query ($serial: String, $lot: String, $plant: ID) {
        item(id: "UNIT") { revision(asOf: "2026-03-01", serial: $serial, lot: $lot, plant: $plant) { label } }
      }`,
      asked,
    )
    .then(({ item }) => item.revision?.label ?? null);

test('a serial number or lot in the range of a revision has that revision, whatever the date', async () => {
  await products.item('UNIT');
  for (const [label, from] of [
    ['A', '2026-01-01'],
    ['B', '2026-06-01'],
  ] as const) {
    await products.revision('UNIT', label);
    await products.release(`UNIT/${label}`, from);
  }
  const set = (revision: string, ranges: readonly object[], plant?: string) =>
    products.run('setUnitEffectivity', { revision, ranges, plant }, 'unitEffectivities { plant { id } kind from to }');
  await expect(
    set('UNIT/B', [
      { kind: 'SERIAL', from: 'SN-0099', to: 'SN-0200' },
      { kind: 'LOT', from: 'L7' },
    ]),
  ).resolves.toEqual({
    unitEffectivities: [
      { plant: null, kind: 'LOT', from: 'L7', to: null },
      { plant: null, kind: 'SERIAL', from: 'SN-0099', to: 'SN-0200' },
    ],
  });
  const serials = ['SN-0098', 'SN-0099', 'SN-199', 'SN-0200', 'XN-0100', 'SN-', 'none'];
  await expect(Promise.all(serials.map((serial) => ofUnit({ serial })))).resolves.toEqual([
    ...['A', 'B', 'B', 'A'],
    ...['A', 'A', 'A'],
  ]);
  await expect(Promise.all(['L6', 'L7', 'L700'].map((lot) => ofUnit({ lot })))).resolves.toEqual(['A', 'B', 'B']);
  await expect(ofUnit({ serial: 'L7' })).resolves.toBe('A');

  await set('UNIT/A', [{ kind: 'SERIAL', from: 'SN-100', to: 'SN-101' }], 'P1');
  await expect(ofUnit({ serial: 'SN-100', plant: 'P1' })).resolves.toBe('A');
  await expect(ofUnit({ serial: 'SN-100', plant: 'P2' })).resolves.toBe('B');
  await expect(ofUnit({ serial: 'SN-102', lot: 'L6', plant: 'P1' })).resolves.toBe('B');

  await expect(set('UNIT/A', [{ kind: 'SERIAL', from: 'SN-150', to: 'SN-151' }])).rejects.toThrow(
    /RULE_VIOLATED.*UNIT/,
  );
  await set('UNIT/A', [{ kind: 'SERIAL', from: 'SN-200', to: 'SN-201' }]);
  await set('UNIT/B', [{ kind: 'SERIAL', from: 'SN-300' }]);
  await expect(ofUnit({ serial: 'SN-0100' })).resolves.toBe('A');
  await expect(ofUnit({ lot: 'L7' })).resolves.toBe('A');
});

test('ranges of units have a number at their end, one prefix and a direction, and are of a released revision', async () => {
  await products.item('PIECE');
  await products.revision('PIECE');
  const set = (from: string, to?: string) =>
    products.run('setUnitEffectivity', { revision: 'PIECE/A', ranges: [{ kind: 'SERIAL', from, to }] });
  await expect(set('S1', 'S2')).rejects.toThrow(/ILLEGAL_STATE.*IN_WORK/);
  await products.release('PIECE/A');
  await expect(set('S')).rejects.toThrow(/BAD_INPUT.*end in a number/);
  await expect(set('S1', 'T2')).rejects.toThrow(/BAD_INPUT.*same prefix/);
  await expect(set('S2', 'S02')).rejects.toThrow(/BAD_INPUT.*higher number/);
  await expect(set('S2', 'S03')).resolves.toBeDefined();
});

test('the database itself refuses two revisions of an item for one unit', async () => {
  const insert = `insert into revision_unit_effectivity (revision, item, plant, kind, prefix, digits, numbers)
    values ('UNIT/A', 'UNIT', null, 'SERIAL', 'SN-', 1, '[299,301)')`;
  const write = () =>
    system.subgraph.database
      .session(demoAdministrator())
      .transaction((transaction) => transaction.query((sql) => sql`${sql.unsafe(insert)}`));
  await expect(write()).rejects.toThrow(/one_revision_of_a_unit/);
});
