import { decimal } from '#contracts/decimal.ts';
import type { Quantity } from '#contracts/quantity.ts';
import { inUnit } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';
import { releasedDefinitions } from '../store/released-definition.ts';

/** Tells the other systems all that is released of revisions by now: their released BOMs and routings, whole. */
export async function appendReleasedDefinitions(
  transaction: Transaction,
  revisions: readonly string[],
  release: { readonly time: string; readonly historical: boolean },
): Promise<void> {
  for (const { revision, item, boms, routings } of await releasedDefinitions(transaction, revisions)) {
    transaction.append({
      type: 'org.millgraph.plm.revision.released.v1',
      subject: `item-revision/${revision.id}`,
      plant: null,
      ...release,
      data: {
        revision,
        item,
        boms,
        routings: routings.map((routing) => ({
          ...routing,
          segments: routing.segments.map(({ setup, machine, labor, queue, ...segment }) => ({
            ...segment,
            setupHours: hours(setup),
            machineHours: hours(machine),
            laborHours: hours(labor),
            queueHours: hours(queue),
          })),
        })),
      },
    });
  }
}

const hours = (time: Quantity): string => decimal(inUnit(time, 'HUR', 'time').value);
