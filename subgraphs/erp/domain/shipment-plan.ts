import { compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { counted, optionalText, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { openQuantity, type SalesOrder } from './sales-order.ts';
import type { Shipment } from './shipment.ts';
import { positiveInUnit, refuseHeld, type Hold } from './stock.ts';

/** Plans a delivery. Throws ILLEGAL_STATE, NOT_FOUND, BAD_INPUT, RULE_VIOLATED, ON_HOLD. */
export function plan(
  order: SalesOrder,
  command: {
    readonly id: string;
    readonly lines: readonly { readonly salesOrderLine: number; readonly quantity: Quantity }[] | null;
    /** What shipments that are under way carry of each line, in its unit. */
    readonly underWay: ReadonlyMap<number, Decimal>;
    readonly plannedDate: string;
    readonly carrier?: string | null | undefined;
    readonly holds: readonly Hold[];
    readonly at: string;
  },
): Shipment {
  if (order.state !== 'OPEN' && order.state !== 'PARTIALLY_SHIPPED') {
    throw new MillgraphError('ILLEGAL_STATE', `Sales order ${order.number} is ${order.state}; nothing is open.`, {
      argument: 'input.salesOrder',
    });
  }
  refuseHeld(command.holds, 'input.salesOrder');
  const openOf = (line: SalesOrder['lines'][number]): Decimal =>
    subtract(openQuantity(line), command.underWay.get(line.line) ?? '0');
  const given =
    command.lines ??
    order.lines
      .filter((line) => sign(openOf(line)) > 0)
      .map((line) => ({
        salesOrderLine: line.line,
        quantity: { value: openOf(line), unit: line.quantity.unit },
      }));
  if (command.lines === null && given.length === 0) {
    throw new MillgraphError('RULE_VIOLATED', `All that is open of sales order ${order.number} is under way.`, {
      argument: 'input.salesOrder',
    });
  }
  const wanted = unique(counted(given, 'input.lines', 1, 1000), (line) => line.salesOrderLine, 'input.lines');
  const lines = wanted.map(({ salesOrderLine, quantity }, index) => {
    const argument = `input.lines.${index}`;
    const line = order.lines.find((each) => each.line === salesOrderLine);
    if (line === undefined) {
      throw new MillgraphError('NOT_FOUND', `Sales order ${order.number} has no line ${salesOrderLine}.`, {
        argument: `${argument}.salesOrderLine`,
      });
    }
    const planned = positiveInUnit(quantity, line.quantity.unit, `${argument}.quantity`);
    if (compare(planned.value, openOf(line)) > 0) {
      throw new MillgraphError(
        'RULE_VIOLATED',
        `Line ${line.line} of sales order ${order.number} has ${openOf(line)} ${planned.unit} open; ` +
          `${planned.value} ${planned.unit} cannot be shipped.`,
        { argument: `${argument}.quantity.value` },
      );
    }
    const { item, requestedDate } = line;
    return { line: index + 1, salesOrderLine, item, quantity: planned, requestedDate };
  });
  return {
    id: command.id,
    ...{ plant: order.plant, customer: order.customer, salesOrder: order.id },
    state: 'PLANNED',
    plannedDate: command.plannedDate,
    carrier: optionalText(command.carrier, 'input.carrier'),
    createdAt: command.at,
    confirmedAt: null,
    lines,
    picks: [],
  };
}
