import {
  getVariableValues,
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { operationLimits } from '#platform/limits.ts';
import { withoutUnusedVariables } from '#platform/unused-variables.ts';
import { BoundedCache } from './bounded-cache.ts';
import { renamedVariables, renameVariables, ResponseNames } from './names.ts';
import type { Supergraph } from './supergraph.ts';

/** A valid operation of a client, its variables renamed where their names are unsafe. */
export interface ClientOperation {
  /** Tells it from every other. */
  readonly id: number;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly names: ResponseNames;
  /** New names of variables by the client's. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The variables that `@skip` and `@include` ask. */
  readonly conditions: readonly string[];
}

/** Values of variables, as graphql-js coerces them. */
export type Variables = Readonly<Record<string, unknown>>;

const cachedDocuments = 2000;
const rules = [...specifiedRules, operationLimits];

/** Parses and validates what clients send, once per text. */
export class Documents {
  readonly #supergraph: Supergraph;
  #lastId = 0;
  readonly #operations = new BoundedCache<string, ReadonlyMap<string, ClientOperation>>(cachedDocuments);

  constructor(supergraph: Supergraph) {
    this.#supergraph = supergraph;
  }

  /** The operation that a request names, or undefined where the request is not valid. */
  get(text: string, operationName: string | undefined): ClientOperation | undefined {
    const operations = this.#operations.getOrMake(text, () => this.#read(text));
    if (operationName !== undefined) return operations.get(operationName);
    if (operations.size !== 1) return undefined;
    const [only] = operations.values();
    return only;
  }

  /** All operations of a document by name; an anonymous one by ''. None where it is not valid. */
  #read(text: string): ReadonlyMap<string, ClientOperation> {
    const operations = new Map<string, ClientOperation>();
    const document = parseValid(this.#supergraph, text);
    if (document === undefined) return operations;
    const renamed = renamedVariables(document);
    const safe = renameVariables(document, renamed);
    const names = new ResponseNames(safe, this.#supergraph.fieldNames);
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of safe.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
    const conditions = conditionVariables(safe);
    for (const definition of safe.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const name = definition.name?.value ?? '';
      const used = conditions.filter((variable) =>
        definition.variableDefinitions?.some((defined) => defined.variable.name.value === variable),
      );
      this.#lastId += 1;
      operations.set(name, { id: this.#lastId, operation: definition, fragments, names, renamed, conditions: used });
    }
    return operations;
  }
}

function parseValid({ apiSchema }: Supergraph, text: string): DocumentNode | undefined {
  try {
    const document = withoutUnusedVariables(parse(text, { noLocation: true }));
    return validate(apiSchema, document, rules).length === 0 ? document : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function conditionVariables(document: DocumentNode): string[] {
  const found = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  return [...found];
}

/** The values of the operation's variables, or the errors that the client made in them. */
export function coerceVariables(
  { apiSchema }: Supergraph,
  { operation, renamed }: ClientOperation,
  given: Readonly<Record<string, unknown>>,
): { readonly values: Variables } | { readonly errors: readonly GraphQLError[] } {
  const definitions = operation.variableDefinitions ?? [];
  if (definitions.length === 0) return { values: {} };
  const { coerced, errors } = getVariableValues(apiSchema, definitions, withNewNames(given, renamed), {
    maxErrors: 50,
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
