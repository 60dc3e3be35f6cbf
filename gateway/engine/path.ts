import type { PathSegment } from './plan.ts';
import { isObject, type JsonObject } from './json.ts';
import type { TypeIndex } from './type-index.ts';

/** Calls `found` with every object at a path below `value`. */
export type Visit = (value: unknown, found: (entity: JsonObject) => void) => void;

/** Compiles the walk along a path. */
export function compilePath(segments: readonly PathSegment[], types: TypeIndex): Visit {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    return (value, found) => {
      if (isObject(value)) found(value);
    };
  }
  const next = compilePath(rest, types);
  switch (segment.kind) {
    case 'list':
      return function each(value, found): void {
        if (!Array.isArray(value)) {
          next(value, found);
          return;
        }
        for (const item of value as readonly unknown[]) each(item, found);
      };
    case 'field': {
      const { key } = segment;
      return (value, found) => {
        if (isObject(value)) next(value[key], found);
      };
    }
    case 'type': {
      const fits = typeTest(segment.name, types);
      return (value, found) => {
        if (isObject(value) && fits(value['__typename'])) next(value, found);
      };
    }
  }
}

/** Whether an object's `__typename` is the name, or a type of it. */
function typeTest(name: string, types: TypeIndex): (typename: unknown) => boolean {
  const known = new Set([name, ...types.possible(name)]);
  return (typename) => typeof typename === 'string' && known.has(typename);
}

export type ResponsePath = readonly (string | number)[];

/** Calls `found` with every object at a path, and where it stands: for errors, which need places. */
export function walkWithPlaces(
  value: unknown,
  segments: readonly PathSegment[],
  types: TypeIndex,
  found: (entity: JsonObject, place: ResponsePath) => void,
  place: ResponsePath = [],
): void {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    if (isObject(value)) found(value, place);
    return;
  }
  switch (segment.kind) {
    case 'list':
      if (!Array.isArray(value)) {
        walkWithPlaces(value, rest, types, found, place);
        return;
      }
      (value as readonly unknown[]).forEach((item, index) =>
        walkWithPlaces(item, segments, types, found, [...place, index]),
      );
      return;
    case 'field':
      if (isObject(value)) walkWithPlaces(value[segment.key], rest, types, found, [...place, segment.key]);
      return;
    case 'type':
      if (isObject(value) && typeTest(segment.name, types)(value['__typename'])) {
        walkWithPlaces(value, rest, types, found, place);
      }
      return;
  }
}
