import { setBusinessCrossReference } from '../commands/cross-reference.ts';
import type { Resolvers } from '../schema.generated.ts';
import { crossReferenceTo } from '../store/cross-reference.ts';

export const crossReferenceResolvers: Resolvers = {
  Query: {
    businessCrossReference: (_, key, { session }) => crossReferenceTo(session, key),
  },
  Mutation: {
    setBusinessCrossReference: async (_, { input, idempotencyKey }, { session }) => {
      await setBusinessCrossReference(session, idempotencyKey, input);
      const { entity, system, externalId, id } = input;
      return { entity, system, externalId, id };
    },
  },
};
