import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, type WarehouseTaskCommand } from '../domain/warehouse-task.ts';
import type {
  AssignWarehouseTaskInput,
  CancelWarehouseTaskInput,
  CompleteWarehouseTaskInput,
  CreateWarehouseTaskInput,
} from '../schema.generated.ts';
import { itemsById } from '../store/item-at-plant.ts';
import { ordersById } from '../store/production-order.ts';
import { shipmentsById } from '../store/shipment.ts';
import { lockTask, nextTaskId, saveTask } from '../store/warehouse-task.ts';
import { requirePlant } from './plant.ts';

/** Asks for work in the warehouse and answers the task's id. */
export const createWarehouseTask = (
  session: Session,
  idempotencyKey: string,
  input: CreateWarehouseTaskInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createWarehouseTask', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const { kind: task, order, shipment, ...given } = input;
    const plant = await requirePlant(transaction, input.plant, at);
    const [known] = await itemsById(transaction, [input.item]);
    const item = found(known, 'item in ERP', input.item, 'input.item');
    if (order != null) found((await ordersById(transaction, [order]))[0], 'production order', order, 'input.order');
    if (shipment != null)
      found((await shipmentsById(transaction, [shipment]))[0], 'shipment', shipment, 'input.shipment');
    const id = await nextTaskId(transaction);
    const created = decide(null, {
      ...given,
      kind: 'CreateTask',
      id,
      plant: plant.id,
      task,
      item,
      order,
      shipment,
      at,
    });
    await saveTask(transaction, created);
    transaction.append({
      type: 'org.millgraph.erp.warehouse-task.created.v1',
      subject: `warehouse-task/${id}`,
      plant: plant.id,
      time: at,
      data: {
        ...{ task: id, kind: created.kind, item: created.item, quantity: created.quantity, lot: created.lot },
        order: created.order,
      },
    });
    return id;
  });

/** Gives a task to somebody and answers its id. */
export const assignWarehouseTask = (
  session: Session,
  idempotencyKey: string,
  input: AssignWarehouseTaskInput,
): Promise<string> =>
  runCommand(session, { mutation: 'assignWarehouseTask', idempotencyKey, input }, (transaction) =>
    change(transaction, input.id, { kind: 'AssignTask', assignee: input.assignee }),
  );

/** Says that a task is done and answers its id. */
export const completeWarehouseTask = (
  session: Session,
  idempotencyKey: string,
  input: CompleteWarehouseTaskInput,
): Promise<string> =>
  runCommand(session, { mutation: 'completeWarehouseTask', idempotencyKey, input }, (transaction) =>
    change(transaction, input.id, { kind: 'CompleteTask', at: occurredAt(transaction, input) }),
  );

/** Withdraws a task and answers its id. */
export const cancelWarehouseTask = (
  session: Session,
  idempotencyKey: string,
  input: CancelWarehouseTaskInput,
): Promise<string> =>
  runCommand(session, { mutation: 'cancelWarehouseTask', idempotencyKey, input }, (transaction) =>
    change(transaction, input.id, { kind: 'CancelTask', reason: input.reason, at: occurredAt(transaction, input) }),
  );

async function change(transaction: Transaction, id: string, command: WarehouseTaskCommand): Promise<string> {
  const task = found(await lockTask(transaction, id), 'warehouse task', id, 'input.id');
  await saveTask(transaction, decide(task, command));
  return id;
}
