import type postgres from 'postgres';
import { openPool } from '#platform/database/pool.ts';
import { createLog } from '#platform/log.ts';
import { composeMillgraph, type Millgraph } from '../../main.ts';
import { prepare, readWeek, type Kind, type TableRows, type Task } from './repeat.ts';
import { ordersPerWeek, playWeek } from './week.ts';

const plants = 40;
const families = 20;
const day = 86_400_000;
/** Weeks are counted from this Monday. */
const firstMonday = Date.parse('1980-01-07T00:00:00Z');
/** A statement inserts the copies of so many plants and weeks at once. */
const copiesAtOnce = 2000;
const connections = 2;

export type PlayedWeeks = Readonly<Record<Kind, readonly TableRows[]>>;

/** The Monday of the last week that is over. */
export const lastMonday = (now: number): number =>
  firstMonday + (Math.floor((now - firstMonday) / day / 7) - 1) * 7 * day;

/** Plays a week to its end, and once more until Thursday, each in a database of its own that is dropped again. */
export async function playWeeks(server: string, monday: number, say: (line: string) => void): Promise<PlayedWeeks> {
  const play = async (kind: Kind): Promise<readonly TableRows[]> => {
    const url = await createDatabase(server, `played_${kind}`);
    await withMillgraph(url, ({ client, settle }) =>
      playWeek(client, settle, new Date(monday).toISOString().slice(0, 10), kind === 'over'),
    );
    const sql = openPool(url, { max: 1 });
    // The week after goes on where this one ended.
    if (kind === 'over') {
      await sql`
        update mes.equipment_state
        set to_at = interval '7 days' + (
          select min(from_at) from mes.equipment_state as first where first.equipment = equipment_state.equipment
        )
        where to_at is null
      `;
    }
    const rows = await readWeek(sql);
    await sql.end();
    await onServer(server, (admin) => admin.unsafe(`drop database played_${kind}`));
    say(`played a week ${kind === 'over' ? 'to its end' : 'until its Thursday'}: ${count(rows)} rows`);
    return rows;
  };
  return { over: await play('over'), open: await play('open') };
}

const count = (tables: readonly TableRows[]): number => tables.reduce((sum, { rows }) => sum + rows.length, 0);

async function withMillgraph(url: string, work: (millgraph: Millgraph) => Promise<void>): Promise<void> {
  const databaseUrls = { mes: url, plm: url, erp: url, quality: url };
  const millgraph = await composeMillgraph({ databaseUrls, log: createLog('bench', { level: 'error' }) });
  try {
    await work(millgraph);
  } finally {
    await millgraph.close();
  }
}

async function onServer(server: string, work: (sql: postgres.Sql) => PromiseLike<unknown>): Promise<void> {
  const sql = openPool(server, { max: 1 });
  await work(sql);
  await sql.end();
}

async function createDatabase(server: string, name: string): Promise<string> {
  await onServer(server, (admin) => admin.unsafe(`create database ${name}`));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Makes a database with a number of orders: for each of 40 plants the week that is not over, and as many weeks of the past
 * as it takes. The enterprise is as large whatever the number: 800 orders a week, of 20 families of products, of which each
 * plant makes four in turn. It has been at work for longer: 10,000 orders are a quarter of a year, 1,000,000 are 24 years. So
 * what belongs to now (open orders, stock, holds, definitions) is as much, and what is history is a hundred times as much, of
 * each plant, item, machine, supplier and customer too: nothing that reads it for one of these is spared by their number.
 */
export async function load(
  server: string,
  orders: number,
  weeks: PlayedWeeks,
  monday: number,
  say: (line: string) => void,
): Promise<string> {
  const url = await createDatabase(server, `orders_${orders}`);
  await withMillgraph(url, async () => undefined);
  const sql = openPool(url, {
    max: connections,
    fetch_types: false,
    // Rules and keys held where the week was played, and hold for its copies as well; what triggers keep is copied too.
    connection: { session_replication_role: 'replica', maintenance_work_mem: '1GB', search_path: 'pg_catalog' },
  });
  const began = performance.now();
  await makeCopies(sql, orders, monday);
  const tasks = [...(await prepare(sql, 'over', weeks.over)), ...(await prepare(sql, 'open', weeks.open))];
  const indexes = await dropIndexes(sql, tasks);
  await runAll(sql, 'inserted', insertions(tasks, orders / ordersPerWeek), say);
  say(`  rows are in after ${seconds(began)} s; ${indexes.length} indexes are made anew`);
  await runAll(sql, 'indexed', indexes, say);
  await sql`drop schema played cascade`;
  await sql`vacuum (analyze)`;
  const [size] = await sql<{ bytes: string }[]>`select pg_database_size(current_database()) as bytes`;
  await sql.end();
  say(`${orders.toLocaleString('en')} orders: ${seconds(began)} s, ${(Number(size?.bytes) / 2 ** 30).toFixed(1)} GiB`);
  return url;
}

const seconds = (began: number): string => ((performance.now() - began) / 1000).toFixed(0);

/** Which week of which plant each copy is of, the oldest first; of 40 copies the last are of the week that is not over. */
async function makeCopies(sql: postgres.Sql, orders: number, monday: number): Promise<void> {
  const copies = orders / ordersPerWeek;
  const week = (monday - firstMonday) / day / 7;
  await sql`create schema played`;
  await sql`
    create table played.copies as
    select
      case when place < ${plants} then 'open' else 'over' end as kind, ${copies}::integer - 1 - place as number,
      to_char(week, 'FM0000') || to_char(plant, 'FM00') as code, 'P' || to_char(plant, 'FM00') as plant,
      'F' || to_char((5 * week + plant) % ${families} + 1, 'FM00') as family,
      -7 * back as days, interval '1 day' * (-7 * back) as shift
    from
      generate_series(0, ${copies}::integer - 1) as place
      cross join lateral (select place / ${plants}::integer as back, ${plants} - place % ${plants} as plant) as of_copy
      cross join lateral (select ${week}::integer - back as week) as of_week
  `;
  await sql`create unique index on played.copies (number)`;
  await sql`
    create table played.pairs as
    select 'P' || to_char(plant, 'FM00') as plant, 'F' || to_char(family, 'FM00') as family
    from generate_series(1, ${plants}) as plant cross join generate_series(1, ${families}) as family
  `;
  await sql`analyze played.copies`;
}

/**
 * Drops what is faster made over all rows at once, and answers how to make it, the largest first. Keys that others refer to
 * stay.
 */
async function dropIndexes(sql: postgres.Sql, tasks: readonly Task[]): Promise<readonly Piece[]> {
  const rows = new Map<string, number>();
  for (const task of tasks.filter(({ repetition }) => repetition === 'week')) {
    const table = `${task.system}.${task.table}`;
    rows.set(table, (rows.get(table) ?? 0) + task.rows);
  }
  const indexes = await sql<{ table: string; drop: string; create: string }[]>`
    select
      indrelid::regclass::text as table,
      case
        when conname is null then format('drop index %s', indexrelid::regclass)
        else format('alter table %s drop constraint %I', indrelid::regclass, conname)
      end as drop,
      case
        when conname is null then pg_get_indexdef(indexrelid)
        else
          format('alter table %s add constraint %I ', indrelid::regclass, conname)
          || pg_get_constraintdef(pg_constraint.oid)
      end as create
    from pg_index left join pg_constraint on conindid = indexrelid and contype in ('p', 'u', 'x')
    where
      indrelid::regclass::text in ${sql([...rows.keys()])}
      and not exists (select from pg_constraint as other where other.conindid = indexrelid and other.contype = 'f')
    order by contype = 'x' desc nulls last, indrelid
  `;
  for (const { drop } of indexes) await sql.unsafe(drop);
  return indexes
    .map(({ table, create }) => ({ statement: create, parameters: [], rows: rows.get(table) ?? 0 }))
    .sort((left, right) => right.rows - left.rows);
}

/** The inserts of the copies, so many of them at once. */
const insertions = (tasks: readonly Task[], copies: number): readonly Piece[] =>
  tasks.flatMap(({ statement, kind, repetition, rows }) => {
    if (repetition !== 'week') return [{ statement, parameters: [], rows }];
    const from = kind === 'open' ? copies - plants : 0;
    const to = kind === 'open' ? copies : copies - plants;
    const parts = Array.from(
      { length: Math.ceil((to - from) / copiesAtOnce) },
      (_, part) => from + part * copiesAtOnce,
    );
    return parts.map((first) => {
      const end = Math.min(first + copiesAtOnce, to);
      return { statement, parameters: [first, end - 1], rows: rows * (end - first) };
    });
  });

/** A statement, and of how many rows it is: what its time goes by. */
interface Piece {
  readonly statement: string;
  readonly parameters: number[];
  readonly rows: number;
}

const sayAfterMillis = 15_000;

/** Runs statements, as many at once as there are connections, and says now and then how long the rest takes. */
async function runAll(
  sql: postgres.Sql,
  what: string,
  pieces: readonly Piece[],
  say: (line: string) => void,
): Promise<void> {
  const total = pieces.reduce((sum, { rows }) => sum + rows, 0);
  const began = performance.now();
  const left = [...pieces];
  let saidAt = began;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let piece = left.shift(); piece !== undefined; piece = left.shift()) {
      await sql.unsafe(piece.statement, piece.parameters);
      done += piece.rows;
      const now = performance.now();
      if (now - saidAt < sayAfterMillis) continue;
      saidAt = now;
      const secondsLeft = (((now - began) / done) * (total - done)) / 1000;
      say(`  ${((100 * done) / total).toFixed(0)} % ${what}, about ${secondsLeft.toFixed(0)} s left`);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
}
