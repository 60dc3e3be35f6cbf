import { negate, type Decimal } from '#contracts/decimal.ts';
import { convert, type Quantity } from '#contracts/quantity.ts';
import type { Transaction } from '#platform/database/session.ts';
import { NotKnownYet } from '#platform/events/not-known-yet.ts';
import { reaction } from '#platform/events/reactions.ts';
import { postOutflow } from '../commands/post-outflow.ts';
import { postStock, type Posting } from '../commands/post-stock.ts';
import { reverseMovements } from '../commands/reverse-movements.ts';
import { takeLotsBack } from '../commands/take-lots-back.ts';
import { regroup, type LotMove, type LotStock } from '../domain/lot-regrouping.ts';
import { valueOf } from '../domain/stock.ts';
import { addHeldStock, takeFromHeldStock } from '../store/hold.ts';
import { itemsById, keyOf } from '../store/item-at-plant.ts';
import { forgetLotParts, insertLotParts, isKnownLot } from '../store/lot.ts';
import { plantOnDate, type PlantOnDate } from '../store/plant.ts';
import { standardCostsOn } from '../store/standard-cost.ts';
import { lockLotStock } from '../store/stock.ts';

/** Where stock is taken from that ERP knows nothing of. */
const home = 'MAIN';

/** What a fact of the shop floor is of. */
interface Fact {
  readonly item: string;
  readonly plant: string | null;
  readonly document: string;
  readonly at: string;
}

/**
 * Lots that the shop floor splits and merges: their stock goes over where it lies, and so does what holds keep of it. And
 * what it throws away of lots.
 */
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
    handle: async (transaction, { data, plant, time }) => {
      const lots = data.into.map(({ lot }) => lot);
      await takeBack(transaction, lots, { ...data, plant, document: data.split, at: time });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-merge.reversed.v1',
    historical: false,
    handle: async (transaction, { data, plant, time }) => {
      await takeBack(transaction, [data.into], { ...data, plant, document: data.merge, at: time });
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot.scrapped.v1',
    historical: false,
    handle: async (transaction, { data, plant, time }) => {
      const { lot, item, quantity, scrap, reason, productionDate = null, shift = null } = data;
      const fact = { item, plant, document: scrap, at: time, reason, productionDate, shift };
      await scrapLot(transaction, { lot, quantity }, fact);
    },
  }),
  reaction({
    type: 'org.millgraph.mes.lot-scrap.reversed.v1',
    historical: false,
    handle: async (transaction, { data, time: at }) => {
      const { scrap, reversal, reason } = data;
      const source = { sourceSystem: 'mes', sourceDocument: scrap };
      await reverseMovements(transaction, source, { sourceSystem: 'mes', sourceDocument: reversal, reason, at });
    },
  }),
];

/** Posts what goes over. Throws for a plant, item or lot not known yet, so that the event waits. */
async function moveStock(
  transaction: Transaction,
  parts: readonly { readonly from: string; readonly to: string; readonly quantity: Quantity }[],
  of: Fact,
): Promise<void> {
  const { item, document, at } = of;
  const { plant, unit, unitCost } = await requireGoods(transaction, of);
  const stock = new Map<string, readonly LotStock[]>();
  for (const lot of new Set(parts.map(({ from }) => from))) {
    stock.set(lot, await requireLotStock(transaction, { plant: plant.id, item, lot }));
  }
  const inUnit = parts.map(({ quantity, ...part }) => ({ ...part, quantity: convert(quantity, unit).value }));
  const moves = regroup(inUnit, stock, home);
  const movements = moves.flatMap(({ from, to, location, status, quantity, missing }, index) => {
    const movement = {
      type: 'TRANSFER' as const,
      ...{ plant: plant.id, item, location, status, unit, currency: plant.currency, order: null, purchaseOrder: null },
      ...{ occurredAt: at, sourceSystem: 'mes', sourceDocument: document },
    };
    const violation = missing ? `${quantity} ${unit} of lot ${from} were not in stock` : null;
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

/** Posts what is thrown away of a lot out of where it lies: first what is unrestricted. */
async function scrapLot(
  transaction: Transaction,
  thrown: { readonly lot: string; readonly quantity: Quantity },
  of: Fact & { readonly reason: string; readonly productionDate: string | null; readonly shift: string | null },
): Promise<void> {
  const { lot } = thrown;
  const { item, document, reason, at, productionDate, shift } = of;
  const { plant, unit, unitCost } = await requireGoods(transaction, of);
  const stock = new Map([[lot, await requireLotStock(transaction, { plant: plant.id, item, lot })]]);
  const part = { from: lot, to: lot, quantity: convert(thrown.quantity, unit).value };
  const movements: Posting[] = [];
  for (const [index, { location, status, quantity, missing }] of regroup([part], stock, home).entries()) {
    movements.push({
      type: 'SCRAP',
      ...{ plant: plant.id, item, location, lot, status, unit, currency: plant.currency, order: null, reason },
      ...{ quantity: negate(quantity), cost: valueOf(negate(quantity), unitCost), purchaseOrder: null, occurredAt: at },
      ...{ sourceSystem: 'mes', sourceDocument: document, sourceLine: `${index + 1}`, productionDate, shift },
      violation: missing ? `${quantity} ${unit} of lot ${lot} were not in stock` : null,
      violationRule: 'INSUFFICIENT_STOCK',
    });
  }
  // What a hold keeps would be unrestricted without it, and so the first to go.
  await postOutflow(transaction, movements, { freeFirst: false });
}

/** Where a fact happened, and what its item is worth. Throws for a plant or item not known yet, so that it waits. */
async function requireGoods(
  transaction: Transaction,
  { item, plant: id, at }: Fact,
): Promise<{ readonly plant: PlantOnDate; readonly unit: string; readonly unitCost: Decimal | null }> {
  const plant = await plantOnDate(transaction, id ?? '', at);
  if (plant === null) throw new NotKnownYet(`ERP knows no plant ${id ?? ''}`);
  const [known] = await itemsById(transaction, [item]);
  if (known === undefined) throw new NotKnownYet(`ERP knows no item ${item}`);
  const [cost] = await standardCostsOn(transaction, [keyOf({ plant: plant.id, item })], plant.date);
  return { plant, unit: known.baseUnit, unitCost: cost?.amount ?? null };
}

/** Where a lot lies, under a lock. Throws for a lot not known yet, so that the event waits. */
async function requireLotStock(
  transaction: Transaction,
  of: { readonly plant: string; readonly item: string; readonly lot: string },
): Promise<readonly LotStock[]> {
  if (!(await isKnownLot(transaction, of.lot))) throw new NotKnownYet(`ERP knows no lot ${of.lot}`);
  return lockLotStock(transaction, of);
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

/** Undoes a split or merge, and forgets what the lots that it made came of. */
async function takeBack(
  transaction: Transaction,
  lots: readonly string[],
  of: Fact & { readonly reversal: string; readonly reason: string },
): Promise<void> {
  const { document, reversal: sourceDocument, reason, at } = of;
  const { unitCost } = await requireGoods(transaction, of);
  await takeLotsBack(transaction, document, unitCost, { sourceSystem: 'mes', sourceDocument, reason, at });
  await forgetLotParts(transaction, lots);
}
