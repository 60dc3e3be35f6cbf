import type { Scoped, Transaction } from '#platform/database/session.ts';
import { withTakings, type Lot, type Restriction, type Takings } from '../domain/lot.ts';
import { saveLot } from './lot.ts';

/** What went from lots, by cause; each in its unit. */
export const takingsOf = (
  session: Scoped,
  lots: readonly string[],
): Promise<readonly (Takings & { readonly lot: string })[]> =>
  session.query<Takings & { readonly lot: string }>(
    (sql) => sql`
      select
        lot.id as lot,
        (
          select coalesce(sum(used.quantity), 0)
          from material_consumption as used
          where used.lot = lot.id and used.reversal is null
        ) as consumed,
        (select coalesce(sum(issued.quantity), 0) from order_issue as issued where issued.lot = lot.id) as issued,
        (
          select coalesce(sum(part.quantity), 0)
          from lot_part as part join lot_regrouping on lot_regrouping.id = part.regrouping
          where part.from_lot = lot.id and lot_regrouping.reversal is null
        ) as regrouped,
        (select coalesce(sum(sent.quantity), 0) from lot_shipment as sent where sent.lot = lot.id) as shipped,
        (select coalesce(sum(gone.quantity), 0) from lot_scrap as gone where gone.lot = lot.id) as scrapped,
        (
          select coalesce(-sum(moved.quantity), 0)
          from lot_movement as moved
          where moved.lot = lot.id and moved.kind = 'PROVISION'
        ) as provided,
        (
          select coalesce(-sum(moved.quantity), 0)
          from lot_movement as moved
          where moved.lot = lot.id and moved.kind = 'SUPPLIER_RETURN'
        ) as sent_back,
        (
          select coalesce(-sum(moved.quantity), 0)
          from lot_movement as moved
          where moved.lot = lot.id and moved.kind = 'ADJUSTMENT'
        ) as missing,
        (
          select coalesce(sum(part.quantity), 0)
          from lot_restriction as part
          where part.lot = lot.id and part.status = 'QUALITY_INSPECTION'
        ) as in_inspection
      from lot
      where lot.id = any(${lots as string[]})
    `,
  );

/** What went from one lot. */
export async function takingsOfLot(transaction: Transaction, lot: string): Promise<Takings> {
  const [takings] = await takingsOf(transaction, [lot]);
  if (takings === undefined) throw new Error(`what was taken of lot ${lot} was not counted`);
  return takings;
}

/** Writes what is left of a lot, counted from all that went from it. */
export async function settleLot(transaction: Transaction, lot: Lot): Promise<Lot> {
  const settled = withTakings(lot, await takingsOfLot(transaction, lot.id));
  await saveLot(transaction, settled);
  return settled;
}

/** A part of a lot that may not be used. */
export interface LotRestrictionRow extends Restriction {
  readonly lot: string;
  readonly unit: string;
}

/** The parts of lots that may not be used, by status. */
export const restrictionsOf = (session: Scoped, lots: readonly string[]): Promise<readonly LotRestrictionRow[]> =>
  session.query<LotRestrictionRow>(
    (sql) => sql`
      select lot, status, trim_scale(sum(part.quantity)) as quantity, unit
      from lot_restriction as part join lot on lot.id = part.lot
      where lot = any(${lots as string[]})
      group by lot, status, unit
      having sum(part.quantity) > 0
      order by lot, status
    `,
  );

/** The parts of a lot that may not be used at a plant, by status. */
export const restrictionsAt = (
  transaction: Transaction,
  plant: string,
  lot: string,
): Promise<readonly LotRestrictionRow[]> =>
  transaction.query<LotRestrictionRow>(
    (sql) => sql`
      select lot, status, trim_scale(part.quantity) as quantity, unit
      from lot_restriction as part join lot on lot.id = part.lot
      where lot = ${lot} and part.plant = ${plant} and part.quantity > 0
      order by status
    `,
  );

/** Adds to a part of a lot that may not be used (less than zero: it may again), in the lot's unit. */
export const addRestriction = (
  transaction: Transaction,
  lot: Pick<Lot, 'id' | 'plant'>,
  { status, quantity }: Restriction,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into lot_restriction (lot, plant, status, quantity)
      values (${lot.id}, ${lot.plant}, ${status}, ${quantity})
      on conflict (lot, plant, status) do update
      set quantity = lot_restriction.quantity + excluded.quantity
    `,
  );

/** Forgets which parts of a lot may not be used. */
export const forgetRestrictions = (transaction: Transaction, lot: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from lot_restriction where lot = ${lot}`);

/** Notes that something of a lot was thrown away (less than zero: taken back), and answers the record's id. */
export async function insertLotScrap(
  transaction: Transaction,
  lot: Pick<Lot, 'id' | 'plant' | 'unit'>,
  scrap: {
    readonly quantity: string;
    readonly reason: string | null;
    readonly at: string;
    readonly id?: string;
    /** Null where it was no fact of the floor. */
    readonly productionDate?: string | null;
    readonly shift?: string | null;
  },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into lot_scrap (id, lot, plant, quantity, unit, reason, occurred_at, production_date, shift)
      values (
        coalesce(${scrap.id ?? null}::text, 'LS-' || nextval('lot_scrap_number')), ${lot.id}, ${lot.plant},
        ${scrap.quantity}, ${lot.unit}, ${scrap.reason}, ${scrap.at}, ${scrap.productionDate ?? null},
        ${scrap.shift ?? null}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('the scrap of a lot was not written');
  return row.id;
}
