import { euros, pieces, SmallPlant } from './small-plant.ts';

export const zones = { P1: 'Europe/Berlin', P2: 'America/Mexico_City', P3: 'Asia/Shanghai' } as const;
export type PlantId = keyof typeof zones;
const currencies = { P1: 'EUR', P2: 'MXN', P3: 'CNY' } as const;

/** When shifts begin and end, local; NIGHT reaches into the next day. EARLY has a break from 10:00 to 10:30. */
export const shiftTimes = [
  { name: 'EARLY', start: '06:00', end: '14:00', breaks: [{ start: '10:00', end: '10:30' }] },
  { name: 'NIGHT', start: '22:00', end: '06:00', breaks: [] },
] as const;

const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** Clock hours from midnight of the first day of a plant's story, as instants: UTC here is 2026-10-23 plus hours. */
const on = (day: number, clock: string): string => `2026-10-${String(day).padStart(2, '0')}T${clock}:00Z`;

/**
 * Three plants in three zones and currencies, in the days in which Berlin sets its clocks back: what they received, made,
 * scrapped, reworked, took back, confirmed, counted and rejected, near their midnights and through their nights.
 */
export async function openThreePlants(): Promise<SmallPlant> {
  const plant = await SmallPlant.open();
  for (const id of Object.keys(zones) as PlantId[]) await equip(plant, id);
  // Hours of UTC at which each plant is in the evening: its night lies ahead.
  await makeOrders(plant, 'P1', { first: 23, hour: 12 });
  await makeOrders(plant, 'P2', { first: 23, hour: 19 });
  await makeOrders(plant, 'P3', { first: 23, hour: 5 });
  await runStates(plant);
  await deliver(plant);
  return plant;
}

async function equip(plant: SmallPlant, id: PlantId): Promise<void> {
  const money = (amount: string) => ({ amount, currency: currencies[id] });
  if (id !== 'P1') {
    await plant.run('createPlant', { id, name: id, timeZone: zones[id], currency: currencies[id] });
    await plant.run('createEquipment', { id, name: id, level: 'SITE', plant: id });
    for (const workCenter of ['P1-CNC', 'P1-ASM', `${id}-L1`]) {
      const rates = { machineRate: money('60'), laborRate: money('40'), overheadShare: '0.2', from: '2026-01-01' };
      await plant.run('setWorkCenterRate', { plant: id, workCenter, ...rates });
    }
    const known = { plant: id, standardCostFrom: '2026-01-01' };
    await plant.run('createItemAtPlant', { item: 'CAST', ...known, procurement: 'BUY', standardCost: money('7') });
    await plant.run('createItemAtPlant', { item: 'ACT', ...known, procurement: 'MAKE', standardCost: money('50') });
  }
  const line = `${id}-L1`;
  await plant.run('createEquipment', { id: line, name: line, level: 'PRODUCTION_LINE', plant: id, parent: id });
  for (const unit of [`${id}-U1`, `${id}-U2`]) {
    await plant.run('createEquipment', { id: unit, name: unit, level: 'WORK_UNIT', plant: id, parent: line });
  }
  await plant.run('createWorkCalendar', {
    ...{ id: `${id}-CAL`, plant: id, name: 'Two shifts', timeZone: zones[id], validFrom: '2026-01-01' },
    shifts: shiftTimes.map((shift) => ({ ...shift, weekdays })),
  });
  const order = { number: `PO-${id}`, plant: id, supplier: 'S1', occurredAt: on(19, '08:00') };
  const lineOfOrder = { item: 'CAST', quantity: pieces(500), unitPrice: money('6') };
  await plant.run('createPurchaseOrder', { ...order, lines: [lineOfOrder] });
  await plant.run('receiveMaterial', {
    ...{ purchaseOrder: `PO-${id}`, line: 1, quantity: pieces(300), lot: `LOT-${id}`, occurredAt: on(20, '08:00') },
  });
}

/** Two orders one after the other: the first is in time, the second late and, but for P2, still open. */
async function makeOrders(
  plant: SmallPlant,
  id: PlantId,
  { first, hour }: { readonly first: number; readonly hour: number },
): Promise<void> {
  const clock = (hours: number): string => {
    const at = Date.UTC(2026, 9, first, hour) + Math.round(hours * 60) * 60_000;
    return new Date(at).toISOString();
  };
  const [early, late] = [`${id}-1`, `${id}-2`];
  const common = { plant: id, item: 'ACT', occurredAt: on(20, '09:00') };
  const planned = (day: number) => ({ dueDate: `2026-10-${day}`, plannedEnd: on(day, '03:00') });
  await plant.run('createProductionOrder', { ...common, number: early, quantity: pieces(20), ...planned(25) });
  await plant.run('createProductionOrder', { ...common, number: late, quantity: pieces(30), ...planned(24) });
  for (const order of [early, late]) {
    await plant.run('releaseProductionOrder', { id: order, occurredAt: on(21, '06:00') });
  }
  const report = (job: string, hours: number, good: number, more: object = {}) =>
    plant.run('reportProduction', {
      ...{ id: job, good: pieces(good), occurredAt: clock(hours), equipment: `${id}-U1` },
      ...{ machineTime: { value: '1.5', unit: 'HUR' }, laborTime: { value: '2', unit: 'HUR' } },
      ...more,
    });
  const begin = async (job: string, hours: number): Promise<void> => {
    // The routing names work centers of P1; elsewhere the line does the work.
    const workCenter = id === 'P1' ? {} : { workCenter: `${id}-L1` };
    await plant.run('dispatchJob', { id: job, occurredAt: clock(hours), ...workCenter });
    await plant.run('startJob', { id: job, occurredAt: clock(hours) });
  };
  const consume = (job: string, quantity: number, hours: number) =>
    plant.run('consumeMaterial', {
      ...{ id: job, lot: `LOT-${id}`, quantity: pieces(quantity), occurredAt: clock(hours) },
    });

  await begin(`${early}/10`, 0);
  await consume(`${early}/10`, 42, 0.1);
  await report(`${early}/10`, 1, 14, { scrap: pieces(1), scrapReason: 'CRACK', rework: pieces(5) });
  await plant.run('returnReworkedPieces', { id: `${early}/10`, quantity: pieces(5), occurredAt: clock(2) });
  await report(`${early}/10`, 3, 4, { scrap: pieces(1), scrapReason: 'BURR' });
  await plant.run('completeJob', { id: `${early}/10`, occurredAt: clock(3.1) });
  await begin(`${early}/20`, 4);
  await report(`${early}/20`, 5, 6);
  // Taken back and reported anew, after midnight of the plant.
  const { jobs } = (
    await plant.ask<{ productionOrder: { jobs: readonly { reports: readonly { id: string }[] }[] } }>(
      'query ($id: ID!) { productionOrder(id: $id) { jobs { reports { id } } } }',
      { id: early },
    )
  ).productionOrder;
  await plant.run('reverseProductionReport', {
    ...{ id: jobs[1]?.reports[0]?.id ?? '', reason: 'Counted twice', occurredAt: clock(6) },
  });
  await report(`${early}/20`, 11, 5, { equipment: `${id}-U2` });
  await report(`${early}/20`, 16, 13, { scrapReason: null });
  await plant.run('completeJob', { id: `${early}/20`, occurredAt: clock(16.1) });
  await plant.run('completeLot', { order: early, lot: `${id}-A`, quantity: pieces(18), occurredAt: clock(16.2) });
  await plant.run('confirmProductionOrder', {
    ...{ id: early, good: pieces(20), final: true, occurredAt: clock(17) },
  });
  await plant.run('completeProductionOrder', { id: early, occurredAt: clock(18) });

  await begin(`${late}/10`, 20);
  await consume(`${late}/10`, 60, 20.5);
  await report(`${late}/10`, 30, 28, { scrap: pieces(2), scrapReason: 'CRACK' });
  await plant.run('completeJob', { id: `${late}/10`, occurredAt: clock(30.1) });
  await begin(`${late}/20`, 36);
  await report(`${late}/20`, 40, 28);
  await plant.run('completeJob', { id: `${late}/20`, occurredAt: clock(40.1) });
  await plant.run('completeLot', { order: late, lot: `${id}-B`, quantity: pieces(28), occurredAt: clock(41) });
  if (id !== 'P2') return;
  await plant.run('confirmProductionOrder', {
    ...{ id: late, good: pieces(28), final: true, occurredAt: clock(42) },
  });
  await plant.run('completeProductionOrder', { id: late, occurredAt: clock(60) });
}

/** What the work units of P1 did in the night when clocks went back, an hour longer than others, and the day after. */
async function runStates(plant: SmallPlant): Promise<void> {
  await plant.run('createDowntimeReason', {
    ...{ code: 'PUMP', text: 'Coolant pump', category: 'BREAKDOWN', planned: false },
  });
  for (const [id, state, occurredAt, reason] of [
    ['P1-U1', 'PRODUCING', on(23, '20:00'), null],
    ['P1-U1', 'SETUP', on(24, '04:00'), null],
    ['P1-U1', 'PRODUCING', on(24, '05:00'), null],
    ['P1-U1', 'DOWN', on(25, '00:30'), 'PUMP'],
    ['P1-U1', 'PRODUCING', on(25, '02:00'), null],
    ['P1-U1', 'PLANNED_DOWN', on(25, '06:00'), null],
    ['P1-U1', 'IDLE', on(25, '09:15'), null],
    ['P1-U2', 'PRODUCING', on(24, '22:00'), null],
    ['P1-U2', 'DOWN', on(25, '10:00'), null],
    ['P1-U2', 'OFF', on(25, '11:00'), null],
    ['P3-U1', 'PRODUCING', on(23, '14:00'), null],
    ['P3-U1', 'OFF', on(25, '14:00'), null],
  ] as const) {
    await plant.run('recordEquipmentState', { id, state, occurredAt, ...(reason !== null && { reason }) });
  }
}

/** Counts, and deliveries of which a part was refused, at the dock or later. */
async function deliver(plant: SmallPlant): Promise<void> {
  for (const [id, counted, occurredAt] of [
    ['P1', 198, on(24, '21:30')],
    ['P1', 198, on(24, '22:30')],
    ['P2', 190, on(26, '18:00')],
  ] as const) {
    const place = { plant: id, item: 'CAST', lot: `LOT-${id}`, reason: 'count' };
    await plant.run('adjustStock', { ...place, counted: pieces(counted), occurredAt });
  }
  await plant.run('rejectDelivery', {
    ...{ purchaseOrder: 'PO-P3', line: 1, quantity: pieces(20), reason: 'Wet', occurredAt: on(25, '16:30') },
  });
  const found = await plant.run<{ id: string }>(
    'openNonconformance',
    {
      ...{ plant: 'P1', item: 'CAST', lot: 'LOT-P1', severity: 'MINOR', defectCode: 'POROUS' },
      ...{ quantity: pieces(6), occurredAt: on(26, '08:00') },
    },
    'id',
  );
  await plant.run('dispositionNonconformance', {
    ...{ id: found.id, decision: 'RETURN_TO_SUPPLIER', quantity: pieces(6), occurredAt: on(26, '09:00') },
  });
  await plant.run('setStandardCost', { item: 'CAST', plant: 'P1', cost: euros('5.5'), from: '2026-10-26' });
}
