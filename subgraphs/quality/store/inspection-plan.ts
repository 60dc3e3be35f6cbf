import type { Scoped, Sql, Transaction } from '#platform/database/session.ts';
import type { Characteristic, InspectionPlan } from '../domain/inspection-plan.ts';

/** An inspection plan as it is stored, without its characteristics. */
export type InspectionPlanRow = Omit<InspectionPlan, 'characteristics'>;

/** A characteristic with the plan that it belongs to. */
export type CharacteristicRow = Characteristic & { readonly inspectionPlan: string };

const columns = (sql: Sql) => sql`id, item, name, plant, created_at`;

/** The next inspection plan's id. */
export async function nextInspectionPlanId(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ id: string }>(
    (sql) => sql`select 'IP-' || nextval('inspection_plan_number') as id`,
  );
  return row?.id ?? '';
}

/** Writes a new plan with its characteristics, in order. */
export async function insertInspectionPlan(transaction: Transaction, plan: InspectionPlan): Promise<void> {
  await transaction.query(
    (sql) => sql`
      insert into inspection_plan (id, item, name, plant, created_at)
      values (${plan.id}, ${plan.item}, ${plan.name}, ${plan.plant}, ${plan.createdAt})
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into characteristic (inspection_plan, position, plant, name, unit, lower_limit, target, upper_limit)
      select
        ${plan.id}, place, ${plan.plant}, value ->> 'name', value ->> 'unit', (value ->> 'lowerLimit')::numeric,
        (value ->> 'target')::numeric, (value ->> 'upperLimit')::numeric
      from jsonb_array_elements(${sql.json(plan.characteristics as never)}) with ordinality as element (value, place)
    `,
  );
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

/** The plans of items, by id: in the order they were created. */
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

/** The plan by which an item is inspected in a plant: the plant's newest, else the newest for every plant, or null. */
export async function inspectionPlanFor(
  session: Scoped,
  item: string,
  plant: string,
): Promise<InspectionPlanRow | null> {
  const [row] = await session.query<InspectionPlanRow>(
    (sql) => sql`
      select ${columns(sql)}
      from inspection_plan
      where
        item = ${item}
        and (plant = ${plant} or plant is null)
      order by plant nulls last, created_at desc, id desc
      limit 1
    `,
  );
  return row ?? null;
}

/** The characteristics of plans, in their order. */
export const characteristicsOfPlans = (
  session: Scoped,
  plans: readonly string[],
): Promise<readonly CharacteristicRow[]> =>
  session.query<CharacteristicRow>(
    (sql) => sql`
      select inspection_plan, name, unit, lower_limit, target, upper_limit
      from characteristic
      where inspection_plan = any(${plans as string[]})
      order by inspection_plan, position
    `,
  );
