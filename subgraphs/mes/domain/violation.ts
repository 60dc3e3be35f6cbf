import { MillgraphError, type ErrorCode } from '#platform/errors.ts';

/** Codes of rules that a fact may break and yet be a fact; any other says that it cannot be right. */
const breakable = [
  'ILLEGAL_STATE',
  'RULE_VIOLATED',
  'ON_HOLD',
  'INSUFFICIENT_STOCK',
] as const satisfies readonly ErrorCode[];

export type BrokenRule = (typeof breakable)[number];

/** A rule that a fact of the shop floor broke. */
export interface Violation {
  /** What a command would have been refused with. */
  readonly rule: BrokenRule;
  readonly message: string;
}

export type OwnerRole = 'QUALITY_ENGINEER' | 'PRODUCTION_SUPERVISOR' | 'INVENTORY_CONTROLLER' | 'PRODUCTION_PLANNER';

/** The first rule that refuses, or null. Throws what no fact can be right with. */
export function violationOf(rules: () => void): Violation | null {
  try {
    rules();
    return null;
  } catch (error) {
    if (!(error instanceof MillgraphError)) throw error;
    const rule = breakable.find((code) => code === error.code);
    if (rule === undefined) throw error;
    return { rule, message: error.message };
  }
}

/** Who has to look at a broken rule. */
export function ownerOf(rule: BrokenRule): OwnerRole {
  switch (rule) {
    case 'ON_HOLD':
      return 'QUALITY_ENGINEER';
    case 'INSUFFICIENT_STOCK':
      return 'INVENTORY_CONTROLLER';
    case 'ILLEGAL_STATE':
    case 'RULE_VIOLATED':
      return 'PRODUCTION_SUPERVISOR';
    default:
      return rule satisfies never;
  }
}
