import type { GraphClient } from '#platform/graph-client.ts';
import { serviceContext } from '#platform/identity.ts';
import { define, euros, hours, pieces, placeholders, workCenters, type Answer, type Run } from './definition.ts';

const { plant, family, week } = placeholders;
export const ordersPerWeek = 20;
const numbered = (prefix: string, number: number): string => `${prefix}-${week}${String(number).padStart(3, '0')}`;

interface Order {
  readonly id: string;
  readonly item: string;
  readonly quantity: number;
  readonly scrap: number;
  /** From the week's Monday 00:00, in hours. */
  readonly beginHour: number;
  readonly dueDay: number;
  readonly lot: string;
  readonly uses: readonly { readonly lot: string; readonly quantity: number }[];
  readonly state: 'CLOSED' | 'RUNNING' | 'RELEASED' | 'FORECAST';
}

/**
 * Plays a week of a plant by the systems' own commands: castings and motors are bought, five orders of spindles made of the
 * castings, fifteen of actuators made of spindles and motors and shipped to customers, with scrap, late orders, stops of
 * machines, nonconformances and holds among them.
 *
 * @param monday the week's first day, YYYY-MM-DD
 * @param isOver whether all of it is done and nothing left, or it stops on Thursday in the middle of work
 */
export async function playWeek(
  client: GraphClient,
  settle: () => Promise<void>,
  monday: string,
  isOver: boolean,
): Promise<void> {
  let commands = 0;
  const run = async (mutation: string, input: object, selection = '__typename'): Promise<Answer> => {
    commands += 1;
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const answer = await client.execute<Record<string, Answer>>(
      `mutation ($input: ${type}!, $key: ID!) { ${mutation}(input: $input, idempotencyKey: $key) { ${selection} } }`,
      { input, key: `week-${commands}` },
      serviceContext('bench'),
    );
    return answer[mutation] ?? {};
  };
  const at = (hour: number): string => new Date(Date.parse(`${monday}T00:00:00Z`) + hour * 3_600_000).toISOString();
  const date = (day: number): string => at(day * 24).slice(0, 10);

  await define(run, settle);
  await buy(run, settle, at, date, isOver);
  const orders = planned(isOver);
  for (const { id, item, quantity, scrap, beginHour, dueDay } of orders) {
    const times = { plannedStart: at(beginHour), plannedEnd: at(beginHour + 4), dueDate: date(dueDay) };
    const order = { number: id, plant, item, quantity: pieces(quantity + scrap), ...times };
    await run('createProductionOrder', { ...order, priority: 1 + (beginHour % 9), occurredAt: at(-60) });
  }
  for (const stage of [orders.slice(0, 5), orders.slice(5)]) {
    const released = stage.filter(({ state }) => state !== 'FORECAST');
    for (const { id, beginHour } of released) {
      await run('releaseProductionOrder', { id, occurredAt: at(beginHour - 0.9) });
    }
    await settle();
    for (const order of released) await make(run, at, order);
    await settle();
    const made = released.filter(({ state }) => state === 'CLOSED');
    for (const { id, quantity, scrap, beginHour } of made) {
      const good = { good: pieces(quantity), scrap: pieces(scrap), final: true };
      await run('confirmProductionOrder', { id, ...good, occurredAt: at(beginHour + 4.3) });
      await run('completeProductionOrder', { id, occurredAt: at(beginHour + 4.4) });
    }
    await settle();
    for (const { id, beginHour } of made) await run('closeProductionOrder', { id, occurredAt: at(beginHour + 5) });
  }
  await runMachines(run, at, isOver);
  await sell(run, at, date, orders.slice(5), isOver);
  await find(run, at, orders.slice(5), isOver);
  await settle();
}

type At = (hour: number) => string;
type DateOf = (day: number) => string;

const casts = numbered('LOT', 901);
const motors = numbered('LOT', 902);

/** What the week needs and no more, in a lot of castings and one of motors. The castings are held until somebody looked at them. */
async function buy(run: Run, settle: () => Promise<void>, at: At, date: DateOf, isOver: boolean): Promise<void> {
  for (const [number, name, item, price, lot, quantity] of [
    [numbered('PO', 1), 'CASTINGS', 'CAST', '5.20', casts, 100],
    [numbered('PO', 2), 'MOTORS', 'MOTOR', '30.50', motors, 99],
  ] as const) {
    const line = { item: `${family}-${item}`, quantity: pieces(quantity), unitPrice: euros(price), dueDate: date(0) };
    const order = { number, plant, supplier: `${family}-${name}`, lines: [line], occurredAt: at(-60) };
    await run('createPurchaseOrder', order);
    const receipt = { purchaseOrder: number, line: 1, quantity: pieces(quantity), lot, supplierLot: `${lot}-S` };
    await run('receiveMaterial', { ...receipt, occurredAt: at(4) });
    if (isOver) await run('closePurchaseOrder', { id: number, occurredAt: at(5) });
  }
  await settle();
  const defect = { severity: 'MINOR', defectCode: 'POROSITY', quantity: pieces(2), occurredAt: at(4.2) };
  const { id } = await run('openNonconformance', { plant, item: `${family}-CAST`, lot: casts, ...defect }, 'id');
  const hold = { target: 'LOT', targetId: casts, plant, reason: 'Pores seen', nonconformance: id, occurredAt: at(4.3) };
  const { id: held } = await run('placeHold', hold, 'id');
  await settle();
  const decision = { id, decision: 'USE_AS_IS', quantity: pieces(2), occurredAt: at(4.6) };
  const { dispositions } = await run('dispositionNonconformance', decision, 'dispositions { id }');
  for (const disposition of dispositions ?? []) {
    const signature = { disposition: disposition.id, signedBy: 'MRB-1', occurredAt: at(4.65) };
    await run('signDisposition', { ...signature, role: 'QUALITY' });
  }
  await run('releaseHold', { id: held, reason: 'Pores are shallow', occurredAt: at(4.7) });
  await run('closeNonconformance', { id, occurredAt: at(4.8) });
  await settle();
}

/** 5 orders of spindles on Monday, 15 of actuators from Tuesday on; what goes into one comes out of one before. */
function planned(isOver: boolean): readonly Order[] {
  const spindles = [20, 20, 19, 20, 20].map((quantity, index): Order => {
    const scrap = 20 - quantity;
    const uses = [{ lot: casts, quantity: 20 }];
    return {
      ...{ id: numbered('MO', index + 1), item: `${family}-SPINDLE`, quantity, scrap, uses, state: 'CLOSED' },
      ...{ lot: numbered('LOT', index + 1), beginHour: 6 + 2 * index, dueDay: 1 },
    };
  });
  const left = spindles.map(({ lot, quantity }) => ({ lot, quantity }));
  const actuators = Array.from({ length: ordersPerWeek - spindles.length }, (_, index): Order => {
    const begun = index === 14 ? 15 : 6;
    const scrap = index % 5 === 4 && index < 10 ? 1 : 0;
    const day = 1 + Math.floor(index / 4);
    const uses: { lot: string; quantity: number }[] = [{ lot: motors, quantity: begun }];
    for (let open = begun; open > 0;) {
      const [next] = left;
      if (next === undefined) throw new RangeError('more spindles are planned to be used than to be made');
      const quantity = Math.min(open, next.quantity);
      uses.push({ lot: next.lot, quantity });
      open -= quantity;
      next.quantity -= quantity;
      if (next.quantity === 0) left.shift();
    }
    const state = isOver || index < 8 ? 'CLOSED' : index < 10 ? 'RUNNING' : index < 13 ? 'RELEASED' : 'FORECAST';
    return {
      ...{ id: numbered('MO', index + 6), item: `${family}-ACTUATOR`, quantity: begun - scrap, scrap, uses, state },
      ...{ lot: numbered('LOT', index + 6), beginHour: 24 * day + 6 + 3 * (index % 4) },
      dueDay: index % 7 === 3 ? day - 1 : day,
    };
  });
  return [...spindles, ...actuators];
}

/** Two operations of two hours; the scrap falls at the last. One that is running has half of the first behind it. */
async function make(run: Run, at: At, { id, quantity, scrap, beginHour, lot, uses, state }: Order): Promise<void> {
  if (state === 'RELEASED') return;
  const begun = quantity + scrap;
  for (const [index, sequence] of [10, 20].entries()) {
    const job = `${id}/${sequence}`;
    const begin = beginHour + 2 * index;
    await run('dispatchJob', { id: job, occurredAt: at(begin - 0.1) });
    await run('startJob', { id: job, occurredAt: at(begin) });
    if (index === 0) {
      for (const use of uses) {
        const used = { id: job, lot: use.lot, quantity: pieces(use.quantity), occurredAt: at(begin + 0.1) };
        await run('consumeMaterial', used);
      }
    }
    const spent = { machineTime: hours(0.3 + begun * 0.09), laborTime: hours(0.3 + begun * 0.13), operator: 'OP17' };
    if (state === 'RUNNING') {
      await run('reportProduction', { id: job, good: pieces(begun / 2), ...spent, occurredAt: at(begin + 1) });
      return;
    }
    const isLast = index === 1;
    await run('reportProduction', {
      ...{ id: job, good: pieces(isLast ? quantity : begun), ...spent, occurredAt: at(begin + 1.7) },
      ...(isLast && scrap > 0 && { scrap: pieces(scrap), scrapReason: 'Press fit cracked' }),
    });
    await run('completeJob', { id: job, occurredAt: at(begin + 1.8) });
  }
  await run('completeLot', { order: id, lot, quantity: pieces(quantity), occurredAt: at(beginHour + 4) });
}

/** What the machines of each day did. */
async function runMachines(run: Run, at: At, isOver: boolean): Promise<void> {
  const records = workCenters.flatMap((id, place) =>
    (place < 2 ? [0] : [1, 2, 3, 4])
      .filter((day) => isOver || day < 3)
      .flatMap((day) =>
        [
          [6, 'SETUP'],
          [6.25, 'PRODUCING'],
          [11, 'DOWN', place % 2 === 0 ? 'TOOL-BREAK' : 'NO-MATERIAL'],
          [11.3, 'PRODUCING'],
          [22, 'OFF'],
        ].map(([hour, state, reason]) => ({ id, state, reason, occurredAt: at(24 * day + Number(hour)) })),
      ),
  );
  await run('recordEquipmentStates', { records });
}

/** Three sales, of five lots each: all shipped when the week is over, else only the first. */
async function sell(run: Run, at: At, date: DateOf, actuators: readonly Order[], isOver: boolean): Promise<void> {
  for (const sale of [0, 1, 2]) {
    const number = numbered('SO', sale + 1);
    const lots = actuators.slice(5 * sale, 5 * sale + 5);
    const quantity = lots.reduce((sum, lot) => sum + lot.quantity, 0);
    const line = { item: `${family}-ACTUATOR`, quantity: pieces(quantity), unitPrice: euros('150') };
    const lines = [{ ...line, requestedDate: date(2 + sale) }];
    await run('createSalesOrder', { number, plant, customer: `${family}-CUSTOMER`, lines, occurredAt: at(-70) });
    if (!isOver && sale > 0) continue;
    const shipping = 24 * (2 + sale) + 20;
    const shipment = { salesOrder: number, plannedDate: date(2 + sale), carrier: 'Carrier', occurredAt: at(shipping) };
    const { id } = await run('createShipment', shipment, 'id');
    const picks = lots.map((lot) => ({ line: 1, lot: lot.lot, quantity: pieces(lot.quantity) }));
    await run('pickShipment', { id, picks, occurredAt: at(shipping + 0.5) });
    await run('confirmShipment', { id, occurredAt: at(shipping + 1) });
  }
}

/** A piece that cracked; while the week is not over also a lot in doubt and an order that must wait. */
async function find(run: Run, at: At, actuators: readonly Order[], isOver: boolean): Promise<void> {
  const item = `${family}-ACTUATOR`;
  const [cracked, doubtful, waiting] = [actuators[4], actuators[6], actuators[11]];
  if (cracked === undefined || doubtful === undefined || waiting === undefined) return;
  const of = { order: cracked.id, job: `${cracked.id}/20`, occurredAt: at(cracked.beginHour + 4) };
  const defect = { plant, item, severity: 'MINOR', defectCode: 'CRACK', quantity: pieces(1) };
  const { id } = await run('openNonconformance', { ...defect, ...of }, 'id');
  const decided = at(cracked.beginHour + 5);
  await run('dispositionNonconformance', { id, decision: 'SCRAP', quantity: pieces(1), occurredAt: decided });
  await run('closeNonconformance', { id, occurredAt: decided });
  if (isOver) return;
  const later = at(72);
  await run('openNonconformance', { ...defect, lot: doubtful.lot, order: doubtful.id, occurredAt: later });
  await run('placeHold', { target: 'LOT', targetId: doubtful.lot, plant, reason: 'Leaks', occurredAt: later });
  await run('placeHold', { target: 'ORDER', targetId: waiting.id, plant, reason: 'Drawing', occurredAt: later });
}
