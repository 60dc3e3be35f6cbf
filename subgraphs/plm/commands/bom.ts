import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { bomId, decide, evolve, type Bom, type BomEvent } from '../domain/bom.ts';
import type { CreateBomInput, ReleaseBomInput } from '../schema.generated.ts';
import { bomsById, componentsOf, insertBom, lockBom, saveBomState } from '../store/bom.ts';
import { itemsById } from '../store/item.ts';
import { lockRevision } from '../store/item-revision.ts';
import { appendReleasedDefinitions } from './released-definition.ts';

/** Creates a BOM in state IN_WORK and answers its id. */
export const createBom = (session: Session, idempotencyKey: string, input: CreateBomInput): Promise<string> =>
  runCommand(session, { mutation: 'createBom', idempotencyKey, input }, async (transaction) => {
    const revision = found(
      await lockRevision(transaction, input.revision),
      'item revision',
      input.revision,
      'input.revision',
    );
    const existing = await lockBom(transaction, bomId(revision.id, input));
    const items = await itemsById(transaction, [revision.item, ...input.lines.map((line) => line.component)]);
    const components = new Map(items.map((item) => [item.id, item]));
    const item = found(components.get(revision.item), 'item', revision.item, 'input.revision');
    return store(transaction, existing, decide(existing, { kind: 'CreateBom', ...input, revision, item, components }));
  });

/** Releases a BOM that was created after its revision's release, tells the other systems, and answers its id. */
export const releaseBom = (session: Session, idempotencyKey: string, input: ReleaseBomInput): Promise<string> =>
  runCommand(session, { mutation: 'releaseBom', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const [known] = await bomsById(transaction, [input.id]);
    const { revision: revisionId } = found(known, 'BOM', input.id, 'input.id');
    const revision = found(await lockRevision(transaction, revisionId), 'item revision', revisionId, 'input.id');
    const bom = found(await lockBom(transaction, input.id), 'BOM', input.id, 'input.id');
    const components = await componentsOf(transaction, { bom: bom.id });
    const id = await store(transaction, bom, decide(bom, { kind: 'ReleaseBom', revision, components }));
    await appendReleasedDefinitions(transaction, [revision.id], { time: at, historical: false });
    return id;
  });

/** Writes what the events say. */
async function store(transaction: Transaction, before: Bom | null, events: readonly BomEvent[]): Promise<string> {
  let bom = before;
  for (const event of events) {
    bom = evolve(bom, event);
    if (event.kind === 'BomCreated') await insertBom(transaction, bom, event.lines);
    else await saveBomState(transaction, bom);
  }
  if (bom === null) throw new TypeError('a command on a BOM decided nothing');
  return bom.id;
}
