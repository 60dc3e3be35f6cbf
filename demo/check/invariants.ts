import { add, compare, isDecimal, subtract, type Decimal } from '#contracts/decimal.ts';
import { WorkClock } from '../clock.ts';
import { plants, type PlantId } from '../plants.ts';
import { confirmedQuantity, shortOrder } from '../stories/short-confirmation.ts';
import { equal, type Finding, type Reading } from './reading.ts';

interface Movement {
  readonly plant: { id: string };
  readonly item: { id: string };
  readonly lot: { id: string } | null;
  readonly location: string;
  readonly status: string;
  readonly quantity: { value: Decimal };
  readonly occurredAt: string;
  readonly violation: string | null;
}

/** What must hold of every enterprise, whatever it is made from: each finding counts what breaks it. */
export async function invariants(reading: Reading): Promise<readonly Finding[]> {
  const { stock, negative, violations } = await stockBySum(reading);
  return [
    equal('stock that is not the sum of its movements', await unequalBalances(reading, stock), []),
    equal('movements that took more than was there', negative, []),
    equal('movements that broke a rule', violations, []),
    equal('facts of the floor that broke a rule', await exceptions(reading), []),
    equal('orders whose cost is not the sum of its postings', await unequalCosts(reading), []),
    equal(
      `orders but ${shortOrder} that were received otherwise than made, or confirmed otherwise`,
      (await unequalQuantities(reading)).filter((order) => order !== `${shortOrder} confirmed ${confirmedQuantity}`),
      [],
    ),
    equal('jobs that ran on one work unit at the same time', await overlaps(reading), []),
    equal('reports outside of every shift', await outsideShifts(reading), []),
  ];
}

const placeOf = (of: Omit<Movement, 'quantity' | 'occurredAt' | 'violation'>): string =>
  [of.plant.id, of.location, of.item.id, of.lot?.id ?? '', of.status].join(' ');

async function stockBySum(reading: Reading) {
  const all: Movement[] = [];
  const selection = 'plant { id } item { id } lot { id } location status quantity { value } occurredAt violation';
  for await (const movement of reading.each<Movement>('inventoryMovements', selection)) all.push(movement);
  all.sort((left, right) => Date.parse(left.occurredAt) - Date.parse(right.occurredAt));
  const stock = new Map<string, Decimal>();
  const negative = new Set<string>();
  const violations: string[] = [];
  // What happens at one instant is one thing.
  for (const together of Map.groupBy(all, ({ occurredAt }) => occurredAt).values()) {
    for (const movement of together) {
      const place = placeOf(movement);
      stock.set(place, add(stock.get(place) ?? '0', movement.quantity.value));
      if (movement.violation !== null) violations.push(`${place}: ${movement.violation}`);
    }
    for (const movement of together) {
      if (compare(stock.get(placeOf(movement)) ?? '0', '0') < 0) negative.add(placeOf(movement));
    }
  }
  return { stock, negative: [...negative].slice(0, 5), violations: violations.slice(0, 5) };
}

async function unequalBalances(reading: Reading, stock: ReadonlyMap<string, Decimal>): Promise<readonly string[]> {
  const left = new Map([...stock].filter(([, quantity]) => compare(quantity, '0') !== 0));
  const unequal: string[] = [];
  const selection = 'plant { id } item { id } lot { id } location status quantity { value }';
  for await (const balance of reading.each<Movement>('stockBalances', selection)) {
    const place = placeOf(balance);
    const sum = left.get(place) ?? '0';
    left.delete(place);
    if (compare(sum, balance.quantity.value) !== 0) unequal.push(place);
  }
  return [...unequal, ...left.keys()].slice(0, 5);
}

async function exceptions(reading: Reading): Promise<readonly string[]> {
  const raised: string[] = [];
  for await (const { id, message } of reading.each<{ id: string; message: string }>(
    'executionExceptions',
    'id message',
  )) {
    raised.push(`${id}: ${message}`);
  }
  return raised.slice(0, 5);
}

interface CostedOrder {
  readonly number: string;
  readonly cost: { actual: { total: { amount: Decimal } } | null };
}

async function unequalCosts(reading: Reading): Promise<readonly string[]> {
  const sums = new Map<string, Decimal>();
  interface Posting {
    readonly order: { id: string };
    readonly amount: { amount: Decimal };
  }
  for await (const posting of reading.each<Posting>('costPostings', 'order { id } amount { amount }')) {
    const { id } = posting.order;
    sums.set(id, add(sums.get(id) ?? '0', posting.amount.amount));
  }
  const unequal: string[] = [];
  for await (const order of reading.each<CostedOrder>(
    'productionOrders',
    'number cost { actual { total { amount } } }',
  )) {
    const actual = order.cost.actual?.total.amount ?? '0';
    if (!isDecimal(actual) || compare(actual, sums.get(order.number) ?? '0') !== 0) unequal.push(order.number);
  }
  return unequal.slice(0, 5);
}

interface MadeOrder {
  readonly number: string;
  readonly goodQuantity: { value: Decimal };
  readonly receivedQuantity: { value: Decimal };
  readonly wip: { completed: { value: Decimal } } | null;
}

async function unequalQuantities(reading: Reading): Promise<readonly string[]> {
  const unequal: string[] = [];
  const selection = 'number goodQuantity { value } receivedQuantity { value } wip { completed { value } }';
  for await (const order of reading.each<MadeOrder>('productionOrders', selection, '{ state: COMPLETED }')) {
    const made = order.wip?.completed.value ?? '0';
    if (compare(order.receivedQuantity.value, made) !== 0) unequal.push(`${order.number} received`);
    if (compare(subtract(made, order.goodQuantity.value), '0') !== 0) {
      unequal.push(`${order.number} confirmed ${order.goodQuantity.value}`);
    }
  }
  return unequal.slice(0, 5);
}

interface Report {
  readonly plant?: { id: PlantId };
  readonly occurredAt: string;
  readonly shift: string | null;
  readonly equipment: { id: string } | null;
  readonly job: { id: string; actualStart: string | null; actualEnd: string | null };
}

/** The work unit of a job is where it was reported. */
async function overlaps(reading: Reading): Promise<readonly string[]> {
  const jobs = new Map<string, { unit: string; from: number; to: number }>();
  const selection = 'equipment { id } job { id actualStart actualEnd }';
  for await (const { equipment, job } of reading.each<Report>('productionReports', selection)) {
    if (equipment === null || job.actualStart === null || !/-U\d+$/.test(equipment.id)) continue;
    const to = job.actualEnd === null ? Infinity : Date.parse(job.actualEnd);
    jobs.set(job.id, { unit: equipment.id, from: Date.parse(job.actualStart), to });
  }
  const found: string[] = [];
  for (const own of Map.groupBy(jobs, ([, { unit }]) => unit).values()) {
    own.sort(([, left], [, right]) => left.from - right.from);
    own.forEach(([id, { from }], index) => {
      const before = own[index - 1];
      if (before !== undefined && before[1].to > from) found.push(`${before[0]} and ${id}`);
    });
  }
  return found.slice(0, 5);
}

/** By the shifts that the enterprise was given; MES's own word on each report is asked too. */
async function outsideShifts(reading: Reading): Promise<readonly string[]> {
  const clocks = new Map(plants.map(({ id, timeZone, shifts }) => [id, new WorkClock(timeZone, shifts, '2020-01-01')]));
  const found: string[] = [];
  for (const { id } of plants) {
    const clock = clocks.get(id);
    const selection = 'occurredAt shift equipment { id } job { id }';
    for await (const { occurredAt, shift, equipment, job } of reading.each<Report>(
      'productionReports',
      selection,
      `{ plant: "${id}" }`,
    )) {
      if (equipment === null) continue;
      const at = Date.parse(occurredAt);
      // A break is within its shift.
      const isWork = clock !== undefined && clock.next(at) - at <= 31 * 60_000;
      if (!isWork || shift === null) found.push(`${job.id} at ${occurredAt}`);
    }
  }
  return found.slice(0, 5);
}
