import type { EventData } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { SupplierApproval } from '../domain/purchase-order.ts';

/** Takes PLM's word on a supplier over, in place of what it said of the same item, supplier and plant before. */
export const saveApproval = (
  transaction: Transaction,
  approval: EventData['org.millgraph.plm.approved-supplier.changed.v1'],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into approved_supplier (item, supplier, at_plant, status)
      values (${approval.item}, ${approval.supplier}, ${approval.plant ?? ''}, ${approval.status})
      on conflict (item, supplier, at_plant) do update set status = excluded.status
    `,
  );

/** PLM's word on a supplier by item: the plant's own before the general one; nothing for an item it has not spoken of. */
export async function approvalsOf(
  session: Scoped,
  of: { readonly plant: string; readonly supplier: string; readonly items: readonly string[] },
): Promise<ReadonlyMap<string, SupplierApproval>> {
  const rows = await session.query<{ item: string; status: SupplierApproval }>(
    (sql) => sql`
      select distinct on (item) item, status
      from approved_supplier
      where supplier = ${of.supplier} and item = any(${of.items as string[]}) and at_plant in ('', ${of.plant})
      order by item, at_plant desc
    `,
  );
  return new Map(rows.map(({ item, status }) => [item, status]));
}
