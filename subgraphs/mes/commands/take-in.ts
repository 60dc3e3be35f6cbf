import { MillgraphError } from '#platform/errors.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import type { InboundEvent, Told } from '#platform/ingest/contracts.ts';
import type { EventAnswer, TakeIn } from '#platform/ingest/ingest.ts';
import { toUtc } from '#platform/scalars.ts';
import { createHash } from 'node:crypto';
import type { FactKind, ShopFloorFact, StatedFact } from '../domain/shop-floor-fact.ts';
import { keyOf, knownFacts, upsertFacts, type FactStanding, type Quarantine } from '../store/shop-floor-fact.ts';
import { postFacts } from './post-facts.ts';

/** What each type of event tells. */
const kinds: Readonly<Record<string, FactKind>> = {
  'org.millgraph.shop-floor.equipment.state-changed.v1': 'EQUIPMENT_STATE_CHANGED',
  'org.millgraph.shop-floor.job.completed.v1': 'JOB_COMPLETED',
  'org.millgraph.shop-floor.job.dispatched.v1': 'JOB_DISPATCHED',
  'org.millgraph.shop-floor.job.resumed.v1': 'JOB_RESUMED',
  'org.millgraph.shop-floor.job.started.v1': 'JOB_STARTED',
  'org.millgraph.shop-floor.job.suspended.v1': 'JOB_SUSPENDED',
  'org.millgraph.shop-floor.lot.completed.v1': 'LOT_COMPLETED',
  'org.millgraph.shop-floor.material.consumed.v1': 'MATERIAL_CONSUMED',
  'org.millgraph.shop-floor.production.reported.v1': 'PRODUCTION_REPORTED',
};

/** What is said to be earlier comes of a clock that was set back to its beginning. */
const earliest = '2000-01-01T00:00:00Z';

/** The most of an event that is kept when it cannot be read, in characters of JSON. */
const mostKept = 8192;

/** What a transaction takes: so many states, which are written all together, or a quarter as many facts of orders. */
const mostInTransaction = 1000;
const weightOfFact = 4;

/**
 * Takes events of the shop floor in as facts, oldest first, in transactions that are short: readers of the log wait for them.
 * Answers them in the order in which they were given.
 */
export const takeIn: TakeIn = async (session, told) => {
  const answers = new Map<Told, EventAnswer>();
  for (const part of parts(told)) {
    const given = await takeInPart(session, part);
    for (const [index, answer] of given.entries()) {
      const each = part[index];
      if (each !== undefined) answers.set(each, answer);
    }
  }
  return told.flatMap((each) => answers.get(each) ?? []);
};

/** What is told by time, divided into what a transaction takes. */
function parts(told: readonly Told[]): readonly (readonly Told[])[] {
  const at = (each: Told): number => ('event' in each ? Date.parse(each.event.time) || 0 : 0);
  const made: Told[][] = [];
  let weight = Infinity;
  for (const each of [...told].sort((left, right) => at(left) - at(right))) {
    const isState = 'event' in each && kinds[each.event.type] === 'EQUIPMENT_STATE_CHANGED';
    const own = isState ? 1 : weightOfFact;
    if (weight + own > mostInTransaction) {
      made.push([]);
      weight = 0;
    }
    made.at(-1)?.push(each);
    weight += own;
  }
  return made;
}

/** Where the database refuses a value of one event, halves are tried alone, until that one is found. */
async function takeInPart(session: Session, told: readonly Told[]): Promise<readonly EventAnswer[]> {
  try {
    return await session.transaction((transaction) => takeInAll(transaction, told));
  } catch (error) {
    if (!(error instanceof MillgraphError) || error.code === 'UNAVAILABLE') throw error;
    const [only] = told;
    if (told.length > 1) return inHalves(session, told);
    if (only === undefined || !('event' in only)) throw error;
    const { id, source } = only.event;
    const fault = { pointer: '', message: error.message };
    return takeInPart(session, [{ fault, id, source, sent: only.event }]);
  }
}

async function inHalves(session: Session, told: readonly Told[]): Promise<readonly EventAnswer[]> {
  const middle = Math.ceil(told.length / 2);
  return [...(await takeInPart(session, told.slice(0, middle))), ...(await takeInPart(session, told.slice(middle)))];
}

async function takeInAll(transaction: Transaction, told: readonly Told[]): Promise<readonly EventAnswer[]> {
  const { plants } = transaction.context;
  const read = told.map((each) => ('event' in each ? factOf(each.event, plants) : each));
  const facts = read.flatMap((each) => ('fault' in each ? [] : [each]));
  const { known: before, correctable } = await knownFacts(transaction, facts, true);
  const seen = new Set(before);
  const isNew = new Set(facts.filter((fact) => !seen.has(keyOf(fact)) && seen.add(keyOf(fact))));
  const standings = isNew.size === 0 ? null : await postFacts(transaction, [...isNew], correctable);
  await keepUnreadable(transaction, read);
  return read.map((each): EventAnswer => {
    if ('fault' in each) return { id: each.id, status: 'rejected', code: 'BAD_INPUT', ...each.fault };
    const id = each.document;
    if (!isNew.has(each)) return { id, status: 'duplicate', code: null, pointer: null, message: null };
    const quarantine = standings?.get(keyOf(each))?.quarantine ?? null;
    if (quarantine === null) return { id, status: 'accepted', code: null, pointer: null, message: null };
    const { code, pointer, message, waitsFor } = quarantine;
    return { id, status: waitsFor === null ? 'rejected' : 'accepted', code, pointer, message };
  });
}

/** The fact that an event tells, or what is wrong with its time, which no contract can say. */
function factOf(event: InboundEvent, plants: ShopFloorFact['plants']): ShopFloorFact | Unread {
  const { id, source, type, time, sequence, data } = event;
  const kind = kinds[type];
  if (kind === undefined) throw new TypeError(`events of type ${type} are taken in, but tell nothing`);
  const occurredAt = toUtc(time.replace(/(\.\d{6})\d+/, '$1'));
  if (occurredAt === undefined || occurredAt < earliest) {
    const message =
      occurredAt === undefined
        ? 'is no time of the calendar.'
        : `is before ${earliest}: the clock of the source stands wrong.`;
    return { fault: { pointer: '/time', message }, id, source, sent: event };
  }
  // The contract of its type says that the data has what a fact of this kind has.
  const stated = data as unknown as Partial<StatedFact>;
  return { ...stated, source, document: id, line: 0, kind, occurredAt, sequence, plants };
}

type Unread = Extract<Told, { fault: unknown }>;

/** Keeps events that cannot be read in quarantine, once each; one without an id by what it says. */
async function keepUnreadable(transaction: Transaction, read: readonly (ShopFloorFact | Unread)[]): Promise<void> {
  const unread = read.flatMap((each) => ('fault' in each ? [quarantined(each, transaction.now)] : []));
  if (unread.length === 0) return;
  const last = new Map(unread.map((standing) => [keyOf(standing.fact), standing]));
  const { known } = await knownFacts(
    transaction,
    [...last.values()].map(({ fact }) => fact),
    true,
  );
  // An event that is recorded is not put in doubt by another one with its id.
  const kept = [...last].flatMap(([key, standing]) => (known.has(key) ? [] : [standing]));
  if (kept.length > 0) await upsertFacts(transaction, kept);
}

function quarantined({ fault, id, source, sent }: Unread, now: string): FactStanding {
  const text = JSON.stringify(sent);
  const isIdentified = id !== null && source !== null && isPlain(id, 100) && isPlain(source, 200);
  const digest = createHash('sha256').update(text).digest('hex');
  const identity = isIdentified ? { source, document: id } : { source: 'unknown', document: digest };
  const { pointer, message } = fault;
  const quarantine: Quarantine = { code: 'BAD_INPUT', message, pointer, waitsFor: null };
  const fact = { ...identity, line: 0, kind: 'UNREADABLE' as const, occurredAt: now, sequence: 0, plants: [] };
  return { fact: { ...fact, sent: text.slice(0, mostKept) }, plant: null, quarantine };
}

const isPlain = (text: string, maximumLength: number): boolean =>
  text.length <= maximumLength && /^[\u0020-\u007e\u00a0-\ud7ff]+$/.test(text);
