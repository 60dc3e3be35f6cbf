import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import {
  decide,
  evolve,
  type ProductionOrder,
  type ProductionOrderCommand,
  type ProductionOrderEvent,
} from '../domain/production-order.ts';
import { planRelease } from '../domain/release.ts';
import type {
  CompleteProductionOrderInput,
  ConfirmProductionOrderInput,
  CreateProductionOrderInput,
  IssueMaterialInput,
  ReleaseProductionOrderInput,
  ReturnMaterialInput,
} from '../schema.generated.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsAtPlant, itemsById, keyOf } from '../store/item-at-plant.ts';
import { lockOrder, nextOrderNumber } from '../store/production-order.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { lockUnrestricted } from '../store/stock.ts';
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
    const procurement = setUp?.procurement ?? null;
    return decideAndStore(transaction, existing, {
      kind: 'CreateOrder',
      ...input,
      number,
      procurement,
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
    const plan = planRelease(await readReleaseSituation(transaction, order, at));
    return decideAndStore(transaction, order, { kind: 'ReleaseOrder', plan, by: session.context.subject, at });
  });

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

/** Confirms quantities made and answers the order's id. */
export const confirmProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: ConfirmProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'confirmProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const { overDeliveryTolerance } = await requirePlant(transaction, order.plant, at);
    const by = session.context.subject;
    return decideAndStore(transaction, order, { kind: 'ConfirmOrder', ...input, overDeliveryTolerance, by, at });
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
    return decideAndStore(transaction, order, { kind: 'CompleteOrder', at });
  });

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
  const [cost] = await standardCostsOn(transaction, [keyOf({ plant, item })], date);
  return decideAndStore(transaction, order, {
    kind,
    item,
    lot,
    location,
    quantity,
    unrestricted: await lockUnrestricted(transaction, { plant, item, location, lot }),
    holds: await holdsOn(transaction, { plant, order: order.id, items: [item], lot }),
    unitCost: cost?.amount ?? null,
    at,
  });
}

const requireOrder = async (transaction: Transaction, id: string): Promise<ProductionOrder> =>
  found(await lockOrder(transaction, id), 'production order', id, 'input.id');

async function decideAndStore(
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
