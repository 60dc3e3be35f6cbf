import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { decide, evolve } from '../domain/lot.ts';
import type { CompleteLotInput, ConsumeMaterialInput } from '../schema.generated.ts';
import { holdsOn } from '../store/hold.ts';
import { insertLot, lockLot, lotsById, nextLotId, saveLot } from '../store/lot.ts';
import { insertConsumption } from '../store/material-consumption.ts';
import { lockOrder, lotBalance } from '../store/production-order.ts';
import { takeJob, timeOf } from './job.ts';
import { recordTime } from './record-time.ts';
import { released } from './released-order.ts';

/** Records what a job consumed of a lot and answers the job's id. */
export const consumeMaterial = (
  session: Session,
  idempotencyKey: string,
  input: ConsumeMaterialInput,
): Promise<string> =>
  runCommand(session, { mutation: 'consumeMaterial', idempotencyKey, input }, async (transaction) => {
    const atHand = await takeJob(transaction, input.id);
    const { order, job } = atHand;
    const at = timeOf(input, atHand);
    const lot = found(await lockLot(transaction, input.lot), 'lot', input.lot, 'input.lot');
    const holds = await holdsOn(transaction, order.plant, [
      ['LOT', lot.id],
      ['ITEM', lot.item],
      ['SUPPLIER', lot.supplier],
      ['ORDER', order.id],
    ]);
    const named = input.producedLot ?? null;
    const [producedLot = null] = named === null ? [] : await lotsById(transaction, [named]);
    const event = decide(lot, {
      kind: 'ConsumeMaterial',
      job,
      order,
      quantity: input.quantity,
      producedLot: named === null ? null : { id: named, lot: producedLot },
      holds,
      at,
    });
    if (event.kind !== 'MaterialConsumed') throw new TypeError('a consumption decided something else');
    const { quantity } = event;
    const used = { lot: lot.id, quantity, unit: lot.unit, producedLot: event.producedLot };
    await saveLot(transaction, evolve(lot, event));
    const time = await recordTime(transaction, order.plant, job.workCenter, at);
    const place = { order: order.id, plant: order.plant, job: job.id, at, ...time };
    const consumption = await insertConsumption(transaction, place, used);
    transaction.append({
      type: 'org.millgraph.mes.material.consumed.v1',
      // Its lot's, so that a lot is consumed after it was completed, whoever reads it.
      subject: `lot/${lot.id}`,
      plant: order.plant,
      supplier: lot.supplier,
      time: at,
      data: {
        consumption,
        order: order.id,
        job: job.id,
        item: lot.item,
        lot: lot.id,
        quantity: { value: quantity, unit: lot.unit },
      },
    });
    return job.id;
  });

/** Makes a lot of good pieces of an order and answers the lot's id. */
export const completeLot = (session: Session, idempotencyKey: string, input: CompleteLotInput): Promise<string> =>
  runCommand(session, { mutation: 'completeLot', idempotencyKey, input }, async (transaction) => {
    const row = found(await lockOrder(transaction, input.order), 'released order', input.order, 'input.order');
    const order = released(row, 'input.order');
    const at = occurredAt(transaction, input);
    const id = input.lot ?? (await nextLotId(transaction));
    const { good, inLots } = await lotBalance(transaction, order);
    const lot = await lockLot(transaction, id);
    const { kind: lotKind, quantity, expiryDate = null } = input;
    const event = decide(lot, { kind: 'CompleteLot', id, order, quantity, lotKind, expiryDate, good, inLots, at });
    const made = evolve(lot, event);
    if (!(await insertLot(transaction, made))) {
      throw new MillgraphError('ALREADY_EXISTS', `Lot ${id} exists already.`, { argument: 'input.lot' });
    }
    transaction.append({
      type: 'org.millgraph.mes.lot.completed.v1',
      subject: `lot/${made.id}`,
      plant: order.plant,
      time: at,
      data: {
        lot: made.id,
        kind: made.kind,
        order: order.id,
        item: order.item,
        revision: order.revision,
        quantity: { value: made.quantity, unit: made.unit },
      },
    });
    return made.id;
  });
