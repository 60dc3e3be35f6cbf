import type DataLoader from 'dataloader';
import { byKeyAndArguments, manyByKey, oneByKey } from '#platform/loader.ts';
import type { Session } from '#platform/database/session.ts';
import { bomLinesById, bomsById, bomsOfRevisions, linesOfBoms } from './store/bom.ts';
import { changesById, changesByNumber } from './store/engineering-change.ts';
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
import { routingsById, routingsOfRevisions, segmentsById, segmentsOfRoutings } from './store/routing.ts';
import { usesOf, type WhereUsedQuestion } from './store/where-used.ts';
import type { Uses } from './domain/where-used.ts';

const byId = <Row extends { readonly id: string }>(read: ReadById<Row>, session: Session) =>
  oneByKey(
    (ids) => read(session, ids),
    (row) => row.id,
  );

type ReadById<Row> = (session: Session, ids: readonly string[]) => Promise<readonly Row[]>;

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Session) => ({
  item: byId(itemsById, session),
  itemRevision: byId(revisionsById, session),
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
