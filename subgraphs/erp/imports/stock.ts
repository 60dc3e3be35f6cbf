import { negate, sign, type Decimal } from '#contracts/decimal.ts';
import { notInFuture } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ImportHandlers } from '#platform/import.ts';
import { judgeImports } from '../commands/judge-imports.ts';
import { loadMovements, loadStockCounts } from '../store/import-stock.ts';
import { importer, inBaseUnits, withRefused } from './fields.ts';

const types = ['ISSUE', 'RECEIPT', 'RETURN', 'SCRAP', 'ADJUSTMENT', 'BY_PRODUCT'] as const;

/** Movements of history, and counts. */
export const stockImports: ImportHandlers = {
  'inventory-movement': importer(
    (fields) => {
      const type = fields.oneOf('type', types);
      const given = type === 'ADJUSTMENT' ? fields.quantity('quantity') : fields.notNegative('quantity');
      if (sign(given.value) === 0) throw new MillgraphError('BAD_INPUT', 'quantity is 0; a movement moves something.');
      return {
        id: fields.id('id'),
        plant: fields.id('plant'),
        item: fields.id('item'),
        type,
        given,
        order: fields.optionalId('order'),
        purchaseOrder: fields.optionalId('purchaseOrder'),
        postedAt: fields.dateTime('postedAt'),
        sourceDocument: fields.text('sourceDocument', 60),
        sourceLine: fields.text('sourceLine', 60),
        stated: fields.optionalMoney('cost')?.amount ?? null,
      };
    },
    async (transaction, rows) => {
      const converted = await inBaseUnits(transaction, rows, ({ given, stated, ...row }, toBaseUnit, unit) => {
        const effect = stockEffect(row.type, row.order, toBaseUnit(given, 'quantity'));
        const cost = stated !== null && sign(effect.quantity) < 0 ? negate(stated) : stated;
        return { ...row, ...effect, unit, cost };
      });
      const broken = await judgeImports(transaction, converted.rows);
      const judged = converted.rows.map((row) => ({ ...row, ...broken.get(row) }));
      return withRefused(await loadMovements(transaction, judged), converted.refused);
    },
  ),

  'stock-count': importer(
    (fields) => ({
      plant: fields.id('plant'),
      item: fields.id('item'),
      location: fields.text('location', 60),
      countedAt: fields.dateTime('countedAt'),
      given: fields.notNegative('quantity'),
    }),
    async (transaction, rows) => {
      const converted = await inBaseUnits(transaction, rows, ({ given, ...row }, toBaseUnit) => ({
        ...row,
        countedAt: notInFuture(row.countedAt, transaction.now, 'countedAt'),
        quantity: toBaseUnit(given, 'quantity'),
      }));
      return withRefused(await loadStockCounts(transaction, converted.rows), converted.refused);
    },
  ),
};

/** What a movement changes in stock. The scrap of an order was lost in process and never was in stock. */
function stockEffect(
  type: (typeof types)[number],
  order: string | null,
  quantity: Decimal,
): { readonly quantity: Decimal; readonly scrapInProcess: Decimal | null } {
  switch (type) {
    case 'ISSUE':
      return { quantity: negate(quantity), scrapInProcess: null };
    case 'SCRAP':
      return order === null
        ? { quantity: negate(quantity), scrapInProcess: null }
        : { quantity: '0', scrapInProcess: quantity };
    case 'RECEIPT':
    case 'RETURN':
    case 'ADJUSTMENT':
    case 'BY_PRODUCT':
      return { quantity, scrapInProcess: null };
    default:
      return type satisfies never;
  }
}
