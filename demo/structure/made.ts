import { lines } from '../plants.ts';
import { backflushed, explicit, operationsOf, type Line, type MadeItem, type Phantom } from './item.ts';

/** Linear actuators by stroke in millimetres, gearmotors by flange, drives by current. */
export const strokes = [100, 120, 150, 200, 250, 300, 400, 500, 600, 800];
export const flanges = [40, 50, 60, 63, 70, 80, 90, 110];
export const currents = [5, 10, 16, 25, 40, 63];
/** Actuators that P2 makes too. */
export const sharedStrokes: readonly number[] = [100, 120];
/** Who anodises housings. */
export const anodiser = 'SUP-51';

const stations = (line: string): readonly string[] => lines.find(({ id }) => id === line)?.workCenters ?? [];

interface MadeOptions {
  readonly lotSize: number;
  readonly weight?: number;
  readonly laborShare?: number;
  readonly anodised?: string;
}

function made(
  type: 'COMPONENT' | 'SUBASSEMBLY' | 'FINISHED_GOOD',
  id: string,
  name: string,
  madeOn: readonly string[],
  options: MadeOptions,
  bom: readonly Line[],
): MadeItem {
  const { lotSize, weight = 1, laborShare = 1.1, anodised } = options;
  const operations = operationsOf(type, lotSize, stations(madeOn[0] ?? ''), {
    laborShare,
    ...(anodised !== undefined && { anodised }),
  });
  return { id, name, type, unit: 'C62', lines: madeOn, lotSize, weight, bom, operations };
}

/** The seal is what engineering change EC-1000 replaces: revision A has SEAL-5, revision B SEAL-6. */
export const actuatorBom = (stroke: number, seal: string): readonly Line[] => [
  explicit(`SP-${stroke}`, 1, 10),
  explicit(`HOUS-${stroke}`, 1, 10),
  explicit(`MOT-${motorOf(stroke)}`, 1, 20),
  explicit(seal, 2, 30),
  { ...backflushed('KIT-HW', 1, 30), use: 'PHANTOM' },
  { ...backflushed('WIRE-1', 1.2, 40, 'MTR'), scrapFactor: 0.03 },
  backflushed('GREASE-1', 15, 30, 'GRM'),
  backflushed('SENS-1', 2, 40),
  backflushed(stroke > 250 ? 'CON-8' : 'CON-4', 1, 40),
  backflushed('GLAND-M16', 1, 40),
  backflushed('LABEL-LA', 1, 60),
  backflushed('MAN-LA', 1, 60),
  backflushed(stroke > 250 ? 'BOX-L' : 'BOX-M', 1, 60),
];
const motorOf = (stroke: number): number => (stroke > 400 ? 60 : stroke > 200 ? 40 : 24);

const swarf = (kilograms: number): Line => ({
  ...{ component: 'SWARF', quantity: kilograms, unit: 'KGM', operation: 10, issue: 'BACKFLUSH', use: 'BY_PRODUCT' },
});

/** The smallest of a family sells best. */
const actuatorWeight = (stroke: number): number => (stroke === 100 ? 3 : 1);
const gearmotorWeight = (flange: number): number => (flange === 40 ? 3 : 1);

const actuators: readonly MadeItem[] = strokes.flatMap((stroke, index) => [
  made(
    'COMPONENT',
    `SPIN-${stroke}`,
    `Spindle ${stroke}`,
    ['P1-L1'],
    { lotSize: 20, laborShare: 0.6, weight: actuatorWeight(stroke) },
    [
      explicit(index % 2 === 0 ? 'BAR-20' : 'BAR-25', stroke / 1000 + 0.06, 10, 'MTR'),
      backflushed('COOL-1', 0.02, 10, 'LTR'),
      swarf(0.21),
    ],
  ),
  made(
    'COMPONENT',
    `NUT-${stroke}`,
    `Spindle nut ${stroke}`,
    ['P1-L1'],
    { lotSize: 20, laborShare: 0.6, weight: actuatorWeight(stroke) },
    [explicit('BAR-BZ', 0.05, 10, 'MTR'), backflushed('BALL-3', 42, 60)],
  ),
  made(
    'COMPONENT',
    `TUBE-${stroke}`,
    `Thrust tube ${stroke}`,
    ['P1-L2'],
    { lotSize: 20, laborShare: 0.6, weight: actuatorWeight(stroke) },
    [explicit(index % 2 === 0 ? 'PIPE-30' : 'PIPE-40', stroke / 1000 + 0.04, 10, 'MTR')],
  ),
  made(
    ...(['COMPONENT', `HOUS-${stroke}`, `Housing ${stroke}, anodised`, ['P1-L2']] as const),
    {
      lotSize: 20,
      laborShare: 0.6,
      anodised: anodiser,
      weight: actuatorWeight(stroke) + (sharedStrokes.includes(stroke) ? 1 : 0),
    },
    [explicit(`CAST-${stroke}`, 1, 10), backflushed('INSERT-M5', 4, 40)],
  ),
  made(
    'SUBASSEMBLY',
    `SP-${stroke}`,
    `Spindle unit ${stroke}`,
    ['P1-L3'],
    { lotSize: 10, weight: actuatorWeight(stroke) },
    [
      explicit(`SPIN-${stroke}`, 1, 10),
      explicit(`NUT-${stroke}`, 1, 20),
      explicit(`TUBE-${stroke}`, 1, 20),
      explicit('SPAC-10', 2, 10),
      backflushed('BRG-12', 2, 10),
      backflushed('CIRC-20', 2, 20),
      backflushed('KEY-5', 1, 20),
      backflushed('GREASE-1', 8, 40, 'GRM'),
    ],
  ),
  made(
    ...(['FINISHED_GOOD', `LA-${stroke}`, `Linear actuator, ${stroke} mm`] as const),
    sharedStrokes.includes(stroke) ? ['P1-L4', 'P2-L4'] : ['P1-L4'],
    { lotSize: 10, weight: actuatorWeight(stroke) },
    actuatorBom(stroke, 'SEAL-5'),
  ),
]);

const gearmotors: readonly MadeItem[] = flanges.flatMap((flange, index) => [
  made(
    'COMPONENT',
    `STAT-${flange}`,
    `Stator, wound, ${flange}`,
    ['P2-L1'],
    { lotSize: 10, weight: gearmotorWeight(flange) },
    [
      explicit(`LAM-${flange}`, 1, 10),
      { ...explicit(index % 2 === 0 ? 'CU-05' : 'CU-08', 24 + flange / 4, 10, 'MTR'), scrapFactor: 0.02 },
      backflushed('RESIN-1', 0.12, 40, 'KGM'),
      backflushed('PAPER-1', 0.4, 10, 'MTR'),
      backflushed('CORD-1', 1.5, 30, 'MTR'),
    ],
  ),
  made(
    'COMPONENT',
    `ROT-${flange}`,
    `Rotor ${flange}`,
    ['P2-L2'],
    { lotSize: 20, laborShare: 0.7, weight: gearmotorWeight(flange) },
    [
      explicit(`SHAFT-${flange}`, 1, 10),
      explicit(index % 2 === 0 ? 'MAG-10' : 'MAG-14', 8, 30),
      backflushed('GLUE-1', 6, 30, 'GRM'),
    ],
  ),
  made(
    'COMPONENT',
    `GEAR-${flange}`,
    `Gear set ${flange}`,
    ['P2-L2'],
    { lotSize: 20, laborShare: 0.7, weight: gearmotorWeight(flange) },
    [explicit(index % 2 === 0 ? 'BLANK-30' : 'BLANK-45', 3, 10), backflushed('COOL-1', 0.03, 10, 'LTR'), swarf(0.16)],
  ),
  made(
    'SUBASSEMBLY',
    `MU-${flange}`,
    `Motor unit ${flange}`,
    ['P2-L3'],
    { lotSize: 20, weight: gearmotorWeight(flange) },
    [
      explicit(`STAT-${flange}`, 1, 10),
      explicit(`ROT-${flange}`, 1, 10),
      backflushed('BRG-15', 2, 20),
      backflushed(`FLANGE-${flange}`, 1, 20),
      backflushed('ENC-1', 1, 50),
      backflushed('THERM-1', 1, 20),
      backflushed('WIRE-2', 0.8, 20, 'MTR'),
    ],
  ),
  made(
    'SUBASSEMBLY',
    `GB-${flange}`,
    `Gearbox ${flange}`,
    ['P2-L3'],
    { lotSize: 20, weight: gearmotorWeight(flange) },
    [
      explicit(`GEAR-${flange}`, 1, 10),
      { ...explicit('BRG-20', 2, 20), alternate: { group: 'bearing', priority: 1 } },
      { ...explicit('BRG-20C', 2, 20), alternate: { group: 'bearing', priority: 2 } },
      backflushed(`RING-${flange}`, 1, 10),
      backflushed('GREASE-2', 40, 40, 'GRM'),
      backflushed('CIRC-30', 3, 20),
    ],
  ),
  made(
    'FINISHED_GOOD',
    `SG-${flange}`,
    `Servo gearmotor ${flange}`,
    ['P2-L4'],
    { lotSize: 10, weight: gearmotorWeight(flange) },
    [
      explicit(`MU-${flange}`, 1, 10),
      explicit(`GB-${flange}`, 1, 10),
      explicit('SEAL-7', 1, 30),
      { ...backflushed('KIT-SG', 1, 30), use: 'PHANTOM' },
      backflushed('CON-M23', 1, 40),
      backflushed('CON-M17', 1, 40),
      backflushed('LABEL-SG', 1, 60),
      backflushed('MAN-SG', 1, 60),
      backflushed('BOX-M', 1, 60),
    ],
  ),
]);

/** Chips and passives that a board of a size carries. */
const chips = (base: number, count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) => backflushed(`IC-${((base * 5 + index) % 30) + 1}`, 1 + (index % 2), 20));
const passives = (base: number, count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index) =>
    backflushed(`${index % 2 === 0 ? 'CAP' : 'RES'}-${((base * 3 + index) % 14) + 1}`, 4 + index, 20),
  );

const drives: readonly MadeItem[] = currents.flatMap((current, index) => [
  made('COMPONENT', `BC-${current}`, `Control board ${current} A`, ['P3-L1'], { lotSize: 10, laborShare: 0.4 }, [
    explicit(`PCB-C${current}`, 1, 10),
    ...chips(index, 4),
    ...passives(index, 6),
    backflushed('PASTE-1', 4, 10, 'GRM'),
    // The panel holds a small board beside the large one.
    { ...backflushed(`BA-${current}`, 1, 60), use: 'CO_PRODUCT' },
  ]),
  made('COMPONENT', `BP-${current}`, `Power board ${current} A`, ['P3-L2'], { lotSize: 20, laborShare: 0.4 }, [
    explicit(`PCB-P${current}`, 1, 10),
    explicit(`FET-${current}`, 6, 20),
    ...passives(index + 2, 4),
    backflushed('PASTE-1', 9, 10, 'GRM'),
  ]),
  made('COMPONENT', `BF-${current}`, `Filter board ${current} A`, ['P3-L2'], { lotSize: 20, laborShare: 0.4 }, [
    explicit(`PCB-F${current}`, 1, 10),
    backflushed(`IND-${current}`, 2, 20),
    ...passives(index + 4, 2),
  ]),
  made('SUBASSEMBLY', `CU-${current}`, `Control unit ${current} A`, ['P3-L3'], { lotSize: 20, laborShare: 0.8 }, [
    explicit(`BC-${current}`, 1, 10),
    explicit(`BA-${current}`, 1, 10),
    backflushed('LACQ-1', 12, 20, 'GRM'),
    backflushed('CON-24', 2, 10),
    backflushed('DISP-1', 1, 10),
  ]),
  made('SUBASSEMBLY', `PS-${current}`, `Power stage ${current} A`, ['P3-L3'], { lotSize: 20, laborShare: 0.8 }, [
    explicit(`BP-${current}`, 1, 10),
    explicit(`BF-${current}`, 1, 10),
    backflushed(`SINK-${current}`, 1, 10),
    backflushed('TIM-1', 8, 10, 'GRM'),
    backflushed('FAN-1', 1, 10),
  ]),
  made('FINISHED_GOOD', `DR-${current}`, `Servo drive ${current} A`, ['P3-L4'], { lotSize: 10 }, [
    explicit(`CU-${current}`, 1, 10),
    explicit(`PS-${current}`, 1, 10),
    explicit(`CASE-${current > 20 ? 'L' : 'S'}`, 1, 20),
    { ...backflushed('KIT-DR', 1, 20), use: 'PHANTOM' },
    backflushed('WIRE-3', 1.6, 40, 'MTR'),
    backflushed('LABEL-DR', 1, 60),
    backflushed('MAN-DR', 1, 60),
    backflushed('BOX-M', 1, 60),
  ]),
]);

/** Spacers are turned by the hundred. */
const spacer = made('COMPONENT', 'SPAC-10', 'Spacer ring 10', ['P1-L1'], { lotSize: 500, laborShare: 0.5 }, [
  explicit('BAR-20', 0.012, 10, 'MTR'),
]);

export const madeItems: readonly MadeItem[] = [...actuators, spacer, ...gearmotors, ...drives];

const kit = (id: string, name: string, bom: readonly Line[]): Phantom => ({
  ...{ id, name, type: 'PHANTOM', unit: 'C62', bom },
});

export const phantoms: readonly Phantom[] = [
  kit('KIT-HW', 'Hardware kit, actuator', [
    backflushed('SCR-M4', 8),
    backflushed('WAS-M4', 8),
    backflushed('SCR-M6', 4),
    backflushed('ORING-20', 2),
    backflushed('PLUG-1', 1),
    backflushed('PIN-4', 2),
  ]),
  kit('KIT-SG', 'Hardware kit, gearmotor', [
    backflushed('SCR-M5', 8),
    backflushed('WAS-M5', 8),
    backflushed('ORING-30', 2),
    backflushed('KEY-6', 1),
    backflushed('PIN-4', 2),
  ]),
  kit('KIT-DR', 'Hardware kit, drive', [
    backflushed('SCR-M3', 12),
    backflushed('SCR-M4', 4),
    backflushed('CLIP-1', 6),
    backflushed('FOOT-1', 4),
    backflushed('FUSE-1', 2),
  ]),
];
