import { isSpecifiedScalarType, type GraphQLScalarType } from 'graphql';
import { quote } from './json.ts';

/** JSON of a subgraph's answer that is passed on as it stands: it was found to be what the client is to get. */
export class Verbatim {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }
}

/** What the client is to get at a place of the data. */
export interface Written {
  /** A regular expression's source for exactly the JSON that needs no change; undefined where it cannot be told so. */
  readonly pattern: string | undefined;
  /** The names within, in their order: `{number,quantity{value,unit}}`. */
  readonly outline: string;
  /** Of an object, by the keys of the data; undefined where they depend on what type it turns out to be. */
  readonly members: ReadonlyMap<string, Written> | undefined;
}

/** Beyond this a pattern costs more to compile than it saves. */
const longestPattern = 10_000;
const mostLiterals = 200;

const withPattern = (pattern: string | undefined, of: Omit<Written, 'pattern'>): Written => ({
  ...of,
  pattern: pattern !== undefined && pattern.length <= longestPattern ? pattern : undefined,
});

const noMembers: ReadonlyMap<string, Written> = new Map();

/** A place at which the client gets nothing. */
export const absent: Written = { pattern: undefined, outline: '', members: noMembers };

/** A place of which it is not known before the data are there. */
export const unknown: Written = { pattern: undefined, outline: '', members: undefined };

export const leaf = (pattern: string | undefined): Written => withPattern(pattern, { outline: '', members: noMembers });

export const nullable = (written: Written): Written =>
  withPattern(written.pattern && `(?:null|${written.pattern})`, written);

export const listOf = (written: Written): Written =>
  withPattern(written.pattern && listPattern(written.pattern), written);

export function objectOf(
  fields: readonly { readonly read: string; readonly name: string; readonly written: Written }[],
): Written {
  const isSame = fields.every(({ read, name, written }) => read === name && written.pattern !== undefined);
  const members = fields.map(({ name, written }) => `${quote(name)}:${written.pattern ?? ''}`);
  return withPattern(isSame ? `\\{${members.join(',')}\\}` : undefined, {
    outline: outlineOf(fields.map(({ name, written }) => name + written.outline)),
    members: new Map(fields.map(({ read, written }) => [read, written])),
  });
}

export const outlineOf = (members: readonly string[]): string => `{${members.join(',')}}`;

// Each repetition ends at the first character that it cannot be: no text makes them try in vain for long.
const plainText = String.raw`[^"\\\x00-\x1f]*`;
const textPattern = String.raw`"${plainText}(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})${plainText})*"`;
const integerPattern = String.raw`-?(?:0|[1-9]\d{0,9})(?![\d.eE])`;
const numberPattern = String.raw`-?(?:0|[1-9]\d{0,14})(?:\.\d{1,20})?(?![\d.eE])`;
const booleanPattern = '(?:true|false)';
const scalars: Readonly<Record<string, string>> = {
  String: textPattern,
  ID: textPattern,
  Int: integerPattern,
  Float: numberPattern,
  Boolean: booleanPattern,
};
const anyScalar = `(?:${textPattern}|${numberPattern}|${booleanPattern})`;

const listPattern = (item: string): string => String.raw`\[(?:${item}(?:,${item})*)?\]`;

/** A scalar, null, or a list of them. */
export const anyLeaf = `(?:null|${anyScalar}|${listPattern(`(?:null|${anyScalar})`)})`;

export const scalarPattern = (type: GraphQLScalarType): string | undefined =>
  isSpecifiedScalarType(type) ? scalars[type.name] : anyScalar;

/** One of some names. */
export const literalPattern = (names: readonly string[]): string | undefined =>
  names.length > mostLiterals ? undefined : `"(?:${names.join('|')})"`;
