import { euros, hours, pieces, type DateOf, type DemoStep, type Time } from './step.ts';

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

/** The plant with its suppliers, equipment and rates, the items, and the first revisions under EC-0999. */
export async function masterData(step: DemoStep, startDate: string): Promise<void> {
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

/** The seal is replaced under an engineering change, effective on the fourth day. */
export async function sealChange(step: DemoStep, time: Time, date: DateOf): Promise<void> {
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
