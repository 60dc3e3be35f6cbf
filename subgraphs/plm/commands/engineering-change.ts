import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import type { EngineeringChangeCommand } from '../domain/engineering-change.ts';
import type {
  ApproveEngineeringChangeInput,
  CancelEngineeringChangeInput,
  CreateEngineeringChangeInput,
  HoldEngineeringChangeInput,
  ImplementEngineeringChangeInput,
  RejectEngineeringChangeInput,
  ResumeEngineeringChangeInput,
  SetAffectedItemsInput,
  StartImplementingEngineeringChangeInput,
  SubmitEngineeringChangeInput,
} from '../schema.generated.ts';
import { pendingAdoptions } from '../store/adoption.ts';
import { lockChange, nextChangeNumber } from '../store/engineering-change.ts';
import { withEveryPlant } from '../store/every-plant.ts';
import { lockAffected, saveAffected } from './affected-items.ts';
import { saveChangeCommand } from './save-change-command.ts';

/** Creates an engineering change in state DRAFT, numbered by PLM where no number is given, and answers its id. */
export const createEngineeringChange = (
  session: Session,
  idempotencyKey: string,
  input: CreateEngineeringChangeInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createEngineeringChange', idempotencyKey, input }, async (transaction) => {
    const { kind: changeKind, title, reason, requiredApproverRoles, affectedItems, deviation } = input;
    const step = { by: transaction.context.subject, at: occurredAt(transaction, input) };
    const affected = await lockAffected(transaction, affectedItems);
    const number = input.number ?? (await nextChangeNumber(transaction));
    const existing = await lockChange(transaction, number);
    const command = {
      kind: 'CreateEngineeringChange',
      number,
      changeKind,
      title,
      reason,
      requiredApproverRoles,
      deviation,
    } as const;
    const change = await saveChangeCommand(transaction, existing, { ...command, ...step });
    await saveAffected(transaction, change, affectedItems, affected);
    return change.id;
  });

/** Says what a DRAFT change affects and answers its id. */
export const setAffectedItems = (
  session: Session,
  idempotencyKey: string,
  input: SetAffectedItemsInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setAffectedItems', idempotencyKey, input }, async (transaction) => {
    const affected = await lockAffected(transaction, input.affectedItems);
    const change = found(await lockChange(transaction, input.id), 'engineering change', input.id, 'input.id');
    await saveAffected(transaction, change, input.affectedItems, affected);
    return change.id;
  });

/** Hands a change over for review and answers its id. */
export const submitEngineeringChange = (session: Session, key: string, input: SubmitEngineeringChangeInput) =>
  takeStep(session, 'submitEngineeringChange', key, input, () => ({ kind: 'SubmitEngineeringChange' }));

/** Approves a change, in a role where it requires some; with the last approval revisions may be released under it. */
export const approveEngineeringChange = (session: Session, key: string, input: ApproveEngineeringChangeInput) =>
  takeStep(session, 'approveEngineeringChange', key, input, () => ({
    kind: 'ApproveEngineeringChange',
    role: input.role,
  }));

/** Refuses a change for good and answers its id. */
export const rejectEngineeringChange = (session: Session, key: string, input: RejectEngineeringChangeInput) =>
  takeStep(session, 'rejectEngineeringChange', key, input, () => ({
    kind: 'RejectEngineeringChange',
    reason: input.reason,
  }));

/** Begins the implementation of a change and answers its id. */
export const startImplementingEngineeringChange = (
  session: Session,
  key: string,
  input: StartImplementingEngineeringChangeInput,
) =>
  takeStep(session, 'startImplementingEngineeringChange', key, input, () => ({
    kind: 'StartImplementingEngineeringChange',
  }));

/** Ends the implementation of a change, once every plant has taken it over or declined it, and answers its id. */
export const implementEngineeringChange = (session: Session, key: string, input: ImplementEngineeringChangeInput) =>
  takeStep(session, 'implementEngineeringChange', key, input, async (transaction, at) => ({
    kind: 'ImplementEngineeringChange',
    pending: await withEveryPlant(transaction, () => pendingAdoptions(transaction, [input.id], at)),
  }));

/** Withdraws a change and answers its id. */
export const cancelEngineeringChange = (session: Session, key: string, input: CancelEngineeringChangeInput) =>
  takeStep(session, 'cancelEngineeringChange', key, input, () => ({
    kind: 'CancelEngineeringChange',
    reason: input.reason,
  }));

/** Suspends a change and answers its id. */
export const holdEngineeringChange = (session: Session, key: string, input: HoldEngineeringChangeInput) =>
  takeStep(session, 'holdEngineeringChange', key, input, () => ({
    kind: 'HoldEngineeringChange',
    reason: input.reason,
  }));

/** Takes a suspended change up again and answers its id. */
export const resumeEngineeringChange = (session: Session, key: string, input: ResumeEngineeringChangeInput) =>
  takeStep(session, 'resumeEngineeringChange', key, input, () => ({ kind: 'ResumeEngineeringChange' }));

type WithoutStep<Command> = Command extends unknown ? Omit<Command, 'by' | 'at'> : never;
type StepCommand = WithoutStep<EngineeringChangeCommand>;

/** Runs a command on the one change that its input names. */
const takeStep = (
  session: Session,
  mutation: string,
  idempotencyKey: string,
  input: { readonly id: string; readonly occurredAt?: string | null | undefined },
  toCommand: (transaction: Transaction, at: string) => StepCommand | Promise<StepCommand>,
): Promise<string> =>
  runCommand(session, { mutation, idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const change = found(await lockChange(transaction, input.id), 'engineering change', input.id, 'input.id');
    const command = await toCommand(transaction, at);
    const { id } = await saveChangeCommand(transaction, change, { ...command, by: transaction.context.subject, at });
    return id;
  });
