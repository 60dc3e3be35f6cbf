import type { Quantity } from '#contracts/quantity.ts';
import { integer, notInFuture, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EquipmentState } from './equipment-state.ts';
import type { JobEventKind } from './fold.ts';
import type { StatedProduction } from './production.ts';

export type FactKind =
  | 'JOB_DISPATCHED'
  | 'JOB_STARTED'
  | 'JOB_SUSPENDED'
  | 'JOB_RESUMED'
  | 'JOB_COMPLETED'
  | 'PRODUCTION_REPORTED'
  | 'MATERIAL_CONSUMED'
  | 'LOT_COMPLETED'
  | 'EQUIPMENT_STATE_CHANGED'
  | 'UNREADABLE';

/** What is told of the shop floor; which fields are needed depends on the kind. */
export interface StatedFact extends StatedProduction {
  readonly document: string;
  readonly line: number;
  readonly kind: FactKind;
  readonly occurredAt: string;
  readonly sequence?: number | null | undefined;
  readonly job?: string | null | undefined;
  readonly order?: string | null | undefined;
  readonly lot?: string | null | undefined;
  readonly item?: string | null | undefined;
  readonly quantity?: Quantity | null | undefined;
  readonly producedLot?: string | null | undefined;
  readonly lotKind?: 'LOT' | 'SERIAL' | null | undefined;
  readonly expiryDate?: string | null | undefined;
  readonly state?: EquipmentState | null | undefined;
  readonly reason?: string | null | undefined;
}

/** A fact of the shop floor: something that happened, whether it should have or not. */
export interface ShopFloorFact extends StatedFact {
  readonly source: string;
  readonly sequence: number;
  /** The event as JSON, where it could not be read. */
  readonly sent?: string;
  /** The plants that whoever told it may write to. */
  readonly plants: readonly string[] | '*';
}

/** What became of a fact that was told. */
export interface FactAnswer {
  readonly document: string;
  readonly line: number;
  readonly outcome: 'ACCEPTED' | 'DUPLICATE' | 'QUARANTINED';
  /** Why it is in quarantine: a code of the error catalogue. */
  readonly code: string | null;
  readonly message: string | null;
}

/** A fact by which it can be told apart from all others. Throws BAD_INPUT. */
export const shopFloorFact = (
  source: string,
  stated: StatedFact,
  plants: ShopFloorFact['plants'],
  argument: string,
): ShopFloorFact => ({
  ...stated,
  source: text(source, 'input.source', 60),
  document: text(stated.document, `${argument}.document`, 100),
  line: integer(stated.line, `${argument}.line`, 0, 999_999_999),
  sequence: integer(stated.sequence ?? 0, `${argument}.sequence`, 0, 2_147_483_647),
  plants,
});

/** What a fact says of its job; null when it is of another kind. */
export const jobEventOf = {
  JOB_DISPATCHED: 'DISPATCHED',
  JOB_STARTED: 'STARTED',
  JOB_SUSPENDED: 'SUSPENDED',
  JOB_RESUMED: 'RESUMED',
  JOB_COMPLETED: 'COMPLETED',
  PRODUCTION_REPORTED: null,
  MATERIAL_CONSUMED: null,
  LOT_COMPLETED: null,
  EQUIPMENT_STATE_CHANGED: null,
  UNREADABLE: null,
} as const satisfies Readonly<Record<FactKind, JobEventKind | null>>;

/** Refuses what cannot be a fact, for it has not happened yet or says too much of why. Throws BAD_INPUT. */
export function expectPast(fact: ShopFloorFact, now: string): void {
  notInFuture(fact.occurredAt, now, 'occurredAt');
  optionalText(fact.reason, 'reason');
  if (fact.kind === 'UNREADABLE') {
    throw new MillgraphError('BAD_INPUT', 'kind is UNREADABLE, which nobody tells.', { argument: 'kind' });
  }
}
