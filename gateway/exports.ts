import { Kind, parse, type DirectiveNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import type { ExportFetch } from '#platform/export/exporter.ts';
import { listNamed } from '#platform/export/lists.ts';
import { readTarget } from '#platform/export/request.ts';

/** Reads each export from the subgraph that owns its list, as the supergraph says. */
export function federatedExports(supergraphSdl: string, exports: Readonly<Record<string, ExportFetch>>): ExportFetch {
  const owners = ownersOfLists(supergraphSdl);
  return async (target, context) => {
    const { list } = readTarget(target);
    const owner = listNamed(owners, list);
    const fetchExport = exports[owner];
    if (fetchExport === undefined) {
      throw new MillgraphError('SUBGRAPH_UNAVAILABLE', `The ${owner} system, which owns ${list}, is not known here.`);
    }
    return fetchExport(target, context);
  };
}

/** The subgraph of each root field that answers a connection. */
function ownersOfLists(supergraphSdl: string): ReadonlyMap<string, string> {
  const { definitions } = parse(supergraphSdl);
  const graphs = definitions.find(
    (definition) => definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph',
  );
  const names = new Map<string, string>();
  if (graphs?.kind === Kind.ENUM_TYPE_DEFINITION) {
    for (const { name, directives } of graphs.values ?? []) {
      names.set(name.value, argumentOf(directives, 'join__graph', 'name') ?? name.value);
    }
  }
  const query = definitions.find(
    (definition): definition is ObjectTypeDefinitionNode =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Query',
  );
  return new Map(
    (query?.fields ?? []).filter(answersConnection).flatMap((field): [string, string][] => {
      const graph = argumentOf(field.directives, 'join__field', 'graph');
      return graph === undefined ? [] : [[field.name.value, names.get(graph) ?? graph]];
    }),
  );
}

function answersConnection({ type }: FieldDefinitionNode): boolean {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return named.kind === Kind.NAMED_TYPE && named.name.value.endsWith('Connection');
}

function argumentOf(
  directives: readonly DirectiveNode[] | undefined,
  directive: string,
  argument: string,
): string | undefined {
  const found = directives
    ?.find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument)?.value;
  return found?.kind === Kind.STRING || found?.kind === Kind.ENUM ? found.value : undefined;
}
