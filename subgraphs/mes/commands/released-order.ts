import { MillgraphError } from '#platform/errors.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import type { OrderRow } from '../store/production-order.ts';

/** An order that MES runs. Throws ILLEGAL_STATE for an imported one, whose pieces are not counted here. */
export function released(order: OrderRow, argument: string): ReleasedOrder {
  const { id, plant, timeZone, kind, item, revision, quantity, unit, mendedLot, ended, components, byProducts } = order;
  if (order.releasedAt === null || item === null || revision === null || quantity === null || unit === null) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Order ${id} was imported, and its pieces are not counted by operation: only its own system goes on with it.`,
      { argument },
    );
  }
  return { id, plant, timeZone, kind, item, revision, quantity, unit, mendedLot, ended, components, byProducts };
}
