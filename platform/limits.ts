import {
  GraphQLError,
  Kind,
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';

/** What a stranger may ask for at most, each with its default. `docs/http.md` lists the same; a test compares them. */
export const limitDefaults = {
  /** Of a request's body. Beyond it: 413. */
  bodyBytes: 2 ** 20,
  /** Of the request line and all headers together. Beyond it: 431. */
  headerBytes: 16 * 2 ** 10,
  /** In which a request has to be there whole, a third of it for its headers. Beyond it: 408. */
  requestMillis: 30_000,
  /** In which something of a reply has to be taken, before the connection is closed. */
  stalledMillis: 120_000,
  /** Open connections at a time. Beyond it, new ones are closed. */
  connections: 10_000,
  /** Operations in one request; 0: batches are not taken. */
  batch: 0,
  /** Documents by hash that clients have sent, kept at a time, in characters; 0: none are taken. */
  persistedCharacters: 16 * 2 ** 20,
  /** Names, numbers, strings and signs of a document. */
  tokens: 15_000,
  /** Braces, brackets and parentheses within each other. */
  nesting: 100,
  /** Operations and fragments of a document. */
  definitions: 250,
  /** Fields and fragments of an operation, where each fragment counts as often as it is used. */
  fields: 2000,
  /** Fields within each other; the headline query has 6, a list's connection 2 more. */
  depth: 14,
  /** How often one field may stand on a path from the root: `parent { parent { parent } }` is 3. */
  repetition: 3,
  /** How often fields that become one may stand in one place, inside and outside of fragments: each is compared with each. */
  repeats: 100,
  /** Fields with a name of the client's, `__typename` too. */
  aliases: 250,
  /** Fields of the root, each of which is a request of its own to some system. */
  rootFields: 50,
  /** `@include`, `@skip` and others. */
  directives: 250,
  /** Characters of all strings of a document together: a long text is a variable's. */
  stringCharacters: 50_000,
  /** Characters of a name. */
  nameCharacters: 200,
  /** Objects, lists and plain values of all variables together. */
  variableValues: 10_000,
  /** Objects and lists of a variable within each other. */
  variableDepth: 20,
  /** Values that the answer can hold: each field once for each object that it is asked of. */
  cost: 500_000,
  /** Objects that a list counts as, where neither an argument nor the schema says how long it is. */
  assumedListSize: 20,
  /** WebSockets at a time; they count as connections too. Beyond it, the upgrade is refused. */
  sockets: 10_000,
  /** Of a message from a client over a WebSocket. Beyond it, the socket is closed. */
  messageBytes: 256 * 2 ** 10,
  /** In which a client has to send `connection_init` over its WebSocket. */
  initMillis: 10_000,
  /** Operations under way on one WebSocket. */
  socketOperations: 100,
  /** Subscriptions of one caller at a time. */
  callerSubscriptions: 10_000,
  /** Subscriptions at a time. */
  subscriptions: 20_000,
  /** Different subscriptions at a time: each is an upstream and a ring of its own. */
  streams: 1_000,
  /** Of what a client has been sent and not taken, before it is behind: it then gets what is kept for all. */
  unsentBytes: 64 * 2 ** 10,
  /** In which a client that is behind has to take something, before it is closed as too slow. */
  slowMillis: 10_000,
  /** Events kept of one stream, for those who resume or are behind. */
  ringEvents: 1_000,
  /** Of those events together. */
  ringBytes: 4 * 2 ** 20,
  /** Of the events of all streams together. */
  ringsBytes: 256 * 2 ** 20,
} as const;

export type LimitName = keyof typeof limitDefaults;
export type Limits = Readonly<Record<LimitName, number>>;

/** The variable that sets a limit: `LIMIT_ROOT_FIELDS` for `rootFields`. */
export const limitVariable = (name: LimitName): string =>
  `LIMIT_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** The error for what is more than a limit allows. */
export const exceeds = (limit: LimitName, maximum: number, message: string): MillgraphError =>
  new MillgraphError('LIMIT_EXCEEDED', message, { limit, maximum });

/**
 * Refuses, before it is parsed, a text whose brackets nest so deep that a parser, which calls itself for each, could run
 * out of stack; brackets in strings and comments do not count.
 */
export function checkNesting(text: string, { nesting, tokens, stringCharacters }: Limits): MillgraphError | undefined {
  let depth = 0;
  let found = 0;
  let characters = 0;
  for (const [sign] of text.matchAll(bracketsStringsAndComments)) {
    found += 1;
    if (found > tokens) return tooManyTokens(tokens);
    if (sign === '{' || sign === '[' || sign === '(') depth += 1;
    else if (sign === '}' || sign === ']' || sign === ')') depth -= 1;
    else if (sign.startsWith('"')) characters += sign.length;
    if (characters > stringCharacters) {
      const message = `The strings of the document have more than ${stringCharacters} characters. Use variables.`;
      return exceeds('stringCharacters', stringCharacters, message);
    }
    if (depth > nesting) {
      return exceeds('nesting', nesting, `The document nests brackets deeper than ${nesting} levels.`);
    }
  }
  return undefined;
}

export const tooManyTokens = (tokens: number): MillgraphError =>
  exceeds('tokens', tokens, `The document has more than ${tokens} names, numbers, strings and signs.`);

/** No two alternatives begin with the same text, and all can end anywhere: there is nothing to try again. */
const bracketsStringsAndComments =
  /[{}[\]()]|#[^\n\r]*|"""(?:[^"\\]+|\\"""|\\|"(?!""))*(?:""")?|"(?:[^"\\\n\r]+|\\[^\n\r])*"?/g;

/** What is counted of a part of a document, each fragment as often as it is used. */
interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
  readonly rootFields: number;
}

const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0, rootFields: 0 };

/**
 * Refuses documents that nest deeper or select more than any honest one does: a few hundred bytes can otherwise ask for
 * more than memory holds. It takes time linear in the document, however its fragments use each other, and so comes
 * before validation, which does not. The depth of introspection is not counted: graphql-js has a rule for it.
 */
export function checkDocument(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  if (document.definitions.length > limits.definitions) {
    const message = `The document has more than ${limits.definitions} operations and fragments.`;
    return exceeds('definitions', limits.definitions, message);
  }
  const measure = new Measure(document);
  let fieldsOfAll = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const name = definition.name?.value ?? 'The operation';
    const size = measure.definition(definition);
    if (Math.max(name.length, measure.longestName) > limits.nameCharacters) {
      const message = `A name in the document has more than ${limits.nameCharacters} characters.`;
      return exceeds('nameCharacters', limits.nameCharacters, message);
    }
    if (measure.circular !== undefined) {
      return new GraphQLError(`The fragment ${clip(measure.circular)} uses itself.`);
    }
    fieldsOfAll += size.fields;
    const error = checkSize(name, size, limits, fieldsOfAll);
    if (error !== undefined) return error;
    const compared = measure.mostRepeated([definition.selectionSet]);
    if (compared > limits.repeats) {
      const message = `${name} asks for one and the same field in one place more than ${limits.repeats} times.`;
      return exceeds('repeats', limits.repeats, message);
    }
    if (definition.kind === Kind.FRAGMENT_DEFINITION) continue;
    if (size.depth > limits.depth) {
      const message = `${name} nests fields deeper than ${limits.depth} levels. Ask for less depth at once.`;
      return exceeds('depth', limits.depth, message);
    }
    const repeated = measure.repeatedField(definition.selectionSet, limits.repetition, new Map());
    if (repeated !== undefined) {
      const message = `${name} asks for ${clip(repeated)} inside itself more than ${limits.repetition} times. Follow it in several steps.`;
      return exceeds('repetition', limits.repetition, message);
    }
  }
  return undefined;
}

/** The fields and fragments of all operations of a document that passed, each fragment as often as it is used. */
export function countFields(document: DocumentNode): number {
  const measure = new Measure(document);
  return document.definitions.reduce(
    (sum, definition) =>
      sum + (definition.kind === Kind.OPERATION_DEFINITION ? measure.definition(definition).fields : 0),
    0,
  );
}

/** Validation looks at each definition for itself, at what a fragment holds once more than operations do. */
const shareOfFragments = 3;

function checkSize(name: string, size: Size, limits: Limits, fieldsOfAll: number): MillgraphError | undefined {
  if (size.fields > limits.fields || fieldsOfAll > shareOfFragments * limits.fields) {
    const message = `${name} selects more than ${limits.fields} fields. Split it into several operations.`;
    return exceeds('fields', limits.fields, message);
  }
  if (size.aliases > limits.aliases) {
    return exceeds('aliases', limits.aliases, `${name} has more than ${limits.aliases} aliases.`);
  }
  if (size.rootFields > limits.rootFields) {
    const message = `${name} has more than ${limits.rootFields} root fields. Split it into several operations.`;
    return exceeds('rootFields', limits.rootFields, message);
  }
  if (size.directives > limits.directives) {
    return exceeds('directives', limits.directives, `${name} has more than ${limits.directives} directives.`);
  }
  return undefined;
}

const clip = (name: string): string => (name.length > 100 ? `${name.slice(0, 100)}...` : name);

class Measure {
  /** A fragment that uses itself, once one was found. */
  circular: string | undefined;
  /** The length of the longest name in what was measured: each error of validation would repeat it. */
  longestName = 0;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #sizes = new Map<string, Size | 'being measured'>();

  constructor(document: DocumentNode) {
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    );
  }

  definition(definition: Extract<DefinitionNode, { readonly selectionSet: SelectionSetNode }>): Size {
    const size =
      definition.kind === Kind.FRAGMENT_DEFINITION && this.#fragments.get(definition.name.value) === definition
        ? this.#fragment(definition.name.value)
        : this.#selections(definition.selectionSet);
    const variables = definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
    const own = variables.reduce((sum, { directives = [] }) => sum + directives.length, 0);
    const directives = size.directives + own + (definition.directives?.length ?? 0);
    const rootFields = definition.kind === Kind.OPERATION_DEFINITION ? size.rootFields : 0;
    return { ...size, directives, rootFields };
  }

  #selections({ selections }: SelectionSetNode): Size {
    const sum = { ...nothing };
    for (const selection of selections) {
      let size: Size;
      this.#measureNames(selection);
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet === undefined ? nothing : this.#selections(selection.selectionSet);
        const isIntrospection = selection.name.value.startsWith('__');
        sum.aliases += selection.alias === undefined ? 0 : 1;
        sum.rootFields += 1;
        size = { ...inner, depth: isIntrospection ? 1 : inner.depth + 1, rootFields: 0 };
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        size = this.#selections(selection.selectionSet);
      } else {
        size = this.#fragment(selection.name.value);
      }
      sum.depth = Math.max(sum.depth, size.depth);
      sum.fields += size.fields + 1;
      sum.aliases += size.aliases;
      sum.directives += size.directives + (selection.directives?.length ?? 0);
      sum.rootFields += size.rootFields;
    }
    return sum;
  }

  #measureNames(selection: SelectionNode): void {
    const { directives = [] } = selection;
    const isField = selection.kind === Kind.FIELD;
    const named = [
      ...(isField ? (selection.arguments ?? []) : []),
      ...directives,
      ...directives.flatMap((directive) => directive.arguments ?? []),
    ];
    for (const { name } of named) this.#measureName(name);
    if (selection.kind !== Kind.INLINE_FRAGMENT) this.#measureName(selection.name);
    if (isField) this.#measureName(selection.alias);
  }

  #measureName(name: NameNode | undefined): void {
    if (name !== undefined && name.value.length > this.longestName) this.longestName = name.value.length;
  }

  #fragment(name: string): Size {
    const known = this.#sizes.get(name);
    if (known === 'being measured') {
      this.circular ??= name;
      return nothing;
    }
    if (known !== undefined) return known;
    this.#sizes.set(name, 'being measured');
    const fragment = this.#fragments.get(name);
    const size = fragment === undefined ? nothing : this.#selections(fragment.selectionSet);
    this.#sizes.set(name, size);
    return size;
  }

  /**
   * How many fields of one name, at most, become one field of the answer. It too follows each use of each fragment.
   */
  mostRepeated(sets: readonly SelectionSetNode[]): number {
    const counts = new Map<string, number>();
    const inner = new Map<string, SelectionSetNode[]>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind !== Kind.FIELD) {
          const fragment =
            selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
          if (fragment !== undefined) collect(fragment.selectionSet);
          continue;
        }
        const key = (selection.alias ?? selection.name).value;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        if (selection.selectionSet === undefined) continue;
        const known = inner.get(key);
        if (known === undefined) inner.set(key, [selection.selectionSet]);
        else known.push(selection.selectionSet);
      }
    };
    sets.forEach(collect);
    let most = Math.max(0, ...counts.values());
    for (const merged of inner.values()) most = Math.max(most, this.mostRepeated(merged));
    return most;
  }

  /**
   * The name of a field with a selection that stands too often on one path; lists inside lists multiply. It follows
   * each use of each fragment: only for what is known to be small and without circles.
   */
  repeatedField(set: SelectionSetNode, maximum: number, above: ReadonlyMap<string, number>): string | undefined {
    for (const selection of set.selections) {
      let inner: string | undefined;
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        if (selection.selectionSet === undefined || name.startsWith('__')) continue;
        const count = (above.get(name) ?? 0) + 1;
        if (count > maximum) return name;
        inner = this.repeatedField(selection.selectionSet, maximum, new Map(above).set(name, count));
      } else {
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
        inner = fragment === undefined ? undefined : this.repeatedField(fragment.selectionSet, maximum, above);
      }
      if (inner !== undefined) return inner;
    }
    return undefined;
  }
}

/** Of what other services ask, only the size is limited: the gateway gives names and joins requests as it needs to. */
const limitsBetweenServices: Limits = {
  ...limitDefaults,
  aliases: limitDefaults.fields,
  rootFields: limitDefaults.fields,
  directives: limitDefaults.fields,
};

/** The limits on documents as a rule of validation, for a server that has no stage before it. */
export const operationLimits: ValidationRule = (context) => ({
  Document(document) {
    const error = checkDocument(document, limitsBetweenServices);
    if (error !== undefined) context.reportError(error);
  },
});

/** Refuses variables that hold more values, or nest deeper, than any honest ones do. */
export function checkVariables(
  variables: Readonly<Record<string, unknown>>,
  { variableValues, variableDepth }: Limits,
): MillgraphError | undefined {
  let values = 0;
  /** How deep a value nests; it stops where there is too much of anything. */
  const depthOf = (value: unknown, above: number): number => {
    values += 1;
    if (typeof value !== 'object' || value === null) return above;
    let deepest = above + 1;
    for (const inner of Object.values(value)) {
      if (deepest > variableDepth || values > variableValues + 1) break;
      deepest = Math.max(deepest, depthOf(inner, above + 1));
    }
    return deepest;
  };
  // The variables themselves are neither a value nor a level.
  const depth = depthOf(variables, -1);
  if (depth > variableDepth) {
    const message = `The variables nest objects and lists deeper than ${variableDepth} levels.`;
    return exceeds('variableDepth', variableDepth, message);
  }
  if (values - 1 > variableValues) {
    return exceeds('variableValues', variableValues, `The variables hold more than ${variableValues} values.`);
  }
  return undefined;
}
