import { add, compare, maximum, minimum, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { identifier, inUnit, positive } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { refuseHeld, type Hold } from './hold.ts';
import { expectAfterStart, expectState, type Job } from './job.ts';

/** An identified amount of an item. */
export interface Lot {
  readonly id: string;
  readonly kind: 'LOT' | 'SERIAL';
  readonly origin: 'PURCHASED' | 'PRODUCED';
  readonly item: string;
  readonly revision: string | null;
  readonly plant: string;
  readonly state: 'CREATED' | 'ACTIVE' | 'CONSUMED' | 'SCRAPPED' | 'SHIPPED';
  readonly originalQuantity: Decimal;
  /** What is left. */
  readonly quantity: Decimal;
  readonly unit: string;
  /** The order that made it; null for purchased lots. */
  readonly order: string | null;
  readonly supplier: string | null;
  readonly purchaseOrder: string | null;
  readonly supplierLot: string | null;
  readonly expiryDate: string | null;
  readonly createdAt: string;
}

/** The order that makes lots, as MES has it since its release. */
export interface ReleasedOrder {
  readonly id: string;
  readonly plant: string;
  readonly item: string;
  readonly revision: string;
  readonly unit: string;
}

export interface ConsumeMaterial {
  readonly kind: 'ConsumeMaterial';
  readonly job: Pick<Job, 'id' | 'state' | 'startedAt'>;
  readonly order: ReleasedOrder;
  readonly quantity: Quantity;
  /** The id stated, and the lot when it exists. */
  readonly producedLot: { readonly id: string; readonly lot: Lot | null } | null;
  /** Holds in force on the lot, its item, its supplier or the order. */
  readonly holds: readonly Hold[];
  readonly at: string;
}

export interface CompleteLot {
  readonly kind: 'CompleteLot';
  readonly id: string;
  readonly order: ReleasedOrder;
  readonly quantity: Quantity;
  readonly lotKind: Lot['kind'];
  readonly expiryDate: string | null;
  /** Good at the last operation, and what of it is in lots already; in the order's unit. */
  readonly good: Decimal;
  readonly inLots: Decimal;
  readonly at: string;
}

export type LotEvent =
  | { readonly kind: 'LotCompleted'; readonly lot: Lot }
  | {
      readonly kind: 'MaterialConsumed';
      readonly job: string;
      /** In the lot's unit. */
      readonly quantity: Decimal;
      readonly producedLot: string | null;
      readonly at: string;
    };

/** What happens to a lot on a command. Throws BAD_INPUT, ALREADY_EXISTS, ILLEGAL_STATE, RULE_VIOLATED and others. */
export function decide(state: Lot | null, command: ConsumeMaterial | CompleteLot): LotEvent {
  switch (command.kind) {
    case 'ConsumeMaterial':
      if (state === null) throw new TypeError('a lot is consumed that does not exist');
      return consume(state, command);
    case 'CompleteLot':
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Lot ${state.id} exists already.`, { argument: 'input.lot' });
      }
      return complete(command);
    default:
      return command satisfies never;
  }
}

/** The lot after an event. */
export function evolve(state: Lot | null, event: LotEvent): Lot {
  switch (event.kind) {
    case 'LotCompleted':
      return event.lot;
    case 'MaterialConsumed': {
      if (state === null) throw new TypeError('a lot is consumed before it exists');
      const quantity = subtract(state.quantity, event.quantity);
      return { ...state, quantity, state: sign(quantity) === 0 ? 'CONSUMED' : state.state };
    }
    default:
      return event satisfies never;
  }
}

/**
 * The lot when `taken` in all has gone from it, by jobs and by ERP, less what came back. Both record what happened, so
 * more may be gone than there was: then nothing is left, and what comes back fills that gap first.
 */
export function withTaken(lot: Lot, taken: Decimal): Lot {
  const quantity = minimum(maximum(subtract(lot.originalQuantity, taken), '0'), lot.originalQuantity);
  if (lot.state !== 'ACTIVE' && lot.state !== 'CONSUMED') return { ...lot, quantity };
  return { ...lot, quantity, state: sign(quantity) === 0 ? 'CONSUMED' : 'ACTIVE' };
}

function consume(lot: Lot, command: ConsumeMaterial): LotEvent {
  const { job, order, at } = command;
  expectState(job, ['RUNNING'], 'consuming');
  expectAfterStart(job, at);
  if (lot.state !== 'ACTIVE') {
    throw new MillgraphError('ILLEGAL_STATE', `Lot ${lot.id} is ${lot.state}; only an ACTIVE lot is consumed.`, {
      argument: 'input.lot',
    });
  }
  if (lot.plant !== order.plant) {
    throw violated(`Lot ${lot.id} is in plant ${lot.plant}, order ${order.id} in ${order.plant}.`, 'input.lot');
  }
  if (lot.order === order.id) throw violated(`Lot ${lot.id} was made by order ${order.id} itself.`, 'input.lot');
  if (lot.expiryDate !== null && at.slice(0, 10) >= lot.expiryDate) {
    throw violated(`Lot ${lot.id} may not be used from ${lot.expiryDate} on (UTC); this is ${at}.`, 'input.lot');
  }
  refuseHeld(command.holds, 'input.lot');
  const { producedLot } = command;
  if (producedLot !== null) {
    identifier(producedLot.id, 'input.producedLot');
    if (producedLot.lot !== null && producedLot.lot.order !== order.id) {
      throw violated(`Lot ${producedLot.id} exists and order ${order.id} did not make it.`, 'input.producedLot');
    }
  }
  const quantity = positiveInUnit(command.quantity, lot.unit);
  if (compare(quantity, lot.quantity) > 0) {
    throw new MillgraphError(
      'INSUFFICIENT_STOCK',
      `Lot ${lot.id} has ${add(lot.quantity)} ${lot.unit} left, less than ${quantity} ${lot.unit}.`,
      { argument: 'input.quantity' },
    );
  }
  return { kind: 'MaterialConsumed', job: job.id, quantity, producedLot: producedLot?.id ?? null, at };
}

function complete(command: CompleteLot): LotEvent {
  const { order, at, expiryDate } = command;
  const quantity = positiveInUnit(command.quantity, order.unit);
  if (command.lotKind === 'SERIAL' && compare(quantity, '1') !== 0) {
    throw violated(`A serial number is 1 ${order.unit}, not ${quantity}.`, 'input.quantity');
  }
  const free = subtract(command.good, command.inLots);
  if (compare(quantity, free) > 0) {
    throw violated(
      `Order ${order.id} has ${add(command.good)} ${order.unit} good at its last operation and ` +
        `${add(command.inLots)} of them in lots; ${free} are free, ${quantity} are not.`,
      'input.quantity',
    );
  }
  if (expiryDate !== null && expiryDate <= at.slice(0, 10)) {
    throw violated(`The lot would be expired when it is made: ${expiryDate} is not after ${at}.`, 'input.expiryDate');
  }
  return {
    kind: 'LotCompleted',
    lot: {
      id: identifier(command.id, 'input.lot'),
      kind: command.lotKind,
      origin: 'PRODUCED',
      item: order.item,
      revision: order.revision,
      plant: order.plant,
      state: 'ACTIVE',
      originalQuantity: quantity,
      quantity,
      unit: order.unit,
      order: order.id,
      supplier: null,
      purchaseOrder: null,
      supplierLot: null,
      expiryDate,
      createdAt: at,
    },
  };
}

function positiveInUnit(given: Quantity, unit: string): Decimal {
  const { value } = inUnit(positive(given, 'input.quantity'), unit, 'input.quantity');
  if (sign(value) > 0) return value;
  throw new MillgraphError(
    'BAD_INPUT',
    `input.quantity.value is ${given.value} ${given.unit}, which is less than ${unit} can state.`,
    { argument: 'input.quantity.value' },
  );
}

const violated = (message: string, argument: string): MillgraphError =>
  new MillgraphError('RULE_VIOLATED', message, { argument });
