import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { OperationFact } from '#contracts/events.ts';
import { MillgraphError } from '#platform/errors.ts';

/** What a rework order mends, and by which operations. */
export interface Rework {
  /** Null: pieces without a lot. */
  readonly lot: string | null;
  /** The routing its operations were taken from; null when they were given. */
  readonly routing: string | null;
  readonly operations: readonly OperationFact[];
}

/** What quality decided to have mended of a nonconformance, and what of it is being mended. */
export interface ReworkSituation {
  readonly nonconformance: string;
  readonly dispositions: readonly { readonly item: string; readonly lot: string | null; readonly quantity: Decimal }[];
  /** The quantities of the rework orders of the nonconformance that are not cancelled, by lot. */
  readonly ordered: readonly { readonly lot: string | null; readonly quantity: Decimal }[];
}

/** Throws RULE_VIOLATED when more would be mended of a lot than was decided, or an operation is stated wrongly. */
export function checkRework(
  situation: ReworkSituation,
  order: { readonly item: string; readonly quantity: Decimal; readonly unit: string; readonly lot: string | null },
): void {
  const { nonconformance } = situation;
  const { item, lot, quantity, unit } = order;
  const ofLot = lot === null ? 'without a lot' : `of lot ${lot}`;
  const decided = situation.dispositions.filter((each) => each.item === item && each.lot === lot);
  if (decided.length === 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Nonconformance ${nonconformance} has no disposition REWORK for ${item} ${ofLot}; quality decides it first.`,
      { argument: 'input.nonconformance' },
    );
  }
  const most = add('0', ...decided.map((each) => each.quantity));
  const before = add('0', ...situation.ordered.filter((each) => each.lot === lot).map((each) => each.quantity));
  if (compare(quantity, subtract(most, before)) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Of ${item} ${ofLot} ${most} ${unit} are to be mended by nonconformance ${nonconformance}, and ${before} ${unit} ` +
        `are on rework orders; ${quantity} ${unit} more cannot be.`,
      { argument: 'input.quantity.value' },
    );
  }
}

/** What stands against the release of an order whose decision quality took back; null when nothing does. */
export function notDecided(
  situation: ReworkSituation,
  order: { readonly item: string; readonly unit: string; readonly lot: string | null },
): string | null {
  const { item, lot, unit } = order;
  const isOf = (each: { readonly lot: string | null }): boolean => each.lot === lot;
  const decided = situation.dispositions.filter((each) => each.item === item && isOf(each));
  const most = add('0', ...decided.map((each) => each.quantity));
  const ordered = add('0', ...situation.ordered.filter(isOf).map((each) => each.quantity));
  if (compare(ordered, most) <= 0) return null;
  return (
    `Of ${item} ${lot === null ? 'without a lot' : `of lot ${lot}`} ${most} ${unit} are to be mended by nonconformance ` +
    `${situation.nonconformance}, since quality took a disposition back, and ${ordered} ${unit} are on rework orders; ` +
    `cancel what is too much.`
  );
}

/** The operations that a command gives, in their order. Throws BAD_INPUT. */
export function reworkOperations(
  given: readonly {
    readonly sequence: number;
    readonly name: string;
    readonly workCenter?: string | null | undefined;
    readonly setupHours: Decimal;
    readonly machineHours: Decimal;
    readonly laborHours: Decimal;
    readonly checkpoint: boolean;
  }[],
): readonly OperationFact[] {
  return given
    .map((operation, index) => {
      for (const name of ['setupHours', 'machineHours', 'laborHours'] as const) {
        if (sign(operation[name]) >= 0) continue;
        const argument = `input.operations.${index}.${name}`;
        throw new MillgraphError('BAD_INPUT', `${argument} is ${operation[name]}; it must not be negative.`, {
          argument,
        });
      }
      const { sequence, name, workCenter = null, setupHours, machineHours, laborHours, checkpoint } = operation;
      return {
        ...{ sequence, name, workCenter, subcontractSupplier: null, setupHours, machineHours, laborHours, checkpoint },
      };
    })
    .sort((left, right) => left.sequence - right.sequence);
}
