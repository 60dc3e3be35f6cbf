import type { Transaction } from '#platform/database/session.ts';
import {
  decide,
  evolve,
  type EngineeringChange,
  type EngineeringChangeCommand,
  type EngineeringChangeEvent,
} from '../domain/engineering-change.ts';
import { affectedItemsOfChanges } from '../store/affected-item.ts';
import { insertApproval, insertChange, insertStep, updateChange } from '../store/engineering-change.ts';

/** Decides a command on a change, writes state, steps and approvals, and tells the other systems what concerns them. */
export async function saveChangeCommand(
  transaction: Transaction,
  before: EngineeringChange | null,
  command: EngineeringChangeCommand,
): Promise<EngineeringChange> {
  let change = before;
  for (const event of decide(before, command)) {
    const previous = change?.state ?? null;
    change = evolve(change, event);
    await (event.kind === 'EngineeringChangeCreated'
      ? insertChange(transaction, change)
      : updateChange(transaction, change));
    const { by, at } = event;
    if (event.kind === 'EngineeringChangeApproved') {
      await insertApproval(transaction, { change: change.id, role: event.role, by, at });
    }
    if (change.state !== previous) {
      const reason = 'reason' in event ? event.reason : null;
      await insertStep(transaction, { change: change.id, state: change.state, by, at, reason });
    }
    await tell(transaction, change, event);
    await tellDeviation(transaction, change, event);
  }
  if (change === null) throw new TypeError('a command on an engineering change decided nothing');
  return change;
}

async function tell(
  transaction: Transaction,
  { id, number, kind }: EngineeringChange,
  event: EngineeringChangeEvent,
): Promise<void> {
  const about = { subject: `engineering-change/${id}`, plant: null, time: event.at };
  const data = { change: id, number };
  switch (event.kind) {
    case 'EngineeringChangeApproved':
      if (event.isLast) transaction.append({ ...about, type: 'org.millgraph.plm.change.approved.v1', data });
      return;
    case 'EngineeringChangeRejected': {
      const { reason } = event;
      transaction.append({ ...about, type: 'org.millgraph.plm.change.rejected.v1', data: { ...data, reason } });
      return;
    }
    case 'EngineeringChangeReleased': {
      const affected = await affectedItemsOfChanges(transaction, [id]);
      // A REQUEST may affect an item without a revision that takes the place of another; a DEVIATION replaces none.
      const affectedItems = affected.flatMap(({ item, from, to, dispositionPolicy }) =>
        to === null || kind === 'DEVIATION' ? [] : [{ item, from, to, dispositionPolicy }],
      );
      transaction.append({ ...about, type: 'org.millgraph.plm.change.released.v1', data: { ...data, affectedItems } });
      return;
    }
    case 'EngineeringChangeImplemented':
      transaction.append({ ...about, type: 'org.millgraph.plm.change.implemented.v1', data });
      return;
    case 'EngineeringChangeCreated':
    case 'EngineeringChangeSubmitted':
    case 'EngineeringChangeImplementationStarted':
    case 'EngineeringChangeCancelled':
    case 'EngineeringChangeHeld':
    case 'EngineeringChangeResumed':
      return;
    default:
      event satisfies never;
  }
}

/** Tells of a deviation whether it permits anything now: while it is released, and not suspended or withdrawn since. */
async function tellDeviation(
  transaction: Transaction,
  { id, number, state, deviation }: EngineeringChange,
  { kind, at }: EngineeringChangeEvent,
): Promise<void> {
  const kinds = [
    ...['EngineeringChangeReleased', 'EngineeringChangeHeld', 'EngineeringChangeResumed'],
    'EngineeringChangeCancelled',
  ];
  if (deviation === null || !kinds.includes(kind)) return;
  const affected = await affectedItemsOfChanges(transaction, [id]);
  transaction.append({
    ...{ type: 'org.millgraph.plm.deviation.changed.v1', subject: `engineering-change/${id}`, plant: null, time: at },
    data: {
      ...{ change: id, number, ...deviation },
      permitted: state === 'RELEASED' || state === 'IMPLEMENTING' || state === 'IMPLEMENTED',
      items: affected.map(({ item }) => item),
    },
  });
}
