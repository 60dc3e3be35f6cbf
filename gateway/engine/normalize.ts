import {
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  getNamedType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
} from 'graphql';
import { withDefaults } from './directives.ts';
import type { ClientOperation, Includes } from './document.ts';
import { keyOf } from './draft.ts';
import type { Supergraph } from './supergraph.ts';

/** A part of an operation that is planned by itself. */
export interface OperationPart {
  readonly operation: OperationTypeNode;
  readonly rootType: string;
  readonly selections: readonly SelectionNode[];
  /** All variables of the operation. */
  readonly variables: readonly VariableDefinitionNode[];
  /** The keys of the root fields that it answers. */
  readonly keys: readonly string[];
}

/**
 * What of a client's operation is to be planned: conditions decided, fragments expanded and merged, names safe,
 * introspection and `__typename` of the root left out. A query is one part, or none where all of it is answered
 * locally; of a mutation each root field is one, for they are executed one after the other.
 */
export function normalize(supergraph: Supergraph, client: ClientOperation, includes: Includes): OperationPart[] {
  const { operation } = client;
  const root = rootType(supergraph, operation.operation);
  const selections = new Normalizer(supergraph, client, includes)
    .selections(root, [operation.selectionSet])
    .filter((selection) => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'));
  if (selections.length === 0) return [];
  const isSerial = operation.operation === OperationTypeNode.MUTATION;
  const parts = isSerial ? selections.map((selection) => [selection]) : [selections];
  return parts.map((part) => ({
    operation: operation.operation,
    rootType: root.name,
    selections: part,
    variables: operation.variableDefinitions ?? [],
    keys: part.flatMap((selection) => (selection.kind === Kind.FIELD ? [keyOf(selection)] : [])),
  }));
}

export function rootType({ apiSchema }: Supergraph, operation: OperationTypeNode): GraphQLObjectType {
  const type = apiSchema.getRootType(operation);
  if (type == null) throw new Error(`the schema has no root type for a ${operation}`);
  return type;
}

const typenameField: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

class Normalizer {
  readonly #supergraph: Supergraph;
  readonly #client: ClientOperation;
  readonly #includes: Includes;

  constructor(supergraph: Supergraph, client: ClientOperation, includes: Includes) {
    this.#supergraph = supergraph;
    this.#client = client;
    this.#includes = includes;
  }

  /** The selections of several sets on one type, as one. */
  selections(parent: GraphQLCompositeType, sets: readonly SelectionSetNode[]): SelectionNode[] {
    const fields = new Map<string, FieldNode[]>();
    const conditions = new Map<string, SelectionSetNode[]>();
    for (const set of sets) this.#collect(parent, set, fields, conditions);
    const inner: SelectionNode[] = [];
    for (const [key, nodes] of fields) {
      const field = this.#field(parent, key, nodes);
      if (field !== undefined) inner.push(field);
    }
    for (const [condition, fragmentSets] of conditions) {
      const selections = this.selections(this.#composite(condition), fragmentSets);
      inner.push({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } },
        selectionSet: { kind: Kind.SELECTION_SET, selections },
      });
    }
    const isEmpty = inner.length === 0;
    // The type of an object decides which fragments apply. A subgraph that knows an interface as one object cannot
    // tell it: it is asked for only where it matters.
    const needsTypename =
      isAbstractType(parent) && (conditions.size > 0 || !this.#supergraph.types.isInterfaceObject(parent.name));
    return (isEmpty || needsTypename) && !fields.has('__typename') ? [typenameField, ...inner] : inner;
  }

  #collect(
    parent: GraphQLCompositeType,
    set: SelectionSetNode,
    fields: Map<string, FieldNode[]>,
    conditions: Map<string, SelectionSetNode[]>,
  ): void {
    for (const selection of set.selections) {
      if (!this.#includes(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        append(fields, this.#client.names.internal(selection), selection);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#client.fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const condition = fragment.typeCondition?.name.value ?? parent.name;
      switch (this.#relation(parent, condition)) {
        case 'always':
          this.#collect(parent, fragment.selectionSet, fields, conditions);
          break;
        case 'sometimes':
          append(conditions, condition, fragment.selectionSet);
          break;
        case 'never':
          break;
      }
    }
  }

  /** Whether what fits the parent fits the condition too; `always` only where the parent has the condition's fields. */
  #relation(parent: GraphQLCompositeType, condition: string): 'always' | 'sometimes' | 'never' {
    if (condition === parent.name) return 'always';
    const { types } = this.#supergraph;
    if (isObjectType(parent)) return types.fits(parent.name, condition) ? 'always' : 'never';
    if (isInterfaceType(parent) && parent.getInterfaces().some(({ name }) => name === condition)) return 'always';
    const possible = types.possible(condition);
    return [...types.possible(parent.name)].some((name) => possible.has(name)) ? 'sometimes' : 'never';
  }

  #field(parent: GraphQLCompositeType, key: string, nodes: readonly FieldNode[]): FieldNode | undefined {
    const [first] = nodes;
    if (first === undefined) return undefined;
    const { name, arguments: given = [], directives = [] } = first;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const field: FieldNode = {
      kind: Kind.FIELD,
      name,
      arguments: given,
      directives: directives
        .filter((directive) => !['skip', 'include'].includes(directive.name.value))
        .map((directive) => withDefaults(directive, this.#supergraph.apiSchema)),
      ...(key !== name.value && { alias: { kind: Kind.NAME, value: key } }),
    };
    if (sets.length === 0 || name.value.startsWith('__')) return field;
    const type = this.#typeOf(parent, name.value);
    return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: this.selections(type, sets) } };
  }

  #typeOf(parent: GraphQLCompositeType, field: string): GraphQLCompositeType {
    const definition = 'getFields' in parent ? parent.getFields()[field] : undefined;
    if (definition === undefined) throw new Error(`${parent.name} has no field ${field}`);
    return this.#composite(getNamedType(definition.type).name);
  }

  #composite(name: string): GraphQLCompositeType {
    const type = this.#supergraph.apiSchema.getType(name);
    if (!isCompositeType(type)) throw new Error(`${name} is no composite type`);
    return type;
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
