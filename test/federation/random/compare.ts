import type { GraphQLFormattedError } from 'graphql';

/** An answer as it stands in JSON. */
export interface PlainAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

type Path = readonly (string | number)[];

/** Where null begins on the way to a path: there an error has its effect. */
function nullAt(data: unknown, path: Path): Path {
  let at = data;
  for (const [index, segment] of path.entries()) {
    if (at == null) return path.slice(0, index);
    at = Object.hasOwn(at, segment) ? (at as Record<string | number, unknown>)[segment] : undefined;
  }
  return path;
}

const text = (path: Path): string => JSON.stringify(path);

/**
 * What is to be equal of the errors of two answers with equal data. An error whose field is null itself is compared by
 * path and code. Within what an error has nulled further up, the specification leaves open which of several errors are
 * told: there must be one in both.
 */
export function errorsToCompare({ data, errors = [] }: PlainAnswer): string[] {
  const found = new Set<string>();
  for (const { path = [], extensions } of errors) {
    const effect = nullAt(data, path);
    found.add(
      effect.length === path.length ? `${text(path)} ${String(extensions?.['code'])}` : `${text(effect)} within`,
    );
  }
  // Where there is one at the place itself, others within it say no more.
  return [...found].filter((line) => !line.endsWith(' within') || !hasExact(found, line)).sort();
}

const hasExact = (found: ReadonlySet<string>, within: string): boolean => {
  const place = within.slice(0, -'within'.length);
  return [...found].some((line) => line !== within && line.startsWith(place));
};
