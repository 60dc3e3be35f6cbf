import { expect, test } from '@jest/globals';
import { createEquipment, type Equipment } from './equipment.ts';

const line: Equipment = { id: 'L1', plant: 'P1', name: 'Line 1', level: 'PRODUCTION_LINE', parent: null };

test('the hierarchy goes down by level within one plant', () => {
  const center = { id: 'WC', plant: 'P1', name: 'Assembly', level: 'WORK_CENTER', parent: 'L1' } as const;
  expect(createEquipment(null, center, line)).toEqual(center);
  expect(() => createEquipment(null, { ...center, level: 'AREA' }, line)).toThrow('of a higher level');
  expect(() => createEquipment(null, { ...center, level: 'PRODUCTION_LINE' }, line)).toThrow('of a higher level');
  expect(() => createEquipment(null, { ...center, plant: 'P2' }, line)).toThrow('in plant P1; give one in plant P2');
  expect(() => createEquipment(null, { ...center, level: 'SITE' }, null)).toThrow('has the id of its plant');
  expect(() => createEquipment(null, { ...center, id: 'P1', level: 'SITE' }, line)).toThrow('a SITE has none');
  expect(() => createEquipment(null, { ...center, level: 'ENTERPRISE' }, null)).toThrow('is in no plant');
  expect(() => createEquipment(line, center, null)).toThrow('exists already');
});
