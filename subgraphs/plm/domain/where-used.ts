/** A released BOM of a revision of `item` that contains `component`. */
export interface Use {
  readonly component: string;
  readonly item: string;
  readonly revision: string;
}

/** An assembly that contains an item; level 1 contains it directly. */
export interface LevelledUse {
  readonly level: number;
  readonly item: string;
  readonly revision: string;
}

/** All assemblies that contain an item. */
export interface Uses {
  /** Each revision once, at its nearest level. */
  readonly uses: readonly LevelledUse[];
  /** Whether there are uses further up. */
  readonly truncated: boolean;
  /** Whether an assembly contains itself, as far up as the uses go. */
  readonly cyclic: boolean;
}

/** The uses of `item` up to `depth` levels away, nearest first; those of one level in the order of their revisions' ids. */
export function nearestUses(item: string, all: readonly Use[], depth: number): Uses {
  const usesOf = Map.groupBy(all, (use) => use.component);
  const seen = new Set<string>();
  const uses: LevelledUse[] = [];
  const walked = new Map<string, readonly string[]>();
  let nearest = [item];
  for (let level = 1; nearest.length > 0; level += 1) {
    const found = nearest.flatMap((component) => usesOf.get(component) ?? []);
    const unseen = new Map(found.filter((use) => !seen.has(use.revision)).map((use) => [use.revision, use]));
    if (level > depth) return { uses, truncated: unseen.size > 0, cyclic: isCyclic(walked) };
    for (const component of nearest)
      walked.set(
        component,
        (usesOf.get(component) ?? []).map((use) => use.item),
      );
    const ordered = [...unseen.values()].sort((left, right) => (left.revision < right.revision ? -1 : 1));
    for (const use of ordered) {
      seen.add(use.revision);
      uses.push({ level, item: use.item, revision: use.revision });
    }
    nearest = [...new Set(ordered.map((use) => use.item))].filter((assembly) => !walked.has(assembly));
  }
  return { uses, truncated: false, cyclic: isCyclic(walked) };
}

/** Whether the graph contains a cycle: whether something is left when what leads nowhere is taken away again and again. */
function isCyclic(graph: ReadonlyMap<string, readonly string[]>): boolean {
  const degree = new Map<string, number>();
  for (const target of [...graph.values()].flat()) degree.set(target, (degree.get(target) ?? 0) + 1);
  const free = [...graph.keys()].filter((node) => !degree.has(node));
  let left = graph.size;
  for (let node = free.pop(); node !== undefined; node = free.pop()) {
    left -= 1;
    for (const target of graph.get(node) ?? []) {
      const remaining = (degree.get(target) ?? 0) - 1;
      degree.set(target, remaining);
      if (remaining === 0 && graph.has(target)) free.push(target);
    }
  }
  return left > 0;
}
