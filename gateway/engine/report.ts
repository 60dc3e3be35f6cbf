import { spanIdOf, traceIdOf, type RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import type { GatewayMetrics, Meter, OperationOutcome } from '../metrics.ts';
import type { AnswerError } from './answer-errors.ts';

/** An operation that has ended. */
export interface Ended {
  readonly name: string | undefined;
  readonly type: string;
  readonly errors: readonly AnswerError[];
  readonly millis: number;
  readonly context: RequestContext;
}

export interface ReportOptions {
  readonly log: Log;
  readonly metrics: GatewayMetrics | undefined;
  readonly meter: Meter<OperationOutcome> | undefined;
  readonly slowMillis: number;
}

/** Equal errors of one answer. */
interface ErrorSummary {
  readonly subgraph: string;
  readonly code: string;
  readonly reason: string | undefined;
  /** Where the first of them is, in the client's terms. */
  readonly path: string;
  count: number;
}

/** Codes that say that something does not work, and not that something was asked that is not to be had. */
const faults: ReadonlySet<string> = new Set([
  'SUBGRAPH_UNAVAILABLE',
  'INVALID_SUBGRAPH_ANSWER',
  'DOWNSTREAM_SERVICE_ERROR',
  'INTERNAL_SERVER_ERROR',
  'UNAVAILABLE',
]);

/** Tells metrics, trace and log how an operation ended: the same words in each. */
export function reportOperation(
  { name, type, errors, millis, context }: Ended,
  { log, metrics, meter, slowMillis }: ReportOptions,
): void {
  const isAborted = context.signal?.aborted === true;
  const outcome = isAborted ? 'ABORTED' : errors.length === 0 ? 'OK' : 'ERRORS';
  meter?.ended(outcome, millis / 1000);
  const { span } = context;
  if (span !== undefined) {
    span.rename(name === undefined ? type : `${type} ${name}`);
    span.set({ 'graphql.operation.type': type, 'millgraph.outcome': outcome });
    if (name !== undefined) span.set({ 'graphql.operation.name': name });
  }
  if (isAborted || (errors.length === 0 && millis < slowMillis)) return;
  const summaries = summarize(errors);
  for (const { subgraph, code } of summaries) metrics?.error(subgraph, code);
  const failed = summaries.filter(({ code }) => faults.has(code));
  if (failed.length > 0) span?.fail(failed.map(({ subgraph, code }) => `${subgraph} ${code}`.trim()).join(', '));
  if (failed.length === 0 && millis < slowMillis) return;
  log.warn(
    {
      traceId: traceIdOf(context),
      spanId: spanIdOf(context),
      operation: name ?? 'anonymous',
      operationType: type,
      durationMillis: Math.round(millis),
      errors: failed,
    },
    failed.length > 0 ? 'an operation failed in part' : 'an operation was slow',
  );
}

function summarize(errors: readonly AnswerError[]): ErrorSummary[] {
  const summaries = new Map<string, ErrorSummary>();
  for (const { extensions, path } of errors) {
    const subgraph = text(extensions['serviceName']) ?? '';
    const code = text(extensions['code']) ?? 'INTERNAL_SERVER_ERROR';
    const reason = text(extensions['reason']);
    const key = JSON.stringify([subgraph, code, reason]);
    const known = summaries.get(key);
    if (known === undefined) summaries.set(key, { subgraph, code, reason, path: path.join('.'), count: 1 });
    else known.count += 1;
  }
  return [...summaries.values()];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
