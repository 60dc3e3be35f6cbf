import type { Deed } from './world.ts';

/** What a deed is chosen by: two numbers, its place among all, and the lots that there are. */
export interface Choice {
  readonly a: number;
  readonly b: number;
  readonly index: number;
  readonly lots: readonly (readonly [lot: string, item: string])[];
}

export type Make = (choice: Choice) => Deed;

export const pick = <Value>(values: readonly Value[], number: number): Value => {
  const value = values[number % values.length];
  if (value === undefined) throw new TypeError('nothing to choose from');
  return value;
};
export const some = (most: number, number: number): number => (number % most) + 1;
export const cast = ({ lots, b }: Choice): string =>
  pick(
    lots.filter(([, item]) => item === 'CAST'),
    b,
  )[0];
export const any = ({ lots, b }: Choice): readonly [string, string] => pick(lots, b);
