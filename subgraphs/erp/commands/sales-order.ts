import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type SalesOrder, type SalesOrderEvent } from '../domain/sales-order.ts';
import type { CancelSalesOrderInput, CreateSalesOrderInput } from '../schema.generated.ts';
import { customersById } from '../store/customer.ts';
import { itemsAtPlant, keyOf } from '../store/item-at-plant.ts';
import { insertSalesOrder, lockSalesOrder, nextSalesOrderNumber, saveSalesOrder } from '../store/sales-order.ts';
import { shipmentUnderWay } from '../store/shipment.ts';
import { requirePlant } from './plant.ts';

/** Takes an order of a customer and answers its id. */
export const createSalesOrder = (
  session: Session,
  idempotencyKey: string,
  input: CreateSalesOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createSalesOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const [known] = await customersById(transaction, [input.customer]);
    const customer = found(known, 'customer', input.customer, 'input.customer');
    const keys = [...new Set(input.lines.map(({ item }) => keyOf({ plant: plant.id, item })))];
    const setUp = await itemsAtPlant(transaction, keys);
    const number = input.number ?? (await nextSalesOrderNumber(transaction));
    const existing = await lockSalesOrder(transaction, number);
    const events = decide(existing, {
      kind: 'CreateSalesOrder',
      ...{ number, plant, customer, at },
      lines: input.lines,
      setUp: new Map(setUp.map((each) => [each.item, each])),
    });
    return saveSalesOrderEvents(transaction, existing, events);
  });

/** Withdraws what is not shipped of a sales order and answers its id. */
export const cancelSalesOrder = (
  session: Session,
  idempotencyKey: string,
  input: CancelSalesOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'cancelSalesOrder', idempotencyKey, input }, async (transaction) => {
    const order = await requireSalesOrder(transaction, input.id, 'input.id');
    const underWay = await shipmentUnderWay(transaction, order.id);
    return saveSalesOrderEvents(transaction, order, decide(order, { kind: 'CancelSalesOrder', underWay }));
  });

/** The sales order under a lock. Throws NOT_FOUND. */
export const requireSalesOrder = async (transaction: Transaction, id: string, argument: string): Promise<SalesOrder> =>
  found(await lockSalesOrder(transaction, id), 'sales order', id, argument);

/** Writes what events change of a sales order, and answers its id. */
export async function saveSalesOrderEvents(
  transaction: Transaction,
  before: SalesOrder | null,
  events: readonly SalesOrderEvent[],
): Promise<string> {
  const order = events.reduce<SalesOrder | null>(evolve, before);
  if (order === null) throw new TypeError('a command on a sales order decided nothing');
  await (before === null ? insertSalesOrder : saveSalesOrder)(transaction, order);
  return order.id;
}
