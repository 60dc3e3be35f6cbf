import { minute } from './clock.ts';
import type { Random } from './random.ts';
import type { Act, Measuring } from './script.ts';
import type { Made, PlannedOrder } from './shop/order.ts';
import { madeItems } from './structure/index.ts';
import type { MadeItem } from './structure/item.ts';

/** What the end test of a family measures: name, unit, limits, and how much it varies around the middle. */
interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly low: number;
  readonly target: number;
  readonly high: number;
  readonly sigma: number;
}

export const torqueName = 'Breakaway torque';
/** Values of one point of a control chart. */
export const subgroupSize = 5;

const measuredOf = (item: MadeItem): readonly Measured[] => {
  const family = item.id.slice(0, 2);
  if (family === 'LA') {
    const stroke = Number(item.id.slice(3));
    return [
      { name: 'Stroke', unit: 'MMT', low: stroke - 0.3, target: stroke, high: stroke + 0.3, sigma: 0.06 },
      { name: 'Holding force', unit: 'NEW', low: 900, target: 1000, high: 1100, sigma: 20 },
    ];
  }
  if (family === 'SG') {
    return [
      { name: torqueName, unit: 'NU', low: 1.6, target: 2, high: 2.4, sigma: 0.07 },
      { name: 'Backlash', unit: 'MMT', low: 0, target: 0.08, high: 0.2, sigma: 0.02 },
    ];
  }
  return [{ name: 'Idle current', unit: 'AMP', low: 0.05, target: 0.12, high: 0.2, sigma: 0.012 }];
};

const endTest = 60;

/** One plan for the end test of each finished good. */
export const inspectionPlans = (): readonly Act[] =>
  madeItems
    .filter(({ type }) => type === 'FINISHED_GOOD')
    .map((item): Act => {
      const characteristics = measuredOf(item).map(({ name, unit, low, target, high }) => ({
        ...{ name, unit, lowerLimit: String(low), target: String(target), upperLimit: String(high) },
        ...{ sampleSize: subgroupSize, subgroupSize, samplingRule: 'Five pieces of the order' },
      }));
      const input = { item: item.id, name: `End test ${item.id}`, operation: endTest, characteristics };
      return {
        system: 'quality',
        mutation: 'createInspectionPlan',
        input,
        key: `base/createInspectionPlan/${item.id}`,
      };
    });

/** Values of an end test; `shift` moves the mean of a characteristic, in its own unit. Only what is to fail does. */
export function measure(
  item: MadeItem,
  chance: Random,
  shift: ReadonlyMap<string, number> = new Map(),
  mayFail = false,
): readonly Readonly<Record<string, unknown>>[] {
  return measuredOf(item).flatMap(({ name, low, target, high, sigma }) =>
    Array.from({ length: subgroupSize }, () => {
      const drawn = chance.normal(target + (shift.get(name) ?? 0), sigma);
      const value = mayFail ? drawn : Math.min(Math.max(drawn, low), high);
      return { characteristic: name, value: value.toFixed(3) };
    }),
  );
}

/** The end test of an order that has one. */
export function endTestOf(order: PlannedOrder, made: Made, chance: Random): Measuring | null {
  if (made.checkpointAt === null) return null;
  return {
    ...{
      at: made.checkpointAt,
      order: order.number,
      job: `${order.number}/${endTest}`,
      results: measure(order.item, chance),
    },
    inspector: `QI-${chance.between(1, 9)}`,
  };
}

/** Where much was thrown away at once, quality looks at it: a nonconformance, scrapped and closed. */
export function nonconformanceOf(order: PlannedOrder, made: Made): { readonly at: number; readonly act: Act } | null {
  const { worst } = made;
  if (worst === null || worst.scrap < 2) return null;
  const { plant, item, number } = order;
  const quantity = { value: String(worst.scrap), unit: 'C62' };
  const time = (minutes: number): string => new Date(worst.at + minutes * minute).toISOString();
  const defectCode = worst.reason.toUpperCase().replaceAll(' ', '-').slice(0, 40);
  const act = (mutation: string, input: Record<string, unknown>): Act => ({
    ...{ system: 'quality', mutation, input, key: `${number}/nc/${mutation}` },
  });
  return {
    at: worst.at + 20 * minute,
    act: {
      ...act('openNonconformance', {
        ...{ plant, item: item.id, order: number, job: worst.job, severity: 'MINOR', defectCode, quantity },
        ...{ description: `${worst.reason}: ${worst.scrap} pieces`, occurredAt: time(20) },
      }),
      then: (id) => [
        act('dispositionNonconformance', { id, decision: 'SCRAP', quantity, occurredAt: time(90) }),
        act('closeNonconformance', { id, occurredAt: time(120) }),
      ],
    },
  };
}
