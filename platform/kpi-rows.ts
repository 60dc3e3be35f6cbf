import { dayBuckets, later, midnight, type DayGrain } from '#contracts/kpi/buckets.ts';
import { add, divide, multiply, round, sign, type Decimal } from '#contracts/decimal.ts';
import { convert, UnitMismatch, type Quantity } from '#contracts/quantity.ts';
import type { KpiElement, KpiFigure, KpiPlant, KpiRequest, KpiValue } from '#platform/kpi.ts';

/** The rows of KPIs from what was counted: pure, and the same in every system. */

/** A bucket of an answer: a day, week or month, or a shift of one day. */
export interface KpiBucket {
  /** By which facts find it. */
  readonly label: string;
  readonly date: string;
  readonly shift: string | null;
  readonly start: string;
  readonly end: string;
}

/**
 * The buckets of days for plants. Each plant's own days count: a bucket of plants in several zones begins when it begins in
 * the first of them, and ends when it has ended in the last.
 */
export function bucketsFor(request: KpiRequest, plants: readonly KpiPlant[]): readonly KpiBucket[] {
  const zones = [...new Set(plants.map(({ timeZone }) => timeZone))];
  return dayBuckets(request.from, request.to, request.grain as DayGrain).map(({ label, from, to }) => ({
    label,
    date: from,
    shift: null,
    start: zones.map((zone) => midnight(from, zone)).sort()[0] ?? midnight(from, 'UTC'),
    end:
      zones
        .map((zone) => midnight(to, zone))
        .sort()
        .at(-1) ?? midnight(to, 'UTC'),
  }));
}

/** A row of a KPI in a bucket. */
export const figure = (
  name: string,
  bucket: KpiBucket,
  key: string,
  now: string,
  value: KpiValue & { readonly reasonCode?: string | null },
): KpiFigure => ({
  reasonCode: null,
  ...value,
  name,
  bucketDate: bucket.date,
  bucketStart: bucket.start,
  bucketEnd: bucket.end,
  shift: bucket.shift,
  key: key === '' ? null : key,
  asOf: Date.parse(bucket.end) < Date.parse(now) ? bucket.end : now,
});

/** A row of the answer's groups, with the buckets it has whether or not anything happened in them. */
export interface KpiKey {
  readonly key: string;
  readonly buckets: readonly KpiBucket[];
}

/** What the rows of one answer have in common. */
export interface KpiCount {
  readonly request: KpiRequest;
  readonly now: string;
  readonly keys: readonly KpiKey[];
}

/** What the rows of an answer have in common where nothing is known of equipment: a key for each plant, or one of all. */
export const countFor = (request: KpiRequest, plants: readonly KpiPlant[], now: string): KpiCount => ({
  ...{ request, now },
  keys:
    request.groupBy === 'PLANT'
      ? plants.map((plant) => ({ key: plant.plant, buckets: bucketsFor(request, [plant]) }))
      : [{ key: '', buckets: bucketsFor(request, plants) }],
});

/** Something counted of a key, in the bucket of a label. */
export interface KpiCounted {
  readonly key: string;
  readonly bucket: string;
}

/** Digits of a ratio behind the point. */
export const ratioDigits = 10;

type Answered = KpiValue & { readonly reasonCode?: string | null };

/** The rows of a KPI: for each key and bucket what the counted rows come to, also when there are none. */
export function eachBucket<Row extends KpiCounted & { readonly shift?: string | null }>(
  { keys, request, now }: KpiCount,
  rows: readonly Row[],
  name: string,
  answer: (rows: readonly Row[], ofKey: readonly Row[], key: KpiKey, bucket: KpiBucket) => readonly Answered[],
): readonly KpiFigure[] {
  const labelOf = ({ bucket, shift }: Row): string => (request.grain === 'SHIFT' ? `${bucket}/${shift ?? ''}` : bucket);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  // Items and suppliers are known by what was counted; each has the buckets of all.
  const all: readonly KpiKey[] =
    request.groupBy === 'ITEM' || request.groupBy === 'SUPPLIER'
      ? [...byKey.keys()].sort().flatMap((key) => keys.map((every) => ({ ...every, key })))
      : keys;
  return all.flatMap((key) => {
    const own = byKey.get(key.key) ?? [];
    const byBucket = Map.groupBy(own, labelOf);
    return [...key.buckets, ...strayBuckets(key, [...byBucket.keys()])].flatMap((bucket) =>
      answer(byBucket.get(bucket.label) ?? [], own, key, bucket).map((value) =>
        figure(name, bucket, key.key, now, value),
      ),
    );
  });
}

/** What was reported outside every shift that the calendar has now belongs to its day alone. */
export function strayBuckets({ buckets }: Pick<KpiKey, 'buckets'>, labels: readonly string[]): readonly KpiBucket[] {
  const known = new Set(buckets.map(({ label }) => label));
  return labels
    .filter((label) => !known.has(label))
    .sort()
    .map((label) => {
      const [date = '', shift = ''] = label.split('/');
      return {
        ...{ label, date, shift: shift === '' ? null : shift },
        start: midnight(date, 'UTC'),
        end: midnight(later(date, 1), 'UTC'),
      };
    });
}

export const pieces = (name: string, value: Decimal): KpiElement => ({ name, value, unit: 'C62' });

/** A ratio, or that there is nothing to divide by. */
export const quotient = (part: Decimal, whole: Decimal, times: Decimal = '1'): Omit<KpiValue, 'elements'> =>
  sign(whole) === 0
    ? { value: null, unit: 'C62', reason: 'NOTHING_COUNTED' }
    : { value: round(divide(multiply(part, times), whole), ratioDigits), unit: 'C62', reason: null };

/** A sum of quantities that a ratio is made of. */
export interface KpiPart {
  readonly name: string;
  readonly of: readonly Quantity[];
}

/** A ratio of two sums of quantities, with both; none when they have no common dimension. */
export function ratio(part: KpiPart, whole: KpiPart, times: Decimal = '1'): KpiValue {
  const tops = sumsByDimension(part.of);
  const bottoms = sumsByDimension(whole.of);
  const elements = [
    ...tops.map((sum) => ({ name: part.name, ...sum })),
    ...bottoms.map((sum) => ({ name: whole.name, ...sum })),
  ];
  const [bottom = { value: '0', unit: tops[0]?.unit ?? 'C62' }] = bottoms;
  const isMixed = bottoms.length > 1 || tops.some(({ unit }) => !isConvertible(unit, bottom.unit));
  if (isMixed) return { value: null, unit: 'C62', reason: 'MIXED_UNITS', elements };
  const top = tops[0] === undefined ? '0' : convert(tops[0], bottom.unit).value;
  return { ...quotient(top, bottom.value, times), elements };
}

/** A row for each unit that the key's amounts are in; nothing at all is zero pieces. */
export function quantities(amounts: readonly Quantity[], units: readonly string[]): readonly KpiValue[] {
  const none = sumsByDimension(units.map((unit) => ({ value: '0', unit })));
  const sums = sumsByDimension([...none, ...amounts]);
  return (sums.length === 0 ? [{ value: '0', unit: 'C62' }] : sums).map(({ value, unit }) => ({
    ...{ value, unit, reason: null, elements: [] },
  }));
}

/** The rows of each currency: those that occur, or all that the plants of the key have; no sum is over two of them. */
export function eachCurrency<Row extends { readonly currency: string }>(
  rows: readonly Row[],
  ofKey: readonly Row[],
  currencies: readonly string[],
  answer: (rows: readonly Row[], currency: string) => KpiValue,
): readonly KpiValue[] {
  const occurring = [...new Set(ofKey.map(({ currency }) => currency))].sort();
  return (occurring.length === 0 ? currencies : occurring).map((currency) =>
    answer(
      rows.filter((row) => row.currency === currency),
      currency,
    ),
  );
}

/** The currencies of the plants of a key. */
export const currenciesOf = (plants: readonly KpiPlant[], { groupBy }: KpiRequest, key: string): readonly string[] =>
  [
    ...new Set(
      plants.filter(({ plant }) => groupBy !== 'PLANT' || plant === key).flatMap(({ currency }) => currency ?? []),
    ),
  ].sort();

/** Sums by dimension, each in the unit of it that sorts first: what converts is added. */
export function sumsByDimension(quantities: readonly Quantity[]): readonly Quantity[] {
  const sums: { value: Decimal; unit: string }[] = [];
  for (const quantity of [...quantities].sort((left, right) => (left.unit < right.unit ? -1 : 1))) {
    const sum = sums.find(({ unit }) => isConvertible(quantity.unit, unit));
    if (sum === undefined) sums.push({ ...quantity });
    else sum.value = add(sum.value, convert(quantity, sum.unit).value);
  }
  return sums;
}

function isConvertible(from: string, to: string): boolean {
  try {
    convert({ value: '0', unit: from }, to);
    return true;
  } catch (error) {
    if (!(error instanceof UnitMismatch)) throw error;
    return false;
  }
}
