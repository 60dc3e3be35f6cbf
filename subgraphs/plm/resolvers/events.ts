import { decisionsOf, deadLetterById, deadLetterPage, discard, redrive } from '#platform/events/dead-letters.ts';
import { sourceHealth, tenths, watermarkHealth } from '#platform/events/health.ts';
import { latestReplays, rebuild, redeliver, replayById } from '#platform/events/replay.ts';
import type { Resolvers } from '../schema.generated.ts';

const system = 'plm';

export const eventResolvers: Resolvers = {
  Query: { deadLetters: () => ({}), eventHealth: () => ({}) },
  DeadLetters: {
    plm: (_, { filter, ...page }, { session }) => deadLetterPage(session, system, page, filter ?? {}),
  },
  DeadLetter: { decisions: ({ id }, _, { session }) => decisionsOf(session, id) },
  EventHealth: { plm: () => ({ system }) },
  SystemEventHealth: {
    sources: (_, __, { session, consumption, lag }) => sourceHealth(session, consumption, lag),
    watermark: (_, __, { session }) => watermarkHealth(session),
    projections: (_, __, { consumption }) => Object.keys(consumption.projections).sort(),
    replays: (_, __, { session }) => latestReplays(session, system, 20),
  },
  EventSourceHealth: {
    lagSeconds: async ({ lag }) => tenths((await lag())?.seconds),
    lagEvents: async ({ lag }) => (await lag())?.events ?? null,
    lagIsCapped: async ({ lag }) => (await lag())?.isCapped ?? null,
  },
  WatermarkHealth: { oldestTransactionSeconds: ({ heldSeconds }) => tenths(heldSeconds) },
  EventReplay: { from: ({ fromAt }) => fromAt, to: ({ toAt }) => toAt },
  Mutation: {
    redrivePlmDeadLetter: async (_, { input, idempotencyKey }, { session }) => {
      const command = { system, mutation: 'redrivePlmDeadLetter' };
      return deadLetterById(session, system, await redrive(session, command, idempotencyKey, input));
    },
    discardPlmDeadLetter: async (_, { input, idempotencyKey }, { session }) => {
      const command = { system, mutation: 'discardPlmDeadLetter' };
      return deadLetterById(session, system, await discard(session, command, idempotencyKey, input));
    },
    redeliverPlmEvents: async (_, { input, idempotencyKey }, { session, consumption }) => {
      const id = await redeliver(session, consumption, 'redeliverPlmEvents', idempotencyKey, input);
      return replayById(session, system, id);
    },
    rebuildPlmProjection: async (_, { input, idempotencyKey }, { session, consumption }) => {
      const id = await rebuild(session, consumption, 'rebuildPlmProjection', idempotencyKey, input);
      return replayById(session, system, id);
    },
  },
};
