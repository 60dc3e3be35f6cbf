import type { CloudEvent, EventType } from '#contracts/events.ts';
import type { Database, Transaction } from '#platform/database/session.ts';
import type { Bus, Carried } from '#platform/events/bus.ts';
import { defaultPatience, type Patience } from '#platform/events/giving-up.ts';
import type { EventCount, EventPage, EventRequest } from '#platform/events/log.ts';
import type { Consumption, Projections } from '#platform/events/replay.ts';
import { retryMillis, SourceReader, type Traffic } from '#platform/events/source-reader.ts';
import type { Log } from '#platform/log.ts';
import type { SystemName } from '#platform/systems.ts';

/** What a system does on an event of another one, in one transaction with the event's inbox row. */
export interface Reaction<Type extends EventType = EventType> {
  readonly type: Type;
  /** Whether imported history is handled too: true for projections, false for reactions that post. */
  readonly historical: boolean;
  /**
   * The projection that it keeps, whose tables nothing else writes: it can be emptied and made anew from the log. Absent: it
   * posts, decides or tells, and its events take effect once for all.
   */
  readonly projection?: string;
  handle(transaction: Transaction, event: CloudEvent<Type>): Promise<void>;
}

/** Ties a handler to its type, so that its event is typed. */
export const reaction = <Type extends EventType>(definition: Reaction<Type>): Reaction => definition;

/** Reads the log of another system, through its owner. */
export type EventReader = (request: EventRequest & { readonly consumer: string }) => Promise<EventPage>;

/** How current a consumer is with regard to one system. */
export interface Freshness {
  readonly system: string;
  /** When the last event taken over happened; null when none was. */
  readonly lastEventAt: string | null;
  /** For how many seconds events may have been missed; null when the log was not read since the start. */
  readonly lagSeconds: number | null;
}

export interface Consumer {
  /**
   * Reads and handles what there is at once, without waiting for the next poll. Answers how many events were handled since
   * it was last asked, by polls too.
   */
  drain(): Promise<number>;
  /** Lets the consumer look soon for new events of a system; without one, of all. */
  wake(source?: string): void;
  freshness(): readonly Freshness[];
  /** What of a source was not taken over yet; null when it does not answer, or is not read. */
  lag(source: string): Promise<EventCount | null>;
  /** How the events of each source came, since the start. */
  traffic(): readonly Traffic[];
  stop(): Promise<void>;
}

const busyPollMillis = 25;
/** After new events are told of, this long more are waited for: what is handled together costs less. */
const gatherMillis = 20;
/** For so long after it was woken a consumer reads at every poll: what woke it may be hidden behind an open transaction. */
const alertMillis = 1000;
const idlePollMillis = 250;
/** Short, for one system that is away must not delay the events of the others. */
const longestPauseMillis = 1000;

/**
 * Runs the reactions of one system on the logs of the others. Each event takes effect once: its inbox row commits with the
 * effect. Events of one subject keep their order: when one fails it waits, with those after it, and is tried again with
 * growing pauses, while other subjects go on. One that keeps failing becomes a dead letter, behind which its subject waits
 * until somebody redrives or discards it.
 */
export function startConsumer(options: {
  readonly database: Database;
  readonly reactions: readonly Reaction[];
  readonly sources: Readonly<Partial<Record<SystemName, EventReader>>>;
  readonly log: Log;
  /** What of the reactions can be made anew. */
  readonly projections?: Projections;
  /** When a failed event is given up. */
  readonly patience?: Patience;
  /** What brings events besides the logs. Default: nothing. */
  readonly bus?: Bus;
}): Consumer {
  const { database, reactions, log, patience = defaultPatience } = options;
  const consumer = database.system;
  const consumption: Consumption = { system: consumer, reactions, projections: options.projections ?? {} };
  // A system on whose events nothing is done is not read.
  const readers = Object.entries(options.sources).flatMap(([source, read]) => {
    const isRead = reactions.some(({ type }) => type.startsWith(`org.millgraph.${source}.`));
    return isRead ? [new SourceReader({ database, source, read, consumption, log, patience })] : [];
  });
  let stopping = false;
  let wakeUp: () => void = () => undefined;
  let quiet = 0;
  let handledSinceAsked = 0;

  /** Until when each source is read at every poll. */
  const alertUntil = new Map<string, number>();
  const readAt = new Map<string, number>();
  const isDue = (source: string, now: number): boolean =>
    now < (alertUntil.get(source) ?? 0) || now >= (readAt.get(source) ?? 0) + idlePollMillis;

  const pass = async (due: readonly SourceReader[], toTheEnd: boolean): Promise<number> => {
    for (const { source } of due) readAt.set(source, Date.now());
    const passes = due.map((reader) => reader.readOnce(toTheEnd));
    // To the end of each, also when one fails: no reader runs twice at once, and none is left when the consumer stops.
    await Promise.allSettled(passes);
    const handled = (await Promise.all(passes)).reduce((sum, count) => sum + count, 0);
    handledSinceAsked += handled;
    return handled;
  };
  let running: Promise<number> = Promise.resolve(0);
  const exclusivePass = (isWanted: (source: string) => boolean, toTheEnd: boolean): Promise<number> => {
    const next = (): Promise<number> =>
      pass(
        readers.filter(({ source }) => isWanted(source)),
        toTheEnd,
      );
    return (running = running.then(next, next));
  };

  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!stopping) {
      try {
        const handled = await exclusivePass((source) => isDue(source, Date.now()), false);
        quiet = handled > 0 ? 0 : quiet + 1;
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1 || failures % 20 === 0)
          log.warn({ err: error, consumer, failures }, 'reading events failed');
      }
      const pause =
        failures > 0
          ? Math.min(retryMillis(failures), longestPauseMillis)
          : quiet < 40
            ? busyPollMillis
            : idlePollMillis;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pause);
        wakeUp = () => {
          clearTimeout(timer);
          setTimeout(resolve, stopping ? 0 : gatherMillis);
        };
        if (stopping) wakeUp();
      });
    }
  };
  const finished = loop();
  const followers = readers.map((reader) => ({
    ...{ consumer, source: reader.source, log: () => reader.logRead },
    async take(messages: readonly Carried[]) {
      handledSinceAsked += await reader.take(messages);
    },
  }));
  const { bus } = options;
  const followings = bus === undefined ? [] : followers.map((follower) => bus.follow(follower, log));

  return {
    async drain() {
      for (const reader of readers) reader.lookAround();
      await exclusivePass(() => true, true);
      const handled = handledSinceAsked;
      handledSinceAsked = 0;
      return handled;
    },
    wake(source) {
      for (const reader of readers) {
        if (source === undefined || source === reader.source) alertUntil.set(reader.source, Date.now() + alertMillis);
      }
      quiet = 0;
      wakeUp();
    },
    freshness: () => [
      { system: consumer, lastEventAt: null, lagSeconds: 0 },
      ...readers.map((reader) => reader.freshness()),
    ],
    lag: async (source) => (await readers.find((reader) => reader.source === source)?.lag()) ?? null,
    traffic: () => readers.map((reader) => reader.traffic()),
    async stop() {
      stopping = true;
      wakeUp();
      await Promise.all(followings.map((following) => following.stop()));
      await finished;
    },
  };
}
