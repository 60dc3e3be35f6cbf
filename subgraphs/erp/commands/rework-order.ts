import { counted, found, inUnit, integer, text, unique } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { scaleOperations } from '../domain/planned-cost.ts';
import { checkRework, reworkOperations, type Rework } from '../domain/rework-order.ts';
import { positiveInUnit } from '../domain/stock.ts';
import type { CreateReworkOrderInput } from '../schema.generated.ts';
import { routingAlternative } from '../store/definition.ts';
import { itemsAtPlant, itemsById, keyOf } from '../store/item-at-plant.ts';
import { lockReworkSituation } from '../store/order-projection.ts';
import { lockOrder, nextOrderNumber } from '../store/production-order.ts';
import { requirePlant } from './plant.ts';
import { decideAndStore } from './production-order.ts';

/** Plans an order that mends what quality decided to have reworked, and answers its id. */
export const createReworkOrder = (
  session: Session,
  idempotencyKey: string,
  input: CreateReworkOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createReworkOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const [known] = await itemsById(transaction, [input.item]);
    const item = found(known, 'item released by PLM', input.item, 'input.item');
    const [setUp] = await itemsAtPlant(transaction, [keyOf({ plant: plant.id, item: item.id })]);
    const quantity = positiveInUnit(input.quantity, item.baseUnit, 'input.quantity');
    const lot = input.lot ?? null;
    const { nonconformance } = input;
    checkRework(await lockReworkSituation(transaction, nonconformance), {
      ...{ item: item.id, quantity: quantity.value, unit: item.baseUnit, lot },
    });
    const { date } = await requirePlant(transaction, plant.id, input.plannedStart ?? at);
    const how = await operationsOf(transaction, input, { plant: plant.id, day: date, ...quantity });
    const number = input.number ?? (await nextOrderNumber(transaction));
    const existing = await lockOrder(transaction, number);
    const { plannedStart, plannedEnd, dueDate, priority } = input;
    return decideAndStore(transaction, existing, {
      kind: 'CreateOrder',
      ...{ number, plant: plant.id, item: item.id, procurement: setUp?.procurement ?? null, status: null },
      ...{ quantity, baseUnit: item.baseUnit, plannedStart, plannedEnd, dueDate, priority, at },
      rework: { nonconformance, lot, ...how },
    });
  });

async function operationsOf(
  transaction: Transaction,
  input: CreateReworkOrderInput,
  order: { readonly plant: string; readonly day: string; readonly value: string; readonly unit: string },
): Promise<Pick<Rework, 'routing' | 'operations'>> {
  const { operations, routingAlternative: alternative, item } = input;
  if ((operations == null) === (alternative == null)) {
    throw new MillgraphError('BAD_INPUT', 'Give either operations or routingAlternative of the rework order.', {
      argument: 'input.operations',
    });
  }
  if (operations != null) {
    counted(operations, 'input.operations', 1, 100);
    unique(operations, ({ sequence }) => sequence, 'input.operations');
    for (const [index, { sequence, name }] of operations.entries()) {
      integer(sequence, `input.operations.${index}.sequence`, 1, 9999);
      text(name, `input.operations.${index}.name`);
    }
    return { routing: null, operations: reworkOperations(operations) };
  }
  const at = { plant: order.plant, item, day: order.day, alternative: alternative ?? 0 };
  const routing = await routingAlternative(transaction, at);
  if (routing === null) {
    throw new MillgraphError(
      'REVISION_NOT_EFFECTIVE',
      `Item ${item} has no routing of alternative ${at.alternative} at ${order.plant} on ${order.day}.`,
      { argument: 'input.routingAlternative' },
    );
  }
  inUnit(routing.baseQuantity, order.unit, 'input.routingAlternative');
  return { routing: routing.id, operations: scaleOperations(routing, order.value, order.unit) };
}
