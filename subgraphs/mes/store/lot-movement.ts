import { compare } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { Lot } from '../domain/lot.ts';

/** A movement of a lot that ERP posted for no order and no shipment; in the lot's unit, less than zero went. */
export interface LotMovement {
  readonly movement: string;
  readonly kind: 'ADJUSTMENT' | 'PROVISION' | 'SUPPLIER_RETURN' | 'TRANSFER';
  readonly plant: string;
  readonly quantity: string;
  readonly at: string;
}

/** Notes a movement of a lot, and where a transfer brought it; the same one again changes nothing. */
export async function insertLotMovement(
  transaction: Transaction,
  lot: Pick<Lot, 'id' | 'unit' | 'plant'>,
  { movement, kind, plant, quantity, at }: LotMovement,
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into lot_movement (movement, lot, plant, kind, quantity, unit, occurred_at)
      values (${movement}, ${lot.id}, ${plant}, ${kind}, ${quantity}, ${lot.unit}, ${at})
      on conflict (movement) do nothing
    `,
  );
  if (kind !== 'TRANSFER' || plant === lot.plant || compare(quantity, '0') <= 0) return;
  await transaction.query(
    (sql) => sql`
      update lot set also_at = array_append(also_at, ${plant}) where id = ${lot.id} and ${plant} <> all(also_at)
    `,
  );
}

/**
 * How much of lots is at a plant, or on its way there, in the unit of each: what came into being there, and what transfers
 * brought, less all that went. Zero where more went than came.
 */
export const quantitiesAt = (
  transaction: Transaction,
  plant: string,
  lots: readonly string[],
): Promise<readonly { readonly lot: string; readonly quantity: string }[]> =>
  transaction.query<{ lot: string; quantity: string }>(
    (sql) => sql`
      select
        lot.id as lot,
        trim_scale(
          greatest(
            case when lot.plant = ${plant} then lot.original_quantity else 0 end
            + (
              select coalesce(sum(moved.quantity), 0)
              from lot_movement as moved
              where moved.lot = lot.id and moved.plant = ${plant}
            )
            - (
              select coalesce(sum(used.quantity), 0)
              from material_consumption as used
              where used.lot = lot.id and used.plant = ${plant} and used.reversal is null
            )
            - (
              select coalesce(sum(issued.quantity), 0)
              from order_issue as issued
              where issued.lot = lot.id and issued.plant = ${plant}
            )
            - (
              select coalesce(sum(part.quantity), 0)
              from lot_part as part join lot_regrouping on lot_regrouping.id = part.regrouping
              where part.from_lot = lot.id and part.plant = ${plant} and lot_regrouping.reversal is null
            )
            - (
              select coalesce(sum(sent.quantity), 0)
              from lot_shipment as sent
              where sent.lot = lot.id and sent.plant = ${plant}
            )
            - (
              select coalesce(sum(gone.quantity), 0)
              from lot_scrap as gone
              where gone.lot = lot.id and gone.plant = ${plant} and gone.reversal is null
            ),
            0
          )
        ) as quantity
      from lot
      where lot.id = any(${lots as string[]})
    `,
  );

/** How much of one lot is at a plant, or on its way there. */
export async function quantityAt(transaction: Transaction, plant: string, lot: string): Promise<string> {
  const [found] = await quantitiesAt(transaction, plant, [lot]);
  return found?.quantity ?? '0';
}
