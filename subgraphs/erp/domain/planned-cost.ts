import { add, divide, multiply, negate, round, sign, type Decimal } from '#contracts/decimal.ts';
import type { OperationFact, RoutingFact } from '#contracts/events.ts';
import { convert } from '#contracts/quantity.ts';
import type { ByProduct, Component, MissingPrice, Reason } from './components.ts';
import type { WorkCenterRate } from './item-at-plant.ts';
import { amountDigits, quantityDigits } from './stock.ts';

export type CostElement = 'MATERIAL' | 'MACHINE' | 'LABOR' | 'SUBCONTRACT' | 'OVERHEAD';

/** Planned cost of an element: a part that does not flex with the quantity (setup, fixed components), and one that does. */
export interface PlannedCost {
  readonly element: CostElement;
  readonly fixed: Decimal;
  readonly variable: Decimal;
}

/** The operations of a routing with their times scaled to a quantity in `unit`, in hours. Throws UnitMismatch. */
export function scaleOperations(routing: RoutingFact, quantity: Decimal, unit: string): readonly OperationFact[] {
  const base = convert(routing.baseQuantity, unit).value;
  const scaled = (hours: Decimal): Decimal => round(divide(multiply(hours, quantity), base), quantityDigits);
  return routing.segments.map((segment) => {
    const { sequence, name, workCenter, subcontractSupplier, setupHours, checkpoint } = segment;
    const machineHours = scaled(segment.machineHours);
    const laborHours = scaled(segment.laborHours);
    return { sequence, name, workCenter, subcontractSupplier, setupHours, machineHours, laborHours, checkpoint };
  });
}

/** What things cost on a day. */
export interface Prices {
  readonly date: string;
  readonly standardCosts: ReadonlyMap<string, Decimal>;
  readonly rates: ReadonlyMap<string, WorkCenterRate>;
  /** By supplier, for one base unit of what is made. */
  readonly subcontractRates: ReadonlyMap<string, Decimal>;
}

/** What a cost is planned of; by-products are credited. */
export interface Plannable {
  readonly quantity: Decimal;
  readonly components: readonly Pick<Component, 'item' | 'required' | 'fixed'>[];
  readonly byProducts: readonly Pick<ByProduct, 'item' | 'expected' | 'fixed'>[];
  readonly operations: readonly OperationFact[];
}

/**
 * Planned cost: components with scrap at standard cost less by-products at theirs, (setup + run) x rates, what suppliers
 * do at their rates, and overhead as a share of machine and labor. Setup occupies machine and person. Work without a work
 * center or supplier costs nothing here. A price that is missing is said in `reasons`, all of them.
 */
export function planCost(
  { quantity, components, byProducts, operations }: Plannable,
  prices: Prices,
): { readonly planned: readonly PlannedCost[]; readonly reasons: readonly Reason[] } {
  const missing = new Map<string, Reason>();
  const lacks = (kind: MissingPrice['kind'], id: string, message: string): void => {
    missing.set(message, { code: 'RULE_VIOLATED', message, missing: { kind, id } });
  };
  const elements = new Map<CostElement, PlannedCost>(
    (['MATERIAL', 'MACHINE', 'LABOR', 'SUBCONTRACT', 'OVERHEAD'] as const).map((element) => [
      element,
      { element, fixed: '0', variable: '0' },
    ]),
  );
  const charge = (element: CostElement, fixed: Decimal, variable: Decimal): void => {
    const before = elements.get(element) ?? { element, fixed: '0', variable: '0' };
    elements.set(element, { element, fixed: add(before.fixed, fixed), variable: add(before.variable, variable) });
  };
  const goods = [
    ...components.map(({ item, required, fixed }) => ({ what: 'Component', item, fixed, moved: required })),
    ...byProducts.map(({ item, expected, fixed }) => ({ what: 'By-product', item, fixed, moved: negate(expected) })),
  ];
  for (const { what, item, moved, fixed } of goods) {
    const unitCost = prices.standardCosts.get(item);
    if (unitCost === undefined) {
      lacks(
        'STANDARD_COST',
        item,
        `${what} ${item} has no standard cost on ${prices.date}; set one by setStandardCost.`,
      );
      continue;
    }
    const amount = round(multiply(moved, unitCost), amountDigits);
    charge('MATERIAL', fixed ? amount : '0', fixed ? '0' : amount);
  }
  for (const { workCenter, subcontractSupplier, setupHours, machineHours, laborHours } of operations) {
    if (subcontractSupplier !== null) {
      const rate = prices.subcontractRates.get(subcontractSupplier);
      if (rate === undefined) {
        lacks(
          'SUBCONTRACT_RATE',
          subcontractSupplier,
          `Supplier ${subcontractSupplier} has no subcontract rate on ${prices.date}; set one by setSubcontractRate.`,
        );
      } else {
        charge('SUBCONTRACT', '0', multiply(rate, quantity));
      }
      continue;
    }
    if (workCenter === null || [setupHours, machineHours, laborHours].every((hours) => sign(hours) === 0)) continue;
    const rate = prices.rates.get(workCenter);
    if (rate === undefined) {
      lacks(
        'WORK_CENTER_RATE',
        workCenter,
        `Work center ${workCenter} has no rates on ${prices.date}; set them by setWorkCenterRate.`,
      );
      continue;
    }
    const machine = [multiply(setupHours, rate.machineRate), multiply(machineHours, rate.machineRate)] as const;
    const labor = [multiply(setupHours, rate.laborRate), multiply(laborHours, rate.laborRate)] as const;
    const overhead = (index: 0 | 1): Decimal => multiply(rate.overheadShare, add(machine[index], labor[index]));
    charge('MACHINE', ...machine);
    charge('LABOR', ...labor);
    charge('OVERHEAD', overhead(0), overhead(1));
  }
  return {
    planned: [...elements.values()].map(({ element, fixed, variable }) => ({
      element,
      fixed: round(fixed, amountDigits),
      variable: round(variable, amountDigits),
    })),
    reasons: [...missing.values()],
  };
}

/** What reported hours cost: machine and labor at their rates, overhead as a share of both. Null hours cost nothing. */
export function costOfHours(
  rate: WorkCenterRate,
  machineHours: Decimal | null,
  laborHours: Decimal | null,
): readonly { readonly element: CostElement; readonly amount: Decimal }[] {
  const machine = multiply(machineHours ?? '0', rate.machineRate);
  const labor = multiply(laborHours ?? '0', rate.laborRate);
  return [
    { element: 'MACHINE' as const, amount: machine },
    { element: 'LABOR' as const, amount: labor },
    { element: 'OVERHEAD' as const, amount: multiply(rate.overheadShare, add(machine, labor)) },
  ]
    .map(({ element, amount }) => ({ element, amount: round(amount, amountDigits) }))
    .filter(({ amount }) => sign(amount) !== 0);
}
