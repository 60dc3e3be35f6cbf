import { isTypeQuery } from '../database/pool.ts';
import type { Log } from '../log.ts';

/**
 * Ties the process to its end: SIGTERM or SIGINT runs `close` once and exits with 0 (1 when `close` fails); a second
 * signal exits at once with 1. An error that nobody caught is logged and exits with 1, since the state it leaves
 * behind is unknown.
 */
export function onShutdown(log: Log, close: () => Promise<void>): void {
  let closing = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (closing) {
      log.warn({ signal }, 'second signal, exiting at once');
      process.exit(1);
    }
    closing = true;
    log.info({ signal }, 'shutting down');
    close().then(
      () => {
        log.info('shut down');
        process.exit(0);
      },
      (error: unknown) => {
        log.fatal({ err: error }, 'shutdown failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  const die = (error: unknown, origin: string): void => {
    log.fatal({ err: error, origin }, 'uncaught error');
    process.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', (reason) => {
    if (isLostTypeQuery(reason)) log.debug({ err: reason }, 'a connection was lost while it was being made');
    else die(reason, 'unhandledRejection');
  });
}

/**
 * Whether an error is that of the query that postgres.js asks of a new connection: it awaits it nowhere. Who waits for the connection is told of its loss all the same.
 */
const isLostTypeQuery = (error: unknown): boolean =>
  error instanceof Error && 'query' in error && isTypeQuery(String(error.query));
