import { reaction } from '#platform/events/reactions.ts';
import { rollForRevision } from '../commands/roll-standard-cost.ts';
import { deleteAwaitedRoll, deleteAwaitedRolls } from '../store/awaited-cost-roll.ts';
import { plantsOfItem } from '../store/costing-lot.ts';
import { saveAdoption, saveDefinition, saveEnd } from '../store/definition.ts';
import { saveDeviation } from '../store/deviation.ts';
import { makeItemObsolete, saveItem } from '../store/item-at-plant.ts';

/**
 * PLM's items, released revisions and adoptions, taken over; history too, for they are projections. Where a revision takes
 * effect its standard cost is rolled from that day on, or the roll is awaited.
 */
export const productDefinitionReactions = [
  reaction({
    type: 'org.millgraph.plm.item.released.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveItem(transaction, data.item);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.revision.released.v1',
    historical: true,
    handle: async (transaction, { data, time }) => {
      await saveItem(transaction, data.item);
      await saveDefinition(transaction, data, time);
      const { item, revision } = data;
      const plants = await plantsOfItem(transaction, item.id);
      const effective = { plants, from: revision.effectiveFrom };
      await rollForRevision(transaction, { id: revision.id, item: item.id }, effective, time);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.item.obsoleted.v1',
    historical: true,
    handle: async (transaction, { data, time }) => {
      await makeItemObsolete(transaction, data.item, time);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.deviation.changed.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveDeviation(transaction, data);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.revision.obsoleted.v1',
    historical: true,
    handle: async (transaction, { data }) => {
      await saveEnd(transaction, data.revision, data.effectiveTo);
      await deleteAwaitedRolls(transaction, data.revision);
    },
  }),
  reaction({
    type: 'org.millgraph.plm.revision.adopted.v1',
    historical: true,
    handle: async (transaction, { data, time }) => {
      await saveAdoption(transaction, data, time);
      if (data.decision !== 'ACCEPTED') {
        await deleteAwaitedRoll(transaction, data.plant, data.revision);
        return;
      }
      const effective = { plants: [data.plant], from: data.effectiveFrom };
      await rollForRevision(transaction, { id: data.revision, item: data.item }, effective, time);
    },
  }),
];
