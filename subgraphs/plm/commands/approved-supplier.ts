import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { approvedSupplier } from '../domain/approved-supplier.ts';
import type { SetApprovedSupplierInput } from '../schema.generated.ts';
import { saveApprovedSupplier } from '../store/approved-supplier.ts';
import { lockItem } from '../store/item.ts';
import { supplierById } from '../store/supplier.ts';

/** Says whether a supplier may supply an item, tells the other systems where that is new, and answers the item's id. */
export const setApprovedSupplier = (
  session: Session,
  idempotencyKey: string,
  input: SetApprovedSupplierInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setApprovedSupplier', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const item = found(await lockItem(transaction, input.item), 'item', input.item, 'input.item');
    const said = approvedSupplier({ ...input, item, at, by: transaction.context.subject });
    const { supplier, plant, status } = said;
    found(await supplierById(transaction, supplier), 'supplier', supplier, 'input.supplier');
    if (await saveApprovedSupplier(transaction, said)) {
      transaction.append({
        type: 'org.millgraph.plm.approved-supplier.changed.v1',
        subject: `item/${item.id}`,
        plant,
        supplier,
        time: at,
        data: { item: item.id, supplier, plant, status },
      });
    }
    return item.id;
  });
