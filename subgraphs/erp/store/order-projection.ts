import type { JobFact } from '#contracts/events.ts';
import type { Scoped, Transaction } from '#platform/database/session.ts';
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
    readonly plant: string | null;
    readonly open: boolean;
    readonly verdict: 'PASS' | 'FAIL' | null;
  },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into order_inspection (inspection, production_order, plant, open, verdict)
      values (${inspection.id}, ${inspection.order}, ${inspection.plant}, ${inspection.open}, ${inspection.verdict})
      on conflict (inspection) do update set open = excluded.open, verdict = excluded.verdict
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
