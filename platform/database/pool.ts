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

/** Uses the connection of a transaction, as long as there is one. */
export type Run = <Result>(use: (sql: postgres.TransactionSql) => PromiseLike<Result>) => Promise<Result>;

/**
 * One transaction on a connection of the pool. When the connection is lost under it, it fails and sends nothing more: what
 * postgres.js sends on a lost connection, its own `rollback` included, is thrown where nobody can catch it, or meets the
 * next transaction of that connection. A connection that proves to be lost before anything was done is replaced once.
 *
 * @param mode such as `read only`; empty: the default
 */
export async function transact<Result>(
  pool: postgres.Sql,
  mode: string,
  work: (run: Run) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    let state: 'waiting' | 'open' | 'lost' | 'over' = 'waiting';
    const is = (expected: typeof state): boolean => state === expected;
    try {
      const result = await pool.begin(mode, (sql) => {
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
      if (!is('waiting') || attempt > 1 || !isConnectionLoss(error)) throw error;
    } finally {
      state = 'over';
    }
  }
}

const lossCodes = /^(CONNECTION_|ECONNRESET|EPIPE|ETIMEDOUT|08|57P0)/;

const isConnectionLoss = (error: unknown): boolean =>
  error !== null &&
  typeof error === 'object' &&
  'code' in error &&
  typeof error.code === 'string' &&
  lossCodes.test(error.code);
