import { add, compare, divide, round, sign, type Decimal } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Reason } from './components.ts';
import type { CostElement, PlannedCost } from './planned-cost.ts';
import type { ReleasePlan } from './release.ts';
import { amountDigits } from './stock.ts';

/** The standard cost of one base unit by element, with what it rests on. */
export interface CostRoll {
  readonly amount: Decimal;
  readonly elements: Readonly<Record<CostElement, Decimal>>;
  readonly revision: string;
  readonly bom: string;
  readonly routing: string;
  /** Over how many base units setup and what is needed once was spread. */
  readonly lotSize: Decimal;
}

/**
 * The standard cost of one base unit: what a lot of `lotSize` would be planned to cost, shared among its units. Reasons
 * say all that stands against it; a lot size is needed only where something is needed once for a lot.
 */
export function rollCost(
  plan: Pick<ReleasePlan, 'reasons' | 'planned' | 'revision' | 'bom' | 'routing'>,
  lot: { readonly item: string; readonly size: Decimal; readonly isGiven: boolean },
): { readonly roll: CostRoll | null; readonly revision: string; readonly reasons: readonly Reason[] } {
  const isOnce = plan.planned.some(({ fixed }) => sign(fixed) !== 0);
  const unsized: readonly Reason[] =
    isOnce && !lot.isGiven
      ? [
          {
            code: 'RULE_VIOLATED',
            message:
              'Setup or a fixed component is needed once for a lot, and no costing lot size is known; give lotSize.',
            missing: { kind: 'LOT_SIZE', id: lot.item },
          },
        ]
      : [];
  const reasons = [...plan.reasons, ...unsized];
  const { revision, bom, routing } = plan;
  if (reasons.length > 0 || bom === null || routing === null) return { roll: null, revision, reasons };
  const of = (element: CostElement): Decimal => unitCost(plan.planned, element, lot.size);
  const elements = {
    ...{ MATERIAL: of('MATERIAL'), MACHINE: of('MACHINE'), LABOR: of('LABOR') },
    ...{ SUBCONTRACT: of('SUBCONTRACT'), OVERHEAD: of('OVERHEAD') },
  };
  const amount = add(...Object.values(elements));
  if (compare(amount, '0') < 0) {
    const message = `By-products are worth more than ${revision} costs: ${amount} a unit.`;
    return { roll: null, revision, reasons: [{ code: 'RULE_VIOLATED', message }] };
  }
  return { roll: { amount, elements, revision, bom, routing, lotSize: lot.size }, revision, reasons: [] };
}

function unitCost(planned: readonly PlannedCost[], element: CostElement, size: Decimal): Decimal {
  const { fixed = '0', variable = '0' } = planned.find((each) => each.element === element) ?? {};
  return round(divide(add(fixed, variable), size), amountDigits);
}

/** The roll, or one error with every reason against it. */
export function rolledOrRefused(
  rolled: ReturnType<typeof rollCost>,
  at: { readonly item: string; readonly plant: string },
): CostRoll {
  if (rolled.roll !== null) return rolled.roll;
  const { reasons } = rolled;
  const texts = reasons.map(({ message }) => message).join(' ');
  throw new MillgraphError(
    reasons[0]?.code ?? 'RULE_VIOLATED',
    `The standard cost of ${at.item} at ${at.plant} cannot be rolled. ${texts}`,
    { argument: 'input.item', reasons },
  );
}
