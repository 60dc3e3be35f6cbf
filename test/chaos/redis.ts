import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createClient } from 'redis';
import { freePort, startCommand, type Started } from '../processes.ts';
import type { Fault } from './chaos.ts';

const program = ['/usr/bin/redis-server', '/usr/local/bin/redis-server'].find((path) => existsSync(path));

/** A Redis of its own, which loses what it holds. */
export interface ForgetfulRedis {
  readonly url: string;
  readonly faults: readonly Fault[];
  stop(): Promise<void>;
}

/** Starts a Redis; undefined where none is installed. */
export async function startRedis(): Promise<ForgetfulRedis | undefined> {
  if (program === undefined) return undefined;
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const start = async (): Promise<Started> => {
    const command = [program, '--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no'];
    const started = startCommand(command, {}, tmpdir());
    await started.until(/Ready to accept connections/);
    return started;
  };
  let running = await start();
  return {
    url,
    faults: [
      {
        name: 'Redis wiped',
        async happen() {
          const client = createClient({ url, socket: { reconnectStrategy: false } }).on('error', () => undefined);
          try {
            await client.connect();
            await client.flushAll();
          } finally {
            client.destroy();
          }
        },
      },
      {
        name: 'Redis killed',
        async happen() {
          running.process.kill('SIGKILL');
          await running.ended;
          running = await start();
        },
      },
    ],
    async stop() {
      running.process.kill('SIGKILL');
      await running.ended;
    },
  };
}
