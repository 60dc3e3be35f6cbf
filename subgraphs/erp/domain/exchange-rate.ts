import { divide, multiply, round, sign, type Decimal } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';

/** What one unit of a currency is worth in another, from a day on. */
export interface DatedExchangeRate {
  readonly from: string;
  readonly to: string;
  readonly rate: Decimal;
  readonly effectiveFrom: string;
  /** The first day it no longer holds; null while open. */
  readonly effectiveTo: string | null;
}

/** An amount in another currency, by a rate of the two in either direction, to `digits` fractional digits. */
export const exchange = (amount: Decimal, currency: string, rate: DatedExchangeRate, digits: number): Decimal =>
  round(rate.from === currency ? multiply(amount, rate.rate) : divide(amount, rate.rate), digits);

/** A rate as a sentence's part: `1 EUR = 20 MXN of 2026-01-01`, and whether it was taken inversely. */
export const rateText = (rate: DatedExchangeRate, currency: string): string =>
  `1 ${rate.from} = ${rate.rate} ${rate.to} since ${rate.effectiveFrom}${rate.from === currency ? '' : ', taken inversely'}`;

/** Throws BAD_INPUT, or RULE_VIOLATED when a rate of the pair is set for that day or a later one. */
export function checkExchangeRate(
  latestFrom: string | null,
  input: { readonly from: string; readonly to: string; readonly rate: Decimal; readonly date: string },
): void {
  for (const name of ['from', 'to'] as const) {
    if (/^[A-Z]{3}$/.test(input[name])) continue;
    throw new MillgraphError('BAD_INPUT', `input.${name} is ${input[name]}; give a currency code of ISO 4217.`, {
      argument: `input.${name}`,
    });
  }
  if (input.from === input.to) {
    throw new MillgraphError('BAD_INPUT', `input.to is ${input.to}, as input.from; give two currencies.`, {
      argument: 'input.to',
    });
  }
  if (sign(input.rate) <= 0) {
    throw new MillgraphError('BAD_INPUT', `input.rate is ${input.rate}; it must be more than zero.`, {
      argument: 'input.rate',
    });
  }
  if (latestFrom !== null && input.date <= latestFrom) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `input.date is ${input.date}, but a rate of ${input.from} to ${input.to} holds from ${latestFrom} on; give a later day.`,
      { argument: 'input.date' },
    );
  }
}
