import type { Money } from '#contracts/quantity.ts';
import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { CostRoll } from '../domain/cost-roll.ts';
import type { WorkCenterRate } from '../domain/item-at-plant.ts';
import { partsOf } from './item-at-plant.ts';

/** The cost of one base unit, and the half-open range of days it holds for. */
export interface StandardCostRow {
  readonly plant: string;
  readonly item: string;
  readonly amount: string;
  readonly currency: string;
  readonly from: string;
  readonly to: string | null;
  readonly origin: 'SET' | 'ROLLED';
  /** What a rolled cost rests on; null for one that was set. */
  readonly revision: string | null;
  readonly bom: string | null;
  readonly routing: string | null;
  /** Over how many base units setup was spread; null where there was none to spread, or the cost was set. */
  readonly lotSize: string | null;
  readonly unit: string;
  readonly material: string | null;
  readonly machine: string | null;
  readonly labor: string | null;
  readonly subcontract: string | null;
  readonly overhead: string | null;
}

const columns = (sql: Sql) => sql`
  cost.plant, cost.item, cost.amount, cost.currency, lower(cost.effective) as from, upper(cost.effective) as to,
  cost.origin, cost.revision, cost.bom, cost.routing, cost.lot_size, item.base_unit as unit, cost.material,
  cost.machine, cost.labor, cost.subcontract, cost.overhead
`;

/** The standard cost of each item at a plant on a day (null: today, local to the plant), by key. */
export function standardCostsOn(
  session: Scoped,
  keys: readonly string[],
  day: string | null,
): Promise<readonly StandardCostRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<StandardCostRow>(
    (sql) => sql`
      select
        ${columns(sql)}
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join plant on plant.id = key.plant
        join standard_cost as cost on cost.plant = key.plant and cost.item = key.item
        join item on item.id = key.item
      where cost.effective @> coalesce(${day}::date, (now() at time zone plant.time_zone)::date)
    `,
  );
}

/** All standard costs of items at plants, oldest first. */
export function standardCosts(session: Scoped, keys: readonly string[]): Promise<readonly StandardCostRow[]> {
  const { plants, items } = partsOf(keys);
  return session.query<StandardCostRow>(
    (sql) => sql`
      select
        ${columns(sql)}
      from
        unnest(${plants}::text[], ${items}::text[]) as key (plant, item)
        join standard_cost as cost using (plant, item)
        join item on item.id = key.item
      order by lower(cost.effective)
    `,
  );
}

/** Ends the standard cost that holds on `from` there, and writes the one that holds from then on. */
export const setStandardCost = async (
  transaction: Transaction,
  at: { readonly plant: string; readonly item: string },
  cost: Money,
  from: string,
  roll: CostRoll | null = null,
): Promise<void> => {
  await transaction.query(
    (sql) => sql`
      update standard_cost
      set effective = daterange(lower(effective), ${from}::date)
      where plant = ${at.plant} and item = ${at.item} and effective @> ${from}::date
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into standard_cost (
        plant, item, effective, amount, currency, origin, revision, bom, routing, lot_size, material, machine, labor,
        subcontract, overhead
      )
      values (
        ${at.plant}, ${at.item}, daterange(${from}::date, null), ${cost.amount}, ${cost.currency},
        ${roll === null ? 'SET' : 'ROLLED'}, ${roll?.revision ?? null}, ${roll?.bom ?? null}, ${roll?.routing ?? null},
        ${roll?.lotSize ?? null}, ${roll?.elements.MATERIAL ?? null}, ${roll?.elements.MACHINE ?? null},
        ${roll?.elements.LABOR ?? null}, ${roll?.elements.SUBCONTRACT ?? null}, ${roll?.elements.OVERHEAD ?? null}
      )
    `,
  );
};

/** Rates of work centers of a plant that hold on a day. */
export const ratesOn = (
  session: Scoped,
  plant: string,
  workCenters: readonly string[],
  day: string,
): Promise<readonly WorkCenterRate[]> =>
  session.query<WorkCenterRate>(
    (sql) => sql`
      select plant, work_center, machine_rate, labor_rate, overhead_share, currency, lower(effective) as from
      from work_center_rate
      where plant = ${plant} and work_center = any(${workCenters as string[]}) and effective @> ${day}::date
    `,
  );

/** Rates as they are stored; `to` is the first day they no longer hold, null while open. */
export interface WorkCenterRateRow extends WorkCenterRate {
  readonly to: string | null;
}

/** Which rates of a plant are read: those that hold on a day (null: today there), after a work center, so many. */
export interface RatesAsked {
  readonly asOf: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** The rates of plants that hold on a day, by work center. */
export const ratesOfPlants = (
  session: Scoped,
  plants: readonly string[],
  { asOf, first, after }: RatesAsked,
): Promise<readonly WorkCenterRateRow[]> =>
  session.query<WorkCenterRateRow>(
    (sql) => sql`
      select rate.*
      from
        plant
        cross join lateral (
          select
            rate.plant, rate.work_center, rate.machine_rate, rate.labor_rate, rate.overhead_share, rate.currency,
            lower(rate.effective) as from, upper(rate.effective) as to
          from work_center_rate as rate
          where
            rate.plant = plant.id
            and rate.work_center > ${after ?? ''}
            and rate.effective @> coalesce(${asOf}::date, (now() at time zone plant.time_zone)::date)
          order by rate.work_center
          limit ${first}
        ) as rate
      where plant.id = any(${plants as string[]})
      order by rate.plant, rate.work_center
    `,
  );

/** The first day of the latest rates of a work center; null when none are set. */
export async function latestRateFrom(
  transaction: Transaction,
  plant: string,
  workCenter: string,
): Promise<string | null> {
  const [row] = await transaction.query<{ from: string | null }>(
    (sql) => sql`
      select max(lower(effective)) as from from work_center_rate
      where plant = ${plant} and work_center = ${workCenter}
    `,
  );
  return row?.from ?? null;
}

/** Ends the rates that hold on the new ones' first day, and writes the new ones. */
export const setRate = async (transaction: Transaction, rate: WorkCenterRate): Promise<void> => {
  await transaction.query(
    (sql) => sql`
      update work_center_rate
      set effective = daterange(lower(effective), ${rate.from}::date)
      where plant = ${rate.plant} and work_center = ${rate.workCenter} and effective @> ${rate.from}::date
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into work_center_rate (plant, work_center, effective, machine_rate, labor_rate, overhead_share, currency)
      values (
        ${rate.plant}, ${rate.workCenter}, daterange(${rate.from}::date, null), ${rate.machineRate},
        ${rate.laborRate}, ${rate.overheadShare}, ${rate.currency}
      )
    `,
  );
};
