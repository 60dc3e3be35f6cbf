import type { Decimal } from '#contracts/decimal.ts';
import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { FrozenLimits } from '../domain/chart.ts';
import type { CharacteristicRow } from './inspection-plan.ts';

/** Values of a characteristic that were taken together. */
export interface SubgroupRow {
  readonly characteristicId: string;
  readonly inspection: string;
  readonly recordedAt: string;
  readonly values: readonly Decimal[];
}

/** Where and when values were recorded; half-open. */
export interface ChartRange {
  readonly plant: string;
  readonly from: string;
  readonly to: string;
}

/** Frozen limits with the characteristic that they are asked for by. */
export type ControlLimitsRow = FrozenLimits & { readonly characteristicId: string };

const mostSubgroups = 20_000;

/** Characteristics by id, with the series that their values belong to. */
const wanted = (sql: Sql, ids: readonly string[]) => sql`
  -- Taken apart first: what Postgres does not know to be leakproof is no condition of an index under row-level security.
  with stated as materialized (
    select
      id,
      regexp_replace(id, '/[0-9]+$', '') as inspection_plan,
      substring(id from '/([0-9]{1,9})$')::integer as position
    from unnest(${ids as string[]}::text[]) as asked (id)
  )
  select
    stated.id, inspection_plan.series, characteristic.name, characteristic.unit, characteristic.subgroup_size
  from
    stated
    join characteristic using (inspection_plan, position)
    join inspection_plan on inspection_plan.id = inspection_plan
`;

/**
 * The subgroups of characteristics recorded in a range, oldest first; those of other versions of the plan too, and not
 * those that were taken back. Throws BAD_INPUT when there are more than 20,000.
 */
export async function subgroupsOf(
  session: Scoped,
  ids: readonly string[],
  { plant, from, to }: ChartRange,
): Promise<readonly SubgroupRow[]> {
  const rows = await session.query<SubgroupRow>(
    (sql) => sql`
      with wanted as (${wanted(sql, ids)})
      select
        wanted.id as characteristic_id, result.inspection, result.recorded_at,
        json_agg(result.value::text order by result.position) as values
      from
        wanted
        join inspection_result as result on
          result.series = wanted.series
          and result.characteristic = wanted.name
          and result.plant = ${plant}
          and result.unit = wanted.unit
          and not result.reversed
          and result.recorded_at >= ${from}
          and result.recorded_at < ${to}
      group by wanted.id, result.recorded_at, result.inspection, result.record, result.subgroup
      order by result.recorded_at, result.inspection, result.subgroup
      limit ${mostSubgroups + 1}
    `,
  );
  if (rows.length > mostSubgroups) {
    throw new MillgraphError(
      'BAD_INPUT',
      `From ${from} to ${to} there are more than ${mostSubgroups} subgroups; give a shorter range.`,
      { argument: 'from' },
    );
  }
  return rows;
}

/** The limits in force of characteristics in a plant: of each series the last that were frozen. */
export const controlLimitsOf = (
  session: Scoped,
  ids: readonly string[],
  plant: string,
): Promise<readonly ControlLimitsRow[]> =>
  session.query<ControlLimitsRow>(
    (sql) => sql`
      with wanted as (${wanted(sql, ids)})
      select distinct on (wanted.id)
        limits.id, wanted.id as characteristic_id, chart, limits.subgroup_size, subgroups, center, spread_center, sigma,
        base_from, base_to, comment, frozen_by, frozen_at
      from
        wanted
        join control_limits as limits on
          limits.series = wanted.series
          and limits.characteristic = wanted.name
          and limits.plant = ${plant}
          and limits.unit = wanted.unit
          and limits.subgroup_size = wanted.subgroup_size
      order by wanted.id, ordinal desc
    `,
  );

/** Frozen limits by id, in any order. */
export const controlLimitsById = (session: Scoped, ids: readonly string[]): Promise<readonly FrozenLimits[]> =>
  session.query<FrozenLimits>(
    (sql) => sql`
      select
        id, chart, subgroup_size, subgroups, center, spread_center, sigma, base_from, base_to, comment, frozen_by, frozen_at
      from control_limits
      where id = any(${ids as string[]})
    `,
  );

/** Freezes limits, and answers their id. */
export async function insertControlLimits(
  transaction: Transaction,
  characteristic: CharacteristicRow,
  limits: Omit<FrozenLimits, 'id'> & { readonly plant: string },
): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`
      insert into control_limits (
        id, ordinal, series, characteristic, plant, unit, chart, subgroup_size, base_from, base_to, subgroups, center,
        spread_center, sigma, comment, frozen_by, frozen_at
      )
      select
        'CL-' || number, number, ${characteristic.series}, ${characteristic.name}, ${limits.plant},
        ${characteristic.unit}, ${limits.chart}, ${limits.subgroupSize}, ${limits.baseFrom}, ${limits.baseTo},
        ${limits.subgroups}, ${limits.center}, ${limits.spreadCenter}, ${limits.sigma}, ${limits.comment},
        ${limits.frozenBy}, ${limits.frozenAt}
      from nextval('control_limits_number') as number
      returning id
    `,
  );
  return row?.id ?? '';
}
