import { Kind, visit, type ASTNode, type DocumentNode, type FieldNode } from 'graphql';

/**
 * Whether a name that a client chose could be taken for one of a planner's own or for a member of every object:
 * `__proto__` as a key would change what it is written to.
 */
const isUnsafe = (name: string): boolean => name.startsWith('_') || name.includes('__') || name in Object.prototype;

/** A name like the client's, that nothing else has. */
function freshName(prefix: string, taken: Set<string>): string {
  let number = 0;
  while (taken.has(`${prefix}${number}`)) number += 1;
  const name = `${prefix}${number}`;
  taken.add(name);
  return name;
}

/**
 * The keys under which fields stand in the data, and in what subgraphs are asked. They are the client's own, save for
 * aliases that are unsafe, or that a planner could confuse with another field of the type (`id: name` beside a key
 * `id`).
 */
export class ResponseNames {
  /** By alias. */
  readonly #internal = new Map<string, string>();

  constructor(document: DocumentNode, fieldNames: ReadonlySet<string>) {
    const aliases = new Set<string>();
    visit(document, {
      Field: ({ alias, name }) => {
        if (alias !== undefined && alias.value !== name.value) aliases.add(alias.value);
      },
    });
    const taken = new Set([...fieldNames, ...aliases]);
    for (const alias of aliases) {
      if (!isUnsafe(alias) && !fieldNames.has(alias)) continue;
      const internal = freshName('alias', taken);
      this.#internal.set(alias, internal);
    }
  }

  internal({ alias, name }: FieldNode): string {
    if (alias === undefined || alias.value === name.value || name.value === '__typename') return name.value;
    return this.#internal.get(alias.value) ?? alias.value;
  }
}

const plannersVariable = 'representations';

/** New names for the variables of a document that are unsafe, by their old ones. */
export function renamedVariables(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  const renamed = new Map<string, string>();
  for (const name of [...names]) {
    if (isUnsafe(name) || name === plannersVariable) renamed.set(name, freshName('variable', names));
  }
  return renamed;
}

export const renameVariables = <Node extends ASTNode>(node: Node, renamed: ReadonlyMap<string, string>): Node =>
  renamed.size === 0
    ? node
    : visit(node, {
        Variable: (variable) => ({
          ...variable,
          name: { kind: Kind.NAME, value: renamed.get(variable.name.value) ?? variable.name.value },
        }),
      });
