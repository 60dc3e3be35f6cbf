/** What a span is of: of being asked, of asking somebody else, or of work in between. */
export type SpanKind = 'server' | 'client' | 'internal';

export type SpanAttributes = Readonly<Record<string, string | number | boolean>>;

/**
 * A part of a request that is being traced. Exists only where somebody will see it: code asks `context.span?.child(...)`, and
 * of a request that is not traced nothing is made.
 */
export interface ActiveSpan {
  /** W3C `traceparent` for whoever is asked on behalf of this part. */
  readonly traceparent: string;
  child(name: string, kind: SpanKind, attributes?: SpanAttributes): ActiveSpan;
  rename(name: string): void;
  set(attributes: SpanAttributes): void;
  event(name: string, attributes?: SpanAttributes): void;
  /** It went wrong; the description is seen by whoever reads traces. */
  fail(description: string): void;
  end(): void;
}

/** How a request that comes in is traced. */
export interface Accepted {
  /** The caller's, or that of the new span; a new one where the caller sent none. */
  readonly traceparent: string;
  readonly span?: ActiveSpan;
}

export interface Tracing {
  /** Begins a request, given the caller's `traceparent` header. */
  accept(name: string, header: string | undefined, attributes?: SpanAttributes): Accepted;
  /** Sends what is left. */
  stop(): Promise<void>;
}
