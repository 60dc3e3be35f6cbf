import type { BomFact, EventData, RoutingFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Sql } from '#platform/database/session.ts';
import type { Definition } from '../domain/components.ts';

type RevisionReleased = EventData['org.millgraph.plm.revision.released.v1'];

/** The revision, BOM and routing that an order would be built by. */
export interface ProspectiveRow {
  readonly productionOrder: string;
  readonly revision: string;
  readonly bom: string | null;
  readonly routing: string | null;
}

/**
 * The revision of `item` that `plant` builds on `date`: the one that became effective there last, unless it has ended since
 * without another one in its place. What the plant decided
 * itself about a revision comes before the revision's own effectivity. Without a word, a plant that adopts MANUALLY builds
 * the first revision of an item and those it built when it began to; an AUTOMATIC one follows the revisions, also where
 * what it had decided before has ended or was dropped.
 */
const effectiveRevision = (sql: Sql, item: string, plant: string, date: string) => sql`
  select latest.revision, latest.change, latest.adoption
  from (${latestRevision(sql, item, plant, date)}) as latest
  where latest.effective_to is null or latest.effective_to > ${sql.unsafe(date)}
`;

const latestRevision = (sql: Sql, item: string, plant: string, date: string) => sql`
  select
    definition.revision, definition.change, definition.effective_to,
    case when own.is_accepted then jsonb_build_object(
      'plant', adopted.plant, 'revision', adopted.revision, 'effectiveFrom', adopted.effective_from, 'effectiveTo',
      adopted.effective_to, 'change', adopted.change, 'decision', adopted.decision, 'decidedBy', adopted.decided_by,
      'decidedAt', to_char(adopted.decided_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
    ) end as adoption
  from
    product_definition as definition
    join plant as site on site.id = ${sql.unsafe(plant)}
    left join plant_adoption as adopted on adopted.plant = site.id and adopted.revision = definition.revision
    cross join lateral (
      select
        coalesce(
          adopted.decision = 'ACCEPTED' and adopted.effective_from <= ${sql.unsafe(date)}
            and (adopted.effective_to is null or adopted.effective_to > ${sql.unsafe(date)}),
          false
        ) as is_accepted,
        case site.adoption
          when 'AUTOMATIC'
            then adopted.revision is null or adopted.decision = 'DECLINED'
              or coalesce(adopted.effective_to <= ${sql.unsafe(date)}, false)
          else adopted.revision is null
            and (
              definition.supersedes is null
              or exists (
                select from manual_baseline as baseline
                where baseline.plant = site.id and baseline.revision = definition.revision
              )
            )
        end as is_general
    ) as own
  where
    definition.item = ${sql.unsafe(item)}
    and (own.is_accepted or (own.is_general and definition.effective_from <= ${sql.unsafe(date)}))
  order by
    case when own.is_accepted then adopted.effective_from else definition.effective_from end desc,
    definition.released_at desc, definition.revision desc
  limit 1
`;

/** The manufacturing BOM of `revision` at `plant`: the plant's own before the general one, alternative 1. */
const chosenBom = (sql: Sql, revision: string, plant: string) => sql`
  select bom.*
  from definition_bom as bom
  where
    bom.revision = ${sql.unsafe(revision)} and bom.type = 'MANUFACTURING' and bom.alternative = 1
    and (bom.plant is null or bom.plant = ${sql.unsafe(plant)})
  order by bom.plant nulls last
  limit 1
`;

/** The routing of `revision` at `plant`, chosen as the BOM is. */
const chosenRouting = (sql: Sql, revision: string, plant: string) => sql`
  select routing.*
  from definition_routing as routing
  where
    routing.revision = ${sql.unsafe(revision)} and routing.alternative = 1
    and (routing.plant is null or routing.plant = ${sql.unsafe(plant)})
  order by routing.plant nulls last
  limit 1
`;

/** What orders that froze nothing would be built by: effective on the plant-local day of planned start, else today. */
export const prospectiveDefinitions = (
  session: Scoped,
  orders: readonly string[],
): Promise<readonly ProspectiveRow[]> =>
  session.query<ProspectiveRow>(
    (sql) => sql`
      select planned.id as production_order, definition.revision, bom.id as bom, routing.id as routing
      from
        (
          select
            production_order.id, production_order.plant, production_order.item,
            (coalesce(production_order.planned_start, now()) at time zone plant.time_zone)::date as day
          from production_order join plant on plant.id = production_order.plant
          where production_order.id = any(${orders as string[]})
        ) as planned
        cross join lateral (${effectiveRevision(sql, 'planned.item', 'planned.plant', 'planned.day')}) as definition
        left join lateral (${chosenBom(sql, 'definition.revision', 'planned.plant')}) as bom on true
        left join lateral (${chosenRouting(sql, 'definition.revision', 'planned.plant')}) as routing on true
    `,
  );

/** The definitions of items that are effective at a plant on a day. */
export const effectiveDefinitions = (
  session: Scoped,
  plant: string,
  items: readonly string[],
  day: string,
): Promise<readonly Definition[]> =>
  session.query<Definition>(
    (sql) => sql`
      select
        wanted.item, definition.revision, definition.change, definition.adoption,
        case when bom.id is not null then jsonb_build_object(
          'id', bom.id, 'plant', bom.plant, 'type', bom.type, 'alternative', bom.alternative,
          'baseQuantity', jsonb_build_object('value', bom.base_quantity::text, 'unit', bom.base_unit),
          'lines', bom.lines
        ) end as bom,
        case when routing.id is not null then jsonb_build_object(
          'id', routing.id, 'plant', routing.plant, 'alternative', routing.alternative,
          'baseQuantity', jsonb_build_object('value', routing.base_quantity::text, 'unit', routing.base_unit),
          'segments', routing.segments
        ) end as routing
      from
        (select unnest(${items as string[]}::text[]) as item, ${plant}::text as plant, ${day}::date as day) as wanted
        cross join lateral (${effectiveRevision(sql, 'wanted.item', 'wanted.plant', 'wanted.day')}) as definition
        left join lateral (${chosenBom(sql, 'definition.revision', 'wanted.plant')}) as bom on true
        left join lateral (${chosenRouting(sql, 'definition.revision', 'wanted.plant')}) as routing on true
    `,
  );

/** A routing of the revision that is effective at a plant on a day, by its alternative; null when there is none. */
export async function routingAlternative(
  session: Scoped,
  at: { readonly plant: string; readonly item: string; readonly day: string; readonly alternative: number },
): Promise<RoutingFact | null> {
  const [row] = await session.query<{ routing: RoutingFact }>(
    (sql) => sql`
      select
        jsonb_build_object(
          'id', routing.id, 'plant', routing.plant, 'alternative', routing.alternative,
          'baseQuantity', jsonb_build_object('value', routing.base_quantity::text, 'unit', routing.base_unit),
          'segments', routing.segments
        ) as routing
      from
        (select ${at.item}::text as item, ${at.plant}::text as plant, ${at.day}::date as day) as wanted
        cross join lateral (${effectiveRevision(sql, 'wanted.item', 'wanted.plant', 'wanted.day')}) as definition
        join definition_routing as routing on routing.revision = definition.revision
      where
        routing.alternative = ${at.alternative} and (routing.plant is null or routing.plant = wanted.plant)
      order by routing.plant nulls last
      limit 1
    `,
  );
  return row?.routing ?? null;
}

/** What PLM says that a plant decided about a revision; replaces what it said before. */
export const saveAdoption = (
  transaction: Transaction,
  adopted: EventData['org.millgraph.plm.revision.adopted.v1'],
  decidedAt: string,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into plant_adoption (
        plant, revision, item, effective_from, effective_to, change, decision, decided_by, decided_at
      )
      values (
        ${adopted.plant}, ${adopted.revision}, ${adopted.item}, ${adopted.effectiveFrom}, ${adopted.effectiveTo},
        ${adopted.change}, ${adopted.decision}, ${adopted.decidedBy}, ${decidedAt}
      )
      on conflict (plant, revision) do update
      set
        effective_from = excluded.effective_from, effective_to = excluded.effective_to, change = excluded.change,
        decision = excluded.decision, decided_by = excluded.decided_by, decided_at = excluded.decided_at
    `,
  );

/** Notes the end of a revision that PLM made obsolete. */
export const saveEnd = (transaction: Transaction, revision: string, effectiveTo: string): Promise<unknown> =>
  transaction.query(
    (sql) => sql`update product_definition set effective_to = ${effectiveTo} where revision = ${revision}`,
  );

/** Takes a released revision over from PLM, with its BOMs and routings. */
export async function saveDefinition(
  transaction: Transaction,
  released: RevisionReleased,
  releasedAt: string,
): Promise<void> {
  const { revision, item, boms, routings } = released;
  await transaction.query(
    (sql) => sql`
      insert into product_definition (revision, item, label, effective_from, supersedes, change, released_at)
      values (
        ${revision.id}, ${item.id}, ${revision.label}, ${revision.effectiveFrom}, ${revision.supersedes},
        ${revision.change}, ${releasedAt}
      )
      on conflict (revision) do update
      set
        effective_from = excluded.effective_from,
        supersedes = excluded.supersedes,
        change = excluded.change,
        released_at = excluded.released_at
    `,
  );
  await saveBoms(transaction, revision.id, boms);
  await saveRoutings(transaction, revision.id, routings);
}

const saveBoms = (transaction: Transaction, revision: string, boms: readonly BomFact[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into definition_bom (id, revision, plant, type, alternative, base_quantity, base_unit, lines)
      select
        row.id, ${revision}, row.plant, row.type, row.alternative, (row."baseQuantity" ->> 'value')::numeric,
        row."baseQuantity" ->> 'unit', row.lines
      from jsonb_to_recordset(${sql.json(boms as never)}) as row (
        id text, plant text, type text, alternative integer, "baseQuantity" jsonb, lines jsonb
      )
      on conflict (id) do update
      set
        base_quantity = excluded.base_quantity, base_unit = excluded.base_unit, lines = excluded.lines
    `,
  );

const saveRoutings = (transaction: Transaction, revision: string, routings: readonly RoutingFact[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into definition_routing (id, revision, plant, alternative, base_quantity, base_unit, segments)
      select
        row.id, ${revision}, row.plant, row.alternative, (row."baseQuantity" ->> 'value')::numeric,
        row."baseQuantity" ->> 'unit', row.segments
      from jsonb_to_recordset(${sql.json(routings as never)}) as row (
        id text, plant text, alternative integer, "baseQuantity" jsonb, segments jsonb
      )
      on conflict (id) do update
      set
        base_quantity = excluded.base_quantity, base_unit = excluded.base_unit, segments = excluded.segments
    `,
  );
