import { quote, type JsonObject } from './json.ts';
import type { Shape } from './merge.ts';
import type { DataPath, FetchPlan, Plan, RequiredSelection } from './plan.ts';
import { absent, anyLeaf, outlineOf, unknown, Verbatim, type Written } from './verbatim.ts';

/** The data of an answer from its text; undefined where the text is not of the form that was expected. */
export type ReadData = (text: string) => JsonObject | undefined;

/**
 * Places of the data that must stand there as objects, since someone looks into them: on the way to an entity, in what
 * a representation needs, and where two answers are joined.
 */
class OpenPlaces {
  readonly #members = new Map<string, OpenPlaces>();
  #writers = 0;
  #isNeeded = false;

  member(key: string): OpenPlaces {
    let place = this.#members.get(key);
    if (place === undefined) {
      place = new OpenPlaces();
      this.#members.set(key, place);
    }
    return place;
  }

  get isOpen(): boolean {
    return this.#isNeeded || this.#writers > 1;
  }

  /** The place at the end of a path; all on the way are needed. */
  at([segment, ...rest]: DataPath): OpenPlaces {
    this.#isNeeded = true;
    if (segment === undefined) return this;
    return (segment.kind === 'field' ? this.member(segment.key) : this).at(rest);
  }

  require(selections: readonly RequiredSelection[]): void {
    for (const selection of selections) {
      if (selection.selections.length === 0) continue;
      const place = selection.kind === 'field' ? this.member(selection.read) : this;
      place.#isNeeded = true;
      place.require(selection.selections);
    }
  }

  write(shape: Shape): void {
    this.#writers += 1;
    for (const { write, shape: inner } of shape.members) if (inner !== undefined) this.member(write).write(inner);
  }
}

/** What a request of a plan gets, and for which places. */
export interface Part {
  readonly shape: Shape;
  readonly paths: readonly DataPath[];
}

/**
 * Says for each request of a plan how its answer is read: what only the client looks at is not parsed, but compared
 * with what the client is to get, by a regular expression, and passed on as text.
 */
export class Readers {
  readonly #open = new OpenPlaces();
  readonly #written: Written;

  constructor(plan: Plan, parts: readonly (readonly Part[])[], written: Written) {
    this.#written = written;
    plan.forEach((fetch, number) => this.#mark(fetch, parts[number] ?? []));
  }

  #mark({ entities, path }: FetchPlan, parts: readonly Part[]): void {
    this.#open.at(path);
    for (const { paths, requires } of entities) for (const each of paths) this.#open.at(each).require(requires);
    for (const { shape, paths } of parts) for (const each of paths) this.#open.at(each).write(shape);
  }

  /** Of a request for fields of a root type. */
  root({ shape, paths }: Part): ReadData {
    return readDocument(this.#object(shape, this.#placesOf(paths)));
  }

  /** Of a request for entities; `parts` by their response keys. */
  entities(parts: readonly (Part & { readonly responseKey: string })[]): ReadData {
    return readDocument(
      objectReader(
        parts.map(({ responseKey, shape, paths }) =>
          memberReader(responseKey, valueReader(this.#object(shape, this.#placesOf(paths)))),
        ),
      ),
    );
  }

  #placesOf(paths: readonly DataPath[]): Place[] {
    return paths.map((path) => {
      let place: Place = { written: this.#written, open: this.#open };
      for (const segment of path) if (segment.kind === 'field') place = memberOf(place, segment.key);
      return place;
    });
  }

  /** Of an object that stands at all these places. */
  #object({ members }: Shape, places: readonly Place[]): Read {
    return objectReader(
      members.map(({ read, write, shape }) => {
        const own = places.map((place) => memberOf(place, write));
        const pattern = read === '__typename' ? undefined : verbatimPattern(shape, own);
        if (pattern !== undefined) return verbatimReader(read, pattern);
        return memberReader(read, shape === undefined ? readLeaf : valueReader(this.#object(shape, own)));
      }),
    );
  }
}

/** A place of the data: what the client gets there, and whether someone looks into it. */
interface Place {
  readonly written: Written;
  readonly open: OpenPlaces;
}

const memberOf = ({ written, open }: Place, key: string): Place => ({
  written: written.members === undefined ? unknown : (written.members.get(key) ?? absent),
  open: open.member(key),
});

/** What a value has to look like to be passed on at all these places, or undefined where it has to be read. */
function verbatimPattern(shape: Shape | undefined, places: readonly Place[]): string | undefined {
  if (shape !== undefined && (shape.renames || places.some(({ open }) => open.isOpen))) return undefined;
  const gets = places.map(({ written }) => written).filter((written) => written !== absent);
  const [first] = gets;
  if (first === undefined) return shape === undefined ? anyLeaf : undefined;
  const isOne = gets.every(({ pattern, outline }) => pattern === first.pattern && outline === first.outline);
  return isOne && first.outline === shapeOutline(shape) ? first.pattern : undefined;
}

const shapeOutline = (shape: Shape | undefined): string =>
  shape === undefined ? '' : outlineOf(shape.members.map(({ read, shape: inner }) => read + shapeOutline(inner)));

/** Reads what stands at `at`; `miss` where it is not of the expected form. */
type Read = (cursor: Cursor) => unknown;

const miss = Symbol('not of the expected form');

interface Cursor {
  readonly text: string;
  at: number;
}

interface MemberReader {
  readonly key: string;
  /** The value, when the member stands here; `miss` leaves the cursor where it was. */
  readonly read: Read;
}

const beginObject = '{'.charCodeAt(0);
const endObject = '}'.charCodeAt(0);
const beginList = '['.charCodeAt(0);
const endList = ']'.charCodeAt(0);
const comma = ','.charCodeAt(0);
const letterN = 'n'.charCodeAt(0);

/** A member whose value is passed on; the separator before it stands at the cursor. */
function verbatimReader(key: string, pattern: string): MemberReader {
  const prefix = `${quote(key)}:`;
  const expression = new RegExp(`${prefix}${pattern}`, 'y');
  return {
    key,
    read: (cursor) => {
      const { text, at } = cursor;
      expression.lastIndex = at + 1;
      if (!expression.test(text)) return miss;
      cursor.at = expression.lastIndex;
      return new Verbatim(text.slice(at + 1 + prefix.length, cursor.at));
    },
  };
}

function memberReader(key: string, read: Read): MemberReader {
  const prefix = `${quote(key)}:`;
  return {
    key,
    read: (cursor) => {
      const { at } = cursor;
      if (!cursor.text.startsWith(prefix, at + 1)) return miss;
      cursor.at = at + 1 + prefix.length;
      const value = read(cursor);
      if (value === miss) cursor.at = at;
      return value;
    },
  };
}

const leafExpression = new RegExp(anyLeaf, 'y');

/** A value that is looked at. */
const readLeaf: Read = (cursor) => {
  const { text, at } = cursor;
  leafExpression.lastIndex = at;
  if (!leafExpression.test(text)) return miss;
  cursor.at = leafExpression.lastIndex;
  return JSON.parse(text.slice(at, cursor.at)) as unknown;
};

/** An object whose members come in this order, though not all of them need be there. */
function objectReader(members: readonly MemberReader[]): Read {
  return (cursor) => {
    const { text } = cursor;
    const object: JsonObject = {};
    if (text.charCodeAt(cursor.at) !== beginObject) return miss;
    let separator = beginObject;
    for (const { key, read } of members) {
      if (text.charCodeAt(cursor.at) !== separator) break;
      const value = read(cursor);
      if (value === miss) continue;
      object[key] = value;
      separator = comma;
    }
    if (separator === beginObject) cursor.at += 1;
    if (text.charCodeAt(cursor.at) !== endObject) return miss;
    cursor.at += 1;
    return object;
  };
}

/** An object, null, or a list of such values. */
function valueReader(readObject: Read): Read {
  const read: Read = (cursor) => {
    const { text } = cursor;
    const code = text.charCodeAt(cursor.at);
    if (code === beginObject) return readObject(cursor);
    if (code === letterN && text.startsWith('null', cursor.at)) {
      cursor.at += 4;
      return null;
    }
    if (code !== beginList) return miss;
    const items: unknown[] = [];
    if (text.charCodeAt(cursor.at + 1) === endList) {
      cursor.at += 2;
      return items;
    }
    do {
      cursor.at += 1;
      const item = read(cursor);
      if (item === miss) return miss;
      items.push(item);
    } while (text.charCodeAt(cursor.at) === comma);
    if (text.charCodeAt(cursor.at) !== endList) return miss;
    cursor.at += 1;
    return items;
  };
  return read;
}

const head = '{"data":';

/** After this many answers that were not of the expected form, more than those that were, a subgraph is parsed. */
const mostMisses = 20;

function readDocument(readObject: Read): ReadData {
  let misses = 0;
  return (text) => {
    if (misses > mostMisses || !text.startsWith(head)) return undefined;
    const cursor: Cursor = { text, at: head.length };
    const data = readWhole(cursor, readObject);
    misses += data === undefined ? 1 : misses > 0 ? -1 : 0;
    return data;
  };
}

function readWhole(cursor: Cursor, readObject: Read): JsonObject | undefined {
  try {
    const data = readObject(cursor);
    const isWhole = data !== miss && cursor.text.charCodeAt(cursor.at) === endObject;
    return isWhole && cursor.text.slice(cursor.at + 1).trim() === '' ? (data as JsonObject) : undefined;
  } catch (error) {
    // A regular expression has a stack, a reader too: what is nested or long beyond them is parsed.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
