import type { Quantity } from '#contracts/quantity.ts';
import { positive, text } from '#platform/checks.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { BatchResult, CanonicalRecord } from '#platform/import.ts';
import { scalars } from '#platform/scalars.ts';

export type Refused = BatchResult['refused'][number];

/** A record of a batch that has the right form. */
export interface Accepted<Value> {
  readonly index: number;
  readonly value: Value;
}

/** Reads every record; those that `read` throws a MillgraphError for are refused with it. */
export function readRecords<Value>(
  records: readonly CanonicalRecord[],
  read: (record: CanonicalRecord) => Value,
): { readonly accepted: readonly Accepted<Value>[]; readonly refused: readonly Refused[] } {
  const accepted: Accepted<Value>[] = [];
  const refused: Refused[] = [];
  for (const [index, record] of records.entries()) {
    try {
      accepted.push({ index, value: read(record) });
    } catch (error) {
      refused.push(refusal(index, error));
    }
  }
  return { accepted, refused };
}

/** The error as the answer to the record at `index`. Throws what is no MillgraphError. */
export function refusal(index: number, error: unknown): Refused {
  if (!(error instanceof MillgraphError)) throw error;
  return { index, code: error.code, message: error.message };
}

const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;

/** The text of a field, of 1 to `maximumLength` characters. Throws BAD_INPUT. */
export function textField(record: CanonicalRecord, field: string, maximumLength = 200): string {
  const value = record[field];
  if (typeof value !== 'string') throw wrong(field, 'must be text');
  return text(value, field, maximumLength);
}

/** As `textField`, or null where the field is absent. */
export const optionalTextField = (record: CanonicalRecord, field: string, maximumLength = 200): string | null =>
  isAbsent(record[field]) ? null : textField(record, field, maximumLength);

/** One of the choices. Throws BAD_INPUT. */
export function choiceField<Choice extends string>(
  record: CanonicalRecord,
  field: string,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === record[field]);
  if (choice === undefined) throw wrong(field, `must be one of ${choices.join(', ')}`);
  return choice;
}

/** A UNECE Recommendation 20 code. Throws BAD_INPUT. */
export const unitField = (record: CanonicalRecord, field: string): string => scalars.UnitCode.parseValue(record[field]);

/** A calendar date. Throws BAD_INPUT. */
export const dateField = (record: CanonicalRecord, field: string): string => scalars.Date.parseValue(record[field]);

/** As `dateField`, or null where the field is absent. */
export const optionalDateField = (record: CanonicalRecord, field: string): string | null =>
  isAbsent(record[field]) ? null : dateField(record, field);

/** A quantity more than zero. Throws BAD_INPUT. */
export function quantityField(record: CanonicalRecord, field: string): Quantity {
  const value = record[field];
  if (typeof value !== 'object' || value === null) throw wrong(field, 'must be a quantity { value, unit }');
  const stated = value as CanonicalRecord;
  const quantity = {
    value: scalars.Decimal.parseValue(stated['value']),
    unit: scalars.UnitCode.parseValue(stated['unit']),
  };
  return positive(quantity, field);
}

const wrong = (field: string, rule: string): MillgraphError =>
  new MillgraphError('BAD_INPUT', `${field} ${rule}.`, { argument: field });
