import { expect, test } from '@jest/globals';
import { parseDemoArguments, parseStartArguments } from './arguments.ts';

const now = Date.parse('2026-03-12T12:34:56Z');

test('without options it makes ten weeks of scale 1 until the last full hour', () => {
  expect(parseDemoArguments([], now)).toEqual({
    kind: 'make',
    scale: 1,
    seed: 1,
    weeks: 10,
    until: '2026-03-12T12:00:00Z',
  });
});

test('a date ends at its beginning', () => {
  expect(parseDemoArguments(['--until', '2026-03-01', '--seed', '5'], now)).toMatchObject({
    seed: 5,
    until: '2026-03-01T00:00:00Z',
  });
});

test.each([
  [['--scale', '0'], /--scale is 0/],
  [['--scale', 'big'], /--scale is big/],
  [['--until', '2026-04-01'], /--until is 2026-04-01/],
  [['--until', 'soon'], /--until is soon/],
  [['--sale', '1'], /sale.*Usage/s],
])('%j is refused, and why is said', (argv, message) => {
  expect(() => parseDemoArguments(argv, now)).toThrow(message);
});

test('the faults of the live simulator are options of the start', () => {
  expect(parseStartArguments([])).toEqual({
    kind: 'start',
    empty: false,
    faults: { duplicates: 0, disorder: 0, cutOffs: new Map() },
  });
  const options = ['--duplicates', '0.05', '--disorder', '.1', '--cut-off', 'P2=10m', '--cut-off', 'P3=30s', '--empty'];
  expect(parseStartArguments(options)).toEqual({
    kind: 'start',
    empty: true,
    faults: {
      duplicates: 0.05,
      disorder: 0.1,
      cutOffs: new Map([
        ['P2', 600_000],
        ['P3', 30_000],
      ]),
    },
  });
  expect(parseStartArguments(['--help'])).toEqual({ kind: 'help', problem: null });
});

test.each([
  [['--duplicates', '2'], /--duplicates is 2/],
  [['--disorder', '-0.1'], /disorder/],
  [['--cut-off', 'P9=10m'], /--cut-off is P9=10m; give a plant \(P1, P2, P3\)/],
  [['--cut-off', 'P2=10'], /--cut-off is P2=10/],
  [['--cut-off', 'P2=0m'], /--cut-off is P2=0m/],
  [['--cut-off', 'P2=1m', '--cut-off', 'P2=2m'], /--cut-off is given twice/],
  [['--full'], /full/],
])('npm start refuses %j and says why', (argv, problem) => {
  expect(parseStartArguments(argv)).toEqual({ kind: 'help', problem: expect.stringMatching(problem) });
});
