import { setImmediate } from 'node:timers/promises';
import { GraphQLError, OperationTypeNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { visibilityKey, type RequestContext } from '#platform/identity.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { GraphAnswer } from '#platform/graph-client.ts';
import type { ActiveSpan } from '#platform/telemetry/span.ts';
import type { Engine, EngineOptions, EngineRequest, GatewayContext, LiveOperation } from '../engine.ts';
import { readErrors, type AnswerError } from '../engine/answer-errors.ts';
import { BoundedCache } from '../engine/bounded-cache.ts';
import { Documents, Refused, type ClientOperation, type Variables } from '../engine/document.ts';
import { makeExecutable, type Executable, type Executed, type MakeExecutableOptions } from '../engine/executable.ts';
import { explain } from '../engine/explain.ts';
import { InFlight } from '../engine/in-flight.ts';
import { reportOperation } from '../engine/report.ts';
import { compileSubscription, type CompiledSubscription } from '../engine/subscription.ts';
import { subgraphClient } from '../engine/subgraph-client.ts';
import { readSupergraph, type Supergraph } from '../engine/supergraph.ts';
import type { Meter, OperationOutcome } from '../metrics.ts';

/** Most operations that are kept compiled, in fields, of which each takes some 6 KB; their texts count as well. */
const cachedFields = 30_000;
/** So much text takes what a field does: it is kept several times over. */
const charactersOfField = 1_000;

/** Most subscriptions that are kept compiled, likewise. */
const cachedSubscriptionFields = 20_000;

/** Most operations that are planned before a supergraph is gone over to; those asked most often since the last time. */
const warmedOperations = 200;

/** A request ready to be executed. */
interface Ready {
  readonly kind: OperationTypeNode;
  readonly compiled: Compiled;
  readonly executable: Executable;
  readonly variables: Variables;
  /** Equal for equal operations with equal variables. */
  readonly key: string;
}

/** The default engine: plans, executes and projects by compiled closures. */
export function millgraphEngine(options: EngineOptions): Engine {
  const writes: Writes = { count: 0 };
  let current = new Executor(options, writes);
  /** By the schema that Apollo Server validates with, so that what it began is executed by the same. */
  const bySchema = new WeakMap<GraphQLSchema, Executor>([[current.supergraph.apiSchema, current]]);
  const followers = new Set<(executor: Executor) => void>();
  current.serve();
  return {
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        const follow = ({ supergraph: { apiSchema, sdl } }: Executor): void =>
          callback({ apiSchema, coreSupergraphSdl: sdl });
        followers.add(follow);
        follow(current);
        return () => void followers.delete(follow);
      },
      load: async () => ({
        executor: async ({ source, request, context, schema }) => {
          const executor = bySchema.get(schema) ?? current;
          const ready = executor.prepare({
            query: source,
            variables: request.variables,
            operationName: request.operationName,
          });
          if (ready instanceof Refused) {
            return { errors: ready.errors.map(({ message, extensions }) => new GraphQLError(message, { extensions })) };
          }
          const { data, errors } = await executor.execute(ready, (context as GatewayContext).request);
          return {
            data: JSON.parse(data) as Record<string, unknown> | null,
            ...(errors.length > 0 && { errors: errors.map(toGraphQLError) }),
          };
        },
      }),
      stop: async () => undefined,
    },
    async answer(request, context) {
      const executor = current;
      const ready = executor.prepare(request, context.span);
      if (!(ready instanceof Refused)) return executor.answer(ready, context, request.showPlan === true);
      options.metrics?.refused();
      return ready;
    },
    subscription(request) {
      const planned = current.subscription(request);
      if (planned instanceof Refused) options.metrics?.refused();
      return planned;
    },
    async replace(next) {
      const executor = new Executor({ ...options, ...next }, writes);
      await executor.warm(current);
      current = executor;
      bySchema.set(executor.supergraph.apiSchema, executor);
      executor.serve();
      for (const follow of followers) follow(executor);
    },
  };
}

const toGraphQLError = ({ message, path, extensions }: AnswerError): GraphQLError =>
  new GraphQLError(message, { path, extensions });

/** Counts what may have changed data: a read must not share one that began before, on whatever supergraph. */
interface Writes {
  count: number;
}

/** An operation under one set of conditions. */
interface Compiled {
  /** The operation, or why it is refused. */
  readonly executable: Executable | GraphQLError;
  /** How much of `cachedFields` it takes. */
  readonly weight: number;
  readonly meter: Meter<OperationOutcome> | undefined;
  readonly client: ClientOperation;
  readonly conditions: Variables;
  /** What the client sent, to plan it again. */
  readonly text: string;
  /** How often it was asked since it was planned. */
  uses: number;
}

/** A subscription under one set of conditions. */
interface CompiledLive {
  readonly subscription: CompiledSubscription | GraphQLError;
  readonly weight: number;
  readonly meter: Meter<OperationOutcome> | undefined;
}

interface Rendered {
  readonly json: Buffer;
  readonly errors: readonly AnswerError[];
}

const badRequest = (message: string, status?: number): Refused =>
  new Refused([{ message, extensions: { code: 'BAD_REQUEST' } }], status);

/** What an operation takes of a cache, in fields. */
const weightOf = ({ fields }: ClientOperation, text: string): number =>
  fields + Math.ceil(text.length / charactersOfField);

/** What `@skip` and `@include` ask of an operation, and a name for the operation with these values. */
function underConditions(
  { id, conditions }: ClientOperation,
  values: Variables,
): { readonly key: string; readonly conditions: Variables } {
  const decided = conditions.map((name): [string, boolean] => [name, values[name] === true]);
  const bits = decided.map(([, isTrue]) => (isTrue ? '1' : '0')).join('');
  return { key: `${id}:${bits}`, conditions: Object.fromEntries(decided) };
}

function orError<Result>(compile: () => Result): Result | GraphQLError {
  try {
    return compile();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Executes operations of one supergraph. */
class Executor {
  readonly supergraph: Supergraph;
  readonly #documents: Documents;
  readonly #options: EngineOptions;
  readonly #subgraphs;
  readonly #executables: BoundedCache<string, Compiled>;
  readonly #subscriptions = new BoundedCache<string, CompiledLive>(cachedSubscriptionFields, ({ weight }) => weight);
  readonly #inFlight: InFlight<Rendered>;
  readonly #writes: Writes;

  constructor(options: EngineOptions, writes: Writes) {
    const { supergraphSdl, fetches, log, metrics } = options;
    this.#options = options;
    this.#writes = writes;
    this.supergraph = readSupergraph(supergraphSdl);
    this.#documents = new Documents(this.supergraph, { ...options, documentUse: metrics?.cache('documents') });
    this.#executables = new BoundedCache(cachedFields, ({ weight }) => weight, metrics?.cache('plans'));
    this.#inFlight = new InFlight(metrics?.cache('shared'));
    this.#subgraphs = new Map(
      [...this.supergraph.subgraphs.keys()].map((name) => {
        const fetch = fetches[name];
        if (fetch === undefined) {
          throw new MillgraphError(
            'INVALID_CONFIG',
            `The supergraph names subgraph ${name}, for which no address is known.`,
            { argument: 'SUPERGRAPH' },
          );
        }
        return [name, subgraphClient(name, fetch, { log, meter: metrics?.subgraph(name) })];
      }),
    );
  }

  /** Is the one of which caches are told. */
  serve(): void {
    const { metrics } = this.#options;
    if (metrics === undefined) return;
    metrics.cache('documents').size = () => this.#documents.size;
    metrics.cache('plans').size = () => this.#executables.size;
    metrics.cache('shared').size = () => this.#inFlight.size;
  }

  /** Plans what another was asked most, as far as it is valid here too; requests go on meanwhile. */
  async warm(other: Executor): Promise<void> {
    const known = [...other.#executables.values()].sort((left, right) => right.uses - left.uses);
    for (const { text, client, conditions } of known.slice(0, warmedOperations)) {
      const again = this.#documents.get(text, client.operation.name?.value);
      if (!(again instanceof Refused)) this.#compiled(again, conditions, text);
      await setImmediate();
    }
  }

  /** Plans and compiles a request, or finds that it was. */
  prepare(
    { query, variables = {}, operationName, onlyQueries = false }: EngineRequest,
    span?: ActiveSpan,
  ): Ready | Refused {
    const client = this.#documents.get(query, operationName);
    if (client instanceof Refused) return client;
    const kind = client.operation.operation;
    if (onlyQueries && kind !== OperationTypeNode.QUERY)
      return badRequest(`A request of this kind takes no ${kind}s.`, 405);
    if (kind === OperationTypeNode.SUBSCRIPTION) {
      return badRequest(
        'Subscriptions are answered over WebSocket (graphql-transport-ws) and at /graphql/stream (text/event-stream).',
      );
    }
    const coerced = this.#documents.variables(client, variables);
    if (coerced instanceof Refused) return coerced;
    const { values } = coerced;
    const { key, compiled } = this.#compiled(client, values, query, span);
    const { executable } = compiled;
    if (executable instanceof GraphQLError) return new Refused([executable.toJSON()]);
    compiled.uses += 1;
    return { kind, compiled, executable, variables: values, key: `${key} ${JSON.stringify(values)}` };
  }

  /** Plans a subscription, or finds that it was planned. */
  subscription({ query, variables = {}, operationName }: EngineRequest): LiveOperation | Refused | undefined {
    const client = this.#documents.get(query, operationName);
    if (client instanceof Refused) return client;
    if (client.operation.operation !== OperationTypeNode.SUBSCRIPTION) return undefined;
    const coerced = this.#documents.variables(client, variables);
    if (coerced instanceof Refused) return coerced;
    const { values } = coerced;
    const { subscription, meter } = this.#compiledLive(client, values, query);
    if (subscription instanceof GraphQLError) return new Refused([subscription.toJSON()]);
    const { subgraph } = subscription;
    const subscribe = this.#options.subscribes?.[subgraph];
    if (subscribe === undefined) return badRequest(`The ${subgraph} system cannot be subscribed to here.`);
    return {
      key: subscription.key(values),
      field: subscription.field,
      subgraph,
      after: subscription.after(values),
      isResumable: subscription.isResumable,
      upstream: [subscribe, JSON.stringify(subscription.request(values, undefined))],
      open: (after, context) => subscribe(subscription.request(values, after), context),
      cursorOf: (event) => subscription.cursorOf(event),
      errorsOf: (answer) =>
        this.#format(readErrors(answer, subgraph).map((error) => ({ ...error, path: error.path ?? [] }))),
      render: (event, context) => this.#event(client, subscription, meter, values, event, context),
    };
  }

  #compiledLive(client: ClientOperation, values: Variables, text: string): CompiledLive {
    const { key, conditions } = underConditions(client, values);
    return this.#subscriptions.getOrMake(key, () => {
      const { name, operation } = client.operation;
      return {
        subscription: orError(() => compileSubscription(client, conditions, this.#compiling)),
        weight: weightOf(client, text),
        meter: this.#options.metrics?.operation(name?.value, operation),
      };
    });
  }

  async #event(
    { operation }: ClientOperation,
    { execute }: CompiledSubscription,
    meter: Meter<OperationOutcome> | undefined,
    variables: Variables,
    event: GraphAnswer,
    context: RequestContext,
  ): Promise<Buffer> {
    const { metrics, log, slowMillis = 1_000 } = this.#options;
    const begun = performance.now();
    const executed = await execute(variables, context, event);
    const ended = {
      name: operation.name?.value,
      type: operation.operation,
      errors: executed.errors,
      millis: performance.now() - begun,
      context,
    };
    reportOperation(ended, { log, metrics, meter, slowMillis });
    return this.#render(executed).json;
  }

  /** The operation compiled for the values of its conditions, or why it is refused. */
  #compiled(
    client: ClientOperation,
    values: Variables,
    text: string,
    span?: ActiveSpan,
  ): { readonly key: string; readonly compiled: Compiled } {
    const { key, conditions } = underConditions(client, values);
    const compiled = this.#executables.getOrMake(key, () => {
      const { name, operation } = client.operation;
      const planning = span?.child('plan', 'internal');
      const executable = orError(() => makeExecutable(client, conditions, this.#compiling));
      planning?.end();
      const meter = this.#options.metrics?.operation(name?.value, operation);
      return { executable, weight: weightOf(client, text), meter, client, conditions, text, uses: 0 };
    });
    return { key, compiled };
  }

  get #compiling(): MakeExecutableOptions {
    return { supergraph: this.supergraph, types: this.supergraph.types, subgraphs: this.#subgraphs };
  }

  /** The answer's JSON. Equal reads of callers who may see the same, at the same time, are executed once. */
  async answer(ready: Ready, context: RequestContext, showPlan: boolean): Promise<Buffer> {
    const { json } = await this.#observed(ready, context, () => this.#rendered(ready, context));
    if (!showPlan) return json;
    const plan = explain(this.supergraph, ready.compiled.client, ready.compiled.conditions);
    return Buffer.concat([json.subarray(0, -1), Buffer.from(`,"extensions":${JSON.stringify({ plan })}}`)]);
  }

  /** What was answered, not yet as text. */
  async execute(ready: Ready, context: RequestContext): Promise<Executed> {
    return this.#observed(ready, context, () => ready.executable(ready.variables, context));
  }

  async #observed<Result extends { readonly errors: readonly AnswerError[] }>(
    { compiled, kind }: Ready,
    context: RequestContext,
    execute: () => Promise<Result>,
  ): Promise<Result> {
    const { metrics, log, slowMillis = 1_000 } = this.#options;
    const begun = performance.now();
    metrics?.begun();
    try {
      const result = await execute();
      const name = compiled.client.operation.name?.value;
      const ended = { name, type: kind, errors: result.errors, millis: performance.now() - begun, context };
      reportOperation(ended, { log, metrics, meter: compiled.meter, slowMillis });
      return result;
    } finally {
      metrics?.ended();
      if (kind !== OperationTypeNode.QUERY) this.#writes.count += 1;
    }
  }

  async #rendered({ kind, executable, variables, key }: Ready, context: RequestContext): Promise<Rendered> {
    if (kind !== OperationTypeNode.QUERY || this.#options.sharing === false) {
      return this.#render(await executable(variables, context));
    }
    const shareKey = `${this.#writes.count} ${visibilityKey(context)} ${key}`;
    return this.#inFlight.share(shareKey, context.signal, async (signal) =>
      this.#render(await executable(variables, { ...context, signal })),
    );
  }

  #render({ data, errors }: Executed): Rendered {
    if (errors.length === 0) return { json: Buffer.from(`{"data":${data}}`), errors };
    return { json: Buffer.from(`{"data":${data},"errors":${JSON.stringify(this.#format(errors))}}`), errors };
  }

  #format(errors: readonly AnswerError[]): readonly GraphQLFormattedError[] {
    const { formatError } = this.#options;
    return errors.map((error) => formatError({ ...error }, toGraphQLError(error)));
  }
}
