import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { createPlan, refuseObsolete, withdrawPlan } from '../domain/inspection-plan.ts';
import type { CreateInspectionPlanInput, WithdrawInspectionPlanInput } from '../schema.generated.ts';
import {
  insertInspectionPlan,
  lockInspectionPlan,
  lockPlanInUse,
  nextInspectionPlanId,
  saveWithdrawal,
} from '../store/inspection-plan.ts';
import { known } from './known.ts';

/** Creates an inspection plan, or the next version of the one in use, and answers its id. */
export const createInspectionPlan = (
  session: Session,
  idempotencyKey: string,
  input: CreateInspectionPlanInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createInspectionPlan', idempotencyKey, input }, async (transaction) => {
    const { item, plant = null, operation = null } = input;
    const things = await known(transaction, { item, plant });
    refuseObsolete(item, things.item?.obsolete ?? false);
    const before = await lockPlanInUse(transaction, item, plant, operation);
    const id = await nextInspectionPlanId(transaction);
    const at = transaction.now;
    const plan = createPlan({ ...input, id, before, at });
    if (before !== null) {
      const reason = `Version ${plan.version}, ${id}, takes its place.`;
      await saveWithdrawal(transaction, withdrawPlan(before, { reason, by: session.context.subject, at }));
    }
    await insertInspectionPlan(transaction, plan);
    return id;
  });

/** Takes an inspection plan out of use, and answers its id. */
export const withdrawInspectionPlan = (
  session: Session,
  idempotencyKey: string,
  input: WithdrawInspectionPlanInput,
): Promise<string> =>
  runCommand(session, { mutation: 'withdrawInspectionPlan', idempotencyKey, input }, async (transaction) => {
    const plan = found(await lockInspectionPlan(transaction, input.id), 'inspection plan', input.id, 'input.id');
    const at = occurredAt(transaction, input);
    const by = session.context.subject;
    await saveWithdrawal(transaction, withdrawPlan(plan, { reason: input.reason, by, at }));
    return plan.id;
  });
