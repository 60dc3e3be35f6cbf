import { add, compare, negate, sign, subtract } from '#contracts/decimal.ts';
import { found, text } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import {
  postingDate,
  refuseIrreversible,
  refuseSecondPiece,
  type ReversibleMovement,
} from '../domain/stock-posting.ts';
import type { ReverseInventoryMovementInput } from '../schema.generated.ts';
import { insertGoodsReturnReversal } from '../store/goods-return.ts';
import { holdsOn, takeFromHeldStock } from '../store/hold.ts';
import {
  movementsById,
  movementsInForce,
  nextStockDocument,
  reversalsOf,
  type MovementRow,
} from '../store/movement.ts';
import { reverseCostPostings, type CostReversal } from '../store/cost-posting.ts';
import { renewStart } from '../store/postings-in-force.ts';
import { lockOrder } from '../store/production-order.ts';
import { lockBalance, lockSerialElsewhere } from '../store/stock.ts';
import { tellStatusChange } from './change-status.ts';
import { requirePlant } from './plant.ts';
import { postReversals } from './reverse-movements.ts';

/**
 * Takes a movement back, with the other side of a transfer or status change, and with the cost that it charged to an
 * order; answers the id of the movement that undoes it.
 */
export const reverseInventoryMovement = (
  session: Session,
  idempotencyKey: string,
  input: ReverseInventoryMovementInput,
): Promise<string> =>
  runCommand(session, { mutation: 'reverseInventoryMovement', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const reason = text(input.reason, 'input.reason', 500);
    const [known] = await movementsById(transaction, [input.movement]);
    const asked = found(known, 'inventory movement', input.movement, 'input.movement');
    const order = asked.productionOrder === null ? null : await lockOrder(transaction, asked.productionOrder);
    const movements = await postedWith(transaction, asked);
    refuseIrreversible(await situationsOf(transaction, movements));
    const elsewhere = asked.lot === null ? null : await lockSerialElsewhere(transaction, asked);
    if (elsewhere !== null) {
      const back = negate(add(...movements.map(({ quantity }) => quantity)));
      refuseSecondPiece(asked.lot ?? '', back, add(elsewhere, await lockBalance(transaction, asked)));
    }
    if (order !== null) refuseSettled(order, asked);
    const today = await requirePlant(transaction, asked.plant, transaction.now);
    const sourceDocument = await nextStockDocument(transaction);
    const by = {
      ...{ sourceSystem: 'erp', sourceDocument, reason, at },
      postingDate: postingDate(input.postingDate, today.date),
    };
    if (asked.status === 'BLOCKED' && sign(asked.quantity) > 0 && movements.length === 1) {
      // What came back from an order was kept by a hold from then on.
      const freeFirst = asked.type !== 'RETURN';
      await takeFromHeldStock(transaction, { ...asked, lot: asked.lot ?? '' }, { freeFirst });
    }
    const ids = await postReversals(transaction, movements, by);
    const undone = movements.map((movement, index) => ({ movement, reversal: ids[index] ?? '' }));
    for (const { movement, reversal } of undone) {
      await insertGoodsReturnReversal(transaction, { movement: movement.id, reversal, at });
    }
    const [out, into] = movements;
    if (out !== undefined && into !== undefined && out.status !== into.status && out.plant === into.plant) {
      const change = { ...into, quantity: into.quantity, from: into.status, to: out.status };
      tellStatusChange(transaction, change, ids[0] ?? '', at);
    }
    for (const movement of movements) await uncharge(transaction, movement, by);
    const own = undone.find(({ movement }) => movement.id === asked.id);
    if (own === undefined) throw new TypeError('a movement was reversed without itself');
    return own.reversal;
  });

/** The movement with all that was posted together with it: both sides of a transfer or status change. */
async function postedWith(transaction: Transaction, movement: MovementRow): Promise<readonly MovementRow[]> {
  if (movement.type !== 'TRANSFER' && movement.type !== 'STATUS_CHANGE') return [movement];
  const inForce = await movementsInForce(transaction, movement);
  const both = inForce.some(({ id }) => id === movement.id) ? inForce : [movement];
  return [...both].sort((left, right) => compare(left.quantity, right.quantity));
}

async function situationsOf(
  transaction: Transaction,
  movements: readonly MovementRow[],
): Promise<readonly ReversibleMovement[]> {
  const undone = await reversalsOf(
    transaction,
    movements.map(({ id }) => id),
  );
  const situations: ReversibleMovement[] = [];
  for (const movement of movements) {
    const { id, plant, item, lot } = movement;
    situations.push({
      ...movement,
      reversedBy: undone.find(({ reverses }) => reverses === id)?.id ?? null,
      found: await lockBalance(transaction, movement),
      holds: await holdsOn(transaction, { plant, items: [item], lot }),
    });
  }
  return situations;
}

/** Throws ILLEGAL_STATE for an order whose costs are settled, RULE_VIOLATED for an issue of which something came back. */
function refuseSettled(order: NonNullable<Awaited<ReturnType<typeof lockOrder>>>, movement: MovementRow): void {
  if (order.state !== 'RELEASED') {
    throw new MillgraphError(
      'ILLEGAL_STATE',
      `Order ${order.number} is ${order.state}; material of a RELEASED one only is taken back.`,
      { argument: 'input.movement' },
    );
  }
  if (movement.type !== 'ISSUE') return;
  const use = order.used.find(({ item, lot }) => item === movement.item && lot === movement.lot);
  const outstanding = use === undefined ? '0' : subtract(use.issued, use.returned);
  if (compare(outstanding, negate(movement.quantity)) >= 0) return;
  throw new MillgraphError(
    'RULE_VIOLATED',
    `Order ${order.number} holds ${outstanding} ${movement.unit} of ${movement.item}; ${negate(movement.quantity)} ` +
      `${movement.unit} came of ${movement.id}. Take back what was returned first.`,
    { argument: 'input.movement' },
  );
}

/** What a movement charged or credited to its order is taken back. */
async function uncharge(
  transaction: Transaction,
  { productionOrder, sourceSystem, sourceDocument, sourceLine }: MovementRow,
  by: CostReversal,
): Promise<void> {
  if (productionOrder === null) return;
  await reverseCostPostings(transaction, { sourceSystem, sourceDocument, sourceLine }, by);
  await renewStart(transaction, productionOrder);
}
