import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isTimeZone } from '#contracts/zone-time.ts';
import { MillgraphError } from '#platform/errors.ts';
import { systems, type SystemName } from '#platform/systems.ts';
import { compileCondition, type Condition } from './conditions.ts';
import { checkCurrency, checkUnit, compileExpression, type Expression } from './expressions.ts';
import { recordKinds } from './kinds.ts';
import type { Lookup } from './lookups.ts';
import { compileLookups, compileSource, type MappingSource } from './mapping-sources.ts';
import { MappingDocument, type Place } from './mapping-document.ts';
import { Refusal } from './refusal.ts';
import type { Defaults, RowScope, RowValues } from './row-scope.ts';
import type { CanonicalRecord, CanonicalValue } from './sink.ts';

/** Rows that a mapping leaves out on purpose, and why. */
export interface SkipRule {
  readonly code: string;
  readonly reason: string;
  readonly applies: Condition;
}

/** One kind of record made of each row that `applies` accepts. */
export interface RecordMapping {
  readonly system: SystemName;
  readonly kind: string;
  readonly applies: Condition;
  /** Throws Refusal when the row cannot be mapped. */
  readonly map: (row: RowValues) => CanonicalRecord;
}

/** A mapping file, checked and compiled. */
export interface Mapping {
  readonly path: string;
  readonly source: MappingSource;
  readonly lookups: readonly Lookup[];
  readonly skips: readonly SkipRule[];
  readonly records: readonly RecordMapping[];
}

const mappingEnding = '.mapping.yaml';
const always: Condition = () => true;

/**
 * Reads every `*.mapping.yaml` of a directory, in the order of their names, checked against the files in
 * `dataDirectory`. Throws INVALID_MAPPING with every problem of the first wrong file as `file:line:column: problem`, and
 * INVALID_CONFIG when a directory cannot be read or holds no mapping.
 */
export async function loadMappings(mappingsDirectory: string, dataDirectory: string): Promise<readonly Mapping[]> {
  const names = (await listDirectory(mappingsDirectory, 'mappings')).filter((name) => name.endsWith(mappingEnding));
  await listDirectory(dataDirectory, 'data');
  if (names.length === 0) {
    throw new MillgraphError('INVALID_CONFIG', `${mappingsDirectory} holds no *${mappingEnding} file`);
  }
  const mappings: Mapping[] = [];
  for (const name of names.sort()) {
    const path = join(mappingsDirectory, name);
    mappings.push(await compileMapping(path, await readFile(path, 'utf8'), dataDirectory));
  }
  return mappings;
}

async function listDirectory(directory: string, role: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new MillgraphError('INVALID_CONFIG', `the ${role} directory ${directory} cannot be read: ${reason}`);
  }
}

/** Checks and compiles the text of one mapping file. Throws INVALID_MAPPING. */
export async function compileMapping(path: string, text: string, dataDirectory: string): Promise<Mapping> {
  const document = new MappingDocument(path, text);
  const keys = ['source', 'defaults', 'maps', 'lookups', 'skip', 'records'] as const;
  const parts = document.fields(document.root, 'the mapping file', keys, ['source', 'records']) ?? {};
  document.throwProblems();

  const defaults = compileDefaults(document, parts.defaults);
  const maps = compileMaps(document, parts.maps);
  const source = await compileSource(document, parts.source, dataDirectory);
  if (source === undefined) {
    document.throwProblems();
    throw new MillgraphError('INVALID_MAPPING', `${path}: the source cannot be used`);
  }
  const columns = new Map(source.columns.map((name, index) => [name, index]));
  const lookups = await compileLookups(document, parts.lookups, columns, dataDirectory);
  const scope: RowScope = { document, columns, lookups, maps, defaults };
  const skips = compileSkips(scope, parts.skip);
  const records = compileRecords(scope, parts.records);
  document.throwProblems();
  return { path, source, lookups: [...lookups.values()], skips, records };
}

function compileDefaults(document: MappingDocument, place: Place): Defaults {
  if (place === undefined) return {};
  const fields = document.fields(place, '"defaults"', ['plant', 'timeZone', 'currency', 'unit']) ?? {};
  const plant = fields.plant === undefined ? undefined : document.text(fields.plant, '"plant"');
  const currency = fields.currency === undefined ? undefined : checkCurrency({ document }, fields.currency);
  const unit = fields.unit === undefined ? undefined : checkUnit({ document }, fields.unit);
  const timeZone = fields.timeZone === undefined ? undefined : document.text(fields.timeZone, '"timeZone"');
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    document.problem(fields.timeZone, `"${timeZone}" is no time zone; use an IANA name such as Europe/Berlin`);
  }
  return {
    ...(plant === undefined ? {} : { plant }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(currency === undefined ? {} : { currency }),
    ...(unit === undefined ? {} : { unit }),
  };
}

function compileMaps(document: MappingDocument, place: Place): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const maps = new Map<string, ReadonlyMap<string, string>>();
  if (place === undefined) return maps;
  for (const { key: name, value: table } of document.entries(place, '"maps"') ?? []) {
    const codes = new Map<string, string>();
    for (const { key, value } of document.entries(table, `the map "${name}"`) ?? []) {
      const isUnitMap = name.toLowerCase().endsWith('unit');
      const target = isUnitMap ? checkUnit({ document }, value) : document.text(value, `"${key}" of the map "${name}"`);
      if (target !== undefined) codes.set(key.trim(), target);
    }
    maps.set(name, codes);
  }
  return maps;
}

function compileSkips(scope: RowScope, place: Place): SkipRule[] {
  if (place === undefined) return [];
  const { document } = scope;
  return (document.list(place, '"skip"') ?? []).flatMap((item) => {
    const keys = ['code', 'reason', 'when'] as const;
    const fields = document.fields(item, 'a skip rule', keys, keys) ?? {};
    if (keys.some((key) => fields[key] === undefined)) return [];
    const code = document.text(fields.code, '"code"');
    const reason = document.text(fields.reason, '"reason"');
    const applies = compileCondition(scope, fields.when);
    return code === undefined || reason === undefined || applies === undefined ? [] : [{ code, reason, applies }];
  });
}

function compileRecords(scope: RowScope, place: Place): RecordMapping[] {
  const items = scope.document.list(place, '"records"') ?? [];
  if (items.length === 0) scope.document.problem(place, '"records" needs at least one record');
  return items.flatMap((item) => compileRecord(scope, item) ?? []);
}

function compileRecord(scope: RowScope, place: Place): RecordMapping | undefined {
  const { document } = scope;
  const required = ['system', 'kind', 'fields'] as const;
  const parts = document.fields(place, 'a record', [...required, 'when'], required) ?? {};
  if (required.some((key) => parts[key] === undefined)) return undefined;
  const system = document.oneOf(parts.system, '"system"', systems);
  const kind = document.text(parts.kind, '"kind"');
  if (system === undefined || kind === undefined) return undefined;

  const known = recordKinds[system];
  const shape = Object.hasOwn(known, kind) ? known[kind] : undefined;
  if (shape === undefined) {
    const kinds = Object.keys(known).join(', ');
    document.problem(parts.kind, `${system} has no records of kind "${kind}"; it has ${kinds}`);
    return;
  }
  const what = `a ${kind} record`;
  const entries = document.entries(parts.fields, what, [...shape.required, ...shape.optional]) ?? [];
  const absent = shape.required.filter((field) => !entries.some(({ key }) => key === field));
  if (absent.length > 0) document.problem(parts.fields, `${what} needs ${absent.join(' and ')}`);

  const fields: (readonly [string, Expression])[] = entries.flatMap(({ key, value }) => {
    const expression = compileExpression(scope, value, key);
    if (expression === undefined) return [];
    return [[key, shape.required.includes(key) ? neverNull(kind, key, expression) : expression] as const];
  });
  const applies = parts.when === undefined ? always : compileCondition(scope, parts.when);
  return applies === undefined ? undefined : { system, kind, applies, map: (row) => mapFields(fields, row) };
}

function neverNull(kind: string, field: string, expression: Expression): Expression {
  return (row) => {
    const value = expression(row);
    if (value === null) throw new Refusal('MISSING_VALUE', `${kind} needs "${field}", and the row has nothing for it`);
    return value;
  };
}

function mapFields(fields: readonly (readonly [string, Expression])[], row: RowValues): CanonicalRecord {
  const record: Record<string, CanonicalValue> = {};
  for (const [name, expression] of fields) record[name] = expression(row);
  return record;
}
