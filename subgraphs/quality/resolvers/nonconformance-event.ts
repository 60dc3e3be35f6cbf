import type { CloudEvent, EventType } from '#contracts/events.ts';
import { eventFields, fits, itself } from '#platform/events/event-fields.ts';
import { endOfLog } from '#platform/events/log.ts';
import type { Resolvers } from '../schema.generated.ts';

const types: readonly EventType[] = [
  'org.millgraph.quality.nonconformance.opened.v1',
  'org.millgraph.quality.nonconformance.escalated.v1',
  'org.millgraph.quality.nonconformance.dispositioned.v1',
  'org.millgraph.quality.disposition.reversed.v1',
  'org.millgraph.quality.nonconformance.closed.v1',
  'org.millgraph.quality.nonconformance.cancelled.v1',
];

export const nonconformanceEventResolvers: Resolvers = {
  Query: { nonconformanceEventsCursor: async (_, __, { session }) => (await endOfLog(session)).cursor },
  Subscription: {
    nonconformanceChanged: {
      subscribe: (_, { filter, after }, { follow }) =>
        follow({
          after: after ?? null,
          types,
          matches: (event) =>
            fits(filter?.plant, event.plant) &&
            fits(filter?.supplier, event.supplier) &&
            fits(filter?.nonconformance, nonconformanceOf(event)),
        }),
      resolve: itself,
    },
  },
  NonconformanceEvent: {
    ...eventFields,
    nonconformance: ({ event }, _, { loaders }) => loaders.nonconformance.load(nonconformanceOf(event)),
  },
};

const nonconformanceOf = ({ subject }: CloudEvent): string => subject.slice('nonconformance/'.length);
