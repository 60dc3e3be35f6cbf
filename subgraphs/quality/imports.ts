import { compareQuantities, type Quantity } from '#contracts/quantity.ts';
import { inUnit, integer, notNegative, positive, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { BatchResult, CanonicalRecord, ImportHandlers } from '#platform/import.ts';
import { scalars } from '#platform/scalars.ts';
import { upsertOrders } from './store/known.ts';
import { upsertReceiptRejections, type ReceiptRejection } from './store/receipt-rejection.ts';

/** The kinds of records that quality takes over in bulk. */
export const imports: ImportHandlers = {
  'production-order': async (session, records) => {
    const { accepted, refused } = sort(records, (record) => ({
      id: textOf(record, 'id'),
      plant: textOf(record, 'plant'),
      item: textOf(record, 'item'),
    }));
    const latest = new Map(accepted.map((order) => [order.id, order]));
    const loaded = await session.transaction((transaction) => upsertOrders(transaction, [...latest.values()]));
    return { loaded, unchanged: accepted.length - loaded, refused };
  },
  'receipt-rejection': async (session, records) => {
    const { accepted, refused } = sort(records, receiptRejection);
    // Of one id the last record stands, as it would in batches of one.
    const latest = new Map(accepted.map((rejection) => [rejection.id, rejection]));
    const loaded = await session.transaction((transaction) =>
      upsertReceiptRejections(transaction, [...latest.values()]),
    );
    return { loaded, unchanged: accepted.length - loaded, refused };
  },
};

/** Reads each record; what `read` throws as a MillgraphError refuses that record alone. */
function sort<Read>(
  records: readonly CanonicalRecord[],
  read: (record: CanonicalRecord) => Read,
): { readonly accepted: readonly Read[]; readonly refused: BatchResult['refused'] } {
  const accepted: Read[] = [];
  const refused: BatchResult['refused'][number][] = [];
  for (const [index, record] of records.entries()) {
    try {
      accepted.push(read(record));
    } catch (error) {
      if (!(error instanceof MillgraphError)) throw error;
      refused.push({ index, code: error.code, message: error.message });
    }
  }
  return { accepted, refused };
}

function receiptRejection(record: CanonicalRecord): ReceiptRejection {
  const rejected = positive(quantityOf(record, 'rejected'), 'rejected');
  const received = notNegative(quantityOf(record, 'received'), 'received');
  inUnit(rejected, received.unit, 'rejected');
  if (compareQuantities(rejected, received) > 0) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `${rejected.value} ${rejected.unit} were rejected of only ${received.value} ${received.unit} received.`,
      { argument: 'rejected' },
    );
  }
  return {
    id: textOf(record, 'id'),
    plant: textOf(record, 'plant'),
    supplier: record['supplier'] == null ? null : textOf(record, 'supplier'),
    item: textOf(record, 'item'),
    purchaseOrder: textOf(record, 'purchaseOrder'),
    line: integer(Number(scalars.Decimal.parseValue(record['line'])), 'line', 1, 999_999_999),
    rejected,
    received,
    recordedAt: scalars.DateTime.parseValue(record['recordedAt']),
  };
}

function textOf(record: CanonicalRecord, field: string): string {
  const value = record[field];
  if (typeof value !== 'string') {
    throw new MillgraphError('BAD_INPUT', `${field} is missing or no text.`, { argument: field });
  }
  return text(value, field);
}

function quantityOf(record: CanonicalRecord, field: string): Quantity {
  const stated = record[field];
  if (stated === null || typeof stated !== 'object' || !('value' in stated) || !('unit' in stated)) {
    throw new MillgraphError('BAD_INPUT', `${field} is no quantity; give { value, unit }.`, { argument: field });
  }
  return { value: scalars.Decimal.parseValue(stated.value), unit: scalars.UnitCode.parseValue(stated.unit) };
}
