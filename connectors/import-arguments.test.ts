import { expect, test } from '@jest/globals';
import { importUsage, parseImportArguments } from './import-arguments.ts';

test('the mapping folder and --data are read, in any order', () => {
  const expected = { kind: 'run', mappingsDirectory: 'maps', dataDirectory: 'data', dryRun: false };
  expect(parseImportArguments(['maps', '--data', 'data'])).toEqual(expected);
  expect(parseImportArguments(['--data=data', 'maps'])).toEqual(expected);
  expect(parseImportArguments(['maps', '--data', 'data', '--dry-run'])).toEqual({ ...expected, dryRun: true });
});

test('--help gives the usage, whatever else stands there', () => {
  expect(parseImportArguments(['--help'])).toEqual({ kind: 'help', text: importUsage });
});

test.each([
  [['--data', 'data'], 'the folder of the mapping files is missing'],
  [['maps'], '--data <directory> is missing'],
  [['maps', 'more', '--data', 'data'], '"more" is one argument too many'],
  [['maps', '--data', 'data', '--fast'], "Unknown option '--fast'"],
  [['maps', '--data'], "Option '--data <value>' argument missing"],
])('%j is refused with what is wrong and the usage', (argv, message) => {
  let thrown: unknown;
  try {
    parseImportArguments(argv);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'INVALID_CONFIG', message: expect.stringContaining(message) });
  expect(thrown).toMatchObject({ message: expect.stringContaining('Usage: npm run import') });
});
