import { createClient, type Client } from 'graphql-ws';

/** What is shown, and what becomes of it. */
export interface Follower {
  /**
   * Reads what is shown, and returns the cursor (`productionEventsCursor`) that it asked for before that; null where its system
   * is away. Then it is asked again after a pause.
   */
  readonly load: () => Promise<string | null>;
  /** An event, with null in place of what a system that is away has of it. */
  readonly onEvent: (event: unknown) => void;
  /** The subscription was refused: asked again, it would be so again. */
  readonly onError: (reason: unknown) => void;
}

/** The field selects `cursor` under that name, and takes `$after`. */
export const query = `subscription Floor($after: String) {
  productionEvents(after: $after) { cursor type time reason order { number item { name } } }
}`;

/** A connection over which nothing comes for so long is dead, although nobody has closed it. */
const silentMillis = 15_000;

/** `webSocketImpl`: only where there is no global WebSocket. */
export function connect(url: string, webSocketImpl?: unknown): Client {
  let socket: { onmessage: unknown };
  let silence: ReturnType<typeof setTimeout>;
  const giveUp = (): void => {
    // What it might tell after all is told over the next one.
    socket.onmessage = null;
    client.terminate();
  };
  const listen = (): void => {
    clearTimeout(silence);
    silence = setTimeout(giveUp, silentMillis);
  };
  const client = createClient({
    url,
    webSocketImpl,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) => pause(Math.min(250 * 2 ** retries, 5_000)),
    // The answers to its pings are a sign of life where nothing happens.
    keepAlive: 5_000,
    on: {
      opened(opened) {
        socket = opened as typeof socket;
        listen();
      },
      message: listen,
      closed: () => clearTimeout(silence),
    },
  });
  return resuming(client);
}

/**
 * A client whose subscriptions go on where they broke off: when it has connected again, after a `complete` that it has not asked
 * for, and after an error that passes.
 */
function resuming(client: Client): Client {
  let isDisposed = false;
  const subscribe: Client['subscribe'] = (payload, sink) => {
    // graphql-ws sends the payload anew after each connection: with the cursor that stands there then.
    const variables = { ...payload.variables };
    let isStopped = false;
    let stop = (): void => undefined;
    const begin = (): void => {
      if (isStopped || isDisposed) {
        sink.complete();
        return;
      }
      stop = client.subscribe(
        { ...payload, variables },
        {
          next(result) {
            for (const event of Object.values(result.data ?? {}) as ({ readonly cursor?: string } | null)[]) {
              if (event?.cursor !== undefined) variables['after'] = event.cursor;
            }
            sink.next(result as Parameters<typeof sink.next>[0]);
          },
          error(reason) {
            // Without a cursor nobody knows what was missed.
            if (isPassing(reason) && typeof variables['after'] === 'string') void pause(2_000).then(begin);
            else sink.error(reason);
          },
          complete: () => (isStopped || isDisposed ? sink.complete() : void pause(2_000).then(begin)),
        },
      );
    };
    begin();
    return () => {
      isStopped = true;
      stop();
    };
  };
  const dispose = (): ReturnType<Client['dispose']> => {
    isDisposed = true;
    return client.dispose();
  };
  return { ...client, subscribe, dispose };
}

/** The cursor behind which to begin; undefined where that is not wanted any more. */
export async function loaded({ load }: Follower, stopped: AbortSignal): Promise<string | undefined> {
  let cursor: string | null = null;
  while (!stopped.aborted && cursor === null) {
    cursor = await load();
    if (cursor === null) await pause(2_000);
  }
  return stopped.aborted || cursor === null ? undefined : cursor;
}

/** Not as long for all, so that they do not come at once. */
const pause = (mostMillis: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, mostMillis * (0.5 + Math.random() / 2)));

export const isExpired = (errors: unknown): boolean =>
  extensionsOf(errors).some(({ code }) => code === 'CURSOR_EXPIRED');

const passingLimits = ['streams', 'subscriptions', 'callerSubscriptions'];

function isPassing(errors: unknown): boolean {
  return extensionsOf(errors).some(
    ({ code = '', limit = '' }) =>
      ['SUBGRAPH_UNAVAILABLE', 'UNAVAILABLE'].includes(code) ||
      (code === 'LIMIT_EXCEEDED' && passingLimits.includes(limit)),
  );
}

interface Extensions {
  readonly code?: string;
  readonly limit?: string;
}

const extensionsOf = (errors: unknown): readonly Extensions[] =>
  Array.isArray(errors)
    ? (errors as { readonly extensions?: Extensions }[]).map(({ extensions = {} }) => extensions)
    : [];
