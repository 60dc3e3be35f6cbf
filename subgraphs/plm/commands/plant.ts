import type { EventData } from '#contracts/events.ts';
import type { Transaction } from '#platform/database/session.ts';
import { dateAt, endOwnDecisions, keepCurrentRevisions, plantById, savePlant } from '../store/plant.ts';
import { tell } from './adoption.ts';

/**
 * Takes over what ERP says of a plant. One that begins to decide about revisions itself goes on with what is effective on
 * the day; one that no longer does follows what is effective everywhere from the day on.
 */
export async function takeOverPlant(
  transaction: Transaction,
  { plant: id, timeZone, adoption, gaplessEffectivity }: EventData['org.millgraph.erp.plant.changed.v1'],
  at: string,
): Promise<void> {
  const before = await plantById(transaction, id);
  await savePlant(transaction, { id, timeZone, adoption, gaplessEffectivity });
  // Also lets the database refuse a time zone that it does not know.
  const day = await dateAt(transaction, id, at);
  if (adoption === 'MANUAL' && before?.adoption !== 'MANUAL') await keepCurrentRevisions(transaction, id, day);
  if (adoption !== 'AUTOMATIC' || before?.adoption !== 'MANUAL') return;
  for (const { revision, item, change, from, to } of await endOwnDecisions(transaction, id, day)) {
    const decision = from === to ? 'DECLINED' : 'ACCEPTED';
    const ended = { revision, item, plant: id, change, decision, decidedBy: 'plm', decidedAt: at } as const;
    tell(transaction, ended, { from, to: from === to ? null : to });
  }
}
