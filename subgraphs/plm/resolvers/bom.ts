import { found, integer, inUnit, positive } from '#platform/checks.ts';
import { loadWithParts, reload } from '#platform/loader.ts';
import { createBom, releaseBom } from '../commands/bom.ts';
import { existing } from '../loaders.ts';
import { isEffective } from '../domain/bom.ts';
import { diffBoms } from '../domain/bom-diff.ts';
import type { Resolvers } from '../schema.generated.ts';
import { bomPage } from '../store/bom-list.ts';
import { reference } from './reference.ts';

export const bomResolvers: Resolvers = {
  Query: {
    bom: (_, { id }, { loaders }) => loaders.bom.load(id),
    boms: (_, { filter, ...page }, { session }) => bomPage(session, page, filter ?? {}),
  },
  Mutation: {
    createBom: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.bom, await createBom(session, idempotencyKey, input)),
    releaseBom: async (_, { input, idempotencyKey }, { session, loaders }) =>
      reload(loaders.bom, await releaseBom(session, idempotencyKey, input)),
  },
  Bom: {
    __resolveReference: ({ id }, { loaders }, info) =>
      loadWithParts(loaders.bom, id, { lines: loaders.linesOfBom }, info),
    revision: ({ revision }, _, { loaders }) => existing(loaders.itemRevision, revision),
    plant: ({ plant }) => reference(plant),
    baseQuantity: ({ baseQuantity, baseUnit }) => ({ value: baseQuantity, unit: baseUnit }),
    lines: async ({ id }, { asOf }, { loaders }) => {
      const lines = await loaders.linesOfBom.load(id);
      return asOf == null ? lines : lines.filter((line) => isEffective(line, asOf));
    },
    explosion: ({ id, baseUnit }, { asOf = null, depth, quantity }, { loaders }) => {
      const question = {
        asOf,
        depth: integer(depth, 'depth', 1, 50),
        quantity: quantity == null ? null : inUnit(positive(quantity, 'quantity'), baseUnit, 'quantity').value,
      };
      return existing(loaders.explosion, { key: id, arguments: question });
    },
    diff: async (bom, { against: id }, { loaders }) => {
      const against = found(await loaders.bom.load(id), 'BOM', id, 'against');
      const [before, after] = await Promise.all([loaders.linesOfBom.load(id), loaders.linesOfBom.load(bom.id)]);
      return { against, ...diffBoms({ bom: against, lines: before }, { bom, lines: after }) };
    },
  },
  BomExplosionLine: {
    component: ({ component }, _, { loaders }) => existing(loaders.item, component),
    parent: ({ parent }, _, { loaders }) => existing(loaders.item, parent),
    line: ({ line }, _, { loaders }) => existing(loaders.bomLine, line),
    required: ({ required, unit }) => ({ value: required, unit }),
  },
  BomLine: {
    __resolveReference: ({ id }, { loaders }) => loaders.bomLine.load(id),
    component: ({ component }, _, { loaders }) => existing(loaders.item, component),
    quantity: ({ quantity, unit }) => ({ value: quantity, unit }),
  },
};
