import { identifier, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';

/** The levels of the role based equipment hierarchy (IEC 62264-1), highest first. */
export const equipmentLevels = [
  'ENTERPRISE',
  'SITE',
  'AREA',
  'PRODUCTION_LINE',
  'WORK_CENTER',
  'WORK_CELL',
  'WORK_UNIT',
] as const;

export type EquipmentLevel = (typeof equipmentLevels)[number];

/** Something that work is done with or at. */
export interface Equipment {
  readonly id: string;
  readonly plant: string;
  readonly name: string;
  readonly level: EquipmentLevel;
  readonly parent: string | null;
}

export interface CreateEquipment {
  readonly id: string;
  readonly plant: string;
  readonly name: string;
  readonly level: EquipmentLevel;
  readonly parent?: string | null | undefined;
}

/** What is wrong with a place in the hierarchy, as `[field, complaint]`; null when nothing is. `parent` is null for none. */
export function misplaced(equipment: Equipment, parent: Equipment | null): readonly [string, string] | null {
  const { id, plant, level } = equipment;
  if (level === 'ENTERPRISE') return ['level', 'is ENTERPRISE, which is in no plant; give SITE or a level below.'];
  if (level === 'SITE') {
    if (id !== plant) return ['id', `is ${id}; a SITE has the id of its plant, ${plant}.`];
    return parent === null ? null : ['parent', `is ${parent.id}; a SITE has none.`];
  }
  if (parent === null) return null;
  if (parent.plant !== plant)
    return ['parent', `is ${parent.id} in plant ${parent.plant}; give one in plant ${plant}.`];
  if (equipmentLevels.indexOf(parent.level) >= equipmentLevels.indexOf(level)) {
    return [
      'parent',
      `is ${parent.id}, of level ${parent.level}; equipment of level ${level} is part of something of a higher level.`,
    ];
  }
  return null;
}

/** The new equipment. Throws BAD_INPUT, ALREADY_EXISTS. */
export function createEquipment(
  existing: Equipment | null,
  command: CreateEquipment,
  parent: Equipment | null,
): Equipment {
  if (existing !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Equipment ${existing.id} exists already.`, { argument: 'input.id' });
  }
  const equipment = {
    id: identifier(command.id, 'input.id'),
    plant: identifier(command.plant, 'input.plant'),
    name: text(command.name, 'input.name'),
    level: command.level,
    parent: parent?.id ?? null,
  };
  const wrong = misplaced(equipment, parent);
  if (wrong !== null) {
    const argument = `input.${wrong[0]}`;
    throw new MillgraphError('BAD_INPUT', `${argument} ${wrong[1]}`, { argument });
  }
  return equipment;
}
