import { isDecimal } from '#contracts/decimal.ts';

const looseDecimal = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/;

/**
 * The canonical decimal (`0.5`, `3`, `-2.25`) of a number as databases write it: `.5000`, `3.00`, `+7`, ` 12 `. Digits
 * are never rounded. Undefined when the text is no plain decimal number, has an exponent or a thousands separator, or
 * has more than 30 integer or 20 fractional digits.
 */
export function exactDecimal(text: string): string | undefined {
  const match = looseDecimal.exec(text.trim());
  if (match === null || !/\d/.test(text)) return undefined;
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = (whole === '' ? '0' : whole) + (fraction === '' ? '' : `.${fraction}`);
  const value = sign === '-' && digits !== '0' ? `-${digits}` : digits;
  return isDecimal(value) ? value : undefined;
}
