import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/**
 * Accepts operations that declare variables without using them, which validation would refuse: dashboards (Grafana's
 * among them) send the same time range and choices with each of their queries. The declarations are taken out, values for
 * them ignored.
 */
export const acceptUnusedVariables: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      // Apollo Server validates, plans and keeps the document that stands in the request after this.
      async validationDidStart(request) {
        (request as { document: DocumentNode }).document = withoutUnusedVariables(request.document);
      },
    };
  },
};

/** The document without declarations of variables that nothing in their operation, or its fragments, uses. */
export function withoutUnusedVariables(document: DocumentNode): DocumentNode {
  if (!document.definitions.some((definition) => declares(definition))) return document;
  // A variable that a fragment uses counts for every operation: at worst one that is unused stays, and is refused.
  const inFragments = new Set<string>();
  const used = new Map<OperationDefinitionNode, Set<string>>();
  for (const definition of document.definitions) {
    const names = definition.kind === Kind.OPERATION_DEFINITION ? new Set<string>() : inFragments;
    if (definition.kind === Kind.OPERATION_DEFINITION) used.set(definition, names);
    visit(definition, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void names.add(name.value),
    });
  }
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      declares(definition)
        ? {
            ...definition,
            variableDefinitions:
              definition.variableDefinitions?.filter(({ variable: { name } }) => {
                return inFragments.has(name.value) || used.get(definition)?.has(name.value) === true;
              }) ?? [],
          }
        : definition,
    ),
  };
}

const declares = (definition: DocumentNode['definitions'][number]): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION && (definition.variableDefinitions?.length ?? 0) > 0;
