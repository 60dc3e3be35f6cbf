import postgres from 'postgres';
import {
  isTypeQuery,
  openConnections,
  readTogether,
  transact,
  type Connection,
  type Rows,
} from '#platform/database/pool.ts';
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
  /**
   * Reads by key under the caller's scope, as loaders make them. Those asked for in one turn of the event loop are sent
   * together. Each statement is planned once for a connection: keys say little, and planning takes longer than reading.
   */
  readsByKey(context: RequestContext): Scoped;
  readonly use: DatabaseUse;
  /** Lends a connection in the system's role without scope or transaction, for statements that can have neither. */
  maintain<Result>(work: (connection: postgres.Sql) => PromiseLike<Result>): Promise<Result>;
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
  const { onStatement, meter, connections: maximum = 10 } = options;
  const connections = openConnections(maximum, url, {
    idle_timeout: 60,
    transform: { column: { from: postgres.toCamel, to: postgres.fromCamel } },
    types: textTypes,
    ...(onStatement && {
      debug(_connection: number, text: string, parameters: unknown[]) {
        // What postgres.js asks of a new connection is no statement of ours.
        if (!isTypeQuery(text)) onStatement(text, parameters);
      },
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
  const useConnection = async <Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> => {
    const own = { isWaiting: true };
    waiting += 1;
    try {
      return await connections.use((connection) => {
        own.isWaiting = false;
        waiting -= 1;
        busy += 1;
        return work(connection);
      });
    } finally {
      if (own.isWaiting) waiting -= 1;
      else busy -= 1;
    }
  };

  /** Reads in one transaction. Where one of several fails, it alone fails: those behind it are read again without it. */
  const readAll = async (context: RequestContext, planMode: PlanMode, reads: readonly Read[]): Promise<void> => {
    try {
      refuseLate(context);
      const [scope, ...answers] = await useConnection((connection) =>
        readTogether(connection, (sql) => [
          setScope(sql, context, planMode),
          ...reads.map(({ statement }) => observed(context, system, meter, statement(sql))),
        ]),
      );
      if (scope?.status === 'rejected') throw scope.reason;
      for (const [index, answer] of answers.entries()) {
        if (answer.status === 'fulfilled') reads[index]?.resolve(answer.value as never);
        else {
          reads[index]?.reject(translate(answer.reason));
          if (index + 1 < reads.length) await readAll(context, planMode, reads.slice(index + 1));
          return;
        }
      }
    } catch (error) {
      for (const { reject } of reads) reject(translate(error));
    }
  };

  const session = (context: RequestContext): Session => ({
    context,
    query: (statement) =>
      new Promise((resolve, reject) => void readAll(context, 'auto', [{ statement, resolve, reject }])),
    async transaction<Result>(work: (transaction: Transaction) => Promise<Result>) {
      refuseLate(context);
      for (let attempt = 1; ; attempt += 1) {
        let appended = 0;
        try {
          const result = await useConnection((connection) =>
            transact(connection, async (run) => {
              const [start] = await run((sql) => setScope(sql, context, 'auto'));
              const events: AttributedEvent[] = [];
              const onBehalfOf = (caller: RequestContext): Transaction => ({
                context: caller,
                now: start?.now ?? '',
                query: (statement) => run((sql) => observed(caller, system, meter, statement(sql))),
                append: (...more) => void events.push(...more.map((event) => ({ event, context: caller }))),
                as: onBehalfOf,
              });
              const outcome = await work(onBehalfOf(context));
              if (events.length > 0) {
                await run((sql) => observed(context, system, meter, appendToLog(sql, system, events)));
              }
              appended = events.length;
              return outcome;
            }),
          );
          if (appended > 0) options.onEventsCommitted?.();
          return result;
        } catch (error) {
          if (isConflict(error) && attempt < maximumAttempts) continue;
          if (lacksPartition(error) && attempt < maximumAttempts) {
            await useConnection(({ sql }) => sql`call make_log_partition(clock_timestamp())`);
            continue;
          }
          throw translate(error);
        }
      }
    },
  });

  const readsByKey = (context: RequestContext): Scoped => {
    let asked: Read[] = [];
    const send = (): void => {
      void readAll(context, 'force_generic_plan', asked);
      asked = [];
    };
    return {
      context,
      query: (statement) =>
        new Promise((resolve, reject) => {
          // When all has run that can without more input: nothing was written to the connection before that either.
          if (asked.length === 0) setImmediate(send);
          asked.push({ statement, resolve, reject });
        }),
    };
  };

  return {
    system,
    session,
    readsByKey,
    get use() {
      return { busy, waiting, maximum };
    },
    async maintain(work) {
      try {
        return await useConnection(async ({ sql }) => work(sql));
      } catch (error) {
        throw translate(error);
      }
    },
    async ping() {
      try {
        await connections.use(({ sql }) => sql`select 1`);
      } catch (error) {
        throw translate(error);
      }
    },
    close: () => connections.close(),
  };
}

/** A statement, and who waits for its rows. */
interface Read {
  readonly statement: (sql: Sql) => PromiseLike<Rows>;
  readonly resolve: (rows: never) => void;
  readonly reject: (error: unknown) => void;
}

/** Whether Postgres weighs a plan for each execution of a prepared statement, or keeps one for all. */
type PlanMode = 'auto' | 'force_generic_plan';

/**
 * A statement under the eyes of those who meter or trace it. It is sent when it is awaited, and not a turn later: what is
 * sent together keeps its order.
 */
const observed = <Result extends PromiseLike<unknown>>(
  { span: above }: RequestContext,
  system: string,
  meter: StatementMeter | undefined,
  statement: Result,
): Result =>
  ({
    then(onResult: (result: unknown) => unknown, onError: (error: unknown) => unknown) {
      const begun = performance.now();
      const span = above?.child('sql', 'client', { 'db.system.name': 'postgresql', 'db.namespace': system });
      const end = (isOk: boolean): void => {
        span?.end();
        meter?.ended((performance.now() - begun) / 1000, isOk);
      };
      return statement.then(
        (result) => {
          span?.set(describe(result));
          end(true);
          return onResult(result);
        },
        (error: unknown) => {
          span?.fail(error instanceof postgres.PostgresError ? error.code : 'no answer');
          end(false);
          return onError(error);
        },
      );
    },
  }) as unknown as Result;

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

const setScope = (
  sql: Sql,
  context: RequestContext,
  planMode: PlanMode,
): postgres.PendingQuery<{ now: string }[]> => sql<{ now: string }[]>`
  select
    set_config('millgraph.plants', ${scopeArray(context.plants)}::text[]::text, true),
    set_config('millgraph.suppliers', ${scopeArray(context.suppliers)}::text[]::text, true),
    set_config('plan_cache_mode', ${planMode}, true),
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

/** An event was told in a month for which the log has no partition. */
const lacksPartition = (error: unknown): boolean =>
  error instanceof postgres.PostgresError &&
  error.code === '23514' &&
  error.message.includes('no partition of relation');

/** Numeric or time out of range, and characters that Postgres does not store. */
const unstorableCodes: ReadonlySet<string> = new Set(['22003', '22008', '22021', '22P05']);

/** Insufficient resources, and errors of the system that Postgres runs on. */
const exhaustedCodes = /^(53[0124]|58)/;

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
  if (exhaustedCodes.test(code)) {
    const message =
      'The database has no room for this on its disk or in its memory. Tell whoever runs it, and try again.';
    return new MillgraphError('UNAVAILABLE', message);
  }
  if (unreachableCodes.test(code)) {
    return new MillgraphError('UNAVAILABLE', 'The database cannot be reached now. Try again.');
  }
  return error;
}
