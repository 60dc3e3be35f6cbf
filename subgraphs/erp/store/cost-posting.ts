import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import type { CostElement } from '../domain/planned-cost.ts';
import type { CostPostingFilter, CostPostingSort } from '../schema.generated.ts';

/** A cost posting as it is stored. */
export interface CostPostingRow {
  readonly id: string;
  readonly productionOrder: string;
  readonly plant: string;
  readonly element: CostElement;
  readonly amount: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly postingDate: string;
  readonly productionDate: string | null;
  readonly shift: string | null;
  readonly reverses: string | null;
  readonly reason: string | null;
}

/** A page of cost postings as it is read. */
export type CostPostingPage = Connection<CostPostingRow>;

const columns = (sql: Sql) => sql`
  posting.id, posting.production_order, posting.plant, posting.element, posting.amount, posting.currency,
  posting.source_system, posting.source_document, posting.source_line, posting.occurred_at, posting.recorded_at,
  posting.posting_date, posting.production_date, posting.shift, posting.reverses, posting.reason
`;

/** Cost postings by id, in any order. */
export const costPostingsById = (session: Scoped, ids: readonly string[]): Promise<readonly CostPostingRow[]> =>
  session.query<CostPostingRow>(
    (sql) => sql`select ${columns(sql)} from cost_posting as posting where posting.id = any(${ids as string[]})`,
  );

/** The postings that reverse others, by what they reverse. */
export const costPostingsReversing = (session: Scoped, ids: readonly string[]): Promise<readonly CostPostingRow[]> =>
  session.query<CostPostingRow>(
    (sql) => sql`select ${columns(sql)} from cost_posting as posting where posting.reverses = any(${ids as string[]})`,
  );

/** The cost postings of orders, oldest first. */
export const costPostingsByOrder = (session: Scoped, orders: readonly string[]): Promise<readonly CostPostingRow[]> =>
  session.query<CostPostingRow>(
    (sql) => sql`
      select ${columns(sql)}
      from cost_posting as posting
      where posting.production_order = any(${orders as string[]})
      order by posting.occurred_at, posting.recorded_at, posting.id
    `,
  );

/** A cost to charge to an order. */
export interface NewCostPosting {
  readonly order: string;
  readonly plant: string;
  readonly element: CostElement;
  readonly amount: string;
  readonly currency: string;
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly sourceLine: string;
  readonly at: string;
  /** The day it is posted on, local to the plant; absent: the day it happened. */
  readonly postingDate?: string | null;
  /** Of what the shop floor did: the day and shift it belongs to there; absent: ERP's own. */
  readonly productionDate?: string | null | undefined;
  readonly shift?: string | null | undefined;
}

/** Writes cost postings, in one statement. */
export const insertCostPostings = (transaction: Transaction, postings: readonly NewCostPosting[]): Promise<unknown> => {
  const rows = postings.map((posting) => ({
    production_order: posting.order,
    plant: posting.plant,
    element: posting.element,
    amount: posting.amount,
    currency: posting.currency,
    source_system: posting.sourceSystem,
    source_document: posting.sourceDocument,
    source_line: posting.sourceLine,
    occurred_at: posting.at,
    posting_date: posting.postingDate ?? null,
    production_date: posting.productionDate ?? null,
    shift: posting.shift ?? null,
  }));
  return transaction.query(
    (sql) => sql`
      insert into cost_posting (
        id, production_order, plant, element, amount, currency, source_system, source_document, source_line, occurred_at,
        posting_date, production_date, shift
      )
      select
        'CP-' || nextval('cost_posting_number'), production_order, row.plant, element, amount, row.currency,
        source_system, source_document, source_line, occurred_at,
        coalesce(posting_date, (occurred_at at time zone plant.time_zone)::date), production_date, shift
      from
        jsonb_to_recordset(${sql.json(rows)}) as row (
          production_order text, plant text, element text, amount numeric, currency text, source_system text,
          source_document text, source_line text, occurred_at timestamptz, posting_date date, production_date date,
          shift text
        )
        join plant on plant.id = row.plant
    `,
  );
};

/** The document that takes postings back. */
export interface CostReversal {
  readonly sourceSystem: string;
  readonly sourceDocument: string;
  readonly reason: string;
  readonly at: string;
  readonly postingDate?: string | null;
}

/**
 * Posts the opposite of each posting of a document (`sourceLine` given: of that line alone) that is not reversed, naming
 * what it reverses. Answers the orders concerned.
 */
export async function reverseCostPostings(
  transaction: Transaction,
  source: { readonly sourceSystem: string; readonly sourceDocument: string; readonly sourceLine?: string },
  by: CostReversal,
): Promise<readonly string[]> {
  const rows = await transaction.query<{ productionOrder: string }>(
    (sql) => sql`
      insert into cost_posting (
        id, production_order, plant, element, amount, currency, source_system, source_document, source_line, occurred_at,
        posting_date, reverses, reason, production_date, shift
      )
      select
        'CP-' || nextval('cost_posting_number'), posting.production_order, posting.plant, posting.element,
        -posting.amount, posting.currency, ${by.sourceSystem}, ${by.sourceDocument}, posting.id, ${by.at}::timestamptz,
        coalesce(${by.postingDate ?? null}::date, (${by.at}::timestamptz at time zone plant.time_zone)::date),
        posting.id, ${by.reason}, posting.production_date, posting.shift
      from cost_posting as posting join plant on plant.id = posting.plant
      where
        posting.source_system = ${source.sourceSystem} and posting.source_document = ${source.sourceDocument}
        and (${source.sourceLine ?? null}::text is null or posting.source_line = ${source.sourceLine ?? null})
        and posting.reverses is null
        and not exists (select from cost_posting as undo where undo.reverses = posting.id)
      returning production_order
    `,
  );
  return [...new Set(rows.map(({ productionOrder }) => productionOrder))];
}

/** How the list of cost postings is read. */
export const costPostingList = (filter: CostPostingFilter): ListSource<CostPostingSort> => ({
  list: 'costPostings',
  select: columns,
  from: (sql) => sql`from cost_posting as posting`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`posting.plant = ${filter.plant}`,
      filter.order != null && sql`posting.production_order = ${filter.order}`,
      filter.item != null && sql`posting.order_item = ${filter.item}`,
      filter.element != null && sql`posting.element = ${filter.element}`,
      filter.sourceSystem != null && sql`posting.source_system = ${filter.sourceSystem}`,
      filter.postingDate?.from != null && sql`posting.posting_date >= ${filter.postingDate.from}`,
      filter.postingDate?.to != null && sql`posting.posting_date < ${filter.postingDate.to}`,
      filter.occurredAt?.from != null && sql`posting.occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`posting.occurred_at < ${filter.occurredAt.to}`,
      filter.text != null &&
        sql`(
          posting.id = ${filter.text}
          or posting.source_document = ${filter.text}
          or posting.production_order = ${filter.text}
        )`,
    ]),
  id: 'posting.id',
  sorts: {
    POSTING_DATE: { expression: 'posting.posting_date', type: 'date' },
    OCCURRED_AT: { expression: 'posting.occurred_at', type: 'timestamptz' },
    AMOUNT: { expression: 'posting.amount_key', type: 'text' },
    PLANT: { expression: 'posting.plant', type: 'text' },
    ELEMENT: { expression: 'posting.element', type: 'text' },
    ORDER: { expression: 'posting.production_order', type: 'text' },
    ITEM: { expression: 'posting.order_item', type: 'text' },
    SOURCE_SYSTEM: { expression: 'posting.source_system', type: 'text' },
  },
  defaultOrder: { field: 'POSTING_DATE', direction: 'DESC' },
});

/** A page of cost postings. */
export const costPostingPage = (
  session: Scoped,
  page: PageArguments<CostPostingSort>,
  filter: CostPostingFilter,
): Promise<CostPostingPage> => readPage<CostPostingRow, CostPostingSort>(session, page, costPostingList(filter));
