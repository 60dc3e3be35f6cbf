import type { AnswerError } from './answer-errors.ts';
import type { ResponsePath } from './path.ts';

/** Stands for the index in a list. */
export const listItem = Symbol('item of a list');

/** Where a value stands in the answer, but for the indices of the lists around it. */
export interface Place {
  readonly parent: Place | undefined;
  readonly key: string | typeof listItem;
  /** How many lists are around the value. */
  readonly depth: number;
}

/** The projection of one answer: how far it is, and what was found wrong. */
export class Projection {
  /** The index in each list around the value that is being written. */
  readonly indices: number[] = [];
  /** JSON of what is answered here, by the client's names: introspection. */
  readonly local: ReadonlyMap<string, string> | undefined;
  /** All errors, their paths in the client's terms. */
  readonly errors: AnswerError[];
  #covered: CoveredPaths | undefined;

  constructor(errors: AnswerError[], local: ReadonlyMap<string, string> | undefined) {
    this.errors = errors;
    this.local = local;
  }

  /** Takes an error that the execution met. */
  add(error: AnswerError): void {
    this.errors.push(error);
    this.#covered?.add(error.path);
  }

  /** A value that must not be null is: an error, unless one says so already. */
  missing(place: Place, label: string): void {
    this.#report(place, `Cannot return null for non-nullable field ${label}.`);
  }

  /** A value is not what its type says. */
  invalid(place: Place, message: string): void {
    this.#report(place, message);
  }

  #report(place: Place, message: string): void {
    const path = this.#pathOf(place);
    this.#covered ??= new CoveredPaths(this.errors);
    if (this.#covered.covers(path)) return;
    this.add({ message, path, extensions: { code: 'INVALID_SUBGRAPH_ANSWER' } });
  }

  #pathOf(place: Place): ResponsePath {
    const path: (string | number)[] = [];
    for (let at: Place | undefined = place; at !== undefined; at = at.parent) {
      path.push(at.key === listItem ? (this.indices[at.depth - 1] ?? 0) : at.key);
    }
    return path.reverse();
  }
}

/** The places about which there is an error. */
class CoveredPaths {
  readonly #errors = new Set<string>();
  readonly #above = new Set<string>();

  constructor(errors: readonly AnswerError[]) {
    for (const { path } of errors) this.add(path);
  }

  add(path: ResponsePath): void {
    this.#errors.add(JSON.stringify(path));
    for (let length = 0; length <= path.length; length += 1) this.#above.add(JSON.stringify(path.slice(0, length)));
  }

  /** Whether an error is at the place, within it, or around it. */
  covers(path: ResponsePath): boolean {
    if (this.#above.has(JSON.stringify(path))) return true;
    return path.some((_segment, index) => this.#errors.has(JSON.stringify(path.slice(0, index))));
  }
}
