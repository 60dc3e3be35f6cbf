import { errorCatalogue, type ErrorCode } from '#platform/errors.ts';
import { joined } from './order-material.ts';
import type { ProductionOrder } from './production-order.ts';

/** What is wrong with a fact of the shop floor, by who says so. */
export interface FactViolation {
  /** What MES says now. */
  readonly told: { readonly rule: string; readonly message: string } | null;
  /** What ERP found when it posted the fact. */
  readonly own: string | null;
  /** What all facts together say: too much received or consumed, of which the latest is in the wrong. */
  readonly together: string | null;
  /** The holds that were in force when it was posted. */
  readonly held: string | null;
}

/** What MES says, unless it is a hold that ERP itself knows of: that one is said, and ends, by itself. */
const toldText = ({ told, held }: FactViolation): string | null =>
  told === null || (told.rule === 'ON_HOLD' && held !== null) ? null : told.message;

/** All that is wrong, as one text; null when nothing is. */
export const violationText = (fact: FactViolation): string | null =>
  joined([toldText(fact), fact.own, fact.held, fact.together]);

/** Whether a rule is broken beyond holds: then what the fact yields is not free when they end. */
export const isBroken = (fact: FactViolation): boolean =>
  toldText(fact) !== null || fact.own !== null || fact.together !== null;

/** The code of the rule that was broken first. */
export function brokenRule({ told, held }: FactViolation): ErrorCode {
  if (held !== null) return 'ON_HOLD';
  return told !== null && isErrorCode(told.rule) ? told.rule : 'RULE_VIOLATED';
}

/** That a fact changes an order which is finished, or was withdrawn: then its figures are not what somebody saw. */
export const finishedViolation = (order: Pick<ProductionOrder, 'number' | 'state'>, fact: string): string | null =>
  order.state === 'RELEASED' ? null : `order ${order.number} is ${order.state}, and ${fact} changed it all the same`;

const isErrorCode = (code: string): code is ErrorCode => code in errorCatalogue;
