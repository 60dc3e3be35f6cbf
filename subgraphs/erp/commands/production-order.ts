import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import {
  decide,
  evolve,
  type ProductionOrder,
  type ProductionOrderCommand,
  type ProductionOrderEvent,
} from '../domain/production-order.ts';
import { planRelease } from '../domain/release.ts';
import type {
  CancelProductionOrderInput,
  ChangeProductionOrderInput,
  CloseProductionOrderInput,
  CompleteProductionOrderInput,
  CreateProductionOrderInput,
  ReleaseProductionOrderInput,
  ReopenProductionOrderInput,
  SplitProductionOrderInput,
} from '../schema.generated.ts';
import { lockDeviation } from '../store/deviation.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsAtPlant, itemsById, keyOf } from '../store/item-at-plant.ts';
import { frozenOf } from '../store/order-freeze.ts';
import { executionOf, openInspections, uninspectedCheckpoints } from '../store/order-projection.ts';
import { isPosted } from '../store/postings-in-force.ts';
import { lockOrder, nextOrderNumber, ordersById } from '../store/production-order.ts';
import { salesOrderLinesById } from '../store/sales-order.ts';
import { requirePlant } from './plant.ts';
import { readReleaseSituation } from './release-situation.ts';
import { saveOrderEvent } from './save-order-event.ts';

/** Plans an order in state FORECAST and answers its id. */
export const createProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: CreateProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const [known] = await itemsById(transaction, [input.item]);
    const item = found(known, 'item released by PLM', input.item, 'input.item');
    const [setUp] = await itemsAtPlant(transaction, [keyOf({ plant: plant.id, item: item.id })]);
    const number = input.number ?? (await nextOrderNumber(transaction));
    const existing = await lockOrder(transaction, number);
    const { procurement = null, status = null } = setUp ?? {};
    if (input.salesOrderLine != null) {
      const [line] = await salesOrderLinesById(transaction, [input.salesOrderLine]);
      found(line, 'sales order line', input.salesOrderLine, 'input.salesOrderLine');
    }
    const [parentOrder = null] = input.parent == null ? [] : await ordersById(transaction, [input.parent]);
    if (input.parent != null) found(parentOrder, 'production order', input.parent, 'input.parent');
    const deviation =
      input.deviation == null
        ? null
        : found(await lockDeviation(transaction, input.deviation), 'deviation', input.deviation, 'input.deviation');
    return decideAndStore(transaction, existing, {
      kind: 'CreateOrder',
      ...input,
      deviation,
      number,
      parentOrder,
      procurement,
      status,
      baseUnit: item.baseUnit,
      at,
    });
  });

/** Releases an order: freezes what it builds and what it should cost, and tells MES. Answers its id. */
export const releaseProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: ReleaseProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'releaseProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const plan = planRelease(await readReleaseSituation(transaction, order, at, input));
    return decideAndStore(transaction, order, { kind: 'ReleaseOrder', plan, by: session.context.subject, at });
  });

/** Completes an order that is finally confirmed and answers its id. */
export const completeProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: CompleteProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'completeProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    return decideAndStore(transaction, order, {
      kind: 'CompleteOrder',
      openInspections: await openInspections(transaction, order.id),
      uninspected: await uninspectedCheckpoints(transaction, order.id),
      at,
    });
  });

/** Takes the completion of an order back, so that what was posted to it can be, and answers its id. */
export const reopenProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: ReopenProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reopenProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const by = session.context.subject;
    return decideAndStore(transaction, order, { kind: 'ReopenOrder', reason: input.reason, by, at });
  });

/** Closes a completed order and answers its id. */
export const closeProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: CloseProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'closeProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    return decideAndStore(transaction, await requireOrder(transaction, input.id), { kind: 'CloseOrder', at });
  });

/** Withdraws an order to which nothing was posted and answers its id. */
export const cancelProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: CancelProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'cancelProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const posted = await isPosted(transaction, order.id);
    const execution = await executionOf(transaction, order.id);
    const { reason } = input;
    return decideAndStore(transaction, order, { kind: 'CancelOrder', reason, isPosted: posted, execution, at });
  });

/** Changes an order that is not released and answers its id. */
export const changeProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: ChangeProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'changeProductionOrder', idempotencyKey, input }, async (transaction) => {
    const order = await requireOrder(transaction, input.id);
    return decideAndStore(transaction, order, { kind: 'ChangeOrder', ...input });
  });

/** Takes a part of an order out as an order of its own and answers the new one's id. */
export const splitProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: SplitProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'splitProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const number = input.number ?? (await nextOrderNumber(transaction));
    const taken = await lockOrder(transaction, number);
    if (taken !== null) {
      throw new MillgraphError('ALREADY_EXISTS', `Order ${number} exists already.`, { argument: 'input.number' });
    }
    const frozen = await frozenOf(transaction, order.id);
    const holds = await holdsOn(transaction, { plant: order.plant, order: order.id });
    await decideAndStore(transaction, order, { kind: 'SplitOrder', ...input, number, frozen, holds, at });
    return number;
  });

/** The order under a lock. Throws NOT_FOUND. */
export const requireOrder = async (transaction: Transaction, id: string): Promise<ProductionOrder> =>
  found(await lockOrder(transaction, id), 'production order', id, 'input.id');

/** Decides a command on an order, writes what it changes, and answers the order's id. */
export async function decideAndStore(
  transaction: Transaction,
  before: ProductionOrder | null,
  command: ProductionOrderCommand,
): Promise<string> {
  const events: readonly ProductionOrderEvent[] = decide(before, command);
  let order = before;
  for (const event of events) {
    order = evolve(order, event);
    await saveOrderEvent(transaction, order, event);
  }
  if (order === null) throw new TypeError('a command on a production order decided nothing');
  return order.id;
}
