import type { Scoped, Transaction } from '#platform/database/session.ts';
import type { MissingPrice, Reason } from '../domain/components.ts';
import { partsOf } from './item-at-plant.ts';

/** A standard cost that is to be rolled, and what stands against it. */
export interface AwaitedCostRollRow {
  readonly plant: string;
  readonly item: string;
  readonly revision: string;
  /** The first day it is to hold. */
  readonly from: string;
  readonly since: string;
  readonly reasons: readonly Reason[];
}

/** The awaited rolls of items at plants, by day and revision. */
export function awaitedRolls(session: Scoped, keys: readonly string[]): Promise<readonly AwaitedCostRollRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<AwaitedCostRollRow>(
    (sql) => sql`
      select
        awaited.plant, awaited.item, awaited.revision, awaited.roll_from as from, awaited.since,
        (
          select
            jsonb_agg(
              jsonb_build_object(
                'code', reason.code,
                'message', reason.message,
                'missing',
                case
                  when reason.missing is not null
                    then jsonb_build_object('kind', reason.missing, 'id', reason.missing_of)
                end
              )
              order by reason.position
            )
          from awaited_cost_roll_reason as reason
          where reason.plant = awaited.plant and reason.revision = awaited.revision
        ) as reasons
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join awaited_cost_roll as awaited using (plant, item)
      order by awaited.roll_from, awaited.revision
    `,
  );
}

type Awaited = Pick<AwaitedCostRollRow, 'item' | 'revision' | 'from'>;

/** The awaited rolls at a plant that one of these prices may let happen: of the item itself, or for want of the thing. */
export const rollsAwaiting = (
  transaction: Transaction,
  plant: string,
  prices: { readonly of: string; readonly kinds: readonly MissingPrice['kind'][]; readonly item: string | null },
): Promise<readonly Awaited[]> =>
  transaction.query<Awaited>(
    (sql) => sql`
      select awaited.item, awaited.revision, awaited.roll_from as from
      from awaited_cost_roll as awaited
      where awaited.plant = ${plant} and awaited.item = ${prices.item}
      union
      select awaited.item, awaited.revision, awaited.roll_from
      from
        awaited_cost_roll_reason as reason
        join awaited_cost_roll as awaited on awaited.plant = reason.plant and awaited.revision = reason.revision
      where
        reason.plant = ${plant}
        and reason.missing_of = ${prices.of}
        and reason.missing = any(${prices.kinds as string[]})
      order by item, revision
    `,
  );

/** Those of some costs that a roll may wait for, oldest first. */
export const awaitedAmong = (
  transaction: Transaction,
  costs: readonly { readonly plant: string; readonly item: string; readonly from: string }[],
): Promise<readonly { readonly plant: string; readonly item: string; readonly from: string }[]> =>
  transaction.query<{ plant: string; item: string; from: string }>(
    (sql) => sql`
      select cost.plant, cost.item, cost."from"
      from jsonb_to_recordset(${sql.json(costs)}) as cost (plant text, item text, "from" date)
      where
        exists (
          select from awaited_cost_roll_reason as reason
          where
            reason.plant = cost.plant and reason.missing_of = cost.item
            and reason.missing in ('ITEM_AT_PLANT', 'STANDARD_COST')
        )
        or exists (select from awaited_cost_roll as awaited where awaited.plant = cost.plant and awaited.item = cost.item)
      order by cost."from", cost.plant, cost.item
    `,
  );

/** The first day an awaited roll is to hold; null when it is not awaited. */
export async function awaitedFrom(transaction: Transaction, plant: string, revision: string): Promise<string | null> {
  const [row] = await transaction.query<{ from: string }>(
    (sql) => sql`
      select roll_from as from from awaited_cost_roll where plant = ${plant} and revision = ${revision}
    `,
  );
  return row?.from ?? null;
}

/** Keeps that a roll is awaited, and what stands against it now. */
export async function saveAwaitedRoll(transaction: Transaction, awaited: AwaitedCostRollRow): Promise<void> {
  const { plant, item, revision, from, since } = awaited;
  await transaction.query(
    (sql) => sql`
      insert into awaited_cost_roll (plant, revision, item, roll_from, since)
      values (${plant}, ${revision}, ${item}, ${from}, ${since})
      on conflict (plant, revision) do update set roll_from = excluded.roll_from
    `,
  );
  await transaction.query(
    (sql) => sql`delete from awaited_cost_roll_reason where plant = ${plant} and revision = ${revision}`,
  );
  await transaction.query(
    (sql) => sql`
      insert into awaited_cost_roll_reason (plant, revision, position, code, message, missing, missing_of)
      select
        ${plant}, ${revision}, place, reason ->> 'code', reason ->> 'message', reason #>> '{missing,kind}',
        reason #>> '{missing,id}'
      from jsonb_array_elements(${sql.json(awaited.reasons as never)}) with ordinality as element (reason, place)
    `,
  );
}

/** Forgets that a roll is awaited: it was made, or is not to be any more. */
export const deleteAwaitedRoll = (transaction: Transaction, plant: string, revision: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from awaited_cost_roll where plant = ${plant} and revision = ${revision}`);

/** Forgets the awaited rolls of a revision that is no longer to be used, at every plant. */
export const deleteAwaitedRolls = (transaction: Transaction, revision: string): Promise<unknown> =>
  transaction.query((sql) => sql`delete from awaited_cost_roll where revision = ${revision}`);
