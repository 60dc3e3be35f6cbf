import type { CloudEvent } from '#contracts/events.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { upsertPlant } from '../store/plant.ts';

/** The plant an event happened in. Throws when it names none: MES has every fact in a plant. */
export function plantOf(event: CloudEvent): string {
  if (event.plant === null) throw new Error(`event ${event.id} of type ${event.type} names no plant`);
  return event.plant;
}

export const plantReactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.erp.plant.changed.v1',
    historical: true,
    async handle(transaction, event) {
      await upsertPlant(transaction, event.data.plant, event.data.timeZone);
    },
  }),
];
