import { decimal, isDecimal, type Decimal } from '#contracts/decimal.ts';
import type { Money, Quantity } from '#contracts/quantity.ts';
import { inUnit, integer, notNegative, text } from '#platform/checks.ts';
import type { Transaction } from '#platform/database/session.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { BatchResult, CanonicalRecord, ImportHandler } from '#platform/import.ts';
import { scalars } from '#platform/scalars.ts';
import { itemsById } from '../store/item-at-plant.ts';
import type { LoadResult, RefusedRow } from '../store/load-result.ts';

/** Reads the fields of one record; each answers the value in canonical form, or throws BAD_INPUT with the field's name. */
export class Fields {
  readonly #record: CanonicalRecord;

  constructor(record: CanonicalRecord) {
    this.#record = record;
  }

  /** An id: it stands in keys, so it holds no slash, blank or control character. */
  id(name: string, maximumLength = 60): string {
    const value = this.#text(name);
    if (value.length > maximumLength || !/^[^\s/\p{Cc}]+$/u.test(value)) throw wrong(name, value, 'is no id');
    return value;
  }

  optionalId(name: string): string | null {
    return this.has(name) ? this.id(name) : null;
  }

  text(name: string, maximumLength = 200): string {
    return text(this.#text(name), name, maximumLength);
  }

  oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
    const value = this.#text(name);
    const found = values.find((each) => each === value);
    if (found === undefined) throw wrong(name, value, `is not one of ${values.join(', ')}`);
    return found;
  }

  integer(name: string, minimum: number, maximum: number): number {
    const value = this.#text(name);
    return integer(/^-?\d{1,10}$/.test(value) ? Number(value) : NaN, name, minimum, maximum);
  }

  date(name: string): string {
    return parsed(() => scalars.Date.parseValue(this.#text(name)), name);
  }

  optionalDate(name: string): string | null {
    return this.has(name) ? this.date(name) : null;
  }

  dateTime(name: string): string {
    return parsed(() => scalars.DateTime.parseValue(this.#text(name)), name);
  }

  optionalDateTime(name: string): string | null {
    return this.has(name) ? this.dateTime(name) : null;
  }

  currency(name: string): string {
    return parsed(() => scalars.CurrencyCode.parseValue(this.#text(name)), name);
  }

  unit(name: string): string {
    return parsed(() => scalars.UnitCode.parseValue(this.#text(name)), name);
  }

  /** A quantity, which may be negative. */
  quantity(name: string): Quantity {
    const inner = this.#object(name);
    return { value: number(inner['value'], `${name}.value`), unit: new Fields(inner).unit('unit') };
  }

  /** A quantity of zero or more. */
  notNegative(name: string): Quantity {
    return notNegative(this.quantity(name), name);
  }

  optionalNotNegative(name: string): Quantity | null {
    return this.has(name) ? this.notNegative(name) : null;
  }

  money(name: string): Money {
    const inner = this.#object(name);
    return { amount: number(inner['amount'], `${name}.amount`), currency: new Fields(inner).currency('currency') };
  }

  optionalMoney(name: string): Money | null {
    return this.has(name) ? this.money(name) : null;
  }

  has(name: string): boolean {
    return this.#record[name] != null;
  }

  #text(name: string): string {
    const value = this.#record[name];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw wrong(name, value, 'is missing');
  }

  #object(name: string): CanonicalRecord {
    const value = this.#record[name];
    if (typeof value === 'object' && value !== null) return value as CanonicalRecord;
    throw wrong(name, value, 'is missing');
  }
}

const wrong = (name: string, value: unknown, problem: string): MillgraphError =>
  new MillgraphError(
    'BAD_INPUT',
    `${name} ${problem} (${(value === undefined ? 'absent' : JSON.stringify(value)).slice(0, 80)}).`,
    {
      argument: name,
    },
  );

function parsed(parse: () => string, name: string): string {
  try {
    return parse();
  } catch (error) {
    if (error instanceof MillgraphError) throw new MillgraphError('BAD_INPUT', `${name}: ${error.message}`);
    throw error;
  }
}

function number(value: unknown, name: string): Decimal {
  if (typeof value === 'string' && isDecimal(value)) return decimal(value);
  throw wrong(name, value, 'is no decimal number');
}

/** A record that was read, by its place in the batch. */
export type Indexed<Row> = Row & { readonly index: number };

/** Reads every record, refuses what is wrong with it, and loads the rest in one transaction. */
export const importer =
  <Row extends object>(
    read: (fields: Fields) => Row,
    load: (transaction: Transaction, rows: readonly Indexed<Row>[]) => Promise<LoadResult>,
  ): ImportHandler =>
  async (session, records): Promise<BatchResult> => {
    const { rows, refused } = refusing(records.entries(), (record, index) => ({ ...read(new Fields(record)), index }));
    if (rows.length === 0) return { loaded: 0, unchanged: 0, refused };
    const result = await session.transaction((transaction) => load(transaction, rows));
    const all = [...refused, ...result.refused].sort((left, right) => left.index - right.index);
    return { loaded: result.loaded, unchanged: records.length - all.length - result.loaded, refused: all };
  };

/** What could be made of the entries, and a refusal for each whose making threw a MillgraphError. */
function refusing<Entry, Row>(
  entries: Iterable<readonly [number, Entry]>,
  make: (entry: Entry, index: number) => Row,
): { readonly rows: Row[]; readonly refused: RefusedRow[] } {
  const rows: Row[] = [];
  const refused: RefusedRow[] = [];
  for (const [index, entry] of entries) {
    try {
      rows.push(make(entry, index));
    } catch (error) {
      if (!(error instanceof MillgraphError)) throw error;
      refused.push({ index, code: error.code, message: error.message });
    }
  }
  return { rows, refused };
}

/**
 * Rows with their quantities in the base unit of their item, by `convert`. Rows of items that ERP does not know, or with
 * a unit of another dimension, are refused.
 */
export async function inBaseUnits<Row extends Indexed<{ readonly item: string }>, Converted extends object>(
  transaction: Transaction,
  rows: readonly Row[],
  convert: (row: Row, toBaseUnit: (quantity: Quantity, name: string) => Decimal, baseUnit: string) => Converted,
): Promise<{ readonly rows: Indexed<Converted>[]; readonly refused: RefusedRow[] }> {
  const known = await itemsById(transaction, [...new Set(rows.map(({ item }) => item))]);
  const baseUnits = new Map(known.map(({ id, baseUnit }) => [id, baseUnit]));
  return refusing(
    rows.map((row) => [row.index, row] as const),
    (row, index) => {
      const unit = baseUnits.get(row.item);
      if (unit === undefined) throw new MillgraphError('NOT_FOUND', `There is no item ${row.item} in ERP.`);
      return { ...convert(row, (quantity, name) => inUnit(quantity, unit, name).value, unit), index };
    },
  );
}

/** The result of a load, with what was refused before it. */
export const withRefused = (result: LoadResult, refused: readonly RefusedRow[]): LoadResult => ({
  loaded: result.loaded,
  refused: [...refused, ...result.refused],
});
