import { findDataFiles, readHeader, type DataFile, type ReadOptions } from './files.ts';
import { Lookup, type Pick } from './lookups.ts';
import type { MappingDocument, Place } from './mapping-document.ts';
import type { RowValues } from './row-scope.ts';

/** Where the rows of a mapping come from: data files, or rows written in the mapping itself. */
export interface MappingSource {
  readonly files: readonly DataFile[];
  readonly inlineRows: readonly RowValues[];
  readonly columns: readonly string[];
  readonly options: ReadOptions;
}

const fileKeys = ['file', 'format', 'columns', 'header', 'encoding'] as const;
type FileKey = (typeof fileKeys)[number];

/** Compiles `source`: files in the data directory, or `rows` written in the mapping. Notes problems. */
export async function compileSource(
  document: MappingDocument,
  place: Place,
  dataDirectory: string,
): Promise<MappingSource | undefined> {
  const fields = document.fields(place, '"source"', [...fileKeys, 'rows']);
  if (fields === undefined) return undefined;
  if (fields.rows !== undefined) {
    const others = fileKeys.filter((key) => fields[key] !== undefined);
    if (others.length > 0) {
      document.problem(place, `"source" has rows of its own, so leave out ${others[0]}`);
      return;
    }
    return compileInlineRows(document, fields.rows);
  }
  if (fields.file === undefined) {
    document.problem(place, '"source" needs file, or rows');
    return;
  }
  const found = await compileFiles(document, '"source"', fields, place, dataDirectory);
  return found === undefined ? undefined : { ...found, inlineRows: [] };
}

/** Compiles `lookups`: each one is a column of another file, known to the fields by the lookup's name. */
export async function compileLookups(
  document: MappingDocument,
  place: Place,
  columns: ReadonlyMap<string, number>,
  dataDirectory: string,
): Promise<ReadonlyMap<string, Lookup>> {
  const lookups = new Map<string, Lookup>();
  if (place === undefined) return lookups;
  for (const { key: name, keyPlace, value } of document.entries(place, '"lookups"') ?? []) {
    if (columns.has(name)) document.problem(keyPlace, `"${name}" is a column already; name the lookup otherwise`);
    const lookup = await compileLookup(document, name, value, columns, dataDirectory);
    if (lookup !== undefined) lookups.set(name, lookup);
  }
  return lookups;
}

async function compileLookup(
  document: MappingDocument,
  name: string,
  place: Place,
  rowColumns: ReadonlyMap<string, number>,
  dataDirectory: string,
): Promise<Lookup | undefined> {
  const what = `the lookup "${name}"`;
  const required = ['file', 'key', 'value'] as const;
  const keys = [...fileKeys, 'key', 'value', 'match', 'pick', 'missing'] as const;
  const fields = document.fields(place, what, keys, required);
  if (fields === undefined || required.some((key) => fields[key] === undefined)) return undefined;
  const found = await compileFiles(document, what, fields, place, dataDirectory);
  if (found === undefined) return undefined;
  const [file, ...others] = found.files;
  if (file === undefined || others.length > 0) {
    document.problem(fields.file, `${what} takes a single file`);
    return;
  }

  const fileColumns = new Map(found.columns.map((column, index) => [column, index]));
  const key = columnIndexes(document, fields.key, fileColumns, `"key" of ${what}`);
  const match = columnIndexes(document, fields.match ?? fields.key, rowColumns, `"match" of ${what}`);
  const [value] = columnIndexes(document, fields.value, fileColumns, `"value" of ${what}`) ?? [];
  const pick: Pick | undefined =
    fields.pick === undefined ? 'refuse' : document.oneOf(fields.pick, '"pick"', ['refuse', 'largest']);
  const missing =
    fields.missing === undefined ? 'refuse' : document.oneOf(fields.missing, '"missing"', ['refuse', 'null']);
  if (key === undefined || match === undefined || value === undefined || pick === undefined || missing === undefined) {
    return undefined;
  }
  if (key.length !== match.length) {
    document.problem(place, `${what} needs as many columns in match as in key`);
    return;
  }
  const { options } = found;
  return new Lookup({ name, file, columnCount: found.columns.length, options, key, value, match, pick, missing });
}

/** One column name or a list of them, as indexes. */
function columnIndexes(
  document: MappingDocument,
  place: Place,
  columns: ReadonlyMap<string, number>,
  what: string,
): number[] | undefined {
  const names = document.isList(place) ? document.list(place, what) : [place];
  const indexes = (names ?? []).map((each) => {
    const name = document.text(each, what);
    const index = name === undefined ? undefined : columns.get(name);
    if (name === undefined || index !== undefined) return index;
    document.problem(each, `${what} names no column "${name}"; there are ${[...columns.keys()].join(', ')}`);
  });
  const known = indexes.filter((index) => index !== undefined);
  return known.length < indexes.length || known.length === 0 ? undefined : known;
}

interface FoundFiles {
  readonly files: readonly DataFile[];
  readonly columns: readonly string[];
  readonly options: ReadOptions;
}

async function compileFiles(
  document: MappingDocument,
  what: string,
  fields: Partial<Record<FileKey, Place>>,
  place: Place,
  dataDirectory: string,
): Promise<FoundFiles | undefined> {
  const format =
    fields.format === undefined ? undefined : document.oneOf(fields.format, `"format" of ${what}`, ['csv', 'tsv']);
  const header = fields.header === undefined ? false : (document.flag(fields.header, `"header" of ${what}`) ?? false);
  const encoding = fields.encoding === undefined ? 'utf-8' : document.text(fields.encoding, `"encoding" of ${what}`);
  if (encoding === undefined) return undefined;
  if (!isEncoding(encoding)) {
    document.problem(fields.encoding, `"${encoding}" is no encoding; use utf-8, windows-1252, utf-16le ...`);
    return;
  }
  const names = document.isList(fields.file) ? document.list(fields.file, `"file" of ${what}`) : [fields.file];
  const files = (names ?? []).map((each) => findFile(document, each, what, dataDirectory, format));
  const present = files.filter((file) => file !== undefined);
  if (present.length < files.length || present.length === 0) return undefined;
  const columns = await compileColumns(document, what, fields, place, header, encoding, present);
  return columns === undefined ? undefined : { files: present, columns, options: { encoding, header } };
}

function findFile(
  document: MappingDocument,
  place: Place,
  what: string,
  directory: string,
  format: 'csv' | 'tsv' | undefined,
): DataFile | undefined {
  const name = document.text(place, `"file" of ${what}`);
  if (name === undefined) return undefined;
  if (/[/\\]/.test(name)) {
    document.problem(place, `"${name}" must be a file name without a folder`);
    return;
  }
  const [file, second] = findDataFiles(directory, name, format);
  if (second !== undefined) {
    document.problem(place, `both ${file?.path ?? ''} and ${second.path} exist; remove one, or say its format`);
    return;
  }
  const endings = (format === undefined ? ['tsv', 'csv'] : [format]).flatMap((each) => [`.${each}`, `.${each}.gz`]);
  if (file === undefined) document.problem(place, `there is no ${name}${endings.join(`, ${name}`)} in ${directory}`);
  return file;
}

async function compileColumns(
  document: MappingDocument,
  what: string,
  fields: Partial<Record<FileKey, Place>>,
  place: Place,
  header: boolean,
  encoding: string,
  files: readonly DataFile[],
): Promise<readonly string[] | undefined> {
  if (header === (fields.columns !== undefined)) {
    document.problem(place, `${what} needs either "header: true" or "columns", the names in order`);
    return;
  }
  if (!header) {
    const names = (document.list(fields.columns, `"columns" of ${what}`) ?? []).map((each) =>
      document.text(each, `a column of ${what}`),
    );
    const repeated = names.find((name, index) => names.indexOf(name) < index);
    if (repeated !== undefined) {
      document.problem(fields.columns, `${what} has the column "${repeated}" twice`);
      return;
    }
    return names.some((name) => name === undefined) ? undefined : (names as string[]);
  }
  const headers = await Promise.all(files.map((file) => readHeader(file, encoding)));
  const [first] = headers;
  if (first === undefined) {
    document.problem(fields.file, `${files[0]?.path ?? what} is empty: it has no header`);
    return;
  }
  const repeated = first.find((name, index) => first.indexOf(name) < index);
  if (repeated !== undefined) {
    document.problem(fields.file, `the header has the column "${repeated}" twice`);
    return;
  }
  const other = headers.findIndex((each) => each?.join('\n') !== first.join('\n'));
  if (other === -1) return first;
  document.problem(fields.file, `${files[other]?.path ?? what} has another header than the first file`);
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function compileInlineRows(document: MappingDocument, place: Place): MappingSource | undefined {
  const rows = (document.list(place, '"rows"') ?? []).map((row) => ({
    place: row,
    entries: document.entries(row, 'a row') ?? [],
  }));
  const columns = [...new Set(rows.flatMap(({ entries }) => entries.map(({ key }) => key)))];
  if (columns.length === 0) {
    document.problem(place, '"rows" needs at least one row of `column: value`');
    return;
  }
  const inlineRows = rows.map(({ entries }) =>
    columns.map((column) => {
      const entry = entries.find(({ key }) => key === column);
      return entry === undefined ? null : (document.nullableText(entry.value, `"${column}"`) ?? null);
    }),
  );
  return { files: [], inlineRows, columns, options: { encoding: 'utf-8', header: false } };
}
