import type { Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** One request and its reply, from the request's headers until the reply has left or the client has. */
export interface Exchange {
  readonly response: ServerResponse;
  /** Aborted when the connection closes before the reply is complete. */
  readonly gone: AbortController;
}

/**
 * Knows which exchanges are open on which connection. node's own `close` of a response does not tell of a client that
 * left while the reply was still queued behind another (pipelining), and its `closeIdleConnections` spares connections
 * that never sent anything, as browsers open them in advance.
 */
export interface Connections {
  begin(response: ServerResponse): Exchange;
  /** Whether part of a reply is on its way on this connection. */
  isReplying(socket: Duplex): boolean;
  /** Closes what is idle now, and everything else as it becomes idle. */
  closeWhenIdle(): void;
  /** Cuts off what is still open, and returns how many exchanges that ended. */
  destroyAll(): number;
}

export function trackConnections(server: Server): Connections {
  const open = new Map<Duplex, Set<Exchange>>();
  let closing = false;

  server.on('connection', (socket: Duplex) => {
    const exchanges = new Set<Exchange>();
    open.set(socket, exchanges);
    socket.once('close', () => {
      open.delete(socket);
      for (const { gone } of exchanges) {
        gone.abort(new Error('The connection closed before the reply was complete.'));
      }
    });
  });

  return {
    begin(response) {
      const { socket } = response.req;
      const exchanges = open.get(socket);
      const exchange = { response, gone: new AbortController() };
      exchanges?.add(exchange);
      response.once('finish', () => {
        exchanges?.delete(exchange);
        if (closing && exchanges?.size === 0) {
          socket.destroySoon();
        }
      });
      return exchange;
    },
    isReplying: (socket) => [...(open.get(socket) ?? [])].some(({ response }) => response.headersSent),
    closeWhenIdle() {
      closing = true;
      for (const [socket, exchanges] of open) {
        if (exchanges.size === 0) {
          socket.destroy();
        }
      }
    },
    destroyAll() {
      const unfinished = [...open.values()].reduce((sum, exchanges) => sum + exchanges.size, 0);
      for (const socket of open.keys()) {
        socket.destroy();
      }
      return unfinished;
    },
  };
}
