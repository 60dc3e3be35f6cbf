import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { OwnerRole, RaisedException } from '../domain/logistics-exception.ts';
import type { LogisticsExceptionFilter, LogisticsExceptionSort } from '../schema.generated.ts';

/** An exception as it is stored. */
export interface LogisticsExceptionRow {
  readonly id: string;
  readonly plant: string;
  readonly rule: string;
  readonly message: string;
  readonly ownerRole: OwnerRole;
  readonly state: 'OPEN' | 'RESOLVED';
  readonly item: string | null;
  readonly lot: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly productionOrder: string | null;
  readonly shipment: string | null;
  readonly movement: string | null;
  readonly raisedAt: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly comment: string | null;
}

/** A page of exceptions as it is read. */
export type LogisticsExceptionPage = Connection<LogisticsExceptionRow>;

/** Exceptions by id, in any order. */
export const exceptionsById = (session: Scoped, ids: readonly string[]): Promise<readonly LogisticsExceptionRow[]> =>
  session.query<LogisticsExceptionRow>(
    (sql) => sql`select * from logistics_exception where id = any(${ids as string[]})`,
  );

/** The exceptions of shipments, oldest first. */
export const exceptionsByShipment = (
  session: Scoped,
  shipments: readonly string[],
): Promise<readonly LogisticsExceptionRow[]> =>
  session.query<LogisticsExceptionRow>(
    (sql) => sql`
      select * from logistics_exception where shipment = any(${shipments as string[]}) order by raised_at, id
    `,
  );

/** The exception under a lock that lasts until the transaction ends; null when there is none. */
export async function lockException(transaction: Transaction, id: string): Promise<LogisticsExceptionRow | null> {
  const [row] = await transaction.query<LogisticsExceptionRow>(
    (sql) => sql`select * from logistics_exception where id = ${id} for update`,
  );
  return row ?? null;
}

/** Writes exceptions, open, and answers their ids in order. */
export async function insertExceptions(
  transaction: Transaction,
  exceptions: readonly (RaisedException & { readonly ownerRole: OwnerRole })[],
): Promise<readonly string[]> {
  const rows = exceptions.map((exception) => ({
    plant: exception.plant,
    rule: exception.rule,
    message: exception.message,
    owner_role: exception.ownerRole,
    item: exception.item ?? null,
    lot: exception.lot ?? null,
    quantity: exception.quantity?.value ?? null,
    unit: exception.quantity?.unit ?? null,
    production_order: exception.order ?? null,
    shipment: exception.shipment ?? null,
    movement: exception.movement ?? null,
    raised_at: exception.at,
  }));
  const written = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into logistics_exception (
        id, plant, rule, message, owner_role, state, item, lot, quantity, unit, production_order, shipment, movement,
        raised_at
      )
      select
        'LX-' || nextval('logistics_exception_number'), plant, rule, message, owner_role, 'OPEN', item, lot, quantity,
        unit, production_order, shipment, movement, raised_at
      from jsonb_to_recordset(${sql.json(rows)}) as row (
        plant text, rule text, message text, owner_role text, item text, lot text, quantity numeric, unit text,
        production_order text, shipment text, movement text, raised_at timestamptz
      )
      returning id
    `,
  );
  return written.map(({ id }) => id);
}

/** Marks an exception as dealt with. */
export const saveResolution = (
  transaction: Transaction,
  resolution: {
    readonly id: string;
    readonly comment: string;
    readonly resolvedBy: string;
    readonly resolvedAt: string;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update logistics_exception
      set
        state = 'RESOLVED', comment = ${resolution.comment}, resolved_by = ${resolution.resolvedBy},
        resolved_at = ${resolution.resolvedAt}
      where id = ${resolution.id}
    `,
  );

/** Says what is wrong with a movement by what is known now; answers whether an exception of it was open. */
export async function amendException(
  transaction: Transaction,
  movement: string,
  about: { readonly rule: string; readonly ownerRole: OwnerRole; readonly message: string },
): Promise<boolean> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`
      update logistics_exception
      set rule = ${about.rule}, owner_role = ${about.ownerRole}, message = ${about.message}
      where movement = ${movement} and state = 'OPEN'
      returning id
    `,
  );
  return rows.length > 0;
}

/** Marks what is open of movements as dealt with: they were taken back, or explained. */
export const resolveExceptionsOf = (
  transaction: Transaction,
  movements: readonly string[],
  by: { readonly comment: string; readonly by: string; readonly at: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update logistics_exception
      set state = 'RESOLVED', comment = ${by.comment}, resolved_by = ${by.by}, resolved_at = ${by.at}
      where movement = any(${movements as string[]}) and state = 'OPEN'
    `,
  );

/** How the list of exceptions is read. */
export const exceptionList = (filter: LogisticsExceptionFilter): ListSource<LogisticsExceptionSort> => ({
  list: 'logisticsExceptions',
  select: (sql) => sql`*`,
  from: (sql) => sql`from logistics_exception`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.state != null && sql`state = ${filter.state}`,
      filter.rule != null && sql`rule = ${filter.rule}`,
      filter.ownerRole != null && sql`owner_role = ${filter.ownerRole}`,
      filter.item != null && sql`item = ${filter.item}`,
      filter.lot != null && sql`lot = ${filter.lot}`,
      filter.order != null && sql`production_order = ${filter.order}`,
      filter.shipment != null && sql`shipment = ${filter.shipment}`,
      filter.movement != null && sql`movement = ${filter.movement}`,
      filter.raisedAt?.from != null && sql`raised_at >= ${filter.raisedAt.from}`,
      filter.raisedAt?.to != null && sql`raised_at < ${filter.raisedAt.to}`,
      filter.resolvedAt?.from != null && sql`resolved_at >= ${filter.resolvedAt.from}`,
      filter.resolvedAt?.to != null && sql`resolved_at < ${filter.resolvedAt.to}`,
      filter.text != null && hasWord(sql, 'logistics_exception', 'id', filter.text),
    ]),
  id: 'id',
  sorts: {
    ID: { expression: 'id', type: 'text' },
    RAISED_AT: { expression: 'raised_at', type: 'timestamptz' },
    RESOLVED_AT: { expression: 'resolved_at', absent: '-infinity', type: 'timestamptz' },
    PLANT: { expression: 'plant', type: 'text' },
    STATE: { expression: 'state', type: 'text' },
    RULE: { expression: 'rule', type: 'text' },
    OWNER_ROLE: { expression: 'owner_role', type: 'text' },
    ITEM: { expression: 'item', absent: '', type: 'text' },
    LOT: { expression: 'lot', absent: '', type: 'text' },
    ORDER: { expression: 'production_order', absent: '', type: 'text' },
    SHIPMENT: { expression: 'shipment', absent: '', type: 'text' },
    MOVEMENT: { expression: 'movement', absent: '', type: 'text' },
  },
  defaultOrder: { field: 'RAISED_AT', direction: 'DESC' },
});

/** A page of exceptions. */
export const exceptionPage = (
  session: Scoped,
  page: PageArguments<LogisticsExceptionSort>,
  filter: LogisticsExceptionFilter,
): Promise<LogisticsExceptionPage> =>
  readPage<LogisticsExceptionRow, LogisticsExceptionSort>(session, page, exceptionList(filter));
