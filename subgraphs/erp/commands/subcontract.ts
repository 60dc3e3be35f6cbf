import { add, multiply, round } from '#contracts/decimal.ts';
import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { postingDay } from '../domain/posting-date.ts';
import { postingSource } from '../domain/posting-source.ts';
import { amountDigits } from '../domain/stock.ts';
import {
  confirmSubcontract,
  decideSubcontractRate,
  reverseSubcontract,
  type SubcontractConfirmed,
} from '../domain/subcontract.ts';
import type {
  ConfirmSubcontractingInput,
  ReverseSubcontractingInput,
  SetSubcontractRateInput,
} from '../schema.generated.ts';
import { insertCostPostings, reverseCostPostings } from '../store/cost-posting.ts';
import { holdsOn } from '../store/hold.ts';
import { keyOf, lockItemAtPlant } from '../store/item-at-plant.ts';
import { operationsByOrder } from '../store/order-documents.ts';
import { renewStart } from '../store/postings-in-force.ts';
import { noteStart } from '../store/production-order.ts';
import {
  insertSubcontract,
  insertSubcontractRate,
  latestSubcontractRateFrom,
  subcontractById,
  subcontractsByOrder,
} from '../store/subcontract.ts';
import { suppliersById } from '../store/supplier.ts';
import { requirePlant } from './plant.ts';
import { requireOrder } from './production-order.ts';
import { rollWhatWaits } from './roll-standard-cost.ts';

/** Sets what a supplier takes for work on an item, and answers the key of the item at the plant. */
export const setSubcontractRate = (
  session: Session,
  idempotencyKey: string,
  input: SetSubcontractRateInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setSubcontractRate', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const locked = await lockItemAtPlant(transaction, plant.id, input.item);
    const { item } = found(locked, `item at plant ${plant.id}`, input.item, 'input.item');
    const [known] = await suppliersById(transaction, [input.supplier]);
    const { id: supplier } = found(known, 'supplier', input.supplier, 'input.supplier');
    const latest = await latestSubcontractRateFrom(transaction, { plant: plant.id, supplier, item });
    const { rate, from } = input;
    await insertSubcontractRate(transaction, decideSubcontractRate(latest, { plant, supplier, item, rate, from }));
    await rollWhatWaits(transaction, { plant: plant.id, of: supplier, kinds: [], item, from }, at);
    return keyOf({ plant: plant.id, item });
  });

/** Confirms what a supplier did of an order at the price paid, and answers the order's id. */
export const confirmSubcontracting = (
  session: Session,
  idempotencyKey: string,
  input: ConfirmSubcontractingInput,
): Promise<string> =>
  runCommand(session, { mutation: 'confirmSubcontracting', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const plant = await requirePlant(transaction, order.plant, at);
    const today = await requirePlant(transaction, order.plant, transaction.now);
    const { operationSequence, quantity, unitPrice } = input;
    const operations = await operationsByOrder(transaction, [order.id]);
    const operation = operations.find(({ sequence }) => sequence === operationSequence) ?? null;
    const done = (await subcontractsByOrder(transaction, [order.id])).filter(
      (each) => each.operationSequence === operationSequence && each.reverses === null && each.reversedBy === null,
    );
    const confirmed = confirmSubcontract(order, {
      ...{ operation, operationSequence, quantity, unitPrice, plant, by: session.context.subject, at },
      before: add('0', ...done.map((each) => each.quantity)),
      holds: await holdsOn(transaction, {
        ...{ plant: plant.id, order: order.id, items: [order.item] },
        supplier: operation?.subcontractSupplier ?? null,
      }),
      postingDate: postingDay(input.postingDate, plant.date, today.date),
    });
    const document = await insertSubcontract(transaction, confirmed, postingSource(input.source));
    await charge(transaction, confirmed, document);
    await noteStart(transaction, order.id, at);
    return order.id;
  });

const charge = (transaction: Transaction, done: SubcontractConfirmed, document: string): Promise<unknown> =>
  insertCostPostings(transaction, [
    {
      ...{ order: done.order, plant: done.plant, element: 'SUBCONTRACT', currency: done.currency },
      amount: round(multiply(done.quantity, done.unitPrice), amountDigits),
      ...{ sourceSystem: 'erp', sourceDocument: document, sourceLine: '1', at: done.at, postingDate: done.postingDate },
    },
  ]);

/** Takes back what a supplier was confirmed to have done, and answers the order's id. */
export const reverseSubcontracting = (
  session: Session,
  idempotencyKey: string,
  input: ReverseSubcontractingInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseSubcontracting', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const known = await subcontractById(transaction, input.id);
    const { productionOrder } = found(known, 'subcontract confirmation', input.id, 'input.id');
    const order = await requireOrder(transaction, productionOrder);
    // Read again: only now is the order locked.
    const read = await subcontractById(transaction, input.id);
    const confirmation = found(read, 'subcontract confirmation', input.id, 'input.id');
    const { date } = await requirePlant(transaction, order.plant, at);
    const today = await requirePlant(transaction, order.plant, transaction.now);
    const reversed = reverseSubcontract(
      order,
      { ...confirmation, order: order.id },
      {
        ...{ reason: input.reason, by: session.context.subject, at },
        postingDate: postingDay(input.postingDate, date, today.date),
      },
    );
    const document = await insertSubcontract(transaction, reversed);
    const { postingDate } = reversed;
    await reverseCostPostings(
      transaction,
      { sourceSystem: 'erp', sourceDocument: confirmation.id },
      { sourceSystem: 'erp', sourceDocument: document, reason: input.reason, at, postingDate },
    );
    await renewStart(transaction, order.id);
    return order.id;
  });
