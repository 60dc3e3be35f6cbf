import type DataLoader from 'dataloader';
import { byKeyAndArguments, manyByKey, oneByKey } from '#platform/loader.ts';
import type { Scoped } from '#platform/database/session.ts';
import { adoptionsOfChanges, adoptionsOfRevisions, pendingAdoptions } from './store/adoption.ts';
import { affectedItemsOfChanges } from './store/affected-item.ts';
import { suppliersOfItems } from './store/approved-supplier.ts';
import { bomLinesById, bomsById, bomsOfRevisions, linesOfBoms } from './store/bom.ts';
import { crossReferencesOfItems, itemsByExternalId } from './store/cross-reference.ts';
import { effectivitiesOfRevisions } from './store/effectivity.ts';
import { approvalsOfChanges, changesById, changesByNumber, stepsOfChanges } from './store/engineering-change.ts';
import { explosionsOf, type Explosion, type ExplosionQuestion } from './store/explosion.ts';
import {
  effectiveRevisions,
  revisionsById,
  revisionsOfChanges,
  revisionsOfItems,
  type EffectivityQuestion,
  type ItemRevisionRow,
} from './store/item-revision.ts';
import { itemsById } from './store/item.ts';
import { reschedulingsOfRevisions } from './store/rescheduling.ts';
import { routingsById, routingsOfRevisions, segmentsById, segmentsOfRoutings } from './store/routing.ts';
import { specificationsOfRevisions } from './store/specification.ts';
import { unitEffectivitiesOfRevisions } from './store/unit-effectivity.ts';
import { usesOf, type WhereUsedQuestion } from './store/where-used.ts';
import type { Uses } from './domain/where-used.ts';

const byId = <Row extends { readonly id: string }>(read: ReadById<Row>, session: Scoped) =>
  oneByKey(
    (ids) => read(session, ids),
    (row) => row.id,
  );

type ReadById<Row> = (session: Scoped, ids: readonly string[]) => Promise<readonly Row[]>;

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Scoped) => ({
  item: byId(itemsById, session),
  itemByExternalId: byKeyAndArguments<{ readonly system: string }, string>(
    async (externalIds, { system }) =>
      new Map((await itemsByExternalId(session, externalIds, system)).map((row) => [row.externalId, row.item])),
  ),
  crossReferencesOfItem: manyByKey(
    (items) => crossReferencesOfItems(session, items),
    (row) => row.item,
  ),
  suppliersOfItem: manyByKey(
    (items) => suppliersOfItems(session, items),
    (row) => row.item,
  ),
  itemRevision: byId(revisionsById, session),
  effectivitiesOfRevision: manyByKey(
    (revisions) => effectivitiesOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  unitEffectivitiesOfRevision: manyByKey(
    (revisions) => unitEffectivitiesOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  reschedulingsOfRevision: manyByKey(
    (revisions) => reschedulingsOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  adoptionsOfRevision: manyByKey(
    (revisions) => adoptionsOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  specificationsOfRevision: manyByKey(
    (revisions) => specificationsOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  revisionsOfItem: manyByKey(
    (items) => revisionsOfItems(session, items),
    (row) => row.item,
  ),
  revisionsOfChange: manyByKey(
    (changes) => revisionsOfChanges(session, changes),
    (row) => row.change ?? '',
  ),
  effectiveRevision: byKeyAndArguments<EffectivityQuestion, ItemRevisionRow>((items, question) =>
    effectiveRevisions(session, items, question),
  ),
  whereUsed: byKeyAndArguments<WhereUsedQuestion, Uses>((items, question) => usesOf(session, items, question)),
  bom: byId(bomsById, session),
  bomsOfRevision: manyByKey(
    (revisions) => bomsOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  bomLine: byId(bomLinesById, session),
  linesOfBom: manyByKey(
    (boms) => linesOfBoms(session, boms),
    (row) => row.bom,
  ),
  explosion: byKeyAndArguments<ExplosionQuestion, Explosion>((boms, question) => explosionsOf(session, boms, question)),
  routing: byId(routingsById, session),
  routingsOfRevision: manyByKey(
    (revisions) => routingsOfRevisions(session, revisions),
    (row) => row.revision,
  ),
  routingSegment: byId(segmentsById, session),
  segmentsOfRouting: manyByKey(
    (routings) => segmentsOfRoutings(session, routings),
    (row) => row.routing,
  ),
  approvalsOfChange: manyByKey(
    (changes) => approvalsOfChanges(session, changes),
    (row) => row.change,
  ),
  stepsOfChange: manyByKey(
    (changes) => stepsOfChanges(session, changes),
    (row) => row.change,
  ),
  affectedItemsOfChange: manyByKey(
    (changes) => affectedItemsOfChanges(session, changes),
    (row) => row.change,
  ),
  adoptionsOfChange: manyByKey(
    (changes) => adoptionsOfChanges(session, changes),
    (row) => row.change ?? '',
  ),
  pendingAdoptionsOfChange: manyByKey(
    (changes) => pendingAdoptions(session, changes, null),
    (row) => row.change,
  ),
  engineeringChange: byId(changesById, session),
  engineeringChangeByNumber: oneByKey(
    (numbers) => changesByNumber(session, numbers),
    (row) => row.number,
  ),
});

export type Loaders = ReturnType<typeof createLoaders>;

/** What a key refers to, where the database guarantees that it exists. */
export async function existing<Key, Row>(loader: DataLoader<Key, Row | null, never>, key: Key): Promise<Row> {
  const row = await loader.load(key);
  if (row === null) throw new Error(`what ${JSON.stringify(key)} refers to cannot be read`);
  return row;
}
