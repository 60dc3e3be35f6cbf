import { decisionsOf, deadLetterById, deadLetterPage, discard, redrive } from '#platform/events/dead-letters.ts';
import { rebuild, redeliver, replayById } from '#platform/events/replay.ts';
import type { Resolvers } from '../schema.generated.ts';

const system = 'plm';

export const eventResolvers: Resolvers = {
  Query: { deadLetters: () => ({}) },
  DeadLetters: {
    plm: (_, { filter, ...page }, { session }) => deadLetterPage(session, system, page, filter ?? {}),
  },
  DeadLetter: { decisions: ({ id }, _, { session }) => decisionsOf(session, id) },
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
