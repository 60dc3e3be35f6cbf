import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Lot } from '../domain/lot.ts';

/** What was thrown away of a lot. */
export interface LotScrapRow {
  readonly id: string;
  readonly lot: string;
  readonly plant: string;
  readonly value: string;
  readonly unit: string;
  readonly reason: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly reversal: string | null;
}

/** What was thrown away of lots here, by id, in any order. What ERP scrapped is a movement there. */
export const lotScrapsById = (session: Scoped, ids: readonly string[]): Promise<readonly LotScrapRow[]> =>
  session.query<LotScrapRow>(
    (sql) => sql`
      select id, lot, plant, quantity as value, unit, reason, occurred_at, recorded_at, reversal
      from lot_scrap
      where id = any(${ids as string[]}) and not by_erp
    `,
  );

/** What was thrown away of lots here, oldest first; what was reversed too. */
export const scrapsOfLots = (session: Scoped, lots: readonly string[]): Promise<readonly LotScrapRow[]> =>
  session.query<LotScrapRow>(
    (sql) => sql`
      select id, lot, plant, quantity as value, unit, reason, occurred_at, recorded_at, reversal
      from lot_scrap
      where lot = any(${lots as string[]}) and not by_erp
      order by lot, occurred_at, id
    `,
  );

/** Notes that something of a lot was thrown away, and answers the record's id. */
export async function insertLotScrap(
  transaction: Transaction,
  lot: Pick<Lot, 'id' | 'plant' | 'unit'>,
  scrap: {
    readonly quantity: string;
    readonly reason: string;
    readonly at: string;
    readonly productionDate: string;
    readonly shift: string | null;
  },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into lot_scrap (lot, plant, quantity, unit, reason, occurred_at, production_date, shift)
      values (
        ${lot.id}, ${lot.plant}, ${scrap.quantity}, ${lot.unit}, ${scrap.reason}, ${scrap.at}, ${scrap.productionDate},
        ${scrap.shift}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('the scrap of a lot was not written');
  return row.id;
}

/** Notes what ERP threw away of a lot by a movement; less than zero: took back. */
export const insertScrapMovement = (
  transaction: Transaction,
  lot: Pick<Lot, 'id' | 'plant' | 'unit'>,
  moved: { readonly movement: string; readonly quantity: string; readonly at: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_scrap (id, lot, plant, quantity, unit, occurred_at, by_erp)
      values (${moved.movement}, ${lot.id}, ${lot.plant}, ${moved.quantity}, ${lot.unit}, ${moved.at}, true)
    `,
  );
