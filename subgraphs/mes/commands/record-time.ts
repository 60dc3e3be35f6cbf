import type { Scoped } from '#platform/database/session.ts';
import { productionTime } from '../domain/shift.ts';
import type { RecordTime } from '../store/production-report.ts';
import { calendarsByPlace } from '../store/work-calendar.ts';

/** The day and shift of a record by the calendar of its equipment, else by the plant's, as it is now. */
export async function recordTime(
  session: Scoped,
  plant: string,
  equipment: string | null,
  at: string,
): Promise<RecordTime> {
  const calendars = await calendarsByPlace(session, [{ key: plant, equipment, plant }]);
  return { equipment, ...productionTime(calendars.get(plant) ?? [], at) };
}
