import type { Transaction } from '#platform/database/session.ts';
import type { NewMovement } from '../domain/stock.ts';
import { insertMovements, nextMovementIds } from '../store/movement.ts';

/**
 * Posts movements: the documents, the balances they change and an inventory.moved event for each. A movement whose source
 * has no line of its own (`sourceLine` null) is named by its id there. Answers the ids, in order.
 */
export async function postStock(
  transaction: Transaction,
  movements: readonly (Omit<NewMovement, 'sourceLine'> & { readonly sourceLine: string | null })[],
): Promise<readonly string[]> {
  if (movements.length === 0) return [];
  const ids = await nextMovementIds(transaction, movements.length);
  const numbered = movements.map((movement, index) => {
    const id = ids[index];
    if (id === undefined) throw new TypeError('fewer movement numbers were drawn than movements are posted');
    return { ...movement, id, sourceLine: movement.sourceLine ?? id };
  });
  await insertMovements(transaction, numbered);
  for (const movement of numbered) {
    const { id, type, plant, item, location, lot, status, quantity, unit, order } = movement;
    const { occurredAt, sourceSystem, violation } = movement;
    transaction.append({
      type: 'org.millgraph.erp.inventory.moved.v1',
      subject: `item/${item}`,
      plant,
      time: occurredAt,
      data: {
        movement: id,
        type,
        item,
        location,
        lot,
        status,
        quantity: { value: quantity, unit },
        order,
        violation,
        sourceSystem,
        reverses: null,
        reversedType: null,
      },
    });
  }
  return ids;
}
