import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { decide, evolve, type ItemRevision, type ItemRevisionEvent } from '../domain/item-revision.ts';
import type { CreateItemRevisionInput, ReleaseItemRevisionInput } from '../schema.generated.ts';
import { componentsOf } from '../store/bom.ts';
import { lockChange } from '../store/engineering-change.ts';
import { lockItem } from '../store/item.ts';
import { lockOpenRevision, lockRevision, revisionsById, saveRevision } from '../store/item-revision.ts';
import { releaseDefinitions } from '../store/released-definition.ts';
import { appendReleasedDefinitions } from './released-definition.ts';

/** Creates a revision in state IN_WORK and answers its id. */
export const createItemRevision = (
  session: Session,
  idempotencyKey: string,
  input: CreateItemRevisionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createItemRevision', idempotencyKey, input }, async (transaction) => {
    const item = found(await lockItem(transaction, input.item), 'item', input.item, 'input.item');
    const existing = await lockRevision(transaction, `${item.id}/${input.label}`);
    const events = decide(existing, { kind: 'CreateItemRevision', item, label: input.label });
    const revision = after(existing, events);
    await saveRevision(transaction, revision);
    return revision.id;
  });

/**
 * Releases a revision with what is in work of it, ends the effectivity of the one before where it begins, tells the other
 * systems, and answers its id.
 */
export const releaseItemRevision = (
  session: Session,
  idempotencyKey: string,
  input: ReleaseItemRevisionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'releaseItemRevision', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const [known] = await revisionsById(transaction, [input.id]);
    const { item: itemId } = found(known, 'item revision', input.id, 'input.id');
    // The item's lock comes first: it is what keeps two releases of its revisions apart.
    const item = found(await lockItem(transaction, itemId), 'item', itemId, 'input.id');
    const revision = found(await lockRevision(transaction, input.id), 'item revision', input.id, 'input.id');
    const supersedes = await lockOpenRevision(transaction, itemId);
    const change =
      input.change == null
        ? null
        : found(await lockChange(transaction, input.change), 'engineering change', input.change, 'input.change');
    const components = await componentsOf(transaction, { revision: revision.id });
    const { effectiveFrom } = input;
    const released = after(
      revision,
      decide(revision, { kind: 'ReleaseItemRevision', item, components, change, supersedes, effectiveFrom, at }),
    );
    if (supersedes !== null) {
      const events = decide(supersedes, { kind: 'SupersedeItemRevision', effectiveTo: effectiveFrom });
      await saveRevision(transaction, after(supersedes, events));
    }
    await saveRevision(transaction, released);
    await releaseDefinitions(transaction, released.id);
    await appendReleasedDefinitions(transaction, [released.id], { time: at, historical: false });
    return released.id;
  });

function after(before: ItemRevision | null, events: readonly ItemRevisionEvent[]): ItemRevision {
  const revision = events.reduce<ItemRevision | null>(evolve, before);
  if (revision === null) throw new TypeError('a command on a revision decided nothing');
  return revision;
}
