import type { Scoped, Transaction } from '#platform/database/session.ts';
import { allOf, readPage, type Connection, type PageArguments } from '#platform/page.ts';
import { hasWord } from '#platform/search.ts';
import { equipmentLevels, type Equipment } from '../domain/equipment.ts';
import type { EquipmentState } from '../domain/equipment-state.ts';
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
        equipment.state, from_at as state_since, reason as state_reason
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
        equipment.state, from_at as state_since, reason as state_reason
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
        equipment.state, from_at as state_since, reason as state_reason
      from equipment left join equipment_state on equipment_state.equipment = equipment.id and to_at is null
      where parent = any(${parents as string[]})
      order by equipment.id
    `,
  );

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

/** Those of some equipment that there are, by id, under locks that last until the transaction ends, taken in one order. */
export async function lockEquipmentList(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Equipment>> {
  const rows = await transaction.query<Equipment>(
    (sql) => sql`
      select id, plant, name, level, parent
      from equipment
      where id = any(${ids as string[]})
      order by id
      for update
    `,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Adds an equipment. */
export const insertEquipment = (transaction: Transaction, equipment: Equipment): Promise<unknown> =>
  transaction.query(
    (sql) => sql`
      insert into equipment (id, plant, name, level, parent)
      values (${equipment.id}, ${equipment.plant}, ${equipment.name}, ${equipment.level}, ${equipment.parent})
    `,
  );

/** The place of a level in the hierarchy, from 1; as it is indexed. */
const levelRank = `(case level ${equipmentLevels.map((level, place) => `when '${level}' then ${place + 1}`).join(' ')} end)`;

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
      equipment.state, from_at as state_since, reason as state_reason
    `,
    from: (sql) =>
      sql`from equipment left join equipment_state on equipment_state.equipment = equipment.id and to_at is null`,
    where: (sql) =>
      allOf(sql, [
        filter.plant != null && sql`equipment.plant = ${filter.plant}`,
        filter.level != null && sql`level = ${filter.level}`,
        filter.state != null && sql`equipment.state = ${filter.state}`,
        filter.stateSince?.from != null && sql`equipment.state_since >= ${filter.stateSince.from}`,
        filter.stateSince?.to != null && sql`equipment.state_since < ${filter.stateSince.to}`,
        filter.parent != null && sql`parent = ${filter.parent}`,
        filter.text != null && hasWord(sql, 'equipment', 'equipment.id', filter.text),
      ]),
    id: 'equipment.id',
    sorts: {
      ID: { expression: 'equipment.id', type: 'text' },
      NAME: { expression: 'name', type: 'text' },
      PLANT: { expression: 'equipment.plant', type: 'text' },
      LEVEL: { expression: levelRank, type: 'integer' },
      STATE: { expression: 'equipment.state', type: 'text' },
      PARENT: { expression: 'parent', absent: '', type: 'text' },
      STATE_SINCE: { expression: 'equipment.state_since', absent: '-infinity', type: 'timestamptz' },
    },
    defaultOrder: { field: 'ID', direction: 'ASC' },
  });
