import { counted, found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { classify, isStop } from '../domain/downtime.ts';
import type { Equipment } from '../domain/equipment.ts';
import { decide, evolve, type StateInterval } from '../domain/equipment-state.ts';
import { isSame } from '../domain/time.ts';
import type { RecordEquipmentStatesInput } from '../schema.generated.ts';
import { downtimeReasons } from '../store/downtime-reason.ts';
import { lockEquipment } from '../store/equipment.ts';
import {
  intervalsAround,
  saveIntervals,
  saveRecords,
  stateRecordIds,
  type ClassifiedInterval,
} from '../store/equipment-state-batch.ts';

type Stated = RecordEquipmentStatesInput['records'][number];
type StateRecord = Stated & { readonly id: string; readonly record: string; readonly at: string };

/**
 * Records many changes of state at once, as a collector of machine states tells them, and answers the ids of the equipment
 * concerned, with spaces between. It comes to what `recordEquipmentState` for each, oldest first, comes to.
 */
export const recordEquipmentStates = (
  session: Session,
  idempotencyKey: string,
  input: RecordEquipmentStatesInput,
): Promise<string> =>
  runCommand(session, { mutation: 'recordEquipmentStates', idempotencyKey, input }, async (transaction) => {
    counted(input.records, 'input.records', 1, 1000);
    const ids = await stateRecordIds(transaction, input.records.length);
    const records = input.records
      .map((stated, index): StateRecord => {
        const at = stated.occurredAt ?? transaction.now;
        return { ...stated, record: ids[index] ?? '', at };
      })
      .sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
    const byEquipment = Map.groupBy(records, ({ id }) => id);
    const equipment = await lockAll(transaction, [...byEquipment.keys()].sort());
    const before = await intervalsAround(
      transaction,
      [...byEquipment].map(([id, own]) => ({ equipment: id, from: own[0]?.at ?? '', to: own.at(-1)?.at ?? '' })),
    );
    const changed = [...byEquipment].flatMap(([id, own]) => {
      const known = before.get(id) ?? [];
      const after = own.reduce<readonly StateInterval[]>(
        (intervals, { record, state, reason, at }) =>
          evolve(intervals, decide(intervals, { record, state, reason, at, now: transaction.now })),
        known,
      );
      return after
        .filter((interval) => !known.some((other) => isUnchanged(other, interval)))
        .map((interval) => ({ ...interval, equipment: id, plant: equipment.get(id)?.plant ?? '' }));
    });
    await saveRecords(
      transaction,
      records.map((each) => ({ ...each, reason: each.reason ?? null, plant: equipment.get(each.id)?.plant ?? '' })),
    );
    const classified = await withReasons(transaction, changed);
    await saveIntervals(transaction, classified, [...byEquipment.keys()]);
    tell(transaction, records, equipment, classified);
    return [...byEquipment.keys()].join(' ');
  });

async function lockAll(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, Equipment>> {
  const locked = new Map<string, Equipment>();
  for (const id of ids) {
    locked.set(id, found(await lockEquipment(transaction, id), 'equipment', id, 'input.records.id'));
  }
  return locked;
}

const isUnchanged = (before: StateInterval, after: StateInterval): boolean =>
  before.record === after.record &&
  (before.to === null || after.to === null ? before.to === after.to : isSame(before.to, after.to));

type Changed = StateInterval & { readonly equipment: string; readonly plant: string };

/** A stop that is recorded with the code of a known reason is classified by it. */
async function withReasons(
  transaction: Transaction,
  intervals: readonly Changed[],
): Promise<readonly ClassifiedInterval[]> {
  const stops = intervals.filter(({ state }) => isStop(state));
  const codes = new Set(stops.flatMap(({ reason }) => reason ?? []));
  const known = codes.size === 0 ? [] : await downtimeReasons(transaction, [...codes]);
  return intervals.map((interval) => {
    const reason = isStop(interval.state) ? known.find(({ code }) => code === interval.reason) : undefined;
    return { ...interval, classification: reason === undefined ? null : classify(interval, reason, null) };
  });
}

function tell(
  transaction: Transaction,
  records: readonly StateRecord[],
  equipment: ReadonlyMap<string, Equipment>,
  intervals: readonly ClassifiedInterval[],
): void {
  const own = new Map(intervals.map((interval) => [interval.record, interval]));
  for (const { id, record, state, reason, at } of records) {
    const about = { subject: `equipment/${id}`, plant: equipment.get(id)?.plant ?? '' };
    transaction.append({
      ...{ type: 'org.millgraph.mes.equipment.state-changed.v1', ...about, time: at },
      data: { record, equipment: id, state, reason: reason ?? null },
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
