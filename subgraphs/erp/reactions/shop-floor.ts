import { negate, type Decimal } from '#contracts/decimal.ts';
import type { EventData, ProductionTimeFact } from '#contracts/events.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { errorCatalogue, type ErrorCode } from '#platform/errors.ts';
import { reaction } from '#platform/events/reactions.ts';
import { postStock } from '../commands/post-stock.ts';
import { consumptionViolation, joined, receiptViolation } from '../domain/order-material.ts';
import { costOfHours } from '../domain/planned-cost.ts';
import type { ProductionOrder } from '../domain/production-order.ts';
import { holdText, valueOf, type Hold } from '../domain/stock.ts';
import { insertCostPostings } from '../store/cost-posting.ts';
import { addHeldStock, holdsOn } from '../store/hold.ts';
import { itemsById, keyOf } from '../store/item-at-plant.ts';
import { nextReceiptLine } from '../store/movement.ts';
import { byProductsByOrder, orderTotals } from '../store/order-documents.ts';
import { plantOnDate, type PlantOnDate } from '../store/plant.ts';
import { lockOrder, noteStart } from '../store/production-order.ts';
import { ratesOn, standardCostsOn } from '../store/standard-cost.ts';
import { lockLotLocation } from '../store/stock.ts';
import { expiryOf } from '../store/usable-stock.ts';

/** Where produced lots are put. */
const receiptLocation = 'MAIN';

type Violation = EventData['org.millgraph.mes.lot.completed.v1']['violation'];

/** Facts of the shop floor: they happened, so they are posted, and what they broke is said. History was costed elsewhere. */
export const shopFloorReactions = [
  reaction({
    type: 'org.millgraph.mes.material.consumed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const { item, lot } = data;
      const { order, plant } = await requireOrder(transaction, data.order, time);
      const { value: quantity, unit } = await inBaseUnit(transaction, item, data.quantity);
      const unitCost = await standardCost(transaction, plant, item);
      const found = await lockLotLocation(transaction, { plant: plant.id, item, lot });
      const holds = await holdsOn(transaction, { plant: plant.id, order: order.id, items: [item], lot });
      const violation = consumptionViolation({
        ...{ order, item, lot, date: plant.date, holds, quantity, unit },
        expiryDate: await expiryOf(transaction, lot),
        unrestricted: found?.unrestricted ?? '0',
        told: beyondHolds(data.violation, holds),
      });
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
          violation,
          ...violationRule(data.violation, holds),
        },
      ]);
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
    handle: async (transaction, { data, time }) => {
      const { item, lot, role } = data;
      const { order, plant } = await requireOrder(transaction, data.order, time);
      const { value: quantity, unit } = await inBaseUnit(transaction, item, data.quantity);
      const holds = await holdsOn(transaction, { plant: plant.id, order: order.id, items: [item], lot });
      const [hold] = holds;
      const byProducts = role === 'PRODUCT' ? [] : await byProductsByOrder(transaction, [order.id]);
      const [totals] = await orderTotals(transaction, [order.id]);
      const broken = receiptViolation(order, {
        ...{ item, role, byProducts, quantity, told: beyondHolds(data.violation, holds) },
        received: totals?.received ?? '0',
        overDeliveryTolerance: plant.overDeliveryTolerance,
      });
      const violation = joined([broken, ...holds.map(holdText)]);
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
          status: violation === null ? 'UNRESTRICTED' : 'BLOCKED',
          quantity,
          unit,
          cost,
          currency: plant.currency,
          order: order.id,
          purchaseOrder: null,
          occurredAt: time,
          ...source,
          violation,
          produced: { kind: data.kind, expiryDate: data.expiryDate },
          ...violationRule(data.violation, holds),
        },
      ]);
      // What arises beside the product is worth its standard cost to the order.
      if (role !== 'PRODUCT' && cost !== null) {
        const credited = { order: order.id, plant: plant.id, currency: plant.currency, at: time, ...source };
        await insertCostPostings(transaction, [{ ...credited, element: 'MATERIAL', amount: negate(cost) }]);
      }
      // Blocked by the hold alone: it is freed with it.
      if (hold !== undefined && broken === null) {
        const held = { plant: plant.id, item, location: receiptLocation, lot, quantity, unit };
        await addHeldStock(transaction, hold.id, [held]);
      }
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
    },
  }),
];

/** The day and shift of a fact, as MES fixed them; events of before have neither. */
const floorTime = ({ productionDate = null, shift = null }: ProductionTimeFact) => ({ productionDate, shift });

/** What MES says was broken, unless it is a hold that ERP itself knows of: that one is said, and ends, by itself. */
const beyondHolds = (violation: Violation, holds: readonly Hold[]): string | null =>
  violation === null || (violation.rule === 'ON_HOLD' && holds.length > 0) ? null : violation.message;

/** The code of the rule that was broken first. */
function violationRule(violation: Violation, holds: readonly Hold[]): { readonly violationRule?: ErrorCode } {
  if (holds.length > 0) return { violationRule: 'ON_HOLD' };
  return violation !== null && isErrorCode(violation.rule) ? { violationRule: violation.rule } : {};
}

const isErrorCode = (code: string): code is ErrorCode => code in errorCatalogue;

/** The order of a fact under a lock, and its plant. Throws for an order not known yet, so that the event waits. */
async function requireOrder(
  transaction: Transaction,
  id: string,
  time: string,
): Promise<{ readonly order: ProductionOrder; readonly plant: PlantOnDate }> {
  const order = await lockOrder(transaction, id);
  if (order === null) throw new Error(`ERP knows no production order ${id}`);
  const plant = await plantOnDate(transaction, order.plant, time);
  if (plant === null) throw new Error(`ERP knows no plant ${order.plant}`);
  return { order, plant };
}

/** A quantity in the item's base unit. Throws for an item not known yet, so that the event waits. */
async function inBaseUnit(transaction: Transaction, item: string, quantity: Quantity): Promise<Quantity> {
  const [known] = await itemsById(transaction, [item]);
  if (known === undefined) throw new Error(`ERP knows no item ${item}`);
  return convert(quantity, known.baseUnit);
}

async function standardCost(transaction: Transaction, plant: PlantOnDate, item: string): Promise<Decimal | null> {
  const [cost] = await standardCostsOn(transaction, [keyOf({ plant: plant.id, item })], plant.date);
  return cost?.amount ?? null;
}
