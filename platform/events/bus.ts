import type { CloudEvent } from '#contracts/events.ts';
import type { Database } from '#platform/database/session.ts';
import type { Log } from '#platform/log.ts';

/**
 * What carries events from the log of one system to the others, besides the log itself. Nothing depends on it: a message says
 * behind which place of the log its shard continues, so whoever misses one notices, and reads the log.
 */
export interface Bus {
  /** Carries what a system tells, by one of the processes that offer to. */
  carry(database: Database, log: Log): Carrier;
  /** Brings a consumer what is carried of a source, in one of its processes. */
  follow(follower: Follower, log: Log): Following;
  close(): Promise<void>;
}

export interface Carrier {
  /** There is something new in the log. */
  wake(): void;
  stop(): Promise<void>;
}

export interface Following {
  stop(): Promise<void>;
}

/** A consumer's side of one source. */
export interface Follower {
  readonly consumer: string;
  readonly source: string;
  /** The log that was read last, as its pages name it; null until one was. */
  readonly log: () => string | null;
  /** Takes messages over, those of a shard in their order. They may be repeated when it throws, and only then need be. */
  take(messages: readonly Carried[]): Promise<void>;
}

/** By their subjects events belong to one of so many shards, each of which is carried in its order. */
export const shards = 4;

/** A message. */
export interface Carried {
  readonly shard: number;
  /** Between this cursor and `cursor` the log holds nothing of the shard. */
  readonly previous: string;
  /** The cursor behind the event; without one, behind all that could be read. */
  readonly cursor: string;
  /** Null: the message says only that there is nothing up to its cursor. */
  readonly event: CloudEvent | null;
  /** When the log was read, milliseconds since 1970. */
  readonly readAt: number;
}

/** For so long after its last message a shard is held to be carried. Messages without an event come every second. */
export const silenceMillis = 3_000;
export const beatMillis = 1_000;
