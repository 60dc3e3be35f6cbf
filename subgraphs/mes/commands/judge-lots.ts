import type { Transaction } from '#platform/database/session.ts';
import type { Violations } from '../domain/fold.ts';
import type { ReleasedOrder } from '../domain/lot.ts';
import { violationOfMaking, type BrokenRecord, type LotViolation, type Making } from '../domain/making.ts';
import { ownerOf, type Violation } from '../domain/violation.ts';
import { dealtWith, resolveOfRecords, saveMessage } from '../store/execution-exception.ts';
import { saveLotViolation, type OrderRecordRow } from '../store/fold.ts';
import { holdsEver } from '../store/hold.ts';
import { violationChanged } from './events.ts';
import { raise } from './exception.ts';

/**
 * Derives what is wrong with the lots of an order among its records: what they broke themselves, else that they were made
 * on hold, or after the order broke a rule. Tells of those that are not told for the first time.
 */
export async function judgeLots(
  transaction: Transaction,
  order: ReleasedOrder,
  records: readonly OrderRecordRow[],
  judged: {
    readonly own: Violations;
    /** What is wrong with each record that is no lot. */
    readonly standing: ReadonlyMap<string, Violation | null>;
    readonly first: ReadonlySet<string>;
  },
): Promise<void> {
  const lots = records.flatMap((row) => (row.type === 'LOT' ? [{ ...row, lot: row.id, item: row.item ?? '' }] : []));
  if (lots.length === 0) return;
  const items = [...new Set(lots.map(({ item }) => item))];
  const subjects = [['ORDER', order.id], ...items.map((item) => ['ITEM', item] as const)] as const;
  const holds = await holdsEver(transaction, order.plant, subjects);
  const broken = await brokenRecords(transaction, order, records, judged.standing);
  const made = new Set(lots.map(({ lot }) => lot));
  for (const row of lots) {
    const own = judged.own.get(row.record);
    const found = own === undefined ? violationOfMaking(row, order.id, holds, broken, made) : { ...own, of: null };
    await settleLot(transaction, order, row, found, {
      isOwn: own !== undefined,
      isTold: !judged.first.has(row.record),
    });
  }
}

/** What of an order's records broke a rule, with whether somebody has dealt with it. */
async function brokenRecords(
  transaction: Transaction,
  order: ReleasedOrder,
  records: readonly OrderRecordRow[],
  standing: ReadonlyMap<string, Violation | null>,
): Promise<readonly BrokenRecord[]> {
  if ([...standing.values()].every((violation) => violation === null)) return [];
  const dealt = await dealtWith(transaction, order.id);
  return records.flatMap((row) => {
    const violation = standing.get(row.record) ?? null;
    if (violation === null) return [];
    return [{ ...row, violation, into: row.producedLot, dealtWithAt: dealt.get(row.record) ?? null }];
  });
}

async function settleLot(
  transaction: Transaction,
  order: ReleasedOrder,
  row: OrderRecordRow & Making,
  found: LotViolation | null,
  { isOwn, isTold }: { readonly isOwn: boolean; readonly isTold: boolean },
): Promise<void> {
  if ((found?.message ?? null) === row.violationMessage && (found?.of ?? null) === row.violationOf) return;
  await saveLotViolation(transaction, row.lot, found);
  const { lot, item, record } = row;
  if (isTold) {
    const about = { ...row, type: 'LOT' as const, order: order.id, plant: order.plant };
    transaction.append(violationChanged(about, found, transaction.now));
  }
  // Of what it suffers from, the exception is about the record that broke the rule.
  const wasOwn = row.violationRule !== null && row.violationRule !== 'ON_HOLD' && row.violationOf === null;
  if (wasOwn && isOwn && found?.rule === row.violationRule) {
    await saveMessage(transaction, record, found.message);
    return;
  }
  if (wasOwn) {
    await resolveOfRecords(transaction, [record], 'What happened besides, learned of later, explains it.');
  }
  if (!isOwn || found === null) return;
  const { rule, message } = found;
  const about = { plant: order.plant, productionOrder: order.id, job: null, lot, item, record };
  await raise(transaction, { rule, message, ownerRole: ownerOf(rule), ...about });
}
