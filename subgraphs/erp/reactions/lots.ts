import { negate } from '#contracts/decimal.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { reaction } from '#platform/events/reactions.ts';
import { postStock } from '../commands/post-stock.ts';
import { reverseMovements } from '../commands/reverse-movements.ts';
import { regroup, type LotMove, type LotStock } from '../domain/lot-regrouping.ts';
import { valueOf } from '../domain/stock.ts';
import { addHeldStock, takeFromHeldStock } from '../store/hold.ts';
import { itemsById, keyOf } from '../store/item-at-plant.ts';
import { forgetLotParts, insertLotParts, isKnownLot } from '../store/lot.ts';
import { plantOnDate } from '../store/plant.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { lockLotStock } from '../store/stock.ts';

/** Where stock is taken from that ERP knows nothing of. */
const home = 'MAIN';

/** Lots that the shop floor splits and merges: their stock goes over where it lies, and so does what holds keep of it. */
export const lotReactions = [
  reaction({
    type: 'org.millgraph.mes.lot.split.v1',
    historical: false,
    handle: async (transaction, { data, plant, time }) => {
      const { lot, item, split } = data;
      for (const part of data.into) await insertLotParts(transaction, { lot: part.lot, item }, [lot]);
      const parts = data.into.map(({ lot: to, quantity }) => ({ from: lot, to, quantity }));
      await moveStock(transaction, parts, { item, plant, document: split, at: time });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot.merged.v1',
    historical: false,
    handle: async (transaction, { data, plant, time }) => {
      const { into, item, merge } = data;
      await insertLotParts(
        transaction,
        { lot: into, item },
        data.from.map(({ lot }) => lot),
      );
      const parts = data.from.map(({ lot: from, quantity }) => ({ from, to: into, quantity }));
      await moveStock(transaction, parts, { item, plant, document: merge, at: time });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-split.reversed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      const lots = data.into.map(({ lot }) => lot);
      await takeBack(transaction, data.split, lots, { ...data, at: time });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-merge.reversed.v1',
    historical: false,
    handle: async (transaction, { data, time }) => {
      await takeBack(transaction, data.merge, [data.into], { ...data, at: time });
    },
  }),
];

/** Posts what goes over. Throws for a plant, item or lot not known yet, so that the event waits. */
async function moveStock(
  transaction: Transaction,
  parts: readonly { readonly from: string; readonly to: string; readonly quantity: Quantity }[],
  of: { readonly item: string; readonly plant: string | null; readonly document: string; readonly at: string },
): Promise<void> {
  const { item, document, at } = of;
  const plant = await plantOnDate(transaction, of.plant ?? '', at);
  if (plant === null) throw new Error(`ERP knows no plant ${of.plant ?? ''}`);
  const [known] = await itemsById(transaction, [item]);
  if (known === undefined) throw new Error(`ERP knows no item ${item}`);
  const unit = known.baseUnit;
  const stock = new Map<string, readonly LotStock[]>();
  for (const lot of new Set(parts.map(({ from }) => from))) {
    if (!(await isKnownLot(transaction, lot))) throw new Error(`ERP knows no lot ${lot}`);
    stock.set(lot, await lockLotStock(transaction, { plant: plant.id, item, lot }));
  }
  const inUnit = parts.map(({ quantity, ...part }) => ({ ...part, quantity: convert(quantity, unit).value }));
  const moves = regroup(inUnit, stock, home);
  const [cost] = await standardCostsOn(transaction, [keyOf({ plant: plant.id, item })], plant.date);
  const movements = moves.flatMap(({ from, to, location, status, quantity, missing }, index) => {
    const movement = {
      type: 'TRANSFER' as const,
      ...{ plant: plant.id, item, location, status, unit, currency: plant.currency, order: null, purchaseOrder: null },
      ...{ occurredAt: at, sourceSystem: 'mes', sourceDocument: document },
    };
    const violation = missing ? `${quantity} ${unit} of lot ${from} were not in stock` : null;
    const unitCost = cost?.amount ?? null;
    return [
      {
        ...{ ...movement, lot: from, quantity: negate(quantity), cost: valueOf(negate(quantity), unitCost) },
        ...{ violation, violationRule: 'INSUFFICIENT_STOCK' as const, sourceLine: `${index + 1}-OUT` },
      },
      {
        ...{ ...movement, lot: to, quantity, cost: valueOf(quantity, unitCost) },
        ...{ violation: null, sourceLine: `${index + 1}-IN` },
      },
    ];
  });
  for (const move of moves) await moveHeldStock(transaction, plant.id, item, unit, move);
  await postStock(transaction, movements);
}

/** What holds keep of a lot in BLOCKED they keep of the lot it goes over into. */
async function moveHeldStock(
  transaction: Transaction,
  plant: string,
  item: string,
  unit: string,
  { from, to, location, status, quantity }: LotMove,
): Promise<void> {
  if (status !== 'BLOCKED') return;
  const stock = { plant, item, location, lot: from, quantity };
  for (const held of await takeFromHeldStock(transaction, stock, { freeFirst: true })) {
    await addHeldStock(transaction, held.hold, [{ plant, item, location, lot: to, quantity: held.quantity, unit }]);
  }
}

async function takeBack(
  transaction: Transaction,
  document: string,
  lots: readonly string[],
  by: { readonly reversal: string; readonly reason: string; readonly at: string },
): Promise<void> {
  const { reversal, reason, at } = by;
  const source = { sourceSystem: 'mes', sourceDocument: document };
  await reverseMovements(transaction, source, { sourceSystem: 'mes', sourceDocument: reversal, reason, at });
  await forgetLotParts(transaction, lots);
}
