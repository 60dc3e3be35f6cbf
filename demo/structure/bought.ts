import type { Item, ItemType } from './item.ts';
import { currents, flanges, strokes } from './made.ts';

/** An item that is bought: what it costs in euros, and who delivers it. */
export interface BoughtItem extends Item {
  readonly euros: number;
  readonly supplier: string;
}

const buy = (
  id: string,
  name: string,
  euros: number,
  supplier: number,
  unit = 'C62',
  type: ItemType = unit === 'C62' ? 'COMPONENT' : 'RAW_MATERIAL',
): BoughtItem => ({ id, name, type, unit, euros, supplier: supplierId(supplier) });

export const supplierId = (number: number): string => `SUP-${String(number).padStart(2, '0')}`;

const numbered = (count: number, make: (number: number) => BoughtItem): readonly BoughtItem[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

export const boughtItems: readonly BoughtItem[] = [
  ...strokes.map((stroke) => buy(`CAST-${stroke}`, `Housing casting ${stroke}`, 9 + stroke / 40, 1)),
  buy('MOT-24', 'Servo motor 24 V', 31, 2),
  buy('MOT-40', 'Servo motor 40 V', 44, 2),
  buy('MOT-60', 'Servo motor 60 V', 62, 3),
  buy('BAR-20', 'Bar steel 20 mm', 6.4, 4, 'MTR'),
  buy('BAR-25', 'Bar steel 25 mm', 8.9, 4, 'MTR'),
  buy('BAR-BZ', 'Bar bronze 35 mm', 41, 5, 'MTR'),
  buy('PIPE-30', 'Tube steel 30 mm', 7.2, 6, 'MTR'),
  buy('PIPE-40', 'Tube steel 40 mm', 9.8, 6, 'MTR'),
  buy('SEAL-5', 'Shaft seal, NBR', 0.85, 7),
  buy('SEAL-6', 'Shaft seal, FKM', 1.15, 7),
  buy('SEAL-7', 'Radial shaft seal', 1.9, 8),
  buy('COOL-1', 'Cutting fluid', 4.1, 9, 'LTR'),
  buy('BALL-3', 'Steel ball 3 mm', 0.02, 10),
  buy('INSERT-M5', 'Threaded insert M5', 0.11, 10),
  buy('BRG-12', 'Ball bearing 12', 2.4, 11),
  buy('BRG-15', 'Ball bearing 15', 2.9, 11),
  buy('BRG-20', 'Ball bearing 20', 4.6, 11),
  buy('BRG-20C', 'Ball bearing 20, ceramic', 16.5, 12),
  buy('CIRC-20', 'Circlip 20', 0.06, 13),
  buy('CIRC-30', 'Circlip 30', 0.08, 13),
  buy('KEY-5', 'Feather key 5', 0.14, 13),
  buy('KEY-6', 'Feather key 6', 0.17, 13),
  buy('GREASE-1', 'Bearing grease', 18, 14, 'KGM'),
  buy('GREASE-2', 'Gear grease', 21, 14, 'KGM'),
  buy('WIRE-1', 'Stranded wire 1 mm2', 0.38, 15, 'MTR'),
  buy('WIRE-2', 'Stranded wire 2.5 mm2', 0.74, 15, 'MTR'),
  buy('WIRE-3', 'Stranded wire 4 mm2', 1.12, 15, 'MTR'),
  buy('SENS-1', 'Limit switch', 3.2, 16),
  buy('CON-4', 'Connector, 4 pole', 2.1, 17),
  buy('CON-8', 'Connector, 8 pole', 3.4, 17),
  buy('CON-M23', 'Power connector M23', 7.8, 17),
  buy('CON-M17', 'Signal connector M17', 6.1, 17),
  buy('CON-24', 'Header, 24 pole', 1.3, 18),
  buy('GLAND-M16', 'Cable gland M16', 0.62, 19),
  ...['LA', 'SG', 'DR'].flatMap((family) => [
    buy(`LABEL-${family}`, `Type plate ${family}`, 0.31, 20),
    buy(`MAN-${family}`, `Manual ${family}`, 0.85, 21),
  ]),
  buy('BOX-M', 'Carton, medium', 1.35, 22),
  buy('BOX-L', 'Carton, large', 2.15, 22),
  ...flanges.flatMap((flange) => [
    buy(`LAM-${flange}`, `Lamination stack ${flange}`, 7 + flange / 12, 23),
    buy(`SHAFT-${flange}`, `Rotor shaft ${flange}`, 4 + flange / 30, 24),
    buy(`FLANGE-${flange}`, `Flange ${flange}`, 5 + flange / 20, 25),
    buy(`RING-${flange}`, `Ring gear ${flange}`, 8 + flange / 15, 26),
  ]),
  buy('CU-05', 'Enamelled wire 0.5 mm', 0.09, 27, 'MTR'),
  buy('CU-08', 'Enamelled wire 0.8 mm', 0.17, 27, 'MTR'),
  buy('RESIN-1', 'Impregnating resin', 12.5, 28, 'KGM'),
  buy('PAPER-1', 'Slot insulation', 0.44, 29, 'MTR'),
  buy('CORD-1', 'Lacing cord', 0.12, 29, 'MTR'),
  buy('MAG-10', 'Magnet 10 mm', 0.92, 30),
  buy('MAG-14', 'Magnet 14 mm', 1.36, 30),
  buy('GLUE-1', 'Magnet adhesive', 64, 31, 'KGM'),
  buy('BLANK-30', 'Gear blank 30', 1.9, 32),
  buy('BLANK-45', 'Gear blank 45', 2.7, 32),
  buy('ENC-1', 'Encoder', 24, 33),
  buy('THERM-1', 'Thermistor', 0.55, 34),
  ...numbered(30, (number) =>
    buy(`IC-${number}`, `Integrated circuit ${number}`, 0.6 + (number % 9) * 0.7, 35 + (number % 4)),
  ),
  ...numbered(14, (number) => buy(`CAP-${number}`, `Capacitor ${number}`, 0.02 + (number % 5) * 0.03, 39)),
  ...numbered(14, (number) => buy(`RES-${number}`, `Resistor ${number}`, 0.01 + (number % 3) * 0.005, 40)),
  ...currents.flatMap((current) => [
    ...['C', 'P', 'F'].map((kind) =>
      buy(`PCB-${kind}${current}`, `Bare board ${kind}${current}`, 2 + current / 20, 41),
    ),
    buy(`FET-${current}`, `Power transistor ${current} A`, 0.9 + current / 25, 42),
    buy(`IND-${current}`, `Choke ${current} A`, 1.4 + current / 18, 43),
    buy(`SINK-${current}`, `Heat sink ${current} A`, 4 + current / 6, 44),
  ]),
  buy('PASTE-1', 'Solder paste', 58, 45, 'KGM'),
  buy('LACQ-1', 'Protective lacquer', 33, 46, 'KGM'),
  buy('DISP-1', 'Status display', 5.2, 47),
  buy('TIM-1', 'Thermal paste', 71, 46, 'KGM'),
  buy('FAN-1', 'Fan 60 mm', 6.4, 48),
  buy('CASE-S', 'Drive case, small', 11, 49),
  buy('CASE-L', 'Drive case, large', 19, 49),
  ...['M3', 'M4', 'M5', 'M6'].map((size) => buy(`SCR-${size}`, `Screw ${size}`, 0.04, 50)),
  ...['M4', 'M5'].map((size) => buy(`WAS-${size}`, `Washer ${size}`, 0.01, 50)),
  buy('ORING-20', 'O-ring 20', 0.09, 52),
  buy('ORING-30', 'O-ring 30', 0.12, 52),
  buy('PLUG-1', 'Plug', 0.05, 53),
  buy('PIN-4', 'Dowel pin 4', 0.07, 53),
  buy('CLIP-1', 'Cable clip', 0.03, 54),
  buy('FOOT-1', 'Rubber foot', 0.06, 54),
  buy('FUSE-1', 'Fuse', 0.48, 55),
];

const towns = ['Alb', 'Hohenlohe', 'Filder', 'Bajio', 'Taihu', 'Neckar', 'Monterrey', 'Ningbo', 'Jura', 'Schwarzwald'];
const trades = [
  'Guss',
  'Motoren',
  'Stahl',
  'Dichtungen',
  'Lager',
  'Elektronik',
  'Metales',
  'Precision',
  'Kabel',
  'Chemie',
];

/** Sixty suppliers; those beyond the ones that deliver the items above are second sources. */
export const suppliers = Array.from({ length: 60 }, (_, index) => ({
  id: supplierId(index + 1),
  name:
    index === 50
      ? 'Eloxal Filder'
      : `${trades[(index * 7) % 10] ?? ''} ${towns[(index * 3 + Math.floor(index / 10)) % 10] ?? ''}`,
}));
/** Who delivers an item when its first source does not. */
export const secondSource = (supplier: string): string => supplierId(56 + (Number(supplier.slice(4)) % 5));
/** Suppliers whose deliveries are refused in part more often than others': parts per million of what they deliver. */
export const refusedPpm: ReadonlyMap<string, number> = new Map([
  ['SUP-01', 5200],
  ['SUP-27', 3100],
  ['SUP-41', 2700],
  ['SUP-11', 140],
  ['SUP-24', 160],
  ['SUP-49', 90],
]);
