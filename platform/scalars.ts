import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { decimal, isDecimal } from '#contracts/decimal.ts';
import { isUnit } from '#contracts/units.ts';
import { MillgraphError } from '#platform/errors.ts';

/** A scalar that travels as text both ways. `accept` answers the canonical text, or undefined for a wrong one. */
function textScalar(
  name: string,
  form: string,
  accept: (text: string) => string | undefined,
  acceptNumbers = false,
): GraphQLScalarType<string, string> {
  const refuse = (found: string, node?: ValueNode): MillgraphError =>
    new MillgraphError('BAD_INPUT', `${found.slice(0, 80)} is not a ${name}: ${form}.`, {}, node);
  const acceptValue = (value: unknown): string | undefined => {
    const text = acceptNumbers && Number.isSafeInteger(value) ? String(value) : value;
    return typeof text === 'string' ? accept(text) : undefined;
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => {
      const accepted = typeof value === 'string' ? accept(value) : undefined;
      if (accepted === undefined) throw new TypeError(`a ${name} field was given ${shown(value)}`);
      return accepted;
    },
    parseValue: (value) => {
      const accepted = acceptValue(value);
      if (accepted === undefined) throw refuse(shown(value));
      return accepted;
    },
    parseLiteral: (node) => {
      const isText = node.kind === Kind.STRING || (acceptNumbers && node.kind === Kind.INT);
      const accepted = isText ? accept(node.value) : undefined;
      if (accepted === undefined) throw refuse(print(node), node);
      return accepted;
    },
  });
}

/** JSON has no word for undefined and functions. */
const shown = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

const isDate = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text >= '0001-01-01';
};

const dateTimePattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,6})?(?:Z|[+-](\d{2}):(\d{2}))$/;

/** RFC 3339 with any offset in, UTC out; at most microseconds, as Postgres keeps them. */
export function toUtc(stated: string): string | undefined {
  const text = stated.toUpperCase();
  const [, date, hour, minute, second, fraction = '', offsetHour = '0', offsetMinute = '0'] =
    dateTimePattern.exec(text) ?? [];
  if (date === undefined || !isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    return undefined;
  }
  if (Number(offsetHour) > 14 || Number(offsetMinute) > 59) return undefined;
  if (text.endsWith('Z')) return text;
  const utc = new Date(text.replace(/\.\d+/, '')).toISOString();
  return `${utc.slice(0, 19)}${fraction}Z`;
}

let currencies: ReadonlySet<string> | undefined;
const isCurrency = (code: string): boolean => (currencies ??= new Set(Intl.supportedValuesOf('currency'))).has(code);

/** The scalars of every subgraph, by name. Each refuses a wrong value with BAD_INPUT and what the right form is. */
export const scalars = {
  Decimal: textScalar(
    'Decimal',
    'give a plain decimal number as text, such as "12.5"; at most 30 digits before and 20 after the point',
    (text) => (isDecimal(text) ? decimal(text) : undefined),
    true,
  ),
  Date: textScalar('Date', 'give a calendar date as YYYY-MM-DD', (text) => (isDate(text) ? text : undefined)),
  DateTime: textScalar(
    'DateTime',
    'give a point in time by RFC 3339, such as 2026-11-02T06:30:00Z or 2026-11-02T07:30:00+01:00',
    toUtc,
  ),
  UnitCode: textScalar(
    'UnitCode',
    'give a UNECE Recommendation 20 common code as text, such as "C62", "KGM", "MTR" or "HUR"',
    (text) => (isUnit(text) ? text : undefined),
  ),
  CurrencyCode: textScalar('CurrencyCode', 'give an ISO 4217 code as text, such as "EUR"', (text) =>
    isCurrency(text) ? text : undefined,
  ),
};
