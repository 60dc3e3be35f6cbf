import { add, compare, multiply, sign, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { identifier, integer, inUnit, notNegative } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Component, Reason } from './components.ts';
import { decideIssue, decideReturn, type MaterialEvent, type MoveMaterial } from './order-material.ts';
import type { ReleasePlan } from './release.ts';
import { positiveInUnit } from './stock.ts';

interface OrderCore {
  readonly id: string;
  readonly number: string;
  readonly kind: 'PRODUCTION' | 'REWORK';
  readonly plant: string;
  readonly item: string;
  /** In the item's base unit. */
  readonly quantity: Quantity;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly dueDate: string;
  readonly priority: number;
  readonly createdAt: string;
}

/** What went from one lot (null: stock without lots) of an item to an order, and came back. */
export interface MaterialUse {
  readonly item: string;
  readonly lot: string | null;
  readonly issued: Decimal;
  readonly returned: Decimal;
}

/** What happened to an order since its release. */
interface OrderProgress {
  readonly components: readonly Pick<Component, 'item' | 'unit' | 'required'>[];
  readonly used: readonly MaterialUse[];
  readonly good: Decimal;
  readonly scrap: Decimal;
  /** When it was finally confirmed; null before. */
  readonly finallyConfirmedAt: string | null;
}

export type ReleasedOrder = OrderCore & OrderProgress & { readonly state: 'RELEASED' };

/** A production order (ISA-95 OperationsRequest) in one of its states. */
export type ProductionOrder =
  | (OrderCore & { readonly state: 'FORECAST' })
  | ReleasedOrder
  | (OrderCore & OrderProgress & { readonly state: 'COMPLETED' | 'CLOSED' })
  | (OrderCore & { readonly state: 'CANCELLED' });

export type ProductionOrderCommand =
  | {
      readonly kind: 'CreateOrder';
      readonly number: string;
      readonly plant: string;
      readonly item: string;
      /** How the plant gets the item; null when it is not set up there. */
      readonly procurement: string | null;
      readonly baseUnit: string;
      readonly quantity: Quantity;
      readonly plannedStart?: string | null | undefined;
      readonly plannedEnd?: string | null | undefined;
      readonly dueDate: string;
      readonly priority: number;
      readonly at: string;
    }
  | { readonly kind: 'ReleaseOrder'; readonly plan: ReleasePlan; readonly by: string; readonly at: string }
  | ({ readonly kind: 'IssueMaterial' | 'ReturnMaterial' } & MoveMaterial)
  | {
      readonly kind: 'ConfirmOrder';
      readonly good: Quantity;
      readonly scrap?: Quantity | null | undefined;
      readonly final: boolean;
      readonly overDeliveryTolerance: Decimal;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'CompleteOrder'; readonly at: string };

export type ProductionOrderEvent =
  | { readonly kind: 'OrderCreated'; readonly order: OrderCore }
  | { readonly kind: 'OrderReleased'; readonly plan: ReleasePlan; readonly by: string; readonly at: string }
  | MaterialEvent
  | {
      readonly kind: 'OrderConfirmed';
      readonly good: Decimal;
      readonly scrap: Decimal;
      readonly final: boolean;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'OrderCompleted'; readonly at: string };

/**
 * What happens to an order on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE, RULE_VIOLATED, ON_HOLD,
 * INSUFFICIENT_STOCK, REVISION_NOT_EFFECTIVE, UNIT_MISMATCH; several reasons at once stand in `extensions.reasons`.
 */
export function decide(
  state: ProductionOrder | null,
  command: ProductionOrderCommand,
): readonly ProductionOrderEvent[] {
  switch (command.kind) {
    case 'CreateOrder':
      return [create(state, command)];
    case 'ReleaseOrder': {
      if (state?.state !== 'FORECAST') throw wrongState(state, 'released', 'FORECAST');
      const { plan, by, at } = command;
      if (plan.reasons.length > 0) throw refused(`Order ${state.number} cannot be released.`, plan.reasons);
      return [{ kind: 'OrderReleased', plan, by, at }];
    }
    case 'IssueMaterial':
      if (state?.state !== 'RELEASED') throw wrongState(state, 'issued to', 'RELEASED');
      return [decideIssue(state, command)];
    case 'ReturnMaterial':
      if (state?.state !== 'RELEASED') throw wrongState(state, 'returned from', 'RELEASED');
      return [decideReturn(state, command)];
    case 'ConfirmOrder':
      if (state?.state !== 'RELEASED') throw wrongState(state, 'confirmed', 'RELEASED');
      return [confirm(state, command)];
    case 'CompleteOrder':
      if (state?.state !== 'RELEASED') throw wrongState(state, 'completed', 'RELEASED');
      if (state.finallyConfirmedAt === null) {
        throw refused(`Order ${state.number} cannot be completed.`, [
          {
            code: 'ILLEGAL_STATE',
            message: 'It is not finally confirmed; send its last confirmation with final: true.',
          },
        ]);
      }
      return [{ kind: 'OrderCompleted', at: command.at }];
    default:
      return command satisfies never;
  }
}

function create(
  state: ProductionOrder | null,
  command: Extract<ProductionOrderCommand, { kind: 'CreateOrder' }>,
): ProductionOrderEvent {
  if (state !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Order ${state.number} exists already.`, { argument: 'input.number' });
  }
  const { plant, item, procurement, baseUnit, plannedStart = null, plannedEnd = null, dueDate, at } = command;
  if (procurement !== 'MAKE') {
    const how = procurement === null ? 'not set up' : `procured by ${procurement}`;
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Item ${item} is ${how} at ${plant}; an order needs it set up there with procurement MAKE.`,
      { argument: 'input.item' },
    );
  }
  if (plannedStart !== null && plannedEnd !== null && Date.parse(plannedEnd) < Date.parse(plannedStart)) {
    throw new MillgraphError(
      'BAD_INPUT',
      `input.plannedEnd is ${plannedEnd}, before the planned start at ${plannedStart}.`,
      { argument: 'input.plannedEnd' },
    );
  }
  const number = identifier(command.number, 'input.number');
  const quantity = positiveInUnit(command.quantity, baseUnit, 'input.quantity');
  const priority = integer(command.priority, 'input.priority', 1, 9);
  const planned = { plannedStart, plannedEnd, dueDate, priority, createdAt: at };
  return {
    kind: 'OrderCreated',
    order: { id: number, number, kind: 'PRODUCTION', plant, item, quantity, ...planned },
  };
}

function confirm(
  order: ReleasedOrder,
  command: Extract<ProductionOrderCommand, { kind: 'ConfirmOrder' }>,
): ProductionOrderEvent {
  const { final, by, at } = command;
  if (order.finallyConfirmedAt !== null) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Order ${order.number} was finally confirmed at ${order.finallyConfirmedAt}; nothing more is confirmed.`,
      { argument: 'input.id' },
    );
  }
  const { unit } = order.quantity;
  const inOrderUnit = (quantity: Quantity, argument: string): Decimal =>
    inUnit(notNegative(quantity, argument), unit, argument).value;
  const good = inOrderUnit(command.good, 'input.good');
  const scrap = command.scrap == null ? '0' : inOrderUnit(command.scrap, 'input.scrap');
  if (!final && sign(good) === 0 && sign(scrap) === 0) {
    throw new MillgraphError('BAD_INPUT', 'A confirmation that is not final states good or scrap.', {
      argument: 'input.good.value',
    });
  }
  const most = multiply(order.quantity.value, add('1', command.overDeliveryTolerance));
  const made = add(order.good, good);
  const lost = add(order.scrap, scrap);
  const altogether = add(made, lost);
  if (compare(altogether, most) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Order ${order.number} would be confirmed to ${made} good and ${lost} scrap, ${altogether} ${unit} together; ` +
        `with the over-delivery tolerance of ${order.plant} at most ${most} ${unit} are allowed.`,
      { argument: sign(good) > 0 ? 'input.good.value' : 'input.scrap.value' },
    );
  }
  return { kind: 'OrderConfirmed', good, scrap, final, by, at };
}

/** The order after an event. */
export function evolve(state: ProductionOrder | null, event: ProductionOrderEvent): ProductionOrder {
  if (event.kind === 'OrderCreated') return { ...event.order, state: 'FORECAST' };
  if (event.kind === 'OrderReleased') {
    if (state?.state !== 'FORECAST') throw new TypeError('an order is released that is not planned');
    const { components } = event.plan;
    return { ...state, state: 'RELEASED', components, used: [], good: '0', scrap: '0', finallyConfirmedAt: null };
  }
  if (state?.state !== 'RELEASED') throw new TypeError(`${event.kind} happened to an order that is not released`);
  switch (event.kind) {
    case 'MaterialIssued':
      return { ...state, used: withUse(state.used, event, { issued: event.quantity, returned: '0' }) };
    case 'MaterialReturned':
      return { ...state, used: withUse(state.used, event, { issued: '0', returned: event.quantity }) };
    case 'OrderConfirmed':
      return {
        ...state,
        good: add(state.good, event.good),
        scrap: add(state.scrap, event.scrap),
        finallyConfirmedAt: event.final ? event.at : null,
      };
    case 'OrderCompleted':
      return { ...state, state: 'COMPLETED' };
    default:
      return event satisfies never;
  }
}

function withUse(
  used: readonly MaterialUse[],
  { item, lot }: { readonly item: string; readonly lot: string | null },
  more: { readonly issued: Decimal; readonly returned: Decimal },
): readonly MaterialUse[] {
  const before = used.find((use) => use.item === item && use.lot === lot) ?? { item, lot, issued: '0', returned: '0' };
  const after = { ...before, issued: add(before.issued, more.issued), returned: add(before.returned, more.returned) };
  return [...used.filter((use) => use !== before), after];
}

function wrongState(state: ProductionOrder | null, done: string, due: string): MillgraphError {
  return new MillgraphError(
    'ILLEGAL_STATE',
    `Order ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; only a ${due} order is ${done}.`,
    { argument: 'input.id' },
  );
}

/** One error for several reasons; its code is the gravest: a hold, then a missing revision, then the first. */
function refused(message: string, reasons: readonly Reason[]): MillgraphError {
  const codes = reasons.map(({ code }) => code);
  const code = (['ON_HOLD', 'REVISION_NOT_EFFECTIVE'] as const).find((grave) => codes.includes(grave)) ?? codes[0];
  const texts = reasons.map((reason) => reason.message).join(' ');
  return new MillgraphError(code ?? 'RULE_VIOLATED', `${message} ${texts}`, { argument: 'input.id', reasons });
}
