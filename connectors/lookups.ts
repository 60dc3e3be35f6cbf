import { compare } from '#contracts/decimal.ts';
import { MillgraphError } from '#platform/errors.ts';
import { exactDecimal } from './exact-decimal.ts';
import { readRows, type DataFile, type ReadOptions } from './files.ts';
import { Refusal } from './refusal.ts';

/** Most keys that one lookup holds in memory: about 100 MB at worst. */
export const maximumLookupKeys = 500_000;

/** What a lookup gives for a key that its file holds with several values. */
export type Pick = 'refuse' | 'largest';

export interface LookupDefinition {
  readonly name: string;
  readonly file: DataFile;
  readonly columnCount: number;
  readonly options: ReadOptions;
  /** Indexes of the key's columns in the looked-up file. */
  readonly key: readonly number[];
  /** Index of the wanted column in the looked-up file. */
  readonly value: number;
  /** Indexes of the columns of the row that hold the key. */
  readonly match: readonly number[];
  readonly pick: Pick;
  /** Whether a key that the file does not have gives null, or refuses the row. */
  readonly missing: 'refuse' | 'null';
}

const keySeparator = '\u001f';
const ambiguous = Symbol('several values');

/** One column of another file, in memory by key: read once before the rows that use it. */
export class Lookup {
  readonly definition: LookupDefinition;
  #values = new Map<string, string | typeof ambiguous | null>();

  constructor(definition: LookupDefinition) {
    this.definition = definition;
  }

  /** Reads the file. Throws BAD_INPUT when it cannot be read, or holds more than `maximumLookupKeys` keys. */
  async load(): Promise<void> {
    const { file, columnCount, options, key, value, name } = this.definition;
    for await (const { rows } of readRows(file, columnCount, options)) {
      for (const { values } of rows) {
        const text = keyOf(values, key);
        if (text !== null) this.#add(text, values[value] ?? null);
      }
      if (this.#values.size > maximumLookupKeys) {
        const message = `the lookup "${name}" would hold more than ${maximumLookupKeys} keys of ${file.path}`;
        throw new MillgraphError('BAD_INPUT', `${message}. Map that file to records of its own instead.`);
      }
    }
  }

  /** Forgets the file, so that memory holds the lookups of one mapping at a time. */
  clear(): void {
    this.#values.clear();
  }

  /** Null when the row has no key. Throws Refusal for a key that is unknown or has several values. */
  find(row: readonly (string | null)[]): string | null {
    const { match, missing, file, name } = this.definition;
    const key = keyOf(row, match);
    if (key === null) return null;
    const value = this.#values.get(key);
    const shown = key.replaceAll(keySeparator, ' / ');
    if (value === ambiguous) {
      throw new Refusal('AMBIGUOUS_REFERENCE', `"${shown}" has several values of ${name} in ${file.path}`);
    }
    if (value === undefined && missing === 'refuse') {
      throw new Refusal('UNKNOWN_REFERENCE', `"${shown}" is not in ${file.path}, which ${name} looks it up in`);
    }
    return value ?? null;
  }

  #add(key: string, value: string | null): void {
    const present = this.#values.get(key);
    if (present === undefined || present === null) this.#values.set(key, value);
    else if (value === null || present === value || present === ambiguous) return;
    else this.#values.set(key, this.definition.pick === 'largest' ? larger(present, value) : ambiguous);
  }
}

function larger(left: string, right: string): string | typeof ambiguous {
  const [first, second] = [exactDecimal(left), exactDecimal(right)];
  if (first === undefined || second === undefined) return ambiguous;
  return compare(first, second) >= 0 ? left : right;
}

function keyOf(values: readonly (string | null)[], indexes: readonly number[]): string | null {
  let key = '';
  for (const index of indexes) {
    const value = values[index] ?? null;
    if (value === null) return null;
    key += key === '' ? value : keySeparator + value;
  }
  return key;
}
