import type { Transaction } from '#platform/database/session.ts';
import { classify, isStop } from '../domain/downtime.ts';
import type { Equipment } from '../domain/equipment.ts';
import { foldStates, type EquipmentState, type NewStateRecord, type StateInterval } from '../domain/equipment-state.ts';
import { isBefore, isSame } from '../domain/time.ts';
import { downtimeReasons } from '../store/downtime-reason.ts';
import {
  intervalsAround,
  saveIntervals,
  saveRecords,
  stateRecordIds,
  type ClassifiedInterval,
} from '../store/equipment-state-batch.ts';
import type { FactIdentity } from '../store/record.ts';
import { clearEndedAlerts } from './downtime-alert.ts';

/** A change of an equipment's state as it was told. */
export interface StatedState {
  readonly equipment: string;
  readonly state: EquipmentState;
  readonly reason: string | null;
  readonly at: string;
  /** Null: a command told it. */
  readonly origin: (FactIdentity & { readonly sequence: number }) | null;
}

/**
 * Records changes of state of equipment that is locked, in whatever order they come, and tells the other systems. It takes
 * the same number of statements however many there are.
 */
export async function recordStates(
  transaction: Transaction,
  equipment: ReadonlyMap<string, Equipment>,
  stated: readonly StatedState[],
): Promise<void> {
  const ids = await stateRecordIds(transaction, stated.length);
  const plantOf = (id: string): string => equipment.get(id)?.plant ?? '';
  const records = stated.map((each, index) => ({
    ...each,
    record: ids[index] ?? '',
    isCommand: each.origin === null,
    sequence: each.origin?.sequence ?? 0,
    key: each.origin === null ? '' : `${each.origin.source}/${each.origin.document}/${each.origin.line}`,
  }));
  const byEquipment = Map.groupBy(records, (each) => each.equipment);
  const before = await intervalsAround(
    transaction,
    [...byEquipment].flatMap(([id, own]) =>
      ranges(own.map(({ at }) => at)).map(([from, to]) => ({ equipment: id, from, to })),
    ),
  );
  const ended: StateInterval[] = [];
  const added: Added[] = [];
  for (const [id, own] of byEquipment) {
    const known = before.get(id) ?? [];
    const endOf = new Map(known.map(({ record, to }) => [record, to]));
    for (const interval of foldStates(known, own.map(withoutOrigin))) {
      const end = endOf.get(interval.record);
      if (end === undefined) added.push({ ...interval, equipment: id, plant: plantOf(id) });
      else if (!isSameEnd(end, interval.to)) ended.push(interval);
    }
  }
  await saveRecords(
    transaction,
    records.map(({ equipment: id, record, state, reason, at, origin }) => ({
      ...{ id, record, state, reason, at, origin },
      plant: plantOf(id),
    })),
  );
  const classified = await withReasons(transaction, added);
  const ends = ended.map(({ record, to }) => ({ record, to }));
  await saveIntervals(transaction, ends, classified, [...byEquipment.keys()]);
  await clearEndedAlerts(transaction, [...byEquipment.keys()]);
  const own = new Map(classified.map((interval) => [interval.record, interval]));
  for (const { equipment: id, record, state, reason, at } of records) {
    const about = { subject: `equipment/${id}`, plant: plantOf(id) };
    transaction.append({
      ...{ type: 'org.millgraph.mes.equipment.state-changed.v1', ...about, time: at },
      data: { record, equipment: id, state, reason },
    });
    const interval = own.get(record);
    if (interval?.classification == null) continue;
    const { from, to } = interval;
    const { reason: why, planned } = interval.classification;
    transaction.append({
      ...{ type: 'org.millgraph.mes.downtime.classified.v1', ...about, time: transaction.now },
      data: { record, equipment: id, from, to, reason: why, planned },
    });
  }
}

const apartMillis = 3_600_000;

/** The ranges of time that instants lie in, without what lies between two of them that are more than an hour apart. */
function ranges(instants: readonly string[]): readonly (readonly [from: string, to: string])[] {
  const made: [string, string][] = [];
  for (const at of instants.toSorted((left, right) => (isBefore(left, right) ? -1 : 1))) {
    const last = made.at(-1);
    if (last !== undefined && Date.parse(at) - Date.parse(last[1]) <= apartMillis) last[1] = at;
    else made.push([at, at]);
  }
  return made;
}

const withoutOrigin = ({ record, state, reason, at, isCommand, sequence, key }: NewStateRecord): NewStateRecord => ({
  ...{ record, state, reason, at, isCommand, sequence, key },
});

const isSameEnd = (before: string | null, after: string | null): boolean =>
  before === null || after === null ? before === after : isSame(before, after);

type Added = StateInterval & { readonly equipment: string; readonly plant: string };

/** A stop that is recorded with the code of a known reason is classified by it. */
async function withReasons(
  transaction: Transaction,
  intervals: readonly Added[],
): Promise<readonly ClassifiedInterval[]> {
  const codes = new Set(intervals.flatMap(({ state, reason }) => (isStop(state) ? (reason ?? []) : [])));
  const known = codes.size === 0 ? [] : await downtimeReasons(transaction, [...codes]);
  return intervals.map((interval) => {
    const reason = isStop(interval.state) ? known.find(({ code }) => code === interval.reason) : undefined;
    return { ...interval, classification: reason === undefined ? null : classify(interval, reason, null) };
  });
}
