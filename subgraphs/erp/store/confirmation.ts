import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import type { ConfirmationReversed, OrderConfirmed } from '../domain/order-confirmation.ts';
import { postedOnce } from '../domain/posting-source.ts';
import type { OrderConfirmationFilter, OrderConfirmationSort } from '../schema.generated.ts';

/** A confirmation as it is stored. */
export interface ConfirmationRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly good: string;
  readonly scrap: string;
  readonly unit: string;
  readonly final: boolean;
  readonly confirmedBy: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly postingDate: string | null;
  readonly reverses: string | null;
  readonly reversedBy: string | null;
  readonly reason: string | null;
}

/** A page of confirmations as it is read. */
export type ConfirmationPage = Connection<ConfirmationRow>;

const columns = (sql: Sql) => sql`
  c.id, c.production_order, c.plant, c.good, c.scrap, c.unit, c.final, c.confirmed_by, c.occurred_at, c.recorded_at,
  c.posting_date, c.reverses, c.reversed_by, c.reason, c.source_system, c.source_document, c.source_line
`;

/** Confirmations by id, in any order. */
export const confirmationsById = (session: Scoped, ids: readonly string[]): Promise<readonly ConfirmationRow[]> =>
  session.query<ConfirmationRow>(
    (sql) => sql`select ${columns(sql)} from order_confirmation as c where c.id = any(${ids as string[]})`,
  );

/** The confirmations of orders, oldest first. */
export const confirmationsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly ConfirmationRow[]> =>
  session.query<ConfirmationRow>(
    (sql) => sql`
      select ${columns(sql)}
      from order_confirmation as c
      where c.production_order = any(${orders as string[]})
      order by c.occurred_at, c.recorded_at, c.id
    `,
  );

/**
 * Writes a confirmation, or one that reverses another, and answers its id. Throws ALREADY_EXISTS when its source has
 * posted before.
 */
export async function insertConfirmation(
  transaction: Transaction,
  order: { readonly id: string; readonly plant: string; readonly unit: string },
  confirmation: OrderConfirmed | ConfirmationReversed,
): Promise<string> {
  const { reverses, reason } =
    confirmation.kind === 'ConfirmationReversed' ? confirmation : { reverses: null, reason: null };
  const { source } = confirmation;
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into order_confirmation (
        id, production_order, plant, good, scrap, unit, final, confirmed_by, occurred_at, posting_date, reverses, reason,
        source_system, source_document, source_line
      )
      select
        number.id, ${order.id}, ${order.plant}, ${confirmation.good},
        ${confirmation.scrap}, ${order.unit}, ${confirmation.final}, ${confirmation.by}, ${confirmation.at},
        ${confirmation.postingDate}, ${reverses}, ${reason},
        coalesce(${source?.system ?? null}::text, 'erp'), coalesce(${source?.document ?? null}::text, number.id),
        coalesce(${source?.line ?? null}::text, '1')
      from (select 'OC-' || nextval('order_confirmation_number') as id) as number
      on conflict (source_system, source_document, source_line) do nothing
      returning id
    `,
  );
  const id = postedOnce(row?.id, source);
  if (reverses !== null) {
    await transaction.query((sql) => sql`update order_confirmation set reversed_by = ${id} where id = ${reverses}`);
  }
  return id;
}

/** How the list of confirmations is read. */
export const confirmationList = (filter: OrderConfirmationFilter): ListSource<OrderConfirmationSort> => ({
  list: 'orderConfirmations',
  select: columns,
  from: (sql) => sql`from order_confirmation as c`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`c.plant = ${filter.plant}`,
      filter.order != null && sql`c.production_order = ${filter.order}`,
      filter.item != null && sql`c.order_item = ${filter.item}`,
      filter.final != null && sql`c.final = ${filter.final}`,
      filter.reversed === true && sql`(c.reverses is not null or c.reversed_by is not null)`,
      filter.reversed === false && sql`c.reverses is null and c.reversed_by is null`,
      filter.occurredAt?.from != null && sql`c.occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`c.occurred_at < ${filter.occurredAt.to}`,
      filter.postingDate?.from != null && sql`c.posting_date >= ${filter.postingDate.from}`,
      filter.postingDate?.to != null && sql`c.posting_date < ${filter.postingDate.to}`,
      filter.text != null && sql`(c.id = ${filter.text} or c.production_order = ${filter.text})`,
    ]),
  id: 'c.id',
  sorts: {
    OCCURRED_AT: { expression: 'c.occurred_at', type: 'timestamptz' },
    POSTING_DATE: { expression: 'c.posting_date', absent: '-infinity', type: 'date' },
    GOOD: { expression: 'c.good_key', type: 'text' },
    PLANT: { expression: 'c.plant', type: 'text' },
    ORDER: { expression: 'c.production_order', type: 'text' },
    ITEM: { expression: 'c.order_item', type: 'text' },
    FINAL: { expression: 'c.final', type: 'boolean' },
    REVERSED: { expression: '(c.reverses is not null or c.reversed_by is not null)', type: 'boolean' },
  },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
});

/** A page of confirmations. */
export const confirmationPage = (
  session: Scoped,
  page: PageArguments<OrderConfirmationSort>,
  filter: OrderConfirmationFilter,
): Promise<ConfirmationPage> =>
  readPage<ConfirmationRow, OrderConfirmationSort>(session, page, confirmationList(filter));
