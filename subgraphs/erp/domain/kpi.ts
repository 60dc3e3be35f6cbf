import { daysBetween, later } from '#contracts/kpi/buckets.ts';
import { dateAt } from '#contracts/zone-time.ts';
import { add, divide, multiply, round, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { namesOf, type KpiElement, type KpiFigure, type KpiPlant, type KpiRequest } from '#platform/kpi.ts';
import {
  countFor,
  currenciesOf,
  eachBucket,
  eachCurrency,
  pieces,
  quotient,
  ratioDigits,
  type KpiCount,
  type KpiCounted,
} from '#platform/kpi-rows.ts';

export type { KpiFigure } from '#platform/kpi.ts';

/** A request by its key. */
export interface KpiReference {
  readonly request: string;
}

/** All that the KPIs of ERP are made of. */
export interface KpiReading {
  readonly request: KpiRequest;
  readonly plants: readonly KpiPlant[];
  readonly due: readonly (KpiCounted & { readonly due: number; readonly kept: number })[];
  readonly variances: readonly (KpiCounted & {
    readonly currency: string;
    readonly actual: Decimal;
    readonly target: Decimal;
    readonly orders: number;
  })[];
  /** Changes of work in process, in the order of buckets. */
  readonly wip: readonly (KpiCounted & {
    readonly currency: string;
    readonly actual: Decimal;
    readonly delivered: Decimal;
    readonly orders: number;
  })[];
  readonly stock: readonly (KpiCounted & {
    readonly currency: string;
    readonly consumption: Decimal;
    readonly opening: Decimal;
    readonly closing: Decimal;
  })[];
  readonly counts: readonly (KpiCounted & { readonly counts: number; readonly accurate: number })[];
}

const daysOfYear = '365';

/** The rows of the KPIs of ERP, empty buckets among them, by KPI, key and bucket. */
export function kpiFigures(reading: KpiReading): readonly KpiFigure[] {
  const now = reading.plants[0]?.now;
  if (now === undefined) return [];
  const count = countFor(reading.request, reading.plants, now);
  return namesOf(reading.request, 'erp').flatMap((name) => {
    const rowsOf = rowsByName[name];
    if (rowsOf === undefined) throw new TypeError(`ERP computes no ${name}`);
    return rowsOf(reading, count, name);
  });
}

const total = <Row>(rows: readonly Row[], of: (row: Row) => number): Decimal =>
  String(rows.reduce((sum, row) => sum + of(row), 0));
const sum = <Row>(rows: readonly Row[], of: (row: Row) => Decimal): Decimal => add('0', ...rows.map(of));
const money =
  (currency: string) =>
  (name: string, value: Decimal): KpiElement => ({ name, value, unit: currency });

const rowsByName: Readonly<
  Record<string, (reading: KpiReading, count: KpiCount, name: string) => readonly KpiFigure[]>
> = {
  onTimeInFull: ({ due }, count, name) =>
    eachBucket(count, due, name, (rows) => {
      const [all, kept] = [total(rows, (row) => row.due), total(rows, (row) => row.kept)];
      return [{ ...quotient(kept, all), elements: [pieces('ordersDue', all), pieces('onTimeInFull', kept)] }];
    }),
  inventoryAccuracy: ({ counts }, count, name) =>
    eachBucket(count, counts, name, (rows) => {
      const [all, accurate] = [total(rows, (row) => row.counts), total(rows, (row) => row.accurate)];
      return [{ ...quotient(accurate, all), elements: [pieces('counts', all), pieces('accurate', accurate)] }];
    }),
  costVariance: ({ variances, plants, request }, count, name) =>
    eachBucket(count, variances, name, (rows, ofKey, { key }) =>
      eachCurrency(rows, ofKey, currenciesOf(plants, request, key), (own, currency) => {
        const actual = sum(own, (row) => row.actual);
        const target = sum(own, (row) => row.target);
        const value = subtract(actual, target);
        const relative = sign(target) === 0 ? [] : [pieces('relative', round(divide(value, target), ratioDigits))];
        const [actualElement, targetElement] = [money(currency)('actual', actual), money(currency)('target', target)];
        const elements = [
          actualElement,
          targetElement,
          ...relative,
          pieces(
            'orders',
            total(own, (row) => row.orders),
          ),
        ];
        return { value, unit: currency, reason: null, elements };
      }),
    ),
  wipValue: ({ wip, plants, request }, count, name) =>
    eachBucket(count, cumulated(wip, count), name, (rows, ofKey, { key, buckets }, bucket) =>
      eachCurrency(rows, ofKey, currenciesOf(plants, request, key), ([own], currency) => {
        const end = buckets[buckets.indexOf(bucket) + 1]?.date ?? request.to;
        const hasBegun = daysBegun(bucket.date, end, plants, count.now) > 0;
        const { actual, delivered, orders } = own ?? { actual: '0', delivered: '0', orders: 0 };
        const elements = [
          money(currency)('actual', actual),
          money(currency)('delivered', delivered),
          pieces('orders', String(orders)),
        ];
        if (!hasBegun) return { value: null, unit: currency, reason: 'NOTHING_COUNTED', elements };
        return { value: subtract(actual, delivered), unit: currency, reason: null, elements };
      }),
    ),
  inventoryTurns: ({ stock, plants, request }, count, name) =>
    eachBucket(count, stock, name, (rows, ofKey, { key, buckets }, bucket) =>
      eachCurrency(rows, ofKey, currenciesOf(plants, request, key), (own, currency) => {
        const consumption = sum(own, (row) => row.consumption);
        const opening = sum(own, (row) => row.opening);
        const closing = sum(own, (row) => row.closing);
        const end = buckets[buckets.indexOf(bucket) + 1]?.date ?? request.to;
        const days = daysBegun(bucket.date, end, plants, count.now);
        const elements = [
          money(currency)('consumption', consumption),
          money(currency)('opening', opening),
          money(currency)('closing', closing),
          { name: 'days', value: String(days), unit: 'DAY' },
        ];
        const average = divide(add(opening, closing), '2');
        if (days === 0 || sign(average) <= 0) {
          return { value: null, unit: 'C62', reason: days === 0 ? 'NOTHING_COUNTED' : 'NO_INVENTORY', elements };
        }
        const value = divide(multiply(consumption, daysOfYear), multiply(average, String(days)));
        return { value: round(value, ratioDigits), unit: 'C62', reason: null, elements };
      }),
    ),
};

/** How many days of a bucket have begun at one of the plants. */
function daysBegun(from: string, to: string, plants: readonly KpiPlant[], now: string): number {
  const today = plants
    .map(({ timeZone }) => dateAt(timeZone, now))
    .sort()
    .at(-1);
  const end = today === undefined || later(today, 1) > to ? to : later(today, 1);
  return Math.max(0, daysBetween(from, end));
}

/** Changes as what they come to at the end of each bucket, also of those in which nothing changed. */
function cumulated(changes: KpiReading['wip'], { keys, request }: KpiCount): KpiReading['wip'] {
  const series = Map.groupBy(changes, ({ key, currency }) => JSON.stringify([key, currency]));
  return [...series.values()].flatMap((own) => {
    const [{ key, currency }] = own as [KpiReading['wip'][number]];
    const buckets = keys.find((each) => each.key === (request.groupBy === 'PLANT' ? key : ''))?.buckets ?? [];
    const byBucket = Map.groupBy(own, ({ bucket }) => bucket);
    let standing = { actual: '0', delivered: '0', orders: 0 };
    return buckets.map(({ label }) => {
      for (const change of byBucket.get(label) ?? []) {
        standing = {
          actual: add(standing.actual, change.actual),
          delivered: add(standing.delivered, change.delivered),
          orders: standing.orders + change.orders,
        };
      }
      return { key, currency, bucket: label, ...standing };
    });
  });
}
