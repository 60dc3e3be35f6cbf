import { identifier, optionalText, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { EquipmentState } from './equipment-state.ts';

export type DowntimeCategory =
  | 'BREAKDOWN'
  | 'TOOLING'
  | 'MATERIAL'
  | 'PERSONNEL'
  | 'QUALITY'
  | 'UTILITIES'
  | 'MAINTENANCE'
  | 'ORGANIZATION'
  | 'OTHER';

/** Why equipment stops. */
export interface DowntimeReason {
  readonly code: string;
  readonly text: string;
  readonly category: DowntimeCategory;
  /** Whether a stop for it is meant to be: it is not counted as time planned for work. */
  readonly planned: boolean;
}

/** A reason given to a stop, as the catalogue had it then. */
export interface Classification {
  readonly reason: string;
  readonly category: DowntimeCategory;
  readonly planned: boolean;
  readonly note: string | null;
}

/** Whether an equipment in this state is stopped. */
export const isStop = (state: EquipmentState): state is 'DOWN' | 'PLANNED_DOWN' =>
  state === 'DOWN' || state === 'PLANNED_DOWN';

/** The new reason. Throws BAD_INPUT, ALREADY_EXISTS. */
export function createDowntimeReason(existing: DowntimeReason | null, command: DowntimeReason): DowntimeReason {
  if (existing !== null) {
    throw new MillgraphError('ALREADY_EXISTS', `Downtime reason ${existing.code} exists already: ${existing.text}.`, {
      argument: 'input.code',
    });
  }
  return { ...command, code: identifier(command.code, 'input.code'), text: text(command.text, 'input.text') };
}

/** What a stop is classified as. Throws ILLEGAL_STATE for a state that is no stop, and BAD_INPUT. */
export function classify(
  interval: { readonly record: string; readonly state: EquipmentState },
  reason: DowntimeReason,
  note: string | null | undefined,
): Classification {
  if (!isStop(interval.state)) {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Record ${interval.record} is of the state ${interval.state}; only DOWN and PLANNED_DOWN have a downtime reason.`,
      { argument: 'input.id' },
    );
  }
  return {
    reason: reason.code,
    category: reason.category,
    planned: reason.planned,
    note: optionalText(note, 'input.note'),
  };
}
