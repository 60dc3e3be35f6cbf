import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
});
afterAll(() => system.close());

async function releasesOf(revision: string) {
  const events = await eventsOf(system, 'org.millgraph.plm.revision.released.v1');
  return events.filter((event) => event.subject === `item-revision/${revision}`);
}

const effective = (item: string, asOf: string, plant?: string) =>
  system
    .execute<{ item: { revision: { id: string } | null } }>(
      `query ($item: ID!, $asOf: Date!, $plant: ID) {
        item(id: $item) { revision(asOf: $asOf, plant: $plant) { id } }
      }`,
      { item, asOf, plant },
    )
    .then((answer) => answer.item.revision?.id ?? null);

/** Writes what no command of this milestone does. */
const write = (statement: string) =>
  system.subgraph.database
    .session(demoAdministrator())
    .transaction((transaction) => transaction.query((sql) => sql`${sql.unsafe(statement)}`));

test('a revision is released with its definitions and under its change, and the other systems are told all of it', async () => {
  await products.item('WIRE', 'RAW_MATERIAL', 'MTR');
  await products.item('KIT', 'PHANTOM');
  await products.item('SWARF', 'RAW_MATERIAL', 'KGM');
  await products.item('DRIVE', 'FINISHED_GOOD');
  await products.run('createEngineeringChange', { number: 'EC-X', kind: 'ORDER', title: 'First release' });
  await products.run('approveEngineeringChange', { id: 'EC-X' });
  await products.revision('DRIVE');
  await products.bom(
    'DRIVE/A',
    [
      { component: 'WIRE', quantity: '250', unit: 'CMT', scrapFactor: '0.040', operationSequence: 10 },
      { component: 'KIT', quantityBasis: 'FIXED' },
      { component: 'SWARF', unit: 'GRM', quantity: '5', useType: 'BY_PRODUCT', effectiveTo: '2027-01-01' },
    ],
    { baseQuantity: { value: '1', unit: 'DZN' }, plant: 'P1' },
  );
  await products.run('createRouting', {
    revision: 'DRIVE/A',
    baseQuantity: { value: '10', unit: 'C62' },
    segments: [
      {
        sequence: 10,
        name: 'Wind',
        workCenter: 'P1-WIND',
        setupTime: { value: '30', unit: 'MIN' },
        machineTime: { value: '0.5', unit: 'HUR' },
        laborTime: { value: '90', unit: 'SEC' },
        queueTime: { value: '1', unit: 'DAY' },
        crew: 2,
        subcontractSupplier: 'SUP-9',
        workInstruction: 'Wind tight.',
        checkpoint: true,
      },
    ],
  });
  const occurredAt = '2026-01-02T03:04:05Z';
  const released = await products.run(
    'releaseItemRevision',
    { id: 'DRIVE/A', effectiveFrom: '2026-02-01', change: 'EC-X', occurredAt },
    `state effectiveFrom effectiveTo releasedAt supersedes { id } change { number revisions { id } }
     boms { id state plant { id } baseQuantity { value unit } lines { id position useType quantity { value unit }
       quantityBasis component { number } inKilogram: scrapFactor } }
     routings { id state plant { id } segments { id workCenter { id } setupTime(unit: "HUR") { value unit }
       queueTime(unit: "HUR") { value } crew subcontractSupplier { id } workInstruction } }`,
  );
  expect(released).toMatchObject({
    state: 'RELEASED',
    effectiveFrom: '2026-02-01',
    effectiveTo: null,
    releasedAt: occurredAt,
    supersedes: null,
    change: { number: 'EC-X', revisions: [{ id: 'DRIVE/A' }] },
    boms: [
      {
        id: 'DRIVE/A/BOM/P1/1',
        state: 'RELEASED',
        plant: { id: 'P1' },
        baseQuantity: { value: '12', unit: 'C62' },
        lines: [
          { id: 'DRIVE/A/BOM/P1/1/10', useType: 'CONSUMED', quantity: { value: '250', unit: 'CMT' } },
          { id: 'DRIVE/A/BOM/P1/1/20', useType: 'PHANTOM', quantityBasis: 'FIXED', component: { number: 'KIT' } },
          { id: 'DRIVE/A/BOM/P1/1/30', useType: 'BY_PRODUCT' },
        ],
      },
    ],
    routings: [
      {
        id: 'DRIVE/A/ROUTING/*/1',
        state: 'RELEASED',
        plant: null,
        segments: [
          {
            id: 'DRIVE/A/ROUTING/*/1/10',
            workCenter: { id: 'P1-WIND' },
            setupTime: { value: '0.5', unit: 'HUR' },
            queueTime: { value: '24' },
            crew: 2,
            subcontractSupplier: { id: 'SUP-9' },
            workInstruction: 'Wind tight.',
          },
        ],
      },
    ],
  });
  const [event] = await releasesOf('DRIVE/A');
  expect(event).toMatchObject({ plant: null, time: occurredAt, historical: false });
  const line = {
    operationSequence: null,
    alternateGroup: null,
    alternatePriority: null,
    issueMethod: 'EXPLICIT',
    scrapFactor: '0',
    effectiveFrom: null,
  };
  expect(event?.data).toEqual({
    revision: { id: 'DRIVE/A', label: 'A', effectiveFrom: '2026-02-01', supersedes: null, change: 'EC-X' },
    item: { id: 'DRIVE', number: 'DRIVE', name: 'The DRIVE', type: 'FINISHED_GOOD', baseUnit: 'C62' },
    boms: [
      {
        id: 'DRIVE/A/BOM/P1/1',
        plant: 'P1',
        type: 'MANUFACTURING',
        alternative: 1,
        baseQuantity: { value: '12', unit: 'C62' },
        lines: [
          {
            ...line,
            id: 'DRIVE/A/BOM/P1/1/10',
            position: 10,
            component: 'WIRE',
            quantity: { value: '2.5', unit: 'MTR' },
            quantityBasis: 'PER_UNIT',
            scrapFactor: '0.04',
            operationSequence: 10,
            useType: 'CONSUMED',
            effectiveTo: null,
          },
          {
            ...line,
            id: 'DRIVE/A/BOM/P1/1/20',
            position: 20,
            component: 'KIT',
            quantity: { value: '1', unit: 'C62' },
            quantityBasis: 'FIXED',
            useType: 'PHANTOM',
            effectiveTo: null,
          },
          {
            ...line,
            id: 'DRIVE/A/BOM/P1/1/30',
            position: 30,
            component: 'SWARF',
            quantity: { value: '0.005', unit: 'KGM' },
            quantityBasis: 'PER_UNIT',
            useType: 'BY_PRODUCT',
            effectiveTo: '2027-01-01',
          },
        ],
      },
    ],
    routings: [
      {
        id: 'DRIVE/A/ROUTING/*/1',
        plant: null,
        alternative: 1,
        baseQuantity: { value: '10', unit: 'C62' },
        segments: [
          {
            id: 'DRIVE/A/ROUTING/*/1/10',
            sequence: 10,
            name: 'Wind',
            workCenter: 'P1-WIND',
            setupHours: '0.5',
            machineHours: '0.5',
            laborHours: '0.025',
            queueHours: '24',
            crew: 2,
            subcontractSupplier: 'SUP-9',
            checkpoint: true,
          },
        ],
      },
    ],
  });
});

test('a later revision ends the one before where it begins, and that one is SUPERSEDED from then on', async () => {
  await products.item('GEAR');
  await products.revision('GEAR', 'A');
  await products.revision('GEAR', 'B');
  await products.release('GEAR/A', '2026-01-01');
  await expect(products.release('GEAR/B', '2026-01-01')).rejects.toThrow(/RULE_VIOLATED.*begins on 2026-01-01/);
  await products.release('GEAR/B', '2026-06-01');
  const answer = await system.execute(
    `{ item(id: "GEAR") { revisions { id state effectiveFrom effectiveTo supersedes { label } } } }`,
  );
  expect(answer).toEqual({
    item: {
      revisions: [
        { id: 'GEAR/A', state: 'SUPERSEDED', effectiveFrom: '2026-01-01', effectiveTo: '2026-06-01', supersedes: null },
        {
          id: 'GEAR/B',
          state: 'RELEASED',
          effectiveFrom: '2026-06-01',
          effectiveTo: null,
          supersedes: { label: 'A' },
        },
      ],
    },
  });
  const days = ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01', '2099-01-01'];
  await expect(Promise.all(days.map((day) => effective('GEAR', day)))).resolves.toEqual([
    null,
    'GEAR/A',
    'GEAR/A',
    'GEAR/B',
    'GEAR/B',
  ]);
});

test("a plant's own effectivity comes before that of every plant", async () => {
  await products.item('SEAL');
  await products.revision('SEAL', 'A');
  await products.revision('SEAL', 'B');
  await products.release('SEAL/A', '2026-01-01');
  await products.release('SEAL/B', '2026-06-01');
  await write(`insert into revision_effectivity values ('SEAL/A', 'SEAL', 'P2', '[2026-06-01,2026-09-01)')`);
  await expect(
    Promise.all([
      effective('SEAL', '2026-07-01'),
      effective('SEAL', '2026-07-01', 'P1'),
      effective('SEAL', '2026-07-01', 'P2'),
      effective('SEAL', '2026-09-01', 'P2'),
    ]),
  ).resolves.toEqual(['SEAL/B', 'SEAL/B', 'SEAL/A', 'SEAL/B']);
});

test('the database itself refuses a second revision at the same time, and nothing of the release remains', async () => {
  await products.item('CAM');
  await products.revision('CAM', 'A');
  await products.revision('CAM', 'B');
  await products.release('CAM/A', '2026-01-01');
  await write(`update revision_effectivity set effective = '[2026-01-01,2027-01-01)' where revision = 'CAM/A'`);
  await expect(products.release('CAM/B', '2026-06-01')).rejects.toThrow(/RULE_VIOLATED.*item CAM/);
  await expect(system.execute(`{ itemRevision(id: "CAM/B") { state effectiveFrom } }`)).resolves.toEqual({
    itemRevision: { state: 'IN_WORK', effectiveFrom: null },
  });
  await expect(releasesOf('CAM/B')).resolves.toEqual([]);
});

test('every component that is not ACTIVE is named at once', async () => {
  await products.run('createItem', { number: 'DRAFT-1', name: 'Draft', type: 'COMPONENT', baseUnit: 'C62' });
  await products.run('createItem', { number: 'DRAFT-2', name: 'Draft', type: 'COMPONENT', baseUnit: 'C62' });
  await products.item('READY');
  await products.item('BOX', 'SUBASSEMBLY');
  await products.revision('BOX');
  await products.bom('BOX/A', [{ component: 'DRAFT-2' }, { component: 'READY' }, { component: 'DRAFT-1' }]);
  await expect(products.release('BOX/A')).rejects.toThrow(/RULE_VIOLATED.*DRAFT-1 \(DRAFT\), DRAFT-2 \(DRAFT\)/);
  await products.run('releaseItem', { id: 'DRAFT-1' });
  await products.run('releaseItem', { id: 'DRAFT-2' });
  await expect(products.release('BOX/A')).resolves.toMatchObject({ state: 'RELEASED' });
});

test('a release needs an ACTIVE item, a revision IN_WORK and an APPROVED change', async () => {
  await products.run('createItem', { number: 'NEW', name: 'New', type: 'COMPONENT', baseUnit: 'C62' });
  await products.revision('NEW');
  await expect(products.release('NEW/A')).rejects.toThrow(/ILLEGAL_STATE.*Item NEW is DRAFT/);
  await products.run('releaseItem', { id: 'NEW' });
  const change = await products.run('createEngineeringChange', { kind: 'ORDER', title: 'Draft' }, 'id');
  await expect(products.release('NEW/A', '2026-01-01', { change: change['id'] })).rejects.toThrow(
    /ILLEGAL_STATE.*is DRAFT/,
  );
  await expect(products.release('NEW/A', '2026-01-01', { change: 'EC-NONE' })).rejects.toThrow('NOT_FOUND');
  await expect(products.release('NEW/A', '2026-01-01', { occurredAt: '2999-01-01T00:00:00Z' })).rejects.toThrow(
    /BAD_INPUT.*future/,
  );
  await products.release('NEW/A');
  await expect(products.release('NEW/A')).rejects.toThrow(/ILLEGAL_STATE.*NEW\/A is RELEASED/);
  await expect(products.release('NEW/Z')).rejects.toThrow('NOT_FOUND');
  await expect(products.revision('NEW', 'A')).rejects.toThrow('ALREADY_EXISTS');
  await expect(products.revision('NEW', 'a/b')).rejects.toThrow('BAD_INPUT');
});

test('of two releases at the same time one follows the other, whichever comes first', async () => {
  await products.item('RACE');
  for (const label of ['A', 'B', 'C']) await products.revision('RACE', label);
  const outcomes = await Promise.allSettled([
    products.release('RACE/A', '2026-01-01'),
    products.release('RACE/B', '2026-02-01'),
    products.release('RACE/C', '2026-03-01'),
  ]);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('RULE_VIOLATED');
  }
  const { item } = await system.execute<{
    item: { revisions: { effectiveFrom: string | null; effectiveTo: string | null }[] };
  }>(`{ item(id: "RACE") { revisions { effectiveFrom effectiveTo } } }`);
  const ranges = item.revisions.filter((range) => range.effectiveFrom !== null);
  expect(ranges.filter((range) => range.effectiveTo === null)).toHaveLength(1);
  expect(ranges).toHaveLength(outcomes.filter((outcome) => outcome.status === 'fulfilled').length);
});
