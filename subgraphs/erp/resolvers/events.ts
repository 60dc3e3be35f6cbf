import { decisionsOf, deadLetterById, deadLetterPage, discard, redrive } from '#platform/events/dead-letters.ts';
import { sourceHealth, tenths, watermarkHealth } from '#platform/events/health.ts';
import { latestReplays, rebuild, redeliver, replayById } from '#platform/events/replay.ts';
import type { Resolvers } from '../schema.generated.ts';

const system = 'erp';

export const eventResolvers: Resolvers = {
  Query: { deadLetters: () => ({}), eventHealth: () => ({}) },
  DeadLetters: {
    erp: (_, { filter, ...page }, { session }) => deadLetterPage(session, system, page, filter ?? {}),
  },
  DeadLetter: { decisions: ({ id }, _, { session }) => decisionsOf(session, id) },
  EventHealth: { erp: () => ({ system }) },
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
    redriveErpDeadLetter: async (_, { input, idempotencyKey }, { session }) => {
      const command = { system, mutation: 'redriveErpDeadLetter' };
      return deadLetterById(session, system, await redrive(session, command, idempotencyKey, input));
    },
    discardErpDeadLetter: async (_, { input, idempotencyKey }, { session }) => {
      const command = { system, mutation: 'discardErpDeadLetter' };
      return deadLetterById(session, system, await discard(session, command, idempotencyKey, input));
    },
    redeliverErpEvents: async (_, { input, idempotencyKey }, { session, consumption }) => {
      const id = await redeliver(session, consumption, 'redeliverErpEvents', idempotencyKey, input);
      return replayById(session, system, id);
    },
    rebuildErpProjection: async (_, { input, idempotencyKey }, { session, consumption }) => {
      const id = await rebuild(session, consumption, 'rebuildErpProjection', idempotencyKey, input);
      return replayById(session, system, id);
    },
  },
};
