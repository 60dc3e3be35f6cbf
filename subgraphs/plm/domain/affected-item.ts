import { counted, found, unique } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EngineeringChange } from './engineering-change.ts';
import type { ItemRevision } from './item-revision.ts';

/** What becomes of stock that was made to the revision before. */
export type DispositionPolicy = 'USE_AS_IS' | 'USE_UP' | 'REWORK' | 'SCRAP' | 'RETURN_TO_SUPPLIER';

/** An item that an engineering change affects. */
export interface AffectedItem {
  readonly item: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly dispositionPolicy: DispositionPolicy | null;
}

export interface NewAffectedItem {
  readonly item: string;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly dispositionPolicy?: DispositionPolicy | null | undefined;
}

/** What there is of what affected items name. */
export interface AffectedSituation {
  readonly items: ReadonlySet<string>;
  readonly revisions: ReadonlyMap<string, ItemRevision>;
  /** The other ORDER that is not yet RELEASED and affects an item, by item. */
  readonly openOrders: ReadonlyMap<string, string>;
}

/**
 * What a change affects from now on. It is settled while the change is a DRAFT; an ORDER takes no item that another one has
 * which is not yet RELEASED. Throws BAD_INPUT, NOT_FOUND, ILLEGAL_STATE, RULE_VIOLATED.
 */
export function affectedItemsOf(
  change: Pick<EngineeringChange, 'number' | 'kind' | 'state'>,
  stated: readonly NewAffectedItem[],
  { items, revisions, openOrders }: AffectedSituation,
): readonly AffectedItem[] {
  if (change.state !== 'DRAFT') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Engineering change ${change.number} is ${change.state}; what it affects is settled while it is a DRAFT.`,
      { argument: 'input.id' },
    );
  }
  counted(stated, 'input.affectedItems', 0, 500);
  unique(stated, ({ item }) => item, 'input.affectedItems');
  const affected = stated.map(({ item, from = null, to = null, dispositionPolicy = null }, index) => {
    const argument = `input.affectedItems.${index}`;
    found(items.has(item) ? item : null, 'item', item, `${argument}.item`);
    if (from !== null && from === to) {
      throw new MillgraphError('BAD_INPUT', `${argument} goes from revision ${from} to itself.`, { argument });
    }
    refuseOther(item, from, revisions, `${argument}.from`);
    refuseOther(item, to, revisions, `${argument}.to`);
    return { item, from, to, dispositionPolicy };
  });
  const taken = affected.filter(({ item }) => openOrders.has(item));
  if (change.kind === 'ORDER' && taken.length > 0) {
    const named = taken.map(({ item }) => `${item} (${openOrders.get(item) ?? ''})`).join(', ');
    throw new MillgraphError(
      'RULE_VIOLATED',
      `An item is in one ORDER at a time that is not yet RELEASED; these are in another one: ${named}.`,
      { argument: 'input.affectedItems', items: taken.map(({ item }) => item) },
    );
  }
  return affected;
}

function refuseOther(
  item: string,
  id: string | null,
  revisions: ReadonlyMap<string, ItemRevision>,
  argument: string,
): void {
  if (id === null) return;
  const revision = found(revisions.get(id), 'item revision', id, argument);
  if (revision.item === item) return;
  throw new MillgraphError('BAD_INPUT', `${argument} is ${id}, a revision of item ${revision.item}, not of ${item}.`, {
    argument,
  });
}

/** Why the target of an affected item cannot be released with its change, beside what stands against any release. */
export function targetObstacles(
  change: Pick<EngineeringChange, 'id' | 'number' | 'kind'>,
  { item, from, to }: AffectedItem,
  open: Pick<ItemRevision, 'id'> | null,
): readonly string[] {
  const obstacles: string[] = [];
  if (to === null && change.kind === 'ORDER') obstacles.push(`Item ${item} has no target revision.`);
  if (to !== null && from !== null && open !== null && open.id !== from && open.id !== to) {
    obstacles.push(`Item ${item} is at revision ${open.id} by now, not at ${from} as the change states.`);
  }
  return obstacles;
}
