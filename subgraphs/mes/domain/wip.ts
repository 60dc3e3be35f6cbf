import { add, subtract, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';

/** The sums of one operation's own records: transfers to it, and its reports. In the order's unit. */
export interface OperationCount {
  readonly sequence: number;
  readonly name: string;
  readonly isStarted: boolean;
  /** Sent to it and not yet received. */
  readonly inTransit: Decimal;
  readonly received: Decimal;
  readonly good: Decimal;
  readonly scrap: Decimal;
  readonly rework: Decimal;
}

export interface OperationWip {
  readonly sequence: number;
  readonly name: string;
  readonly inTransit: Quantity;
  readonly received: Quantity;
  readonly queued: Quantity;
  readonly inProcess: Quantity;
  readonly good: Quantity;
  readonly scrap: Quantity;
  readonly rework: Quantity;
}

export interface Wip {
  readonly started: Quantity;
  readonly inProcess: Quantity;
  readonly completed: Quantity;
  readonly scrapped: Quantity;
  readonly rework: Quantity;
  readonly byOperation: readonly OperationWip[];
}

/** Work in process of an order from the counts of its operations, in sequence. At least one operation. */
export function workInProcess(operations: readonly OperationCount[], unit: string): Wip {
  const quantity = (value: Decimal): Quantity => ({ value, unit });
  const first = operations[0];
  const started = first?.isStarted === true ? first.received : '0';
  const completed = operations.at(-1)?.good ?? '0';
  const scrapped = add(...operations.map(({ scrap }) => scrap));
  const rework = add(...operations.map((operation) => operation.rework));
  return {
    started: quantity(started),
    inProcess: quantity(subtract(started, add(completed, scrapped, rework))),
    completed: quantity(completed),
    scrapped: quantity(scrapped),
    rework: quantity(rework),
    byOperation: operations.map((operation) => ({
      sequence: operation.sequence,
      name: operation.name,
      inTransit: quantity(operation.inTransit),
      received: quantity(operation.received),
      queued: quantity(operation.isStarted ? '0' : operation.received),
      inProcess: quantity(operation.isStarted ? unreported(operation) : '0'),
      good: quantity(operation.good),
      scrap: quantity(operation.scrap),
      rework: quantity(operation.rework),
    })),
  };
}

/** What an operation received and has not yet reported. */
export const unreported = (count: Pick<OperationCount, 'received' | 'good' | 'scrap' | 'rework'>): Decimal =>
  subtract(count.received, add(count.good, count.scrap, count.rework));
