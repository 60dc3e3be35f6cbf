import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import { MillgraphError } from '#platform/errors.ts';

/** A place in a mapping file: any YAML node, or undefined for the file as a whole. */
export type Place = unknown;

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Place;
}

/**
 * A mapping file as YAML, which remembers every problem with its line and column, so that one run names them all.
 * The readers return undefined where they have noted a problem.
 */
export class MappingDocument {
  readonly path: string;
  readonly root: Place;
  #document: Document;
  #lineCounter = new LineCounter();
  #problems: string[] = [];

  constructor(path: string, text: string) {
    this.path = path;
    this.#document = parseDocument(text, { lineCounter: this.#lineCounter, prettyErrors: false });
    this.root = this.#document.contents;
    for (const { message, pos } of this.#document.errors) this.#note(pos[0], `this is not YAML: ${message}`);
    this.throwProblems();
  }

  problem(place: Place, message: string): void {
    this.#note(isNode(place) ? (place.range?.[0] ?? 0) : 0, message);
    return undefined;
  }

  /** Throws INVALID_MAPPING with all problems, one to a line as `file:line:column: what is wrong, and what to do`. */
  throwProblems(): void {
    if (this.#problems.length > 0) throw new MillgraphError('INVALID_MAPPING', this.#problems.join('\n'));
  }

  #note(offset: number, message: string): void {
    const { line, col } = this.#lineCounter.linePos(offset);
    this.#problems.push(`${this.path}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${message}`);
  }

  /** The entries of a mapping. A key that is not `allowed` (any, when not given) is a problem and is left out. */
  entries(place: Place, what: string, allowed?: readonly string[]): readonly Entry[] | undefined {
    const node = this.#resolve(place);
    if (!isMap(node)) {
      this.problem(place, `${what} must be a mapping of \`key: value\``);
      return;
    }
    const entries: Entry[] = [];
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? scalarText(key.value, key.source) : undefined;
      if (name === undefined) {
        this.problem(key, `a key of ${what} must be a plain text`);
      } else if (allowed !== undefined && !allowed.includes(name)) {
        this.problem(key, `${what} has no key "${name}"; use one of ${allowed.join(', ')}`);
      } else {
        entries.push({ key: name, keyPlace: key, value });
      }
    }
    return entries;
  }

  /** The values of a mapping by key, with the problems of `entries`, and one for each of `required` that is missing. */
  fields<Key extends string>(
    place: Place,
    what: string,
    allowed: readonly Key[],
    required: readonly NoInfer<Key>[] = [],
  ): Partial<Record<Key, Place>> | undefined {
    const entries = this.entries(place, what, allowed);
    if (entries === undefined) return undefined;
    const fields: Record<string, Place> = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
    const missing = required.filter((key) => !(key in fields));
    if (missing.length > 0) this.problem(place, `${what} needs ${missing.join(' and ')}`);
    return fields as Partial<Record<Key, Place>>;
  }

  list(place: Place, what: string): readonly Place[] | undefined {
    const node = this.#resolve(place);
    if (isSeq(node)) return node.items;
    this.problem(place, `${what} must be a list`);
    return;
  }

  /** A scalar as it is written (`01` stays `01`); null for an explicit null. */
  nullableText(place: Place, what: string): string | null | undefined {
    const node = this.#resolve(place);
    if (!isScalar(node)) {
      this.problem(place, `${what} must be a single value`);
      return;
    }
    if (node.value === null) return null;
    return scalarText(node.value, node.source);
  }

  text(place: Place, what: string): string | undefined {
    const text = this.nullableText(place, what);
    if (text !== null && text !== '') return text;
    this.problem(place, `${what} must not be empty`);
    return;
  }

  flag(place: Place, what: string): boolean | undefined {
    const node = this.#resolve(place);
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.problem(place, `${what} must be true or false`);
  }

  oneOf<Choice extends string>(place: Place, what: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(place, what);
    if (text === undefined) return undefined;
    const choice = choices.find((each) => each === text);
    if (choice === undefined) this.problem(place, `${what} is "${text}"; use one of ${choices.join(', ')}`);
    return choice;
  }

  isMapping(place: Place): boolean {
    return isMap(this.#resolve(place));
  }

  isList(place: Place): boolean {
    return isSeq(this.#resolve(place));
  }

  #resolve(place: Place): unknown {
    return isAlias(place) ? place.resolve(this.#document) : place;
  }
}

function scalarText(value: unknown, source: string | undefined): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? (source ?? String(value)) : undefined;
}
