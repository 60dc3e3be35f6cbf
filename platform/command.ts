import { createHash } from 'node:crypto';
import { notInFuture } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { correlationOf } from '#platform/identity.ts';
import type { Session, Transaction } from '#platform/database/session.ts';

/** A mutation as it arrived. */
export interface Command<Input> {
  /** The mutation's name; keys are unique to a caller and mutation. */
  readonly mutation: string;
  readonly idempotencyKey: string;
  readonly input: Input;
}

/**
 * Runs a command once. `decideAndStore` loads state under a lock, decides, writes state and appends events, and answers
 * the id of the entity; all of it commits with the record of the accepted command, or not at all. The same key with the
 * same input answers the first id again; with another input it is refused. Nothing is kept of a refused command.
 *
 * @returns the entity's id
 * @throws IDEMPOTENCY_KEY_REUSED, BAD_INPUT for a malformed key, and whatever `decideAndStore` refuses with
 */
export async function runCommand<Input>(
  session: Session,
  command: Command<Input>,
  decideAndStore: (transaction: Transaction, input: Input) => Promise<string>,
): Promise<string> {
  const { mutation, idempotencyKey, input } = command;
  if (!/^[\x21-\x7e]{1,200}$/.test(idempotencyKey)) {
    throw new MillgraphError('BAD_INPUT', 'An idempotency key has 1 to 200 printable ASCII characters, no spaces.', {
      argument: 'idempotencyKey',
    });
  }
  const caller = session.context.subject;
  const inputHash = createHash('sha256').update(canonicalJson(input)).digest('base64url');
  return session.transaction(async (transaction) => {
    const [first] = await transaction.query<{ accepted: boolean }>(
      (sql) => sql`
        insert into accepted_command (caller, mutation, idempotency_key, input_hash, correlation_id)
        values (${caller}, ${mutation}, ${idempotencyKey}, ${inputHash}, ${correlationOf(session.context)})
        on conflict do nothing
        returning true as accepted
      `,
    );
    if (first === undefined) return firstAnswer(transaction, command, inputHash);
    const entityId = await decideAndStore(transaction, input);
    await transaction.query(
      (sql) => sql`
        update accepted_command set entity_id = ${entityId}
        where caller = ${caller} and mutation = ${mutation} and idempotency_key = ${idempotencyKey}
      `,
    );
    return entityId;
  });
}

async function firstAnswer(transaction: Transaction, command: Command<unknown>, inputHash: string): Promise<string> {
  const [accepted] = await transaction.query<{ inputHash: string; entityId: string }>(
    (sql) => sql`
      select input_hash, entity_id from accepted_command
      where
        caller = ${transaction.context.subject}
        and mutation = ${command.mutation}
        and idempotency_key = ${command.idempotencyKey}
    `,
  );
  if (accepted?.inputHash !== inputHash) {
    throw new MillgraphError(
      'IDEMPOTENCY_KEY_REUSED',
      `The idempotency key "${command.idempotencyKey}" was already used for ${command.mutation} with another input.`,
      { argument: 'idempotencyKey' },
    );
  }
  return accepted.entityId;
}

/** JSON with the keys of objects sorted and null fields left out, as absent ones are: equal inputs have equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, field]) => field !== null)
            .sort(([left], [right]) => (left < right ? -1 : 1)),
        )
      : inner,
  );
}

/** When a command's matter happened: as its input says, else now. Throws BAD_INPUT for a time in the future. */
export const occurredAt = (
  transaction: Transaction,
  input: { readonly occurredAt?: string | null | undefined },
): string => notInFuture(input.occurredAt ?? transaction.now, transaction.now, 'input.occurredAt');

/** Days for which an accepted command is remembered. */
export const commandRetentionDays = 30;

/** Forgets accepted commands that are older than the retention, a thousand at a time, so that no transaction is long. */
export async function forgetOldCommands(session: Session): Promise<void> {
  for (;;) {
    const forgotten = await session.transaction((transaction) =>
      transaction.query<{ forgotten: boolean }>(
        (sql) => sql`
          delete from accepted_command
          where (caller, mutation, idempotency_key) in (
            select caller, mutation, idempotency_key from accepted_command
            where accepted_at < now() - make_interval(days => ${commandRetentionDays})
            limit 1000
          )
          returning true as forgotten
        `,
      ),
    );
    if (forgotten.length < 1000) return;
  }
}
