import type { Scoped } from '#platform/database/session.ts';
import { productionTime } from '../domain/shift.ts';
import { timeZonesOf } from '../store/plant.ts';
import type { RecordTime } from '../store/production-report.ts';
import { calendarsByPlace } from '../store/work-calendar.ts';

/**
 * The day and shift of a record by the calendar of its equipment, else by the plant's, as it is now; without one the day is
 * the plant's local one.
 */
export async function recordTime(
  session: Scoped,
  plant: string,
  equipment: string | null,
  at: string,
): Promise<RecordTime> {
  const calendars = await calendarsByPlace(session, [{ key: plant, equipment, plant }]);
  const timeZoneOf = await timeZonesOf(session, [plant]);
  return { equipment, ...productionTime(calendars.get(plant) ?? [], timeZoneOf(plant), at) };
}
