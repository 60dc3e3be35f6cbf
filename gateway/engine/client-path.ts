import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { ClientOperation } from './document.ts';
import type { ResponsePath } from './path.ts';

/**
 * A path of the data in the names of the client's operation. It ends where the operation does: an error about a field
 * that only the plan asked for is one of the object that has it.
 */
export function toClientPath({ operation, fragments, names }: ClientOperation, path: ResponsePath): ResponsePath {
  const fieldsOf = (sets: readonly SelectionSetNode[]): FieldNode[] =>
    sets.flatMap(({ selections }) =>
      selections.flatMap((selection) => {
        if (selection.kind === Kind.FIELD) return [selection];
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        return fragment === undefined ? [] : fieldsOf([fragment.selectionSet]);
      }),
    );
  const translated: (string | number)[] = [];
  let sets: readonly SelectionSetNode[] = [operation.selectionSet];
  for (const segment of path) {
    if (typeof segment === 'number') {
      translated.push(segment);
      continue;
    }
    const fields = fieldsOf(sets).filter((field) => names.internal(field) === segment);
    const [field] = fields;
    if (field === undefined) break;
    translated.push((field.alias ?? field.name).value);
    sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return translated;
}
