import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { decide, evolve, type Supplier } from '../domain/supplier.ts';
import type { CreateSupplierInput } from '../schema.generated.ts';
import { insertSupplier, suppliersById } from '../store/supplier.ts';

/** Creates a supplier and answers its id. */
export const createSupplier = (session: Session, idempotencyKey: string, input: CreateSupplierInput): Promise<string> =>
  runCommand(session, { mutation: 'createSupplier', idempotencyKey, input }, async (transaction) => {
    const [existing = null] = await suppliersById(transaction, [input.id]);
    const supplier = decide(existing, { kind: 'CreateSupplier', ...input }).reduce<Supplier | null>(evolve, existing);
    if (supplier === null) throw new TypeError('a command on a supplier decided nothing');
    await insertSupplier(transaction, supplier);
    const { id, name, active } = supplier;
    transaction.append({
      type: 'org.millgraph.erp.supplier.changed.v1',
      subject: `supplier/${id}`,
      plant: null,
      supplier: id,
      time: transaction.now,
      data: { supplier: id, name, active },
    });
    return id;
  });
