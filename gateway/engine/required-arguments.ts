import { Kind, parse, print, visit, type DocumentNode } from 'graphql';
import { stringArgument } from './directives.ts';

/** By `Type.field` of a field with `@requires`: the fields with arguments that it requires, and those arguments. */
export type RequiredArguments = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads which fields a supergraph's `@requires` ask for with arguments. */
export function readRequiredArguments(supergraph: DocumentNode): RequiredArguments {
  const required = new Map<string, Map<string, string>>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of definition.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const selections = directive.name.value === 'join__field' ? stringArgument(directive, 'requires') : undefined;
        if (selections === undefined) continue;
        const found = withArguments(selections);
        if (found.size > 0) required.set(`${definition.name.value}.${field.name.value}`, found);
      }
    }
  }
  return required;
}

function withArguments(selections: string): Map<string, string> {
  const found = new Map<string, string>();
  visit(parse(`{ ${selections} }`, { noLocation: true }), {
    Field({ name, arguments: given = [] }) {
      if (given.length > 0) found.set(name.value, given.map(print).join(', '));
    },
  });
  return found;
}
