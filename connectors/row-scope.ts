import type { Lookup } from './lookups.ts';
import type { MappingDocument, Place } from './mapping-document.ts';

export type RowValues = readonly (string | null)[];

/** A compiled expression: one text of a row, or null. Throws Refusal when the row cannot be mapped. */
export type Cell = (row: RowValues) => string | null;

export interface Defaults {
  readonly plant?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly unit?: string;
}

/** What the expressions of one mapping file may name. */
export interface RowScope {
  readonly document: MappingDocument;
  readonly columns: ReadonlyMap<string, number>;
  readonly lookups: ReadonlyMap<string, Lookup>;
  readonly maps: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly defaults: Defaults;
}

const placeholder = /\{([^{}]*)\}/g;

/** The value of a column, or of a lookup under its name. Notes a problem and gives undefined when neither exists. */
export function columnCell(scope: RowScope, name: string, place: Place): Cell | undefined {
  const index = scope.columns.get(name);
  if (index !== undefined) return (row) => row[index] ?? null;
  const lookup = scope.lookups.get(name);
  if (lookup !== undefined) return (row) => lookup.find(row);
  const known = [...scope.columns.keys(), ...scope.lookups.keys()].join(', ');
  scope.document.problem(
    place,
    `there is no column or lookup "${name}"; there are ${known}. For a fixed text write { constant: ... }`,
  );
}

/** A column's name, or a template: text with `{Column}` in it, which is null when one of its columns is. */
export function textCell(scope: RowScope, place: Place, what: string): Cell | undefined {
  const text = scope.document.text(place, what);
  if (text === undefined) return undefined;
  if (!/[{}]/.test(text)) return columnCell(scope, text, place);
  if (/[{}]/.test(text.replace(placeholder, ''))) {
    scope.document.problem(place, `the template "${text}" has a brace without its partner`);
    return;
  }
  const literals = text.split(placeholder).filter((_, index) => index % 2 === 0);
  const cells = [...text.matchAll(placeholder)].map(([, name = '']) => columnCell(scope, name, place));
  const known = cells.filter((cell) => cell !== undefined);
  if (known.length < cells.length) return undefined;
  return (row) => {
    let result = literals[0] ?? '';
    for (let index = 0; index < known.length; index += 1) {
      const value = known[index]?.(row) ?? null;
      if (value === null) return null;
      result += value + (literals[index + 1] ?? '');
    }
    return result;
  };
}
