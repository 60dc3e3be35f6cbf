import type { Transaction } from '#platform/database/session.ts';
import type { GoodsReceiptRow } from './goods-receipt.ts';

/** Writes what of a receipt went back to its supplier by a movement; quantity in the line's unit. */
export const insertGoodsReturn = (
  transaction: Transaction,
  receipt: Pick<GoodsReceiptRow, 'id' | 'purchaseOrder' | 'line' | 'plant' | 'supplier'>,
  returned: { readonly movement: string; readonly quantity: string; readonly at: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into goods_return (movement, goods_receipt, purchase_order, line, plant, supplier, quantity, occurred_at)
      values (
        ${returned.movement}, ${receipt.id}, ${receipt.purchaseOrder}, ${receipt.line}, ${receipt.plant},
        ${receipt.supplier}, ${returned.quantity}, ${returned.at}
      )
    `,
  );

/** Writes that a return was taken back by another movement; of a movement that is no return nothing. */
export const insertGoodsReturnReversal = (
  transaction: Transaction,
  reversed: { readonly movement: string; readonly reversal: string; readonly at: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into goods_return (movement, goods_receipt, purchase_order, line, plant, supplier, quantity, occurred_at)
      select
        ${reversed.reversal}, goods_receipt, purchase_order, line, plant, supplier, -quantity,
        ${reversed.at}::timestamptz
      from goods_return
      where movement = ${reversed.movement}
    `,
  );

/** What of a receipt went back to its supplier, less what was taken back; in the line's unit. */
export async function returnedOf(transaction: Transaction, receipt: string): Promise<string> {
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select coalesce(sum(quantity), 0) as quantity
      from goods_return
      where goods_receipt = ${receipt}
    `,
  );
  return row?.quantity ?? '0';
}
