import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { DowntimeReason } from '../domain/downtime.ts';
import type { DowntimeReasonFilter, DowntimeReasonSort } from '../schema.generated.ts';

/** A page of downtime reasons as it is read. */
export type DowntimeReasonPage = Connection<DowntimeReason>;

/** Downtime reasons by code, in any order. */
export const downtimeReasons = (session: Scoped, codes: readonly string[]): Promise<readonly DowntimeReason[]> =>
  session.query<DowntimeReason>(
    (sql) => sql`
      select code, text, category, planned
      from downtime_reason
      where code = any(${codes as string[]})
    `,
  );

/** Adds a downtime reason. */
export const insertDowntimeReason = (transaction: Transaction, reason: DowntimeReason): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into downtime_reason (code, text, category, planned)
      values (${reason.code}, ${reason.text}, ${reason.category}, ${reason.planned})
    `,
  );

/** A page of downtime reasons. */
export const downtimeReasonPage = (
  session: Scoped,
  page: PageArguments<DowntimeReasonSort>,
  filter: DowntimeReasonFilter,
): Promise<DowntimeReasonPage> =>
  readPage<DowntimeReason, DowntimeReasonSort>(session, page, {
    list: 'downtimeReasons',
    select: (sql) => sql`code, text, category, planned`,
    from: (sql) => sql`from downtime_reason`,
    where: (sql) =>
      allOf(sql, [
        filter.category != null && sql`category = ${filter.category}`,
        filter.planned != null && sql`case when planned then 1 else 0 end = ${filter.planned ? 1 : 0}`,
        filter.text != null && hasWord(sql, 'downtime_reason', 'code', filter.text),
      ]),
    id: 'code',
    sorts: {
      CODE: { expression: 'code', type: 'text' },
      TEXT: { expression: 'text', type: 'text' },
      CATEGORY: { expression: 'category', type: 'text' },
      PLANNED: { expression: 'case when planned then 1 else 0 end', type: 'integer' },
    },
    defaultOrder: { field: 'CODE', direction: 'ASC' },
  });
