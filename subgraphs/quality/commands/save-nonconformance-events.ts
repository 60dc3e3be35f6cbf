import type { Transaction } from '#platform/database/session.ts';
import type { NewEvent } from '#platform/events/log.ts';
import { evolve, type NonconformanceEvent, type ReviewedNonconformance } from '../domain/nonconformance.ts';
import { saveDispositions, saveSignatures } from '../store/disposition.ts';
import { insertEscalation, saveNonconformance } from '../store/nonconformance.ts';

/** Writes the state after the events, tells the other systems what concerns them, and answers the nonconformance's id. */
export async function saveNonconformanceEvents(
  transaction: Transaction,
  before: ReviewedNonconformance | null,
  events: readonly NonconformanceEvent[],
): Promise<string> {
  const nonconformance = events.reduce<ReviewedNonconformance | null>(evolve, before);
  if (nonconformance === null) throw new TypeError('a command on a nonconformance decided nothing');
  await saveNonconformance(transaction, nonconformance);
  const known = new Set(before?.dispositions);
  const changed = nonconformance.dispositions.filter((disposition) => !known.has(disposition));
  if (changed.length > 0) {
    await saveDispositions(transaction, nonconformance, changed);
    await saveSignatures(transaction, nonconformance, changed);
  }
  for (const event of events) {
    if (event.kind === 'NonconformanceEscalated') await insertEscalation(transaction, nonconformance, event);
    const told = publicEvent(nonconformance, event);
    if (told !== null) transaction.append(told);
  }
  return nonconformance.id;
}

/** What other systems are told of an event, after which the nonconformance is as given; null: nothing. */
function publicEvent(nonconformance: ReviewedNonconformance, event: NonconformanceEvent): NewEvent | null {
  const { id, number, item, lot, order, job, severity, quantity, plant, supplier } = nonconformance;
  const about = { subject: `nonconformance/${id}`, plant, supplier };
  switch (event.kind) {
    case 'NonconformanceOpened':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.opened.v1',
        time: nonconformance.openedAt,
        data: { nonconformance: id, number, item, lot, order, job, supplier, severity, quantity },
      };
    case 'NonconformanceEscalated':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.escalated.v1',
        time: event.at,
        data: { nonconformance: id, severity: event.severity, reason: event.reason },
      };
    case 'DispositionTookEffect':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.dispositioned.v1',
        time: event.at,
        data: { ...decided(nonconformance, event.id), final: nonconformance.state === 'DISPOSITIONED' },
      };
    case 'DispositionReversed':
      return {
        ...about,
        type: 'org.millgraph.quality.disposition.reversed.v1',
        time: event.at,
        data: { reversal: event.reversal, ...decided(nonconformance, event.id), reason: event.reason },
      };
    case 'NonconformanceClosed':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.closed.v1',
        time: event.at,
        data: { nonconformance: id },
      };
    case 'NonconformanceCancelled':
      return {
        ...about,
        type: 'org.millgraph.quality.nonconformance.cancelled.v1',
        time: event.at,
        data: { nonconformance: id, reason: event.reason },
      };
    // Of what is not in force nobody else need know.
    case 'NonconformanceInvestigated':
    case 'DispositionProposed':
    case 'DispositionSigned':
    case 'DispositionRejected':
      return null;
    default:
      return event satisfies never;
  }
}

function decided({ id, order, dispositions }: ReviewedNonconformance, disposition: string) {
  const found = dispositions.find((each) => each.id === disposition);
  if (found === undefined) throw new TypeError(`nonconformance ${id} has no disposition ${disposition}`);
  const { proposed, quantity, item, lot } = found;
  return { nonconformance: id, disposition, decision: proposed, quantity, item, lot, order };
}
