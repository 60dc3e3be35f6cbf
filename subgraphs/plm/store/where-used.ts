import type { Scoped } from '#platform/database/session.ts';
import { nearestUses, type Use, type Uses } from '../domain/where-used.ts';

/** What is asked of uses: the date (null: today in UTC) and the levels. */
export interface WhereUsedQuestion {
  readonly asOf: string | null;
  readonly depth: number;
}

/** The most uses that are examined for one item. */
export const maximumUses = 20_000;

/**
 * The assemblies that contain items, directly or through others, in one statement for all: by released manufacturing BOMs,
 * of whatever plant and alternative, of revisions that are effective somewhere on the date, and their lines effective then.
 * A use is followed once however many ways lead to it, so that neither cycles nor shared assemblies multiply.
 */
export async function usesOf(
  session: Scoped,
  items: readonly string[],
  { asOf, depth }: WhereUsedQuestion,
): Promise<ReadonlyMap<string, Uses>> {
  const rows = await session.query<Use & { readonly root: string }>(
    (sql) => sql`
      select root.item as root, use.component, use.item, use.revision
      from
        unnest(${items as string[]}::text[]) as root (item)
        cross join lateral (
          with recursive use as (
            select null::text as component, root.item, null::text as revision
            union
            select line.component, item_revision.item, item_revision.id
            from
              use
              join bom_line as line on line.component = use.item
              join bom on bom.id = line.bom
              join item_revision on item_revision.id = bom.revision
            where
              line.use_type in ('CONSUMED', 'PHANTOM')
              and (line.effective_from is null or line.effective_from <= coalesce(${asOf}::date, current_date))
              and (line.effective_to is null or line.effective_to > coalesce(${asOf}::date, current_date))
              and bom.type = 'MANUFACTURING'
              and bom.state = 'RELEASED'
              and exists (
                select from revision_effectivity as effectivity
                where
                  effectivity.revision = item_revision.id
                  and effectivity.effective @> coalesce(${asOf}::date, current_date)
              )
          )
          select * from use limit ${maximumUses + 2}
        ) as use
      where use.revision is not null
    `,
  );
  const uses = Map.groupBy(rows, (row) => row.root);
  return new Map(
    items.map((item) => {
      const all = uses.get(item) ?? [];
      const answer = nearestUses(item, all.slice(0, maximumUses), depth);
      return [item, { ...answer, truncated: answer.truncated || all.length > maximumUses }];
    }),
  );
}
