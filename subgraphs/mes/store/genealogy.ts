import type { Scoped, Sql } from '#platform/database/session.ts';
import { genealogy, type Genealogy, type GenealogyDirection, type GenealogyEdge } from '../domain/genealogy.ts';

/** At most this many edges are answered for one lot. */
export const maximumEdges = 20_000;

/** At most this many lots are visited by one statement, whatever the number of lots asked for. */
const maximumVisits = 200_000;

/** Pieces that an order made, and not what a lot was split or merged into; one whose completion was reversed is none. */
const isMade = (sql: Sql, lot: string) => sql`
  ${sql.unsafe(lot)}.made_by = 'COMPLETION' and ${sql.unsafe(lot)}.state <> 'VOIDED'
`;

/**
 * The consumptions, ERP's issues, splits and merges next to lot `near`, with the lot at their other end, `far`. A
 * consumption that names a lot which its order made leads there exactly; any other, and an issue, leads to every lot of
 * its order. What was reversed, or taken back by ERP, leads nowhere. With `near` in the clause, each arm reads by index.
 */
const steps = (sql: Sql, direction: GenealogyDirection, near: string) =>
  direction === 'FORWARD'
    ? sql`
        select
          made.id as far, used.production_order, 'EXACT' as precision,
          used.quantity - used.returned as quantity, used.unit
        from
          material_consumption as used
          join lot as made
            on made.id = used.produced_lot and made.production_order = used.production_order and ${isMade(sql, 'made')}
        where used.lot = ${sql.unsafe(near)} and used.reversal is null and used.quantity > used.returned
        union all
        select made.id, used.production_order, 'ORDER', used.quantity - used.returned, used.unit
        from
          material_consumption as used
          left join lot as named
            on
              named.id = used.produced_lot
              and named.production_order = used.production_order
              and ${isMade(sql, 'named')}
          join lot as made on made.production_order = used.production_order and ${isMade(sql, 'made')}
        where
          used.lot = ${sql.unsafe(near)}
          and used.reversal is null
          and used.quantity > used.returned
          and named.id is null
        union all
        select made.id, issued.production_order, 'ORDER', issued.quantity, issued.unit
        from
          order_issue as issued
          join lot as made on made.production_order = issued.production_order and ${isMade(sql, 'made')}
        where issued.lot = ${sql.unsafe(near)} and issued.quantity > 0
        union all
        select part.to_lot, null, 'EXACT', part.quantity, part.unit
        from lot_part as part join lot_regrouping on lot_regrouping.id = part.regrouping
        where part.from_lot = ${sql.unsafe(near)} and lot_regrouping.reversal is null
      `
    : sql`
        select
          used.lot as far, used.production_order, 'EXACT' as precision,
          used.quantity - used.returned as quantity, used.unit
        from
          lot as made
          join material_consumption as used
            on used.produced_lot = made.id and used.production_order = made.production_order
        where
          made.id = ${sql.unsafe(near)}
          and ${isMade(sql, 'made')}
          and used.reversal is null
          and used.quantity > used.returned
        union all
        select used.lot, used.production_order, 'ORDER', used.quantity - used.returned, used.unit
        from
          lot as made
          join material_consumption as used on used.production_order = made.production_order
          left join lot as named
            on
              named.id = used.produced_lot
              and named.production_order = used.production_order
              and ${isMade(sql, 'named')}
        where
          made.id = ${sql.unsafe(near)}
          and ${isMade(sql, 'made')}
          and used.reversal is null
          and used.quantity > used.returned
          and named.id is null
        union all
        select issued.lot, issued.production_order, 'ORDER', issued.quantity, issued.unit
        from lot as made join order_issue as issued on issued.production_order = made.production_order
        where made.id = ${sql.unsafe(near)} and ${isMade(sql, 'made')} and issued.quantity > 0
        union all
        select part.from_lot, null, 'EXACT', part.quantity, part.unit
        from lot_part as part join lot_regrouping on lot_regrouping.id = part.regrouping
        where part.to_lot = ${sql.unsafe(near)} and lot_regrouping.reversal is null
      `;

interface EdgeRow {
  readonly root: string;
  readonly truncated: boolean;
  /** False in the one row of each lot asked for that says no more than whether its answer is truncated. */
  readonly isEdge: boolean;
  readonly level: number;
  readonly near: string;
  readonly far: string;
  /** Null for a split or merge. */
  readonly productionOrder: string | null;
  readonly precision: GenealogyEdge['precision'];
  readonly value: string;
  readonly unit: string;
}

/**
 * The genealogy of lots, all in one statement. A lot is visited once at each distance and answered at the shortest, so
 * that neither diamonds nor cycles multiply; an answer is truncated when a lot it visited has an edge it does not hold.
 * Whether the far end of an edge was visited is seen through a window over lots and edges together: a join of the two
 * would be planned as a nested loop, since nothing is known of their size.
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
      found as (
        select
          root, level, lot as near, lot as far, null as production_order, null as precision, null as unit,
          null::numeric as quantity, false as is_edge
        from nearest
        union all
        select
          nearest.root, nearest.level + 1, nearest.lot, step.far, step.production_order, step.precision, step.unit,
          sum(step.quantity), true
        from nearest cross join lateral (${steps(sql, direction, 'nearest.lot')}) as step
        group by
          nearest.root, nearest.level, nearest.lot, step.far, step.production_order, step.precision, step.unit
      ),
      numbered as (
        select
          found.*,
          level > ${depth} or bool_and(is_edge) over (partition by root, far) as is_beyond,
          row_number() over (
            partition by root, is_edge
            order by level, near, far, production_order, precision
          ) as number
        from found
      ),
      flagged as (
        select
          numbered.*,
          bool_or(is_beyond or (is_edge and number > ${maximumEdges})) over (partition by root) as truncated
        from numbered
      )
      select
        root, truncated, is_edge, level, near, far, production_order, precision, quantity as value, unit
      from flagged
      where level = 0 or (is_edge and not is_beyond and number <= ${maximumEdges})
      order by root, is_edge, number
    `,
  );
  const groups = Map.groupBy(rows, (row) => row.root);
  return new Map(
    [...groups].map(([root, group]) => {
      const edges = group.filter((row) => row.isEdge).map((row) => toEdge(row, direction));
      return [root, genealogy(root, direction, edges, group[0]?.truncated ?? false)];
    }),
  );
}

const toEdge = (row: EdgeRow, direction: GenealogyDirection): GenealogyEdge => ({
  level: row.level,
  from: direction === 'FORWARD' ? row.near : row.far,
  to: direction === 'FORWARD' ? row.far : row.near,
  quantity: { value: row.value, unit: row.unit },
  precision: row.precision,
  order: row.productionOrder,
});
