import { masterData, sealChange } from './product-definition.ts';
import { purchasing } from './purchasing.ts';
import { firstActuators, runningActuators, spindleOrder } from './shop-floor.ts';
import { addDays, pieces, type DemoStep } from './step.ts';

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
