import type { Transaction } from '#platform/database/session.ts';
import type { FactViolation } from '../domain/fact-violation.ts';

/** A fact of the shop floor by the id that MES gave it. */
export interface FactKey {
  readonly kind: 'MATERIAL_CONSUMPTION' | 'LOT';
  readonly document: string;
}

/** What is wrong with a fact, and when MES wrote its word. */
export interface KnownViolation extends FactViolation {
  readonly toldAt: string;
}

/** A posted fact as it is judged together with others: `together` is what they say now. */
export interface JudgedFact extends FactKey {
  readonly movement: string;
  readonly plant: string;
  readonly unit: string;
  readonly before: FactViolation;
  /** In the item's base unit: what this one comes to, and it with all that happened before. */
  readonly quantity: string;
  readonly altogether: string;
}

interface ViolationRow {
  readonly toldRule: string | null;
  readonly toldMessage: string | null;
  readonly own: string | null;
  readonly together: string | null;
  readonly held: string | null;
}

/**
 * What is wrong with a fact, and whether MES wrote that after the word that is at hand, under a lock; null while nothing was
 * ever said of it.
 */
export async function lockFactViolation(
  transaction: Transaction,
  key: FactKey,
  recordedAt: string,
): Promise<(KnownViolation & { readonly isLater: boolean }) | null> {
  const [row] = await transaction.query<ViolationRow & { readonly toldAt: string; readonly isLater: boolean }>(
    (sql) => sql`
      select told_rule, told_message, told_at, own, together, held, told_at > ${recordedAt} as is_later
      from fact_violation
      where kind = ${key.kind} and document = ${key.document}
      for update
    `,
  );
  return row === undefined ? null : { ...toViolation(row), toldAt: row.toldAt, isLater: row.isLater };
}

/** Writes what is wrong with a fact. */
export const saveFactViolation = (
  transaction: Transaction,
  fact: FactKey & { readonly plant: string | null },
  violation: KnownViolation,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into fact_violation (kind, document, plant, told_rule, told_message, told_at, own, together, held)
      values (
        ${fact.kind}, ${fact.document}, ${fact.plant}, ${violation.told?.rule ?? null},
        ${violation.told?.message ?? null}, ${violation.toldAt}, ${violation.own}, ${violation.together},
        ${violation.held}
      )
      on conflict (kind, document) do update
      set
        told_rule = excluded.told_rule, told_message = excluded.told_message, told_at = excluded.told_at,
        own = excluded.own, together = excluded.together, held = excluded.held
    `,
  );

/** Writes what all facts together say of one. */
export const saveTogether = (
  transaction: Transaction,
  fact: FactKey & { readonly plant: string },
  together: string | null,
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into fact_violation (kind, document, plant, told_at, together)
      values (${fact.kind}, ${fact.document}, ${fact.plant}, '-infinity', ${together})
      on conflict (kind, document) do update set together = excluded.together
    `,
  );

/** Forgets what was wrong with a fact that was taken back. */
export const forgetFactViolation = (transaction: Transaction, { kind, document }: FactKey): Promise<unknown> =>
  transaction.query((sql) => sql`delete from fact_violation where kind = ${kind} and document = ${document}`);

/** Says on a movement what is wrong with it. */
export const saveMovementViolation = (
  transaction: Transaction,
  movement: string,
  violation: string | null,
): Promise<unknown> =>
  transaction.query((sql) => sql`update inventory_movement set violation = ${violation} where id = ${movement}`);

/** What was received of the product of an order in all, and before a lot was made. */
export async function receivedOf(
  transaction: Transaction,
  order: { readonly id: string; readonly item: string },
  made: { readonly lot: string; readonly at: string },
): Promise<{ readonly before: string; readonly total: string }> {
  const [row] = await transaction.query<{ before: string; total: string }>(
    (sql) => sql`
      select
        coalesce(sum(quantity), 0) as total,
        coalesce(
          sum(quantity) filter (where (occurred_at, source_document) < (${made.at}::timestamptz, ${made.lot}::text)),
          0
        ) as before
      from inventory_movement as movement
      where
        production_order = ${order.id} and item = ${order.item} and type = 'RECEIPT'
        and not exists (select from inventory_movement as undone where undone.reverses = movement.id)
    `,
  );
  return row ?? { before: '0', total: '0' };
}

/** What was received of the product of an order and not taken back, in the order it happened. */
export async function receiptsOf(
  transaction: Transaction,
  order: { readonly id: string; readonly item: string },
): Promise<readonly JudgedFact[]> {
  const rows = await transaction.query<Omit<JudgedFact, 'before'> & ViolationRow & { readonly isFact: boolean }>(
    (sql) => sql`
      select
        movement.id as movement, movement.plant, base_unit as unit, 'LOT' as kind, source_document as document,
        source_system = 'mes' as is_fact,
        movement.quantity, sum(movement.quantity) over (order by occurred_at, source_document) as altogether,
        told_rule, told_message, own, together, held
      from
        inventory_movement as movement
        join item on item.id = movement.item
        left join fact_violation on kind = 'LOT' and document = source_document
      where
        production_order = ${order.id} and item = ${order.item} and movement.type = 'RECEIPT'
        and not exists (select from inventory_movement as undone where undone.reverses = movement.id)
      order by occurred_at, source_document
    `,
  );
  return rows.flatMap(({ isFact, ...row }) => (isFact ? [{ ...row, before: toViolation(row) }] : []));
}

/** What the shop floor consumed of a lot at a plant and did not take back, in the order it happened. */
export async function consumptionsOf(
  transaction: Transaction,
  stock: { readonly plant: string; readonly lot: string },
): Promise<readonly JudgedFact[]> {
  const rows = await transaction.query<Omit<JudgedFact, 'before'> & ViolationRow>(
    (sql) => sql`
      select
        movement.id as movement, movement.plant, base_unit as unit, 'MATERIAL_CONSUMPTION' as kind,
        source_document as document, -movement.quantity as quantity,
        -sum(movement.quantity) over (order by occurred_at, source_document) as altogether,
        told_rule, told_message, own, together, held
      from
        inventory_movement as movement
        join item on item.id = movement.item
        left join fact_violation on kind = 'MATERIAL_CONSUMPTION' and document = source_document
      where
        movement.lot = ${stock.lot} and movement.plant = ${stock.plant} and source_system = 'mes'
        and movement.type = 'ISSUE'
        and not exists (select from inventory_movement as undone where undone.reverses = movement.id)
      order by occurred_at, source_document
    `,
  );
  return rows.map((row) => ({ ...row, before: toViolation(row) }));
}

/** What the shop floor consumed of a lot at a plant after something happened. */
export async function consumedAfter(
  transaction: Transaction,
  stock: { readonly plant: string; readonly lot: string },
  fact: { readonly document: string; readonly at: string },
): Promise<string> {
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select coalesce(-sum(quantity), 0) as quantity
      from inventory_movement as movement
      where
        lot = ${stock.lot} and plant = ${stock.plant} and source_system = 'mes' and type = 'ISSUE'
        and (occurred_at, source_document) > (${fact.at}::timestamptz, ${fact.document}::text)
        and not exists (select from inventory_movement as undone where undone.reverses = movement.id)
    `,
  );
  return row?.quantity ?? '0';
}

/** What is unrestricted of a lot at a plant. */
export async function unrestrictedOf(
  transaction: Transaction,
  stock: { readonly plant: string; readonly item: string; readonly lot: string },
): Promise<string> {
  const [row] = await transaction.query<{ quantity: string }>(
    (sql) => sql`
      select coalesce(sum(quantity), 0) as quantity
      from stock_balance
      where
        plant = ${stock.plant} and item = ${stock.item} and lot = ${stock.lot} and status = 'UNRESTRICTED'
    `,
  );
  return row?.quantity ?? '0';
}

const toViolation = ({ toldRule, toldMessage, own, together, held }: ViolationRow): FactViolation => ({
  told: toldRule === null ? null : { rule: toldRule, message: toldMessage ?? '' },
  ...{ own, together, held },
});
