import { add, compare, subtract, type Decimal } from '#contracts/decimal.ts';

/** What an operation reported, or what came back to it of the pieces that it had set aside for rework. */
export type FirstPassEntry = { readonly job: string; readonly unit: string } & (
  | { readonly kind: 'REPORT'; readonly good: Decimal; readonly scrap: Decimal; readonly rework: Decimal }
  | {
      readonly kind: 'RETURN';
      readonly quantity: Decimal;
      /** Null: the operation reports them once more. */
      readonly reworkOrder: string | null;
    }
);

/** What was processed for the first time, and what of it was good. */
export interface FirstPass {
  readonly good: Decimal;
  readonly processed: Decimal;
  readonly unit: string;
}

/**
 * What of each unit was processed at first pass (ISO 22400-2), by entries in the order in which they happened. Pieces that
 * came back to their operation are the first that it reports then, its good ones first of all; they were counted before.
 * Nothing comes back that no report in force set aside.
 */
export function firstPasses(entries: readonly FirstPassEntry[]): readonly FirstPass[] {
  const jobs = new Map<string, { aside: Decimal; back: Decimal }>();
  const sums = new Map<string, FirstPass>();
  for (const entry of entries) {
    const job = jobs.get(entry.job) ?? { aside: '0', back: '0' };
    jobs.set(entry.job, job);
    if (entry.kind === 'RETURN') {
      const returned = least(entry.quantity, job.aside);
      job.aside = subtract(job.aside, returned);
      if (entry.reworkOrder === null) job.back = add(job.back, returned);
      continue;
    }
    const { good, scrap, rework, unit } = entry;
    const reported = add(good, scrap, rework);
    const again = least(reported, job.back);
    job.back = subtract(job.back, again);
    job.aside = add(job.aside, rework);
    const sum = sums.get(unit) ?? { good: '0', processed: '0', unit };
    sums.set(unit, {
      good: add(sum.good, subtract(good, least(good, again))),
      processed: add(sum.processed, subtract(reported, again)),
      unit,
    });
  }
  return [...sums.values()];
}

const least = (left: Decimal, right: Decimal): Decimal => (compare(left, right) < 0 ? left : right);
