import type { Scoped, Transaction } from '#platform/database/session.ts';

/** What another system calls an item. */
export interface ItemCrossReference {
  readonly item: string;
  readonly system: string;
  readonly externalId: string;
}

/** What other systems call items, by system and external id. */
export const crossReferencesOfItems = (
  session: Scoped,
  items: readonly string[],
): Promise<readonly ItemCrossReference[]> =>
  session.query<ItemCrossReference>(
    (sql) => sql`
      select id as item, system, external_id
      from cross_reference
      where entity = 'Item' and id = any(${items as string[]})
      order by id, system, external_id
    `,
  );

/** The items that external ids of a system stand for. */
export const itemsByExternalId = (
  session: Scoped,
  externalIds: readonly string[],
  system: string,
): Promise<readonly ItemCrossReference[]> =>
  session.query<ItemCrossReference>(
    (sql) => sql`
      select id as item, system, external_id
      from cross_reference
      where entity = 'Item' and system = ${system} and external_id = any(${externalIds as string[]})
    `,
  );

/** Writes a reference, where the system has none of this external id yet; answers whose it is. */
export async function saveCrossReference(
  transaction: Transaction,
  { item, system, externalId }: ItemCrossReference,
): Promise<string> {
  await transaction.query(
    (sql) => sql`
      insert into cross_reference (entity, system, external_id, id)
      values ('Item', ${system}, ${externalId}, ${item})
      on conflict do nothing
    `,
  );
  const [owner] = await itemsByExternalId(transaction, [externalId], system);
  return owner?.item ?? item;
}

/** Takes a reference back; false when the item has none such. */
export async function deleteCrossReference(
  transaction: Transaction,
  { item, system, externalId }: ItemCrossReference,
): Promise<boolean> {
  const deleted = await transaction.query(
    (sql) => sql`
      delete from cross_reference
      where entity = 'Item' and system = ${system} and external_id = ${externalId} and id = ${item}
      returning id
    `,
  );
  return deleted.length > 0;
}
