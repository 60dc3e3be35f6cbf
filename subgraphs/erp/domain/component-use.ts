import { add, divide, maximum, minimum, multiply, round, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Alternate, Component } from './components.ts';
import { quantityDigits } from './stock.ts';

/** What was issued of an item and came back, reversed ones left out. */
export interface ItemUse {
  readonly issued: Decimal;
  readonly returned: Decimal;
}

/** An alternate with what was issued of it and came back. */
export type AlternateUse = Alternate & ItemUse;

/** A component as it is read; uses are those of the items over all lines of the order. */
export interface ComponentRow extends Component, ItemUse {
  readonly order: string;
  readonly plant: string;
  readonly alternates: readonly AlternateUse[];
}

/** A component of a released order with what of the movements is its own. */
export interface ComponentUse extends Component {
  readonly order: string;
  readonly plant: string;
  /** In the unit of the component, what stood in for it included. */
  readonly issued: Decimal;
  readonly returned: Decimal;
  readonly alternates: readonly AlternateUse[];
}

/** A place that the movements of an item fill: a component line, or an alternate of one. */
interface Slot {
  readonly line: number;
  readonly priority: number;
  readonly required: Decimal;
  issued: Decimal;
  returned: Decimal;
}

/**
 * Movements name an item, not a line. Where an item stands on several lines, what was issued fills them in their order,
 * its own lines before those that it stands in for, and the last takes what is over; what came back empties them from
 * the last. An alternate counts for its component by the share of its own requirement that was issued.
 */
export function shareAmongLines<Row extends ComponentRow>(lines: readonly Row[]): readonly (Row & ComponentUse)[] {
  const slots = new Map<string, Slot[]>();
  const uses = new Map<string, ItemUse>();
  const place = (item: string, line: number, priority: number, required: Decimal, use: ItemUse): void => {
    slots.set(item, [...(slots.get(item) ?? []), { line, priority, required, issued: '0', returned: '0' }]);
    uses.set(item, use);
  };
  for (const line of lines) place(line.item, line.line, 0, line.required, line);
  for (const line of lines) {
    for (const each of line.alternates) place(each.item, line.line, each.priority, each.required, each);
  }
  for (const [item, ofItem] of slots) fill(ofItem, uses.get(item) ?? { issued: '0', returned: '0' });

  const slotOf = (item: string, line: number, priority: number): ItemUse => {
    const slot = slots.get(item)?.find((each) => each.line === line && each.priority === priority);
    return { issued: slot?.issued ?? '0', returned: slot?.returned ?? '0' };
  };
  return lines
    .map((row) => {
      const alternates = row.alternates.map((each) => ({ ...each, ...slotOf(each.item, row.line, each.priority) }));
      const own = slotOf(row.item, row.line, 0);
      const standing = (of: (use: ItemUse) => Decimal): readonly Decimal[] =>
        alternates.map((each) => inUnitOf(row.required, each.required, of(each)));
      return {
        ...row,
        alternates,
        issued: add(own.issued, ...standing(({ issued }) => issued)),
        returned: add(own.returned, ...standing(({ returned }) => returned)),
      };
    })
    .sort((left, right) => left.line - right.line);
}

/** What `amount` of an alternate is of its component. */
export const inUnitOf = (required: Decimal, alternateRequired: Decimal, amount: Decimal): Decimal =>
  sign(amount) === 0 ? '0' : round(divide(multiply(amount, required), alternateRequired), quantityDigits);

function fill(slots: readonly Slot[], use: ItemUse): void {
  let { issued, returned } = use;
  for (const [index, slot] of slots.entries()) {
    slot.issued = index === slots.length - 1 ? issued : minimum(issued, slot.required);
    issued = subtract(issued, slot.issued);
  }
  for (const [index, slot] of [...slots.entries()].reverse()) {
    slot.returned = index === 0 ? returned : minimum(returned, maximum(slot.issued, '0'));
    returned = subtract(returned, slot.returned);
  }
}
