import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { divide, multiply, round } from '#contracts/decimal.ts';
import { overallEquipmentEffectiveness, type OeeCount, type StateTime } from './oee.ts';

const minutes = (value: number): string => String(value * 60);
const spent = (
  equipment: string,
  state: StateTime['state'],
  value: number,
  planned: boolean | null = null,
): StateTime => ({
  ...{ equipment, state, planned, seconds: minutes(value) },
});
const made = (produced: string, good: string, runMinutes: string) => ({
  ...{ unit: 'C62', produced, good, isRunTimeMissing: false },
  runSecondsProduced: multiply(produced, runMinutes, '60'),
  runSecondsGood: multiply(good, runMinutes, '60'),
});
const count = (details: Partial<OeeCount>): OeeCount => ({
  ...{ asOf: '2026-01-01T00:00:00Z', shiftSeconds: '0', spent: [], production: [], unitsWithoutCalendar: [] },
  ...details,
});

const unit1 = count({
  shiftSeconds: minutes(450),
  spent: [
    spent('U1', 'SETUP', 35),
    spent('U1', 'IDLE', 20),
    spent('U1', 'DOWN', 25, false),
    spent('U1', 'PRODUCING', 370),
  ],
  production: [made('700', '679', '0.5')],
});
const unit2 = count({
  shiftSeconds: minutes(225),
  spent: [spent('U2', 'IDLE', 25), spent('U2', 'PRODUCING', 200)],
  production: [made('150', '150', '1.2')],
});
const both = count({
  shiftSeconds: minutes(675),
  spent: [...unit1.spent, ...unit2.spent],
  production: [...unit1.production, ...unit2.production],
});
const ratios = (counted: OeeCount, digits: number) => {
  const { availability, effectiveness, quality, oee } = overallEquipmentEffectiveness(counted);
  return [availability, effectiveness, quality, oee].map(({ value }) => value && round(value, digits));
};

test('the worked example by ISO 22400-2: two units and their roll-up, which sums elements', () => {
  expect(ratios(unit1, 4)).toEqual(['0.8222', '0.9459', '0.97', '0.7544']);
  expect(ratios(unit1, 5)[3]).toBe('0.75444');
  expect(ratios(unit2, 10)[3]).toBe('0.8');
  expect(ratios(both, 5)).toEqual([
    round(divide('570', '675'), 5),
    round(divide('530', '570'), 5),
    round(divide('519.5', '530'), 5),
    '0.76963',
  ]);
  expect(overallEquipmentEffectiveness(both).elements).toMatchObject({
    ...{ plannedBusyTime: '675', actualSetupTime: '35', actualDelayTime: '45', actualDowntime: '25' },
    ...{ actualProductionTime: '570', unrecordedTime: '0', plannedDowntime: '0' },
    ...{ producedQuantity: { value: '850', unit: 'C62' }, goodQuantity: { value: '829', unit: 'C62' } },
  });
});

test('a ratio is rounded once, though the minutes that it is of have no end of digits', () => {
  const counted = count({
    shiftSeconds: '70',
    spent: [{ ...spent('U1', 'PRODUCING', 0), seconds: '10' }],
    production: [{ ...made('2', '1', '0'), runSecondsProduced: '20', runSecondsGood: '10' }],
  });
  expect(ratios(counted, 20)).toEqual([divide('1', '7'), '2', '0.5', divide('1', '7')]);
  expect(overallEquipmentEffectiveness(counted).elements).toMatchObject({
    ...{ plannedBusyTime: divide('7', '6'), plannedRunTimeProduced: divide('1', '3') },
  });
});

test('planned downtime is outside planned busy time, whatever state it was recorded as', () => {
  const planned = [spent('U1', 'PLANNED_DOWN', 50, true), spent('U1', 'DOWN', 10, true)];
  const unplanned = [spent('U1', 'PLANNED_DOWN', 40, false), spent('U1', 'PRODUCING', 350)];
  const { elements } = overallEquipmentEffectiveness(
    count({ shiftSeconds: minutes(450), spent: [...planned, ...unplanned] }),
  );
  expect(elements).toMatchObject({
    ...{ plannedBusyTime: '390', plannedDowntime: '60', actualDowntime: '40', actualProductionTime: '350' },
  });
});

test('effectiveness is not capped', () => {
  const counted = count({
    shiftSeconds: minutes(100),
    spent: [spent('U1', 'PRODUCING', 100)],
    production: [made('180', '180', '1')],
  });
  expect(ratios(counted, 4)).toEqual(['1', '1.8', '1', '1.8']);
});

test('switched off within a shift is delay; what nobody recorded is no production', () => {
  const counted = count({
    shiftSeconds: minutes(100),
    spent: [spent('U1', 'OFF', 10), spent('U1', 'UNKNOWN', 20), spent('U1', 'PRODUCING', 40)],
  });
  expect(overallEquipmentEffectiveness(counted).elements).toMatchObject({
    ...{ plannedBusyTime: '100', actualDelayTime: '10', unrecordedTime: '50', actualProductionTime: '40' },
  });
});

test('a ratio over nothing, or of what is not known, has a reason instead of a value', () => {
  const reasons = (details: Partial<OeeCount>) => {
    const { availability, effectiveness, quality, oee } = overallEquipmentEffectiveness(count(details));
    return [availability, effectiveness, quality, oee].map(({ value, reason }) => reason ?? value);
  };
  const shift = { shiftSeconds: minutes(100), spent: [spent('U1', 'PRODUCING', 50)] };
  expect(reasons({})).toEqual(['NO_BUSY_TIME', 'NO_PRODUCTION_TIME', 'NO_PRODUCTION', 'NO_BUSY_TIME']);
  expect(reasons({ shiftSeconds: minutes(100) })).toEqual([
    ...['0', 'NO_PRODUCTION_TIME', 'NO_PRODUCTION', 'NO_PRODUCTION_TIME'],
  ]);
  expect(reasons(shift)).toEqual(['0.5', '0', 'NO_PRODUCTION', 'NO_PRODUCTION']);
  const withoutRunTime = { ...made('10', '9', '0'), isRunTimeMissing: true };
  expect(reasons({ ...shift, production: [withoutRunTime] })).toEqual([
    ...['0.5', 'NO_RUN_TIME', 'NO_RUN_TIME', 'NO_RUN_TIME'],
  ]);
  expect(reasons({ unitsWithoutCalendar: ['U1'], production: [made('10', '9', '1')] })).toEqual([
    ...['NO_CALENDAR', 'NO_CALENDAR', '0.9', 'NO_CALENDAR'],
  ]);
  const unknown = overallEquipmentEffectiveness(count({ ...shift, unitsWithoutCalendar: ['U2'] }));
  expect(unknown.elements.plannedBusyTime).toBeNull();
});

test('quantities in units of one dimension are summed in that of which there is most; of several there is no sum', () => {
  const inDozens = { ...made('2', '1', '1'), unit: 'DZN' };
  const { elements } = overallEquipmentEffectiveness(count({ production: [made('100', '90', '1'), inDozens] }));
  expect(elements.producedQuantity).toEqual({ value: '124', unit: 'C62' });
  const inMetres = { ...made('2', '1', '1'), unit: 'MTR' };
  expect(
    overallEquipmentEffectiveness(count({ production: [made('100', '90', '1'), inMetres] })).elements.goodQuantity,
  ).toBeNull();
});

test('minutes of all states together are the shift, and availability is between 0 and 1', () => {
  const states = fc.array(
    fc.record({
      state: fc.constantFrom<StateTime['state'][]>(
        'PRODUCING',
        'SETUP',
        'IDLE',
        'DOWN',
        'PLANNED_DOWN',
        'OFF',
        'UNKNOWN',
      ),
      value: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 1, maxLength: 10 },
  );
  fc.assert(
    fc.property(states, (times) => {
      const of = times.map(({ state, value }) =>
        spent('U1', state, value, state === 'DOWN' ? false : state === 'PLANNED_DOWN' ? true : null),
      );
      const shift = times.reduce((sum, { value }) => sum + value, 0);
      const { elements } = overallEquipmentEffectiveness(count({ shiftSeconds: minutes(shift), spent: of }));
      const { plannedBusyTime, plannedDowntime, actualSetupTime, actualDelayTime, actualDowntime } = elements;
      const parts = [
        actualSetupTime,
        actualDelayTime,
        actualDowntime,
        elements.unrecordedTime,
        elements.actualProductionTime,
      ];
      expect(Number(plannedBusyTime) + Number(plannedDowntime)).toBe(shift);
      expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(Number(plannedBusyTime));
    }),
  );
});
