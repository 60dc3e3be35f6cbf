import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type EngineeringChange, type EngineeringChangeEvent } from '../domain/engineering-change.ts';
import type { ApproveEngineeringChangeInput, CreateEngineeringChangeInput } from '../schema.generated.ts';
import { insertChange, lockChange, nextChangeNumber, updateChange } from '../store/engineering-change.ts';

/** Creates an engineering change in state DRAFT, numbered by PLM where no number is given, and answers its id. */
export const createEngineeringChange = (
  session: Session,
  idempotencyKey: string,
  input: CreateEngineeringChangeInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createEngineeringChange', idempotencyKey, input }, async (transaction) => {
    const { kind: changeKind, title, reason } = input;
    const at = occurredAt(transaction, input);
    const number = input.number ?? (await nextChangeNumber(transaction));
    const existing = await lockChange(transaction, number);
    const command = { kind: 'CreateEngineeringChange', number, changeKind, title, reason, at } as const;
    return store(transaction, existing, decide(existing, command));
  });

/** Approves a change, so that revisions may be released under it, and answers its id. */
export const approveEngineeringChange = (
  session: Session,
  idempotencyKey: string,
  input: ApproveEngineeringChangeInput,
): Promise<string> =>
  runCommand(session, { mutation: 'approveEngineeringChange', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const change = found(await lockChange(transaction, input.id), 'engineering change', input.id, 'input.id');
    const by = transaction.context.subject;
    return store(transaction, change, decide(change, { kind: 'ApproveEngineeringChange', by, at }));
  });

/** Writes the state after the events, and tells the other systems what concerns them. */
async function store(
  transaction: Transaction,
  before: EngineeringChange | null,
  events: readonly EngineeringChangeEvent[],
): Promise<string> {
  const change = events.reduce<EngineeringChange | null>(evolve, before);
  if (change === null) throw new TypeError('a command on an engineering change decided nothing');
  await (before === null ? insertChange(transaction, change) : updateChange(transaction, change));
  for (const event of events) {
    if (event.kind !== 'EngineeringChangeApproved') continue;
    transaction.append({
      type: 'org.millgraph.plm.change.approved.v1',
      subject: `engineering-change/${change.id}`,
      plant: null,
      time: event.at,
      data: { change: change.id, number: change.number },
    });
  }
  return change.id;
}
