/** Why a graph or a subgraph gave no answer; the same words in errors, metrics, traces and logs. */
export type FailureReason =
  /** It did not answer in time, or stopped in the middle of it. */
  | 'TIMEOUT'
  /** It could not be reached, or the connection broke. */
  | 'CONNECTION'
  /** It answered what is not GraphQL: a page of a proxy, half a document, another protocol. */
  | 'BAD_ANSWER'
  /** Its answer is larger than is read. */
  | 'TOO_LARGE'
  /** It failed so often lately that it is not asked for a while. */
  | 'CIRCUIT_OPEN'
  /** More is being asked of it than it is asked at a time, and than waits. */
  | 'TOO_BUSY'
  /** Nobody waits for the answer any more. */
  | 'ABORTED'
  /** A fault of ours on the way to it. */
  | 'FAULT';

export interface FailureDetails {
  readonly cause?: unknown;
  /** The HTTP status of what was answered instead. */
  readonly status?: number;
}

/** What a GraphFetch rejects with. Its message is for the log, never for a client. */
export class GraphFailure extends Error {
  readonly reason: FailureReason;
  readonly status: number | undefined;

  constructor(reason: FailureReason, message: string, { cause, status }: FailureDetails = {}) {
    super(message, cause === undefined ? {} : { cause });
    this.name = 'GraphFailure';
    this.reason = reason;
    this.status = status;
  }
}
