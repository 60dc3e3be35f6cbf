import type { GraphQLFormattedError } from 'graphql';
import type { GraphAnswer } from '#platform/graph-client.ts';
import type { FailureReason } from '#platform/graph-failure.ts';
import { isObject } from './json.ts';
import type { ResponsePath } from './path.ts';

/** An error of an answer; its path is in the keys of the data until it is told to the client. */
export interface AnswerError {
  readonly message: string;
  readonly path: ResponsePath;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** A subgraph's error, and its path in that subgraph's answer where it has one. */
export interface SubgraphError {
  readonly message: string;
  readonly path: ResponsePath | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** Most errors of one answer that are told on; what is null beyond them is null without a word. */
const maximumErrors = 500;

/** The errors in a subgraph's answer, whatever it put there. */
export function readErrors({ errors }: GraphAnswer, subgraph: string): SubgraphError[] {
  if (!Array.isArray(errors)) return [];
  const told = (errors.slice(0, maximumErrors) as readonly unknown[]).map((error) => {
    const { message, path, extensions } = isObject(error) ? (error as Partial<GraphQLFormattedError>) : {};
    const { stacktrace: _stacktrace, exception: _exception, ...details } = isObject(extensions) ? extensions : {};
    return {
      message: typeof message === 'string' ? message : `The ${subgraph} system answered with an error.`,
      path: Array.isArray(path) ? path.filter(isPathSegment) : undefined,
      extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...details, serviceName: subgraph },
    };
  });
  const more = errors.length - told.length;
  if (more === 0) return told;
  const message = `The ${subgraph} system answered with ${more} more errors.`;
  return [
    ...told,
    { message, path: undefined, extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: subgraph } },
  ];
}

const isPathSegment = (segment: unknown): segment is string | number =>
  typeof segment === 'string' || typeof segment === 'number';

const whyUnavailable: Readonly<Record<FailureReason, string>> = {
  TIMEOUT: 'did not answer in time',
  CONNECTION: 'cannot be reached now',
  BAD_ANSWER: 'answered what is not GraphQL',
  TOO_LARGE: 'answered more than is read at once',
  CIRCUIT_OPEN: 'failed too often and is not asked for a moment',
  TOO_BUSY: 'is being asked for too much at once',
  ABORTED: 'was not waited for',
  FAULT: 'does not answer now',
};

/** The error that stands for the answer of a subgraph that gave none. */
export const unavailable = (subgraph: string, reason: FailureReason): SubgraphError => ({
  message: `The ${subgraph} system ${whyUnavailable[reason]}; its fields are null.`,
  path: undefined,
  extensions: { code: 'SUBGRAPH_UNAVAILABLE', reason, serviceName: subgraph },
});

/** The longest beginning that all places have in common, down to a field rather than an item of a list. */
export function commonPlace(places: readonly ResponsePath[]): ResponsePath {
  const [first = [], ...others] = places;
  let length = first.length;
  for (const other of others) {
    let equal = 0;
    while (equal < length && equal < other.length && other[equal] === first[equal]) equal += 1;
    length = equal;
  }
  return first.slice(0, length);
}
