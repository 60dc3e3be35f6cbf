import type { GraphClient } from '#platform/graph-client.ts';
import { serviceContext } from '#platform/identity.ts';

/** One thing that was looked at, and whether it is as it should be. */
export interface Finding {
  readonly name: string;
  readonly value: string;
  readonly expected: string;
  readonly isRight: boolean;
}

/** Reads the graph as any client does. */
export class Reading {
  readonly #client: GraphClient;
  readonly #context = serviceContext('demo-check');

  constructor(client: GraphClient) {
    this.#client = client;
  }

  one<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    return this.#client.execute<Data>(query, variables, this.#context);
  }

  /** All nodes of a list, page by page. */
  async *each<Node>(list: string, selection: string, filter?: string): AsyncGenerator<Node> {
    let after: string | null = null;
    const filtered = filter === undefined ? '' : `, filter: ${filter}`;
    const query = `query Each($after: String) {
      list: ${list}(first: 500, after: $after${filtered}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }
    }`;
    for (;;) {
      const data: { list: { nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } } =
        await this.one(query, { after });
      yield* data.list.nodes;
      if (!data.list.pageInfo.hasNextPage) return;
      after = data.list.pageInfo.endCursor;
    }
  }
}

export const within = (name: string, value: number | null, low: number, high: number, unit = ''): Finding => ({
  ...{ name, value: value === null ? 'none' : `${value.toFixed(2)}${unit}`, expected: `${low} to ${high}${unit}` },
  isRight: value !== null && value >= low && value <= high,
});

export const equal = (name: string, value: unknown, expected: unknown): Finding => ({
  ...{ name, value: JSON.stringify(value), expected: JSON.stringify(expected) },
  isRight: JSON.stringify(value) === JSON.stringify(expected),
});
