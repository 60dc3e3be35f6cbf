import type { Reaction } from '#platform/events/reactions.ts';

/** PLM defines products and follows no other system yet. */
export const reactions: readonly Reaction[] = [];
