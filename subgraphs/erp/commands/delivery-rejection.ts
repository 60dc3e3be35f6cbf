import { found, text } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide } from '../domain/purchase-order.ts';
import type { RejectDeliveryInput, ReverseDeliveryRejectionInput } from '../schema.generated.ts';
import { insertRejectionReversal, rejectionReversals, rejectionsById } from '../store/delivery-rejection.ts';
import { requirePlant } from './plant.ts';
import { requirePurchaseOrder } from './purchase-order.ts';
import { savePurchaseOrderEvents } from './save-purchase-order-events.ts';

/** Records what was sent back at the dock and answers the purchase order's id. */
export const rejectDelivery = (session: Session, idempotencyKey: string, input: RejectDeliveryInput): Promise<string> =>
  runCommand(session, { mutation: 'rejectDelivery', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requirePurchaseOrder(transaction, input.purchaseOrder, 'input.purchaseOrder');
    const { currency } = await requirePlant(transaction, order.plant, at);
    const events = decide(order, { kind: 'RejectDelivery', ...input, at });
    return savePurchaseOrderEvents(transaction, order, events, { currency, at });
  });

/** Takes a rejection back, which stays, and answers the purchase order's id. */
export const reverseDeliveryRejection = (
  session: Session,
  idempotencyKey: string,
  input: ReverseDeliveryRejectionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseDeliveryRejection', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const reason = text(input.reason, 'input.reason', 500);
    const [known] = await rejectionsById(transaction, [input.rejection]);
    const rejection = found(known, 'delivery rejection', input.rejection, 'input.rejection');
    // Its lock keeps another reversal from coming in between.
    const order = await requirePurchaseOrder(transaction, rejection.purchaseOrder, 'input.rejection');
    const [reversed] = await rejectionReversals(transaction, [rejection.id]);
    if (reversed !== undefined) {
      throw new MillgraphError(
        'ILLEGAL_STATE',
        `Delivery rejection ${rejection.id} is taken back by ${reversed.id} already.`,
        { argument: 'input.rejection' },
      );
    }
    const by = transaction.context.subject;
    const reversal = await insertRejectionReversal(transaction, rejection, { reason, by, at });
    const { id, line, supplier, item, quantity, unit, plant } = rejection;
    transaction.append({
      type: 'org.millgraph.erp.delivery-rejection.reversed.v1',
      subject: `purchase-order/${order.id}`,
      plant,
      supplier,
      time: at,
      data: {
        ...{ reversal, rejection: id, purchaseOrder: order.id, line, supplier, item },
        ...{ quantity: { value: quantity, unit }, reason },
      },
    });
    return order.id;
  });
