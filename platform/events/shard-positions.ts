import { shards, silenceMillis, type Carried } from '#platform/events/bus.ts';
import { compareCursors } from '#platform/events/log.ts';

/** How far a consumer has taken over each shard of a source, beyond the cursor up to which it has taken over all. */
export class ShardPositions {
  readonly #shards = Array.from({ length: shards }, () => ({ cursor: null as string | null, aliveAt: 0, readAt: 0 }));

  /**
   * The events among messages that are new and continue what was taken over before `cursor` and by shard. Where a shard does not
   * continue, nothing more of it is taken, and it counts as silent until a message continues it: `gaps` says how often.
   */
  continuing(
    cursor: string,
    messages: readonly Carried[],
  ): { readonly taken: readonly Carried[]; readonly gaps: number } {
    const reached = this.#shards.map(({ cursor: own }) => later(own, cursor));
    const broken = new Set<number>();
    const taken = messages.filter(({ shard, previous, cursor: behind }) => {
      const place = reached[shard];
      if (place === undefined || broken.has(shard)) return false;
      if (compareCursors(previous, place) > 0) {
        broken.add(shard);
        return false;
      }
      reached[shard] = later(behind, place);
      return compareCursors(behind, place) >= 0;
    });
    for (const shard of broken) {
      const position = this.#shards[shard];
      if (position !== undefined) position.aliveAt = 0;
    }
    return { taken, gaps: broken.size };
  }

  /** Notes messages as taken over. */
  note(taken: readonly Carried[]): void {
    for (const { shard, cursor, readAt } of taken) {
      const position = this.#shards[shard];
      if (position !== undefined) Object.assign(position, { cursor, readAt, aliveAt: Date.now() });
    }
  }

  /** Up to where all shards were taken over, given that all was up to `cursor`. */
  reached(cursor: string): string {
    const [first, ...others] = this.#shards.map(({ cursor: own }) => later(own, cursor));
    return others.reduce((least, place) => (compareCursors(place, least) < 0 ? place : least), first ?? cursor);
  }

  /** Since when all that could be read of the log was taken over; null: not all shards are carried now. */
  currentAt(): number | null {
    const isCarried = this.#shards.every(({ aliveAt }) => Date.now() < aliveAt + silenceMillis);
    return isCarried ? Math.min(Date.now(), ...this.#shards.map(({ readAt }) => readAt)) : null;
  }

  /** Forgets all: the log is another one. */
  clear(): void {
    for (const position of this.#shards) Object.assign(position, { cursor: null, aliveAt: 0, readAt: 0 });
  }
}

const later = (own: string | null, cursor: string): string =>
  own !== null && compareCursors(own, cursor) > 0 ? own : cursor;
