import { threeShifts, twoShifts, type ShiftPattern } from './clock.ts';

export type PlantId = 'P1' | 'P2' | 'P3';

export interface Plant {
  readonly id: PlantId;
  readonly name: string;
  readonly company: string;
  readonly timeZone: string;
  readonly currency: string;
  /** Units of its currency for one euro: what prices and rates are stated by. */
  readonly perEuro: number;
  readonly adoption: 'AUTOMATIC' | 'MANUAL';
  readonly shifts: readonly ShiftPattern[];
  /** Machine and labor rates of its work centers in euros per hour. */
  readonly machineRate: number;
  readonly laborRate: number;
}

export const plants: readonly Plant[] = [
  {
    ...{ id: 'P1', name: 'Esslingen', company: 'Neckar Antriebe GmbH', timeZone: 'Europe/Berlin', currency: 'EUR' },
    ...{ perEuro: 1, adoption: 'AUTOMATIC', shifts: twoShifts, machineRate: 46, laborRate: 41 },
  },
  {
    ...{ id: 'P2', name: 'Querétaro', company: 'Neckar Motores SA de CV', timeZone: 'America/Mexico_City' },
    ...{ currency: 'MXN', perEuro: 20, adoption: 'MANUAL', shifts: threeShifts, machineRate: 28, laborRate: 9 },
  },
  {
    ...{ id: 'P3', name: 'Suzhou', company: 'Neckar Drives (Suzhou) Co Ltd', timeZone: 'Asia/Shanghai' },
    ...{ currency: 'CNY', perEuro: 7.8, adoption: 'AUTOMATIC', shifts: threeShifts, machineRate: 30, laborRate: 11 },
  },
];

/** What a line makes decides its stations and what goes wrong on them. */
export type Craft = 'MACHINING' | 'WINDING' | 'ELECTRONICS' | 'ASSEMBLY';

export interface Line {
  readonly id: string;
  readonly plant: PlantId;
  readonly name: string;
  readonly craft: Craft;
  readonly area: string;
  /** Names of its four work centers, in the order in which work flows; ids are `<line>-<n>`. */
  readonly workCenters: readonly [string, string, string, string];
}

/** Lines in the order in which they feed each other within a plant. */
export const lines: readonly Line[] = [
  line('P1-L1', 'Spindle turning', 'MACHINING', 'Machining', ['Turning', 'Hardening', 'Grinding', 'Washing']),
  line('P1-L2', 'Housing milling', 'MACHINING', 'Machining', ['Sawing', 'Milling', 'Drilling', 'Deburring']),
  line('P1-L3', 'Spindle units', 'ASSEMBLY', 'Assembly', ['Bearing press', 'Nut assembly', 'Greasing', 'Run-in']),
  line('P1-L4', 'Actuators', 'ASSEMBLY', 'Assembly', ['Assembly', 'Sealing', 'Wiring', 'End test']),
  line('P2-L1', 'Stator winding', 'WINDING', 'Winding', ['Winding', 'Lacing', 'Impregnation', 'Curing']),
  line('P2-L2', 'Rotors and gears', 'MACHINING', 'Winding', ['Hobbing', 'Magnet bonding', 'Balancing', 'Gauging']),
  line('P2-L3', 'Motor and gear units', 'ASSEMBLY', 'Assembly', ['Joining', 'Pressing', 'Greasing', 'Spin test']),
  line('P2-L4', 'Gearmotors', 'ASSEMBLY', 'Assembly', ['Assembly', 'Sealing', 'Wiring', 'End test']),
  line('P3-L1', 'Control boards', 'ELECTRONICS', 'Electronics', ['Printing', 'Placement', 'Reflow', 'Optical test']),
  line('P3-L2', 'Power boards', 'ELECTRONICS', 'Electronics', ['Printing', 'Placement', 'Soldering', 'Circuit test']),
  line('P3-L3', 'Control and power units', 'ASSEMBLY', 'Assembly', ['Mounting', 'Coating', 'Flashing', 'Unit test']),
  line('P3-L4', 'Drives', 'ASSEMBLY', 'Assembly', ['Assembly', 'Wiring', 'Burn-in', 'End test']),
];

function line(id: string, name: string, craft: Craft, area: string, workCenters: Line['workCenters']): Line {
  return { id, plant: id.slice(0, 2) as PlantId, name, craft, area, workCenters };
}

export const workCenterId = (lineId: string, station: number): string => `${lineId}-${station + 1}`;
/** The work unit of a station in one of the parallel streams that the scale of the enterprise asks for. */
export const workUnitId = (lineId: string, station: number, stream: number): string =>
  `${workCenterId(lineId, station)}-U${stream + 1}`;

export const plantById = new Map(plants.map((plant) => [plant.id, plant]));
export const plantOf = (id: PlantId): Plant => {
  const plant = plantById.get(id);
  if (plant === undefined) throw new RangeError(`no plant ${id}`);
  return plant;
};

/** An amount of euros in a plant's currency, as text. */
export const price = (euros: number, plant: Plant): { amount: string; currency: string } => ({
  amount: (euros * plant.perEuro).toFixed(euros * plant.perEuro < 1 ? 4 : 2),
  currency: plant.currency,
});

/** Downtime reasons of the enterprise: code, text, category, whether planned. */
export const downtimeReasons = [
  ['COOLANT-PUMP', 'Coolant pump failed', 'BREAKDOWN', false],
  ['TOOL-BREAK', 'Tool broken', 'TOOLING', false],
  ['TOOL-CHANGE', 'Tool worn and changed', 'TOOLING', false],
  ['SENSOR', 'Sensor fault', 'BREAKDOWN', false],
  ['FEEDER-JAM', 'Feeder jammed', 'BREAKDOWN', false],
  ['NO-MATERIAL', 'Material not at the station', 'MATERIAL', false],
  ['NO-OPERATOR', 'Operator absent', 'PERSONNEL', false],
  ['QUALITY-STOP', 'Stopped by quality', 'QUALITY', false],
  ['PRESSURE', 'Compressed air too low', 'UTILITIES', false],
  ['MAINTENANCE', 'Preventive maintenance', 'MAINTENANCE', true],
  ['NO-ORDER', 'No order for the station', 'ORGANIZATION', true],
] as const;

/** Why stations stop without plan, by weight, and why they throw away. */
export const stopsOf: Readonly<Record<Craft, readonly (readonly [string, number])[]>> = {
  MACHINING: [
    ['TOOL-BREAK', 5],
    ['TOOL-CHANGE', 9],
    ['SENSOR', 3],
    ['NO-OPERATOR', 2],
    ['COOLANT-PUMP', 1],
  ],
  WINDING: [
    ['FEEDER-JAM', 8],
    ['SENSOR', 4],
    ['NO-MATERIAL', 3],
    ['NO-OPERATOR', 2],
    ['PRESSURE', 1],
  ],
  ELECTRONICS: [
    ['FEEDER-JAM', 9],
    ['NO-MATERIAL', 4],
    ['SENSOR', 3],
    ['QUALITY-STOP', 2],
    ['PRESSURE', 1],
  ],
  ASSEMBLY: [
    ['NO-MATERIAL', 8],
    ['NO-OPERATOR', 5],
    ['SENSOR', 4],
    ['QUALITY-STOP', 2],
    ['PRESSURE', 1],
  ],
};
export const scrapReasonsOf: Readonly<Record<Craft, readonly (readonly [string, number])[]>> = {
  MACHINING: [
    ['Dimension out of tolerance', 42],
    ['Chatter marks', 24],
    ['Porosity', 14],
    ['Thread damaged', 11],
    ['Burr', 9],
  ],
  WINDING: [
    ['Wire break', 40],
    ['Insulation damaged', 26],
    ['Turn count wrong', 16],
    ['Imbalance', 11],
    ['Void in resin', 7],
  ],
  ELECTRONICS: [
    ['Solder bridge', 44],
    ['Tombstone', 23],
    ['Component missing', 15],
    ['Void in solder', 11],
    ['Wrong polarity', 7],
  ],
  ASSEMBLY: [
    ['Press fit cracked', 41],
    ['Leakage', 25],
    ['Torque out of limits', 16],
    ['Wire pinched', 11],
    ['Surface scratched', 7],
  ],
};
