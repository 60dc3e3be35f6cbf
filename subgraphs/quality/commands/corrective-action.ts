import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import {
  decide,
  evolve,
  type CorrectiveAction,
  type CorrectiveActionCommand,
  type CorrectiveActionEvent,
} from '../domain/corrective-action.ts';
import type {
  CloseCorrectiveActionInput,
  CompleteDisciplineInput,
  OpenCorrectiveActionInput,
  PlanDisciplineInput,
} from '../schema.generated.ts';
import { lockCorrectiveAction, nextCorrectiveActionId, saveCorrectiveAction } from '../store/corrective-action.ts';
import { nonconformancesById } from '../store/nonconformance.ts';
import { known } from './known.ts';

/** Opens a corrective action, and answers its id. */
export const openCorrectiveAction = (
  session: Session,
  idempotencyKey: string,
  input: OpenCorrectiveActionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'openCorrectiveAction', idempotencyKey, input }, async (transaction) => {
    const { title, disciplines } = input;
    await known(transaction, { plant: input.plant, item: input.item, supplier: input.supplier });
    const nonconformance = input.nonconformance ?? null;
    const [row] = nonconformance === null ? [] : await nonconformancesById(transaction, [nonconformance]);
    if (nonconformance !== null) found(row, 'nonconformance', nonconformance, 'input.nonconformance');
    const plant = input.plant ?? row?.plant ?? null;
    const item = input.item ?? row?.item ?? null;
    const supplier = input.supplier ?? row?.supplier ?? null;
    const id = await nextCorrectiveActionId(transaction);
    const by = session.context.subject;
    const at = occurredAt(transaction, input);
    const command = { kind: 'OpenCorrectiveAction', id, title, nonconformance, supplier, item, plant } as const;
    return store(transaction, null, decide(null, { ...command, disciplines, by, at }));
  });

/** Says who does a discipline and until when, and answers the corrective action's id. */
export const planDiscipline = (session: Session, idempotencyKey: string, input: PlanDisciplineInput): Promise<string> =>
  run(session, 'planDiscipline', idempotencyKey, input, () => {
    const { discipline, owner, dueDate } = input;
    return { kind: 'PlanDiscipline', discipline, owner, dueDate };
  });

/** Records a discipline as done, and answers the corrective action's id. */
export const completeDiscipline = (
  session: Session,
  idempotencyKey: string,
  input: CompleteDisciplineInput,
): Promise<string> =>
  run(session, 'completeDiscipline', idempotencyKey, input, (transaction) => {
    const { discipline, text } = input;
    const at = occurredAt(transaction, input);
    return { kind: 'CompleteDiscipline', discipline, text, by: session.context.subject, at };
  });

/** Closes a corrective action, and answers its id. */
export const closeCorrectiveAction = (
  session: Session,
  idempotencyKey: string,
  input: CloseCorrectiveActionInput,
): Promise<string> =>
  run(session, 'closeCorrectiveAction', idempotencyKey, input, (transaction) => ({
    kind: 'CloseCorrectiveAction',
    by: session.context.subject,
    at: occurredAt(transaction, input),
  }));

/** Runs a command on a corrective action that exists. */
const run = (
  session: Session,
  mutation: string,
  idempotencyKey: string,
  input: { readonly id: string },
  make: (transaction: Transaction) => CorrectiveActionCommand,
): Promise<string> =>
  runCommand(session, { mutation, idempotencyKey, input }, async (transaction) => {
    const action = found(await lockCorrectiveAction(transaction, input.id), 'corrective action', input.id, 'input.id');
    return store(transaction, action, decide(action, make(transaction)));
  });

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(
  transaction: Transaction,
  before: CorrectiveAction | null,
  events: readonly CorrectiveActionEvent[],
): Promise<string> {
  const action = events.reduce<CorrectiveAction | null>(evolve, before);
  if (action === null) throw new TypeError('a command on a corrective action decided nothing');
  await saveCorrectiveAction(transaction, action);
  const { id, nonconformance, plant, supplier, openedAt } = action;
  const about = { subject: `corrective-action/${id}`, plant, supplier };
  for (const event of events) {
    if (event.kind === 'CorrectiveActionOpened') {
      transaction.append({
        ...about,
        type: 'org.millgraph.quality.corrective-action.opened.v1',
        time: openedAt,
        data: { correctiveAction: id, nonconformance, supplier },
      });
    } else if (event.kind === 'CorrectiveActionClosed') {
      transaction.append({
        ...about,
        type: 'org.millgraph.quality.corrective-action.closed.v1',
        time: event.at,
        data: { correctiveAction: id },
      });
    }
  }
  return id;
}
