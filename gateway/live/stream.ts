import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import type { GraphQLFormattedError } from 'graphql';
import type { GraphAnswer } from '#platform/graph-client.ts';
import { newTraceparent, traceIdOf, type RequestContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import type { LiveOperation } from '../engine.ts';
import { Ring, type Budget, type Entry, type RingLimits } from './ring.ts';

/** Why a client gets no more. */
export type Ending = readonly GraphQLFormattedError[] | 'COMPLETE' | 'TOO_SLOW';

/** An event as it is told to clients. */
export type LiveEvent = Pick<Entry, 'cursor' | 'payload'>;

/** Where a client's part of a stream goes to. */
export interface Receiver {
  /** Whether it takes more now. Where not, the member's `drained` is called once it does. */
  isReady(): boolean;
  /** Events in their order: JSON that others get too, not to be changed. */
  next(events: readonly LiveEvent[]): void;
  end(ending: Ending): void;
}

export interface StreamLimits extends RingLimits {
  /** Events of one upstream that are completed at a time. */
  readonly concurrency: number;
  /** Upstreams of one stream that catch up at a time. */
  readonly catchUps: number;
  /** How long an event's fields of other systems are waited for. */
  readonly eventMillis: number;
  /** How long a client that takes nothing is waited for. */
  readonly slowMillis: number;
  /** The first pause before an upstream that was lost is opened again; each later one is twice as long. */
  readonly retryMillis: number;
  readonly longestRetryMillis: number;
}

/** What happens in streams, told to who counts it. */
export interface StreamObserver {
  /** To how many clients an event went at once. */
  delivered(field: string, clients: number): void;
  event(field: string): void;
  slow(field: string): void;
  resumed(how: 'ring' | 'catch-up'): void;
  caughtUp(): void;
  expired(field: string): void;
  lost(subgraph: string): void;
}

export interface StreamOptions {
  readonly context: RequestContext;
  readonly limits: StreamLimits;
  readonly budget: Budget;
  readonly observer: StreamObserver;
  readonly log: Log;
  /** Called when the last client has left. */
  readonly onIdle: () => void;
}

/** One client's part of a stream. */
export class Member {
  readonly receiver: Receiver;
  /** Called once, when it is none any more. */
  readonly onLeft: () => void;
  /** What it has got last, while it is behind. */
  at: Entry | undefined;
  segment: Segment | undefined;
  /** Whether it has once had all that there was. */
  wasLive = false;
  /** When it last took something, while it is behind. */
  since = 0;

  constructor(receiver: Receiver, onLeft: () => void) {
    this.receiver = receiver;
    this.onLeft = onLeft;
  }
}

type Readiness = 'open' | 'lost';

/** Events are given to a client together up to so many bytes, for each writing to its connection costs the same. */
const burstBytes = 64 * 2 ** 10;

/** An event on its way to the ring. */
interface Pending {
  readonly cursor: string | undefined;
  /** Undefined until it is completed. */
  payload: Buffer | undefined;
  readonly completed: Promise<void> | undefined;
}

/** An attempt to open an upstream that has not failed by then has succeeded. */
const openingMillis = 2_000;

/** One upstream with those who get its events. */
class Segment {
  readonly ring: Ring;
  /** Those who have got all up to the ring's end. */
  readonly live = new Set<Member>();
  /** Those who are behind it, because they resume or because they are slow. */
  readonly behind = new Set<Member>();
  /** Events that are being completed, in their order. */
  readonly pending: Pending[] = [];
  stop = new AbortController();
  /** The cursor of the last event that the upstream told. */
  seen: string | undefined;
  isLost = false;
  triedAt = 0;
  isOver = false;
  isDelivering = false;
  #wake: (() => void) | undefined;

  constructor(base: string | undefined, limits: RingLimits, budget: Budget) {
    this.ring = new Ring(base, limits, budget);
    this.seen = base;
  }

  get state(): Readiness {
    return this.isLost && Date.now() < this.triedAt + openingMillis ? 'lost' : 'open';
  }

  get members(): number {
    return this.live.size + this.behind.size;
  }

  /** Until somebody or something has moved on. */
  change(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  changed(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}

/**
 * One subscription for all clients that may share it. There is one upstream for them all, once they have got all there is;
 * who resumes from a cursor that is not kept here is served by an upstream of its own from there, until that tells an event
 * which another has told, or begins behind: then the two are one. So nobody misses an event, and nobody gets one twice.
 */
export class Stream {
  operation: LiveOperation;
  readonly #options: StreamOptions;
  readonly #segments = new Set<Segment>();
  /** Cursors whose turn to be caught up from has not come. */
  readonly #waiting = new Map<string, Set<Member>>();
  /** What those get who want what comes from now on. */
  #tip: Segment | undefined;
  #members = 0;
  #isClosed = false;

  constructor(operation: LiveOperation, options: StreamOptions) {
    this.operation = operation;
    this.#options = options;
  }

  get size(): number {
    return this.#members;
  }

  /** How many upstreams are in each state. */
  get upstreams(): Readonly<Record<Readiness, number>> {
    const counts = { open: 0, lost: 0 };
    for (const { state } of this.#segments) counts[state] += 1;
    return counts;
  }

  join(receiver: Receiver, after: string | undefined, onLeft: () => void): Member {
    const member = new Member(receiver, onLeft);
    this.#members += 1;
    if (after === undefined || !this.operation.isResumable) {
      this.#tip ??= this.#open(undefined);
      this.#place(member, this.#tip, this.#tip.ring.last);
    } else {
      this.#resume(member, after);
    }
    return member;
  }

  leave(member: Member): void {
    if (!this.#forget(member)) return;
    if (this.#members === 0) this.#options.onIdle();
  }

  /** A client takes more again. */
  drained(member: Member): void {
    if (member.segment?.behind.has(member) === true) this.#pump(member, member.segment);
  }

  /** Ends those who have taken nothing for too long, or less than is kept for them. */
  sweep(now: number): void {
    for (const segment of [...this.#segments]) {
      for (const member of [...segment.behind]) {
        const isLost = member.wasLive && member.at?.isKept === false;
        if (isLost || now - member.since > this.#options.limits.slowMillis) this.#endSlow(member);
      }
    }
  }

  /** Goes on with another plan for the same. */
  replace(operation: LiveOperation): void {
    const before = this.operation.upstream;
    this.operation = operation;
    const { upstream } = operation;
    if (before[0] === upstream[0] && before[1] === upstream[1]) return;
    for (const segment of [...this.#segments]) {
      segment.stop.abort();
      segment.stop = new AbortController();
      if (segment.seen === undefined) {
        this.#end(segment, [restarted]);
        continue;
      }
      void this.#read(segment, segment.stop.signal);
    }
  }

  /** Ends all, and leaves nothing behind. */
  close(ending: Ending): void {
    this.#isClosed = true;
    const waiting = [...this.#waiting.values()].flatMap((members) => [...members]);
    this.#waiting.clear();
    for (const member of waiting) this.#dismiss(member, ending);
    for (const segment of [...this.#segments]) this.#end(segment, ending);
  }

  #forget(member: Member): boolean {
    const { segment } = member;
    const isHere =
      segment === undefined ? this.#unwait(member) : segment.live.delete(member) || segment.behind.delete(member);
    if (!isHere) return false;
    member.segment = undefined;
    member.at = undefined;
    this.#members -= 1;
    member.onLeft();
    segment?.changed();
    if (segment !== undefined) this.#dropUnused(segment);
    return true;
  }

  #unwait(member: Member): boolean {
    for (const [cursor, members] of this.#waiting) {
      if (!members.delete(member)) continue;
      if (members.size === 0) this.#waiting.delete(cursor);
      return true;
    }
    return false;
  }

  #dismiss(member: Member, ending: Ending): void {
    member.segment = undefined;
    member.at = undefined;
    this.#members -= 1;
    member.onLeft();
    member.receiver.end(ending);
  }

  /** What nobody needs is closed, but for the last one, which may be wanted again soon. */
  #dropUnused(segment: Segment): void {
    if (segment.members === 0 && segment !== this.#tip && this.#segments.size > 1) this.#remove(segment);
  }

  #endSlow(member: Member): void {
    this.#options.observer.slow(this.operation.field);
    if (!this.#forget(member)) return;
    member.receiver.end('TOO_SLOW');
    if (this.#members === 0) this.#options.onIdle();
  }

  #resume(member: Member, after: string): void {
    for (const segment of this.#segments) {
      const entry = segment.ring.find(after);
      if (entry === undefined) continue;
      this.#options.observer.resumed('ring');
      this.#place(member, segment, entry);
      return;
    }
    this.#options.observer.resumed('catch-up');
    const others = this.#waiting.get(after);
    if (others === undefined) this.#waiting.set(after, new Set([member]));
    else others.add(member);
    this.#catchUp();
  }

  /**
   * Opens upstreams from cursors that wait for it. One passes all that are later than its own, so it is best begun from the
   * earliest; which that is nobody can tell from cursors, and any at random makes few of many: about ln n.
   */
  #catchUp(): void {
    while (this.#segments.size - (this.#tip === undefined ? 0 : 1) < this.#options.limits.catchUps) {
      const cursors = [...this.#waiting.keys()];
      const cursor = cursors[Math.floor(Math.random() * cursors.length)];
      if (cursor === undefined) return;
      const members = this.#waiting.get(cursor) ?? new Set();
      this.#waiting.delete(cursor);
      const segment = this.#open(cursor);
      this.#options.observer.caughtUp();
      for (const member of members) this.#place(member, segment, segment.ring.head);
    }
  }

  #open(after: string | undefined): Segment {
    const { limits, budget } = this.#options;
    const segment = new Segment(after, limits, budget);
    this.#segments.add(segment);
    void this.#read(segment, segment.stop.signal);
    return segment;
  }

  #remove(segment: Segment): void {
    segment.isOver = true;
    segment.stop.abort();
    segment.changed();
    segment.ring.clear();
    this.#segments.delete(segment);
    if (this.#tip === segment) this.#tip = undefined;
    if (!this.#isClosed) this.#catchUp();
  }

  #end(segment: Segment, ending: Ending): void {
    const members = [...segment.live, ...segment.behind];
    segment.live.clear();
    segment.behind.clear();
    this.#remove(segment);
    for (const member of members) this.#dismiss(member, ending);
    if (this.#members === 0 && !this.#isClosed) this.#options.onIdle();
  }

  #place(member: Member, segment: Segment, at: Entry): void {
    member.segment = segment;
    member.at = at;
    member.since = Date.now();
    segment.behind.add(member);
    this.#pump(member, segment);
  }

  /** Gives a client what it has not got, as much as it takes. */
  #pump(member: Member, segment: Segment): void {
    const { receiver } = member;
    let count = 0;
    while (member.at !== undefined) {
      const { next, isKept, cursor }: Entry = member.at;
      if (!isKept) {
        this.#fellOut(member, segment, cursor);
        break;
      }
      if (next === undefined) {
        segment.behind.delete(member);
        segment.live.add(member);
        member.at = undefined;
        member.wasLive = true;
        segment.changed();
        break;
      }
      if (!receiver.isReady()) break;
      const events = burstFrom(next);
      member.at = events.at(-1);
      receiver.next(events);
      count += events.length;
    }
    if (count === 0) return;
    member.since = Date.now();
    this.#options.observer.delivered(this.operation.field, count);
  }

  /** What a client has not got is not kept any more: who had been up to date is too slow, others are caught up again. */
  #fellOut(member: Member, segment: Segment, cursor: string | undefined): void {
    if (member.wasLive || cursor === undefined) {
      this.#endSlow(member);
      return;
    }
    segment.behind.delete(member);
    member.segment = undefined;
    member.at = undefined;
    this.#resume(member, cursor);
    segment.changed();
    this.#dropUnused(segment);
  }

  async #read(segment: Segment, signal: AbortSignal): Promise<void> {
    const { limits, log, observer } = this.#options;
    for (let failures = 0; !signal.aborted; failures += 1) {
      if (failures > 0) {
        const longest = Math.min(limits.retryMillis * 2 ** Math.min(failures - 1, 20), limits.longestRetryMillis);
        await sleep(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
      }
      const { subgraph, field } = this.operation;
      const context = { ...this.#options.context, traceparent: newTraceparent(), signal };
      segment.triedAt = Date.now();
      try {
        for await (const event of this.operation.open(segment.seen, context)) {
          if (isAborted(signal)) return;
          if (event.data == null) {
            if (isPassing(event)) throw new Error('the subgraph is not available now');
            await this.#settled(segment, signal);
            this.#refused(segment, event);
            return;
          }
          failures = 0;
          segment.isLost = false;
          await this.#take(segment, event, signal);
          if (isAborted(signal)) return;
        }
        if (isAborted(signal)) return;
        await this.#settled(segment, signal);
        this.#end(segment, 'COMPLETE');
        return;
      } catch (err) {
        if (isAborted(signal)) return;
        observer.lost(subgraph);
        segment.isLost = true;
        segment.triedAt = Infinity;
        log[failures === 0 ? 'warn' : 'debug'](
          { err, subgraph, field, traceId: traceIdOf(context) },
          'a subscription was lost',
        );
        // What was told before anything was seen, nobody can ask for.
        if (segment.seen === undefined) {
          this.#end(segment, [unavailable(subgraph)]);
          return;
        }
      }
    }
  }

  #refused(segment: Segment, answer: GraphAnswer): void {
    const errors = this.operation.errorsOf(answer);
    if (errors.some(({ extensions }) => extensions?.['code'] === 'CURSOR_EXPIRED')) {
      for (let count = segment.members; count > 0; count -= 1) this.#options.observer.expired(this.operation.field);
    }
    this.#end(segment, errors);
  }

  /** Has an event completed, and waits where enough are. */
  async #take(segment: Segment, event: GraphAnswer, signal: AbortSignal): Promise<void> {
    const { limits, context, observer } = this.#options;
    const { operation } = this;
    const cursor = operation.cursorOf(event);
    if (cursor !== undefined) segment.seen = cursor;
    observer.event(operation.field);
    const deadline = Date.now() + limits.eventMillis;
    const payload =
      this.#rendered(cursor) ?? operation.render(event, { ...context, traceparent: newTraceparent(), deadline });
    segment.pending.push(pendingOf(cursor, payload));
    if (!segment.isDelivering) void this.#deliver(segment);
    while (!signal.aborted && (segment.pending.length >= limits.concurrency || this.#isAhead(segment))) {
      await segment.change();
    }
  }

  /** What another upstream has told already, and is kept. */
  #rendered(cursor: string | undefined): Buffer | undefined {
    if (cursor === undefined) return undefined;
    for (const { ring } of this.#segments) {
      const entry = ring.find(cursor);
      if (entry !== undefined && entry !== ring.head) return entry.payload;
    }
    return undefined;
  }

  /** Whether an upstream that catches up runs away from all whom it serves. */
  #isAhead(segment: Segment): boolean {
    return segment !== this.#tip && segment.live.size === 0 && segment.behind.size > 0 && segment.ring.size > 0;
  }

  async #settled(segment: Segment, signal: AbortSignal): Promise<void> {
    while (segment.pending.length > 0 && !signal.aborted) await segment.change();
  }

  async #deliver(segment: Segment): Promise<void> {
    segment.isDelivering = true;
    for (;;) {
      const [first] = segment.pending;
      if (first === undefined) break;
      await first.completed;
      // What has come meanwhile is told with it.
      await immediate();
      if (segment.isOver) break;
      // Where upstreams may meet, each event is one to meet at.
      const isAlone = this.#segments.size === 1 && this.#waiting.size === 0;
      this.#publish(segment, takeCompleted(segment.pending, isAlone ? burstBytes : 0));
      segment.changed();
    }
    segment.isDelivering = false;
  }

  /** Gives events to all who are up to date: at least one, and only one where upstreams may meet. */
  #publish(segment: Segment, events: readonly LiveEvent[]): void {
    const { live, behind, ring } = segment;
    const before = ring.last;
    for (const { cursor, payload } of events) ring.append(cursor, payload);
    const entry = ring.last;
    let count = 0;
    for (const member of live) {
      if (member.receiver.isReady()) {
        member.receiver.next(events);
        count += events.length;
        continue;
      }
      live.delete(member);
      behind.add(member);
      member.at = before;
      member.since = Date.now();
    }
    if (count > 0) this.#options.observer.delivered(this.operation.field, count);
    const { cursor } = entry;
    if (cursor === undefined) return;
    const waiting = this.#waiting.get(cursor);
    if (waiting !== undefined) {
      this.#waiting.delete(cursor);
      for (const member of waiting) this.#place(member, segment, entry);
    }
    for (const other of this.#segments) {
      const same = other === segment ? undefined : other.ring.find(cursor);
      if (same === undefined) continue;
      this.#merge(segment, other, same);
      return;
    }
  }

  /** What one upstream told last, another has told too, or begins behind: its clients go over to that. */
  #merge(from: Segment, to: Segment, same: Entry): void {
    const own = to.ring.head;
    const replaced = to.ring.prepend(from.ring, same);
    if (replaced !== undefined) for (const member of to.behind) if (member.at === own) member.at = replaced;
    const place = same === own && replaced !== undefined ? replaced : same;
    const { live, behind } = from;
    const moved = [...live, ...behind].map((member) => ({
      member,
      at: live.has(member) ? place : (member.at ?? place),
    }));
    live.clear();
    behind.clear();
    if (this.#tip === from) this.#tip = to;
    this.#remove(from);
    for (const { member, at } of moved) this.#place(member, to, at);
    to.changed();
  }
}

function pendingOf(cursor: string | undefined, rendered: Buffer | Promise<Buffer>): Pending {
  if (Buffer.isBuffer(rendered)) return { cursor, payload: rendered, completed: undefined };
  const pending: Pending = {
    cursor,
    payload: undefined,
    completed: rendered.then((payload) => {
      pending.payload = payload;
    }),
  };
  return pending;
}

/** Takes the first event, and those behind it that are completed, up to so many bytes. */
function takeCompleted(pending: Pending[], mostBytes: number): readonly LiveEvent[] {
  const taken: LiveEvent[] = [];
  let bytes = 0;
  for (const { cursor, payload } of pending) {
    if (payload === undefined || (taken.length > 0 && bytes + payload.length > mostBytes)) break;
    taken.push({ cursor, payload });
    bytes += payload.length;
  }
  pending.splice(0, taken.length);
  return taken;
}

/** An entry and those behind it, likewise. */
function burstFrom(first: Entry): readonly Entry[] {
  const events: Entry[] = [];
  let bytes = 0;
  for (let entry: Entry | undefined = first; entry !== undefined; entry = entry.next) {
    if (events.length > 0 && bytes + entry.payload.length > burstBytes) break;
    events.push(entry);
    bytes += entry.payload.length;
  }
  return events;
}

/** As it is now, whatever it was when it was looked at last. */
const isAborted = (signal: AbortSignal): boolean => signal.aborted;

/** Whether a subgraph ends a subscription for a reason that passes. */
const isPassing = ({ errors = [] }: GraphAnswer): boolean =>
  errors.length > 0 && errors.every(({ extensions }) => extensions?.['code'] === 'UNAVAILABLE');

const unavailable = (subgraph: string): GraphQLFormattedError => ({
  message: `The ${subgraph} system cannot be subscribed to now, and may have told something since you asked. Subscribe again, then fetch afresh.`,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: subgraph },
});

const restarted: GraphQLFormattedError = {
  message: 'The graph has changed before the first event. Subscribe again, then fetch afresh.',
  extensions: { code: 'UNAVAILABLE' },
};
