import type { OperationFact } from '#contracts/events.ts';
import { compare, subtract, type Decimal } from '#contracts/decimal.ts';
import { UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import {
  resolveComponents,
  type Adoption,
  type ByProduct,
  type Component,
  type Definition,
  type ProductData,
  type Reason,
} from './components.ts';
import { deviationReasons, type DeviationSituation } from './deviation.ts';
import { planCost, scaleOperations, type PlannedCost, type Prices } from './planned-cost.ts';
import type { ItemAtPlantStatus } from './item-at-plant.ts';
import { notDecided, type Rework, type ReworkSituation } from './rework-order.ts';
import { holdText, sentence, type Hold } from './stock.ts';

/** What a release would freeze, and every reason why it cannot. */
export interface ReleasePlan {
  readonly reasons: readonly Reason[];
  readonly revision: string;
  /** Null for a rework order: it is built by none. */
  readonly bom: string | null;
  /** Null for a rework order whose operations were given. */
  readonly routing: string | null;
  readonly decision: 'EFFECTIVE_AT_PLANNED_START' | 'EFFECTIVE_AT_RELEASE';
  readonly change: string | null;
  readonly adoption: Adoption | null;
  readonly costDate: string;
  readonly components: readonly Component[];
  readonly byProducts: readonly ByProduct[];
  readonly operations: readonly OperationFact[];
  readonly planned: readonly PlannedCost[];
}

/** What a release of an order meets. */
export interface ReleaseSituation {
  readonly order: {
    readonly plant: string;
    readonly item: string;
    readonly quantity: Quantity;
    readonly plannedStart: string | null;
    readonly rework: Rework | null;
  };
  /** Whether the item is ordered at the plant; null when it is not set up there. */
  readonly status: ItemAtPlantStatus | null;
  /** Of a rework order: what quality decided to have mended, and what of it is being mended. */
  readonly decided: ReworkSituation | null;
  /** The deviation that it is built under; null: under none. */
  readonly deviation: DeviationSituation | null;
  /** The revision that is effective on `product.date`; null when none is. */
  readonly definition: Definition | null;
  readonly product: ProductData;
  /** The prices of the day of release, local to the plant. */
  readonly prices: Prices;
  /** Items that are set up at the plant. */
  readonly setUp: ReadonlySet<string>;
  /** What is unrestricted and not allocated, by item; null: a lack does not stand against the release. */
  readonly available: ReadonlyMap<string, Decimal> | null;
  /** Holds in force on the order or its item. */
  readonly holds: readonly Hold[];
}

/** The components, operations and planned cost of an order as it would be frozen, with all that stands against it. */
export function planRelease(situation: ReleaseSituation): ReleasePlan {
  const { order, definition, product, prices } = situation;
  const { plant, item, quantity, rework } = order;
  const held = situation.holds.map((hold): Reason => ({ code: 'ON_HOLD', message: sentence(holdText(hold)) }));
  const notEffective = (what: string): Reason => ({
    code: 'REVISION_NOT_EFFECTIVE',
    message: `Item ${item} has no ${what} at ${plant} on ${product.date}.`,
  });
  const isBuilt = rework === null;
  const missing = [
    definition === null && notEffective('released revision that is effective'),
    isBuilt && definition?.bom === null && notEffective(`manufacturing BOM in ${definition.revision}`),
    isBuilt && definition?.routing === null && notEffective(`routing in ${definition.revision}`),
  ].filter((reason) => reason !== false);

  const { components, byProducts, reasons: unresolved } = goodsOf(situation);
  const goods = [...components, ...byProducts, ...components.flatMap(({ alternates }) => alternates)];
  const notSetUp = [...new Set(goods.map((each) => each.item))]
    .filter((each) => !situation.setUp.has(each))
    .map((each): Reason => ({
      code: 'RULE_VIOLATED',
      message: `Component ${each} is not set up at ${plant}; set it up by createItemAtPlant.`,
      missing: { kind: 'ITEM_AT_PLANT', id: each },
    }));
  const ended: readonly Reason[] =
    isBuilt && situation.status === 'OBSOLETE'
      ? [{ code: 'RULE_VIOLATED', message: `Item ${item} is OBSOLETE at ${plant}; it is not made any more.` }]
      : [];
  const undecided = withdrawn(situation);
  const { deviation } = situation;
  const beyond = deviation === null ? [] : deviationReasons(deviation, { item, quantity, date: product.date });
  const operations = rework?.operations ?? operationsOf(situation);
  const isSetUp = (each: { readonly item: string }): boolean => situation.setUp.has(each.item);
  const { planned, reasons: unpriced } = planCost(
    {
      ...{ quantity: quantity.value, operations: operations ?? [] },
      ...{ components: components.filter(isSetUp), byProducts: byProducts.filter(isSetUp) },
    },
    prices,
  );
  const misfit: readonly Reason[] =
    operations === null
      ? [{ code: 'UNIT_MISMATCH', message: `The routing of ${item} is for a unit other than ${quantity.unit}.` }]
      : [];
  return {
    reasons: [
      ...[...held, ...ended, ...undecided, ...beyond, ...missing, ...unresolved, ...notSetUp, ...misfit, ...unpriced],
      ...lacks(situation, components),
    ],
    revision: definition?.revision ?? '',
    bom: isBuilt ? (definition?.bom?.id ?? '') : null,
    routing: isBuilt ? (definition?.routing?.id ?? '') : rework.routing,
    decision: order.plannedStart === null ? 'EFFECTIVE_AT_RELEASE' : 'EFFECTIVE_AT_PLANNED_START',
    change: definition?.change ?? null,
    adoption: definition?.adoption ?? null,
    costDate: prices.date,
    components,
    byProducts,
    operations: operations ?? [],
    planned,
  };
}

/** What stands against a rework order whose disposition quality took back. */
function withdrawn({ order, decided }: ReleaseSituation): readonly Reason[] {
  const { item, quantity, rework } = order;
  if (rework === null || decided === null) return [];
  const message = notDecided(decided, { item, unit: quantity.unit, lot: rework.lot });
  return message === null ? [] : [{ code: 'RULE_VIOLATED', message }];
}

/** What goes in and arises beside: by the BOM, or, for a rework order, the pieces that it mends. */
function goodsOf({ order, definition, product }: ReleaseSituation): ReturnType<typeof resolveComponents> {
  const { item, quantity, rework } = order;
  if (rework !== null) {
    const mended = { line: 1, bomLine: null, item, required: quantity.value, unit: quantity.unit, fixed: false };
    const component: Component = { ...mended, issueMethod: 'EXPLICIT', operationSequence: null, alternates: [] };
    return { components: [component], byProducts: [], reasons: [] };
  }
  if (definition?.bom == null) return { components: [], byProducts: [], reasons: [] };
  return resolveComponents({ item, quantity: quantity.value, unit: quantity.unit }, definition.bom, product);
}

/** Components of which less is available than the order needs, where that stands against the release. */
function lacks({ available, order }: ReleaseSituation, components: readonly Component[]): readonly Reason[] {
  if (available === null) return [];
  const left = new Map(available);
  return components.flatMap(({ item, required, unit }): readonly Reason[] => {
    const there = left.get(item) ?? '0';
    left.set(item, subtract(there, required));
    if (compare(there, required) >= 0) return [];
    const message = `Of component ${item} ${there} ${unit} are available at ${order.plant}, and ${required} ${unit} are needed.`;
    return [{ code: 'INSUFFICIENT_STOCK', message }];
  });
}

/** The operations scaled to the order; null when the routing's unit does not fit. */
function operationsOf({ definition, order }: ReleaseSituation): readonly OperationFact[] | null {
  if (definition?.routing == null) return [];
  try {
    return scaleOperations(definition.routing, order.quantity.value, order.quantity.unit);
  } catch (error) {
    if (error instanceof UnitMismatch) return null;
    throw error;
  }
}
