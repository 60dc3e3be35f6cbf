import { labelOf, later } from '#contracts/kpi/buckets.ts';
import type { Session } from '#platform/database/session.ts';
import { namesOf, type KpiPlant, type KpiRequest } from '#platform/kpi.ts';
import { bucketsFor, type KpiBucket } from '#platform/kpi-rows.ts';
import { isOee, type FloorKey, type KpiReading } from '../domain/kpi.ts';
import type { WorkCalendar } from '../domain/calendar.ts';
import { busyTimes, shiftsIn, type Shift } from '../domain/shift.ts';
import type { TimeRange } from '../domain/time-range.ts';
import { jobsPlannedIn, kpiMembers, kpiPlants, producedIn, scrapIn, type KpiMember } from './kpi.ts';
import { timeSpent } from './oee.ts';
import { calendarsByPlace, type WorkPlace } from './work-calendar.ts';

/** Reads all that the KPIs of MES in a request are made of, in as many statements as there are kinds of things to read. */
export async function readKpis(session: Session, request: KpiRequest): Promise<KpiReading> {
  const names = namesOf(request, 'mes');
  const isAsked = (...asked: readonly string[]): boolean => names.some((name) => asked.includes(name));
  const isTimed = names.some(isOee) || isAsked('downtimeByReason');
  // Of what was not said where it was made, only the plant and the item are known.
  const isByEquipment =
    request.equipment !== null || ['LINE', 'WORK_CENTER', 'WORK_UNIT'].includes(request.groupBy ?? '');
  const [plants, allMembers] = await Promise.all([
    kpiPlants(session, request.plants),
    isTimed || isByEquipment || request.grain === 'SHIFT' ? kpiMembers(session, request) : [],
  ]);
  const members = keyedMembers(allMembers, request);
  const units = [...new Map(members.filter(({ isWorkUnit }) => isWorkUnit).map((unit) => [unit.id, unit])).values()];
  const places: readonly WorkPlace[] = [
    ...(isTimed || request.grain === 'SHIFT' ? units.map(({ id, plant }) => ({ key: id, equipment: id, plant })) : []),
    ...(request.grain === 'SHIFT' ? plants.map(({ plant }) => ({ key: `@${plant}`, equipment: null, plant })) : []),
  ];
  const calendars =
    places.length === 0 ? new Map<string, readonly WorkCalendar[]>() : await calendarsByPlace(session, places);
  // A shift belongs to the day on which it begins, and reaches into the next.
  const range: TimeRange = { from: `${later(request.from, -2)}T00:00:00Z`, to: `${later(request.to, 2)}T00:00:00Z` };
  const groups = Map.groupBy(places, ({ key }) => JSON.stringify(calendars.get(key)?.map(({ id }) => id)));
  const groupShifts = [...groups.values()].map((group) => ({
    places: group,
    shifts: shiftsIn(calendars.get(group[0]?.key ?? '') ?? [], range).filter(
      ({ productionDate }) => productionDate >= request.from && productionDate < request.to,
    ),
  }));
  const membersByUnit = Map.groupBy(members, ({ id }) => id);
  const workTimes = groupShifts.map((group) => ({
    units: group.places.flatMap(({ equipment }) =>
      equipment === null ? [] : (membersByUnit.get(equipment) ?? []).map(({ id, key }) => ({ id, key })),
    ),
    busy: group.shifts.flatMap((shift) =>
      busyTimes(shift).map((busy) => ({ ...busy, bucket: bucketOfShift(request, shift) })),
    ),
  }));
  const byEquipment = isByEquipment ? members : null;
  const [times, madeByMembers, made, scrap, jobs] = await Promise.all([
    isTimed ? timeSpent(session, workTimes, range) : [],
    names.some(isOee) ? producedIn(session, request, members) : [],
    isAsked('scrapRatio', 'throughput') ? producedIn(session, request, byEquipment) : [],
    isAsked('scrapByReason') ? scrapIn(session, request, byEquipment) : [],
    isAsked('scheduleAdherence') ? jobsPlannedIn(session, request, byEquipment) : [],
  ]);
  return {
    ...{ request, times, madeByMembers, made, scrap, jobs },
    now: plants[0]?.now ?? new Date().toISOString(),
    keys: keysOf(request, plants, members, calendars, groupShifts),
  };
}

/** By items nothing is known of equipment, but shifts are those of all units in scope. */
const keyedMembers = (members: readonly KpiMember[], { groupBy }: KpiRequest): readonly KpiMember[] =>
  groupBy === 'ITEM' ? members.map((member) => ({ ...member, key: '' })) : members;

/** The bucket that a shift's time counts in. */
const bucketOfShift = ({ grain }: KpiRequest, { productionDate, name }: Shift): string =>
  grain === 'SHIFT' ? `${productionDate}/${name}` : labelOf(productionDate, grain);

/** The keys that are known before anything is counted, with their buckets. */
function keysOf(
  request: KpiRequest,
  plants: readonly KpiPlant[],
  members: readonly KpiMember[],
  calendars: ReadonlyMap<string, unknown>,
  groupShifts: readonly { readonly places: readonly WorkPlace[]; readonly shifts: readonly Shift[] }[],
): readonly FloorKey[] {
  const own = new Map(plants.map((plant) => [plant.plant, plant]));
  const plantsOf = (of: ReadonlySet<string>): readonly KpiPlant[] =>
    [...of].sort().flatMap((plant) => own.get(plant) ?? []);
  const everywhere = new Set(own.keys());
  const grouped =
    request.groupBy === null || request.groupBy === 'ITEM'
      ? [{ key: '', of: everywhere, members }]
      : request.groupBy === 'PLANT'
        ? plants.map(({ plant }) => ({
            key: plant,
            of: new Set([plant]),
            members: members.filter((member) => member.plant === plant),
          }))
        : [...Map.groupBy(members, ({ key }) => key)].map(([key, group]) => ({
            key,
            of: new Set(group.map(({ plant }) => plant)),
            members: group,
          }));
  return grouped.map(({ key, of, members: group }) => {
    const unitsWithoutCalendar = group.some(({ id, isWorkUnit }) => isWorkUnit && !calendars.has(id));
    const ids = new Set([...group.map(({ id }) => id), ...[...of].map((plant) => `@${plant}`)]);
    const buckets =
      request.grain === 'SHIFT'
        ? shiftBuckets(
            groupShifts
              .filter(({ places }) => places.some((place) => ids.has(place.key)))
              .flatMap(({ shifts }) => shifts),
          )
        : bucketsFor(request, plantsOf(of));
    return { key, buckets, unitsWithoutCalendar };
  });
}

/** The shifts of some places as buckets: from when the first of a name and day begins until the last has ended. */
function shiftBuckets(shifts: readonly Shift[]): readonly KpiBucket[] {
  const groups = Map.groupBy(shifts, ({ productionDate, name }) => `${productionDate}/${name}`);
  return [...groups]
    .map(([label, group]) => ({
      label,
      date: group[0]?.productionDate ?? '',
      shift: group[0]?.name ?? null,
      start: group.map(({ from }) => from).sort()[0] ?? '',
      end:
        group
          .map(({ to }) => to)
          .sort()
          .at(-1) ?? '',
    }))
    .sort((left, right) =>
      left.start < right.start ? -1 : left.start > right.start ? 1 : left.label < right.label ? -1 : 1,
    );
}
