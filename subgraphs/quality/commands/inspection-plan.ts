import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { createPlan } from '../domain/inspection-plan.ts';
import type { CreateInspectionPlanInput } from '../schema.generated.ts';
import { insertInspectionPlan, nextInspectionPlanId } from '../store/inspection-plan.ts';
import { itemById } from '../store/item.ts';

/** Creates an inspection plan for an item that PLM has released, and answers its id. */
export const createInspectionPlan = (
  session: Session,
  idempotencyKey: string,
  input: CreateInspectionPlanInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createInspectionPlan', idempotencyKey, input }, async (transaction) => {
    found(await itemById(transaction, input.item), 'released item', input.item, 'input.item');
    const id = await nextInspectionPlanId(transaction);
    await insertInspectionPlan(transaction, createPlan({ ...input, id, at: transaction.now }));
    return id;
  });
