import type { CloudEvent, EventData } from '#contracts/events.ts';
import type { Consumer, EventReader } from '#platform/events/reactions.ts';
import type { TestSubgraph } from '../../test/open-subgraph.ts';

type PlantFact = EventData['org.millgraph.erp.plant.changed.v1'];

/** ERP's word of plants, taken over by the reactions of PLM as it is given. */
export interface ErpPlants {
  readonly consumer: Consumer;
  /** Says how a plant is from an instant on; what is not stated is plain. */
  change(plant: string, more?: Partial<PlantFact>, time?: string, historical?: boolean): Promise<void>;
}

export function erpPlants({ subgraph }: TestSubgraph): ErpPlants {
  const events: CloudEvent[] = [];
  const log: EventReader = async ({ after, types }) => ({
    events: events.slice(Number(after ?? '0')).filter(({ type }) => types.includes(type)),
    cursor: String(events.length),
    complete: true,
  });
  const consumer = subgraph.startReactions({ erp: log });
  return {
    consumer,
    async change(plant, more = {}, time = '2026-01-01T06:00:00Z', historical = false) {
      events.push({
        specversion: '1.0',
        datacontenttype: 'application/json',
        id: `00000000-0000-4000-8000-${String(events.length).padStart(12, '0')}`,
        type: 'org.millgraph.erp.plant.changed.v1',
        source: `//millgraph/erp/${plant}`,
        subject: `plant/${plant}`,
        plant,
        supplier: null,
        time,
        recordedtime: time,
        historical,
        correlationid: 'c-1',
        causationid: null,
        traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
        data: {
          plant,
          name: plant,
          timeZone: 'Europe/Berlin',
          currency: 'EUR',
          adoption: 'AUTOMATIC',
          gaplessEffectivity: false,
          ...more,
        },
      });
      await consumer.drain();
    },
  };
}
