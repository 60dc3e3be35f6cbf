import type { FollowedEvent } from '#platform/events/tail.ts';

/** Resolvers of the fields that every type of event has in the graph. */
export const eventFields = {
  id: ({ event }: FollowedEvent) => event.id,
  type: ({ event }: FollowedEvent) => event.type,
  time: ({ event }: FollowedEvent) => event.time,
  recordedTime: ({ event }: FollowedEvent) => event.recordedtime,
  subject: ({ event }: FollowedEvent) => event.subject,
  correlationId: ({ event }: FollowedEvent) => event.correlationid,
  plant: ({ event }: FollowedEvent) => (event.plant === null ? null : { id: event.plant }),
};

/** Resolves the root field of a subscription: graphql-js gives each event as the source of it. */
export const itself = (event: unknown): FollowedEvent => event as FollowedEvent;

/** Whether a value is what a filter asks for; it asks for nothing where it is null or absent. */
export const fits = (asked: string | null | undefined, value: string | null | undefined): boolean =>
  asked == null || asked === value;
