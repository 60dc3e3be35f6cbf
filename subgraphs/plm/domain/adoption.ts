import { optionalText } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { ItemRevision } from './item-revision.ts';
import type { Plant } from './plant.ts';

/** What a plant decided about a revision. */
export interface RevisionAdoption {
  readonly revision: string;
  readonly item: string;
  readonly plant: string;
  readonly decision: 'ACCEPTED' | 'DECLINED';
  /** Null when declined. */
  readonly effectiveFrom: string | null;
  readonly reason: string | null;
  readonly change: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

/** A half-open range in which a plant builds a revision by its own decision. */
export interface PlantRange {
  readonly revision: string;
  readonly from: string;
  readonly to: string | null;
  /** The first day of the revision everywhere, which tells revisions apart as earlier and later ones. */
  readonly target: string;
}

/** A range as it is judged: what has become OBSOLETE is not built again. */
export interface OwnRange extends PlantRange {
  readonly isObsolete: boolean;
}

/** What counts when a plant decides. */
export interface AdoptionSituation {
  readonly plant: Plant;
  /** The date at the plant. */
  readonly today: string;
  readonly revision: ItemRevision;
  /** What the plant decided last about the revision; null: nothing yet. */
  readonly before: RevisionAdoption['decision'] | null;
  /** What the plant itself decided to build of the item, by first day. */
  readonly ranges: readonly OwnRange[];
  /** What is effective everywhere on the day asked for; where none is, on the revision's first day. */
  readonly general: Pick<PlantRange, 'revision' | 'target'> | null;
}

export interface DecideAdoption {
  readonly decision: RevisionAdoption['decision'];
  readonly effectiveFrom?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly change?: string | null | undefined;
  readonly by: string;
  readonly at: string;
}

/**
 * What becomes of a plant's decision: the record of it, what had been decided before and no longer begins at the plant, what
 * was built before with the end that it has now, and what begins there.
 */
export interface AdoptionDecided {
  readonly adoption: RevisionAdoption;
  readonly withdraws: PlantRange | null;
  readonly ends: PlantRange | null;
  readonly begins: PlantRange | null;
}

/**
 * What a plant's decision about a revision does. It builds an accepted one from a day on; what it built before ends there,
 * and a plant goes forward only: neither before a decision that begins later, nor back to an earlier revision. A revision that
 * it declines changes nothing. Until the day has come that it accepted, it decides anew, as if it had not decided before.
 * Throws BAD_INPUT, ILLEGAL_STATE, RULE_VIOLATED.
 */
export function decideAdoption(standing: AdoptionSituation, command: DecideAdoption): AdoptionDecided {
  const { plant, revision } = standing;
  const { decision, change, by, at } = command;
  if (plant.adoption === 'AUTOMATIC') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Plant ${plant.id} takes revisions over by itself (its adoption is AUTOMATIC); it decides about none.`,
      { argument: 'input.plant' },
    );
  }
  if (revision.state !== 'RELEASED' && revision.state !== 'SUPERSEDED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Revision ${revision.id} is ${revision.state}; plants decide about released ones that are not obsolete.`,
      { argument: 'input.revision' },
    );
  }
  const withdraws = mayDecide(standing, command);
  const situation = withdraws === null ? standing : withdrawn(standing, withdraws);
  if (change != null && change !== revision.change) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${revision.id} was released under ${revision.change ?? 'no engineering change'}, not under ${change}.`,
      { argument: 'input.change' },
    );
  }
  const adoption = {
    revision: revision.id,
    item: revision.item,
    plant: plant.id,
    reason: optionalText(command.reason, 'input.reason', 4000),
    change: revision.change,
    decidedBy: by,
    decidedAt: at,
  };
  if (decision === 'DECLINED') {
    mayDecline(situation, revision.effectiveFrom, command, adoption.reason);
    const ends = withdraws === null ? null : lastBefore(situation.ranges, withdraws);
    return { adoption: { ...adoption, decision, effectiveFrom: null }, withdraws, ends, begins: null };
  }
  const from = firstDay(command, revision.id, revision.effectiveFrom);
  const current = mayBegin(situation, revision.effectiveFrom, from);
  return {
    adoption: { ...adoption, decision, effectiveFrom: from },
    withdraws,
    ends: current === null ? null : { ...current, to: from },
    begins: { revision: revision.id, from, to: null, target: revision.effectiveFrom },
  };
}

/** What the plant accepted before and may decide anew, as its day is yet to come; null: nothing. Throws ILLEGAL_STATE. */
function mayDecide(
  { plant, revision, before, ranges, today }: AdoptionSituation,
  { decision, effectiveFrom }: DecideAdoption,
): PlantRange | null {
  const built = ranges.find((range) => range.revision === revision.id) ?? null;
  if (before === 'DECLINED' && decision === 'DECLINED') {
    throw new MillgraphError('ILLEGAL_STATE', `Plant ${plant.id} has DECLINED revision ${revision.id} already.`, {
      argument: 'input.decision',
    });
  }
  if (built === null || before !== 'ACCEPTED') return null;
  if (built.from <= today) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Plant ${plant.id} has ACCEPTED revision ${revision.id} already, from ${built.from} on; a plant decides anew until ` +
        'that day has come there.',
      { argument: 'input.decision' },
    );
  }
  if (decision === 'ACCEPTED' && effectiveFrom === built.from) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Plant ${plant.id} has ACCEPTED revision ${revision.id} from ${built.from} on already.`,
      { argument: 'input.effectiveFrom' },
    );
  }
  return built;
}

/** How it would be without what the plant had accepted: what it built before goes on in its place. Throws RULE_VIOLATED. */
function withdrawn(situation: AdoptionSituation, accepted: PlantRange): AdoptionSituation {
  const { plant, ranges } = situation;
  const others = ranges
    .filter(({ from }) => from !== accepted.from)
    .map((range) => (range.to === accepted.from ? { ...range, to: accepted.to } : range));
  const last = lastBefore(others, accepted);
  if (last?.isObsolete === true) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Plant ${plant.id} cannot go on with revision ${last.revision}, which is OBSOLETE; it builds ${accepted.revision} ` +
        `from ${accepted.from} on, as it decided.`,
      { argument: 'input.decision' },
    );
  }
  return { ...situation, before: null, ranges: others };
}

/** What the plant builds in place of what it had accepted; null: what is effective everywhere. */
const lastBefore = (ranges: readonly OwnRange[], { from }: PlantRange): OwnRange | null =>
  ranges.find((range) => holds(range, from)) ?? null;

function mayDecline(
  { plant, revision, ranges, general }: AdoptionSituation,
  target: string,
  { effectiveFrom }: DecideAdoption,
  reason: string | null,
): void {
  if (effectiveFrom != null) {
    throw new MillgraphError('BAD_INPUT', 'input.effectiveFrom has no meaning when a revision is declined.', {
      argument: 'input.effectiveFrom',
    });
  }
  if (reason === null) {
    throw new MillgraphError('BAD_INPUT', 'input.reason is missing: a plant says why it declines a revision.', {
      argument: 'input.reason',
    });
  }
  const built = ranges.find(({ to }) => to === null || to > target) ?? general;
  if (built?.revision === revision.id) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Plant ${plant.id} builds revision ${revision.id} from ${target} on; it has no other one to go on with.`,
      { argument: 'input.revision' },
    );
  }
}

function firstDay({ effectiveFrom }: DecideAdoption, revision: string, target: string): string {
  if (effectiveFrom == null) {
    throw new MillgraphError('BAD_INPUT', 'input.effectiveFrom is missing: say from when on the plant builds it.', {
      argument: 'input.effectiveFrom',
    });
  }
  if (effectiveFrom < target) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Revision ${revision} is effective from ${target} on; no plant builds it on ${effectiveFrom} already.`,
      { argument: 'input.effectiveFrom' },
    );
  }
  return effectiveFrom;
}

/** The plant's range that ends where the revision begins; null when the plant followed what is effective everywhere. */
function mayBegin(
  { plant, revision, ranges, general, today }: AdoptionSituation,
  target: string,
  from: string,
): PlantRange | null {
  if (ranges.some((range) => range.revision === revision.id)) {
    const next = ranges.find((range) => range.from > today && range.target > target);
    const hint =
      next === undefined
        ? ''
        : ` It is to build ${next.revision} from ${next.from} on, and may decline that until then.`;
    throw new MillgraphError('ILLEGAL_STATE', `Plant ${plant.id} builds revision ${revision.id} already.${hint}`, {
      argument: 'input.revision',
    });
  }
  const later = ranges.find((range) => range.from >= from);
  if (later !== undefined) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Plant ${plant.id} builds revision ${later.revision} from ${later.from} on; one that follows begins later, not on ${from}.`,
      { argument: 'input.effectiveFrom' },
    );
  }
  const current = ranges.find((range) => holds(range, from)) ?? null;
  const built = current ?? general;
  if (built !== null && built.target > target) {
    throw new MillgraphError(
      'RULE_VIOLATED',
      `Plant ${plant.id} builds revision ${built.revision} on ${from}, which is later than ${revision.id}; it does not go back.`,
      { argument: 'input.revision' },
    );
  }
  return current;
}

const holds = (range: PlantRange, day: string): boolean => range.from <= day && (range.to === null || day < range.to);
