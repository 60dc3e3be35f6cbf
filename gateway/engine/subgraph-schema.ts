import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type SelectionNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import { isFalseArgument, isTrueArgument, stringArgument } from './directives.ts';
import type { TypeIndex } from './type-index.ts';

/** A field as one subgraph has it. */
export interface SubgraphField {
  /** Its type there, as text: `[Part!]`. */
  readonly type: string;
  /** The named type within. */
  readonly named: string;
  /** The subgraph names it to speak of it, and resolves it only where it says so. */
  readonly isExternal: boolean;
  readonly requires: readonly SelectionNode[];
  readonly provides: readonly SelectionNode[];
}

/** A composite type as one subgraph has it. */
export interface SubgraphType {
  readonly name: string;
  /** An interface or union there; an interface object is none. */
  readonly isAbstract: boolean;
  readonly isInterfaceObject: boolean;
  /** Keys by which the subgraph can be asked for it. */
  readonly keys: readonly (readonly SelectionNode[])[];
  readonly fields: ReadonlyMap<string, SubgraphField>;
  /** The object types that it can be there. */
  readonly possible: readonly string[];
}

/** What one subgraph can be asked for. */
export interface SubgraphSchema {
  readonly name: string;
  readonly types: ReadonlyMap<string, SubgraphType>;
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode | UnionTypeDefinitionNode;

/** Reads, from the join directives of a supergraph, what each of its subgraphs can be asked for. */
export function readSubgraphSchemas(document: DocumentNode, types: TypeIndex): SubgraphSchema[] {
  const composites = document.definitions.filter(
    (definition): definition is Composite =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      definition.kind === Kind.UNION_TYPE_DEFINITION,
  );
  const byName = new Map(composites.map((definition) => [definition.name.value, definition]));
  return graphsOf(document).map(({ graph, name }) => {
    const known = new Map<string, SubgraphType>();
    for (const definition of composites) {
      const type = readType(definition, graph, byName, types);
      if (type !== undefined) known.set(type.name, type);
    }
    for (const type of known.values()) {
      if (type.isInterfaceObject) known.set(type.name, withExternals(type, known));
    }
    return { name, types: known };
  });
}

/**
 * Of fields of an interface object, composition may not say that they are external when all subgraphs name them. But what
 * `@requires` asks for is external, or is within something that is.
 */
function withExternals(type: SubgraphType, known: ReadonlyMap<string, SubgraphType>): SubgraphType {
  const fields = new Map(type.fields);
  const isResolved = (node: SelectionNode, of: SubgraphType): boolean => {
    const field = node.kind === Kind.FIELD ? of.fields.get(node.name.value) : undefined;
    if (node.kind !== Kind.FIELD || field === undefined || field.isExternal) return false;
    const inner = known.get(field.named);
    const selections = node.selectionSet?.selections ?? [];
    return inner === undefined || selections.every((selection) => isResolved(selection, inner));
  };
  const keyFields = new Set(type.keys.flat().flatMap(namesOf));
  for (const node of [...type.fields.values()].flatMap(({ requires }) => requires)) {
    const name = node.kind === Kind.FIELD ? node.name.value : '';
    const field = type.fields.get(name);
    if (field !== undefined && !keyFields.has(name) && isResolved(node, type)) {
      fields.set(name, { ...field, isExternal: true });
    }
  }
  return { ...type, fields };
}

function graphsOf(document: DocumentNode): { readonly graph: string; readonly name: string }[] {
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') return [];
    return (definition.values ?? []).map(({ name, directives }) => ({
      graph: name.value,
      name: stringArgument(joins(directives, 'join__graph')[0], 'name') ?? name.value,
    }));
  });
}

const joins = (directives: readonly ConstDirectiveNode[] = [], name: string, graph?: string): ConstDirectiveNode[] =>
  directives.filter(
    (directive) =>
      directive.name.value === name && (graph === undefined || stringArgument(directive, 'graph') === graph),
  );

function readType(
  definition: Composite,
  graph: string,
  composites: ReadonlyMap<string, Composite>,
  types: TypeIndex,
): SubgraphType | undefined {
  const own = joins(definition.directives, 'join__type', graph);
  if (own.length === 0) return undefined;
  const name = definition.name.value;
  const isInterfaceObject = own.some((join) => isTrueArgument(join, 'isInterfaceObject'));
  const keysOf = (candidates: readonly ConstDirectiveNode[]): SelectionNode[][] =>
    candidates.flatMap((join) => fieldSet(stringArgument(join, 'key')));
  const fields = new Map<string, SubgraphField>();
  if (definition.kind !== Kind.UNION_TYPE_DEFINITION) {
    for (const node of definition.fields ?? []) {
      const field = readField(node, graph);
      if (field !== undefined) fields.set(node.name.value, field);
    }
  }
  return {
    name,
    isAbstract: definition.kind !== Kind.OBJECT_TYPE_DEFINITION && !isInterfaceObject,
    isInterfaceObject,
    keys: keysOf(own.filter((join) => !isFalseArgument(join, 'resolvable'))),
    fields,
    possible: possibleTypes(definition, graph, composites, types),
  };
}

const namesOf = (node: SelectionNode): string[] => (node.kind === Kind.FIELD ? [node.name.value] : []);

/** The selections of a field set as the directives have it: `id owner { id }`. None where there is no text. */
function fieldSet(text: string | undefined): SelectionNode[][] {
  if (text === undefined) return [];
  const [operation] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? [[...operation.selectionSet.selections]] : [];
}

function readField(node: FieldDefinitionNode, graph: string): SubgraphField | undefined {
  const all = joins(node.directives, 'join__field');
  const own = all.find((join) => stringArgument(join, 'graph') === graph);
  // Without a word about subgraphs, each that has the type has the field.
  if (own === undefined && all.length > 0) return undefined;
  if (own?.arguments?.some(({ name }) => name.value === 'contextArguments') === true) {
    const reason = `${node.name.value} takes an argument by @fromContext, which is not supported`;
    throw new MillgraphError('INVALID_CONFIG', `The supergraph cannot be used: ${reason}.`, { argument: 'SUPERGRAPH' });
  }
  const type = stringArgument(own, 'type') ?? print(node.type);
  const [provides = []] = fieldSet(stringArgument(own, 'provides'));
  const [requires = []] = fieldSet(stringArgument(own, 'requires'));
  const isExternal = isTrueArgument(own, 'external') || isTrueArgument(own, 'usedOverridden') || isLeftToAnother(own);
  return {
    type,
    named: type.replaceAll(/[[\]!\s]/g, ''),
    isExternal,
    requires,
    provides,
  };
}

/**
 * `@override(label:)` moves a field for a share of the requests. Plans are the same for all requests: the field has
 * moved when the share is all of them.
 */
function isLeftToAnother(join: ConstDirectiveNode | undefined): boolean {
  const label = stringArgument(join, 'overrideLabel');
  if (label === undefined) return false;
  const isOverriding = stringArgument(join, 'override') !== undefined;
  return isOverriding !== (label === 'percent(100)');
}

function possibleTypes(
  definition: Composite,
  graph: string,
  composites: ReadonlyMap<string, Composite>,
  types: TypeIndex,
): string[] {
  const name = definition.name.value;
  const isKnown = (typename: string): boolean =>
    joins(composites.get(typename)?.directives, 'join__type', graph).length > 0;
  const possible = [...types.possible(name)].filter(isKnown);
  if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) return [name];
  if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
    const members = joins(definition.directives, 'join__unionMember');
    if (members.length === 0) return possible;
    const own = joins(definition.directives, 'join__unionMember', graph).map((join) => stringArgument(join, 'member'));
    return possible.filter((typename) => own.includes(typename));
  }
  return possible.filter((typename) => {
    return joins(composites.get(typename)?.directives, 'join__implements', graph).some(
      (join) => stringArgument(join, 'interface') === name,
    );
  });
}

/** Whether a field set names a field of a type, and what it names within. */
export function selectedIn(
  selections: readonly SelectionNode[],
  typename: string,
  field: string,
  types: TypeIndex,
): FieldNode[] {
  return selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === field ? [node] : [];
    if (node.kind === Kind.FRAGMENT_SPREAD) return [];
    const condition = node.typeCondition?.name.value ?? typename;
    return types.fits(typename, condition) ? selectedIn(node.selectionSet.selections, typename, field, types) : [];
  });
}
