/** Codes of Postgres for what a constraint refused. */
export const exclusionViolation = '23P01';
export const checkViolation = '23514';

/** Whether an error says that a constraint refused a write. */
export const isViolation = (error: unknown, code: string): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && error.code === code;
