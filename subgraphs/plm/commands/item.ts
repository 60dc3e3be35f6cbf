import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, type Item, type ItemEvent } from '../domain/item.ts';
import type { CreateItemInput, ObsoleteItemInput, ReleaseItemInput, UpdateItemInput } from '../schema.generated.ts';
import { insertItem, lockItem, updateItem as saveItem } from '../store/item.ts';

/** Creates an item in lifecycle DRAFT and answers its id. */
export const createItem = (session: Session, idempotencyKey: string, input: CreateItemInput): Promise<string> =>
  runCommand(session, { mutation: 'createItem', idempotencyKey, input }, async (transaction) => {
    const existing = await lockItem(transaction, input.number);
    return store(transaction, existing, decide(existing, { kind: 'CreateItem', ...input }));
  });

/** Releases an item, so that ERP, MES and quality take it over, and answers its id. */
export const releaseItem = (session: Session, idempotencyKey: string, input: ReleaseItemInput): Promise<string> =>
  runCommand(session, { mutation: 'releaseItem', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const item = found(await lockItem(transaction, input.id), 'item', input.id, 'input.id');
    return store(transaction, item, decide(item, { kind: 'ReleaseItem', at }));
  });

/** Changes what describes an item, tells the systems that know it, and answers its id. */
export const updateItem = (session: Session, idempotencyKey: string, input: UpdateItemInput): Promise<string> =>
  runCommand(session, { mutation: 'updateItem', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const item = found(await lockItem(transaction, input.id), 'item', input.id, 'input.id');
    return store(transaction, item, decide(item, { kind: 'DescribeItem', ...input, at }));
  });

/** Ends the use of an item in new products and answers its id. */
export const obsoleteItem = (session: Session, idempotencyKey: string, input: ObsoleteItemInput): Promise<string> =>
  runCommand(session, { mutation: 'obsoleteItem', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const item = found(await lockItem(transaction, input.id), 'item', input.id, 'input.id');
    return store(transaction, item, decide(item, { kind: 'ObsoleteItem', at }));
  });

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(transaction: Transaction, before: Item | null, events: readonly ItemEvent[]): Promise<string> {
  const item = events.reduce<Item | null>(evolve, before);
  if (item === null) throw new TypeError('a command on an item decided nothing');
  if (before !== null) await saveItem(transaction, item);
  else if (!(await insertItem(transaction, item))) {
    throw new MillgraphError('ALREADY_EXISTS', `An item with number ${item.number} exists already.`, {
      argument: 'input.number',
    });
  }
  for (const event of events) tell(transaction, item, event);
  return item.id;
}

function tell(transaction: Transaction, item: Item, event: ItemEvent): void {
  if (event.kind === 'ItemCreated' || item.lifecycle === 'DRAFT') return;
  const { id, number, name, type, baseUnit } = item;
  const about = { subject: `item/${id}`, plant: null, time: event.at };
  if (event.kind === 'ItemMadeObsolete') {
    transaction.append({ ...about, type: 'org.millgraph.plm.item.obsoleted.v1', data: { item: id } });
  } else {
    const data = { item: { id, number, name, type, baseUnit } };
    transaction.append({ ...about, type: 'org.millgraph.plm.item.released.v1', data });
  }
}
