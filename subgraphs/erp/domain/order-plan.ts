import type { JobFact } from '#contracts/events.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { identifier, integer, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { refuseUnaffected, type Deviation } from './deviation.ts';
import { refuseInactive, type ItemAtPlantStatus } from './item-at-plant.ts';
import type { OrderCore, ProductionOrder, ProductionOrderEvent } from './production-order.ts';
import type { Rework } from './rework-order.ts';
import { positiveInUnit } from './stock.ts';

/** An order to plan. */
export interface CreateOrder {
  readonly number: string;
  readonly plant: string;
  readonly item: string;
  /** How the plant gets the item; null when it is not set up there. */
  readonly procurement: string | null;
  /** Whether it is made there now; null when it is not set up there. */
  readonly status: ItemAtPlantStatus | null;
  readonly baseUnit: string;
  readonly quantity: Quantity;
  readonly plannedStart?: string | null | undefined;
  readonly plannedEnd?: string | null | undefined;
  readonly dueDate: string;
  readonly priority: number;
  readonly salesOrderLine?: string | null | undefined;
  /** The order whose component it makes, as it was found. */
  readonly parentOrder?: { readonly id: string; readonly plant: string } | null;
  /** The deviation under which it is built; absent: under none. */
  readonly deviation?: Deviation | null;
  /** Null: it makes new product. */
  readonly rework?: (Rework & { readonly nonconformance: string }) | null;
  readonly at: string;
}

/** What to change of a planned order; absent: it stays. */
export interface ChangeOrder {
  readonly quantity?: Quantity | null | undefined;
  readonly plannedStart?: string | null | undefined;
  readonly plannedEnd?: string | null | undefined;
  readonly dueDate?: string | null | undefined;
  readonly priority?: number | null | undefined;
}

export interface OrderChanged {
  readonly kind: 'OrderChanged';
  readonly changed: Pick<OrderCore, 'quantity' | 'plannedStart' | 'plannedEnd' | 'dueDate' | 'priority'>;
}

/** Plans an order. Throws ALREADY_EXISTS, RULE_VIOLATED, BAD_INPUT, UNIT_MISMATCH. */
export function create(state: ProductionOrder | null, command: CreateOrder): ProductionOrderEvent {
  if (state !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Order ${state.number} exists already.`, { argument: 'input.number' });
  }
  const { plant, item, procurement, baseUnit, plannedStart = null, plannedEnd = null, dueDate, at } = command;
  const rework = command.rework ?? null;
  if (procurement !== 'MAKE' && rework === null) {
    const how = procurement === null ? 'not set up' : `procured by ${procurement}`;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Item ${item} is ${how} at ${plant}; an order needs it set up there with procurement MAKE.`,
      { argument: 'input.item' },
    );
  }
  if (command.status !== null && rework === null) {
    refuseInactive({ item, plant, status: command.status }, 'input.item');
  }
  const parent = command.parentOrder ?? null;
  if (parent !== null && parent.plant !== plant) {
    throw new MillgraphError('RULE_VIOLATED', `Order ${parent.id} is of ${parent.plant}, not of ${plant}.`, {
      argument: 'input.parent',
    });
  }
  const deviation = command.deviation ?? null;
  refuseUnaffected(deviation, item);
  inSequence(plannedStart, plannedEnd);
  const number = identifier(command.number, 'input.number');
  const quantity = positiveInUnit(command.quantity, baseUnit, 'input.quantity');
  const priority = integer(command.priority, 'input.priority', 1, 9);
  const planned = { plannedStart, plannedEnd, dueDate, priority, createdAt: at };
  return {
    kind: 'OrderCreated',
    order: {
      ...{ id: number, number, kind: rework === null ? 'PRODUCTION' : 'REWORK', plant, item, quantity, ...planned },
      ...{ salesOrderLine: command.salesOrderLine ?? null, parent: parent?.id ?? null, splitFrom: null },
      originNonconformance: rework?.nonconformance ?? null,
      deviation: deviation?.id ?? null,
      rework: rework && { lot: rework.lot, routing: rework.routing, operations: rework.operations },
    },
  };
}

/** Changes an order that is planned. Throws RULE_VIOLATED, BAD_INPUT, UNIT_MISMATCH. */
export function change(order: ProductionOrder & { readonly state: 'FORECAST' }, command: ChangeOrder): OrderChanged {
  const { quantity, priority } = command;
  if (quantity != null && order.kind === 'REWORK') {
    throw new MillgraphError('RULE_VIOLATED', `Order ${order.number} mends what quality decided; its quantity stays.`, {
      argument: 'input.quantity',
    });
  }
  const plannedStart = command.plannedStart === undefined ? order.plannedStart : command.plannedStart;
  const plannedEnd = command.plannedEnd === undefined ? order.plannedEnd : command.plannedEnd;
  inSequence(plannedStart, plannedEnd);
  return {
    kind: 'OrderChanged',
    changed: {
      ...{ plannedStart, plannedEnd, dueDate: command.dueDate ?? order.dueDate },
      quantity: quantity == null ? order.quantity : positiveInUnit(quantity, order.quantity.unit, 'input.quantity'),
      priority: priority == null ? order.priority : integer(priority, 'input.priority', 1, 9),
    },
  };
}

/** A withdrawal, with what stands against it. */
export interface CancelOrder {
  readonly reason: string;
  readonly isPosted: boolean;
  /** What the shop floor does with the order; null when it has said nothing. */
  readonly execution: JobFact['executionState'] | null;
}

/** The reason by which an order is withdrawn. Throws ILLEGAL_STATE when something was posted to it. */
export function cancel(order: ProductionOrder, command: CancelOrder): string {
  const { execution } = command;
  if (execution === 'RUNNING' || execution === 'SUSPENDED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `The shop floor has begun order ${order.number}, which is ${execution} there; abort its jobs first.`,
      { argument: 'input.id' },
    );
  }
  if (command.isPosted) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Material, time or quantities were posted to order ${order.number}; reverse them first, or complete it.`,
      { argument: 'input.id' },
    );
  }
  return text(command.reason, 'input.reason', 500);
}

function inSequence(plannedStart: string | null, plannedEnd: string | null): void {
  if (plannedStart === null || plannedEnd === null || Date.parse(plannedEnd) >= Date.parse(plannedStart)) return;
  throw new MillgraphError(
    'BAD_INPUT',
    `input.plannedEnd is ${plannedEnd}, before the planned start at ${plannedStart}.`,
    { argument: 'input.plannedEnd' },
  );
}
