import { instant } from './clock.ts';
import { plants, type PlantId } from './plants.ts';
import type { Fact, StateChange } from './script.ts';

/** A CloudEvent as a plant's collector sends it to MES. */
export interface ShopFloorEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly sequence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const types: Readonly<Record<string, string>> = {
  JOB_DISPATCHED: 'job.dispatched',
  JOB_STARTED: 'job.started',
  JOB_SUSPENDED: 'job.suspended',
  JOB_RESUMED: 'job.resumed',
  JOB_COMPLETED: 'job.completed',
  PRODUCTION_REPORTED: 'production.reported',
  MATERIAL_CONSUMED: 'material.consumed',
  LOT_COMPLETED: 'lot.completed',
};

/** Who tells the facts of a plant, by whatever way: what was told once is known by it. */
export const sourceOf = (plant: PlantId): string => `shop-floor-${plant}`;

/** The event that tells a fact. Its id is the fact's document, so that a fact told otherwise before is a duplicate. */
export function eventOfFact(plant: PlantId, fact: Fact): ShopFloorEvent {
  const { document, line, kind, occurredAt, sequence = 0, ...data } = fact;
  const type = types[String(kind)];
  if (type === undefined) throw new TypeError(`no event tells a fact of kind ${String(kind)}`);
  return {
    ...{ specversion: '1.0', source: sourceOf(plant), type: `org.millgraph.shop-floor.${type}.v1`, time: occurredAt },
    id: line === 0 || line === undefined ? String(document) : `${String(document)}/${Number(line)}`,
    sequence: String(sequence),
    data: Object.fromEntries(Object.entries(data).filter(([, value]) => value != null)),
  };
}

/** The event that tells of a change of state. */
export function eventOfState({ equipment, state, reason, at }: StateChange, id: string): ShopFloorEvent {
  return {
    ...{ specversion: '1.0', id, source: sourceOf(plantOf(equipment)), time: instant(at), sequence: '0' },
    type: 'org.millgraph.shop-floor.equipment.state-changed.v1',
    data: { equipment, state, ...(reason !== undefined && { reason }) },
  };
}

/** The plant of an equipment of the demo, whose id begins with it. */
export function plantOf(equipment: string): PlantId {
  const plant = plants.find(({ id }) => equipment.startsWith(`${id}-`));
  if (plant === undefined) throw new RangeError(`${equipment} is in no plant of the demo`);
  return plant.id;
}
