import { sign } from '#contracts/decimal.ts';
import { inUnit, positive } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ImportHandlers } from '#platform/import.ts';
import { loadProductionOrders, loadPurchaseOrderLines, loadPurchaseOrders } from '../store/import-orders.ts';
import { importer, inBaseUnits, withRefused, type Fields } from './fields.ts';

/** Production orders and purchase orders as another system had them. */
export const orderImports: ImportHandlers = {
  'production-order': importer(readProductionOrder, async (transaction, rows) => {
    const converted = await inBaseUnits(transaction, rows, ({ given, good, scrap, ...row }, toBaseUnit, unit) => ({
      ...row,
      unit,
      quantity: toBaseUnit(given, 'quantity'),
      good: good === null ? null : toBaseUnit(good, 'goodQuantity'),
      scrap: scrap === null ? null : toBaseUnit(scrap, 'scrapQuantity'),
    }));
    return withRefused(await loadProductionOrders(transaction, converted.rows), converted.refused);
  }),

  'purchase-order': importer(
    (fields) => ({
      id: fields.id('id'),
      number: fields.id('number'),
      plant: fields.id('plant'),
      supplier: fields.id('supplier'),
      state: fields.oneOf('state', ['OPEN', 'RECEIVED', 'CLOSED', 'CANCELLED']),
      orderedAt: fields.dateTime('orderedAt'),
    }),
    loadPurchaseOrders,
  ),

  'purchase-order-line': importer((fields) => {
    const { value: quantity, unit } = positive(fields.quantity('quantity'), 'quantity');
    const { amount: unitPrice, currency } = fields.money('unitPrice');
    if (sign(unitPrice) < 0) throw new MillgraphError('BAD_INPUT', `unitPrice is ${unitPrice}, less than zero.`);
    const inLineUnit = (name: string): string => {
      const stated = fields.optionalNotNegative(name);
      return stated === null ? '0' : inUnit(stated, unit, name).value;
    };
    return {
      purchaseOrder: fields.id('purchaseOrder'),
      line: fields.integer('line', 1, 2_000_000_000),
      item: fields.id('item'),
      quantity,
      unit,
      unitPrice,
      currency,
      received: inLineUnit('received'),
      rejected: inLineUnit('rejected'),
      stocked: inLineUnit('stocked'),
      dueDate: fields.optionalDate('dueDate'),
    };
  }, loadPurchaseOrderLines),
};

function readProductionOrder(fields: Fields) {
  const plannedStart = fields.optionalDateTime('plannedStart');
  const plannedEnd = fields.optionalDateTime('plannedEnd');
  if (plannedStart !== null && plannedEnd !== null && Date.parse(plannedEnd) < Date.parse(plannedStart)) {
    throw new MillgraphError('BAD_INPUT', `plannedEnd is ${plannedEnd}, before plannedStart at ${plannedStart}.`);
  }
  const state = fields.oneOf('state', ['FORECAST', 'RELEASED', 'COMPLETED', 'CLOSED', 'CANCELLED']);
  return {
    id: fields.id('id'),
    number: fields.id('number'),
    plant: fields.id('plant'),
    item: fields.id('item'),
    given: positive(fields.quantity('quantity'), 'quantity'),
    good: fields.optionalNotNegative('goodQuantity'),
    scrap: fields.optionalNotNegative('scrapQuantity'),
    state,
    plannedStart,
    plannedEnd,
    actualStart: fields.optionalDateTime('actualStart'),
    actualEnd: fields.optionalDateTime('actualEnd'),
    dueDate: fields.date('dueDate'),
  };
}
