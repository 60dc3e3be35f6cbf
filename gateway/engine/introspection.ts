import { executeSync, Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { ClientOperation, Includes, Variables } from './document.ts';
import type { Supergraph } from './supergraph.ts';

/** Answers introspection: the JSON of each such root field by the client's name, or undefined where there is none. */
export type Introspect = (variables: Variables) => ReadonlyMap<string, string>;

export function compileIntrospection(
  supergraph: Supergraph,
  { operation, fragments }: ClientOperation,
  includes: Includes,
): Introspect | undefined {
  const fields: FieldNode[] = [];
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!includes(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        if (selection.name.value === '__schema' || selection.name.value === '__type') fields.push(selection);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment !== undefined) collect(fragment.selectionSet);
    }
  };
  collect(operation.selectionSet);
  if (fields.length === 0) return undefined;
  const document = {
    kind: Kind.DOCUMENT as const,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections: fields } },
      ...fragments.values(),
    ],
  };
  return (variables) => {
    const { data } = executeSync({ schema: supergraph.apiSchema, document, variableValues: variables });
    return new Map(Object.entries(data ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
  };
}
