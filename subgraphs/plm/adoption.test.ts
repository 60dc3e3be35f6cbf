import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../test/open-subgraph.ts';
import { eventsOf, productsOf } from './fixture.ts';
import { erpPlants, type ErpPlants } from './plant-fixture.ts';
import { plm } from './subgraph.ts';

let system: TestSubgraph;
let products: ReturnType<typeof productsOf>;
let plants: ErpPlants;
beforeAll(async () => {
  system = await openTestSubgraph(plm);
  products = productsOf(system);
  plants = erpPlants(system);
  await plants.change('AUTO');
  await plants.change('HAND', { adoption: 'MANUAL' }, '2026-01-01T06:00:00Z', true);
});
afterAll(() => system.close());

const builds = (item: string, plant: string | null, asOf?: string) =>
  system
    .execute<{ item: { revision: { label: string } | null } }>(
      `query ($item: ID!, $plant: ID, $asOf: Date) { item(id: $item) { revision(plant: $plant, asOf: $asOf) { label } } }`,
      { item, plant, asOf },
    )
    .then((answer) => answer.item.revision?.label ?? null);

const buildsOn = (item: string, plant: string, ...days: readonly string[]) =>
  Promise.all(days.map((day) => builds(item, plant, day)));

const adopt = (plant: string, revision: string, more: Record<string, unknown>, context?: object) =>
  products.run(
    'adoptRevision',
    { plant, revision, decision: 'ACCEPTED', ...more },
    'id adoptions { plant { id } decision effectiveFrom reason decidedBy decidedAt change { id } }',
    context === undefined ? undefined : demoAdministrator(context),
  );

/** An item whose revisions begin on the first day of these months of 2026: A, B and so on. */
async function revised(item: string, ...months: readonly number[]): Promise<void> {
  await products.item(item);
  for (const [index, month] of months.entries()) {
    const label = String.fromCharCode(65 + index);
    await products.revision(item, label);
    await products.release(`${item}/${label}`, `2026-${String(month).padStart(2, '0')}-01`);
  }
}

const adopted = async (item: string) =>
  (await eventsOf(system, 'org.millgraph.plm.revision.adopted.v1')).filter(({ subject }) => subject === `item/${item}`);

test('a plant that takes revisions over by itself and one that is not known build what PLM released', async () => {
  await revised('SEAL', 1, 6);
  for (const plant of ['AUTO', 'NOWHERE']) {
    await expect(buildsOn('SEAL', plant, '2026-05-31', '2026-06-01')).resolves.toEqual(['A', 'B']);
  }
  await expect(adopt('AUTO', 'SEAL/B', { effectiveFrom: '2026-07-01' })).rejects.toThrow(/ILLEGAL_STATE.*AUTOMATIC/);
  await expect(adopt('NOWHERE', 'SEAL/B', { effectiveFrom: '2026-07-01' })).rejects.toThrow(/NOT_FOUND.*NOWHERE/);
});

test('a plant that decides itself goes on with its revision until it adopts another one, and the others are told', async () => {
  await revised('GEAR', 1, 6);
  await expect(buildsOn('GEAR', 'HAND', '2026-06-01', '2027-01-01')).resolves.toEqual(['A', 'A']);
  await expect(builds('GEAR', null, '2026-06-01')).resolves.toBe('B');
  const answer = await adopt(
    'HAND',
    'GEAR/B',
    { effectiveFrom: '2026-08-01', reason: 'Stock of A is used up', occurredAt: '2026-07-01T08:00:00Z' },
    { subject: 'mara', plants: ['HAND'] },
  );
  expect(answer).toEqual({
    id: 'GEAR/B',
    adoptions: [
      {
        plant: { id: 'HAND' },
        decision: 'ACCEPTED',
        effectiveFrom: '2026-08-01',
        reason: 'Stock of A is used up',
        decidedBy: 'mara',
        decidedAt: '2026-07-01T08:00:00Z',
        change: null,
      },
    ],
  });
  await expect(buildsOn('GEAR', 'HAND', '2026-07-31', '2026-08-01')).resolves.toEqual(['A', 'B']);
  const { item } = await system.execute<{ item: unknown }>(
    `{ item(id: "GEAR") { revisions { state effectivities { plant { id } from to } } } }`,
  );
  expect(item).toEqual({
    revisions: [
      {
        state: 'SUPERSEDED',
        effectivities: [
          { plant: null, from: '2026-01-01', to: '2026-06-01' },
          { plant: { id: 'HAND' }, from: '2026-01-01', to: '2026-08-01' },
        ],
      },
      {
        state: 'RELEASED',
        effectivities: [
          { plant: null, from: '2026-06-01', to: null },
          { plant: { id: 'HAND' }, from: '2026-08-01', to: null },
        ],
      },
    ],
  });
  const common = { item: 'GEAR', plant: 'HAND', change: null, decision: 'ACCEPTED', decidedBy: 'mara' };
  expect((await adopted('GEAR')).map(({ data, plant, time }) => ({ data, plant, time }))).toEqual([
    {
      data: { ...common, revision: 'GEAR/A', effectiveFrom: '2026-01-01', effectiveTo: '2026-08-01' },
      plant: 'HAND',
      time: '2026-07-01T08:00:00Z',
    },
    {
      data: { ...common, revision: 'GEAR/B', effectiveFrom: '2026-08-01', effectiveTo: null },
      plant: 'HAND',
      time: '2026-07-01T08:00:00Z',
    },
  ]);
});

test('a plant may decline a revision, saying why, and take it over later; it may skip one', async () => {
  await revised('CAM', 1, 3, 5);
  await expect(adopt('HAND', 'CAM/B', { decision: 'DECLINED' })).rejects.toThrow(/BAD_INPUT.*reason/);
  const declined = { decision: 'DECLINED', reason: 'No tool for it' };
  await expect(adopt('HAND', 'CAM/B', { ...declined, effectiveFrom: '2026-04-01' })).rejects.toThrow('BAD_INPUT');
  await adopt('HAND', 'CAM/B', declined);
  await expect(adopt('HAND', 'CAM/B', declined)).rejects.toThrow(/ILLEGAL_STATE.*DECLINED/);
  await expect(builds('CAM', 'HAND', '2026-04-01')).resolves.toBe('A');
  expect((await adopted('CAM')).map(({ data }) => data)).toEqual([
    {
      ...{
        revision: 'CAM/B',
        item: 'CAM',
        plant: 'HAND',
        effectiveFrom: '2026-03-01',
        effectiveTo: null,
        change: null,
      },
      ...{ decision: 'DECLINED', decidedBy: 'demo-administrator' },
    },
  ]);
  await adopt('HAND', 'CAM/C', { effectiveFrom: '2026-06-01' });
  await expect(buildsOn('CAM', 'HAND', '2026-05-31', '2026-06-01')).resolves.toEqual(['A', 'C']);
});

test('a plant neither takes a revision over before it is effective, nor twice, nor goes back, nor decides behind a decision', async () => {
  await revised('SHAFT', 1, 3, 5);
  await expect(adopt('HAND', 'SHAFT/B', { effectiveFrom: '2026-02-28' })).rejects.toThrow(
    /RULE_VIOLATED.*effective from 2026-03-01/,
  );
  await expect(adopt('HAND', 'SHAFT/B', {})).rejects.toThrow(/BAD_INPUT.*effectiveFrom/);
  await expect(adopt('HAND', 'SHAFT/A', { effectiveFrom: '2026-03-01' })).rejects.toThrow(/ILLEGAL_STATE.*already/);
  await adopt('HAND', 'SHAFT/C', { effectiveFrom: '2026-09-01' });
  await expect(adopt('HAND', 'SHAFT/C', { effectiveFrom: '2026-10-01' })).rejects.toThrow(/ILLEGAL_STATE.*ACCEPTED/);
  await expect(adopt('HAND', 'SHAFT/C', { decision: 'DECLINED', reason: 'no' })).rejects.toThrow('ILLEGAL_STATE');
  await expect(adopt('HAND', 'SHAFT/B', { effectiveFrom: '2026-08-01' })).rejects.toThrow(
    /RULE_VIOLATED.*SHAFT\/C from 2026-09-01/,
  );
  await expect(adopt('HAND', 'SHAFT/B', { effectiveFrom: '2026-10-01' })).rejects.toThrow(
    /RULE_VIOLATED.*does not go back/,
  );
  await products.revision('SHAFT', 'D');
  await expect(adopt('HAND', 'SHAFT/D', { effectiveFrom: '2026-12-01' })).rejects.toThrow(/ILLEGAL_STATE.*IN_WORK/);
  await expect(adopt('HAND', 'SHAFT/B', { decision: 'DECLINED', reason: 'C is better' })).resolves.toBeDefined();
});

test('until the day has come that it accepted, a plant decides anew: another day, or as before; both decisions are shown', async () => {
  await revised('WORM', 1, 3);
  await adopt('HAND', 'WORM/B', { effectiveFrom: '2100-01-15' });
  await expect(adopt('HAND', 'WORM/A', { effectiveFrom: '2100-01-15' })).rejects.toThrow(
    /ILLEGAL_STATE.*WORM\/A already.*WORM\/B from 2100-01-15 on, and may decline/,
  );
  await expect(adopt('HAND', 'WORM/B', { effectiveFrom: '2100-01-15' })).rejects.toThrow(/ILLEGAL_STATE.*2100-01-15/);
  for (const day of ['2100-02-01', '2100-01-10']) {
    await adopt('HAND', 'WORM/B', { effectiveFrom: day });
    await expect(buildsOn('WORM', 'HAND', '2100-01-09', '2100-01-10', '2100-01-31', '2100-02-01')).resolves.toEqual(
      day === '2100-01-10' ? ['A', 'B', 'B', 'B'] : ['A', 'A', 'A', 'B'],
    );
  }
  await expect(adopt('HAND', 'WORM/B', { decision: 'DECLINED' })).rejects.toThrow(/BAD_INPUT.*reason/);
  const answer = await adopt('HAND', 'WORM/B', { decision: 'DECLINED', reason: 'No tool for it' });
  expect(answer).toMatchObject({
    adoptions: [
      { decision: 'ACCEPTED', effectiveFrom: '2100-01-15' },
      { decision: 'ACCEPTED', effectiveFrom: '2100-02-01' },
      { decision: 'ACCEPTED', effectiveFrom: '2100-01-10' },
      { decision: 'DECLINED', effectiveFrom: null, reason: 'No tool for it' },
    ],
  });
  await expect(buildsOn('WORM', 'HAND', '2100-01-10', '2200-01-01')).resolves.toEqual(['A', 'A']);
  const told = (await adopted('WORM')).map(({ data }) => [
    data.revision,
    data.decision,
    data.effectiveFrom,
    data.effectiveTo,
  ]);
  expect(told.slice(-4)).toEqual([
    ['WORM/A', 'ACCEPTED', '2026-01-01', '2100-01-10'],
    ['WORM/B', 'ACCEPTED', '2100-01-10', null],
    ['WORM/A', 'ACCEPTED', '2026-01-01', null],
    ['WORM/B', 'DECLINED', '2026-03-01', null],
  ]);
  await adopt('HAND', 'WORM/B', { effectiveFrom: '2100-05-01' });
  await expect(buildsOn('WORM', 'HAND', '2100-04-30', '2100-05-01')).resolves.toEqual(['A', 'B']);
});

test('a plant that is to build two revisions later may decline the first, and what it built goes on to the second', async () => {
  await revised('SPUR', 1, 3, 5);
  await adopt('HAND', 'SPUR/B', { effectiveFrom: '2100-03-01' });
  await adopt('HAND', 'SPUR/C', { effectiveFrom: '2100-05-01' });
  await expect(adopt('HAND', 'SPUR/B', { effectiveFrom: '2100-04-01' })).rejects.toThrow(
    /RULE_VIOLATED.*SPUR\/C from 2100-05-01/,
  );
  await adopt('HAND', 'SPUR/B', { decision: 'DECLINED', reason: 'C is near' });
  await expect(buildsOn('SPUR', 'HAND', '2100-04-30', '2100-05-01')).resolves.toEqual(['A', 'C']);
});

test('a plant decides anew until the day has come there, by its own date and by now', async () => {
  await plants.change('EAST', { timeZone: 'Pacific/Kiritimati', adoption: 'MANUAL' });
  await plants.change('WEST', { timeZone: 'Pacific/Niue', adoption: 'MANUAL' });
  const today = (await dateAt('EAST', new Date().toISOString())) ?? '';
  await revised('BEVEL', 1, 3);
  const decline = { decision: 'DECLINED', reason: 'no', occurredAt: '2026-04-01T06:00:00Z' };
  for (const plant of ['EAST', 'WEST']) await adopt(plant, 'BEVEL/B', { effectiveFrom: today });
  await expect(adopt('EAST', 'BEVEL/B', decline)).rejects.toThrow(/ILLEGAL_STATE.*ACCEPTED/);
  await expect(adopt('WEST', 'BEVEL/B', decline)).resolves.toBeDefined();
  await expect(buildsOn('BEVEL', 'WEST', '2100-01-01')).resolves.toEqual(['A']);
});

test('a plant does not go back to what has become OBSOLETE', async () => {
  await revised('IDLER', 1, 3);
  await adopt('HAND', 'IDLER/B', { effectiveFrom: '2100-01-01' });
  await write(`update item_revision set state = 'OBSOLETE' where id = 'IDLER/A'`);
  await expect(adopt('HAND', 'IDLER/B', { decision: 'DECLINED', reason: 'no' })).rejects.toThrow(
    /RULE_VIOLATED.*IDLER\/A, which is OBSOLETE/,
  );
});

test('what a plant had accepted before it followed by itself may be accepted again', async () => {
  await plants.change('AGAIN', { adoption: 'MANUAL' });
  await revised('CROWN', 1, 10);
  await adopt('AGAIN', 'CROWN/B', { effectiveFrom: '2100-01-01' });
  await plants.change('AGAIN', { adoption: 'AUTOMATIC' }, '2026-08-01T06:00:00Z');
  await plants.change('AGAIN', { adoption: 'MANUAL' }, '2026-09-01T06:00:00Z');
  await expect(buildsOn('CROWN', 'AGAIN', '2100-01-01')).resolves.toEqual(['A']);
  await adopt('AGAIN', 'CROWN/B', { effectiveFrom: '2100-02-01' });
  await expect(buildsOn('CROWN', 'AGAIN', '2100-01-31', '2100-02-01')).resolves.toEqual(['A', 'B']);
});

test('the first revision of an item needs no decision: there is nothing that a plant could go on with', async () => {
  await revised('NUT', 1);
  await expect(builds('NUT', 'HAND', '2026-01-01')).resolves.toBe('A');
  await expect(adopt('HAND', 'NUT/A', { decision: 'DECLINED', reason: 'no' })).rejects.toThrow('RULE_VIOLATED');
});

test('an adoption names the change that its revision was released under, and no other', async () => {
  await products.run('createEngineeringChange', { number: 'EC-A', kind: 'ORDER', title: 'B for BOLT' });
  await products.run('approveEngineeringChange', { id: 'EC-A' });
  await revised('BOLT', 1);
  await products.revision('BOLT', 'B');
  await products.release('BOLT/B', '2026-02-01', { change: 'EC-A' });
  const later = { effectiveFrom: '2026-03-01' };
  await expect(adopt('HAND', 'BOLT/B', { ...later, change: 'EC-OTHER' })).rejects.toThrow(/RULE_VIOLATED.*EC-A/);
  await expect(adopt('HAND', 'BOLT/B', later)).resolves.toMatchObject({ adoptions: [{ change: { id: 'EC-A' } }] });
});

test('a caller of one plant decides for no other, and one that releases leaves no plant out', async () => {
  await revised('PIN', 1);
  await products.revision('PIN', 'B');
  const elsewhere = demoAdministrator({ plants: ['AUTO'] });
  const input = { id: 'PIN/B', effectiveFrom: '2026-02-01' };
  await products.run('releaseItemRevision', input, 'id', elsewhere);
  await expect(builds('PIN', 'HAND', '2026-02-01')).resolves.toBe('A');
  await expect(adopt('HAND', 'PIN/B', { effectiveFrom: '2026-03-01' }, { plants: ['AUTO'] })).rejects.toThrow(
    'NOT_FOUND',
  );
});

test('the explosion of a BOM of a plant goes by what the plant builds', async () => {
  await products.item('OLD-RING');
  await products.item('NEW-RING');
  await products.item('PISTON', 'SUBASSEMBLY');
  for (const [label, ring, from] of [
    ['A', 'OLD-RING', '2026-01-01'],
    ['B', 'NEW-RING', '2026-02-01'],
  ] as const) {
    await products.revision('PISTON', label);
    await products.bom(`PISTON/${label}`, [{ component: ring }]);
    await products.release(`PISTON/${label}`, from);
  }
  await products.item('PUMP', 'FINISHED_GOOD');
  await products.revision('PUMP');
  for (const plant of ['AUTO', 'HAND']) await products.bom('PUMP/A', [{ component: 'PISTON' }], { plant });
  const rings = async (plant: string) => {
    const { bom } = await system.execute<{ bom: { explosion: { lines: { component: { id: string } }[] } } }>(
      `query ($id: ID!) { bom(id: $id) { explosion(asOf: "2026-03-01") { lines { component { id } } } } }`,
      { id: `PUMP/A/BOM/${plant}/1` },
    );
    return bom.explosion.lines.map(({ component }) => component.id);
  };
  await expect(rings('AUTO')).resolves.toEqual(['PISTON', 'NEW-RING']);
  await expect(rings('HAND')).resolves.toEqual(['PISTON', 'OLD-RING']);
});

test('a plant that begins to decide itself goes on with what it builds, whatever PLM learned first', async () => {
  await revised('DISC', 1, 6, 9);
  await plants.change('LATE', {}, '2026-01-01T06:00:00Z');
  await plants.change('LATE', { adoption: 'MANUAL' }, '2026-07-01T06:00:00Z');
  await expect(buildsOn('DISC', 'LATE', '2026-05-31', '2026-06-01', '2026-09-01')).resolves.toEqual(['A', 'B', 'B']);
  await plants.change('NEW', { adoption: 'MANUAL' }, '2026-07-01T06:00:00Z');
  await expect(buildsOn('DISC', 'NEW', '2026-06-01', '2026-09-01')).resolves.toEqual(['B', 'B']);
});

test('a release and the word of a plant that decides itself may come at the same time: the plant goes on either way', async () => {
  for (const number of [1, 2, 3, 4, 5]) {
    await revised(`MEET-${number}`, 1);
    await products.revision(`MEET-${number}`, 'B');
    await Promise.all([
      products.release(`MEET-${number}/B`, '2026-06-01'),
      plants.change(`MEET-${number}`, { adoption: 'MANUAL' }, '2026-05-01T06:00:00Z'),
    ]);
    await expect(builds(`MEET-${number}`, `MEET-${number}`, '2026-06-01')).resolves.toBe('A');
  }
});

test('a plant that no longer decides itself follows from that day on, and what it had decided ends there', async () => {
  await plants.change('TURN', { adoption: 'MANUAL' });
  await revised('HUB', 1, 6);
  await revised('RIM', 1, 6);
  await adopt('TURN', 'RIM/B', { effectiveFrom: '2026-12-01' });
  await plants.change('TURN', { adoption: 'AUTOMATIC' }, '2026-08-01T06:00:00Z');
  await expect(buildsOn('HUB', 'TURN', '2026-07-31', '2026-08-01')).resolves.toEqual(['A', 'B']);
  await expect(buildsOn('RIM', 'TURN', '2026-07-31', '2026-08-01', '2026-12-01')).resolves.toEqual(['A', 'B', 'B']);
  expect((await adopted('HUB')).map(({ data }) => data)).toMatchObject([
    { revision: 'HUB/A', plant: 'TURN', effectiveTo: '2026-08-01', decision: 'ACCEPTED' },
  ]);
  expect((await adopted('RIM')).slice(2).map(({ data }) => data)).toMatchObject([
    { revision: 'RIM/A', effectiveTo: '2026-08-01', decision: 'ACCEPTED' },
    { revision: 'RIM/B', effectiveFrom: '2026-12-01', decision: 'DECLINED' },
  ]);
  await plants.change('TURN', { adoption: 'MANUAL' }, '2026-09-01T06:00:00Z');
  await products.revision('HUB', 'C');
  await products.release('HUB/C', '2026-10-01');
  await expect(buildsOn('HUB', 'TURN', '2026-07-31', '2026-10-01')).resolves.toEqual(['A', 'B']);
});

const dateAt = (plant: string, at: string) =>
  system.subgraph.database
    .session(demoAdministrator())
    .query<{ date: string }>((sql) => sql`select plant_date(${plant}, ${at}::timestamptz) as date`)
    .then(([row]) => row?.date);

test.each([
  ['the evening before summer time begins', '2026-03-28T22:59:59Z', '2026-03-28'],
  ['the night in which summer time begins', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['the last second of the day on which it begins', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['the first second after it', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['the last second before the day on which it ends', '2026-10-24T21:59:59Z', '2026-10-24'],
  ['the first second of that day', '2026-10-24T22:00:00Z', '2026-10-25'],
  ['the last second of that day of 25 hours', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['the first second after it', '2026-10-25T23:00:00Z', '2026-10-26'],
])('in Berlin %s, %s, belongs to %s', async (_when, at, date) => {
  await expect(dateAt('AUTO', at)).resolves.toBe(date);
});

test('today is that of the plant: where it is Kiritimati a revision has begun that has not in Niue', async () => {
  await plants.change('KIRITIMATI', { timeZone: 'Pacific/Kiritimati' });
  await plants.change('NIUE', { timeZone: 'Pacific/Niue' });
  const today = (await dateAt('KIRITIMATI', new Date().toISOString())) ?? '';
  await products.item('DAWN');
  for (const [label, from] of [
    ['A', '2026-01-01'],
    ['B', today],
  ] as const) {
    await products.revision('DAWN', label);
    await products.release(`DAWN/${label}`, from);
  }
  await expect(builds('DAWN', 'KIRITIMATI')).resolves.toBe('B');
  await expect(builds('DAWN', 'NIUE')).resolves.toBe('A');
  await expect(builds('DAWN', 'NI UE')).rejects.toThrow(/BAD_INPUT.*plant/);
});

const write = (...statements: readonly string[]) =>
  system.subgraph.database.session(demoAdministrator()).transaction(async (transaction) => {
    for (const statement of statements) await transaction.query((sql) => sql`${sql.unsafe(statement)}`);
  });

test('the database itself refuses two revisions of an item at a plant at once', async () => {
  await revised('LUG', 1, 6);
  await write(`insert into revision_effectivity values ('LUG/A', 'LUG', 'AUTO', '[2026-06-01,2026-09-01)')`);
  await expect(
    write(`insert into revision_effectivity values ('LUG/B', 'LUG', 'AUTO', '[2026-08-31,2026-09-01)')`),
  ).rejects.toThrow(/one_revision_at_a_time/);
  await write(`insert into revision_effectivity values ('LUG/B', 'LUG', 'AUTO', '[2026-09-01,)')`);
});

test('the database itself refuses a gap at a plant that enforces it, and only there', async () => {
  await plants.change('DENSE', { gaplessEffectivity: true });
  await revised('VALVE', 1, 6);
  const end = `update revision_effectivity set effective = '[2026-01-01,2026-05-31)' where revision = 'VALVE/A'`;
  await expect(write(end)).rejects.toThrow(/VALVE would have no revision at plant DENSE from 2026-05-31 to 2026-06-01/);
  // Judged at the end: a gap that is closed again was none.
  const fill = `insert into revision_effectivity values ('VALVE/A', 'VALVE', 'DENSE', '[2026-05-01,2026-06-01)')`;
  await write(end, fill);
  await expect(
    write(`delete from revision_effectivity where revision = 'VALVE/A' and plant = 'DENSE'`),
  ).rejects.toThrow(/VALVE would have no revision at plant DENSE/);
  await expect(builds('VALVE', 'AUTO', '2026-05-31')).resolves.toBeNull();
  await expect(builds('VALVE', 'DENSE', '2026-05-31')).resolves.toBe('A');
});

test('a gap from before the plant enforced it stands against no change elsewhere in the life of the item', async () => {
  await revised('STUD', 1, 3, 9);
  await plants.change('STRICT');
  await plants.change('DENSE', { gaplessEffectivity: false });
  await write(`update revision_effectivity set effective = '[2026-01-01,2026-02-01)' where revision = 'STUD/A'`);
  await plants.change('STRICT', { gaplessEffectivity: true, adoption: 'MANUAL' }, '2026-04-01T06:00:00Z');
  await expect(buildsOn('STUD', 'STRICT', '2026-02-15', '2026-09-01')).resolves.toEqual([null, 'B']);
  await expect(
    write(`update revision_effectivity set effective = '[2026-01-01,2026-01-31)' where revision = 'STUD/A'`),
  ).rejects.toThrow(/STUD would have no revision at plant STRICT from 2026-01-31 to 2026-03-01/);
  await products.revision('STUD', 'D');
  await expect(products.release('STUD/D', '2026-12-01')).resolves.toMatchObject({ state: 'RELEASED' });
});

test('a release that would leave a gap at a plant that enforces it is refused with the plant and the days', async () => {
  await plants.change('DENSE', { gaplessEffectivity: true });
  await revised('CLIP', 1);
  await products.revision('CLIP', 'B');
  await products.run('obsoleteItemRevision', { id: 'CLIP/A', effectiveTo: '2026-03-01' });
  const narrow = demoAdministrator({ plants: ['AUTO'] });
  await expect(
    products.run('releaseItemRevision', { id: 'CLIP/B', effectiveFrom: '2026-03-02' }, 'id', narrow),
  ).rejects.toThrow(/RULE_VIOLATED.*CLIP.*DENSE from 2026-03-01 to 2026-03-02/);
  await expect(products.release('CLIP/B', '2026-03-01')).resolves.toMatchObject({ state: 'RELEASED' });
});
