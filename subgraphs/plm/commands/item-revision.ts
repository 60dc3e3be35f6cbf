import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import {
  decide,
  evolve,
  type ItemRevision,
  type ItemRevisionCommand,
  type ItemRevisionEvent,
} from '../domain/item-revision.ts';
import { specificationsOf } from '../domain/specification.ts';
import { unitRangesOf } from '../domain/unit-effectivity.ts';
import type {
  CreateItemRevisionInput,
  ObsoleteItemRevisionInput,
  ReleaseItemRevisionInput,
  ReturnItemRevisionInput,
  SetSpecificationsInput,
  SetUnitEffectivityInput,
  SubmitItemRevisionInput,
} from '../schema.generated.ts';
import { plantsThatBuild, refuseGaps } from '../store/effectivity.ts';
import { lockChange } from '../store/engineering-change.ts';
import { withEveryPlant } from '../store/every-plant.ts';
import { lockItem } from '../store/item.ts';
import { lockRevision, revisionsById, saveRevision } from '../store/item-revision.ts';
import { dateAt } from '../store/plant.ts';
import { replaceSpecifications } from '../store/specification.ts';
import { replaceUnitEffectivities } from '../store/unit-effectivity.ts';
import { lockReleaseSituation, saveRelease } from './release-revision.ts';
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
    return store(transaction, existing, { kind: 'CreateItemRevision', item, label: input.label });
  });

/** Hands a revision over for review and answers its id. */
export const submitItemRevision = (
  session: Session,
  idempotencyKey: string,
  input: SubmitItemRevisionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'submitItemRevision', idempotencyKey, input }, async (transaction) => {
    const revision = found(await lockRevision(transaction, input.id), 'item revision', input.id, 'input.id');
    return store(transaction, revision, { kind: 'SubmitItemRevision' });
  });

/** Gives a revision back to work and answers its id. */
export const returnItemRevision = (
  session: Session,
  idempotencyKey: string,
  input: ReturnItemRevisionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'returnItemRevision', idempotencyKey, input }, async (transaction) => {
    const revision = found(await lockRevision(transaction, input.id), 'item revision', input.id, 'input.id');
    return store(transaction, revision, { kind: 'ReturnItemRevision' });
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
    const { revision, ...situation } = await lockReleaseSituation(transaction, input.id, 'input.id');
    const change =
      input.change == null
        ? null
        : found(await lockChange(transaction, input.change), 'engineering change', input.change, 'input.change');
    const { effectiveFrom } = input;
    const command = { kind: 'ReleaseItemRevision', ...situation, change, effectiveFrom, at } as const;
    await saveRelease(transaction, revision, command);
    await refuseGaps(transaction, 'input.effectiveFrom');
    await appendReleasedDefinitions(transaction, [revision.id], { time: at, historical: false });
    return revision.id;
  });

/** Ends the use of a released revision, tells the other systems, and answers its id. */
export const obsoleteItemRevision = (
  session: Session,
  idempotencyKey: string,
  input: ObsoleteItemRevisionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'obsoleteItemRevision', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const [known] = await revisionsById(transaction, [input.id]);
    const { item } = found(known, 'item revision', input.id, 'input.id');
    await lockItem(transaction, item);
    const revision = found(await lockRevision(transaction, input.id), 'item revision', input.id, 'input.id');
    const today = await dateAt(transaction, null, at);
    const builtAt = await withEveryPlant(transaction, () => plantsThatBuild(transaction, revision.id, today));
    const effectiveTo = input.effectiveTo ?? today;
    const id = await store(transaction, revision, { kind: 'ObsoleteItemRevision', effectiveTo, today, builtAt, at });
    await refuseGaps(transaction, 'input.effectiveTo');
    return id;
  });

/** States what a revision must be and answers its id. */
export const setSpecifications = (
  session: Session,
  idempotencyKey: string,
  input: SetSpecificationsInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setSpecifications', idempotencyKey, input }, async (transaction) => {
    const { revision: id, specifications } = input;
    const revision = found(await lockRevision(transaction, id), 'item revision', id, 'input.revision');
    await replaceSpecifications(transaction, id, specificationsOf(revision, specifications));
    return id;
  });

/** States for which units a revision holds and answers its id. */
export const setUnitEffectivity = (
  session: Session,
  idempotencyKey: string,
  input: SetUnitEffectivityInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setUnitEffectivity', idempotencyKey, input }, async (transaction) => {
    const [known] = await revisionsById(transaction, [input.revision]);
    const { item, id } = found(known, 'item revision', input.revision, 'input.revision');
    await lockItem(transaction, item);
    const revision = found(await lockRevision(transaction, id), 'item revision', id, 'input.revision');
    const { plant, ranges } = unitRangesOf(revision, input.ranges, input.plant);
    await replaceUnitEffectivities(transaction, revision, plant, ranges);
    return id;
  });

/** Decides, writes the state after the events, and tells the other systems what concerns them. */
async function store(
  transaction: Transaction,
  before: ItemRevision | null,
  command: ItemRevisionCommand,
): Promise<string> {
  const events = decide(before, command);
  const revision = events.reduce<ItemRevision | null>(evolve, before);
  if (revision === null) throw new TypeError('a command on a revision decided nothing');
  await saveRevision(transaction, revision);
  for (const event of events) tell(transaction, revision, event);
  return revision.id;
}

function tell(transaction: Transaction, { id, item }: ItemRevision, event: ItemRevisionEvent): void {
  if (event.kind !== 'ItemRevisionMadeObsolete') return;
  transaction.append({
    type: 'org.millgraph.plm.revision.obsoleted.v1',
    subject: `item-revision/${id}`,
    plant: null,
    time: event.at,
    data: { revision: id, item, effectiveTo: event.effectiveTo },
  });
}
