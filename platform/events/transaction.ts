import type { Scoped } from '#platform/database/session.ts';

/** One system's part of a business transaction: what it accepted, what it told, and what it took over or could not. */

export interface TransactionEntry {
  readonly system: string;
  readonly kind: 'COMMAND' | 'EVENT' | 'STEP' | 'ERROR';
  readonly at: string;
  readonly id: string;
  readonly type: string;
  readonly subject: string | null;
  readonly plant: string | null;
  readonly causedBy: string | null;
  readonly error: string | null;
}

/** A transaction by its correlation id, with the entries that other systems answered. */
export interface TransactionReference {
  readonly correlationId: string;
  readonly plmEntries?: readonly TransactionEntry[] | null;
  readonly mesEntries?: readonly TransactionEntry[] | null;
  readonly qualityEntries?: readonly TransactionEntry[] | null;
}

/** Entries that a system answers at once. */
const mostEntries = 1000;

/**
 * The entries of a system, in the order in which they were recorded, at most 1,000. Events are seen by plant and supplier, as
 * everywhere; commands, steps and errors name no supplier, so a caller who is limited to suppliers sees none, and steps and
 * errors are those of the caller's plants.
 */
export const transactionEntries = (
  session: Scoped,
  system: string,
  correlationId: string,
): Promise<readonly TransactionEntry[]> => {
  const { plants, suppliers } = session.context;
  return session.query<TransactionEntry>(
    (sql) => sql`
      select ${system}::text as system, kind, at, id, type, subject, plant, caused_by, error
      from (
        select
          'COMMAND' as kind, accepted_at as at, idempotency_key as id, mutation as type, entity_id as subject,
          null as plant, null as caused_by, null as error, 0 as place
        from accepted_command
        where correlation_id = ${correlationId} and ${suppliers === '*'}::boolean
        union all
        select
          'EVENT', recorded_at, id::text, type, subject, plant, causation_id, null, position
        from event_log
        where correlation_id = ${correlationId}
        union all
        select
          'STEP', handled_at, event_id::text, type, subject, of_plant, event_id::text, null, 0
        from inbox
        where
          correlation_id = ${correlationId}
          and not discarded
          and ${suppliers === '*'}::boolean
          and (${plants === '*'}::boolean or of_plant = any(${plants === '*' ? [] : (plants as string[])}))
        union all
        select
          'ERROR', coalesce(dead_at, next_attempt_at), event_id::text, event ->> 'type', subject, event ->> 'plant',
          event ->> 'causationid',
          case
            when attempts = 0 then 'Waits behind an earlier event of ' || subject || '.'
            else
              case when dead_at is null then '' else 'Dead letter: ' end
              || left(coalesce(last_error, 'It failed.'), 500) || ' (tried ' || attempts || ' times)'
          end,
          place
        from waiting_event
        where
          event ->> 'correlationid' = ${correlationId}
          and ${suppliers === '*'}::boolean
          and (${plants === '*'}::boolean or event ->> 'plant' = any(${plants === '*' ? [] : (plants as string[])}))
        union all
        select
          'ERROR', decided.decided_at, letter.id, type, subject, letter.plant, event ->> 'causationid',
          'Discarded by ' || decided.decided_by || ': ' || decided.reason, 0
        from
          dead_letter as letter
          cross join lateral (
            select decided_at, decided_by, reason
            from dead_letter_decision
            where dead_letter = letter.id
            order by place desc
            limit 1
          ) as decided
        where letter.correlation_id = ${correlationId} and letter.state = 'DISCARDED'
      ) as entry
      order by at, place
      limit ${mostEntries}
    `,
  );
};

/** Entries of several systems in the order in which they were recorded; those of one system keep theirs. */
export const inRecordedOrder = (entries: readonly TransactionEntry[]): readonly TransactionEntry[] =>
  [...entries].sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
