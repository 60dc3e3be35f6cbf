import { add, compare, maximum, minimum, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { identifier, inUnit, positive } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { refuseHeld, type Hold } from './hold.ts';
import { expectAfterStart, expectState, type Job } from './job.ts';
import { localDate } from './time.ts';

/** An identified amount of an item. */
export interface Lot {
  readonly id: string;
  readonly kind: 'LOT' | 'SERIAL';
  readonly origin: 'PURCHASED' | 'PRODUCED';
  readonly item: string;
  readonly revision: string | null;
  readonly plant: string;
  readonly state: 'CREATED' | 'ACTIVE' | 'CONSUMED' | 'SCRAPPED' | 'SHIPPED' | 'VOIDED';
  /** How it came into being. */
  readonly madeBy: 'RECEIPT' | 'COMPLETION' | 'SPLIT' | 'MERGE';
  /** What it is to the order that made it; null unless an order did. */
  readonly role: 'PRODUCT' | 'CO_PRODUCT' | 'BY_PRODUCT' | null;
  readonly originalQuantity: Decimal;
  /** What is left. */
  readonly quantity: Decimal;
  readonly unit: string;
  /** The order that made it; null for purchased lots, and for a merge of several orders' lots. */
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
  /** IANA, of the plant. */
  readonly timeZone: string;
  readonly kind: 'PRODUCTION' | 'REWORK';
  readonly item: string;
  readonly revision: string;
  readonly quantity: Decimal;
  readonly unit: string;
  /** Of a rework order: the lot that it mends, when its nonconformance names one. */
  readonly mendedLot: string | null;
  /** What ERP says of it; null: it goes on. */
  readonly ended: 'COMPLETED' | 'CLOSED' | null;
  /** Items of its components and of their alternates. */
  readonly components: readonly string[];
  readonly byProducts: readonly ByProduct[];
}

/** What arises beside the product of an order. */
export interface ByProduct {
  readonly item: string;
  readonly useType: 'BY_PRODUCT' | 'CO_PRODUCT';
  readonly unit: string;
}

/** A part of a lot that may not be used, as ERP's stock has it; in the lot's unit. */
export interface Restriction {
  readonly status: 'QUALITY_INSPECTION' | 'BLOCKED' | 'IN_TRANSIT' | 'SUPPLIER_CONSIGNMENT';
  readonly quantity: Decimal;
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
  /** At the plant of the order. */
  readonly restrictions: readonly Restriction[];
  /** How much of the lot is at the plant of the order, in its unit. */
  readonly atPlant: Decimal;
  /** What the order took so far of the item that it makes, in its unit. */
  readonly taken: Decimal;
  readonly at: string;
}

export interface CompleteLot {
  readonly kind: 'CompleteLot';
  readonly id: string;
  readonly order: ReleasedOrder;
  /** Null: the product of the order. */
  readonly item: string | null;
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

/** What went from a lot in all, by cause, in its unit; ERP's issues less its returns. */
export interface Takings {
  readonly consumed: Decimal;
  readonly issued: Decimal;
  /** Into the lots of splits and merges. */
  readonly regrouped: Decimal;
  readonly shipped: Decimal;
  readonly scrapped: Decimal;
  /** To subcontractors, for what they made. */
  readonly provided: Decimal;
  /** To the supplier. */
  readonly sentBack: Decimal;
  /** By ERP's counts; less than zero: they found more than there was known to be. */
  readonly missing: Decimal;
  /** Not gone: what of it waits for an inspection. */
  readonly inInspection: Decimal;
}

export const takenInAll = ({
  consumed,
  issued,
  regrouped,
  shipped,
  scrapped,
  provided,
  sentBack,
  missing,
}: Omit<Takings, 'inInspection'>): Decimal =>
  add(consumed, issued, regrouped, shipped, scrapped, provided, sentBack, missing);

/**
 * The lot after all that went from it, less what came back. Each system records what happened, so more may be gone than
 * there was: then nothing is left, and what comes back fills that gap first. Only a count makes it more than it began with.
 * A lot of which nothing was used is CREATED while all of it waits for an inspection.
 */
export function withTakings(lot: Lot, takings: Takings): Lot {
  if (lot.state === 'VOIDED') return lot;
  const whole = add(lot.originalQuantity, maximum(subtract('0', takings.missing), '0'));
  const left = minimum(maximum(subtract(lot.originalQuantity, takenInAll(takings)), '0'), whole);
  if (sign(left) > 0) {
    const isUnused = sign(takenInAll({ ...takings, missing: '0' })) <= 0;
    const isWaiting = isUnused && compare(takings.inInspection, left) >= 0;
    return { ...lot, quantity: left, state: isWaiting ? 'CREATED' : 'ACTIVE' };
  }
  const used = sign(takings.scrapped) > 0 ? 'SCRAPPED' : 'CONSUMED';
  return { ...lot, quantity: '0', state: sign(takings.shipped) > 0 ? 'SHIPPED' : used };
}

/**
 * Refuses a lot that an order may not consume, whatever the quantity and the state of the job: not there any more, not at
 * its plant, of an item that the order does not take, its own, expired, or held. Throws ILLEGAL_STATE, RULE_VIOLATED
 * and ON_HOLD.
 */
export function expectUsable(
  lot: Lot,
  order: ReleasedOrder,
  holds: readonly Hold[],
  { atPlant, at }: Pick<ConsumeMaterial, 'atPlant' | 'at'>,
): void {
  if (lot.state === 'VOIDED' || lot.state === 'CREATED') {
    throw new MillgraphError('ILLEGAL_STATE', `Lot ${lot.id} is ${lot.state}; only an ACTIVE lot is consumed.`, {
      argument: 'input.lot',
    });
  }
  // Of one that is used up nothing is anywhere: that is said where it is counted.
  if (sign(atPlant) <= 0 && (lot.plant !== order.plant || sign(lot.quantity) > 0)) {
    const place = lot.plant === order.plant ? 'other plants' : `plant ${lot.plant}`;
    throw violated(
      `Lot ${lot.id} is in ${place}, order ${order.id} in ${order.plant}, to which none of it was transferred.`,
      'input.lot',
    );
  }
  if (lot.order === order.id) throw violated(`Lot ${lot.id} was made by order ${order.id} itself.`, 'input.lot');
  if (mends(order, lot.item)) {
    if (order.mendedLot !== null && order.mendedLot !== lot.id) {
      throw violated(`Rework order ${order.id} mends lot ${order.mendedLot}, not ${lot.id}.`, 'input.lot');
    }
  } else if (!order.components.includes(lot.item)) {
    throw violated(
      `Lot ${lot.id} is of item ${lot.item}, which is neither a component nor an alternate of order ${order.id}.`,
      'input.lot',
    );
  }
  if (lot.expiryDate !== null && localDate(at, order.timeZone) >= lot.expiryDate) {
    throw violated(
      `Lot ${lot.id} may not be used from ${lot.expiryDate} on; at the plant (${order.timeZone}) it is ` +
        `${localDate(at, order.timeZone)}.`,
      'input.lot',
    );
  }
  refuseHeld(holds, 'input.lot');
}

/** Whether what an order takes of an item are the pieces that it mends. */
export const mends = (order: Pick<ReleasedOrder, 'kind' | 'item'>, item: string): boolean =>
  order.kind === 'REWORK' && item === order.item;

/** Refuses a part of a serial number, or more than one of it. Throws RULE_VIOLATED. */
export function expectOnePiece({ id, kind, unit }: Pick<Lot, 'id' | 'kind' | 'unit'>, quantity: Decimal): void {
  if (kind !== 'SERIAL' || compare(quantity, '1') === 0) return;
  throw violated(`${id} is a serial number, which is 1 ${unit}, not ${quantity}.`, 'input.quantity');
}

/** Refuses more of what a rework order mends than it is ordered to. Throws RULE_VIOLATED and UNIT_MISMATCH. */
function expectWithinMended(lot: Lot, quantity: Decimal, { order, taken }: ConsumeMaterial): void {
  if (!mends(order, lot.item)) return;
  const { value } = inUnit({ value: quantity, unit: lot.unit }, order.unit, 'input.quantity');
  const after = add(taken, value);
  if (compare(after, order.quantity) <= 0) return;
  throw violated(
    `Rework order ${order.id} mends ${add(order.quantity)} ${order.unit}; with these ${after} would be taken.`,
    'input.quantity',
  );
}

/** Refuses more than is left of a lot at a plant, or more than its stock there is free to use. Throws INSUFFICIENT_STOCK. */
export function expectEnough(
  lot: Lot,
  quantity: Decimal,
  { restrictions, atPlant }: Pick<ConsumeMaterial, 'restrictions' | 'atPlant'>,
): void {
  const refuse = (message: string): MillgraphError =>
    new MillgraphError('INSUFFICIENT_STOCK', message, { argument: 'input.quantity' });
  const { id, unit } = lot;
  const everywhere = add(lot.quantity);
  const left = minimum(everywhere, atPlant);
  if (compare(quantity, left) > 0) {
    const elsewhere = subtract(everywhere, left);
    const place = sign(elsewhere) > 0 ? ` at the plant, and ${elsewhere} ${unit} at others` : '';
    throw refuse(`Lot ${id} has ${left} ${unit} left${place}, less than ${quantity} ${unit}.`);
  }
  const held = restrictions.filter((part) => sign(part.quantity) > 0);
  const free = maximum(subtract(left, add('0', ...held.map((part) => part.quantity))), '0');
  if (compare(quantity, free) <= 0) return;
  const stated = held.map((part) => `${add(part.quantity)} ${part.status}`).join(', ');
  throw refuse(
    `Lot ${id} has ${left} ${unit} left, of which ${stated}: ${free} ${unit} are UNRESTRICTED, not ${quantity}.`,
  );
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
  expectUsable(lot, order, command.holds, command);
  expectProducedBy(order, command.producedLot);
  const quantity = positiveInUnit(command.quantity, lot.unit);
  expectOnePiece(lot, quantity);
  expectWithinMended(lot, quantity, command);
  expectEnough(lot, quantity, command);
  return { kind: 'MaterialConsumed', job: job.id, quantity, producedLot: command.producedLot?.id ?? null, at };
}

/** Refuses a lot to be made that another order made. Throws BAD_INPUT and RULE_VIOLATED. */
export function expectProducedBy(order: ReleasedOrder, producedLot: ConsumeMaterial['producedLot']): void {
  if (producedLot === null) return;
  identifier(producedLot.id, 'input.producedLot');
  if (producedLot.lot !== null && producedLot.lot.order !== order.id) {
    throw violated(`Lot ${producedLot.id} exists and order ${order.id} did not make it.`, 'input.producedLot');
  }
}

/** What the lot would be, whatever the order has made so far. Throws BAD_INPUT, UNIT_MISMATCH and RULE_VIOLATED. */
export function producedLot(
  command: Pick<CompleteLot, 'id' | 'order' | 'item' | 'quantity' | 'lotKind' | 'expiryDate' | 'at'>,
): Lot {
  const { order, at, expiryDate } = command;
  const item = command.item ?? order.item;
  const beside = item === order.item ? null : order.byProducts.find((candidate) => candidate.item === item);
  if (beside === undefined) {
    throw violated(
      `Order ${order.id} makes ${order.item}; ${item} is no by-product or co-product of it.`,
      'input.item',
    );
  }
  const unit = beside?.unit ?? order.unit;
  const quantity = positiveInUnit(command.quantity, unit);
  if (command.lotKind === 'SERIAL' && compare(quantity, '1') !== 0) {
    throw violated(`A serial number is 1 ${unit}, not ${quantity}.`, 'input.quantity');
  }
  if (expiryDate !== null && expiryDate <= localDate(at, order.timeZone)) {
    throw violated(`The lot would be expired when it is made: ${expiryDate} is not after ${at}.`, 'input.expiryDate');
  }
  return {
    id: identifier(command.id, 'input.lot'),
    kind: command.lotKind,
    origin: 'PRODUCED',
    item,
    revision: beside === null ? order.revision : null,
    plant: order.plant,
    state: 'ACTIVE',
    madeBy: 'COMPLETION',
    role: beside?.useType ?? 'PRODUCT',
    originalQuantity: quantity,
    quantity,
    unit,
    order: order.id,
    supplier: null,
    purchaseOrder: null,
    supplierLot: null,
    expiryDate,
    createdAt: at,
  };
}

function complete(command: CompleteLot): LotEvent {
  const { order } = command;
  const lot = producedLot(command);
  const free = subtract(command.good, command.inLots);
  if (lot.role === 'PRODUCT' && compare(lot.quantity, free) > 0) {
    throw violated(
      `Order ${order.id} has ${add(command.good)} ${order.unit} good at its last operation and ` +
        `${add(command.inLots)} of them in lots; ${free} are free, ${lot.quantity} are not.`,
      'input.quantity',
    );
  }
  return { kind: 'LotCompleted', lot };
}

/** An amount in a unit, more than zero also there. Throws BAD_INPUT and UNIT_MISMATCH. */
export function positiveInUnit(given: Quantity, unit: string): Decimal {
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
