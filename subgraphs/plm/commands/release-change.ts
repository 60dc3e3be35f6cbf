import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { targetObstacles, type AffectedItem } from '../domain/affected-item.ts';
import type { EngineeringChange } from '../domain/engineering-change.ts';
import { releaseObstacles, type ReleaseItemRevision } from '../domain/item-revision.ts';
import type { ReleaseEngineeringChangeInput } from '../schema.generated.ts';
import { affectedItemsOfChanges } from '../store/affected-item.ts';
import { refuseGaps } from '../store/effectivity.ts';
import { lockChange } from '../store/engineering-change.ts';
import { lockItems } from '../store/item.ts';
import { revisionsOfChanges } from '../store/item-revision.ts';
import { lockPlants } from '../store/plant.ts';
import { lockReleaseSituation, saveRelease, type ReleaseSituation } from './release-revision.ts';
import { appendReleasedDefinitions } from './released-definition.ts';
import { saveChangeCommand } from './save-change-command.ts';

/** An affected item with its target revision and what its release depends on; null: it has no target. */
interface Target {
  readonly affected: AffectedItem;
  readonly situation: ReleaseSituation | null;
}

/**
 * Releases the target revisions of a change together, from one day on, and with them the change; or none of them, with every
 * reason at once. Targets that were released under the change before stay as they are. Answers the change's id.
 */
export const releaseEngineeringChange = (
  session: Session,
  idempotencyKey: string,
  input: ReleaseEngineeringChangeInput,
): Promise<string> =>
  runCommand(session, { mutation: 'releaseEngineeringChange', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const targets = await lockTargets(transaction, input.id);
    const change = found(await lockChange(transaction, input.id), 'engineering change', input.id, 'input.id');
    const affectedItems = await affectedItemsOfChanges(transaction, [change.id]);
    if (JSON.stringify(affectedItems) !== JSON.stringify(targets.map(({ affected }) => affected))) {
      throw new MillgraphError('UNAVAILABLE', `What ${change.number} affects was changed just now. Try again.`);
    }
    const under = await revisionsOfChanges(transaction, [change.id]);
    const released = await saveChangeCommand(transaction, change, {
      kind: 'ReleaseEngineeringChange',
      affectedItems: affectedItems.length,
      revisions: under.length,
      by: transaction.context.subject,
      at,
    });
    // A deviation takes the place of nothing: what it permits instead is not released with it.
    const taking = change.kind === 'DEVIATION' ? [] : targets;
    const left = taking.flatMap(({ situation }) =>
      situation === null || under.some(({ id }) => id === situation.revision.id) ? [] : [situation],
    );
    const commands = releasesOf(change, left, input.effectiveFrom ?? null, at);
    refuseObstacles(change, taking, commands);
    for (const [index, { revision }] of left.entries()) {
      const command = commands[index];
      if (command !== undefined) await saveRelease(transaction, revision, command);
    }
    await refuseGaps(transaction, 'input.effectiveFrom');
    const revisions = left.map(({ revision }) => revision.id);
    await appendReleasedDefinitions(transaction, revisions, { time: at, historical: false });
    return released.id;
  });

async function lockTargets(transaction: Transaction, change: string): Promise<readonly Target[]> {
  await lockPlants(transaction);
  const affectedItems = await affectedItemsOfChanges(transaction, [change]);
  await lockItems(
    transaction,
    affectedItems.map(({ item }) => item),
  );
  const targets: Target[] = [];
  for (const affected of affectedItems) {
    const situation =
      affected.to === null ? null : await lockReleaseSituation(transaction, affected.to, 'input.affectedItems');
    targets.push({ affected, situation });
  }
  return targets;
}

function releasesOf(
  change: EngineeringChange,
  situations: readonly ReleaseSituation[],
  effectiveFrom: string | null,
  at: string,
): readonly ReleaseItemRevision[] {
  if (situations.length === 0) return [];
  if (effectiveFrom === null) {
    throw new MillgraphError(
      'BAD_INPUT',
      'input.effectiveFrom is missing: say from when on the revisions are effective.',
      {
        argument: 'input.effectiveFrom',
      },
    );
  }
  return situations.map(({ item, components, supersedes }) => ({
    kind: 'ReleaseItemRevision',
    item,
    components,
    change,
    supersedes,
    effectiveFrom,
    at,
  }));
}

/** Throws RULE_VIOLATED with every reason that stands against the release of a target. */
function refuseObstacles(
  change: EngineeringChange,
  targets: readonly Target[],
  commands: readonly ReleaseItemRevision[],
): void {
  const byItem = new Map(commands.map((command) => [command.item.id, command]));
  const reasons = targets.flatMap(({ affected, situation }) => {
    const command = byItem.get(affected.item);
    const own = targetObstacles(change, affected, situation?.supersedes ?? null);
    const release =
      situation === null || command === undefined
        ? []
        : releaseObstacles(situation.revision, command).map(({ message }) => message);
    return [...own, ...release];
  });
  if (reasons.length === 0) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Engineering change ${change.number} is not released: ${reasons.join(' ')}`,
    { argument: 'input.id', reasons },
  );
}
