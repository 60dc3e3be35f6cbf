import {
  operationFromDocument,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
  Supergraph as ApolloSupergraph,
} from '@apollo/federation-internals';
import {
  QueryPlanner,
  type FetchDataRewrite,
  type FetchNode,
  type PlanNode as ApolloNode,
  type QueryPlanSelectionNode,
} from '@apollo/query-planner';
import { parse } from 'graphql';
import type { FetchPlan, PathSegment, Planner, PlanNode, RequiredSelection, Rewrite, RewriteSegment } from '../plan.ts';
import type { Supergraph } from '../supergraph.ts';
import { separateArguments } from './separate-arguments.ts';

/** It plans on the loop; so many alternatives are a fraction of a second. */
const maximumEvaluatedPlans = 2000;

/** Apollo's planner in JavaScript: for platforms without Hive's binary, and as a second opinion in tests. */
export function apolloPlanner({ sdl }: Supergraph): Planner {
  const { sdl: planned, restore } = separateArguments(sdl);
  const supergraph = ApolloSupergraph.build(planned, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  });
  const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: maximumEvaluatedPlans } });
  const apiSchema = supergraph.apiSchema();
  return {
    async plan(operation) {
      const { node } = planner.buildQueryPlan(operationFromDocument(apiSchema, parse(operation)));
      if (node === undefined) throw new Error('the plan is empty');
      if (node.kind === 'Subscription') throw new Error('a plan with Subscription cannot be executed');
      return restore(toPlan(node, []));
    },
    stop: () => undefined,
  };
}

function toPlan(node: ApolloNode, path: readonly PathSegment[]): PlanNode {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', nodes: node.nodes.map((child) => toPlan(child, path)) };
    case 'Parallel':
      return { kind: 'parallel', nodes: node.nodes.map((child) => toPlan(child, path)) };
    case 'Flatten':
      return toPlan(node.node, [...path, ...node.path.map(toPathSegment)]);
    case 'Fetch':
      return fetchPlan(node, path);
    case 'Condition':
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

const toPathSegment = (segment: string | number): PathSegment =>
  segment === '@' ? { kind: 'list' } : { kind: 'field', key: String(segment) };

const toRequired = (selection: QueryPlanSelectionNode): RequiredSelection =>
  selection.kind === 'Field'
    ? {
        kind: 'field',
        name: selection.alias ?? selection.name,
        read: selection.alias ?? selection.name,
        selections: (selection.selections ?? []).map(toRequired),
      }
    : {
        kind: 'fragment',
        typeCondition: selection.typeCondition,
        selections: selection.selections.map(toRequired),
      };

function toRewrite(rewrite: FetchDataRewrite): Rewrite {
  const path = rewrite.path.map(toRewriteSegment);
  return rewrite.kind === 'KeyRenamer'
    ? { kind: 'rename', path, to: rewrite.renameKeyTo }
    : { kind: 'set', path, value: rewrite.setValueTo };
}

const onType = '... on ';
const toRewriteSegment = (segment: string): RewriteSegment =>
  segment.startsWith(onType) ? { kind: 'types', names: [segment.slice(onType.length)] } : { kind: 'key', key: segment };
