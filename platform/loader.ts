import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { selectedFields } from '#platform/selection.ts';

/** Reads many keys in one statement; rows come in any order. */
type ReadMany<Key, Row> = (keys: readonly Key[]) => Promise<readonly Row[]>;

/** Loads the one row of each key, or null; all keys asked for in one tick are read in one statement. */
export const oneByKey = <Row>(
  readMany: ReadMany<string, Row>,
  keyOf: (row: Row) => string,
): DataLoader<string, Row | null> =>
  new DataLoader(async (keys) => {
    const rows = new Map((await readMany(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });

/** Loads all rows of each key, in the order read; all keys asked for in one tick are read in one statement. */
export const manyByKey = <Row>(
  readMany: ReadMany<string, Row>,
  keyOf: (row: Row) => string,
): DataLoader<string, readonly Row[]> =>
  new DataLoader(async (keys) => {
    const groups = Map.groupBy(await readMany(keys), keyOf);
    return keys.map((key) => groups.get(key) ?? []);
  });

/** A key together with the arguments of the field that asks for it. */
export interface KeyWith<Arguments> {
  readonly key: string;
  readonly arguments: Arguments;
}

/**
 * Loads a value for each key and arguments. Keys with equal arguments are read in one statement, so that a field selected
 * with the same arguments on many objects costs one statement, and each further set of arguments one more.
 */
export const byKeyAndArguments = <Arguments, Value>(
  readMany: (keys: readonly string[], fieldArguments: Arguments) => Promise<ReadonlyMap<string, Value>>,
): DataLoader<KeyWith<Arguments>, Value | null, string> =>
  new DataLoader(
    async (requests) => {
      const groups = Map.groupBy(requests, (request) => JSON.stringify(request.arguments));
      const read = new Map(
        await Promise.all(
          [...groups].map(async ([name, group]) => {
            const [{ arguments: fieldArguments }] = group as [KeyWith<Arguments>];
            return [
              name,
              await readMany(
                group.map((request) => request.key),
                fieldArguments,
              ),
            ] as const;
          }),
        ),
      );
      return requests.map((request) => read.get(JSON.stringify(request.arguments))?.get(request.key) ?? null);
    },
    { cacheKeyFn: (request) => JSON.stringify([request.key, request.arguments]) },
  );

/** The row of an id after a command wrote it, read afresh. Throws when it is gone. */
export async function reload<Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> {
  const row = await loader.clear(id).load(id);
  if (row === null) throw new Error(`what was written as ${id} cannot be read`);
  return row;
}

/**
 * Reads a thing, and beside it what hangs on its key alone: `parts` by the names of the fields that show them, each read
 * where its field is selected, without waiting to know the thing.
 */
export function loadWithParts<Row>(
  loader: DataLoader<string, Row | null>,
  key: string,
  parts: Readonly<Record<string, DataLoader<string, unknown>>>,
  info: GraphQLResolveInfo,
): Promise<Row | null> {
  const selected = selectedFields(info);
  for (const [field, part] of Object.entries(parts)) {
    // The field itself asks again, and then says what failed.
    if (selected.has(field)) part.load(key).catch(() => undefined);
  }
  return loader.load(key);
}
