import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Session } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../test/open-subgraph.ts';
import { productsOf } from '../fixture.ts';
import { plm } from '../subgraph.ts';
import {
  doubling,
  itemId,
  revisionId,
  structures,
  useOfLine,
  writeStructure,
  type Structure,
} from './structure-fixture.ts';
import { usesOf } from './where-used.ts';

let system: TestSubgraph;
let session: Session;
let products: ReturnType<typeof productsOf>;
const statements: string[] = [];
beforeAll(async () => {
  system = await openTestSubgraph(plm, { onStatement: (text) => statements.push(text) });
  session = system.subgraph.database.session(demoAdministrator());
  products = productsOf(system);
});
afterAll(() => system.close());

interface Question {
  readonly asOf: string;
  readonly depth: number;
}

/** Every way up from an item, by plain recursion that goes round a cycle until the depth ends it. */
function waysUp(structure: Structure, item: number, { asOf, depth }: Question) {
  const nearest = new Map<string, number>();
  let cyclic = false;
  let truncated = false;
  const uses = (component: number): { item: number; revision: number }[] =>
    structure.flatMap(({ revisions }, assembly) =>
      revisions.flatMap(({ effective, boms }, revision) => {
        const isEffective =
          effective !== null && effective.from <= asOf && (effective.to === null || asOf < effective.to);
        const contains = boms.some(
          (bom) =>
            bom.type === 'MANUFACTURING' &&
            bom.released &&
            bom.lines.some(
              (line) =>
                line.component === component &&
                useOfLine(structure, line) !== 'BY_PRODUCT' &&
                (line.from === null || line.from <= asOf) &&
                (line.to === null || asOf < line.to),
            ),
        );
        return isEffective && contains ? [{ item: assembly, revision }] : [];
      }),
    );
  const climb = (component: number, level: number, ancestry: readonly number[], count: (key: string) => void): void => {
    if (level > depth) return;
    for (const use of uses(component)) {
      const key = `${use.item}/${use.revision}`;
      count(key);
      nearest.set(key, Math.min(nearest.get(key) ?? level, level));
      if (ancestry.includes(use.item)) cyclic = true;
      else climb(use.item, level + 1, [...ancestry, use.item], count);
    }
  };
  climb(item, 1, [item], () => undefined);
  const within = new Set(nearest.keys());
  for (const [key, level] of nearest) {
    if (level !== depth) continue;
    for (const use of uses(Number(key.split('/')[0]))) truncated ||= !within.has(`${use.item}/${use.revision}`);
  }
  return { nearest, cyclic, truncated };
}

let structureNumber = 0;

async function compare(structure: Structure, question: Question): Promise<void> {
  structureNumber += 1;
  const prefix = `S${structureNumber}`;
  await session.transaction((transaction) => writeStructure(transaction, prefix, structure));
  const items = structure.map((_, index) => itemId(prefix, index));
  const found = await usesOf(session, items, question);
  for (const [index, item] of items.entries()) {
    const expected = waysUp(structure, index, question);
    const uses = found.get(item)?.uses ?? [];
    const levels = Object.fromEntries(uses.map(({ revision, level }) => [revision, level]));
    const named = [...expected.nearest].map(([key, level]) => {
      const [assembly, revision] = key.split('/').map(Number) as [number, number];
      return [revisionId(prefix, assembly, revision), level];
    });
    expect(levels).toEqual(Object.fromEntries(named));
    expect(uses).toHaveLength(expected.nearest.size);
    expect(uses.map(({ level }) => level)).toEqual(uses.map(({ level }) => level).sort((left, right) => left - right));
    expect([item, found.get(item)?.truncated]).toEqual([item, expected.truncated]);
    if (question.depth >= structure.length) expect([item, found.get(item)?.cyclic]).toEqual([item, expected.cyclic]);
  }
}

const questions = fc.record({
  asOf: fc.constantFrom('2023-06-01', '2025-01-01', '2026-01-01'),
  depth: fc.integer({ min: 1, max: 8 }),
});

test.each([false, true])('uses in generated structures (cycles: %s) are what plain recursion finds', async (cycles) => {
  await fc.assert(fc.asyncProperty(structures({ cycles }), questions, compare), { numRuns: 30, seed: 20261125 });
});

test('uses are found upwards through phantoms, each revision once at its nearest level', async () => {
  await products.item('SCREW');
  await products.assembly('KIT', [{ component: 'SCREW', quantity: '4' }], 'PHANTOM');
  await products.assembly('MOTOR', [{ component: 'KIT' }, { component: 'SCREW', quantity: '2' }]);
  await products.assembly('ACTUATOR', [{ component: 'MOTOR' }, { component: 'KIT' }], 'FINISHED_GOOD');
  const ask = (fieldArguments: string) =>
    system.execute(
      `{ item(id: "SCREW") { whereUsed${fieldArguments} { truncated cyclic uses { level item { number } revision { id } } } } }`,
    );
  const use = (level: number, number: string) => ({ level, item: { number }, revision: { id: `${number}/A` } });
  await expect(ask('(asOf: "2026-06-01")')).resolves.toEqual({
    item: {
      whereUsed: { truncated: false, cyclic: false, uses: [use(1, 'KIT'), use(1, 'MOTOR'), use(2, 'ACTUATOR')] },
    },
  });
  await expect(ask('(asOf: "2026-06-01", depth: 1)')).resolves.toEqual({
    item: { whereUsed: { truncated: true, cyclic: false, uses: [use(1, 'KIT'), use(1, 'MOTOR')] } },
  });
  await expect(ask('(asOf: "2025-06-01")')).resolves.toEqual({
    item: { whereUsed: { truncated: false, cyclic: false, uses: [] } },
  });
  await expect(ask('(depth: 0)')).rejects.toThrow('BAD_INPUT');
});

test('a structure shared at every level is found whole, for ways up do not multiply', async () => {
  await session.transaction((transaction) => writeStructure(transaction, 'WIDE', doubling(41)));
  const found = await usesOf(session, ['WIDE-40'], { asOf: '2026-01-01', depth: 50 });
  expect(found.get('WIDE-40')?.uses).toHaveLength(40);
  expect(found.get('WIDE-40')).toMatchObject({ truncated: false, cyclic: false });
});

test('the uses of fifty items cost one statement, and one more for each type that is read of them', async () => {
  for (let index = 0; index < 50; index += 1) {
    await products.item(`PART-${index}`);
    await products.assembly(`USER-${index}`, [{ component: `PART-${index}` }]);
  }
  statements.length = 0;
  const { items } = await system.execute<{ items: { nodes: { whereUsed: { uses: unknown[] } }[] } }>(
    `{ items(first: 50, filter: { text: "PART-" }) {
      nodes { whereUsed(asOf: "2026-06-01") { uses { item { number } revision { label } } } }
    } }`,
  );
  expect(items.nodes.map(({ whereUsed }) => whereUsed.uses.length)).toEqual(Array(50).fill(1));
  expect(statements.filter((text) => /^\s*select(?!\s+set_config)/.test(text))).toHaveLength(4);
});
