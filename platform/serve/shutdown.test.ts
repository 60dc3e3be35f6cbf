import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const children: ChildProcessByStdio<null, Readable, Readable>[] = [];

afterEach(() => {
  for (const child of children.splice(0)) {
    child.kill('SIGKILL');
  }
});

/** Runs `script` in a process that has called `onShutdown` with `close`; resolves once it has begun. */
async function start(close: string, script = ''): Promise<{ child: (typeof children)[number]; log: Promise<string> }> {
  const code = `
    import { createLog } from './platform/log.ts';
    import { onShutdown } from './platform/serve/shutdown.ts';
    onShutdown(createLog('test'), ${close});
    setInterval(() => {}, 1000);
    process.stdout.write('begun');
    ${script}
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const log = text(child.stderr);
  await once(child.stdout, 'data');
  return { child, log };
}

const exitOf = async (child: (typeof children)[number]): Promise<unknown[]> => once(child, 'exit');

test.each(['SIGTERM', 'SIGINT'] as const)('%s closes the service and exits with 0.', async (name) => {
  const { child, log } = await start(`async () => { process.stdout.write('closed'); }`);

  const output = once(child.stdout, 'data');
  child.kill(name);

  expect(await exitOf(child)).toEqual([0, null]);
  expect(String((await output)[0])).toBe('closed');
  expect(await log).toContain('"msg":"shut down"');
});

test('A service that cannot be closed exits with 1 and logs why.', async () => {
  const { child, log } = await start(`async () => { throw new Error('relay is stuck'); }`);

  child.kill('SIGTERM');

  expect(await exitOf(child)).toEqual([1, null]);
  expect(await log).toContain('relay is stuck');
});

test('A second signal exits with 1 without waiting for the first.', async () => {
  const { child } = await start(`() => { process.stdout.write('closing'); return new Promise(() => {}); }`);

  const closing = once(child.stdout, 'data');
  child.kill('SIGTERM');
  await closing;
  child.kill('SIGINT');

  expect(await exitOf(child)).toEqual([1, null]);
});

test.each([
  ['exception', `setImmediate(() => { throw new Error('out of step'); });`],
  ['rejection', `void Promise.reject(new Error('out of step'));`],
])('An uncaught %s is logged and exits with 1.', async (_kind, script) => {
  const { child, log } = await start('async () => {}', script);

  expect(await exitOf(child)).toEqual([1, null]);
  expect(await log).toContain('out of step');
});
