import { add, subtract } from '#contracts/decimal.ts';
import type { Transaction } from '#platform/database/session.ts';
import {
  foldConsumption,
  foldJob,
  foldLots,
  foldPieces,
  type JobHappening,
  type Reported,
  type Violations,
} from '../domain/fold.ts';
import { limitOf, type Job } from '../domain/job.ts';
import { takenInAll, type Lot, type ReleasedOrder } from '../domain/lot.ts';
import { ownerOf, type Violation } from '../domain/violation.ts';
import { resolveOfRecords, saveMessage, type NewException } from '../store/execution-exception.ts';
import {
  consumptionsOfLot,
  hasFacts,
  isConsumedByFacts,
  recordsOfOrder,
  saveViolation,
  type OrderRecordRow,
} from '../store/fold.ts';
import { operationsByOrder, saveJob } from '../store/job.ts';
import { takingsOfLot } from '../store/lot-taking.ts';
import { lotBalance } from '../store/production-order.ts';
import { noteReceived } from '../store/production-report.ts';
import { raise } from './exception.ts';

/**
 * Derives the state of an order's jobs again from all that happened, and which facts broke a rule of state or quantity:
 * a fact that came late may explain others, or put them in the wrong. Without facts nothing is to be derived, for
 * commands are checked.
 */
export async function refold(transaction: Transaction, order: ReleasedOrder): Promise<void> {
  if (!(await hasFacts(transaction, order.id))) return;
  const records = await recordsOfOrder(transaction, order.id);
  const jobs = (await operationsByOrder(transaction, [order.id])) as readonly Job[];
  const broken: Violations[] = [];
  for (const job of jobs) {
    const own = records.filter((record) => record.job === job.id);
    const events = own.flatMap((row) => (row.kind === null ? [] : [row as JobHappening]));
    const reports = own.filter(({ type }) => type === 'PRODUCTION_REPORT').map(toReported);
    const consumptions = own.filter(({ type }) => type === 'MATERIAL_CONSUMPTION');
    const { job: folded, violations } = foldJob(job.id, job.workCenter, events, reports, consumptions);
    broken.push(foldPieces(job.id, limitOf(job), reports, order.unit), violations);
    await saveJob(transaction, { id: job.id, ...folded });
  }
  const { good } = await lotBalance(transaction, order);
  const lots = records.filter(({ type }) => type === 'LOT');
  broken.push(foldLots(order.id, add(good), lots, order.unit));
  const violations = new Map(broken.flatMap((each) => [...each]));
  for (const row of records) {
    const found = violations.get(row.record) ?? null;
    // Whether a lot held as much is told by the lot, not by the order.
    if (found === null && row.type === 'MATERIAL_CONSUMPTION' && row.violationRule !== 'ILLEGAL_STATE') continue;
    await settle(transaction, row, found, { ...row, productionOrder: order.id, plant: order.plant });
  }
  await noteReceived(transaction, order.id);
}

/** Derives again which facts consumed more than a lot held. */
export async function refoldLot(transaction: Transaction, lot: Lot): Promise<void> {
  if (!(await isConsumedByFacts(transaction, lot.id))) return;
  const records = await consumptionsOfLot(transaction, lot.id);
  const takings = await takingsOfLot(transaction, lot.id);
  const otherwise = takenInAll({ ...takings, consumed: '0' });
  const violations = foldConsumption(lot.id, subtract(lot.originalQuantity, otherwise), records, lot.unit);
  for (const row of records) {
    if (row.violationRule === 'ILLEGAL_STATE') continue;
    await settle(transaction, { ...row, type: 'MATERIAL_CONSUMPTION' }, violations.get(row.record) ?? null, row);
  }
}

type Concerned = Pick<NewException, 'plant' | 'productionOrder' | 'job' | 'lot' | 'item'>;

async function settle(
  transaction: Transaction,
  row: Pick<OrderRecordRow, 'type' | 'id' | 'record' | 'violationRule' | 'violationMessage' | 'violationSettled'>,
  found: Violation | null,
  { plant, productionOrder, job, lot, item }: Concerned,
): Promise<void> {
  if (row.violationSettled || (found?.message ?? null) === row.violationMessage) return;
  await saveViolation(transaction, row.type, row.id, found);
  if (found !== null && found.rule === row.violationRule) {
    await saveMessage(transaction, row.record, found.message);
    return;
  }
  if (row.violationRule !== null) {
    await resolveOfRecords(transaction, [row.record], 'What happened besides, learned of later, explains it.');
  }
  if (found === null) return;
  const about = { plant, productionOrder, job, lot, item, record: row.record };
  await raise(transaction, { ...found, ownerRole: ownerOf(found.rule), ...about });
}

const toReported = (row: OrderRecordRow): Reported => ({ ...row, pieces: add(row.quantity) });
