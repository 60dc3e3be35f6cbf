import { negate, sign } from '#contracts/decimal.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import type { StockStatus } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction, type Reaction } from '#platform/events/reactions.ts';
import { raise } from '../commands/exception.ts';
import { refold, refoldLot } from '../commands/refold.ts';
import { released } from '../commands/released-order.ts';
import { flowQuarantined } from '../commands/shop-floor-facts.ts';
import { takenInAll, type Lot } from '../domain/lot.ts';
import { noteHeard } from '../store/fold.ts';
import { insertLots, lockLot, lotsById, replaceLot } from '../store/lot.ts';
import { insertLotMovement, type LotMovement } from '../store/lot-movement.ts';
import { insertScrapMovement } from '../store/lot-scrap.ts';
import { addRestriction, forgetRestrictions, settleLot, takingsOfLot } from '../store/lot-taking.ts';
import { addOrderIssue, allotReturns } from '../store/order-issue.ts';
import { lockOrder } from '../store/production-order.ts';
import { voidLots } from '../store/reversal.ts';
import { insertShippedLot, removeShipment } from '../store/shipment.ts';
import { plantOf } from './plant.ts';

export const stockReactions: readonly Reaction[] = [
  reaction({
    type: 'org.millgraph.erp.goods.received.v1',
    historical: false,
    async handle(transaction, event) {
      const { lot: id, kind, item, quantity, supplier, purchaseOrder, supplierLot, expiryDate, status } = event.data;
      const lot: Lot = {
        ...{ id, kind, origin: 'PURCHASED', item, revision: null, plant: plantOf(event), state: 'ACTIVE' },
        ...{ madeBy: 'RECEIPT', role: null, originalQuantity: quantity.value, quantity: quantity.value },
        ...{
          unit: quantity.unit,
          order: null,
          supplier,
          purchaseOrder,
          supplierLot,
          expiryDate,
          createdAt: event.time,
        },
      };
      if ((await insertLots(transaction, [lot])).has(id)) {
        await restrict(transaction, lot, status, quantity);
        await flowQuarantined(transaction, [`lot/${id}`]);
        return;
      }
      const [known] = await lotsById(transaction, [id]);
      if (known?.state === 'VOIDED' && known.madeBy === 'RECEIPT') {
        // Its receipt was taken back and is made anew: what was wrong of it may be anything but its id.
        await replaceLot(transaction, lot);
        await forgetRestrictions(transaction, id);
        await settleLot(transaction, lot);
        await restrict(transaction, lot, status, quantity);
        return;
      }
      if (known?.item !== item || known.purchaseOrder !== purchaseOrder) {
        throw new Error(
          `lot ${id} of purchase order ${purchaseOrder} has the id of another lot, of item ${known?.item ?? '-'}`,
        );
      }
    },
  }),

  reaction({
    type: 'org.millgraph.erp.goods-receipt.reversed.v1',
    historical: false,
    async handle(transaction, event) {
      const { lot: id, receipt, reason } = event.data;
      const lot = await lotNamed(transaction, id, `receipt ${receipt}`);
      const taken = takenInAll({ ...(await takingsOfLot(transaction, id)), missing: '0' });
      await voidLots(transaction, [id]);
      if (sign(taken) === 0) return;
      await raise(transaction, {
        rule: 'RULE_VIOLATED',
        message: `Receipt ${receipt} of lot ${id} was reversed (${reason}) after ${taken} ${lot.unit} of it had been used.`,
        ...{ ownerRole: 'INVENTORY_CONTROLLER', plant: lot.plant, productionOrder: null, job: null, lot: id },
        ...{ item: lot.item, record: null },
      });
    },
  }),

  reaction({
    type: 'org.millgraph.erp.stock-status.changed.v1',
    historical: false,
    async handle(transaction, event) {
      const { movement, lot: id, from, to, quantity } = event.data;
      // What was on its way, or is again, the movements of its transfer tell.
      if (id === null || from === 'IN_TRANSIT' || to === 'IN_TRANSIT') return;
      const lot = await lotNamed(transaction, id, `movement ${movement}`);
      const there = { ...lot, plant: plantOf(event) };
      await restrict(transaction, there, from, { ...quantity, value: negate(quantity.value) });
      await restrict(transaction, there, to, quantity);
      if (from === 'BLOCKED' || to === 'BLOCKED') await noteHeard(transaction, id);
    },
  }),

  reaction({
    type: 'org.millgraph.erp.inventory.moved.v1',
    historical: false,
    async handle(transaction, event) {
      const {
        movement,
        type,
        reversedType,
        sourceSystem,
        lot: id,
        order,
        purchaseOrder,
        status,
        quantity,
      } = event.data;
      // What jobs consume and MES throws away it knows, and ERP posts it as a movement of MES.
      if (id === null) return;
      const moved = type === 'REVERSAL' ? reversedType : type;
      const plant = plantOf(event);
      const kind = kindOf(moved, { sourceSystem, purchaseOrder });
      if ((moved === 'ISSUE' || moved === 'RETURN') && sourceSystem === 'erp' && order !== null) {
        const lot = await lotNamed(transaction, id, `movement ${movement}`);
        const issued = negate(convert(quantity, lot.unit).value);
        const { unit } = lot;
        await addOrderIssue(transaction, { lot: id, order, plant, quantity: issued, unit });
        // What is held comes back into blocked stock.
        await restrict(transaction, { ...lot, plant }, status, quantity);
        await allotReturns(transaction, id, order);
        await settleLot(transaction, lot);
        await refoldLot(transaction, lot);
        const row = await lockOrder(transaction, order);
        // What ERP issued counts against what a rework order mends.
        if (row?.releasedAt != null && row.kind === 'REWORK') {
          transaction.append(...(await refold(transaction, released(row, 'order'))));
        }
      } else if (moved === 'SCRAP' && sourceSystem === 'mes') {
        // How much it is MES counted itself; out of which stock ERP took it, it learns here.
        const lot = await lotNamed(transaction, id, `movement ${movement}`);
        await restrict(transaction, { ...lot, plant }, status, quantity);
      } else if (moved === 'SCRAP') {
        const lot = await lotNamed(transaction, id, `movement ${movement}`);
        const scrapped = negate(convert(quantity, lot.unit).value);
        const there = { ...lot, plant };
        await insertScrapMovement(transaction, there, { movement, quantity: scrapped, at: event.time });
        await restrict(transaction, there, status, quantity);
        await settleLot(transaction, lot);
      } else if (kind !== null) {
        const lot = await lotNamed(transaction, id, `movement ${movement}`);
        const { value } = convert(quantity, lot.unit);
        await insertLotMovement(transaction, lot, { movement, kind, plant, quantity: value, at: event.time });
        await restrict(transaction, { ...lot, plant }, status, quantity);
        await settleLot(transaction, lot);
        await refoldLot(transaction, lot);
      } else if (moved === 'RECEIPT' || moved === 'BY_PRODUCT') {
        // Of a purchased lot its receipt tells.
        const lot = await lockLot(transaction, id);
        if (lot?.madeBy !== 'COMPLETION') return;
        await restrict(transaction, lot, status, quantity);
        // One that turned out wrong since then ERP will block.
        if (status === 'BLOCKED' || lot.violationRule === null) await noteHeard(transaction, id);
      }
    },
  }),

  reaction({
    type: 'org.millgraph.erp.shipment.confirmed.v1',
    historical: false,
    async handle(transaction, event) {
      const { shipment, lines } = event.data;
      for (const { line, lot: id, quantity } of lines) {
        if (id === null) continue;
        const lot = await lotNamed(transaction, id, `shipment ${shipment}`);
        const { value, unit } = convert(quantity, lot.unit);
        const shipped = { line, lot: id, plant: plantOf(event), quantity: value, unit, at: event.time };
        await insertShippedLot(transaction, event.data, shipped);
        await settleLot(transaction, lot);
      }
    },
  }),

  reaction({
    type: 'org.millgraph.erp.shipment.reversed.v1',
    historical: false,
    async handle(transaction, event) {
      for (const id of await removeShipment(transaction, event.data.shipment)) {
        await settleLot(transaction, await lotNamed(transaction, id, `shipment ${event.data.shipment}`));
      }
    },
  }),
];

/** What a movement of a lot is, that is for no order and no shipment; null for any other. */
function kindOf(
  moved: string | null,
  { sourceSystem, purchaseOrder }: { readonly sourceSystem: string; readonly purchaseOrder: string | null },
): LotMovement['kind'] | null {
  // What MES scraps, splits and merges it knows.
  if (sourceSystem === 'mes') return null;
  if (moved === 'ADJUSTMENT' || moved === 'TRANSFER') return moved;
  if (purchaseOrder === null) return null;
  if (moved === 'RETURN') return 'SUPPLIER_RETURN';
  return moved === 'ISSUE' ? 'PROVISION' : null;
}

/** The lot, locked. Throws while it is not known, so that the event waits for it. */
async function lotNamed(transaction: Transaction, id: string, by: string): Promise<Lot> {
  const lot = await lockLot(transaction, id);
  if (lot === null) throw new NotKnownYet(`${by} is of lot ${id}, which is not known yet`);
  return lot;
}

/** Adds to what of a lot may not be used (less than zero: it may again). */
async function restrict(transaction: Transaction, lot: Lot, status: StockStatus, quantity: Quantity): Promise<void> {
  if (status === 'UNRESTRICTED') return;
  await addRestriction(transaction, lot, { status, quantity: convert(quantity, lot.unit).value });
  if (status === 'QUALITY_INSPECTION') await settleLot(transaction, lot);
}
