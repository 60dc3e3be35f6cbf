import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import type { Characteristic, InspectionPlan } from '../domain/inspection-plan.ts';
import type { InspectionPlanFilter, InspectionPlanSort } from '../schema.generated.ts';

type WithoutCharacteristics<Plan> = Plan extends unknown ? Omit<Plan, 'characteristics'> : never;

/** An inspection plan as it is stored, without its characteristics. */
export type InspectionPlanRow = WithoutCharacteristics<InspectionPlan>;

/** A page of inspection plans as it is read. */
export type InspectionPlanPage = Connection<InspectionPlanRow>;

/** A characteristic, known as `<plan>/<position>`, with the plan that it belongs to. */
export type CharacteristicRow = Characteristic & {
  readonly id: string;
  readonly inspectionPlan: string;
  /** The first version of its plan. */
  readonly series: string;
  /** Null: every plant. */
  readonly plant: string | null;
};

const columns = (sql: Sql) => sql`
  id, item, name, plant, operation, version, series, supersedes, state, created_at, withdrawn_at, withdrawn_by,
  withdraw_reason
`;

/** The next inspection plan's id. */
export async function nextInspectionPlanId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'IP-' || nextval('inspection_plan_number') as id`,
  );
  return row?.id ?? '';
}

/** Writes a new plan with its characteristics, in order. */
export async function insertInspectionPlan(transaction: Transaction, plan: InspectionPlan): Promise<void> {
  const { id, item, name, plant, operation, version, series, supersedes, state, createdAt } = plan;
  await transaction.query(
    (sql) => sql`
      insert into inspection_plan
        (id, item, name, plant, operation, version, series, supersedes, state, created_at)
      values (
        ${id}, ${item}, ${name}, ${plant}, ${operation}, ${version}, ${series}, ${supersedes}, ${state}, ${createdAt}
      )
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into characteristic (
        inspection_plan, position, plant, name, unit, lower_limit, target, upper_limit, sample_size, sampling_rule,
        subgroup_size
      )
      select
        ${plan.id}, place, ${plan.plant}, value ->> 'name', value ->> 'unit', (value ->> 'lowerLimit')::numeric,
        (value ->> 'target')::numeric, (value ->> 'upperLimit')::numeric, (value ->> 'sampleSize')::integer,
        value ->> 'samplingRule', (value ->> 'subgroupSize')::integer
      from jsonb_array_elements(${sql.json(plan.characteristics as never)}) with ordinality as element (value, place)
    `,
  );
}

/** Writes that a plan is no more in use. */
export const saveWithdrawal = (transaction: Transaction, plan: InspectionPlanRow): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      update inspection_plan
      set
        state = ${plan.state},
        withdrawn_at = ${plan.withdrawnAt},
        withdrawn_by = ${plan.withdrawnBy},
        withdraw_reason = ${plan.withdrawReason}
      where id = ${plan.id}
    `,
  );

/** The plan under a lock that lasts until the transaction ends; null when there is none. */
export async function lockInspectionPlan(transaction: Transaction, id: string): Promise<InspectionPlanRow | null> {
  const [row] = await transaction.query<InspectionPlanRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection_plan
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** The plan in use of exactly this item, plant and operation, under a lock; null when there is none. */
export async function lockPlanInUse(
  transaction: Transaction,
  item: string,
  plant: string | null,
  operation: number | null,
): Promise<InspectionPlanRow | null> {
  const [row] = await transaction.query<InspectionPlanRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection_plan
      where
        item = ${item}
        and coalesce(plant, '') = ${plant ?? ''}
        and coalesce(operation, 0) = ${operation ?? 0}
        and state = 'ACTIVE'
      for update
    `,
  );
  return row ?? null;
}

/** Plans by id, in any order. */
export const inspectionPlansById = (session: Scoped, ids: readonly string[]): Promise<readonly InspectionPlanRow[]> =>
  session.query<InspectionPlanRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection_plan
      where id = any(${ids as string[]})
    `,
  );

/** The plans of items, in the order they were created. */
export const inspectionPlansOfItems = (
  session: Scoped,
  items: readonly string[],
): Promise<readonly InspectionPlanRow[]> =>
  session.query<InspectionPlanRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection_plan
      where item = any(${items as string[]})
      order by created_at, id
    `,
  );

/**
 * The plans in use by which an item is inspected in a plant at its operations: each operation's own before the item's as
 * such, and the plant's before that for every plant. `null` stands for no operation.
 */
export async function inspectionPlansFor(
  session: Scoped,
  item: string,
  plant: string,
  operations: readonly (number | null)[],
): Promise<ReadonlyMap<number | null, string>> {
  const rows = await session.query<{ id: string; plant: string | null; operation: number | null }>(
    (sql) => sql`
      select id, plant, operation
      from inspection_plan
      where
        item = ${item}
        and (plant = ${plant} or plant is null)
        and state = 'ACTIVE'
      order by operation nulls last, plant nulls last
    `,
  );
  return new Map(
    operations.flatMap((operation) => {
      const plan = rows.find((row) => row.operation === operation) ?? rows.find((row) => row.operation === null);
      return plan === undefined ? [] : [[operation, plan.id] as const];
    }),
  );
}

const characteristicColumns = (sql: Sql) => sql`
  inspection_plan || '/' || position as id, inspection_plan, inspection_plan.series, characteristic.plant,
  characteristic.name, unit, lower_limit, target, upper_limit, sample_size, sampling_rule, subgroup_size
`;

/** The characteristics of plans, in their order. */
export const characteristicsOfPlans = (
  session: Scoped,
  plans: readonly string[],
): Promise<readonly CharacteristicRow[]> =>
  session.query<CharacteristicRow>(
    (sql) => sql`
      select ${characteristicColumns(sql)}
      from characteristic join inspection_plan on inspection_plan.id = inspection_plan
      where inspection_plan = any(${plans as string[]})
      order by inspection_plan, position
    `,
  );

/** The characteristic of an id; null when there is none. */
export async function characteristicById(session: Scoped, id: string): Promise<CharacteristicRow | null> {
  const rows = await characteristicsOfPlans(session, [id.slice(0, id.lastIndexOf('/'))]);
  return rows.find((row) => row.id === id) ?? null;
}

/** A page of inspection plans. */
export const inspectionPlanPage = (
  session: Scoped,
  page: PageArguments<InspectionPlanSort>,
  filter: InspectionPlanFilter,
): Promise<InspectionPlanPage> =>
  readPage<InspectionPlanRow, InspectionPlanSort>(session, page, {
    list: 'inspectionPlans',
    select: columns,
    from: (sql) => sql`from inspection_plan`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`(plant = ${filter.plant} or plant is null)`,
        filter.item != null && sql`item = ${filter.item}`,
        filter.operation != null && sql`operation = ${filter.operation}`,
        filter.state != null && sql`state = ${filter.state}`,
        filter.createdAt?.from != null && sql`created_at >= ${filter.createdAt.from}`,
        filter.createdAt?.to != null && sql`created_at < ${filter.createdAt.to}`,
        filter.text != null && hasWord(sql, 'inspection_plan', 'id', filter.text),
      ]),
    id: 'id',
    sorts: {
      CREATED_AT: { expression: 'created_at', type: 'timestamptz' },
      PLANT: { expression: 'plant', absent: '', type: 'text' },
      ITEM: { expression: 'item', type: 'text' },
      OPERATION: { expression: 'operation', absent: '0', type: 'integer' },
      STATE: { expression: 'state', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
      VERSION: { expression: 'version', type: 'integer' },
    },
    defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  });
