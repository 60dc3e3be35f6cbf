import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does with a request that it has read to its end. */
export type Behaviour = (response: ServerResponse) => void;

/** A real server on a real socket that does what a test tells it to. */
export interface MisbehavingServer {
  readonly url: string;
  /** The GraphQL operations that reached it. */
  readonly received: string[];
  behave: Behaviour;
  /** Resolves once `count` operations have reached it. */
  reached(count: number): Promise<void>;
  /** Bytes of bodies that it has got rid of. */
  written: number;
  close(): Promise<void>;
}

export async function startMisbehaving(behave: Behaviour): Promise<MisbehavingServer> {
  const arrivals = new Set<() => void>();
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      misbehaving.received.push((JSON.parse(body) as { query: string }).query);
      for (const look of arrivals) look();
      misbehaving.behave(response);
    });
    request.on('error', () => undefined);
  });
  server.on('connection', (socket) => {
    socket.once('close', () => (misbehaving.written += socket.bytesWritten));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const misbehaving: MisbehavingServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    received: [],
    behave,
    written: 0,
    reached: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (misbehaving.received.length < count) return;
          arrivals.delete(look);
          resolve();
        };
        arrivals.add(look);
        look();
      }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return misbehaving;
}

const json = { 'content-type': 'application/json' };

/** Answers GraphQL as it should. */
export const answerWith =
  (answer: object, status = 200): Behaviour =>
  (response) =>
    void response.writeHead(status, json).end(JSON.stringify(answer));

export const answerNothing: Behaviour = () => undefined;

export const resetConnection: Behaviour = ({ socket }) => void socket?.resetAndDestroy();

export const answerPage =
  (status: number): Behaviour =>
  (response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>');

export const answerOtherProtocol: Behaviour = ({ socket }) => void socket?.end('SSH-2.0-OpenSSH_9.2\r\n');

export const answerNoJson: Behaviour = (response) => void response.writeHead(200, json).end('{"data":{"products":[{"i');

export const answerNoGraphql: Behaviour = (response) => void response.writeHead(200, json).end('{"status":"ok"}');

/** Promises more than it sends, and hangs up. */
export const answerHalf: Behaviour = (response) => {
  response.writeHead(200, { ...json, 'content-length': 1000 });
  response.write('{"data":', () => response.socket?.destroySoon());
};

/** Sends the beginning, and no more. */
export const stopInTheMiddle: Behaviour = (response) => {
  response.writeHead(200, json);
  response.write('{"data":');
};

/** A byte now and then, so that no pause is long. */
export const trickle: Behaviour = (response) => {
  response.writeHead(200, json);
  const timer = setInterval(() => response.write(' '), 5);
  response.once('close', () => clearInterval(timer));
};

export const hugeBytes = 100 * 2 ** 20;
const part = Buffer.alloc(2 ** 20, ' ');

/** A hundred megabytes, as fast as they are taken. */
export const answerHuge =
  (headers: Readonly<Record<string, string | number>> = {}): Behaviour =>
  (response) => {
    response.writeHead(200, { ...json, ...headers });
    let left = hugeBytes;
    const send = (): void => {
      while (left > 0 && !response.destroyed) {
        left -= part.length;
        if (!response.write(part)) {
          response.once('drain', send);
          return;
        }
      }
      if (left <= 0) response.end();
    };
    send();
  };

/** Headers without end. */
export const answerHugeHeaders: Behaviour = ({ socket }) => {
  socket?.write(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-much: ${'x'.repeat(100_000)}\r\n`);
};
