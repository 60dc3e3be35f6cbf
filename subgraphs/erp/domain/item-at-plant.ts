import { sign } from '#contracts/decimal.ts';
import type { Money, Quantity } from '#contracts/quantity.ts';
import { identifier, integer, inUnit, notNegative } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

export type Procurement = 'MAKE' | 'BUY' | 'SUBCONTRACT';

/** Whether an item is ordered and sold at a plant: only while it is ACTIVE. */
export type ItemAtPlantStatus = 'PREPARING' | 'ACTIVE' | 'BLOCKED' | 'OBSOLETE';

/** What a plant knows of an item; quantities are in the item's base unit. */
export interface ItemAtPlant {
  readonly item: string;
  readonly plant: string;
  readonly procurement: Procurement;
  readonly status: ItemAtPlantStatus;
  readonly baseUnit: string;
  readonly leadTimeDays: number | null;
  readonly safetyStock: string | null;
  /** The first day of the latest standard cost; null when none is set. */
  readonly latestCostFrom: string | null;
}

export type ItemAtPlantCommand =
  | {
      readonly kind: 'CreateItemAtPlant';
      readonly item: { readonly id: string; readonly baseUnit: string; readonly obsolete: boolean };
      readonly plant: { readonly id: string; readonly currency: string };
      readonly procurement: Procurement;
      readonly status: ItemAtPlantStatus;
      readonly standardCost?: Money | null | undefined;
      readonly standardCostFrom: string;
      readonly leadTimeDays?: number | null | undefined;
      readonly safetyStock?: Quantity | null | undefined;
    }
  | {
      readonly kind: 'ChangeItemAtPlant';
      /** Whether PLM has ended the item. */
      readonly obsolete: boolean;
      readonly procurement?: Procurement | null | undefined;
      readonly status?: ItemAtPlantStatus | null | undefined;
      readonly leadTimeDays?: number | null | undefined;
      readonly safetyStock?: Quantity | null | undefined;
    }
  | {
      readonly kind: 'SetStandardCost';
      readonly currency: string;
      readonly cost: Money;
      readonly from: string;
    };

export type ItemAtPlantEvent =
  | { readonly kind: 'ItemAtPlantCreated' | 'ItemAtPlantChanged'; readonly itemAtPlant: ItemAtPlant }
  | { readonly kind: 'StandardCostSet'; readonly cost: Money; readonly from: string };

/** What happens to an item at a plant. Throws BAD_INPUT, ALREADY_EXISTS, RULE_VIOLATED, UNIT_MISMATCH. */
export function decide(state: ItemAtPlant | null, command: ItemAtPlantCommand): readonly ItemAtPlantEvent[] {
  switch (command.kind) {
    case 'CreateItemAtPlant': {
      const { item, plant, procurement, status, standardCost, standardCostFrom } = command;
      if (state !== null) {
        throw new MillgraphError('ALREADY_EXISTS', `Item ${item.id} is set up at ${plant.id} already.`, {
          argument: 'input.item',
        });
      }
      if (item.obsolete) refuseEnded(item.id, status);
      const created: ItemAtPlantEvent = {
        kind: 'ItemAtPlantCreated',
        itemAtPlant: {
          item: item.id,
          plant: plant.id,
          procurement,
          status,
          baseUnit: item.baseUnit,
          leadTimeDays: leadTime(command.leadTimeDays),
          safetyStock: safetyStockIn(command.safetyStock, item.baseUnit),
          latestCostFrom: null,
        },
      };
      if (standardCost == null) return [created];
      const cost = inCurrency(standardCost, plant.currency, 'input.standardCost');
      return [created, { kind: 'StandardCostSet', cost, from: standardCostFrom }];
    }
    case 'ChangeItemAtPlant': {
      if (state === null) throw new TypeError('an item that is not set up is changed');
      const { procurement, status, leadTimeDays, safetyStock } = command;
      if (command.obsolete) refuseEnded(state.item, status ?? state.status);
      const itemAtPlant = {
        ...state,
        procurement: procurement ?? state.procurement,
        status: status ?? state.status,
        leadTimeDays: leadTime(leadTimeDays) ?? state.leadTimeDays,
        safetyStock: safetyStockIn(safetyStock, state.baseUnit) ?? state.safetyStock,
      };
      return [{ kind: 'ItemAtPlantChanged', itemAtPlant }];
    }
    case 'SetStandardCost':
      if (state === null) throw new TypeError('a standard cost is set of an item that is not set up');
      if (state.latestCostFrom !== null && command.from <= state.latestCostFrom) {
        throw new MillgraphError(
          'RULE_VIOLATED',
          `input.from is ${command.from}, but a standard cost holds from ${state.latestCostFrom} on; give a later day.`,
          { argument: 'input.from' },
        );
      }
      return [
        { kind: 'StandardCostSet', cost: inCurrency(command.cost, command.currency, 'input.cost'), from: command.from },
      ];
    default:
      return command satisfies never;
  }
}

/** Throws RULE_VIOLATED where an item that PLM has ended would be anything but OBSOLETE. */
function refuseEnded(item: string, status: ItemAtPlantStatus): void {
  if (status === 'OBSOLETE') return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Item ${item} is OBSOLETE in PLM; at a plant it is OBSOLETE too, not ${status}.`,
    { argument: 'input.status' },
  );
}

const leadTime = (days: number | null | undefined): number | null =>
  days == null ? null : integer(days, 'input.leadTimeDays', 0, 3650);

const safetyStockIn = (stock: Quantity | null | undefined, unit: string): string | null =>
  stock == null ? null : inUnit(notNegative(stock, 'input.safetyStock'), unit, 'input.safetyStock').value;

/** Throws RULE_VIOLATED for an item that is not ordered or sold at the plant. */
export function refuseInactive(at: Pick<ItemAtPlant, 'item' | 'plant' | 'status'>, argument: string): void {
  if (at.status === 'ACTIVE') return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Item ${at.item} is ${at.status} at ${at.plant}; only an ACTIVE one is ordered or sold. Change it by changeItemAtPlant.`,
    { argument },
  );
}

/** The item at the plant after an event. */
export function evolve(state: ItemAtPlant | null, event: ItemAtPlantEvent): ItemAtPlant {
  switch (event.kind) {
    case 'ItemAtPlantCreated':
    case 'ItemAtPlantChanged':
      return event.itemAtPlant;
    case 'StandardCostSet':
      if (state === null) throw new TypeError('a standard cost is set of an item that is not set up');
      return { ...state, latestCostFrom: event.from };
    default:
      return event satisfies never;
  }
}

/** An amount of zero or more in the plant's currency. Throws BAD_INPUT. */
export function inCurrency(money: Money, currency: string, argument: string): Money {
  if (money.currency !== currency) {
    throw new MillgraphError(
      'BAD_INPUT',
      `${argument}.currency is ${money.currency}; the plant keeps its books in ${currency}.`,
      { argument: `${argument}.currency` },
    );
  }
  if (sign(money.amount) < 0) {
    throw new MillgraphError('BAD_INPUT', `${argument}.amount is ${money.amount}; it must not be negative.`, {
      argument: `${argument}.amount`,
    });
  }
  return money;
}

/** Rates of a work center, from a date on. */
export interface WorkCenterRate {
  readonly plant: string;
  readonly workCenter: string;
  /** For one hour. */
  readonly machineRate: string;
  readonly laborRate: string;
  /** Of machine and labor cost. */
  readonly overheadShare: string;
  readonly currency: string;
  readonly from: string;
}

/** The rates that a command sets. Throws BAD_INPUT, RULE_VIOLATED when rates are set for that day or a later one. */
export function decideRate(
  latestFrom: string | null,
  input: {
    readonly plant: { readonly id: string; readonly currency: string };
    readonly workCenter: string;
    readonly machineRate: Money;
    readonly laborRate: Money;
    readonly overheadShare: string;
    readonly from: string;
  },
): WorkCenterRate {
  const { plant, from } = input;
  if (latestFrom !== null && from <= latestFrom) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `input.from is ${from}, but rates of ${input.workCenter} hold from ${latestFrom} on; give a later day.`,
      { argument: 'input.from' },
    );
  }
  if (sign(input.overheadShare) < 0) {
    throw new MillgraphError('BAD_INPUT', `input.overheadShare is ${input.overheadShare}; it must not be negative.`, {
      argument: 'input.overheadShare',
    });
  }
  return {
    plant: plant.id,
    workCenter: identifier(input.workCenter, 'input.workCenter'),
    machineRate: inCurrency(input.machineRate, plant.currency, 'input.machineRate').amount,
    laborRate: inCurrency(input.laborRate, plant.currency, 'input.laborRate').amount,
    overheadShare: input.overheadShare,
    currency: plant.currency,
    from,
  };
}
