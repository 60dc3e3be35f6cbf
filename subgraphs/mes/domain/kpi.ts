import { add, divide, sign, type Decimal } from '#contracts/decimal.ts';
import { namesOf, type KpiElement, type KpiFigure, type KpiRequest } from '#platform/kpi.ts';
import {
  eachBucket,
  figure,
  pieces,
  quantities,
  quotient,
  ratio,
  strayBuckets,
  type KpiCounted,
  type KpiKey,
} from '#platform/kpi-rows.ts';
import { overallEquipmentEffectiveness, type Oee, type Production, type StateTime } from './oee.ts';

export type { KpiFigure } from '#platform/kpi.ts';
export type { KpiDefinition } from '#contracts/kpi/definitions.ts';

/** A request by its key, with the rows that other systems answered. */
export interface KpiReference {
  readonly request: string;
  readonly planFigures?: readonly KpiFigure[] | null;
  readonly conformanceFigures?: readonly KpiFigure[] | null;
}

/** A key of equipment, or of plants. */
export interface FloorKey extends KpiKey {
  /** Whether the shift time of a work unit is not known. */
  readonly unitsWithoutCalendar: boolean;
}

interface Reported extends KpiCounted {
  /** By SHIFT alone; null: outside every shift. */
  readonly shift: string | null;
  readonly unit: string;
}

/** All that the KPIs of MES are made of. */
export interface KpiReading {
  readonly request: KpiRequest;
  readonly now: string;
  readonly keys: readonly FloorKey[];
  readonly times: readonly (KpiCounted &
    ((StateTime & { readonly downtimeReason: string | null }) | { readonly state: null; readonly seconds: Decimal }))[];
  readonly madeByMembers: readonly (Reported & Production)[];
  readonly made: readonly (Reported & Production & { readonly scrap: Decimal; readonly finished: Decimal })[];
  readonly scrap: readonly (Reported & { readonly reasonCode: string | null; readonly scrap: Decimal })[];
  readonly jobs: readonly (KpiCounted & { readonly planned: number; readonly onTime: number })[];
}

const oeeNames = ['oee', 'availability', 'effectiveness', 'quality'] as const;
type OeeName = (typeof oeeNames)[number];

/** Whether a KPI is OEE or a factor of it. */
export const isOee = (name: string): name is OeeName => oeeNames.some((each) => each === name);

/** The rows of the KPIs of MES, empty buckets among them, by KPI, key and bucket. */
export function kpiFigures(reading: KpiReading): readonly KpiFigure[] {
  return namesOf(reading.request, 'mes').flatMap((name) => {
    const rowsOf = rowsByName[name];
    if (rowsOf === undefined) throw new TypeError(`MES computes no ${name}`);
    return rowsOf(reading, name);
  });
}

const rowsByName: Readonly<Record<string, (reading: KpiReading, name: string) => readonly KpiFigure[]>> = {
  ...Object.fromEntries(oeeNames.map((name) => [name, (reading) => oeeFigures(reading, name)])),
  scrapRatio: (reading, name) =>
    eachBucket(reading, reading.made, name, (made) => [
      ratio(
        { name: 'scrapQuantity', of: made.map(({ scrap, unit }) => ({ value: scrap, unit })) },
        { name: 'producedQuantity', of: made.map(({ produced, unit }) => ({ value: produced, unit })) },
      ),
    ]),
  throughput: (reading, name) =>
    eachBucket(reading, reading.made, name, (made, of) =>
      quantities(
        made.filter(({ finished }) => sign(finished) !== 0).map(({ finished, unit }) => ({ value: finished, unit })),
        of.filter(({ finished }) => sign(finished) !== 0).map(({ unit }) => unit),
      ),
    ),
  scheduleAdherence: (reading, name) =>
    eachBucket(reading, reading.jobs, name, (jobs) => {
      const planned = String(jobs.reduce((sum, row) => sum + row.planned, 0));
      const onTime = String(jobs.reduce((sum, row) => sum + row.onTime, 0));
      const elements = [pieces('plannedJobs', planned), pieces('completedOnTime', onTime)];
      return [{ ...quotient(onTime, planned), elements }];
    }),
  scrapByReason: (reading, name) =>
    eachBucket(reading, reading.scrap, name, (scrap, of) =>
      reasonsOf(of).flatMap((reasonCode) =>
        quantities(
          scrap.filter((row) => row.reasonCode === reasonCode).map((row) => ({ value: row.scrap, unit: row.unit })),
          of.filter((row) => row.reasonCode === reasonCode).map(({ unit }) => unit),
        ).map((value) => ({ ...value, reasonCode })),
      ),
    ),
  downtimeByReason: (reading, name) => downtimeFigures(reading, name),
};

/** Reasons that occur, in order; none at all: one row without. */
function reasonsOf(rows: readonly { readonly reasonCode: string | null }[]): readonly (string | null)[] {
  const reasons = [...new Set(rows.map(({ reasonCode }) => reasonCode ?? ''))].sort();
  return reasons.length === 0 ? [null] : reasons.map((reason) => (reason === '' ? null : reason));
}

function oeeFigures(reading: KpiReading, name: OeeName): readonly KpiFigure[] {
  const { times, madeByMembers, request } = reading;
  const timesOf = Map.groupBy(times, ({ key, bucket }) => `${key} ${bucket}`);
  const labelOf = ({ bucket, shift }: { readonly bucket: string; readonly shift: string | null }): string =>
    request.grain === 'SHIFT' ? `${bucket}/${shift ?? ''}` : bucket;
  const madeOf = Map.groupBy(madeByMembers, (row) => `${row.key} ${labelOf(row)}`);
  return reading.keys.flatMap((key) => {
    const strays = strayBuckets(key, madeByMembers.filter((row) => row.key === key.key).map(labelOf));
    return [...key.buckets, ...new Map(strays.map((stray) => [stray.label, stray])).values()].map((bucket) => {
      const spent = timesOf.get(`${key.key} ${bucket.label}`) ?? [];
      const oee = overallEquipmentEffectiveness({
        asOf: reading.now,
        shiftSeconds: add('0', ...spent.filter(({ state }) => state === null).map(({ seconds }) => seconds)),
        spent: spent.flatMap((time) => (time.state === null ? [] : time)),
        production: madeOf.get(`${key.key} ${bucket.label}`) ?? [],
        unitsWithoutCalendar: key.unitsWithoutCalendar ? [key.key] : [],
      });
      return figure(name, bucket, key.key, reading.now, {
        ...oee[name],
        ...{ unit: 'C62', elements: oeeElements(oee) },
      });
    });
  });
}

const oeeElements = ({ elements }: Oee): readonly KpiElement[] => {
  const { producedQuantity, goodQuantity, ...times } = elements;
  return [
    ...Object.entries(times).flatMap(([name, value]) => (value === null ? [] : [{ name, value, unit: 'MIN' }])),
    ...(producedQuantity === null ? [] : [{ name: 'producedQuantity', ...producedQuantity }]),
    ...(goodQuantity === null ? [] : [{ name: 'goodQuantity', ...goodQuantity }]),
  ];
};

function downtimeFigures(reading: KpiReading, name: string): readonly KpiFigure[] {
  const stops = reading.times.flatMap((time) =>
    time.state === null || time.planned === null
      ? []
      : [{ ...time, reasonCode: time.downtimeReason, planned: time.planned }],
  );
  const byKey = Map.groupBy(stops, ({ key }) => key);
  return reading.keys.flatMap((key) => {
    const own = byKey.get(key.key) ?? [];
    const byBucket = Map.groupBy(own, ({ bucket }) => bucket);
    return key.buckets.flatMap((bucket) =>
      reasonsOf(own).map((reasonCode) => {
        const rows = (byBucket.get(bucket.label) ?? []).filter((row) => row.reasonCode === reasonCode);
        const minutes = (planned: boolean): Decimal =>
          divide(add('0', ...rows.filter((row) => row.planned === planned).map(({ seconds }) => seconds)), '60');
        const elements = [
          { name: 'unplanned', value: minutes(false), unit: 'MIN' },
          { name: 'planned', value: minutes(true), unit: 'MIN' },
        ];
        const total = add(minutes(false), minutes(true));
        return figure(name, bucket, key.key, reading.now, {
          ...(key.unitsWithoutCalendar
            ? { value: null, reason: 'NO_CALENDAR' as const }
            : { value: total, reason: null }),
          ...{ unit: 'MIN', elements, reasonCode },
        });
      }),
    );
  });
}
