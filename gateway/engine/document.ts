import {
  getVariableValues,
  GraphQLError,
  Kind,
  NoSchemaIntrospectionCustomRule,
  NoUnusedVariablesRule,
  OperationTypeNode,
  parse,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  validate,
  visit,
  type DefinitionNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { clipMessage } from '#platform/errors.ts';
import {
  checkDocument,
  checkNesting,
  checkVariables,
  countFields,
  exceeds,
  limitDefaults,
  tooManyTokens,
  type Limits,
} from '#platform/limits.ts';
import { BoundedCache } from './bounded-cache.ts';
import { CostModel, costOf, type Cost } from './cost.ts';
import { renamedVariables, renameVariables, ResponseNames } from './names.ts';
import type { Supergraph } from './supergraph.ts';

/** A valid operation of a client, its variables renamed where their names are unsafe. */
export interface ClientOperation {
  /** Tells it from every other. */
  readonly id: number;
  /** Fields of its document, each fragment as often as it is used: how much it takes to keep. */
  readonly fields: number;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly names: ResponseNames;
  /** New names of variables by the client's. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The variables that `@skip` and `@include` ask. */
  readonly conditions: readonly string[];
  readonly cost: Cost;
}

/** Why a well-formed request is not executed. */
export class Refused {
  readonly errors: readonly GraphQLFormattedError[];
  /** The HTTP status that says the same, to clients that want it said. */
  readonly status: number;

  constructor(errors: readonly GraphQLFormattedError[], status = 400) {
    this.errors = errors;
    this.status = status;
  }
}

/** Values of variables, as graphql-js coerces them. */
export type Variables = Readonly<Record<string, unknown>>;

/** What clients may ask for. */
export interface DocumentSettings {
  /** Default `limitDefaults`. */
  readonly limits?: Limits | undefined;
  /** Whether clients may read the schema: by introspection, and from errors that suggest names. Default true. */
  readonly introspection?: boolean | undefined;
  /** Counts the documents that were known and those that were not. */
  readonly documentUse?: { hits: number; misses: number } | undefined;
}

/** Most documents that are kept, in characters of their texts; each takes some 50 times as much when parsed. */
const cachedCharacters = 2 ** 20;
const maximumErrors = 50;
/** Fewer than of documents: each repeats the value it is about, however large. */
const maximumVariableErrors = 5;

/**
 * Dashboards (Grafana's among them) send the same time range and choices with each of their queries, whether it uses them
 * or not; they are coerced all the same.
 */
const clientRules = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== SingleFieldSubscriptionsRule,
);

/** Parses and validates what clients send, once per text. */
export class Documents {
  readonly limits: Limits;
  readonly #supergraph: Supergraph;
  readonly #introspection: boolean;
  readonly #costs: CostModel;
  #lastId = 0;
  readonly #operations: BoundedCache<string, ReadonlyMap<string, ClientOperation> | Refused>;

  constructor(
    supergraph: Supergraph,
    { limits = limitDefaults, introspection = true, documentUse }: DocumentSettings = {},
  ) {
    this.#supergraph = supergraph;
    this.#operations = new BoundedCache(cachedCharacters, (_operations, text) => text.length, documentUse);
    this.limits = limits;
    this.#introspection = introspection;
    this.#costs = new CostModel(supergraph.apiSchema, supergraph.sdl, limits);
  }

  /** How many are kept. */
  get size(): number {
    return this.#operations.size;
  }

  /** The operation that a request names. */
  get(text: string, operationName: string | undefined): ClientOperation | Refused {
    const operations = this.#operations.getOrMake(text, () => this.#read(text));
    if (operations instanceof Refused) return operations;
    if (operationName !== undefined && operationName !== '') {
      return operations.get(operationName) ?? unresolved('The document has no operation of the given name.');
    }
    const [only, ...others] = operations.values();
    if (only === undefined) return unresolved('The document has no operation.');
    return others.length === 0 ? only : unresolved('The document has several operations: name one (operationName).');
  }

  /** The values of the operation's variables. */
  variables(
    client: ClientOperation,
    given: Readonly<Record<string, unknown>>,
  ): { readonly values: Variables } | Refused {
    const tooLarge = checkVariables(given, this.limits);
    if (tooLarge !== undefined) return this.#refuse([tooLarge], 'BAD_USER_INPUT');
    const coerced = coerceVariables(this.#supergraph, client, given, !this.#introspection);
    if ('errors' in coerced) return this.#refuse(coerced.errors, 'BAD_USER_INPUT');
    return this.#tooCostly(client.cost, coerced.values) ?? coerced;
  }

  /** Of what costs too much whatever the variables are, nothing more has to be known. */
  #surelyTooCostly(document: DocumentNode): Refused | undefined {
    const fragments = fragmentsOf(document);
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const cost = this.#costs.of(definition, fragments);
      const refused = typeof cost === 'number' ? this.#tooCostly(cost, {}) : undefined;
      if (refused !== undefined) return refused;
    }
    return undefined;
  }

  #tooCostly(cost: Cost, variables: Variables): Refused | undefined {
    const maximum = this.limits.cost;
    const found = Math.ceil(costOf(cost, variables));
    if (found <= maximum) return undefined;
    const message = `The answer could hold ${Number.isFinite(found) ? found : 'countless'} values, and at most ${maximum} are allowed. Ask for fewer at once (first, last), or for less of each.`;
    return this.#refuse([exceeds('cost', maximum, message)], 'BAD_USER_INPUT');
  }

  /** All operations of a document by name, an anonymous one by ''; or what is wrong with it. */
  #read(text: string): ReadonlyMap<string, ClientOperation> | Refused {
    const document = this.#parseValid(text);
    if (document instanceof Refused) return document;
    const operations = new Map<string, ClientOperation>();
    const renamed = renamedVariables(document);
    const safe = renameVariables(document, renamed);
    const names = new ResponseNames(safe, this.#supergraph.fieldNames);
    const fragments = fragmentsOf(safe);
    const conditions = conditionVariables(safe);
    const fields = countFields(safe);
    for (const definition of safe.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const name = definition.name?.value ?? '';
      const used = conditions.filter((variable) =>
        definition.variableDefinitions?.some((defined) => defined.variable.name.value === variable),
      );
      this.#lastId += 1;
      operations.set(name, {
        id: this.#lastId,
        fields,
        operation: definition,
        fragments,
        names,
        renamed,
        conditions: used,
        cost: this.#costs.of(definition, fragments),
      });
    }
    return operations;
  }

  /** The limits come first: without them validation can take any time. */
  #parseValid(text: string): DocumentNode | Refused {
    const tooDeep = checkNesting(text, this.limits);
    if (tooDeep !== undefined) return this.#refuse([tooDeep], 'GRAPHQL_PARSE_FAILED');
    const parsed = this.#parse(text, true);
    if (parsed instanceof Refused) return parsed;
    const tooLarge = checkDocument(parsed, this.limits);
    if (tooLarge !== undefined) return this.#refuse([tooLarge], 'GRAPHQL_VALIDATION_FAILED');
    const tooCostly = this.#surelyTooCostly(parsed);
    if (tooCostly !== undefined) return tooCostly;
    const errors = this.#validate(parsed);
    if (errors.length === 0) return parsed;
    // Once more, so that errors have the places at which they stand in the text.
    const located = this.#parse(text, false);
    const told = located instanceof Refused ? errors : this.#validate(located);
    return this.#refuse(told, 'GRAPHQL_VALIDATION_FAILED');
  }

  #parse(text: string, noLocation: boolean): DocumentNode | Refused {
    const { tokens } = this.limits;
    try {
      return parse(text, { noLocation, maxLexicalTokens: tokens });
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const isTooLong = error.message.startsWith(`Syntax Error: Document contains more that ${tokens} tokens`);
      return this.#refuse([isTooLong ? tooManyTokens(tokens) : error], 'GRAPHQL_PARSE_FAILED');
    }
  }

  #validate(document: DocumentNode): readonly GraphQLError[] {
    const { apiSchema } = this.#supergraph;
    const rules = this.#introspection ? clientRules : [...clientRules, NoSchemaIntrospectionCustomRule];
    const errors = validate(apiSchema, document, rules, {
      maxErrors: maximumErrors,
      hideSuggestions: !this.#introspection,
    });
    // It throws on a condition that is none, which is among the errors then.
    const severalFields =
      errors.length === 0 && document.definitions.some(isSubscription)
        ? validate(apiSchema, withoutConditions(document), [SingleFieldSubscriptionsRule])
        : [];
    // What a schema has no root type for passes validation.
    const rootless = document.definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && apiSchema.getRootType(definition.operation) == null
        ? [new GraphQLError(`The graph has no ${definition.operation}s.`, { nodes: definition })]
        : [],
    );
    return [...errors, ...severalFields, ...rootless];
  }

  /** `code`: of those that have none. */
  #refuse(errors: readonly GraphQLError[], code: string): Refused {
    return new Refused(
      errors.map((error) => {
        const { message, locations, extensions } = error.toJSON();
        const isIntrospection = !this.#introspection && message.startsWith('GraphQL introspection has been disabled');
        return {
          message: clipMessage(message),
          ...(locations !== undefined && { locations }),
          extensions: { code: isIntrospection ? 'INTROSPECTION_DISABLED' : code, ...extensions },
        };
      }),
    );
  }
}

const unresolved = (message: string): Refused =>
  new Refused([{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

const isSubscription = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION;

/**
 * The document as if all were asked for that `@skip` and `@include` let variables decide: whether a subscription has one field
 * is known before their values are, and the rule of graphql-js throws where it does not have them.
 */
const withoutConditions = (document: DocumentNode): DocumentNode =>
  visit(document, { Directive: (directive) => (conditionsOf(directive).length > 0 ? null : undefined) });

function conditionVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Directive(directive) {
      for (const name of conditionsOf(directive)) found.add(name);
    },
  });
  return [...found];
}

/** The variables that a `@skip` or `@include` asks. */
const conditionsOf = ({ name, arguments: given = [] }: DirectiveNode): readonly string[] =>
  name.value === 'skip' || name.value === 'include'
    ? given.flatMap(({ value }) => (value.kind === Kind.VARIABLE ? [value.name.value] : []))
    : [];

/** The values of the operation's variables, or the errors that the client made in them. */
function coerceVariables(
  { apiSchema }: Supergraph,
  { operation, renamed }: ClientOperation,
  given: Readonly<Record<string, unknown>>,
  hideSuggestions: boolean,
): { readonly values: Variables } | { readonly errors: readonly GraphQLError[] } {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return { values: {} };
  const { coerced, errors } = getVariableValues(apiSchema, definitions, withNewNames(given, renamed), {
    maxErrors: maximumVariableErrors,
    hideSuggestions,
  });
  return coerced === undefined ? { errors } : { values: coerced };
}

function withNewNames(
  given: Readonly<Record<string, unknown>>,
  renamed: ReadonlyMap<string, string>,
): Record<string, unknown> {
  if (renamed.size === 0) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [renamed.get(name) ?? name, value]));
}

/** Says of a selection whether `@skip` and `@include` let it stand. */
export type Includes = (selection: SelectionNode) => boolean;

export const includesBy =
  (variables: Variables): Includes =>
  ({ directives }) => {
    if (directives === undefined || directives.length === 0) return true;
    for (const { name, arguments: given = [] } of directives) {
      if (name.value !== 'skip' && name.value !== 'include') continue;
      const value = given[0]?.value;
      const isTrue =
        value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
      if (isTrue === (name.value === 'skip')) return false;
    }
    return true;
  };
