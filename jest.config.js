import { existsSync } from 'node:fs';

/** `{ name: path }` where the file stands, `{}` where it does not. */
const whenPresent = (name, file) => (existsSync(new URL(file, import.meta.url)) ? { [name]: `<rootDir>/${file}` } : {});

export default {
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['<rootDir>/bench/', '<rootDir>/.data/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2024' }, sourceMaps: 'inline' }],
  },
  // Jest would turn global-setup.ts into CommonJS, which a package of type "module" refuses: Node loads it by itself.
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/test/global-'],
  ...whenPresent('globalSetup', 'test/global-setup.ts'),
  ...whenPresent('globalTeardown', 'test/global-teardown.ts'),
  maxWorkers: 2,
  testTimeout: 30_000,
};
