import { MillgraphError } from '#platform/errors.ts';

/** The day a command posts on: as it says, else the day it happened. Throws BAD_INPUT for a day after today at the plant. */
export function postingDay(given: string | null | undefined, happened: string, today: string): string {
  if (given == null) return happened;
  if (given <= today) return given;
  throw new MillgraphError('BAD_INPUT', `input.postingDate is ${given}, after today, ${today} at the plant.`, {
    argument: 'input.postingDate',
  });
}
