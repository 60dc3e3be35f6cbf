import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type Hold, type HoldEvent } from '../domain/hold.ts';
import type { PlaceHoldInput, ReleaseHoldInput } from '../schema.generated.ts';
import { lockHold, nextHoldId, saveHold } from '../store/hold.ts';
import { nonconformancesById } from '../store/nonconformance.ts';
import { known } from './known.ts';

const kinds = { LOT: 'lot', ORDER: 'order', ITEM: 'item', SUPPLIER: 'supplier' } as const;

/** Places a hold, and answers its id. */
export const placeHold = (session: Session, idempotencyKey: string, input: PlaceHoldInput): Promise<string> =>
  runCommand(session, { mutation: 'placeHold', idempotencyKey, input }, async (transaction) => {
    const kind = kinds[input.target];
    const named = { plant: input.plant, [kind]: input.targetId };
    await known(transaction, named, { [kind]: 'input.targetId' });
    const nonconformance = input.nonconformance ?? null;
    if (nonconformance !== null) {
      const [named] = await nonconformancesById(transaction, [nonconformance]);
      found(named, 'nonconformance', nonconformance, 'input.nonconformance');
    }
    const id = await nextHoldId(transaction);
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return store(transaction, null, decide(null, { kind: 'PlaceHold', ...input, id, nonconformance, by, at }));
  });

/** Releases a hold, and answers its id. */
export const releaseHold = (session: Session, idempotencyKey: string, input: ReleaseHoldInput): Promise<string> =>
  runCommand(session, { mutation: 'releaseHold', idempotencyKey, input }, async (transaction) => {
    const hold = found(await lockHold(transaction, input.id), 'hold', input.id, 'input.id');
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return store(transaction, hold, decide(hold, { kind: 'ReleaseHold', reason: input.reason, by, at }));
  });

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(transaction: Transaction, before: Hold | null, events: readonly HoldEvent[]): Promise<string> {
  const hold = events.reduce<Hold | null>(evolve, before);
  if (hold === null) throw new TypeError('a command on a hold decided nothing');
  await saveHold(transaction, hold);
  const { id, target, targetId, plant, reason } = hold;
  for (const event of events) {
    const [type, time] =
      event.kind === 'HoldPlaced'
        ? (['org.millgraph.quality.hold.placed.v1', event.hold.placedAt] as const)
        : (['org.millgraph.quality.hold.released.v1', event.at] as const);
    transaction.append({
      type,
      subject: `hold/${id}`,
      plant,
      supplier: target === 'SUPPLIER' ? targetId : null,
      time,
      data: { hold: id, target, targetId, plant, reason },
    });
  }
  return id;
}
