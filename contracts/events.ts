import type { ErpEventData } from './event-data/erp.ts';
import type { MesEventData } from './event-data/mes.ts';
import type { PlmEventData } from './event-data/plm.ts';
import type { QualityEventData } from './event-data/quality.ts';

export type * from './event-data/erp.ts';
export type * from './event-data/mes.ts';
export type * from './event-data/plm.ts';

/** The data of every event, by type. A version of a type never changes once published; it is superseded. */
export interface EventData extends PlmEventData, ErpEventData, MesEventData, QualityEventData {}

export type EventType = keyof EventData;

/** A CloudEvents 1.0 event with the attributes that Millgraph adds, one variant for each type. */
export type CloudEvent<Type extends EventType = EventType> = {
  [T in Type]: {
    readonly specversion: '1.0';
    readonly datacontenttype: 'application/json';
    /** Unique in `source`. */
    readonly id: string;
    readonly type: T;
    /** The producing system and plant. */
    readonly source: string;
    /** The entity, as `<kind>/<id>`. */
    readonly subject: string;
    readonly plant: string | null;
    readonly supplier: string | null;
    /** When it happened, RFC 3339 UTC. */
    readonly time: string;
    /** When the system learned of it, RFC 3339 UTC. */
    readonly recordedtime: string;
    /** Imported history: projections take it, reactions that post do not. */
    readonly historical: boolean;
    readonly correlationid: string;
    readonly causationid: string | null;
    readonly traceparent: string;
    readonly data: EventData[T];
  };
}[Type];
