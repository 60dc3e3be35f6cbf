import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decimal } from '#contracts/decimal.ts';
import type { Session } from '#platform/database/session.ts';
import { demoAdministrator } from '#platform/identity.ts';
import { openTestSubgraph, type TestSubgraph } from '../../../test/open-subgraph.ts';
import { productsOf } from '../fixture.ts';
import { plm } from '../subgraph.ts';
import { explosionsOf, maximumLines } from './explosion.ts';
import {
  doubling,
  itemId,
  revisionId,
  structureBomId,
  structures,
  useOfLine,
  writeStructure,
  type Line as StructureLine,
  type Structure,
  type StructureBom,
} from './structure-fixture.ts';

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

/** An exact number: numerator and denominator. */
type Ratio = readonly [bigint, bigint];
const ratio = (text: string): Ratio => {
  const [whole = '0', fraction = ''] = text.split('.');
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
};
const times = (left: Ratio, right: Ratio): Ratio => [left[0] * right[0], left[1] * right[1]];
const over = (left: Ratio, right: Ratio): Ratio => [left[0] * right[1], left[1] * right[0]];
const plusOne = ([numerator, denominator]: Ratio): Ratio => [numerator + denominator, denominator];

/** The number to 12 significant places behind the point, as the database's own text is compared. */
const shown = ([numerator, denominator]: Ratio): string => {
  const scaled = (numerator * 10n ** 13n) / denominator;
  const rounded = (scaled + 5n) / 10n;
  const text = rounded.toString().padStart(13, '0');
  return decimal(`${text.slice(0, -12)}.${text.slice(-12)}`);
};

interface Expected {
  readonly lines: { level: number; component: string; parent: string; required: string }[];
  truncated: boolean;
  cyclic: boolean;
}

interface Question {
  readonly asOf: string;
  readonly depth: number;
  readonly quantity: string | null;
}

/** The explosion as its rule says it, by plain recursion. */
function explode(prefix: string, structure: Structure, root: [number, StructureBom], question: Question): Expected {
  const { asOf, depth } = question;
  const expected: Expected = { lines: [], truncated: false, cyclic: false };
  const plant = root[1].plant;
  const own = (candidate: string | null) => candidate === null || candidate === plant;

  const effectiveBom = (item: number): StructureBom | undefined => {
    const revisions = (structure[item]?.revisions ?? []).filter(
      ({ effective }) =>
        effective !== null &&
        own(effective.plant) &&
        effective.from <= asOf &&
        (effective.to === null || asOf < effective.to),
    );
    const revision = revisions.find(({ effective }) => effective?.plant != null) ?? revisions[0];
    const boms = (revision?.boms ?? []).filter((bom) => bom.type === 'MANUFACTURING' && bom.released && own(bom.plant));
    const preferred = boms.some((bom) => bom.plant !== null) ? boms.filter((bom) => bom.plant !== null) : boms;
    return [...preferred].sort((left, right) => left.alternative - right.alternative)[0];
  };

  const holds = (line: StructureLine): boolean =>
    (line.from === null || line.from <= asOf) && (line.to === null || asOf < line.to);
  const isFirst = ({ alternate }: StructureLine, lines: readonly StructureLine[]): boolean =>
    alternate === null ||
    !lines.some(
      (other) =>
        other.alternate?.group === alternate.group && other.alternate.priority < alternate.priority && holds(other),
    );

  const visit = (
    bom: StructureBom,
    amount: Ratio,
    level: number,
    parent: number,
    ancestry: readonly number[],
  ): void => {
    for (const line of bom.lines) {
      const use = useOfLine(structure, line);
      if (use === 'BY_PRODUCT' || !holds(line) || !isFirst(line, bom.lines)) continue;
      const withScrap = times(ratio(line.quantity), plusOne(ratio(line.scrapFactor)));
      const required = line.fixed ? withScrap : times(over(amount, ratio(bom.baseQuantity)), withScrap);
      const repeats = ancestry.includes(line.component);
      const next = repeats ? undefined : effectiveBom(line.component);
      if (repeats && level <= depth) expected.cyclic = true;
      const beneath = [...ancestry, line.component];
      if (use === 'PHANTOM' && (repeats || next !== undefined)) {
        if (next !== undefined) visit(next, required, level, parent, beneath);
        continue;
      }
      if (level > depth) {
        expected.truncated = true;
        continue;
      }
      expected.lines.push({
        level,
        component: itemId(prefix, line.component),
        parent: itemId(prefix, parent),
        required: shown(required),
      });
      if (next !== undefined) visit(next, required, level + 1, line.component, beneath);
    }
  };
  const [item, bom] = root;
  visit(bom, ratio(question.quantity ?? bom.baseQuantity), 1, item, [item]);
  return expected;
}

let structureNumber = 0;

/** Writes the structure and compares the explosions of all of its BOMs, asked for at once, with the plain recursion. */
async function compare(structure: Structure, question: Question): Promise<void> {
  structureNumber += 1;
  const prefix = `S${structureNumber}`;
  await session.transaction((transaction) => writeStructure(transaction, prefix, structure));
  const expected = new Map<string, Expected>();
  for (const [item, { revisions }] of structure.entries()) {
    for (const [number, { boms }] of revisions.entries()) {
      for (const bom of boms) {
        const id = structureBomId(revisionId(prefix, item, number), bom);
        expected.set(id, explode(prefix, structure, [item, bom], question));
      }
    }
  }
  const found = await explosionsOf(session, [...expected.keys()], question);
  const comparable = [...found].map(([id, { lines, truncated, cyclic }]) => [
    id,
    {
      lines: lines.map(({ level, component, parent, required }) => ({
        level,
        component,
        parent,
        required: shown(ratio(required)),
      })),
      truncated,
      cyclic,
    },
  ]);
  expect(Object.fromEntries(comparable)).toEqual(Object.fromEntries(expected));
}

const questions = fc.record({
  asOf: fc.constantFrom('2023-06-01', '2024-12-31', '2025-01-01', '2026-01-01'),
  depth: fc.integer({ min: 1, max: 6 }),
  quantity: fc.constantFrom(null, '1', '7.5', '12'),
});

test('explosions of generated structures are what plain recursion computes', async () => {
  await fc.assert(fc.asyncProperty(structures({ cycles: false }), questions, compare), { numRuns: 60, seed: 20261123 });
});

test('explosions of generated structures with cycles are what plain recursion computes, and say that they are cyclic', async () => {
  await fc.assert(fc.asyncProperty(structures({ cycles: true }), questions, compare), { numRuns: 60, seed: 20261124 });
});

interface Line {
  readonly level: number;
  readonly component: { readonly id: string };
  readonly parent: { readonly id: string };
  readonly required: { readonly value: string; readonly unit: string };
}
interface Answer {
  readonly bom: {
    readonly explosion: { readonly lines: readonly Line[]; readonly truncated: boolean; readonly cyclic: boolean };
  };
}

async function explosion(bom: string, fieldArguments = '') {
  const { bom: answer } = await system.execute<Answer>(
    `query ($bom: ID!) {
      bom(id: $bom) {
        explosion${fieldArguments} { truncated cyclic lines { level component { id } parent { id } required { value unit } } }
      }
    }`,
    { bom },
  );
  const { lines, ...flags } = answer.explosion;
  return {
    ...flags,
    lines: lines.map(
      ({ level, component, parent, required }) =>
        `${level} ${component.id} in ${parent.id}: ${required.value} ${required.unit}`,
    ),
  };
}

test('an actuator is exploded depth first, in base units, with phantoms resolved and by-products left out', async () => {
  await products.item('WIRE', 'RAW_MATERIAL', 'MTR');
  await products.item('SWARF', 'RAW_MATERIAL', 'KGM');
  await products.item('SCREW');
  await products.item('WASHER');
  await products.assembly(
    'KIT',
    [
      { component: 'SCREW', quantity: '4' },
      { component: 'WASHER', quantity: '4' },
    ],
    'PHANTOM',
  );
  await products.assembly('MOTOR', [
    { component: 'WIRE', quantity: '250', unit: 'CMT', scrapFactor: '0.04' },
    { component: 'SCREW', quantity: '2' },
  ]);
  await products.item('ACTUATOR', 'FINISHED_GOOD');
  await products.revision('ACTUATOR');
  await products.bom('ACTUATOR/A', [
    { component: 'KIT', quantity: '2', position: 30 },
    { component: 'MOTOR', position: 20 },
    { component: 'SWARF', quantity: '5', unit: 'GRM', useType: 'BY_PRODUCT', position: 40 },
    { component: 'WASHER', quantity: '1', quantityBasis: 'FIXED', position: 50 },
  ]);
  const lines = [
    '1 MOTOR in ACTUATOR: 12 C62',
    '2 WIRE in MOTOR: 31.2 MTR',
    '2 SCREW in MOTOR: 24 C62',
    '1 SCREW in ACTUATOR: 96 C62',
    '1 WASHER in ACTUATOR: 96 C62',
    '1 WASHER in ACTUATOR: 1 C62',
  ];
  const dozen = '(asOf: "2026-06-01", quantity: { value: "1", unit: "DZN" })';
  await expect(explosion('ACTUATOR/A/BOM/*/1', dozen)).resolves.toEqual({ lines, truncated: false, cyclic: false });
  const shallow = await explosion('ACTUATOR/A/BOM/*/1', '(asOf: "2026-06-01", depth: 1)');
  expect(shallow).toMatchObject({ truncated: true, cyclic: false });
  expect(shallow.lines).toHaveLength(4);
  await expect(explosion('ACTUATOR/A/BOM/*/1', '(quantity: { value: "1", unit: "KGM" })')).rejects.toThrow(
    'UNIT_MISMATCH',
  );
  await expect(explosion('ACTUATOR/A/BOM/*/1', '(quantity: { value: "0", unit: "C62" })')).rejects.toThrow('BAD_INPUT');
  await expect(explosion('ACTUATOR/A/BOM/*/1', '(depth: 51)')).rejects.toThrow('BAD_INPUT');
  await expect(explosion('ACTUATOR/A/BOM/*/1', '(depth: 0)')).rejects.toThrow('BAD_INPUT');
});

test('a phantom without an effective BOM stays as it is: it is required, and nothing says what it consists of', async () => {
  await products.item('BOLT');
  await products.item('BAG', 'PHANTOM');
  await products.revision('BAG');
  await products.bom('BAG/A', [{ component: 'BOLT', quantity: '6' }]);
  await products.release('BAG/A', '2026-03-01');
  await products.assembly('FRAME', [{ component: 'BAG', quantity: '2' }]);
  await products.assembly('TABLE', [{ component: 'FRAME', quantity: '3' }]);
  const inTable = (day: string, depth: number) => explosion('TABLE/A/BOM/*/1', `(asOf: "${day}", depth: ${depth})`);
  const frame = '1 FRAME in TABLE: 3 C62';
  const honest = { truncated: false, cyclic: false };
  await expect(inTable('2026-02-28', 9)).resolves.toEqual({ lines: [frame, '2 BAG in FRAME: 6 C62'], ...honest });
  await expect(inTable('2026-03-01', 9)).resolves.toEqual({ lines: [frame, '2 BOLT in FRAME: 36 C62'], ...honest });
  await expect(inTable('2026-02-28', 1)).resolves.toEqual({ lines: [frame], truncated: true, cyclic: false });
});

test('a structure that contains itself is cut where it repeats', async () => {
  await products.item('RING-A', 'SUBASSEMBLY');
  await products.assembly('RING-B', [{ component: 'RING-A', quantity: '3' }]);
  await products.revision('RING-A');
  await products.bom('RING-A/A', [{ component: 'RING-B', quantity: '2' }]);
  await products.release('RING-A/A');
  await expect(explosion('RING-A/A/BOM/*/1', '(asOf: "2026-06-01", depth: 50)')).resolves.toEqual({
    lines: ['1 RING-B in RING-A: 2 C62', '2 RING-A in RING-B: 6 C62'],
    truncated: false,
    cyclic: true,
  });
});

test('a structure of more uses than the limit is cut there and says so', async () => {
  await session.transaction((transaction) => writeStructure(transaction, 'WIDE', doubling(17)));
  const question = { asOf: '2026-01-01', depth: 50, quantity: null };
  const all = await explosionsOf(session, ['WIDE-0/0/BOM/*/1', 'WIDE-3/0/BOM/*/1'], question);
  const cut = all.get('WIDE-0/0/BOM/*/1');
  expect(cut).toMatchObject({ truncated: true, cyclic: false });
  expect(cut?.lines).toHaveLength(maximumLines);
  expect(Math.max(...(cut?.lines ?? []).map(({ level }) => level))).toBe(14);
  expect(all.get('WIDE-3/0/BOM/*/1')).toMatchObject({ truncated: false });
  expect(all.get('WIDE-3/0/BOM/*/1')?.lines).toHaveLength(2 ** 14 - 2);
});

test('fifty explosions with their components cost one statement for the BOMs, one to explode and one for the items', async () => {
  const roots = Array.from({ length: 50 }, (_, index) => `ROOT-${index}`);
  await products.item('LEAF');
  await products.assembly('MIDDLE', [{ component: 'LEAF' }]);
  for (const root of roots) {
    await products.item(root);
    await products.revision(root);
    await products.bom(`${root}/A`, [{ component: 'MIDDLE' }, { component: 'LEAF' }]);
  }
  statements.length = 0;
  const { _entities: answers } = await system.execute<{ _entities: readonly Answer['bom'][] }>(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Bom { explosion(asOf: "2026-06-01") { lines { component { number } parent { number } } } }
      }
    }`,
    { representations: roots.map((root) => ({ __typename: 'Bom', id: `${root}/A/BOM/*/1` })) },
  );
  expect(answers.map((answer) => answer.explosion.lines.length)).toEqual(roots.map(() => 3));
  const selects = statements.filter((text) => /^\s*select(?!\s+set_config)/.test(text));
  expect(selects).toHaveLength(3);
});
