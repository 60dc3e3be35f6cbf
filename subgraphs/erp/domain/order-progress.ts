import { compare, divide, round, type Decimal } from '#contracts/decimal.ts';

/** Confirmed good as a share of ordered, to four digits. */
export const shareComplete = (good: Decimal, ordered: Decimal): Decimal => round(divide(good, ordered), 4);

/** Whether an order was finished by its due date in full quantity; null before it is completed. */
export function isOnTimeInFull(
  order: { readonly state: string; readonly daysLate: number; readonly quantity: Decimal },
  good: Decimal,
): boolean | null {
  if (order.state !== 'COMPLETED' && order.state !== 'CLOSED') return null;
  return order.daysLate === 0 && compare(good, order.quantity) >= 0;
}
