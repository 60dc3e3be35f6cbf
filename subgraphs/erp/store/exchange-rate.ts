import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { DatedExchangeRate } from '../domain/exchange-rate.ts';

/** A pair of currencies and a day, as the loader keys it. */
export const pairOn = (pair: { readonly from: string; readonly to: string; readonly date: string }): string =>
  `${pair.from}/${pair.to}/${pair.date}`;

/** The exchange rate of each pair on its day; both directions of it, where they are set. */
export const exchangeRatesOn = (
  session: Scoped,
  keys: readonly string[],
): Promise<readonly (DatedExchangeRate & { readonly key: string })[]> => {
  const parts = keys.map((key) => key.split('/'));
  const place = (index: number): string[] => parts.map((part) => part[index] ?? '');
  return session.query<DatedExchangeRate & { readonly key: string }>(
    (sql) => sql`
      select distinct on (key.from_currency, key.to_currency, key.day)
        key.from_currency || '/' || key.to_currency || '/' || key.day as key,
        rate.from_currency as from, rate.to_currency as to, rate.rate,
        lower(rate.effective) as effective_from, upper(rate.effective) as effective_to
      from
        unnest(${place(0)}::text[], ${place(1)}::text[], ${place(2)}::date[]) as key (from_currency, to_currency, day)
        join exchange_rate as rate
          on rate.effective @> key.day
          and (
            (rate.from_currency, rate.to_currency) = (key.from_currency, key.to_currency)
            or (rate.from_currency, rate.to_currency) = (key.to_currency, key.from_currency)
          )
      order by key.from_currency, key.to_currency, key.day, rate.from_currency = key.from_currency desc
    `,
  );
};

/** The first day of the latest rate of a pair; null when none is set. */
export async function latestExchangeRateFrom(
  transaction: Transaction,
  pair: { readonly from: string; readonly to: string },
): Promise<string | null> {
  const [row] = await transaction.query<{ day: string | null }>(
    (sql) => sql`
      select max(lower(effective)) as day from exchange_rate
      where from_currency = ${pair.from} and to_currency = ${pair.to}
    `,
  );
  return row?.day ?? null;
}

/** Ends the rate that holds on the new one's first day, and writes the new one. */
export async function insertExchangeRate(
  transaction: Transaction,
  rate: { readonly from: string; readonly to: string; readonly rate: string; readonly date: string },
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      update exchange_rate set effective = daterange(lower(effective), ${rate.date}::date)
      where from_currency = ${rate.from} and to_currency = ${rate.to} and effective @> ${rate.date}::date
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into exchange_rate (from_currency, to_currency, effective, rate)
      values (${rate.from}, ${rate.to}, daterange(${rate.date}::date, null), ${rate.rate})
    `,
  );
}
