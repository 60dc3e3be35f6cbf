import { GraphQLError, OperationTypeNode, type GraphQLFormattedError } from 'graphql';
import { visibilityKey, type RequestContext } from '#platform/identity.ts';
import { MillgraphError } from '#platform/errors.ts';
import type { Engine, EngineOptions, EngineRequest, GatewayContext } from '../engine.ts';
import type { AnswerError } from '../engine/answer-errors.ts';
import { BoundedCache } from '../engine/bounded-cache.ts';
import { Documents, Refused, type ClientOperation, type Variables } from '../engine/document.ts';
import { makeExecutable, type Executable, type Executed } from '../engine/executable.ts';
import { InFlight } from '../engine/in-flight.ts';
import { subgraphClient } from '../engine/subgraph-client.ts';
import { readSupergraph, type Supergraph } from '../engine/supergraph.ts';

/** Most operations that are kept compiled, in fields; each takes some kilobytes. */
const cachedFields = 100_000;

/** A request ready to be executed. */
interface Ready {
  readonly kind: OperationTypeNode;
  readonly executable: Executable;
  readonly variables: Variables;
  /** Equal for equal operations with equal variables. */
  readonly key: string;
}

/** The default engine: plans, executes and projects by compiled closures. */
export function millgraphEngine(options: EngineOptions): Engine {
  const executor = new Executor(options);
  return {
    gateway: {
      onSchemaLoadOrUpdate(callback) {
        const { apiSchema, sdl } = executor.supergraph;
        callback({ apiSchema, coreSupergraphSdl: sdl });
        return () => undefined;
      },
      load: async () => ({
        executor: async ({ source, request, context }) => {
          const graphRequest: EngineRequest = {
            query: source,
            variables: request.variables,
            operationName: request.operationName,
          };
          const { request: requestContext } = context as GatewayContext;
          const ready = executor.prepare(graphRequest);
          if (ready instanceof Refused) {
            return { errors: ready.errors.map(({ message, extensions }) => new GraphQLError(message, { extensions })) };
          }
          const { data, errors } = await ready.executable(ready.variables, requestContext);
          return {
            data: JSON.parse(data) as Record<string, unknown> | null,
            ...(errors.length > 0 && { errors: errors.map(toGraphQLError) }),
          };
        },
      }),
      stop: async () => undefined,
    },
    async answer(request, context) {
      const ready = executor.prepare(request);
      return ready instanceof Refused ? ready : executor.answer(ready, context);
    },
  };
}

const toGraphQLError = ({ message, path, extensions }: AnswerError): GraphQLError =>
  new GraphQLError(message, { path, extensions });

interface Compiled {
  /** The operation, or why it is refused. */
  readonly executable: Executable | GraphQLError;
  readonly fields: number;
}

class Executor {
  readonly supergraph: Supergraph;
  readonly #documents: Documents;
  readonly #options: EngineOptions;
  readonly #subgraphs;
  readonly #executables = new BoundedCache<string, Compiled>(cachedFields, ({ fields }) => fields);
  readonly #inFlight = new InFlight<Buffer>();
  /** Counts what may have changed data: a read must not share one that began before. */
  #writes = 0;

  constructor(options: EngineOptions) {
    const { supergraphSdl, fetches, log } = options;
    this.#options = options;
    this.supergraph = readSupergraph(supergraphSdl);
    this.#documents = new Documents(this.supergraph, options);
    this.#subgraphs = new Map(
      [...this.supergraph.subgraphs.keys()].map((name) => {
        const fetch = fetches[name];
        if (fetch === undefined) {
          throw new MillgraphError(
            'INVALID_CONFIG',
            `The supergraph names subgraph ${name}, for which no address is known.`,
          );
        }
        return [name, subgraphClient(name, fetch, { log })];
      }),
    );
  }

  /** Plans and compiles a request, or finds that it was. */
  prepare({ query, variables = {}, operationName, onlyQueries = false }: EngineRequest): Ready | Refused {
    const client = this.#documents.get(query, operationName);
    if (client instanceof Refused) return client;
    const kind = client.operation.operation;
    if (kind === OperationTypeNode.SUBSCRIPTION || (onlyQueries && kind !== OperationTypeNode.QUERY)) {
      const message = `A request of this kind takes no ${kind}s.`;
      return new Refused([{ message, extensions: { code: 'BAD_REQUEST' } }], onlyQueries ? 405 : 400);
    }
    const coerced = this.#documents.variables(client, variables);
    if (coerced instanceof Refused) return coerced;
    const { values } = coerced;
    const { key, executable } = this.#executable(client, values);
    if (executable instanceof GraphQLError) return new Refused([executable.toJSON()]);
    return { kind, executable, variables: values, key: `${key} ${JSON.stringify(values)}` };
  }

  /** The operation compiled for the values of its conditions, or why it is refused. */
  #executable(client: ClientOperation, values: Variables): { key: string; executable: Executable | GraphQLError } {
    const bits = client.conditions.map((name) => (values[name] === true ? '1' : '0')).join('');
    const key = `${client.id}:${bits}`;
    const { executable } = this.#executables.getOrMake(key, () => ({
      executable: this.#compile(client, values),
      fields: client.fields,
    }));
    return { key, executable };
  }

  #compile(client: ClientOperation, values: Variables): Executable | GraphQLError {
    const conditions = Object.fromEntries(client.conditions.map((name) => [name, values[name] === true]));
    try {
      return makeExecutable(client, conditions, {
        supergraph: this.supergraph,
        types: this.supergraph.types,
        subgraphs: this.#subgraphs,
      });
    } catch (error) {
      if (error instanceof GraphQLError) return error;
      throw error;
    }
  }

  /** The answer's JSON. Equal reads of callers who may see the same, at the same time, are executed once. */
  async answer(ready: Ready, context: RequestContext): Promise<Buffer> {
    if (ready.kind !== OperationTypeNode.QUERY) {
      try {
        return this.#render(await ready.executable(ready.variables, context));
      } finally {
        this.#writes += 1;
      }
    }
    if (this.#options.sharing === false) return this.#render(await ready.executable(ready.variables, context));
    const key = `${this.#writes} ${visibilityKey(context)} ${ready.key}`;
    return this.#inFlight.share(key, context.signal, async (signal) =>
      this.#render(await ready.executable(ready.variables, { ...context, signal })),
    );
  }

  #render({ data, errors }: Executed): Buffer {
    if (errors.length === 0) return Buffer.from(`{"data":${data}}`);
    const { formatError } = this.#options;
    const formatted = errors.map((error): GraphQLFormattedError => formatError({ ...error }, toGraphQLError(error)));
    return Buffer.from(`{"data":${data},"errors":${JSON.stringify(formatted)}}`);
  }
}
