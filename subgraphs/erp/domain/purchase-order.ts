import { add, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Money, Quantity } from '#contracts/quantity.ts';
import { counted, identifier, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { inCurrency, refuseInactive, type ItemAtPlantStatus } from './item-at-plant.ts';
import { receive, type Receipt, type ReceiveMaterial } from './receipt.ts';
import { positiveInUnit, refuseHeld, type Hold } from './stock.ts';

export interface PurchaseOrderLine {
  readonly line: number;
  readonly item: string;
  readonly quantity: Quantity;
  /** Of one unit of the quantity. */
  readonly unitPrice: Money;
  readonly dueDate: string | null;
  /** In the quantity's unit: of all receipts that were not taken back. */
  readonly received: Decimal;
}

/** An order to a supplier. */
export interface PurchaseOrder {
  readonly id: string;
  readonly number: string;
  readonly plant: string;
  readonly supplier: string;
  readonly orderedAt: string;
  readonly state: 'OPEN' | 'RECEIVED' | 'CLOSED' | 'CANCELLED';
  readonly lines: readonly PurchaseOrderLine[];
}

/** PLM's word on whether a supplier may deliver an item to a plant. */
export type SupplierApproval = 'APPROVED' | 'CONDITIONAL' | 'BLOCKED';

export type PurchaseOrderCommand =
  | {
      readonly kind: 'CreatePurchaseOrder';
      readonly number: string;
      readonly plant: { readonly id: string; readonly currency: string };
      readonly supplier: { readonly id: string; readonly active: boolean };
      readonly lines: readonly {
        readonly item: string;
        readonly quantity: Quantity;
        readonly unitPrice: Money;
        readonly dueDate?: string | null | undefined;
      }[];
      /** The items that are set up at the plant. */
      readonly setUp: ReadonlyMap<
        string,
        { readonly item: string; readonly plant: string; readonly baseUnit: string; readonly status: ItemAtPlantStatus }
      >;
      /** Of the items that PLM has said something about. */
      readonly approvals: ReadonlyMap<string, SupplierApproval>;
      readonly holds: readonly Hold[];
      readonly at: string;
    }
  | ReceiveMaterial
  | {
      readonly kind: 'ReverseReceipt';
      readonly line: number;
      /** In the line's unit. */
      readonly quantity: Decimal;
    }
  | {
      readonly kind: 'RejectDelivery';
      readonly line: number;
      readonly quantity: Quantity;
      readonly supplierLot?: string | null | undefined;
      readonly reason: string;
      readonly at: string;
    }
  | { readonly kind: 'ClosePurchaseOrder' }
  | { readonly kind: 'CancelPurchaseOrder' };

/** What was sent back at the dock; quantity in the line's unit. */
export interface Rejection {
  readonly line: number;
  readonly item: string;
  readonly quantity: Quantity;
  readonly supplierLot: string | null;
  readonly reason: string;
  readonly at: string;
}

export type PurchaseOrderEvent =
  | { readonly kind: 'PurchaseOrderCreated'; readonly order: PurchaseOrder }
  | { readonly kind: 'MaterialReceived'; readonly receipt: Receipt }
  | { readonly kind: 'ReceiptReversed'; readonly line: number; readonly quantity: Decimal }
  | { readonly kind: 'DeliveryRejected'; readonly rejection: Rejection }
  | { readonly kind: 'PurchaseOrderClosed' }
  | { readonly kind: 'PurchaseOrderCancelled' };

/**
 * What happens to a purchase order on a command. Throws BAD_INPUT, ALREADY_EXISTS, NOT_FOUND, ILLEGAL_STATE,
 * RULE_VIOLATED, ON_HOLD, UNIT_MISMATCH, INSUFFICIENT_STOCK.
 */
export function decide(state: PurchaseOrder | null, command: PurchaseOrderCommand): readonly PurchaseOrderEvent[] {
  switch (command.kind) {
    case 'CreatePurchaseOrder':
      return [create(state, command)];
    case 'ReceiveMaterial': {
      const order = inState(state, ['OPEN'], 'received', 'input.purchaseOrder');
      return receive(order, lineOf(order, command.line), command).map((receipt) => ({
        kind: 'MaterialReceived',
        receipt,
      }));
    }
    case 'ReverseReceipt':
      return [{ kind: 'ReceiptReversed', line: command.line, quantity: command.quantity }];
    case 'RejectDelivery': {
      const order = inState(state, ['OPEN'], 'rejected', 'input.purchaseOrder');
      const { line, item, quantity } = lineOf(order, command.line);
      const rejection = {
        ...{ line, item },
        quantity: positiveInUnit(command.quantity, quantity.unit, 'input.quantity'),
        supplierLot: optionalText(command.supplierLot, 'input.supplierLot', 60),
        reason: text(command.reason, 'input.reason', 500),
        at: command.at,
      };
      return [{ kind: 'DeliveryRejected', rejection }];
    }
    case 'ClosePurchaseOrder':
      inState(state, ['OPEN', 'RECEIVED'], 'closed', 'input.id');
      return [{ kind: 'PurchaseOrderClosed' }];
    case 'CancelPurchaseOrder': {
      const order = inState(state, ['OPEN'], 'cancelled', 'input.id');
      const received = order.lines.find((line) => sign(line.received) > 0);
      if (received === undefined) return [{ kind: 'PurchaseOrderCancelled' }];
      throw new MillgraphError(
        'RULE_VIOLATED',
        `Line ${received.line} of purchase order ${order.number} has ${received.received} ${received.quantity.unit} ` +
          `received; close it by closePurchaseOrder, or take its receipts back first.`,
        { argument: 'input.id' },
      );
    }
    default:
      return command satisfies never;
  }
}

function create(
  state: PurchaseOrder | null,
  command: Extract<PurchaseOrderCommand, { kind: 'CreatePurchaseOrder' }>,
): PurchaseOrderEvent {
  const { plant, supplier } = command;
  if (state !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Purchase order ${state.number} exists already.`, {
      argument: 'input.number',
    });
  }
  if (!supplier.active) {
    throw new MillgraphError('RULE_VIOLATED', `Supplier ${supplier.id} is not active; order from another one.`, {
      argument: 'input.supplier',
    });
  }
  refuseHeld(command.holds, 'input.supplier');
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
    if (command.approvals.get(line.item) === 'BLOCKED') {
      throw new MillgraphError(
        'RULE_VIOLATED',
        `Supplier ${supplier.id} is BLOCKED for item ${line.item} at ${plant.id}; order from another one.`,
        { argument: `${argument}.item` },
      );
    }
    const { quantity } = line;
    positiveInUnit(quantity, setUp.baseUnit, `${argument}.quantity`);
    return {
      line: index + 1,
      item: line.item,
      quantity,
      unitPrice: inCurrency(line.unitPrice, plant.currency, `${argument}.unitPrice`),
      dueDate: line.dueDate ?? null,
      received: '0',
    };
  });
  const order = { id: number, number, plant: plant.id, supplier: supplier.id, orderedAt: command.at };
  return { kind: 'PurchaseOrderCreated', order: { ...order, state: 'OPEN', lines } };
}

function inState(
  order: PurchaseOrder | null,
  states: readonly PurchaseOrder['state'][],
  done: string,
  argument: string,
): PurchaseOrder {
  if (order !== null && states.includes(order.state)) return order;
  throw new MillgraphError(
    'ILLEGAL_STATE',
    `Purchase order ${order?.number ?? ''} is ${order?.state ?? 'unknown'}; only ${states.join(' or ')} is ${done}.`,
    { argument },
  );
}

function lineOf(order: PurchaseOrder, number: number): PurchaseOrderLine {
  const line = order.lines.find((each) => each.line === number);
  if (line !== undefined) return line;
  throw new MillgraphError('NOT_FOUND', `Purchase order ${order.number} has no line ${number}.`, {
    argument: 'input.line',
  });
}

/** The purchase order after an event: RECEIVED when nothing is open, OPEN again when a receipt was taken back. */
export function evolve(state: PurchaseOrder | null, event: PurchaseOrderEvent): PurchaseOrder {
  if (event.kind === 'PurchaseOrderCreated') return event.order;
  if (state === null) throw new TypeError(`a purchase order meets ${event.kind} before it is created`);
  switch (event.kind) {
    case 'MaterialReceived':
      return withReceived(state, event.receipt.line, event.receipt.quantity.value);
    case 'ReceiptReversed':
      return withReceived(state, event.line, subtract('0', event.quantity));
    case 'DeliveryRejected':
      return state;
    case 'PurchaseOrderClosed':
      return { ...state, state: 'CLOSED' };
    case 'PurchaseOrderCancelled':
      return { ...state, state: 'CANCELLED' };
    default:
      return event satisfies never;
  }
}

function withReceived(order: PurchaseOrder, number: number, more: Decimal): PurchaseOrder {
  const lines = order.lines.map((line) =>
    line.line === number ? { ...line, received: add(line.received, more) } : line,
  );
  if (order.state !== 'OPEN' && order.state !== 'RECEIVED') return { ...order, lines };
  const isOpen = lines.some((line) => sign(subtract(line.quantity.value, line.received)) > 0);
  return { ...order, lines, state: isOpen ? 'OPEN' : 'RECEIVED' };
}
