import postgres from 'postgres';

/**
 * A postgres.js pool on a URL. A `host` query parameter is the folder of a Unix socket, as in libpq; postgres.js itself
 * would send it to the server as a setting.
 */
export function openPool<Types extends Record<string, postgres.PostgresType>>(
  url: string,
  options: postgres.Options<Types>,
): postgres.Sql {
  const target = new URL(url);
  const host = target.searchParams.get('host');
  target.searchParams.delete('host');
  return postgres(target.href, {
    onnotice: () => undefined,
    connect_timeout: 10,
    ...(host !== null && { host }),
    ...options,
  }) as postgres.Sql;
}

/** Whether a statement is the one by which postgres.js learns the types of arrays on a new connection. */
export const isTypeQuery = (statement: string): boolean => statement.includes('select b.oid, b.typarray');

/**
 * One connection. A lost one is never used again: postgres.js, when it connects once more, may send nothing at all, or answer
 * a statement with the rows of one that was sent before the loss.
 */
export class Connection {
  readonly #open: (onClose: () => void) => postgres.Sql;
  #sql: postgres.Sql;

  constructor(open: (onClose: () => void) => postgres.Sql) {
    this.#open = open;
    this.#sql = this.#opened();
  }

  /** The connection as it is now; made when it is first used. */
  get sql(): postgres.Sql {
    return this.#sql;
  }

  /** Puts a new connection in the place of one that was lost; what still waits for the lost one fails. */
  replace(lost: postgres.Sql): void {
    if (lost !== this.#sql) return;
    this.#sql = this.#opened();
    void lost.end({ timeout: 0 });
  }

  #opened(): postgres.Sql {
    const sql: postgres.Sql = this.#open(() => this.replace(sql));
    return sql;
  }
}

/** Connections of which each is used by one caller at a time. */
export interface Connections {
  /** Lends a connection, or waits until there is one; it is free again when `work` is done. */
  use<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Opens them when they are first used. The one used last is used first: it has prepared and planned most. */
export function openConnections<Types extends Record<string, postgres.PostgresType>>(
  count: number,
  url: string,
  options: postgres.Options<Types>,
): Connections {
  // A pool of one sends what it is given in order, and without waiting for the replies.
  const open = (onclose: () => void): postgres.Sql => openPool(url, { ...options, max: 1, onclose });
  const connections = Array.from({ length: count }, () => new Connection(open));
  const idle = [...connections];
  const waiting: ((connection: Connection) => void)[] = [];
  return {
    async use(work) {
      const connection = idle.pop() ?? (await new Promise<Connection>((resolve) => waiting.push(resolve)));
      try {
        return await work(connection);
      } finally {
        const next = waiting.shift();
        if (next === undefined) idle.push(connection);
        else next(connection);
      }
    },
    async close() {
      await Promise.all(connections.map(({ sql }) => sql.end({ timeout: 5 })));
    },
  };
}

/** Uses the connection of a transaction, as long as there is one. */
export type Run = <Result>(use: (sql: postgres.TransactionSql) => PromiseLike<Result>) => Promise<Result>;

/**
 * One transaction on a connection. When the connection is lost under it, it fails and sends nothing more: what
 * postgres.js sends on a lost connection, its own `rollback` included, is thrown where nobody can catch it, or meets the
 * next transaction of that connection. A connection that proves to be lost before anything was done is replaced once.
 */
export async function transact<Result>(connection: Connection, work: (run: Run) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    const { sql: present } = connection;
    let state: 'waiting' | 'open' | 'lost' | 'over' = 'waiting';
    const is = (expected: typeof state): boolean => state === expected;
    try {
      const result = await present.begin((sql) => {
        state = 'open';
        const outcome = work(async (use) => {
          if (!is('open')) throw new Error(`the transaction is ${state}`);
          try {
            return await use(sql);
          } catch (error) {
            if (isConnectionLoss(error)) state = 'lost';
            throw error;
          }
        });
        // Left pending where it is not open any more: then the loss itself has ended the transaction.
        return new Promise<Result>((resolve, reject) => {
          outcome.then(
            (value) => is('open') && resolve(value),
            (error: unknown) => is('open') && reject(error as Error),
          );
        });
      });
      return result as Result;
    } catch (error) {
      if (isLostOrAway(error)) connection.replace(present);
      if (!is('waiting') || attempt > 1 || !isConnectionLoss(error)) throw error;
    } finally {
      state = 'over';
    }
  }
}

/**
 * One read-only transaction of statements that do not depend on each other's rows, sent with its beginning and its end in
 * one round trip. Answers what became of each; once one has failed, those behind it fail too. A connection that proves to be
 * lost before anything was done is replaced once; one that is lost later fails the whole.
 */
export async function readTogether(
  connection: Connection,
  statements: (sql: postgres.TransactionSql) => readonly PromiseLike<Rows>[],
): Promise<readonly PromiseSettledResult<readonly object[]>[]> {
  for (let attempt = 1; ; attempt += 1) {
    const { sql: present } = connection;
    const replies = await Promise.allSettled(
      [
        present<object[]>`begin read only`,
        // It has all that statements are built with; savepoints have no place here.
        ...statements(present as unknown as postgres.TransactionSql),
        present`commit`,
      ].map(async (query: PromiseLike<Rows>): Promise<Reply> => {
        const rows = await query;
        const { pid } = rows.state;
        // postgres.js may hold a result for long after it was read: emptied, it holds no rows.
        return { rows: rows.splice(0), pid };
      }),
    );
    const loss = lossAmong(replies);
    const [begun, ...reads] = replies;
    if (loss === undefined) return reads.slice(0, -1).map(rowsOf);
    connection.replace(present);
    if (begun?.status === 'fulfilled' || attempt > 1 || !isConnectionLoss(loss)) throw loss;
  }
}

/** Rows as postgres.js answers them. */
export type Rows = object[] & { readonly state: { readonly pid: number } };

/** Rows, and the process of Postgres that found them: postgres.js changes the state of rows when it connects again. */
interface Reply {
  readonly rows: readonly object[];
  readonly pid: number;
}

const rowsOf = (reply: PromiseSettledResult<Reply>): PromiseSettledResult<readonly object[]> =>
  reply.status === 'fulfilled' ? { status: 'fulfilled', value: reply.value.rows } : reply;

/** Why replies are not those of one transaction: postgres.js sends what is left of a lost connection on the next one. */
function lossAmong(replies: readonly PromiseSettledResult<Reply>[]): Error | undefined {
  const pids = new Set<number>();
  for (const reply of replies) {
    if (reply.status === 'fulfilled') pids.add(reply.value.pid);
    else if (isLostOrAway(reply.reason)) return reply.reason as Error;
  }
  if (pids.size <= 1) return undefined;
  return Object.assign(new Error('the connection was lost between two statements'), { code: 'CONNECTION_LOST' });
}

const lossCodes = /^(CONNECTION_|ECONNRESET|EPIPE|ETIMEDOUT|08|57P0)/;
const awayCodes = /^(CONNECT_|ECONN|ENOENT)/;

/** Whether a connection that was there is gone: another one may do. */
const isConnectionLoss = (error: unknown): boolean => lossCodes.test(codeOf(error));

/** Whether there is no connection. */
const isLostOrAway = (error: unknown): boolean => isConnectionLoss(error) || awayCodes.test(codeOf(error));

function codeOf(error: unknown): string {
  const isCoded = error !== null && typeof error === 'object' && 'code' in error;
  return isCoded && typeof error.code === 'string' ? error.code : '';
}
