import type { Transaction } from '#platform/database/session.ts';
import { ownerRoleOf } from '../domain/logistics-exception.ts';
import type { Shipment, ShipmentProblem } from '../domain/shipment.ts';
import { raiseException } from './raise-exception.ts';

/** Puts what is wrong with a shipment into the queue of whoever has to deal with it, and tells the other systems. */
export async function raiseShipmentProblems(
  transaction: Transaction,
  shipment: Shipment,
  problems: readonly ShipmentProblem[],
  at: string,
): Promise<void> {
  const { id, plant } = shipment;
  const ids = await raiseException(
    transaction,
    ...problems.map(({ kind, message, item, lot, quantity }) => ({
      ...{ plant, rule: kind, message, item, lot, quantity, shipment: id, at },
    })),
  );
  for (const [index, { kind, item, lot, quantity }] of problems.entries()) {
    transaction.append({
      type: 'org.millgraph.erp.shipment.exception-raised.v1',
      subject: `shipment/${id}`,
      plant,
      time: at,
      data: { shipment: id, exception: ids[index] ?? '', kind, item, lot, quantity, ownerRole: ownerRoleOf(kind) },
    });
  }
}
