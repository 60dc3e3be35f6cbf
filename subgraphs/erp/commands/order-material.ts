import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { backflush, backflushNeed } from '../domain/backflush.ts';
import { shareAmongLines } from '../domain/component-use.ts';
import { postingDay } from '../domain/posting-date.ts';
import type { BackflushMaterialInput, IssueMaterialInput, ReturnMaterialInput } from '../schema.generated.ts';
import { holdsOn } from '../store/hold.ts';
import { keyOf } from '../store/item-at-plant.ts';
import { serialsAmong } from '../store/lot.ts';
import { componentsByOrder } from '../store/order-documents.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { lockUnrestricted } from '../store/stock.ts';
import { expiryOf, lockUsableStock } from '../store/usable-stock.ts';
import { requirePlant } from './plant.ts';
import { decideAndStore, requireOrder } from './production-order.ts';
import { saveOrderEvent } from './save-order-event.ts';

/** Issues stock to a released order and answers the order's id. */
export const issueMaterial = (session: Session, idempotencyKey: string, input: IssueMaterialInput): Promise<string> =>
  runCommand(session, { mutation: 'issueMaterial', idempotencyKey, input }, (transaction) =>
    moveMaterial(transaction, 'IssueMaterial', input),
  );

/** Returns issued material to stock and answers the order's id. */
export const returnMaterial = (session: Session, idempotencyKey: string, input: ReturnMaterialInput): Promise<string> =>
  runCommand(session, { mutation: 'returnMaterial', idempotencyKey, input }, (transaction) =>
    moveMaterial(transaction, 'ReturnMaterial', input),
  );

async function moveMaterial(
  transaction: Transaction,
  kind: 'IssueMaterial' | 'ReturnMaterial',
  input: IssueMaterialInput | ReturnMaterialInput,
): Promise<string> {
  const at = occurredAt(transaction, input);
  const order = await requireOrder(transaction, input.id);
  const { plant } = order;
  const { item, location, quantity, lot = null } = input;
  const { date } = await requirePlant(transaction, plant, at);
  const today = await requirePlant(transaction, plant, transaction.now);
  const [cost] = await standardCostsOn(transaction, [keyOf({ plant, item })], date);
  return decideAndStore(transaction, order, {
    kind,
    item,
    lot,
    location,
    quantity,
    isSerial: lot !== null && (await serialsAmong(transaction, [lot])).has(lot),
    unrestricted: await lockUnrestricted(transaction, { plant, item, location, lot }),
    // What comes back from a held order is not held for that.
    holds: await holdsOn(transaction, { plant, order: kind === 'IssueMaterial' ? order.id : null, items: [item], lot }),
    unitCost: cost?.amount ?? null,
    date,
    expiryDate: await expiryOf(transaction, lot),
    postingDate: postingDay(input.postingDate, date, today.date),
    at,
  });
}

/** Issues BACKFLUSH components for what was confirmed and not yet backflushed; answers the order's id. */
export const backflushMaterial = (
  session: Session,
  idempotencyKey: string,
  input: BackflushMaterialInput,
): Promise<string> =>
  runCommand(session, { mutation: 'backflushMaterial', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    if (order.state !== 'RELEASED') {
      throw new MillgraphError(
        'ILLEGAL_STATE',
        `Order ${order.number} is ${order.state}; only a RELEASED order is backflushed.`,
        { argument: 'input.id' },
      );
    }
    const { id, plant } = order;
    const { date } = await requirePlant(transaction, plant, at);
    const today = await requirePlant(transaction, plant, transaction.now);
    const components = shareAmongLines(await componentsByOrder(transaction, [id]));
    const items = [...backflushNeed(order, components).keys()];
    const keys = items.map((item) => keyOf({ plant, item }));
    const costs = await standardCostsOn(transaction, keys, date);
    const events = backflush(order, {
      components,
      stock: await lockUsableStock(transaction, { plant, items, date }),
      unitCosts: new Map(costs.map((cost) => [cost.item, cost.amount])),
      holds: await holdsOn(transaction, { plant, order: id }),
      postingDate: postingDay(input.postingDate, date, today.date),
      at,
    });
    for (const event of events) await saveOrderEvent(transaction, order, event);
    return id;
  });
