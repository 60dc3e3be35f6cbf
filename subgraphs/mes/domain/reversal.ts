import { add, compare, sign, subtract, type Decimal } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import { limitOf, type Job } from './job.ts';
import { takenInAll, type Lot, type Takings } from './lot.ts';

export type ReversalKind =
  | 'PRODUCTION_REPORT'
  | 'MATERIAL_CONSUMPTION'
  | 'LOT_COMPLETION'
  | 'LOT_SPLIT'
  | 'LOT_MERGE'
  | 'LOT_SCRAP'
  | 'REWORK_RETURN';

/** Refuses a second reversal of the same document. Throws ILLEGAL_STATE. */
export function expectNotReversed(what: string, reversal: string | null): void {
  if (reversal === null) return;
  throw new MillgraphError('ILLEGAL_STATE', `${what} is reversed already, by ${reversal}.`, { argument: 'input.id' });
}

/**
 * Refuses the reversal of a report whose pieces went on: reported at the next operation, or put into lots. Throws
 * ILLEGAL_STATE and RULE_VIOLATED.
 */
export function expectReportReversible(
  jobs: readonly Job[],
  job: Job,
  report: { readonly id: string; readonly good: Decimal; readonly rework: Decimal },
  { inLots, leftForRework, unit }: { readonly inLots: Decimal; readonly leftForRework: Decimal; readonly unit: string },
): void {
  if (job.state === 'CLOSED') {
    throw new MillgraphError('ILLEGAL_STATE', `Job ${job.id} is CLOSED; its reports stay as they are.`, {
      argument: 'input.id',
    });
  }
  if (compare(report.rework, subtract(job.rework, leftForRework)) > 0) {
    throw violated(
      `Report ${report.id} set ${report.rework} ${unit} aside for rework, and only ` +
        `${subtract(job.rework, leftForRework)} of job ${job.id} are still there.`,
    );
  }
  const next = jobs[jobs.indexOf(job) + 1];
  if (next !== undefined) {
    const remaining = subtract(add(next.received, next.inTransit), report.good);
    const reported = add(next.good, next.scrap, next.rework);
    if (compare(reported, remaining) <= 0) return;
    throw violated(
      `Report ${report.id} sent ${report.good} ${unit} to job ${next.id}, which reported ${reported} ${unit}: without ` +
        `them only ${remaining} reached it. Reverse its reports first.`,
    );
  }
  const remaining = subtract(job.good, report.good);
  if (compare(inLots, remaining) > 0) {
    throw violated(
      `${inLots} ${unit} are in lots; without report ${report.id} only ${remaining} are good. Reverse the lots first.`,
    );
  }
}

/** Refuses the reversal of a lot's making when something was taken of it since. Throws ILLEGAL_STATE and RULE_VIOLATED. */
export function expectUntouched(lot: Lot, takings: Takings): void {
  if (lot.state === 'VOIDED') {
    throw new MillgraphError('ILLEGAL_STATE', `Lot ${lot.id} is VOIDED already.`, { argument: 'input.id' });
  }
  // What a count found missing, or found, is not undone with the lot's making.
  const taken = takenInAll({ ...takings, missing: '0' });
  if (sign(taken) <= 0) return;
  const causes = (['consumed', 'issued', 'regrouped', 'shipped', 'scrapped', 'provided'] as const)
    .filter((cause) => sign(takings[cause]) > 0)
    .map((cause) => `${add(takings[cause])} ${cause}`);
  throw violated(`${taken} ${lot.unit} of lot ${lot.id} are gone (${causes.join(', ')}); reverse that first.`);
}

/** Refuses to give something back to a lot that is no more. Throws ILLEGAL_STATE. */
export function expectTakesBack(lot: Lot, takings: Takings): void {
  if (lot.state !== 'VOIDED' && sign(takings.scrapped) <= 0) return;
  const found =
    lot.state === 'VOIDED' ? 'VOIDED; nothing comes back to it.' : 'scrapped in part; reverse what was scrapped first.';
  throw new MillgraphError('ILLEGAL_STATE', `Lot ${lot.id} is ${found}`, { argument: 'input.id' });
}

/** Refuses to take scrap back of a lot that never was. Throws ILLEGAL_STATE. */
export function expectWasThere(lot: Lot): void {
  if (lot.state !== 'VOIDED') return;
  throw new MillgraphError('ILLEGAL_STATE', `Lot ${lot.id} is VOIDED; nothing comes back to it.`, {
    argument: 'input.id',
  });
}

/**
 * Refuses to set pieces aside for rework again that were reported since they went back, or that the rework order which
 * got them reported (its first job; null where it has none). Throws ILLEGAL_STATE and RULE_VIOLATED.
 */
export function expectReworkReversible(
  job: Job,
  returned: { readonly id: string; readonly quantity: Decimal; readonly reworkOrder: string | null },
  unit: string,
  firstOfRework: Job | null,
): void {
  const { id, quantity, reworkOrder } = returned;
  if (job.state === 'CLOSED') {
    throw new MillgraphError('ILLEGAL_STATE', `Job ${job.id} is CLOSED; what went back to it stays as it is.`, {
      argument: 'input.id',
    });
  }
  const pieces = (of: Job): Decimal => add(of.good, of.scrap, of.rework);
  const worked = reworkOrder === null ? job : firstOfRework;
  if (worked === null) return;
  const left = subtract(limitOf(worked), pieces(worked));
  if (compare(quantity, left) <= 0) return;
  throw violated(
    `${id} gave ${quantity} ${unit} to ${reworkOrder === null ? 'job' : `order ${reworkOrder}, of which job`} ` +
      `${worked.id} has ${left} not reported yet. Reverse its reports first.`,
  );
}

/** Refuses the reversal of a consumption that ERP took back in part. Throws RULE_VIOLATED. */
export function expectNotReturned(
  consumption: { readonly id: string; readonly returned: Decimal },
  unit: string,
): void {
  if (sign(consumption.returned) <= 0) return;
  throw violated(
    `ERP took back ${add(consumption.returned)} ${unit} of consumption ${consumption.id}; reverse that return first.`,
  );
}

const violated = (message: string): MillgraphError =>
  new MillgraphError('RULE_VIOLATED', message, { argument: 'input.id' });
