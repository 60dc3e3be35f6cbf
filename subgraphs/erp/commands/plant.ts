import { found } from '#platform/checks.ts';
import { runCommand } from '#platform/command.ts';
import type { Session, Transaction } from '#platform/database/session.ts';
import { decide, evolve, type Plant } from '../domain/plant.ts';
import type { CreatePlantInput } from '../schema.generated.ts';
import { insertPlant, plantOnDate, plantsById, type PlantOnDate } from '../store/plant.ts';

/** Creates a plant and answers its id. */
export const createPlant = (session: Session, idempotencyKey: string, input: CreatePlantInput): Promise<string> =>
  runCommand(session, { mutation: 'createPlant', idempotencyKey, input }, async (transaction) => {
    const [existing = null] = await plantsById(transaction, [input.id]);
    const plant = decide(existing, { kind: 'CreatePlant', ...input }).reduce<Plant | null>(evolve, existing);
    if (plant === null) throw new TypeError('a command on a plant decided nothing');
    await insertPlant(transaction, plant);
    return plant.id;
  });

/** The plant with its local date at `time`. Throws NOT_FOUND. */
export const requirePlant = async (transaction: Transaction, id: string, time: string): Promise<PlantOnDate> =>
  found(await plantOnDate(transaction, id, time), 'plant', id, 'input.plant');
