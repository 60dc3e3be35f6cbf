import type { Quantity } from '#contracts/quantity.ts';
import { integer } from '#platform/checks.ts';

export type GenealogyDirection = 'FORWARD' | 'BACKWARD';

/** One lot that went into another, at its distance from the lot asked about. */
export interface GenealogyEdge {
  readonly level: number;
  readonly from: string;
  readonly to: string;
  readonly quantity: Quantity;
  readonly precision: 'EXACT' | 'ORDER';
  /** The order that consumed one and made the other; null for a split or merge. */
  readonly order: string | null;
}

export interface Genealogy {
  /** The lot asked about. */
  readonly root: string;
  readonly edges: readonly GenealogyEdge[];
  /** Ids of the lots reached, nearest first, each once, without the one asked about. */
  readonly lots: readonly string[];
  readonly truncated: boolean;
  readonly cyclic: boolean;
}

/** Steps to follow at most. Throws BAD_INPUT. */
export const genealogyDepth = (depth: number | null | undefined): number => integer(depth ?? 20, 'depth', 1, 50);

/** The genealogy of a lot from its edges, nearest first. */
export function genealogy(
  lot: string,
  direction: GenealogyDirection,
  edges: readonly GenealogyEdge[],
  truncated: boolean,
): Genealogy {
  const reached = edges.map((edge) => (direction === 'FORWARD' ? edge.to : edge.from));
  return {
    root: lot,
    edges,
    lots: [...new Set(reached)].filter((id) => id !== lot),
    truncated,
    cyclic: isCyclic(edges),
  };
}

/** Whether edges form a cycle: lots that nothing went into are taken away until none is left, or a cycle (Kahn 1962). */
export function isCyclic(edges: readonly Pick<GenealogyEdge, 'from' | 'to'>[]): boolean {
  const followers = Map.groupBy(edges, (edge) => edge.from);
  const incoming = new Map<string, number>();
  for (const { from, to } of edges) {
    incoming.set(from, incoming.get(from) ?? 0);
    incoming.set(to, (incoming.get(to) ?? 0) + 1);
  }
  const free = [...incoming].filter(([, count]) => count === 0).map(([lot]) => lot);
  let removed = 0;
  for (let lot = free.pop(); lot !== undefined; lot = free.pop()) {
    removed += 1;
    for (const { to } of followers.get(lot) ?? []) {
      const left = (incoming.get(to) ?? 0) - 1;
      incoming.set(to, left);
      if (left === 0) free.push(to);
    }
  }
  return removed < incoming.size;
}
