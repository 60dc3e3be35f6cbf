import type { OperationFact } from '#contracts/events.ts';
import type { Decimal } from '#contracts/decimal.ts';
import { UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import { resolveComponents, type Component, type Definition, type ProductData, type Reason } from './components.ts';
import type { WorkCenterRate } from './item-at-plant.ts';
import { planCost, scaleOperations, type PlannedCost } from './planned-cost.ts';
import { holdText, sentence, type Hold } from './stock.ts';

/** What a release would freeze, and every reason why it cannot. */
export interface ReleasePlan {
  readonly reasons: readonly Reason[];
  readonly revision: string;
  readonly bom: string;
  readonly routing: string;
  readonly decision: 'EFFECTIVE_AT_PLANNED_START' | 'EFFECTIVE_AT_RELEASE';
  readonly change: string | null;
  readonly costDate: string;
  readonly components: readonly Component[];
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
  };
  /** The revision that is effective on `product.date`; null when none is. */
  readonly definition: Definition | null;
  readonly product: ProductData;
  /** The day of release, local to the plant: of its standard costs and rates. */
  readonly costDate: string;
  /** Items that are set up at the plant. */
  readonly setUp: ReadonlySet<string>;
  readonly standardCosts: ReadonlyMap<string, Decimal>;
  readonly rates: ReadonlyMap<string, WorkCenterRate>;
  /** Holds in force on the order or its item. */
  readonly holds: readonly Hold[];
}

/** The components, operations and planned cost of an order as it would be frozen, with all that stands against it. */
export function planRelease(situation: ReleaseSituation): ReleasePlan {
  const { order, definition, product, costDate } = situation;
  const { plant, item, quantity } = order;
  const held = situation.holds.map((hold): Reason => ({ code: 'ON_HOLD', message: sentence(holdText(hold)) }));
  const notEffective = (what: string): Reason => ({
    code: 'REVISION_NOT_EFFECTIVE',
    message: `Item ${item} has no ${what} at ${plant} on ${product.date}.`,
  });
  const missing = [
    definition === null && notEffective('released revision that is effective'),
    definition !== null && definition.bom === null && notEffective(`manufacturing BOM in ${definition.revision}`),
    definition !== null && definition.routing === null && notEffective(`routing in ${definition.revision}`),
  ].filter((reason) => reason !== false);

  const { components, reasons: unresolved } =
    definition?.bom == null
      ? { components: [], reasons: [] }
      : resolveComponents({ item, quantity: quantity.value, unit: quantity.unit }, definition.bom, product);
  const notSetUp = [...new Set(components.map((component) => component.item))]
    .filter((component) => !situation.setUp.has(component))
    .map((component): Reason => ({
      code: 'RULE_VIOLATED',
      message: `Component ${component} is not set up at ${plant}; set it up by createItemAtPlant.`,
    }));
  const operations = operationsOf(situation);
  const priced = components.filter((component) => situation.setUp.has(component.item));
  const { planned, reasons: unpriced } = planCost(priced, operations ?? [], { ...situation, date: costDate });
  const misfit: readonly Reason[] =
    operations === null
      ? [{ code: 'UNIT_MISMATCH', message: `The routing of ${item} is for a unit other than ${quantity.unit}.` }]
      : [];
  return {
    reasons: [...held, ...missing, ...unresolved, ...notSetUp, ...misfit, ...unpriced],
    revision: definition?.revision ?? '',
    bom: definition?.bom?.id ?? '',
    routing: definition?.routing?.id ?? '',
    decision: order.plannedStart === null ? 'EFFECTIVE_AT_RELEASE' : 'EFFECTIVE_AT_PLANNED_START',
    change: definition?.change ?? null,
    costDate,
    components,
    operations: operations ?? [],
    planned,
  };
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
