import type postgres from 'postgres';
import { systems, type SystemName } from '#platform/systems.ts';
import { placeholders } from './definition.ts';

/** What the queries of the bench do not read: who did what when, and how far each system has heard of it. */
const journals = [
  ...['migration', 'event_log', 'inbox', 'consumer_position', 'waiting_event', 'accepted_command', 'row_change'],
  ...['dead_letter', 'dead_letter_decision', 'event_replay', 'log_dropped', 'log_reader'],
];

/** The rows of a table in a database where a week was played, as the JSON of each. */
export interface TableRows {
  readonly system: SystemName;
  readonly table: string;
  readonly rows: readonly string[];
}

/** Reads what a played week left in the systems' tables, its journals aside. */
export async function readWeek(sql: postgres.Sql): Promise<readonly TableRows[]> {
  const read: TableRows[] = [];
  for (const { system, table } of await tablesOf(sql)) {
    if (table === 'search_word') continue;
    const rows = await sql<{ row: string }[]>`
      select to_json(t)::text as row from ${sql(system)}.${sql(table)} as t
    `;
    if (rows.length > 0) read.push({ system, table, rows: rows.map(({ row }) => withPlaceholder(row)) });
  }
  return read;
}

/** Ids that the systems drew, such as PR-17, become those of the week: PR-XWEEKX017. */
const withPlaceholder = (row: string): string =>
  row.replaceAll(
    /\b([A-Z]{1,4})-(\d+)\b/g,
    (_, prefix: string, number: string) => `${prefix}-${placeholders.week}${number.padStart(3, '0')}`,
  );

function tablesOf(sql: postgres.Sql): Promise<{ system: SystemName; table: string }[]> {
  return sql<{ system: SystemName; table: string }[]>`
    select nspname as system, relname as table
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where
      relkind = 'r' and not relispartition
      and nspname in ${sql(systems)} and relname not in ${sql(journals)}
    order by nspname, relname
  `;
}

/** What is repeated for each of what: a row is of the narrowest thing that it names. */
type Repetition = 'week' | 'plant and family' | 'plant' | 'family' | 'once';

/** One insert of many: the rows of one table that are repeated for the same. */
export interface Task {
  readonly system: SystemName;
  readonly table: string;
  readonly kind: Kind;
  readonly repetition: Repetition;
  /** Rows of one repetition. */
  readonly rows: number;
  /** Inserts those of the copies from `first` to `last`; of what is no week's, all at once. */
  readonly statement: string;
}

/** A copy of the week that is over, or of the one that is not. */
export type Kind = 'over' | 'open';

/**
 * Puts the rows of a played week beside the tables of a database, in the schema `played`, and says how to repeat them.
 * `copies` (kind, number, code, plant, family, days) and `pairs` (plant, family) of that schema say for what.
 */
export async function prepare(sql: postgres.Sql, kind: Kind, week: readonly TableRows[]): Promise<readonly Task[]> {
  for (const { system, table, rows } of week) {
    await sql.unsafe(
      `create table played.${kind}_${system}_${table} as
        select * from jsonb_populate_recordset(null::${system}.${table}, $1::text::jsonb)`,
      [`[${rows.join(',')}]`],
    );
  }
  const words = await prepareWords(sql, kind, week);
  const tasks: Task[] = [];
  for (const { system, table } of [...week, ...words]) {
    const from = `played.${kind}_${system}_${table}`;
    const columns = await columnsOf(sql, system, table, from);
    for (const repetition of ['week', 'plant and family', 'plant', 'family', 'once'] as const) {
      // What stays is the same in both.
      if (kind === 'open' && repetition !== 'week') continue;
      const rows = await countOf(sql, from, repetition);
      if (rows === 0) continue;
      const statement = repeat(kind, system, table, repetition, columns);
      tasks.push({ system, table, kind, repetition, rows, statement });
    }
  }
  return tasks;
}

/** The words by which the rows of the week are found, as the triggers would make them. */
async function prepareWords(
  sql: postgres.Sql,
  kind: Kind,
  week: readonly TableRows[],
): Promise<readonly { system: SystemName; table: string }[]> {
  const searchable = await sql<{ system: SystemName; table: string; arguments: string }[]>`
    select nspname as system, relname as table, encode(tgargs, 'escape') as arguments
    from
      pg_trigger
      join pg_class on pg_class.oid = tgrelid
      join pg_namespace on pg_namespace.oid = relnamespace
    where tgname = 'search_inserted' and nspname in ${sql(systems)}
  `;
  const made = new Set<SystemName>();
  for (const { system, table, arguments: text } of searchable) {
    if (!week.some((rows) => rows.system === system && rows.table === table)) continue;
    const [list = '', entity = '', ...columns] = text.split('\\000').slice(0, -1);
    const words = `played.${kind}_${system}_search_word`;
    if (!made.has(system)) await sql.unsafe(`create table ${words} as select * from ${system}.search_word where false`);
    made.add(system);
    await sql.unsafe(`
      insert into ${words}
      select distinct '${list}', word, ${entity}
      from played.${kind}_${system}_${table} cross join lateral ${system}.search_words(${columns.join(', ')}) as word
    `);
  }
  return [...made].map((system) => ({ system, table: 'search_word' }));
}

interface Column {
  readonly name: string;
  readonly type: string;
  /** Which placeholders stand in its values. */
  readonly names: readonly (keyof typeof placeholders)[];
  /** Numbers that no other row may have. */
  readonly isOrdinal: boolean;
}

async function columnsOf(
  sql: postgres.Sql,
  system: SystemName,
  table: string,
  from: string,
): Promise<readonly Column[]> {
  const columns = await sql<{ name: string; type: string; isOrdinal: boolean }[]>`
    select
      attname as name, format_type(atttypid, atttypmod) as type,
      atttypid in ('integer'::regtype, 'bigint'::regtype) and exists (
        select from pg_index where indrelid = attrelid and indisunique and indkey::text = attnum::text
      ) as "isOrdinal"
    from pg_attribute
    where
      attrelid = ${`${system}.${table}`}::regclass
      and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''
    order by attnum
  `;
  const found: Column[] = [];
  for (const column of columns) {
    const names: Column['names'][number][] = [];
    for (const [name, placeholder] of Object.entries(placeholders)) {
      const [row] = await sql.unsafe<{ count: string }[]>(
        `select count(*) from ${from} where strpos(upper(${column.name}::text), '${placeholder}') > 0`,
      );
      if (row?.count !== '0') names.push(name as keyof typeof placeholders);
    }
    found.push({ ...column, names });
  }
  return found;
}

const conditions: Readonly<Record<Repetition, readonly boolean[]>> = {
  week: [true],
  'plant and family': [false, true, true],
  plant: [false, true, false],
  family: [false, false, true],
  once: [false, false, false],
};

/** Whether a row `t` names the week, a plant, a family. */
const isOf = (repetition: Repetition): string =>
  conditions[repetition]
    .map((isNamed, index) => {
      const placeholder = [placeholders.week, placeholders.plant, placeholders.family][index] ?? '';
      return `strpos(upper(t::text), '${placeholder}') ${isNamed ? '>' : '='} 0`;
    })
    .join(' and ');

async function countOf(sql: postgres.Sql, from: string, repetition: Repetition): Promise<number> {
  const [row] = await sql.unsafe<{ count: string }[]>(`select count(*) from ${from} as t where ${isOf(repetition)}`);
  return Number(row?.count ?? 0);
}

function repeat(
  kind: Kind,
  system: SystemName,
  table: string,
  repetition: Repetition,
  columns: readonly Column[],
): string {
  const copies: Readonly<Record<Repetition, string>> = {
    week: `(select * from played.copies where number between $1 and $2 order by number)`,
    'plant and family': 'played.pairs',
    plant: '(select distinct plant from played.pairs)',
    family: '(select distinct family from played.pairs)',
    once: '(select)',
  };
  const values = columns.map((column) => valueOf(column, repetition));
  return `
    with t as materialized (select * from played.${kind}_${system}_${table} as t where ${isOf(repetition)})
    insert into ${system}.${table} (${columns.map(({ name }) => name).join(', ')})
    select ${values.join(', ')} from ${copies[repetition]} as c cross join t
  `;
}

/** What a column of a copy holds: the names of the copy in place of the placeholders, and the times of its week. */
function valueOf({ name, type, names, isOrdinal }: Column, repetition: Repetition): string {
  const column = `t.${name}`;
  if (repetition === 'week') {
    if (type.startsWith('timestamp')) return `${column} + c.shift`;
    if (type === 'date') return `${column} + c.days`;
    // Else what is late in one week would be of the same urgency in all.
    if (name === 'priority') return `1 + (${column} + c.number) % 9`;
    if (isOrdinal) return `${column} + 100 * c.number`;
  }
  if (names.length === 0) return column;
  const isText = type === 'text';
  const given = names
    .filter((each) => repetition === 'week' || repetition.includes(each))
    .reduce(
      (text, each) => {
        const value = each === 'week' ? 'c.code' : `c.${each}`;
        // Words are searched by in lower case.
        const [placeholder, inserted] =
          name === 'word' ? [placeholders[each].toLowerCase(), `lower(${value})`] : [placeholders[each], value];
        return `replace(${text}, '${placeholder}', ${inserted})`;
      },
      isText ? column : `${column}::text`,
    );
  return isText ? given : `(${given})::${type}`;
}
