import type { EventData } from './event-data.generated.ts';

export type {
  BomFact,
  BomLineFact,
  EventData,
  ItemFact,
  OperationFact,
  RoutingFact,
  RoutingSegmentFact,
  StockStatus,
  ViolationFact,
} from './event-data.generated.ts';

export type EventType = keyof EventData;

/** What every event of a job tells of it. */
export type JobFact = EventData['org.millgraph.mes.job.started.v1'];

/** The day and shift that a fact belongs to, as fixed when it was recorded; absent in what was told before they were kept. */
export type ProductionTimeFact = Pick<EventData['org.millgraph.mes.material.consumed.v1'], 'productionDate' | 'shift'>;

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
