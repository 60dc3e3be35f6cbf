import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { WarehouseTask, WarehouseTaskKind } from '../domain/warehouse-task.ts';
import type { WarehouseTaskFilter, WarehouseTaskSort } from '../schema.generated.ts';

/** A task as it is stored; quantity in the item's base unit. */
export interface WarehouseTaskRow {
  readonly id: string;
  readonly plant: string;
  readonly kind: WarehouseTaskKind;
  readonly state: WarehouseTask['state'];
  readonly item: string;
  readonly quantity: string;
  readonly unit: string;
  readonly lot: string | null;
  readonly fromLocation: string | null;
  readonly toLocation: string | null;
  readonly productionOrder: string | null;
  readonly shipment: string | null;
  readonly assignee: string | null;
  readonly reason: string | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

/** A page of tasks as it is read. */
export type WarehouseTaskPage = Connection<WarehouseTaskRow>;

const columns = (sql: Sql) => sql`
  id, plant, kind, state, item, quantity, unit, lot, from_location, to_location, production_order, shipment, assignee,
  reason, created_at, ended_at
`;

/** Tasks by id, in any order. */
export const tasksById = (session: Scoped, ids: readonly string[]): Promise<readonly WarehouseTaskRow[]> =>
  session.query<WarehouseTaskRow>(
    (sql) => sql`select ${columns(sql)} from warehouse_task where id = any(${ids as string[]})`,
  );

/** The task under a lock that lasts until the transaction ends; null when there is none. */
export async function lockTask(transaction: Transaction, id: string): Promise<WarehouseTask | null> {
  const [row] = await transaction.query<WarehouseTaskRow>(
    (sql) => sql`select ${columns(sql)} from warehouse_task where id = ${id} for update`,
  );
  if (row === undefined) return null;
  const { plant, kind, item, quantity, unit, lot, fromLocation, toLocation, shipment, createdAt, state } = row;
  const core = {
    ...{ id, plant, kind, item, lot, fromLocation, toLocation, shipment, createdAt },
    quantity: { value: quantity, unit },
    order: row.productionOrder,
  };
  const assignee = row.assignee ?? '';
  const endedAt = row.endedAt ?? '';
  switch (state) {
    case 'OPEN':
      return { ...core, state };
    case 'ASSIGNED':
      return { ...core, state, assignee };
    case 'DONE':
      return { ...core, state, assignee, endedAt };
    case 'CANCELLED':
      return { ...core, state, assignee: row.assignee, endedAt, reason: row.reason ?? '' };
    default:
      return state satisfies never;
  }
}

/** The next number of a task. */
export async function nextTaskId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'WT-' || nextval('warehouse_task_number') as id`,
  );
  if (row === undefined) throw new Error('no number was drawn for a warehouse task');
  return row.id;
}

/** Writes a task as it is now. */
export const saveTask = (transaction: Transaction, task: WarehouseTask): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into warehouse_task (
        id, plant, kind, state, item, quantity, unit, lot, from_location, to_location, production_order, shipment,
        assignee, reason, created_at, ended_at
      )
      values (
        ${task.id}, ${task.plant}, ${task.kind}, ${task.state}, ${task.item}, ${task.quantity.value},
        ${task.quantity.unit}, ${task.lot}, ${task.fromLocation}, ${task.toLocation}, ${task.order}, ${task.shipment},
        ${'assignee' in task ? task.assignee : null}, ${'reason' in task ? task.reason : null}, ${task.createdAt},
        ${'endedAt' in task ? task.endedAt : null}
      )
      on conflict (id) do update
      set
        state = excluded.state, assignee = excluded.assignee, reason = excluded.reason, ended_at = excluded.ended_at
    `,
  );

/** How the list of tasks is read. */
export const taskList = (filter: WarehouseTaskFilter): ListSource<WarehouseTaskSort> => ({
  list: 'warehouseTasks',
  select: columns,
  from: (sql) => sql`from warehouse_task`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.kind != null && sql`kind = ${filter.kind}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.lot != null && sql`lot = ${filter.lot}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.shipment != null && sql`shipment = ${filter.shipment}`,
      filter.assignee != null && sql`assignee = ${filter.assignee}`,
      filter.createdAt?.from != null && sql`created_at >= ${filter.createdAt.from}`,
      filter.createdAt?.to != null && sql`created_at < ${filter.createdAt.to}`,
      filter.endedAt?.from != null && sql`ended_at >= ${filter.endedAt.from}`,
      filter.endedAt?.to != null && sql`ended_at < ${filter.endedAt.to}`,
      filter.text != null && hasWord(sql, 'warehouse_task', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    CREATED_AT: { expression: 'created_at', type: 'timestamptz' },
    ENDED_AT: { expression: 'ended_at', absent: '-infinity', type: 'timestamptz' },
    ID: { expression: 'id', type: 'text' },
    PLANT: { expression: 'plant', type: 'text' },
    KIND: { expression: 'kind', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    ITEM: { expression: 'item', type: 'text' },
    ASSIGNEE: { expression: 'assignee', absent: '', type: 'text' },
    LOT: { expression: 'lot', absent: '', type: 'text' },
    ORDER: { expression: 'production_order', absent: '', type: 'text' },
    SHIPMENT: { expression: 'shipment', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
});

/** A page of tasks. */
export const taskPage = (
  session: Scoped,
  page: PageArguments<WarehouseTaskSort>,
  filter: WarehouseTaskFilter,
): Promise<WarehouseTaskPage> => readPage<WarehouseTaskRow, WarehouseTaskSort>(session, page, taskList(filter));
