import { parse, print } from 'graphql';
import { includesBy, type ClientOperation, type Variables } from './document.ts';
import { normalize } from './normalize.ts';
import type { DataPath, FetchPlan } from './plan.ts';
import { makePlan } from './planner.ts';
import type { Supergraph } from './supergraph.ts';

/** A request of a plan in readable form. */
export interface ExplainedFetch {
  readonly number: number;
  readonly subgraph: string;
  /** The requests, by number, whose answers it needs. */
  readonly after: readonly number[];
  /** Which entities it asks about, where it does not ask from a root type: `Item at productionOrders.nodes[].item`. */
  readonly about: readonly string[];
  readonly operation: string;
}

/** The plan of root fields that are asked for together; of a mutation, each alone and in order. */
export interface ExplainedPart {
  readonly fields: readonly string[];
  readonly fetches: readonly ExplainedFetch[];
}

/** What is asked of the subgraphs for an operation under the values of its conditions. */
export const explain = (supergraph: Supergraph, client: ClientOperation, conditions: Variables): ExplainedPart[] =>
  normalize(supergraph, client, includesBy(conditions)).map((part) => ({
    fields: part.keys,
    fetches: makePlan(supergraph, part).map(explainFetch),
  }));

const explainFetch = ({ subgraph, after, entities, operation }: FetchPlan, number: number): ExplainedFetch => ({
  number,
  subgraph,
  after,
  about: entities.flatMap(({ typename, paths }) => paths.map((path) => `${typename} at ${pathText(path)}`)),
  operation: print(parse(operation)),
});

const pathText = (path: DataPath): string =>
  path
    .map((segment) =>
      segment.kind === 'field' ? `.${segment.key}` : segment.kind === 'list' ? '[]' : `(${segment.name})`,
    )
    .join('')
    .replace(/^\./, '');
