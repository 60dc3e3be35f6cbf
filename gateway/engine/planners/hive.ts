import {
  QueryPlanner,
  type BatchFetchNode,
  type FetchNode,
  type FetchNodePathSegment,
  type FetchRewrite,
  type FlattenNodePathSegment,
  type PlanNode as HiveNode,
  type RequiresSelection,
} from '@graphql-hive/router-query-planner';
import {
  PlanTimeout,
  type FetchPlan,
  type PathSegment,
  type Planner,
  type PlanNode,
  type RequiredSelection,
  type Rewrite,
  type RewriteSegment,
} from '../plan.ts';
import type { Supergraph } from '../supergraph.ts';
import { separateArguments } from './separate-arguments.ts';

const noLabels = new Set<string>();

/** The native planner of Hive Router: fast, merges entity fetches of one wave to one subgraph into one request. */
export function hivePlanner({ sdl }: Supergraph): Planner {
  const { sdl: planned, restore } = separateArguments(sdl);
  const planner = new QueryPlanner(planned);
  return {
    async plan(operation, deadlineMillis) {
      const signal = AbortSignal.timeout(deadlineMillis);
      const { node } = await planner.planAsync(operation, null, noLabels, 0, signal).catch((error: unknown) => {
        throw signal.aborted ? new PlanTimeout() : error;
      });
      if (node === undefined) throw new Error('the plan is empty');
      return restore(toPlan(node, []));
    },
    stop: () => undefined,
  };
}

function toPlan(node: HiveNode, path: readonly PathSegment[]): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => toPlan(child, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((child) => toPlan(child, path)) };
    case 'Flatten':
      return toPlan(node.node, [...path, ...node.path.map(toPathSegment)]);
    case 'Fetch':
      return fetchPlan(node, path);
    case 'BatchFetch':
      return batchPlan(node);
    case 'Condition':
    case 'Subscription':
    case 'Defer':
      throw new Error(`a plan with ${node.kind} cannot be executed`);
  }
}

function fetchPlan(node: FetchNode, path: readonly PathSegment[]): FetchPlan {
  const requires = (node.requires ?? []).map(toRequired);
  const isOfEntities = requires.length > 0;
  const outputRewrites = (node.outputRewrites ?? []).map(toRewrite);
  return {
    kind: 'fetch',
    subgraph: node.serviceName,
    operation: node.operation,
    variables: node.variableUsages ?? [],
    entities: isOfEntities
      ? [
          {
            responseKey: '_entities',
            variable: 'representations',
            paths: [path],
            requires,
            inputRewrites: (node.inputRewrites ?? []).map(toRewrite),
            outputRewrites,
          },
        ]
      : [],
    outputRewrites: isOfEntities ? [] : outputRewrites,
  };
}

const batchPlan = (node: BatchFetchNode): FetchPlan => ({
  kind: 'fetch',
  subgraph: node.serviceName,
  operation: node.operation,
  variables: node.variableUsages ?? [],
  entities: node.entityBatch.aliases.map((alias) => ({
    responseKey: alias.alias,
    variable: alias.representationsVariableName,
    paths: alias.paths.map((path) => path.map(toPathSegment)),
    requires: alias.requires.map(toRequired),
    inputRewrites: (alias.inputRewrites ?? []).map(toRewrite),
    outputRewrites: (alias.outputRewrites ?? []).map(toRewrite),
  })),
  outputRewrites: [],
});

function toPathSegment(segment: FlattenNodePathSegment): PathSegment {
  if (segment === '@') return { kind: 'list' };
  if ('Field' in segment) return { kind: 'field', key: segment.Field };
  return { kind: 'types', names: segment.TypeCondition };
}

function toRequired(selection: RequiresSelection): RequiredSelection {
  switch (selection.kind) {
    case 'Field':
      return {
        kind: 'field',
        name: selection.alias ?? selection.name,
        read: selection.name,
        selections: (selection.selections ?? []).map(toRequired),
      };
    case 'InlineFragment':
      return {
        kind: 'fragment',
        typeCondition: selection.typeCondition,
        selections: selection.selections.map(toRequired),
      };
    case 'FragmentSpread':
      throw new Error('a representation with a fragment spread cannot be made');
  }
}

function toRewrite(rewrite: FetchRewrite): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return { kind: 'rename', path: path.map(toRewriteSegment), to: renameKeyTo };
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return { kind: 'set', path: path.map(toRewriteSegment), value: setValueTo };
}

const toRewriteSegment = (segment: FetchNodePathSegment): RewriteSegment =>
  'Key' in segment ? { kind: 'key', key: segment.Key } : { kind: 'types', names: segment.TypenameEquals };
