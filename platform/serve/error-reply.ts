import { MillgraphError, type ErrorCode, type ErrorPlace } from '../errors.ts';
import type { Log } from '../log.ts';
import { logUnexpected } from './mask-error.ts';
import { jsonReply, type HttpReply } from './http.ts';

/** Codes that are not listed are refusals by a business rule: 422. */
const statusByCode: Partial<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  INVALID_CURSOR: 400,
  UNAUTHENTICATED: 401,
  SCOPE_DENIED: 403,
  HOST_NOT_ALLOWED: 403,
  ORIGIN_NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  ILLEGAL_STATE: 409,
  CURSOR_EXPIRED: 410,
  PAYLOAD_TOO_LARGE: 413,
  TOO_MANY_EXPORTS: 429,
  INTERNAL_SERVER_ERROR: 500,
  INVALID_CONFIG: 500,
  UNAVAILABLE: 503,
  SUBGRAPH_UNAVAILABLE: 503,
};

/** The HTTP status that says the same as an error code, where HTTP has to say it. */
export function httpStatus(code: ErrorCode): number {
  return statusByCode[code] ?? 422;
}

/** A refusal by the server itself, with a status that no error code stands for (405, 415). */
export function refusal(
  status: number,
  code: ErrorCode,
  message: string,
  place: ErrorPlace = {},
  headers: Readonly<Record<string, string>> = {},
): HttpReply {
  return jsonReply(status, { errors: [{ message, extensions: { ...place, code } }] }, headers);
}

/** The reply for whatever a route threw; the unexpected is logged under `traceId`. */
export function errorReply(error: unknown, log: Log, traceId: string): HttpReply {
  if (error instanceof MillgraphError) {
    return jsonReply(httpStatus(error.code), { errors: [{ message: error.message, extensions: error.extensions }] });
  }
  return jsonReply(500, { errors: [logUnexpected(log, error, traceId)] });
}
