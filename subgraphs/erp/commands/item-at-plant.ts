import { found } from '#platform/checks.ts';
import { occurredAt, runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, decideRate, evolve, type ItemAtPlant, type ItemAtPlantEvent } from '../domain/item-at-plant.ts';
import type {
  ChangeItemAtPlantInput,
  CreateItemAtPlantInput,
  SetStandardCostInput,
  SetWorkCenterRateInput,
} from '../schema.generated.ts';
import { insertItemAtPlant, itemsById, keyOf, lockItemAtPlant, saveItemAtPlant } from '../store/item-at-plant.ts';
import { latestRateFrom, setRate, setStandardCost as writeStandardCost } from '../store/standard-cost.ts';
import { requirePlant } from './plant.ts';
import { pricedItem, rollWhatWaits } from './roll-standard-cost.ts';

/** Sets an item up at a plant, and answers the key of the item at the plant. */
export const createItemAtPlant = (
  session: Session,
  idempotencyKey: string,
  input: CreateItemAtPlantInput,
): Promise<string> =>
  runCommand(session, { mutation: 'createItemAtPlant', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const [known] = await itemsById(transaction, [input.item]);
    const item = found(known, 'item released by PLM', input.item, 'input.item');
    const existing = await lockItemAtPlant(transaction, plant.id, item.id);
    const standardCostFrom = input.standardCostFrom ?? plant.date;
    const events = decide(existing, { kind: 'CreateItemAtPlant', ...input, item, plant, standardCostFrom });
    return store(transaction, existing, events, at);
  });

/** Changes what a plant knows of an item, and answers the key of the item at the plant. */
export const changeItemAtPlant = (
  session: Session,
  idempotencyKey: string,
  input: ChangeItemAtPlantInput,
): Promise<string> =>
  runCommand(session, { mutation: 'changeItemAtPlant', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const locked = await lockItemAtPlant(transaction, input.plant, input.item);
    const existing = found(locked, `item at plant ${input.plant}`, input.item, 'input.item');
    const [known] = await itemsById(transaction, [existing.item]);
    const obsolete = known?.obsolete ?? false;
    return store(transaction, existing, decide(existing, { kind: 'ChangeItemAtPlant', ...input, obsolete }), at);
  });

/** Sets the standard cost of an item at a plant from a date on, and answers the key of the item at the plant. */
export const setStandardCost = (
  session: Session,
  idempotencyKey: string,
  input: SetStandardCostInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setStandardCost', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const locked = await lockItemAtPlant(transaction, plant.id, input.item);
    const existing = found(locked, `item at plant ${plant.id}`, input.item, 'input.item');
    const { cost, from } = input;
    const events = decide(existing, { kind: 'SetStandardCost', currency: plant.currency, cost, from });
    return store(transaction, existing, events, at);
  });

/** Sets the rates of a work center from a date on, and answers the plant's id. */
export const setWorkCenterRate = (
  session: Session,
  idempotencyKey: string,
  input: SetWorkCenterRateInput,
): Promise<string> =>
  runCommand(session, { mutation: 'setWorkCenterRate', idempotencyKey, input }, async (transaction) => {
    const at = occurredAt(transaction, input);
    const plant = await requirePlant(transaction, input.plant, at);
    const latest = await latestRateFrom(transaction, plant.id, input.workCenter);
    const rate = decideRate(latest, { ...input, plant });
    await setRate(transaction, rate);
    const { workCenter: of, from } = rate;
    await rollWhatWaits(transaction, { plant: plant.id, of, kinds: ['WORK_CENTER_RATE'], item: null, from }, at);
    return plant.id;
  });

async function store(
  transaction: Transaction,
  before: ItemAtPlant | null,
  events: readonly ItemAtPlantEvent[],
  at: string,
): Promise<string> {
  const after = events.reduce<ItemAtPlant | null>(evolve, before);
  if (after === null) throw new TypeError('a command on an item at a plant decided nothing');
  for (const event of events) {
    switch (event.kind) {
      case 'ItemAtPlantCreated':
        await insertItemAtPlant(transaction, event.itemAtPlant);
        break;
      case 'ItemAtPlantChanged':
        await saveItemAtPlant(transaction, event.itemAtPlant);
        break;
      case 'StandardCostSet':
        await writeStandardCost(transaction, after, event.cost, event.from);
        transaction.append({
          type: 'org.millgraph.erp.standard-cost.changed.v1',
          subject: `item/${after.item}`,
          plant: after.plant,
          time: at,
          data: { item: after.item, cost: event.cost, from: event.from },
        });
        break;
      default:
        event satisfies never;
    }
  }
  const cost = events.find((event) => event.kind === 'StandardCostSet');
  await rollWhatWaits(transaction, pricedItem(after, cost?.from ?? null), at);
  return keyOf(after);
}
