import type postgres from 'postgres';
import { daysBetween, later } from '#contracts/kpi/buckets.ts';
import {
  kpiDefinitions,
  kpiDimensions,
  kpiGrains,
  type KpiDefinition,
  type KpiDimension,
  type KpiGrain,
  type KpiSystem,
} from '#contracts/kpi/definitions.ts';
import type { Decimal } from '#contracts/decimal.ts';
import type { Sql } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';

/** What every system needs to compute the KPIs that it owns: what was asked for, its buckets, and the rows of the answer. */

/** What is asked for; null: not limited by that. Days are local to each plant, half-open. */
export interface KpiRequest {
  readonly names: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly grain: KpiGrain;
  readonly groupBy: KpiDimension | null;
  readonly plants: readonly string[] | null;
  readonly equipment: string | null;
  readonly item: string | null;
  readonly supplier: string | null;
}

/** Why a KPI has no value in a bucket. */
export type KpiGap =
  | 'NO_CALENDAR'
  | 'NO_BUSY_TIME'
  | 'NO_PRODUCTION_TIME'
  | 'NO_RUN_TIME'
  | 'NO_PRODUCTION'
  | 'NOTHING_COUNTED'
  | 'MIXED_UNITS'
  | 'NO_INVENTORY';

export interface KpiElement {
  readonly name: string;
  readonly value: Decimal;
  readonly unit: string;
}

/** A value, or why there is none, with what it is made of. */
export interface KpiValue {
  readonly value: Decimal | null;
  readonly unit: string;
  readonly reason: KpiGap | null;
  readonly elements: readonly KpiElement[];
}

/** A row of the answer. */
export interface KpiFigure extends KpiValue {
  readonly name: string;
  readonly bucketDate: string;
  readonly bucketStart: string;
  readonly bucketEnd: string;
  readonly shift: string | null;
  readonly key: string | null;
  readonly reasonCode: string | null;
  readonly asOf: string;
}

/** The longest range by grain, in days. */
export const longestKpiRange: Readonly<Record<KpiGrain, number>> = { SHIFT: 93, DAY: 366, WEEK: 1098, MONTH: 1098 };
/** Rows that are answered at once. */
export const mostKpiRows = 5000;
const firstKpiDate = '1900-01-01';
const lastKpiDate = '2199-12-31';
const mostNames = 20;
const mostPlants = 100;

const refuse = (argument: string, message: string): MillgraphError =>
  new MillgraphError('BAD_INPUT', message, { argument });

/** The definition of a KPI. Throws BAD_INPUT for one that there is none of. */
export function kpiDefinition(name: string): KpiDefinition {
  const definition = kpiDefinitions.find((each) => each.name === name);
  if (definition === undefined) {
    const known = kpiDefinitions.map((each) => each.name).join(', ');
    throw refuse('names', `${JSON.stringify(name.slice(0, 60))} is no KPI; there are ${known}.`);
  }
  return definition;
}

/** The request, when it can be answered. Throws BAD_INPUT with what is wrong. */
export function checkedKpiRequest(request: KpiRequest): KpiRequest {
  const { names, from, to, grain } = request;
  if (names.length === 0 || names.length > mostNames) {
    throw refuse('names', `names has ${names.length} entries; give 1 to ${mostNames} KPIs.`);
  }
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw refuse('names', `names has ${JSON.stringify(twice.slice(0, 60))} twice.`);
  if (from < firstKpiDate) throw refuse('from', `from is ${from}; KPIs are computed from ${firstKpiDate} on.`);
  if (to > lastKpiDate) throw refuse('to', `to is ${to}; KPIs are computed until ${lastKpiDate}.`);
  if (from >= to) throw refuse('to', `to is ${to}, which is not after from, ${from}.`);
  if (daysBetween(from, to) > longestKpiRange[grain]) {
    throw refuse(
      'to',
      `from ${from} to ${to} is ${daysBetween(from, to)} days; by ${grain} at most ${longestKpiRange[grain]} are answered.`,
    );
  }
  if (request.plants !== null && (request.plants.length === 0 || request.plants.length > mostPlants)) {
    throw refuse(
      'scope.plants',
      `scope.plants has ${request.plants.length} entries; give 1 to ${mostPlants}, or none at all.`,
    );
  }
  for (const name of names) expectAnswerable(kpiDefinition(name), request);
  return request;
}

function expectAnswerable({ name, grains, dimensions }: KpiDefinition, request: KpiRequest): void {
  const { grain, groupBy } = request;
  if (!grains.includes(grain)) {
    throw refuse('grain', `${name} has no finer grain than DAY: what it is made of belongs to days, not to shifts.`);
  }
  if (groupBy !== null && !dimensions.includes(groupBy)) {
    throw refuse('groupBy', `${name} is not known by ${groupBy}; group it by ${dimensions.join(', ')}.`);
  }
  const limits = [
    ['equipment', request.equipment, 'WORK_UNIT'],
    ['item', request.item, 'ITEM'],
    ['supplier', request.supplier, 'SUPPLIER'],
  ] as const;
  for (const [limit, value, dimension] of limits) {
    if (value !== null && !dimensions.includes(dimension)) {
      throw refuse(`scope.${limit}`, `${name} is not known by ${limit}.`);
    }
  }
}

/** The request as the key of the entity by which the systems' parts of one answer meet. */
export const kpiRequestKey = (request: KpiRequest): string =>
  Buffer.from(JSON.stringify(request)).toString('base64url');

/** The request of a key, checked. Throws BAD_INPUT for what is no key. */
export function kpiRequestOf(key: string): KpiRequest {
  const request = parseJson(Buffer.from(key, 'base64url').toString());
  if (!isRequest(request)) throw refuse('request', 'request is no request for KPIs.');
  return checkedKpiRequest(request);
}

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');

function isRequest(value: unknown): value is KpiRequest {
  if (typeof value !== 'object' || value === null) return false;
  const given = value as Record<keyof KpiRequest, unknown>;
  return (
    isTexts(given.names) &&
    isDay(given.from) &&
    isDay(given.to) &&
    kpiGrains.some((grain) => grain === given.grain) &&
    (given.groupBy === null || kpiDimensions.some((dimension) => dimension === given.groupBy)) &&
    (given.plants === null || isTexts(given.plants)) &&
    [given.equipment, given.item, given.supplier].every(isTextOrNull)
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The KPIs of a request that a system owns. */
export const namesOf = (request: KpiRequest, system: KpiSystem): readonly string[] =>
  request.names.filter((name) => kpiDefinition(name).system === system);

/** A plant in the scope of a request, and the instant of the answer. */
export interface KpiPlant {
  readonly plant: string;
  readonly timeZone: string;
  /** Null where the system does not know of money. */
  readonly currency: string | null;
  readonly now: string;
}

/** Refuses more rows than are answered at once. Throws BAD_INPUT. */
export function boundedRows(figures: readonly KpiFigure[]): readonly KpiFigure[] {
  if (figures.length <= mostKpiRows) return figures;
  throw refuse(
    'to',
    `The answer has ${figures.length} rows, more than ${mostKpiRows}. Ask for fewer KPIs, a shorter range, a coarser grain or less groups.`,
  );
}

type Fragment = postgres.PendingQuery<postgres.Row[]>;

/** The label of the bucket of a local date, in SQL. */
export const bucketLabel = (sql: Sql, { grain }: KpiRequest, date: Fragment): Fragment =>
  grain === 'SHIFT'
    ? sql`${date}::text`
    : sql`date_trunc(${sql.unsafe(`'${grain.toLowerCase()}'`)}, ${date}::timestamp)::date::text`;

/**
 * Whether an instant may lie in the range, in any zone and shift: a condition that an index answers, up to two days wider;
 * the local date decides.
 */
export const around = (sql: Sql, { from, to }: KpiRequest, column: string): Fragment => sql`
  ${sql.unsafe(column)} >= ${`${later(from, -2)}T00:00:00Z`} and ${sql.unsafe(column)} < ${`${later(to, 2)}T00:00:00Z`}
`;

/** Whether a local date lies in the range. */
export const within = (sql: Sql, { from, to }: KpiRequest, date: Fragment): Fragment => sql`
  ${date} >= ${from}::text::date and ${date} < ${to}::text::date
`;

/** By what rows are told apart, in SQL: a column by the request's `groupBy`, nothing where there is none. */
export const groupKey = (
  sql: Sql,
  { groupBy }: KpiRequest,
  columns: Readonly<Partial<Record<KpiDimension, string>>>,
): Fragment => {
  const column = groupBy === null ? undefined : columns[groupBy];
  return column === undefined ? sql`''` : sql`coalesce(${sql.unsafe(column)}, '')`;
};

/** The plants of the request, and an item or supplier where it names one. */
export const inScope = (
  sql: Sql,
  request: KpiRequest,
  columns: { readonly plant: string; readonly item?: string; readonly supplier?: string },
): Fragment => sql`
  true
  ${request.plants === null ? sql`` : sql`and ${sql.unsafe(columns.plant)} = any(${request.plants as string[]})`}
  ${request.item === null || columns.item === undefined ? sql`` : sql`and ${sql.unsafe(columns.item)} = ${request.item}`}
  ${
    request.supplier === null || columns.supplier === undefined
      ? sql``
      : sql`and ${sql.unsafe(columns.supplier)} = ${request.supplier}`
  }
`;
