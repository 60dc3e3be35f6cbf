import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import type { NewEvent } from '#platform/events/log.ts';
import { decide, evolve, type Nonconformance, type NonconformanceEvent } from '../domain/nonconformance.ts';
import type {
  CloseNonconformanceInput,
  DispositionNonconformanceInput,
  OpenNonconformanceInput,
} from '../schema.generated.ts';
import { inspectionsById } from '../store/inspection.ts';
import { itemById } from '../store/item.ts';
import {
  insertDisposition,
  lockNonconformance,
  nextNonconformanceNumber,
  saveNonconformance,
} from '../store/nonconformance.ts';

/** Opens a nonconformance, and answers its id. */
export const openNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: OpenNonconformanceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'openNonconformance', idempotencyKey, input }, async (transaction) => {
    const item = found(await itemById(transaction, input.item), 'released item', input.item, 'input.item');
    const inspection = input.inspection == null ? null : await inspectionNamed(transaction, input.inspection);
    const number = await nextNonconformanceNumber(transaction);
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return store(
      transaction,
      null,
      decide(null, { kind: 'OpenNonconformance', ...input, number, item, inspection, by, at }),
    );
  });

/** Decides about a part of the nonconforming quantity, and answers the nonconformance's id. */
export const dispositionNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: DispositionNonconformanceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'dispositionNonconformance', idempotencyKey, input }, async (transaction) => {
    const nonconformance = found(
      await lockNonconformance(transaction, input.id),
      'nonconformance',
      input.id,
      'input.id',
    );
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    return store(
      transaction,
      nonconformance,
      decide(nonconformance, { kind: 'DispositionNonconformance', ...input, by, at }),
    );
  });

/** Closes a nonconformance about all of which was decided, and answers its id. */
export const closeNonconformance = (
  session: Session,
  idempotencyKey: string,
  input: CloseNonconformanceInput,
): Promise<string> =>
  runCommand(session, { mutation: 'closeNonconformance', idempotencyKey, input }, async (transaction) => {
    const nonconformance = found(
      await lockNonconformance(transaction, input.id),
      'nonconformance',
      input.id,
      'input.id',
    );
    const at = occurredAt(transaction, input);
    return store(transaction, nonconformance, decide(nonconformance, { kind: 'CloseNonconformance', at }));
  });

async function inspectionNamed(transaction: Transaction, id: string) {
  const [inspection] = await inspectionsById(transaction, [id]);
  return found(inspection, 'inspection', id, 'input.inspection');
}

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(
  transaction: Transaction,
  before: Nonconformance | null,
  events: readonly NonconformanceEvent[],
): Promise<string> {
  const nonconformance = events.reduce<Nonconformance | null>(evolve, before);
  if (nonconformance === null) throw new TypeError('a command on a nonconformance decided nothing');
  await saveNonconformance(transaction, nonconformance);
  for (const event of events) {
    if (event.kind === 'NonconformanceDispositioned') {
      await insertDisposition(transaction, nonconformance, event.disposition);
    }
    transaction.append(publicEvent(nonconformance, event));
  }
  return nonconformance.id;
}

/** What other systems are told of an event, after which the nonconformance is as given. */
function publicEvent(nonconformance: Nonconformance, event: NonconformanceEvent): NewEvent {
  const { id, number, item, lot, order, severity, quantity, plant, supplier } = nonconformance;
  const about = { subject: `nonconformance/${id}`, plant, supplier };
  switch (event.kind) {
    case 'NonconformanceOpened':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.opened.v1',
        time: nonconformance.openedAt,
        data: { nonconformance: id, number, item, lot, order, severity, quantity },
      };
    case 'NonconformanceDispositioned': {
      const { decision, quantity: decided, decidedAt } = event.disposition;
      const final = nonconformance.state === 'DISPOSITIONED';
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.dispositioned.v1',
        time: decidedAt,
        data: { nonconformance: id, decision, quantity: decided, final },
      };
    }
    case 'NonconformanceClosed':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.closed.v1',
        time: event.at,
        data: { nonconformance: id },
      };
    default:
      return event satisfies never;
  }
}
