import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Regrouping } from '../domain/lot-regrouping.ts';

/** A split or merge. */
export interface RegroupingRow {
  readonly id: string;
  readonly kind: 'SPLIT' | 'MERGE';
  readonly plant: string;
  readonly item: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly reversal: string | null;
}

/** An amount that a split or merge moved. */
export interface LotPartRow {
  readonly regrouping: string;
  readonly from: string;
  readonly to: string;
  readonly value: string;
  readonly unit: string;
}

/** Splits and merges by id, in any order. */
export const regroupingsById = (session: Scoped, ids: readonly string[]): Promise<readonly RegroupingRow[]> =>
  session.query<RegroupingRow>(
    (sql) => sql`
      select id, kind, plant, item, occurred_at, recorded_at, reversal
      from lot_regrouping
      where id = any(${ids as string[]})
    `,
  );

/** The splits and merges that lots took part in, oldest first; those that were reversed too. */
export const regroupingsOfLots = (
  session: Scoped,
  lots: readonly string[],
): Promise<readonly (RegroupingRow & { readonly lot: string })[]> =>
  session.query<RegroupingRow & { readonly lot: string }>(
    (sql) => sql`
      with concerned as (
        select from_lot as lot, regrouping from lot_part where from_lot = any(${lots as string[]})
        union
        select to_lot, regrouping from lot_part where to_lot = any(${lots as string[]})
      )
      select concerned.lot, id, kind, plant, item, occurred_at, recorded_at, reversal
      from concerned join lot_regrouping on lot_regrouping.id = concerned.regrouping
      order by concerned.lot, occurred_at, id
    `,
  );

/** What splits and merges moved, by lots. */
export const partsOfRegroupings = (session: Scoped, regroupings: readonly string[]): Promise<readonly LotPartRow[]> =>
  session.query<LotPartRow>(
    (sql) => sql`
      select regrouping, from_lot as "from", to_lot as "to", quantity as value, unit
      from lot_part
      where regrouping = any(${regroupings as string[]})
      order by regrouping, from_lot, to_lot
    `,
  );

/** Adds a split or merge and answers its id. */
export async function insertRegrouping(
  transaction: Transaction,
  head: {
    readonly kind: RegroupingRow['kind'];
    readonly plant: string;
    readonly item: string;
    readonly at: string;
  },
  parts: Regrouping['parts'],
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      with head as (
        insert into lot_regrouping (kind, plant, item, occurred_at)
        values (${head.kind}, ${head.plant}, ${head.item}, ${head.at})
        returning id, plant
      ),
      moved as (
        insert into lot_part (regrouping, plant, from_lot, to_lot, quantity, unit)
        select head.id, head.plant, part."from", part."to", part.quantity, part.unit
        from
          head
          cross join jsonb_to_recordset(${sql.json(parts as never)}) as part (
            "from" text, "to" text, quantity numeric, unit text
          )
      )
      select id from head
    `,
  );
  if (row === undefined) throw new Error('a split or merge was not written');
  return row.id;
}
