import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { createLog, type LogOptions } from './log.ts';

function logInMemory(options: LogOptions = {}): { log: ReturnType<typeof createLog>; lines: string[] } {
  const lines: string[] = [];
  return { log: createLog('mes', { stream: { write: (line) => void lines.push(line) }, ...options }), lines };
}

test('A line is one JSON object with level, time, service and message.', () => {
  const { log, lines } = logInMemory();

  log.warn({ order: 'PO-1' }, 'late');

  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    service: 'mes',
    pid: process.pid,
    order: 'PO-1',
    msg: 'late',
  });
});

test('Lines below the level are not written; without a level it is info.', () => {
  const usual = logInMemory();
  usual.log.debug('hidden');
  expect(usual.lines).toEqual([]);

  const verbose = logInMemory({ level: 'debug' });
  verbose.log.debug('shown');
  expect(verbose.lines).toHaveLength(1);
});

test.each([
  ['a top-level field', { password: 's3cret' }],
  ['a deep field', { a: { b: { c: { Authorization: 'Bearer s3cret' } } } }],
  ['a field with a quote in its value', { password: 'a"s3cret' }],
  ['a field that is a list', { headers: { 'set-cookie': ['id=s3cret', 'x=s3cret'] } }],
  ['a field that is a number', { password: 53 }, '53'],
  ['a URL', { url: 'postgres://admin:s3cret@db:5432/mes' }],
  ['a URL without a user', { url: 'redis://:s3cret@cache' }],
  ['a URL whose password should have been encoded', { url: 'postgres://admin:p/w@s3cret@db/mes' }],
  ['a query string', { url: 'postgres:///mes?host=/tmp&password=s3cret&user=a' }],
  ['the message and the stack of an error', { err: new Error('cannot reach postgres://admin:s3cret@db') }],
])('A secret in %s is redacted, and the line stays JSON.', (_where, fields, secret = 's3cret') => {
  const { log, lines } = logInMemory({ level: 'info' });

  log.info(fields, 'connecting');

  const { pid, time, ...rest } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  expect([pid, time]).not.toContain(undefined);
  expect(JSON.stringify(rest)).not.toContain(secret);
  expect(JSON.stringify(rest)).toContain('[redacted]');
  expect(rest['msg']).toBe('connecting');
});

test('What is no secret stays: host, database, user and the other fields.', () => {
  const { log, lines } = logInMemory();

  log.info({ url: 'postgres://admin:x@db:5432/mes', at: 'http://127.0.0.1:4000/graphql', password: 'x', kept: 1 });

  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    url: 'postgres://admin:[redacted]@db:5432/mes',
    at: 'http://127.0.0.1:4000/graphql',
    kept: 1,
  });
});

test('Lines go to standard error and leave standard output to the service.', () => {
  const code = `
    import { createLog } from './platform/log.ts';
    createLog('mes').info('to the log');
    process.stdout.write('to the person');
    process.exit();
  `;

  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });

  expect(stdout).toBe('to the person');
  expect(stderr).toContain('"msg":"to the log"');
});
