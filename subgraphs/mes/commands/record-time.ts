import type { Scoped } from '#platform/database/session.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { productionTime } from '../domain/shift.ts';
import { timeZonesOf } from '../store/plant.ts';
import type { RecordTime } from '../store/production-report.ts';
import { calendarsByPlace } from '../store/work-calendar.ts';

/**
 * The day and shift of a record by the calendar of its equipment, else by the plant's, as it is now; without one the day is
 * the plant's local one.
 */
export const recordTime = (session: Scoped, plant: string, equipment: string | null, at: string): Promise<RecordTime> =>
  new RecordTimes(session).of(plant, equipment, at);

/** The same for many records: what a place goes by is read once. */
export class RecordTimes {
  readonly #session: Scoped;
  readonly #places = new Map<string, { readonly calendars: readonly WorkCalendar[]; readonly timeZone: string }>();

  constructor(session: Scoped) {
    this.#session = session;
  }

  /** Reads what places go by, all at once. */
  async load(places: readonly { readonly plant: string; readonly equipment: string | null }[]): Promise<void> {
    const asked = places.map(({ plant, equipment }) => ({ key: keyOf(plant, equipment), plant, equipment }));
    const unknown = [...new Map(asked.map((place) => [place.key, place])).values()].filter(
      ({ key }) => !this.#places.has(key),
    );
    if (unknown.length === 0) return;
    const calendars = await calendarsByPlace(this.#session, unknown);
    const timeZoneOf = await timeZonesOf(this.#session, [...new Set(unknown.map(({ plant }) => plant))]);
    for (const { key, plant } of unknown) {
      this.#places.set(key, { calendars: calendars.get(key) ?? [], timeZone: timeZoneOf(plant) });
    }
  }

  async of(plant: string, equipment: string | null, at: string): Promise<RecordTime> {
    await this.load([{ plant, equipment }]);
    const place = this.#places.get(keyOf(plant, equipment));
    return { equipment, ...productionTime(place?.calendars ?? [], place?.timeZone ?? 'UTC', at) };
  }
}

const keyOf = (plant: string, equipment: string | null): string => JSON.stringify([plant, equipment]);
