import { notInFuture } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';

/** When a command's matter happened: as it says, else now. Throws BAD_INPUT for a time in the future. */
export const occurredAt = (
  transaction: Transaction,
  input: { readonly occurredAt?: string | null | undefined },
): string => notInFuture(input.occurredAt ?? transaction.now, transaction.now, 'input.occurredAt');
