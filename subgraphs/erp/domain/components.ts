import { add, divide, maximum, minimum, multiply, round, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { BomFact, BomLineFact, ItemFact, RoutingFact } from '#contracts/events.ts';
import { convert, UnitMismatch } from '#contracts/quantity.ts';
import type { ErrorCode } from '#platform/errors.ts';
import { quantityDigits } from './stock.ts';

/** A released revision as it is effective at a plant on a day, with the BOM and routing chosen there. */
export interface Definition {
  readonly item: string;
  readonly revision: string;
  readonly change: string | null;
  readonly bom: BomFact | null;
  readonly routing: RoutingFact | null;
}

/** What is known of an item; type is null until PLM has told it. */
export interface ItemData {
  readonly id: string;
  readonly type: ItemFact['type'] | null;
  readonly baseUnit: string;
}

/** Something that goes into an order. */
export interface Component {
  readonly line: number;
  readonly bomLine: string;
  readonly item: string;
  /** In the item's base unit, scrap included. */
  readonly required: Decimal;
  readonly unit: string;
  readonly issueMethod: BomLineFact['issueMethod'];
  readonly operationSequence: number | null;
  /** Whether the order needs it once, whatever its quantity. */
  readonly fixed: boolean;
}

/** Why something cannot be done: one of several. */
export interface Reason {
  readonly code: ErrorCode;
  readonly message: string;
}

interface Parent {
  readonly bom: BomFact;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly fixed: boolean;
  readonly operationSequence: number | null;
  /** The phantoms that lead here, so that one that contains itself is found. */
  readonly path: readonly string[];
}

/** What the components of a BOM are read from. */
export interface ProductData {
  /** The day on which lines and phantoms are effective. */
  readonly date: string;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly items: ReadonlyMap<string, ItemData>;
}

/** Whether a BOM line stands for the components of its item instead of the item. */
export const isPhantom = (line: BomLineFact, items: ReadonlyMap<string, ItemData>): boolean =>
  line.useType === 'PHANTOM' || (line.useType === 'CONSUMED' && items.get(line.component)?.type === 'PHANTOM');

/** The lines of a BOM that are consumed on a day: neither by-products nor co-products. */
export const consumedLines = (bom: BomFact, date: string): readonly BomLineFact[] =>
  bom.lines.filter(
    ({ useType, effectiveFrom, effectiveTo }) =>
      (useType === 'CONSUMED' || useType === 'PHANTOM') &&
      (effectiveFrom === null || effectiveFrom <= date) &&
      (effectiveTo === null || effectiveTo > date),
  );

/**
 * What an order of `quantity` (in the item's base unit) needs: parent / base quantity x quantity x (1 + scrap factor); a
 * FIXED line ignores the parent. A phantom is resolved to the components of its effective BOM. What is missing is said
 * in `reasons`, all of it.
 */
export function resolveComponents(
  order: { readonly item: string; readonly quantity: Decimal; readonly unit: string },
  bom: BomFact,
  product: ProductData,
): { readonly components: readonly Component[]; readonly reasons: readonly Reason[] } {
  const components: Component[] = [];
  const reasons: Reason[] = [];

  const visit = (parent: Parent): void => {
    for (const line of consumedLines(parent.bom, product.date)) {
      const item = product.items.get(line.component);
      if (item === undefined) {
        reasons.push({ code: 'NOT_FOUND', message: `Component ${line.component} has not been released by PLM.` });
        continue;
      }
      const required = requiredBy(parent, line, item);
      if (required === null) {
        const message = `BOM line ${line.id} or its BOM is in a unit that does not fit the base unit of its item.`;
        reasons.push({ code: 'UNIT_MISMATCH', message });
        continue;
      }
      if (sign(required) <= 0) {
        const message = `BOM line ${line.id} needs less of ${item.id} than ${item.baseUnit} can state.`;
        reasons.push({ code: 'RULE_VIOLATED', message });
        continue;
      }
      const fixed = parent.fixed || line.quantityBasis === 'FIXED';
      const operationSequence = parent.operationSequence ?? line.operationSequence;
      if (!isPhantom(line, product.items)) {
        const { id: bomLine, issueMethod } = line;
        const { id, baseUnit: unit } = item;
        const place = components.length + 1;
        components.push({ line: place, bomLine, item: id, required, unit, issueMethod, operationSequence, fixed });
        continue;
      }
      const inner = product.definitions.get(item.id)?.bom;
      if (parent.path.includes(item.id)) {
        reasons.push({ code: 'RULE_VIOLATED', message: `Phantom ${item.id} contains itself.` });
      } else if (inner == null) {
        const message = `Phantom ${item.id} has no released BOM that is effective on ${product.date}.`;
        reasons.push({ code: 'REVISION_NOT_EFFECTIVE', message });
      } else {
        const path = [...parent.path, item.id];
        visit({ bom: inner, quantity: required, unit: item.baseUnit, fixed, operationSequence, path });
      }
    }
  };
  visit({ bom, ...order, fixed: false, operationSequence: null, path: [order.item] });
  return { components, reasons };
}

/** In the component's base unit; null when units of different dimensions meet. */
function requiredBy(parent: Parent, line: BomLineFact, item: ItemData): Decimal | null {
  try {
    const perBase = multiply(convert(line.quantity, item.baseUnit).value, add('1', line.scrapFactor));
    if (line.quantityBasis === 'FIXED') return round(perBase, quantityDigits);
    const base = convert(parent.bom.baseQuantity, parent.unit).value;
    return round(divide(multiply(perBase, parent.quantity), base), quantityDigits);
  } catch (error) {
    if (error instanceof UnitMismatch) return null;
    throw error;
  }
}

/** A component of a released order with what was issued and came back, as it is read. */
export interface ComponentUse extends Omit<Component, 'fixed'> {
  readonly order: string;
  readonly plant: string;
  readonly issued: Decimal;
  readonly returned: Decimal;
}

/**
 * Movements name an item, not a line. Where an item stands on several lines, what was issued fills them in their order,
 * and the last takes what is over; what came back empties them from the last.
 */
export function shareAmongLines(lines: readonly ComponentUse[]): readonly ComponentUse[] {
  const shared: ComponentUse[] = [];
  for (const group of Map.groupBy(lines, ({ item }) => item).values()) {
    let issued = group[0]?.issued ?? '0';
    const filled = group.map((line, index) => {
      const own = index === group.length - 1 ? issued : minimum(issued, line.required);
      issued = subtract(issued, own);
      return { ...line, issued: own };
    });
    let returned = group[0]?.returned ?? '0';
    for (const [index, line] of [...filled.entries()].reverse()) {
      const own = index === 0 ? returned : minimum(returned, maximum(line.issued, '0'));
      returned = subtract(returned, own);
      shared.push({ ...line, returned: own });
    }
  }
  return shared.sort((left, right) => left.line - right.line);
}
