import { MillgraphError } from '#platform/errors.ts';

/** Checks of values against each other that several aggregates share. */

/** The job, when it is one of the order's: MES names a job `<order>/<sequence>`. Throws BAD_INPUT. */
export function jobOfOrder(job: string | null, order: string | null): string | null {
  if (job !== null && (order === null || !job.startsWith(`${order}/`))) {
    throw new MillgraphError(
      'BAD_INPUT',
      `input.job is ${job}, which is no job of order ${order ?? '(none given)'}; give input.order and one of its jobs.`,
      { argument: 'input.job' },
    );
  }
  return job;
}

/** A point in time that is not before an earlier step of the same thing. Throws BAD_INPUT. */
export function notBefore(at: string, earlier: string, step: string): string {
  if (Date.parse(at) < Date.parse(earlier)) {
    throw new MillgraphError('BAD_INPUT', `input.occurredAt is ${at}, before it was ${step} at ${earlier}.`, {
      argument: 'input.occurredAt',
    });
  }
  return at;
}
