import type { PlantId } from '../plants.ts';

export type ItemType = 'RAW_MATERIAL' | 'COMPONENT' | 'SUBASSEMBLY' | 'FINISHED_GOOD' | 'PHANTOM';

/** One line of a bill of materials. */
export interface Line {
  readonly component: string;
  readonly quantity: number;
  readonly unit: string;
  readonly operation: number;
  /** EXPLICIT is told lot by lot by the shop floor, BACKFLUSH posted when the order ends. */
  readonly issue: 'EXPLICIT' | 'BACKFLUSH';
  readonly use: 'CONSUMED' | 'PHANTOM' | 'BY_PRODUCT' | 'CO_PRODUCT';
  readonly scrapFactor?: number;
  /** Stands in for the other lines of its group; 1 is taken first. */
  readonly alternate?: { readonly group: string; readonly priority: number };
}

/** One operation. Hours are for one piece; `station` null: a supplier does it. */
export interface Operation {
  readonly sequence: number;
  readonly name: string;
  readonly station: number | null;
  readonly setupHours: number;
  readonly machineHours: number;
  readonly laborHours: number;
  readonly checkpoint: boolean;
  readonly subcontractor?: string;
}

export interface Item {
  readonly id: string;
  readonly name: string;
  readonly type: ItemType;
  readonly unit: string;
}

/** What is bought, and the plants that buy it. */
export interface BoughtItem extends Item {
  readonly euros: number;
  readonly supplier: string;
  readonly plants: readonly PlantId[];
}

/** What is made: by which lines, from what, how. */
export interface MadeItem extends Item {
  readonly lines: readonly string[];
  /** Pieces of an order. */
  readonly lotSize: number;
  /** How much of it is wanted relative to what else its line makes. */
  readonly weight: number;
  readonly bom: readonly Line[];
  readonly operations: readonly Operation[];
}

export interface Phantom extends Item {
  readonly bom: readonly Line[];
}

export const explicit = (component: string, quantity: number, operation = 10, unit = 'C62'): Line => ({
  ...{ component, quantity, unit, operation, issue: 'EXPLICIT', use: 'CONSUMED' },
});
export const backflushed = (component: string, quantity: number, operation = 20, unit = 'C62'): Line => ({
  ...{ component, quantity, unit, operation, issue: 'BACKFLUSH', use: 'CONSUMED' },
});

/** Hours that an order of the usual size runs at each station of its line; what remains of a day is set-up and stops. */
const stationHours = 4.9;

/** The stations that an item of a kind passes, with the share of the station's time that each operation takes. */
const ways: Readonly<Record<'COMPONENT' | 'SUBASSEMBLY' | 'FINISHED_GOOD', readonly (readonly [number, number])[]>> = {
  COMPONENT: [
    [0, 0.55],
    [0, 0.45],
    [1, 1],
    [2, 0.6],
    [2, 0.4],
    [3, 1],
  ],
  SUBASSEMBLY: [
    [0, 1],
    [1, 0.5],
    [1, 0.5],
    [2, 1],
    [3, 0.6],
    [3, 0.4],
  ],
  FINISHED_GOOD: [
    [0, 0.6],
    [0, 0.4],
    [1, 1],
    [2, 0.5],
    [2, 0.5],
    [3, 1],
  ],
};

/** How busy each station is beside the first, which sets the pace. */
const pace = [1, 0.97, 0.95, 0.96] as const;

/** The routing of an item: its operations over the four stations of a line. */
export function operationsOf(
  type: keyof typeof ways,
  lotSize: number,
  workCenters: readonly string[],
  options: { readonly laborShare: number; readonly anodised?: string },
): readonly Operation[] {
  const way = ways[type];
  const operations = way.map(([station, share], index): Operation => {
    const hours = round((stationHours * share * (pace[station] ?? 1)) / lotSize);
    const part = share < 1 ? (way[index - 1]?.[0] === station ? ' 2' : ' 1') : '';
    return {
      ...{ sequence: 10 * (index + 1), name: `${workCenters[station] ?? ''}${part}`, station },
      ...{ setupHours: round(0.52 * share), machineHours: hours, laborHours: round(hours * options.laborShare) },
      checkpoint: type === 'FINISHED_GOOD' && index === way.length - 1,
    };
  });
  const { anodised } = options;
  if (anodised === undefined) return operations;
  const outside: Operation = {
    ...{ sequence: operations.length * 10 - 5, name: 'Anodising', station: null, setupHours: 0 },
    ...{ machineHours: 0, laborHours: 0, checkpoint: false, subcontractor: anodised },
  };
  return [...operations.slice(0, -1), outside, ...operations.slice(-1)];
}

const round = (hours: number): number => Math.round(hours * 10_000) / 10_000;
