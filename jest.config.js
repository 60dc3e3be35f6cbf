import { existsSync } from 'node:fs';

/** `{ name: path }` where the file stands, `{}` where it does not. */
const whenPresent = (name, file) => (existsSync(new URL(file, import.meta.url)) ? { [name]: `<rootDir>/${file}` } : {});

/** What loads whole enterprises, for minutes: `npm run test:large`. */
const large = ['adventureworks', 'demo-enterprise', 'paging-while-writing', 'access-paths'].map(
  (name) => `test/e2e/${name}`,
);

export default {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.LARGE_TESTS === undefined ? large : [])],
  modulePathIgnorePatterns: ['<rootDir>/bench/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  // Types are stripped as Node itself strips them.
  transform: {},
  ...whenPresent('globalSetup', 'test/global-setup.ts'),
  ...whenPresent('globalTeardown', 'test/global-teardown.ts'),
  setupFilesAfterEnv: ['<rootDir>/test/fast-check.setup.ts'],
  testSequencer: '<rootDir>/test/sequencer.js',
  maxWorkers: 2,
  testTimeout: 30_000,
};
