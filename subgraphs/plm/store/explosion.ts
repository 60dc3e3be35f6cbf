import type { Scoped } from '#platform/database/session.ts';

/** What is asked of explosions: the date (null: today at the BOM's plant), the levels, the quantity (null: the base quantity). */
export interface ExplosionQuestion {
  readonly asOf: string | null;
  readonly depth: number;
  /** In the product's base unit. */
  readonly quantity: string | null;
}

/** One use of a component: how much of it `parent` takes in all, scrap included, in its base unit. */
export interface ExplosionLine {
  readonly level: number;
  readonly component: string;
  readonly parent: string;
  readonly required: string;
  readonly unit: string;
  /** The id of the line that asks for it. */
  readonly line: string;
  /** The group of lines of which it was taken; null: no alternates. */
  readonly alternateGroup: string | null;
}

/** A BOM multiplied through its levels. */
export interface Explosion {
  readonly lines: readonly ExplosionLine[];
  readonly truncated: boolean;
  readonly cyclic: boolean;
}

/** The most uses that are examined for one BOM, phantoms included. */
export const maximumLines = 20_000;

interface NodeRow extends ExplosionLine {
  readonly bom: string;
  readonly useType: string;
  readonly repeats: boolean;
  /** Whether it has no BOM that is effective. */
  readonly isLeaf: boolean;
}

/**
 * Multiplies BOMs through, each by itself, in one statement for all. From the BOM that is asked for, whatever its state,
 * every component leads to the released manufacturing BOM of its revision effective on the date: the root BOM's plant's own
 * before that of every plant, of these the lowest alternative. By-products and co-products are no requirements; of lines
 * that stand in for each other the first effective one counts. A phantom without such a BOM stays: it is required, and nothing
 * says what it consists of.
 *
 * Nodes are made breadth first, so that a limit leaves out the deepest, and read depth first. One level more than asked is
 * made: its uses are what `truncated` tells of. A phantom's components take its level and parent.
 */
export async function explosionsOf(
  session: Scoped,
  boms: readonly string[],
  { asOf, depth, quantity }: ExplosionQuestion,
): Promise<ReadonlyMap<string, Explosion>> {
  const rows = await session.query<NodeRow>(
    (sql) => sql`
      select
        root.id as bom, node.level, node.component, node.parent, node.required, item.base_unit as unit, node.line,
        node.alternate_group, node.use_type, node.repeats, node.bom is null as is_leaf
      from
        unnest(${boms as string[]}::text[]) as root (id)
        cross join lateral (
          with recursive node as (
            select
              0 as level,
              item_revision.item as component,
              null::text as parent,
              coalesce(${quantity}::numeric, bom.base_quantity) as required,
              'CONSUMED' as use_type,
              false as repeats,
              array[item_revision.item] as ancestry,
              '{}'::integer[] as positions,
              bom.id as bom,
              bom.base_quantity,
              bom.plant,
              coalesce(${asOf}::date, plant_date(bom.plant, now())) as day,
              null::text as line,
              null::text as alternate_group
            from bom join item_revision on item_revision.id = bom.revision
            where bom.id = root.id
            union all
            select
              place.level,
              line.component,
              place.parent,
              round(
                case line.quantity_basis
                  when 'FIXED' then line.quantity_in_base_unit * (1 + line.scrap_factor)
                  else
                    round(node.required * line.quantity_in_base_unit * (1 + line.scrap_factor), 30) / node.base_quantity
                end,
                20
              ),
              line.use_type,
              line.component = any(node.ancestry),
              node.ancestry || line.component,
              node.positions || line.position,
              own_bom.id,
              own_bom.base_quantity,
              node.plant,
              node.day,
              line.id,
              line.alternate_group
            from
              node
              cross join lateral (
                select
                  node.level + (node.use_type <> 'PHANTOM')::integer as level,
                  case node.use_type when 'PHANTOM' then node.parent else node.component end as parent
              ) as place
              join bom_line as line on line.bom = node.bom
              left join lateral (
                select effectivity.revision
                from revision_effectivity as effectivity
                where
                  effectivity.item = line.component
                  and (effectivity.plant is null or effectivity.plant = node.plant)
                  and effectivity.effective @> node.day
                order by effectivity.plant nulls last
                limit 1
              ) as own_revision on true
              left join lateral (
                select bom.id, bom.base_quantity
                from bom
                where
                  bom.revision = own_revision.revision
                  and (bom.plant is null or bom.plant = node.plant)
                  and bom.type = 'MANUFACTURING'
                  and bom.state = 'RELEASED'
                order by bom.plant nulls last, bom.alternative
                limit 1
              ) as own_bom on true
            where
              place.level <= ${depth + 1}
              and not node.repeats
              and line.use_type in ('CONSUMED', 'PHANTOM')
              and (line.effective_from is null or line.effective_from <= node.day)
              and (line.effective_to is null or line.effective_to > node.day)
              and not exists (
                select
                from bom_line as preferred
                where
                  preferred.bom = line.bom
                  and preferred.alternate_group = line.alternate_group
                  and preferred.alternate_priority < line.alternate_priority
                  and (preferred.effective_from is null or preferred.effective_from <= node.day)
                  and (preferred.effective_to is null or preferred.effective_to > node.day)
              )
          )
          select * from node limit ${maximumLines + 2}
        ) as node
        join item on item.id = node.component
      where node.level > 0
      order by root.id, node.positions
    `,
  );
  const nodes = Map.groupBy(rows, (row) => row.bom);
  return new Map(boms.map((bom) => [bom, explosionOf(nodes.get(bom) ?? [], depth)]));
}

function explosionOf(nodes: readonly NodeRow[], depth: number): Explosion {
  const examined = nodes.slice(0, maximumLines);
  return {
    lines: examined.filter((node) => node.level <= depth && isRequirement(node)),
    truncated: nodes.length > maximumLines || nodes.some((node) => node.level > depth && isRequirement(node)),
    cyclic: nodes.some((node) => node.repeats && node.level <= depth),
  };
}

/** Whether a use is one of the lines: a phantom is replaced by its components, where it has any and does not repeat. */
const isRequirement = ({ useType, isLeaf, repeats }: NodeRow): boolean =>
  useType === 'CONSUMED' || (isLeaf && !repeats);
