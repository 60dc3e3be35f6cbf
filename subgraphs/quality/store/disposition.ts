import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Disposition } from '../domain/disposition.ts';
import type { Nonconformance } from '../domain/nonconformance.ts';

/** A disposition with the nonconformance that it belongs to. */
export type DispositionRow = Disposition & { readonly nonconformance: string };

/** Writes dispositions as they are now; the nonconformance must be locked. */
export const saveDispositions = (
  transaction: Transaction,
  { id, plant, supplier }: Nonconformance,
  dispositions: readonly Disposition[],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into disposition (
        nonconformance, position, plant, supplier, decision, quantity, unit, decided_by, decided_at, comment, state, item,
        lot, required_roles, in_force_at, ended_by_role, reversal, ended_by, ended_at, end_reason
      )
      select
        ${id}, position, ${plant}, ${supplier}, proposed, (quantity ->> 'value')::numeric, quantity ->> 'unit',
        "decidedBy", "decidedAt", comment, state, item, lot, "requiredRoles", "inForceAt", "endedByRole", reversal,
        "endedBy", "endedAt", "endReason"
      from
        jsonb_to_recordset(${sql.json(dispositions as never)}) as stated (
          position integer, proposed text, quantity jsonb, "decidedBy" text, "decidedAt" timestamptz, comment text,
          state text, item text, lot text, "requiredRoles" text[], "inForceAt" timestamptz, "endedByRole" text,
          reversal text, "endedBy" text, "endedAt" timestamptz, "endReason" text
        )
      on conflict (nonconformance, position) do update
      set
        state = excluded.state,
        required_roles = excluded.required_roles,
        in_force_at = excluded.in_force_at,
        ended_by_role = excluded.ended_by_role,
        reversal = excluded.reversal,
        ended_by = excluded.ended_by,
        ended_at = excluded.ended_at,
        end_reason = excluded.end_reason
    `,
  );

/** Keeps the signatures of dispositions that were not kept before. */
export const saveSignatures = (
  transaction: Transaction,
  { id, plant, supplier }: Nonconformance,
  dispositions: readonly Disposition[],
): Promise<unknown> => {
  const signatures = dispositions.flatMap(({ position, signatures: all }) =>
    all.map((each) => ({ ...each, position })),
  );
  return transaction.query(
    (sql) => sql`
      insert into disposition_signature (nonconformance, disposition, role, plant, supplier, signed_by, signed_at)
      select ${id}, position, role, ${plant}, ${supplier}, "signedBy", "signedAt"
      from
        jsonb_to_recordset(${sql.json(signatures as never)}) as stated (
          position integer, role text, "signedBy" text, "signedAt" timestamptz
        )
      on conflict (nonconformance, disposition, role) do nothing
    `,
  );
};

/** The dispositions of nonconformances with their signatures, in the order they were made. */
export const dispositionsOfNonconformances = (
  session: Scoped,
  nonconformances: readonly string[],
): Promise<readonly DispositionRow[]> =>
  session.query<DispositionRow>(
    (sql) => sql`
      select
        nonconformance || '/' || position as id, nonconformance, position, decision as proposed,
        json_build_object('value', quantity::text, 'unit', unit) as quantity, item, lot, decided_by, decided_at,
        comment, required_roles, state, in_force_at, ended_by, ended_by_role, ended_at, end_reason, reversal,
        (
          select
            coalesce(
              json_agg(
                json_build_object(
                  'role', role, 'signedBy', signed_by,
                  'signedAt', signed_at
                )
                order by signed_at, role
              ),
              '[]'
            )
          from disposition_signature as signature
          where signature.nonconformance = disposition.nonconformance and signature.disposition = position
        ) as signatures
      from disposition
      where nonconformance = any(${nonconformances as string[]})
      order by nonconformance, position
    `,
  );
