import { add, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Component, Reason } from './components.ts';
import {
  confirm,
  reverseConfirmation,
  type ConfirmationReversed,
  type ConfirmOrder,
  type OrderConfirmed,
  type ReverseConfirmation,
} from './order-confirmation.ts';
import { decideIssue, decideReturn, type MaterialEvent, type MoveMaterial } from './order-material.ts';
import {
  cancel,
  change,
  create,
  type CancelOrder,
  type ChangeOrder,
  type CreateOrder,
  type OrderChanged,
} from './order-plan.ts';
import { split, type OrderSplit, type SplitOrder } from './order-split.ts';
import type { ReleasePlan } from './release.ts';
import type { Rework } from './rework-order.ts';

export interface OrderCore {
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
  readonly salesOrderLine: string | null;
  /** The order whose component it makes. */
  readonly parent: string | null;
  readonly splitFrom: string | null;
  readonly originNonconformance: string | null;
  /** The deviation of PLM under which it departs from what is released; null: under none. */
  readonly deviation: string | null;
  /** Null for an order that makes new product. */
  readonly rework: Rework | null;
}

/** What went from one lot (null: stock without lots) of an item to an order, and came back. */
export interface MaterialUse {
  readonly item: string;
  readonly lot: string | null;
  readonly issued: Decimal;
  readonly returned: Decimal;
}

/** What happened to an order since its release. */
export interface OrderProgress {
  readonly components: readonly Pick<Component, 'item' | 'unit' | 'required' | 'alternates'>[];
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
  | (OrderCore & OrderProgress & { readonly state: 'COMPLETED' | 'CLOSED'; readonly completedAt: string | null })
  | (OrderCore & { readonly state: 'CANCELLED' });

/** An operation that a required inspection follows. */
export interface Checkpoint {
  readonly sequence: number;
  readonly name: string;
}

export type ProductionOrderCommand =
  | ({ readonly kind: 'CreateOrder' } & CreateOrder)
  | ({ readonly kind: 'ChangeOrder' } & ChangeOrder)
  | { readonly kind: 'ReleaseOrder'; readonly plan: ReleasePlan; readonly by: string; readonly at: string }
  | ({ readonly kind: 'SplitOrder' } & SplitOrder)
  | ({ readonly kind: 'IssueMaterial' | 'ReturnMaterial' } & MoveMaterial)
  | ({ readonly kind: 'ConfirmOrder' } & ConfirmOrder)
  | ({ readonly kind: 'ReverseConfirmation' } & ReverseConfirmation)
  | {
      readonly kind: 'CompleteOrder';
      /** Inspections of the order that are not recorded. */
      readonly openInspections: readonly string[];
      /** Checkpoints of which nobody recorded an inspection, and none is open. */
      readonly uninspected: readonly Checkpoint[];
      readonly at: string;
    }
  | { readonly kind: 'ReopenOrder'; readonly reason: string; readonly by: string; readonly at: string }
  | { readonly kind: 'CloseOrder'; readonly at: string }
  | ({ readonly kind: 'CancelOrder' } & CancelOrder & { readonly at: string });

export type ProductionOrderEvent =
  | { readonly kind: 'OrderCreated'; readonly order: OrderCore }
  | OrderChanged
  | { readonly kind: 'OrderReleased'; readonly plan: ReleasePlan; readonly by: string; readonly at: string }
  | OrderSplit
  | MaterialEvent
  | OrderConfirmed
  | ConfirmationReversed
  | { readonly kind: 'OrderCompleted'; readonly at: string }
  | {
      readonly kind: 'OrderReopened';
      readonly completedAt: string;
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    }
  | { readonly kind: 'OrderClosed'; readonly at: string }
  | { readonly kind: 'OrderCancelled'; readonly reason: string; readonly at: string };

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
    case 'ChangeOrder':
      if (state?.state !== 'FORECAST') throw wrongState(state, 'changed', 'FORECAST');
      return [change(state, command)];
    case 'SplitOrder':
      if (state?.state !== 'FORECAST' && state?.state !== 'RELEASED') {
        throw wrongState(state, 'split', 'FORECAST or RELEASED');
      }
      return [split(state, command)];
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
    case 'ReverseConfirmation':
      if (state?.state !== 'RELEASED') throw wrongState(state, 'confirmed otherwise', 'RELEASED');
      return [reverseConfirmation(command)];
    case 'CompleteOrder': {
      if (state?.state !== 'RELEASED') throw wrongState(state, 'completed', 'RELEASED');
      const reasons = [
        ...(state.finallyConfirmedAt === null
          ? ['It is not finally confirmed; send its last confirmation with final: true.']
          : []),
        ...command.openInspections.map((inspection) => `Inspection ${inspection} is open; record its result first.`),
        ...command.uninspected.map(
          ({ sequence, name }) =>
            `Operation ${sequence} (${name}) is a checkpoint, and no inspection of it is recorded; request one, and record it.`,
        ),
      ].map((message): Reason => ({ code: 'ILLEGAL_STATE', message }));
      if (reasons.length > 0) throw refused(`Order ${state.number} cannot be completed.`, reasons);
      return [{ kind: 'OrderCompleted', at: command.at }];
    }
    case 'ReopenOrder': {
      if (state?.state !== 'COMPLETED') throw wrongState(state, 'reopened', 'COMPLETED');
      return [reopen(state, command)];
    }
    case 'CloseOrder':
      if (state?.state !== 'COMPLETED') throw wrongState(state, 'closed', 'COMPLETED');
      return [{ kind: 'OrderClosed', at: command.at }];
    case 'CancelOrder':
      if (state?.state !== 'FORECAST' && state?.state !== 'RELEASED') {
        throw wrongState(state, 'cancelled', 'FORECAST or RELEASED');
      }
      return [{ kind: 'OrderCancelled', reason: cancel(state, command), at: command.at }];
    default:
      return command satisfies never;
  }
}

/** The order after an event. */
export function evolve(state: ProductionOrder | null, event: ProductionOrderEvent): ProductionOrder {
  if (event.kind === 'OrderCreated') return { ...event.order, state: 'FORECAST' };
  if (event.kind === 'OrderReleased') {
    if (state?.state !== 'FORECAST') throw new TypeError('an order is released that is not planned');
    const { components } = event.plan;
    return { ...state, state: 'RELEASED', components, used: [], good: '0', scrap: '0', finallyConfirmedAt: null };
  }
  if (event.kind === 'OrderChanged') {
    if (state?.state !== 'FORECAST') throw new TypeError('an order is changed that is not planned');
    return { ...state, ...event.changed };
  }
  if (event.kind === 'OrderSplit') {
    const { remaining: quantity, remainingRework: rework } = event;
    if (state?.state === 'FORECAST') return { ...state, quantity, rework };
    if (state?.state !== 'RELEASED' || event.frozen === null) throw new TypeError('an order is split that cannot be');
    return { ...state, quantity, rework, components: event.frozen.remaining.components };
  }
  if (event.kind === 'OrderCancelled') {
    if (state?.state !== 'FORECAST' && state?.state !== 'RELEASED') throw new TypeError('an order is cancelled twice');
    return { ...state, state: 'CANCELLED' };
  }
  if (event.kind === 'OrderClosed') {
    if (state?.state !== 'COMPLETED') throw new TypeError('an order is closed that is not completed');
    return { ...state, state: 'CLOSED' };
  }
  if (event.kind === 'OrderReopened') {
    if (state?.state !== 'COMPLETED') throw new TypeError('an order is reopened that is not completed');
    const { completedAt: _completedAt, ...order } = state;
    return { ...order, state: 'RELEASED' };
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
    case 'ConfirmationReversed':
      return {
        ...state,
        good: subtract(state.good, event.good),
        scrap: subtract(state.scrap, event.scrap),
        finallyConfirmedAt: event.final ? null : state.finallyConfirmedAt,
      };
    case 'OrderCompleted':
      return { ...state, state: 'COMPLETED', completedAt: event.at };
    default:
      return event satisfies never;
  }
}

function reopen(
  { number, completedAt }: OrderCore & { readonly completedAt: string | null },
  { reason, by, at }: Extract<ProductionOrderCommand, { kind: 'ReopenOrder' }>,
): Extract<ProductionOrderEvent, { kind: 'OrderReopened' }> {
  if (completedAt === null) {
    throw new MillgraphError('ILLEGAL_STATE', `Order ${number} is imported history; it is not reopened.`, {
      argument: 'input.id',
    });
  }
  if (Date.parse(at) < Date.parse(completedAt)) {
    throw new MillgraphError('RULE_VIOLATED', `Order ${number} was completed at ${completedAt}, after ${at}.`, {
      argument: 'input.occurredAt',
    });
  }
  return { kind: 'OrderReopened', completedAt, reason: text(reason, 'input.reason', 500), by, at };
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
