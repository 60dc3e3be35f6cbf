import type { RecordStanding } from '../store/record.ts';
import type { Violation } from '../domain/violation.ts';
import type { ReversalRow } from '../store/reversal.ts';
import type { Context } from '../subgraph.ts';
import { referredTo } from '../loaders.ts';

/** The fact that a record came with. */
export const sourceOfRecord = ({ source, document, line }: RecordStanding) =>
  source === null || document === null || line === null ? null : { system: source, document, line };

/** The rule that a record broke. */
export const violationOfRecord = ({
  violationRule,
  violationMessage,
}: Pick<RecordStanding, 'violationRule' | 'violationMessage'>): Violation | null =>
  violationRule === null || violationMessage === null ? null : { rule: violationRule, message: violationMessage };

/** The document that takes a record back. */
export const reversalOfRecord = (
  { reversal }: Pick<RecordStanding, 'reversal'>,
  _: unknown,
  { loaders }: Context,
): Promise<ReversalRow> | null => (reversal === null ? null : referredTo(loaders.reversal, reversal));
