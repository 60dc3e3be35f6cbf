import { isDecimal, decimal, sign, type Decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { identifier, integer, notNegative, positive, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import { equipmentLevels, misplaced, type Equipment } from './equipment.ts';
import { isBefore } from './time.ts';
import type { JobState } from './job.ts';

/** A record of an import before anything is known of it. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

const jobStates = [
  'PENDING',
  'DISPATCHED',
  'READY',
  'RUNNING',
  'SUSPENDED',
  'COMPLETED',
  'ABORTED',
  'CANCELLED',
  'CLOSED',
] as const satisfies readonly JobState[];
const executionStates = ['WAITING', 'READY', 'RUNNING', 'SUSPENDED', 'COMPLETED', 'ABORTED'] as const;

export interface ImportedOrder {
  readonly id: string;
  readonly plant: string;
  readonly number: string | null;
  readonly item: string | null;
  readonly revision: string | null;
  readonly quantity: Decimal | null;
  readonly unit: string | null;
  readonly executionState: (typeof executionStates)[number] | null;
}

export interface ImportedJob {
  readonly id: string;
  readonly order: string;
  readonly plant: string;
  readonly sequence: number;
  readonly name: string;
  readonly workCenter: string;
  readonly state: JobState;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly actualStart: string | null;
  readonly actualEnd: string | null;
  readonly machineHours: Decimal | null;
  readonly good: Decimal | null;
  readonly unit: string | null;
}

export interface ImportedScrap {
  readonly id: string;
  readonly order: string;
  readonly plant: string;
  readonly item: string;
  readonly quantity: Decimal;
  readonly unit: string;
  readonly reasonCode: string;
  readonly reason: string | null;
  readonly recordedAt: string;
}

export interface ImportedScrapReason {
  readonly code: string;
  readonly text: string;
}

/** Equipment of an import. Throws BAD_INPUT. */
export const importedEquipment = (record: UnknownRecord): Equipment => ({
  id: identifier(required(record, 'id'), 'id'),
  plant: identifier(required(record, 'plant'), 'plant'),
  name: text(required(record, 'name'), 'name'),
  level: oneOf(record, 'level', equipmentLevels),
  parent: optional(record, 'parent'),
});

/** The equipment in its place. Throws BAD_INPUT, and ALREADY_EXISTS where the id is that of another place. */
export function placedEquipment(equipment: Equipment, known: Equipment | null, parent: Equipment | null): Equipment {
  if (equipment.parent !== null && parent === null) {
    throw new MillgraphError('NOT_FOUND', `There is no equipment ${JSON.stringify(equipment.parent)} to be part of.`);
  }
  const wrong = misplaced(equipment, parent);
  if (wrong !== null) throw new MillgraphError('BAD_INPUT', `${wrong[0]} ${wrong[1]}`);
  if (known !== null && (known.plant !== equipment.plant || known.level !== equipment.level)) {
    const { id, level, plant } = known;
    throw new MillgraphError('ALREADY_EXISTS', `${id} is a ${level} in plant ${plant}; neither changes.`);
  }
  return equipment;
}

/** A scrap reason of an import. Throws BAD_INPUT. */
export const importedScrapReason = (record: UnknownRecord): ImportedScrapReason => ({
  code: identifier(required(record, 'code'), 'code'),
  text: text(required(record, 'text'), 'text'),
});

/** An order of an import. Throws BAD_INPUT. */
export function importedOrder(record: UnknownRecord): ImportedOrder {
  const amount = record['quantity'] == null ? null : positive(quantity(record, 'quantity'), 'quantity');
  return {
    id: identifier(required(record, 'id'), 'id'),
    plant: identifier(required(record, 'plant'), 'plant'),
    number: optional(record, 'number'),
    item: optional(record, 'item'),
    revision: optional(record, 'revision'),
    quantity: amount?.value ?? null,
    unit: amount?.unit ?? null,
    executionState: record['executionState'] == null ? null : oneOf(record, 'executionState', executionStates),
  };
}

/** A job of an import, with times that fit its state. Throws BAD_INPUT. */
export function importedJob(record: UnknownRecord): ImportedJob {
  const good = record['good'] == null ? null : notNegative(quantity(record, 'good'), 'good');
  const job: ImportedJob = {
    id: text(required(record, 'id'), 'id', 100),
    order: identifier(required(record, 'order'), 'order'),
    plant: identifier(required(record, 'plant'), 'plant'),
    sequence: integer(Number(required(record, 'sequence')), 'sequence', 0, 999_999_999),
    name: text(required(record, 'name'), 'name'),
    workCenter: identifier(required(record, 'workCenter'), 'workCenter'),
    state: oneOf(record, 'state', jobStates),
    plannedStart: time(record, 'plannedStart'),
    plannedEnd: time(record, 'plannedEnd'),
    actualStart: time(record, 'actualStart'),
    actualEnd: time(record, 'actualEnd'),
    machineHours: hours(record, 'machineHours'),
    good: good?.value ?? null,
    unit: good?.unit ?? null,
  };
  expectTimes(job);
  return job;
}

/** Scrap of an import. Throws BAD_INPUT. */
export function importedScrap(record: UnknownRecord): ImportedScrap {
  const { value, unit } = positive(quantity(record, 'quantity'), 'quantity');
  const order = identifier(required(record, 'order'), 'order');
  const reasonCode = identifier(required(record, 'reasonCode'), 'reasonCode');
  const recordedAt = time(record, 'recordedAt') ?? missing('recordedAt');
  return {
    id: `${order}/${reasonCode}/${recordedAt}`,
    order,
    plant: identifier(required(record, 'plant'), 'plant'),
    item: identifier(required(record, 'item'), 'item'),
    quantity: value,
    unit,
    reasonCode,
    reason: optional(record, 'reasonText'),
    recordedAt,
  };
}

function expectTimes({ state, actualStart, actualEnd, machineHours, good }: ImportedJob): void {
  const refuse = (complaint: string): never => {
    throw new MillgraphError('BAD_INPUT', `The job is ${state} and has ${complaint}.`);
  };
  switch (state) {
    case 'PENDING':
    case 'DISPATCHED':
    case 'READY':
    case 'CANCELLED':
      if (actualStart !== null) refuse('an actualStart');
      break;
    case 'RUNNING':
    case 'SUSPENDED':
      if (actualStart === null) refuse('no actualStart');
      if (actualEnd !== null) refuse('an actualEnd');
      break;
    case 'COMPLETED':
    case 'ABORTED':
      if (actualEnd === null) refuse('no actualEnd');
      break;
    case 'CLOSED':
      break;
    default:
      state satisfies never;
  }
  if (actualStart !== null && actualEnd !== null && isBefore(actualEnd, actualStart)) {
    refuse(`an actualEnd ${actualEnd} before its actualStart ${actualStart}`);
  }
  if ((machineHours !== null || good !== null) && actualStart === null && actualEnd === null) {
    refuse('something reported, but neither actualStart nor actualEnd');
  }
}

function missing(name: string): never {
  throw new MillgraphError('BAD_INPUT', `${name} is missing.`, { argument: name });
}

function required(record: UnknownRecord, name: string): string {
  const value = record[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : missing(name);
}

const optional = (record: UnknownRecord, name: string): string | null =>
  record[name] == null ? null : text(required(record, name), name);

function oneOf<Value extends string>(record: UnknownRecord, name: string, values: readonly Value[]): Value {
  const given = required(record, name);
  const found = values.find((value) => value === given);
  if (found === undefined)
    throw new MillgraphError('BAD_INPUT', `${name} is ${given}; give one of ${values.join(', ')}.`);
  return found;
}

function hours(record: UnknownRecord, name: string): Decimal | null {
  if (record[name] == null) return null;
  const given = required(record, name);
  if (!isDecimal(given) || sign(given) < 0) {
    throw new MillgraphError('BAD_INPUT', `${name} is ${given}; give a decimal number of hours, not negative.`);
  }
  return decimal(given);
}

function quantity(record: UnknownRecord, name: string): Quantity {
  const { value, unit } = Object(record[name]) as { readonly value?: unknown; readonly unit?: unknown };
  if (typeof value !== 'string' || !isDecimal(value) || typeof unit !== 'string') {
    throw new MillgraphError('BAD_INPUT', `${name} is ${JSON.stringify(record[name])}; give { value, unit } as text.`);
  }
  return { value: decimal(value), unit };
}

const timePattern = /^\d{4}-(?:0[1-9]|1[0-2])-(\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,6})?Z$/;

function time(record: UnknownRecord, name: string): string | null {
  if (record[name] == null) return null;
  const given = required(record, name);
  const day = timePattern.exec(given)?.[1];
  // Every month has the days 1 to 28; only for the others is the calendar asked.
  if (day === undefined || day === '00' || (day > '28' && !isOnCalendar(given))) {
    throw new MillgraphError('BAD_INPUT', `${name} is ${given}; give a time as 2026-11-02T06:30:00Z.`);
  }
  return given;
}

function isOnCalendar(given: string): boolean {
  const instant = Date.parse(given);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(given.slice(0, 10));
}
