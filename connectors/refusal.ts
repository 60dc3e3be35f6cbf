/** Why a row or record is not loaded. Stable: reports group by it. */
export type RefusalCode =
  | 'WRONG_COLUMN_COUNT'
  | 'MALFORMED_CSV'
  | 'BAD_ENCODING'
  | 'LINE_TOO_LONG'
  | 'NOT_A_NUMBER'
  | 'NOT_A_DATE'
  | 'UNKNOWN_CODE'
  | 'UNKNOWN_REFERENCE'
  | 'AMBIGUOUS_REFERENCE'
  | 'MISSING_VALUE';

/** Thrown while a row is mapped: the row is refused with this code and message, and the run goes on. */
export class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
