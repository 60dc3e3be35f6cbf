import { counted, identifier, inUnit, optionalText, positive, unique } from '#platform/checks.ts';
import { compare } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { MillgraphError } from '#platform/errors.ts';

/** After which time an unplanned stop calls whom. */
export interface DowntimeAlertRule {
  readonly afterSeconds: number;
  readonly acknowledgeWithinSeconds: number;
  /** Who is called first, then whoever is called when nobody has acknowledged it in time, and so on. */
  readonly ownerRoles: readonly string[];
}

/** An alert of a stop that lasts too long. */
export interface DowntimeAlert {
  readonly id: string;
  readonly plant: string;
  readonly equipment: string;
  readonly state: 'RAISED' | 'ACKNOWLEDGED' | 'CLEARED';
  readonly ownerRole: string;
}

/** A rule as it is stated, checked. Times in any unit of time, to the second, at most 31 days. Throws BAD_INPUT, UNIT_MISMATCH. */
export const downtimeAlertRule = (stated: {
  readonly after: Quantity;
  readonly acknowledgeWithin: Quantity;
  readonly ownerRoles: readonly string[];
}): DowntimeAlertRule => ({
  afterSeconds: seconds(stated.after, 'input.rule.after'),
  acknowledgeWithinSeconds: seconds(stated.acknowledgeWithin, 'input.rule.acknowledgeWithin'),
  ownerRoles: unique(
    counted(stated.ownerRoles, 'input.rule.ownerRoles', 1, 10).map((role, index) =>
      identifier(role, `input.rule.ownerRoles.${index}`),
    ),
    (role) => role,
    'input.rule.ownerRoles',
  ),
});

const longestSeconds = '2678400';

function seconds(time: Quantity, argument: string): number {
  const { value } = inUnit(positive(time, argument), 'SEC', argument);
  const rounded = Math.round(Number(value));
  if (rounded < 1 || compare(value, longestSeconds) > 0) {
    throw new MillgraphError('BAD_INPUT', `${argument} is ${value} s; give from 1 second to 31 days.`, { argument });
  }
  return rounded;
}

/** Somebody has seen it: it is not escalated any more. Throws ILLEGAL_STATE, BAD_INPUT. */
export function acknowledge(alert: DowntimeAlert, comment: string | null | undefined): { comment: string | null } {
  if (alert.state !== 'RAISED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Alert ${alert.id} is ${alert.state}; only one that is RAISED is acknowledged.`,
      { argument: 'input.id' },
    );
  }
  return { comment: optionalText(comment, 'input.comment', 1000) };
}

/** It needs nobody any more, though the stop lasts. Throws ILLEGAL_STATE, BAD_INPUT. */
export function clear(alert: DowntimeAlert, comment: string | null | undefined): { comment: string | null } {
  if (alert.state === 'CLEARED') {
    throw new MillgraphError('ILLEGAL_STATE', `Alert ${alert.id} is CLEARED already.`, { argument: 'input.id' });
  }
  return { comment: optionalText(comment, 'input.comment', 1000) };
}
