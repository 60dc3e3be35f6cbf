import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { add, compare } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, type NonconformanceEvent, type ReviewedNonconformance } from './nonconformance.ts';
import type {
  DispositionNonconformance,
  NonconformanceCommand,
  OpenNonconformance,
  SignDisposition,
} from './nonconformance-command.ts';

const given = (...commands: readonly NonconformanceCommand[]): ReviewedNonconformance | null =>
  commands.reduce<ReviewedNonconformance | null>(
    (state, command) => decide(state, command).reduce<ReviewedNonconformance | null>(evolve, state),
    null,
  );

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

const propose = (decision: DispositionNonconformance['decision'], value: string): DispositionNonconformance => ({
  ...scrap(value),
  decision,
});
const sign = (role: SignDisposition['role'], by: string, disposition = 'NC-1/1'): SignDisposition => ({
  ...{ kind: 'SignDisposition', disposition, role, by, at: '2026-11-03T07:00:00Z' },
});
const reject = {
  ...{ kind: 'RejectDisposition', disposition: 'NC-1/1', role: 'ENGINEERING', reason: 'Seal leaks', by: 'emil' },
  at: '2026-11-03T08:00:00Z',
} as const satisfies NonconformanceCommand;
const reverse = (disposition: string, reversal = 'DV-1'): NonconformanceCommand => ({
  ...{ kind: 'ReverseDisposition', disposition, reversal, reason: 'Wrong pieces', by: 'anna' },
  at: '2026-11-05T06:00:00Z',
});
const cancel: NonconformanceCommand = {
  ...{ kind: 'CancelNonconformance', reason: 'No defect', by: 'anna', at: '2026-11-06T06:00:00Z' },
};

test.each<[DispositionNonconformance['decision'], OpenNonconformance['severity'], readonly string[]]>([
  ['USE_AS_IS', 'MINOR', ['QUALITY']],
  ['USE_AS_IS', 'MAJOR', ['QUALITY', 'ENGINEERING']],
  ['USE_AS_IS', 'CRITICAL', ['QUALITY', 'ENGINEERING']],
  ['REPAIR', 'MINOR', ['QUALITY']],
  ['REPAIR', 'MAJOR', ['QUALITY', 'ENGINEERING']],
  ['REWORK', 'MAJOR', []],
  ['REWORK', 'CRITICAL', ['QUALITY']],
  ['SCRAP', 'MINOR', []],
  ['SCRAP', 'CRITICAL', ['QUALITY']],
  ['RETURN_TO_SUPPLIER', 'MAJOR', []],
  ['RETURN_TO_SUPPLIER', 'CRITICAL', ['QUALITY']],
])('to %s what is %s has to be signed by %j', (decision, severity, roles) => {
  const state = given({ ...open, severity, supplier: 'S-1' }, propose(decision, '24'));
  expect(state?.dispositions).toMatchObject([
    { requiredRoles: roles, state: roles.length === 0 ? 'IN_FORCE' : 'PENDING' },
  ]);
  expect(state?.state).toBe(roles.length === 0 ? 'DISPOSITIONED' : 'INVESTIGATING');
});

test('a disposition is in force when the last role has signed, and the nonconformance is not DISPOSITIONED before', () => {
  const waiting = given(open, propose('USE_AS_IS', '24'), sign('ENGINEERING', 'emil'));
  expect(waiting).toMatchObject({ state: 'INVESTIGATING', pendingQuantity: { value: '24' } });
  expect(() => given(open, propose('USE_AS_IS', '24'), close)).toThrow(
    'NC-1 is INVESTIGATING; only a DISPOSITIONED one',
  );
  expect(decide(waiting, sign('QUALITY', 'quentin'))).toMatchObject([
    { kind: 'DispositionSigned', signature: { role: 'QUALITY', signedBy: 'quentin' } },
    { kind: 'DispositionTookEffect', id: 'NC-1/1', at: '2026-11-03T07:00:00Z' },
  ]);
  expect(
    given(open, propose('USE_AS_IS', '24'), sign('ENGINEERING', 'emil'), sign('QUALITY', 'quentin')),
  ).toMatchObject({
    ...{ state: 'DISPOSITIONED', pendingQuantity: { value: '0' } },
    dispositions: [{ state: 'IN_FORCE', inForceAt: '2026-11-03T07:00:00Z' }],
  });
});

test('each role signs once, each by another person, and only a role that is waited for', () => {
  const proposed = [open, propose('USE_AS_IS', '24')];
  const signed = [...proposed, sign('QUALITY', 'quentin')];
  expect(() => given(...signed, sign('QUALITY', 'petra'))).toThrow(
    'NC-1/1 does not wait for QUALITY; it waits for ENGINEERING',
  );
  expect(() => given(...signed, sign('ENGINEERING', 'quentin'))).toThrow('quentin has signed disposition NC-1/1');
  expect(() => given({ ...open, severity: 'MINOR' }, propose('REPAIR', '24'), sign('ENGINEERING', 'emil'))).toThrow(
    'does not wait for ENGINEERING',
  );
  expect(() => given(open, scrap('24'), sign('QUALITY', 'quentin'))).toThrow(
    'NC-1/1 is IN_FORCE; one that is PENDING is signed',
  );
  expect(() => given(open, sign('QUALITY', 'quentin'))).toThrow('There is no disposition "NC-1/1"');
  expect(() => given(...proposed, { ...sign('QUALITY', 'quentin'), at: '2026-11-02T23:00:00Z' })).toThrow(
    'before it was decided',
  );
});

test('what is refused is free to be decided again, and takes no signature any more', () => {
  const refused = [open, propose('USE_AS_IS', '24'), sign('QUALITY', 'quentin'), reject];
  expect(given(...refused)).toMatchObject({
    ...{ state: 'INVESTIGATING', pendingQuantity: { value: '24' } },
    dispositions: [{ state: 'REJECTED', endedBy: 'emil', endedByRole: 'ENGINEERING', endReason: 'Seal leaks' }],
  });
  expect(() => given(...refused, sign('ENGINEERING', 'emil'))).toThrow('NC-1/1 is REJECTED');
  expect(given(...refused, scrap('24'))).toMatchObject({ state: 'DISPOSITIONED' });
});

test('no more is proposed than nothing is proposed about yet', () => {
  expect(() => given(open, propose('USE_AS_IS', '20'), scrap('5'))).toThrow('5 C62 is more than what is pending');
  expect(given(open, propose('USE_AS_IS', '20'), scrap('4'))).toMatchObject({ pendingQuantity: { value: '20' } });
});

test('a disposition that is taken back leaves its part pending, also of what was closed', () => {
  const reopened = given(open, scrap('20'), scrap('4'), close, reverse('NC-1/2'));
  expect(reopened).toMatchObject({
    ...{ state: 'INVESTIGATING', closedAt: null, pendingQuantity: { value: '4' } },
    dispositions: [
      { state: 'IN_FORCE' },
      { state: 'REVERSED', reversal: 'DV-1', endedBy: 'anna', endReason: 'Wrong pieces' },
    ],
  });
  expect(() => given(open, scrap('24'), reverse('NC-1/1'), reverse('NC-1/1', 'DV-2'))).toThrow(
    'NC-1/1 is REVERSED; one that is IN_FORCE is taken back',
  );
  expect(() => given(open, propose('USE_AS_IS', '24'), reverse('NC-1/1'))).toThrow('NC-1/1 is PENDING');
});

test('only what names a supplier goes back to one', () => {
  expect(() => given(open, propose('RETURN_TO_SUPPLIER', '24'))).toThrow('NC-1 names no supplier to return to');
});

test('a severity only gets graver, and what waits for signatures then waits for those of the new severity', () => {
  const escalate = {
    kind: 'EscalateNonconformance',
    severity: 'CRITICAL',
    reason: 'Burst',
    by: 'anna',
    at: close.at,
  } as const;
  const minor = { ...open, severity: 'MINOR' } as const;
  expect(given(minor, propose('USE_AS_IS', '24'), escalate)).toMatchObject({
    ...{ severity: 'CRITICAL' },
    dispositions: [{ requiredRoles: ['QUALITY', 'ENGINEERING'] }],
  });
  expect(() => given(minor, escalate, { ...escalate, severity: 'MAJOR' })).toThrow('NC-1 is CRITICAL; to escalate');
  expect(() => given(minor, { ...escalate, severity: 'MINOR' })).toThrow('NC-1 is MINOR');
  expect(() => given(open, { ...escalate, reason: '' })).toThrow('input.reason is blank');
  expect(() => given(open, scrap('24'), close, escalate)).toThrow('NC-1 is CLOSED');
});

test('an investigation finds the cause', () => {
  const investigate = { kind: 'InvestigateNonconformance', causeCode: 'GAS', at: '2026-11-02T07:00:00Z' } as const;
  expect(given(open, investigate)).toMatchObject({ state: 'INVESTIGATING', causeCode: 'GAS' });
  expect(given(open, investigate, { ...investigate, causeCode: null })).toMatchObject({ causeCode: 'GAS' });
  expect(() => given(open, scrap('24'), investigate)).toThrow('NC-1 is DISPOSITIONED');
});

test('a nonconformance is cancelled when no disposition stands', () => {
  expect(given(open, cancel)).toMatchObject({ state: 'CANCELLED', cancelReason: 'No defect', cancelledBy: 'anna' });
  expect(() => given(open, scrap('1'), cancel)).toThrow('first refuse or take back NC-1/1');
  expect(() => given(open, propose('USE_AS_IS', '1'), cancel)).toThrow('first refuse or take back NC-1/1');
  expect(given(open, scrap('1'), reverse('NC-1/1'), cancel)).toMatchObject({ state: 'CANCELLED' });
  expect(() => given(open, cancel, scrap('1'))).toThrow('NC-1 is CANCELLED');
});

test('in every life what is in force and what is pending make up the quantity, and what was taken back never was', () => {
  const amount = fc
    .tuple(fc.integer({ min: 1, max: 30_000 }), fc.integer({ min: 0, max: 3 }))
    .map(([digits, places]) => (digits / 10 ** places).toFixed(places));
  const decisions = ['USE_AS_IS', 'REWORK', 'REPAIR', 'SCRAP', 'RETURN_TO_SUPPLIER'] as const;
  const which = fc.integer({ min: 1, max: 6 }).map((position) => `NC-1/${position}`);
  const roles = fc.constantFrom('QUALITY' as const, 'ENGINEERING' as const);
  const life = fc.array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.constantFrom(...decisions), amount, fc.constantFrom('C62', 'DZN', 'PR'))
          .map(([decision, value, unit]): NonconformanceCommand => ({ ...scrap(value, unit), decision })),
      },
      {
        weight: 4,
        arbitrary: fc
          .tuple(roles, fc.constantFrom('anna', 'emil', 'quentin'), which)
          .map(([role, by, disposition]): NonconformanceCommand => sign(role, by, disposition)),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(roles, which)
          .map(([role, disposition]): NonconformanceCommand => ({ ...reject, role, disposition })),
      },
      { weight: 2, arbitrary: which.map((disposition): NonconformanceCommand => reverse(disposition)) },
      { weight: 1, arbitrary: fc.constantFrom<NonconformanceCommand>(close, cancel) },
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(amount, fc.constantFrom('C62', 'DZN'), life, (value, unit, commands) => {
      let state: ReviewedNonconformance | null = null;
      const events: NonconformanceEvent[] = [];
      const late = '2026-11-07T06:00:00Z';
      for (const command of [{ ...open, supplier: 'S-1', quantity: { value, unit } }, ...commands]) {
        try {
          const decided = decide(state, command.kind === 'OpenNonconformance' ? command : { ...command, at: late });
          events.push(...decided);
          state = decided.reduce<ReviewedNonconformance | null>(evolve, state);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
        const dispositions: ReviewedNonconformance['dispositions'] = state?.dispositions ?? [];
        const pending = state?.pendingQuantity.value ?? '';
        const sum = (...states: readonly string[]): string =>
          add('0', ...dispositions.filter((each) => states.includes(each.state)).map((each) => each.quantity.value));
        expect(compare(add(sum('IN_FORCE'), pending), value)).toBe(0);
        expect(compare(sum('IN_FORCE', 'PENDING'), value)).not.toBe(1);
        expect(isZero(pending)).toBe(state?.state === 'DISPOSITIONED' || state?.state === 'CLOSED');
        for (const { state: stands, requiredRoles, signatures } of dispositions) {
          const missing = requiredRoles.filter((role) => !signatures.some((each) => each.role === role));
          expect(new Set(signatures.map(({ signedBy }) => signedBy)).size).toBe(signatures.length);
          if (stands === 'IN_FORCE' || stands === 'REVERSED') expect(missing).toEqual([]);
          if (stands === 'PENDING') expect(missing).not.toEqual([]);
        }
        // Told once for each that took effect, and once for each of those that was taken back.
        const told = (kind: NonconformanceEvent['kind']): number => events.filter((each) => each.kind === kind).length;
        const standing = dispositions.filter((each) => each.state === 'IN_FORCE').length;
        expect(told('DispositionTookEffect') - told('DispositionReversed')).toBe(standing);
      }
    }),
  );
});

const isZero = (value: string): boolean => compare(value, '0') === 0;
