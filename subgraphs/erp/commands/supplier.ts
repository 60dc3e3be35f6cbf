import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type Supplier, type SupplierEvent } from '../domain/supplier.ts';
import type { ChangeSupplierInput, CreateSupplierInput } from '../schema.generated.ts';
import { insertSupplier, lockSupplier, saveSupplier, suppliersById } from '../store/supplier.ts';

/** Creates a supplier and answers its id. */
export const createSupplier = (session: Session, idempotencyKey: string, input: CreateSupplierInput): Promise<string> =>
  runCommand(session, { mutation: 'createSupplier', idempotencyKey, input }, async (transaction) => {
    const [existing = null] = await suppliersById(transaction, [input.id]);
    return store(transaction, existing, decide(existing, { kind: 'CreateSupplier', ...input }));
  });

/** Changes a supplier and answers its id. */
export const changeSupplier = (session: Session, idempotencyKey: string, input: ChangeSupplierInput): Promise<string> =>
  runCommand(session, { mutation: 'changeSupplier', idempotencyKey, input }, async (transaction) => {
    const existing = found(await lockSupplier(transaction, input.id), 'supplier', input.id, 'input.id');
    return store(transaction, existing, decide(existing, { kind: 'ChangeSupplier', ...input }));
  });

async function store(
  transaction: Transaction,
  before: Supplier | null,
  events: readonly SupplierEvent[],
): Promise<string> {
  const supplier = events.reduce<Supplier | null>(evolve, before);
  if (supplier === null) throw new TypeError('a command on a supplier decided nothing');
  await (before === null ? insertSupplier : saveSupplier)(transaction, supplier);
  tellSupplier(transaction, supplier, false);
  return supplier.id;
}

/** Tells the other systems what a supplier is now. */
export function tellSupplier(transaction: Transaction, { id, name, active }: Supplier, historical: boolean): void {
  transaction.append({
    type: 'org.millgraph.erp.supplier.changed.v1',
    subject: `supplier/${id}`,
    plant: null,
    supplier: id,
    time: transaction.now,
    historical,
    data: { supplier: id, name, active },
  });
}
