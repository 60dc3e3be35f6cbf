import { add, compare, negate, type Decimal } from '#contracts/decimal.ts';
import type { ProductionTimeFact } from '#contracts/events.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction } from '#platform/events/reactions.ts';
import { judgeConsumptions, judgeReceipts, keep, lastWord } from '../commands/judge-facts.ts';
import { postStock } from '../commands/post-stock.ts';
import { raiseException } from '../commands/raise-exception.ts';
import { brokenRule, finishedViolation, isBroken, violationText } from '../domain/fact-violation.ts';
import { beyondTolerance, consumptionViolation, joined, receiptViolation, shortage } from '../domain/order-material.ts';
import { costOfHours } from '../domain/planned-cost.ts';
import type { ProductionOrder } from '../domain/production-order.ts';
import { holdText, valueOf } from '../domain/stock.ts';
import { insertCostPostings } from '../store/cost-posting.ts';
import { consumedAfter, receivedOf, unrestrictedOf } from '../store/fact-violation.ts';
import { addHeldStock, holdsOn, keeperOf } from '../store/hold.ts';
import { itemsById, keyOf } from '../store/item-at-plant.ts';
import { nextReceiptLine } from '../store/movement.ts';
import { byProductsByOrder } from '../store/order-documents.ts';
import { plantOnDate, type PlantOnDate } from '../store/plant.ts';
import { lockOrder, noteStart } from '../store/production-order.ts';
import { ratesOn, standardCostsOn } from '../store/standard-cost.ts';
import { lockLotLocation } from '../store/stock.ts';
import { expiryOf } from '../store/usable-stock.ts';

/** Where produced lots are put. */
const receiptLocation = 'MAIN';

/** Facts of the shop floor: they happened, so they are posted, and what they broke is said. History was costed elsewhere. */
export const shopFloorReactions = [
  reaction({
    type: 'org.millgraph.mes.material.consumed.v1',
    historical: false,
    handle: async (transaction, { data, time, recordedtime }) => {
      const { item, lot } = data;
      const { order, plant } = await requireOrder(transaction, data.order, time);
      const { value: quantity, unit } = await inBaseUnit(transaction, item, data.quantity);
      const unitCost = await standardCost(transaction, plant, item);
      const found = await lockLotLocation(transaction, { plant: plant.id, item, lot });
      const holds = await holdsOn(transaction, { plant: plant.id, order: order.id, items: [item], lot });
      const key = { kind: 'MATERIAL_CONSUMPTION', document: data.consumption } as const;
      const stock = { plant: plant.id, item, lot };
      const unrestricted = await unrestrictedOf(transaction, stock);
      const isShort = compare(unrestricted, quantity) < 0;
      // What was consumed later was not gone yet.
      const later = isShort ? await consumedAfter(transaction, stock, { document: data.consumption, at: time }) : '0';
      const expiryDate = await expiryOf(transaction, lot);
      const violation = {
        ...(await lastWord(transaction, key, data.violation, recordedtime)),
        own: consumptionViolation({ order, item, lot, date: plant.date, quantity, unit, expiryDate }),
        together: shortage(add(unrestricted, later), quantity, unit),
        held: joined(holds.map(holdText)),
      };
      const cost = valueOf(quantity, unitCost);
      const source = { sourceSystem: 'mes', sourceDocument: data.consumption, sourceLine: '1', ...floorTime(data) };
      await postStock(transaction, [
        {
          type: 'ISSUE',
          plant: plant.id,
          item,
          location: found?.location ?? receiptLocation,
          lot,
          status: 'UNRESTRICTED',
          quantity: negate(quantity),
          unit,
          cost: cost === null ? null : negate(cost),
          currency: plant.currency,
          order: order.id,
          purchaseOrder: null,
          occurredAt: time,
          ...source,
          violation: violationText(violation),
          violationRule: brokenRule(violation),
        },
      ]);
      await keep(transaction, { ...key, plant: plant.id }, violation);
      if (isShort) await judgeConsumptions(transaction, stock, time);
      if (cost !== null) {
        const charged = { order: order.id, plant: plant.id, currency: plant.currency, at: time, ...source };
        await insertCostPostings(transaction, [{ ...charged, element: 'MATERIAL', amount: cost }]);
      }
      await noteStart(transaction, order.id, time);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot.completed.v1',
    historical: false,
    handle: async (transaction, { data, time, recordedtime }) => {
      const { item, lot, role } = data;
      const { order, plant } = await requireOrder(transaction, data.order, time);
      const { value: quantity, unit } = await inBaseUnit(transaction, item, data.quantity);
      const holds = await holdsOn(transaction, { plant: plant.id, order: order.id, items: [item], lot });
      const [hold] = holds;
      const byProducts = role === 'PRODUCT' ? [] : await byProductsByOrder(transaction, [order.id]);
      const isProduct = role === 'PRODUCT' && item === order.item;
      const key = { kind: 'LOT', document: lot } as const;
      const received = await receivedOf(transaction, order, { lot, at: time });
      const beyond = (before: Decimal): string | null =>
        isProduct ? beyondTolerance(order, add(before, quantity), plant.overDeliveryTolerance) : null;
      const violation = {
        ...(await lastWord(transaction, key, data.violation, recordedtime)),
        own: receiptViolation(order, { item, role, byProducts }),
        together: beyond(received.before),
        held: joined(holds.map(holdText)),
      };
      const text = violationText(violation);
      const cost = valueOf(quantity, await standardCost(transaction, plant, item));
      const line = await nextReceiptLine(transaction, lot);
      const source = { sourceSystem: 'mes', sourceDocument: lot, sourceLine: line, ...floorTime(data) };
      await postStock(transaction, [
        {
          type: role === 'BY_PRODUCT' ? 'BY_PRODUCT' : 'RECEIPT',
          plant: plant.id,
          item,
          location: receiptLocation,
          lot,
          status: text === null ? 'UNRESTRICTED' : 'BLOCKED',
          quantity,
          unit,
          cost,
          currency: plant.currency,
          order: order.id,
          purchaseOrder: null,
          occurredAt: time,
          ...source,
          violation: text,
          produced: { kind: data.kind, expiryDate: data.expiryDate },
          violationRule: brokenRule(violation),
        },
      ]);
      await keep(transaction, { ...key, plant: plant.id }, violation);
      // What arises beside the product is worth its standard cost to the order.
      if (role !== 'PRODUCT' && cost !== null) {
        const credited = { order: order.id, plant: plant.id, currency: plant.currency, at: time, ...source };
        await insertCostPostings(transaction, [{ ...credited, element: 'MATERIAL', amount: negate(cost) }]);
        await noteStart(transaction, order.id, time);
      }
      // Blocked by a hold alone, it is freed with it; else once nothing is wrong any more, unless a hold has it then.
      const keeper = isBroken(violation) ? keeperOf(lot) : hold?.id;
      if (keeper !== undefined) {
        const held = { plant: plant.id, item, location: receiptLocation, lot, quantity, unit };
        await addHeldStock(transaction, keeper, [held]);
      }
      if (beyond(received.total) !== null) await judgeReceipts(transaction, order, plant, time);
      // The floor may have told of its consumption before it told of its completion.
      if (text === null) await judgeConsumptions(transaction, { plant: plant.id, item, lot }, time);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.job.progressed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { machineHours, laborHours, workCenter, report } = data;
      const { order, plant } = await requireOrder(transaction, data.order, time);
      if (workCenter === null || (machineHours === null && laborHours === null)) return;
      const [rate] = await ratesOn(transaction, plant.id, [workCenter], plant.date);
      if (rate === undefined) {
        throw new Error(
          `work center ${workCenter} of ${plant.id} has no rates on ${plant.date}: set them, and it posts`,
        );
      }
      const costs = costOfHours(rate, machineHours, laborHours);
      if (costs.length === 0) return;
      await noteStart(transaction, order.id, time);
      await insertCostPostings(
        transaction,
        costs.map(({ element, amount }) => ({
          order: order.id,
          plant: plant.id,
          element,
          amount,
          currency: plant.currency,
          sourceSystem: 'mes',
          sourceDocument: report,
          sourceLine: element,
          at: time,
          ...floorTime(data),
        })),
      );
      const message = finishedViolation(order, `report ${report}`);
      if (message !== null) {
        const about = { plant: plant.id, order: order.id, rule: 'ILLEGAL_STATE', message, at: time } as const;
        await raiseException(transaction, about);
      }
    },
  }),
];

/** The day and shift of a fact, as MES fixed them; events of before have neither. */
const floorTime = ({ productionDate = null, shift = null }: ProductionTimeFact) => ({ productionDate, shift });

/** The order of a fact under a lock, and its plant. Throws for an order not known yet, so that the event waits. */
async function requireOrder(
  transaction: Transaction,
  id: string,
  time: string,
): Promise<{ readonly order: ProductionOrder; readonly plant: PlantOnDate }> {
  const order = await lockOrder(transaction, id);
  if (order === null) throw new NotKnownYet(`ERP knows no production order ${id}`);
  const plant = await plantOnDate(transaction, order.plant, time);
  if (plant === null) throw new NotKnownYet(`ERP knows no plant ${order.plant}`);
  return { order, plant };
}

/** A quantity in the item's base unit. Throws for an item not known yet, so that the event waits. */
async function inBaseUnit(transaction: Transaction, item: string, quantity: Quantity): Promise<Quantity> {
  const [known] = await itemsById(transaction, [item]);
  if (known === undefined) throw new NotKnownYet(`ERP knows no item ${item}`);
  return convert(quantity, known.baseUnit);
}

async function standardCost(transaction: Transaction, plant: PlantOnDate, item: string): Promise<Decimal | null> {
  const [cost] = await standardCostsOn(transaction, [keyOf({ plant: plant.id, item })], plant.date);
  return cost?.amount ?? null;
}
