import type { Decimal } from '#contracts/decimal.ts';
import { namesOf, type KpiFigure, type KpiPlant, type KpiRequest } from '#platform/kpi.ts';
import { countFor, eachBucket, ratio, type KpiCount, type KpiCounted } from '#platform/kpi-rows.ts';

export type { KpiFigure } from '#platform/kpi.ts';

/** A request by its key. */
export interface KpiReference {
  readonly request: string;
}

/** All that the KPIs of quality are made of. */
export interface KpiReading {
  readonly request: KpiRequest;
  readonly plants: readonly KpiPlant[];
  readonly firstPasses: readonly (KpiCounted & {
    readonly unit: string;
    readonly good: Decimal;
    readonly processed: Decimal;
  })[];
  readonly deliveries: readonly (KpiCounted & {
    readonly unit: string;
    readonly received: Decimal;
    readonly rejected: Decimal;
  })[];
}

const million = '1000000';

/** The rows of the KPIs of quality, empty buckets among them, by KPI, key and bucket. */
export function kpiFigures(reading: KpiReading): readonly KpiFigure[] {
  const now = reading.plants[0]?.now;
  if (now === undefined) return [];
  const count = countFor(reading.request, reading.plants, now);
  return namesOf(reading.request, 'quality').flatMap((name) => {
    const rowsOf = rowsByName[name];
    if (rowsOf === undefined) throw new TypeError(`quality computes no ${name}`);
    return rowsOf(reading, count, name);
  });
}

const rowsByName: Readonly<
  Record<string, (reading: KpiReading, count: KpiCount, name: string) => readonly KpiFigure[]>
> = {
  firstPassYield: ({ firstPasses }, count, name) =>
    eachBucket(count, firstPasses, name, (rows) => [
      ratio(
        { name: 'goodAtFirstPass', of: rows.map(({ good, unit }) => ({ value: good, unit })) },
        { name: 'processed', of: rows.map(({ processed, unit }) => ({ value: processed, unit })) },
      ),
    ]),
  ppm: ({ deliveries }, count, name) =>
    eachBucket(count, deliveries, name, (rows) => [
      ratio(
        { name: 'rejected', of: rows.map(({ rejected, unit }) => ({ value: rejected, unit })) },
        { name: 'received', of: rows.map(({ received, unit }) => ({ value: received, unit })) },
        million,
      ),
    ]),
};
