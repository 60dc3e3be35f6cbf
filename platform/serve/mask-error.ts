import { ApolloServerErrorCode, ApolloServerValidationErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { clipMessage, errorCatalogue, type ErrorCode } from '../errors.ts';
import { newTraceparent, traceIdOf } from '../identity.ts';
import type { Log } from '../log.ts';

const internal: ErrorCode = 'INTERNAL_SERVER_ERROR';

/** Codes of the GraphQL layer itself, which blame the request: their messages are for the client. */
const requestErrorCodes: ReadonlySet<string> = new Set<string>(
  [ApolloServerErrorCode, ApolloServerValidationErrorCode].flatMap(Object.values<string>),
);

/**
 * Apollo Server's `formatError`: lets through what is meant for the client (MillgraphErrors, errors of the request
 * itself, errors of a subgraph behind the gateway) with code and path but without stack, and turns everything else
 * into `INTERNAL_SERVER_ERROR` with a `traceId` under which the log holds the original.
 */
export function maskError(log: Log): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    if (isForClient(error)) {
      return withoutStack(formatted);
    }
    if (isArgumentError(error)) {
      return withoutStack(formatted, { code: ApolloServerErrorCode.BAD_USER_INPUT });
    }
    const traceId = traceIdOf({ traceparent: newTraceparent() });
    const { message, extensions } = logUnexpected(log, unwrapResolverError(error), traceId, { path: formatted.path });
    const serviceName = formatted.extensions?.['serviceName'];
    return {
      ...formatted,
      message,
      extensions: { ...extensions, ...(typeof serviceName === 'string' && { serviceName }) },
    };
  };
}

/** Logs an error that no client may see, and returns what the client is told instead. */
export function logUnexpected(
  log: Log,
  error: unknown,
  traceId: string,
  details: object = {},
): { message: string; extensions: { code: ErrorCode; traceId: string } } {
  log.error({ err: error, traceId, ...details }, 'unexpected error');
  return {
    message: `Something went wrong in Millgraph; the log has the details under ${traceId}.`,
    extensions: { code: internal, traceId },
  };
}

function isForClient(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) {
    return false;
  }
  const { code, serviceName, traceId } = error.extensions;
  if (code === internal) {
    // Masked already, by the subgraph it comes from.
    return typeof traceId === 'string';
  }
  if (typeof code !== 'string') {
    return false;
  }
  return requestErrorCodes.has(code) || Object.hasOwn(errorCatalogue, code) || typeof serviceName === 'string';
}

/**
 * graphql-js finds some faults of arguments only while it executes (a variable without a value for a required
 * argument), and throws them without a code.
 */
function isArgumentError(error: unknown): boolean {
  const original = unwrapResolverError(error);
  return (
    original instanceof GraphQLError &&
    original.originalError === undefined &&
    original.nodes !== undefined &&
    original.message.startsWith('Argument "')
  );
}

function withoutStack(formatted: GraphQLFormattedError, changes: object = {}): GraphQLFormattedError {
  const { stacktrace: _stacktrace, exception: _exception, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, message: clipMessage(formatted.message), extensions: { ...extensions, ...changes } };
}
