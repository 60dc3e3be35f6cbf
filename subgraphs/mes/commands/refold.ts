import { add, subtract } from '#contracts/decimal.ts';
import { convert } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import type { NewEvent } from '#platform/events/log.ts';
import {
  foldConsumption,
  foldJob,
  foldLots,
  foldMended,
  foldPieces,
  type FoldedJob,
  type JobHappening,
  type Reported,
  type Violations,
} from '../domain/fold.ts';
import { limitOf, type Job } from '../domain/job.ts';
import { mends, takenInAll, type Lot, type ReleasedOrder } from '../domain/lot.ts';
import { ownerOf, type Violation } from '../domain/violation.ts';
import { resolveOfRecords, saveMessage, type NewException } from '../store/execution-exception.ts';
import {
  consumptionsOfLot,
  isConsumedByFacts,
  recordsOfOrders,
  saveViolation,
  withFacts,
  type OrderRecordRow,
} from '../store/fold.ts';
import { operationsByOrder, saveJobs, type SavedJob } from '../store/job.ts';
import { lockLot } from '../store/lot.ts';
import { takingsOfLot } from '../store/lot-taking.ts';
import { lockOrder, lotBalances } from '../store/production-order.ts';
import { noteReceived } from '../store/production-report.ts';
import { takenOfProduct } from '../store/rework.ts';
import { jobChanged, violationChanged } from './events.ts';
import { raise } from './exception.ts';
import { judgeLots } from './judge-lots.ts';
import { released } from './released-order.ts';

const none: ReadonlySet<string> = new Set();

/**
 * Derives the state of an order's jobs again from all that happened, and which facts broke a rule of state or quantity:
 * a fact that came late may explain others, or put them in the wrong, with the lots that were made after them. Without
 * facts nothing is to be derived, for commands are checked. The other systems are told what changed, except of records
 * that are told for the `first` time; what tells of jobs whose state changed is answered.
 */
export const refold = (
  transaction: Transaction,
  order: ReleasedOrder,
  first: ReadonlySet<string> = none,
): Promise<readonly NewEvent[]> => refoldAll(transaction, [order], first);

/** The same for several orders, in the same number of statements as long as no fact changes what is wrong with another. */
export async function refoldAll(
  transaction: Transaction,
  orders: readonly ReleasedOrder[],
  first: ReadonlySet<string>,
): Promise<readonly NewEvent[]> {
  const told = await withFacts(
    transaction,
    orders.map(({ id }) => id),
  );
  if (told.size === 0) return [];
  const ids = [...told];
  const records = Map.groupBy(await recordsOfOrders(transaction, ids), ({ productionOrder }) => productionOrder);
  const before = await jobsOf(transaction, ids);
  const balances = await lotBalances(transaction, ids);
  const explained = new Set<string>();
  const folded: SavedJob[] = [];
  for (const order of orders) {
    if (!told.has(order.id)) continue;
    const atHand = {
      ...{ order, records: records.get(order.id) ?? [], jobs: before.get(order.id) ?? [] },
      good: balances.get(order.id)?.good ?? '0',
    };
    folded.push(...(await refoldOrder(transaction, atHand, first, explained)));
  }
  await saveJobs(transaction, folded);
  await noteReceived(transaction, ids);
  const after = await jobsOf(transaction, ids);
  const changed = orders.flatMap((order) => {
    const events = (records.get(order.id) ?? []).flatMap(({ job, kind, at, reason }) =>
      job === null || kind === null ? [] : [{ id: job, kind, at, reason }],
    );
    const now = after.get(order.id) ?? [];
    return (before.get(order.id) ?? []).flatMap((job) => jobChanged(order, now, job, events));
  });
  // What that makes of other orders is derived from what stands written.
  for (const id of [...explained].sort()) {
    const lot = await lockLot(transaction, id);
    if (lot !== null) await refoldLot(transaction, lot, first);
  }
  return changed;
}

/** The jobs of orders, by order. */
export async function jobsOf(
  transaction: Transaction,
  orders: readonly string[],
): Promise<ReadonlyMap<string, readonly Job[]>> {
  const rows = await operationsByOrder(transaction, orders);
  return Map.groupBy(rows, ({ productionOrder }) => productionOrder) as ReadonlyMap<string, readonly Job[]>;
}

/** An order with what is recorded of it. */
interface OrderToFold {
  readonly order: ReleasedOrder;
  readonly records: readonly OrderRecordRow[];
  readonly jobs: readonly Job[];
  /** Good at its last operation. */
  readonly good: string;
}

/**
 * Derives one order again, writes what is wrong with its records, and answers the jobs that are different from before. Adds
 * to `explained` the lots of consumptions that broke a rule of the order and break none any more.
 */
async function refoldOrder(
  transaction: Transaction,
  { order, records, jobs, good }: OrderToFold,
  first: ReadonlySet<string>,
  explained: Set<string>,
): Promise<readonly SavedJob[]> {
  const broken: Violations[] = [await violationsOfMending(transaction, order, records)];
  const saved: SavedJob[] = [];
  const byJob = Map.groupBy(records, ({ job }) => job);
  for (const job of jobs) {
    const own = byJob.get(job.id) ?? [];
    const events = own.flatMap((row) => (row.kind === null ? [] : [row as JobHappening]));
    const reports = own.filter(({ type }) => type === 'PRODUCTION_REPORT').map(toReported);
    const consumptions = own.filter(({ type }) => type === 'MATERIAL_CONSUMPTION');
    const { job: folded, violations } = foldJob(job.id, job.workCenter, events, reports, consumptions);
    // Pieces that were taken back to be reworked are reported once more.
    const takenBack = subtract(add(...reports.map(({ pieces }) => pieces)), add(job.good, job.scrap, job.rework));
    broken.push(foldPieces(job.id, add(limitOf(job), takenBack), reports, order.unit), violations);
    if (isChanged(job, folded)) saved.push({ id: job.id, ...folded });
  }
  const products = records.filter(({ role }) => role === 'PRODUCT');
  broken.push(foldLots(order.id, add(good), products, order.unit));
  const violations = new Map(broken.flatMap((each) => [...each]));
  const standing = new Map<string, Violation | null>();
  for (const row of records) {
    if (row.type === 'LOT') continue;
    const found = violations.get(row.record) ?? null;
    const known = row.violationRule === null ? null : { rule: row.violationRule, message: row.violationMessage ?? '' };
    // Whether a lot held as much is told by the lot, not by the order.
    const isOfLot = found === null && row.type === 'MATERIAL_CONSUMPTION' && !isOfOrder(row);
    if (!isOfLot) await settle(transaction, { ...row, type: row.type, plant: order.plant }, order.id, found, first);
    standing.set(row.record, isOfLot || row.violationSettled ? known : found);
    if (row.lot !== null && found === null && isOfOrder(row)) explained.add(row.lot);
  }
  await judgeLots(transaction, order, records, { own: violations, standing, first });
  return saved;
}

const isChanged = (job: Job, folded: FoldedJob): boolean =>
  job.state !== folded.state ||
  job.workCenter !== folded.workCenter ||
  job.startedAt !== folded.startedAt ||
  job.endedAt !== folded.endedAt ||
  (job.isAborted ?? false) !== folded.isAborted;

/** Whether a consumption broke a rule of its order, which comes before that of its lot: its state, or what it mends. */
const isOfOrder = ({ violationRule, violationSettled }: Pick<Settled, 'violationRule' | 'violationSettled'>): boolean =>
  !violationSettled && (violationRule === 'ILLEGAL_STATE' || violationRule === 'RULE_VIOLATED');

/** Which facts took more of what a rework order mends than it is ordered to, beside what ERP issued of it. */
async function violationsOfMending(
  transaction: Transaction,
  order: ReleasedOrder,
  records: readonly OrderRecordRow[],
): Promise<Violations> {
  if (order.kind !== 'REWORK') return new Map();
  const inOrderUnit = (value: string, unit: string): string => convert({ value, unit }, order.unit).value;
  const consumptions = records.flatMap((row) =>
    row.type === 'MATERIAL_CONSUMPTION' && row.unit !== null && mends(order, row.item ?? '')
      ? [{ ...row, quantity: inOrderUnit(row.quantity, row.unit) }]
      : [],
  );
  const taken = await takenOfProduct(transaction, order);
  const issued = add('0', ...taken.flatMap(({ by, value, unit }) => (by === 'ERP' ? [inOrderUnit(value, unit)] : [])));
  return foldMended(order.id, add(order.quantity), { issued, consumptions }, order.unit);
}

/** Derives again which facts consumed more than a lot held, and what that makes of the lots of the orders they are of. */
export async function refoldLot(transaction: Transaction, lot: Lot, first: ReadonlySet<string> = none): Promise<void> {
  if (!(await isConsumedByFacts(transaction, lot.id))) return;
  const records = await consumptionsOfLot(transaction, lot.id);
  const takings = await takingsOfLot(transaction, lot.id);
  const otherwise = takenInAll({ ...takings, consumed: '0' });
  const violations = foldConsumption(lot.id, subtract(lot.originalQuantity, otherwise), records, lot.unit);
  const concerned = new Set<string>();
  for (const row of records) {
    if (isOfOrder(row)) continue;
    const found = violations.get(row.record) ?? null;
    const record = { ...row, type: 'MATERIAL_CONSUMPTION' as const };
    if (await settle(transaction, record, row.productionOrder, found, first)) concerned.add(row.productionOrder);
  }
  for (const id of [...concerned].sort()) {
    const row = await lockOrder(transaction, id);
    if (row !== null) transaction.append(...(await refold(transaction, released(row, 'order'), first)));
  }
}

type Settled = Pick<
  OrderRecordRow,
  'id' | 'record' | 'supplier' | 'violationRule' | 'violationMessage' | 'violationSettled'
> &
  Pick<NewException, 'plant' | 'job' | 'lot' | 'item'> & { readonly type: Exclude<OrderRecordRow['type'], 'LOT'> };

/** Writes what is wrong with a record by what is known now, and answers whether that is something else than before. */
async function settle(
  transaction: Transaction,
  row: Settled,
  order: string,
  found: Violation | null,
  first: ReadonlySet<string>,
): Promise<boolean> {
  if (row.violationSettled || (found?.message ?? null) === row.violationMessage) return false;
  await saveViolation(transaction, row.type, row.id, found);
  if (!first.has(row.record)) {
    transaction.append(violationChanged({ ...row, order }, found, transaction.now));
  }
  if (found !== null && found.rule === row.violationRule) {
    await saveMessage(transaction, row.record, found.message);
    return true;
  }
  if (row.violationRule !== null) {
    await resolveOfRecords(transaction, [row.record], 'What happened besides, learned of later, explains it.');
  }
  if (found === null) return true;
  const { plant, job, lot, item, record } = row;
  const about = { plant, productionOrder: order, job, lot, item, record };
  await raise(transaction, { ...found, ownerRole: ownerOf(found.rule), ...about });
  return true;
}

const toReported = (row: OrderRecordRow): Reported => ({ ...row, pieces: add(row.quantity) });
