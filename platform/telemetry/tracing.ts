import { diag, DiagLogLevel, ROOT_CONTEXT, SpanKind as Kind, SpanStatusCode, trace, TraceFlags, type Context, type Span, type SpanContext, type Tracer } from '@opentelemetry/api'; // prettier-ignore
import { acceptTraceparent } from '#platform/identity.ts';
import type { Log } from '#platform/log.ts';
import type { ActiveSpan, SpanKind, Tracing } from '#platform/telemetry/span.ts';

/** Tracing that is off: the caller's `traceparent` is passed on. */
export const noTracing: Tracing = {
  accept: (_name, header) => ({ traceparent: acceptTraceparent(header) }),
  stop: async () => undefined,
};

/**
 * Traces requests of a service and sends them by OTLP over HTTP as JSON to `endpoint` (without `/v1/traces`); off without an
 * endpoint. OpenTelemetry's own variables say the rest: `OTEL_TRACES_SAMPLER` (the caller's choice, else all, by default),
 * `OTEL_EXPORTER_OTLP_HEADERS`, `OTEL_BSP_*`. What goes wrong with it is logged.
 */
export async function startTracing(service: string, endpoint: string | undefined, log?: Log): Promise<Tracing> {
  if (endpoint === undefined) return noTracing;
  // What the SDK has to say, above all that spans could not be sent.
  const warn = (message: string): void => log?.warn({ endpoint, reason: message.slice(0, 500) }, 'tracing fails');
  const ignore = (): void => undefined;
  diag.setLogger({ error: warn, warn, info: ignore, debug: ignore, verbose: ignore }, DiagLogLevel.WARN);
  // 2 MB of code that a process without tracing does not read.
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces` });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'millgraph' }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('millgraph');
  return {
    accept(name, header, attributes = {}) {
      const parent = parse(header);
      if (header !== undefined && parent !== undefined && !isSampled(parent)) return { traceparent: header };
      const above = parent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, parent);
      const span = tracer.startSpan(name, { kind: Kind.SERVER, attributes }, above);
      return span.isRecording()
        ? { traceparent: format(span.spanContext()), span: activeSpan(tracer, span) }
        : { traceparent: format(span.spanContext()) };
    },
    stop: () => provider.shutdown(),
  };
}

const kinds: Readonly<Record<SpanKind, Kind>> = { server: Kind.SERVER, client: Kind.CLIENT, internal: Kind.INTERNAL };

function activeSpan(tracer: Tracer, span: Span): ActiveSpan {
  const own: Context = trace.setSpan(ROOT_CONTEXT, span);
  return {
    traceparent: format(span.spanContext()),
    child: (name, kind, attributes = {}) =>
      activeSpan(tracer, tracer.startSpan(name, { kind: kinds[kind], attributes }, own)),
    rename: (name) => void span.updateName(name),
    set: (attributes) => void span.setAttributes(attributes),
    event: (name, attributes = {}) => void span.addEvent(name, attributes),
    fail: (message) => void span.setStatus({ code: SpanStatusCode.ERROR, message }),
    end: () => span.end(),
  };
}

function parse(header: string | undefined): SpanContext | undefined {
  if (header === undefined || acceptTraceparent(header) !== header) return undefined;
  const [, traceId = '', spanId = '', flags = '00'] = header.split('-');
  return { traceId, spanId, traceFlags: parseInt(flags, 16), isRemote: true };
}

const isSampled = ({ traceFlags }: SpanContext): boolean => (traceFlags & TraceFlags.SAMPLED) !== 0;

const format = (context: SpanContext): string =>
  `00-${context.traceId}-${context.spanId}-${isSampled(context) ? '01' : '00'}`;
