import { isUnit } from '#contracts/units.ts';
import { localDate, zoneTime } from '#contracts/zone-time.ts';
import { exactDecimal } from './exact-decimal.ts';
import type { Place } from './mapping-document.ts';
import { Refusal } from './refusal.ts';
import { textCell, type Cell, type RowScope, type RowValues } from './row-scope.ts';
import type { CanonicalValue } from './sink.ts';

/** A compiled field: the canonical value of a row. Throws Refusal when the row cannot be mapped. */
export type Expression = (row: RowValues) => CanonicalValue;

type Compiler = (scope: RowScope, place: Place) => Expression | undefined;

/** The forms a field may have, by the key that begins them. A column name or template is the form without a key. */
const forms: Readonly<Record<string, Compiler>> = {
  constant: compileConstant,
  default: compileDefault,
  map: compileMap,
  decimal: compileDecimal,
  quantity: compileQuantity,
  money: compileMoney,
  dateTime: compileDateTime,
  date: compileDate,
  whenSet: compileWhenSet,
};

/** Compiles one field of a record; notes problems in the document and gives undefined when there are some. */
export function compileExpression(scope: RowScope, place: Place, field: string): Expression | undefined {
  const { document } = scope;
  if (!document.isMapping(place)) return textCell(scope, place, `the field "${field}"`);
  const keys = (document.entries(place, `the field "${field}"`) ?? []).map(({ key }) => key);
  const form = keys.find((key) => Object.hasOwn(forms, key));
  const compile = form === undefined ? undefined : forms[form];
  if (compile !== undefined) return compile(scope, place);
  const known = Object.keys(forms).join(', ');
  document.problem(place, `the field "${field}" needs a column, a template, or a mapping with one of ${known}`);
}

function compileConstant({ document }: RowScope, place: Place): Expression | undefined {
  const { constant } = document.fields(place, 'a constant', ['constant']) ?? {};
  const text = document.nullableText(constant, '"constant"');
  return text === undefined ? undefined : () => text;
}

function compileDefault({ document, defaults }: RowScope, place: Place): Expression | undefined {
  const fields = document.fields(place, 'a default', ['default']) ?? {};
  const name = document.oneOf(fields.default, '"default"', ['plant', 'timeZone', 'currency', 'unit']);
  if (name === undefined) return undefined;
  const value = defaults[name];
  if (value === undefined) {
    document.problem(fields.default, `"defaults" at the top gives no ${name}; add it`);
    return;
  }
  return () => value;
}

function compileMap(scope: RowScope, place: Place): Cell | undefined {
  const { document, maps } = scope;
  const fields = document.fields(place, 'a map', ['map', 'of', 'empty'], ['of']) ?? {};
  const name = document.text(fields.map, '"map"');
  const table = name === undefined ? undefined : maps.get(name);
  if (name === undefined) return undefined;
  if (table === undefined) {
    const known = maps.size === 0 ? 'none; write them under "maps" at the top' : [...maps.keys()].join(', ');
    document.problem(fields.map, `there is no map "${name}"; there are ${known}`);
    return;
  }
  const empty = 'empty' in fields ? document.nullableText(fields.empty, '"empty"') : null;
  const cell = fields.of === undefined ? undefined : textCell(scope, fields.of, '"of"');
  if (cell === undefined || empty === undefined) return undefined;
  return (row) => {
    const code = cell(row)?.trim() ?? '';
    if (code === '') return empty;
    const value = table.get(code);
    if (value === undefined) throw new Refusal('UNKNOWN_CODE', `the map "${name}" has no "${code}"`);
    return value;
  };
}

function numberCell(scope: RowScope, place: Place, what: string): Cell | undefined {
  const cell = textCell(scope, place, what);
  if (cell === undefined) return undefined;
  const source = scope.document.text(place, what) ?? what;
  return (row) => {
    const text = cell(row);
    if (text === null) return null;
    const value = exactDecimal(text);
    if (value === undefined) throw new Refusal('NOT_A_NUMBER', `${source} is "${text}", which is no decimal number`);
    return value;
  };
}

function compileDecimal(scope: RowScope, place: Place): Expression | undefined {
  const fields = scope.document.fields(place, 'a decimal', ['decimal']) ?? {};
  return numberCell(scope, fields.decimal, '"decimal"');
}

function compileQuantity(scope: RowScope, place: Place): Expression | undefined {
  const fields = scope.document.fields(place, 'a quantity', ['quantity', 'unit']) ?? {};
  const value = numberCell(scope, fields.quantity, '"quantity"');
  const unit = unitCell(scope, place, fields.unit);
  if (value === undefined || unit === undefined) return undefined;
  return (row) => {
    const amount = value(row);
    if (amount === null) return null;
    const code = unit(row);
    if (code === null) throw new Refusal('MISSING_VALUE', `the quantity ${amount} has no unit`);
    return { value: amount, unit: code };
  };
}

function unitCell(scope: RowScope, place: Place, unit: Place): Cell | undefined {
  const { document, defaults } = scope;
  if (unit === undefined) {
    const code = defaults.unit;
    if (code === undefined) {
      document.problem(place, 'the quantity needs a unit, here or in "defaults"');
      return;
    }
    return () => code;
  }
  if (document.isMapping(unit)) return compileMap(scope, unit);
  const code = checkUnit(scope, unit);
  return code === undefined ? undefined : () => code;
}

/** A unit code that Millgraph knows, or a problem. */
export function checkUnit({ document }: Pick<RowScope, 'document'>, place: Place): string | undefined {
  const code = document.text(place, 'the unit');
  if (code === undefined || isUnit(code)) return code;
  document.problem(place, `"${code}" is no known unit; use a UNECE Recommendation 20 code such as C62 or KGM`);
}

function compileMoney(scope: RowScope, place: Place): Expression | undefined {
  const { document, defaults } = scope;
  const fields = document.fields(place, 'money', ['money', 'currency']) ?? {};
  const value = numberCell(scope, fields.money, '"money"');
  const currency = fields.currency === undefined ? defaults.currency : checkCurrency(scope, fields.currency);
  if (currency === undefined) {
    if (fields.currency !== undefined) return undefined;
    document.problem(place, 'the money needs a currency, here or in "defaults"');
    return;
  }
  if (value === undefined) return undefined;
  return (row) => {
    const amount = value(row);
    return amount === null ? null : { amount, currency };
  };
}

/** A currency code of three capitals that this runtime knows, or a problem. */
export function checkCurrency({ document }: Pick<RowScope, 'document'>, place: Place): string | undefined {
  const code = document.text(place, 'the currency');
  if (code === undefined || currencies.has(code)) return code;
  document.problem(place, `"${code}" is no currency; use an ISO 4217 code such as EUR`);
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function compileDateTime(scope: RowScope, place: Place): Expression | undefined {
  const { document, defaults } = scope;
  const fields = document.fields(place, 'a time', ['dateTime']) ?? {};
  if (defaults.timeZone === undefined) {
    document.problem(place, 'local times need a time zone; add timeZone to "defaults"');
    return;
  }
  return timeCell(scope, fields.dateTime, zoneTime(defaults.timeZone));
}

function compileDate(scope: RowScope, place: Place): Expression | undefined {
  const { document } = scope;
  const fields = document.fields(place, 'a date', ['date', 'addDays']) ?? {};
  const text = fields.addDays === undefined ? '0' : document.text(fields.addDays, '"addDays"');
  if (text === undefined) return undefined;
  if (!/^-?\d{1,5}$/.test(text)) {
    document.problem(fields.addDays, '"addDays" must be a whole number of days');
    return;
  }
  return timeCell(scope, fields.date, (local) => localDate(local, Number(text)));
}

function timeCell(scope: RowScope, place: Place, convert: (text: string) => string | undefined): Cell | undefined {
  const cell = textCell(scope, place, 'the time');
  if (cell === undefined) return undefined;
  const source = scope.document.text(place, 'the time') ?? 'the time';
  return (row) => {
    const text = cell(row);
    if (text === null) return null;
    const value = convert(text);
    if (value === undefined) {
      throw new Refusal('NOT_A_DATE', `${source} is "${text}"; expected YYYY-MM-DD, or YYYY-MM-DD HH:MM:SS`);
    }
    return value;
  };
}

function compileWhenSet(scope: RowScope, place: Place): Expression | undefined {
  const { document } = scope;
  const keys = ['whenSet', 'then', 'otherwise'] as const;
  const fields = document.fields(place, 'a choice', keys, keys) ?? {};
  if (keys.some((key) => !(key in fields))) return undefined;
  const cell = textCell(scope, fields.whenSet, '"whenSet"');
  const set = document.nullableText(fields.then, '"then"');
  const empty = document.nullableText(fields.otherwise, '"otherwise"');
  if (cell === undefined || set === undefined || empty === undefined) return undefined;
  return (row) => (cell(row) === null ? empty : set);
}
