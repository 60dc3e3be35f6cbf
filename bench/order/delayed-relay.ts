import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A way to a Postgres whose replies arrive later, as from a server far away. */
export interface DelayedRelay {
  readonly url: string;
  delayMillis: number;
  close(): Promise<void>;
}

/** Opens one to a Postgres behind a Unix socket. */
export async function openDelayedRelay(databaseUrl: string): Promise<DelayedRelay> {
  const folder = new URL(databaseUrl).searchParams.get('host');
  const open = new Set<Socket>();
  const relay = { delayMillis: 0 };
  const server = createServer((client) => {
    const postgres = connect(`${folder}/.s.PGSQL.5432`);
    client.pipe(postgres);
    let sent = Promise.resolve();
    postgres.on('data', (reply) => {
      const { delayMillis } = relay;
      const due = delayMillis === 0 ? undefined : sleep(delayMillis);
      sent = sent.then(async () => {
        await due;
        client.write(reply);
      });
    });
    for (const socket of [client, postgres]) {
      open.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        client.destroy();
        postgres.destroy();
      });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the relay has no port');
  return Object.assign(relay, {
    url: `postgresql://postgres@127.0.0.1:${address.port}/postgres`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  });
}
