import {
  GraphQLError,
  Kind,
  print,
  visit,
  type ASTNode,
  type FieldNode,
  type SelectionSetNode,
  type VariableDefinitionNode,
  parseType,
} from 'graphql';
import { MillgraphError } from '#platform/errors.ts';
import type { GraphAnswer, GraphRequest } from '#platform/graph-client.ts';
import { includesBy, type ClientOperation, type Includes, type Variables } from './document.ts';
import { makeExecutable, type Executable, type MakeExecutableOptions } from './executable.ts';
import { isObject } from './json.ts';
import { normalize, rootType, type OperationPart } from './normalize.ts';
import type { FetchPlan } from './plan.ts';
import { makePlan } from './planner.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * A client's subscription under one set of conditions: what its subgraph is subscribed to, and what is done for each event.
 * Fields of the convention: the argument `after` and, in the event, `cursor`, which is always asked for.
 */
export interface CompiledSubscription {
  /** The name of the root field. */
  readonly field: string;
  readonly subgraph: string;
  /** Whether it can be gone on with from a cursor. */
  readonly isResumable: boolean;
  /** Equal where clients ask for the same, from wherever they begin. */
  key(variables: Variables): string;
  /** The cursor from which the client wants to go on. */
  after(variables: Variables): string | undefined;
  /** What the subgraph is sent. */
  request(variables: Variables, after: string | undefined): GraphRequest;
  cursorOf(event: GraphAnswer): string | undefined;
  /** What the client gets of an event. */
  readonly execute: Executable;
}

const afterArgument = 'after';
const cursorField = 'cursor';
/** No name of a client's variable: those with two underscores are renamed. */
const afterVariable = 'after__cursor';

/** Throws a GraphQLError for what cannot be subscribed to. */
export function compileSubscription(
  client: ClientOperation,
  conditions: Variables,
  options: MakeExecutableOptions,
): CompiledSubscription {
  const { supergraph } = options;
  const includes = includesBy(conditions);
  const [root] = rootFields(client, includes);
  const [part] = normalize(supergraph, client, includes);
  const [selection] = part?.selections ?? [];
  if (root === undefined || part === undefined || selection?.kind !== Kind.FIELD) {
    throw new GraphQLError('A subscription asks for one field, and here it is left out.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  }
  const { name } = root;
  const definition = rootType(supergraph, client.operation.operation).getFields()[name.value];
  const afterType = definition?.args.find((argument) => argument.name === afterArgument)?.type;
  const isResumable = afterType !== undefined && hasCursor(supergraph, String(definition?.type));
  const asked = isResumable ? resumable(part, selection, String(afterType)) : part;
  const plan = makePlan(supergraph, asked);
  const [upstream, ...others] = plan.filter(({ after }) => after.length === 0);
  if (upstream === undefined || others.length > 0) {
    throw new MillgraphError(
      'OPERATION_TOO_COMPLEX',
      `No single system tells all of ${name.value}: ask for less of it.`,
    );
  }
  const [keys] = part.keys;
  const execute = makeExecutable(client, conditions, options, [{ keys: part.keys, plan }]);
  const given = root.arguments?.find((argument) => argument.name.value === afterArgument)?.value;
  return {
    field: name.value,
    subgraph: upstream.subgraph,
    isResumable,
    key: compileKey(client),
    after(variables) {
      const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : given;
      if (typeof value === 'string') return value;
      return given?.kind === Kind.STRING ? given.value : undefined;
    },
    request: (variables, after) => requestOf(upstream, variables, after),
    cursorOf: isResumable ? cursorReader(keyInAnswer(upstream, keys ?? name.value)) : () => undefined,
    execute,
  };
}

/** The key of the root field in the subgraph's answer. */
const keyInAnswer = ({ renames }: FetchPlan, key: string): string =>
  renames.find(({ path, to }) => path.length === 1 && to === key)?.path[0] ?? key;

const cursorReader =
  (key: string) =>
  ({ data }: GraphAnswer): string | undefined => {
    const event = data?.[key];
    const cursor = isObject(event) ? event[cursorField] : undefined;
    return typeof cursor === 'string' ? cursor : undefined;
  };

function requestOf(
  { operation, variables: names }: FetchPlan,
  variables: Variables,
  after: string | undefined,
): GraphRequest {
  const given = names.filter((name) => name !== afterVariable && variables[name] !== undefined);
  const values = Object.fromEntries(given.map((name) => [name, variables[name]]));
  return { query: operation, variables: after === undefined ? values : { ...values, [afterVariable]: after } };
}

function hasCursor({ apiSchema }: Supergraph, type: string): boolean {
  const event = apiSchema.getType(type.replaceAll(/[![\]]/g, ''));
  return event !== undefined && 'getFields' in event && Object.hasOwn(event.getFields(), cursorField);
}

/** The field with a cursor in each event, and a variable for where to begin. */
function resumable(part: OperationPart, root: FieldNode, afterType: string): OperationPart {
  const selections = root.selectionSet?.selections ?? [];
  const isSelected = selections.some(
    (selection) => selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === cursorField,
  );
  const cursor: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: cursorField } };
  const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: afterVariable } } as const;
  const field: FieldNode = {
    ...root,
    arguments: [
      ...withoutAfter(root),
      { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: afterArgument }, value: variable },
    ],
    selectionSet: { kind: Kind.SELECTION_SET, selections: isSelected ? selections : [...selections, cursor] },
  };
  const definition: VariableDefinitionNode = {
    kind: Kind.VARIABLE_DEFINITION,
    variable,
    type: parseType(afterType),
  };
  return { ...part, selections: [field], variables: [...part.variables, definition] };
}

const withoutAfter = ({ arguments: given = [] }: FieldNode): NonNullable<FieldNode['arguments']> =>
  given.filter(({ name }) => name.value !== afterArgument);

/** The field that a subscription asks for, as often as it stands there: validation allows no other beside it. */
function rootFields({ operation, fragments }: ClientOperation, includes: Includes): FieldNode[] {
  const find = ({ selections }: SelectionSetNode): FieldNode[] =>
    selections.filter(includes).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return fragment === undefined ? [] : find(fragment.selectionSet);
    });
  return find(operation.selectionSet);
}

/** Text and variables of an operation, but for its name, variables that it does not use, and `after`. */
function compileKey(client: ClientOperation): (variables: Variables) => string {
  const roots = new Set(rootFields(client, () => true));
  const used = new Set<string>();
  const texts = [client.operation.selectionSet, ...client.fragments.values()].map((node) => {
    const stripped = visit<ASTNode>(node, {
      Field: (field) => (roots.has(field) ? { ...field, arguments: withoutAfter(field) } : undefined),
    });
    visit(stripped, { Variable: ({ name }) => void used.add(name.value) });
    return print(stripped);
  });
  const text = texts.join('\n');
  const names = [...used].sort();
  return (values) => JSON.stringify([text, Object.fromEntries(names.map((name) => [name, values[name]]))]);
}
