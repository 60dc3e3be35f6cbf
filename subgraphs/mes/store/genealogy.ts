import type { Scoped, Sql } from '#platform/database/session.ts';
import { genealogy, type Genealogy, type GenealogyDirection, type GenealogyEdge } from '../domain/genealogy.ts';

/** At most this many edges are answered for one lot. */
export const maximumEdges = 20_000;

/** At most this many lots are visited by one statement, whatever the number of lots asked for. */
const maximumVisits = 200_000;

/**
 * The consumptions next to lot `near`, with the lot at their other end, `far`. One that names a lot which its order made
 * leads there exactly; any other leads to every lot of its order. With `near` in the clause, each arm reads by index.
 */
const steps = (sql: Sql, direction: GenealogyDirection, near: string) =>
  direction === 'FORWARD'
    ? sql`
        select made.id as far, used.production_order, 'EXACT' as precision, used.quantity, used.unit
        from
          material_consumption as used
          join lot as made on made.id = used.produced_lot and made.production_order = used.production_order
        where used.lot = ${sql.unsafe(near)}
        union all
        select made.id, used.production_order, 'ORDER', used.quantity, used.unit
        from
          material_consumption as used
          left join lot as named on named.id = used.produced_lot and named.production_order = used.production_order
          join lot as made on made.production_order = used.production_order
        where used.lot = ${sql.unsafe(near)} and named.id is null
      `
    : sql`
        select used.lot as far, used.production_order, 'EXACT' as precision, used.quantity, used.unit
        from
          lot as made
          join material_consumption as used
            on used.produced_lot = made.id and used.production_order = made.production_order
        where made.id = ${sql.unsafe(near)}
        union all
        select used.lot, used.production_order, 'ORDER', used.quantity, used.unit
        from
          lot as made
          join material_consumption as used on used.production_order = made.production_order
          left join lot as named on named.id = used.produced_lot and named.production_order = used.production_order
        where made.id = ${sql.unsafe(near)} and named.id is null
      `;

interface EdgeRow {
  readonly root: string;
  readonly truncated: boolean;
  readonly level: number | null;
  readonly near: string;
  readonly far: string;
  readonly productionOrder: string;
  readonly precision: GenealogyEdge['precision'];
  readonly value: string;
  readonly unit: string;
}

/**
 * The genealogy of lots, all in one statement. A lot is visited once at each distance and answered at the shortest, so
 * that neither diamonds nor cycles multiply; an answer is truncated when a lot it visited has an edge it does not hold.
 */
export async function genealogyByLot(
  session: Scoped,
  lots: readonly string[],
  { direction, depth }: { readonly direction: GenealogyDirection; readonly depth: number },
): Promise<ReadonlyMap<string, Genealogy>> {
  const rows = await session.query<EdgeRow>(
    (sql) => sql`
      with recursive asked as (
        select id as root from lot where id = any(${lots as string[]})
      ),
      walk (root, lot, level) as (
        select root, root, 0 from asked
        union
        select walk.root, step.far, walk.level + 1
        from walk cross join lateral (${steps(sql, direction, 'walk.lot')}) as step
        where walk.level < ${depth}
      ),
      visited as (
        select root, lot, level from walk limit ${maximumVisits}
      ),
      nearest as (
        select root, lot, min(level) as level from visited group by root, lot
      ),
      edge as (
        select
          nearest.root, nearest.level + 1 as level, nearest.lot as near, step.far, step.production_order,
          step.precision, step.unit, sum(step.quantity) as quantity
        from nearest cross join lateral (${steps(sql, direction, 'nearest.lot')}) as step
        group by
          nearest.root, nearest.level, nearest.lot, step.far, step.production_order, step.precision, step.unit
      ),
      numbered as (
        select
          edge.*,
          edge.level > ${depth} or other.lot is null as is_beyond,
          row_number() over (
            partition by edge.root order by edge.level, edge.near, edge.far, edge.production_order, edge.precision
          ) as number
        from edge left join nearest as other on other.root = edge.root and other.lot = edge.far
      ),
      flagged as (
        select asked.root, coalesce(bool_or(is_beyond or number > ${maximumEdges}), false) as truncated
        from asked left join numbered on numbered.root = asked.root
        group by asked.root
      )
      select
        flagged.root, flagged.truncated, numbered.level, numbered.near, numbered.far, numbered.production_order,
        numbered.precision, numbered.quantity as value, numbered.unit
      from
        flagged
        left join numbered
          on numbered.root = flagged.root and not numbered.is_beyond and numbered.number <= ${maximumEdges}
      order by flagged.root, numbered.number
    `,
  );
  const groups = Map.groupBy(rows, (row) => row.root);
  return new Map(
    [...groups].map(([root, group]) => {
      const edges = group.filter((row) => row.level !== null).map((row) => toEdge(row, direction));
      return [root, genealogy(root, direction, edges, group[0]?.truncated ?? false)];
    }),
  );
}

const toEdge = (row: EdgeRow, direction: GenealogyDirection): GenealogyEdge => ({
  level: row.level ?? 0,
  from: direction === 'FORWARD' ? row.near : row.far,
  to: direction === 'FORWARD' ? row.far : row.near,
  quantity: { value: row.value, unit: row.unit },
  precision: row.precision,
  order: row.productionOrder,
});
