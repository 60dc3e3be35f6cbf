/** How the demo acts on the graph. */
export interface DemoStep {
  /** Runs a mutation; answers what was selected. */
  run(mutation: string, input: Record<string, unknown>, selection?: string): Promise<Record<string, unknown>>;
  query<Data>(document: string, variables: Record<string, unknown>): Promise<Data>;
  /** Waits until the systems have taken over what the others said. */
  settle(): Promise<void>;
  say(message: string): void;
}

const pieces = (value: number | string) => ({ value: String(value), unit: 'C62' });
const hours = (value: string) => ({ value, unit: 'HUR' });
const euros = (amount: string) => ({ amount, currency: 'EUR' });

/**
 * One week of a small maker of linear actuators, P1 Esslingen: product definition with one engineering change, purchased
 * lots, a subassembly order and a first product order completed, a second one running, others released and planned.
 *
 * @param startDate the first day, YYYY-MM-DD
 */
export async function demoCommands(step: DemoStep, startDate: string): Promise<void> {
  const time = (day: number, clock: string): string => `${addDays(startDate, day)}T${clock}:00Z`;
  const date = (day: number): string => addDays(startDate, day);

  await step.run('createEngineeringChange', {
    number: 'EC-0999',
    kind: 'ORDER',
    title: 'First release of the LA-100 actuator',
    occurredAt: time(0, '04:00'),
  });
  await step.run('approveEngineeringChange', { id: 'EC-0999', occurredAt: time(0, '04:05') });
  await masterData(step, startDate);
  step.say('  plant, suppliers, equipment and product definition');
  await purchasing(step, time, date);
  step.say('  purchased lots');

  await planned(step, 'MO-1000', 'SP-20', 60, date(2), time(0, '06:00'), time(0, '14:00'));
  await planned(step, 'MO-1002', 'LA-100', 20, date(2), time(1, '06:00'), time(1, '16:00'));
  await release(step, 'MO-1000', time(0, '05:30'));
  await spindleOrder(step, time);
  step.say('  MO-1000: 60 spindle units made');
  await release(step, 'MO-1002', time(1, '05:30'));
  await firstActuators(step, time);
  step.say('  MO-1002: 20 actuators made');

  await sealChange(step, time, date);
  await planned(step, 'MO-1001', 'LA-100', 30, date(8), time(4, '06:00'), time(8, '14:00'));
  await planned(step, 'MO-1003', 'LA-100', 40, date(12), time(9, '06:00'), time(11, '14:00'));
  await release(step, 'MO-1001', time(4, '05:30'));
  await release(step, 'MO-1003', time(5, '10:00'));
  await runningActuators(step, time);
  step.say('  MO-1001: running');
  await planned(step, 'MO-1004', 'LA-100', 40, date(18), time(14, '06:00'), time(17, '14:00'));
}

type Time = (day: number, clock: string) => string;
type DateOf = (day: number) => string;

const items: readonly [id: string, name: string, type: string, unit: string, procurement: string, cost: string][] = [
  ['LA-100', 'Linear actuator, 100 mm', 'FINISHED_GOOD', 'C62', 'MAKE', '96.40'],
  ['SP-20', 'Spindle unit', 'SUBASSEMBLY', 'C62', 'MAKE', '24.10'],
  ['KIT-HW', 'Hardware kit', 'PHANTOM', 'C62', 'MAKE', '1.00'],
  ['SPIN-20', 'Ball screw spindle', 'COMPONENT', 'C62', 'BUY', '12.50'],
  ['HOUS-10', 'Housing, die cast', 'COMPONENT', 'C62', 'BUY', '14.20'],
  ['MOT-24', 'Servo motor, 24 V', 'COMPONENT', 'C62', 'BUY', '31.00'],
  ['SEAL-5', 'Shaft seal, NBR', 'COMPONENT', 'C62', 'BUY', '0.85'],
  ['SEAL-6', 'Shaft seal, FKM', 'COMPONENT', 'C62', 'BUY', '1.15'],
  ['SCR-M4', 'Screw M4 x 12', 'COMPONENT', 'C62', 'BUY', '0.04'],
  ['WAS-M4', 'Washer M4', 'COMPONENT', 'C62', 'BUY', '0.01'],
  ['WIRE-1', 'Stranded wire, 1 mm2', 'RAW_MATERIAL', 'MTR', 'BUY', '0.38'],
  ['GREASE-1', 'Bearing grease', 'RAW_MATERIAL', 'KGM', 'BUY', '18.00'],
];

async function masterData(step: DemoStep, startDate: string): Promise<void> {
  const yearStart = `${startDate.slice(0, 4)}-01-01`;
  await step.run('createPlant', {
    id: 'P1',
    name: 'Esslingen',
    company: 'Neckar Aktuatoren GmbH',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    overDeliveryTolerance: '0.05',
  });
  for (const [id, name] of [
    ['SUP-01', 'Druckguss Alb'],
    ['SUP-02', 'Motoren Hohenlohe'],
    ['SUP-03', 'Normteile Filder'],
  ]) {
    await step.run('createSupplier', { id, name });
  }
  for (const [id, name, level, parent] of [
    ['P1', 'Esslingen', 'SITE', undefined],
    ['P1-ACT', 'Actuators', 'AREA', 'P1'],
    ['P1-L1', 'Actuator line 1', 'PRODUCTION_LINE', 'P1-ACT'],
    ['P1-CNC', 'Turning', 'WORK_CENTER', 'P1-L1'],
    ['P1-ASM', 'Assembly', 'WORK_CENTER', 'P1-L1'],
    ['P1-TEST', 'End test', 'WORK_CENTER', 'P1-L1'],
  ]) {
    await step.run('createEquipment', { id, name, level, plant: 'P1', parent });
  }
  for (const [workCenter, machine, labor] of [
    ['P1-CNC', '60', '40'],
    ['P1-ASM', '20', '38'],
    ['P1-TEST', '35', '42'],
  ] as const) {
    await step.run('setWorkCenterRate', {
      plant: 'P1',
      workCenter,
      machineRate: euros(machine),
      laborRate: euros(labor),
      overheadShare: '0.2',
      from: yearStart,
    });
    await step.run('recordEquipmentState', { id: workCenter, state: 'IDLE', occurredAt: `${startDate}T04:00:00Z` });
  }
  for (const [number, name, type, baseUnit] of items) {
    await step.run('createItem', { number, name, type, baseUnit });
    await step.run('releaseItem', { id: number, occurredAt: `${startDate}T04:10:00Z` });
  }
  await step.settle();
  for (const [item, , type, , procurement, cost] of items) {
    if (type === 'PHANTOM') continue;
    await step.run('createItemAtPlant', {
      item,
      plant: 'P1',
      procurement,
      standardCost: euros(cost),
      standardCostFrom: yearStart,
      leadTimeDays: procurement === 'BUY' ? 10 : 3,
    });
  }
  await productDefinition(step, yearStart, `${startDate}T04:20:00Z`);
  await step.run('createInspectionPlan', {
    item: 'LA-100',
    name: 'End test',
    plant: 'P1',
    characteristics: [
      { name: 'Stroke', unit: 'MMT', lowerLimit: '99.8', target: '100', upperLimit: '100.2' },
      { name: 'Holding torque', unit: 'NU', lowerLimit: '1.8' },
    ],
  });
}

async function productDefinition(step: DemoStep, effectiveFrom: string, occurredAt: string): Promise<void> {
  for (const item of ['KIT-HW', 'SP-20', 'LA-100']) await step.run('createItemRevision', { item, label: 'A' });
  await step.run('createBom', {
    revision: 'KIT-HW/A',
    baseQuantity: pieces(1),
    lines: [
      { position: 10, component: 'SCR-M4', quantity: pieces(4) },
      { position: 20, component: 'WAS-M4', quantity: pieces(4) },
    ],
  });
  await step.run('createBom', {
    revision: 'SP-20/A',
    baseQuantity: pieces(1),
    lines: [
      { position: 10, component: 'SPIN-20', quantity: pieces(1), scrapFactor: '0.02', operationSequence: 10 },
      { position: 20, component: 'GREASE-1', quantity: { value: '5', unit: 'GRM' }, operationSequence: 20 },
    ],
  });
  await step.run('createBom', { revision: 'LA-100/A', baseQuantity: pieces(1), lines: actuatorLines('SEAL-5') });
  await step.run('createRouting', {
    revision: 'SP-20/A',
    baseQuantity: pieces(1),
    segments: [
      segment(10, 'Turn spindle ends', 'P1-CNC', '0.5', '0.05', '0.05'),
      segment(20, 'Fit nut and grease', 'P1-ASM', '0.1', '0.02', '0.04'),
    ],
  });
  await step.run('createRouting', { revision: 'LA-100/A', baseQuantity: pieces(1), segments: actuatorSegments });
  for (const id of ['KIT-HW/A', 'SP-20/A', 'LA-100/A']) {
    await step.run('releaseItemRevision', { id, effectiveFrom, change: 'EC-0999', occurredAt });
  }
  await step.settle();
}

const actuatorLines = (seal: string) => [
  { position: 10, component: 'SP-20', quantity: pieces(1), operationSequence: 10 },
  { position: 20, component: 'HOUS-10', quantity: pieces(1), operationSequence: 10 },
  { position: 30, component: 'MOT-24', quantity: pieces(1), operationSequence: 10 },
  { position: 40, component: seal, quantity: pieces(2), operationSequence: 10 },
  { position: 50, component: 'KIT-HW', quantity: pieces(1), useType: 'PHANTOM', operationSequence: 10 },
  {
    position: 60,
    component: 'WIRE-1',
    quantity: { value: '1.2', unit: 'MTR' },
    scrapFactor: '0.03',
    operationSequence: 20,
  },
  { position: 70, component: 'GREASE-1', quantity: { value: '15', unit: 'GRM' }, operationSequence: 10 },
];

const segment = (
  sequence: number,
  name: string,
  workCenter: string,
  setup: string,
  machine: string,
  labor: string,
  checkpoint = false,
) => ({
  sequence,
  name,
  workCenter,
  setupTime: hours(setup),
  machineTime: hours(machine),
  laborTime: hours(labor),
  checkpoint,
});

const actuatorSegments = [
  segment(10, 'Assemble', 'P1-ASM', '0.25', '0.05', '0.12'),
  segment(20, 'Wire', 'P1-ASM', '0.1', '0.02', '0.08'),
  segment(30, 'End test', 'P1-TEST', '0.2', '0.04', '0.04', true),
];

const purchases: readonly [item: string, supplier: string, quantity: string, unit: string, price: string][] = [
  ['SPIN-20', 'SUP-03', '200', 'C62', '12.40'],
  ['HOUS-10', 'SUP-01', '150', 'C62', '14.35'],
  ['MOT-24', 'SUP-02', '150', 'C62', '30.50'],
  ['SEAL-5', 'SUP-03', '400', 'C62', '0.85'],
  ['SEAL-6', 'SUP-03', '400', 'C62', '1.20'],
  ['SCR-M4', 'SUP-03', '2000', 'C62', '0.04'],
  ['WAS-M4', 'SUP-03', '2000', 'C62', '0.01'],
  ['WIRE-1', 'SUP-03', '500', 'MTR', '0.39'],
  ['GREASE-1', 'SUP-03', '10', 'KGM', '18.20'],
];

async function purchasing(step: DemoStep, time: Time, date: DateOf): Promise<void> {
  for (const [index, [item, supplier, value, unit, price]] of purchases.entries()) {
    const number = `PO-${500 + index}`;
    await step.run('createPurchaseOrder', {
      number,
      plant: 'P1',
      supplier,
      lines: [{ item, quantity: { value, unit }, unitPrice: euros(price), dueDate: date(0) }],
      occurredAt: time(0, '04:30'),
    });
    await step.run('receiveMaterial', {
      purchaseOrder: number,
      line: 1,
      quantity: { value, unit },
      lot: `LOT-${item}`,
      supplierLot: `${supplier}-${item}-1`,
      occurredAt: time(0, '05:00'),
    });
  }
  await step.settle();
}

async function planned(
  step: DemoStep,
  number: string,
  item: string,
  quantity: number,
  dueDate: string,
  plannedStart: string,
  plannedEnd: string,
): Promise<void> {
  const order = { number, plant: 'P1', item, quantity: pieces(quantity), dueDate, plannedStart, plannedEnd };
  await step.run('createProductionOrder', order);
}

async function release(step: DemoStep, id: string, occurredAt: string): Promise<void> {
  await step.run('releaseProductionOrder', { id, occurredAt });
  await step.settle();
}

interface Work {
  readonly good: number;
  readonly scrap?: number;
  readonly reason?: string;
  readonly machine: string;
  readonly labor: string;
}

const begin = async (step: DemoStep, id: string, at: string): Promise<void> => {
  await step.run('dispatchJob', { id, occurredAt: at });
  await step.run('startJob', { id, occurredAt: at });
};

const consume = (step: DemoStep, id: string, lot: string, value: string, unit: string, occurredAt: string) =>
  step.run('consumeMaterial', { id, lot, quantity: { value, unit }, occurredAt });

const report = (step: DemoStep, id: string, work: Work, occurredAt: string) =>
  step.run('reportProduction', {
    id,
    good: pieces(work.good),
    scrap: pieces(work.scrap ?? 0),
    scrapReason: work.reason,
    machineTime: hours(work.machine),
    laborTime: hours(work.labor),
    operator: 'OP-17',
    occurredAt,
  });

const finish = (step: DemoStep, id: string, occurredAt: string) => step.run('completeJob', { id, occurredAt });

/** Confirms what was made and completes the order in ERP. */
async function settleOrder(step: DemoStep, id: string, good: number, scrap: number, occurredAt: string): Promise<void> {
  await step.settle();
  await step.run('confirmProductionOrder', { id, good: pieces(good), scrap: pieces(scrap), final: true, occurredAt });
  await step.run('completeProductionOrder', { id, occurredAt });
  await step.settle();
}

async function spindleOrder(step: DemoStep, time: Time): Promise<void> {
  await begin(step, 'MO-1000/10', time(0, '06:00'));
  await consume(step, 'MO-1000/10', 'LOT-SPIN-20', '61', 'C62', time(0, '06:20'));
  await report(
    step,
    'MO-1000/10',
    { good: 59, scrap: 1, reason: 'Chatter marks', machine: '3.6', labor: '3.7' },
    time(0, '09:50'),
  );
  await finish(step, 'MO-1000/10', time(0, '09:55'));
  await begin(step, 'MO-1000/20', time(0, '10:00'));
  await consume(step, 'MO-1000/20', 'LOT-GREASE-1', '0.3', 'KGM', time(0, '10:10'));
  await report(step, 'MO-1000/20', { good: 59, machine: '1.3', labor: '2.5' }, time(0, '13:00'));
  await finish(step, 'MO-1000/20', time(0, '13:05'));
  await step.run('completeLot', {
    order: 'MO-1000',
    lot: 'LOT-SP-1',
    quantity: pieces(59),
    occurredAt: time(0, '13:10'),
  });
  await settleOrder(step, 'MO-1000', 59, 1, time(0, '13:30'));
}

/** Everything an actuator order takes from stock at its first operation. */
async function consumeKit(step: DemoStep, job: string, quantity: number, seal: string, at: string): Promise<void> {
  await consume(step, job, 'LOT-SP-1', String(quantity), 'C62', at);
  await consume(step, job, 'LOT-HOUS-10', String(quantity), 'C62', at);
  await consume(step, job, 'LOT-MOT-24', String(quantity), 'C62', at);
  await consume(step, job, `LOT-${seal}`, String(2 * quantity), 'C62', at);
  await consume(step, job, 'LOT-SCR-M4', String(4 * quantity), 'C62', at);
  await consume(step, job, 'LOT-WAS-M4', String(4 * quantity), 'C62', at);
  await consume(step, job, 'LOT-GREASE-1', String(15 * quantity), 'GRM', at);
}

async function firstActuators(step: DemoStep, time: Time): Promise<void> {
  await begin(step, 'MO-1002/10', time(1, '06:00'));
  await consumeKit(step, 'MO-1002/10', 20, 'SEAL-5', time(1, '06:15'));
  await report(step, 'MO-1002/10', { good: 20, machine: '1.3', labor: '2.7' }, time(1, '09:00'));
  await finish(step, 'MO-1002/10', time(1, '09:05'));
  await begin(step, 'MO-1002/20', time(1, '09:10'));
  await consume(step, 'MO-1002/20', 'LOT-WIRE-1', '25', 'MTR', time(1, '09:15'));
  await report(step, 'MO-1002/20', { good: 20, machine: '0.5', labor: '1.8' }, time(1, '11:20'));
  await finish(step, 'MO-1002/20', time(1, '11:25'));
  await begin(step, 'MO-1002/30', time(1, '11:30'));
  await report(
    step,
    'MO-1002/30',
    { good: 19, scrap: 1, reason: 'Stroke short', machine: '1.1', labor: '1.1' },
    time(1, '13:00'),
  );
  await inspect(step, 'MO-1002', time(1, '13:10'));
  await finish(step, 'MO-1002/30', time(1, '13:20'));
  await step.run('completeLot', {
    order: 'MO-1002',
    lot: 'LOT-LA-1',
    quantity: pieces(19),
    occurredAt: time(1, '13:25'),
  });
  await step
    .run(
      'openNonconformance',
      {
        plant: 'P1',
        item: 'LA-100',
        order: 'MO-1002',
        job: 'MO-1002/30',
        severity: 'MINOR',
        defectCode: 'STROKE-SHORT',
        quantity: pieces(1),
        occurredAt: time(1, '13:15'),
      },
      'id',
    )
    .then(async ({ id }) => {
      await step.run('dispositionNonconformance', {
        id,
        decision: 'SCRAP',
        quantity: pieces(1),
        occurredAt: time(1, '14:00'),
      });
      await step.run('closeNonconformance', { id, occurredAt: time(1, '14:05') });
    });
  await settleOrder(step, 'MO-1002', 19, 1, time(1, '14:30'));
}

/** Records the inspection that the order's checkpoint asked for. */
async function inspect(step: DemoStep, order: string, occurredAt: string): Promise<void> {
  const { productionOrder } = await step.query<{ productionOrder: { inspections: { id: string }[] } }>(
    `query Inspections($order: ID!) { productionOrder(id: $order) { inspections { id } } }`,
    { order },
  );
  for (const { id } of productionOrder.inspections) {
    await step.run('recordInspection', {
      id,
      inspector: 'QI-3',
      results: [
        { characteristic: 'Stroke', value: '100.04' },
        { characteristic: 'Holding torque', value: '2.1' },
      ],
      occurredAt,
    });
  }
  await step.settle();
}

/** The seal is replaced under an engineering change, effective on the fourth day. */
async function sealChange(step: DemoStep, time: Time, date: DateOf): Promise<void> {
  await step.run('createEngineeringChange', {
    number: 'EC-1000',
    kind: 'ORDER',
    title: 'Shaft seal from NBR to FKM',
    reason: 'Leakage above 80 degrees at a customer',
    occurredAt: time(2, '08:00'),
  });
  await step.run('approveEngineeringChange', { id: 'EC-1000', occurredAt: time(2, '15:00') });
  await step.run('createItemRevision', { item: 'LA-100', label: 'B' });
  await step.run('createBom', { revision: 'LA-100/B', baseQuantity: pieces(1), lines: actuatorLines('SEAL-6') });
  await step.run('createRouting', { revision: 'LA-100/B', baseQuantity: pieces(1), segments: actuatorSegments });
  await step.run('releaseItemRevision', {
    id: 'LA-100/B',
    effectiveFrom: date(3),
    change: 'EC-1000',
    occurredAt: time(2, '16:00'),
  });
  await step.settle();
}

async function runningActuators(step: DemoStep, time: Time): Promise<void> {
  await begin(step, 'MO-1001/10', time(4, '06:00'));
  await step.run('recordEquipmentState', { id: 'P1-ASM', state: 'PRODUCING', occurredAt: time(4, '06:15') });
  await consumeKit(step, 'MO-1001/10', 25, 'SEAL-6', time(4, '06:20'));
  await report(
    step,
    'MO-1001/10',
    { good: 24, scrap: 1, reason: 'Thread damaged', machine: '1.6', labor: '3.4' },
    time(4, '10:00'),
  );
  await begin(step, 'MO-1001/20', time(4, '10:10'));
  await consume(step, 'MO-1001/20', 'LOT-WIRE-1', '22', 'MTR', time(4, '10:15'));
  await report(step, 'MO-1001/20', { good: 16, machine: '0.4', labor: '1.5' }, time(4, '12:00'));
  await step.run('openNonconformance', {
    plant: 'P1',
    item: 'HOUS-10',
    lot: 'LOT-HOUS-10',
    order: 'MO-1001',
    job: 'MO-1001/10',
    supplier: 'SUP-01',
    severity: 'MAJOR',
    defectCode: 'POROSITY',
    description: 'Thread tears out: porous casting',
    quantity: pieces(1),
    occurredAt: time(4, '12:30'),
  });
  await step.run('dispatchJob', { id: 'MO-1001/30', occurredAt: time(4, '12:40') });
  await step.settle();
}

function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
