import type { JobFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { Checkpoint } from '../domain/production-order.ts';
import type { ReworkSituation } from '../domain/rework-order.ts';

/**
 * Notes what the shop floor does with an order, unless MES wrote a later word of it: what happened earlier may be learned of
 * last, and a word that waited here may be overtaken.
 */
export const saveExecution = (
  transaction: Transaction,
  execution: {
    readonly order: string;
    readonly plant: string | null;
    readonly state: JobFact['executionState'];
    readonly recordedAt: string;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into order_execution as known (production_order, plant, state, recorded_at)
      values (${execution.order}, ${execution.plant}, ${execution.state}, ${execution.recordedAt})
      on conflict (production_order) do update
      set state = excluded.state, recorded_at = excluded.recorded_at
      where known.recorded_at <= excluded.recorded_at
    `,
  );

/** What the shop floor does with an order; null when it has said nothing. */
export async function executionOf(session: Scoped, order: string): Promise<JobFact['executionState'] | null> {
  const [row] = await session.query<{ state: JobFact['executionState'] }>(
    (sql) => sql`select state from order_execution where production_order = ${order}`,
  );
  return row?.state ?? null;
}

/** Notes an inspection of an order, and whether it is open. */
export const saveInspection = (
  transaction: Transaction,
  inspection: {
    readonly id: string;
    readonly order: string;
    /** The job whose completion waits for it; null: it is of the order as a whole. */
    readonly job: string | null;
    readonly plant: string | null;
    readonly open: boolean;
    readonly verdict: 'PASS' | 'FAIL' | null;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into order_inspection (inspection, production_order, job, plant, open, verdict)
      values (
        ${inspection.id}, ${inspection.order}, ${inspection.job}, ${inspection.plant}, ${inspection.open},
        ${inspection.verdict}
      )
      on conflict (inspection) do update set job = excluded.job, open = excluded.open, verdict = excluded.verdict
    `,
  );

/** The inspections of an order that are open. */
export const openInspections = async (session: Scoped, order: string): Promise<readonly string[]> => {
  const rows = await session.query<{ inspection: string }>(
    (sql) =>
      sql`select inspection from order_inspection where production_order = ${order} and open order by inspection`,
  );
  return rows.map(({ inspection }) => inspection);
};

/** Notes that the shop floor gave the job of an operation up. */
export const saveGivenUp = (
  transaction: Transaction,
  operation: { readonly order: string; readonly sequence: number; readonly plant: string | null },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into order_operation_given_up (production_order, sequence, plant)
      values (${operation.order}, ${operation.sequence}, ${operation.plant})
      on conflict do nothing
    `,
  );

/** The checkpoints of an order, by sequence, of which no inspection is open or recorded and whose job is not given up. */
export const uninspectedCheckpoints = (session: Scoped, order: string): Promise<readonly Checkpoint[]> =>
  session.query<Checkpoint>(
    (sql) => sql`
      select sequence, name
      from order_operation as operation
      where
        production_order = ${order} and checkpoint
        and not exists (
          select from order_operation_given_up as given_up
          where given_up.production_order = ${order} and given_up.sequence = operation.sequence
        )
        and not exists (
          select from order_inspection as inspection
          where
            inspection.production_order = ${order}
            and (
              inspection.job = '*'
              or (
                inspection.job = ${order} || '/' || operation.sequence
                and (inspection.open or inspection.verdict is not null)
              )
            )
        )
      order by sequence
    `,
  );

/** Notes what quality decided to have mended, in the item's base unit. */
export const saveReworkDisposition = (
  transaction: Transaction,
  disposition: {
    readonly id: string;
    readonly nonconformance: string;
    readonly plant: string | null;
    readonly item: string;
    readonly lot: string | null;
    readonly quantity: string;
    readonly unit: string;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into rework_disposition (disposition, nonconformance, plant, item, lot, quantity, unit)
      values (
        ${disposition.id}, ${disposition.nonconformance}, ${disposition.plant}, ${disposition.item}, ${disposition.lot},
        ${disposition.quantity}, ${disposition.unit}
      )
      on conflict (disposition) do update set quantity = excluded.quantity, lot = excluded.lot
    `,
  );

/** Forgets a decision that quality took back; one that had nothing mended is not known. */
export const forgetReworkDisposition = (transaction: Transaction, disposition: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from rework_disposition where disposition = ${disposition}`);

/** What is to be mended of a nonconformance, and what is on rework orders; the decisions are locked meanwhile. */
export async function lockReworkSituation(transaction: Transaction, nonconformance: string): Promise<ReworkSituation> {
  const dispositions = await transaction.query<ReworkSituation['dispositions'][number]>(
    (sql) => sql`
      select item, lot, quantity from rework_disposition where nonconformance = ${nonconformance} for update
    `,
  );
  const ordered = await transaction.query<ReworkSituation['ordered'][number]>(
    (sql) => sql`
      select rework_lot as lot, quantity from production_order
      where origin_nonconformance = ${nonconformance} and state <> 'CANCELLED'
    `,
  );
  return { nonconformance, dispositions, ordered };
}
