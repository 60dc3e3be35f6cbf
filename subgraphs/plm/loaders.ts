import { oneByKey } from '#platform/loader.ts';
import type { Session } from '#platform/database/session.ts';
import { itemsById } from './store/item.ts';

/** One loader per key and arguments, new for each request. */
export const createLoaders = (session: Session) => ({
  item: oneByKey(
    (ids) => itemsById(session, ids),
    (row) => row.id,
  ),
});

export type Loaders = ReturnType<typeof createLoaders>;
