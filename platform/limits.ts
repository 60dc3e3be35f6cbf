import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

/** Deepest nesting of fields; the headline query has 6, a list's connection 2 more. */
export const maximumDepth = 14;
/** Most fields of an operation, fragments expanded. */
export const maximumFields = 2000;

/** How often one field may stand on a path from the root: `parent { parent { parent } }` is 3. */
export const maximumRepetition = 3;

interface Size {
  readonly depth: number;
  readonly fields: number;
}

/**
 * Refuses operations that nest deeper or select more than any honest one does, before they are executed: a few hundred
 * bytes can otherwise ask for more than memory holds. Fragments are measured once each, so that measuring is linear;
 * introspection is not counted, its size is bounded by the schema.
 */
export const operationLimits: ValidationRule = (context: ValidationContext) => ({
  OperationDefinition(operation) {
    const { depth, fields } = measure(operation.selectionSet, context, new Map());
    const name = operation.name?.value ?? 'The operation';
    if (depth > maximumDepth) {
      context.reportError(
        new GraphQLError(`${name} nests fields deeper than ${maximumDepth} levels. Ask for less depth at once.`, {
          nodes: operation,
        }),
      );
    }
    if (fields > maximumFields) {
      context.reportError(
        new GraphQLError(`${name} selects more than ${maximumFields} fields. Split it into several operations.`, {
          nodes: operation,
        }),
      );
      return;
    }
    const repeated = repeatedField(operation.selectionSet, context, new Map(), new Set());
    if (repeated !== undefined) {
      context.reportError(
        new GraphQLError(
          `${name} asks for ${repeated} inside itself more than ${maximumRepetition} times. Follow it in several steps.`,
          { nodes: operation },
        ),
      );
    }
  },
});

/** The name of a field with a selection that stands too often on one path; lists inside lists multiply. */
function repeatedField(
  selections: SelectionSetNode,
  context: ValidationContext,
  above: ReadonlyMap<string, number>,
  fragments: ReadonlySet<string>,
): string | undefined {
  for (const selection of selections.selections) {
    let inner: string | undefined;
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      if (selection.selectionSet === undefined || name.startsWith('__')) continue;
      const count = (above.get(name) ?? 0) + 1;
      if (count > maximumRepetition) return name;
      inner = repeatedField(selection.selectionSet, context, new Map(above).set(name, count), fragments);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      inner = repeatedField(selection.selectionSet, context, above, fragments);
    } else if (!fragments.has(selection.name.value)) {
      const fragment = context.getFragment(selection.name.value);
      const entered = new Set(fragments).add(selection.name.value);
      inner = fragment == null ? undefined : repeatedField(fragment.selectionSet, context, above, entered);
    }
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Fragments that are being measured count as nothing: a circle is another rule's to refuse. */
function measure(selections: SelectionSetNode, context: ValidationContext, fragments: Map<string, Size>): Size {
  let depth = 0;
  let fields = 0;
  for (const selection of selections.selections) {
    let size: Size;
    if (selection.kind === Kind.FIELD) {
      const isIntrospection = selection.name.value.startsWith('__');
      const inner =
        selection.selectionSet === undefined || isIntrospection
          ? { depth: 0, fields: 0 }
          : measure(selection.selectionSet, context, fragments);
      size = { depth: inner.depth + 1, fields: inner.fields + 1 };
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      size = measure(selection.selectionSet, context, fragments);
    } else {
      size = fragmentSize(selection.name.value, context, fragments);
    }
    depth = Math.max(depth, size.depth);
    fields += size.fields;
  }
  return { depth, fields };
}

function fragmentSize(name: string, context: ValidationContext, fragments: Map<string, Size>): Size {
  const known = fragments.get(name);
  if (known !== undefined) return known;
  fragments.set(name, { depth: 0, fields: 0 });
  const fragment = context.getFragment(name);
  const size = fragment == null ? { depth: 0, fields: 0 } : measure(fragment.selectionSet, context, fragments);
  fragments.set(name, size);
  return size;
}
