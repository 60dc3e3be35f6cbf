import { compare, divide, multiply, round, subtract, type Decimal } from '#contracts/decimal.ts';
import type { OperationFact } from '#contracts/events.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { identifier } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ByProduct, Component } from './components.ts';
import type { PlannedCost } from './planned-cost.ts';
import type { OrderCore, OrderProgress, ProductionOrder } from './production-order.ts';
import type { Rework } from './rework-order.ts';
import { amountDigits, positiveInUnit, quantityDigits, refuseHeld, type Hold } from './stock.ts';

/** What a release froze of an order, apart from its references. */
export interface Frozen {
  readonly components: readonly Component[];
  readonly byProducts: readonly ByProduct[];
  readonly operations: readonly OperationFact[];
  readonly planned: readonly PlannedCost[];
}

export interface SplitOrder {
  /** The number of the new order. */
  readonly number: string;
  readonly quantity: Quantity;
  readonly dueDate?: string | null | undefined;
  readonly plannedStart?: string | null | undefined;
  readonly plannedEnd?: string | null | undefined;
  /** Null: nothing is frozen. */
  readonly frozen: Frozen | null;
  /** Holds in force on the order: its part would not be held. */
  readonly holds: readonly Hold[];
  readonly at: string;
}

export interface OrderSplit {
  readonly kind: 'OrderSplit';
  readonly remaining: Quantity;
  /** What the first keeps of the operations of a rework order. */
  readonly remainingRework: Rework | null;
  readonly into: OrderCore;
  /** What each of the two has of what was frozen; null when nothing was. */
  readonly frozen: { readonly remaining: Frozen; readonly into: Frozen } | null;
  readonly at: string;
}

type Splittable = ProductionOrder & ({ readonly state: 'FORECAST' } | (OrderProgress & { readonly state: 'RELEASED' }));

/**
 * Takes a part of an order out as an order of its own. What flexes with the quantity is divided in proportion, what is
 * needed once stays with the first; both together are exactly what was. Throws RULE_VIOLATED beyond what is not yet
 * confirmed, ON_HOLD, ILLEGAL_STATE, BAD_INPUT, UNIT_MISMATCH.
 */
export function split(order: Splittable, command: SplitOrder): OrderSplit {
  refuseHeld(command.holds, 'input.id');
  if (order.state === 'RELEASED' && command.frozen === null) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Order ${order.number} was imported as released, and nothing was frozen for it; it cannot be split.`,
      { argument: 'input.id' },
    );
  }
  const { unit, value: whole } = order.quantity;
  const { value: part } = positiveInUnit(command.quantity, unit, 'input.quantity');
  const confirmed = order.state === 'RELEASED' ? subtract(subtract(whole, order.good), order.scrap) : whole;
  const isAll = compare(part, whole) >= 0;
  if (isAll || compare(part, confirmed) > 0 || (order.state === 'RELEASED' && order.finallyConfirmedAt !== null)) {
    const open = order.state === 'RELEASED' && order.finallyConfirmedAt !== null ? '0' : confirmed;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Of order ${order.number} over ${whole} ${unit} ${open} ${unit} are not yet confirmed; ${part} ${unit} cannot be ` +
        'split off, and some has to remain.',
      { argument: 'input.quantity.value' },
    );
  }
  const number = identifier(command.number, 'input.number');
  const remaining = { value: subtract(whole, part), unit };
  const { kind, plant, item, priority, salesOrderLine, originNonconformance, deviation, rework, parent } = order;
  const shared = rework && { ...rework, operations: rework.operations.map((each) => shareOf(each, part, whole)) };
  const into: OrderCore = {
    ...{ id: number, number, kind, plant, item, quantity: { value: part, unit }, priority },
    plannedStart: command.plannedStart ?? order.plannedStart,
    plannedEnd: command.plannedEnd ?? order.plannedEnd,
    dueDate: command.dueDate ?? order.dueDate,
    createdAt: command.at,
    ...{ salesOrderLine, parent, splitFrom: order.id, originNonconformance, deviation },
    rework: shared,
  };
  return {
    kind: 'OrderSplit',
    remaining,
    remainingRework: rework && { ...rework, operations: without(rework.operations, shared?.operations ?? []) },
    into,
    frozen: command.frozen && divideFrozen(command.frozen, part, whole),
    at: command.at,
  };
}

const proportion = (amount: Decimal, part: Decimal, whole: Decimal, digits: number): Decimal =>
  round(divide(multiply(amount, part), whole), digits);

/** An operation of the part: its run times in proportion; setup stays where it was. */
function shareOf(operation: OperationFact, part: Decimal, whole: Decimal): OperationFact {
  const hours = (amount: Decimal): Decimal => proportion(amount, part, whole, quantityDigits);
  const { machineHours, laborHours } = operation;
  return { ...operation, setupHours: '0', machineHours: hours(machineHours), laborHours: hours(laborHours) };
}

/** What remains of operations when a part of their run times is gone. */
const without = (operations: readonly OperationFact[], gone: readonly OperationFact[]): readonly OperationFact[] =>
  operations.map((operation, index) => ({
    ...operation,
    machineHours: subtract(operation.machineHours, gone[index]?.machineHours ?? '0'),
    laborHours: subtract(operation.laborHours, gone[index]?.laborHours ?? '0'),
  }));

function divideFrozen(
  frozen: Frozen,
  part: Decimal,
  whole: Decimal,
): { readonly remaining: Frozen; readonly into: Frozen } {
  const share = (amount: Decimal): Decimal => proportion(amount, part, whole, quantityDigits);
  const into: Frozen = {
    components: frozen.components
      .filter(({ fixed }) => !fixed)
      .map((component) => ({
        ...component,
        required: share(component.required),
        alternates: component.alternates.map((each) => ({ ...each, required: share(each.required) })),
      })),
    byProducts: frozen.byProducts
      .filter(({ fixed }) => !fixed)
      .map((byProduct) => ({ ...byProduct, expected: share(byProduct.expected) })),
    operations: frozen.operations.map((operation) => shareOf(operation, part, whole)),
    planned: frozen.planned.map(({ element, variable }) => ({
      ...{ element, fixed: '0', variable: proportion(variable, part, whole, amountDigits) },
    })),
  };
  const taken = <Row extends { readonly line: number }>(rows: readonly Row[], line: number): Row | undefined =>
    rows.find((each) => each.line === line);
  const remaining: Frozen = {
    components: frozen.components.map((component) => {
      const gone = taken(into.components, component.line);
      return gone === undefined
        ? component
        : {
            ...component,
            required: subtract(component.required, gone.required),
            alternates: component.alternates.map((each, index) => ({
              ...each,
              required: subtract(each.required, gone.alternates[index]?.required ?? '0'),
            })),
          };
    }),
    byProducts: frozen.byProducts.map((byProduct) => ({
      ...byProduct,
      expected: subtract(byProduct.expected, taken(into.byProducts, byProduct.line)?.expected ?? '0'),
    })),
    operations: without(frozen.operations, into.operations),
    planned: frozen.planned.map(({ element, fixed, variable }, index) => ({
      ...{ element, fixed, variable: subtract(variable, into.planned[index]?.variable ?? '0') },
    })),
  };
  return { remaining, into };
}
