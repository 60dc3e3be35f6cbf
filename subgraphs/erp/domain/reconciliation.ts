import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';

/** What the shop floor knows of an order, as MES answers it. */
export interface FloorFigures {
  readonly good: Decimal;
  readonly inLots: Decimal;
  readonly unit: string;
  readonly consumed: readonly { readonly item: string; readonly value: Decimal; readonly unit: string }[];
}

/** What ERP knows of an order. */
export interface OrderAsPlanned {
  readonly id: string;
  readonly unit: string;
  readonly confirmed: Decimal;
  readonly final: boolean;
  readonly received: Decimal;
  /** Whether an event of the order could not be taken over yet, and why. */
  readonly isWaiting: boolean;
  readonly waitingError: string | null;
  /** Net issues by item, in its base unit; `backflushed`: issued by ERP itself of components that it backflushes. */
  readonly materials: readonly {
    readonly item: string;
    readonly unit: string;
    readonly issued: Decimal;
    readonly backflushed: Decimal;
  }[];
  /** The base units of the order's components. */
  readonly baseUnits: Readonly<Record<string, string>>;
}

export type CauseCode =
  | 'NOT_ON_SHOP_FLOOR'
  | 'EVENT_WAITING'
  | 'NOT_IN_LOTS'
  | 'RECEIPT_DIFFERS'
  | 'NOT_YET_CONFIRMED'
  | 'CONFIRMED_SHORT'
  | 'CONFIRMED_OVER'
  | 'NOT_ISSUED'
  | 'BACKFLUSHED'
  | 'ISSUED_WITHOUT_CONSUMPTION'
  | 'UNIT_DIFFERS';

export interface Cause {
  readonly code: CauseCode;
  readonly message: string;
}

/** An order that is compared: its id, and what the shop floor answered, if it was asked. */
export interface ReconciledOrder {
  readonly id: string;
  readonly floor?: FloorFigures | null;
}

export interface ReconciledMaterial {
  readonly item: string;
  readonly consumed: Quantity | null;
  readonly issued: Quantity;
  readonly difference: Quantity | null;
  readonly causes: readonly Cause[];
}

const waiting = ({ isWaiting, waitingError }: OrderAsPlanned): readonly Cause[] =>
  isWaiting
    ? [
        {
          code: 'EVENT_WAITING',
          message: `An event of the order waits: ${(waitingError ?? 'behind another one').slice(0, 300)}`,
        },
      ]
    : [];

/** How good pieces of an order differ between the systems, and why. */
export function reconcileGood(
  planned: OrderAsPlanned,
  floor: FloorFigures | null,
): {
  readonly reported: Decimal | null;
  readonly confirmedDifference: Decimal | null;
  readonly receivedDifference: Decimal | null;
  readonly causes: readonly Cause[];
} {
  if (floor === null) {
    const message = 'The shop floor does not know the order.';
    return {
      ...{ reported: null, confirmedDifference: null, receivedDifference: null },
      causes: [...waiting(planned), { code: 'NOT_ON_SHOP_FLOOR', message }],
    };
  }
  const { unit, confirmed, received, final } = planned;
  const inUnit = (value: Decimal): Decimal => convert({ value, unit: floor.unit }, unit).value;
  const [reported, inLots] = [inUnit(floor.good), inUnit(floor.inLots)];
  const confirmedDifference = subtract(confirmed, reported);
  const receivedDifference = subtract(received, reported);
  const causes: Cause[] = [];
  const say = (code: CauseCode, message: string): void => void causes.push({ code, message });
  if (sign(confirmedDifference) > 0) {
    say('CONFIRMED_OVER', `${confirmed} ${unit} are confirmed, and ${reported} were made.`);
  } else if (sign(confirmedDifference) < 0) {
    const message = `${confirmed} ${unit} are confirmed of ${reported} made`;
    if (final) say('CONFIRMED_SHORT', `${message}, finally.`);
    else say('NOT_YET_CONFIRMED', `${message}; the final confirmation is still to come.`);
  }
  if (compare(inLots, reported) < 0) say('NOT_IN_LOTS', `${inLots} ${unit} of ${reported} made are in lots.`);
  if (compare(received, inLots) !== 0) {
    say('RECEIPT_DIFFERS', `${received} ${unit} are received, and ${inLots} were put into lots.`);
  }
  return {
    ...{ reported, confirmedDifference, receivedDifference },
    causes: causes.length > 0 ? [...waiting(planned), ...causes] : [],
  };
}

/** How consumption of an order differs between the systems, by item, and why. */
export function reconcileMaterials(planned: OrderAsPlanned, floor: FloorFigures | null): readonly ReconciledMaterial[] {
  const consumed = Map.groupBy(floor?.consumed ?? [], ({ item }) => item);
  const items = new Set([...planned.materials.map(({ item }) => item), ...consumed.keys()]);
  return [...items].sort().map((item) => {
    const issue = planned.materials.find((each) => each.item === item);
    const used = consumed.get(item) ?? [];
    const unit = issue?.unit ?? planned.baseUnits[item] ?? used[0]?.unit ?? 'C62';
    const issued = { value: issue?.issued ?? '0', unit };
    const total = sumIn(used, unit);
    if (total === null) {
      const units = used.map((each) => each.unit).join(', ');
      const message = `It was consumed in ${units}, and is kept in ${unit}.`;
      return { item, consumed: null, issued, difference: null, causes: [{ code: 'UNIT_DIFFERS', message }] };
    }
    const difference = subtract(issued.value, total);
    return {
      ...{ item, issued },
      consumed: { value: total, unit },
      difference: { value: difference, unit },
      causes: materialCauses(planned, { difference, total, issued, backflushed: issue?.backflushed ?? '0' }),
    };
  });
}

function materialCauses(
  planned: OrderAsPlanned,
  of: {
    readonly difference: Decimal;
    readonly total: Decimal;
    readonly issued: Quantity;
    readonly backflushed: Decimal;
  },
): readonly Cause[] {
  const { difference, total, issued, backflushed } = of;
  const message = `${issued.value} ${issued.unit} are issued, and ${total} were consumed.`;
  const excess = sign(difference);
  if (excess === 0) return [];
  if (excess < 0) return [...waiting(planned), { code: 'NOT_ISSUED', message }];
  return [{ code: sign(backflushed) > 0 ? 'BACKFLUSHED' : 'ISSUED_WITHOUT_CONSUMPTION', message }];
}

function sumIn(quantities: readonly Quantity[], unit: string): Decimal | null {
  try {
    return add('0', ...quantities.map((quantity) => convert(quantity, unit).value));
  } catch (error) {
    if (error instanceof UnitMismatch) return null;
    throw error;
  }
}
