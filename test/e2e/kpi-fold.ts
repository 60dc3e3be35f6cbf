import { add, divide, multiply, round, subtract, type Decimal } from '#contracts/decimal.ts';
import type { CloudEvent, EventType } from '#contracts/events.ts';
import { dateAt, localDate, zoneTime } from '#contracts/zone-time.ts';
import { shiftTimes, zones, type PlantId } from './three-plants.ts';

/** KPIs folded from what the systems told, day by day: plain sums over events, with no word of SQL. */

export type Elements = Readonly<Record<string, Decimal>>;
/** By KPI, plant, day and, where there is one, reason: what is added up. */
export type Folded = Map<string, Record<string, Decimal>>;

export const foldKey = (name: string, plant: string, day: string, reason = ''): string =>
  [name, plant, day, reason].join('|');

type Told = <Type extends EventType>(type: Type) => readonly CloudEvent<Type>[];

const plantOf = (event: { readonly plant: string | null }): PlantId => event.plant as PlantId;
const localDay = (event: { readonly plant: string | null; readonly time: string }): string =>
  dateAt(zones[plantOf(event)], event.time);

/** A shift of a plant in instants, with the times in it that are meant for work. */
function shiftsOf(plant: PlantId, day: string) {
  const clock = zoneTime(zones[plant]);
  const instant = (date: string, time: string): number => Date.parse(clock(`${date} ${time}`) ?? '');
  return shiftTimes.map(({ name, start, end, breaks }) => {
    const from = instant(day, start);
    const to = instant(end > start ? day : (localDate(day, 1) ?? day), end);
    const pauses = breaks.map((pause) => [instant(day, pause.start), instant(day, pause.end)] as const);
    const edges = [from, ...pauses.flat(), to];
    const busy = edges.flatMap((edge, index) => (index % 2 === 0 ? [[edge, edges[index + 1] ?? to] as const] : []));
    return { name, from, to, busy };
  });
}

/** The day on which the shift began that an instant lies in; outside every shift the local day. */
function productionDay(event: { readonly plant: string | null; readonly time: string }): string {
  const at = Date.parse(event.time);
  const today = localDay(event);
  return (
    [localDate(today, -1) ?? '', today].find((day) =>
      shiftsOf(plantOf(event), day).some(({ from, to }) => from <= at && at < to),
    ) ?? today
  );
}

function adder() {
  const sums: Folded = new Map();
  const put = (key: string, amounts: Elements): void => {
    const sum = sums.get(key) ?? {};
    for (const [name, amount] of Object.entries(amounts)) sum[name] = add(sum[name] ?? '0', amount);
    sums.set(key, sum);
  };
  return { sums, put };
}

/** What the shop floor made: OEE's pieces, scrap, throughput and schedule, by plant and production day. */
export function foldProduction(told: Told): Folded {
  const { sums, put } = adder();
  const orders = new Map(told('org.millgraph.erp.order.released.v1').map((event) => [event.data.order, event]));
  const reversed = new Set(told('org.millgraph.mes.production-report.reversed.v1').map(({ data }) => data.report));
  for (const event of told('org.millgraph.mes.job.progressed.v1')) {
    const { data } = event;
    const order = orders.get(data.order)?.data;
    if (reversed.has(data.report) || order === undefined) continue;
    const day = productionDay(event);
    const made = add(data.good.value, data.scrap.value, data.rework.value);
    const operation = order.operations.find(({ sequence }) => sequence === data.sequence);
    const minutesEach = divide(multiply(operation?.machineHours ?? '0', '60'), order.quantity.value);
    put(foldKey('oee', plantOf(event), day), {
      plannedRunTimeProduced: multiply(made, minutesEach),
      plannedRunTimeGood: multiply(data.good.value, minutesEach),
      producedQuantity: made,
      goodQuantity: data.good.value,
    });
    put(foldKey('scrapRatio', plantOf(event), day), { scrapQuantity: data.scrap.value, producedQuantity: made });
    if (data.scrap.value !== '0') {
      put(foldKey('scrapByReason', plantOf(event), day, data.scrapReason ?? ''), { value: data.scrap.value });
    }
    if (data.sequence === Math.max(...order.operations.map(({ sequence }) => sequence))) {
      put(foldKey('throughput', plantOf(event), day), { value: data.good.value });
    }
  }
  const completed = new Map(told('org.millgraph.mes.job.completed.v1').map((event) => [event.data.job, event]));
  for (const event of orders.values()) {
    const { order, operations, plannedEnd } = event.data;
    if (plannedEnd === null) continue;
    const day = dateAt(zones[plantOf(event)], plannedEnd);
    const end = completed.get(`${order}/${operations.at(-1)?.sequence ?? ''}`);
    put(foldKey('scheduleAdherence', plantOf(event), day), {
      plannedJobs: '1',
      completedOnTime: end !== undefined && localDay(end) <= day ? '1' : '0',
    });
  }
  return sums;
}

/** How the work units of plants spent their shifts, by the day on which the shift began. */
export function foldTimes(
  told: Told,
  units: Readonly<Record<PlantId, readonly string[]>>,
  days: readonly string[],
): Folded {
  const { sums, put } = adder();
  const reasons = new Map(told('org.millgraph.mes.downtime.classified.v1').map(({ data }) => [data.record, data]));
  const minutes = (millis: number): Decimal => divide(String(millis), '60000');
  for (const [plant, ids] of Object.entries(units) as [PlantId, readonly string[]][]) {
    for (const unit of ids) {
      const states = told('org.millgraph.mes.equipment.state-changed.v1')
        .filter(({ data }) => data.equipment === unit)
        .sort((left, right) => Date.parse(left.time) - Date.parse(right.time));
      for (const day of days) {
        for (const [from, to] of shiftsOf(plant, day).flatMap(({ busy }) => busy)) {
          let unrecorded = to - from;
          const spent: Record<string, number> = { setup: 0, delay: 0, down: 0, planned: 0, producing: 0 };
          for (const [index, { time, data }] of states.entries()) {
            const begins = Math.max(from, Date.parse(time));
            const ends = Math.min(to, Date.parse(states[index + 1]?.time ?? '9999-01-01T00:00:00Z'));
            if (begins >= ends) continue;
            unrecorded -= ends - begins;
            const reason = reasons.get(data.record);
            const isStop = data.state === 'DOWN' || data.state === 'PLANNED_DOWN';
            const isPlanned = reason?.planned ?? data.state === 'PLANNED_DOWN';
            const kind = isStop
              ? isPlanned
                ? 'planned'
                : 'down'
              : { PRODUCING: 'producing', SETUP: 'setup', IDLE: 'delay', OFF: 'delay', UNKNOWN: 'none' }[data.state];
            spent[kind] = (spent[kind] ?? 0) + ends - begins;
            if (isStop) {
              put(foldKey('downtimeByReason', plant, day, reason?.reason ?? ''), {
                [isPlanned ? 'planned' : 'unplanned']: minutes(ends - begins),
              });
            }
          }
          put(foldKey('oee', plant, day), {
            plannedBusyTime: minutes(to - from - (spent['planned'] ?? 0)),
            plannedDowntime: minutes(spent['planned'] ?? 0),
            actualSetupTime: minutes(spent['setup'] ?? 0),
            actualDelayTime: minutes(spent['delay'] ?? 0),
            actualDowntime: minutes(spent['down'] ?? 0),
            unrecordedTime: minutes(unrecorded),
            actualProductionTime: minutes(spent['producing'] ?? 0),
          });
        }
      }
    }
  }
  return sums;
}

/** Orders due and finished, by due date. */
export function foldDue(told: Told): Folded {
  const { sums, put } = adder();
  const completed = new Map(told('org.millgraph.erp.order.completed.v1').map((event) => [event.data.order, event]));
  for (const event of told('org.millgraph.erp.order.released.v1')) {
    const { order, dueDate, quantity } = event.data;
    const good = told('org.millgraph.erp.order.confirmed.v1').filter(({ data }) => data.order === order);
    const end = completed.get(order);
    // The final confirmation ends an order; completion only settles its cost.
    const last = good.find(({ data }) => data.final);
    const isFull = Number(add('0', ...good.map(({ data }) => data.good.value))) >= Number(quantity.value);
    const isKept = end !== undefined && last !== undefined && localDay(last) <= dueDate && isFull;
    put(foldKey('onTimeInFull', plantOf(event), dueDate), { ordersDue: '1', onTimeInFull: isKept ? '1' : '0' });
  }
  return sums;
}

/** What was issued of stock, and what was in stock at the end of each day, at standard cost. */
export function foldStock(told: Told, days: readonly string[]): Folded {
  const { sums, put } = adder();
  const moved = told('org.millgraph.erp.inventory.moved.v1');
  const costs = told('org.millgraph.erp.standard-cost.changed.v1');
  const costOn = (plant: string, item: string, day: string): Decimal =>
    costs
      .filter(({ plant: at, data }) => at === plant && data.item === item && data.from <= day)
      .sort((left, right) => (left.data.from < right.data.from ? -1 : 1))
      .at(-1)?.data.cost.amount ?? '0';
  for (const event of moved) {
    const { type, reversedType, item, quantity, order } = event.data;
    if (!['ISSUE', 'RETURN'].includes(reversedType ?? type) || order === null) continue;
    const day = localDay(event);
    const worth = multiply(subtract('0', quantity.value), costOn(plantOf(event), item, day));
    put(foldKey('inventoryTurns', plantOf(event), day), { consumption: worth });
  }
  for (const plant of Object.keys(zones)) {
    const items = new Set(moved.filter((event) => event.plant === plant).map(({ data }) => data.item));
    for (const day of days) {
      const worthOf = (until: (of: string) => boolean): Decimal =>
        add(
          '0',
          ...[...items].map((item) =>
            multiply(
              add(
                '0',
                ...moved
                  .filter((event) => event.plant === plant && event.data.item === item && until(localDay(event)))
                  .map(({ data }) => data.quantity.value),
              ),
              costOn(plant, item, day),
            ),
          ),
        );
      put(foldKey('inventoryTurns', plant, day), {
        consumption: '0',
        opening: worthOf((of) => of < day),
        closing: worthOf((of) => of <= day),
      });
    }
  }
  return sums;
}

/** First passes by local day: what came back to an operation is the first that it reports then. */
export function foldFirstPass(told: Told): Folded {
  const { sums, put } = adder();
  const reversed = new Set(told('org.millgraph.mes.production-report.reversed.v1').map(({ data }) => data.report));
  const entries = [
    ...told('org.millgraph.mes.job.progressed.v1').filter(({ data }) => !reversed.has(data.report)),
    ...told('org.millgraph.mes.rework.returned.v1'),
  ].sort((left, right) => Date.parse(left.time) - Date.parse(right.time));
  const back = new Map<string, number>();
  for (const event of entries) {
    const waiting = back.get(event.data.job) ?? 0;
    if (event.type === 'org.millgraph.mes.rework.returned.v1') {
      if (event.data.reworkOrder === null) back.set(event.data.job, waiting + Number(event.data.quantity.value));
      continue;
    }
    const [good, scrap, rework] = [event.data.good, event.data.scrap, event.data.rework].map(({ value }) =>
      Number(value),
    ) as [number, number, number];
    const again = Math.min(good + scrap + rework, waiting);
    back.set(event.data.job, waiting - again);
    put(foldKey('firstPassYield', plantOf(event), localDay(event)), {
      goodAtFirstPass: String(good - Math.min(good, again)),
      processed: String(good + scrap + rework - again),
    });
  }
  return sums;
}

/** Deliveries and what was rejected of them, by local day. */
export function foldDeliveries(told: Told): Folded {
  const { sums, put } = adder();
  const opened = new Map(
    told('org.millgraph.quality.nonconformance.opened.v1').map(({ data }) => [data.nonconformance, data]),
  );
  for (const event of told('org.millgraph.erp.goods.received.v1')) {
    put(foldKey('ppm', plantOf(event), localDay(event)), { received: event.data.quantity.value, rejected: '0' });
  }
  for (const event of told('org.millgraph.erp.delivery.rejected.v1')) {
    const { value } = event.data.quantity;
    put(foldKey('ppm', plantOf(event), localDay(event)), { received: value, rejected: value });
  }
  for (const event of told('org.millgraph.quality.nonconformance.dispositioned.v1')) {
    const { decision, nonconformance, quantity } = event.data;
    if (!['SCRAP', 'RETURN_TO_SUPPLIER'].includes(decision) || opened.get(nonconformance)?.supplier == null) continue;
    put(foldKey('ppm', plantOf(event), localDay(event)), { rejected: quantity.value });
  }
  return sums;
}

export const ratioOf = (part: Decimal, whole: Decimal, times = '1'): Decimal =>
  round(divide(multiply(part, times), whole), 10);
