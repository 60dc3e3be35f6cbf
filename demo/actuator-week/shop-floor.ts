import { hours, pieces, type DemoStep, type Time } from './step.ts';

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

/** MO-1000: 60 spindle units, one scrapped. */
export async function spindleOrder(step: DemoStep, time: Time): Promise<void> {
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

/** MO-1002: 20 actuators of revision A, one scrapped at the end test. */
export async function firstActuators(step: DemoStep, time: Time): Promise<void> {
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

/** MO-1001: under way at its first two operations, with a nonconformance. */
export async function runningActuators(step: DemoStep, time: Time): Promise<void> {
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
