import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MillgraphError } from '#platform/errors.ts';
import {
  decide,
  disciplines,
  evolve,
  nextDue,
  type CompleteDiscipline,
  type CorrectiveAction,
  type CorrectiveActionCommand,
  type Discipline,
  type OpenCorrectiveAction,
} from './corrective-action.ts';

const given = (...commands: readonly CorrectiveActionCommand[]): CorrectiveAction | null =>
  commands.reduce<CorrectiveAction | null>(
    (state, command) => decide(state, command).reduce<CorrectiveAction | null>(evolve, state),
    null,
  );

const open: OpenCorrectiveAction = {
  kind: 'OpenCorrectiveAction',
  id: 'CA-1',
  title: 'Porous castings',
  nonconformance: 'NC-1',
  supplier: null,
  item: null,
  plant: 'P1',
  disciplines: [
    { discipline: 'D3', owner: 'emil', dueDate: '2026-11-04' },
    { discipline: 'D1', owner: 'anna', dueDate: '2026-11-03' },
  ],
  by: 'anna',
  at: '2026-11-02T06:00:00Z',
};
const done = (discipline: Discipline, at = '2026-11-03T06:00:00Z'): CompleteDiscipline => ({
  ...{ kind: 'CompleteDiscipline', discipline, text: `${discipline} is done`, by: 'anna', at },
});
const close = { kind: 'CloseCorrectiveAction', by: 'anna', at: '2026-11-10T06:00:00Z' } as const;
const all = (['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const).map((each) => done(each));

test('a corrective action has nine disciplines, each with who and until when, as far as it was said', () => {
  const state = given(open);
  expect(state?.disciplines.map(({ discipline }) => discipline)).toEqual(disciplines);
  expect(state?.disciplines[3]).toEqual({
    ...{ discipline: 'D3', owner: 'emil', dueDate: '2026-11-04', text: null, doneBy: null, doneAt: null },
  });
  expect(() => given({ ...open, nonconformance: null })).toThrow('give a nonconformance, supplier or item');
  const twice = [{ discipline: 'D1' as const }, { discipline: 'D1' as const }];
  expect(() => given({ ...open, disciplines: twice })).toThrow('input.disciplines.1 repeats D1');
});

test.each<[Discipline, readonly Discipline[], string]>([
  ['D2', [], 'is done after D1; do that first'],
  ['D3', ['D1'], 'is done after D2'],
  ['D4', ['D1'], 'is done after D2'],
  ['D5', ['D1', 'D2', 'D4'], 'is done after D3'],
  ['D5', ['D1', 'D2', 'D3'], 'is done after D4'],
  ['D6', ['D1', 'D2', 'D3', 'D4'], 'is done after D5'],
  ['D7', ['D1', 'D2', 'D3', 'D4', 'D5'], 'is done after D6'],
  ['D8', ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'], 'is done after D7'],
])('%s is refused while only %j are done', (discipline, before, message) => {
  expect(() => given(open, ...before.map((each) => done(each)), done(discipline))).toThrow(message);
});

test('containment and root cause are done in either order, and the emergency response at any time', () => {
  const order = ['D1', 'D2', 'D4', 'D3', 'D5', 'D0'] as const;
  const state = given(open, ...order.map((each) => done(each)));
  expect(state?.disciplines.filter(({ doneAt }) => doneAt !== null)).toHaveLength(6);
  expect(given(open, done('D0'))?.disciplines[0]).toMatchObject({ text: 'D0 is done', doneBy: 'anna' });
});

test('a discipline is done once, with a text, and not before what it builds on', () => {
  expect(() => given(open, done('D1'), done('D1'))).toThrow('D1 of corrective action CA-1 was done at');
  expect(() => given(open, { ...done('D1'), text: ' ' })).toThrow('input.text is blank');
  expect(() => given(open, done('D1', '2026-11-01T06:00:00Z'))).toThrow('before it was opened');
  expect(() => given(open, done('D1', '2026-11-04T06:00:00Z'), done('D2'))).toThrow('before it was opened, or what');
});

test('it is closed when D1 to D8 are done, once, and then nothing is done any more', () => {
  expect(() => given(open, ...all.slice(0, 7), close)).toThrow('not done: D8');
  expect(() => given(open, close)).toThrow('not done: D1, D2, D3, D4, D5, D6, D7, D8');
  expect(given(open, ...all, close)).toMatchObject({ state: 'CLOSED', closedBy: 'anna', closedAt: close.at });
  expect(() => given(open, ...all, { ...close, at: '2026-11-02T12:00:00Z' })).toThrow('before it was last worked on');
  expect(() => given(open, ...all, close, close)).toThrow('CA-1 is CLOSED; only an OPEN one');
  expect(() => given(open, ...all, close, done('D0'))).toThrow('CA-1 is CLOSED');
});

test('what is due next is the earliest due date of what is not done', () => {
  const due = (...commands: readonly CorrectiveActionCommand[]): string | null => {
    const state = given(open, ...commands);
    return state === null ? null : nextDue(state);
  };
  expect(due()).toBe('2026-11-03');
  expect(due(done('D1'))).toBe('2026-11-04');
  expect(due({ kind: 'PlanDiscipline', discipline: 'D1', dueDate: '2026-11-05' })).toBe('2026-11-04');
  expect(due(...all)).toBeNull();
  const plan = { kind: 'PlanDiscipline', discipline: 'D1', owner: 'petra' } as const;
  expect(given(open, plan)?.disciplines[1]).toMatchObject({ owner: 'petra', dueDate: '2026-11-03' });
  expect(() => given(open, done('D1'), plan)).toThrow('it is planned once');
});

test('in every life what is done rests on what comes before, and what is closed is done', () => {
  const commands = fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...disciplines).map((each): CorrectiveActionCommand => done(each)) },
      { weight: 1, arbitrary: fc.constant<CorrectiveActionCommand>(close) },
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(commands, (life) => {
      let state = given(open);
      for (const command of life) {
        try {
          state = decide(state, command).reduce<CorrectiveAction | null>(evolve, state);
        } catch (error) {
          if (!(error instanceof MillgraphError)) throw error;
        }
        const isDone = (discipline: Discipline): boolean =>
          state?.disciplines.some((each) => each.discipline === discipline && each.doneAt !== null) ?? false;
        const chain: readonly Discipline[] = ['D1', 'D2', 'D3', 'D5', 'D6', 'D7', 'D8'];
        expect(chain.map(isDone).join()).toMatch(/^(true,?)*(false,?)*$/);
        if (isDone('D5')) expect(isDone('D4')).toBe(true);
        if (isDone('D4')) expect(isDone('D2')).toBe(true);
        if (state?.state === 'CLOSED') expect(disciplines.slice(1).every(isDone)).toBe(true);
      }
    }),
  );
});
