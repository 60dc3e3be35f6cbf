import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ErrorCode } from '#platform/errors.ts';
import { allOf, readPage, type Connection, type ListSource, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { FactAnswer, ShopFloorFact } from '../domain/shop-floor-fact.ts';
import type { ShopFloorFactFilter, ShopFloorFactSort } from '../schema.generated.ts';
import type { FactIdentity } from './record.ts';

/** A fact as it was told, and whether it is recorded. */
export interface ShopFloorFactRow {
  readonly source: string;
  readonly document: string;
  readonly line: number;
  readonly kind: ShopFloorFact['kind'];
  readonly plant: string | null;
  readonly status: 'ACCEPTED' | 'QUARANTINED';
  readonly code: string | null;
  readonly message: string | null;
  readonly pointer: string | null;
  readonly waitsFor: string | null;
  readonly fact: ShopFloorFact;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** A page of facts as it is read. */
export type ShopFloorFactPage = Connection<ShopFloorFactRow>;

/** What tells a fact from all others. */
export const keyOf = ({ source, document, line }: FactIdentity): string => `${source}/${document}/${line}`;

/** What is known of some facts, by `keyOf`. */
export interface KnownFacts {
  /** Recorded, or in quarantine. */
  readonly known: ReadonlySet<string>;
  /** In quarantine, and may be told again in another form. */
  readonly correctable: ReadonlySet<string>;
}

/** What is known of facts already. Where `mayCorrect` says so, one that waits for nothing may be told again. */
export async function knownFacts(
  transaction: Transaction,
  facts: readonly FactIdentity[],
  mayCorrect: boolean,
): Promise<KnownFacts> {
  const asked = facts.map(({ source, document, line }) => ({ source, document, line }));
  const rows = await transaction.query<FactIdentity & { readonly isCorrectable: boolean }>(
    (sql) => sql`
      select
        asked.source, asked.document, asked.line,
        coalesce(${mayCorrect} and status = 'QUARANTINED' and waits_for is null, false) as is_correctable
      from
        jsonb_to_recordset(${sql.json(asked)}) as asked (source text, document text, line integer)
        left join lateral (
          select status, waits_for
          from shop_floor_fact as fact
          where
            fact.source = asked.source
            and fact.document = asked.document
            and fact.line = asked.line
            -- So that no index finds all of a source.
            and fact.place = asked.source || '/' || asked.document || '/' || lpad(asked.line::text, 9, '0')
          limit 1
        ) as known on true
      where
        known.status is not null
        or exists (
          select
          from equipment_state_record as fact
          where fact.source = asked.source and fact.document = asked.document and fact.line = asked.line
          offset 0
        )
    `,
  );
  const { known = [], correctable = [] } = Object.groupBy(rows, ({ isCorrectable }) =>
    isCorrectable ? 'correctable' : 'known',
  );
  return { known: new Set(known.map(keyOf)), correctable: new Set(correctable.map(keyOf)) };
}

/** Why a fact is not recorded. */
export interface Quarantine {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pointer: string | null;
  readonly waitsFor: string | null;
}

/** What became of a fact. */
export interface FactStanding {
  readonly fact: ShopFloorFact;
  readonly plant: string | null;
  /** Null: it is accepted. */
  readonly quarantine: Quarantine | null;
}

/** Writes what became of facts, also of those that waited. */
export const upsertFacts = (transaction: Transaction, standings: readonly FactStanding[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into shop_floor_fact
        (source, document, line, kind, plant, status, code, message, pointer, waits_for, fact, occurred_at)
      select
        fact ->> 'source', fact ->> 'document', (fact ->> 'line')::integer, fact ->> 'kind', plant,
        case when quarantine is null then 'ACCEPTED' else 'QUARANTINED' end,
        quarantine ->> 'code', quarantine ->> 'message', quarantine ->> 'pointer',
        quarantine ->> 'waitsFor', fact,
        (fact ->> 'occurredAt')::timestamptz
      from jsonb_to_recordset(${sql.json(standings as never)}) as standing (fact jsonb, plant text, quarantine jsonb)
      on conflict (source, document, line) do update
      set
        kind = excluded.kind, plant = excluded.plant, status = excluded.status, code = excluded.code,
        message = excluded.message, pointer = excluded.pointer, waits_for = excluded.waits_for, fact = excluded.fact,
        occurred_at = excluded.occurred_at
    `,
  );

/** The facts that wait for things which are known now; locked. */
export async function waitingFacts(
  transaction: Transaction,
  things: readonly string[],
): Promise<readonly ShopFloorFact[]> {
  const rows = await transaction.query<{ fact: ShopFloorFact }>(
    (sql) => sql`
      select fact
      from shop_floor_fact
      where status = 'QUARANTINED' and waits_for = any(${things as string[]})
      order by occurred_at, place
      for update
    `,
  );
  return rows.map(({ fact }) => fact);
}

/**
 * The things that facts wait for although they are known, and may be told of by whoever told the facts. Each thing is looked up
 * once, however many facts wait for it.
 */
export async function knownThings(session: Scoped): Promise<readonly string[]> {
  const rows = await session.query<{ thing: string }>(
    (sql) => sql`
      with recursive waited as (
        (
          select waits_for as thing
          from shop_floor_fact
          where status = 'QUARANTINED' and waits_for is not null
          order by waits_for
          limit 1
        )
        union all
        select (
          select waits_for
          from shop_floor_fact
          where status = 'QUARANTINED' and waits_for > waited.thing
          order by waits_for
          limit 1
        )
        from waited
        where waited.thing is not null
      )
      select thing
      from
        waited
        cross join lateral (select split_part(thing, '/', 1) as kind, substr(thing, strpos(thing, '/') + 1) as id) as named
        cross join lateral (
          select plant from equipment where named.kind = 'equipment' and equipment.id = named.id
          union all
          select plant from job where named.kind = 'job' and job.id = named.id
          union all
          select plant from production_order where named.kind = 'order' and production_order.id = named.id
          union all
          -- What is consumed may be told of by the plant of the order.
          select null from lot where named.kind = 'lot' and lot.id = named.id
        ) as known
      where
        exists (
          select
          from shop_floor_fact
          where
            status = 'QUARANTINED'
            and waits_for = thing
            and (known.plant is null or fact -> 'plants' = '"*"' or fact -> 'plants' ? known.plant)
        )
    `,
  );
  return rows.map(({ thing }) => thing);
}

/** Keeps the answers to a batch of facts, and answers its id. */
export async function insertBatch(transaction: Transaction, answers: readonly FactAnswer[]): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into fact_batch (answers)
      values (${sql.json(answers as never)})
      returning id
    `,
  );
  if (row === undefined) throw new Error('the answers to facts were not written');
  return row.id;
}

/** The answers to a batch of facts. */
export async function answersOf(session: Scoped, batch: string): Promise<readonly FactAnswer[]> {
  const [row] = await session.query<{ answers: readonly FactAnswer[] }>(
    (sql) => sql`
      select answers
      from fact_batch
      where id = ${batch}
    `,
  );
  if (row === undefined) throw new Error(`the answers of batch ${batch} cannot be read`);
  return row.answers;
}

/** How the list of facts is read. */
export const factList = (filter: ShopFloorFactFilter): ListSource<ShopFloorFactSort> => ({
  list: 'shopFloorFacts',
  select: (sql) => sql`
    source, document, line, kind, plant, status, code, message, pointer, waits_for, fact, occurred_at, recorded_at
  `,
  from: (sql) => sql`from shop_floor_fact`,
  where: (sql) =>
    allOf(sql, [
      filter.plant != null && sql`plant = ${filter.plant}`,
      filter.status != null && sql`status = ${filter.status}`,
      filter.source != null && sql`source = ${filter.source}`,
      filter.kind != null && sql`kind = ${filter.kind}`,
      filter.occurredAt?.from != null && sql`occurred_at >= ${filter.occurredAt.from}`,
      filter.occurredAt?.to != null && sql`occurred_at < ${filter.occurredAt.to}`,
      filter.recordedAt?.from != null && sql`recorded_at >= ${filter.recordedAt.from}`,
      filter.recordedAt?.to != null && sql`recorded_at < ${filter.recordedAt.to}`,
      filter.text != null && hasWord(sql, 'shop_floor_fact', 'place', filter.text),
    ]),
  id: 'place',
  sorts: {
    ID: { expression: 'place', type: 'text' },
    OCCURRED_AT: { expression: 'occurred_at', type: 'timestamptz' },
    RECORDED_AT: { expression: 'recorded_at', type: 'timestamptz' },
    PLANT: { expression: 'plant', absent: '', type: 'text' },
    STATUS: { expression: 'status', type: 'text' },
    KIND: { expression: 'kind', type: 'text' },
    SOURCE: { expression: 'source', type: 'text' },
  },
  defaultOrder: { field: 'OCCURRED_AT', direction: 'DESC' },
});

/** A page of facts. */
export const factPage = (
  session: Scoped,
  page: PageArguments<ShopFloorFactSort>,
  filter: ShopFloorFactFilter,
): Promise<ShopFloorFactPage> => readPage<ShopFloorFactRow, ShopFloorFactSort>(session, page, factList(filter));
