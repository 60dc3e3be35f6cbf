import { add, compare, multiply, round, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Money, Quantity } from '#contracts/quantity.ts';
import { counted, identifier, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { inCurrency } from './item-at-plant.ts';
import { amountDigits, positiveInUnit, refuseHeld, valueOf, type Hold } from './stock.ts';

export interface PurchaseOrderLine {
  readonly line: number;
  readonly item: string;
  readonly quantity: Quantity;
  /** Of one unit of the quantity. */
  readonly unitPrice: Money;
  readonly dueDate: string | null;
  /** In the quantity's unit. */
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
      /** The base units of the items that are set up at the plant. */
      readonly baseUnits: ReadonlyMap<string, string>;
      readonly holds: readonly Hold[];
      readonly at: string;
    }
  | {
      readonly kind: 'ReceiveMaterial';
      readonly line: number;
      readonly quantity: Quantity;
      readonly lot: string;
      /** The item of a lot of this id that is there already; null when the id is new. */
      readonly lotTakenBy: string | null;
      readonly supplierLot?: string | null | undefined;
      readonly expiryDate?: string | null | undefined;
      readonly location: string;
      readonly inspection: boolean;
      readonly baseUnit: string;
      /** Standard cost of one base unit on the day; null when none is set. */
      readonly unitCost: Decimal | null;
      readonly holds: readonly Hold[];
      readonly at: string;
    };

/** A delivery as it is received: quantities in the line's unit and in the item's base unit. */
export interface Receipt {
  readonly line: number;
  readonly item: string;
  readonly quantity: Quantity;
  readonly stocked: Quantity;
  readonly lot: string;
  readonly supplierLot: string | null;
  readonly expiryDate: string | null;
  readonly location: string;
  readonly status: 'UNRESTRICTED' | 'QUALITY_INSPECTION';
  /** At standard cost; null when none is set. */
  readonly value: Decimal | null;
  /** Price paid less value; null where value is. */
  readonly purchasePriceVariance: Decimal | null;
  readonly at: string;
}

export type PurchaseOrderEvent =
  | { readonly kind: 'PurchaseOrderCreated'; readonly order: PurchaseOrder }
  | { readonly kind: 'MaterialReceived'; readonly receipt: Receipt };

/**
 * What happens to a purchase order on a command. Throws BAD_INPUT, ALREADY_EXISTS, NOT_FOUND, ILLEGAL_STATE,
 * RULE_VIOLATED, ON_HOLD, UNIT_MISMATCH.
 */
export function decide(state: PurchaseOrder | null, command: PurchaseOrderCommand): readonly PurchaseOrderEvent[] {
  switch (command.kind) {
    case 'CreatePurchaseOrder':
      return [create(state, command)];
    case 'ReceiveMaterial':
      if (state?.state !== 'OPEN') {
        throw new MillgraphError(
          'ILLEGAL_STATE',
          `Purchase order ${state?.number ?? ''} is ${state?.state ?? 'unknown'}; only an OPEN one is received.`,
          { argument: 'input.purchaseOrder' },
        );
      }
      return [receive(state, command)];
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
    const baseUnit = command.baseUnits.get(line.item);
    if (baseUnit === undefined) {
      throw new MillgraphError(
        'NOT_FOUND',
        `Item ${line.item} is not set up at ${plant.id}; set it up by createItemAtPlant.`,
        { argument: `${argument}.item` },
      );
    }
    const { quantity } = line;
    positiveInUnit(quantity, baseUnit, `${argument}.quantity`);
    return {
      line: index + 1,
      item: line.item,
      quantity,
      unitPrice: inCurrency(line.unitPrice, plant.currency, `${argument}.unitPrice`),
      dueDate: line.dueDate ?? null,
      received: '0',
    };
  });
  return {
    kind: 'PurchaseOrderCreated',
    order: {
      id: number,
      number,
      plant: plant.id,
      supplier: supplier.id,
      orderedAt: command.at,
      state: 'OPEN',
      lines,
    },
  };
}

function receive(
  order: PurchaseOrder,
  command: Extract<PurchaseOrderCommand, { kind: 'ReceiveMaterial' }>,
): PurchaseOrderEvent {
  const line = order.lines.find((each) => each.line === command.line);
  if (line === undefined) {
    throw new MillgraphError('NOT_FOUND', `Purchase order ${order.number} has no line ${command.line}.`, {
      argument: 'input.line',
    });
  }
  const lot = identifier(command.lot, 'input.lot');
  if (command.lotTakenBy !== null) {
    throw new MillgraphError(
      'ALREADY_EXISTS',
      `Lot ${lot} of item ${command.lotTakenBy} exists already; each receipt makes a new lot.`,
      { argument: 'input.lot' },
    );
  }
  refuseHeld(command.holds, 'input.purchaseOrder');
  const { unit } = line.quantity;
  const quantity = positiveInUnit(command.quantity, unit, 'input.quantity');
  const open = subtract(line.quantity.value, line.received);
  if (compare(quantity.value, open) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Line ${line.line} of purchase order ${order.number} has ${open} ${unit} open; ` +
        `${quantity.value} ${unit} cannot be received.`,
      { argument: 'input.quantity.value' },
    );
  }
  const stocked = positiveInUnit(command.quantity, command.baseUnit, 'input.quantity');
  const value = valueOf(stocked.value, command.unitCost);
  const paid = round(multiply(quantity.value, line.unitPrice.amount), amountDigits);
  return {
    kind: 'MaterialReceived',
    receipt: {
      line: line.line,
      item: line.item,
      quantity,
      stocked,
      lot,
      supplierLot: optionalText(command.supplierLot, 'input.supplierLot', 60),
      expiryDate: command.expiryDate ?? null,
      location: text(command.location, 'input.location', 60),
      status: command.inspection ? 'QUALITY_INSPECTION' : 'UNRESTRICTED',
      value,
      purchasePriceVariance: value === null ? null : subtract(paid, value),
      at: command.at,
    },
  };
}

/** The purchase order after an event: RECEIVED when nothing is open. */
export function evolve(state: PurchaseOrder | null, event: PurchaseOrderEvent): PurchaseOrder {
  switch (event.kind) {
    case 'PurchaseOrderCreated':
      return event.order;
    case 'MaterialReceived': {
      if (state === null) throw new TypeError('a purchase order is received before it is created');
      const { line: received, quantity } = event.receipt;
      const lines = state.lines.map((line) =>
        line.line === received ? { ...line, received: add(line.received, quantity.value) } : line,
      );
      const isOpen = lines.some((line) => sign(subtract(line.quantity.value, line.received)) > 0);
      return { ...state, lines, state: isOpen ? 'OPEN' : 'RECEIVED' };
    }
    default:
      return event satisfies never;
  }
}
