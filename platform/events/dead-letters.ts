import { found, text } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Scoped, Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { correlationOf } from '#platform/identity.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';

/** Events that a system could not take over and has given up, and what people decide about them. */

/** One that was given up is DEAD until somebody decides; REDRIVEN, it is tried again, until it is HANDLED or DEAD once more. */
export type DeadLetterState = 'DEAD' | 'REDRIVEN' | 'HANDLED' | 'DISCARDED';

export interface DeadLetterRow {
  /** The event's id. */
  readonly id: string;
  /** Who could not take it over. */
  readonly system: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly plant: string | null;
  readonly correlationId: string | null;
  /** The event as JSON. */
  readonly event: string;
  readonly state: DeadLetterState;
  readonly attempts: number;
  readonly firstFailedAt: string;
  readonly lastFailedAt: string;
  readonly errorCode: string;
  readonly error: string;
  readonly waitingBehind: number;
}

export interface DeadLetterFilter {
  readonly state?: DeadLetterState | null | undefined;
  readonly source?: string | null | undefined;
  readonly plant?: string | null | undefined;
  readonly type?: string | null | undefined;
  readonly subject?: string | null | undefined;
  readonly errorCode?: string | null | undefined;
}

export type DeadLetterPage = Connection<DeadLetterRow>;

/** What is selected under `deadLetters` and `eventHealth`: each system answers for itself. */
export type EachSystem = Readonly<Record<string, never>>;

/** At most so many events that wait behind a dead letter are counted. */
const mostBehind = 1000;

const columns = (sql: Parameters<Parameters<Scoped['query']>[0]>[0], system: string) => sql`
  id, ${system}::text as system, source, type, subject, plant, correlation_id, event::text as event, state, attempts,
  first_failed_at, last_failed_at, error_code, error,
  (
    select count(*)::integer
    from (
      select
      from waiting_event as waiting
      where
        letter.state in ('DEAD', 'REDRIVEN') and waiting.consumer = ${system} and waiting.source = letter.source
        and waiting.subject = letter.subject and waiting.event_id <> letter.id::uuid
      limit ${mostBehind}
    ) as behind
  ) as waiting_behind
`;

/** A page of dead letters, by when they failed last, the latest first. */
export const deadLetterPage = (
  session: Scoped,
  system: string,
  page: Pick<PageArguments<never>, 'first' | 'after'>,
  filter: DeadLetterFilter,
): Promise<DeadLetterPage> =>
  readPage<DeadLetterRow, 'LAST_FAILED_AT'>(session, page, {
    list: `deadLetters/${system}`,
    select: (sql) => columns(sql, system),
    from: (sql) => sql`from dead_letter as letter`,
    where: (sql) =>
      allOf(sql, [
        filter.state != null && sql`state = ${filter.state}`,
        filter.source != null && sql`source = ${filter.source}`,
        filter.plant != null && sql`plant = ${filter.plant}`,
        filter.type != null && sql`type = ${filter.type}`,
        filter.subject != null && sql`subject = ${filter.subject}`,
        filter.errorCode != null && sql`error_code = ${filter.errorCode}`,
      ]),
    id: 'id',
    sorts: { LAST_FAILED_AT: { expression: 'last_failed_at', type: 'timestamptz' } },
    defaultOrder: { field: 'LAST_FAILED_AT', direction: 'DESC' },
  });

/** One dead letter. Throws when there is none: it was just written. */
export async function deadLetterById(session: Scoped, system: string, id: string): Promise<DeadLetterRow> {
  const [row] = await session.query<DeadLetterRow>(
    (sql) => sql`select ${columns(sql, system)} from dead_letter as letter where id = ${id}`,
  );
  return found(row ?? null, 'dead letter', id, 'input.id');
}

export interface DecisionRow {
  readonly decision: 'REDRIVEN' | 'DISCARDED';
  readonly decidedAt: string;
  readonly decidedBy: string;
  readonly reason: string;
}

/** What was decided about a dead letter, the first decision first, at most 100. */
export const decisionsOf = (session: Scoped, id: string): Promise<readonly DecisionRow[]> =>
  session.query<DecisionRow>(
    (sql) => sql`
      select decision, decided_at, decided_by, reason
      from dead_letter_decision
      where dead_letter = ${id}
      order by place
      limit 100
    `,
  );

/** What a decision about a dead letter is given. */
export interface DecisionInput {
  /** The event's id. */
  readonly id: string;
  /** Why, at most 1,000 characters. */
  readonly reason: string;
}

/** Tries the event of a DEAD letter again, as if it had never failed; answers its id. */
export const redrive = (
  session: Session,
  command: { readonly system: string; readonly mutation: string },
  idempotencyKey: string,
  input: DecisionInput,
): Promise<string> =>
  runCommand(session, { mutation: command.mutation, idempotencyKey, input }, (transaction) =>
    decide(transaction, input, 'REDRIVEN', () =>
      transaction.query(
        (sql) => sql`
          update waiting_event
          set attempts = 0, faults = 0, first_failed_at = now(), next_attempt_at = now(), dead_at = null
          where consumer = ${command.system} and event_id = ${input.id}
        `,
      ),
    ),
  );

/** Gives up the event of a DEAD letter, so that the later events of its subject go on; answers its id. */
export const discard = (
  session: Session,
  command: { readonly system: string; readonly mutation: string },
  idempotencyKey: string,
  input: DecisionInput,
): Promise<string> =>
  runCommand(session, { mutation: command.mutation, idempotencyKey, input }, (transaction) =>
    decide(transaction, input, 'DISCARDED', () =>
      transaction.query(
        (sql) => sql`
          with gone as (
            delete from waiting_event
            where consumer = ${command.system} and event_id = ${input.id}
            returning event_id, event, subject
          )
          insert into inbox (consumer, event_id, correlation_id, type, subject, of_plant, discarded)
          select
            ${command.system}, event_id, event ->> 'correlationid', event ->> 'type', subject, event ->> 'plant', true
          from gone
          on conflict do nothing
        `,
      ),
    ),
  );

async function decide(
  transaction: Transaction,
  input: DecisionInput,
  decision: DecisionRow['decision'],
  carryOut: () => Promise<unknown>,
): Promise<string> {
  const id = text(input.id, 'input.id');
  const reason = text(input.reason, 'input.reason', 1000);
  const [row] = await transaction.query<{ state: DeadLetterState; plant: string | null }>(
    (sql) => sql`select state, plant from dead_letter where id = ${id} for update`,
  );
  const letter = found(row ?? null, 'dead letter', id, 'input.id');
  if (letter.plant === null) requireAllPlants(transaction, 'What concerns no single plant');
  if (letter.state !== 'DEAD') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Dead letter ${id} is ${letter.state}; only one that is DEAD is decided.`,
      {
        argument: 'input.id',
      },
    );
  }
  await carryOut();
  await transaction.query((sql) => sql`update dead_letter set state = ${decision} where id = ${id}`);
  await transaction.query(
    (sql) => sql`
      insert into dead_letter_decision (dead_letter, plant, decision, decided_by, reason, correlation_id)
      values (
        ${id}, ${letter.plant}, ${decision}, ${transaction.context.subject}, ${reason},
        ${correlationOf(transaction.context)}
      )
    `,
  );
  return id;
}

/** Refuses a caller who does not see every plant and supplier. */
export function requireAllPlants({ context }: Scoped, what: string): void {
  if (context.plants !== '*' || context.suppliers !== '*') {
    throw new MillgraphError('SCOPE_DENIED', `${what} is decided by those who see every plant.`);
  }
}
