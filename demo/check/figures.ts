import { lines } from '../plants.ts';
import { pumpLine } from '../stories/coolant-pump.ts';
import { equal, within, type Finding, type Reading } from './reading.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

interface Elements {
  readonly plannedBusyTime: { value: string } | null;
  readonly actualSetupTime: { value: string } | null;
}
interface OeeAnswer {
  readonly equipment: { oee: { oee: { value: string | null }; elements: Elements } };
}

export const oeeOf = (reading: Reading, equipment: string, span: Span): Promise<OeeAnswer> =>
  reading.one<OeeAnswer>(
    `query Oee($id: ID!, $from: DateTime!, $to: DateTime!) {
      equipment(id: $id) {
        oee(from: $from, to: $to) {
          oee { value }
          elements { plannedBusyTime { value } actualSetupTime { value } }
        }
      }
    }`,
    { id: equipment, ...span },
  );

/** Whether the enterprise looks like one: the ranges of its figures, as plants have them. */
export async function figures(reading: Reading, span: Span, scale: number): Promise<readonly Finding[]> {
  return [
    ...(await counts(reading, scale)),
    ...(await oee(reading, span)),
    ...(await scrap(reading)),
    ...(await orders(reading)),
    ...(await ppm(reading, span)),
  ];
}

async function counts(reading: Reading, scale: number): Promise<readonly Finding[]> {
  const data = await reading.one<Record<string, { totalCount: number }>>(`{
    items { totalCount }
    finished: items(filter: { type: FINISHED_GOOD }) { totalCount }
    suppliers { totalCount }
    lines: equipmentList(filter: { level: PRODUCTION_LINE }) { totalCount }
    units: equipmentList(filter: { level: WORK_UNIT }) { totalCount }
    orders: productionOrders { totalCount }
    jobs { totalCount }
  }`);
  const count = (name: string): number => data[name]?.totalCount ?? 0;
  return [
    within('items', count('items'), 350, 375),
    equal('finished goods', count('finished'), 24),
    equal('suppliers', count('suppliers'), 60),
    equal('lines', count('lines'), 12),
    equal('work units', count('units'), 48 * scale),
    within('orders', count('orders'), 1200 * scale, 1800 * scale),
    within('jobs', count('jobs'), 7500 * scale, 10_500 * scale),
  ];
}

async function oee(reading: Reading, span: Span): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const { id } of lines.filter((line) => line.id !== pumpLine)) {
    const { oee: answer } = (await oeeOf(reading, id, span)).equipment;
    found.push(within(`OEE of ${id}`, percent(answer.oee.value), 55, 82, ' %'));
    const { plannedBusyTime, actualSetupTime } = answer.elements;
    const busy = Number(plannedBusyTime?.value ?? '0');
    found.push(
      within(`setup of ${id}`, busy === 0 ? null : (100 * Number(actualSetupTime?.value ?? '0')) / busy, 6, 12, ' %'),
    );
  }
  return found;
}

const percent = (value: string | null | undefined): number | null => (value == null ? null : 100 * Number(value));

async function scrap(reading: Reading): Promise<readonly Finding[]> {
  const made = new Map<string, { good: number; scrap: number }>();
  const reasons = new Map<string, number>();
  interface Report {
    readonly good: { value: string } | null;
    readonly scrap: { value: string } | null;
    readonly scrapReason: string | null;
    readonly equipment: { id: string } | null;
  }
  const selection = 'good { value } scrap { value } scrapReason equipment { id }';
  for await (const report of reading.each<Report>('productionReports', selection)) {
    if (report.equipment === null) continue;
    const line = report.equipment.id.slice(0, 5);
    const sum = made.get(line) ?? { good: 0, scrap: 0 };
    const lost = Number(report.scrap?.value ?? '0');
    made.set(line, { good: sum.good + Number(report.good?.value ?? '0'), scrap: sum.scrap + lost });
    if (report.scrapReason !== null) reasons.set(report.scrapReason, (reasons.get(report.scrapReason) ?? 0) + lost);
  }
  const shares = [...reasons.values()].sort((left, right) => right - left);
  const all = shares.reduce((sum, count) => sum + count, 0);
  const few = Math.ceil(shares.length * 0.4);
  const most = shares.slice(0, few).reduce((sum, count) => sum + count, 0);
  return [
    ...[...made].map(([line, { good, scrap: lost }]) =>
      within(`scrap of ${line}`, (100 * lost) / Math.max(good + lost, 1), 0.6, 3.5, ' %'),
    ),
    within('share of the most frequent 40 % of the reasons', (100 * most) / Math.max(all, 1), 60, 95, ' %'),
  ];
}

async function orders(reading: Reading): Promise<readonly Finding[]> {
  interface Order {
    readonly kind: string;
    readonly isLate: boolean;
    readonly cost: { target: Total | null; variance: Total | null };
    readonly firstPassYield: { goodAtFirstPass: { value: string } | null; processed: { value: string } | null } | null;
    readonly plant: { id: string };
  }
  interface Total {
    readonly total: { amount: string };
  }
  const selection = `kind isLate plant { id }
    cost { target { total { amount } } variance { total { amount } } }
    firstPassYield { goodAtFirstPass { value } processed { value } }`;
  let late = 0;
  let count = 0;
  const byPlant = new Map<string, { target: number; variance: number; good: number; processed: number }>();
  let inRange = 0;
  for await (const order of reading.each<Order>('productionOrders', selection, '{ state: COMPLETED }')) {
    if (order.kind !== 'PRODUCTION') continue;
    count += 1;
    if (order.isLate) late += 1;
    const sum = byPlant.get(order.plant.id) ?? { target: 0, variance: 0, good: 0, processed: 0 };
    const target = Number(order.cost.target?.total.amount ?? '0');
    const variance = Number(order.cost.variance?.total.amount ?? '0');
    if (target > 0 && variance / target >= -0.03 && variance / target <= 0.12) inRange += 1;
    byPlant.set(order.plant.id, {
      ...{ target: sum.target + target, variance: sum.variance + variance },
      good: sum.good + Number(order.firstPassYield?.goodAtFirstPass?.value ?? '0'),
      processed: sum.processed + Number(order.firstPassYield?.processed?.value ?? '0'),
    });
  }
  return [
    within('on time', (100 * (count - late)) / Math.max(count, 1), 86, 94, ' %'),
    within('orders with a variance of -3 to 12 %', (100 * inRange) / Math.max(count, 1), 60, 100, ' %'),
    ...[...byPlant].flatMap(([plant, { target, variance, good, processed }]) => [
      within(`cost variance of ${plant}`, (100 * variance) / Math.max(target, 1), -3, 12, ' %'),
      within(`first pass yield of ${plant}`, (100 * good) / Math.max(processed, 1), 93, 99.4, ' %'),
    ]),
  ];
}

async function ppm(reading: Reading, span: Span): Promise<readonly Finding[]> {
  interface Supplier {
    readonly id: string;
    readonly quality: { ppm: { value: string | null } } | null;
  }
  const selection = `id quality { ppm(from: "${span.from}", to: "${span.to}") { value } }`;
  const values: number[] = [];
  for await (const { quality } of reading.each<Supplier>('suppliers', selection)) {
    if (quality?.ppm.value != null) values.push(Number(quality.ppm.value));
  }
  return [
    equal('suppliers over 2,000 ppm', values.filter((value) => value > 2000).length, 3),
    within('suppliers under 200 ppm', values.filter((value) => value < 200).length, Math.ceil(values.length * 0.8), 60),
  ];
}
