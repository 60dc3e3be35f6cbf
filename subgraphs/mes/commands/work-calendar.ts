import { found, text } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import {
  createCalendar,
  dailyShift,
  endCalendar,
  override,
  withdraw,
  type CalendarOverride,
  type WorkCalendar,
} from '../domain/calendar.ts';
import type {
  CreateWorkCalendarInput,
  EndWorkCalendarInput,
  OverrideCalendarDayInput,
  WithdrawCalendarOverrideInput,
} from '../schema.generated.ts';
import { lockEquipment } from '../store/equipment.ts';
import { timeZonesOf } from '../store/plant.ts';
import {
  calendarOfOverride,
  insertOverride,
  insertWorkCalendar,
  lockWorkCalendar,
  nextOverrideId,
  saveCalendarEnd,
  saveWithdrawal,
} from '../store/work-calendar.ts';

/** Creates a work calendar and answers its id. */
export const createWorkCalendar = (session: Session, key: string, input: CreateWorkCalendarInput): Promise<string> =>
  runCommand(session, { mutation: 'createWorkCalendar', idempotencyKey: key, input }, async (transaction) => {
    if ((await lockWorkCalendar(transaction, input.id)) !== null) {
      throw new MillgraphError('ALREADY_EXISTS', `Calendar ${input.id} exists already.`, { argument: 'input.id' });
    }
    const timeZone = input.timeZone ?? (await timeZonesOf(transaction, [input.plant]))(input.plant);
    const calendar = createCalendar({ ...input, timeZone }, await owner(transaction, input));
    await insertWorkCalendar(transaction, calendar);
    return calendar.id;
  });

/** Ends a work calendar and answers its id. */
export const endWorkCalendar = (session: Session, key: string, input: EndWorkCalendarInput): Promise<string> =>
  runCommand(session, { mutation: 'endWorkCalendar', idempotencyKey: key, input }, async (transaction) => {
    const calendar = endCalendar(await lockCalendar(transaction, input.id, 'input.id'), input.validTo);
    await saveCalendarEnd(transaction, calendar);
    return calendar.id;
  });

/** Makes a day of a calendar different and answers the calendar's id. */
export const overrideCalendarDay = (session: Session, key: string, input: OverrideCalendarDayInput): Promise<string> =>
  runCommand(session, { mutation: 'overrideCalendarDay', idempotencyKey: key, input }, async (transaction) => {
    const calendar = await lockCalendar(transaction, input.calendar, 'input.calendar');
    const change = changeOf(await nextOverrideId(transaction), input);
    override(calendar, change);
    await insertOverride(transaction, calendar, change);
    return calendar.id;
  });

/** Withdraws an override and answers its calendar's id. */
export const withdrawCalendarOverride = (
  session: Session,
  key: string,
  input: WithdrawCalendarOverrideInput,
): Promise<string> =>
  runCommand(session, { mutation: 'withdrawCalendarOverride', idempotencyKey: key, input }, async (transaction) => {
    const id = found(await calendarOfOverride(transaction, input.id), 'calendar override', input.id, 'input.id');
    const calendar = await lockCalendar(transaction, id, 'input.id');
    // Somebody else may have withdrawn it before the lock was had.
    found(await calendarOfOverride(transaction, input.id), 'calendar override', input.id, 'input.id');
    withdraw(calendar, input.id);
    await saveWithdrawal(transaction, input.id);
    return calendar.id;
  });

/** The equipment whose calendar it is; null for a SITE, whose calendar is its plant's. */
async function owner(
  transaction: Transaction,
  { equipment: id, plant }: { readonly equipment?: string | null | undefined; readonly plant: string },
): Promise<string | null> {
  if (id == null) return null;
  const equipment = found(await lockEquipment(transaction, id), 'equipment', id, 'input.equipment');
  if (equipment.plant !== plant) {
    throw new MillgraphError('RULE_VIOLATED', `Equipment ${id} is in plant ${equipment.plant}, not in ${plant}.`, {
      argument: 'input.equipment',
    });
  }
  return equipment.level === 'SITE' ? null : id;
}

const lockCalendar = async (transaction: Transaction, id: string, argument: string): Promise<WorkCalendar> =>
  found(await lockWorkCalendar(transaction, id), 'work calendar', id, argument);

function changeOf(id: string, { date, kind, reason, shift }: OverrideCalendarDayInput): CalendarOverride {
  const about = { id, date, reason: text(reason, 'input.reason') };
  if (kind === 'EXTRA_SHIFT' && shift != null) return { ...about, kind, shift: dailyShift(shift, 'input.shift') };
  if (kind === 'CLOSED' && shift == null) return { ...about, kind, shift: null };
  throw new MillgraphError('BAD_INPUT', 'input.shift belongs to EXTRA_SHIFT, and to it alone.', {
    argument: 'input.shift',
  });
}
