import { found } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import { knownThings, type Known, type Named } from '../store/known.ts';

/**
 * What a command names, as far as quality knows it. Throws NOT_FOUND for what it does not know, and RULE_VIOLATED for an
 * order or lot of another plant, a lot of another item, and a job of another order.
 *
 * @param places the path of the argument that names each thing
 */
export async function known(
  transaction: Transaction,
  named: Named,
  places: Readonly<Partial<Record<keyof Named, string>>> = {},
): Promise<Known> {
  const things = await knownThings(transaction, named);
  const placeOf = (kind: keyof Named): string => places[kind] ?? `input.${kind}`;
  for (const [kind, word] of Object.entries(words) as [keyof Named, string][]) {
    const id = named[kind];
    if (id != null) found(things[kind], word, id, placeOf(kind));
  }
  const { order, lot, job } = things;
  const differs = (kind: keyof Named, is: string, wanted: string | null | undefined): MillgraphError | null =>
    wanted == null || is === wanted
      ? null
      : new MillgraphError(
          'RULE_VIOLATED',
          `${placeOf(kind)} is ${named[kind] ?? ''}, which is of ${is}, not of ${wanted}.`,
          {
            argument: placeOf(kind),
          },
        );
  const wrong =
    (order && differs('order', order.plant, named.plant)) ??
    (lot && (differs('lot', lot.plant, named.plant) ?? differs('lot', lot.item, named.item))) ??
    (job && differs('job', job.order, named.order));
  if (wrong != null) throw wrong;
  return things;
}

const words: Readonly<Record<keyof Named, string>> = {
  plant: 'plant',
  item: 'released item',
  order: 'production order',
  job: 'job',
  lot: 'lot',
  supplier: 'supplier',
};
