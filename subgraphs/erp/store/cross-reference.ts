import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { BusinessEntity, CrossReference } from '../domain/cross-reference.ts';

/** A cross-reference as it is stored. */
export type CrossReferenceRow = CrossReference;

/** The table that holds each kind of thing. */
const tables = {
  PLANT: 'plant',
  SUPPLIER: 'supplier',
  CUSTOMER: 'customer',
  PRODUCTION_ORDER: 'production_order',
  PURCHASE_ORDER: 'purchase_order',
  SALES_ORDER: 'sales_order',
} as const satisfies Record<BusinessEntity, string>;

/** What other systems call the things of keys (`<entity>/<id>`), by system. */
export function crossReferencesOf(session: Scoped, keys: readonly string[]): Promise<readonly CrossReferenceRow[]> {
  const parts = keys.map((key) => ({ at: key.indexOf('/'), key }));
  const entities = parts.map(({ at, key }) => key.slice(0, at));
  const ids = parts.map(({ at, key }) => key.slice(at + 1));
  return session.query<CrossReferenceRow>(
    (sql) => sql`
      select entity, system, external_id, id
      from
        unnest(${entities}::text[], ${ids}::text[]) as key (entity, id)
        join business_cross_reference using (entity, id)
      order by system, external_id
    `,
  );
}

/** What another system's id stands for, where the caller may see it; null when nobody has said. */
export async function crossReferenceTo(
  session: Scoped,
  key: Pick<CrossReference, 'entity' | 'system' | 'externalId'>,
): Promise<CrossReferenceRow | null> {
  const [row] = await session.query<CrossReferenceRow>(
    (sql) => sql`
      select reference.entity, reference.system, reference.external_id, reference.id
      from business_cross_reference as reference join ${sql.unsafe(tables[key.entity])} as thing on thing.id = reference.id
      where
        reference.entity = ${key.entity} and reference.system = ${key.system}
        and reference.external_id = ${key.externalId}
    `,
  );
  return row ?? null;
}

/** Whether there is such a thing. */
export async function thingExists(transaction: Transaction, entity: BusinessEntity, id: string): Promise<boolean> {
  const rows = await transaction.query<{ id: string }>(
    (sql) => sql`select id from ${sql.unsafe(tables[entity])} where id = ${id}`,
  );
  return rows.length > 0;
}

/** Writes what another system's id stands for, in place of what was said of it before. */
export const saveCrossReference = (transaction: Transaction, reference: CrossReference): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into business_cross_reference (entity, system, external_id, id)
      values (${reference.entity}, ${reference.system}, ${reference.externalId}, ${reference.id})
      on conflict (entity, system, external_id) do update set id = excluded.id
    `,
  );
