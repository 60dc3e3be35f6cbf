import { connect, type Socket } from 'node:net';

/**
 * Many clients of graphql-transport-ws in a process of its own, as cheap as they can be: they count the messages that they
 * get, and, where told to, look at each for its number, its cursor and when it came. Told what to do by its parent.
 */
export type FleetCommand =
  | {
      readonly kind: 'connect';
      readonly port: number;
      readonly clients: number;
      readonly query: string;
      readonly countingBytes: number | undefined;
    }
  /** Answers once every client has got so many messages more. */
  | { readonly kind: 'await'; readonly messages: number }
  /** Clients that are sent away connect again from their cursors; answers once each has got a message after that. */
  | { readonly kind: 'resume' }
  /** Answers once all have got the event of this number. */
  | { readonly kind: 'until'; readonly number: number }
  /** Answers how long after these times (by number, epoch milliseconds) events came. */
  | { readonly kind: 'latencies'; readonly committed: readonly (readonly [number, number])[] };

export type FleetReport =
  | { readonly kind: 'connected' | 'resumed'; readonly millis: number }
  | { readonly kind: 'got'; readonly at: number }
  | {
      readonly kind: 'latencies';
      readonly p50: number;
      readonly p99: number;
      readonly longest: number;
      readonly count: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

const report = (message: FleetReport): void => void process.send?.(message);
const now = (): number => performance.timeOrigin + performance.now();

let port = 0;
let query = '';
/** Messages of this size are counted, and not looked at. */
let countingBytes: number | undefined;
let messages = 0;
let wanted = Infinity;
let wantedNumber = Infinity;
let reached = 0;
const clients: Client[] = [];
/** When each event came to each client, by its number. */
const arrivals = new Map<number, number[]>();
let resumed: { left: number; begun: number } | undefined;

class Client {
  #socket: Socket | undefined;
  #rest: Buffer = Buffer.alloc(0);
  #isUpgraded = false;
  #onReady: (() => void) | undefined;
  #cursor: string | undefined;
  #number: number | undefined;
  #isResuming = false;

  open(): Promise<void> {
    this.#rest = Buffer.alloc(0);
    this.#isUpgraded = false;
    const socket = connect(port, '127.0.0.1');
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (data) => this.#take(data));
    socket.on('error', () => undefined);
    socket.on('close', () => this.#gone());
    socket.write(
      'GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
    );
    return new Promise((resolve) => (this.#onReady = resolve));
  }

  #gone(): void {
    if (resumed === undefined) return;
    this.#isResuming = true;
    // As libraries do, so that not all come at once.
    setTimeout(() => void this.open(), Math.random() * 2_000);
  }

  #take(data: Buffer): void {
    let at = 0;
    const bytes = this.#rest.length === 0 ? data : Buffer.concat([this.#rest, data]);
    if (!this.#isUpgraded) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return void (this.#rest = bytes);
      if (!bytes.subarray(0, 12).toString().includes('101')) {
        report({ kind: 'failed', reason: bytes.toString() });
        return;
      }
      this.#isUpgraded = true;
      at = end + 4;
      this.#send({ type: 'connection_init' });
    }
    for (;;) {
      if (bytes.length < at + 2) break;
      let length = (bytes[at + 1] ?? 0) & 0x7f;
      let begin = at + 2;
      if (length === 126) {
        if (bytes.length < at + 4) break;
        length = bytes.readUInt16BE(at + 2);
        begin = at + 4;
      } else if (length === 127) {
        if (bytes.length < at + 10) break;
        length = bytes.readUInt32BE(at + 6);
        begin = at + 10;
      }
      if (bytes.length < begin + length) break;
      const opcode = (bytes[at] ?? 0) & 0x0f;
      at = begin + length;
      if (opcode === 1) this.#message(bytes, begin, at);
      else if (opcode === 9) this.#frame(10, bytes.subarray(begin, at));
      else if (opcode === 8) this.#socket?.end();
    }
    this.#rest = at === bytes.length ? empty : Buffer.from(bytes.subarray(at));
  }

  #message(bytes: Buffer, begin: number, end: number): void {
    if (this.#onReady !== undefined) {
      // The acknowledgement, or, of a server that knows no protocol, nothing that is looked at.
      this.#onReady();
      this.#onReady = undefined;
      this.#send({ id: '1', type: 'subscribe', payload: { query, variables: { after: this.#cursor } } });
      return;
    }
    messages += 1;
    if (messages === wanted) report({ kind: 'got', at: now() });
    if (countingBytes !== undefined) {
      if (end - begin !== countingBytes) report({ kind: 'failed', reason: bytes.toString('utf8', begin, end) });
      return;
    }
    const message = JSON.parse(bytes.toString('utf8', begin, end)) as {
      type: string;
      payload: { data: Record<string, { cursor: string; reason: string }> };
    };
    const [event] = message.type === 'next' ? Object.values(message.payload.data) : [];
    if (event === undefined) {
      report({ kind: 'failed', reason: JSON.stringify(message) });
      return;
    }
    const number = Number(event.reason);
    if (this.#number !== undefined && number !== this.#number + 1) {
      report({ kind: 'failed', reason: `event ${number} came after ${this.#number}` });
    }
    this.#number = number;
    this.#cursor = event.cursor;
    const times = arrivals.get(number);
    if (times === undefined) arrivals.set(number, [now()]);
    else times.push(now());
    if (number === wantedNumber && (reached += 1) === clients.length) report({ kind: 'got', at: now() });
    if (resumed === undefined || !this.#isResuming) return;
    this.#isResuming = false;
    resumed.left -= 1;
    if (resumed.left === 0) report({ kind: 'resumed', millis: now() - resumed.begun });
  }

  #send(message: object): void {
    this.#frame(1, Buffer.from(JSON.stringify(message)));
  }

  /** Masked, as a client must, by a mask that changes nothing. */
  #frame(opcode: number, payload: Buffer): void {
    const header = Buffer.alloc(payload.length < 126 ? 6 : 8);
    header[0] = 0x80 | opcode;
    header[1] = 0x80 | (payload.length < 126 ? payload.length : 126);
    if (payload.length >= 126) header.writeUInt16BE(payload.length, 2);
    this.#socket?.write(Buffer.concat([header, payload]));
  }
}

const empty = Buffer.alloc(0);

async function connectAll(count: number): Promise<void> {
  const begun = now();
  const left = Array.from({ length: count }, () => new Client());
  clients.push(...left);
  const work = async (): Promise<void> => {
    for (let client = left.pop(); client !== undefined; client = left.pop()) await client.open();
  };
  await Promise.all(Array.from({ length: 100 }, work));
  report({ kind: 'connected', millis: now() - begun });
}

function latencies(committed: readonly (readonly [number, number])[]): void {
  const all = committed.flatMap(([number, at]) => (arrivals.get(number) ?? []).map((arrived) => arrived - at));
  all.sort((a, b) => a - b);
  const quantile = (share: number): number => all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? NaN;
  report({ kind: 'latencies', p50: quantile(0.5), p99: quantile(0.99), longest: all.at(-1) ?? NaN, count: all.length });
}

process.on('message', (command: FleetCommand) => {
  switch (command.kind) {
    case 'connect':
      ({ port, query, countingBytes } = command);
      void connectAll(command.clients);
      break;
    case 'await':
      messages = 0;
      wanted = command.messages * clients.length;
      break;
    case 'resume':
      resumed = { left: clients.length, begun: now() };
      break;
    case 'until':
      reached = 0;
      wantedNumber = command.number;
      break;
    case 'latencies':
      latencies(command.committed);
      break;
    default:
      command satisfies never;
  }
});
process.on('disconnect', () => process.exit());
