import { add, divide, multiply, round, sign, type Decimal } from '#contracts/decimal.ts';
import type { OperationFact, RoutingFact } from '#contracts/events.ts';
import { convert } from '#contracts/quantity.ts';
import type { Component, Reason } from './components.ts';
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

/**
 * Planned cost (MODEL.md section 3): components with scrap at standard cost, (setup + run) x rates, and overhead as a
 * share of machine and labor. Setup occupies machine and person. Work without a work center costs nothing here. A standard
 * cost or rate that is missing is said in `reasons`, all of them.
 */
export function planCost(
  components: readonly Component[],
  operations: readonly OperationFact[],
  prices: {
    readonly date: string;
    readonly standardCosts: ReadonlyMap<string, Decimal>;
    readonly rates: ReadonlyMap<string, WorkCenterRate>;
  },
): { readonly planned: readonly PlannedCost[]; readonly reasons: readonly Reason[] } {
  const missing = new Set<string>();
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
  for (const { item, required, fixed } of components) {
    const unitCost = prices.standardCosts.get(item);
    if (unitCost === undefined) {
      missing.add(`Component ${item} has no standard cost on ${prices.date}; set one by setStandardCost.`);
      continue;
    }
    const amount = round(multiply(required, unitCost), amountDigits);
    charge('MATERIAL', fixed ? amount : '0', fixed ? '0' : amount);
  }
  for (const { workCenter, setupHours, machineHours, laborHours } of operations) {
    if (workCenter === null || [setupHours, machineHours, laborHours].every((hours) => sign(hours) === 0)) continue;
    const rate = prices.rates.get(workCenter);
    if (rate === undefined) {
      missing.add(`Work center ${workCenter} has no rates on ${prices.date}; set them by setWorkCenterRate.`);
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
    reasons: [...missing].map((message) => ({ code: 'RULE_VIOLATED', message })),
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
