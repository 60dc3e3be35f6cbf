import { MillgraphError } from '#platform/errors.ts';
import type { ReleasedOrder } from './lot.ts';

/**
 * Refuses to post to an order that ERP has completed or closed, or to take back what was posted to it: its costs are those
 * of what it did. Throws ILLEGAL_STATE.
 */
export function expectGoesOn({ id, ended }: Pick<ReleasedOrder, 'id' | 'ended'>, argument: string): void {
  if (ended === null) return;
  const why = ended === 'CLOSED' ? 'closed: it is settled' : 'completed: reopen it first';
  throw new MillgraphError('ILLEGAL_STATE', `Order ${id} is ${why}.`, { argument });
}
