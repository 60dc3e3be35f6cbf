import { identifier, notInFuture, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { isBefore, isSame } from './time.ts';

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

export type EquipmentState = 'PRODUCING' | 'SETUP' | 'IDLE' | 'DOWN' | 'PLANNED_DOWN' | 'OFF' | 'UNKNOWN';

/** Something that work is done with or at. */
export interface Equipment {
  readonly id: string;
  readonly plant: string;
  readonly name: string;
  readonly level: EquipmentLevel;
  readonly parent: string | null;
}

/** A time spent in one state, half-open; `to` is null while it lasts. */
export interface StateInterval {
  readonly state: EquipmentState;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string | null;
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

export interface RecordState {
  readonly state: EquipmentState;
  readonly reason?: string | null | undefined;
  readonly at: string;
  readonly now: string;
}

/** An equipment went into a state; the state lasts until the next change that is known. */
export interface StateRecorded {
  readonly kind: 'StateRecorded';
  readonly interval: StateInterval;
}

/**
 * What is recorded of a change of state, given all intervals that end after it. A change that is learned of late divides
 * the interval it falls into; one at the very instant of another takes its place. Throws BAD_INPUT.
 */
export function decide(intervals: readonly StateInterval[], command: RecordState): StateRecorded {
  const at = notInFuture(command.at, command.now, 'input.occurredAt');
  const next = intervals.filter((interval) => isBefore(at, interval.from)).sort(byBeginning)[0];
  const reason = optionalText(command.reason, 'input.reason');
  return { kind: 'StateRecorded', interval: { state: command.state, from: at, to: next?.from ?? null, reason } };
}

/** The intervals after an event, oldest first. */
export function evolve(intervals: readonly StateInterval[], event: StateRecorded): readonly StateInterval[] {
  const { interval } = event;
  const kept = intervals
    .filter((other) => !isSame(other.from, interval.from))
    .map((other) =>
      isBefore(other.from, interval.from) && endsAfter(other, interval.from) ? cut(other, interval) : other,
    );
  return [...kept, interval].sort(byBeginning);
}

const endsAfter = (interval: StateInterval, time: string): boolean =>
  interval.to === null || isBefore(time, interval.to);
const cut = (interval: StateInterval, by: StateInterval): StateInterval => ({ ...interval, to: by.from });
const byBeginning = (left: StateInterval, right: StateInterval): number => (isBefore(left.from, right.from) ? -1 : 1);

const longestRangeMillis = 31 * 24 * 60 * 60 * 1000;

/** A range of time for which states are read: not empty, at most 31 days. Throws BAD_INPUT. */
export function stateRange({ from, to }: { readonly from: string; readonly to: string }): {
  readonly from: string;
  readonly to: string;
} {
  if (!isBefore(from, to) || Date.parse(to) - Date.parse(from) > longestRangeMillis) {
    throw new MillgraphError(
      'BAD_INPUT',
      `from ${from} to ${to} is no range of more than nothing and at most 31 days.`,
      {
        argument: 'to',
      },
    );
  }
  return { from, to };
}
