import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, containing, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import type { Equipment, EquipmentState, StateInterval, StateRecorded } from '../domain/equipment.ts';
import type { EquipmentFilter, EquipmentSort } from '../schema.generated.ts';

/** A plant, of which MES knows the id alone. */
export interface PlantReference {
  readonly id: string;
}

/** An equipment with its state now. */
export interface EquipmentRow extends Equipment {
  readonly state: EquipmentState;
  readonly stateSince: string | null;
  readonly stateReason: string | null;
}

/** A page of equipment as it is read. */
export type EquipmentPage = Connection<EquipmentRow>;

/** Equipment by id, in any order. */
export const equipmentById = (session: Scoped, ids: readonly string[]): Promise<readonly EquipmentRow[]> =>
  session.query<EquipmentRow>(
    (sql) => sql`
      select
        equipment.id, equipment.plant, name, level, parent,
        coalesce(state, 'UNKNOWN') as state, from_at as state_since, reason as state_reason
      from equipment left join equipment_state on equipment_state.equipment = equipment.id and to_at is null
      where equipment.id = any(${ids as string[]})
    `,
  );

/** The equipment of plants, by id. */
export const equipmentByPlant = (session: Scoped, plants: readonly string[]): Promise<readonly EquipmentRow[]> =>
  session.query<EquipmentRow>(
    (sql) => sql`
      select
        equipment.id, equipment.plant, name, level, parent,
        coalesce(state, 'UNKNOWN') as state, from_at as state_since, reason as state_reason
      from equipment left join equipment_state on equipment_state.equipment = equipment.id and to_at is null
      where equipment.plant = any(${plants as string[]})
      order by equipment.id
    `,
  );

/** The parts of equipment, by id. */
export const equipmentByParent = (
  session: Scoped,
  parents: readonly string[],
): Promise<readonly (EquipmentRow & { readonly parent: string })[]> =>
  session.query<EquipmentRow & { readonly parent: string }>(
    (sql) => sql`
      select
        equipment.id, equipment.plant, name, level, parent,
        coalesce(state, 'UNKNOWN') as state, from_at as state_since, reason as state_reason
      from equipment left join equipment_state on equipment_state.equipment = equipment.id and to_at is null
      where parent = any(${parents as string[]})
      order by equipment.id
    `,
  );

/** The states of equipment in a half-open range of time, oldest first, by equipment. */
export async function equipmentStates(
  session: Scoped,
  ids: readonly string[],
  range: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, readonly StateInterval[]>> {
  const rows = await session.query<StateInterval & { readonly equipment: string }>(
    (sql) => sql`
      select equipment, state, from_at as "from", to_at as "to", reason
      from equipment_state
      where
        equipment = any(${ids as string[]})
        and from_at < ${range.to}
        and (to_at is null or to_at > ${range.from})
      order by equipment, from_at
    `,
  );
  return Map.groupBy(rows, (row) => row.equipment);
}

/** The equipment under a lock that lasts until the transaction ends; null when there is none. */
export async function lockEquipment(transaction: Transaction, id: string): Promise<Equipment | null> {
  const [row] = await transaction.query<Equipment>(
    (sql) => sql`
      select id, plant, name, level, parent
      from equipment
      where id = ${id}
      for update
    `,
  );
  return row ?? null;
}

/** Adds an equipment. */
export const insertEquipment = (transaction: Transaction, equipment: Equipment): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into equipment (id, plant, name, level, parent)
      values (${equipment.id}, ${equipment.plant}, ${equipment.name}, ${equipment.level}, ${equipment.parent})
    `,
  );

/** The interval that holds an instant and the one after it, where there are such. */
export const intervalsFrom = (transaction: Transaction, id: string, at: string): Promise<readonly StateInterval[]> =>
  transaction.query<StateInterval>(
    (sql) => sql`
      select state, from_at as "from", to_at as "to", reason
      from equipment_state
      where equipment = ${id} and (to_at is null or to_at > ${at})
      order by from_at
      limit 2
    `,
  );

/** Ends the interval that the new one begins in, if any, and adds the new one. */
export async function saveStateRecorded(
  transaction: Transaction,
  equipment: Equipment,
  { interval }: StateRecorded,
): Promise<void> {
  await transaction.query(
    (sql) => sql`
      update equipment_state
      set to_at = ${interval.from}
      where
        equipment = ${equipment.id}
        and from_at < ${interval.from}
        and (to_at is null or to_at > ${interval.from})
    `,
  );
  await transaction.query(
    (sql) => sql`
      insert into equipment_state (equipment, plant, state, reason, from_at, to_at)
      values (
        ${equipment.id}, ${equipment.plant}, ${interval.state}, ${interval.reason}, ${interval.from}, ${interval.to}
      )
      on conflict (equipment, from_at) do update
      set state = excluded.state, reason = excluded.reason, recorded_at = excluded.recorded_at
    `,
  );
}

/** A page of equipment. */
export const equipmentPage = (
  session: Scoped,
  page: PageArguments<EquipmentSort>,
  filter: EquipmentFilter,
): Promise<EquipmentPage> =>
  readPage<EquipmentRow, EquipmentSort>(session, page, {
    list: 'equipmentList',
    select: (sql) => sql`
      equipment.id, equipment.plant, name, level, parent,
      coalesce(state, 'UNKNOWN') as state, from_at as state_since, reason as state_reason
    `,
    from: (sql) =>
      sql`from equipment left join equipment_state on equipment_state.equipment = equipment.id and to_at is null`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`equipment.plant = ${filter.plant}`,
        filter.level != null && sql`level = ${filter.level}`,
        filter.state != null && sql`coalesce(state, 'UNKNOWN') = ${filter.state}`,
        filter.text != null && sql`(id ilike ${containing(filter.text)} or name ilike ${containing(filter.text)})`,
      ]),
    id: 'equipment.id',
    sorts: {
      ID: { expression: 'equipment.id', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
