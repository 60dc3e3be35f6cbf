import { add as sum } from '#contracts/decimal.ts';
import { found, inUnit, text } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve, mends, type CompleteLot, type Lot, type ReleasedOrder } from '../domain/lot.ts';
import { expectAllAt, scrapOf } from '../domain/lot-regrouping.ts';
import { expectGoesOn } from '../domain/order-end.ts';
import { serialNumbers } from '../domain/serial-numbers.ts';
import type {
  CompleteLotInput,
  CompleteSerialsInput,
  ConsumeMaterialInput,
  ScrapLotInput,
} from '../schema.generated.ts';
import { holdsOn } from '../store/hold.ts';
import { insertLots, lockLot, lotsById, nextLotIds } from '../store/lot.ts';
import { quantityAt } from '../store/lot-movement.ts';
import { insertLotScrap } from '../store/lot-scrap.ts';
import { restrictionsAt, settleLot } from '../store/lot-taking.ts';
import { insertConsumption } from '../store/material-consumption.ts';
import { allotReturns } from '../store/order-issue.ts';
import { lockOrder, lotBalance } from '../store/production-order.ts';
import { takenOfProduct } from '../store/rework.ts';
import { consumed } from './events.ts';
import { takeJob, timeOf } from './job.ts';
import { publishLots } from './publish-lots.ts';
import { recordTime } from './record-time.ts';
import { refoldLot } from './refold.ts';
import { released } from './released-order.ts';
import { flowQuarantined } from './shop-floor-facts.ts';

/** Records what a job consumed of a lot and answers the job's id. */
export const consumeMaterial = (
  session: Session,
  idempotencyKey: string,
  input: ConsumeMaterialInput,
): Promise<string> =>
  runCommand(session, { mutation: 'consumeMaterial', idempotencyKey, input }, async (transaction) => {
    const atHand = await takeJob(transaction, input.id);
    const { order, job } = atHand;
    expectGoesOn(order, 'input.id');
    const at = timeOf(input, atHand);
    const lot = found(await lockLot(transaction, input.lot), 'lot', input.lot, 'input.lot');
    const holds = await holdsOn(transaction, order.plant, [
      ['LOT', lot.id],
      ['ITEM', lot.item],
      ['SUPPLIER', lot.supplier],
      ['ORDER', order.id],
    ]);
    const restrictions = await restrictionsAt(transaction, order.plant, lot.id);
    const atPlant = await quantityAt(transaction, order.plant, lot.id);
    const named = input.producedLot ?? null;
    const [producedLot = null] = named === null ? [] : await lotsById(transaction, [named]);
    const event = decide(lot, {
      kind: 'ConsumeMaterial',
      job,
      order,
      quantity: input.quantity,
      producedLot: named === null ? null : { id: named, lot: producedLot },
      holds,
      restrictions,
      atPlant,
      taken: mends(order, lot.item) ? await takenBy(transaction, order) : '0',
      at,
    });
    if (event.kind !== 'MaterialConsumed') throw new TypeError('a consumption decided something else');
    const { quantity } = event;
    const time = await recordTime(transaction, order.plant, job.workCenter, at);
    const place = { order: order.id, plant: order.plant, job: job.id, at, ...time };
    const used = { lot: lot.id, quantity, unit: lot.unit, producedLot: event.producedLot };
    const id = await insertConsumption(transaction, place, used);
    await allotReturns(transaction, lot.id, order.id);
    await settleLot(transaction, lot);
    await refoldLot(transaction, lot);
    transaction.append(consumed(order, job.id, lot, { id, quantity, at, time }, null));
    return job.id;
  });

/** What an order took so far of the item that it makes, in its unit. */
async function takenBy(transaction: Transaction, order: ReleasedOrder): Promise<string> {
  const taken = await takenOfProduct(transaction, order);
  return sum('0', ...taken.map((quantity) => inUnit(quantity, order.unit, 'input.quantity').value));
}

/** Makes a lot of good pieces of an order, or of what arose beside them, and answers the lot's id. */
export const completeLot = (session: Session, idempotencyKey: string, input: CompleteLotInput): Promise<string> =>
  runCommand(session, { mutation: 'completeLot', idempotencyKey, input }, async (transaction) => {
    const [id = ''] = input.lot == null ? await nextLotIds(transaction, 1) : [input.lot];
    const { quantity, kind: lotKind, expiryDate = null, item = null } = input;
    await complete(transaction, input, [{ id, quantity, lotKind, expiryDate, item }]);
    return id;
  });

/** Makes serial numbers of good pieces of an order, all at once, and answers the order's id. */
export const completeSerials = (
  session: Session,
  idempotencyKey: string,
  input: CompleteSerialsInput,
): Promise<string> =>
  runCommand(session, { mutation: 'completeSerials', idempotencyKey, input }, async (transaction) => {
    const { expiryDate = null, item = null } = input;
    const row = found(await lockOrder(transaction, input.order), 'released order', input.order, 'input.order');
    const order = released(row, 'input.order');
    const beside = order.byProducts.find((candidate) => candidate.item === item);
    const quantity = { value: '1', unit: beside?.unit ?? order.unit };
    const serials = serialNumbers(input).map((id) => ({ id, quantity, lotKind: 'SERIAL' as const, expiryDate, item }));
    await complete(transaction, input, serials);
    return order.id;
  });

type Making = Pick<CompleteLot, 'id' | 'quantity' | 'lotKind' | 'expiryDate' | 'item'>;

async function complete(
  transaction: Transaction,
  input: { readonly order: string; readonly occurredAt?: string | null | undefined },
  makings: readonly Making[],
): Promise<void> {
  const row = found(await lockOrder(transaction, input.order), 'released order', input.order, 'input.order');
  const order = released(row, 'input.order');
  expectGoesOn(order, 'input.order');
  const at = occurredAt(transaction, input);
  const { good, inLots } = await lotBalance(transaction, order);
  const made: Lot[] = [];
  for (const making of makings) {
    const sofar = made.flatMap(({ role, originalQuantity }) => (role === 'PRODUCT' ? [originalQuantity] : []));
    const event = decide(null, { kind: 'CompleteLot', ...making, order, good, inLots: sum(inLots, ...sofar), at });
    made.push(evolve(null, event));
  }
  const time = await recordTime(transaction, order.plant, null, at);
  const isNew = await insertLots(transaction, made, null, time);
  const known = made.find(({ id }) => !isNew.has(id));
  if (known !== undefined) {
    throw new MillgraphError('ALREADY_EXISTS', `Lot ${known.id} exists already.`, { argument: 'input.lot' });
  }
  await publishLots(transaction, order, made);
  await flowQuarantined(
    transaction,
    made.map(({ id }) => `lot/${id}`),
  );
}

/** Throws away what is left of a lot, or a part of it, and answers the lot's id. */
export const scrapLot = (session: Session, idempotencyKey: string, input: ScrapLotInput): Promise<string> =>
  runCommand(session, { mutation: 'scrapLot', idempotencyKey, input }, async (transaction) => {
    const lot = found(await lockLot(transaction, input.id), 'lot', input.id, 'input.id');
    const at = occurredAt(transaction, input);
    const quantity = scrapOf(lot, input.quantity ?? null);
    expectAllAt(lot, quantity, await quantityAt(transaction, lot.plant, lot.id), 'scrapped');
    const reason = text(input.reason, 'input.reason');
    const { productionDate, shift } = await recordTime(transaction, lot.plant, null, at);
    const scrap = await insertLotScrap(transaction, lot, { quantity, reason, at, productionDate, shift });
    await settleLot(transaction, lot);
    transaction.append({
      type: 'org.millgraph.mes.lot.scrapped.v1',
      subject: `lot/${lot.id}`,
      plant: lot.plant,
      supplier: lot.supplier,
      time: at,
      data: {
        scrap,
        lot: lot.id,
        item: lot.item,
        order: lot.order,
        quantity: { value: quantity, unit: lot.unit },
        reason,
        productionDate,
        shift,
      },
    });
    return lot.id;
  });
