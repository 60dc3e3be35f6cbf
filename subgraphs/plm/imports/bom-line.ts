import type { Quantity } from '#contracts/quantity.ts';
import { dateRange, found, identifier, integer, inUnit, positive } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { CanonicalRecord, ImportHandler } from '#platform/import.ts';
import { appendReleasedDefinitions } from '../commands/released-definition.ts';
import { bomId, refuseItself, useOf, type BomLineUse } from '../domain/bom.ts';
import { placeLines, type ArrivingBomLine } from '../domain/imported-bom-line.ts';
import type { Item } from '../domain/item.ts';
import {
  importedLines,
  importTargets,
  makeImportedRevisions,
  upsertImportedBoms,
  upsertImportedLines,
  type ImportedBomLineRow,
  type ImportTarget,
} from '../store/import.ts';
import { itemsById, lockItems } from '../store/item.ts';
import {
  choiceField,
  dateField,
  optionalDateField,
  quantityField,
  readRecords,
  refusal,
  textField,
  type Accepted,
  type Refused,
} from './record.ts';

/** A line as a record states it. */
interface LineRecord {
  readonly item: string;
  readonly plant: string | null;
  readonly component: string;
  readonly position: number | null;
  readonly quantity: Quantity;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly externalId: string;
  readonly useType: BomLineUse;
}

/**
 * Takes over BOM lines into one released manufacturing BOM for each assembly and plant, of the assembly's imported revision
 * `1`. Lines carry their own effectivity and may arrive in any order and any number of batches.
 */
export const importBomLines: ImportHandler = async (session, records) => {
  const read = readRecords(records, toLine);
  return session.transaction(async (transaction) => {
    const refused: Refused[] = [...read.refused];
    const assemblies = [...new Set(read.accepted.map(({ value }) => value.item))].sort();
    await lockItems(transaction, assemblies);
    const items = new Map(
      (
        await itemsById(transaction, [...new Set(read.accepted.flatMap(({ value }) => [value.item, value.component]))])
      ).map((item) => [item.id, item]),
    );
    const ids = [...new Set(read.accepted.map(({ value }) => bomOf(value)))];
    const targets = new Map((await importTargets(transaction, assemblies, ids)).map((row) => [row.item, row]));
    const arriving = Map.groupBy(resolve(read.accepted, items, targets, refused), ({ bom }) => bom);
    const existing = Map.groupBy(await importedLines(transaction, [...arriving.keys()]), ({ bom }) => bom);

    const lines: ImportedBomLineRow[] = [];
    for (const [bom, arrivals] of arriving) {
      const placed = placeLines(existing.get(bom) ?? [], arrivals);
      for (const line of placed.lines) lines.push({ ...line, bom });
      for (const { index, error } of placed.refused) refused.push(refusal(index, error));
    }
    const touched = new Set(lines.map(({ bom }) => bom));
    const boms = [...arriving].flatMap(([bom, [first]]) =>
      touched.has(bom) && first !== undefined ? [{ id: bom, item: first.item, plant: first.plant }] : [],
    );
    await makeImportedRevisions(transaction, [...new Set(boms.map(({ item }) => item))]);
    await upsertImportedBoms(transaction, boms);
    const changed = await upsertImportedLines(transaction, lines);
    const itemOf = new Map(boms.map(({ id, item }) => [id, item]));
    const revisions = new Set(changed.map(({ bom }) => `${itemOf.get(bom) ?? ''}/1`));
    await appendReleasedDefinitions(transaction, [...revisions], { time: transaction.now, historical: true });
    const loaded = changed.length;
    return { loaded, unchanged: records.length - refused.length - loaded, refused };
  });
};

const bomOf = ({ item, plant }: LineRecord): string =>
  bomId(`${item}/1`, { type: 'MANUFACTURING', plant, alternative: 1 });

function toLine(record: CanonicalRecord): LineRecord {
  const effectiveFrom = dateField(record, 'effectiveFrom');
  const effectiveTo = optionalDateField(record, 'effectiveTo');
  dateRange(effectiveFrom, effectiveTo, 'effectiveTo');
  const plant = record['plant'] ?? null;
  const position = record['position'] ?? null;
  return {
    item: textField(record, 'item'),
    plant: plant === null ? null : identifier(textField(record, 'plant'), 'plant'),
    component: textField(record, 'component'),
    position: position === null ? null : integer(Number(position), 'position', 1, 99_999),
    quantity: quantityField(record, 'quantity'),
    effectiveFrom,
    effectiveTo,
    externalId: textField(record, 'externalId'),
    useType: choiceField(record, 'useType', ['CONSUMED', 'PHANTOM', 'BY_PRODUCT', 'CO_PRODUCT']),
  };
}

interface ResolvedLine extends ArrivingBomLine {
  readonly bom: string;
  readonly item: string;
  readonly plant: string | null;
}

/** The lines whose references and units hold; the others are added to `refused`. */
function resolve(
  accepted: readonly Accepted<LineRecord>[],
  items: ReadonlyMap<string, Item>,
  targets: ReadonlyMap<string, ImportTarget>,
  refused: Refused[],
): readonly ResolvedLine[] {
  return accepted.flatMap(({ index, value }) => {
    try {
      const item = found(items.get(value.item), 'item', value.item, 'item');
      const component = found(items.get(value.component), 'item', value.component, 'component');
      refuseItself(component, item, 'component');
      const bom = bomOf(value);
      mayTake(item, targets.get(item.id), bom);
      const inBaseUnit = positive(inUnit(value.quantity, component.baseUnit, 'quantity'), 'quantity');
      const line = {
        externalId: value.externalId,
        position: value.position,
        component: component.id,
        quantity: value.quantity.value,
        unit: value.quantity.unit,
        quantityInBaseUnit: inBaseUnit.value,
        quantityBasis: 'PER_UNIT',
        scrapFactor: '0',
        operationSequence: null,
        issueMethod: 'EXPLICIT',
        useType: useOf(component, value.useType, 'useType'),
        alternateGroup: null,
        alternatePriority: null,
        effectiveFrom: value.effectiveFrom,
        effectiveTo: value.effectiveTo,
      } as const;
      return [{ index, bom, item: item.id, plant: value.plant, line }];
    } catch (error) {
      refused.push(refusal(index, error));
      return [];
    }
  });
}

/** Refuses an item whose definition is not maintained by imports. Throws ILLEGAL_STATE, RULE_VIOLATED. */
function mayTake(item: Item, target: ImportTarget | undefined, bom: string): void {
  if (item.lifecycle === 'DRAFT') {
    throw new MillgraphError('ILLEGAL_STATE', `Item ${item.id} is DRAFT; release it before its BOM is imported.`);
  }
  if (target === undefined) return;
  if (!target.takesImports || target.definedHere.includes(bom)) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Item ${item.id} is defined by commands; its BOM takes no imported lines.`,
    );
  }
}
