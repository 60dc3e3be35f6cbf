import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export interface Subscription {
  readonly id: string;
  readonly after: unknown;
  readonly webSocket: WebSocket;
}

/** A graph of which a test says word by word what it tells. */
export class ScriptedGraph {
  readonly #http: Server;
  readonly #server: WebSocketServer;
  readonly #subscriptions: Subscription[] = [];
  #wake: (() => void) | undefined;
  /** Whether it says nothing any more, and closes nothing, to those who are connected. */
  readonly #muted = new Set<WebSocket>();

  /** `answer`: what is answered over HTTP, each time. */
  constructor(answer: () => object = () => ({})) {
    this.#http = createServer((request, response) => {
      request.resume().once('end', () => response.end(JSON.stringify(answer())));
    });
    this.#server = new WebSocketServer({ server: this.#http, handleProtocols: () => 'graphql-transport-ws' });
    this.#server.on('connection', (webSocket) => {
      webSocket.on('message', (data: Buffer) => this.#receive(webSocket, JSON.parse(data.toString()) as Message));
    });
  }

  /** Returns the port. */
  async open(): Promise<number> {
    this.#http.listen(0, '127.0.0.1');
    await once(this.#http, 'listening');
    return (this.#http.address() as AddressInfo).port;
  }

  /** The next subscription. */
  async next(): Promise<Subscription> {
    for (;;) {
      const subscription = this.#subscriptions.shift();
      if (subscription !== undefined) return subscription;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  tell({ id, webSocket }: Subscription, type: string, payload?: object): void {
    webSocket.send(JSON.stringify({ id, type, payload }));
  }

  mute({ webSocket }: Subscription): void {
    this.#muted.add(webSocket);
  }

  close(): void {
    for (const client of this.#server.clients) client.terminate();
    this.#http.close();
  }

  #receive(webSocket: WebSocket, { id, type, payload }: Message): void {
    if (this.#muted.has(webSocket)) return;
    if (type === 'connection_init') webSocket.send('{"type":"connection_ack"}');
    if (type === 'ping') webSocket.send('{"type":"pong"}');
    if (type !== 'subscribe') return;
    this.#subscriptions.push({ id, after: payload.variables['after'], webSocket });
    this.#wake?.();
  }
}

interface Message {
  readonly id: string;
  readonly type: string;
  readonly payload: { readonly variables: Readonly<Record<string, unknown>> };
}
