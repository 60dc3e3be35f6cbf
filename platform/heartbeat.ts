import type { WebSocket } from 'ws';

/**
 * Asks the other end of a socket for a sign of life as often as given, and cuts the connection where none came since it was
 * asked last: who is gone is known after twice that time at most. `isMuted`: for now nothing is read, so nothing is expected.
 */
export function watchPeer(socket: WebSocket, everyMillis: number, isMuted: () => boolean = () => false): void {
  let isAlive = true;
  const sign = (): void => {
    isAlive = true;
  };
  const timer = setInterval(() => {
    if (!isAlive && !isMuted()) {
      socket.terminate();
      return;
    }
    isAlive = isMuted();
    if (socket.readyState === socket.OPEN) socket.ping();
  }, everyMillis);
  socket.on('pong', sign).on('ping', sign).on('message', sign);
  socket.once('close', () => clearInterval(timer));
}
