import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isTypeDefinitionNode,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type ArgumentNode,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  type FieldNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Limits } from '#platform/limits.ts';

/** A number that may hang on the values of variables. */
type Amount = number | ((variables: Readonly<Record<string, unknown>>) => number);

/** How many values the answer to an operation can hold. */
export type Cost = Amount;

export const costOf = (cost: Cost, variables: Readonly<Record<string, unknown>>): number =>
  typeof cost === 'number' ? cost : cost(variables);

const plus = (left: Amount, right: Amount): Amount => {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return (variables) => costOf(left, variables) + costOf(right, variables);
};
const times = (left: Amount, right: Amount): Amount => {
  if (typeof left === 'number' && typeof right === 'number') return left * right;
  return (variables) => costOf(left, variables) * costOf(right, variables);
};

/** What `@listSize` says of a field. */
interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[] | undefined;
  readonly sizedFields: readonly string[] | undefined;
}

/** The lists of which an object above says how long they are: those named, or all. */
interface Sized {
  readonly size: Amount;
  readonly fields: readonly string[] | undefined;
}

/** How the graph pages: the arguments that say how many. */
const pagingArguments = ['first', 'last'];

/**
 * Estimates, before anything is asked, how many values an answer can hold: each field counts once (or its `@cost`) for
 * each object that it is asked of. A list is as long as its `first` or `last` says, or the one of the connection it
 * stands in; else as `@listSize` or the longest list among its arguments says; else as is assumed of all. What fragments
 * on different types select is added up. By and large the cost directives of "GraphQL Cost Directives Specification"
 * (IBM), except that plain values count too.
 */
export class CostModel {
  readonly #schema: GraphQLSchema;
  readonly #assumed: number;
  readonly #weights: ReadonlyMap<string, number>;
  readonly #listSizes: ReadonlyMap<string, ListSize>;

  constructor(schema: GraphQLSchema, supergraphSdl: string, { assumedListSize, cost }: Limits) {
    this.#schema = schema;
    this.#assumed = assumedListSize;
    const { weights, listSizes } = readDirectives(supergraphSdl);
    this.#weights = weights;
    this.#listSizes = new Map([...listSizes, ...introspectionSizes(schema)]);
    this.#ofIntrospection = 1;
    this.#ofIntrospection = (0.8 * cost) / costOf(this.#ofUsualIntrospection(), {});
  }

  /**
   * What a value of introspection counts, so that all that the usual query asks of this schema, however large it is,
   * makes four fifths of the limit.
   */
  readonly #ofIntrospection: number;

  /** The cost of an operation that is valid and whose fragments, expanded, are few. */
  of(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Cost {
    const root = this.#schema.getRootType(operation.operation);
    return root == null ? 0 : this.#selections(root, operation.selectionSet, fragments, undefined);
  }

  #ofUsualIntrospection(): Cost {
    const options = { inputValueDeprecation: true, directiveIsRepeatable: true, schemaDescription: true };
    const query = getIntrospectionQuery({ ...options, specifiedByUrl: true, oneOf: true });
    const { definitions } = parse(query, { noLocation: true });
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    }
    const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    return operation === undefined ? 0 : this.of(operation, fragments);
  }

  #selections(
    parent: GraphQLCompositeType,
    { selections }: SelectionSetNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    sized: Sized | undefined,
  ): Amount {
    let sum: Amount = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        sum = plus(sum, this.#field(parent, selection, fragments, sized));
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment === undefined) continue;
      const type = this.#schema.getType(fragment.typeCondition?.name.value ?? parent.name);
      const inner = isCompositeType(type) ? type : parent;
      sum = plus(sum, this.#selections(inner, fragment.selectionSet, fragments, sized));
    }
    return sum;
  }

  #field(
    parent: GraphQLCompositeType,
    node: FieldNode,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    sized: Sized | undefined,
  ): Amount {
    const field = fieldOf(parent, node.name.value);
    if (field === undefined) return 1;
    const place = `${parent.name}.${field.name}`;
    const named = getNamedType(field.type);
    const own = (this.#weights.get(place) ?? 1) + this.#argumentWeights(place, node);
    const ofType = this.#weights.get(named.name) ?? 0;
    const lists = listDepth(field.type);
    const page = this.#page(place, field, node);
    const inner =
      node.selectionSet === undefined || !isCompositeType(named)
        ? 0
        : this.#selections(named, node.selectionSet, fragments, lists === 0 ? page : undefined);
    const ofEach = plus(inner, ofType);
    if (field === SchemaMetaFieldDef || field === TypeMetaFieldDef) return times(this.#ofIntrospection, ofEach);
    if (lists === 0) return plus(own, ofEach);
    const isSized = sized !== undefined && (sized.fields === undefined || sized.fields.includes(field.name));
    const outer = isSized ? sized.size : (page?.size ?? this.#unsaid(place, node));
    const size = times(outer, this.#assumed ** (lists - 1));
    // Each value of a list of plain values is one.
    return plus(own, times(size, isCompositeType(named) ? ofEach : 1));
  }

  #argumentWeights(place: string, { arguments: given = [] }: FieldNode): number {
    return given.reduce((sum, { name }) => sum + (this.#weights.get(`${place}(${name.value}:)`) ?? 0), 0);
  }

  /** What a field's arguments say of how many objects it, or the lists within it, will have. */
  #page(place: string, field: GraphQLField<unknown, unknown>, node: FieldNode): Sized | undefined {
    const said = this.#listSizes.get(place);
    const names = said?.slicingArguments ?? pagingArguments;
    const slicing = field.args.filter(({ name }) => names.includes(name));
    if (slicing.length === 0) {
      return said?.assumedSize === undefined ? undefined : { size: said.assumedSize, fields: said.sizedFields };
    }
    const given = slicing.flatMap(({ name }) => node.arguments?.find((argument) => argument.name.value === name) ?? []);
    const usual = slicing.map(({ defaultValue }) => defaultValue).find((value) => typeof value === 'number');
    const size = given.reduce<Amount>(
      (most, { value }) => larger(most, numberOf(value, usual ?? this.#assumed)),
      given.length === 0 ? (usual ?? said?.assumedSize ?? this.#assumed) : 0,
    );
    return { size, fields: said?.sizedFields };
  }

  /** The length of a list of which nothing but its arguments can tell: who names many things gets many. */
  #unsaid(place: string, { arguments: given = [] }: FieldNode): Amount {
    const assumed = this.#listSizes.get(place)?.assumedSize ?? this.#assumed;
    return given.reduce<Amount>((most, argument) => larger(most, lengthOf(argument)), assumed);
  }
}

const larger = (left: Amount, right: Amount): Amount => {
  if (typeof left === 'number' && typeof right === 'number') return Math.max(left, right);
  return (variables) => Math.max(costOf(left, variables), costOf(right, variables));
};

function numberOf(value: ValueNode, usual: number): Amount {
  if (value.kind === Kind.INT) return Math.max(0, Number(value.value));
  if (value.kind !== Kind.VARIABLE) return usual;
  const name = value.name.value;
  return (variables) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return typeof given === 'number' ? Math.max(0, given) : usual;
  };
}

function lengthOf({ value }: ArgumentNode): Amount {
  if (value.kind === Kind.LIST) return value.values.length;
  if (value.kind !== Kind.VARIABLE) return 0;
  const name = value.name.value;
  return (variables) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return Array.isArray(given) ? given.length : 0;
  };
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return 'getFields' in parent ? parent.getFields()[name] : undefined;
}

function listDepth(type: GraphQLOutputType): number {
  const nullable = getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}

interface CostDirectives {
  /** By `Type`, `Type.field` and `Type.field(argument:)`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** What `@cost` and `@listSize` say in a supergraph, under whatever names it links them. */
function readDirectives(sdl: string): CostDirectives {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  if (!sdl.includes(costFeature)) return { weights, listSizes };
  const { definitions } = parse(sdl, { noLocation: true });
  const links = definitions.flatMap((definition) =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  const link = links.find((directive) => textOf(directive, 'url')?.startsWith(costFeature) ?? false);
  const cost = importedName(link, '@cost');
  const listSize = importedName(link, '@listSize');
  const weigh = (place: string, directives: readonly DirectiveNode[] = []): void => {
    const weight = numberArgument(
      directives.find(({ name }) => name.value === cost),
      'weight',
    );
    if (weight !== undefined) weights.set(place, weight);
  };
  for (const definition of definitions) {
    if (isTypeDefinitionNode(definition)) weigh(definition.name.value, definition.directives);
    if (!isObject(definition)) continue;
    for (const field of definition.fields ?? []) {
      const place = `${definition.name.value}.${field.name.value}`;
      weigh(place, field.directives);
      for (const argument of field.arguments ?? []) weigh(`${place}(${argument.name.value}:)`, argument.directives);
      const size = field.directives?.find(({ name }) => name.value === listSize);
      if (size === undefined) continue;
      listSizes.set(place, {
        assumedSize: numberArgument(size, 'assumedSize'),
        slicingArguments: namesArgument(size, 'slicingArguments'),
        sizedFields: namesArgument(size, 'sizedFields'),
      });
    }
  }
  return { weights, listSizes };
}

const costFeature = 'https://specs.apollo.dev/cost/';

const isObject = (definition: { readonly kind: Kind }): definition is ObjectTypeDefinitionNode =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

const argumentOf = (directive: DirectiveNode | undefined, name: string): ValueNode | undefined =>
  directive?.arguments?.find((argument) => argument.name.value === name)?.value;

function textOf(directive: DirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The specification has weights as text, Federation as whole numbers. */
function numberArgument(directive: DirectiveNode | undefined, name: string): number | undefined {
  const value = argumentOf(directive, name);
  const isNumber = value?.kind === Kind.INT || value?.kind === Kind.FLOAT || value?.kind === Kind.STRING;
  return isNumber && Number.isFinite(Number(value.value)) ? Number(value.value) : undefined;
}

function namesArgument(directive: DirectiveNode, name: string): string[] | undefined {
  const value = argumentOf(directive, name);
  if (value?.kind !== Kind.LIST) return undefined;
  return value.values.flatMap((each) => (each.kind === Kind.STRING ? [each.value] : []));
}

/** The name that a link gives to what it imports, without the sign. */
function importedName(link: DirectiveNode | undefined, imported: string): string {
  const list = argumentOf(link, 'import');
  for (const each of list?.kind === Kind.LIST ? list.values : []) {
    if (each.kind !== Kind.OBJECT) continue;
    const texts = new Map(
      each.fields.map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : '']),
    );
    if (texts.get('name') === imported) return (texts.get('as') ?? imported).slice(1);
  }
  return imported.slice(1);
}

/** How long the lists of introspection are: in all, and on average. */
function introspectionSizes(schema: GraphQLSchema): Map<string, ListSize> {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const average = (of: (type: (typeof types)[number]) => number): number =>
    types.reduce((sum, type) => sum + of(type), 0) / types.length;
  const fieldsOf = (type: (typeof types)[number]): readonly object[] =>
    'getFields' in type ? Object.values(type.getFields() as Record<string, object>) : [];
  const argumentsOf = (field: object): number => ('args' in field && Array.isArray(field.args) ? field.args.length : 0);
  const fields = average((type) => fieldsOf(type).length);
  const argumentsOfAll = average((type) => fieldsOf(type).reduce<number>((sum, field) => sum + argumentsOf(field), 0));
  const sizes = {
    '__Schema.types': types.length,
    '__Schema.directives': directives.length,
    '__Type.fields': fields,
    '__Type.inputFields': fields,
    '__Type.interfaces': average((type) => ('getInterfaces' in type ? type.getInterfaces().length : 0)),
    '__Type.possibleTypes': average((type) => (isAbstractType(type) ? schema.getPossibleTypes(type).length : 0)),
    '__Type.enumValues': average((type) => (isEnumType(type) ? type.getValues().length : 0)),
    '__Field.args': argumentsOfAll / fields,
    '__Directive.args': 2,
    '__Directive.locations': 5,
  };
  return new Map(
    Object.entries(sizes).map(([place, assumedSize]) => [
      place,
      { assumedSize, slicingArguments: [], sizedFields: undefined },
    ]),
  );
}
