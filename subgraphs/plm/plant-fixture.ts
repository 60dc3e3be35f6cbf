import { randomUUID } from 'node:crypto';
import type { CloudEvent, EventData } from '#contracts/events.ts';
import type { Consumer, EventReader } from '#platform/events/reactions.ts';
import type { TestSubgraph } from '../../test/open-subgraph.ts';

type PlantFact = EventData['org.millgraph.erp.plant.changed.v1'];

/** ERP's word of plants and suppliers, taken over by the reactions of PLM as it is given. */
export interface ErpPlants {
  readonly consumer: Consumer;
  /** Says how a plant is from an instant on; what is not stated is plain. */
  change(plant: string, more?: Partial<PlantFact>, time?: string, historical?: boolean): Promise<void>;
  /** Tells of a supplier. */
  supplier(supplier: string, historical?: boolean): Promise<void>;
}

export function erpPlants({ subgraph }: TestSubgraph): ErpPlants {
  const events: CloudEvent[] = [];
  const log: EventReader = async ({ after, types }) => ({
    events: events.slice(Number(after ?? '0')).filter(({ type }) => types.includes(type)),
    cursor: String(events.length),
    complete: true,
  });
  const consumer = subgraph.startReactions({ erp: log });
  /** Tells what every event has beside what it says. */
  const tell = async (event: Pick<CloudEvent, 'type' | 'plant' | 'supplier' | 'time' | 'historical' | 'data'>) => {
    const about = event.plant === null ? `supplier/${event.supplier ?? ''}` : `plant/${event.plant}`;
    events.push({
      ...{ specversion: '1.0', datacontenttype: 'application/json', id: randomUUID(), subject: about },
      ...{ source: `//millgraph/erp/${event.plant ?? '-'}`, recordedtime: event.time },
      ...{ correlationid: 'c-1', causationid: null },
      traceparent: '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01',
      ...event,
    } as CloudEvent);
    await consumer.drain();
  };
  return {
    consumer,
    change: (plant, more = {}, time = '2026-01-01T06:00:00Z', historical = false) =>
      tell({
        ...{ type: 'org.millgraph.erp.plant.changed.v1', plant, supplier: null, time, historical },
        data: {
          ...{ plant, name: plant, timeZone: 'Europe/Berlin', currency: 'EUR', adoption: 'AUTOMATIC' },
          ...{ gaplessEffectivity: false, ...more },
        },
      }),
    supplier: (supplier, historical = false) =>
      tell({
        ...{ type: 'org.millgraph.erp.supplier.changed.v1', plant: null, supplier, time: '2026-01-01T06:00:00Z' },
        ...{ historical, data: { supplier, name: supplier, active: true } },
      }),
  };
}
