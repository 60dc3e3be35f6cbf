import type { Stage, Story } from './story.ts';

export const shortOrder = 'MO-1006';
export const madeQuantity = 500;
export const confirmedQuantity = 480;

/** The floor makes 500 spacers, and the office confirms 480. */
export function shortConfirmation({ clockOf, dateAfter }: Stage): Story {
  const from = clockOf('P1').at(dateAfter(3), '06:00');
  let isMade = false;
  return {
    wish: ({ id }, stream, at) =>
      !isMade && id === 'P1-L1' && stream === 0 && at >= from
        ? { item: 'SPAC-10', number: shortOrder, quantity: madeQuantity, isPerfect: true }
        : undefined,
    onOrder({ number }) {
      if (number !== shortOrder) return undefined;
      isMade = true;
      return { confirmed: confirmedQuantity };
    },
  };
}
