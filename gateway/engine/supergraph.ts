import {
  buildASTSchema,
  Kind,
  parse,
  validateSchema,
  visit,
  type ConstDirectiveNode,
  type DirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import { stringArgument } from './directives.ts';
import { readSubgraphSchemas, type SubgraphSchema } from './subgraph-schema.ts';
import { TypeIndex } from './type-index.ts';

/** A composed Federation 2 supergraph, as the engine needs it. */
export interface Supergraph {
  readonly sdl: string;
  /** What clients see: without federation's own directives and types, and without what is `@inaccessible`. */
  readonly apiSchema: GraphQLSchema;
  /** Routing URLs by subgraph name. */
  readonly subgraphs: ReadonlyMap<string, string>;
  readonly types: TypeIndex;
  /** By enum, the values that clients may not see. */
  readonly hiddenValues: ReadonlyMap<string, ReadonlySet<string>>;
  /** What each subgraph can be asked for. */
  readonly schemas: readonly SubgraphSchema[];
  /** The names of the root types. */
  readonly rootTypes: ReadonlySet<string>;
  /** Names of all fields of all types. */
  readonly fieldNames: ReadonlySet<string>;
}

/** The routing URLs of a supergraph by subgraph. Throws INVALID_CONFIG when it has none. */
export function readSubgraphUrls(sdl: string): ReadonlyMap<string, string> {
  return orInvalid(() => subgraphsOf(parse(sdl, { noLocation: true })));
}

/** Reads the SDL of a supergraph. Throws INVALID_CONFIG when it is none. */
export function readSupergraph(sdl: string): Supergraph {
  return orInvalid(() => {
    const document = parse(sdl, { noLocation: true });
    const apiSchema = buildASTSchema(toApi(document), { assumeValidSDL: true });
    const [wrong] = validateSchema(apiSchema);
    if (wrong !== undefined) throw wrong;
    const types = new TypeIndex(document);
    const roots = [apiSchema.getQueryType(), apiSchema.getMutationType(), apiSchema.getSubscriptionType()];
    return {
      sdl,
      apiSchema,
      subgraphs: subgraphsOf(document),
      types,
      hiddenValues: readHiddenValues(document),
      schemas: readSubgraphSchemas(document, types),
      rootTypes: new Set(roots.flatMap((type) => type?.name ?? [])),
      fieldNames: readFieldNames(document),
    };
  });
}

function orInvalid<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof MillgraphError) throw error;
    // graphql-js throws plain Errors, of types that are not known for one.
    throw invalid(error instanceof Error ? error.message.replace(/\.$/, '') : String(error));
  }
}

const invalid = (reason: string): MillgraphError =>
  new MillgraphError('INVALID_CONFIG', `The supergraph cannot be used: ${reason}.`, { argument: 'SUPERGRAPH' });

function subgraphsOf(document: DocumentNode): ReadonlyMap<string, string> {
  const subgraphs = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { directives = [] } of definition.values ?? []) {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      const name = stringArgument(graph, 'name');
      if (name !== undefined) subgraphs.set(name, stringArgument(graph, 'url') ?? '');
    }
  }
  if (subgraphs.size === 0) throw invalid('it names no subgraph (enum join__Graph)');
  return subgraphs;
}

function readFieldNames(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, { FieldDefinition: (field) => void names.add(field.name.value) });
  return names;
}

function readHiddenValues(document: DocumentNode): Map<string, Set<string>> {
  const { inaccessible } = readLinks(document);
  const hidden = new Map<string, Set<string>>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION) continue;
    const values = (definition.values ?? []).filter(({ directives }) =>
      directives?.some(({ name }) => name.value === inaccessible),
    );
    if (values.length > 0) hidden.set(definition.name.value, new Set(values.map(({ name }) => name.value)));
  }
  return hidden;
}

/** Directives that mean something to a client who reads the schema. */
const clientDirectives: ReadonlySet<string> = new Set(['deprecated', 'specifiedBy', 'oneOf']);
const executableLocations: ReadonlySet<string> = new Set([
  ...['QUERY', 'MUTATION', 'SUBSCRIPTION', 'FIELD'],
  ...['FRAGMENT_DEFINITION', 'FRAGMENT_SPREAD', 'INLINE_FRAGMENT', 'VARIABLE_DEFINITION'],
]);

/** The part of a supergraph that clients may see. */
function toApi(document: DocumentNode): DocumentNode {
  const { prefixes, inaccessible } = readLinks(document);
  const isHidden = ({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }): boolean =>
    directives.some((directive) => directive.name.value === inaccessible);
  const isOfFederation = (name: string): boolean => prefixes.some((prefix) => name.startsWith(`${prefix}__`));
  const hiddenTypes = new Set<string>();
  for (const definition of document.definitions) {
    if (!('name' in definition) || !('directives' in definition)) continue;
    if (isHidden(definition) || isOfFederation(definition.name.value)) hiddenTypes.add(definition.name.value);
  }
  const unlessHidden = (node: { readonly directives?: readonly DirectiveNode[] }): null | undefined =>
    isHidden(node) ? null : undefined;
  const unlessHiddenType = (node: { readonly name: { readonly value: string } }): null | undefined =>
    hiddenTypes.has(node.name.value) ? null : undefined;
  return visit(document, {
    ScalarTypeDefinition: unlessHiddenType,
    ObjectTypeDefinition: unlessHiddenType,
    InterfaceTypeDefinition: unlessHiddenType,
    UnionTypeDefinition: unlessHiddenType,
    EnumTypeDefinition: unlessHiddenType,
    InputObjectTypeDefinition: unlessHiddenType,
    // Interfaces that a type implements, and members of unions; fields of a hidden type are hidden themselves.
    NamedType: unlessHiddenType,
    FieldDefinition: unlessHidden,
    InputValueDefinition: unlessHidden,
    EnumValueDefinition: unlessHidden,
    DirectiveDefinition: ({ name, locations }) =>
      locations.some((location) => executableLocations.has(location.value)) && !isOfFederation(name.value)
        ? undefined
        : null,
    Directive: ({ name }) => (clientDirectives.has(name.value) ? undefined : null),
  });
}

interface Links {
  /** Names that the linked features have put before those of their own types. */
  readonly prefixes: readonly string[];
  /** The name under which `@inaccessible` is known here. */
  readonly inaccessible: string;
}

function readLinks(document: DocumentNode): Links {
  const prefixes = ['link', 'join', 'core', 'federation'];
  let inaccessible = 'inaccessible';
  const directives = document.definitions.flatMap((definition): readonly ConstDirectiveNode[] =>
    definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION
      ? (definition.directives ?? [])
      : [],
  );
  for (const directive of directives) {
    if (directive.name.value !== 'link' && directive.name.value !== 'core') continue;
    const feature = /\/([A-Za-z_]\w*)(?:\/v\d[\w.]*)?\/?$/.exec(
      stringArgument(directive, 'url') ?? stringArgument(directive, 'feature') ?? '',
    )?.[1];
    if (feature === undefined) continue;
    const name = stringArgument(directive, 'as') ?? feature;
    prefixes.push(name);
    if (feature === 'inaccessible') inaccessible = name;
  }
  return { prefixes, inaccessible };
}
