import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { postingDay } from '../domain/posting-date.ts';
import { postingSource } from '../domain/posting-source.ts';
import type { ConfirmProductionOrderInput, ReverseOrderConfirmationInput } from '../schema.generated.ts';
import { confirmationsById } from '../store/confirmation.ts';
import { requirePlant } from './plant.ts';
import { decideAndStore, requireOrder } from './production-order.ts';

/** Confirms quantities made and answers the order's id. */
export const confirmProductionOrder = (
  session: Session,
  idempotencyKey: string,
  input: ConfirmProductionOrderInput,
): Promise<string> =>
  runCommand(session, { mutation: 'confirmProductionOrder', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireOrder(transaction, input.id);
    const { overDeliveryTolerance, date } = await requirePlant(transaction, order.plant, at);
    const today = await requirePlant(transaction, order.plant, transaction.now);
    const postingDate = postingDay(input.postingDate, date, today.date);
    const by = session.context.subject;
    const { good, scrap, final } = input;
    return decideAndStore(transaction, order, {
      kind: 'ConfirmOrder',
      ...{ good, scrap, final, overDeliveryTolerance, postingDate, by, at },
      source: postingSource(input.source),
    });
  });

/** Takes a confirmation back and answers the order's id. */
export const reverseOrderConfirmation = (
  session: Session,
  idempotencyKey: string,
  input: ReverseOrderConfirmationInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseOrderConfirmation', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const [known] = await confirmationsById(transaction, [input.id]);
    const { productionOrder } = found(known, 'confirmation', input.id, 'input.id');
    const order = await requireOrder(transaction, productionOrder);
    // Read again: only now is the order locked.
    const [read] = await confirmationsById(transaction, [input.id]);
    const confirmation = found(read, 'confirmation', input.id, 'input.id');
    const { date } = await requirePlant(transaction, order.plant, at);
    const today = await requirePlant(transaction, order.plant, transaction.now);
    const postingDate = postingDay(input.postingDate, date, today.date);
    const by = session.context.subject;
    return decideAndStore(transaction, order, {
      kind: 'ReverseConfirmation',
      ...{ confirmation, reason: input.reason, postingDate, by, at },
    });
  });
