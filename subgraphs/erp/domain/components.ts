import { add, divide, multiply, round, sign, type Decimal } from '#contracts/decimal.ts';
import type { BomFact, BomLineFact, ItemFact, RoutingFact } from '#contracts/events.ts';
import { convert, UnitMismatch } from '#contracts/quantity.ts';
import type { ErrorCode } from '#platform/errors.ts';
import { quantityDigits } from './stock.ts';

/** A released revision as it is effective at a plant on a day, with the BOM and routing chosen there. */
export interface Definition {
  readonly item: string;
  readonly revision: string;
  readonly change: string | null;
  /** What the plant decided itself about it; null when it did not. */
  readonly adoption: Adoption | null;
  readonly bom: BomFact | null;
  readonly routing: RoutingFact | null;
}

/** What a plant decided about a revision, by PLM's word. */
export interface Adoption {
  readonly plant: string;
  readonly revision: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly change: string | null;
  readonly decision: 'ACCEPTED' | 'DECLINED';
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** What is known of an item; type is null until PLM has told it. */
export interface ItemData {
  readonly id: string;
  readonly type: ItemFact['type'] | null;
  readonly baseUnit: string;
}

/** An item that may be used in place of a component. */
export interface Alternate {
  readonly priority: number;
  readonly item: string;
  /** How much of it the order would need, were it the only one used; in its base unit. */
  readonly required: Decimal;
  readonly unit: string;
}

/** Something that arises beside the product of an order. */
export interface ByProduct {
  readonly line: number;
  readonly bomLine: string;
  readonly item: string;
  readonly useType: 'BY_PRODUCT' | 'CO_PRODUCT';
  /** In the item's base unit. */
  readonly expected: Decimal;
  readonly unit: string;
  /** Whether it arises once, whatever the quantity of the order. */
  readonly fixed: boolean;
}

/** Something that goes into an order. */
export interface Component {
  readonly line: number;
  /** Null: it comes from no BOM, but is what a rework order mends. */
  readonly bomLine: string | null;
  readonly item: string;
  /** In the item's base unit, scrap included. */
  readonly required: Decimal;
  readonly unit: string;
  readonly issueMethod: BomLineFact['issueMethod'];
  readonly operationSequence: number | null;
  /** Whether the order needs it once, whatever its quantity. */
  readonly fixed: boolean;
  /** The preferred first. */
  readonly alternates: readonly Alternate[];
}

/** Why something cannot be done: one of several. */
export interface Reason {
  readonly code: ErrorCode;
  readonly message: string;
  /** What would mend it, where it is a single thing that is not there. */
  readonly missing?: MissingPrice | null | undefined;
}

/** Something that a cost cannot be worked out without. */
export interface MissingPrice {
  readonly kind: 'ITEM_AT_PLANT' | 'STANDARD_COST' | 'WORK_CENTER_RATE' | 'SUBCONTRACT_RATE' | 'LOT_SIZE';
  /** The item, work center or supplier. */
  readonly id: string;
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

/** The lines of a BOM that are effective on a day. */
export const effectiveLines = (bom: BomFact, date: string): readonly BomLineFact[] =>
  bom.lines.filter(
    ({ effectiveFrom, effectiveTo }) =>
      (effectiveFrom === null || effectiveFrom <= date) && (effectiveTo === null || effectiveTo > date),
  );

const isByProduct = (line: BomLineFact): line is BomLineFact & { readonly useType: ByProduct['useType'] } =>
  line.useType === 'BY_PRODUCT' || line.useType === 'CO_PRODUCT';

/** Lines that are consumed, each with the lines that may stand in for it: of a group, the one of first priority leads. */
function consumedGroups(lines: readonly BomLineFact[]): readonly (readonly [BomLineFact, ...BomLineFact[]])[] {
  const groups = new Map<string, [BomLineFact, ...BomLineFact[]]>();
  const rank = (line: BomLineFact): number => line.alternatePriority ?? Number.MAX_SAFE_INTEGER;
  for (const line of lines.filter((each) => !isByProduct(each))) {
    const key = line.alternateGroup === null ? `line ${line.id}` : `group ${line.alternateGroup}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  for (const group of groups.values()) {
    group.sort((left, right) => rank(left) - rank(right) || left.position - right.position);
  }
  return [...groups.values()];
}

/**
 * What an order of `quantity` (in the item's base unit) needs, and what arises beside its product: parent / base quantity
 * x quantity x (1 + scrap factor); a FIXED line ignores the parent. A phantom is resolved to the components of its
 * effective BOM. Of lines that stand in for each other the one of first priority is planned. What is missing is said in
 * `reasons`, all of it.
 */
export function resolveComponents(
  order: { readonly item: string; readonly quantity: Decimal; readonly unit: string },
  bom: BomFact,
  product: ProductData,
): {
  readonly components: readonly Component[];
  readonly byProducts: readonly ByProduct[];
  readonly reasons: readonly Reason[];
} {
  const components: Component[] = [];
  const byProducts: ByProduct[] = [];
  const reasons: Reason[] = [];

  const needed = (parent: Parent, line: BomLineFact): (ItemData & { readonly required: Decimal }) | null => {
    const item = product.items.get(line.component);
    if (item === undefined) {
      reasons.push({ code: 'NOT_FOUND', message: `Component ${line.component} has not been released by PLM.` });
      return null;
    }
    const required = requiredBy(parent, line, item);
    if (required === null) {
      const message = `BOM line ${line.id} or its BOM is in a unit that does not fit the base unit of its item.`;
      reasons.push({ code: 'UNIT_MISMATCH', message });
      return null;
    }
    if (sign(required) <= 0) {
      const message = `BOM line ${line.id} needs less of ${item.id} than ${item.baseUnit} can state.`;
      reasons.push({ code: 'RULE_VIOLATED', message });
      return null;
    }
    return { ...item, required };
  };

  const alternateOf = (parent: Parent, line: BomLineFact, priority: number): readonly Alternate[] => {
    const item = needed(parent, line);
    if (item === null) return [];
    if (isPhantom(line, product.items)) {
      const message = `BOM line ${line.id} offers the phantom ${item.id} as an alternate; name what is in it.`;
      reasons.push({ code: 'RULE_VIOLATED', message });
      return [];
    }
    return [{ priority, item: item.id, required: item.required, unit: item.baseUnit }];
  };

  const visit = (parent: Parent): void => {
    const lines = effectiveLines(parent.bom, product.date);
    for (const line of lines.filter(isByProduct)) {
      const item = needed(parent, line);
      if (item === null) continue;
      const { id: bomLine, useType } = line;
      const fixed = parent.fixed || line.quantityBasis === 'FIXED';
      const place = byProducts.length + 1;
      const { id, required: expected, baseUnit: unit } = item;
      byProducts.push({ line: place, bomLine, item: id, useType, expected, unit, fixed });
    }
    for (const [line, ...standIns] of consumedGroups(lines)) {
      const item = needed(parent, line);
      if (item === null) continue;
      const { required, id, baseUnit: unit } = item;
      const fixed = parent.fixed || line.quantityBasis === 'FIXED';
      const operationSequence = parent.operationSequence ?? line.operationSequence;
      if (!isPhantom(line, product.items)) {
        const { id: bomLine, issueMethod } = line;
        const alternates = standIns.flatMap((standIn, index) => alternateOf(parent, standIn, index + 1));
        const place = components.length + 1;
        const use = { required, unit, issueMethod, operationSequence, fixed, alternates };
        components.push({ line: place, bomLine, item: id, ...use });
        continue;
      }
      const inner = product.definitions.get(id)?.bom;
      if (parent.path.includes(id)) {
        reasons.push({ code: 'RULE_VIOLATED', message: `Phantom ${id} contains itself.` });
      } else if (inner == null) {
        const message = `Phantom ${id} has no released BOM that is effective on ${product.date}.`;
        reasons.push({ code: 'REVISION_NOT_EFFECTIVE', message });
      } else {
        visit({ bom: inner, quantity: required, unit, fixed, operationSequence, path: [...parent.path, id] });
      }
    }
  };
  visit({ bom, ...order, fixed: false, operationSequence: null, path: [order.item] });
  return { components, byProducts, reasons };
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
