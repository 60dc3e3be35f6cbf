import fc from 'fast-check';
import type { Transaction } from '#platform/database/session.ts';
import type { BomLine } from '../domain/bom.ts';
import { insertBom, saveBomState } from './bom.ts';
import { insertItem } from './item.ts';
import { saveRevision } from './item-revision.ts';

/** Generated product structures, and writing them into the database, for tests of what is computed over them. */
export interface Line {
  readonly position: number;
  /** Index of the item. */
  readonly component: number;
  readonly quantity: string;
  readonly fixed: boolean;
  readonly scrapFactor: string;
  readonly byProduct: boolean;
  readonly alternate: { readonly group: string; readonly priority: number } | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface StructureBom {
  readonly plant: string | null;
  readonly alternative: number;
  readonly type: 'MANUFACTURING' | 'ENGINEERING';
  readonly released: boolean;
  readonly baseQuantity: string;
  readonly lines: readonly Line[];
}

export interface StructureRevision {
  /** Null: in work. */
  readonly effective: { readonly plant: string | null; readonly from: string; readonly to: string | null } | null;
  readonly boms: readonly StructureBom[];
}

export interface StructureItem {
  readonly phantom: boolean;
  readonly revisions: readonly StructureRevision[];
}

/** Items by index; each is a component only of items before it, unless cycles are allowed. */
export type Structure = readonly StructureItem[];

const dates = ['2024-01-01', '2025-01-01', '2026-01-01'] as const;

const lineOf = (components: fc.Arbitrary<number>): fc.Arbitrary<Omit<Line, 'position' | 'alternate'>> =>
  fc
    .record({
      component: components,
      quantity: fc.constantFrom('1', '2', '0.5', '3.25'),
      fixed: fc.boolean(),
      scrapFactor: fc.constantFrom('0', '0.04', '0.5'),
      byProduct: fc.nat(5).map((chance) => chance === 0),
      between: fc.constantFrom<[string | null, string | null]>(
        [null, null],
        [null, null],
        [dates[1], null],
        [null, dates[1]],
        [dates[0], dates[2]],
      ),
    })
    .map(({ between: [from, to], ...line }) => ({ ...line, from, to }));

const bomOf = (components: fc.Arbitrary<number>): fc.Arbitrary<StructureBom> =>
  fc.record({
    plant: fc.constantFrom(null, null, 'P1'),
    alternative: fc.integer({ min: 1, max: 2 }),
    type: fc.constantFrom('MANUFACTURING', 'MANUFACTURING', 'MANUFACTURING', 'ENGINEERING'),
    released: fc.nat(4).map((chance) => chance > 0),
    baseQuantity: fc.constantFrom('1', '10', '3'),
    lines: fc.array(lineOf(components), { minLength: 1, maxLength: 4 }).chain((lines) =>
      // Priorities against the order of positions, so that neither stands for the other.
      fc.constantFrom(null, 'G').map((group) =>
        lines.map((line, index) => ({
          ...line,
          position: (index + 1) * 10,
          alternate: group !== null && index < 2 && !line.byProduct ? { group, priority: 2 - index } : null,
        })),
      ),
    ),
  });

const revisionsOf = (components: fc.Arbitrary<number>): fc.Arbitrary<readonly StructureRevision[]> => {
  const boms = fc.uniqueArray(bomOf(components), {
    maxLength: 3,
    selector: (bom) => `${bom.plant}/${bom.alternative}/${bom.type}`,
  });
  const everywhere = fc.tuple(boms, boms).map(([early, late]): readonly StructureRevision[] => [
    { effective: { plant: null, from: '2020-01-01', to: dates[1] }, boms: early },
    { effective: { plant: null, from: dates[1], to: null }, boms: late },
  ]);
  const more = fc
    .tuple(fc.boolean(), boms, boms)
    .map(([own, plantOwn, inWork]): readonly StructureRevision[] => [
      ...(own ? [{ effective: { plant: 'P1', from: dates[0], to: dates[2] }, boms: plantOwn }] : []),
      { effective: null, boms: inWork },
    ]);
  return fc.tuple(everywhere, more).map((parts) => parts.flat());
};

/** Structures of two to seven items, the last of which have no components. */
export const structures = (options: { readonly cycles: boolean }): fc.Arbitrary<Structure> =>
  fc.integer({ min: 2, max: 7 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc.record({
          phantom: fc.nat(3).map((chance) => chance === 0 && index > 0),
          revisions:
            index === count - 1
              ? fc.constant([])
              : revisionsOf(fc.integer({ min: options.cycles ? 0 : index + 1, max: count - 1 })),
        }),
      ),
    ),
  );

/** `count` items, each of which contains the next one twice. */
export const doubling = (count: number): Structure =>
  Array.from({ length: count }, (_, index) => {
    const line = {
      quantity: '1',
      fixed: false,
      scrapFactor: '0',
      byProduct: false,
      alternate: null,
      from: null,
      to: null,
    };
    const lines = [10, 20].map((position) => ({ ...line, position, component: index + 1 }));
    const bom = {
      plant: null,
      alternative: 1,
      type: 'MANUFACTURING',
      released: true,
      baseQuantity: '1',
      lines,
    } as const;
    const revision = { effective: { plant: null, from: '2020-01-01', to: null }, boms: [bom] };
    return { phantom: false, revisions: index === count - 1 ? [] : [revision] };
  });

/** Ids in a structure written under a prefix. */
export const itemId = (prefix: string, item: number): string => `${prefix}-${item}`;
export const revisionId = (prefix: string, item: number, revision: number): string => `${prefix}-${item}/${revision}`;
export const structureBomId = (revision: string, bom: StructureBom): string =>
  `${revision}/BOM/${bom.plant ?? '*'}/${bom.alternative}${bom.type === 'ENGINEERING' ? '/E' : ''}`;

/** How a line is used, as the commands would decide it. */
export const useOfLine = (structure: Structure, line: Line): 'CONSUMED' | 'PHANTOM' | 'BY_PRODUCT' =>
  structure[line.component]?.phantom === true ? 'PHANTOM' : line.byProduct ? 'BY_PRODUCT' : 'CONSUMED';

/** Writes a structure as it is, whatever the commands would refuse. */
export async function writeStructure(transaction: Transaction, prefix: string, structure: Structure): Promise<void> {
  const releasedAt = transaction.now;
  for (const [index, { phantom }] of structure.entries()) {
    const id = itemId(prefix, index);
    const type = phantom ? 'PHANTOM' : 'SUBASSEMBLY';
    const core = { id, number: id, name: id, description: null, type, baseUnit: 'C62' } as const;
    await insertItem(transaction, { ...core, lifecycle: 'ACTIVE', releasedAt, obsoleteAt: null });
  }
  for (const [index, item] of structure.entries()) {
    for (const [number, { effective, boms }] of item.revisions.entries()) {
      const revision = revisionId(prefix, index, number);
      const core = { id: revision, item: itemId(prefix, index), label: String(number) };
      const blank = {
        releasedAt: null,
        obsoleteAt: null,
        effectiveFrom: null,
        effectiveTo: null,
        change: null,
        supersedes: null,
      };
      await saveRevision(transaction, { ...core, ...blank, state: 'IN_WORK' });
      if (effective !== null) {
        const { plant, from, to } = effective;
        await transaction.query(
          (sql) => sql`
            insert into revision_effectivity (revision, item, plant, effective)
            values (${revision}, ${core.item}, ${plant}, daterange(${from}, ${to}))
          `,
        );
      }
      for (const bom of boms) {
        const definition = {
          id: structureBomId(revision, bom),
          revision,
          type: bom.type,
          plant: bom.plant,
          alternative: bom.alternative,
          state: 'IN_WORK',
          baseQuantity: bom.baseQuantity,
          baseUnit: 'C62',
        } as const;
        const lines = bom.lines.map((line): BomLine => ({
          position: line.position,
          component: itemId(prefix, line.component),
          quantity: line.quantity,
          unit: 'C62',
          quantityInBaseUnit: line.quantity,
          quantityBasis: line.fixed ? 'FIXED' : 'PER_UNIT',
          scrapFactor: line.scrapFactor,
          operationSequence: null,
          issueMethod: 'EXPLICIT',
          useType: useOfLine(structure, line),
          alternateGroup: line.alternate?.group ?? null,
          alternatePriority: line.alternate?.priority ?? null,
          effectiveFrom: line.from,
          effectiveTo: line.to,
        }));
        await insertBom(transaction, definition, lines);
        if (bom.released) await saveBomState(transaction, { ...definition, state: 'RELEASED' });
      }
    }
  }
}
