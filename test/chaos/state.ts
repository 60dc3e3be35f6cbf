import { openPool } from '#platform/database/pool.ts';
import { systems } from '#platform/systems.ts';

/** What a database of all systems holds, by system: what is different after two runs of the same story is a fault. */
export interface PlantState {
  /** How often each system told each event, by `<type> <subject> <plant>`. */
  readonly events: Readonly<Record<string, number>>;
  /** The rows of each table, by `<system>.<table>`. */
  readonly rows: Readonly<Record<string, number>>;
}

/** Tables whose rows depend on how often something was looked at or tried, not on what happened. */
const passing: ReadonlySet<string> = new Set([
  'row_change',
  'waiting_event',
  'consumer_position',
  'event_replay',
  'log_reader',
  'accepted_command',
]);

export async function readState(databaseUrl: string): Promise<PlantState> {
  const sql = openPool(databaseUrl, { max: 1 });
  try {
    const events: Record<string, number> = {};
    const rows: Record<string, number> = {};
    for (const system of systems) {
      const told = await sql<{ event: string; times: number }[]>`
        select concat_ws(' ', type, subject, plant) as event, count(*)::int as times
        from ${sql(system)}.event_log group by 1
      `;
      for (const { event, times } of told) events[event] = times;
      const tables = await sql<{ name: string }[]>`
        select relname as name from pg_class
        where relnamespace = ${system}::regnamespace and relkind in ('r', 'p') and not relispartition
      `;
      for (const { name } of tables) {
        if (passing.has(name)) continue;
        const [counted] = await sql<
          { count: number }[]
        >`select count(*)::int as count from ${sql(system)}.${sql(name)}`;
        rows[`${system}.${name}`] = counted?.count ?? 0;
      }
    }
    return { events, rows };
  } finally {
    await sql.end();
  }
}

/** What of `found` is not as in `expected`, in words; empty: all is the same. */
export function differences(expected: PlantState, found: PlantState): readonly string[] {
  return (['events', 'rows'] as const).flatMap((part) => {
    const names = new Set([...Object.keys(expected[part]), ...Object.keys(found[part])]);
    return [...names].sort().flatMap((name) => {
      const [wanted = 0, had = 0] = [expected[part][name], found[part][name]];
      return wanted === had ? [] : [`${part}: ${name}: ${wanted} expected, ${had} found`];
    });
  });
}

/** The hash of all rows of a table, but for the number that says which was written first. */
export async function contentOf(databaseUrl: string, system: string, table: string): Promise<string> {
  const sql = openPool(databaseUrl, { max: 1 });
  try {
    const [content] = await sql<{ hash: string }[]>`
      select count(*) || ' ' || coalesce(md5(string_agg((to_jsonb(row) - 'ordinal')::text, ',' order by (to_jsonb(row) - 'ordinal')::text)), '') as hash
      from ${sql(system)}.${sql(table)} as row
    `;
    return content?.hash ?? '';
  } finally {
    await sql.end();
  }
}
