import { existsSync } from 'node:fs';

/** `{ name: path }` where the file stands, `{}` where it does not. */
const whenPresent = (name, file) => (existsSync(new URL(file, import.meta.url)) ? { [name]: `<rootDir>/${file}` } : {});

export default {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
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
