import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { ReversalKind } from '../domain/reversal.ts';

/** A document that takes another one back. */
export interface ReversalRow {
  readonly id: string;
  readonly kind: ReversalKind;
  readonly document: string;
  readonly plant: string;
  readonly reason: string;
  readonly reversedBy: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
}

/** Reversals by id, in any order. */
export const reversalsById = (session: Scoped, ids: readonly string[]): Promise<readonly ReversalRow[]> =>
  session.query<ReversalRow>(
    (sql) => sql`
      select id, kind, document, plant, reason, reversed_by, occurred_at, recorded_at
      from reversal
      where id = any(${ids as string[]})
    `,
  );

/** Adds a reversal, marks what it reverses, and answers its id. */
export async function insertReversal(
  transaction: Transaction,
  reversal: Pick<ReversalRow, 'kind' | 'document' | 'plant' | 'reason' | 'occurredAt'>,
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into reversal (kind, document, plant, reason, reversed_by, occurred_at)
      values (
        ${reversal.kind}, ${reversal.document}, ${reversal.plant}, ${reversal.reason}, ${transaction.context.subject},
        ${reversal.occurredAt}
      )
      returning id
    `,
  );
  if (row === undefined) throw new Error('a reversal was not written');
  await transaction.query(
    (sql) => sql`
      update ${sql(documentTables[reversal.kind])}
      set reversal = ${row.id}
      where id = ${reversal.document}
    `,
  );
  return row.id;
}

const documentTables: Readonly<Record<ReversalKind, string>> = {
  PRODUCTION_REPORT: 'production_report',
  MATERIAL_CONSUMPTION: 'material_consumption',
  LOT_COMPLETION: 'lot',
  LOT_SPLIT: 'lot_regrouping',
  LOT_MERGE: 'lot_regrouping',
  LOT_SCRAP: 'lot_scrap',
  REWORK_RETURN: 'rework_return',
};

/** Lots that never were, after all: their receipt, completion, split or merge was reversed. */
export const voidLots = (transaction: Transaction, lots: readonly string[]): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update lot
      set state = 'VOIDED', quantity = 0
      where id = any(${lots as string[]})
    `,
  );
