import postgres from 'postgres';
import { openPool, transact, type Run } from '#platform/database/pool.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { RequestContext } from '#platform/identity.ts';
import type { SpanAttributes } from '#platform/telemetry/span.ts';
import { appendToLog, type AttributedEvent, type NewEvent } from '#platform/events/log.ts';

export type Sql = postgres.TransactionSql;

/** One SQL statement, built on the connection it will run on. */
export type Statement<Row extends object> = (sql: Sql) => postgres.PendingQuery<Row[]>;

/** What every store function takes: runs one statement under the caller's plants and suppliers. */
export interface Scoped {
  readonly context: RequestContext;
  query<Row extends object>(statement: Statement<Row>): Promise<readonly Row[]>;
}

/** A transaction under the caller's scope. State changes and the events appended to it commit together. */
export interface Transaction extends Scoped {
  /** When the transaction began, RFC 3339 UTC: the recorded time of all it writes. */
  readonly now: string;
  /** Adds events to this system's log; they are written, in order, as the transaction's last statement. */
  append(...events: readonly NewEvent[]): void;
  /** The same transaction on behalf of somebody else in the same scope: what is appended through it names that context. */
  as(context: RequestContext): Transaction;
}

/** A caller's session: single reads, each sent together with its scope, or a transaction. */
export interface Session extends Scoped {
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;
}

/** How a pool is used at a moment. */
export interface DatabaseUse {
  /** Connections in a transaction. */
  readonly busy: number;
  /** Transactions that wait for a connection. */
  readonly waiting: number;
  /** Most connections. */
  readonly maximum: number;
}

/** A system's pool of connections, all of them in the system's role and schema. */
export interface Database {
  readonly system: string;
  session(context: RequestContext): Session;
  readonly use: DatabaseUse;
  /** One unscoped statement that reads no table, for health and readiness. Throws UNAVAILABLE. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Pool size. Default 10 connections. */
  readonly connections?: number;
  /** Called with the text and the parameters of each statement sent, for tests and telemetry. */
  readonly onStatement?: (text: string, parameters: readonly unknown[]) => void;
  /** Told of each statement that has ended. */
  readonly meter?: StatementMeter;
  /** Called after a transaction that appended events has committed, so that consumers nearby need not wait to poll. */
  readonly onEventsCommitted?: () => void;
}

/** Is told of each statement that has ended. */
export interface StatementMeter {
  ended(seconds: number, isOk: boolean): void;
}

const maximumAttempts = 4;
const statementTimeoutMillis = 30_000;

/** Rows carry camel-case names; numeric, timestamptz and date values stay exact text (RFC 3339 for times). */
const textTypes = {
  timestamp: {
    to: 1184,
    from: [1184],
    serialize: (value: unknown) => value,
    parse: (text: string) => `${text.replace(' ', 'T').replace(/\+00$/, '')}Z`,
  },
  date: { to: 1082, from: [1082], serialize: (value: unknown) => value, parse: (text: string) => text },
};

/** Opens a pool on a Postgres URL; every connection starts in role `millgraph_<system>` with its schema as search path. */
export function openDatabase(url: string, system: string, options: DatabaseOptions = {}): Database {
  const { onStatement, meter, connections = 10 } = options;
  const pool = openPool(url, {
    max: connections,
    idle_timeout: 60,
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    types: textTypes,
    ...(onStatement && {
      debug: (_connection: number, text: string, parameters: unknown[]) => onStatement(text, parameters),
    }),
    connection: {
      application_name: `millgraph_${system}`,
      role: `millgraph_${system}`,
      search_path: system,
      TimeZone: 'UTC',
      statement_timeout: statementTimeoutMillis,
      lock_timeout: 10_000,
      idle_in_transaction_session_timeout: 10_000,
      // A row by its key costs as in memory or on flash, not as on a disk that seeks: else filters are answered by reading
      // the indexes of all that a plant ever made. And workers are for what reads hundreds of megabytes: to start them takes
      // longer than a page of a list.
      random_page_cost: 1.1,
      parallel_setup_cost: 10_000,
    },
  });

  let busy = 0;
  let waiting = 0;
  const counted = async <Result>(mode: string, work: (run: Run) => Promise<Result>): Promise<Result> => {
    const own = { isWaiting: true };
    waiting += 1;
    try {
      return await transact(pool, mode, (run) => {
        own.isWaiting = false;
        waiting -= 1;
        busy += 1;
        return work(run);
      });
    } finally {
      if (own.isWaiting) waiting -= 1;
      else busy -= 1;
    }
  };

  const session = (context: RequestContext): Session => ({
    context,
    async query<Row extends object>(statement: Statement<Row>) {
      refuseLate(context);
      try {
        const rows = await observe(context, system, meter, async () => {
          const [, result] = await counted('read only', (run) =>
            Promise.all([run((sql) => setScope(sql, context)), run(statement)]),
          );
          return result;
        });
        // postgres.js may hold a result for long after it was read: emptied, it holds no rows.
        return rows.splice(0);
      } catch (error) {
        throw translate(error);
      }
    },
    async transaction<Result>(work: (transaction: Transaction) => Promise<Result>) {
      refuseLate(context);
      for (let attempt = 1; ; attempt += 1) {
        let appended = 0;
        try {
          const result = await counted('', async (run) => {
            const [start] = await run((sql) => setScope(sql, context));
            const events: AttributedEvent[] = [];
            const onBehalfOf = (caller: RequestContext): Transaction => ({
              context: caller,
              now: start?.now ?? '',
              query: (statement) => observe(caller, system, meter, () => run(statement)),
              append: (...more) => void events.push(...more.map((event) => ({ event, context: caller }))),
              as: onBehalfOf,
            });
            const outcome = await work(onBehalfOf(context));
            if (events.length > 0) {
              await observe(context, system, meter, () => run((sql) => appendToLog(sql, system, events)));
            }
            appended = events.length;
            return outcome;
          });
          if (appended > 0) options.onEventsCommitted?.();
          return result;
        } catch (error) {
          if (isConflict(error) && attempt < maximumAttempts) continue;
          throw translate(error);
        }
      }
    },
  });

  return {
    system,
    session,
    get use() {
      return { busy, waiting, maximum: connections };
    },
    async ping() {
      try {
        await pool`select 1`;
      } catch (error) {
        throw translate(error);
      }
    },
    close: () => pool.end({ timeout: 5 }),
  };
}

/** Runs a statement under the eyes of those who meter or trace it. */
async function observe<Result>(
  { span: above }: RequestContext,
  system: string,
  meter: StatementMeter | undefined,
  run: () => PromiseLike<Result>,
): Promise<Result> {
  const begun = performance.now();
  const span = above?.child('sql', 'client', { 'db.system.name': 'postgresql', 'db.namespace': system });
  let isOk = false;
  try {
    const result = await run();
    isOk = true;
    span?.set(describe(result));
    return result;
  } catch (error) {
    span?.fail(error instanceof postgres.PostgresError ? error.code : 'no answer');
    throw error;
  } finally {
    span?.end();
    meter?.ended((performance.now() - begun) / 1000, isOk);
  }
}

/** The text of a statement, which holds no values, and how much it answered. */
function describe(result: unknown): SpanAttributes {
  const { statement, count } = result as { statement?: { string?: string }; count?: number | null };
  return {
    'db.query.text': statement?.string?.replaceAll(/\s+/g, ' ').trim() ?? '',
    'db.response.returned_rows': count ?? 0,
  };
}

/** Begins nothing for which nobody waits any more. Throws UNAVAILABLE. */
function refuseLate({ signal, deadline }: RequestContext): void {
  if (signal?.aborted !== true && (deadline === undefined || Date.now() < deadline)) return;
  throw new MillgraphError('UNAVAILABLE', 'The request took too long, or its client went away.');
}

/** How long a statement may take for a request, in milliseconds. */
const timeLeft = ({ deadline = Infinity }: RequestContext): number =>
  Math.ceil(Math.max(1, Math.min(statementTimeoutMillis, deadline - Date.now())));

const setScope = (sql: Sql, context: RequestContext): postgres.PendingQuery<{ now: string }[]> => sql<
  { now: string }[]
>`
  select
    set_config('millgraph.plants', ${scopeArray(context.plants)}::text[]::text, true),
    set_config('millgraph.suppliers', ${scopeArray(context.suppliers)}::text[]::text, true),
    set_config('statement_timeout', ${String(timeLeft(context))}, true),
    now() as now
`;

const scopeArray = (ids: readonly string[] | '*'): string[] => (ids === '*' ? ['*'] : ids.filter((id) => id !== '*'));

/**
 * Serialization failure, deadlock, or a key that another transaction has just taken: the whole transaction is run again,
 * and decides by what it then finds.
 */
const isConflict = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && ['40001', '40P01', '23505'].includes(error.code);

/** Numeric or time out of range, and characters that Postgres does not store. */
const unstorableCodes: ReadonlySet<string> = new Set(['22003', '22008', '22021', '22P05']);

const unreachableCodes = /^(CONNECT|CONNECTION_|ECONN|ENOENT|EPIPE|ETIMEDOUT|08|57P0|53300)/;

function translate(error: unknown): unknown {
  if (error instanceof MillgraphError || error === null || typeof error !== 'object') return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (error instanceof postgres.PostgresError && code === '42501' && error.message.includes('row-level security')) {
    return new MillgraphError('SCOPE_DENIED', 'This command writes to a plant or supplier outside your scope.');
  }
  if (code === '55P03' || code === '57014') {
    return new MillgraphError('UNAVAILABLE', 'The database was too busy to answer in time. Try again.');
  }
  if (unstorableCodes.has(code)) {
    return new MillgraphError('BAD_INPUT', 'A value cannot be stored: it is out of range or holds a NUL character.');
  }
  if (unreachableCodes.test(code)) {
    return new MillgraphError('UNAVAILABLE', 'The database cannot be reached now. Try again.');
  }
  return error;
}
