import { instant, minute } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Fact } from '../script.ts';
import { needOf, unitOf } from '../structure/index.ts';
import type { Made, PlannedOrder } from './order.ts';
import { decimal } from './stock.ts';

/** A lot or serial number that an order put into stock. */
export interface Receipt {
  readonly lot: string;
  readonly item: string;
  readonly thousandths: number;
  readonly isBeside: boolean;
}

export const serialOf = (order: string, number: number): string =>
  `SN-${order.slice(3)}-${String(number).padStart(2, '0')}`;

/** What comes into stock when an order is made: finished goods one by one, the rest as a lot; and what arises beside. */
export function receiptsOf(order: PlannedOrder, made: Made, chance: Random): readonly Receipt[] {
  const { number, item } = order;
  const product: readonly Receipt[] =
    item.type === 'FINISHED_GOOD'
      ? Array.from({ length: made.good }, (_, index) => ({
          ...{ lot: serialOf(number, index + 1), item: item.id, thousandths: 1000, isBeside: false },
        }))
      : [{ lot: `LOT-${number}`, item: item.id, thousandths: made.good * 1000, isBeside: false }];
  const beside = item.bom.flatMap((line): readonly Receipt[] => {
    if (line.use !== 'BY_PRODUCT' && line.use !== 'CO_PRODUCT') return [];
    const expected = needOf(line) * order.begun * 1000;
    const thousandths = line.use === 'CO_PRODUCT' ? made.good * 1000 : Math.round(expected * chance.normal(1, 0.04));
    return [{ lot: `LOT-${number}-${line.component}`, item: line.component, thousandths, isBeside: true }];
  });
  return [...product, ...beside];
}

/** The facts that tell of them. */
export const receiptFacts = (
  order: PlannedOrder,
  made: Made,
  receipts: readonly Receipt[],
): readonly (readonly [number, Fact])[] =>
  receipts.map(({ lot, item, thousandths, isBeside }, index) => {
    const at = made.endAt + Math.floor((index * minute) / 20);
    const fact: Fact = {
      ...{ document: `${order.number}-lots`, line: index + 1, kind: 'LOT_COMPLETED', occurredAt: instant(at) },
      ...{ sequence: 1000 + index, order: order.number, lot },
      quantity: { value: decimal(thousandths), unit: unitOf(item) },
      ...(isBeside ? { item } : order.item.type === 'FINISHED_GOOD' && { lotKind: 'SERIAL' }),
    };
    return [at, fact];
  });
