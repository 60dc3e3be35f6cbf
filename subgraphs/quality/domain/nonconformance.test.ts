import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, compare, sign } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import {
  decide,
  evolve,
  type DispositionNonconformance,
  type Nonconformance,
  type NonconformanceCommand,
  type NonconformanceEvent,
  type OpenNonconformance,
} from './nonconformance.ts';

const given = (...commands: readonly NonconformanceCommand[]): Nonconformance | null =>
  commands.reduce<Nonconformance | null>((state, command) => decide(state, command).reduce(evolve, state), null);

const open: OpenNonconformance = {
  kind: 'OpenNonconformance',
  number: 'NC-1',
  plant: 'P1',
  item: { id: 'SEAL-7', baseUnit: 'C62' },
  order: 'PO-1',
  inspection: null,
  severity: 'MAJOR',
  defectCode: 'POROSITY',
  quantity: { value: '24', unit: 'C62' },
  by: 'anna',
  at: '2026-11-02T06:00:00Z',
};
const scrap = (value: string, unit = 'C62'): DispositionNonconformance => ({
  kind: 'DispositionNonconformance',
  decision: 'SCRAP',
  quantity: { value, unit },
  by: 'mrb',
  at: '2026-11-03T06:00:00Z',
});
const close = { kind: 'CloseNonconformance', at: '2026-11-04T06:00:00Z' } as const;

test('a nonconformance opens with all of its quantity pending', () => {
  expect(given(open)).toMatchObject({
    id: 'NC-1',
    state: 'OPEN',
    quantity: { value: '24', unit: 'C62' },
    pendingQuantity: { value: '24', unit: 'C62' },
    openedBy: 'anna',
    lot: null,
    supplier: null,
  });
});

test.each<[string, Partial<OpenNonconformance>, string]>([
  ['of nothing', { quantity: { value: '0', unit: 'C62' } }, 'must be more than zero'],
  [
    'in a unit foreign to the item',
    { quantity: { value: '1', unit: 'KGM' } },
    'give it in C62 or another unit of count',
  ],
  ['of a job of another order', { job: 'PO-2/10' }, 'which is no job of order PO-1'],
  ['without a defect', { defectCode: '' }, 'input.defectCode is blank'],
  [
    'found by an inspection of another item',
    { inspection: { id: 'IN-1', item: 'SEAL-8', plant: 'P1' } },
    'Inspection IN-1 is of item SEAL-8 in plant P1, not of SEAL-7 in P1',
  ],
  [
    'found by an inspection in another plant',
    { inspection: { id: 'IN-1', item: 'SEAL-7', plant: 'P2' } },
    'of item SEAL-7 in plant P2, not of SEAL-7 in P1',
  ],
])('a nonconformance %s is refused', (_, change, message) => {
  expect(() => given({ ...open, ...change })).toThrow(message);
});

test('a part that is decided leaves the rest pending, in the unit of the nonconformance', () => {
  expect(given(open, scrap('1.5', 'DZN'))).toMatchObject({
    state: 'INVESTIGATING',
    pendingQuantity: { value: '6', unit: 'C62' },
  });
  expect(given(open, scrap('1.5', 'DZN'), scrap('6'))).toMatchObject({
    state: 'DISPOSITIONED',
    pendingQuantity: { value: '0', unit: 'C62' },
  });
});

test('pieces of a dozen can be decided one by one, although a piece is no finite decimal of a dozen', () => {
  const dozen = { ...open, quantity: { value: '1', unit: 'DZN' } };
  const eleven = Array.from({ length: 11 }, () => scrap('1'));
  expect(given(dozen, ...eleven)).toMatchObject({ state: 'INVESTIGATING' });
  expect(given(dozen, ...eleven, scrap('1'))).toMatchObject({ state: 'DISPOSITIONED' });
});

test('no more is decided than is pending', () => {
  expect(() => given(open, scrap('20'), scrap('4.0001'))).toThrow(
    '4.0001 C62 is more than what is pending of nonconformance NC-1: 4 C62 of 24 C62',
  );
  expect(() => given(open, scrap('1', 'KGM'))).toThrow('give it in C62 or another unit of count');
  expect(() => given(open, scrap('0'))).toThrow('must be more than zero');
});

test('nothing is decided before it was opened, nor after all was', () => {
  expect(() => given(open, { ...scrap('1'), at: '2026-11-01T06:00:00Z' })).toThrow('before it was opened');
  expect(() => given(open, scrap('24'), scrap('1'))).toThrow('NC-1 is DISPOSITIONED; a part is dispositioned while');
  expect(() => given(scrap('1'))).toThrow('is unknown');
});

test('only what is wholly decided is closed, and once', () => {
  expect(given(open, scrap('24'), close)).toMatchObject({ state: 'CLOSED', closedAt: close.at });
  expect(() => given(open, close)).toThrow('NC-1 is OPEN; only a DISPOSITIONED one');
  expect(() => given(open, scrap('23'), close)).toThrow('NC-1 is INVESTIGATING');
  expect(() => given(open, scrap('24'), close, close)).toThrow('NC-1 is CLOSED');
});

test('in every sequence of commands what is decided and what is pending make up the quantity', () => {
  const amount = fc
    .tuple(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => (places === 0 ? `${digits}` : `${digits}e-${places}`))
    .map((text) => (text.includes('e') ? Number(text).toFixed(3) : text));
  const disposition = fc.tuple(amount, fc.constantFrom('C62', 'DZN', 'PR')).map(([value, unit]) => scrap(value, unit));
  const sequence = fc.array(
    fc.oneof({ weight: 5, arbitrary: disposition }, { weight: 1, arbitrary: fc.constant(close) }),
  );
  fc.assert(
    fc.property(amount, fc.constantFrom('C62', 'DZN'), sequence, (value, unit, commands) => {
      let state: Nonconformance | null = null;
      const events: NonconformanceEvent[] = [];
      for (const command of [{ ...open, quantity: { value, unit } }, ...commands]) {
        try {
          const decided = decide(state, command);
          events.push(...decided);
          state = decided.reduce<Nonconformance | null>(evolve, state);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
        const dispositions = events.filter((event) => event.kind === 'NonconformanceDispositioned');
        const pending = state?.pendingQuantity.value ?? '';
        const decidedInAll = add('0', ...dispositions.map((event) => event.disposition.quantity.value));
        expect(sign(pending)).not.toBe(-1);
        expect(compare(add(decidedInAll, pending), value)).toBe(0);
        expect(sign(pending) === 0).toBe(state?.state === 'DISPOSITIONED' || state?.state === 'CLOSED');
        expect(dispositions.length === 0).toBe(state?.state === 'OPEN');
      }
    }),
  );
});
