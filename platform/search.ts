import type postgres from 'postgres';
import type { Sql } from '#platform/database/session.ts';

/**
 * The condition of a filter `text`: a word of one of the columns by which the rows of `list` can be searched begins with
 * it, in any case. `list` is a table of the system that a migration made `searchable`; `entity` is the column, or
 * expression, that names a row there. What is compared are 40 characters; a text without a letter or digit finds nothing.
 */
export function hasWord(sql: Sql, list: string, entity: string, text: string): postgres.PendingQuery<postgres.Row[]> {
  return sql`${sql.unsafe(entity)} in (${foundBy(sql, list, text)})`;
}

/** The rows of `list` of which a word begins with `text`, as a subquery: for a search over several tables. */
export function foundBy(sql: Sql, list: string, text: string): postgres.PendingQuery<postgres.Row[]> {
  const word = wordOf(text);
  return word === '' ? sql`select null::text where false` : entitiesWith(sql, list, word);
}

const wordOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}_]+/u, '')
    .slice(0, 40);

const entitiesWith = (sql: Sql, list: string, word: string): postgres.PendingQuery<postgres.Row[]> => sql`
  select search_word.entity from search_word
  where search_word.list = ${list} and search_word.word >= ${word} and search_word.word < ${word} || ${'\u{10FFFF}'}
`;
