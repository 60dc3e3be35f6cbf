import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import type { CloudEvent } from '#contracts/events.ts';
import type { Database } from '#platform/database/session.ts';
import {
  beatMillis,
  shards,
  type Bus,
  type Carried,
  type Carrier,
  type Follower,
  type Following,
} from '#platform/events/bus.ts';
import { compareCursors, endOfLog, readLog } from '#platform/events/log.ts';
import { retryMillis } from '#platform/events/source-reader.ts';
import { serviceContext } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';

/**
 * Redis Streams: one for each shard of a log, a group for each consumer. Redis may be wiped, fail over and forget what it
 * acknowledged, or be away: what is missing shows by the messages that come after it, or by their absence, and is read from the
 * log. So nothing of what is kept here is needed, and it may run without persistence.
 */

export interface RedisBusOptions {
  /** `redis://` or `rediss://`, with user, password and number of the database where there are such. */
  readonly url: string;
  readonly log: Log;
  /** What the names of all keys begin with. Default `millgraph`. */
  readonly prefix?: string;
  /** How many messages of a shard are kept at most for those who are behind. Default 5,000. */
  readonly messagesKept?: number;
  /** For how long whoever carries or follows is held to be alive after it was last heard of. Default 5,000. */
  readonly leaseMillis?: number;
  /** How often what all groups have taken over is forgotten. Default 5,000. */
  readonly trimMillis?: number;
}

type Client = ReturnType<typeof newClient>;

const newClient = (url: string) =>
  createClient({
    url,
    // What cannot be sent now fails now: the log is read instead.
    disableOfflineQueue: true,
    socket: { reconnectStrategy: (failures) => retryMillis(Math.min(failures + 1, 5)), connectTimeout: 5000 },
  });

const pageSize = 500;
const busyPollMillis = 25;
const idlePollMillis = 250;
/** For so long after it was woken the log is looked at often: what was committed may be hidden behind an open transaction. */
const alertMillis = 1000;
/** Messages that are taken at once; above all events, which the consumer takes in transactions of its own size. */
const messagesAtOnce = 200;
const blockMillis = 500;

export function createRedisBus(options: RedisBusOptions): Bus {
  const { log, prefix = 'millgraph', messagesKept = 5000, leaseMillis = 5000, trimMillis = 5000 } = options;
  const connect = (): Client => {
    const client = newClient(options.url);
    let isAway = false;
    client.on('error', (err: unknown) => {
      if (!isAway) log.warn({ err }, 'Redis is away: events are read from the logs');
      isAway = true;
    });
    client.on('ready', () => {
      if (isAway) log.info('Redis answers again');
      isAway = false;
    });
    client.connect().catch(() => undefined);
    return client;
  };
  const commands = connect();
  const shared: Shared = { commands, connect, prefix, messagesKept, leaseMillis, trimMillis };
  return {
    carry: (database, ofSystem) => carry(shared, database, ofSystem),
    follow: (follower, ofSystem) => follow(shared, follower, ofSystem),
    async close() {
      if (commands.isOpen) commands.destroy();
      await Promise.resolve();
    },
  };
}

interface Shared {
  readonly commands: Client;
  readonly connect: () => Client;
  readonly prefix: string;
  readonly messagesKept: number;
  readonly leaseMillis: number;
  readonly trimMillis: number;
}

const streamOf = (prefix: string, logId: string, source: string, shard: number): string =>
  `${prefix}:${logId}:${source}:${shard}of${shards}`;

export const shardOf = (subject: string): number => createHash('md5').update(subject).digest().readUInt32BE() % shards;

/** Held by one process at a time, as long as it is heard of. When Redis forgets it, two may hold it: that harms nobody. */
class Lease {
  readonly #client: Client;
  readonly #key: string;
  readonly #millis: number;
  readonly #token = randomUUID();
  #heldUntil = 0;

  constructor(client: Client, key: string, millis: number) {
    this.#client = client;
    this.#key = key;
    this.#millis = millis;
  }

  /** Takes or keeps it. Answers whether it is held. */
  async hold(): Promise<boolean> {
    if (Date.now() < this.#heldUntil - (this.#millis * 2) / 3) return true;
    const heldUntil = Date.now() + this.#millis;
    const isHeld = await this.#client.eval(
      `local holder = redis.call('get', KEYS[1])
      if holder and holder ~= ARGV[1] then return 0 end
      redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
      return 1`,
      { keys: [this.#key], arguments: [this.#token, String(this.#millis)] },
    );
    this.#heldUntil = isHeld === 1 ? heldUntil : 0;
    return isHeld === 1;
  }

  async release(): Promise<void> {
    if (this.#heldUntil === 0 || !this.#client.isReady) return;
    this.#heldUntil = 0;
    await this.#client.eval(`if redis.call('get', KEYS[1]) == ARGV[1] then redis.call('del', KEYS[1]) end`, {
      keys: [this.#key],
      arguments: [this.#token],
    });
  }
}

/** Runs `work` again and again until it is stopped; after a failure with growing pauses. */
function persist(
  work: (signal: AbortSignal) => Promise<void>,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const run = async (): Promise<void> => {
    for (let failures = 0; !stopping.signal.aborted;) {
      try {
        await work(stopping.signal);
        failures = 0;
      } catch (error) {
        if (isStopping()) return;
        failures += 1;
        onFailure(error);
        await pause(retryMillis(Math.min(failures, 5)), stopping.signal);
      }
    }
  };
  const finished = run();
  return async (): Promise<void> => {
    stopping.abort();
    await finished;
  };
}

const pause = (millis: number, signal: AbortSignal): Promise<unknown> =>
  sleep(millis, undefined, { signal, ref: false }).catch(() => undefined);

function carry(shared: Shared, database: Database, log: Log): Carrier {
  const { commands, prefix, messagesKept, leaseMillis, trimMillis } = shared;
  const source = database.system;
  const session = database.session(serviceContext(`${source}-carrier`));
  let alertUntil = 0;
  let wakeUp: () => void = () => undefined;

  /** Adds what the log holds behind its present end, as long as nobody else does. What came before is read from the log. */
  const work = async (signal: AbortSignal): Promise<void> => {
    const { cursor: end, log: logId } = await endOfLog(session);
    const lease = new Lease(commands, `${prefix}:${logId}:${source}:carrier`, leaseMillis);
    const streams = Array.from({ length: shards }, (_, shard) => streamOf(prefix, logId, source, shard));
    const lasts = streams.map(() => ({ cursor: end, at: 0 }));
    let cursor = end;
    let trimmedAt = 0;
    const add = (shard: number, behind: string, event: CloudEvent | null, readAt: number): Promise<unknown> => {
      const last = lasts[shard] ?? { cursor: end, at: 0 };
      lasts[shard] = { cursor: behind, at: readAt };
      return commands.xAdd(
        streams[shard] ?? '',
        '*',
        {
          ...{ previous: last.cursor, cursor: behind, readAt: String(readAt) },
          ...(event !== null && { event: JSON.stringify(event) }),
        },
        { TRIM: { strategy: 'MAXLEN', strategyModifier: '=', threshold: messagesKept } },
      );
    };
    if (!(await lease.hold())) {
      await pause(leaseMillis / 2, signal);
      return;
    }
    try {
      while (!signal.aborted) {
        const readAt = Date.now();
        const page = await readLog(session, { after: cursor, limit: pageSize, types: [], withCursors: true });
        // Another log, or somebody else carries it: begin anew.
        if (page.log !== logId || !(await lease.hold())) return;
        // Sent together, in this order.
        const sent = page.events.map((event, place) =>
          add(shardOf(event.subject), page.cursors?.[place] ?? page.cursor, event, readAt),
        );
        if (page.complete) {
          for (const [shard, { at }] of lasts.entries()) {
            if (readAt >= at + beatMillis) sent.push(add(shard, page.cursor, null, readAt));
          }
        }
        await Promise.all(sent);
        cursor = page.cursor;
        if (readAt > trimmedAt + trimMillis) {
          await Promise.all(streams.map((stream) => trim(commands, stream)));
          trimmedAt = readAt;
        }
        if (!page.complete) continue;
        if (page.events.length > 0) alertUntil = Date.now() + alertMillis;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Date.now() < alertUntil ? busyPollMillis : idlePollMillis);
          wakeUp = () => {
            clearTimeout(timer);
            resolve();
          };
          if (signal.aborted) wakeUp();
          else signal.addEventListener('abort', wakeUp, { once: true });
        });
        signal.removeEventListener('abort', wakeUp);
      }
    } finally {
      await lease.release().catch(() => undefined);
    }
  };
  const stop = persist(work, (err) => {
    log.debug({ err }, 'events could not be carried; trying again');
  });
  return {
    wake() {
      alertUntil = Date.now() + alertMillis;
      wakeUp();
    },
    stop,
  };
}

/** A stream to which nothing was added for so long is forgotten: its log is there no more, or is not carried. */
const forgottenAfterSeconds = 86_400;

/** Forgets the messages that every group has taken over. */
async function trim(commands: Client, stream: string): Promise<void> {
  await commands.expire(stream, forgottenAfterSeconds);
  const groups = await commands.xInfoGroups(stream).catch(() => []);
  const needed = await Promise.all(
    groups.map(async (group) => {
      const { firstId } = await commands.xPending(stream, group.name);
      return firstId ?? group['last-delivered-id'];
    }),
  );
  const [first, ...others] = needed;
  if (first === undefined) return;
  await commands.xTrim(stream, 'MINID', others.reduce(earlier, first));
}

const earlier = (left: string, right: string): string => {
  const [[time = 0, count = 0], [otherTime = 0, otherCount = 0]] = [
    left.split('-').map(Number),
    right.split('-').map(Number),
  ];
  return time < otherTime || (time === otherTime && count <= otherCount) ? left : right;
};

interface Entry {
  readonly stream: string;
  readonly id: string;
  readonly message: Readonly<Record<string, string>>;
}

function follow({ commands, connect, prefix, leaseMillis }: Shared, follower: Follower, log: Log): Following {
  const { consumer: group, source } = follower;
  const name = randomUUID();
  const blocking = connect();

  const deliver = async (streams: readonly string[], entries: readonly Entry[]): Promise<void> => {
    const messages = entries.map((entry) => carriedBy(streams.indexOf(entry.stream), entry.message));
    await follower.take(messages.filter((message) => message !== null));
    const taken = streams.map((stream) => entries.filter((entry) => entry.stream === stream).map(({ id }) => id));
    await Promise.all(
      streams.flatMap((stream, shard) => {
        const ids = taken[shard] ?? [];
        return ids.length === 0 ? [] : [commands.xAck(stream, group, ids)];
      }),
    );
  };

  /** What was given to a process that has ended, or was not taken over by this one. */
  const claim = async (streams: readonly string[]): Promise<void> => {
    for (const stream of streams) {
      for (let next = '0-0'; ;) {
        const claimed = await commands.xAutoClaim(stream, group, name, 0, next, { COUNT: messagesAtOnce });
        const entries = claimed.messages.flatMap((message) => (message === null ? [] : [{ stream, ...message }]));
        if (entries.length > 0) await deliver(streams, entries);
        next = claimed.nextId;
        if (next === '0-0') break;
      }
      for (const { name: other, pending } of await commands.xInfoConsumers(stream, group)) {
        if (other !== name && pending === 0) await commands.xGroupDelConsumer(stream, group, other);
      }
    }
  };

  /** Takes what is carried, as long as no other process of the consumer does. */
  const work = async (signal: AbortSignal): Promise<void> => {
    const logId = follower.log();
    const lookAgain = (): Promise<unknown> => pause(Math.min(idlePollMillis, leaseMillis / 2), signal);
    if (logId === null || !blocking.isReady) {
      await lookAgain();
      return;
    }
    const lease = new Lease(commands, `${prefix}:${logId}:${source}:${group}`, leaseMillis);
    if (!(await lease.hold())) {
      await lookAgain();
      return;
    }
    const streams = Array.from({ length: shards }, (_, shard) => streamOf(prefix, logId, source, shard));
    try {
      for (const stream of streams) await makeGroup(commands, stream, group);
      await claim(streams);
      while (!signal.aborted && follower.log() === logId && (await lease.hold())) {
        const read = await blocking.xReadGroup(
          group,
          name,
          streams.map((key) => ({ key, id: '>' })),
          { COUNT: messagesAtOnce, BLOCK: Math.min(blockMillis, leaseMillis / 3) },
        );
        const entries = (
          (read ?? []) as unknown as readonly { name: string; messages: readonly Omit<Entry, 'stream'>[] }[]
        ).flatMap(({ name: stream, messages }) => messages.map((message) => ({ stream, ...message })));
        if (entries.length > 0) await deliver(streams, entries);
      }
    } finally {
      await lease.release().catch(() => undefined);
    }
  };
  const stop = persist(work, (err) => {
    log.debug({ err, source }, 'what is carried could not be taken over; trying again');
  });
  return {
    async stop() {
      const stopped = stop();
      if (blocking.isOpen) blocking.destroy();
      await stopped;
    },
  };
}

async function makeGroup(commands: Client, stream: string, group: string): Promise<void> {
  try {
    await commands.xGroupCreate(stream, group, '0', { MKSTREAM: true });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('BUSYGROUP')) throw error;
  }
}

/** A message as it was sent; null: not one of ours. */
function carriedBy(shard: number, message: Readonly<Record<string, string>>): Carried | null {
  const { previous = '', cursor = '', readAt, event } = message;
  try {
    compareCursors(previous, cursor);
    return {
      ...{ shard, previous, cursor, readAt: Number(readAt) },
      event: event === undefined ? null : (JSON.parse(event) as CloudEvent),
    };
  } catch {
    return null;
  }
}
