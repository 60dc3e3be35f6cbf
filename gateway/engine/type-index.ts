import { Kind, type DirectiveNode, type DocumentNode } from 'graphql';

/** Which object types stand behind each composite type of a supergraph, hidden ones included. */
export class TypeIndex {
  readonly #objects = new Set<string>();
  /** By interface or union, the object types it can be. */
  readonly #possible = new Map<string, Set<string>>();
  readonly #interfaces = new Map<string, readonly string[]>();
  readonly #interfaceObjects = new Set<string>();

  constructor(supergraph: DocumentNode) {
    for (const definition of supergraph.definitions) {
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        const implemented = (definition.interfaces ?? []).map(({ name }) => name.value);
        this.#interfaces.set(definition.name.value, implemented);
      }
      if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
        this.#objects.add(definition.name.value);
        for (const { name } of definition.interfaces ?? []) this.#add(name.value, definition.name.value);
      } else if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
        for (const { name } of definition.types ?? []) this.#add(definition.name.value, name.value);
      } else if (definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.directives?.some(isInterfaceObject)) {
        this.#interfaceObjects.add(definition.name.value);
      }
    }
  }

  #add(abstract: string, object: string): void {
    const known = this.#possible.get(abstract);
    if (known === undefined) this.#possible.set(abstract, new Set([object]));
    else known.add(object);
  }

  /** The interfaces that a type implements. */
  interfacesOf(name: string): readonly string[] {
    return this.#interfaces.get(name) ?? [];
  }

  isObject(name: string): boolean {
    return this.#objects.has(name);
  }

  /** Whether some subgraph knows this interface as one object type and cannot tell its implementations apart. */
  isInterfaceObject(name: string): boolean {
    return this.#interfaceObjects.has(name);
  }

  /** Whether an object of type `typename` fits the type condition. */
  fits(typename: string, condition: string): boolean {
    return typename === condition || this.#possible.get(condition)?.has(typename) === true;
  }

  /** The object types that a type can be: itself, where it is one. */
  possible(name: string): ReadonlySet<string> {
    return this.#objects.has(name) ? new Set([name]) : (this.#possible.get(name) ?? new Set());
  }
}

/** `@join__type(graph: ..., isInterfaceObject: true)` */
const isInterfaceObject = ({ name, arguments: given = [] }: DirectiveNode): boolean =>
  name.value === 'join__type' &&
  given.some(
    (argument) =>
      argument.name.value === 'isInterfaceObject' && argument.value.kind === Kind.BOOLEAN && argument.value.value,
  );
