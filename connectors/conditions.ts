import { compare } from '#contracts/decimal.ts';
import { exactDecimal } from './exact-decimal.ts';
import type { Place } from './mapping-document.ts';
import { Refusal } from './refusal.ts';
import { columnCell, type Cell, type RowScope, type RowValues } from './row-scope.ts';

export type Condition = (row: RowValues) => boolean;

/**
 * Compiles `when: { Column: condition, ... }`; all must hold. A condition is a text (equal), a list (one of them),
 * `{ empty: true | false }`, `{ above: number }` or `{ notAbove: number }` (exact decimals; an empty value is neither).
 */
export function compileCondition(scope: RowScope, place: Place): Condition | undefined {
  const entries = scope.document.entries(place, '"when"');
  if (entries === undefined) return undefined;
  if (entries.length === 0) {
    scope.document.problem(place, '"when" needs at least one column');
    return;
  }
  const conditions = entries.map(({ key, keyPlace, value }) => {
    const cell = columnCell(scope, key, keyPlace);
    return cell === undefined ? undefined : compileTest(scope, key, cell, value);
  });
  const known = conditions.filter((condition) => condition !== undefined);
  return known.length < conditions.length ? undefined : (row) => known.every((condition) => condition(row));
}

function compileTest(scope: RowScope, column: string, cell: Cell, place: Place): Condition | undefined {
  const { document } = scope;
  const what = `the condition on ${column}`;
  if (document.isList(place)) {
    const texts = (document.list(place, what) ?? []).map((each) => document.text(each, what));
    return (row) => texts.includes(cell(row) ?? undefined);
  }
  if (!document.isMapping(place)) {
    const text = document.text(place, what);
    return text === undefined ? undefined : (row) => cell(row) === text;
  }
  const [entry, ...others] = document.entries(place, what, ['empty', 'above', 'notAbove']) ?? [];
  if (entry === undefined || others.length > 0) {
    document.problem(place, `${what} needs exactly one test`);
    return;
  }
  if (entry.key === 'empty') {
    const empty = document.flag(entry.value, `"empty" of ${what}`);
    return empty === undefined ? undefined : (row) => (cell(row) === null) === empty;
  }
  const text = document.text(entry.value, `"${entry.key}" of ${what}`);
  const limit = text === undefined ? undefined : exactDecimal(text);
  if (limit === undefined) {
    document.problem(entry.value, `"${entry.key}" of ${what} must be a number`);
    return;
  }
  const above = entry.key === 'above';
  return (row) => {
    const value = cell(row);
    return value !== null && compare(numberIn(column, value), limit) > 0 === above;
  };
}

function numberIn(column: string, value: string): string {
  const number = exactDecimal(value);
  if (number === undefined) throw new Refusal('NOT_A_NUMBER', `${column} is "${value}", which is no decimal number`);
  return number;
}
