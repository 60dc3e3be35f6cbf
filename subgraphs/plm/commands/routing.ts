import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, routingId, type Routing, type RoutingEvent } from '../domain/routing.ts';
import type { CreateRoutingInput, ReleaseRoutingInput } from '../schema.generated.ts';
import { itemsById } from '../store/item.ts';
import { lockRevision } from '../store/item-revision.ts';
import { insertRouting, lockRouting, routingsById, saveRoutingState } from '../store/routing.ts';
import { appendReleasedDefinitions } from './released-definition.ts';

/** Creates a routing in state IN_WORK and answers its id. */
export const createRouting = (session: Session, idempotencyKey: string, input: CreateRoutingInput): Promise<string> =>
  runCommand(session, { mutation: 'createRouting', idempotencyKey, input }, async (transaction) => {
    const revision = found(
      await lockRevision(transaction, input.revision),
      'item revision',
      input.revision,
      'input.revision',
    );
    const existing = await lockRouting(transaction, routingId(revision.id, input));
    const [known] = await itemsById(transaction, [revision.item]);
    const item = found(known, 'item', revision.item, 'input.revision');
    return store(transaction, existing, decide(existing, { kind: 'CreateRouting', ...input, revision, item }));
  });

/** Releases a routing that was created after its revision's release, tells the other systems, and answers its id. */
export const releaseRouting = (session: Session, idempotencyKey: string, input: ReleaseRoutingInput): Promise<string> =>
  runCommand(session, { mutation: 'releaseRouting', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const [known] = await routingsById(transaction, [input.id]);
    const { revision: revisionId } = found(known, 'routing', input.id, 'input.id');
    const revision = found(await lockRevision(transaction, revisionId), 'item revision', revisionId, 'input.id');
    const routing = found(await lockRouting(transaction, input.id), 'routing', input.id, 'input.id');
    const id = await store(transaction, routing, decide(routing, { kind: 'ReleaseRouting', revision }));
    await appendReleasedDefinitions(transaction, [revision.id], { time: at, historical: false });
    return id;
  });

/** Writes what the events say. */
async function store(
  transaction: Transaction,
  before: Routing | null,
  events: readonly RoutingEvent[],
): Promise<string> {
  let routing = before;
  for (const event of events) {
    routing = evolve(routing, event);
    if (event.kind === 'RoutingCreated') await insertRouting(transaction, routing, event.segments);
    else await saveRoutingState(transaction, routing);
  }
  if (routing === null) throw new TypeError('a command on a routing decided nothing');
  return routing.id;
}
