/** An object of an answer, whose keys are only ever names that the engine chose or checked. */
export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// What JSON writes otherwise than it is: controls, quotes, backslashes, and halves of surrogate pairs.
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
const longText = 5000;

/** A text as JSON. */
export const quote = (text: string): string =>
  text.length < longText && !needsEscape.test(text) ? `"${text}"` : JSON.stringify(text);

/** Any value of an answer as JSON; undefined where it is no value of JSON. */
export function toJson(value: unknown): string | undefined {
  return typeof value === 'string' ? quote(value) : JSON.stringify(value);
}
