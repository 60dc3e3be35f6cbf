import { compare, multiply, round, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import { counted, identifier, optionalText, text, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { PurchaseOrder, PurchaseOrderLine, SupplierApproval } from './purchase-order.ts';
import { amountDigits, positiveInUnit, refuseHeld, valueOf, type Hold, type StockStatus } from './stock.ts';

export interface ReceiveMaterial {
  readonly kind: 'ReceiveMaterial';
  readonly line: number;
  readonly quantity: Quantity;
  readonly lot: string;
  /** Each becomes a lot of one piece; absent: `lot` takes all. */
  readonly serials?: readonly string[] | null | undefined;
  /** The items of those of the ids that are lots already. */
  readonly lotsTaken: ReadonlyMap<string, string>;
  readonly supplierLot?: string | null | undefined;
  readonly expiryDate?: string | null | undefined;
  readonly location: string;
  readonly inspection: boolean;
  /** Into which stock; absent: by `inspection` and the supplier's approval. */
  readonly status?: StockStatus | null | undefined;
  readonly baseUnit: string;
  /** Standard cost of one base unit on the day; null when none is set. */
  readonly unitCost: Decimal | null;
  /** PLM's word on the supplier for the item; null when it has said nothing. */
  readonly approval: SupplierApproval | null;
  readonly holds: readonly Hold[];
  readonly at: string;
}

/** A delivery as it is received: quantities in the line's unit and in the item's base unit. */
export interface Receipt {
  readonly line: number;
  readonly item: string;
  readonly quantity: Quantity;
  readonly stocked: Quantity;
  readonly lot: string;
  readonly kind: 'LOT' | 'SERIAL';
  readonly supplierLot: string | null;
  readonly expiryDate: string | null;
  readonly location: string;
  readonly status: StockStatus;
  /** The hold in force that keeps it in BLOCKED; null when none does. */
  readonly hold: string | null;
  /** At standard cost; null when none is set, or while it is still the supplier's. */
  readonly value: Decimal | null;
  /** Price paid less value; null where value is. */
  readonly purchasePriceVariance: Decimal | null;
  readonly at: string;
}

/**
 * The receipts of a delivery: one, or one for each serial number. Throws BAD_INPUT, ALREADY_EXISTS, RULE_VIOLATED,
 * ON_HOLD, UNIT_MISMATCH.
 */
export function receive(order: PurchaseOrder, line: PurchaseOrderLine, command: ReceiveMaterial): readonly Receipt[] {
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
  const status = statusOf(order, line, command);
  const parts =
    command.serials == null
      ? [{ lot: identifier(command.lot, 'input.lot'), quantity, stocked }]
      : serialParts(command.serials, quantity, stocked);
  return parts.map((part) => {
    refuseTaken(part.lot, command);
    const value = status === 'SUPPLIER_CONSIGNMENT' ? null : valueOf(part.stocked.value, command.unitCost);
    const paid = round(multiply(part.quantity.value, line.unitPrice.amount), amountDigits);
    return {
      ...part,
      line: line.line,
      item: line.item,
      kind: command.serials == null ? 'LOT' : 'SERIAL',
      supplierLot: optionalText(command.supplierLot, 'input.supplierLot', 60),
      expiryDate: command.expiryDate ?? null,
      location: text(command.location, 'input.location', 60),
      status,
      hold: status === 'BLOCKED' ? (command.holds[0]?.id ?? null) : null,
      value,
      purchasePriceVariance: value === null ? null : subtract(paid, value),
      at: command.at,
    };
  });
}

function refuseTaken(lot: string, command: ReceiveMaterial): void {
  const item = command.lotsTaken.get(lot);
  if (item === undefined) return;
  throw new MillgraphError(
    'ALREADY_EXISTS',
    `Lot ${lot} of item ${item} exists already; each receipt makes a new lot.`,
    { argument: command.serials == null ? 'input.lot' : 'input.serials' },
  );
}

/** What is held, or comes from a supplier that is not approved, goes to unrestricted stock by no command. */
function statusOf(order: PurchaseOrder, line: PurchaseOrderLine, command: ReceiveMaterial): StockStatus {
  const { approval, inspection, status: asked, holds } = command;
  const status = asked ?? (inspection || approval === 'CONDITIONAL' ? 'QUALITY_INSPECTION' : 'UNRESTRICTED');
  if (status === 'IN_TRANSIT') {
    throw new MillgraphError('BAD_INPUT', 'input.status is IN_TRANSIT, into which only a transfer puts stock.', {
      argument: 'input.status',
    });
  }
  if (status !== 'BLOCKED') refuseHeld(holds, 'input.purchaseOrder');
  const isFree = status === 'UNRESTRICTED' || status === 'SUPPLIER_CONSIGNMENT';
  if (isFree && (approval === 'BLOCKED' || approval === 'CONDITIONAL')) {
    const other = approval === 'BLOCKED' ? 'BLOCKED' : 'QUALITY_INSPECTION';
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Supplier ${order.supplier} is ${approval} for item ${line.item} at ${order.plant}; receive it as ${other}.`,
      { argument: 'input.status' },
    );
  }
  return status;
}

/** One piece for each serial number. */
function serialParts(
  serials: readonly string[],
  quantity: Quantity,
  stocked: Quantity,
): readonly { readonly lot: string; readonly quantity: Quantity; readonly stocked: Quantity }[] {
  const lots = unique(counted(serials, 'input.serials', 1, 200), (serial) => serial, 'input.serials');
  if (compare(stocked.value, String(lots.length)) !== 0) {
    throw new MillgraphError(
      'BAD_INPUT',
      `input.serials has ${lots.length} entries for ${stocked.value} ${stocked.unit}; give one for each piece.`,
      { argument: 'input.serials' },
    );
  }
  const piece = { value: '1', unit: stocked.unit };
  const ordered = convert(piece, quantity.unit);
  if (compare(ordered.value, '1') !== 0) {
    throw new MillgraphError(
      'BAD_INPUT',
      `The line is in ${quantity.unit}; serial numbers are received of a line in ${stocked.unit}.`,
      { argument: 'input.serials' },
    );
  }
  return lots.map((lot, index) => ({
    lot: identifier(lot, `input.serials.${index}`),
    quantity: ordered,
    stocked: piece,
  }));
}

/** Stock of ours that a supplier has, by lot, in the item's base unit. */
export interface ProvidedStock {
  readonly item: string;
  readonly lot: string | null;
  readonly quantity: Decimal;
}

/**
 * What is taken of the material that a supplier was provided with, lot after lot, for several receipts that need the same.
 * Throws INSUFFICIENT_STOCK with what is missing and where it has to be brought.
 */
export function takeProvided(
  needs: readonly { readonly item: string; readonly required: Decimal; readonly unit: string }[],
  receipts: number,
  stock: readonly ProvidedStock[],
  at: { readonly plant: string; readonly supplier: string },
): readonly (readonly (ProvidedStock & { readonly unit: string })[])[] {
  const left = stock.map((each) => ({ ...each }));
  return Array.from({ length: receipts }, () =>
    needs.flatMap(({ item, required, unit }) => {
      const taken: (ProvidedStock & { readonly unit: string })[] = [];
      let missing = required;
      for (const lot of left) {
        if (lot.item !== item || sign(missing) === 0) continue;
        const quantity = compare(lot.quantity, missing) < 0 ? lot.quantity : missing;
        if (sign(quantity) <= 0) continue;
        taken.push({ item, lot: lot.lot, quantity, unit });
        lot.quantity = subtract(lot.quantity, quantity);
        missing = subtract(missing, quantity);
      }
      if (sign(missing) === 0) return taken;
      throw new MillgraphError(
        'INSUFFICIENT_STOCK',
        `${missing} ${unit} of ${item} are missing at location ${at.supplier} in ${at.plant}, where the supplier takes ` +
          `what it is provided with; bring them there by transferStock.`,
        { argument: 'input.quantity' },
      );
    }),
  );
}
