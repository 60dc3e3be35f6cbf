import { negate } from '#contracts/decimal.ts';
import { found, text } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide } from '../domain/sales-order.ts';
import { cancel, confirm, pick, raise, reverse, type PickSituation, type Shipment } from '../domain/shipment.ts';
import { plan } from '../domain/shipment-plan.ts';
import { valueOf } from '../domain/stock.ts';
import { postingDate } from '../domain/stock-posting.ts';
import type {
  CancelShipmentInput,
  ConfirmShipmentInput,
  CreateShipmentInput,
  PickShipmentInput,
  RaiseShipmentExceptionInput,
  ReverseShipmentInput,
} from '../schema.generated.ts';
import { holdsOn } from '../store/hold.ts';
import { itemsById, keyOf } from '../store/item-at-plant.ts';
import { expiryDates, serialsAmong } from '../store/lot.ts';
import {
  insertShipment,
  insertShipmentReversal,
  lockShipment,
  nextShipmentId,
  quantitiesUnderWay,
  savePicks,
  saveShipmentState,
} from '../store/shipment.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { lockUnrestricted } from '../store/stock.ts';
import { requirePlant } from './plant.ts';
import { postStock, type Posting } from './post-stock.ts';
import { raiseShipmentProblems } from './raise-shipment-problems.ts';
import { reverseMovements } from './reverse-movements.ts';
import { requireSalesOrder, saveSalesOrderEvents } from './sales-order.ts';

/** Plans a delivery and answers its id. */
export const createShipment = (session: Session, idempotencyKey: string, input: CreateShipmentInput): Promise<string> =>
  runCommand(session, { mutation: 'createShipment', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const order = await requireSalesOrder(transaction, input.salesOrder, 'input.salesOrder');
    const plant = await requirePlant(transaction, order.plant, at);
    const asked = input.lines?.map(({ salesOrderLine }) => salesOrderLine);
    const items = order.lines.filter(({ line }) => asked?.includes(line) ?? true).map(({ item }) => item);
    const shipment = plan(order, {
      id: await nextShipmentId(transaction),
      lines: input.lines ?? null,
      underWay: await quantitiesUnderWay(transaction, order.id),
      plannedDate: input.plannedDate ?? plant.date,
      carrier: input.carrier,
      holds: await holdsOn(transaction, { plant: plant.id, items }),
      at,
    });
    await insertShipment(transaction, shipment);
    return shipment.id;
  });

/** Takes a shipment from lots and locations, and answers its id. */
export const pickShipment = (session: Session, idempotencyKey: string, input: PickShipmentInput): Promise<string> =>
  runCommand(session, { mutation: 'pickShipment', idempotencyKey, input }, async (transaction) => {
    const shipment = await requireShipment(transaction, input.id);
    const plant = await requirePlant(transaction, shipment.plant, occurredAt(transaction, input));
    const given = input.picks.map(({ line, lot, location, quantity }) => {
      const item = shipment.lines.find((each) => each.line === line)?.item ?? '';
      return { line, item, location, quantity, lot: lot ?? null };
    });
    const situations = await situationsOf(transaction, shipment.plant, given);
    const picks = given.map((each, index) => ({ ...each, situation: situations[index] ?? unknownSituation }));
    const picked = pick(shipment, picks, plant.date);
    await savePicks(transaction, picked);
    await saveShipmentState(transaction, picked);
    return picked.id;
  });

/** Ships what was picked and answers the shipment's id. */
export const confirmShipment = (
  session: Session,
  idempotencyKey: string,
  input: ConfirmShipmentInput,
): Promise<string> =>
  runCommand(session, { mutation: 'confirmShipment', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const before = await requireShipment(transaction, input.id);
    const order = await requireSalesOrder(transaction, before.salesOrder, 'input.id');
    const plant = await requirePlant(transaction, before.plant, at);
    const today = await requirePlant(transaction, before.plant, transaction.now);
    const situations = await situationsOf(transaction, before.plant, before.picks);
    const { shipment, shipped, problems } = confirm(before, situations, { today: plant.date, at });
    await saveShipmentState(transaction, shipment);
    const posting = { currency: plant.currency, at, day: postingDate(input.postingDate, today.date) };
    await postStock(transaction, await issuesOf(transaction, shipment, plant.date, posting));
    await saveSalesOrderEvents(transaction, order, decide(order, { kind: 'Ship', shipped }));
    const { id, customer, salesOrder } = shipment;
    transaction.append({
      type: 'org.millgraph.erp.shipment.confirmed.v1',
      subject: `shipment/${id}`,
      plant: shipment.plant,
      time: at,
      data: { shipment: id, customer, salesOrder, lines: shippedLots(shipment) },
    });
    await raiseShipmentProblems(transaction, shipment, problems, at);
    return id;
  });

/** Withdraws a shipment and answers its id. */
export const cancelShipment = (session: Session, idempotencyKey: string, input: CancelShipmentInput): Promise<string> =>
  runCommand(session, { mutation: 'cancelShipment', idempotencyKey, input }, async (transaction) => {
    const shipment = cancel(await requireShipment(transaction, input.id));
    await saveShipmentState(transaction, shipment);
    return shipment.id;
  });

/** Takes a confirmed shipment back and answers its id. What came back while a hold covers it goes to BLOCKED. */
export const reverseShipment = (
  session: Session,
  idempotencyKey: string,
  input: ReverseShipmentInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseShipment', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const reason = text(input.reason, 'input.reason', 500);
    const before = await requireShipment(transaction, input.id);
    const order = await requireSalesOrder(transaction, before.salesOrder, 'input.id');
    const today = await requirePlant(transaction, before.plant, transaction.now);
    const { shipment, shipped } = reverse(before);
    const by = { reason, by: transaction.context.subject, at };
    const reversal = await insertShipmentReversal(transaction, shipment, by);
    await saveShipmentState(transaction, shipment);
    await reverseMovements(
      transaction,
      { sourceSystem: 'erp', sourceDocument: shipment.id },
      {
        ...{ sourceSystem: 'erp', sourceDocument: reversal, reason, at },
        postingDate: postingDate(input.postingDate, today.date),
      },
    );
    await saveSalesOrderEvents(transaction, order, decide(order, { kind: 'Ship', shipped }));
    const { id, customer, salesOrder, plant } = shipment;
    transaction.append({
      type: 'org.millgraph.erp.shipment.reversed.v1',
      subject: `shipment/${id}`,
      plant,
      time: at,
      data: { shipment: id, customer, salesOrder, lines: shippedLots(shipment), reversal, reason },
    });
    return id;
  });

/** Says what is wrong with a shipment and answers its id. */
export const raiseShipmentException = (
  session: Session,
  idempotencyKey: string,
  input: RaiseShipmentExceptionInput,
): Promise<string> =>
  runCommand(session, { mutation: 'raiseShipmentException', idempotencyKey, input }, async (transaction) => {
    const shipment = await requireShipment(transaction, input.id);
    await raiseShipmentProblems(transaction, shipment, [raise(shipment, input)], occurredAt(transaction, input));
    return shipment.id;
  });

const requireShipment = async (transaction: Transaction, id: string): Promise<Shipment> =>
  found(await lockShipment(transaction, id), 'shipment', id, 'input.id');

const unknownSituation: PickSituation = {
  unit: 'C62',
  unrestricted: '0',
  holds: [],
  isSerial: false,
  expiryDate: null,
};

/** What is met of each pick where it lies, under locks taken in the order of the picks. */
async function situationsOf(
  transaction: Transaction,
  plant: string,
  picks: readonly { readonly item: string; readonly location: string; readonly lot: string | null }[],
): Promise<readonly PickSituation[]> {
  const items = await itemsById(transaction, [...new Set(picks.map(({ item }) => item))]);
  const units = new Map(items.map(({ id, baseUnit }) => [id, baseUnit]));
  const lots = picks.flatMap(({ lot }) => lot ?? []);
  const expiry = await expiryDates(transaction, lots);
  const serials = await serialsAmong(transaction, lots);
  const situations: PickSituation[] = [];
  for (const { item, location, lot } of picks) {
    situations.push({
      unit: units.get(item) ?? unknownSituation.unit,
      unrestricted: await lockUnrestricted(transaction, { plant, item, location, lot }),
      holds: await holdsOn(transaction, { plant, items: [item], lot }),
      isSerial: lot !== null && serials.has(lot),
      expiryDate: lot === null ? null : (expiry.get(lot) ?? null),
    });
  }
  return situations;
}

/** The movements by which what was picked leaves, at standard cost. */
async function issuesOf(
  transaction: Transaction,
  shipment: Shipment,
  date: string,
  posting: { readonly currency: string; readonly at: string; readonly day: string | null },
): Promise<readonly Posting[]> {
  const { id, plant, picks } = shipment;
  const keys = [...new Set(picks.map(({ item }) => keyOf({ plant, item })))];
  const costs = new Map((await standardCostsOn(transaction, keys, date)).map(({ item, amount }) => [item, amount]));
  return picks.map(({ item, location, lot, quantity }, index) => ({
    ...{ plant, item, location, lot, currency: posting.currency, shipment: id },
    type: 'ISSUE',
    status: 'UNRESTRICTED',
    quantity: negate(quantity.value),
    unit: quantity.unit,
    cost: valueOf(negate(quantity.value), costs.get(item) ?? null),
    ...{ order: null, purchaseOrder: null, violation: null },
    occurredAt: posting.at,
    postingDate: posting.day,
    sourceSystem: 'erp',
    sourceDocument: id,
    sourceLine: String(index + 1),
  }));
}

const shippedLots = (shipment: Shipment) =>
  shipment.picks.map(({ line, item, lot, quantity }) => ({ line, item, lot, quantity }));
