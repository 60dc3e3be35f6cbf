import { MillgraphError } from '#platform/errors.ts';

/** Ends a program that could not start: one sentence for a known cause, the stack for a fault of ours. */
export function failStart(error: unknown): never {
  const isKnown = error instanceof MillgraphError;
  const message = isKnown ? `${error.code}: ${error.message}` : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${message ?? 'unknown error'}\n`);
  process.exit(1);
}
