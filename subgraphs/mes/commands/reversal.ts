import { found, text } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Job } from '../domain/job.ts';
import { expectGoesOn } from '../domain/order-end.ts';
import {
  expectNotReturned,
  expectNotReversed,
  expectReportReversible,
  expectReworkReversible,
  expectTakesBack,
  expectUntouched,
  expectWasThere,
} from '../domain/reversal.ts';
import { isBefore } from '../domain/time.ts';
import { resolveOfRecords } from '../store/execution-exception.ts';
import { operationsByOrder } from '../store/job.ts';
import { lockLot, lockLots, lotsById } from '../store/lot.ts';
import { partsOfRegroupings, regroupingsById } from '../store/lot-regrouping.ts';
import { lotScrapsById } from '../store/lot-scrap.ts';
import { settleLot, takingsOf, takingsOfLot } from '../store/lot-taking.ts';
import { consumptionsById } from '../store/material-consumption.ts';
import { allotReturns } from '../store/order-issue.ts';
import { lockOrder, lotBalance } from '../store/production-order.ts';
import { noteReceived, reportsById } from '../store/production-report.ts';
import { insertReversal, voidLots } from '../store/reversal.ts';
import { leftForRework, reworkReturnsById } from '../store/rework.ts';
import { jobFact, producedLotFact } from './events.ts';
import { refold, refoldLot } from './refold.ts';
import { released } from './released-order.ts';

interface ReversalInput {
  readonly id: string;
  readonly reason: string;
  readonly occurredAt?: string | null | undefined;
}

/** What a reversal does besides being written; `reverse` writes it and answers its id. */
type Undo = (transaction: Transaction, input: ReversalInput & { readonly at: string }) => Promise<string>;

const command =
  (mutation: string, undo: Undo) =>
  (session: Session, idempotencyKey: string, input: ReversalInput): Promise<string> =>
    runCommand(session, { mutation, idempotencyKey, input }, (transaction) => {
      text(input.reason, 'input.reason');
      return undo(transaction, { ...input, at: occurredAt(transaction, input) });
    });

/** Takes a report back, with the pieces that it sent on, and answers the reversal's id. */
export const reverseProductionReport = command('reverseProductionReport', async (transaction, { id, reason, at }) => {
  const [stated] = await reportsById(transaction, [id]);
  const { productionOrder } = found(stated, 'production report', id, 'input.id');
  const row = found(await lockOrder(transaction, productionOrder), 'order', productionOrder, 'input.id');
  const order = released(row, 'input.id');
  expectGoesOn(order, 'input.id');
  const [current] = await reportsById(transaction, [id]);
  const report = found(current, 'production report', id, 'input.id');
  expectNotReversed(`Report ${id}`, report.reversal);
  expectNotBefore(`Report ${id}`, report.occurredAt, at);
  const jobs = (await operationsByOrder(transaction, [order.id])) as readonly Job[];
  const job = found(
    jobs.find((candidate) => candidate.id === report.job),
    'job',
    report.job,
    'input.id',
  );
  const figures = { id, good: report.good ?? '0', rework: report.rework ?? '0' };
  const { inLots } = await lotBalance(transaction, order);
  const left = await leftForRework(transaction, job.id);
  expectReportReversible(jobs, job, figures, { inLots, leftForRework: left, unit: order.unit });
  const document = { kind: 'PRODUCTION_REPORT', document: id, plant: order.plant, reason, occurredAt: at } as const;
  const reversal = await insertReversal(transaction, document);
  await noteReceived(transaction, [order.id]);
  await resolveOfRecords(transaction, [`PRODUCTION_REPORT/${id}`], `Reversed by ${reversal}.`);
  transaction.append(...(await refold(transaction, order)));
  const jobsAfter = (await operationsByOrder(transaction, [order.id])) as readonly Job[];
  const quantity = (value: string | null) => ({ value: value ?? '0', unit: order.unit });
  const { scrapReason, machineHours, laborHours } = report;
  const pieces = { good: quantity(report.good), scrap: quantity(report.scrap), rework: quantity(report.rework) };
  transaction.append({
    ...{
      type: 'org.millgraph.mes.production-report.reversed.v1',
      subject: `job/${job.id}`,
      plant: order.plant,
      time: at,
    },
    data: {
      ...jobFact(order, jobsAfter, job),
      ...{
        report: id,
        equipment: report.equipment,
        ...pieces,
        scrapReason,
        machineHours,
        laborHours,
        reversal,
        reason,
      },
    },
  });
  return reversal;
});

/** Gives what a job consumed back to its lot, and answers the reversal's id. */
export const reverseMaterialConsumption = command(
  'reverseMaterialConsumption',
  async (transaction, { id, reason, at }) => {
    const [stated] = await consumptionsById(transaction, [id]);
    const { productionOrder, lot: lotId } = found(stated, 'material consumption', id, 'input.id');
    const row = found(await lockOrder(transaction, productionOrder), 'order', productionOrder, 'input.id');
    const order = released(row, 'input.id');
    expectGoesOn(order, 'input.id');
    const lot = found(await lockLot(transaction, lotId), 'lot', lotId, 'input.id');
    const [current] = await consumptionsById(transaction, [id]);
    const used = found(current, 'material consumption', id, 'input.id');
    expectNotReversed(`Consumption ${id}`, used.reversal);
    expectNotBefore(`Consumption ${id}`, used.occurredAt, at);
    expectNotReturned(used, used.unit);
    expectTakesBack(lot, await takingsOfLot(transaction, lot.id));
    const document = { kind: 'MATERIAL_CONSUMPTION', document: id, plant: used.plant, reason, occurredAt: at } as const;
    const reversal = await insertReversal(transaction, document);
    await allotReturns(transaction, lot.id, order.id);
    await settleLot(transaction, lot);
    await resolveOfRecords(transaction, [`MATERIAL_CONSUMPTION/${id}`], `Reversed by ${reversal}.`);
    await refoldLot(transaction, lot);
    transaction.append(...(await refold(transaction, order)));
    transaction.append({
      ...{ type: 'org.millgraph.mes.material-consumption.reversed.v1', subject: `lot/${lot.id}`, plant: used.plant },
      ...{ supplier: lot.supplier, time: at },
      data: {
        ...{ consumption: id, order: used.productionOrder, job: used.job, item: lot.item, lot: lot.id },
        ...{ quantity: { value: used.value, unit: used.unit }, reversal, reason },
      },
    });
    return reversal;
  },
);

/** Takes a lot back that an order made and nobody used, and answers the reversal's id. */
export const reverseLotCompletion = command('reverseLotCompletion', async (transaction, { id, reason, at }) => {
  const [stated] = await lotsById(transaction, [id]);
  const { order: orderId, madeBy } = found(stated, 'lot', id, 'input.id');
  if (orderId === null || madeBy !== 'COMPLETION') {
    throw new MillgraphError('ILLEGAL_STATE', `Lot ${id} came by a ${madeBy}; only a COMPLETION is reversed by this.`, {
      argument: 'input.id',
    });
  }
  const order = released(found(await lockOrder(transaction, orderId), 'order', orderId, 'input.id'), 'input.id');
  expectGoesOn(order, 'input.id');
  const lot = found(await lockLot(transaction, id), 'lot', id, 'input.id');
  expectNotReversed(`Lot ${id}`, lot.reversal);
  expectNotBefore(`Lot ${id}`, lot.createdAt, at);
  expectUntouched(lot, await takingsOfLot(transaction, id));
  const document = { kind: 'LOT_COMPLETION', document: id, plant: lot.plant, reason, occurredAt: at } as const;
  const reversal = await insertReversal(transaction, document);
  await voidLots(transaction, [id]);
  await resolveOfRecords(transaction, [`LOT/${id}`], `Reversed by ${reversal}.`);
  transaction.append(...(await refold(transaction, order)));
  const { violation: _violation, ...fact } = producedLotFact(lot);
  transaction.append({
    ...{ type: 'org.millgraph.mes.lot-completion.reversed.v1', subject: `lot/${id}`, plant: lot.plant, time: at },
    data: { ...fact, reversal, reason },
  });
  return reversal;
});

/** Gives back to a lot what was thrown away of it, and answers the reversal's id. */
export const reverseLotScrap = command('reverseLotScrap', async (transaction, { id, reason, at }) => {
  const [stated] = await lotScrapsById(transaction, [id]);
  const { lot: lotId } = found(stated, 'scrap of a lot', id, 'input.id');
  const lot = found(await lockLot(transaction, lotId), 'lot', lotId, 'input.id');
  const [current] = await lotScrapsById(transaction, [id]);
  const scrap = found(current, 'scrap of a lot', id, 'input.id');
  expectNotReversed(`Scrap ${id}`, scrap.reversal);
  expectNotBefore(`Scrap ${id}`, scrap.occurredAt, at);
  expectWasThere(lot);
  const { plant } = scrap;
  const reversal = await insertReversal(transaction, {
    kind: 'LOT_SCRAP',
    document: id,
    plant,
    reason,
    occurredAt: at,
  });
  await settleLot(transaction, lot);
  await refoldLot(transaction, lot);
  transaction.append({
    ...{ type: 'org.millgraph.mes.lot-scrap.reversed.v1', subject: `lot/${lot.id}`, plant },
    ...{ supplier: lot.supplier, time: at },
    data: {
      ...{ scrap: id, lot: lot.id, item: lot.item, order: lot.order, reversal, reason },
      quantity: { value: scrap.value, unit: scrap.unit },
    },
  });
  return reversal;
});

/** Sets pieces aside for rework again that had gone back or to a rework order, and answers the reversal's id. */
export const reverseReworkReturn = command('reverseReworkReturn', async (transaction, { id, reason, at }) => {
  const [stated] = await reworkReturnsById(transaction, [id]);
  const { productionOrder } = found(stated, 'return from rework', id, 'input.id');
  const row = found(await lockOrder(transaction, productionOrder), 'order', productionOrder, 'input.id');
  const order = released(row, 'input.id');
  expectGoesOn(order, 'input.id');
  const [current] = await reworkReturnsById(transaction, [id]);
  const returned = found(current, 'return from rework', id, 'input.id');
  expectNotReversed(`Return ${id}`, returned.reversal);
  expectNotBefore(`Return ${id}`, returned.occurredAt, at);
  const { value: quantity, reworkOrder, plant } = returned;
  if (reworkOrder !== null) await lockOrder(transaction, reworkOrder);
  const both = await operationsByOrder(transaction, reworkOrder === null ? [order.id] : [order.id, reworkOrder]);
  const job = found(
    both.find((candidate) => candidate.id === returned.job),
    'job',
    returned.job,
    'input.id',
  );
  const first = both.find((candidate) => candidate.productionOrder === reworkOrder) ?? null;
  expectReworkReversible(job as Job, { id, quantity, reworkOrder }, order.unit, first as Job | null);
  const document = { kind: 'REWORK_RETURN', document: id, plant, reason, occurredAt: at } as const;
  const reversal = await insertReversal(transaction, document);
  transaction.append({
    ...{ type: 'org.millgraph.mes.rework-return.reversed.v1', subject: `job/${job.id}`, plant, time: at },
    data: {
      ...{ returned: id, order: order.id, job: job.id, reworkOrder, reversal, reason },
      quantity: { value: quantity, unit: order.unit },
    },
  });
  return reversal;
});

/** Takes a split or merge back whose lots nobody used, and answers the reversal's id. */
const reverseRegrouping =
  (kind: 'SPLIT' | 'MERGE'): Undo =>
  async (transaction, { id, reason, at }) => {
    const [stated] = await regroupingsById(transaction, [id]);
    if (stated?.kind !== kind) found(null, `lot ${kind.toLowerCase()}`, id, 'input.id');
    const parts = await partsOfRegroupings(transaction, [id]);
    const from = [...new Set(parts.map((part) => part.from))];
    const to = [...new Set(parts.map((part) => part.to))];
    const locked = await lockLots(transaction, [...from, ...to]);
    const [current] = await regroupingsById(transaction, [id]);
    const regrouping = found(current, 'split or merge', id, 'input.id');
    const what = `${kind === 'SPLIT' ? 'Split' : 'Merge'} ${id}`;
    expectNotReversed(what, regrouping.reversal);
    expectNotBefore(what, regrouping.occurredAt, at);
    const takings = new Map((await takingsOf(transaction, [...from, ...to])).map((each) => [each.lot, each]));
    for (const lot of locked) {
      const taken = takings.get(lot.id);
      if (taken === undefined) throw new Error(`what was taken of lot ${lot.id} was not counted`);
      if (to.includes(lot.id)) expectUntouched(lot, taken);
      else expectTakesBack(lot, taken);
    }
    const reversalKind = kind === 'SPLIT' ? 'LOT_SPLIT' : 'LOT_MERGE';
    const { plant, item } = regrouping;
    const reversal = await insertReversal(transaction, {
      kind: reversalKind,
      document: id,
      plant,
      reason,
      occurredAt: at,
    });
    await voidLots(transaction, to);
    for (const lot of locked) if (from.includes(lot.id)) await settleLot(transaction, lot);
    const about = { plant, supplier: locked[0]?.supplier ?? null, time: at };
    const amount = ({ value, unit }: (typeof parts)[number]) => ({ value, unit });
    const [source = ''] = from;
    const [target = ''] = to;
    transaction.append(
      kind === 'SPLIT'
        ? {
            ...{ type: 'org.millgraph.mes.lot-split.reversed.v1', subject: `lot/${source}`, ...about },
            data: {
              ...{ split: id, item, lot: source, reversal, reason },
              into: parts.map((part) => ({ lot: part.to, quantity: amount(part) })),
            },
          }
        : {
            ...{ type: 'org.millgraph.mes.lot-merge.reversed.v1', subject: `lot/${target}`, ...about },
            data: {
              ...{ merge: id, item, into: target, reversal, reason },
              from: parts.map((part) => ({ lot: part.from, quantity: amount(part) })),
            },
          },
    );
    return reversal;
  };

/** Takes a split back and answers the reversal's id. */
export const reverseLotSplit = command('reverseLotSplit', reverseRegrouping('SPLIT'));

/** Takes a merge back and answers the reversal's id. */
export const reverseLotMerge = command('reverseLotMerge', reverseRegrouping('MERGE'));

function expectNotBefore(what: string, happened: string, at: string): void {
  if (!isBefore(at, happened)) return;
  throw new MillgraphError('RULE_VIOLATED', `${what} is of ${happened}; it is not reversed before that, at ${at}.`, {
    argument: 'input.occurredAt',
  });
}
