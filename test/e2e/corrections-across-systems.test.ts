import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deeds } from './corrections/deeds.ts';
import { isRefused, World, type Deed, type Undo } from './corrections/world.ts';
import { at, SmallPlant } from './small-plant.ts';

let plant: SmallPlant;
beforeAll(async () => {
  plant = await SmallPlant.open();
  const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
  const day = { name: 'DAY', weekdays, start: '06:00', end: '22:00', breaks: [{ start: '12:00', end: '12:30' }] };
  const calendar = { id: 'CAL', plant: 'P1', name: 'Day', timeZone: 'Europe/Berlin', validFrom: '2026-01-01' };
  await plant.run('createWorkCalendar', { ...calendar, shifts: [day] });
}, 60_000);
afterAll(() => plant.millgraph.close());

const cost = 'material { amount } machine { amount } labor { amount } overhead { amount } total { amount }';
const value = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name} { value }`)
    .join(' ');
const edges = `edges { level from { id } to { id } quantity { value } precision }`;

/** Everything that the four systems count of a world, without the ids of documents. */
async function standingOf(world: World, lots: readonly string[]): Promise<unknown> {
  const items = ['CAST', 'GLUE', 'SWARF', 'ACT'];
  const lotQueries = lots.map(
    (lot, index) => `lot${index}: lot(id: "${world.of(lot)}") {
      id state quantity { value } restrictions { status quantity { value } } stock { location status quantity { value } }
      forward: genealogy(direction: FORWARD) { ${edges} shipments { quantity { value } } }
      backward: genealogy(direction: BACKWARD) { ${edges} } inspections { state verdict } holds { reason }
      quality { rejectedLots { id } openNonconformances { severity } ppm { ${value('rejected received')} value } } }`,
  );
  const itemQueries = items.map(
    (item) => `${item}: itemAtPlant(item: "${world.of(item)}", plant: "P1") {
      inventory { ${value('onHand unrestricted inInspection blocked allocated available')} }
      item { holds { reason } quality { ppm { ${value('rejected received')} value } } } }`,
  );
  const standing = await plant.ask<object>(`{
    productionOrder(id: "${world.of('MO')}") {
      state executionState percentComplete actualStart actualEnd ${value('goodQuantity scrapQuantity receivedQuantity')}
      components { item { number } ${value('required issued returned')} }
      cost { planned { ${cost} } actual { ${cost} } target { ${cost} } variance { ${cost} }
        delivered { amount } workInProcess { amount } lotSize { amount } }
      wip { ${value('started inProcess completed scrapped rework')}
        byOperation { sequence ${value('inTransit received queued inProcess good scrap rework')} } }
      jobs { sequence state ${value('received good scrap rework machineTime laborTime')} }
      firstPassYield { value } holds { reason }
    }
    equipment(id: "${world.of('UNIT')}") {
      state states(from: "${at(2, '00:00')}", to: "${at(3, '00:00')}") { state from to }
      oee(from: "${at(2, '00:00')}", to: "${at(3, '00:00')}") {
        availability { value reason } effectiveness { value reason } quality { value reason } oee { value reason }
        elements { ${value('plannedBusyTime actualSetupTime actualDelayTime actualDowntime unrecordedTime')}
          ${value('actualProductionTime plannedRunTimeProduced plannedRunTimeGood producedQuantity goodQuantity')} } } }
    purchaseOrder(id: "${world.of('PO')}") { state lines { ${value('received rejected returned')} purchasePriceVariance { amount } } }
    supplier(id: "${world.of('S')}") { quality { ppm { value ${value('rejected received')} } } }
    salesOrder(id: "${world.of('SO')}") { state lines { shipped { value } } }
    ${lotQueries.join('\n')}
    ${itemQueries.join('\n')}
  }`);
  return JSON.parse(JSON.stringify(standing).replaceAll(`${world.name}-`, ''));
}

/** Whether a document in an answer says what took it back. */
function isTakenBack(answer: unknown, document: string): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const own = answer as { readonly id?: unknown; readonly reversedBy?: unknown };
  if (own.id === document && own.reversedBy != null) return true;
  return Object.values(answer).some((part) => isTakenBack(part, document));
}

interface Step {
  readonly kind: string;
  readonly a: number;
  readonly b: number;
  /** After how many further steps it is taken back; null: it stays. */
  readonly after: number | null;
}

const step = fc.record<Step>({
  kind: fc.constantFrom(
    ...Object.keys(deeds),
    ...['report', 'report', 'report', 'make', 'make', 'consume', 'issue', 'hold', 'throwAway', 'ship', 'rework'],
  ),
  a: fc.nat(1000),
  b: fc.nat(1000),
  after: fc.option(fc.nat(6), { freq: 2 }),
});

/** A day on which something of every kind is taken back, whatever chance brings. */
const everyKind = (
  [
    ...[
      ['report', 5, 0],
      ['report', 4, 2],
      ['rework', 0, 0, 1],
      ['receive', 3, 0],
      ['inspect', 1, 2, 1],
    ],
    ...[
      ['split', 4, 0, 14],
      ['report', 4, 0],
      ['make', 1, 0],
      ['make', 4, 0, 2],
      ['make', 1, 0, 1],
      ['ship', 0, 0, 1],
    ],
    ...[
      ['issue', 4, 0],
      ['hold', 0, 0, 3],
      ['bring', 0, 0, 0],
      ['bring', 0, 0],
      ['backflush', 1, 0, 2],
    ],
    ...[
      ['count', 1, 1, 1],
      ['block', 2, 1, 2],
      ['shelve', 2, 1, 3],
      ['state', 1, 0, 2],
      ['receive', 1, 0, 2],
    ],
    ...[
      ['dispose', 1, 0, 2],
      ['merge', 0, 1, 1],
      ['report', 1, 0, 1],
      ['throwAway', 2, 0, 1],
      ['scrapStock', 2, 0, 1],
    ],
    ...[
      ['consume', 3, 0, 1],
      ['sendBack', 0, 0, 1],
      ['reject', 1, 0, 1],
      ['issue', 1, 0, 1],
      ['finish', 0, 0, 0],
    ],
  ] as const
).map(([kind, a, b, after]): Step => ({ kind, a, b, after: after ?? null }));

interface Standing extends Step {
  readonly deed: Deed;
  readonly index: number;
  readonly undo: Undo;
  isUndone: boolean;
}

const clock = (index: number, minutes = 0): string => {
  const all = 7 * 60 + index * 20 + minutes;
  return at(2, `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`);
};

const talk = ['hold', 'dispose', 'inspect'];

/** Whether all of a lot went into another one. */
const gone = (done: readonly Standing[], lot: string): boolean =>
  done.some(({ deed, isUndone }) => !isUndone && deed.counted?.includes(lot) === true);

/** Does all of it, and takes back what is to be; answers what was done, with what the systems refused left out. */
async function live(world: World, steps: readonly Step[]): Promise<readonly Standing[]> {
  const lots: (readonly [string, string])[] = [
    ['C0', 'CAST'],
    ['C1', 'CAST'],
  ];
  const done: Standing[] = [];
  const takeBack = async (due: Standing, when: string): Promise<void> => {
    const later = done.filter(({ index, isUndone }) => index > due.index && !isUndone);
    const isCounted = later.some(({ deed }) => deed.counted?.some((each) => due.deed.touched.includes(each)) === true);
    const isFinished = done.some(({ kind, isUndone }) => kind === 'finish' && !isUndone) && due.kind !== 'finish';
    // What quality says of a lot goes on being said of it.
    const isTalkedOf = later.some(
      ({ kind, deed }) => talk.includes(kind) && due.deed.makes?.some(([lot]) => deed.touched.includes(lot)) === true,
    );
    if (isCounted || isFinished || isTalkedOf) return;
    try {
      await due.undo.undo(when);
    } catch (error) {
      if (isRefused(error)) return;
      throw error;
    }
    due.isUndone = true;
  };
  for (const [index, chosen] of steps.entries()) {
    // What the shop floor does with a completed order breaks a rule, and is marked so for good.
    const isFinished = done.some(({ kind, isUndone }) => kind === 'finish' && !isUndone);
    if (!isFinished || chosen.kind === 'finish') {
      const deed = deeds[chosen.kind]?.({ ...chosen, index, lots: lots.filter(([lot]) => !gone(done, lot)) });
      if (deed === undefined) throw new TypeError(`nothing is known of ${chosen.kind}`);
      try {
        done.push({ ...chosen, deed, index, undo: await deed.act(world, clock(index)), isUndone: false });
        lots.push(...(deed.makes ?? []));
      } catch (error) {
        if (!isRefused(error)) throw error;
      }
    }
    const due = done.filter((each) => each.after !== null && each.index + each.after === index);
    for (const [place, each] of due.toReversed().entries()) await takeBack(each, clock(index, place + 1));
  }
  for (const each of done.toReversed()) {
    if (each.after !== null && !each.isUndone) await takeBack(each, clock(steps.length));
  }
  return done;
}

/** Lives twice, once without what is taken back, and expects that nothing tells the two apart but the history. */
async function compare(mended: World, clean: World, done: readonly Standing[]): Promise<void> {
  const made = (deedsOf: readonly Standing[]): string[] =>
    deedsOf.flatMap(({ deed }) => (deed.makes ?? []).map(([lot]) => lot));
  const undone = done.filter(({ isUndone }) => isUndone);
  const kept = done.filter(({ isUndone }) => !isUndone);
  for (const { deed, index } of kept) await deed.act(clean, clock(index));
  const lots = ['C0', 'C1', 'G0', ...made(kept)];
  expect(await standingOf(mended, lots)).toEqual(await standingOf(clean, lots));
  for (const lot of made(undone)) {
    const id = mended.of(lot);
    const query = `{ lot(id: "${id}") { id state stock { status } genealogy(direction: FORWARD) { edges { level } } } }`;
    expect(await plant.ask(query)).toEqual({ lot: { id, state: 'VOIDED', stock: [], genealogy: { edges: [] } } });
  }
  for (const { undo, kind } of undone) {
    const shown = await plant.ask(`{ ${undo.shown} }`);
    expect([kind, undo.document, isTakenBack(shown, undo.document)]).toEqual([kind, undo.document, true]);
  }
}

test('after any mix of postings and reversals the four systems count what they would had the reversed ones never been', async () => {
  let worlds = 0;
  const taken = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 22, maxLength: 22 }), async (steps) => {
      worlds += 1;
      const [mended, clean] = [new World(plant, `A${worlds}`), new World(plant, `B${worlds}`)];
      await mended.begin();
      await clean.begin();
      const done = await live(mended, steps);
      for (const { kind, isUndone } of done) if (isUndone) taken.add(kind);
      try {
        await compare(mended, clean, done);
      } catch (error) {
        const story = done.map(({ kind, index, isUndone }) => `${index} ${kind}${isUndone ? ' (taken back)' : ''}`);
        throw new Error(`${story.join(', ')}: ${String(error)}`, { cause: error });
      }
    }),
    { numRuns: 4, endOnFailure: true, examples: [[everyKind]] },
  );
  expect([...taken].sort()).toEqual(Object.keys(deeds).sort());
}, 600_000);
