import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import type { Sql } from '#platform/database/session.ts';
import type { MovementType, NewMovement, StockStatus } from '../domain/stock.ts';
import type { InventoryMovementFilter, InventoryMovementSort } from '../schema.generated.ts';

/** A posted movement. */
export interface MovementRow {
  readonly id: string;
  readonly type: MovementType;
  readonly plant: string;
  readonly item: string;
  readonly location: string;
  readonly lot: string | null;
  readonly status: StockStatus;
  readonly quantity: string;
  readonly scrapInProcess: string | null;
  readonly unit: string;
  readonly cost: string | null;
  readonly currency: string;
  readonly productionOrder: string | null;
  readonly purchaseOrder: string | null;
  readonly occurredAt: string;
  readonly postedAt: string;
  readonly recordedAt: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly violation: string | null;
  /** The day it is posted on, local to the plant. */
  readonly postingDate: string;
  readonly productionDate: string | null;
  readonly shift: string | null;
  readonly shipment: string | null;
  readonly reverses: string | null;
  readonly reversedType: MovementType | null;
  readonly reason: string | null;
}

/** A page of movements as it is read. */
export type MovementPage = Connection<MovementRow>;

const columns = (sql: Sql) => sql`
  movement.id, movement.type, movement.plant, movement.item, movement.location, movement.lot, movement.status,
  movement.quantity, movement.scrap_in_process, item.base_unit as unit, movement.cost, movement.currency,
  movement.production_order, movement.purchase_order, movement.occurred_at, movement.posted_at, movement.recorded_at,
  movement.source_system, movement.source_document, movement.source_line, movement.violation, movement.posting_date,
  movement.production_date, movement.shift, movement.shipment, movement.reverses, movement.reversed_type, movement.reason
`;

/** Movements by id, in any order. */
export const movementsById = (session: Scoped, ids: readonly string[]): Promise<readonly MovementRow[]> =>
  session.query<MovementRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inventory_movement as movement join item on item.id = movement.item
      where movement.id = any(${ids as string[]})
    `,
  );

/** The movements of orders, oldest first. */
export const movementsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly MovementRow[]> =>
  session.query<MovementRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inventory_movement as movement join item on item.id = movement.item
      where movement.production_order = any(${orders as string[]})
      order by movement.posted_at, movement.recorded_at, movement.id
    `,
  );

/** The movements of shipments, oldest first. */
export const movementsByShipment = (session: Scoped, shipments: readonly string[]): Promise<readonly MovementRow[]> =>
  session.query<MovementRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inventory_movement as movement join item on item.id = movement.item
      where movement.shipment = any(${shipments as string[]})
      order by movement.posted_at, movement.recorded_at, movement.id
    `,
  );

/** The movements that undo others, of which there is at most one each. */
export const reversalsOf = (session: Scoped, movements: readonly string[]): Promise<readonly MovementRow[]> =>
  session.query<MovementRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inventory_movement as movement join item on item.id = movement.item
      where movement.reverses = any(${movements as string[]})
    `,
  );

/** The movements of a document that undo nothing and were not undone, in the order they were posted. */
export const movementsInForce = (
  transaction: Transaction,
  source: { readonly sourceSystem: string; readonly sourceDocument: string },
): Promise<readonly MovementRow[]> =>
  transaction.query<MovementRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inventory_movement as movement join item on item.id = movement.item
      where
        movement.source_system = ${source.sourceSystem} and movement.source_document = ${source.sourceDocument}
        and movement.reverses is null
        and not exists (select from inventory_movement as undone where undone.reverses = movement.id)
      order by movement.posted_at, movement.recorded_at, movement.id
    `,
  );

/** The line by which the receipt of a produced lot is posted: a lot that was taken back may be made again. */
export async function nextReceiptLine(transaction: Transaction, lot: string): Promise<string> {
  const [row] = await transaction.query<{ undone: number }>(
    (sql) => sql`
      select count(*)::integer as undone
      from inventory_movement as movement
      where
        movement.source_system = 'mes' and movement.source_document = ${lot} and movement.reverses is null
        and exists (select from inventory_movement as undo where undo.reverses = movement.id)
    `,
  );
  return row === undefined || row.undone === 0 ? 'RECEIPT' : `RECEIPT-${row.undone + 1}`;
}

/** The number of a document of ours that moves stock. */
export async function nextStockDocument(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'SD-' || nextval('stock_document_number') as id`,
  );
  if (row === undefined) throw new Error('no number was drawn for a stock document');
  return row.id;
}

/** The next numbers for movements of ours, by which their documents name them. */
export const nextMovementIds = async (transaction: Transaction, count: number): Promise<readonly string[]> => {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`select 'IM-' || nextval('inventory_movement_number') as id from generate_series(1, ${count}::integer)`,
  );
  return rows.map(({ id }) => id);
};

/** Writes movements, and the balances of the stock they change, in one statement. */
export const insertMovements = (
  transaction: Transaction,
  movements: readonly (NewMovement & { readonly id: string })[],
): Promise<unknown> => {
  const rows = movements.map((movement) => ({
    id: movement.id,
    type: movement.type,
    plant: movement.plant,
    item: movement.item,
    location: movement.location,
    lot: movement.lot,
    status: movement.status,
    quantity: movement.quantity,
    cost: movement.cost,
    currency: movement.currency,
    production_order: movement.order,
    purchase_order: movement.purchaseOrder,
    occurred_at: movement.occurredAt,
    source_system: movement.sourceSystem,
    source_document: movement.sourceDocument,
    source_line: movement.sourceLine,
    violation: movement.violation,
    posting_date: movement.postingDate ?? null,
    production_date: movement.productionDate ?? null,
    shift: movement.shift ?? null,
    shipment: movement.shipment ?? null,
    reverses: movement.reverses?.movement ?? null,
    reversed_type: movement.reverses?.type ?? null,
    reason: movement.reason ?? null,
  }));
  return transaction.query(
    (sql) => sql`
      with moved as (
        insert into inventory_movement (
          id, type, plant, item, location, lot, status, quantity, cost, currency, production_order, purchase_order,
          occurred_at, posted_at, source_system, source_document, source_line, violation, posting_date, shipment,
          reverses, reversed_type, reason, production_date, shift
        )
        select
          row.id, type, row.plant, item, location, lot, status, quantity, cost, row.currency, production_order,
          purchase_order, occurred_at, occurred_at, source_system, source_document, source_line, violation,
          coalesce(posting_date, (occurred_at at time zone plant.time_zone)::date), shipment, reverses, reversed_type,
          reason, production_date, shift
        from
          jsonb_to_recordset(${sql.json(rows)}) as row (
            id text, type text, plant text, item text, location text, lot text, status text, quantity numeric,
            cost numeric, currency text, production_order text, purchase_order text, occurred_at timestamptz,
            source_system text, source_document text, source_line text, violation text, posting_date date,
            shipment text, reverses text, reversed_type text, reason text, production_date date, shift text
          )
          left join plant on plant.id = row.plant
        returning plant, item, location, coalesce(lot, '') as lot, status, quantity
      )
      insert into stock_balance (plant, item, location, lot, status, quantity)
      select plant, item, location, lot, status, sum(quantity)
      from moved
      group by plant, item, location, lot, status
      order by plant, item, location, lot, status
      on conflict (plant, item, location, lot, status) do update
      set quantity = stock_balance.quantity + excluded.quantity
    `,
  );
};

/** How the list of movements is read. */
export const movementList = (filter: InventoryMovementFilter): ListSource<InventoryMovementSort> => ({
  list: 'inventoryMovements',
  select: columns,
  from: (sql) => sql`from inventory_movement as movement join item on item.id = movement.item`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`movement.plant = ${filter.plant}`,
      filter.item != null && sql`movement.item = ${filter.item}`,
      filter.type != null && sql`movement.type = ${filter.type}`,
      filter.order != null && sql`movement.production_order = ${filter.order}`,
      filter.purchaseOrder != null && sql`movement.purchase_order = ${filter.purchaseOrder}`,
      filter.shipment != null && sql`movement.shipment = ${filter.shipment}`,
      filter.lot != null && sql`movement.lot = ${filter.lot}`,
      filter.location != null && sql`movement.location = ${filter.location}`,
      filter.status != null && sql`movement.status = ${filter.status}`,
      filter.violation === true && sql`movement.violation is not null`,
      filter.violation === false && sql`movement.violation is null`,
      filter.postedAt?.from != null && sql`movement.posted_at >= ${filter.postedAt.from}`,
      filter.postedAt?.to != null && sql`movement.posted_at < ${filter.postedAt.to}`,
      filter.postingDate?.from != null && sql`movement.posting_date >= ${filter.postingDate.from}`,
      filter.postingDate?.to != null && sql`movement.posting_date < ${filter.postingDate.to}`,
      filter.occurredAt?.from != null && sql`movement.occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`movement.occurred_at < ${filter.occurredAt.to}`,
      filter.text != null && sql`(movement.id = ${filter.text} or movement.source_document = ${filter.text})`,
    ]),
  id: 'movement.id',
  sorts: {
    POSTED_AT: { expression: 'movement.posted_at', type: 'timestamptz' },
    ID: { expression: 'movement.id', type: 'text' },
    POSTING_DATE: { expression: 'movement.posting_date', type: 'date' },
    OCCURRED_AT: { expression: 'movement.occurred_at', type: 'timestamptz' },
    RECORDED_AT: { expression: 'movement.recorded_at', type: 'timestamptz' },
    TYPE: { expression: 'movement.type', type: 'text' },
    PLANT: { expression: 'movement.plant', type: 'text' },
    ITEM: { expression: 'movement.item', type: 'text' },
    LOCATION: { expression: 'movement.location', type: 'text' },
    STATUS: { expression: 'movement.status', type: 'text' },
    QUANTITY: { expression: 'movement.quantity_key', type: 'text' },
    ORDER: { expression: 'movement.production_order', absent: '', type: 'text' },
    PURCHASE_ORDER: { expression: 'movement.purchase_order', absent: '', type: 'text' },
    SHIPMENT: { expression: 'movement.shipment', absent: '', type: 'text' },
    LOT: { expression: 'movement.lot', absent: '', type: 'text' },
    VIOLATION: { expression: '(movement.violation is not null)', type: 'boolean' },
  },
  defaultOrder: { field: 'POSTED_AT', direction: 'DESC' },
});

/** A page of movements. */
export const movementPage = (
  session: Scoped,
  page: PageArguments<InventoryMovementSort>,
  filter: InventoryMovementFilter,
): Promise<MovementPage> => readPage<MovementRow, InventoryMovementSort>(session, page, movementList(filter));
