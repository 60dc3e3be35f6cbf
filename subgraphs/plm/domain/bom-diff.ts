import { compare, multiply } from '#contracts/decimal.ts';
import type { Bom, BomLine } from './bom.ts';

/** What can differ in a line. */
export type BomLineField =
  | 'POSITION'
  | 'COMPONENT'
  | 'QUANTITY'
  | 'QUANTITY_BASIS'
  | 'SCRAP_FACTOR'
  | 'OPERATION_SEQUENCE'
  | 'ISSUE_METHOD'
  | 'USE_TYPE'
  | 'ALTERNATE'
  | 'EFFECTIVITY';

/** A line that two BOMs have and that differs. */
export interface BomLineChange<Line extends BomLine> {
  readonly from: Line;
  readonly to: Line;
  readonly fields: readonly BomLineField[];
}

/** What a BOM has more, less and otherwise than another one. */
export interface BomDiff<Line extends BomLine> {
  readonly added: readonly Line[];
  readonly removed: readonly Line[];
  readonly changed: readonly BomLineChange<Line>[];
}

/** A BOM with its lines, by position. */
export interface BomWithLines<Line extends BomLine> {
  readonly bom: Pick<Bom, 'baseQuantity'>;
  readonly lines: readonly Line[];
}

/**
 * What differs between two BOMs, seen from `before`. Lines are the same by position; of the others those of one component
 * and use are, in the order of their positions.
 */
export function diffBoms<Line extends BomLine>(before: BomWithLines<Line>, after: BomWithLines<Line>): BomDiff<Line> {
  const afterByPosition = new Map(after.lines.map((line) => [line.position, line]));
  const pairs: [Line, Line][] = [];
  const removed: Line[] = [];
  for (const line of before.lines) {
    const same = afterByPosition.get(line.position);
    if (same === undefined) removed.push(line);
    else {
      pairs.push([line, same]);
      afterByPosition.delete(line.position);
    }
  }
  const added = after.lines.filter((line) => afterByPosition.has(line.position));
  const gone = removed.filter((line) => {
    const moved = added.findIndex(({ component, useType }) => component === line.component && useType === line.useType);
    const [to] = moved < 0 ? [] : added.splice(moved, 1);
    if (to !== undefined) pairs.push([line, to]);
    return to === undefined;
  });
  const changed = pairs
    .map(([from, to]) => ({ from, to, fields: differences(before.bom, from, after.bom, to) }))
    .filter(({ fields }) => fields.length > 0)
    .sort((left, right) => left.to.position - right.to.position);
  return { added, removed: gone, changed };
}

function differences(
  bomBefore: Pick<Bom, 'baseQuantity'>,
  from: BomLine,
  bomAfter: Pick<Bom, 'baseQuantity'>,
  to: BomLine,
): readonly BomLineField[] {
  const isFixed = from.quantityBasis === 'FIXED' && to.quantityBasis === 'FIXED';
  // For one piece of the product, without a division that would have to round.
  const sameQuantity = isFixed
    ? compare(from.quantityInBaseUnit, to.quantityInBaseUnit) === 0
    : compare(
        multiply(from.quantityInBaseUnit, bomAfter.baseQuantity),
        multiply(to.quantityInBaseUnit, bomBefore.baseQuantity),
      ) === 0;
  const same: Readonly<Record<BomLineField, boolean>> = {
    POSITION: from.position === to.position,
    COMPONENT: from.component === to.component,
    QUANTITY: sameQuantity,
    QUANTITY_BASIS: from.quantityBasis === to.quantityBasis,
    SCRAP_FACTOR: compare(from.scrapFactor, to.scrapFactor) === 0,
    OPERATION_SEQUENCE: from.operationSequence === to.operationSequence,
    ISSUE_METHOD: from.issueMethod === to.issueMethod,
    USE_TYPE: from.useType === to.useType,
    ALTERNATE: from.alternateGroup === to.alternateGroup && from.alternatePriority === to.alternatePriority,
    EFFECTIVITY: from.effectiveFrom === to.effectiveFrom && from.effectiveTo === to.effectiveTo,
  };
  return (Object.keys(same) as BomLineField[]).filter((field) => !same[field]);
}
