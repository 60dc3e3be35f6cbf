import type { Transaction } from '#platform/database/session.ts';
import { ownerRoleOf, type RaisedException } from '../domain/logistics-exception.ts';
import { insertExceptions } from '../store/logistics-exception.ts';

/**
 * Puts what happened against a rule or a promise into the queue of the role that has to deal with it. Answers the
 * exceptions' ids, in order.
 */
export async function raiseException(
  transaction: Transaction,
  ...exceptions: readonly RaisedException[]
): Promise<readonly string[]> {
  if (exceptions.length === 0) return [];
  return insertExceptions(
    transaction,
    exceptions.map((exception) => ({ ...exception, ownerRole: ownerRoleOf(exception.rule) })),
  );
}
