import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Money, Quantity } from '#contracts/quantity.ts';
import { counted, identifier } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { inCurrency, refuseInactive, type ItemAtPlantStatus } from './item-at-plant.ts';
import { positiveInUnit } from './stock.ts';

export type SalesOrderState = 'OPEN' | 'PARTIALLY_SHIPPED' | 'SHIPPED' | 'CANCELLED';

export interface SalesOrderLine {
  readonly line: number;
  readonly item: string;
  readonly quantity: Quantity;
  /** Of one unit of the quantity. */
  readonly unitPrice: Money;
  readonly requestedDate: string;
  /** In the quantity's unit: of confirmed shipments that were not taken back. */
  readonly shipped: Decimal;
  readonly state: SalesOrderState;
}

/** An order of a customer. */
export interface SalesOrder {
  readonly id: string;
  readonly number: string;
  readonly plant: string;
  readonly customer: string;
  readonly orderedAt: string;
  readonly state: SalesOrderState;
  readonly lines: readonly SalesOrderLine[];
}

export type SalesOrderCommand =
  | {
      readonly kind: 'CreateSalesOrder';
      readonly number: string;
      readonly plant: { readonly id: string };
      readonly customer: { readonly id: string; readonly active: boolean };
      readonly lines: readonly {
        readonly item: string;
        readonly quantity: Quantity;
        readonly unitPrice: Money;
        readonly requestedDate: string;
      }[];
      /** The items that are set up at the plant. */
      readonly setUp: ReadonlyMap<
        string,
        { readonly item: string; readonly plant: string; readonly baseUnit: string; readonly status: ItemAtPlantStatus }
      >;
      readonly at: string;
    }
  | {
      readonly kind: 'CancelSalesOrder';
      /** A shipment that is planned or picked; null when none is. */
      readonly underWay: string | null;
    }
  /** What a confirmed shipment carried, or one that was taken back carried no more; in the lines' units. */
  | { readonly kind: 'Ship'; readonly shipped: readonly { readonly line: number; readonly quantity: Decimal }[] };

export type SalesOrderEvent =
  | { readonly kind: 'SalesOrderCreated'; readonly order: SalesOrder }
  | { readonly kind: 'SalesOrderCancelled' }
  | {
      readonly kind: 'LinesShipped';
      readonly shipped: readonly { readonly line: number; readonly quantity: Decimal }[];
    };

/** What happens to a sales order on a command. Throws BAD_INPUT, ALREADY_EXISTS, NOT_FOUND, ILLEGAL_STATE, RULE_VIOLATED. */
export function decide(state: SalesOrder | null, command: SalesOrderCommand): readonly SalesOrderEvent[] {
  switch (command.kind) {
    case 'CreateSalesOrder':
      return [create(state, command)];
    case 'CancelSalesOrder': {
      if (state === null || state.state === 'SHIPPED' || state.state === 'CANCELLED') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Sales order ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; nothing of it can be cancelled.`,
          { argument: 'input.id' },
        );
      }
      if (command.underWay === null) return [{ kind: 'SalesOrderCancelled' }];
      throw new MillgraphError(
        'RULE_VIOLATED',
        `Shipment ${command.underWay} of sales order ${state.number} is under way; cancel it by cancelShipment first.`,
        { argument: 'input.id' },
      );
    }
    case 'Ship':
      return [{ kind: 'LinesShipped', shipped: command.shipped }];
    default:
      return command satisfies never;
  }
}

function create(
  state: SalesOrder | null,
  command: Extract<SalesOrderCommand, { kind: 'CreateSalesOrder' }>,
): SalesOrderEvent {
  const { plant, customer } = command;
  if (state !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Sales order ${state.number} exists already.`, {
      argument: 'input.number',
    });
  }
  if (!customer.active) {
    throw new MillgraphError('RULE_VIOLATED', `Customer ${customer.id} is not active; activate it by changeCustomer.`, {
      argument: 'input.customer',
    });
  }
  const number = identifier(command.number, 'input.number');
  const lines = counted(command.lines, 'input.lines', 1, 1000).map((line, index) => {
    const argument = `input.lines.${index}`;
    const setUp = command.setUp.get(line.item);
    if (setUp === undefined) {
      throw new MillgraphError(
        'NOT_FOUND',
        `Item ${line.item} is not set up at ${plant.id}; set it up by createItemAtPlant.`,
        { argument: `${argument}.item` },
      );
    }
    refuseInactive(setUp, `${argument}.item`);
    const { item, quantity, unitPrice, requestedDate } = line;
    positiveInUnit(quantity, setUp.baseUnit, `${argument}.quantity`);
    inCurrency(unitPrice, unitPrice.currency, `${argument}.unitPrice`);
    return { line: index + 1, item, quantity, unitPrice, requestedDate, shipped: '0', state: 'OPEN' as const };
  });
  const order = { id: number, number, plant: plant.id, customer: customer.id, orderedAt: command.at };
  return { kind: 'SalesOrderCreated', order: { ...order, state: 'OPEN', lines } };
}

/** The sales order after an event. */
export function evolve(state: SalesOrder | null, event: SalesOrderEvent): SalesOrder {
  if (event.kind === 'SalesOrderCreated') return event.order;
  if (state === null) throw new TypeError(`a sales order meets ${event.kind} before it is created`);
  switch (event.kind) {
    case 'SalesOrderCancelled': {
      const lines = state.lines.map((line) =>
        line.state === 'SHIPPED' ? line : { ...line, state: 'CANCELLED' as const },
      );
      return { ...state, lines, state: 'CANCELLED' };
    }
    case 'LinesShipped': {
      const lines = state.lines.map((line) => {
        const more = event.shipped.filter((each) => each.line === line.line).map(({ quantity }) => quantity);
        const shipped = add(line.shipped, ...more);
        return { ...line, shipped, state: line.state === 'CANCELLED' ? line.state : lineState(line, shipped) };
      });
      return { ...state, lines, state: state.state === 'CANCELLED' ? state.state : orderState(lines) };
    }
    default:
      return event satisfies never;
  }
}

function lineState(line: SalesOrderLine, shipped: Decimal): SalesOrderState {
  if (compare(shipped, line.quantity.value) >= 0) return 'SHIPPED';
  return sign(shipped) > 0 ? 'PARTIALLY_SHIPPED' : 'OPEN';
}

function orderState(lines: readonly SalesOrderLine[]): SalesOrderState {
  if (lines.every(({ state }) => state === 'SHIPPED')) return 'SHIPPED';
  return lines.every(({ state }) => state === 'OPEN') ? 'OPEN' : 'PARTIALLY_SHIPPED';
}

/** What is not yet shipped of a line, in its unit. */
export const openQuantity = (line: SalesOrderLine): Decimal => subtract(line.quantity.value, line.shipped);
