import { inUnit } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { BatchResult, CanonicalRecord, ImportHandler, ImportHandlers } from '#platform/import.ts';
import type { Equipment } from './domain/equipment.ts';
import {
  importedEquipment,
  importedJob,
  importedOrder,
  importedScrap,
  importedScrapReason,
  placedEquipment,
  type ImportedJob,
  type ImportedOrder,
} from './domain/imported.ts';
import { productionTime } from './domain/shift.ts';
import { refuseHeld } from './domain/hold.ts';
import { equipmentById } from './store/equipment.ts';
import { holdsOfAll } from './store/hold.ts';
import {
  knownJobs,
  knownOrders,
  upsertEquipment,
  upsertJobs,
  upsertOrders,
  upsertReports,
  upsertScrap,
  upsertScrapReasons,
  type ImportedRecordTime,
  type KnownOrder,
} from './store/import.ts';
import { timeZonesOf } from './store/plant.ts';
import { calendarsByPlace } from './store/work-calendar.ts';

/** The kinds of records that MES takes over in bulk. */
export const imports: ImportHandlers = {
  equipment: handler({
    read: importedEquipment,
    idOf: (equipment) => equipment.id,
    async check(transaction, records) {
      const ids = records.flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent]));
      const known = byId(await equipmentById(transaction, ids));
      const offered = byId<Equipment>(records);
      // Up to the first that is known, for a parent that is refused takes its parts with it; each has a higher level.
      const check = (record: Equipment): void => {
        const parent = record.parent === null ? undefined : offered.get(record.parent);
        const there = record.parent === null ? null : (known.get(record.parent) ?? null);
        placedEquipment(record, known.get(record.id) ?? null, parent ?? there);
        if (parent !== undefined) check(parent);
      };
      return check;
    },
    write: idsOf(upsertEquipment),
  }),

  'scrap-reason': handler({
    read: importedScrapReason,
    idOf: (reason) => reason.code,
    check: () => Promise.resolve(() => undefined),
    write: idsOf(upsertScrapReasons),
  }),

  'production-order': handler({
    read: importedOrder,
    idOf: (order) => order.id,
    async check(transaction, records) {
      const orders = await knownOrders(
        transaction,
        records.map(({ id }) => id),
      );
      return expectOwnOrder(orders, (order) => ({ ...order, order: order.id }));
    },
    write: idsOf(upsertOrders),
  }),

  job: handler({
    read: importedJob,
    idOf: (job) => job.id,
    async check(transaction, records) {
      const orders = records.map(({ order }) => order);
      const known = await knownOrders(transaction, orders);
      const checkOrder = expectOwnOrder(known, (job: ImportedJob) => job);
      const itemOf = new Map(known.map(({ id, item }) => [id, item]));
      const items = known.flatMap(({ item }) => (item === null ? [] : [item]));
      const holds = [
        ...(await holdsOfAll(transaction, 'ORDER', orders)),
        ...(await holdsOfAll(transaction, 'ITEM', items)),
      ];
      const workCenters = byId(
        await equipmentById(
          transaction,
          records.map(({ workCenter }) => workCenter),
        ),
      );
      const ids = records.map(({ id }) => id);
      const jobs = await knownJobs(transaction, ids, orders);
      const stateOf = new Map(jobs.map((job) => [job.id, job.state]));
      const operationOf = new Map(jobs.map((job) => [job.id, `${job.productionOrder}/${job.sequence}`]));
      const jobOf = new Map(jobs.map((job) => [`${job.productionOrder}/${job.sequence}`, job.id]));
      return (record) => {
        checkOrder(record);
        // It starts or goes on by this record; what ended in the past did so.
        if (record.state === 'RUNNING' && stateOf.get(record.id) !== 'RUNNING') {
          const concerned = [record.order, itemOf.get(record.order)];
          refuseHeld(
            holds.filter(
              ({ targetId, plant }) => concerned.includes(targetId) && (plant ?? record.plant) === record.plant,
            ),
            'state',
          );
        }
        const workCenter = workCenters.get(record.workCenter);
        if (workCenter?.plant !== record.plant) {
          throw new MillgraphError('NOT_FOUND', `There is no equipment ${record.workCenter} in plant ${record.plant}.`);
        }
        const operation = `${record.order}/${record.sequence}`;
        const other = jobOf.get(operation) ?? record.id;
        if (other !== record.id || (operationOf.get(record.id) ?? operation) !== operation) {
          throw new MillgraphError(
            'ALREADY_EXISTS',
            `Sequence ${record.sequence} of order ${record.order} is job ${other}; ${record.id} is another one.`,
          );
        }
        jobOf.set(operation, record.id);
      };
    },
    async write(transaction, records) {
      await upsertOrders(transaction, distinctOrders(records.map(({ order, plant }) => bareOrder(order, plant, null))));
      const jobs = await upsertJobs(transaction, records);
      const reports = await upsertReports(transaction, await withRecordTime(transaction, records));
      return new Set([...jobs, ...reports].map(({ id }) => id));
    },
  }),

  scrap: handler({
    read: importedScrap,
    idOf: (scrap) => scrap.id,
    async check(transaction, records) {
      const orders = await knownOrders(
        transaction,
        records.map(({ order }) => order),
      );
      return expectOwnOrder(orders, (scrap) => scrap);
    },
    async write(transaction, records) {
      const orders = records.map(({ order, plant, item }) => bareOrder(order, plant, item));
      await upsertOrders(transaction, distinctOrders(orders));
      return idsOf(upsertScrap)(transaction, records);
    },
  }),
};

/** Jobs with the day and shift of what they reported, by the calendars as they are now. */
async function withRecordTime(
  transaction: Transaction,
  jobs: readonly ImportedJob[],
): Promise<readonly (ImportedJob & ImportedRecordTime)[]> {
  const places = new Map(
    jobs.map(({ workCenter, plant }) => [workCenter, { key: workCenter, equipment: workCenter, plant }]),
  );
  const calendars = await calendarsByPlace(transaction, [...places.values()]);
  const timeZoneOf = await timeZonesOf(transaction, [...new Set(jobs.map(({ plant }) => plant))]);
  return jobs.map((job) => {
    const at = job.actualEnd ?? job.actualStart;
    const time = at === null ? null : productionTime(calendars.get(job.workCenter) ?? [], timeZoneOf(job.plant), at);
    return {
      ...job,
      equipment: job.workCenter,
      productionDate: time?.productionDate ?? null,
      shift: time?.shift ?? null,
    };
  });
}

interface Kind<Row> {
  /** A record in MES's own terms. Throws what is wrong with it. */
  readonly read: (record: CanonicalRecord) => Row;
  readonly idOf: (row: Row) => string;
  /** A check of single rows against what is known, for a batch. It throws what is wrong. */
  readonly check: (transaction: Transaction, rows: readonly Row[]) => Promise<(row: Row) => void>;
  /** Writes rows of different ids, and answers the ids of those that are new or differ from before. */
  readonly write: (transaction: Transaction, rows: readonly Row[]) => Promise<ReadonlySet<string>>;
}

/** Takes over a batch: what is wrong with a record refuses that record alone; of records with one id the last counts. */
function handler<Row>(kind: Kind<Row>): ImportHandler {
  return (session, records) =>
    session.transaction(async (transaction): Promise<BatchResult> => {
      const refused: { index: number; code: string; message: string }[] = [];
      const passing = <From, To>(entries: readonly (readonly [number, From])[], step: (entry: From) => To) =>
        entries.flatMap(([index, entry]): (readonly [number, To])[] => {
          try {
            return [[index, step(entry)]];
          } catch (error) {
            if (!(error instanceof MillgraphError)) throw error;
            refused.push({ index, code: error.code, message: error.message });
            return [];
          }
        });
      const read = passing([...records.entries()], kind.read);
      const check = await kind.check(
        transaction,
        read.map(([, row]) => row),
      );
      const checked = passing(read, (row) => {
        check(row);
        return row;
      });
      const rows = new Map(checked.map(([, row]) => [kind.idOf(row), row]));
      const written = rows.size === 0 ? new Set() : await kind.write(transaction, [...rows.values()]);
      refused.sort((left, right) => left.index - right.index);
      return { loaded: written.size, unchanged: records.length - refused.length - written.size, refused };
    });
}

/** `write` of a kind that is written by one statement. */
function idsOf<Row>(
  write: (transaction: Transaction, rows: readonly Row[]) => Promise<readonly { readonly id: string }[]>,
): Kind<Row>['write'] {
  return async (transaction, rows) => new Set((await write(transaction, rows)).map(({ id }) => id));
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

/** Checks that what belongs to an order may be imported: MES does not run it, and plant, item and unit agree. */
function expectOwnOrder<Row>(
  known: readonly KnownOrder[],
  referenceOf: (row: Row) => {
    readonly order: string;
    readonly plant: string;
    readonly item?: string | null;
    readonly unit: string | null;
  },
): (row: Row) => void {
  const orders = new Map(known.map((order) => [order.id, order]));
  return (row) => {
    const { order: id, plant, item = null, unit } = referenceOf(row);
    const order = orders.get(id);
    if (order === undefined) {
      orders.set(id, { id, plant, item, unit, releasedAt: null });
      return;
    }
    if (order.releasedAt !== null) {
      throw new MillgraphError('ALREADY_EXISTS', `Order ${id} was released to MES, which runs it by itself.`);
    }
    if (order.plant !== plant) {
      throw new MillgraphError('ALREADY_EXISTS', `Order ${id} is in plant ${order.plant}, not in ${plant}.`);
    }
    if (item !== null && order.item !== null && order.item !== item) {
      throw new MillgraphError('ALREADY_EXISTS', `Order ${id} makes ${order.item}, not ${item}.`);
    }
    if (unit !== null && order.unit !== null) inUnit({ value: '1', unit }, order.unit, 'quantity');
  };
}

/** An order of which an import says no more than that it is there. */
const bareOrder = (id: string, plant: string, item: string | null): ImportedOrder => ({
  ...{ id, plant, item, number: null, revision: null, quantity: null, unit: null, executionState: null },
});

const distinctOrders = (orders: readonly ImportedOrder[]): readonly ImportedOrder[] => [...byId(orders).values()];
