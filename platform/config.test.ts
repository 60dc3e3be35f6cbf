import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { readConfig } from '#platform/config.ts';
import { MillgraphError } from '#platform/errors.ts';
import { limitDefaults } from '#platform/limits.ts';

const defaults = { port: 4000 };

test('an empty environment gives a demo on loopback with the embedded database', () => {
  const config = readConfig({}, defaults);
  expect(config).toMatchObject({
    port: 4000,
    host: '127.0.0.1',
    dataDir: resolve('.data'),
    databaseUrls: { mes: undefined, plm: undefined, erp: undefined, quality: undefined },
    engine: 'millgraph',
    logLevel: 'info',
    patience: { attempts: 20, hours: 24 },
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('blank variables count as absent', () => {
  expect(readConfig({ PORT: '', HOST: '  ', DATABASE_URL: '' }, defaults)).toEqual(readConfig({}, defaults));
});

test('one system may have a database of its own beside the shared one', () => {
  const shared = 'postgresql://localhost:5432/plant';
  const own = 'postgresql://localhost:5433/mes';
  const { databaseUrls } = readConfig({ DATABASE_URL: shared, MES_DATABASE_URL: own }, defaults);
  expect(databaseUrls).toEqual({ mes: own, plm: shared, erp: shared, quality: shared });
});

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '4000x'],
  ['HOST', '192.168.1.1'],
  ['HOST', 'example.org'],
  ['HOST', '127.evil.example'],
  ['DATABASE_URL', 'http://localhost/db'],
  ['DATABASE_URL', 'postgresql://localhost/'],
  ['MES_DATABASE_URL', 'nonsense'],
  ['MES_URL', 'ftp://localhost'],
  ['PUBLISHED_ON_LOOPBACK', 'true'],
  ['ENGINE', 'Apollo'],
  ['LOG_LEVEL', 'verbose'],
  ['EVENT_ATTEMPTS', '0'],
  ['EVENT_ATTEMPTS', '1.5'],
  ['EVENT_PATIENCE_HOURS', 'a day'],
  ['EVENT_PATIENCE_HOURS', '8761'],
  ['WATERMARK_ALARM_SECONDS', '0'],
  ['SUBGRAPH_SECRET', 'too short'],
  ['LIMIT_DEPTH', '0'],
  ['LIMIT_BODY_BYTES', '1MB'],
  ['LIMIT_BATCH', '-1'],
  ['INTROSPECTION', 'yes'],
  ['TRUSTED_DOCUMENTS_ONLY', 'on'],
])('%s=%s is refused, and the refusal names the variable', (name, value) => {
  const read = (): unknown => readConfig({ [name]: value }, defaults);
  expect(read).toThrow(MillgraphError);
  expect(read).toThrow(new RegExp(`^${name} `));
});

test('a service may listen elsewhere where it is published on loopback, or answers signed requests alone', () => {
  const subgraph = { port: 4003, answersSignedAlone: true };
  const secret = { SUBGRAPH_SECRET: 'sixteen characters' };
  expect(readConfig({ HOST: '0.0.0.0', PUBLISHED_ON_LOOPBACK: 'yes' }, defaults).host).toBe('0.0.0.0');
  expect(readConfig({ HOST: '::', ...secret }, subgraph).host).toBe('::');
  expect(() => readConfig({ HOST: '0.0.0.0', ...secret }, defaults)).toThrow(/PUBLISHED_ON_LOOPBACK=yes/);
  expect(() => readConfig({ HOST: '0.0.0.0', PUBLISHED_ON_LOOPBACK: 'no' }, defaults)).toThrow(/^HOST /);
  expect(() => readConfig({ HOST: '0.0.0.0' }, subgraph)).toThrow(/With SUBGRAPH_SECRET/);
});

test('a refused secret or database URL is not repeated in the message', () => {
  expect(() => readConfig({ SUBGRAPH_SECRET: 'hunter2' }, defaults)).not.toThrow(/hunter2/);
  expect(() => readConfig({ DATABASE_URL: 'mysql://u:hunter2@h/d' }, defaults)).not.toThrow(/hunter2/);
});

test('each limit has a variable of its own', () => {
  const { limits } = readConfig({ LIMIT_ROOT_FIELDS: '7', LIMIT_BATCH: '0', LIMIT_COST: '999999999' }, defaults);
  expect(limits).toEqual({ ...limitDefaults, rootFields: 7, batch: 0, cost: 999_999_999 });
});

test('the schema can be read unless it is production, or as INTROSPECTION says', () => {
  const introspection = (environment: Record<string, string>): boolean =>
    readConfig(environment, defaults).introspection;
  expect(introspection({})).toBe(true);
  expect(introspection({ NODE_ENV: 'production' })).toBe(false);
  expect(introspection({ NODE_ENV: 'production', INTROSPECTION: 'on' })).toBe(true);
  expect(introspection({ INTROSPECTION: 'off' })).toBe(false);
});
