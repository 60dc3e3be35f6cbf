import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import type { Format } from '#platform/export/formats.ts';

/** What is asked of an export: `/export/<list>.<form>?...`. */
export interface ExportRequest {
  readonly list: string;
  readonly form: Format | 'columns.json';
  readonly parameters: URLSearchParams;
}

/** Below which all exports lie. */
export const exportPath = '/export/';

const forms: readonly ExportRequest['form'][] = ['ndjson', 'csv', 'columns.json'];

/** Reads the path of an export. Throws NOT_FOUND for one that has no known ending. */
export function readTarget(target: string): ExportRequest {
  const url = new URL(target, 'http://localhost');
  const file = url.pathname.slice(exportPath.length);
  const form = forms.find((ending) => file.endsWith(`.${ending}`));
  if (form === undefined) {
    throw new MillgraphError('NOT_FOUND', `An export ends in ${forms.map((ending) => `.${ending}`).join(', ')}.`);
  }
  return { list: file.slice(0, -form.length - 1), form, parameters: url.searchParams };
}

/** Parameters that are not the filter's. */
const reserved = ['filter', 'changedSince', 'after'] as const;

/** A parameter that may be given once. Throws BAD_INPUT where it is given more often. */
export function single(parameters: URLSearchParams, name: (typeof reserved)[number]): string | null {
  const [value, ...more] = parameters.getAll(name);
  if (more.length > 0) throw new MillgraphError('BAD_INPUT', `Give ${name} once.`, { argument: name });
  return value ?? null;
}

/**
 * The filter of a list from the parameters: each field by its name (`plant=P1`), the ends of a range after a dot
 * (`dueDate.from=2026-11-01`), values of a list one by one; or the whole as JSON in `filter`. Throws BAD_INPUT.
 */
export function readFilter(type: GraphQLInputObjectType, parameters: URLSearchParams): object {
  const given = filterObject(single(parameters, 'filter'));
  for (const name of new Set(parameters.keys())) {
    if ((reserved as readonly string[]).includes(name)) continue;
    place(type, given, name.split('.'), name, parameters.getAll(name));
  }
  return coerceInputValue(given, type, (path, _value, error) => {
    throw new MillgraphError('BAD_INPUT', error.message, { argument: path.join('.') });
  }) as object;
}

type Filter = Record<string, unknown>;

function filterObject(json: string | null): Filter {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    if (value !== null && typeof value === 'object' && !Array.isArray(value))
      return Object.assign(emptyFilter(), value);
  } catch {
    // Said below.
  }
  throw new MillgraphError('BAD_INPUT', 'filter is not a JSON object, such as {"plant":"P1"}.', { argument: 'filter' });
}

/** Names come from the client: none may reach a prototype. */
const emptyFilter = (): Filter => Object.create(null) as Filter;

function place(
  type: GraphQLInputObjectType,
  into: Filter,
  [name = '', ...inner]: readonly string[],
  argument: string,
  values: readonly string[],
): void {
  const field = Object.hasOwn(type.getFields(), name) ? type.getFields()[name] : undefined;
  const named = field && getNamedType(field.type);
  if (field === undefined || isInputObjectType(named) !== inner.length > 0) {
    const known = [...fieldNames(type), ...reserved].join(', ');
    throw new MillgraphError('BAD_INPUT', `There is no parameter ${argument}; there are ${known}.`, { argument });
  }
  if (isInputObjectType(named)) {
    const range = (into[name] ??= emptyFilter());
    if (typeof range === 'object') place(named, range as Filter, inner, argument, values);
    return;
  }
  if (Object.hasOwn(into, name)) throw new MillgraphError('BAD_INPUT', `${argument} is given twice.`, { argument });
  const isList = isListType(getNullableType(field.type));
  if (!isList && values.length > 1) throw new MillgraphError('BAD_INPUT', `Give ${argument} once.`, { argument });
  const typed = values.map((value) => typedValue(value, field.type));
  into[name] = isList ? typed : typed[0];
}

const fieldNames = (type: GraphQLInputObjectType): string[] =>
  Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
    const named = getNamedType(fieldType);
    return isInputObjectType(named) ? fieldNames(named).map((inner) => `${name}.${inner}`) : [name];
  });

/** Text as the type takes it; what is no number or truth value stays text, which the type refuses. */
function typedValue(value: string, type: GraphQLInputType): unknown {
  const { name } = getNamedType(type);
  if (name === 'Boolean' && (value === 'true' || value === 'false')) return value === 'true';
  if (name === 'Int' && /^-?\d{1,10}$/.test(value)) return Number(value);
  return value;
}
