import { MillgraphError } from '#platform/errors.ts';

export type HoldTarget = 'LOT' | 'ORDER' | 'ITEM' | 'SUPPLIER';

/** A hold in force, as quality told of it. */
export interface Hold {
  readonly id: string;
  readonly target: HoldTarget;
  readonly targetId: string;
  readonly reason: string;
}

/** Lets pass what no hold concerns. Throws ON_HOLD with the first one. */
export function refuseHeld(holds: readonly Hold[], argument: string): void {
  const [hold] = holds;
  if (hold === undefined) return;
  const target = hold.target.toLowerCase();
  throw new MillgraphError(
    'ON_HOLD',
    `The ${target} ${hold.targetId} is on hold (${hold.id}: ${hold.reason}); it goes on when quality releases the hold.`,
    { argument, hold: hold.id },
  );
}
