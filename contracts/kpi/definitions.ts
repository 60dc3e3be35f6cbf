/** How long a bucket of a KPI is: a shift of the calendar, or days, ISO weeks and months of the plant. */
export const kpiGrains = ['SHIFT', 'DAY', 'WEEK', 'MONTH'] as const;
export type KpiGrain = (typeof kpiGrains)[number];

/** What the rows of a KPI can be told apart by. */
export const kpiDimensions = ['PLANT', 'LINE', 'WORK_CENTER', 'WORK_UNIT', 'ITEM', 'SUPPLIER'] as const;
export type KpiDimension = (typeof kpiDimensions)[number];

/** The systems that compute KPIs, each of what it owns. */
export type KpiSystem = 'mes' | 'erp' | 'quality';

/** The one definition of a KPI: what it means, wherever it is shown. It changes only with its version. */
export interface KpiDefinition {
  readonly name: string;
  readonly title: string;
  /** Which system computes it, from what it owns. */
  readonly system: KpiSystem;
  readonly formula: string;
  /** Of the value: a UNECE Recommendation 20 code; CURRENCY or UNIT: as the amounts are, a row for each. */
  readonly unit: string;
  /** What the value is made of; they come with every row, so that rows can be rolled up: elements are added, never values. */
  readonly elements: readonly { readonly name: string; readonly meaning: string; readonly unit: string }[];
  /** Which bucket a fact counts in. */
  readonly counts: string;
  /** The standard, or who says so. */
  readonly source: string;
  readonly version: number;
  readonly grains: readonly KpiGrain[];
  readonly dimensions: readonly KpiDimension[];
}

const days = ['DAY', 'WEEK', 'MONTH'] as const;
const equipment = ['PLANT', 'LINE', 'WORK_CENTER', 'WORK_UNIT'] as const;

const minutes = (name: string, meaning: string) => ({ name, meaning, unit: 'MIN' });
const amount = (name: string, meaning: string) => ({ name, meaning, unit: 'UNIT' });
const money = (name: string, meaning: string) => ({ name, meaning, unit: 'CURRENCY' });
const number = (name: string, meaning: string) => ({ name, meaning, unit: 'C62' });

const effectiveness = {
  system: 'mes',
  unit: 'C62',
  counts:
    'Time by the day, or shift, on which its shift began; pieces by the production date and shift that their report was given when it was recorded.',
  source: 'ISO 22400-2',
  version: 1,
  grains: kpiGrains,
  dimensions: equipment,
  elements: [
    minutes('plannedBusyTime', 'PBT: shift time less planned breaks and planned downtime'),
    minutes('plannedDowntime', 'planned downtime within shifts, outside PBT'),
    minutes('actualSetupTime', 'AUST'),
    minutes('actualDelayTime', 'ADET: IDLE or OFF'),
    minutes('actualDowntime', 'ADOT: unplanned'),
    minutes('unrecordedTime', 'within PBT, of which no state is recorded'),
    minutes('actualProductionTime', 'APT = PBT less setup, delay, down and unrecorded time'),
    minutes('plannedRunTimeProduced', 'sum of PRI x PQ'),
    minutes('plannedRunTimeGood', 'sum of PRI x GQ'),
    amount('producedQuantity', 'PQ: good, scrap and rework'),
    amount('goodQuantity', 'GQ'),
  ],
} as const;

const reported =
  'The production date and shift that a report was given when it was recorded; reports reversed do not count.';

/** All KPIs, in the order of the documentation. */
export const kpiDefinitions: readonly KpiDefinition[] = [
  {
    ...effectiveness,
    name: 'oee',
    title: 'Overall equipment effectiveness',
    formula: 'availability x effectiveness x quality = sum(PRI x GQ) / PBT',
  },
  { ...effectiveness, name: 'availability', title: 'Availability', formula: 'APT / PBT' },
  { ...effectiveness, name: 'effectiveness', title: 'Effectiveness', formula: 'sum(PRI x PQ) / APT, not capped' },
  {
    ...effectiveness,
    name: 'quality',
    title: 'Quality ratio',
    formula: 'GQ / PQ, each job weighted by its PRI: sum(PRI x GQ) / sum(PRI x PQ)',
  },
  {
    name: 'scrapRatio',
    title: 'Scrap ratio',
    system: 'mes',
    formula: 'SQ / PQ',
    unit: 'C62',
    elements: [
      amount('scrapQuantity', 'SQ: reported as scrap, over all operations'),
      amount('producedQuantity', 'PQ: good, scrap and rework, over all operations'),
    ],
    counts: reported,
    source: 'ISO 22400-2',
    version: 1,
    grains: kpiGrains,
    dimensions: [...equipment, 'ITEM'],
  },
  {
    name: 'throughput',
    title: 'Throughput',
    system: 'mes',
    formula: 'sum of GQ of the last operation of orders',
    unit: 'UNIT',
    elements: [],
    counts: reported,
    source: 'Hopp and Spearman, Factory Physics: output of good parts per unit of time, here the bucket',
    version: 1,
    grains: kpiGrains,
    dimensions: [...equipment, 'ITEM'],
  },
  {
    name: 'scheduleAdherence',
    title: 'Schedule adherence',
    system: 'mes',
    formula: 'jobs completed by the day of their planned end / jobs planned to end',
    unit: 'C62',
    elements: [
      number('plannedJobs', 'jobs planned to end, without those cancelled'),
      number('completedOnTime', 'of them, completed on that day of the plant or before'),
    ],
    counts:
      'The day of the plant on which a job was planned to end; what is planned to end later than now does not count yet.',
    source: 'MESA: production schedule attainment',
    version: 1,
    grains: days,
    dimensions: [...equipment, 'ITEM'],
  },
  {
    name: 'downtimeByReason',
    title: 'Downtime by reason',
    system: 'mes',
    formula: 'sum of the time DOWN or PLANNED_DOWN within shifts and outside breaks; a row for each reason',
    unit: 'MIN',
    elements: [minutes('unplanned', 'its part in ADOT'), minutes('planned', 'its part in planned downtime')],
    counts: 'The day, or shift, on which the shift began that the equipment stood still in.',
    source: 'ISO 22400-2 (ADOT), reasons by the catalogue of downtime reasons',
    version: 1,
    grains: kpiGrains,
    dimensions: equipment,
  },
  {
    name: 'scrapByReason',
    title: 'Scrap by reason',
    system: 'mes',
    formula: 'sum of SQ; a row for each reason',
    unit: 'UNIT',
    elements: [],
    counts: reported,
    source: 'ISO 22400-2 (SQ)',
    version: 1,
    grains: kpiGrains,
    dimensions: [...equipment, 'ITEM'],
  },
  {
    name: 'onTimeInFull',
    title: 'On time in full',
    system: 'erp',
    formula: 'orders finished by their due date in full quantity / orders due',
    unit: 'C62',
    elements: [
      number('ordersDue', 'released orders that are completed, or whose due date has passed; without those cancelled'),
      number(
        'onTimeInFull',
        'of them, completed, ended by the due date, with at least the ordered quantity confirmed good',
      ),
    ],
    counts: 'The due date of the order.',
    source: 'SCOR RL.1.1 (perfect order fulfilment), of production orders',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM'],
  },
  {
    name: 'wipValue',
    title: 'Value of work in process',
    system: 'erp',
    formula: 'sum over orders released and not completed: actual cost less delivered, at the end of the bucket',
    unit: 'CURRENCY',
    elements: [
      money('actual', 'cost posted to those orders until then'),
      money('delivered', 'received from those orders until then, at planned unit cost'),
      number('orders', 'how many orders'),
    ],
    counts:
      'Posting dates; an order is in process until the day before the one on which it was completed or cancelled.',
    source: 'Millgraph: standard costing, workInProcess of an order',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM'],
  },
  {
    name: 'costVariance',
    title: 'Cost variance',
    system: 'erp',
    formula: 'sum over orders completed: actual less target; positive is unfavourable',
    unit: 'CURRENCY',
    elements: [
      money('actual', 'all that was posted to those orders'),
      money('target', 'planned, flexed to the good quantity received; setup fixed'),
      { name: 'relative', meaning: 'value / target', unit: 'C62' },
      number('orders', 'how many orders'),
    ],
    counts: 'The day of the plant on which the order was completed.',
    source: 'Millgraph: standard costing, variance of an order',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM'],
  },
  {
    name: 'inventoryTurns',
    title: 'Inventory turns',
    system: 'erp',
    formula: 'consumption x 365 / days / ((opening + closing) / 2)',
    unit: 'C62',
    elements: [
      money('consumption', 'issued to orders and customers, less what came back, at the cost of the postings'),
      money('opening', 'stock the plant owns at the beginning, at the standard cost of the first day'),
      money('closing', 'stock the plant owns at the end, at the standard cost of the last day'),
      { name: 'days', meaning: 'days of the bucket that have begun', unit: 'DAY' },
    ],
    counts: 'Posting dates. Items without a standard cost on the day do not count. A row for each currency.',
    source: 'ISO 22400-2 (inventory turns = throughput / average inventory), a year',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM'],
  },
  {
    name: 'inventoryAccuracy',
    title: 'Inventory accuracy',
    system: 'erp',
    formula: 'counts that found what was recorded / counts',
    unit: 'C62',
    elements: [
      number('counts', 'counts of an item, location, lot and status'),
      number('accurate', 'of them, those that found exactly the quantity recorded'),
    ],
    counts: 'The day of the plant on which it was counted; counts that do not say what was recorded do not count.',
    source: 'APICS: inventory record accuracy, without tolerance',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM'],
  },
  {
    name: 'firstPassYield',
    title: 'First pass yield',
    system: 'quality',
    formula: 'GP / IP',
    unit: 'C62',
    elements: [
      amount('goodAtFirstPass', 'GP: reported good at the first pass, over all operations'),
      amount('processed', 'IP: good, scrap and rework at the first pass, over all operations'),
    ],
    counts:
      'The day of the plant on which it was reported. Pieces that an operation reports again after rework, reports reversed and rework orders do not count.',
    source: 'ISO 22400-2',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM'],
  },
  {
    name: 'ppm',
    title: 'Defective parts per million received',
    system: 'quality',
    formula: 'rejected / received x 10^6',
    unit: 'C62',
    elements: [
      amount(
        'rejected',
        'scrapped or returned by a disposition in force, or refused at the dock or on an imported receipt',
      ),
      amount('received', 'goods receipts that stand, what was refused at the dock, imported receipts with a refusal'),
    ],
    counts: 'The day of the plant on which it was received, refused, or the disposition came into force.',
    source: 'AIAG, VDA',
    version: 1,
    grains: days,
    dimensions: ['PLANT', 'ITEM', 'SUPPLIER'],
  },
];
