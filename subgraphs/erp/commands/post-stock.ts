import type { Transaction } from '#platform/database/session.ts';
import type { NewMovement } from '../domain/stock.ts';
import { insertProducedLots } from '../store/lot.ts';
import { insertMovements, nextMovementIds } from '../store/movement.ts';
import { raiseException } from './raise-exception.ts';

/** A movement to post; where its source has no line of its own, its id stands for it. */
export type Posting = Omit<NewMovement, 'sourceLine'> & { readonly sourceLine: string | null };

/**
 * Posts movements: the documents, the balances they change, an inventory.moved event for each, and for each with a
 * violation the exception that somebody has to deal with. Answers the ids, in order.
 */
export async function postStock(transaction: Transaction, movements: readonly Posting[]): Promise<readonly string[]> {
  if (movements.length === 0) return [];
  const ids = await nextMovementIds(transaction, movements.length);
  const numbered = movements.map((movement, index) => {
    const id = ids[index];
    if (id === undefined) throw new TypeError('fewer movement numbers were drawn than movements are posted');
    return { ...movement, id, sourceLine: movement.sourceLine ?? id };
  });
  await insertMovements(transaction, numbered);
  await insertProducedLots(transaction, numbered);
  for (const movement of numbered) {
    const { id, type, plant, item, location, lot, status, quantity, unit, order, purchaseOrder } = movement;
    const { occurredAt, sourceSystem, violation, reverses } = movement;
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
        purchaseOrder,
        violation,
        sourceSystem,
        reverses: reverses?.movement ?? null,
        reversedType: reverses?.type ?? null,
      },
    });
  }
  await raiseException(
    transaction,
    ...numbered.flatMap(({ violation, violationRule, ...movement }) => {
      if (violation === null) return [];
      const { id, plant, item, lot, order, shipment, quantity, unit, occurredAt } = movement;
      return [
        {
          ...{ plant, item, lot, order, shipment, movement: id },
          rule: violationRule ?? 'RULE_VIOLATED',
          message: violation,
          quantity: { value: quantity, unit },
          at: occurredAt,
        },
      ];
    }),
  );
  return ids;
}
