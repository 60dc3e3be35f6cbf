import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach } from '@jest/globals';
import { createLog } from '../log.ts';
import { serve, type Route, type Served, type ServeOptions } from '../serve.ts';

/** A served test server and what it logged. */
export interface TestServer extends Served {
  /** The lines of the log, parsed. */
  readonly logged: readonly Record<string, unknown>[];
}

const disposals: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(disposals.splice(0).map((dispose) => dispose()));
});

/** Serves `routes` on a free loopback port until the end of the test. */
export async function startServer(
  routes: readonly Route[] = [],
  options: Partial<ServeOptions> = {},
): Promise<TestServer> {
  const { log, logged } = memoryLog();
  const served = await serve({
    host: '127.0.0.1',
    port: 0,
    log,
    routes,
    ready: async () => ({ checks: [] }),
    drainMillis: 0,
    ...options,
  });
  disposals.push(() => served.close());
  return { ...served, logged };
}

/** A log that keeps its lines, at level debug. */
export function memoryLog(): { log: ReturnType<typeof createLog>; logged: Record<string, unknown>[] } {
  const logged: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) };
  return { log: createLog('test', { level: 'debug', stream }), logged };
}

/** A connection of its own, for what no HTTP client sends. */
export async function openSocket({ port }: Served): Promise<RawConnection> {
  const socket = connect(port, '127.0.0.1');
  disposals.push(async () => void socket.destroy());
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
  // A reset shows as the end of the connection, which is what the tests look at.
  socket.on('error', () => undefined);
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(received)));
  await once(socket, 'connect');
  return {
    socket,
    send: (...lines) => void socket.write(lines.join('\r\n')),
    closed,
    receive: async (text) => {
      while (!received.includes(text)) {
        await Promise.race([once(socket, 'data'), closed.then(() => Promise.reject(new Error(`Closed: ${received}`)))]);
      }
      return received;
    },
  };
}

export interface RawConnection {
  readonly socket: Socket;
  /** Sends the lines, joined by CRLF. */
  send(...lines: string[]): void;
  /** Everything received, once it contains `text`. */
  receive(text: string): Promise<string>;
  /** Everything received, once the connection is closed. */
  readonly closed: Promise<string>;
}

/** A promise that the test or the code under test settles at its moment. */
export function signal(): { promise: Promise<void>; resolve: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { promise, resolve: () => resolve(undefined) };
}
