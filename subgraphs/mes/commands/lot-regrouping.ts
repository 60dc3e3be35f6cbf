import { found, unique } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Lot } from '../domain/lot.ts';
import {
  expectAllAt,
  mergeLots as decideMerge,
  splitLot as decideSplit,
  type Regrouping,
} from '../domain/lot-regrouping.ts';
import type { MergeLotsInput, SplitLotInput } from '../schema.generated.ts';
import { holdsOn, type HoldSubject } from '../store/hold.ts';
import { insertLots, lockLots, nextLotIds } from '../store/lot.ts';
import { insertRegrouping } from '../store/lot-regrouping.ts';
import { quantitiesAt } from '../store/lot-movement.ts';
import { restrictionsOf, settleLot } from '../store/lot-taking.ts';
import { flowQuarantined } from './shop-floor-facts.ts';

/** Splits parts off a lot and answers the split's id. */
export const splitLot = (session: Session, idempotencyKey: string, input: SplitLotInput): Promise<string> =>
  runCommand(session, { mutation: 'splitLot', idempotencyKey, input }, async (transaction) => {
    const [lot] = await lockLots(transaction, [input.id]);
    const whole = found(lot, 'lot', input.id, 'input.id');
    const at = occurredAt(transaction, input);
    await expectUnrestricted(transaction, [whole], 'split');
    const numbers = [...(await nextLotIds(transaction, input.into.filter((part) => part.lot == null).length))];
    const into = input.into.map(({ lot: named, quantity }) => ({ id: named ?? numbers.shift() ?? '', quantity }));
    const regrouping = decideSplit(whole, into, await holdsOnLots(transaction, [whole]), at);
    return save(transaction, 'SPLIT', [whole], regrouping, at);
  });

/** Merges what is left of lots into a new one and answers the merge's id. */
export const mergeLots = (session: Session, idempotencyKey: string, input: MergeLotsInput): Promise<string> =>
  runCommand(session, { mutation: 'mergeLots', idempotencyKey, input }, async (transaction) => {
    unique(input.lots, (id) => id, 'input.lots');
    const locked = new Map((await lockLots(transaction, input.lots)).map((lot) => [lot.id, lot]));
    const lots = input.lots.map((id) => found(locked.get(id), 'lot', id, 'input.lots'));
    const at = occurredAt(transaction, input);
    await expectUnrestricted(transaction, lots, 'merged');
    const [id = ''] = input.into == null ? await nextLotIds(transaction, 1) : [input.into];
    const regrouping = decideMerge(lots, id, await holdsOnLots(transaction, lots), at);
    return save(transaction, 'MERGE', lots, regrouping, at);
  });

async function save(
  transaction: Transaction,
  kind: 'SPLIT' | 'MERGE',
  sources: readonly Lot[],
  { made, parts }: Regrouping,
  at: string,
): Promise<string> {
  const [first] = sources;
  if (first === undefined) throw new TypeError('nothing to split or merge');
  const isNew = await insertLots(transaction, made);
  const known = made.find(({ id }) => !isNew.has(id));
  if (known !== undefined) {
    throw new MillgraphError('ALREADY_EXISTS', `Lot ${known.id} exists already.`, { argument: 'input.into' });
  }
  const { plant, item, supplier } = first;
  const id = await insertRegrouping(transaction, { kind, plant, item, at }, parts);
  for (const source of sources) await settleLot(transaction, source);
  const about = { plant, supplier, time: at };
  const amount = ({ quantity, unit }: Regrouping['parts'][number]) => ({ value: quantity, unit });
  if (kind === 'SPLIT') {
    const into = parts.map((part) => ({ lot: part.to, quantity: amount(part) }));
    transaction.append({
      ...{ type: 'org.millgraph.mes.lot.split.v1', subject: `lot/${first.id}`, ...about },
      data: { split: id, item, lot: first.id, into },
    });
  } else {
    const into = made[0]?.id ?? '';
    const from = parts.map((part) => ({ lot: part.from, quantity: amount(part) }));
    transaction.append({
      ...{ type: 'org.millgraph.mes.lot.merged.v1', subject: `lot/${into}`, ...about },
      data: { merge: id, item, from, into },
    });
  }
  await flowQuarantined(
    transaction,
    made.map((lot) => `lot/${lot.id}`),
  );
  return id;
}

const holdsOnLots = (transaction: Transaction, lots: readonly Lot[]) =>
  holdsOn(
    transaction,
    lots[0]?.plant ?? '',
    lots.flatMap((lot): HoldSubject[] => [
      ['LOT', lot.id],
      ['ITEM', lot.item],
      ['SUPPLIER', lot.supplier],
      ['ORDER', lot.order],
    ]),
  );

/** Stock that is not free to use, or at other plants, stays together: which part of it would go is not known. */
async function expectUnrestricted(transaction: Transaction, lots: readonly Lot[], done: string): Promise<void> {
  const [part] = await restrictionsOf(
    transaction,
    lots.map(({ id }) => id),
  );
  if (part === undefined) {
    const [first] = lots;
    const there = await quantitiesAt(
      transaction,
      first?.plant ?? '',
      lots.map(({ id }) => id),
    );
    const byLot = new Map(there.map(({ lot, quantity }) => [lot, quantity]));
    // Lots of several plants are refused as such.
    const here = lots.filter(({ plant }) => plant === first?.plant);
    for (const lot of here) expectAllAt(lot, lot.quantity, byLot.get(lot.id) ?? '0', done);
    return;
  }
  throw new MillgraphError(
    'RULE_VIOLATED',
    `${part.quantity} of lot ${part.lot} are ${part.status}; only a lot that is UNRESTRICTED as a whole is ${done}.`,
    { argument: 'input' },
  );
}
