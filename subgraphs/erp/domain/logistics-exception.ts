import { text } from '#platform/checks.ts';
import { MillgraphError, type ErrorCode } from '#platform/errors.ts';

/** What can be wrong with a shipment. */
export type ShipmentExceptionKind = 'SHORT' | 'DAMAGED' | 'REFUSED' | 'LATE';

/** What broke: a code of the error catalogue, or the kind of a shipment's exception. */
export type ExceptionRule = ErrorCode | ShipmentExceptionKind;

/** Who has to deal with an exception. */
export type OwnerRole =
  'QUALITY_ENGINEER' | 'INVENTORY_CONTROLLER' | 'PRODUCTION_SUPERVISOR' | 'SHIPPING_CLERK' | 'SALES_REPRESENTATIVE';

/** Something that happened against a rule or a promise; quantity in the item's base unit. */
export interface RaisedException {
  readonly plant: string;
  readonly rule: ExceptionRule;
  readonly message: string;
  readonly item?: string | null | undefined;
  readonly lot?: string | null | undefined;
  readonly quantity?: { readonly value: string; readonly unit: string } | null | undefined;
  readonly order?: string | null | undefined;
  readonly shipment?: string | null | undefined;
  readonly movement?: string | null | undefined;
  readonly at: string;
}

const roles: Partial<Record<ExceptionRule, OwnerRole>> = {
  ON_HOLD: 'QUALITY_ENGINEER',
  INSUFFICIENT_STOCK: 'INVENTORY_CONTROLLER',
  SHORT: 'SHIPPING_CLERK',
  DAMAGED: 'SHIPPING_CLERK',
  REFUSED: 'SALES_REPRESENTATIVE',
  LATE: 'SALES_REPRESENTATIVE',
};

/** The role that has to deal with what broke. */
export const ownerRoleOf = (rule: ExceptionRule): OwnerRole => roles[rule] ?? 'PRODUCTION_SUPERVISOR';

/** How an exception was dealt with. Throws ILLEGAL_STATE when it was already, BAD_INPUT for a blank comment. */
export function resolve(
  exception: { readonly id: string; readonly state: 'OPEN' | 'RESOLVED'; readonly resolvedBy: string | null },
  by: { readonly comment: string; readonly by: string; readonly at: string },
): { readonly id: string; readonly comment: string; readonly resolvedBy: string; readonly resolvedAt: string } {
  if (exception.state === 'RESOLVED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Exception ${exception.id} is RESOLVED, by ${exception.resolvedBy ?? 'nobody'}; nothing is left to do.`,
      { argument: 'input.id' },
    );
  }
  return { id: exception.id, comment: text(by.comment, 'input.comment', 2000), resolvedBy: by.by, resolvedAt: by.at };
}
