import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type Plant, type PlantEvent } from '../domain/plant.ts';
import type { ChangePlantInput, CreatePlantInput } from '../schema.generated.ts';
import { insertPlant, lockPlant, plantOnDate, plantsById, savePlant, type PlantOnDate } from '../store/plant.ts';

/** Creates a plant and answers its id. */
export const createPlant = (session: Session, idempotencyKey: string, input: CreatePlantInput): Promise<string> =>
  runCommand(session, { mutation: 'createPlant', idempotencyKey, input }, async (transaction) => {
    const [existing = null] = await plantsById(transaction, [input.id]);
    return store(transaction, existing, decide(existing, { kind: 'CreatePlant', ...input }));
  });

/** Changes a plant and answers its id. */
export const changePlant = (session: Session, idempotencyKey: string, input: ChangePlantInput): Promise<string> =>
  runCommand(session, { mutation: 'changePlant', idempotencyKey, input }, async (transaction) => {
    const existing = found(await lockPlant(transaction, input.id), 'plant', input.id, 'input.id');
    return store(transaction, existing, decide(existing, { kind: 'ChangePlant', ...input }));
  });

async function store(transaction: Transaction, before: Plant | null, events: readonly PlantEvent[]): Promise<string> {
  const plant = events.reduce<Plant | null>(evolve, before);
  if (plant === null) throw new TypeError('a command on a plant decided nothing');
  await (before === null ? insertPlant : savePlant)(transaction, plant);
  tellPlant(transaction, plant, false);
  return plant.id;
}

/** Tells the other systems of a plant as it is now. */
export function tellPlant(transaction: Transaction, plant: Plant, historical: boolean): void {
  const { id, name, timeZone, currency, adoption, gaplessEffectivity } = plant;
  transaction.append({
    type: 'org.millgraph.erp.plant.changed.v1',
    subject: `plant/${id}`,
    plant: id,
    time: transaction.now,
    historical,
    data: { plant: id, name, timeZone, currency, adoption, gaplessEffectivity },
  });
}

/** The plant with its local date at `time`. Throws NOT_FOUND. */
export const requirePlant = async (transaction: Transaction, id: string, time: string): Promise<PlantOnDate> =>
  found(await plantOnDate(transaction, id, time), 'plant', id, 'input.plant');
