import type { EventData } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { Deviation, DeviationSituation } from '../domain/deviation.ts';

/** Takes a deviation over from PLM. */
export const saveDeviation = (
  transaction: Transaction,
  told: EventData['org.millgraph.plm.deviation.changed.v1'],
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into deviation (id, number, permitted, items, valid_from, valid_to, quantity, unit)
      values (
        ${told.change}, ${told.number}, ${told.permitted}, ${told.items as string[]}, ${told.validFrom},
        ${told.validTo}, ${told.quantity?.value ?? null}, ${told.quantity?.unit ?? null}
      )
      on conflict (id) do update
      set
        permitted = excluded.permitted, items = excluded.items, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, quantity = excluded.quantity, unit = excluded.unit
    `,
  );

/** The deviation under a lock that lasts until the transaction ends; null when PLM has told of none. */
export async function lockDeviation(transaction: Transaction, id: string): Promise<Deviation | null> {
  const [row] = await transaction.query<Deviation>(
    (sql) => sql`
      select
        id, number, permitted, items, valid_from, valid_to,
        case when quantity is not null then jsonb_build_object('value', quantity::text, 'unit', unit) end as quantity
      from deviation
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** The deviation with what is built of an item under it; locked, so that two orders do not share what is left. */
export async function deviationSituation(
  transaction: Transaction,
  id: string,
  item: string,
): Promise<DeviationSituation | null> {
  const deviation = await lockDeviation(transaction, id);
  if (deviation === null) return null;
  const [row] = await transaction.query<{ used: string }>(
    (sql) => sql`
      select coalesce(sum(quantity), 0) as used from deviation_use where deviation = ${id} and item = ${item}
    `,
  );
  return { deviation, used: row?.used ?? '0' };
}

/** Counts what an order builds against its deviation, in place of what it counted before. */
export const saveDeviationUse = (
  transaction: Transaction,
  use: { readonly order: string; readonly deviation: string; readonly item: string; readonly quantity: string },
): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into deviation_use (production_order, deviation, item, quantity)
      values (${use.order}, ${use.deviation}, ${use.item}, ${use.quantity})
      on conflict (production_order) do update set quantity = excluded.quantity
    `,
  );

/** Counts what an order would have built no more. */
export const deleteDeviationUse = (transaction: Transaction, order: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from deviation_use where production_order = ${order}`);
